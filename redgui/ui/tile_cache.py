"""Restored tiles kept for a while, so that panning back or moving the strength costs nothing."""

import threading
from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING

from redgui.settings import RestoreSettings

if TYPE_CHECKING:
    from redgui.photo.photo import Photo
    from redgui.photo.prepared import Prepared
    from redgui.photo.resample import Region
    from redgui.restore import Restored

_LIMIT = 128  # tiles; about 3 MB each


class TileCache:
    """The last restored tiles by photo, place and settings. Used by one thread at a time."""

    def __init__(self) -> None:
        self._tiles: OrderedDict[tuple[int, RestoreSettings, Region], tuple[Prepared, Restored]] = OrderedDict()

    def restore(
        self, prepared: "Prepared", settings: RestoreSettings, region: "Region", cancel: threading.Event
    ) -> tuple["Photo", bool]:
        """The region of the result, and whether the network had to run for it."""
        from redgui.restore import compose, restore

        key = (id(prepared), replace(settings, strength=1.0), region)
        known = self._tiles.pop(key, None)
        restored = known[1] if known else restore(prepared, key[1], region=region, cancel=cancel)
        self._tiles[key] = (prepared, restored)  # the photo is held too, so that its id stays its own
        while len(self._tiles) > _LIMIT:
            self._tiles.popitem(last=False)
        if settings.strength == 1.0:
            return restored.photo, known is None
        return compose(prepared.photo, restored.size, restored.change, settings.strength, region=region), known is None

    def forget(self, prepared: "Prepared") -> None:
        """Let a closed photo go."""
        for key in [key for key in self._tiles if key[0] == id(prepared)]:
            del self._tiles[key]
