"""All the ways a photo gets into the window: dialog, drop, recent files, clipboard, command line."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from redgui.ui.main_window import MainWindow
from redgui.ui.preferences import Preferences
from redgui.ui.session import Session

MOST = 50  # photos that are opened at once out of folders


class Openers(QObject):
    """Turns what the user points at into open photos, or into a sentence that says why not."""

    def __init__(self, window: MainWindow, session: Session, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._session, self._preferences = window, session, preferences
        window.actions_.open.triggered.connect(self._ask)
        window.actions_.paste.triggered.connect(self._paste)
        window.drop_zone.openWanted.connect(self._ask)
        window.drop_zone.chosen.connect(self._open_one)
        window.menus.recentChosen.connect(self._open_one)
        window.dropped.connect(self.open)
        window.drop_zone.set_recent(preferences.recent)

    @Slot(object)
    def open(self, paths: Sequence[Path]) -> None:
        """Open photos, and the photos in folders."""
        photos: list[Path] = []
        for path in paths:
            photos += self._photos_in(path) if path.is_dir() else [path]
        if len(photos) > MOST:
            self._window.messages.show_note(
                self.tr("{count} photos are too many to open at once; the first {most} were opened.").format(
                    count=len(photos), most=MOST
                )
            )
        self._session.open(photos[:MOST])

    def _photos_in(self, folder: Path) -> list[Path]:
        from redgui.photo.find import photos_in

        try:
            photos = photos_in(folder)
        except OSError:
            self._window.messages.show_error(
                self.tr("{folder} cannot be read; choose another folder.").format(folder=folder)
            )
            return []
        if not photos:
            self._window.messages.show_error(self.tr("There are no photos in {folder}.").format(folder=folder))
        return photos

    @Slot(object)
    def _open_one(self, path: Path) -> None:
        self.open([path])

    @Slot()
    def _ask(self) -> None:
        from redgui.photo.find import SUFFIXES

        kinds = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in sorted(SUFFIXES))
        photos, everything = self.tr("Photos"), self.tr("All files")
        filters = f"{photos} ({kinds});;{everything} (*)"
        folder = self._preferences.last_open_folder
        chosen, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Open photos"), folder, filters)
        if chosen:
            self._preferences.last_open_folder = str(Path(chosen[0]).parent)
            self.open([Path(path) for path in chosen])

    @Slot()
    def _paste(self) -> None:
        """Files that were copied, or a picture."""
        data = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.open(files)
            return
        from redgui.ui.clipboard import pasted_photo

        photo = pasted_photo() if data.hasImage() else None
        if photo is None:
            self._window.messages.show_error(self.tr("There is no picture on the clipboard; copy one first."))
            return
        self._session.paste(photo, self.tr("Pasted picture"))
