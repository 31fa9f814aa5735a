"""The user's actions on the photos that are selected in the queue's table."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from redgui.batch.events import Changed, Event
from redgui.batch.status import Status
from redgui.settings import RestoreSettings
from redgui.ui.queue.bridge import QueueBridge
from redgui.ui.queue.panel import QueuePanel
from redgui.ui.sentences import translated
from redgui.ui.work.session import Session

_SETTLED = {"running", "done"}  # nothing can be changed in how these are restored


class Selection(QObject):
    """Does what the table's menu and keys ask for.

    Signals:
        changed(): the controls are for other photos.
        startWanted(): photos are to be tried again.
    """

    changed = Signal()
    startWanted = Signal()

    def __init__(
        self, panel: QueuePanel, bridge: QueueBridge, session: Session, settings: Callable[[], RestoreSettings]
    ) -> None:
        """`settings` gives those of the queue, which a photo without its own follows."""
        super().__init__(panel)
        self._panel, self._bridge, self._session, self._settings = panel, bridge, session, settings
        self._ids: list[int] = []
        self._selected: set[int] = set()
        panel.table.chosen.connect(self.show)
        panel.scope.allWanted.connect(panel.table.clearSelection)
        panel.table.wanted.connect(self._on_wanted)
        panel.table.openWanted.connect(self._open_pair)
        panel.table.showWanted.connect(self._show_folder)
        panel.table.copyWanted.connect(self._copy_reasons)

    @Slot(str, object)
    def _on_wanted(self, what: str, ids: list[int]) -> None:
        batch = self._bridge.batch
        doing: dict[str, Callable[[], object]] = {
            "retry": lambda: self._retry(ids),
            "again": lambda: self._again(ids),
            "cancel": lambda: batch.cancel(ids),
            "remove": lambda: batch.remove(ids),
            "follow": lambda: self._follow(ids),
        }
        doing.get(what, lambda: self._move(what, ids))()

    # Their settings

    @property
    def own(self) -> set[int]:
        """The photos that keep settings of their own."""
        return self._panel.model.own

    @property
    def settings(self) -> RestoreSettings:
        """What the controls are to show: those of the first selected photo that can still be changed, or of all."""
        status = self._changeable[0] if self._changeable else None
        return self._settings() if status is None else status.settings

    @property
    def _changeable(self) -> list[Status]:
        return [status for status in self._panel.table.selected() if status.state not in _SETTLED]

    @Slot()
    def show(self) -> None:
        """Say which photos the controls are for, and what became of the one that is selected."""
        chosen, table = self._changeable, self._panel.table.selected()
        self._panel.scope.show_scope([status.item.source.name for status in chosen])
        self._panel.scope.show_reason(self._panel.model.reason(table[0]) if len(table) == 1 else "")
        self._selected = {status.id for status in table}
        ids = [status.id for status in chosen]
        if ids != self._ids:
            self._ids = ids
            self.changed.emit()

    def look_at(self, events: Sequence[Event]) -> None:
        """What happened to a selected photo may settle its settings, or give it a reason."""
        changed = (status.id for event in events if isinstance(event, Changed) for status in event.statuses)
        if self._selected and not self._selected.isdisjoint(changed):
            self.show()

    def change_settings(self, settings: RestoreSettings) -> bool:
        """The controls were moved; whether they were for selected photos, which then have settings of their own."""
        if not (ids := [status.id for status in self._changeable]):
            return False
        self._panel.model.set_own(ids, own=True)
        self._bridge.batch.set_settings(ids, settings)
        self._bridge.deliver()  # a double click that follows shows them
        return True

    def _follow(self, ids: list[int]) -> None:
        self._panel.model.set_own(ids, own=False)
        self._bridge.batch.set_settings(ids, self._settings())
        self._bridge.deliver()
        self.changed.emit()

    def _retry(self, ids: list[int]) -> None:
        self._bridge.batch.retry(ids)
        self.startWanted.emit()

    def _again(self, ids: list[int]) -> None:
        """They wait once more, for the controls to be moved and the queue to be started."""
        self._bridge.batch.again(ids)
        self._bridge.deliver()
        self.show()

    # Their places

    def _move(self, where: str, ids: list[int]) -> None:
        """Among the photos that are shown: those the filter holds back do not count."""
        model, rows, moving = self._panel.model, self._panel.rows, set(ids)
        places = [rows.mapFromSource(model.index(model.row_of(number) or 0, 0)).row() for number in ids]
        if where == "top":
            before = model.id_from(0, moving)
        elif where == "bottom":
            before = None
        elif where == "up":
            before = self._shown_id(max(0, min(places) - 1))
            before = model.id_from(model.row_of(before) or 0, moving)
        else:
            after = self._shown_id(min(rows.rowCount() - 1, max(places) + 1))
            before = model.id_from((model.row_of(after) or 0) + 1, moving)
        self._bridge.batch.move(ids, before)
        self._bridge.deliver()
        self._panel.table.scrollTo(self._panel.table.currentIndex())

    def _shown_id(self, row: int) -> int:
        rows = self._panel.rows
        return self._panel.model.status(rows.mapToSource(rows.index(row, 0)).row()).id

    @Slot(object)
    def _open_pair(self, status: Status) -> None:
        if status.result is not None:
            self._session.open_pair(status.item.source, status.result.output, status.settings)
        elif status.state != "failed":  # why it failed stands below the table
            self._session.open_with(status.item.source, status.settings)

    @Slot(object)
    def _show_folder(self, status: Status) -> None:
        if status.result is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(status.result.output.parent)))

    @Slot(object)
    def _copy_reasons(self, chosen: Sequence[Status]) -> None:
        reasons = [f"{translated(status.reason)}\n{status.detail}".rstrip() for status in chosen if status.reason]
        QGuiApplication.clipboard().setText("\n".join(reasons))
