"""The before/after picture: one transform, two sides, a divider; it shows what it is given."""

from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from redgui.ui.compare import transform as geometry
from redgui.ui.compare.fades import Fades
from redgui.ui.compare.mosaic import Age, Part
from redgui.ui.compare.names import SideNames
from redgui.ui.compare.overlay import draw_chip, draw_divider, draw_grid, draw_veil
from redgui.ui.compare.scene import Region, Scene
from redgui.ui.compare.transform import FITTED, Layout, Place, Shows, Size, Viewport, ViewTransform
from redgui.ui.widgets import theme
from redgui.ui.widgets.focus_ring import draw_ring

if TYPE_CHECKING:
    from redgui.photo.pyramid import Pyramid

_FRAME = 33  # milliseconds between repaints while rows arrive


class CompareCanvas(QWidget):
    """Shows a photo before and after.

    Zoom is counted in device pixels per pixel of the result; widget positions are in logical pixels.

    Attributes:
        names: what the sides are called.

    Signals:
        regionChanged(): another part of the result is visible, or the result has another size.
        zoomChanged(float): the zoom, 1.0 being one device pixel for a pixel of the result.
        dividerMoved(float): where the divider stands, 0 to 1 of the widget's width (or height).
        layoutChanged(Layout): the layout in use.
        contentChanged(): something else is shown of the photo or its result, wherever in it.
    """

    regionChanged = Signal()
    zoomChanged = Signal(float)
    dividerMoved = Signal(float)
    layoutChanged = Signal(object)
    contentChanged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self._opacity = 1.0
        self._port = Viewport()
        self._divider = 0.5
        self._original = False
        self._shown: tuple[tuple[int, int, int, int], Size] | None = None
        self._ringed = False  # a frame shows that the keyboard's focus is here
        self._details: list[Region] = []
        self._fades = Fades(self)
        self.names = SideNames(self)
        self._frame = QTimer(self, singleShot=True, interval=_FRAME)
        self._frame.timeout.connect(self._take_rows)
        self.setMinimumSize(40 * theme.GRID, 30 * theme.GRID)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the language in use."""
        self.names.retranslate()
        self.setAccessibleName(self.tr("Before and after"))
        self.setAccessibleDescription(
            self.tr(
                "The arrow keys move the divider, with Shift in larger steps. 1 shows all of the original, 2 half, "
                "3 all of the result. Hold Space to see the original, and L for a loupe. "
                "Ctrl with the arrow keys moves the picture."
            )
        )
        self.update()

    def show_photo(self, before: "Pyramid", scale: float, place: Place = FITTED) -> None:
        """Show a photo without a result; `scale` is how much larger that will be, `place` where it was looked at."""
        self._scene = Scene(before, scale)
        self._shown, self._port.fitted, self._original = None, place.transform is None, False
        self._details = []
        self.divider = place.divider
        self._stay(place.transform)

    @property
    def place(self) -> Place:
        """Where the photo is looked at."""
        return Place(None if self._port.fitted else self.transform, self.divider)

    def clear(self) -> None:
        """Show nothing."""
        self._fades.clear()
        self._scene, self._original = None, False
        self.unsetCursor()
        self.update()

    def set_scale(self, scale: float) -> None:
        """The result has another size now; the same part of the photo stays in view. Previewed parts and result go."""
        if self._scene is not None:
            old = self._scene.size[0]
            self._scene.rescale(scale)
            self._stay(self.transform.rescaled(self._scene.size[0] / old))
            self._change()

    def set_result(self, result: "Pyramid | None") -> None:
        """The result, of which the rows that are filled are shown; or none."""
        if self._scene is not None:
            self._scene.set_result(result)
            self._change()

    def rows_changed(self) -> None:
        """More rows of the result are filled. To be called in the window's thread, as often as one likes."""
        if not self._frame.isActive():
            self._frame.start()

    def set_opacity(self, value: float) -> None:
        """How much of the restoration the after side shows, 0 to 1, in previewed parts and result alike."""
        self._opacity = value
        self._change()

    def _change(self) -> None:
        self.update()
        self.contentChanged.emit()

    def _shown_by(self, side: geometry.Side) -> Region:
        return self.transform.shown_by(side.rect.translated(-side.origin), self._port.picture)

    def put_part(self, after: Part | None, before: Part | None = None) -> None:
        """Show a previewed part of the result, and what the same part of the photo is at its size."""
        if self._scene is not None:
            if after is not None:
                height, width = after.levels[0].shape[:2]
                self._fade(QRectF(after.left, after.top, width, height))
            self._scene.put_part(after, before, self.visible_region(), self.transform.zoom, self._details)
            self._change()

    def rough_wanted(self) -> int | None:
        """Of which level of the photo a rough preview is to be made; None for none."""
        return None if self._scene is None else self._scene.rough_wanted(self.transform.zoom)

    def put_rough(self, rough: "Pyramid") -> None:
        """Show a preview of the whole that was made at a smaller size, under the parts."""
        if self._scene is not None:
            self._fade(QRectF(0, 0, *self._scene.size))
            self._scene.put_rough(rough)
            self._change()

    def _fade(self, part: QRectF) -> None:
        """What is about to change in this part of the result is to change softly."""
        if self._scene is not None and self._fades.duration and self.isVisible():
            place = self.transform.placed(part).toAlignedRect() & QRect(QPoint(), QSize(*self._port.room))
            image = self._scene.image(Shows.AFTER, self.transform, self._port.room, self._opacity)
            self._fades.add(place, image.copy(place))

    def set_fade(self, milliseconds: int) -> None:
        """How long a part takes to appear; as the system has it by default, 0 for at once."""
        self._fades.duration = milliseconds

    def outdate_parts(self, age: Age) -> None:
        """The settings have changed: keep the parts, if stale then dimmed, until fresh ones take their place."""
        if self._scene is not None:
            self._scene.grow_old(age)
            self._change()

    def clear_parts(self) -> None:
        """Remove all previewed parts."""
        if self._scene is not None:
            self._scene.clear_parts()
            self._change()

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

    def visible_region(self) -> Region:
        """The pixels of the result that are in view: left, top, right, bottom."""
        return self._port.visible()

    def to_image(self, place: QPointF) -> QPointF:
        """The place in the result that lies under a place of the widget."""
        return self.transform.to_image(self._port.within(self._device(place)))

    def to_view(self, place: QPointF) -> QPointF:
        """The place of the widget (in side by side: of its left half) that shows a place in the result."""
        return self.transform.to_view(place) / self.devicePixelRatioF()

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
        if port.transform != old or self._shown is None:
            self._fades.clear()
        if port.transform.zoom != old.zoom or self._shown is None:
            self.zoomChanged.emit(port.transform.zoom)
        shown = (port.visible(), port.picture)
        if shown != self._shown:
            self._shown = shown
            self.regionChanged.emit()

    def _take_rows(self) -> None:
        if self._scene is not None:
            self._scene.take_rows()
            self._change()

    def paintEvent(self, _event: QtGui.QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.SURROUND)
        if self._scene is not None:
            self._paint_sides(painter, self._scene)
            if self._port.layout.has_divider and not self._original:
                draw_divider(painter, self._line())
        if self._ringed:
            draw_ring(painter, self.rect())
        self.paint_above(painter)
        painter.end()

    def paint_above(self, painter: QPainter) -> None:
        """What a subclass draws above everything."""

    def _paint_sides(self, painter: QPainter, scene: Scene) -> None:
        ratio, room, transform = self.devicePixelRatioF(), self._port.room, self.transform
        for side in self._sides():
            painter.save()
            painter.scale(1 / ratio, 1 / ratio)
            painter.setClipRect(side.rect)
            painter.translate(side.origin)
            if side.shows == Shows.DIFFERENCE:  # around the picture there is none
                painter.setClipRect(transform.covered(scene.size))
            if not side.rect.isEmpty():
                painter.drawImage(0, 0, scene.image(side.shows, transform, room, self._opacity))
                if side.shows == Shows.AFTER:
                    self._fades.draw(painter)
                if side.shows in {Shows.AFTER, Shows.DIFFERENCE}:
                    unknown = scene.unknown(side.shows, self._shown_by(side), transform.zoom)
                    draw_veil(painter, (transform.pixels(*part) for part in unknown), ratio)
                draw_grid(painter, transform, scene.size, side.rect.translated(-side.origin))
            painter.restore()
            rect = self._logical(side.rect)
            draw_chip(painter, *self._label(scene, side), rect, right=side.shows == Shows.AFTER)

    def _logical(self, place: QRect) -> QRectF:
        ratio = self.devicePixelRatioF()
        return QRectF(QPointF(place.topLeft()) / ratio, place.size().toSizeF() / ratio)

    def labels(self) -> list[str]:
        """What stands on the sides that are shown."""
        return [] if self._scene is None else [self._label(self._scene, side)[0] for side in self._sides()]

    def _label(self, scene: Scene, side: geometry.Side) -> tuple[str, float]:
        return self.names.label(scene, side.shows, self._shown_by(side), self.transform.zoom)

    def _sides(self) -> list[geometry.Side]:
        return geometry.sides(self._port.layout, self._port.extent, self._divider, self._original)

    def _line(self) -> QRectF:
        return geometry.divider_line(self._port.layout, self._divider, self.width(), self.height())

    def resizeEvent(self, _event: QtGui.QResizeEvent) -> None:
        self._stay()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
