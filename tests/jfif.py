"""The colour transform that redgui's short cuts are held against, as JFIF 1.02 has it."""

import numpy as np
from numpy.typing import NDArray

_MATRIX = np.array([[0.299, 0.587, 0.114], [-0.168736, -0.331264, 0.5], [0.5, -0.418688, -0.081312]])


def ycbcr(rgb: NDArray[np.generic]) -> NDArray[np.float64]:
    """(..., 3) R'G'B' to Y, Cb and Cr in the same units, Cb and Cr around zero."""
    return np.asarray(rgb, np.float64) @ _MATRIX.T
