"""Luma out of a photo and back into it (BT.601 full range, as in JFIF), a few rows at a time."""

import numpy as np
from numpy.typing import NDArray

from redgui.photo.photo import Samples

Float = NDArray[np.float32]

# ITU-R BT.601 luma weights; Cb and Cr are the scaled differences B - Y and R - Y, centred on one half.
KR, KG, KB = 0.299, 0.587, 0.114
_ROWS = 256  # rows converted at a time, so that float copies stay small beside the photo


def luma_of(samples: Samples) -> Float:
    """Y' of (height, width, 1 or 3) integer samples: (height, width) float32 in [0, 1]. Grey samples are Y' alone."""
    peak = np.float32(np.iinfo(samples.dtype).max)
    luma = np.empty(samples.shape[:2], np.float32)
    weights = np.array([KR, KG, KB] if samples.shape[2] == 3 else [1.0], np.float32) / peak
    for top in range(0, samples.shape[0], _ROWS):
        rows = slice(top, top + _ROWS)
        np.dot(samples[rows].astype(np.float32), weights, out=luma[rows])
    return luma


def shift_luma(samples: Float, change: Float, dtype: np.dtype[np.uint8] | np.dtype[np.uint16]) -> Samples:
    """Add a change of Y' to samples and round them back to integers.

    With Cb and Cr unchanged, the inverse transform adds the same amount to R', G' and B'; so that is all that is done,
    and where the change is 0 the samples come back exactly. Cb and Cr move only where a channel would pass black or
    white and is clipped.

    Args:
        samples: (height, width, channels) in integer units, as float32.
        change: (height, width) in [-1, 1].
        dtype: uint8 or uint16.
    """
    peak = np.iinfo(dtype).max
    shifted = samples + change[:, :, None] * np.float32(peak)
    np.rint(shifted, out=shifted)
    np.clip(shifted, 0, peak, out=shifted)
    return shifted.astype(np.uint8) if dtype == np.uint8 else shifted.astype(np.uint16)


def matlab_luma(rgb: NDArray[np.uint8]) -> NDArray[np.float64]:
    """MATLAB's rgb2ycbcr Y of 8-bit RGB, which super-resolution papers measure on: whole levels in [16, 235]."""
    weights = np.array([65.481, 128.553, 24.966]) / 255.0
    return np.rint(16.0 + rgb.astype(np.float64) @ weights)
