"""What a photo suffers from that redgui cannot help, so that it is named and not left without a word.

Looked for are black and white specks (impulse noise: dead pixels, dust on a scan, a bad transmission) and the dots of a
printed picture (a halftone screen). Blur by movement is not looked for: what tells it from a scene of lines, the
direction in which fine detail is missing, was found in sharp photos, too.
"""

import numpy as np
from numpy.typing import NDArray

from redgui.messages import Sentence

Float = NDArray[np.float32]

SPECKS = 0.0005  # of the pixels, black and white ones each; clean photos have less than a tenth of that
_SPECK_CONTRAST = np.float32(0.2)
_SIDE = 128  # pixels of a tile
_TILES = 60
_SCREEN = 6.0  # in logarithms of power: how far the dots' frequency stands above its neighbours
_EVERYWHERE = 0.75  # of the tiles: fabric or a fence is in a part of the picture
_SCREEN_COARSEST = 0.08  # cycles a pixel; dots that far apart are seen as such
_BLACK = np.float32(1e-3)


def find_flaw(luma: Float) -> Sentence | None:
    """What is wrong with a picture that redgui cannot mend, and what can; None if nothing was found.

    Args:
        luma: (height, width), black 0 and white 1; any size.
    """
    tiles = _tiles(luma)
    if has_screen(tiles):  # first, for dots are black and white, too
        return Sentence("The picture consists of printed dots; scan it with descreening switched on.")
    if speck_share(tiles) > SPECKS:
        return Sentence("There are black and white specks (salt-and-pepper noise); a median filter removes them.")
    return None


def speck_share(tiles: Float) -> float:
    """The share of single pixels that are black, or of those that are white: whichever is less.

    Stars are white specks and dead pixels black ones; only salt-and-pepper noise has both.

    Args:
        tiles: (tiles, height, width), black 0 and white 1.
    """
    inside = tiles[:, 1:-1, 1:-1]
    if inside.size == 0:
        return 0.0
    pepper, salt = inside <= _BLACK, inside >= 1 - _BLACK
    return min(_share_alone(tiles, pepper, lighter=True), _share_alone(tiles, salt, lighter=False))


def _share_alone(tiles: Float, specks: NDArray[np.bool_], *, lighter: bool) -> float:
    """The share of all pixels that are such specks, and six of whose eight neighbours are clearly lighter or darker."""
    numbers, rows, columns = np.nonzero(specks)
    around = [(row, column) for row in range(3) for column in range(3) if (row, column) != (1, 1)]
    neighbours = np.stack([tiles[numbers, rows + row, columns + column] for row, column in around])
    differ = neighbours > _SPECK_CONTRAST if lighter else neighbours < 1 - _SPECK_CONTRAST
    return float((differ.sum(axis=0) >= 6).sum() / specks.size)


def has_screen(tiles: Float) -> bool:
    """Whether two frequencies at right angles, neither level nor upright, stand out in most tiles.

    Args:
        tiles: (tiles, 128, 128).
    """
    tiles = tiles[tiles.std(axis=(1, 2)) > 0.01]
    if len(tiles) < 2 or tiles.shape[1:] != (_SIDE, _SIDE):
        return False
    window = np.outer(np.hanning(_SIDE), np.hanning(_SIDE)).astype(np.float32)
    tiles = tiles - tiles.mean(axis=(1, 2), keepdims=True)
    power = np.log(np.abs(np.fft.fft2(tiles * window)) ** 2 + 1e-6)
    excess = power - _level(power)
    down, across = np.abs(np.fft.fftfreq(_SIDE))[:, None], np.abs(np.fft.fftfreq(_SIDE))[None, :]
    oblique = (np.hypot(down, across) > _SCREEN_COARSEST) & (down > 0.02) & (across > 0.02)
    mean = np.where(oblique, excess.mean(axis=0), -np.inf)
    row, column = (int(place) for place in np.unravel_index(int(mean.argmax()), mean.shape))
    peaks = _nearby(excess, row, column), _nearby(excess, column, -row)
    return bool(mean.max() > _SCREEN) and all((peak > _SCREEN / 2).mean() > _EVERYWHERE for peak in peaks)


def _nearby(spectra: Float, row: int, column: int) -> Float:
    """The largest of the 3x3 values around a frequency, of each spectrum."""
    rows, columns = (np.arange(place - 1, place + 2) % _SIDE for place in (row, column))
    largest: Float = spectra[:, rows[:, None], columns[None, :]].max(axis=(1, 2))
    return largest


def _tiles(luma: Float) -> Float:
    """Up to about `_TILES` tiles from all over the picture, (tiles, 128, 128), or all of a small one as one."""
    height, width = luma.shape
    if min(height, width) < _SIDE:
        return luma[None]
    apart = max(_SIDE // 2, int(np.sqrt(height * width / _TILES)))
    views = np.lib.stride_tricks.sliding_window_view(luma, (_SIDE, _SIDE))[::apart, ::apart]
    return views.reshape(-1, _SIDE, _SIDE)


def _level(power: Float) -> Float:
    """The mean of what surrounds each frequency, 11x11 of them; spectra repeat themselves beyond their sides."""
    padded = np.pad(power, ((0, 0), (5, 5), (5, 5)), mode="wrap")
    summed = np.pad(padded.cumsum(axis=1).cumsum(axis=2), ((0, 0), (1, 0), (1, 0)))
    level: Float = (summed[:, 11:, 11:] - summed[:, :-11, 11:] - summed[:, 11:, :-11] + summed[:, :-11, :-11]) / 121
    return level
