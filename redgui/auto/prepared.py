"""A photo with what restoring needs of it every time, computed once: previews ask for it again and again."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from redgui.auto.best_level import best_level, spread_tiles
from redgui.auto.chroma_noise import chroma_spectra, estimate_chroma
from redgui.auto.flaws import find_flaw
from redgui.auto.grain import has_grain
from redgui.auto.jpeg_traces import find_traces
from redgui.auto.uncovered import half_hidden, uncovered
from redgui.messages import Sentence
from redgui.photo.chroma import measured_chroma
from redgui.photo.colour import Float, luma_of
from redgui.photo.photo import Photo

_SAME_SAVE = 3  # a file's own table and what its pixels show of it differ by less


@dataclass(frozen=True, eq=False)
class Prepared:
    """A photo ready to be restored.

    Attributes:
        photo: any photo.
        luma: (height, width) float32 in [0, 1], of what is seen.
        estimate: the noise level with which it comes back best, in 8-bit grey levels; 0 where none was found.
        jpeg_quality: of the save as JPEG that left the strongest traces, the file's own or an earlier one, 1 to 100;
            None if there are none.
        flaw: what is wrong with the photo that no restoration mends; None if nothing was found.
    """

    photo: Photo
    luma: Float
    estimate: float
    jpeg_quality: int | None
    flaw: Sentence | None

    @cached_property
    def chroma_estimate(self) -> float:
        """The estimated level of colour noise at half size, in 8-bit grey levels; 0 for none and for grey photos."""
        if self.photo.is_grey or not has_grain(spread_tiles(self.luma)):
            return 0.0
        planes = self._measured_chroma(dark=False)
        if chroma_spectra(planes) is None:
            planes = self._measured_chroma(dark=True)
        return estimate_chroma(planes, self.estimate)

    def _measured_chroma(self, *, dark: bool) -> Float:
        planes = measured_chroma(self.photo, dark=dark)
        if self.photo.alpha is None:
            return planes
        hidden = half_hidden(self.photo.alpha)
        return np.stack([uncovered(plane, hidden) for plane in planes])


def prepare(photo: Photo) -> Prepared:
    """Take a photo's luma, and look at what it needs."""
    estimate, quality, flaw = _measured(photo)
    return Prepared(photo, luma_of(photo.seen), estimate, quality, flaw)


def _measured(photo: Photo) -> tuple[float, int | None, Sentence | None]:
    """Estimate, JPEG quality and flaw of what is seen."""
    luma = luma_of(photo.samples)
    if photo.alpha is not None:
        luma = uncovered(luma, photo.alpha == 0)
    quality = _jpeg_quality(photo, luma)
    return best_level(luma, quality), quality, find_flaw(luma)


def _jpeg_quality(photo: Photo, luma: Float) -> int | None:
    """The stronger of the file's own compression and of what the pixels show of earlier ones."""
    traces, own = find_traces(luma), photo.jpeg_quality
    if traces is None or (own is not None and traces.quality > own - _SAME_SAVE):
        return own
    return traces.quality
