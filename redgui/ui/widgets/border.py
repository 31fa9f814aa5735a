"""The border of a field, which stands out from the window in both schemes."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLineEdit, QWidget


def draw_border(field: QWidget) -> None:
    """To be called at the end of a field's paint event: Fusion's own is darker than the window, lost in the dark."""
    role = QPalette.ColorRole.Highlight if field.hasFocus() else QPalette.ColorRole.Mid
    with QPainter(field) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(field.palette().color(role), 1))
        painter.drawRoundedRect(QRectF(field.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)


class LineEdit(QLineEdit):
    """A line of text with such a border."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_border(self)
