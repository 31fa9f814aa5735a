"""Degraded pictures whose clean version is known: clean, white, camera, film, zoomed, reduced; most saved as JPEG."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from redgui.settings import CLEAN_JPEG, NO_JPEG
from redgui.training.evaluate import compressed
from research.level.camera import Camera, log_uniform
from research.level.drawings import SIZE, Picture
from research.level.filters import blurred, sharpened
from research.level.scenes import resized, scene

Truth = Callable[[int, int], tuple[Picture, float]]
"""From the top and left of a crop: what should come back, and the variance of the noise that is left in it."""

CROP, CROPS = 96, 3  # pixels a side; how many the network runs on
SAVED, SAVED_BEFORE = 0.5, 0.12  # shares of the draws that are saved as JPEG, and that were saved before
MISSED = 0.1  # share of the saves whose traces are not found
_WAYS = (Image.Resampling.BICUBIC, Image.Resampling.LANCZOS, Image.Resampling.BILINEAR, Image.Resampling.BOX)


@dataclass(frozen=True)
class Draw:
    """A degraded picture.

    Attributes:
        kind: one of `KINDS`.
        picture: (SIZE, SIZE), as a file holds it.
        quality: of JPEG, as the network is given it; `NO_JPEG` for none.
        corners: top and left of each crop.
        truths: what should come back of each crop, (CROPS, CROP, CROP).
        unsure: variance of the noise that is left in the truths, in parts of white squared.
    """

    kind: str
    picture: NDArray[np.uint8]
    quality: int
    corners: list[tuple[int, int]]
    truths: Picture
    unsure: float

    @property
    def crops(self) -> Picture:
        """(CROPS, CROP, CROP) of the picture."""
        parts = [self.picture[top : top + CROP, left : left + CROP] for top, left in self.corners]
        return np.stack(parts).astype(np.float32) / np.float32(255)


def draw(photos: list[Path], rng: np.random.Generator) -> Draw:
    """One at random; the same for the same `rng`.

    Raises:
        RedguiError: see `scene`.
    """
    kind = str(rng.choice(list(KINDS), p=[share for share, _ in KINDS.values()]))
    return degraded(kind, scene(photos, rng), rng)


def degraded(kind: str, clean: Picture, rng: np.random.Generator) -> Draw:
    """A scene, (SIZE, SIZE), with the flaws of that kind."""
    noisy, truth = KINDS[kind][1](clean, rng)
    corners = [(int(top), int(left)) for top, left in rng.integers(0, SIZE - CROP + 1, (CROPS, 2))]
    truths, unsure = zip(*(truth(*corner) for corner in corners), strict=True)
    picture, quality = _saved(noisy, rng)
    return Draw(kind, picture, quality, corners, np.stack(truths), float(np.mean(unsure)))


def _clean(clean: Picture, rng: np.random.Generator) -> tuple[Picture, Truth]:
    """As it is, sharpened, or dithered."""
    if rng.random() < 0.35:
        clean = sharpened(clean, rng.uniform(0.5, 1.5), rng.uniform(0.2, 1.6))
    if rng.random() < 0.1:
        clean = clean + (rng.random(clean.shape, np.float32) - np.float32(0.5)) / np.float32(255)
    clean = _rounded(clean).astype(np.float32) / np.float32(255)
    return clean, _known(clean)


def _white(clean: Picture, rng: np.random.Generator) -> tuple[Picture, Truth]:
    level = np.float32(log_uniform(rng, 0.8, 70) / 255)
    return clean + rng.standard_normal(clean.shape, np.float32) * level, _known(clean)


def _camera(clean: Picture, rng: np.random.Generator) -> tuple[Picture, Truth]:
    camera = Camera(clean, rng)
    return camera.shot(rng), partial(camera.expected, side=CROP, rng=rng)


def _film(clean: Picture, rng: np.random.Generator) -> tuple[Picture, Truth]:
    """Grain, coarse or fine, strongest in the middle tones."""
    level = log_uniform(rng, 2, 25) / 255
    grain = blurred(rng.standard_normal(clean.shape, np.float32), rng.uniform(0.3, 1.6))
    tone = np.float32(0.9) * 2 * np.sqrt(clean * (1 - clean)) + np.float32(0.1)
    return clean + grain * np.float32(level / grain.std()) * tone, _known(clean)


def _zoomed(clean: Picture, rng: np.random.Generator) -> tuple[Picture, Truth]:
    """Noise enlarged with the picture."""
    small = resized(clean, int(SIZE / rng.uniform(1.1, 4)))
    noise = rng.standard_normal(small.shape, np.float32) * np.float32(log_uniform(rng, 1.5, 30) / 255)
    enlarged = partial(resized, side=SIZE, how=_WAYS[rng.integers(len(_WAYS))])
    return enlarged(small + noise), _known(enlarged(small))


def _reduced(clean: Picture, rng: np.random.Generator) -> tuple[Picture, Truth]:
    """A larger photo of a camera, made smaller."""
    camera = Camera(resized(clean, int(SIZE * rng.uniform(1.2, 3))), rng)
    smaller = partial(resized, side=SIZE, how=_WAYS[rng.integers(len(_WAYS))])
    return smaller(camera.shot(rng)), _known(smaller(camera.shot(None)))


KINDS: dict[str, tuple[float, Callable[[Picture, np.random.Generator], tuple[Picture, Truth]]]] = {
    "clean": (0.3, _clean),
    "white": (0.12, _white),
    "camera": (0.43, _camera),
    "film": (0.05, _film),
    "zoomed": (0.06, _zoomed),
    "reduced": (0.04, _reduced),
}
"""By name: share of the draws, and what is done to a scene."""


def _known(picture: Picture) -> Truth:
    return lambda top, left: (picture[top : top + CROP, left : left + CROP], 0.0)


def _saved(picture: Picture, rng: np.random.Generator) -> tuple[NDArray[np.uint8], int]:
    """What a file holds of it, and the JPEG quality that redgui finds: the strongest, none of those it cannot see."""
    quality = NO_JPEG
    if rng.random() < SAVED_BEFORE:  # and cut since: blocks lay elsewhere
        quality = int(rng.integers(40, 99))
        down, right = rng.integers(0, 8, 2)
        picture = np.roll(_jpeg(np.roll(picture, (down, right), (0, 1)), quality), (-down, -right), (0, 1))
    if rng.random() < SAVED:
        last = int(100 - log_uniform(rng, 1.5, 50))
        quality, picture = min(quality, last), _jpeg(picture, last)
    found = quality < CLEAN_JPEG and rng.random() >= MISSED
    return _rounded(picture), quality if found else NO_JPEG


def _jpeg(picture: Picture, quality: int) -> Picture:
    return compressed(picture * 255, quality) / np.float32(255)


def _rounded(picture: Picture) -> NDArray[np.uint8]:
    rounded: NDArray[np.uint8] = np.rint(picture * 255).clip(0, 255).astype(np.uint8)
    return rounded
