"""Under the picture: a few of its regions at 100 %, before and after, whatever the zoom of the picture is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from redgui.auto.details import Detail, Kind
from redgui.ui.compare.overlay import draw_chip, draw_veil
from redgui.ui.compare.scene import Region
from redgui.ui.compare.view import CompareView
from redgui.ui.widgets import theme
from redgui.ui.widgets.focus_ring import draw_ring

_HEIGHT = 18 * theme.GRID  # logical pixels, of the pictures
_NARROWEST = 32 * theme.GRID  # of a detail: before and after beside each other
_GAP = theme.GRID


class DetailStrip(QWidget):
    """Details of the photo in a compare view, as many as fit beside each other.

    A click on one goes there in the view, at 100 %.
    """

    def __init__(self, view: CompareView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._buttons: list[DetailButton] = []
        self._is_wanted = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), theme.SURROUND)
        self.setPalette(palette)
        view.contentChanged.connect(self.update_details)
        self.hide()

    def set_wanted(self, is_wanted: bool) -> None:
        """Whether the user wants to see details; without any there is no strip anyway."""
        self._is_wanted = is_wanted
        self._show()

    def set_details(self, details: Sequence[Detail]) -> None:
        """Show these, in the order of their worth."""
        for button in self._buttons:
            button.setParent(None)
            button.deleteLater()
        self._buttons = [DetailButton(self._view, detail, self) for detail in details]
        self._show()

    @property
    def regions(self) -> list[Region]:
        """The regions of the result that are shown: left, top, right, bottom."""
        return [button.region for button in self._buttons if self.isVisible() and button.isVisible()]

    def update_details(self) -> None:
        """What they show may have changed, and where that lies: an enlarged result has them elsewhere."""
        self._view.set_details(self.regions)
        for button in self._buttons:
            button.update()

    def sizeHint(self) -> QSize:
        return QSize(3 * _NARROWEST, _HEIGHT + 2 * _GAP)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._place()

    def _show(self) -> None:
        self.setVisible(self._is_wanted and bool(self._buttons))
        self._place()

    def _place(self) -> None:
        room = self.width() - _GAP
        count = max(1, min(len(self._buttons), room // (_NARROWEST + _GAP)))
        width = room // count - _GAP
        for number, button in enumerate(self._buttons):
            button.setGeometry(_GAP + number * (width + _GAP), _GAP, width, _HEIGHT)
            button.setVisible(number < count)
        self._view.set_details(self.regions)


class DetailButton(QAbstractButton):
    """One region at 100 %: its left half as it is, and beside it the same after."""

    def __init__(self, view: CompareView, detail: Detail, parent: QWidget) -> None:
        super().__init__(parent)
        self._view, self._detail = view, detail
        self.setProperty("ownRing", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._go_there)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the current language."""
        names: dict[Kind, str] = {
            "finest": self.tr("Finest detail"),
            "smooth": self.tr("Smooth area"),
            "dark": self.tr("Darkest area"),
        }
        self._name = names[self._detail.kind]
        self.setAccessibleName(self.tr("{detail} at 100 %").format(detail=self._name))
        self.setToolTip(self.tr("{detail}, before and after, at 100 %. Click to go there.").format(detail=self._name))
        self.update()

    @property
    def region(self) -> Region:
        """What is shown of the result."""
        ratio = self.devicePixelRatioF()
        width, height = round(self._half * ratio), round(self.height() * ratio)
        return self._view.around(self._detail.x, self._detail.y, (width, height))

    @property
    def _half(self) -> int:
        return (self.width() - 2) // 2

    def _go_there(self) -> None:
        left, top, right, bottom = self.region
        self._view.look_at((left + right) / 2, (top + bottom) / 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, ratio = QPainter(self), self.devicePixelRatioF()
        sides = self._view.detail(self.region)
        if sides is not None:
            before, after, is_known = sides
            beside = self.width() - self._half
            for x, image, name, known in (
                (0, before, self._name, True),
                (beside, after, self._view.name_after, is_known),
            ):
                place = QRect(x, 0, self._half, self.height())
                painter.save()
                painter.setClipRect(place)
                painter.translate(place.topLeft())
                painter.scale(1 / ratio, 1 / ratio)
                painter.drawImage(QPoint(), image)
                if not known:
                    draw_veil(painter, [image.rect()], ratio)
                painter.restore()
                draw_chip(painter, name, 1, QRectF(place), right=x > 0)
        if self.hasFocus():
            draw_ring(painter, self.rect())
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
