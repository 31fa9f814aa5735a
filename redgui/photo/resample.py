"""Bicubic enlargement by any factor, of any part of a plane, as if the whole had been enlarged."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Float = NDArray[np.float32]


@dataclass(frozen=True)
class Region:
    """A rectangle of pixels: left and top inside, right and bottom outside."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top

    def grown(self, margin: int, multiple: int, width: int, height: int) -> "Region":
        """Grow by `margin` on every side, outwards to multiples of `multiple`, but not past a picture of that size."""
        return Region(
            max(0, (self.left - margin) // multiple * multiple),
            max(0, (self.top - margin) // multiple * multiple),
            min(width, -(-(self.right + margin) // multiple) * multiple),
            min(height, -(-(self.bottom + margin) // multiple) * multiple),
        )


def enlarged_size(width: int, height: int, scale: float) -> tuple[int, int]:
    """Width and height after enlarging by `scale`, rounded, at least 1."""
    return max(1, round(width * scale)), max(1, round(height * scale))


def enlarge(plane: NDArray[np.generic], size: tuple[int, int], region: Region) -> Float:
    """Enlarge a plane with Pillow's BICUBIC (Keys, a = -0.5: what MATLAB's imresize does) and return a part of it.

    Args:
        plane: (height, width), any real dtype; values keep their units.
        size: width and height of the whole enlarged plane.
        region: the part of the enlarged plane that is wanted.

    Returns:
        (region.height, region.width) float32, equal to that part of the whole; not clipped.
    """
    height, width = plane.shape
    if (width, height) == size:
        return plane[region.top : region.bottom, region.left : region.right].astype(np.float32, copy=False)
    across, down = width / size[0], height / size[1]
    # The kernel reaches two source pixels past the region; Pillow reads them from the picture around the box.
    sides = region.left * across, region.top * down, region.right * across + 1, region.bottom * down + 1
    source = Region(*map(int, sides)).grown(3, 1, width, height)
    part = Image.fromarray(plane[source.top : source.bottom, source.left : source.right].astype(np.float32))
    box = (
        region.left * across - source.left,
        region.top * down - source.top,
        min(region.right * across - source.left, part.width),
        min(region.bottom * down - source.top, part.height),
    )
    return np.asarray(part.resize((region.width, region.height), Image.Resampling.BICUBIC, box=box))
