"""Where the picture lies in the view, and which part of the view shows what: pure arithmetic, no widget."""

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QLine, QPoint, QPointF, QRect, QRectF, QSize, QSizeF

Size = tuple[int, int]

PIXELS_FROM = 4.0  # from this zoom on, pixels are shown as they are, with hard edges
GRID_FROM = 8.0  # and from this one on with a grid between them
LARGEST_ZOOM = 32.0
SMALLEST_ZOOM = 1 / 64
GAP = 2  # device pixels between the halves of the side-by-side layout
_SLACK = 1e-6  # of a pixel: rounding errors do not count as a part of one


class Layout(StrEnum):
    """How the two pictures share the view."""

    DIVIDER_VERTICAL = "divider-vertical"
    DIVIDER_HORIZONTAL = "divider-horizontal"
    SIDE_BY_SIDE = "side-by-side"
    DIFFERENCE = "difference"

    @property
    def has_divider(self) -> bool:
        return self in {Layout.DIVIDER_VERTICAL, Layout.DIVIDER_HORIZONTAL}


class Shows(StrEnum):
    """What a part of the view shows."""

    BEFORE = "before"
    AFTER = "after"
    ORIGINAL = "original"
    DIFFERENCE = "difference"


class Side(NamedTuple):
    """A part of the view that shows one picture, in device pixels; `origin` is where the transform's zero lies."""

    rect: QRect
    origin: QPoint
    shows: Shows


@dataclass(frozen=True)
class ViewTransform:
    """From pixels of the result to device pixels of the view, and back.

    Attributes:
        zoom: device pixels per result pixel; 1.0 is 100 %.
        x, y: where the picture's top-left corner lies, in device pixels of the view.
    """

    zoom: float = 1.0
    x: float = 0.0
    y: float = 0.0

    @classmethod
    def fit(cls, picture: Size, view: Size) -> "ViewTransform":
        """The whole picture, as large as it goes, in the middle of the view."""
        return cls(fit_zoom(picture, view)).clamped(picture, view)

    def to_view(self, point: QPointF) -> QPointF:
        """A place in the result, as a place in the view."""
        return QPointF(point.x() * self.zoom + self.x, point.y() * self.zoom + self.y)

    def to_image(self, point: QPointF) -> QPointF:
        """A place in the view, as a place in the result."""
        return QPointF((point.x() - self.x) / self.zoom, (point.y() - self.y) / self.zoom)

    def placed(self, rect: QRectF) -> QRectF:
        """A rectangle of the result, in the view."""
        return QRectF(self.to_view(rect.topLeft()), rect.size() * self.zoom)

    def covered(self, picture: Size) -> QRect:
        """The device pixels that the whole picture covers, at least one."""
        rect = self.placed(QRectF(0, 0, *picture))
        left, top = round(rect.left()), round(rect.top())
        return QRect(left, top, max(1, round(rect.right()) - left), max(1, round(rect.bottom()) - top))

    def zoomed(self, zoom: float, anchor: QPointF) -> "ViewTransform":
        """At another zoom; what lies under `anchor`, a place in the view, stays there."""
        under = self.to_image(anchor)
        return ViewTransform(zoom, anchor.x() - under.x() * zoom, anchor.y() - under.y() * zoom)

    def pixels(self, left: int, top: int, right: int, bottom: int) -> QRect:
        """The device pixels of a part of the result; parts that touch there touch here."""
        (x0, x1), (y0, y1) = (
            [round(start + edge * self.zoom) for edge in edges]
            for start, edges in ((self.x, (left, right)), (self.y, (top, bottom)))
        )
        return QRect(x0, y0, x1 - x0, y1 - y0)

    def panned(self, dx: float, dy: float) -> "ViewTransform":
        """Moved by so many device pixels."""
        return replace(self, x=self.x + dx, y=self.y + dy)

    def scrolled_from(self, other: "ViewTransform") -> QPoint | None:
        """By how many whole device pixels this shows the same as another transform, moved; None where it does not.

        Hard edges between device pixels fall to one side or the other, so those are drawn again.
        """
        if self.zoom >= PIXELS_FROM and self.zoom % 1:
            return None
        dx, dy = round(self.x - other.x), round(self.y - other.y)
        moved = other.panned(dx, dy)
        same = self.zoom == other.zoom and abs(moved.x - self.x) < _SLACK and abs(moved.y - self.y) < _SLACK
        return QPoint(dx, dy) if same else None

    def rescaled(self, ratio: float) -> "ViewTransform":
        """For a result that is `ratio` times as large as before: every part of the photo stays where it is."""
        return replace(self, zoom=self.zoom / ratio)

    def clamped(self, picture: Size, view: Size) -> "ViewTransform":
        """Centred where the picture is smaller than the view, without an empty margin where it is larger.

        From 100 % on, the picture starts at a whole device pixel, so that its pixels are drawn sharp.
        """
        x, y = (
            _settled(offset, length * self.zoom, room, whole=self.zoom >= 1)
            for offset, length, room in zip((self.x, self.y), picture, view, strict=True)
        )
        return ViewTransform(self.zoom, x, y)

    def visible(self, picture: Size, view: Size) -> tuple[int, int, int, int]:
        """The pixels of the result that the view shows, even in part: left, top, right, bottom."""
        return self.shown_by(QRect(QPoint(0, 0), QSize(*view)), picture)

    def shown_by(self, part: QRect, picture: Size) -> tuple[int, int, int, int]:
        """The pixels of the result that a part of the view shows."""
        corner = QPointF(part.topLeft())
        first, last = self.to_image(corner), self.to_image(corner + QPointF(part.width(), part.height()))
        left, top = math.floor(first.x() + _SLACK), math.floor(first.y() + _SLACK)
        right, bottom = math.ceil(last.x() - _SLACK), math.ceil(last.y() - _SLACK)
        return max(0, left), max(0, top), min(picture[0], right), min(picture[1], bottom)


