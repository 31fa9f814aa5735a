"""What transparency does not hide, put together.

Estimates take a smooth ground that nothing shows for a clean surface, and a cut-out would keep its noise.
"""

import numpy as np
from numpy.typing import NDArray

Float = NDArray[np.float32]

_TILE = 32  # a side, in pixels; a multiple of JPEG's blocks, whose traces are looked for
_MOST = 4096  # tiles, spread over the photo: what all estimates together look at


def uncovered(plane: Float, hidden: NDArray[np.bool_]) -> Float:
    """The tiles of a plane that are wholly seen, side by side; the plane with black for what is hidden if none is.

    Args:
        plane: (height, width).
        hidden: of the same size.
    """
    rows, columns = (side // _TILE for side in plane.shape)
    whole = hidden[: rows * _TILE, : columns * _TILE].reshape(rows, _TILE, columns, _TILE)
    shown = np.flatnonzero(~whole.any((1, 3)))
    if shown.size == 0:
        return np.where(hidden, np.float32(0), plane)
    shown = shown[:: -(-shown.size // _MOST)]
    across = round(shown.size**0.5)
    down = shown.size // across
    together = np.empty((down * _TILE, across * _TILE), np.float32)
    for place, tile in enumerate(shown[: down * across]):
        there, here = (divmod(int(number), width) for number, width in ((place, across), (tile, columns)))
        together[_tile(*there)] = plane[_tile(*here)]
    return together


def half_hidden(alpha: NDArray[np.integer]) -> NDArray[np.bool_]:
    """Where a plane at half size has something of a hidden pixel: (ceil(height / 2), ceil(width / 2))."""
    hidden = np.pad(alpha == 0, [(0, side % 2) for side in alpha.shape])
    rows = hidden[::2] | hidden[1::2]
    return np.asarray(rows[:, ::2] | rows[:, 1::2])


def _tile(row: int, column: int) -> tuple[slice, slice]:
    return slice(row * _TILE, (row + 1) * _TILE), slice(column * _TILE, (column + 1) * _TILE)
