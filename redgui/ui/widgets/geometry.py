"""Where windows stand: whole on a screen that is there, whatever size was asked for or remembered."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMargins, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from redgui.ui.widgets.theme import GRID

# Title bar and edges of any desktop; the real ones are not known before a window is on the screen.
_FRAME = QMargins(GRID, 5 * GRID, GRID, GRID)


def open_at(window: QWidget, wanted: QSize, remembered: QByteArray) -> None:
    """Give a window its remembered place and size, or the wanted size in the middle of the first screen.

    To be called before it is shown; `keep_on_screen` when it is.
    """
    if not remembered.isEmpty() and window.restoreGeometry(remembered):
        return
    free = QGuiApplication.primaryScreen().availableGeometry()
    outer = QRect(0, 0, wanted.width(), wanted.height()).marginsAdded(_FRAME)
    outer.moveCenter(free.center())
    window.setGeometry(within(outer, [free]).marginsRemoved(_FRAME))


def keep_on_screen(window: QWidget) -> None:
    """Bring a window that is shown inside a screen, now that its frame is known; one that is already stays as it is."""
    if window.isMaximized() or window.isFullScreen():
        return
    inner, outer = window.geometry(), window.frameGeometry()
    kept = within(outer, [screen.availableGeometry() for screen in QGuiApplication.screens()])
    if kept != outer:
        left, top = inner.left() - outer.left(), inner.top() - outer.top()
        window.setGeometry(kept.adjusted(left, top, inner.right() - outer.right(), inner.bottom() - outer.bottom()))


def resize_dialog(dialog: QWidget, wanted: QSize) -> None:
    """Give a dialog a size that its screen has room for; Qt puts it above its parent."""
    free = dialog.screen().availableGeometry().marginsRemoved(_FRAME).size()
    dialog.resize(wanted.boundedTo(free))


def within(outer: QRect, screens: Sequence[QRect]) -> QRect:
    """A window with its frame, moved and made smaller until it is inside one of the screens.

    That is the screen that shows most of it, or the first one if none does.
    """

    def shown(screen: QRect) -> int:
        part = outer & screen
        return 0 if part.isEmpty() else part.width() * part.height()

    screen = max(screens, key=shown)
    size = outer.size().boundedTo(screen.size())
    room = screen.adjusted(0, 0, -size.width(), -size.height())  # for the top left corner
    left = min(max(outer.left(), room.left()), room.left() + room.width())
    top = min(max(outer.top(), room.top()), room.top() + room.height())
    return QRect(left, top, size.width(), size.height())
