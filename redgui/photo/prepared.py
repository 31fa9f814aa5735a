"""A photo with what restoring needs of it every time, computed once: previews ask for it again and again."""

from dataclasses import dataclass
from functools import cached_property

from redgui.photo.chroma import measured_chroma
from redgui.photo.chroma_noise import estimate_chroma
from redgui.photo.colour import Float, luma_of
from redgui.photo.noise import estimate_sigma
from redgui.photo.photo import Photo


@dataclass(frozen=True, eq=False)
class Prepared:
    """A photo ready to be restored.

    Attributes:
        photo: any photo.
        luma: (height, width) float32 in [0, 1].
        estimate: the estimated noise level in 8-bit grey levels.
    """

    photo: Photo
    luma: Float
    estimate: float

    @cached_property
    def chroma_estimate(self) -> float:
        """The estimated level of colour noise at half size, in 8-bit grey levels; 0 for none and for grey photos."""
        return 0.0 if self.photo.is_grey else estimate_chroma(measured_chroma(self.photo), self.estimate)


def prepare(photo: Photo) -> Prepared:
    """Take a photo's luma and estimate its noise."""
    luma = luma_of(photo.samples)
    return Prepared(photo, luma, estimate_sigma(luma))
