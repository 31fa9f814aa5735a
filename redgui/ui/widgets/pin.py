"""A small pin: what is pinned stays for the next photo."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from redgui.ui.widgets.theme import GRID

_NEEDLE = QPointF(0, 4), QPointF(0, 8)
_HEAD = [QPointF(-3, -7), QPointF(3, -7), QPointF(2, -2), QPointF(4.5, 2), QPointF(-4.5, 2), QPointF(-2, -2)]


class Pin(QAbstractButton):
    """A checkable pin: upright in the accent colour while it holds, leaning and hollow while it does not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(3 * GRID, 3 * GRID)

    def paintEvent(self, _event: QPaintEvent) -> None:
        is_held, palette = self.isChecked(), self.palette()
        colour = palette.color(QPalette.ColorRole.Link if is_held else QPalette.ColorRole.PlaceholderText)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 1.5))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 4, 4)
        painter.translate(self.width() / 2, self.height() / 2)
        painter.rotate(0 if is_held else 40)
        painter.setPen(QPen(colour, 1.3, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawLine(*_NEEDLE)
        painter.setBrush(colour if is_held else Qt.BrushStyle.NoBrush)
        painter.drawPolygon(_HEAD)
        painter.end()
