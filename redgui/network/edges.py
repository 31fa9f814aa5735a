"""What lies beyond a picture's right and lower edge, where its sides are no multiple of what the network needs.

The picture mirrored, without its edge twice: noise stays noise. The edge repeated would be streaks, which a network
takes for detail and sharpens.
"""

import numpy as np
from numpy.typing import NDArray


def mirrored(start: int, stop: int, length: int) -> NDArray[np.intp]:
    """Where rows `start` to `stop` of an endless picture lie in one of `length` rows, mirrored at both its ends."""
    period = max(1, 2 * (length - 1))
    place = np.arange(start, stop) % period
    return np.minimum(place, period - place) if length > 1 else np.zeros_like(place)