@dataclass(frozen=True)
class Place:
    """Where a photo is looked at, to come back to it: its transform (None while it is fitted) and the divider."""

    transform: ViewTransform | None = None
    divider: float = 0.5


FITTED = Place()


class Viewport:
    """The transform in use, kept within what the sizes of the result and of the widget allow.

    Attributes:
        transform: from pixels of the result to device pixels, in side by side of the left half.
        picture: size of the result.
        extent: size of the widget in device pixels.
        layout: how the two pictures share it.
        fitted: whether the whole picture is to be shown, whatever the sizes; until the user zooms.
    """

    def __init__(self) -> None:
        self.transform = ViewTransform()
        self.picture: Size = (1, 1)
        self.extent: Size = (1, 1)
        self.layout = Layout.DIVIDER_VERTICAL
        self.fitted = True

    @property
    def room(self) -> Size:
        """The device pixels in which one picture is shown: the widget, or a half of it."""
        return (_half(self.extent[0]) if self.layout == Layout.SIDE_BY_SIDE else self.extent[0]), self.extent[1]

    def within(self, place: QPointF) -> QPointF:
        """A place of the widget; one in the right half as if it were in the left."""
        beside = self.room[0] + GAP
        return place - QPointF(beside, 0) if self.layout == Layout.SIDE_BY_SIDE and place.x() >= beside else place

    def settle(self, transform: ViewTransform | None = None) -> None:
        """Take another transform, or keep this one, as far as the sizes allow."""
        if self.fitted:
            self.transform = ViewTransform.fit(self.picture, self.room)
        else:
            self.transform = (transform or self.transform).clamped(self.picture, self.room)

    def zoomed(self, zoom: float, anchor: QPointF | None) -> ViewTransform:
        """The transform at another zoom, within the limits, that keeps a place of the widget (or its middle)."""
        middle = QPointF(*self.room) / 2
        allowed = allowed_zoom(zoom, self.picture, self.room)
        return self.transform.zoomed(allowed, middle if anchor is None else self.within(anchor))

    def visible(self) -> tuple[int, int, int, int]:
        """The pixels of the result that are in view."""
        return self.transform.visible(self.picture, self.room)


