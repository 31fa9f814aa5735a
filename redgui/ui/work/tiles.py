"""Parts of a result for the screen."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from redgui.settings import RestoreSettings
from redgui.ui.compare.mosaic import Part
from redgui.ui.work.task import Task, Tell

if TYPE_CHECKING:
    from redgui.auto.prepared import Prepared
    from redgui.photo.photo import Photo
    from redgui.photo.resample import Region
    from redgui.ui.work.tile_cache import TileCache


@dataclass(frozen=True, eq=False)
class Tile:
    """A part of the result for the screen.

    Attributes:
        after: it is restored; None where that was not asked for.
        before: the photo there, enlarged by bicubic alone; None where the result is not larger.
        megapixels, seconds: what the network saw and for how long; 0 seconds where it did not have to run.
    """

    after: Part | None
    before: Part | None
    megapixels: float = 0.0
    seconds: float = 0.0


@dataclass(frozen=True, eq=False)
class RestoreTile(Task[Tile]):
    """Restore a part of the result, whole cells of its grid, as the whole has it."""

    prepared: "Prepared"
    settings: RestoreSettings
    cache: "TileCache"
    region: "Region"

    def run(self, tell: Tell) -> Tile:
        region = self.region
        photo, megapixels, seconds = self.cache.restore(self.prepared, self.settings, region, self.cancel)
        after = Part.of(region.left, region.top, photo)
        return Tile(after, _enlarged(self.prepared.photo, self.settings.scale, region), megapixels, seconds)


@dataclass(frozen=True, eq=False)
class EnlargeTile(Task[Tile]):
    """A part of the photo at the result's size, to compare a whole result with."""

    photo: "Photo"
    scale: float
    region: "Region"

    def run(self, tell: Tell) -> Tile:
        return Tile(None, _enlarged(self.photo, self.scale, self.region))


def _enlarged(photo: "Photo", scale: float, region: "Region") -> Part | None:
    """What the pipeline makes of a part of the result where it changes nothing; None if that is the photo itself."""
    import numpy as np

    from redgui.photo.resample import enlarged_size
    from redgui.pipeline import compose

    size = enlarged_size(photo.width, photo.height, scale)
    if size == (photo.width, photo.height):
        return None
    still = np.zeros((region.height, region.width), np.float32)
    return Part.of(region.left, region.top, compose(photo, size, still, 0.0, region=region))
