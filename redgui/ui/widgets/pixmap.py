"""Samples for the screen."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage, QPixmap

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def pixmap_of(samples: "NDArray[np.uint8]") -> QPixmap:
    """A copy of (height, width, 3) uint8."""
    import numpy as np

    pixels = np.ascontiguousarray(samples)
    height, width, _ = pixels.shape
    return QPixmap.fromImage(QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888))
