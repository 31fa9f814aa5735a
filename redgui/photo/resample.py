"""Bicubic enlargement by any factor, of any part of a plane, as if the whole had been enlarged."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Float = NDArray[np.float32]

_ROWS, _COLUMNS = 64, 256
"""Enlarged at a time."""


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

    def within(self, other: "Region") -> "Region":
        """What both have in common; they must touch."""
        return Region(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def grown(self, margin: int, multiple: int, width: int, height: int) -> "Region":
        """Grow by `margin` on every side, outwards to multiples of `multiple`, but not past a picture of that size."""
        return Region(
            max(0, (self.left - margin) // multiple * multiple),
            max(0, (self.top - margin) // multiple * multiple),
            min(width, -(-(self.right + margin) // multiple) * multiple),
            min(height, -(-(self.bottom + margin) // multiple) * multiple),
        )


@dataclass(frozen=True, eq=False)
class Piece:
    """A part of a plane, which holds all that the wanted region depends on.

    Attributes:
        plane: (height, width), any real dtype.
        left, top: its place.
        size: width and height of the whole plane.
    """

    plane: NDArray[np.generic]
    left: int
    top: int
    size: tuple[int, int]

    def cut(self, region: Region) -> Float:
        """A region of the whole plane, which must lie in the piece, as float32."""
        rows = slice(region.top - self.top, region.bottom - self.top)
        return self.plane[rows, region.left - self.left : region.right - self.left].astype(np.float32, copy=False)


def enlarged_size(width: int, height: int, scale: float) -> tuple[int, int]:
    """Width and height after enlarging by `scale`, rounded, at least 1."""
    return max(1, round(width * scale)), max(1, round(height * scale))


def source_region(whole: tuple[int, int], size: tuple[int, int], region: Region) -> Region:
    """The part of a plane, of that width and height, that a region of it depends on once it is enlarged to `size`."""
    if whole == size:
        return region
    blocks = Region(
        region.left // _COLUMNS * _COLUMNS,
        region.top // _ROWS * _ROWS,
        min(-(-region.right // _COLUMNS) * _COLUMNS, size[0]),
        min(-(-region.bottom // _ROWS) * _ROWS, size[1]),
    )
    return _under(blocks, whole, size)


def enlarge(plane: NDArray[np.generic] | Piece, size: tuple[int, int], region: Region) -> Float:
    """Enlarge a plane with Pillow's BICUBIC (Keys, a = -0.5: what MATLAB's imresize does) and return a part of it.

    Args:
        plane: (height, width), any real dtype; values keep their units. Or a piece that holds `source_region`.
        size: width and height of the whole enlarged plane.
        region: the part of the enlarged plane that is wanted.

    Returns:
        (region.height, region.width) float32, equal to that part of the whole bit for bit; not clipped. It is made in
        blocks that always lie at the same places, whatever part is wanted.
    """
    piece = plane if isinstance(plane, Piece) else Piece(plane, 0, 0, (plane.shape[1], plane.shape[0]))
    if piece.size == size:
        return piece.cut(region)
    enlarged = np.empty((region.height, region.width), np.float32)
    for top in range(region.top // _ROWS * _ROWS, region.bottom, _ROWS):
        for left in range(region.left // _COLUMNS * _COLUMNS, region.right, _COLUMNS):
            block = Region(left, top, min(left + _COLUMNS, size[0]), min(top + _ROWS, size[1]))
            part = region.within(block)
            enlarged[_slices(part, region)] = _block(piece, size, block)[_slices(part, block)]
    return enlarged


def next_block(row: int) -> int:
    """Where the block that this row lies in ends: parts that end there waste no work."""
    return (row // _ROWS + 1) * _ROWS


def _slices(part: Region, whole: Region) -> tuple[slice, slice]:
    """A part of a region as rows and columns of the whole region's plane."""
    rows = slice(part.top - whole.top, part.bottom - whole.top)
    return rows, slice(part.left - whole.left, part.right - whole.left)


def _under(region: Region, whole: tuple[int, int], size: tuple[int, int]) -> Region:
    """What lies under a region of the enlarged plane, and around it as far as the kernel reaches: two pixels."""
    across, down = whole[0] / size[0], whole[1] / size[1]
    sides = region.left * across, region.top * down, region.right * across + 1, region.bottom * down + 1
    return Region(*map(int, sides)).grown(3, 1, *whole)


def _block(piece: Piece, size: tuple[int, int], region: Region) -> Float:
    """A part of the enlarged plane by one call of Pillow, whose last digits depend on where the part begins."""
    across, down = piece.size[0] / size[0], piece.size[1] / size[1]
    # Pillow reads what the kernel reaches beyond the region from the picture around the box.
    source = _under(region, piece.size, size)
    part = Image.fromarray(piece.cut(source))
    box = (
        region.left * across - source.left,
        region.top * down - source.top,
        min(region.right * across - source.left, part.width),
        min(region.bottom * down - source.top, part.height),
    )
    return np.asarray(part.resize((region.width, region.height), Image.Resampling.BICUBIC, box=box))
