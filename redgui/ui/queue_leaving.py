"""What is done with the queue as a whole once it has run: report, folder of the results, an empty list."""

import time
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from redgui.batch.events import BatchState
from redgui.batch.status import FINAL
from redgui.files.disk import is_folder
from redgui.ui.queue.bridge import QueueBridge
from redgui.ui.queue.orders import WriteReport
from redgui.ui.queue.panel import QueuePanel
from redgui.ui.window.main_window import MainWindow
from redgui.ui.work.engine import Engine
from redgui.ui.work.worker import Failure


class QueueLeaving(QObject):
    """Knows how long the queue has worked, and what its buttons at the end do."""

    def __init__(self, window: MainWindow, panel: QueuePanel, bridge: QueueBridge, engine: Engine) -> None:
        super().__init__(panel)
        self._window, self._panel, self._bridge, self._engine = window, panel, bridge, engine
        self._began, self._seconds = 0.0, 0.0
        panel.progress.reportWanted.connect(self._ask_for_report)
        panel.progress.folderWanted.connect(self._open_folder)
        panel.clear.clicked.connect(self._clear)

    def turned(self, state: BatchState) -> float:
        """The queue starts, pauses or ends; seconds since it was started or resumed, 0 where it was not."""
        now = time.monotonic()
        if state == "running":
            self._began = now
            return 0.0
        took = now - self._began if self._began else 0.0
        self._seconds += took
        self._began = 0.0
        return took

    @Slot()
    def _ask_for_report(self) -> None:
        title, kinds = self.tr("Write a report"), "CSV (*.csv);;JSON (*.json)"
        folder = self._panel.output.folder
        start = str((folder if folder is not None and is_folder(folder) else Path.home()) / "report.csv")
        chosen, kind = QFileDialog.getSaveFileName(self._window, title, start, kinds)
        if not chosen:
            return
        path = Path(chosen)
        if not path.suffix:
            path = path.with_suffix(".json" if "json" in kind else ".csv")
        running = time.monotonic() - self._began if self._began else 0.0
        task = WriteReport(self._bridge.batch, path, seconds=self._seconds + running)
        self._engine.submit("queue", task, self._on_report, failed=self._on_failed)

    def _on_report(self, path: Path) -> None:
        self._window.messages.show_note(self.tr("The report is in {name}.").format(name=path.name))

    def _on_failed(self, failure: Failure) -> None:
        self._window.messages.show_error(failure.sentence, failure.details)

    @Slot()
    def _open_folder(self) -> None:
        if self._bridge.target is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._bridge.target[0])))

    @Slot()
    def _clear(self) -> None:
        """Empty the list; while photos are restored only what is settled leaves it."""
        if not self._bridge.is_open:
            return
        batch, idle = self._bridge.batch, self._bridge.state == "idle"
        batch.remove([status.id for status in batch.items() if idle or status.state in FINAL])
        if idle:
            self._panel.output.forget_proposal()
