"""How before and after get onto the screen: the visible part alone, from the level that fits the zoom.

Measured in device pixels of the view, but for the label and the divider at the end.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QColorSpace, QImage, QPainter, QPen, QRegion

from redgui.ui import theme
from redgui.ui.compare.transform import PIXELS_FROM, Shows, Size, ViewTransform, needed, pixel_grid

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from redgui.photo.pyramid import Pyramid

GRIP = 30.0  # logical pixels across
_STALE_OPACITY = 0.45
_SRGB = QColorSpace(QColorSpace.NamedColorSpace.SRgb)


@dataclass(frozen=True)
class Tile:
    """A previewed part of the result: (height, width, channels) uint8 samples at a place in result pixels."""

    left: int
    top: int
    samples: "NDArray[np.uint8]"
    stale: bool = False

    @property
    def rect(self) -> QRect:
        return QRect(self.left, self.top, self.samples.shape[1], self.samples.shape[0])


class Canvas:
    """One side of the comparison as an image of the view, painted again only where something changed.

    The pictures are drawn as they are, and the finished image is brought from the photo's colours to sRGB: so the
    conversion costs the same at any zoom.
    """

    def __init__(self, icc: bytes | None, draw: Callable[[QPainter, ViewTransform, QRect], None]) -> None:
        """`draw` draws what lies inside a rectangle of the view, in the colours of the profile `icc`."""
        self._icc, self._draw = icc, draw
        self._image = QImage()
        self._key: tuple[ViewTransform, Size, Size] | None = None
        self._whole = QRect()  # where the picture lies in the image
        self._changed: QRectF | None = None

    def touch(self, part: QRectF) -> None:
        """Something changed in this part of the result (in result pixels)."""
        self._changed = part if self._changed is None else self._changed.united(part)

    def forget(self) -> None:
        """Everything may have changed."""
        self._key = self._changed = None

    def image(self, transform: ViewTransform, view: Size, size: Size) -> QImage:
        """The side as it looks now: `view` device pixels large, for a result of `size` pixels."""
        whole = transform.covered(size) & QRect(0, 0, *view)
        old, self._key = self._key, (transform, view, size)
        if old != self._key:
            step = transform.scrolled_from(old[0]) if old and old[1:] == (view, size) else None
            image, region = QImage(*view, QImage.Format.Format_RGB32), QRegion(whole)
            image.fill(theme.SURROUND)
            if step is not None:  # what was in view only moves
                with QPainter(image) as painter:
                    painter.drawImage(step, self._image)
                region -= QRegion(self._whole.translated(step))
            self._image = image
            for place in region:  # type: ignore[attr-defined]
                self._paint(transform, place)
        self._whole = whole
        if self._changed is not None:
            margin = math.ceil(3 + 2 * transform.zoom)  # smooth drawing looks at neighbours
            place = transform.placed(self._changed).toAlignedRect().adjusted(-margin, -margin, margin, margin)
            self._changed = None
            self._paint(transform, place & whole)
        return self._image

    def _paint(self, transform: ViewTransform, place: QRect) -> None:
        if place.isEmpty():
            return
        part = QImage(place.size(), QImage.Format.Format_RGB32)
        part.fill(theme.SURROUND)
        with QPainter(part) as painter:
            painter.translate(-place.topLeft())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, transform.zoom < PIXELS_FROM)
            self._draw(painter, transform, place)
        if space := _colour_space(self._icc):
            part.setColorSpace(space)
            part.convertToColorSpace(_SRGB)
        with QPainter(self._image) as painter:
            painter.drawImage(place.topLeft(), part)


class Scene:
    """What there is to see: a photo, previewed tiles and a result, all at the result's size and in one colour profile.

    The after side shows, from below: the photo enlarged, stale tiles dimmed, fresh tiles, the rows of the result that
    are filled; and all of that blended over the photo by an opacity.
    """

    def __init__(self, photo: "Pyramid", scale: float) -> None:
        self.photo = photo
        self._tiles: list[Tile] = []  # stale ones first
        self._result: Pyramid | None = None
        self._rows = 0  # of the result, that have been drawn or will be
        icc = photo.icc if photo.channels > 1 else None
        self._before, self._after = Canvas(icc, self._draw_photo), Canvas(icc, self._draw_all)
        self.rescale(scale)

    def rescale(self, scale: float) -> None:
        """The result is so much larger than the photo."""
        from redgui.photo.resample import enlarged_size

        self.size = enlarged_size(self.photo.width, self.photo.height, scale)

    def set_result(self, result: "Pyramid | None") -> None:
        self._result, self._rows = result, 0 if result is None else result.filled
        self._after.forget()

    def take_rows(self) -> None:
        """See which rows of the result are new."""
        filled = 0 if self._result is None else self._result.filled
        if filled < self._rows:  # a device failed, and the result starts anew
            self._after.forget()
        self._after.touch(QRectF(0, self._rows, self.size[0], filled - self._rows))
        self._rows = filled

    def put_tile(self, tile: Tile) -> None:
        """Add a fresh tile; those that it covers go."""
        self._tiles = [old for old in self._tiles if not tile.rect.contains(old.rect)] + [tile]
        self._after.touch(QRectF(tile.rect))

    def dim_tiles(self) -> None:
        self._tiles = [replace(tile, stale=True) for tile in self._tiles]
        self._after.forget()

    def clear_tiles(self) -> None:
        self._tiles = []
        self._after.forget()

    def image(self, shows: Shows, transform: ViewTransform, view: Size, opacity: float) -> QImage:
        """The view as it looks when all of it shows this, RGB32."""
        after = before = self._before.image(transform, view, self.size)
        if self._tiles or self._result is not None:
            after = _blended(before, self._after.image(transform, view, self.size), opacity)
        if shows == Shows.DIFFERENCE:
            return _difference(before, after)
        return after if shows == Shows.AFTER else before

    def _draw_photo(self, painter: QPainter, transform: ViewTransform, exposed: QRect) -> None:
        _draw_pyramid(painter, self.photo, transform.placed(QRectF(0, 0, *self.size)), exposed)

    def _draw_all(self, painter: QPainter, transform: ViewTransform, exposed: QRect) -> None:
        if self._result is None or self._result.filled < self._result.height:
            self._draw_photo(painter, transform, exposed)
            for tile in self._tiles:
                place = transform.placed(QRectF(tile.rect))
                if place.intersects(QRectF(exposed)):
                    painter.setOpacity(_STALE_OPACITY if tile.stale else 1.0)
                    _draw(painter, tile.samples, place)
            painter.setOpacity(1.0)
        if self._result is not None:
            _draw_pyramid(painter, self._result, transform.placed(QRectF(0, 0, *self.size)), exposed)


def _blended(before: QImage, after: QImage, opacity: float) -> QImage:
    """So much of the second image, the rest of the first."""
    if opacity >= 1:
        return after
    result = before.copy()
    with QPainter(result) as painter:
        painter.setOpacity(opacity)
        painter.drawImage(0, 0, after)
    return result


def _difference(before: QImage, after: QImage) -> QImage:
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


def draw_grid(painter: QPainter, scene: Scene, shows: Shows, transform: ViewTransform, exposed: QRect) -> None:
    """Thin lines between the pixels, of the photo or of the result, from 400 % on."""
    if transform.zoom >= PIXELS_FROM:
        old = shows in {Shows.BEFORE, Shows.ORIGINAL}
        pixels = (scene.photo.width, scene.photo.height) if old else scene.size
        painter.setPen(QColor(128, 128, 128, min(96, round(10 * transform.zoom))))  # fainter where they stand close
        painter.drawLines(pixel_grid(transform, scene.size, pixels, exposed))


def _draw_pyramid(painter: QPainter, pyramid: "Pyramid", place: QRectF, exposed: QRect) -> None:
    """Draw the final rows of a pyramid whose whole picture lies at `place`."""
    across, down = place.width() / pyramid.width, place.height() / pyramid.height
    level = pyramid.level_for(max(across, down))
    stored = pyramid.levels[level].shape[1], pyramid.filled_at(level)
    box, target = needed(place.topLeft(), QSizeF(across, down) * 2**level, stored, exposed)
    if not box.isEmpty():
        left, top = box.left(), box.top()
        _draw(painter, pyramid.crop(level, left, top, left + box.width(), top + box.height()), target)


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


def draw_chip(painter: QPainter, text: str, side: QRectF, right: bool) -> None:
    """A label in an upper corner of one side, if there is room for it. In logical pixels, as all that follows."""
    metrics = painter.fontMetrics()
    chip = QRectF(0, 0, metrics.horizontalAdvance(text) + 2 * theme.GRID, metrics.height() + theme.GRID)
    margin = 1.5 * theme.GRID
    if side.width() < chip.width() + 2 * margin or side.height() < chip.height() + 2 * margin:
        return
    chip.moveTopLeft(side.topLeft() + QPointF(side.width() - margin - chip.width() if right else margin, margin))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(20, 20, 20, 190))
    painter.drawRoundedRect(chip, 6, 6)
    painter.setPen(QColor("#f2f2f2"))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)


def draw_divider(painter: QPainter, line: QRectF) -> None:
    """The dividing line, with a round grip that shows which way it moves."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(line.adjusted(-1, -1, 1, 1), QColor(0, 0, 0, 90))
    painter.fillRect(line, QColor("#ffffff"))
    painter.translate(line.center())
    if line.width() > line.height():
        painter.rotate(90)
    painter.setPen(QPen(QColor(0, 0, 0, 110), 1))
    painter.setBrush(QColor("#ffffff"))
    painter.drawEllipse(QPointF(0, 0), GRIP / 2, GRIP / 2)
    painter.setPen(QPen(QColor("#303030"), 2, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    for way in (-1, 1):
        painter.drawPolyline([QPointF(way * 4.5, -4), QPointF(way * 8.5, 0), QPointF(way * 4.5, 4)])
    painter.restore()
