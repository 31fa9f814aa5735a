"""Sample arithmetic between what files hold and what `Photo` promises: full-range uint8 or uint16, upright."""

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from redgui.messages import Sentence
from redgui.photo.photo import Photo, Samples
from redgui.photo.room import OWN_MEMORY, Room

_BAND = 1 << 22
"""Samples converted at once: temporary float or 32-bit copies stay small however large the photo is."""
_ROUNDING = 0.01
"""What arithmetic in float32 leaves of a whole number up to 65535."""


def full_range(raw: NDArray[Any], bits: int) -> NDArray[Any]:
    """Unsigned samples of `bits` bits, stretched so that white is 255 (up to 8 bits) or 65535 (9 to 16)."""
    dtype: Any = np.uint8 if bits <= 8 else np.uint16
    if bits in {8, 16}:
        return np.ascontiguousarray(raw, dtype=dtype)
    white, peak = (1 << bits) - 1, int(np.iinfo(dtype).max)
    table = ((np.arange(white + 1, dtype=np.uint32) * peak + white // 2) // white).astype(dtype)
    out = np.empty(raw.shape, dtype)
    for rows in _bands(raw):
        np.take(table, raw[rows], out=out[rows], mode="clip")
    return out


class SamplesError(ValueError):
    """Samples that make no picture; `sentence` says why."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def from_wide(raw: NDArray[Any]) -> tuple[NDArray[np.uint16], list[Sentence]]:
    """Float or signed or 32-bit integer samples as uint16, with sentences about what was assumed.

    Such files do not say what white is. For floats it is 1, however bright they are, and what is brighter is clipped;
    unless all are whole numbers and most lie above that: then, and for integers, it is the smallest of 255, 65535 and,
    for integers, 2^32 - 1 that holds the maximum.

    Raises:
        SamplesError: NaN, infinity, or values beyond every range.
    """
    low, high = float(raw.min()), float(raw.max())
    if not (np.isfinite(low) and np.isfinite(high)):
        raise SamplesError(Sentence("it holds NaN or infinite samples"))
    if raw.dtype.kind == "f" and not _are_counted(raw):
        white = 1.0
    elif high <= 255:
        white = 255.0
    elif high <= 65535:
        white = 65535.0
    elif raw.dtype.kind != "f" and high < 2**32:
        white = 2.0**32 - 1
    else:
        raise SamplesError(
            Sentence("its samples reach {high:g}, which is neither a 0-1, a 0-255 nor a 0-65535 scale", high=high)
        )
    notes = [
        Sentence(
            "its {bits}-bit samples were read with white at {white:.0f} and kept in 16 bits",
            bits=raw.dtype.itemsize * 8,
            white=white,
        )
    ]
    if low < 0 or high > white:
        notes.append(Sentence("samples darker than black or brighter than white were clipped"))
    out = np.empty(raw.shape, np.uint16)
    for rows in _bands(raw):
        band = np.clip(raw[rows].astype(np.float64) * (65535.0 / white), 0, 65535)
        out[rows] = np.rint(band)
    return out, notes


def _are_counted(raw: NDArray[Any]) -> bool:
    """Whether floats are whole numbers, but for rounding, of a scale that ends far above 1."""
    above = sum(int(np.count_nonzero(raw[rows] > 1)) for rows in _bands(raw))
    return above * 2 >= raw.size and all(_are_whole(raw[rows].astype(np.float64)) for rows in _bands(raw))


def _are_whole(values: NDArray[np.float64]) -> bool:
    return bool((np.abs(values - np.rint(values)) <= _ROUNDING).all())


def to_bits(samples: Samples, bits: int) -> Samples:
    """Samples as 8 or 16 bits: v * 257 upwards, the nearest of 256 levels downwards; unchanged if they fit."""
    if samples.dtype.itemsize * 8 == bits:
        return samples
    if bits == 16:
        return np.multiply(samples, 257, dtype=np.uint16)
    out = np.empty(samples.shape, np.uint8)
    for rows in _bands(samples):
        out[rows] = (samples[rows].astype(np.uint32) + 128) // 257
    return out


def deepened(photo: Photo) -> Photo:
    """The same photo in 16-bit samples, so that what is made of it is rounded to those."""
    alpha = None if photo.alpha is None else to_bits(photo.alpha, 16)
    return replace(photo, samples=to_bits(photo.samples, 16), alpha=alpha)


def straight(samples: NDArray[Any], alpha: NDArray[Any]) -> NDArray[Any]:
    """Undo premultiplication: (h, w, c) divided by (h, w) alpha, clipped; black where alpha is 0."""
    peak = int(np.iinfo(alpha.dtype).max)
    out = np.empty_like(samples)
    for rows in _bands(samples):
        cover = alpha[rows][..., None].astype(np.uint64)
        divided = (samples[rows] * np.uint64(peak) + cover // 2) // np.maximum(cover, 1)
        out[rows] = np.minimum(divided, peak)
    return out


def upright(array: NDArray[Any], orientation: int, room: Room = OWN_MEMORY) -> NDArray[Any]:
    """An (h, w, ...) array as EXIF orientation 1-8 wants it seen, C-contiguous; in `room` if it has to be turned."""
    if orientation in {5, 6, 7, 8}:
        array = array.swapaxes(0, 1)
    if orientation in {3, 4, 7, 8}:
        array = array[::-1]
    if orientation in {2, 3, 6, 7}:
        array = array[:, ::-1]
    if orientation == 1:
        return np.ascontiguousarray(array)
    turned = room.empty(array.shape, array.dtype)
    turned[...] = array
    return turned


def _bands(array: NDArray[Any]) -> list[slice]:
    step = max(1, _BAND // max(1, array[0].size))
    return [slice(start, start + step) for start in range(0, len(array), step)]
