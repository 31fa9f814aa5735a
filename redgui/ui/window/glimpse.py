"""A small picture in the place of a photo that is still being read."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from redgui.ui.widgets.cover import Cover
from redgui.ui.widgets.theme import GRID


class Glimpse(Cover):
    """Where the photo will be when it is fitted into the view."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._picture = QPixmap()

    def show_picture(self, picture: QPixmap) -> None:
        """Show a small picture of the photo, its proportions being those of the photo."""
        self._picture = picture
        self.set_shown(not picture.isNull())

    def clear(self) -> None:
        """The photo is there, or will not come."""
        self._picture = QPixmap()
        self.hide()

    def place(self) -> QRect:
        """Where the picture is drawn."""
        place = QRect(0, 0, 0, 0)
        place.setSize(self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio))
        place.moveCenter(self.rect().center())
        return place

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.place(), self._picture)
        self._draw_words(painter)

    def _draw_words(self, painter: QPainter) -> None:
        text = self.tr("Reading the photo…")
        box = painter.fontMetrics().boundingRect(text).adjusted(-GRID, -GRID // 2, GRID, GRID // 2)
        box.moveTo(GRID, GRID)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.black)
        painter.setOpacity(0.7)
        painter.drawRoundedRect(box, GRID / 2, GRID / 2)
        painter.setOpacity(1.0)
        painter.setPen(Qt.GlobalColor.white)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
