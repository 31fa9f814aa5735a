"""A picture of which only parts are known: cells of a grid, each with its halves, quarters, ... for the screen."""

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from redgui.photo.photo import Photo

    Bytes = NDArray[np.uint8]

CELL = 256  # pixels on a side
LEVELS = CELL.bit_length()  # at the last one a cell is one pixel
_STALE = 0.45  # of a stale cell, over what lies below
Corner = tuple[int, int]  # left and top, multiples of CELL


class Age(IntEnum):
    """How well a cell answers what is asked for now."""

    STALE = 0  # other settings made it
    SIMILAR = 1  # only its strength is another one
    FRESH = 2


@dataclass(frozen=True, eq=False)
class Part:
    """A part of a picture.

    Attributes:
        left, top: where it lies, multiples of CELL.
        levels: (height, width, channels) uint8 each; level k has scale 2**-k, odd sizes are rounded up.
    """

    left: int
    top: int
    levels: "Sequence[Bytes]"

    @classmethod
    def of(cls, left: int, top: int, photo: "Photo") -> "Part":
        """Any number of whole cells, cut off at the picture's edges alone.

        A cell begins at a multiple of every level's pixel, so its levels are those of the whole picture's pyramid.
        """
        import numpy as np

        from redgui.photo.pyramid import Pyramid

        height, width, channels = photo.samples.shape
        channels = channels if photo.alpha is None else 4
        levels = [np.empty((-(-height >> k), -(-width >> k), channels), np.uint8) for k in range(LEVELS)]
        pyramid = Pyramid(levels, None)
        pyramid.fill(0, height, photo.samples, photo.alpha)
        return cls(left, top, pyramid.levels)

    def cells(self) -> "Iterator[tuple[Corner, list[Bytes]]]":
        """Its cells, each with its levels."""
        height, width = self.levels[0].shape[:2]
        for top in range(0, height, CELL):
            for left in range(0, width, CELL):
                right, bottom = left + CELL, top + CELL  # a slice may end outside
                cuts = [
                    level[top >> k : bottom >> k, left >> k : right >> k].copy() for k, level in enumerate(self.levels)
                ]
                yield (self.left + left, self.top + top), cuts


@dataclass
class _Cell:
    """What is known of a cell: its levels from `finest` on, and how well they answer."""

    levels: "list[Bytes]"
    finest: int = 0
    age: Age = Age.FRESH

    @property
    def bytes(self) -> int:
        return sum(level.nbytes for level in self.levels)


class Mosaic:
    """The known parts of a picture.

    Attributes:
        bytes: memory that they take.
    """

    def __init__(self) -> None:
        self._cells: dict[Corner, _Cell] = {}
        self.bytes = 0

    def __bool__(self) -> bool:
        return bool(self._cells)

    def put(self, part: Part) -> None:
        """Take in a part; it is fresh."""
        for place, levels in part.cells():
            self._remove(place)
            self._cells[place] = cell = _Cell(levels)
            self.bytes += cell.bytes

    def clear(self) -> None:
        self._cells.clear()
        self.bytes = 0

    def grow_old(self, age: Age) -> None:
        """Something else is asked for by now; no cell is any fresher than this."""
        for cell in self._cells.values():
            cell.age = min(cell.age, age)

    def age(self, place: Corner, level: int) -> Age | None:
        """How well a cell answers at a level; None where it is not known so finely."""
        cell = self._cells.get(place)
        return None if cell is None or cell.finest > level else cell.age

    def paste(self, target: "Bytes", level: int, left: int, top: int, least: Age = Age.STALE) -> None:
        """Put what is known of a level into a part of it that begins at `left`, `top`, stale cells dimmed.

        Cells that answer less well than `least` are left out.
        """
        height, width = target.shape[:2]
        for y in range((top << level) // CELL * CELL, (top + height) << level, CELL):
            for x in range((left << level) // CELL * CELL, (left + width) << level, CELL):
                cell = self._cells.get((x, y))
                if cell is not None and cell.finest <= level and cell.age >= least:
                    samples = cell.levels[level - cell.finest]
                    columns, theirs = _overlap((x >> level) - left, samples.shape[1], width)
                    rows, their_rows = _overlap((y >> level) - top, samples.shape[0], height)
                    _lay(target[rows, columns], samples[their_rows, theirs], cell.age)

    def trim(self, limit: int, level: int, middle: tuple[float, float], kept: Collection[Corner] = ()) -> None:
        """Use no more than `limit` bytes: far from the middle of the view, cells first lose what is finer than `level`.

        Should that not be enough, the farthest go; those that are `kept` do not. A quarter is left free, or the next
        part would begin it all again.
        """
        if self.bytes <= limit:
            return
        limit = limit * 3 // 4
        far_first = sorted(self._cells.keys() - set(kept), key=lambda place: -math.dist(place, middle))
        for place in far_first:
            if self.bytes > limit:
                self._coarsen(place, level)
        for place in far_first:
            if self.bytes > limit:
                self._remove(place)

    def _coarsen(self, place: Corner, level: int) -> None:
        cell = self._cells[place]
        before, fewer = cell.bytes, level - cell.finest
        if fewer > 0:
            cell.levels, cell.finest = cell.levels[fewer:], level
            self.bytes += cell.bytes - before

    def _remove(self, place: Corner) -> None:
        if old := self._cells.pop(place, None):
            self.bytes -= old.bytes


def _overlap(start: int, length: int, room: int) -> tuple[slice, slice]:
    """Where a stretch that begins at `start` lies in a room that begins at 0, and which part of it that is."""
    first, last = max(0, start), max(0, start, min(start + length, room))
    return slice(first, last), slice(first - start, last - start)


def _lay(target: "Bytes", samples: "Bytes", age: Age) -> None:
    """Put samples into a part of an array; stale ones let what lies below shine through."""
    samples = with_channels(samples, target.shape[2])
    if age is Age.STALE:
        target[:] = (target * (1 - _STALE) + samples * _STALE + 0.5).astype(target.dtype)
    else:
        target[:] = samples


def with_channels(samples: "Bytes", channels: int) -> "Bytes":
    """As many channels as asked for, or as there are: grey becomes colours, and colours get an opaque alpha."""
    import numpy as np

    if samples.shape[2] == 1 and channels > 1:
        samples = np.repeat(samples, 3, axis=2)
    if samples.shape[2] == 3 and channels == 4:
        samples = np.concatenate([samples, np.full((*samples.shape[:2], 1), 255, np.uint8)], axis=2)
    return samples
