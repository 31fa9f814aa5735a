"""Chroma out of a photo at half size, and a change of it back in (BT.601 full range, as in JFIF).

The noise of a camera's colours is coarse, and the eye sees colour coarsely: at half size a denoiser sees more of it, at
a quarter of the cost. What half size cannot hold, fine chroma, is kept where it stands out of the noise: a lamp, a
petal, the border of a saturated surface.

All is elementwise arithmetic on one grid, the whole photo's, so a part is that of the whole bit for bit.
"""

from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from redgui.photo.photo import Photo, Samples
from redgui.photo.resample import Region

Float = NDArray[np.float32]

# Cb and Cr of R'G'B', and back; without the offset of one half.
_TO_CHROMA = np.array([[-0.168736, -0.331264, 0.5], [0.5, -0.418688, -0.081312]], np.float32)
_TO_RGB = np.array([[0.0, 1.402], [-0.344136, -0.714136], [1.772, 0.0]], np.float32)

FINE_OF_WHITE = 1.8
"""Fine chroma's noise for each level of noise at half size, where it is white: the square root of 3, and some more."""
FINE_DOUBT = 2.5
"""So many times the usual power of fine chroma is taken for noise: noise varies from place to place."""
FINE_SURE = 3.0
"""So many times that power is detail, and stays as it is."""
_REACH = 2  # of the window in which fine chroma's power is measured, in pixels
_CUBIC = (-0.0234375, 0.2265625, 0.8671875, -0.0703125)  # at three quarters between the second and the third of four
_SAMPLED = 64  # blocks that the usual power is read off
_BLOCK = 64


@dataclass(frozen=True, eq=False)
class HalfChroma:
    """A part of a photo's Cb and Cr at half size.

    Attributes:
        planes: (2, height, width) float32: Cb and Cr, or a change of them, in units of white.
        place: the part's place, in pixels of half size.
        size: width and height of the whole at half size.
    """

    planes: Float
    place: Region
    size: tuple[int, int]

    def within(self, region: Region) -> "HalfChroma":
        """A copy of what a region of it holds; `region` must lie inside."""
        rows = slice(region.top - self.place.top, region.bottom - self.place.top)
        columns = slice(region.left - self.place.left, region.right - self.place.left)
        return HalfChroma(self.planes[:, rows, columns].copy(), region, self.size)

    def doubled(self, region: Region) -> Float:
        """A region of the photo, by bicubic (Keys, a = -0.5): (2, region.height, region.width).

        By own arithmetic: Pillow's last digits depend on where a part begins.
        """
        tall = _doubled(self.planes, 1, (region.top, region.bottom), self.place.top, self.size[1])
        return _doubled(tall, 2, (region.left, region.right), self.place.left, self.size[0])


