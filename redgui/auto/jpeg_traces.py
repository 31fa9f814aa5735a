"""Was this picture once a JPEG, whatever it is now? Read off the pixels alone: quality, and where its blocks lay.

JPEG rounds each frequency of each 8x8 block to a multiple of a step. So, cut along the blocks of that time, a picture's
DCT coefficients lie on a comb, and a later save at a higher quality only blurs its teeth. The mean of
cos(2 pi c / step) over the coefficients c is near 1 on a comb with that step, and near 0 where there is none. Each
quality is one table of steps, so that the same frequencies vote together for each quality and each place of the blocks.

Sources: Z. Fan, R. de Queiroz, "Identification of bitmap compression history: JPEG detection and quantizer estimation"
(IEEE TIP 2003) for steps from a bitmap's coefficients; T. Bianchi, A. Piva, "Detection of nonaligned double JPEG
compression based on integer periodicity maps" (IEEE TIFS 2012) for the frequency of a comb, tried at every offset.
"""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from redgui.auto.noise import BLOCK, dct_basis
from redgui.photo.jpeg import libjpeg_table

Float = NDArray[np.float64]

QUALITIES = range(5, 97)  # coarser than 5 no program saves, finer than 96 leaves no comb in whole grey levels
CERTAIN = 8.0  # standard deviations above chance
_WINDOW = 2 * BLOCK - 1  # holds one block at each of the 64 offsets
_MAX_WINDOWS = 1200
_FEWEST = 10  # grey levels in a window, and coefficients of a frequency, that say something
_BINS_PER_LEVEL, _BINS = 2, 1600
_STEPS = np.arange(2, 126)  # grey levels; whole numbers of 1 are in every picture
_FREQUENCIES = [(u, v) for u in range(4) for v in range(4) if 1 <= u + v <= 3]
_PATTERNS = dct_basis()[[BLOCK * u + v for u, v in _FREQUENCIES]].T  # (64, frequencies), scaled as JPEG's are


class Offset(NamedTuple):
    """Rows and columns, 0 to 7, of the upper left corner of the first whole block."""

    row: int
    column: int


@dataclass(frozen=True)
class JpegTraces:
    """What a JPEG encoder left in the pixels.

    Attributes:
        quality: of libjpeg, 5 to 96.
        offset: where its blocks began; (0, 0) unless the picture was cropped afterwards.
        certainty: standard deviations above chance, at least `CERTAIN`.
    """

    quality: int
    offset: Offset
    certainty: float


def find_traces(luma: NDArray[np.float32]) -> JpegTraces | None:
    """The strongest traces of JPEG in a picture: of several saves, those of the lowest quality.

    Args:
        luma: (height, width), black 0 and white 1; any size.

    Returns:
        None where there are none: for a picture that never was a JPEG, was enlarged or filtered since, or has too few
        pixels to say. Tables of other programs than libjpeg are found where their steps are near to one of its own.
    """
    windows = _windows(luma)
    if len(windows) == 0:
        return None
    votes = _votes(windows)
    best = votes.argmax(axis=1)
    height = votes[np.arange(len(votes)), best]
    # A drawing's few grey levels make combs of their own, but at every offset alike.
    certainty = height - max(float(np.median(height)), 0.0)
    found = np.flatnonzero(certainty >= CERTAIN)
    if len(found) == 0:
        return None
    strongest = min(found, key=lambda place: (best[place], -certainty[place]))
    row, column = divmod(int(strongest), BLOCK)
    return JpegTraces(QUALITIES[best[strongest]], Offset(row, column), float(certainty[strongest]))


def _windows(luma: NDArray[np.float32]) -> NDArray[np.float32]:
    """Up to `_MAX_WINDOWS` windows from all over the picture, in grey levels, where there is anything to see."""
    rows, columns = (max(0, side - _WINDOW + BLOCK) // BLOCK for side in luma.shape)
    if rows == 0 or columns == 0:
        return np.empty((0, _WINDOW, _WINDOW), np.float32)
    apart = max(1.0, float(np.sqrt(rows * columns / _MAX_WINDOWS)))
    tops, lefts = (BLOCK * np.arange(0, count, apart).astype(int) for count in (rows, columns))
    views = np.lib.stride_tricks.sliding_window_view(luma, (_WINDOW, _WINDOW))
    windows = views[tops[:, None], lefts[None, :]].reshape(-1, _WINDOW, _WINDOW) * np.float32(255)
    ordered = np.sort(windows.reshape(-1, _WINDOW**2), axis=1)
    # Few grey levels are a drawing's, and make combs of their own.
    varied: NDArray[np.bool_] = (np.diff(ordered, axis=1) > 0.2).sum(axis=1) >= _FEWEST
    filled: NDArray[np.float32] = windows[varied]
    return filled


def _votes(windows: NDArray[np.float32]) -> Float:
    """For each offset (row) and quality (column): how far above chance its comb stands, in standard deviations."""
    cosines, squares = _combs()
    counts = np.stack([_histogram(windows, *divmod(offset, BLOCK)) for offset in range(BLOCK**2)])
    # The variance of a sum of cosines of random phase is half their number; the squares count those that take part.
    taking_part = counts @ squares
    scores = np.where(taking_part > _FEWEST / 2, counts @ cosines / np.sqrt(taking_part + 1e-9), 0.0)
    votes = np.zeros((BLOCK**2, len(QUALITIES)))
    for column, quality in enumerate(QUALITIES):
        table = libjpeg_table(quality)
        steps = np.array([table[u, v] for u, v in _FREQUENCIES])
        places = np.flatnonzero((steps >= _STEPS[0]) & (steps <= _STEPS[-1]))
        votes[:, column] = scores[:, places, steps[places] - _STEPS[0]].sum(axis=1) / np.sqrt(max(1, len(places)))
    return votes


def _histogram(windows: NDArray[np.float32], row: int, column: int) -> Float:
    """How often each size of each frequency comes among the blocks at that offset: (frequencies, _BINS)."""
    blocks = windows[:, row : row + BLOCK, column : column + BLOCK].reshape(-1, BLOCK**2)
    sizes = np.rint(np.abs(blocks @ _PATTERNS) * _BINS_PER_LEVEL).astype(int)
    places = np.minimum(sizes, _BINS) + (_BINS + 1) * np.arange(len(_FREQUENCIES))
    counts = np.bincount(places.ravel(), minlength=(_BINS + 1) * len(_FREQUENCIES))
    return counts.reshape(len(_FREQUENCIES), _BINS + 1)[:, :_BINS].astype(np.float64)


@cache
def _combs() -> tuple[Float, Float]:
    """For each size of a coefficient (row) and each step (column): the cosine, and its square.

    Coefficients nearer to zero than to the first tooth are left out: there are most, comb or not.
    """
    sizes = np.arange(_BINS)[:, None] / _BINS_PER_LEVEL
    cosines = np.where(sizes >= _STEPS / 2, np.cos(2 * np.pi * sizes / _STEPS), 0.0)
    return cosines, cosines**2
