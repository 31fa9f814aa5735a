"""Save, Save as, Copy, and the file that is dragged out."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from redgui.errors import RedguiError
from redgui.files.file_set import FileSet
from redgui.naming import fitting, free_name
from redgui.ui.preferences import Preferences
from redgui.ui.window.main_window import MainWindow
from redgui.ui.window.save_dialog import SaveDialog
from redgui.ui.work.copying import Copied, CopyPhoto
from redgui.ui.work.document import Document
from redgui.ui.work.result_size import MeasureFile, ResultSize
from redgui.ui.work.save_choice import SaveChoice
from redgui.ui.work.session import Session
from redgui.ui.work.whole import Saved, composed
from redgui.ui.work.worker import Failure

if TYPE_CHECKING:
    from redgui.photo.photo import Photo
    from redgui.pipeline import Restored


class Saving(QObject):
    """Gets results out of the window.

    Signals:
        copied(): a result is on the clipboard.
    """

    copied = Signal()

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        preferences: Preferences,
        originals: Callable[[], Collection[Path]],
    ) -> None:
        """Args: originals: gives the files of all photos that are open or wait in the queue."""
        super().__init__(window)
        self._window, self._session, self._preferences = window, session, preferences
        self._originals = originals
        self._last: dict[Document, SaveChoice] = {}
        window.actions_.save.triggered.connect(self._save_front)
        window.actions_.save_as.triggered.connect(self._save_front_as)
        window.actions_.copy.triggered.connect(self._copy)
        window.progress.saveWanted.connect(self._save_front_as)  # an earlier result may have the name
        session.saved.connect(self._on_saved)
        session.removed.connect(self._forget)

    @Slot()
    def _save_front(self) -> None:
        if self._session.active is not None:
            self.save(self._session.active)

    @Slot()
    def _save_front_as(self) -> None:
        if self._session.active is not None:
            self.save_as(self._session.active)

    def save(self, document: Document) -> bool:
        """Write over the file this photo's result was saved to before; ask the first time, or if it was opened.

        Returns whether a file is being written.
        """
        return self._save_again(document) or self.save_as(document)

    def save_as(self, document: Document) -> bool:
        """Ask for name, format and the rest; returns whether a file is being written."""
        if document.result is None or document.opened is None:
            return False
        dialog = self._dialog(document)
        choice = dialog.choice() if dialog.exec() else None
        dialog.deleteLater()
        return choice is not None and self._write(document, choice)

    def save_all(self, documents: Sequence[Document]) -> list[Document]:
        """Write results; a single one as Save does, several where Save as would put them under names that are free.

        Returns those that are being written; the others were asked about and the answer was no.
        """
        if len(documents) == 1:
            return [document for document in documents if self.save(document)]
        taken: set[Path] = set()
        return [document for document in documents if self._save_unasked(document, taken)]

    def _save_unasked(self, document: Document, taken: set[Path]) -> bool:
        if self._save_again(document):
            return True
        dialog = self._dialog(document, like_photo=True)
        choice, is_possible = dialog.choice(), dialog.is_possible
        dialog.deleteLater()
        if not is_possible:
            return self.save_as(document)
        choice = replace(choice, path=free_name(choice.path, taken), overwrite=False)
        taken.add(choice.path)
        return self._write(document, choice)

    def _save_again(self, document: Document) -> bool:
        """Write over this photo's own result, if there is one and no open photo is that file by now."""
        last = self._last.get(document)
        if document.result is None or last is None or document.saved_to != last.path:
            return False
        # Its own result may be replaced; had it gone meanwhile, it is simply written.
        return last.path not in FileSet(self._originals()) and self._write(document, replace(last, overwrite=True))

    def _write(self, document: Document, choice: SaveChoice) -> bool:
        self._last[document] = choice
        self._session.save(document, choice)
        return True

    def _dialog(self, document: Document, *, like_photo: bool = False) -> SaveDialog:
        """What asks how to save, with what it proposes: format and depth as last time, or like the photo's own."""
        assert document.opened is not None
        from redgui.photo.write import default_suffix

        photo = document.opened.prepared.photo
        return SaveDialog(
            document.path,
            photo.samples.dtype.itemsize * 8,
            default_suffix(photo, document.path.suffix if document.path else ""),
            self._values(document),
            self._preferences,
            self._window,
            others=self._originals,
            transparent=photo.alpha is not None,
            name=document.name,
            like_photo=like_photo,
            measure=lambda choice, answer: self._measure(document, choice, answer),
        )

    def _measure(self, document: Document, choice: SaveChoice, answer: Callable[[ResultSize], object]) -> None:
        """Find out how large a result's file becomes."""
        if document.result is None or document.opened is None:
            return
        original = document.opened.version if document.result.restored.unchanged else None
        task = MeasureFile(*self._as_asked(document), choice, original)
        self._session.engine.submit("thumbnails", task, answer)

    def export(self, folder: Path) -> Path | None:
        """Write the result of the photo in front into a folder, for a drag; None if it failed, which is shown."""
        document = self._session.active
        if document is None or document.result is None or document.opened is None:
            return None
        from redgui.photo.write import default_suffix, write

        result = composed(*self._as_asked(document))
        suffix = default_suffix(result, document.path.suffix if document.path else "")
        path = folder / fitting(Path(document.name).stem, f"_restored{suffix}")
        try:
            write(result, path, quality=self._preferences.quality)
        except RedguiError as error:
            self._window.messages.show_error(error.sentence, topic=("save", document))
            return None
        return path

    @Slot()
    def _copy(self) -> None:
        document = self._session.active
        if document is None or document.result is None:
            return
        task = CopyPhoto(*self._as_asked(document))

        def failed(failure: Failure) -> None:
            self._window.messages.show_error(failure.sentence, failure.details, topic="copy")

        # Not in the lane of files, where it might wait for a large photo to be read.
        self._session.engine.submit("thumbnails", task, lambda copied: self._on_copied(document, copied), failed=failed)

    def _on_copied(self, document: Document, copied: Copied) -> None:
        from redgui.ui.window.clipboard import put_picture

        put_picture(copied)
        self.copied.emit()
        self._window.messages.settle("copy")
        about = document if document in self._session.documents else None  # it may have been closed meanwhile
        self._window.messages.show_note(self.tr("The result is on the clipboard."), about=about)

    @Slot(object)
    def _forget(self, document: Document) -> None:
        self._last.pop(document, None)

    @Slot(object, object)
    def _on_saved(self, document: Document, saved: Saved) -> None:
        self._window.messages.settle(("save", document))
        for warning in saved.warnings:
            self._window.messages.show_note(warning, about=document)
        self._window.messages.show_note(
            self.tr("Saved as {name}.").format(name=saved.path.name),
            self.tr("Show folder"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(saved.path.parent))),
        )

    @staticmethod
    def _as_asked(document: Document) -> "tuple[Photo, Restored, float, float]":
        """What `composed` makes the result of, at the strength that the controls ask for if it is current."""
        assert document.opened is not None
        assert document.result is not None
        made_at = document.result.settings.strength
        strength = document.settings.strength if document.result_is_current else made_at
        return document.opened.prepared.photo, document.result.restored, made_at, strength

    def _values(self, document: Document) -> dict[str, object]:
        """What the name template may speak of."""
        assert document.result is not None
        done = document.result.restored
        return {"sigma": done.sigma, "scale": done.scale, "model": done.model}
