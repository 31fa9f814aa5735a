"""Restored cells kept for a while, so that panning back or moving the strength costs nothing."""

import threading
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from redgui.settings import RestoreSettings
from redgui.ui.compare.mosaic import CELL

if TYPE_CHECKING:
    from redgui.photo.photo import Photo
    from redgui.photo.prepared import Prepared
    from redgui.photo.resample import Float, Region

    Cells = OrderedDict[tuple[RestoreSettings, int, int], Float]

_LIMIT = 900  # cells of one photo, a quarter of a megabyte each


class TileCache:
    """The last changes of luma by photo, settings and cell; they go when the photo does. For one thread at a time."""

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
        size = enlarged_size(prepared.photo.width, prepared.photo.height, settings.scale)
        spec = weights.shared(settings.model).spec.at(settings.scale)
        seen = region.grown(spec.radius, spec.multiple, *size)
        megapixels = seen.width * seen.height / 1e6
        change, seconds = _known(cells, whole, region), 0.0
        if change is None:
            restored = restore(prepared, whole, region=region, cancel=cancel)
            change, seconds = restored.change, restored.seconds
            for part in _cells(region):
                rows, columns = _place(part, region)
                cells[whole, part.left, part.top] = change[rows, columns].copy()
            while len(cells) > _LIMIT:
                cells.popitem(last=False)
            if settings.strength == 1.0:
                return restored.photo, megapixels, seconds
        photo = compose(prepared.photo, size, change, settings.strength, region=region, cancel=cancel)
        return photo, megapixels, seconds


def _known(cells: "Cells", settings: RestoreSettings, region: "Region") -> "Float | None":
    """The change of a region, if all its cells are there."""
    import numpy as np

    parts = list(_cells(region))
    if any((settings, part.left, part.top) not in cells for part in parts):
        return None
    change = np.empty((region.height, region.width), np.float32)
    for part in parts:
        key = settings, part.left, part.top
        cells.move_to_end(key)
        change[_place(part, region)] = cells[key]
    return change


def _cells(region: "Region") -> "Iterator[Region]":
    from redgui.photo.resample import Region

    for top in range(region.top, region.bottom, CELL):
        for left in range(region.left, region.right, CELL):
            yield Region(left, top, min(left + CELL, region.right), min(top + CELL, region.bottom))


def _place(part: "Region", region: "Region") -> tuple[slice, slice]:
    """Rows and columns of a part of a region."""
    top, left = part.top - region.top, part.left - region.left
    return slice(top, top + part.height), slice(left, left + part.width)
