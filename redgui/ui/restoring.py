"""Restore and Stop: from the button to the result, the line under the picture, and trying again what failed."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from redgui.forecast import Speed, work
from redgui.ui.notify import Notifier
from redgui.ui.window.main_window import MainWindow
from redgui.ui.work.document import Document
from redgui.ui.work.session import Session
from redgui.ui.work.worker import Failure


class Restoring(QObject):
    """Starts and stops the restoration of the photo in front, and shows how far it is."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        speed: Speed,
        notifier: Notifier,
        shown: Callable[[], Document | None],
    ) -> None:
        """
        Args:
            window, session: the program's.
            speed: learns from what ends.
            notifier: announces what took long.
            shown: gives the photo that is in the view.
        """
        super().__init__(window)
        self._window, self._session, self._speed, self._notifier = window, session, speed, notifier
        self._shown = shown
        self._wanted: Document | None = None  # to be restored when it is read
        self._began: dict[Document, float] = {}
        window.actions_.restore.triggered.connect(self.restore)
        window.actions_.cancel.triggered.connect(self._cancel)
        window.restore_button.clicked.connect(window.actions_.restore.trigger)
        session.removed.connect(self._on_removed)
        session.progress.connect(self._on_progress)
        session.rows.connect(self._on_rows)
        session.finished.connect(self._on_finished)

    @Slot()
    def restore(self) -> None:
        """Restore the photo in front, if it is there and not being restored already."""
        document = self._session.active
        if document is None or document.opened is None or document.running is not None:
            return
        self._window.panel.commit()  # a number still being typed counts
        self._began[document] = time.monotonic()
        self._session.restore(document)
        self._window.progress.begin(document.result_megapixels)

    def retry(self, document: Document) -> None:
        """Restore a photo again that failed, wherever it is by now."""
        if document not in self._session.documents:
            return
        if document is not self._session.active:
            self._session.activate(document)
        if document.opened is not None:
            self.restore()
        else:
            self._wanted = document

    def is_read(self, document: Document) -> None:
        """A photo is there; it may have been waited for."""
        if self._wanted is document:
            self._wanted = None
            self.restore()

    @Slot()
    def _cancel(self) -> None:
        if self._session.active is not None:
            self._session.cancel(self._session.active)
            self._window.progress.rest(self.tr("Stopped."))

    @Slot(object)
    def _on_removed(self, document: Document) -> None:
        self._began.pop(document, None)

    @Slot(object, int, int)
    def _on_progress(self, document: Document, done: int, total: int) -> None:
        if document is self._shown():
            self._window.progress.advance(done, total)

    @Slot(object)
    def _on_rows(self, document: Document) -> None:
        if document is self._shown():
            self._window.view.set_result(document.growing)
            self._window.view.rows_changed()

    @Slot(object)
    def _on_finished(self, document: Document) -> None:
        assert document.result is not None
        self._window.messages.settle(("restore", document))
        done = document.result.restored
        seen = work(done.photo.width * done.photo.height / 1e6, done.scale, done.color > 0)
        self._speed.note(document.settings.speed_key, seen, done.seconds)
        for warning in done.warnings:
            self._window.messages.show_note(warning, about=document)
        seconds = time.monotonic() - self._began.pop(document, time.monotonic())
        self._notifier.finished(document.name, seconds)

    def explain(self, document: Document, failure: Failure) -> None:
        """Say why a restoration failed."""
        self._window.messages.show_error(
            failure.sentence, failure.details, lambda: self.retry(document), topic=("restore", document)
        )
