"""All the ways a photo gets into the window: dialog, drop, recent files, clipboard, command line."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from redgui.assets import asset
from redgui.errors import RedguiError, TooLargeError
from redgui.files.disk import is_folder
from redgui.photo import formats
from redgui.ui.preferences import Preferences
from redgui.ui.recents import Recents
from redgui.ui.window.dropped import Dropped, contents
from redgui.ui.window.main_window import MainWindow
from redgui.ui.work.choices import max_pixels
from redgui.ui.work.document import Document
from redgui.ui.work.session import Session
from redgui.ui.work.worker import Failure

MOST = 50  # photos that are opened at once; more go to the queue


class Openers(QObject):
    """Turns what the user points at into open photos, or into a sentence that says why not.

    Signals:
        queueWanted(list): folders, or more photos than make sense in tabs.
    """

    queueWanted = Signal(object)

    def __init__(self, window: MainWindow, session: Session, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._session, self._preferences = window, session, preferences
        window.actions_.open.triggered.connect(self._ask)
        window.actions_.paste.triggered.connect(self._paste)
        window.drop_zone.openWanted.connect(self._ask)
        window.drop_zone.chosen.connect(self._open_one)
        window.drop_zone.sampleWanted.connect(self._open_sample)
        window.menus.recentChosen.connect(self._open_one)
        window.dropped.connect(self._on_dropped)
        self._recents = Recents(window.drop_zone, session.engine, preferences)
        self._recents.show()
        window.painted.connect(self._recents.on_paint, Qt.ConnectionType.QueuedConnection)
        window.menus.recentForgotten.connect(self._forget_recent)
        window.menus.limitChosen.connect(self._choose_limit)
        session.failed.connect(self._on_failed)

    @Slot()
    def _forget_recent(self) -> None:
        self.show_recent()

    def show_recent(self) -> None:
        """Bring the empty page up to date."""
        self._recents.show()

    @Slot(int)
    def _choose_limit(self, megapixels: int) -> None:
        self._preferences.max_megapixels = megapixels
        self._session.max_pixels = max_pixels(megapixels)

    @Slot(object, object, str)
    def _on_failed(self, document: Document, failure: Failure, what: str) -> None:
        """Say why a photo was not opened; one that is only too large can be had all the same."""
        if what != "open":
            return
        again, text = None, ""
        if isinstance(failure.error, TooLargeError):
            again, text = lambda: self._session.open_all_the_same(document), self.tr("Open all the same")
        topic = ("open", document.path)
        self._window.messages.show_error(failure.sentence, failure.details, again, text, topic=topic)

    @Slot(object)
    def open(self, paths: Sequence[Path]) -> None:
        """Open photos in tabs; folders, and a great many photos, go to the queue."""
        if len(paths) > MOST or any(map(is_folder, paths)):
            self.queueWanted.emit(paths)
        else:
            self._session.open(paths)

    @Slot(object)
    def _open_one(self, path: Path) -> None:
        self.open([path])

    @Slot()
    def _open_sample(self) -> None:
        """A picture that ships with the program: it is none of the user's files, and nothing is saved beside it."""
        try:
            path = asset("resources", "night.jpg")
        except RedguiError as error:
            self._window.messages.show_error(error.sentence)
            return
        self._session.open_sample(path, self.tr("Sample"))

    @Slot()
    def _ask(self) -> None:
        kinds = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in sorted(formats.suffixes()))
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
        self._take(contents(data) if data is not None else Dropped(), self.tr("Pasted picture"))

    @Slot(object)
    def _on_dropped(self, dropped: Dropped) -> None:
        """What is dropped on the queue's page is meant for the queue."""
        if dropped.paths and self._window.page == "queue":
            self.queueWanted.emit(dropped.paths)
        else:
            self._take(dropped, self.tr("Dropped picture"))

    def _take(self, dropped: Dropped, name: str) -> None:
        messages = self._window.messages
        if dropped.paths:
            self.open(dropped.paths)
        elif dropped.image is not None:
            from redgui.ui.window.clipboard import photo_of

            messages.settle("paste")
            self._session.paste(photo_of(dropped.image), name)
        elif dropped.elsewhere:
            messages.show_error(
                self.tr("redgui does not use the network: save the picture first, and open its file."), topic="paste"
            )
        else:
            messages.show_error(self.tr("There is no picture on the clipboard; copy one first."), topic="paste")