def half_size(photo: Photo) -> tuple[int, int]:
    """Width and height of a photo's chroma at half size; an odd side counts as if its last pixel were there twice."""
    return -(-photo.width // 2), -(-photo.height // 2)


def half_region(region: Region, margin: int, size: tuple[int, int]) -> Region:
    """The pixels of half size under a region of the photo, grown by a margin, but not past `size`."""
    return Region(region.left // 2, region.top // 2, -(-region.right // 2), -(-region.bottom // 2)).grown(
        margin, 1, *size
    )


def half_chroma(photo: Photo, region: Region | None = None) -> HalfChroma:
    """Cb and Cr of a colour photo, each the mean of two by two pixels, with the middle at one half.

    Args:
        photo: with three channels.
        region: the part that is wanted, in pixels of half size; None means all of it.
    """
    size = half_size(photo)
    place = region or Region(0, 0, *size)
    planes = np.empty((2, place.height, place.width), np.float32)
    for top in range(place.top, place.bottom, _BLOCK):
        rows = Region(place.left, top, place.right, min(top + _BLOCK, place.bottom))
        planes[:, top - place.top : rows.bottom - place.top] = _halved(_chroma(photo, rows)) + np.float32(0.5)
    return HalfChroma(planes, place, size)


def full_chroma(photo: Photo) -> Float:
    """Cb and Cr around 0 of a colour photo: (2, height, width) float32 in units of white."""
    return _chroma_of(photo.seen)


def measured_chroma(photo: Photo, *, dark: bool = False) -> Float:
    """What the noise of the colours is measured on: the planes of `half_chroma`, and 0 where a channel is clipped.

    There the noise is cut off.

    Args:
        photo: with three channels.
        dark: only where all four pixels are clipped; for a photo in which hardly a place is free of it.
    """
    planes = half_chroma(photo).planes
    for top in range(0, planes.shape[1], _BLOCK):
        samples = photo.samples[2 * top : 2 * (top + _BLOCK)]
        clipped = ((samples == 0) | (samples == photo.peak)).any(2)
        pairs = np.pad(clipped, [(0, side % 2) for side in clipped.shape], mode="edge")
        four = np.stack([pairs[row::2, column::2] for row in (0, 1) for column in (0, 1)])
        planes[:, top : top + _BLOCK][:, four.all(0) if dark else four.any(0)] = 0
    return planes


@dataclass(frozen=True, eq=False)
class ChromaChange:
    """What becomes of a photo's chroma: a change at half size, and how strong fine chroma must be to stay.

    Attributes:
        half: restored chroma less chroma, of the photo or a part of it.
        noise: power of the noise in fine chroma, Cb's and Cr's together, in units of white squared.
    """

    half: HalfChroma
    noise: float

    def of(self, photo: Photo, region: Region) -> Float:
        """The change of R', G' and B' in a region of the photo.

        Luma stays as it is. Fine chroma, what bicubic does not bring back from half size, is taken out where its power
        is that of the noise.

        Returns:
            (region.height, region.width, 3) float32, in units of white.
        """
        chroma = self.half.doubled(region)
        if self.noise > 0:
            fine, power = _fine(photo, region)
            kept = (power / np.float32(self.noise) - np.float32(1)) / np.float32(FINE_SURE - 1)
            chroma -= fine * (np.float32(1) - np.clip(kept, 0, 1, out=kept))
        cb, cr = chroma
        return np.stack([_TO_RGB[c, 0] * cb + _TO_RGB[c, 1] * cr for c in range(3)], -1)

    def within(self, photo: Photo, region: Region) -> "ChromaChange":
        """What a region of the photo needs of it, copied."""
        place = needed(photo, region)
        return ChromaChange(self.half.within(place), self.noise)


def needed(photo: Photo, region: Region) -> Region:
    """The part of the change at half size, in its pixels, that a region of the photo depends on."""
    return half_region(region, 2, half_size(photo))  # as far as bicubic reaches


def fine_noise(photo: Photo, sigma: float) -> float:
    """Power of the noise in fine chroma, for `ChromaChange`.

    White noise has most of its power there, a camera's little. So it is no more than white noise would have, and
    no more than a few times what is usual in this photo: what is rarer is detail.

    Args:
        photo: with three channels.
        sigma: level of the noise at half size, in 8-bit grey levels.
    """
    white = 2 * (FINE_OF_WHITE * sigma / 255) ** 2
    return float(min(white, FINE_DOUBT * _usual_power(photo)))


def _usual_power(photo: Photo) -> float:
    """Median power of fine chroma, read off blocks all over the photo that are seen."""
    blocks = [
        Region(left, top, min(left + _BLOCK, photo.width), min(top + _BLOCK, photo.height))
        for top in range(0, photo.height, _BLOCK)
        for left in range(0, photo.width, _BLOCK)
    ]
    if photo.alpha is not None:
        blocks = [block for block in blocks if _rows_of(photo.alpha, block).all()] or blocks
    step = max(1, len(blocks) // _SAMPLED) | 1  # odd: no common rhythm with the rows of blocks
    return float(np.median(np.concatenate([_fine(photo, block)[1].ravel() for block in blocks[::step]])))


def _fine(photo: Photo, region: Region) -> tuple[Float, Float]:
    """Chroma less what half size holds of it, (2, height, width), and the mean power of both planes around."""
    seen = region.grown(_REACH, 1, photo.width, photo.height)
    half = half_chroma(photo, needed(photo, seen))
    fine = _chroma_of(_rows_of(photo.seen, seen)) - (half.doubled(seen) - np.float32(0.5))
    power = np.square(fine[0]) + np.square(fine[1])
    rows = slice(region.top - seen.top, region.bottom - seen.top)
    columns = slice(region.left - seen.left, region.right - seen.left)
    beyond = (
        (_REACH - rows.start, _REACH - (seen.bottom - region.bottom)),
        (_REACH - columns.start, _REACH - (seen.right - region.right)),
    )
    return fine[:, rows, columns], _window_mean(np.pad(power, beyond, mode="edge"))


def _window_mean(padded: Float) -> Float:
    """Mean over windows of 2 * _REACH + 1, added in one order for every pixel."""
    for axis in (0, 1):
        length = padded.shape[axis] - 2 * _REACH
        lines = [padded.take(range(k, k + length), axis) for k in range(2 * _REACH + 1)]
        padded = reduce(np.add, lines)
    return padded / np.float32((2 * _REACH + 1) ** 2)


def _chroma(photo: Photo, half: Region) -> Float:
    """Chroma around 0 of the pixels under a region of half size: (2, 2 * height, 2 * width)."""
    region = Region(2 * half.left, 2 * half.top, min(2 * half.right, photo.width), min(2 * half.bottom, photo.height))
    chroma = _chroma_of(_rows_of(photo.seen, region))
    missing = 2 * half.height - region.height, 2 * half.width - region.width
    return np.pad(chroma, ((0, 0), (0, missing[0]), (0, missing[1])), mode="edge") if any(missing) else chroma


def _halved(planes: Float) -> Float:
    rows = planes[:, ::2] + planes[:, 1::2]
    return (rows[:, :, ::2] + rows[:, :, 1::2]) * np.float32(0.25)


def _doubled(planes: Float, axis: int, span: tuple[int, int], begin: int, length: int) -> Float:
    """Twice as large along one axis.

    Args:
        planes: whose first line along the axis is number `begin` of `length`.
        axis: 1 or 2.
        span: the lines that are wanted, first and last plus one, of twice as many.
    """
    lines = np.arange(*span)
    shape = [-1 if place == axis else 1 for place in range(3)]

    def tap(number: int) -> Float:
        # The outermost line goes on beyond the edge.
        near = np.clip((lines + 1) // 2 - 2 + number, 0, length - 1) - begin
        weights = np.where(lines % 2, _CUBIC[3 - number], _CUBIC[number]).astype(np.float32)
        weighted: Float = np.take(planes, near, axis) * weights.reshape(shape)
        return weighted

    return tap(0) + tap(1) + tap(2) + tap(3)


def _rows_of(samples: Samples, region: Region) -> Samples:
    return samples[region.top : region.bottom, region.left : region.right]


def _chroma_of(samples: Samples) -> Float:
    """Cb and Cr around 0 of (height, width, 3) samples: (2, height, width) in units of white."""
    red, green, blue = (samples[:, :, c].astype(np.float32) for c in range(3))
    weights = _TO_CHROMA / np.float32(np.iinfo(samples.dtype).max)
    return np.stack([w[0] * red + w[1] * green + w[2] * blue for w in weights])
