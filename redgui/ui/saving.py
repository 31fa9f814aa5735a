"""Save, Save as, Copy, and the file that is dragged out."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from redgui.errors import RedguiError
from redgui.files.file_set import FileSet
from redgui.naming import fitting
from redgui.ui.preferences import Preferences
from redgui.ui.window.main_window import MainWindow
from redgui.ui.window.save_dialog import SaveDialog
from redgui.ui.work.document import Document
from redgui.ui.work.save_choice import SaveChoice
from redgui.ui.work.session import Session
from redgui.ui.work.tasks import Saved

if TYPE_CHECKING:
    from redgui.photo.photo import Photo


class Saving(QObject):
    """Gets results out of the window."""

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

    def save(self, document: Document) -> None:
        """Write over the file this photo's result was saved to before; ask the first time, or if it was opened."""
        last = self._last.get(document)
        if last is None or document.saved_to != last.path or last.path in FileSet(self._originals()):
            self.save_as(document)
        elif document.result is not None:
            # Its own result may be replaced; had it gone meanwhile, it is simply written.
            self._session.save(document, SaveChoice(**(vars(last) | {"overwrite": True})))

    def save_as(self, document: Document) -> None:
        """Ask for name, format and the rest."""
        if document.result is None or document.opened is None:
            return
        from redgui.photo.write import default_suffix

        photo = document.opened.prepared.photo
        suffix = default_suffix(photo, document.path.suffix if document.path else "")
        bits = photo.samples.dtype.itemsize * 8
        values, parent = self._values(document), self._window
        dialog = SaveDialog(
            document.path,
            bits,
            suffix,
            values,
            self._preferences,
            parent,
            others=self._originals,
            transparent=photo.alpha is not None,
        )
        if dialog.exec():
            choice = dialog.choice()
            self._last[document] = choice
            self._session.save(document, choice)
        dialog.deleteLater()

    def export(self, folder: Path) -> Path | None:
        """Write the result of the photo in front into a folder, for a drag; None if it failed, which is shown."""
        document = self._session.active
        if document is None or document.result is None or document.opened is None:
            return None
        from redgui.photo.write import default_suffix, write

        result = self._photo(document)
        suffix = default_suffix(result, document.path.suffix if document.path else "")
        path = folder / fitting(Path(document.name).stem, f"_restored{suffix}")
        try:
            write(result, path, quality=self._preferences.quality)
        except RedguiError as error:
            self._window.messages.show_error(error.sentence)
            return None
        return path

    @Slot()
    def _copy(self) -> None:
        document = self._session.active
        if document is None or document.result is None:
            return
        from redgui.ui.window.clipboard import copy_photo

        copy_photo(self._photo(document))
        self._window.messages.show_note(self.tr("The result is on the clipboard."))

    @Slot(object)
    def _forget(self, document: Document) -> None:
        self._last.pop(document, None)

    @Slot(object, object)
    def _on_saved(self, _document: Document, saved: Saved) -> None:
        for warning in saved.warnings:
            self._window.messages.show_note(warning)
        self._window.messages.show_note(
            self.tr("Saved as {name}.").format(name=saved.path.name),
            self.tr("Show folder"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(saved.path.parent))),
        )

    def _photo(self, document: Document) -> "Photo":
        """The result at the strength that the controls ask for now."""
        assert document.opened is not None
        assert document.result is not None
        from redgui.pipeline import compose

        done = document.result.restored
        if document.strength_is_current:
            return done.photo
        return compose(document.opened.prepared.photo, done.size, done.change, document.settings.strength)

    def _values(self, document: Document) -> dict[str, object]:
        """What the name template may speak of."""
        assert document.result is not None
        done = document.result.restored
        return {"sigma": done.sigma, "scale": done.scale, "model": done.model}
