"""Photos and folders on their way into the queue."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from redgui.files.disk import is_folder
from redgui.naming import fitting
from redgui.settings import RestoreSettings
from redgui.ui.queue.bridge import QueueBridge
from redgui.ui.queue.orders import AddPhotos
from redgui.ui.queue.panel import QueuePanel
from redgui.ui.window.main_window import MainWindow
from redgui.ui.work.session import Session
from redgui.ui.work.worker import Failure


class QueueAdding(QObject):
    """Opens the queue when the first photos come, and has them looked for in a thread.

    Signals:
        began(): photos are looked for.
        ended(): they are in the queue, or there were none.
    """

    began = Signal()
    ended = Signal()

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        bridge: QueueBridge,
        panel: QueuePanel,
        settings: Callable[[], RestoreSettings],
    ) -> None:
        """`settings` gives those of the queue."""
        super().__init__(window)
        self._window, self._session, self._bridge, self._panel = window, session, bridge, panel
        self._settings = settings
        self._count = 0

    @property
    def is_busy(self) -> bool:
        """Whether any are being looked for."""
        return self._count > 0

    @Slot()
    def ask_for_folder(self) -> None:
        """Let the user choose a folder."""
        if chosen := QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder to the queue")):
            self.add([Path(chosen)])

    def add(self, paths: Sequence[Path]) -> None:
        """Put files and folders at the end of the queue."""
        paths = [path.absolute() for path in paths]
        if not paths:
            return
        beside, output = results_beside(paths[0]), self._panel.output
        output.propose(beside)
        if not self._bridge.is_open:
            self._bridge.open(beside, output.output(), self._settings(), self._session.max_pixels)
        self._count += 1
        self.began.emit()
        task = AddPhotos(self._bridge.batch, tuple(paths))
        engine = self._session.engine
        engine.submit("queue", task, lambda count: self._on_added(paths, count), failed=self._on_failed)

    def _on_added(self, paths: Sequence[Path], count: int) -> None:
        self._count -= 1
        self._bridge.deliver()
        if not count:
            if self._panel.model.rowCount():
                self._window.messages.show_note(self.tr("There is nothing in it that is not in the queue already."))
            else:
                sentence = self.tr("There are no photos in {folder}.").format(folder=paths[0])
                self._window.messages.show_error(sentence)
        self.ended.emit()

    def _on_failed(self, failure: Failure) -> None:
        self._count -= 1
        self._window.messages.show_error(failure.sentence, failure.details)
        self.ended.emit()


def results_beside(path: Path) -> Path:
    """The folder that is proposed for the results of a folder, or of a photo in one."""
    folder = path if is_folder(path) else path.parent
    return folder.with_name(fitting(folder.name, "_restored")) if folder.name else folder / "restored"
