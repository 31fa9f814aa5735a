"""The live preview: all of the result that is in view, part by part from the middle outwards, once nothing moves."""

import math
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from redgui.settings import RestoreSettings
from redgui.ui.compare.mosaic import CELL, Age, Corner
from redgui.ui.compare.view import CompareView
from redgui.ui.work.document import Document
from redgui.ui.work.engine import Engine
from redgui.ui.work.rough import RestoreRough, RoughCache
from redgui.ui.work.task import Task
from redgui.ui.work.tile_cache import TileCache
from redgui.ui.work.tiles import EnlargeTile, RestoreTile, Tile
from redgui.ui.work.worker import Failure

if TYPE_CHECKING:
    from redgui.photo.pyramid import Pyramid
    from redgui.photo.resample import Region

    Wish = Region | int  # a part of the result, or the level of the photo at which all of it is made roughly first

_FEW = 12  # parts that are there as soon as a rough preview of all of them would be
_QUIET_MS = 120  # what the user must hold still before work begins
_AHEAD = 2  # parts that are ordered at once: the thread never waits, and what is in the middle comes first


class Previews(QObject):
    """Keeps the previewed parts of the compare view in step with the photo, its settings and what is visible.

    Signals:
        tileShown(tile): a restored part is on the screen.
        failed(Failure): a part could not be made; no more are tried until something changes.
    """

    tileShown = Signal(object)
    failed = Signal(object)

    def __init__(self, engine: Engine, view: CompareView, parent: QObject) -> None:
        super().__init__(parent)
        self._engine, self._view = engine, view
        self._cache = TileCache()
        self._document: Document | None = None
        self._settings: RestoreSettings | None = None
        self._rough_cache = RoughCache()
        self._vain: set[Wish] = set()  # levels at which nothing honest can be shown
        self._waiting: list[Wish] = []
        self._pending: dict[Wish, Task[Any]] = {}
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._work)
        view.regionChanged.connect(self.refresh)
        view.dividerMoved.connect(self.refresh)
        view.layoutChanged.connect(self.refresh)

    def show(self, document: Document | None) -> None:
        """Preview another photo, or none."""
        if document is not self._document:
            self._stop()
            self._document, self._settings = document, None
            self._vain.clear()
            self._view.clear_parts()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Something changed: the old preview stays until a new one comes, which begins when nothing moves any more."""
        document = self._document
        if document is None or document.opened is None:
            return
        before, now = self._settings, document.settings
        if before is not None and now != before:
            if now.scale != before.scale:
                self._view.clear_parts()
            else:
                same = replace(now, strength=before.strength) == before
                self._view.outdate_parts(Age.SIMILAR if same else Age.STALE)
            self._vain.clear()
            self._stop()
        self._settings = now
        self._quiet.start()

    @property
    def busy(self) -> bool:
        return self._quiet.isActive() or bool(self._pending)

    def _stop(self) -> None:
        self._quiet.stop()
        self._waiting.clear()
        for task in self._pending.values():
            task.cancel.set()
        self._pending.clear()

    @Slot()
    def _work(self) -> None:
        document = self._document
        if document is None or document.opened is None or document.running:
            self._stop()
            return
        from redgui.photo.resample import enlarged_size

        photo = document.opened.prepared.photo
        size = enlarged_size(photo.width, photo.height, document.settings.scale)
        missing, seen = self._view.missing_cells(), self._view.after_region()
        wanted: list[Wish]
        if document.shows_result:
            wanted = list(strips(missing, seen, size))
        else:
            details = parts(self._view.missing_in_details(), seen, size, 1.0)
            rough = self._view.rough_wanted() if len(missing) > _FEW else None
            wanted = [*details, *([] if rough is None or rough in self._vain else [rough])]
            wanted += [part for part in parts(missing, seen, size, self._view.transform.zoom) if part not in details]
        for region in [region for region in self._pending if region not in wanted]:
            self._pending.pop(region).cancel.set()
        self._waiting = [region for region in wanted if region not in self._pending]
        self._order()

    def _order(self) -> None:
        """Keep the thread at work."""
        while self._waiting and len(self._pending) < _AHEAD:
            region = self._waiting.pop(0)
            self._submit(region, self._task(region))

    def _task(self, wish: "Wish") -> Task[Any]:
        document = self._document
        assert document is not None
        assert document.opened is not None
        prepared, settings = document.opened.prepared, document.settings
        if isinstance(wish, int):
            return RestoreRough(prepared, document.opened.pyramid, wish, settings, self._rough_cache)
        if document.shows_result:
            return EnlargeTile(prepared.photo, settings.scale, wish)
        return RestoreTile(prepared, settings, self._cache, wish)

    def _submit(self, region: "Wish", task: Task[Any]) -> None:
        self._pending[region] = task

        def mine(act: Callable[[], None]) -> None:
            if self._pending.get(region) is task:
                del self._pending[region]
                act()
                self._order()

        self._engine.submit(
            "preview",
            task,
            lambda made: mine(lambda: self._show(region, made)),
            failed=lambda failure: mine(lambda: self._fail(failure)),
            cancelled=lambda: mine(lambda: None),
        )

    def _show(self, wish: "Wish", made: "Tile | Pyramid | None") -> None:
        if isinstance(made, Tile):
            self._show_tile(made)
        elif made is None:
            self._vain.add(wish)
        else:
            self._view.put_rough(made)
            finer = self._view.rough_wanted()
            if finer is not None and finer not in self._vain:
                self._waiting.insert(0, finer)

    def _show_tile(self, tile: Tile) -> None:
        self._view.put_part(tile.after, tile.before)
        if tile.after is not None:
            self.tileShown.emit(tile)

    def _fail(self, failure: Failure) -> None:
        self._stop()
        self.failed.emit(failure)


def parts(
    missing: Iterable[Corner], seen: tuple[int, int, int, int], size: tuple[int, int], zoom: float
) -> list["Region"]:
    """What to restore for cells that are missing: first what is seen, and of that first what is in the middle.

    From afar four cells come at once, for which the network looks at less around them. But the first comes alone,
    within a second on a single core, so that there is something to see.

    Args:
        missing: left and top of cells.
        seen: left, top, right, bottom of what is not behind the divider, in pixels of the result.
        size: width and height of the result.
        zoom: device pixels for one of the result.
    """
    from redgui.photo.resample import Region

    middle = (seen[0] + seen[2]) / 2, (seen[1] + seen[3]) / 2

    def regions(places: Iterable[Corner], side: int) -> list[Region]:
        parts = [Region(x, y, min(x + side, size[0]), min(y + side, size[1])) for x, y in places]
        return sorted(parts, key=lambda part: (not _meets(part, seen), math.dist(_middle(part), middle)))

    cells = regions(missing, CELL)
    if zoom > 0.5:
        return cells
    side = 2 * CELL
    blocks = {(cell.left // side * side, cell.top // side * side) for cell in cells}
    return cells[:1] + regions(blocks, side)


def strips(missing: Iterable[Corner], seen: tuple[int, int, int, int], size: tuple[int, int]) -> list["Region"]:
    """What to enlarge to compare a whole result with, nearest to the middle of what is seen first.

    Whole rows of cells: bicubic rounds differently where a part begins elsewhere, and a result is made in whole rows.
    """
    from redgui.photo.resample import Region

    middle = (seen[1] + seen[3]) / 2
    tops = sorted({top for _, top in missing}, key=lambda top: abs(top + CELL / 2 - middle))
    return [Region(0, top, size[0], min(top + CELL, size[1])) for top in tops]


def _meets(part: "Region", seen: tuple[int, int, int, int]) -> bool:
    left, top, right, bottom = seen
    return part.left < right and left < part.right and part.top < bottom and top < part.bottom


def _middle(part: "Region") -> tuple[float, float]:
    return (part.left + part.right) / 2, (part.top + part.bottom) / 2
