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

_LIMIT = 512  # tiles; about half a megabyte each


class TileCache:
    """The last restored tiles by photo, place and settings. Used by one thread at a time."""

    def __init__(self) -> None:
        self._tiles: OrderedDict[tuple[int, RestoreSettings, Region], tuple[Prepared, Restored]] = OrderedDict()

    def restore(
        self, prepared: "Prepared", settings: RestoreSettings, region: "Region", cancel: threading.Event
    ) -> tuple["Photo", float]:
        """The region of the result, and how many megapixels the network saw for it; 0 if it did not have to run."""
        from redgui.network import weights
        from redgui.restore import compose, restore

        key = (id(prepared), replace(settings, strength=1.0), region)
        known = self._tiles.pop(key, None)
        restored = known[1] if known else restore(prepared, key[1], region=region, cancel=cancel)
        self._tiles[key] = (prepared, restored)  # the photo is held too, so that its id stays its own
        while len(self._tiles) > _LIMIT:
            self._tiles.popitem(last=False)
        spec = weights.load(settings.model).spec
        seen = region.grown(spec.radius, spec.multiple, *restored.size)
        megapixels = 0.0 if known else seen.width * seen.height / 1e6
        if settings.strength == 1.0:
            return restored.photo, megapixels
        photo = compose(prepared.photo, restored.size, restored.change, settings.strength, region=region)
        return photo, megapixels

    def forget(self, prepared: "Prepared") -> None:
        """Let a closed photo go."""
        for key in [key for key in self._tiles if key[0] == id(prepared)]:
            del self._tiles[key]
