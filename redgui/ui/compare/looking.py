"""Where the picture is looked at, and which of its regions are looked at besides: zoom, details, the loupe."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from redgui.ui.compare import transform as geometry
from redgui.ui.compare.canvas import CompareCanvas
from redgui.ui.compare.loupe import Loupe
from redgui.ui.compare.mosaic import Corner
from redgui.ui.compare.overlay import chip_place
from redgui.ui.compare.scene import Region
from redgui.ui.compare.transform import Shows, Size, ViewTransform


class LookingCanvas(CompareCanvas):
    """A compare canvas that can be moved about in, and that knows what is looked at closely."""

    _loupe: Loupe | None = None

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

    def pan(self, by: QPointF) -> QPointF:
        """Move the picture; returns by how much it did move."""
        old, asked = self._port.transform, self._device(by)
        self._stay(old.panned(asked.x(), asked.y()))
        new = self._port.transform
        return QPointF(new.x - old.x, new.y - old.y) / self.devicePixelRatioF()

    def missing_cells(self) -> list[Corner]:
        """Where something in view is to be restored, or enlarged to compare with: left and top in the result."""
        if self._scene is None:
            return []
        return self._scene.missing(self.visible_region(), self.transform.zoom)

    def after_region(self) -> Region:
        """The pixels of the result that the after side shows: left, top, right, bottom."""
        for side in geometry.sides(self._port.layout, self._port.extent, self._divider, False):
            if side.shows in {Shows.AFTER, Shows.DIFFERENCE}:
                return self._shown_by(side)
        return self.visible_region()

    @property
    def before_chip(self) -> QRectF:
        """Where the name of the side before stands, in logical pixels; empty where it does not."""
        side = next((side for side in self._sides() if side.shows == Shows.BEFORE), None)
        if self._scene is None or side is None:
            return QRectF()
        text, _ = self._label(self._scene, side)
        return chip_place(self.fontMetrics(), text, self._logical(side.rect), right=False)

    # Details: regions that are shown elsewhere at 100 %, whatever the zoom here.

    def around(self, x: float, y: float, size: Size) -> Region:
        """The region of the result, of at most this size, around a pixel of the photo."""
        return (0, 0, 0, 0) if self._scene is None else self._scene.around(x, y, size)

    def set_details(self, regions: list[Region]) -> None:
        """Regions that are to be known as well as what is in view."""
        if regions != self._details:
            self._details = regions
            self.regionChanged.emit()

    def missing_in_details(self) -> list[Corner]:
        """As `missing_cells`, for the loupe and the details."""
        if self._scene is None:
            return []
        under = [] if self._loupe is None else [self._loupe.region]
        cells = [cell for region in (*under, *self._details) for cell in self._scene.missing(region, 1.0)]
        return list(dict.fromkeys(cells))

    def detail(self, region: Region) -> tuple[QImage, QImage, bool] | None:
        """A region before and after at 100 %, and whether all of that is known; None without a photo."""
        return None if self._scene is None else self._scene.detail(region, self._opacity)

    @property
    def name_after(self) -> str:
        """What the side after is called."""
        return self.names.of(Shows.AFTER)

    def look_at(self, x: float, y: float) -> None:
        """Show a point of the result in the middle, at 100 %."""
        width, height = self._port.room
        self._port.fitted = False
        self._stay(ViewTransform(1.0, width / 2 - x, height / 2 - y))

    # The loupe

    def hold_loupe(self, place: QPointF | None) -> None:
        """Show a loupe around a place of the widget for as long as it is held there; None takes it away."""
        before = None if self._loupe is None else self._loupe.region
        self._loupe = None
        if place is not None and self._scene is not None:
            middle = self.to_image(place)
            zoom, ratio = self.transform.zoom, self.devicePixelRatioF()
            self._loupe = Loupe.over(place, self.size(), middle, zoom, self._scene.size, ratio)
            if self._loupe.region != before:
                self.regionChanged.emit()
        self.update()

    @property
    def loupe(self) -> Loupe | None:
        """The loupe, while it is held."""
        return self._loupe

    def paint_above(self, painter: QPainter) -> None:
        loupe = self._loupe
        sides = None if loupe is None else self.detail(loupe.region)
        if loupe is not None and sides is not None:
            names = self.names.of(Shows.BEFORE), self.names.of(Shows.AFTER)
            loupe.draw(painter, self.rect(), sides, names, self.palette())
