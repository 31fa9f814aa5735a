"""The queue's table: what is selected in it, and what its keys and its menu ask for."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from redgui.batch.status import Status
from redgui.ui.queue.cells import StateCell
from redgui.ui.queue.filter import QueueFilter
from redgui.ui.queue.fit import fit_columns, fit_rows
from redgui.ui.queue.model import FOLDER, PHOTO, SIGMA, SIZE, STATE, STATUS_ROLE, TIME
from redgui.ui.queue.thumbnails import SIZE as PICTURE
from redgui.ui.queue.thumbnails import Thumbnails
from redgui.ui.widgets.theme import GRID

_REST_MS = 60  # how long the view must rest before thumbnails are made
_KEYS: dict[str, Qt.Key | str] = {"remove": Qt.Key.Key_Delete, "up": "Ctrl+Up", "down": "Ctrl+Down"}
_MENU = (
    ("open", "show", "copy"),
    ("retry", "again", "cancel", "remove"),
    ("top", "up", "down", "bottom"),
    ("follow",),
)
_AGAIN = {"failed", "skipped", "cancelled"}


class QueueTable(QTableView):
    """All photos of the queue, or those that the filter lets through.

    Signals:
        wanted(str, list): the user wants something done with the selected items, by their ids: "retry", "again",
            "cancel",             "remove", "up", "down", "top", "bottom", "follow".
        chosen(): others are selected.
        openWanted(Status), showWanted(Status), copyWanted(list): the same for "open", "show" and "copy".
    """

    wanted = Signal(str, object)
    chosen = Signal()
    openWanted = Signal(object)
    showWanted = Signal(object)
    copyWanted = Signal(object)

    def __init__(self, rows: QueueFilter, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._states = StateCell(self)
        self._kept: int | None = None  # the photo that is kept in view, until the user scrolls away from it
        self._moving = False
        self._look = QTimer(self, singleShot=True, interval=_REST_MS)
        self._look.timeout.connect(self._settle)
        self.menu_actions = {name: QAction(self) for group in _MENU for name in group}
        self.setModel(rows)
        self._arrange()
        self._connect(rows)
        self.retranslate()

    def _arrange(self) -> None:
        self.setItemDelegateForColumn(STATE, self._states)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setTabKeyNavigation(False)  # Tab leaves the table, arrows move in it
        self.setIconSize(PICTURE)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)  # no row is ever asked for its height
        two_lines = 2 * self.fontMetrics().lineSpacing() + GRID  # of a reason
        rows.setDefaultSectionSize(max(PICTURE.height() + GRID, two_lines))
        self.setMinimumHeight(3 * rows.defaultSectionSize())  # two photos and the titles, however small the window
        columns.setSortIndicatorClearable(True)
        columns.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # as the photos wait
        self.setSortingEnabled(True)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setMinimumSectionSize(9 * GRID)  # in a narrow window the table scrolls, and names stay readable
        columns.setSectionResizeMode(STATE, QHeaderView.ResizeMode.Stretch)
        columns.setSectionResizeMode(PHOTO, QHeaderView.ResizeMode.Fixed)  # as wide as its names, if there is room
        for column, width in ((FOLDER, 14), (SIZE, 13), (SIGMA, 9), (TIME, 9)):
            columns.resizeSection(column, width * GRID)

    def _connect(self, rows: QAbstractItemModel) -> None:
        for name, action in self.menu_actions.items():
            action.setObjectName(name)
            if name in _KEYS:
                action.setShortcut(QKeySequence(_KEYS[name]))
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(self._act)
            self.addAction(action)
        self.customContextMenuRequested.connect(self._show_menu)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(self._enable)
        self.selectionModel().selectionChanged.connect(self.chosen)
        rows.modelReset.connect(self.chosen)
        self.horizontalHeader().sortIndicatorChanged.connect(self._enable)
        rows.dataChanged.connect(self._enable)
        for changed in (rows.rowsInserted, rows.rowsRemoved, rows.modelReset, rows.layoutChanged):
            changed.connect(self._look.start)
            changed.connect(self._enable)
            changed.connect(self._show_kept)
        rows.dataChanged.connect(self._look_soon)
        self.horizontalHeader().sectionResized.connect(self._look_soon)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # What is selected

    def selected(self) -> list[Status]:
        """The selected photos, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.model().index(row, 0).data(STATUS_ROLE) for row in rows]

    def select(self, ids: list[int]) -> None:
        """Select these items and no others, and show the first."""
        self.clearSelection()
        mode = self.selectionModel().SelectionFlag
        for number in ids:
            index = self._place_of(number)
            if index.isValid():
                self.selectionModel().select(index, mode.Select | mode.Rows)
                if number == ids[0]:
                    self.selectionModel().setCurrentIndex(index, mode.NoUpdate)

    def follow(self, number: int, before: int | None) -> None:
        """Keep the photo that is restored in view, as long as the one before it was: who looks elsewhere may."""
        seen = {status.id for status in self.visible()}
        if before is None or before == self._kept or before in seen or number in seen:
            self._kept = number
            self._show_kept()

    def _place_of(self, number: int | None) -> QModelIndex:
        """Where a photo stands in the table; not valid if it does not."""
        rows = self.model()
        assert isinstance(rows, QueueFilter)
        row = None if number is None else rows.model.row_of(number)
        return QModelIndex() if row is None else rows.mapFromSource(rows.model.index(row, 0))

    @Slot()
    def _show_kept(self) -> None:
        """A sort, a filter, or photos that came or went may have moved it."""
        place = self._place_of(self._kept)
        if place.isValid():
            self._moving = True
            self.scrollTo(place)
            self._moving = False

    @Slot()
    def _on_scrolled(self) -> None:
        self._look.start()
        if self._moving or not self._place_of(self._kept).isValid():
            return
        if self._kept not in {status.id for status in self.visible()}:
            self._kept = None

    @Slot()
    def _enable(self) -> None:
        """What can be done with the selected photos."""
        actions, chosen = self.menu_actions, self.selected()
        states = {status.state for status in chosen}
        one = chosen[0] if len(chosen) == 1 else None
        done = one is not None and one.result is not None
        actions["open"].setEnabled(one is not None and not one.item.problem)
        actions["open"].setText(self.tr("&Compare before and after") if done else self.tr("Open &with a preview"))
        actions["show"].setEnabled(done)
        actions["copy"].setEnabled(any(status.reason for status in chosen))
        actions["retry"].setEnabled(bool(states & _AGAIN))
        actions["again"].setEnabled("done" in states)
        actions["cancel"].setEnabled(bool(states & {"queued", "running"}))
        rows = self.model()
        assert isinstance(rows, QueueFilter)
        for name in ("remove", "top", "up", "down", "bottom"):
            actions[name].setEnabled(bool(chosen) and (name == "remove" or not rows.is_sorted))
        actions["follow"].setEnabled(any(status.id in rows.model.own for status in chosen))

    @Slot()
    def _act(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        chosen, name = self.selected(), action.objectName()
        if not chosen:
            return
        if name == "open":
            self._open(self.currentIndex())
        elif name == "show":
            self.showWanted.emit(chosen[0])
        elif name == "copy":
            self.copyWanted.emit(chosen)
        else:
            self.wanted.emit(name, [status.id for status in chosen])

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.openWanted.emit(index.data(STATUS_ROLE))

    def menu(self) -> QMenu:
        """What can be done with the selected photos."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in _MENU:
            menu.addActions([self.menu_actions[name] for name in group])
            menu.addSeparator()
        menu.setDefaultAction(self.menu_actions["open"])
        return menu

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        if self.selected():
            self.menu().popup(self.viewport().mapToGlobal(place))

    # What is to be seen

    def visible(self) -> list[Status]:
        """The photos in the visible part."""
        return [self.model().index(row, 0).data(STATUS_ROLE) for row in self._visible_rows()]

    def _visible_rows(self) -> range:
        top, bottom = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if top < 0:
            return range(0)
        last = self.model().rowCount() - 1 if bottom < 0 else bottom
        return range(top, last + 1)

    @Slot()
    def _look_soon(self) -> None:
        """A photo has changed; news that keep coming do not put it off."""
        if not self._look.isActive():
            self._look.start()

    def _fit_columns(self) -> None:
        rows = self.model()
        assert isinstance(rows, QueueFilter)
        fit_columns(self, rows.model)

    @Slot()
    def _settle(self) -> None:
        """What is to be seen now has come to rest."""
        self._fit_columns()
        if fit_rows(self, self._visible_rows(), self._states):
            self._show_kept()
            self._look.start()  # other rows may be in sight
        self._want_thumbnails()

    def _want_thumbnails(self) -> None:
        self._thumbnails.ratio = self.devicePixelRatioF()
        shown = self.visible() if self.isVisible() else []
        self._thumbnails.want({status.id: status.item.source for status in shown if not status.item.problem})

    def showEvent(self, event: QShowEvent) -> None:
        self._look.start()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
        self._look.start()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._states.recolour()
            self._thumbnails.recolour()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.setAccessibleName(self.tr("Photos in the queue"))
        texts = {
            "show": self.tr("Show result in &folder"),
            "copy": self.tr("Copy &reason"),
            "retry": self.tr("&Try again"),
            "again": self.tr("Restore a&gain with other settings"),
            "cancel": self.tr("&Stop"),
            "remove": self.tr("Remo&ve from the queue"),
            "top": self.tr("Move t&o the top"),
            "up": self.tr("Move &up"),
            "down": self.tr("Move &down"),
            "bottom": self.tr("Move to the &bottom"),
            "follow": self.tr("Use the settings of &all for these"),
        }
        for name, text in texts.items():
            self.menu_actions[name].setText(text)
        self._enable()
