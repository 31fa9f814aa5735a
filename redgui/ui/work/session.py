"""What happens in the window, apart from how it looks: open, restore, save, close, and which photo is in front."""

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from redgui.settings import RestoreSettings
from redgui.ui.work.choices import NO_LIMIT
from redgui.ui.work.document import Document, LastResult
from redgui.ui.work.engine import Engine
from redgui.ui.work.opening import Opened, OpenPhoto
from redgui.ui.work.save_choice import SaveChoice
from redgui.ui.work.whole import Recompose, RestorePhoto, Saved, SavePhoto, WholeResult
from redgui.ui.work.worker import Failure

if TYPE_CHECKING:
    from redgui.photo.photo import Photo
    from redgui.photo.pyramid import Pyramid

_STRENGTH_MS = 250  # how long the strength must rest before a whole result is composed again


class Session(QObject):
    """The open photos and their tasks.

    Attributes:
        max_pixels: larger photos are refused.
        pinned: names of the settings that one photo hands on to the next.

    Signals:
        added(document), removed(document): tabs come and go.
        activated(document or None): another photo is in front.
        opened(document): its pixels are there.
        changed(document): its state is another one: running, finished, stopped, saved, settings.
        progress(document, done, total), rows(document): a restoration moves on.
        finished(document): a whole result is there.
        saved(document, Saved).
        failed(document, Failure, what): what is "open", "restore" or "save".
    """

    added = Signal(Document)
    removed = Signal(Document)
    activated = Signal(object)
    opened = Signal(Document)
    changed = Signal(Document)
    progress = Signal(Document, int, int)
    rows = Signal(Document)
    finished = Signal(Document)
    saved = Signal(Document, Saved)
    failed = Signal(Document, Failure, str)

    def __init__(
        self, engine: Engine, settings: RestoreSettings, max_pixels: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.engine, self.max_pixels = engine, max_pixels
        self.pinned: frozenset[str] = frozenset()
        self.documents: list[Document] = []
        self.active: Document | None = None
        self._before: Document | None = None
        self._settings = settings
        self._is_one_photos = False  # whether those are what a photo had, and not what the user chose before any
        self._recomposing: dict[Document, RestoreSettings] = {}
        self._rest = QTimer(self, singleShot=True, interval=_STRENGTH_MS)
        self._rest.timeout.connect(self._recompose_all)

    def paths(self) -> list[Path]:
        """The files of all open photos."""
        return [document.path for document in self.documents if document.path is not None]

    def open(self, paths: Iterable[Path]) -> None:
        """Open photos in tabs of their own; the last one comes to the front. One that is open already is only shown."""
        document = None
        for path in (Path(os.path.abspath(path)) for path in paths):  # noqa: PTH100 (links stay, .. goes)
            document = next((known for known in self.documents if known.path == path and known.pair is None), None)
            if document is None:
                document = Document(path, path.name, self.first_settings)
                self._add(document)
        if document is not None and document is not self.active:
            self.activate(document)

    def open_pair(self, source: Path, result: Path, settings: RestoreSettings) -> None:
        """Open a photo with its result by the queue; one that is open already is only shown."""
        pair = (result, settings)
        document = next((known for known in self.documents if (known.path, known.pair) == (source, pair)), None)
        if document is None:
            document = Document(source, source.name, settings, pair=pair)
            self._add(document)
        self.activate(document)

    def open_with(self, source: Path, settings: RestoreSettings) -> None:
        """Open a photo that waits in the queue, to be seen as it will be; one that is open already is only shown."""
        document = next((known for known in self.documents if known.path == source and known.pair is None), None)
        if document is None:
            document = Document(source, source.name, settings)
            self._add(document)
        self.activate(document)

    def open_all_the_same(self, refused: Document) -> None:
        """Open a photo again that was refused because it is too large."""
        known = next((d for d in self.documents if (d.path, d.pair) == (refused.path, refused.pair)), None)
        document = known or replace(refused, max_pixels=NO_LIMIT)
        if known is None:
            self._add(document)
        self.activate(document)

    def paste(self, photo: "Photo", name: str) -> None:
        """Open a picture from the clipboard."""
        document = Document(None, name, self.first_settings)
        self._add(document)
        self._read(document, OpenPhoto(pasted=photo))
        self.activate(document)

    @property
    def first_settings(self) -> RestoreSettings:
        """What a photo begins with that is opened now."""
        settings = self._settings.for_another_photo()
        return settings.unpinned(self.pinned) if self._is_one_photos else settings

    def open_sample(self, path: Path, name: str) -> None:
        """Open a picture that ships with the program, as one without a file of its own."""
        document = Document(None, name, self.first_settings)
        self._add(document)
        self._read(document, OpenPhoto(path))
        self.activate(document)

    def _add(self, document: Document) -> None:
        self.documents.append(document)
        self.added.emit(document)

    def activate(self, document: Document | None) -> None:
        """Bring a photo to the front; one that waits in the back unrestored gives its memory back."""
        before, self.active = self.active, document
        if document is not before:
            self._before = before
        self.activated.emit(document)
        if document is None or document.opened is not None:
            self._let_go()
        if document is not None and document.opened is None and document.opening is None and document.path is not None:
            limit = document.max_pixels or self.max_pixels
            self._read(document, OpenPhoto(document.path, after=document.pair, max_pixels=limit))

    def _let_go(self) -> None:
        """Photos in the back that were only read give their memory back; they are read again when they are wanted.

        Behind the queue the one that was in front keeps its pixels: the way back to it is short.
        """
        in_front = self._before if self.active is None else self.active
        for document in self.documents:
            waits = document is not in_front and document.path is not None
            if waits and document.running is None and document.result is None:
                document.opened = None

    def _read(self, document: Document, task: OpenPhoto) -> None:
        document.opening = task

        def finished(opened: Opened) -> None:
            document.opening, document.opened = None, opened
            self.opened.emit(document)
            self._let_go()

        def failed(failure: Failure) -> None:
            document.opening = None
            self.failed.emit(document, failure, "open")
            self.close(document)

        self.engine.submit("files", task, finished, failed=failed)

    def change_settings(self, settings: RestoreSettings) -> None:
        """The controls were moved for the photo in front."""
        self._settings, self._is_one_photos = settings, self.active is not None
        if self.active is None:
            return
        self.active.settings = settings
        if self.active.result_is_current and not self.active.strength_is_current:
            self._rest.start()
        self.changed.emit(self.active)

    def restore(self, document: Document) -> None:
        """Start restoring a photo as its settings say; the previous result stays until a new one is whole."""
        if document not in self.documents or document.opened is None or document.running is not None:
            return
        settings = document.settings
        task = RestorePhoto(document.opened.prepared, settings)
        document.running, document.growing = task, None

        def rows(pyramid: "Pyramid") -> None:
            if document.running is task:
                document.growing = pyramid
                self.rows.emit(document)

        def progress(done: int, total: int) -> None:
            if document.running is task:
                self.progress.emit(document, done, total)

        def cancelled() -> None:
            if document.running is task:
                self._ended(document)

        def finished(whole: WholeResult) -> None:
            document.result = LastResult(
                whole.restored, whole.pyramid, settings, document.saved_to, is_blank=settings.strength == 0
            )
            self._ended(document)
            self.finished.emit(document)
            if not document.strength_is_current:
                self._rest.start()

        def failed(failure: Failure) -> None:
            self._ended(document)
            self.failed.emit(document, failure, "restore")

        self.engine.submit("restore", task, finished, failed=failed, cancelled=cancelled, progress=progress, rows=rows)
        self.changed.emit(document)

    def cancel(self, document: Document) -> None:
        """Stop a restoration; the window is free at once, the thread a moment later."""
        if document.running is not None:
            document.running.cancel.set()
            self._ended(document)

    def _ended(self, document: Document) -> None:
        document.running, document.growing = None, None
        self.changed.emit(document)

    @Slot()
    def _recompose_all(self) -> None:
        """The strength has come to rest; the photo may have left the front meanwhile."""
        for document in self.documents:
            self._recompose(document)

    def _recompose(self, document: Document) -> None:
        """Bring a finished result to the strength that the controls ask for."""
        current, settings = document.current_result, document.settings
        if document.opened is None or current is None:
            return
        if document.strength_is_current or self._recomposing.get(document) == settings:
            return
        self._recomposing[document] = settings

        def finished(whole: WholeResult) -> None:
            self._recomposing.pop(document, None)
            if document.settings == settings and document.result is not None:
                document.result = replace(
                    document.result, restored=whole.restored, pyramid=whole.pyramid, settings=settings
                )
                self.changed.emit(document)
            else:
                self._rest.start()

        def failed(failure: Failure) -> None:
            self._recomposing.pop(document, None)
            self.failed.emit(document, failure, "restore")

        task = Recompose(document.opened.prepared.photo, current.restored, settings.strength)
        self.engine.submit("preview", task, finished, failed=failed)

    def save(self, document: Document, choice: SaveChoice) -> None:
        """Write the result: at the strength that the controls ask for if it is current, or else as it was made."""
        if document.opened is None or document.result is None:
            return
        result = document.result
        strength = (document.settings if document.result_is_current else result.settings).strength
        settings = replace(result.settings, strength=strength)  # the controls may have moved on
        task = SavePhoto(
            document.opened.prepared.photo,
            result.restored,
            result.settings.strength,
            strength,
            path=document.path,
            choice=choice,
            version=document.opened.version,
        )

        def finished(written: Saved) -> None:
            if document.result is not None:  # it may be a newer one, made by other settings, which remains unsaved
                document.result.saved_to, document.result.saved_settings = written.path, settings
            self.changed.emit(document)
            self.saved.emit(document, written)

        def failed(failure: Failure) -> None:
            self.failed.emit(document, failure, "save")

        self.engine.submit("files", task, finished, failed=failed)

    def close(self, document: Document) -> None:
        """Close a photo, whatever it is at; the caller has asked about an unsaved result."""
        if document not in self.documents:
            return
        for task in (document.opening, document.running):
            if task is not None:
                task.cancel.set()
        place = self.documents.index(document)
        self.documents.remove(document)
        self._recomposing.pop(document, None)
        if document is self.active:
            beside = self.documents[min(place, len(self.documents) - 1)] if self.documents else None
            beside = None if document.pair is not None else beside  # back to the queue
            self.activate(self._before if self._before in self.documents else beside)
        if self._before is document:
            self._before = None
        self.removed.emit(document)
        # Whoever still knows the photo must not keep its pixels.
        document.opened = document.result = document.growing = None
