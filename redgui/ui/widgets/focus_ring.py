"""Around what the keyboard speaks to: a ring that stands out from every surface of the window."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFocusFrame, QProxyStyle, QStyle, QStyleOption, QWidget
from shiboken6 import isValid

from redgui.ui.widgets.theme import ACCENT

_WIDTH = 2  # pixels, outside the widget
_GAP = 1  # pixel in the window's colour between the two: a chosen button is filled with the ring's own colour
BY_KEYBOARD = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}


def draw_ring(painter: QPainter, rect: QRect) -> None:
    """Just inside a rectangle, over a picture and the grey around it; a dark line parts it from a bright picture."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for inset, width, colour in ((1, _WIDTH, ACCENT["dark"]), (2, 1, "#101010")):
        painter.setPen(QPen(QColor(colour), width, j=Qt.PenJoinStyle.MiterJoin))
        painter.drawRect(rect.adjusted(inset, inset, -inset, -inset))
    painter.restore()


class FocusRing(QObject):
    """Draws the ring while the keyboard moves the focus; a click takes it away.

    A widget that draws one itself has the property "ownRing".
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frame: _Frame | None = None

    def follow(self, watched: QObject, event: QEvent) -> None:
        """To be called with every event of the application."""
        if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent) and isinstance(watched, QWidget):
            if event.reason() in BY_KEYBOARD:
                self._surround(None if watched.property("ownRing") else watched)
            elif event.reason() == Qt.FocusReason.MouseFocusReason:
                self._surround(None)
        elif event.type() == QEvent.Type.FocusOut and watched is self._surrounded:
            self._surround(None)

    @property
    def _surrounded(self) -> QWidget | None:
        return self._frame.widget() if self._frame is not None and isValid(self._frame) else None

    def _surround(self, widget: QWidget | None) -> None:
        if self._frame is not None and not isValid(self._frame):  # it went with the dialog that it stood in
            self._frame = None
        if widget is None:
            if self._frame is not None:
                self._frame.setWidget(None)  # type: ignore[arg-type]
            return
        if self._frame is None:
            self._frame = _Frame()
        self._frame.setWidget(widget)


class _Room(QProxyStyle):
    """Leaves room around a widget for the ring and the gap."""

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric in {QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin}:
            return _WIDTH + _GAP
        return super().pixelMetric(metric, option, widget)


class _Frame(QFocusFrame):
    """The ring in the accent colour, and within it the gap."""

    def __init__(self) -> None:
        super().__init__()
        self._room = _Room()
        self._room.setParent(self)
        self.setStyle(self._room)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = QApplication.palette()
        for brush, inset, width in ((palette.window(), _WIDTH, _GAP), (palette.highlight(), 0, _WIDTH)):
            painter.setPen(QPen(brush, width))
            middle = inset + width / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(middle, middle, -middle, -middle), 3, 3)
        painter.end()
