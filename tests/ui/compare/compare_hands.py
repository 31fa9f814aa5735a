"""Pictures for the before/after view, and what is seen of them."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import (
    QImage,
)

from redgui.photo.photo import Metadata, Photo
from redgui.photo.pyramid import Pyramid
from redgui.ui.compare.view import CompareView

Colour = tuple[int, int, int]


RED, BLUE, BLACK = (200, 30, 30), (30, 30, 200), (0, 0, 0)


def plain(width: int, height: int, colour: tuple[int, ...], icc: bytes | None = None) -> Pyramid:
    samples = np.empty((height, width, len(colour)), np.uint8)
    samples[:] = colour
    alpha = samples[..., 3].copy() if len(colour) == 4 else None
    return Pyramid.of(Photo(np.ascontiguousarray(samples[..., :3]), alpha, metadata=Metadata(icc=icc)))


def picture(samples: NDArray[np.uint8]) -> Pyramid:
    return Pyramid.of(Photo(samples))


def at(view: CompareView, x: float, y: float) -> Colour:
    """The colour drawn at a place of the widget."""
    image = view.grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(int(x * ratio), int(y * ratio)).getRgb()[:3]


def pixels(view: CompareView) -> NDArray[np.int32]:
    """All that is drawn, (height, width, 3)."""
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGBX8888)
    every = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return every[..., :3].astype(np.int32)
