"""The one window: its parts and where they stand. What they do is in presenter.py."""

from collections.abc import Sequence
from typing import Literal, get_args

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from redgui.ui.compare.details import DetailStrip
from redgui.ui.compare.view import CompareView
from redgui.ui.controls.panel import ControlPanel
from redgui.ui.preferences import Preferences
from redgui.ui.widgets.geometry import keep_on_screen, open_at
from redgui.ui.widgets.icons import icon
from redgui.ui.widgets.text import tip
from redgui.ui.widgets.theme import GRID, make_primary
from redgui.ui.window.actions import LAYOUTS, Actions
from redgui.ui.window.drag_out import DragHandle
from redgui.ui.window.drop_frame import DropFrame
from redgui.ui.window.drop_zone import DropZone
from redgui.ui.window.dropped import contents, is_welcome
from redgui.ui.window.glimpse import Glimpse
from redgui.ui.window.header import Header
from redgui.ui.window.menus import Menus
from redgui.ui.window.message_bar import MessageBar
from redgui.ui.window.message_place import MessagePlace
from redgui.ui.window.progress_row import ProgressRow
from redgui.ui.window.state import Forecast, WindowState

Page = Literal["empty", "photo", "queue"]


class Tabs(QTabBar):
    """Tabs of one width, whatever their names: none jumps when a mark comes, and none shrinks to dots."""

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(24 * GRID, super().tabSizeHint(index).height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(16 * GRID, super().minimumTabSizeHint(index).height())


class MainWindow(QMainWindow):
    """Tabs, header, picture and progress on the left, the controls and the two large buttons on the right.

    Signals:
        painted(): the window was painted for the first time.
        dropped(Dropped): files, folders or a picture were dropped on it.
        closing(QCloseEvent): the user wants to leave; ignore the event to stay.
        recoloured(): the palette changed; icons must be drawn again.
        retranslated(): the language changed; sentences must be made again.
    """

    painted = Signal()
    dropped = Signal(object)
    closing = Signal(object)
    recoloured = Signal()
    retranslated = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._was_painted = False
        self.page: Page = "empty"
        self.setAcceptDrops(True)
        self.actions_ = Actions(self)
        self.menus = Menus(self, self.actions_, preferences)
        self.tabs = Tabs(self)
        self.tabs.setTabsClosable(True)
        self.tabs.setMovable(False)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.tabs.setUsesScrollButtons(True)
        self.messages = MessageBar(self)
        self.drop_zone = DropZone(self)
        self.view = CompareView(self)
        self.glimpse = Glimpse(self.view)
        self.details = DetailStrip(self.view, self)
        self.header = Header(self.actions_, self)
        self.progress = ProgressRow(self.actions_.cancel, self)
        self.panel = ControlPanel(self)
        self.restore_button = QPushButton(self)
        self.save_button = QPushButton(self)
        self._primary: QPushButton | None = self.restore_button
        self._has_icons = False
        self.drag_handle = DragHandle(self)
        self._arrange()
        self.retranslate()
        self.show_page("empty")
        self.show_tabs([], -1)
        open_at(self, QSize(160 * GRID, 100 * GRID), preferences.geometry)
        self.painted.connect(lambda: keep_on_screen(self))

    def _arrange(self) -> None:
        picture = QWidget(self)
        column = _column(picture)
        column.addWidget(self.header)
        column.addWidget(self.view, 1)
        column.addWidget(self.details)
        column.addWidget(self.progress)
        self.progress.focusLeft.connect(self.view.setFocus)
        self._stack = QStackedWidget(self)
        self._drop_frame = DropFrame(self._stack)
        self._stack.addWidget(self.drop_zone)
        self._stack.addWidget(picture)
        left = QWidget(self)
        column = _column(left)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self._message_place = MessagePlace(self.messages, self.view, column)
        self._side = QWidget(self)
        self._buttons = QWidget(self._side)
        side = _column(self._side)
        side.addWidget(self.panel, 1)
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        buttons.setSpacing(GRID)
        for button in (self.restore_button, self.save_button):
            button.setMinimumHeight(4 * GRID)
            buttons.addWidget(button, 1)
        buttons.addWidget(self.drag_handle)
        side.addWidget(self._buttons)
        centre = QWidget(self)
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(self._side)
        self.setCentralWidget(centre)

    def show_state(self, state: WindowState) -> None:
        """Enable what can be done, and say what is known."""
        actions = self.actions_
        actions.restore.setEnabled(state.can_restore)
        actions.cancel.setEnabled(state.can_cancel)
        for action in (actions.save, actions.save_as, actions.copy):
            action.setEnabled(state.can_save)
        for name in ("fit", "actual", "double", "zoom_in", "zoom_out", *LAYOUTS):
            getattr(actions, name).setEnabled(state.can_look)
        actions.close.setEnabled(state.can_close)
        for action in (actions.next_photo, actions.previous_photo):
            action.setEnabled(state.can_switch)
        self.restore_button.setEnabled(state.can_restore)
        self.save_button.setEnabled(state.can_save)
        self._lead_to(self.save_button if state.wants_save else None if state.is_clean else self.restore_button)
        self.drag_handle.set_export(state.export)
        self.panel.set_locked(state.can_cancel)
        if state.kept:
            self.progress.keep(state.kept, is_saved=state.is_kept_saved)
        elif state.sentence is not None:
            self.progress.rest(state.sentence)
        self.show_forecast(state.forecast)

    def draw_icons(self) -> None:
        """Draw the buttons' icons in the colours that hold now."""
        primary = self._primary
        self.restore_button.setIcon(icon("wand-magic-sparkles", on_accent=primary is self.restore_button))
        self.save_button.setIcon(icon("floppy-disk", on_accent=primary is self.save_button))
        self.drag_handle.setIcon(icon("arrow-up-right-from-square"))
        for button in (self.restore_button, self.save_button):
            make_primary(button, primary=button is primary)
        self._has_icons = True

    def _lead_to(self, button: QPushButton | None) -> None:
        """Give the accent to what comes next, if anything does."""
        if button is not self._primary:
            self._primary = button
            if self._has_icons:  # their fonts would hold up the first paint
                self.draw_icons()

    def show_forecast(self, forecast: Forecast) -> None:
        """Say what a restoration will take."""
        self.panel.set_forecast(forecast.seconds, forecast.needed_bytes, forecast.free_bytes)

    def add_queue(self, page: QWidget) -> None:
        """The queue's page."""
        self._stack.addWidget(page)

    def show_page(self, page: Page) -> None:
        """Show the picture, the queue, or the empty window's invitation."""
        self.page = page
        self._stack.setCurrentIndex(get_args(Page).index(page))
        self._buttons.setVisible(page != "queue")
        self._message_place.float_over_picture(page == "photo")

    def show_tabs(self, names: Sequence[str], current: int, queue: str = "") -> None:
        """One tab for each open photo, a single one needs none; and before them the queue's, unless it has no name."""
        self.tabs.blockSignals(True)
        self._show_queue_tab(bool(queue))
        if queue:
            names, current = [queue, *names], current + 1
        while self.tabs.count() > len(names):
            self.tabs.removeTab(self.tabs.count() - 1)
        for index, name in enumerate(names):
            if index >= self.tabs.count():
                self.tabs.addTab("")
            self.tabs.setTabText(index, name.replace("&", "&&"))
            self.tabs.setTabToolTip(index, tip(name))
            for button in self.tabs.findChildren(QToolButton):
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tabs.setCurrentIndex(current)
        self.tabs.blockSignals(False)
        self.tabs.setVisible(len(names) > 1 or bool(queue))

    def _show_queue_tab(self, there: bool) -> None:
        """The first one; it cannot be closed."""
        is_there = self.tabs.count() > 0 and self.tabs.tabData(0) == "queue"
        if there and not is_there:
            self.tabs.insertTab(0, "")
            self.tabs.setTabData(0, "queue")
            for side in (QTabBar.ButtonPosition.LeftSide, QTabBar.ButtonPosition.RightSide):
                self.tabs.setTabButton(0, side, None)
        elif is_there and not there:
            self.tabs.removeTab(0)

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.restore_button.setText(self.tr("Restore"))
        self.restore_button.setAccessibleName(self.tr("Restore"))
        self.save_button.setText(self.tr("Save"))
        self.save_button.setAccessibleName(self.tr("Save"))
        self.tabs.setAccessibleName(self.tr("Open photos"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.retranslated.emit()
        if event.type() == QEvent.Type.PaletteChange:
            self.recoloured.emit()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            # The children are painted after this event; then the window is on the screen.
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is None and is_welcome(event.mimeData()):
            self._set_dragging(True)
            _as_copy(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_dragging(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_dragging(False)
        _as_copy(event)
        self.dropped.emit(contents(event.mimeData()))

    def _set_dragging(self, dragging: bool) -> None:
        self.drop_zone.set_dragging(dragging)
        self._drop_frame.set_shown(dragging)


def _as_copy(event: QDropEvent) -> None:
    """Take it as a copy, whatever was proposed: who moves a file takes it away when it is dropped."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
