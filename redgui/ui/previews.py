"""The live preview: the visible part of the result, tile by tile from the middle outwards, as soon as nothing moves."""

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from redgui.settings import RestoreSettings
from redgui.ui.compare.view import CompareView
from redgui.ui.document import Document
from redgui.ui.engine import Answers, Engine
from redgui.ui.tasks import RestoreTile, Task, Tile
from redgui.ui.tile_cache import TileCache
from redgui.ui.worker import Failure

TILE = 256  # pixels of the result on a side: one comes within a second on a single core, halo included
MOST_TILES = 96  # a view of more pixels is previewed in its middle only
_QUIET_MS = 120  # what the user must hold still before work begins

Place = tuple[int, int]


class Previews(QObject):
    """Keeps the tiles of the compare view in step with the photo, its settings and what is visible.

    Signals:
        tileShown(tile): a tile is on the screen.
        failed(Failure): a tile could not be made; no more are tried until something changes.
    """

    tileShown = Signal(object)
    failed = Signal(object)

    def __init__(self, engine: Engine, view: CompareView, parent: QObject) -> None:
        super().__init__(parent)
        self._engine, self._view = engine, view
        self._cache = TileCache()
        self._document: Document | None = None
        self._settings: RestoreSettings | None = None
        self._shown: set[Place] = set()
        self._pending: dict[Place, Task] = {}
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._work)
        view.regionChanged.connect(self.refresh)

    def show(self, document: Document | None) -> None:
        """Preview another photo, or none."""
        if document is not self._document:
            self._stop()
            self._document, self._settings = document, None
            self._shown.clear()
            self._view.clear_tiles()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Something changed: the old preview stays dimmed, and a new one begins when nothing moves any more."""
        document = self._document
        if document is None or document.opened is None:
            return
        if self._settings is not None and document.settings != self._settings:
            if document.settings.scale != self._settings.scale:
                self._view.clear_tiles()
            else:
                self._view.dim_tiles()
            self._shown.clear()
            self._stop()
        self._settings = document.settings
        self._quiet.start()

    @property
    def busy(self) -> bool:
        return self._quiet.isActive() or bool(self._pending)

    def _stop(self) -> None:
        self._quiet.stop()
        for task in self._pending.values():
            task.cancel.set()
        self._pending.clear()

    @Slot()
    def _work(self) -> None:
        document = self._document
        if document is None or document.opened is None or document.running or document.shows_result:
            self._stop()
            return
        from redgui.photo.resample import enlarged_size

        photo = document.opened.prepared.photo
        size = enlarged_size(photo.width, photo.height, document.settings.scale)
        wanted = visible_tiles(self._view.visible_region(), size)
        for place in [place for place in self._pending if place not in wanted]:
            self._pending.pop(place).cancel.set()
        for place, (right, bottom) in wanted.items():
            if place not in self._shown and place not in self._pending:
                task = RestoreTile(
                    self._engine.next_id(),
                    document.opened.prepared,
                    document.settings,
                    self._cache,
                    *place,
                    right,
                    bottom,
                )
                self._pending[place] = task
                self._engine.submit("preview", task, self._answers(place, task))

    def _answers(self, place: Place, task: Task) -> Answers:
        def mine(act: Callable[[], None]) -> None:
            if self._pending.get(place) is task:
                del self._pending[place]
                act()

        return Answers(
            finished=lambda tile: mine(lambda: self._show_tile(place, tile)),
            failed=lambda failure: mine(lambda: self._fail(failure)),
            cancelled=lambda: mine(lambda: None),
        )

    def _show_tile(self, place: Place, tile: object) -> None:
        assert isinstance(tile, Tile)
        self._shown.add(place)
        self._view.put_tile(tile.left, tile.top, tile.samples)
        self.tileShown.emit(tile)

    def _fail(self, failure: Failure) -> None:
        self._stop()
        self.failed.emit(failure)


def visible_tiles(region: tuple[int, int, int, int], size: tuple[int, int]) -> dict[Place, Place]:
    """Tiles of a fixed grid that touch a region: top-left to bottom-right corner, nearest to its middle first.

    Args:
        region: left, top, right, bottom in pixels of the result.
        size: width and height of the result.
    """
    left, top, right, bottom = region
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
    tiles = []
    for y in range(top // TILE * TILE, bottom, TILE):
        for x in range(left // TILE * TILE, right, TILE):
            away = math.hypot(x + TILE / 2 - middle_x, y + TILE / 2 - middle_y)
            tiles.append((away, (x, y), (min(x + TILE, size[0]), min(y + TILE, size[1]))))
    tiles.sort(key=lambda tile: tile[0])
    return {place: end for _, place, end in tiles[:MOST_TILES]}
