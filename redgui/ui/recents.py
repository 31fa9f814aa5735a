"""The photos opened last, as small pictures on the empty page."""

from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from redgui.ui.preferences import Preferences
from redgui.ui.queue.thumbnails import Thumbnails
from redgui.ui.window.drop_zone import PICTURE, DropZone
from redgui.ui.work.engine import Engine


class Recents(QObject):
    """Fills the empty page; the pictures come one after the other, once the window is on the screen."""

    def __init__(self, zone: DropZone, engine: Engine, preferences: Preferences) -> None:
        super().__init__(zone)
        self._zone, self._preferences = zone, preferences
        self._thumbnails = Thumbnails(engine, self, PICTURE)
        self._thumbnails.ready.connect(self._on_ready)
        self._numbers, self._paths = count(1), dict[int, Path]()
        self._is_painted = False

    @Slot()
    def on_paint(self) -> None:
        """The window is there; what is looked at now does not hold it up."""
        self._is_painted = True
        self.show()

    def show(self) -> None:
        """Bring the page up to date."""
        paths = self._zone.set_recent(self._preferences.recent)
        known = {path: number for number, path in self._paths.items()}
        self._paths = {known.get(path) or next(self._numbers): path for path in paths}
        if not self._is_painted:
            return
        self._thumbnails.ratio = self._zone.devicePixelRatioF()
        self._thumbnails.want(self._paths)
        for number in self._paths:
            self._on_ready(number)

    @Slot(int)
    def _on_ready(self, number: int) -> None:
        if number in self._paths:
            self._zone.set_picture(self._paths[number], self._thumbnails.of(number))
