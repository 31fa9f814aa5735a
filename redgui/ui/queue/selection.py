"""The user's actions on the photos that are selected in the queue's table."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from redgui.batch.status import Status
from redgui.settings import RestoreSettings
from redgui.ui.queue.bridge import QueueBridge
from redgui.ui.queue.panel import QueuePanel
from redgui.ui.sentences import translated
from redgui.ui.work.session import Session


class Selection(QObject):
    """Does what the table's menu and keys ask for.

    Attributes:
        own: ids of the photos that keep settings of their own.
    """

    def __init__(
        self, panel: QueuePanel, bridge: QueueBridge, session: Session, settings: Callable[[], RestoreSettings]
    ) -> None:
        """`settings` gives those of the queue, which a photo without its own follows."""
        super().__init__(panel)
        self._panel, self._bridge, self._session, self._settings = panel, bridge, session, settings
        self.own: set[int] = set()
        panel.table.wanted.connect(self._on_wanted)
        panel.table.openWanted.connect(self._open_pair)
        panel.table.showWanted.connect(self._show_folder)
        panel.table.copyWanted.connect(self._copy_reasons)

    @Slot(str, object)
    def _on_wanted(self, what: str, ids: list[int]) -> None:
        batch = self._bridge.batch
        doing: dict[str, Callable[[], object]] = {
            "retry": lambda: batch.retry(ids),
            "cancel": lambda: batch.cancel(ids),
            "remove": lambda: batch.remove(ids),
            "keep": lambda: self.own.update(ids),
            "follow": lambda: self._follow(ids),
        }
        doing.get(what, lambda: self._move(what, ids))()

    def _follow(self, ids: list[int]) -> None:
        self.own.difference_update(ids)
        self._bridge.batch.set_settings(ids, self._settings())

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

    @Slot(object)
    def _show_folder(self, status: Status) -> None:
        if status.result is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(status.result.output.parent)))

    @Slot(object)
    def _copy_reasons(self, chosen: Sequence[Status]) -> None:
        reasons = [f"{translated(status.reason)}\n{status.detail}".rstrip() for status in chosen if status.reason]
        QGuiApplication.clipboard().setText("\n".join(reasons))
