"""Restored tiles kept for a while, so that panning back or moving the strength costs nothing."""

import threading
from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from redgui.settings import RestoreSettings

if TYPE_CHECKING:
    from redgui.photo.photo import Photo
    from redgui.photo.prepared import Prepared
    from redgui.photo.resample import Region
    from redgui.restore import Restored

_LIMIT = 512  # tiles of one photo; about half a megabyte each


class TileCache:
    """The last restored tiles by photo, place and settings; they go when the photo does. For one thread at a time."""

    def __init__(self) -> None:
        self._photos: WeakKeyDictionary[Prepared, OrderedDict[tuple[RestoreSettings, Region], Restored]]
        self._photos = WeakKeyDictionary()

    def restore(
        self, prepared: "Prepared", settings: RestoreSettings, region: "Region", cancel: threading.Event
    ) -> tuple["Photo", float, float]:
        """The region of the result, megapixels that the network saw for it, seconds that it ran (0 if it need not)."""
        from redgui.network import weights
        from redgui.restore import compose, restore

        tiles = self._photos.setdefault(prepared, OrderedDict())
        key = (replace(settings, strength=1.0), region)
        known = tiles.pop(key, None)
        restored = known or restore(prepared, key[0], region=region, cancel=cancel)
        tiles[key] = restored
        while len(tiles) > _LIMIT:
            tiles.popitem(last=False)
        spec = weights.load(settings.model).spec.at(settings.scale)
        seen = region.grown(spec.radius, spec.multiple, *restored.size)
        seconds = 0.0 if known else restored.seconds
        photo = restored.photo
        if settings.strength != 1.0:
            photo = compose(prepared.photo, restored.size, restored.change, settings.strength, region=region)
        return photo, seen.width * seen.height / 1e6, seconds
