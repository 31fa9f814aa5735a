"""Closing photos and the window: what would be lost is asked about, and saved first if that is the answer."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QCloseEvent

from redgui.ui.queue_presenter import QueuePresenter
from redgui.ui.saving import Saving
from redgui.ui.window.main_window import MainWindow
from redgui.ui.window.questions import may_close
from redgui.ui.work.document import Document
from redgui.ui.work.session import Session
from redgui.ui.work.worker import Failure


class Leaving(QObject):
    """Closes what the user wants to leave, at once or when the last of its results is written.

    A result that cannot be written keeps everything open, with the reason in place.
    """

    def __init__(
        self, window: MainWindow, session: Session, saving: Saving, queue: QueuePresenter, end: Callable[[], None]
    ) -> None:
        """`end` stops all work when the window closes."""
        super().__init__(window)
        self._window, self._session, self._saving, self._queue, self._end = window, session, saving, queue, end
        self._written: set[Document] = set()  # results on their way to a file
        self._then: Callable[[], object] = lambda: None
        window.closing.connect(self._on_closing)
        window.actions_.close.triggered.connect(self._close_front)
        session.saved.connect(self._on_saved)
        session.failed.connect(self._on_failed)

    @Slot(object)
    def close(self, document: Document) -> None:
        """Close a photo."""
        if may_close(
            self._window, [document], lambda unsaved: self._save(unsaved, lambda: self._session.close(document))
        ):
            self._session.close(document)

    @Slot()
    def _close_front(self) -> None:
        if self._session.active is not None:
            self.close(self._session.active)

    @Slot(object)
    def _on_closing(self, event: QCloseEvent) -> None:
        def save(unsaved: Sequence[Document]) -> None:
            self._save(unsaved, self._window.close)

        if may_close(self._window, self._session.documents, save, self._queue.left):
            self._end()
        else:
            event.ignore()

    def _save(self, documents: Sequence[Document], then: Callable[[], object]) -> None:
        """Write results, and when all of them are there, go on."""
        self._then = then
        self._written = set(self._saving.save_all(documents))

    @Slot(object, object)
    def _on_saved(self, document: Document, _saved: object) -> None:
        if document in self._written:
            self._written.discard(document)
            if not self._written:
                self._then()

    @Slot(object, object, str)
    def _on_failed(self, _document: Document, _failure: Failure, what: str) -> None:
        if what == "save":
            self._written.clear()
