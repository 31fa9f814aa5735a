"""How hard was a JPEG compressed? One number, read off its quantisation table: libjpeg's quality, 1 to 100."""

from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Table: TypeAlias = NDArray[np.int64]

# ITU-T T.81 (JPEG), annex K, table K.1: luminance.
LUMINANCE: Table = np.array(
    [
        [16, 11, 10, 16, 24, 40, 51, 61],
        [12, 12, 14, 19, 26, 58, 60, 55],
        [14, 13, 16, 24, 40, 57, 69, 56],
        [14, 17, 22, 29, 51, 87, 80, 62],
        [18, 22, 37, 56, 68, 109, 103, 77],
        [24, 35, 55, 64, 81, 104, 113, 92],
        [49, 64, 78, 87, 103, 121, 120, 101],
        [72, 92, 95, 98, 112, 100, 103, 99],
    ]
)


def libjpeg_table(quality: int) -> Table:
    """The luminance table that libjpeg writes for a quality from 1 to 100: (8, 8), from 1 to 255."""
    percent = 5000 // quality if quality < 50 else 200 - 2 * quality
    return ((LUMINANCE * percent + 50) // 100).clip(1, 255)


def equivalent_quality(steps: Sequence[int]) -> int:
    """The quality of libjpeg whose luminance table is nearest to one of any program or camera.

    Nearest is the least sum of squared differences of the logarithms: tables differ by factors, and the large steps of
    the high frequencies must not decide alone.

    Args:
        steps: 64 quantisation steps, row by row from the lowest frequency.

    Returns:
        1 to 100; a table of libjpeg's own gives exactly its quality.
    """
    given = np.log(np.maximum(np.reshape(steps, (8, 8)), 1))
    return min(range(1, 101), key=lambda quality: float(((np.log(libjpeg_table(quality)) - given) ** 2).sum()))


def quality_of(image: Image.Image) -> int | None:
    """The quality at which an opened JPEG was saved, by the table of its luma; None if it has none."""
    opened: Any = image  # only Pillow's JPEG images have tables
    try:
        return equivalent_quality(opened.quantization[opened.layer[0][3]])
    except (AttributeError, IndexError, KeyError, ValueError):
        return None
