"""A loupe over the picture: what lies under the mouse, before and after beside each other, each pixel to be seen."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QPen

from redgui.ui.compare.overlay import draw_chip, draw_veil
from redgui.ui.compare.scene import Region
from redgui.ui.compare.transform import Size
from redgui.ui.widgets.theme import GRID

_HALF = 26 * GRID  # width and height of one side, in logical pixels, where there is room
_AWAY = 3 * GRID  # from the mouse


@dataclass(frozen=True)
class Loupe:
    """What is looked at.

    Attributes:
        place: of the mouse, in logical pixels of the view.
        region: what is shown of the result.
        half: the size of one side in logical pixels.
        times: how many pixels wide one of the result is drawn.
        ratio: device pixels per logical pixel.
    """

    place: QPointF
    region: Region
    half: QSize
    times: int
    ratio: float

    @classmethod
    def over(cls, place: QPointF, view: QSize, middle: QPointF, zoom: float, size: Size, ratio: float) -> "Loupe":
        """A loupe at a place of a view, around a point of the result, whose `size` is in pixels.

        It shows 100 % of what is seen from afar, and twice as much as the view of what is seen from near.
        """
        times = 1 if zoom < 1 else 2 * math.ceil(zoom)
        half = QSize(min(_HALF, (view.width() - 2 * GRID - 2) // 2), min(_HALF, view.height() - 2 * GRID))
        wide, high = (round(side * ratio / times) for side in (half.width(), half.height()))
        left, right = _span(middle.x(), wide, size[0])
        top, bottom = _span(middle.y(), high, size[1])
        return cls(place, (left, top, right, bottom), half, times, ratio)

    def box(self, view: QRect) -> QRect:
        """Where it stands in the view: beside the mouse, inside."""
        size = QSize(2 * self.half.width() + 2, self.half.height())
        box = QRect(QPoint(0, 0), size)
        box.moveCenter(self.place.toPoint())
        above = round(self.place.y()) - _AWAY - size.height()
        box.moveTop(above if above >= view.top() + GRID else round(self.place.y()) + _AWAY)
        box.moveLeft(max(view.left() + GRID, min(box.left(), view.right() - GRID - size.width())))
        box.moveTop(max(view.top() + GRID, min(box.top(), view.bottom() - GRID - size.height())))
        return box

    def draw(
        self,
        painter: QPainter,
        view: QRect,
        sides: tuple[QImage, QImage, bool],
        names: tuple[str, str],
        palette: QPalette,
    ) -> None:
        """Both sides, with a frame around them; `sides` as `Scene.detail` gives them."""
        before, after, is_known = sides
        box = self.box(view)
        painter.save()
        painter.fillRect(box.adjusted(-2, -2, 2, 2), QColor(0, 0, 0, 120))
        painter.fillRect(box, palette.color(QPalette.ColorRole.Window))
        for left, image, name, known in (
            (box.left(), before, names[0], True),
            (box.left() + self.half.width() + 2, after, names[1], is_known),
        ):
            half = QRect(QPoint(left, box.top()), self.half)
            painter.save()
            painter.setClipRect(half)
            painter.translate(half.topLeft())
            painter.scale(1 / self.ratio, 1 / self.ratio)
            target = QRect(QPoint(), image.size() * self.times)
            painter.drawImage(target, image)
            if not known:
                draw_veil(painter, [target], self.ratio)
            painter.restore()
            draw_chip(painter, name, 1, QRectF(half), right=left > box.left())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor("#ffffff"), 1))
        painter.drawRect(box.adjusted(-1, -1, 0, 0))
        painter.restore()


def _span(middle: float, room: int, length: int) -> tuple[int, int]:
    """So many pixels around a point, inside the picture."""
    start = max(0, min(round(middle) - room // 2, length - room))
    return start, min(start + room, length)