def sides(layout: Layout, view: Size, divider: float, original: bool) -> list[Side]:
    """How the whole view is divided; with `original`, the photo before takes the place of everything."""
    (width, height), zero = view, QPoint(0, 0)
    before, after = (Shows.ORIGINAL, Shows.ORIGINAL) if original else (Shows.BEFORE, Shows.AFTER)
    if layout == Layout.SIDE_BY_SIDE:
        half, beside = _half(width), _half(width) + GAP
        second = QRect(beside, 0, width - beside, height)
        return [Side(QRect(0, 0, half, height), zero, before), Side(second, second.topLeft(), after)]
    if original or layout == Layout.DIFFERENCE:
        return [Side(QRect(0, 0, width, height), zero, Shows.ORIGINAL if original else Shows.DIFFERENCE)]
    if layout == Layout.DIVIDER_VERTICAL:
        cut = round(divider * width)
        first, second = QRect(0, 0, cut, height), QRect(cut, 0, width - cut, height)
    else:
        cut = round(divider * height)
        first, second = QRect(0, 0, width, cut), QRect(0, cut, width, height - cut)
    return [Side(first, zero, before), Side(second, zero, after)]


def divider_line(layout: Layout, divider: float, width: float, height: float) -> QRectF:
    """The divider in a view of that size, one pixel wide."""
    if layout == Layout.DIVIDER_VERTICAL:
        return QRectF(divider * width - 0.5, 0, 1, height)
    return QRectF(0, divider * height - 0.5, width, 1)


def pixel_grid(transform: ViewTransform, picture: Size, exposed: QRect) -> list[QLine]:
    """The exposed lines between the pixels of a picture."""
    place = transform.covered(picture) & exposed
    columns = _edges(place.left(), place.right(), transform.x, transform.zoom)
    rows = _edges(place.top(), place.bottom(), transform.y, transform.zoom)
    return [QLine(x, place.top(), x, place.bottom()) for x in columns] + [
        QLine(place.left(), y, place.right(), y) for y in rows
    ]


def _edges(first: int, last: int, origin: float, step: float) -> list[int]:
    """Where pixels that are `step` wide begin between two places, without the picture's own edge at `origin`."""
    edges = range(max(1, math.ceil((first - origin) / step)), math.floor((last - origin) / step) + 1)
    return [math.ceil(origin + edge * step - 0.5) for edge in edges]


def needed(corner: QPointF, pixel: QSizeF, stored: Size, exposed: QRect) -> tuple[QRect, QRectF]:
    """Which pixels of a stored picture to draw, and where, so that the exposed part of the view is covered.

    Args:
        corner: where the stored picture begins in the view.
        pixel: how wide and high a stored pixel is drawn.
        stored: columns and rows there are.
    """
    wide, high, seen = pixel.width(), pixel.height(), QRectF(exposed).translated(-corner)
    # One pixel more on each side, for smooth drawing to look at.
    left, top = max(0, int(seen.left() / wide) - 1), max(0, int(seen.top() / high) - 1)
    right = min(stored[0], math.ceil(seen.right() / wide) + 1)
    bottom = min(stored[1], math.ceil(seen.bottom() / high) + 1)
    box = QRect(left, top, right - left, bottom - top)
    return box, QRectF(corner.x() + left * wide, corner.y() + top * high, box.width() * wide, box.height() * high)


def _half(width: int) -> int:
    """Device pixels of one half in the side-by-side layout."""
    return max(1, (width - GAP) // 2)


def fit_zoom(picture: Size, view: Size) -> float:
    """The zoom at which the whole picture just fits."""
    return min(LARGEST_ZOOM, max(1, view[0]) / picture[0], max(1, view[1]) / picture[1])


def allowed_zoom(zoom: float, picture: Size, view: Size) -> float:
    """The nearest zoom within the limits: the whole picture or 1/64 at one end, 3200 % at the other."""
    return min(LARGEST_ZOOM, max(zoom, min(SMALLEST_ZOOM, fit_zoom(picture, view))))


def next_stop(zoom: float, step: int) -> float:
    """The next larger (step 1) or smaller (-1) power of the square root of two."""
    place = 2 * math.log2(zoom)
    return float(2 ** ((math.floor(place + _SLACK) + 1 if step > 0 else math.ceil(place - _SLACK) - 1) / 2))


def passing_100(old: float, new: float) -> float:
    """The new zoom, or 1.0 where 100 % lies on the way: it should not have to be aimed for."""
    return 1.0 if (old - 1) * (new - 1) < 0 else new


def _settled(offset: float, extent: float, room: int, whole: bool) -> float:
    if extent <= room:
        centred = (room - extent) / 2
        return float(math.floor(centred)) if whole else centred
    if whole:
        return float(min(0, max(round(offset), math.ceil(room - extent))))
    return min(0.0, max(offset, room - extent))
