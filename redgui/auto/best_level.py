"""Which noise level must the network be given so that a photo comes back best?

That is not how strong the noise is: what a camera has filtered and compressed wants another level than white noise of
the same strength, fine even texture wants none, and too little costs decibels where too much costs tenths. So it is
learnt from what the shipped network itself makes of degraded photos whose clean version is known: for each of them it
ran at a ladder of levels, and what is lost at each of them against the best is the loss (`research.level`).

White noise is measured as well (`redgui.auto.noise`), and given no less than that; pictures too small for all this are
only measured. What is doubtful is left alone: pictures without any grain, and grain so faint and so sharp that it may
be a clean photo's own.

Some 200 tiles, spread over the photo, are cut into 8x8 blocks; the logarithm of each block's power at each spatial
frequency (DCT) goes through three layers, whose results are pooled over the tile and then over the photo: plainly, and
weighted by how much each tile has to say. Nothing here needs torch, and all is computed in double precision: the same
answer for any number of threads.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file

from redgui.assets import asset
from redgui.auto.grain import has_grain
from redgui.auto.noise import BLOCK, dct_basis, estimate_sigma, white_sigma
from redgui.errors import ModelError
from redgui.messages import Sentence
from redgui.settings import CLEAN_JPEG

Array = NDArray[np.float64]
Weights = dict[str, Array]

LEVELS = np.concatenate([[0.0], np.geomspace(2, 75, 25)])
"""What is chosen from, in 8-bit grey levels."""

FILE = "level.safetensors"
TILE, TILES = 64, 200  # pixels a side; about so many
LEAST = 32  # pixels a side; a smaller picture has too few blocks
STEP = 5  # pixels between blocks: no common rhythm with the 8x8 grid of JPEG
FEATURES = BLOCK**2 + 2

_ROUNDING = 0.02  # grey levels squared; less power than that says nothing
_NEAR = 2  # levels to both sides of the likeliest that have a say in what lies between them
_DOUBTED = 0.7  # times what the highest frequencies have, which is all of it where the noise is white
_FILTERED = (1.25, 2.0)  # times that, from where on the noise is not white, and from where on it is filtered

# Photos at a camera's own size are emptier than the reduced photographs from which draws are made, so more of filtered
# noise may be removed. Chosen on CC15, and not where the noise is so faint that it may be a clean photo's grain, or so
# strong or coarse that more would take detail.
_EMPTIER = 1.4
_BELIEVED = (3.0, 4.0, 8.5, 10.0)  # levels, between which the factor begins, and ends

# Sharp photos have fine grain of their own, which reaches the highest frequencies; faint noise of cameras does not.
_DOUBTFUL = 3.3  # levels
_SHARP = 0.22  # of the level, that the highest frequencies have at least


def best_level(luma: NDArray[np.float32], jpeg_quality: int | None) -> float:
    """The level to give the network.

    Args:
        luma: (height, width), black 0 and white 1; any size.
        jpeg_quality: of the save as JPEG that left the strongest traces, 1 to 100; None if there are none.

    Returns:
        In 8-bit grey levels, a multiple of 0.1; 0.0 where any level would harm.

    Raises:
        RedguiError: the weights are missing or damaged.
    """
    if min(luma.shape) < LEAST:
        return round(estimate_sigma(luma), 1)
    if not has_grain(spread_tiles(luma)):
        return 0.0
    learnt, white = learnt_level(luma, jpeg_quality), white_sigma(luma)
    if learnt < _DOUBTFUL and _SHARP < white / max(learnt, 0.1) < 1 / _FILTERED[0]:
        return 0.0
    if learnt < _DOUBTED * white:  # even texture
        return round(learnt, 1)
    filtered = float(np.interp(learnt / max(white, 0.1), _FILTERED, (0, 1)))
    sure = float(np.interp(learnt, _BELIEVED, (0, 1, 1, 0)))
    return round(max(learnt * (1 + filtered * sure * (_EMPTIER - 1)), white), 1)


def learnt_level(luma: NDArray[np.float32], jpeg_quality: int | None) -> float:
    """The level by the small network alone, not rounded; see `best_level`."""
    quality = 100 if jpeg_quality is None or jpeg_quality >= CLEAN_JPEG else jpeg_quality
    return _between(_odds(_weights(), features(spread_tiles(luma)), quality))


def spread_tiles(luma: NDArray[np.float32]) -> Array:
    """(n, TILE, TILE) in whole grey levels, about `TILES` of them, from all over the photo; smaller if that is."""
    height, width = luma.shape
    step = max(TILE // 2, int(np.sqrt(height * width / TILES)))
    rows, columns = (range(0, max(side - TILE, 0) + 1, step) for side in (height, width))
    places = [(row, column) for row in rows for column in columns]
    places = places[:: -(-len(places) // (2 * TILES))]  # a strip much longer than wide has more
    tiles = [luma[row : row + TILE, column : column + TILE] for row, column in places]
    return np.rint(np.stack(tiles).astype(np.float64) * 255)


def features(tiles: Array) -> Array:
    """What the layers see of each block of each tile: (tiles, blocks, `FEATURES`), of the order of 1.

    The logarithms of its power at the 63 frequencies, its brightness, how much of it is black or white, and the mean of
    those logarithms.
    """
    blocks = np.lib.stride_tricks.sliding_window_view(tiles, (BLOCK, BLOCK), axis=(1, 2))[:, ::STEP, ::STEP]
    flat = blocks.reshape(-1, BLOCK**2)
    spectra = ((flat - 128) @ dct_basis().astype(np.float64).T).reshape(len(tiles), -1, BLOCK**2)
    power = np.log(np.square(spectra[..., 1:]) + _ROUNDING) / 4
    brightness = spectra[..., :1] / (8 * 128)
    clipped = ((flat < 0.5) | (flat > 254.5)).mean(-1).reshape(len(tiles), -1, 1)
    return np.concatenate([power, brightness, clipped, power.mean(-1, keepdims=True)], -1)


@cache
def _weights() -> Weights:
    try:
        weights = {name: value.astype(np.float64) for name, value in load_file(asset("weights", FILE)).items()}
        _odds(weights, np.zeros((1, 1, FEATURES)), 100)  # fits
    except (OSError, SafetensorError, KeyError, ValueError) as error:
        raise ModelError(
            Sentence("weights/{name} is damaged ({reason}); install redgui again.", name=FILE, reason=error)
        ) from error
    return weights


def _odds(weights: Weights, seen: Array, quality: int) -> Array:
    """Of each of `LEVELS`, as logarithms, up to a constant."""

    def layer(name: str, values: Array) -> Array:
        flat = values.reshape(-1, values.shape[-1])  # one product of matrices, not one for each tile
        return (flat @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]).reshape(*values.shape[:-1], -1)

    maps = seen
    for name in ("block1", "block2", "block3"):
        maps = _relu(layer(name, maps))
    lowest = maps.min(1)
    least = lowest - np.log(np.exp(4 * (lowest[:, None] - maps)).mean(1)) / 4  # smooth: the emptiest blocks
    spread = np.sqrt(maps.var(1) + 1e-4)
    tiles = _relu(layer("tile", np.concatenate([maps.mean(1), spread, least], -1)))
    say = 1 / (1 + np.exp(-layer("say", tiles)))
    photo = np.concatenate(
        [tiles.mean(0), (tiles * say).sum(0) / (say.sum(0) + 0.1), [(100 - quality) / 100, quality < 100]]
    )
    return layer("level", _relu(layer("photo", photo)))


def _relu(values: Array) -> Array:
    return np.maximum(values, 0)


def _between(odds: Array) -> float:
    """The likeliest level; where that is not 0, the mean of it and its neighbours, by their logarithms."""
    likeliest = int(odds.argmax())
    if likeliest == 0:
        return 0.0
    near = slice(max(1, likeliest - _NEAR), likeliest + _NEAR + 1)
    share = np.exp(odds[near] - odds.max())
    return float(np.exp((share * np.log(LEVELS[near])).sum() / share.sum()))
