"""A small curve of where in the tones the noise was found."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from redgui.ui.widgets.theme import GRID

_BAR = GRID // 2  # height of the strip from black to white


class ToneCurve(QWidget):
    """How strong the noise is from black (left) to white (right); takes no room while that is not known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: list[tuple[float, float]] = []
        self.setFixedHeight(3 * GRID)
        self.hide()

    def show_levels(self, levels: Sequence[float | None]) -> None:
        """One level for each tone, from black to white, None where it is not known; empty for no curve."""
        count = max(1, len(levels))
        self._levels = [((number + 0.5) / count, level) for number, level in enumerate(levels) if level is not None]
        self.setVisible(len(self._levels) > 1)
        self.update()

    @property
    def strongest(self) -> float | None:
        """The tone with the strongest noise, 0 black to 1 white; None without a curve."""
        return max(self._levels, key=lambda point: point[1])[0] if len(self._levels) > 1 else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        if len(self._levels) < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self.width(), self.height() - _BAR - 2
        tones = QLinearGradient(0, 0, width, 0)
        tones.setColorAt(0, QColor("#000000"))
        tones.setColorAt(1, QColor("#ffffff"))
        bar = QRectF(0.5, self.height() - _BAR - 0.5, width - 1, _BAR)
        painter.fillRect(bar, tones)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.drawRect(bar)
        most = max(level for _, level in self._levels)
        points = [QPointF(tone * width, height * (1 - 0.9 * level / max(most, 1e-6))) for tone, level in self._levels]
        colour = self.palette().color(QPalette.ColorRole.Link)
        painter.setPen(Qt.PenStyle.NoPen)
        faint = QColor(colour)
        faint.setAlpha(60)
        painter.setBrush(faint)
        painter.drawPolygon(QPolygonF([QPointF(points[0].x(), height), *points, QPointF(points[-1].x(), height)]))
        painter.setPen(QPen(colour, 1.5))
        painter.drawPolyline(points)
        painter.end()
