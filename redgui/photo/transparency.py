"""What is seen of a photo with transparency: colours that nothing shows take no part in what is.

Programs leave anything under full transparency, mostly black. To the network that would be an edge, and to whatever
averages pixels a colour like all others.
"""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from redgui.photo.photo import Samples

_ROWS = 256  # worked on at once; even, as each level's rows go in pairs


def seen(samples: "Samples", alpha: "Samples | None") -> "Samples":
    """The samples with the colours around in place of those that are hidden; the same array if none are.

    Each hidden pixel takes the mean of what is seen in the smallest square around it that shows anything, of 2, 4,
    8, ... pixels a side: the more opaque, the more it counts. All squares lie on one grid, the whole photo's.

    Args:
        samples: (height, width, channels) uint8 or uint16.
        alpha: (height, width) of the same dtype, or None.
    """
    if alpha is None or alpha.all() or not alpha.any():
        return samples
    half, cover = _halved(samples, alpha)
    coarse = seen(half, cover)
    filled = samples.copy()
    for top in range(0, len(filled), _ROWS):
        hidden = alpha[top : top + _ROWS] == 0
        rows, columns = np.nonzero(hidden)
        filled[top : top + _ROWS][rows, columns] = coarse[(rows + top) // 2, columns // 2]
    return filled


def _halved(samples: "Samples", alpha: "Samples") -> tuple["Samples", "Samples"]:
    """Mean colours of 2x2 pixels, weighted by alpha, and their mean alpha; 0 only where nothing is seen."""
    height, width, channels = samples.shape
    half = np.empty((-(-height // 2), -(-width // 2), channels), samples.dtype)
    cover = np.empty(half.shape[:2], samples.dtype)
    for top in range(0, height, _ROWS):
        rows = slice(top // 2, -(-min(top + _ROWS, height) // 2))
        opacity = alpha[top : top + _ROWS].astype(np.float64)
        total = _sums(opacity)
        cover[rows] = np.ceil(total / 4)
        for channel in range(channels):
            weighted = _sums(samples[top : top + _ROWS, :, channel] * opacity)
            half[rows, :, channel] = np.rint(weighted / np.maximum(total, 1))
    return half, cover


def _sums(plane: NDArray[np.float64]) -> NDArray[np.float64]:
    """Sums over 2x2 pixels; beyond an odd side there is nothing."""
    padded = np.pad(plane, [(0, side % 2) for side in plane.shape])
    pairs = padded[::2] + padded[1::2]
    return np.asarray(pairs[:, ::2] + pairs[:, 1::2])
