"""Whether there can be any noise in a picture at all.

Noise makes neighbouring pixels differ by little, everywhere. In text, in a chart, in the large pixels of an old game or
in shades of a few colours, dithered, they are equal or differ by much.
"""

import numpy as np
from numpy.typing import NDArray

LITTLE = 8  # grey levels
LEAST = 0.04  # of the pairs; white noise of 75 has 0.06


def has_grain(tiles: NDArray[np.float64]) -> bool:
    """Whether enough pairs of neighbours differ by little; pairs of two black or two white ones do not count.

    Args:
        tiles: (tiles, height, width) in whole grey levels.
    """
    little = pairs = 0
    for before, after in ((tiles[:, 1:], tiles[:, :-1]), (tiles[:, :, 1:], tiles[:, :, :-1])):
        apart = np.abs(before - after)
        together = before + after
        little += int(((apart > 0) & (apart <= LITTLE)).sum())
        pairs += int(((together > 0) & (together < 2 * 255)).sum())
    return little >= LEAST * max(pairs, 1)
