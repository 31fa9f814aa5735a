"""The frame around the page while something that can be opened hangs over the window, the same on every page."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen

from redgui.ui.widgets.cover import Cover
from redgui.ui.widgets.theme import GRID

_THICK = 4


class DropFrame(Cover):
    """A thick line in the colour of links."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Link), _THICK))
        edge = _THICK / 2 + 1
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), GRID, GRID)
