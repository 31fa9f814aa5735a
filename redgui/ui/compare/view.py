"""The before/after view: one transform, two pictures, a divider."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from redgui.ui import theme
from redgui.ui.compare import transform as geometry
from redgui.ui.compare.painter import GRIP, Scene, Tile, draw_chip, draw_divider, draw_grid
from redgui.ui.compare.transform import FITTED, Layout, Place, Shows, Size, Viewport, ViewTransform

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from redgui.photo.pyramid import Pyramid

_FRAME = 33  # milliseconds between repaints while rows arrive
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
_ARROWS: dict[int, QPointF] = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_PLACES: dict[int, float] = {Qt.Key.Key_1: 1.0, Qt.Key.Key_2: 0.5, Qt.Key.Key_3: 0.0}
_BY_KEYBOARD = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}


class CompareView(QWidget):
    """Shows a photo before and after, and lets the user look around in it.

    Zoom is counted in device pixels per pixel of the result; widget positions are in logical pixels.

    Signals:
        regionChanged(): another part of the result is visible, or the result has another size.
        zoomChanged(float): the zoom, 1.0 being one device pixel for a pixel of the result.
        dividerMoved(float): where the divider stands, 0 to 1 of the widget's width (or height).
        layoutChanged(Layout): the layout in use.
    """

    regionChanged = Signal()
    zoomChanged = Signal(float)
    dividerMoved = Signal(float)
    layoutChanged = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self._opacity = 1.0
        self._port = Viewport()
        self._divider = 0.5
        self._original = False
        self._shown: tuple[tuple[int, int, int, int], Size] | None = None
        self._grabbed: QPointF | None = None  # where the mouse was, while it moves the picture
        self._grip: float | None = None  # how far beside the divider the mouse holds it
        self._ring = False
        self._frame = QTimer(self, singleShot=True, interval=_FRAME)
        self._frame.timeout.connect(self._take_rows)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(40 * theme.GRID, 30 * theme.GRID)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the language in use."""
        self._labels = {
            Shows.BEFORE: self.tr("Before"),
            Shows.AFTER: self.tr("After"),
            Shows.ORIGINAL: self.tr("Original"),
            Shows.DIFFERENCE: self.tr("Difference ×8"),
        }
        self.setAccessibleName(self.tr("Before and after"))
        self.setAccessibleDescription(
            self.tr(
                "The arrow keys move the divider, with Shift in larger steps. 1 shows all of the original, 2 half, "
                "3 all of the result. Hold Space to see the original. Ctrl with the arrow keys moves the picture."
            )
        )
        self.update()

    def show_photo(self, before: "Pyramid", scale: float, place: Place = FITTED) -> None:
        """Show a photo without a result; `scale` is how much larger that will be, `place` where it was looked at."""
        self._scene = Scene(before, scale)
        self._shown, self._port.fitted, self._original = None, place.transform is None, False
        self.divider = place.divider
        self._stay(place.transform)

    @property
    def place(self) -> Place:
        """Where the photo is looked at."""
        return Place(None if self._port.fitted else self.transform, self.divider)

    def clear(self) -> None:
        """Show nothing."""
        self._scene, self._original = None, False
        self.unsetCursor()
        self.update()

    def set_scale(self, scale: float) -> None:
        """The result has another size now; the same part of the photo stays in view. Tiles and result are kept."""
        if self._scene is not None:
            old = self._scene.size[0]
            self._scene.rescale(scale)
            self._stay(self.transform.rescaled(self._scene.size[0] / old))

    def set_result(self, result: "Pyramid | None") -> None:
        """The result, of which the rows that are filled are shown; or none."""
        if self._scene is not None:
            self._scene.set_result(result)
            self.update()

    def rows_changed(self) -> None:
        """More rows of the result are filled. To be called in the window's thread, as often as one likes."""
        if not self._frame.isActive():
            self._frame.start()

    def set_opacity(self, value: float) -> None:
        """How much of the restoration the after side shows, 0 to 1, in tiles and result alike."""
        self._opacity = value
        self.update()

    def put_tile(self, left: int, top: int, samples: "NDArray[np.uint8]") -> None:
        """Show a previewed part of the result: (height, width, channels) uint8 at that pixel of the result."""
        if self._scene is not None:
            self._scene.put_tile(Tile(left, top, samples))
            self.update()

    def dim_tiles(self) -> None:
        """The settings have changed: keep the tiles, dimmed, until fresh ones take their place."""
        if self._scene is not None:
            self._scene.dim_tiles()
            self.update()

    def clear_tiles(self) -> None:
        """Remove all tiles."""
        if self._scene is not None:
            self._scene.clear_tiles()
            self.update()

    def hold_original(self, held: bool) -> None:
        """Show the photo before alone for as long as this is held."""
        if held != self._original:
            self._original = held
            self.update()

    def set_layout(self, layout: Layout) -> None:
        """Choose how before and after share the view."""
        if layout != self._port.layout:
            self._port.layout = layout
            self.unsetCursor()
            self._stay()
            self.layoutChanged.emit(layout)

    @property
    def divider(self) -> float:
        """Where the divider stands: 0 shows all of the result, 1 all of the photo before."""
        return self._divider

    @divider.setter
    def divider(self, place: float) -> None:
        place = min(1.0, max(0.0, place))
        if place != self._divider:
            self._divider = place
            self.update()
            self.dividerMoved.emit(place)

    @property
    def transform(self) -> ViewTransform:
        """From pixels of the result to device pixels of the widget (in side by side: of its left half)."""
        return self._port.transform

    def visible_region(self) -> tuple[int, int, int, int]:
        """The pixels of the result that are in view: left, top, right, bottom."""
        return self._port.visible()

    def to_image(self, place: QPointF) -> QPointF:
        """The place in the result that lies under a place of the widget."""
        return self.transform.to_image(self._port.within(self._device(place)))

    def to_view(self, place: QPointF) -> QPointF:
        """The place of the widget (in side by side: of its left half) that shows a place in the result."""
        return self.transform.to_view(place) / self.devicePixelRatioF()

    def zoom_to(self, factor: float, anchor: QPointF | None = None) -> None:
        """Zoom; the part under `anchor`, or under the middle of the widget, stays there."""
        self._port.fitted = False
        self._stay(self._port.zoomed(factor, None if anchor is None else self._device(anchor)))

    def zoom_in(self) -> None:
        """To the next larger power of the square root of two, so that 100 % and 200 % are on the way."""
        self.zoom_to(geometry.next_stop(self.transform.zoom, 1))

    def zoom_out(self) -> None:
        """To the next smaller power of the square root of two."""
        self.zoom_to(geometry.next_stop(self.transform.zoom, -1))

    def fit(self) -> None:
        """Show the whole picture, and keep doing so when the widget is resized."""
        self._port.fitted = True
        self._stay()

    def _device(self, place: QPointF) -> QPointF:
        return place * self.devicePixelRatioF()

    def _stay(self, transform: ViewTransform | None = None) -> None:
        """Take another transform, or keep this one, within what the sizes allow; say what changed."""
        port, old, ratio = self._port, self._port.transform, self.devicePixelRatioF()
        port.extent = max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio))
        self.update()
        if self._scene is None:
            return
        port.picture = self._scene.size
        port.settle(transform)
        if port.transform.zoom != old.zoom or self._shown is None:
            self.zoomChanged.emit(port.transform.zoom)
        shown = (port.visible(), port.picture)
        if shown != self._shown:
            self._shown = shown
            self.regionChanged.emit()

    def _pan(self, by: QPointF) -> QPointF:
        """Move the picture; returns by how much it did move."""
        old, asked = self._port.transform, self._device(by)
        self._stay(old.panned(asked.x(), asked.y()))
        new = self._port.transform
        return QPointF(new.x - old.x, new.y - old.y) / self.devicePixelRatioF()

    def _take_rows(self) -> None:
        if self._scene is not None:
            self._scene.take_rows()
            self.update()

    def paintEvent(self, _event: QtGui.QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.SURROUND)
        if self._scene is not None:
            self._paint_sides(painter, self._scene)
            if self._port.layout.has_divider and not self._original:
                draw_divider(painter, self._line())
        if self._ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().highlight(), 2, j=Qt.PenJoinStyle.MiterJoin))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_sides(self, painter: QPainter, scene: Scene) -> None:
        ratio, room = self.devicePixelRatioF(), self._port.room
        for side in geometry.sides(self._port.layout, self._port.extent, self._divider, self._original):
            painter.save()
            painter.scale(1 / ratio, 1 / ratio)
            painter.setClipRect(side.rect)
            painter.translate(side.origin)
            if side.shows == Shows.DIFFERENCE:  # around the picture there is none
                painter.setClipRect(self.transform.covered(scene.size))
            if not side.rect.isEmpty():
                painter.drawImage(0, 0, scene.image(side.shows, self.transform, room, self._opacity))
                draw_grid(painter, scene, side.shows, self.transform, side.rect.translated(-side.origin))
            painter.restore()
            rect = QRectF(QPointF(side.rect.topLeft()) / ratio, side.rect.size().toSizeF() / ratio)
            draw_chip(painter, self._labels[side.shows], rect, right=side.shows == Shows.AFTER)

    def _line(self) -> QRectF:
        return geometry.divider_line(self._port.layout, self._divider, self.width(), self.height())

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
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = self._beside(event.position())
            self._grabbed = event.position() if self._grip is None else None

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        place = event.position()
        if self._grip is not None:
            self.divider = (self._along(place) - self._grip) / self._along(QPointF(self.width(), self.height()))
        elif self._grabbed is not None:
            self._grabbed += self._pan(place - self._grabbed)  # what is left, less than a pixel, counts next time
        self._point(place)

    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        self._grip = self._grabbed = None
        self._point(event.position())

    def mouseDoubleClickEvent(self, event: QtGui.QMouseEvent) -> None:
        if not self._port.fitted:
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
        else:
            self.unsetCursor()

    def wheelEvent(self, event: QtGui.QWheelEvent) -> None:
        turned, ctrl = event.angleDelta().y(), bool(event.modifiers() & _CTRL)
        # On X11 a mouse wheel has pixels too, but comes in whole notches and without phases.
        notched = event.phase() == Qt.ScrollPhase.NoScrollPhase and turned % 120 == 0 and event.angleDelta().x() == 0
        if not event.pixelDelta().isNull() and not ctrl and not notched:
            self._pan(QPointF(event.pixelDelta()))
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
        elif event.type() == QEvent.Type.DevicePixelRatioChange:
            self._stay()
        return super().event(event)

    def _action(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does here."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        way = _ARROWS.get(key)
        if self._scene is None:
            return None
        if key == Qt.Key.Key_Space and not modifiers:
            return partial(self.hold_original, True)
        if way and modifiers == _CTRL:
            return partial(self._pan, way * -8 * theme.GRID)
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

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            self.hold_original(False)

    def focusInEvent(self, event: QtGui.QFocusEvent) -> None:
        self._set_ring(event.reason() in _BY_KEYBOARD)

    def focusOutEvent(self, _event: QtGui.QFocusEvent) -> None:
        self._set_ring(False)
        self.hold_original(False)

    def _set_ring(self, drawn: bool) -> None:
        self._ring = drawn
        self.update()

    def resizeEvent(self, _event: QtGui.QResizeEvent) -> None:
        self._stay()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
