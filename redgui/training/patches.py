"""A training set that lives on the device: all pictures as one run of bytes, random crops by index arithmetic."""

from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from redgui.errors import PhotoError, RedguiError
from redgui.messages import Sentence
from redgui.photo.codecs.open_pillow import opened

SUFFIXES = {".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp"}


def picture_paths(folders: list[Path]) -> list[Path]:
    """All pictures under `folders`, sorted, so that every run sees them in the same order."""
    return sorted(path for folder in folders for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES)


def load_grey(path: Path) -> np.ndarray:
    """One picture as (height, width) uint8 luma, the way the measuring protocol takes it: Pillow's convert("L").

    Raises:
        RedguiError: the file is not a picture.
    """
    try:
        with opened(path) as image:
            return np.asarray(image.convert("L"))
    except (OSError, PhotoError) as error:
        raise RedguiError(
            Sentence("{name}: not a picture that training can read; remove it from the folder.", name=path.name)
        ) from error


class PatchSet:
    """Random square crops from a set of pictures, drawn on the device.

    Attributes:
        count: pictures that are large enough for one patch.
        pixels: pixels in all of them.
        smallest: the shortest side among them.
    """

    def __init__(self, pictures: list[np.ndarray], size: int, device: torch.device) -> None:
        """Keep `pictures` (uint8, height x width) of at least `size` pixels a side on `device`.

        Raises:
            RedguiError: no picture is large enough.
        """
        fitting = [picture for picture in pictures if min(picture.shape) >= size]
        if not fitting:
            raise RedguiError(Sentence("No training picture is at least {size} pixels wide and high.", size=size))
        self.size = size
        self.count = len(fitting)
        self.pixels = sum(picture.size for picture in fitting)
        self.smallest = min(min(picture.shape) for picture in fitting)
        self._bytes = torch.from_numpy(np.concatenate([picture.ravel() for picture in fitting])).to(device)
        heights, widths = (torch.tensor([p.shape[axis] for p in fitting], device=device) for axis in (0, 1))
        self._starts = torch.cumsum(heights * widths, 0) - heights * widths
        self._widths = widths
        self._rooms = torch.stack([heights - size + 1, widths - size + 1])
        area = (self._rooms[0] * self._rooms[1]).double()
        self._share = torch.cumsum(area / area.sum(), 0)

    def draw(self, batch: int, generator: torch.Generator) -> Tensor:
        """Draw `batch` crops, each flipped and turned at random: (batch, 1, size, size) float32 in [0, 1].

        Every possible position in the set is equally likely.
        """
        device = self._bytes.device
        uniform = torch.rand(5, batch, generator=generator, device=device, dtype=torch.float64)
        which = torch.searchsorted(self._share, uniform[0]).clamp_(max=self.count - 1)
        top = (uniform[1] * self._rooms[0][which]).long()
        left = (uniform[2] * self._rooms[1][which]).long()
        steps = torch.arange(self.size, device=device).expand(batch, -1)
        rows = torch.where(uniform[3, :, None] < 0.5, steps, self.size - 1 - steps) + top[:, None]
        columns = torch.where(uniform[4, :, None] < 0.5, steps, self.size - 1 - steps) + left[:, None]
        index = (self._starts[which, None] + rows * self._widths[which, None])[:, :, None] + columns[:, None, :]
        crops = self._bytes[index]
        turned = torch.rand(batch, generator=generator, device=device) < 0.5
        crops = torch.where(turned[:, None, None], crops.transpose(1, 2), crops)
        return crops[:, None].float().div_(255.0)
