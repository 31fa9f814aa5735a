"""Where messages stand: over the lower edge of the picture, which keeps its size; elsewhere above the page."""

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget

from redgui.ui.widgets.theme import GRID
from redgui.ui.window.message_bar import MessageBar

_WIDEST = 100 * GRID


class MessagePlace(QObject):
    """Keeps the messages in their place while it changes."""

    def __init__(self, bar: MessageBar, picture: QWidget, column: QVBoxLayout) -> None:
        """
        Args:
            bar: the messages.
            picture: what they float over.
            column: where they stand, above its last widget, as long as there is no picture.
        """
        super().__init__(bar)
        self._bar, self._picture, self._column = bar, picture, column
        self._floats = False
        self._stand()
        picture.installEventFilter(self)
        bar.changed.connect(self._place)

    def float_over_picture(self, floats: bool) -> None:
        """Whether there is a picture to float over."""
        if floats == self._floats:
            return
        self._floats = floats
        is_shown = not self._bar.isHidden()
        if floats:
            self._column.removeWidget(self._bar)
            self._bar.setParent(self._picture)
            self._bar.setVisible(is_shown)
            self._place()
        else:
            self._stand()
            self._bar.setVisible(is_shown)

    def _stand(self) -> None:
        self._column.insertWidget(self._column.count() - 1, self._bar)

    def _place(self) -> None:
        if not self._floats:
            return
        room = self._picture.rect().adjusted(GRID, GRID, -GRID, -GRID)
        width = min(room.width(), _WIDEST)
        layout = self._bar.layout()
        assert layout is not None
        layout.activate()
        height = min(layout.totalHeightForWidth(width), room.height())
        left = room.left() + (room.width() - width) // 2
        self._bar.setGeometry(QRect(left, room.bottom() + 1 - height, width, height))
        self._bar.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._picture and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)
