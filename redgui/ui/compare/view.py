"""The before/after view in a user's hands: mouse, wheel, pinch and keys."""

from collections.abc import Callable
from functools import partial

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QToolTip, QWidget

from redgui.ui.compare import transform as geometry
from redgui.ui.compare.looking import LookingCanvas
from redgui.ui.compare.overlay import GRIP
from redgui.ui.compare.transform import Layout
from redgui.ui.widgets import theme
from redgui.ui.widgets.focus_ring import BY_KEYBOARD

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
_ARROWS: dict[int, QPointF] = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_PLACES: dict[int, float] = {Qt.Key.Key_1: 1.0, Qt.Key.Key_2: 0.5, Qt.Key.Key_3: 0.0}
_HELD = {Qt.Key.Key_Space, Qt.Key.Key_L}


class CompareView(LookingCanvas):
    """Lets the user look around in a photo before and after, and move the divider."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grabbed: QPointF | None = None  # where the mouse was, while it moves the picture
        self._grip: float | None = None  # how far beside the divider the mouse holds it
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownRing", True)
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)

    @property
    def _hold_hint(self) -> str:
        return self.tr("Hold to see the whole original, as with Space.")

    def _along(self, place: QPointF) -> float:
        """The coordinate in which the divider moves."""
        return place.x() if self._port.layout == Layout.DIVIDER_VERTICAL else place.y()

    def _beside(self, place: QPointF) -> float | None:
        """How far from the divider a place is, along its way; None where the mouse does not reach it."""
        if self._scene is None or not self._port.layout.has_divider or self._original:
            return None
        away = place - self._line().center()
        off = self._along(away)
        on_grip = QPointF.dotProduct(away, away) <= (GRIP / 2 + 2) ** 2
        return off if on_grip or abs(off) <= theme.GRID else None

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        self._set_ring(False)
        if event.button() == Qt.MouseButton.RightButton:
            self.hold_loupe(event.position())
        elif event.button() == Qt.MouseButton.LeftButton and self.before_chip.contains(event.position()):
            self.hold_original(True)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._grip = self._beside(event.position())
            self._grabbed = event.position() if self._grip is None else None

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        place = event.position()
        if self.loupe is not None:
            self.hold_loupe(place)
        if self._grip is not None:
            self.divider = (self._along(place) - self._grip) / self._along(QPointF(self.width(), self.height()))
        elif self._grabbed is not None:
            self._grabbed += self.pan(place - self._grabbed)  # what is left, less than a pixel, counts next time
        self._point(place)

    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self.hold_loupe(None)
            return
        self._grip = self._grabbed = None
        self.hold_original(False)
        self._point(event.position())

    def mouseDoubleClickEvent(self, event: QtGui.QMouseEvent) -> None:
        if self.before_chip.contains(event.position()):
            self.mousePressEvent(event)
        elif not self._port.fitted:
            self.fit()
        else:
            self.zoom_to(1.0, event.position())

    def _point(self, place: QPointF) -> None:
        """Give the mouse the shape of what it would do here."""
        if self._grip is not None or (self._grabbed is None and self._beside(place) is not None):
            upright = self._port.layout == Layout.DIVIDER_VERTICAL
            self.setCursor(Qt.CursorShape.SplitHCursor if upright else Qt.CursorShape.SplitVCursor)
        elif self._grabbed is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self.before_chip.contains(place):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def wheelEvent(self, event: QtGui.QWheelEvent) -> None:
        turned, ctrl = event.angleDelta().y(), bool(event.modifiers() & _CTRL)
        # On X11 a mouse wheel has pixels too, but comes in whole notches and without phases.
        notched = event.phase() == Qt.ScrollPhase.NoScrollPhase and turned % 120 == 0 and event.angleDelta().x() == 0
        if not event.pixelDelta().isNull() and not ctrl and not notched:
            self.pan(QPointF(event.pixelDelta()))
        elif turned:
            self._zoom_by(2 ** (turned / 360), event.position())

    def _zoom_by(self, factor: float, anchor: QPointF) -> None:
        self.zoom_to(geometry.passing_100(self.transform.zoom, self.transform.zoom * factor), anchor)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QtGui.QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom_by(1 + event.value(), event.position())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._zoom_by(pinch.scaleFactor(), QPointF(self.mapFromGlobal(pinch.centerPoint())))
                return True
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._action(event):
            event.accept()  # this key is ours while we have the focus, whatever the window's menus say
            return True
        elif isinstance(event, QtGui.QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            over = self.before_chip.contains(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._hold_hint if over else "", self)
            return True
        elif event.type() == QEvent.Type.DevicePixelRatioChange:
            self._stay()
        return super().event(event)

    def _action(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does here."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        way = _ARROWS.get(key)
        if self._scene is None:
            return None
        if key in _HELD and not modifiers:
            return partial(self.hold_original, True) if key == Qt.Key.Key_Space else self._hold_loupe_by_key
        if way and modifiers == _CTRL:
            return partial(self.pan, way * -8 * theme.GRID)
        if key in _PLACES and not modifiers and self._port.layout.has_divider:
            return partial(setattr, self, "divider", _PLACES[key])
        if way and self._along(way) and modifiers in {_PLAIN, _SHIFT} and self._port.layout.has_divider:
            return partial(setattr, self, "divider", self._divider + self._along(way) * (0.1 if modifiers else 0.01))
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if action := self._action(event):
            action()
        else:
            super().keyPressEvent(event)

    def _hold_loupe_by_key(self) -> None:
        """At the mouse, or in the middle if that is elsewhere."""
        place = self.mapFromGlobal(QtGui.QCursor.pos())
        self.hold_loupe(QPointF(place if self.rect().contains(place) else self.rect().center()))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _HELD:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            self._let_go()

    def _let_go(self) -> None:
        """Nothing is held any more."""
        self.hold_original(False)
        self.hold_loupe(None)

    def focusInEvent(self, event: QtGui.QFocusEvent) -> None:
        self._set_ring(event.reason() in BY_KEYBOARD)

    def focusOutEvent(self, _event: QtGui.QFocusEvent) -> None:
        self._set_ring(False)
        self._let_go()

    def _set_ring(self, drawn: bool) -> None:
        self._ringed = drawn
        self.update()
