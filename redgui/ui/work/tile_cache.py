"""Restored cells kept for a while, so that panning back or moving the strength costs nothing."""

import threading
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from redgui.forecast import work
from redgui.settings import RestoreSettings
from redgui.ui.compare.mosaic import CELL

if TYPE_CHECKING:
    from redgui.auto.prepared import Prepared
    from redgui.photo.chroma import ChromaChange
    from redgui.photo.photo import Photo
    from redgui.photo.resample import Float, Region
    from redgui.pipeline import Restored

    Cells = OrderedDict[tuple[RestoreSettings, int, int], "_Cell"]

_LIMIT = 900  # cells of one photo, a quarter of a megabyte each, with colours less than half


@dataclass(frozen=True, eq=False)
class _Cell:
    """What restoring changes: luma, in the cell's pixels, and the colours, where they were restored."""

    change: "Float"
    chroma: "ChromaChange | None"


class TileCache:
    """The last changes by photo, settings and cell; they go when the photo does. For one thread at a time."""

    def __init__(self) -> None:
        self._photos: WeakKeyDictionary[Prepared, Cells] = WeakKeyDictionary()

    def restore(
        self, prepared: "Prepared", settings: RestoreSettings, region: "Region", cancel: threading.Event
    ) -> tuple["Photo", float, float]:
        """A region of whole cells of the result, megapixels that the network saw for it, seconds that it ran.

        The seconds are 0 where it need not run.
        """
        from redgui.network import weights
        from redgui.photo.resample import enlarged_size
        from redgui.pipeline import compose, restore

        cells, whole = self._photos.setdefault(prepared, OrderedDict()), replace(settings, strength=1.0)
        source, size = prepared.photo, enlarged_size(prepared.photo.width, prepared.photo.height, settings.scale)
        spec = weights.shared(settings.model).spec.at(settings.scale)
        seen = region.grown(spec.radius, spec.multiple, *size)
        megapixels = seen.width * seen.height / 1e6
        known, seconds = _known(cells, whole, region), 0.0
        if known is None:
            restored = restore(prepared, whole, region=region, cancel=cancel)
            seconds = restored.seconds
            megapixels = work(megapixels, settings.scale, restored.color > 0)
            for part in _cells(region):
                cells[whole, part.left, part.top] = _cell(source, size, restored, part, region)
            while len(cells) > _LIMIT:
                cells.popitem(last=False)
            if settings.strength == 1.0:
                return restored.photo, megapixels, seconds
            known = _known(cells, whole, region) or []
        parts = [
            compose(source, size, cell.change, settings.strength, chroma=cell.chroma, region=part, cancel=cancel)
            for part, cell in known
        ]
        return _joined(parts, [part for part, _ in known], region), megapixels, seconds


def _cell(source: "Photo", size: tuple[int, int], restored: "Restored", part: "Region", region: "Region") -> _Cell:
    """What a region's restoration changes in one cell of it."""
    from redgui.photo.resample import source_region

    chroma = restored.chroma
    if chroma is not None:
        chroma = chroma.within(source, source_region((source.width, source.height), size, part))
    return _Cell(restored.change[_place(part, region)].copy(), chroma)


def _known(cells: "Cells", settings: RestoreSettings, region: "Region") -> "list[tuple[Region, _Cell]] | None":
    """The cells of a region, if all of them are there."""
    parts = list(_cells(region))
    keys = [(settings, part.left, part.top) for part in parts]
    if any(key not in cells for key in keys):
        return None
    for key in keys:
        cells.move_to_end(key)
    return [(part, cells[key]) for part, key in zip(parts, keys, strict=True)]


def _joined(photos: "list[Photo]", parts: "list[Region]", region: "Region") -> "Photo":
    """Photos of the cells of a region as one."""
    import numpy as np

    first = photos[0]
    if len(photos) == 1:
        return first
    samples = np.empty((region.height, region.width, first.samples.shape[2]), first.samples.dtype)
    alpha = None if first.alpha is None else np.empty(samples.shape[:2], samples.dtype)
    for photo, part in zip(photos, parts, strict=True):
        samples[_place(part, region)] = photo.samples
        if alpha is not None:
            alpha[_place(part, region)] = photo.alpha
    return replace(first, samples=samples, alpha=alpha)


def _cells(region: "Region") -> "Iterator[Region]":
    from redgui.photo.resample import Region

    for top in range(region.top, region.bottom, CELL):
        for left in range(region.left, region.right, CELL):
            yield Region(left, top, min(left + CELL, region.right), min(top + CELL, region.bottom))


def _place(part: "Region", region: "Region") -> tuple[slice, slice]:
    """Rows and columns of a part of a region."""
    top, left = part.top - region.top, part.left - region.left
    return slice(top, top + part.height), slice(left, left + part.width)
