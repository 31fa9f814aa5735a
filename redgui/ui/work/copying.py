"""A result as other programs take it from the clipboard."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from redgui.ui.work.task import Task, Tell
from redgui.ui.work.whole import composed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from redgui.photo.photo import Photo
    from redgui.pipeline import Restored


@dataclass(frozen=True, eq=False)
class Copied:
    """A picture in sRGB with 8 bits.

    Attributes:
        samples: (height, width, channels) uint8; grey, RGB or RGBA with straight alpha.
        png: the same as a file.
    """

    samples: "NDArray[np.uint8]"
    png: bytes


@dataclass(frozen=True, eq=False)
class CopyPhoto(Task[Copied]):
    """Make that of a result, composed at the strength in force first if it is not yet."""

    source: "Photo"
    restored: "Restored"
    made_at: float
    strength: float

    def run(self, tell: Tell) -> Copied:
        import imagecodecs
        import numpy as np

        from redgui.photo.metadata.srgb import in_srgb
        from redgui.photo.samples import to_bits

        photo = composed(self.source, self.restored, self.made_at, self.strength)
        plain = replace(photo, samples=to_bits(photo.samples, 8), metadata=replace(photo.metadata, colour=None))
        samples = in_srgb(replace(plain, alpha=None))[0].samples
        if photo.alpha is not None:
            colours = samples if samples.shape[2] == 3 else np.repeat(samples, 3, axis=2)
            samples = np.concatenate([colours, to_bits(photo.alpha, 8)[..., None]], axis=2)
        values = samples[..., 0] if samples.shape[2] == 1 else samples
        # Level 1: a program that pastes has its picture sooner, and nothing keeps it.
        return Copied(np.ascontiguousarray(samples), bytes(imagecodecs.png_encode(values, level=1)))
