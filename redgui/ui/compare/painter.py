"""How before and after get onto the screen: the visible part alone, both sides at once and alike.

Measured in device pixels of the view.
"""

import math
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QColorSpace, QImage, QPainter, QRegion

from redgui.ui.compare.transform import PIXELS_FROM, Size, ViewTransform
from redgui.ui.widgets import theme

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bytes = NDArray[np.uint8]

_SRGB = QColorSpace(QColorSpace.NamedColorSpace.SRgb)


class Sides(NamedTuple):
    """What covers a part of the view: samples of both sides, (height, width, channels) uint8, and where they lie."""

    before: "Bytes"
    after: "Bytes"
    target: QRectF


class Painting:
    """Both sides of the comparison as images of the view, painted again only where something changed.

    Drawing the same samples in two pieces or in one gives pixels that differ by a shade. So both sides are always
    painted in the same pieces, and what is alike in the samples is alike on the screen.

    The pictures are drawn as they are, and the finished images are brought from the photo's colours to sRGB: so the
    conversion costs the same at any zoom.
    """

    def __init__(self, icc: bytes | None, sides: Callable[[ViewTransform, QRect], Sides | None]) -> None:
        """`sides` gives what covers a rectangle of the view, in the colours of the profile `icc`."""
        self._icc, self._sides = icc, sides
        self._before, self._after = QImage(), QImage()
        self._key: tuple[ViewTransform, Size, Size] | None = None
        self._whole = QRect()  # where the picture lies in the images
        self._changed: QRectF | None = None

    def touch(self, part: QRectF) -> None:
        """Something changed in this part of the result (in result pixels)."""
        self._changed = part if self._changed is None else self._changed.united(part)

    def forget(self) -> None:
        """Everything may have changed."""
        self._key = self._changed = None

    def images(self, transform: ViewTransform, view: Size, size: Size) -> tuple[QImage, QImage]:
        """Before and after as they look now: `view` device pixels large, for a result of `size` pixels."""
        whole = transform.covered(size) & QRect(0, 0, *view)
        old, self._key = self._key, (transform, view, size)
        if old != self._key:
            step = transform.scrolled_from(old[0]) if old and old[1:] == (view, size) else None
            region = QRegion(whole)
            if step is not None:  # what was in view only moves
                region -= QRegion(self._whole.translated(step))
            self._before, self._after = (_moved(image, step, view) for image in (self._before, self._after))
            for place in region:  # type: ignore[attr-defined]
                self._paint(transform, place)
        self._whole = whole
        if self._changed is not None:
            margin = math.ceil(3 + 2 * transform.zoom)  # smooth drawing looks at neighbours
            place = transform.placed(self._changed).toAlignedRect().adjusted(-margin, -margin, margin, margin)
            self._changed = None
            self._paint(transform, place & whole)
        return self._before, self._after

    def _paint(self, transform: ViewTransform, place: QRect) -> None:
        if place.isEmpty():
            return
        sides = self._sides(transform, place)
        part = self._drawn(transform, place, None if sides is None else sides.before, sides)
        _put(self._before, place, part)
        if sides is not None and sides.after is not sides.before:
            part = self._drawn(transform, place, sides.after, sides)
        _put(self._after, place, part)

    def _drawn(self, transform: ViewTransform, place: QRect, samples: "Bytes | None", sides: Sides | None) -> QImage:
        part = QImage(place.size(), QImage.Format.Format_RGB32)
        part.fill(theme.SURROUND)
        if samples is not None and sides is not None:
            with QPainter(part) as painter:
                painter.translate(-place.topLeft())
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, transform.zoom < PIXELS_FROM)
                _draw(painter, samples, sides.target)
        if space := _colour_space(self._icc):
            part.setColorSpace(space)
            part.convertToColorSpace(_SRGB)
        return part


def _moved(image: QImage, step: QPoint | None, view: Size) -> QImage:
    """An image of the view: another one moved, or an empty one."""
    fresh = QImage(*view, QImage.Format.Format_RGB32)
    fresh.fill(theme.SURROUND)
    if step is not None:
        _put(fresh, QRect(step, image.size()), image)
    return fresh


def _put(image: QImage, place: QRect, part: QImage) -> None:
    with QPainter(image) as painter:
        painter.drawImage(place.topLeft(), part)


def blended(before: QImage, after: QImage, opacity: float) -> QImage:
    """So much of the second image, the rest of the first."""
    if opacity >= 1:
        return after
    result = before.copy()
    with QPainter(result) as painter:
        painter.setOpacity(opacity)
        painter.drawImage(0, 0, after)
    return result


def difference(before: QImage, after: QImage) -> QImage:
    """Eight times the absolute difference of two RGB32 images of one size."""
    result = before.copy()
    with QPainter(result) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
        painter.drawImage(0, 0, after)
    for _ in range(3):
        once = result.copy()
        with QPainter(result) as painter:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
            painter.drawImage(0, 0, once)
    return result


def _draw(painter: QPainter, samples: "NDArray[np.uint8]", target: QRectF) -> None:
    """Draw samples over `target`, transparent ones over a checkerboard."""
    import numpy as np

    samples = np.ascontiguousarray(samples)  # kept until it is drawn: a QImage does not own its memory
    height, width, channels = samples.shape
    if channels == 4:
        painter.fillRect(target, _checkerboard())
    image = QImage(samples.data, width, height, samples.strides[0], _FORMATS[channels])
    # Qt draws these two formats three times as fast as the ones that samples come in.
    fast = QImage.Format.Format_ARGB32_Premultiplied if channels == 4 else QImage.Format.Format_RGB32
    image = image.convertToFormat(fast)
    if 2 * target.width() < width:  # a painter looks at four pixels at most, this at all
        small = target.toAlignedRect().size()
        image = image.scaled(small, mode=Qt.TransformationMode.SmoothTransformation)
    painter.drawImage(target, image)


_FORMATS = {
    1: QImage.Format.Format_Grayscale8,
    3: QImage.Format.Format_RGB888,
    4: QImage.Format.Format_RGBA8888,
}


@lru_cache(maxsize=1)
def _checkerboard() -> QBrush:
    tile = QImage(16, 16, QImage.Format.Format_RGB32)
    tile.fill(QColor("#a0a0a0"))
    with QPainter(tile) as painter:
        for corner in (0, 8):
            painter.fillRect(corner, corner, 8, 8, QColor("#c8c8c8"))
    return QBrush(tile)


@lru_cache(maxsize=8)
def _colour_space(profile: bytes | None) -> QColorSpace | None:
    """The colours that a profile describes, or None where nothing has to be converted or the profile is of no use."""
    if not profile:
        return None
    space = QColorSpace.fromIccProfile(profile)
    if not space.isValid() or space.colorModel() != QColorSpace.ColorModel.Rgb or space == _SRGB:
        return None
    return space
