"""What lies above the picture: labels, the divider, the grid of pixels, a veil over what is not known yet."""

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QImage, QPainter, QPen, QRegion

from redgui.ui.compare.transform import GRID_FROM, Size, ViewTransform, pixel_grid
from redgui.ui.widgets import theme

GRIP = 30.0  # logical pixels across
_HATCH = 12.0  # logical pixels from one line of the veil to the next


def draw_grid(painter: QPainter, transform: ViewTransform, picture: Size, exposed: QRect) -> None:
    """Thin lines between the pixels, from 800 % on. In device pixels, as the veil."""
    if transform.zoom >= GRID_FROM:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # or each line would be two faint ones
        painter.setPen(QColor(128, 128, 128, min(96, round(6 * transform.zoom))))  # fainter where they stand close
        painter.drawLines(pixel_grid(transform, picture, exposed))


def draw_veil(painter: QPainter, places: Iterable[QRect], ratio: float) -> None:
    """Darken places and hatch them; `ratio` is device pixels per logical pixel."""
    region = QRegion()
    for place in places:
        region += place
    if not region.isEmpty():
        painter.save()
        painter.setClipRegion(region, Qt.ClipOperation.IntersectClip)
        painter.fillRect(region.boundingRect(), _hatch(round(_HATCH * ratio)))
        painter.restore()


@lru_cache(maxsize=4)
def _hatch(step: int) -> QBrush:
    """Diagonal lines on a dark veil, `step` device pixels apart; one tile fits to the next."""
    veil = QColor(theme.SURROUND)
    veil.setAlpha(120)
    tile = QImage(step, step, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(veil)
    with QPainter(tile) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(255, 255, 255, 60), step / _HATCH))
        for shift in (-step, 0, step):
            painter.drawLine(QLineF(shift - step, 2 * step, shift + 2 * step, -step))
    return QBrush(tile)


def draw_chip(painter: QPainter, text: str, done: float, side: QRectF, right: bool) -> None:
    """A label in an upper corner of one side, if there is room for it. In logical pixels, as all that follows.

    `done` is the share of what it names that is there; a bar shows it until that is all.
    """
    chip = chip_place(painter.fontMetrics(), text, side, right)
    if chip.isEmpty():
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(20, 20, 20, 190))
    painter.drawRoundedRect(chip, 6, 6)
    painter.setPen(QColor("#f2f2f2"))
    painter.drawText(chip if done == 1 else chip.translated(0, -2), Qt.AlignmentFlag.AlignCenter, text)
    if done < 1:
        bar = chip.adjusted(theme.GRID, chip.height() - 4, -theme.GRID, -2)
        painter.fillRect(bar, QColor(255, 255, 255, 70))
        bar.setWidth(bar.width() * done)
        painter.fillRect(bar, QColor("#f2f2f2"))


def chip_place(metrics: QFontMetrics, text: str, side: QRectF, right: bool) -> QRectF:
    """Where a label stands on a side; empty where there is no room for it."""
    chip = QRectF(0, 0, metrics.horizontalAdvance(text) + 2 * theme.GRID, metrics.height() + theme.GRID)
    margin = 1.5 * theme.GRID
    if side.width() < chip.width() + 2 * margin or side.height() < chip.height() + 2 * margin:
        return QRectF()
    chip.moveTopLeft(side.topLeft() + QPointF(side.width() - margin - chip.width() if right else margin, margin))
    return chip


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
