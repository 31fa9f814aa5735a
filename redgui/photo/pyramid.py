"""A picture for the screen: 8 bits, in levels that each are half as large, so that no zoom has to touch every pixel."""

import math

import numpy as np
from numpy.typing import NDArray

from redgui.photo.photo import Photo, Samples
from redgui.photo.samples import to_bits

Bytes = NDArray[np.uint8]

_SMALLEST = 512
"""Pixels on the longest side at which halving stops: drawing such a picture costs nothing."""
_BLOCK = 1 << 20
"""Samples worked on at once: temporary copies stay in the processor's cache."""


class Pyramid:
    """A picture and its halves, quarters, ... in 8 bits.

    A worker thread fills it while the window draws it: the thread alone calls `fill`, anyone may read those rows that
    `filled` (or `filled_at`) calls final. `filled` is set last, when the rows and their halves stand.

    Attributes:
        width, height: pixels of level 0.
        channels: 1 (grey), 3 (RGB) or 4 (RGBA, straight alpha).
        icc: ICC profile of the samples, or None (then sRGB is meant).
        levels: (height, width, channels) uint8 each; level k has scale 2**-k, odd sizes are rounded up.
        filled: rows of level 0 that are final, counted from the top.
    """

    def __init__(self, levels: list[Bytes], icc: bytes | None) -> None:
        self.levels = levels
        self.icc = icc
        self.height, self.width, self.channels = levels[0].shape
        self.filled = 0

    @classmethod
    def empty(cls, width: int, height: int, channels: int, icc: bytes | None = None) -> "Pyramid":
        """A pyramid whose rows are still to come, by `fill`."""
        return cls._over(np.empty((height, width, channels), np.uint8), icc)

    @classmethod
    def of(cls, photo: Photo) -> "Pyramid":
        """The pyramid of a whole photo. 8-bit samples without alpha are shared with the photo, not copied."""
        icc = photo.metadata.icc
        if photo.samples.dtype == np.uint8 and photo.alpha is None:
            pyramid = cls._over(photo.samples.astype(np.uint8, copy=False), icc)
            pyramid._halve(0, pyramid.height)
            pyramid.filled = pyramid.height
        else:
            channels = photo.samples.shape[2] if photo.alpha is None else 4
            pyramid = cls.empty(photo.width, photo.height, channels, icc)
            pyramid.fill(0, photo.height, photo.samples, photo.alpha)
        return pyramid

    @classmethod
    def _over(cls, base: Bytes, icc: bytes | None) -> "Pyramid":
        levels = [base]
        while max(levels[-1].shape[:2]) > _SMALLEST:
            height, width, channels = levels[-1].shape
            levels.append(np.empty(((height + 1) // 2, (width + 1) // 2, channels), np.uint8))
        return cls(levels, icc)

    def fill(self, top: int, bottom: int, samples: Samples, alpha: Samples | None = None) -> None:
        """Make the rows from `top` up to `bottom` final, and what depends on them alone in the levels below.

        Bands of any height come in order, each at the row where the last one ended; or again from an earlier row,
        when a device failed and its work is repeated.

        Args:
            samples: (bottom - top, width, 1 or 3) uint8 or uint16; grey is spread over a pyramid of 3 or 4 channels.
            alpha: (bottom - top, width) of the same dtype, for a pyramid of 4 channels; None is opaque.
        """
        self.filled = min(self.filled, top)
        base = self.levels[0][top:bottom]
        base[:, :, : min(3, self.channels)] = to_bits(samples, 8)
        if self.channels == 4:
            base[:, :, 3] = 255 if alpha is None else to_bits(alpha, 8)
        self._halve(top, bottom)
        self.filled = bottom

    def filled_at(self, level: int) -> int:
        """Rows of that level that are final."""
        return _final(self.filled, self.height, level)

    def level_for(self, zoom: float) -> int:
        """The smallest level that is not drawn enlarged where a pixel of level 0 is drawn `zoom` pixels wide."""
        return max(0, min(len(self.levels) - 1, math.floor(-math.log2(zoom) + 1e-9)))

    def crop(self, level: int, left: int, top: int, right: int, bottom: int) -> Bytes:
        """A part of one level, in that level's pixels: a view, (bottom - top, right - left, channels) uint8."""
        return self.levels[level][top:bottom, left:right]

    def _halve(self, top: int, bottom: int) -> None:
        """Bring the levels below up to date: rows of level 0 up to `bottom` are final, those before `top` were."""
        for level in range(1, len(self.levels)):
            source, target = self.levels[level - 1], self.levels[level]
            first, last = (_final(rows, self.height, level) for rows in (top, bottom))
            for rows in _blocks(source[2 * first : 2 * last : 2]):
                here = slice(first + rows.start, min(first + rows.stop, last))
                target[here] = _halved(source[2 * here.start : 2 * here.stop])


def _final(rows: int, height: int, level: int) -> int:
    """Rows of a level that stand when so many of the `height` rows of level 0 do; the last ones may repeat the edge."""
    return -(-height >> level) if rows == height else rows >> level


def _blocks(array: NDArray[np.generic]) -> list[slice]:
    step = max(1, _BLOCK * len(array) // max(1, array.size))
    return [slice(top, top + step) for top in range(0, len(array), step)]


def _halved(rows: Bytes) -> Bytes:
    """2x2 means, rounded; an odd last row or column stands twice. Colours count by how opaque they are."""
    height, width, channels = rows.shape
    if height % 2 or width % 2:
        rows = np.pad(rows, ((0, height % 2), (0, width % 2), (0, 0)), mode="edge")
    if channels < 4:
        return _quarter(_sums(rows))
    opacity = rows[..., 3:].astype(np.uint32)
    total = np.maximum(_sums(opacity), 1)
    colours = (_sums(rows[..., :3] * opacity) + total // 2) // total
    return np.concatenate([colours, _quarter(_sums(opacity))], axis=2, dtype=np.uint8, casting="unsafe")


def _quarter(sums: NDArray[np.uint16] | NDArray[np.uint32]) -> Bytes:
    np.add(sums, 2, out=sums)
    return (sums >> 2).astype(np.uint8)


def _sums(rows: NDArray[np.uint8] | NDArray[np.uint32]) -> NDArray[np.uint16] | NDArray[np.uint32]:
    """Sums over 2x2 pixels, in uint16 for bytes."""
    wide = np.uint16 if rows.dtype == np.uint8 else np.uint32
    pairs = np.add(rows[0::2], rows[1::2], dtype=wide)
    total = np.empty((pairs.shape[0], pairs.shape[1] // 2, pairs.shape[2]), wide)
    for channel in range(pairs.shape[2]):  # one long loop each: six times as fast as many of three samples
        np.add(pairs[:, 0::2, channel], pairs[:, 1::2, channel], out=total[..., channel])
    return total
