"""Where to look at a photo first: what shows soonest whether a restoration is good."""

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from redgui.photo.colour import Float

Kind = Literal["finest", "smooth", "dark"]

_STEP = 8  # pixels in each direction that count as one: noise is averaged out of them, and detail is not
_MIDDLE = 0.2, 0.9  # of white: where smooth places show noise best
_DARK = 0.05, 0.4
_BLACK, _MOST_BLACK = 0.03, 0.3  # in black there is nothing to be seen; so much of a dark region may be that


class Detail(NamedTuple):
    """A square region worth a look.

    Attributes:
        kind: of the finest detail, of the smoothest place, or of the darkest one that is not black.
        x, y: its middle in pixels.
    """

    kind: Kind
    x: int
    y: int


def find_details(luma: Float, side: int) -> list[Detail]:
    """At most one region of each kind, none of which overlap.

    Args:
        luma: (height, width) float32 in [0, 1].
        side: of a region in pixels; a photo that is no longer than four of them is seen well enough as a whole.
    """
    height, width = luma.shape
    if min(height, width) < side or max(height, width) < 4 * side:
        return []
    rows, columns = height // _STEP, width // _STEP
    small = luma[: rows * _STEP, : columns * _STEP].reshape(rows, _STEP, columns, _STEP).mean((1, 3))
    edges = np.zeros_like(small)
    edges[:, 1:] += np.abs(np.diff(small, axis=1))
    edges[1:] += np.abs(np.diff(small, axis=0))
    reach = max(1, side // _STEP)
    contrast, light, black = (_means(values, reach) for values in (edges, small, small < _BLACK))
    wishes: tuple[tuple[Kind, NDArray[np.floating]], ...] = (
        ("finest", contrast),
        ("smooth", np.where(_within(light, _MIDDLE), -contrast, -np.inf)),
        ("dark", np.where(_within(light, _DARK) & (black <= _MOST_BLACK), -light, -np.inf)),
    )
    found: list[Detail] = []
    free = np.ones(light.shape, np.bool_)
    for kind, wish in wishes:
        left = np.where(free, wish, -np.inf)
        row, column = np.unravel_index(int(np.argmax(left)), left.shape)
        if left[row, column] == -np.inf:
            continue
        found.append(Detail(kind, int(column) * _STEP + side // 2, int(row) * _STEP + side // 2))
        free[max(0, row - reach + 1) : row + reach, max(0, column - reach + 1) : column + reach] = False
    return found


def _within(light: NDArray[np.floating], limits: tuple[float, float]) -> NDArray[np.bool_]:
    return (light > limits[0]) & (light < limits[1])


def _means(values: NDArray[np.floating | np.bool_], reach: int) -> NDArray[np.float64]:
    """The mean of each square of `reach` values in both directions, by its first row and column."""
    sums = np.pad(values.astype(np.float64), ((1, 0), (1, 0))).cumsum(0).cumsum(1)
    whole: NDArray[np.float64] = (
        sums[reach:, reach:] - sums[:-reach, reach:] - sums[reach:, :-reach] + sums[:-reach, :-reach]
    )
    return whole / reach**2
