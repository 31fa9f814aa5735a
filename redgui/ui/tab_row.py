"""Which tab stands for what: the queue's, if there is one, and then one for each open photo."""

from PySide6.QtCore import QObject, Signal, Slot

from redgui.ui.queue_presenter import QueuePresenter
from redgui.ui.window.main_window import MainWindow
from redgui.ui.work.session import Session


class TabRow(QObject):
    """Keeps the tabs, the title and the page in step with the session and the queue.

    Signals:
        closeWanted(Document): its cross was clicked.
    """

    closeWanted = Signal(object)

    def __init__(self, window: MainWindow, session: Session, queue: QueuePresenter) -> None:
        super().__init__(window)
        self._window, self._session, self._queue = window, session, queue
        window.tabs.currentChanged.connect(self._on_tab)
        window.tabs.tabCloseRequested.connect(self._on_close)
        window.actions_.next_photo.triggered.connect(lambda: self._step(1))
        window.actions_.previous_photo.triggered.connect(lambda: self._step(-1))
        session.added.connect(self.show)
        window.retranslated.connect(self.show)
        queue.changed.connect(self.show)

    @Slot()
    def show(self) -> None:
        """Show what there is now."""
        documents, active, queue = self._session.documents, self._session.active, self._queue
        names = [("● " if document.unsaved else "") + document.name for document in documents]
        self._window.show_tabs(names, documents.index(active) if active in documents else -1, queue.tab)
        self._window.show_page("photo" if active is not None else "queue" if queue.in_front else "empty")
        self._window.setWindowTitle(active.name if active is not None else queue.tab or "redgui")

    def _step(self, by: int) -> None:
        documents, active = self._session.documents, self._session.active
        if active in documents:
            self._session.activate(documents[(documents.index(active) + by) % len(documents)])
        elif documents:  # the queue is in front
            self._session.activate(documents[0 if by > 0 else -1])

    @Slot(int)
    def _on_tab(self, index: int) -> None:
        place = index - self._first
        if place == -1 and self._first:
            self._queue.show()
        elif 0 <= place < len(self._session.documents):
            self._session.activate(self._session.documents[place])

    @Slot(int)
    def _on_close(self, index: int) -> None:
        self.closeWanted.emit(self._session.documents[index - self._first])

    @property
    def _first(self) -> int:
        """The first photo's tab."""
        return 1 if self._queue.is_there else 0
