"""What is photographed: pieces of clean photographs, as fine or soft as a camera's, and drawings; in any light."""

from pathlib import Path

import numpy as np
from PIL import Image

from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.training.patches import load_grey
from research.level.drawings import SIZE, Picture, drawing

DRAWN = 0.12  # share of the scenes
SOFT = 0.7  # of the photographs: a camera's pixels are finer than what its lens resolves
MIXED = 0.65  # have places of four kinds, as photos do
_MOST_ENLARGED = 4.0
_HALF = SIZE // 2


def scene(photos: list[Path], rng: np.random.Generator) -> Picture:
    """Without noise: (SIZE, SIZE).

    Args:
        photos: files of clean pictures, at least SIZE pixels wide and high.
        rng: what all is drawn from.

    Raises:
        RedguiError: a file is no picture, or too small.
    """
    drawn, soft = rng.random() < DRAWN, rng.random() < SOFT

    def place() -> Picture:
        plain = drawing(rng) if drawn else _photo(photos[rng.integers(len(photos))], rng)
        return _lit(_softened(plain, rng) if soft and not drawn else plain, rng)

    whole = place()
    if rng.random() < MIXED:
        whole = whole.copy()
        for top, left in ((0, _HALF), (_HALF, 0), (_HALF, _HALF)):
            row, column = rng.integers(0, _HALF + 1, 2)
            whole[top : top + _HALF, left : left + _HALF] = place()[row : row + _HALF, column : column + _HALF]
    return whole


def resized(picture: Picture, side: int, how: Image.Resampling = Image.Resampling.BICUBIC) -> Picture:
    """Square, `side` pixels wide and high."""
    return np.asarray(Image.fromarray(np.ascontiguousarray(picture)).resize((side, side), how)).clip(0, 1)


def _photo(path: Path, rng: np.random.Generator) -> Picture:
    """A piece of a photograph, turned and mirrored."""
    grey = load_grey(path)
    if min(grey.shape) < SIZE:
        raise RedguiError(
            Sentence("{name}: less than {size} pixels wide or high; leave it out.", name=path.name, size=SIZE)
        )
    top, left = (rng.integers(side - SIZE + 1) for side in grey.shape)
    piece: Picture = grey[top : top + SIZE, left : left + SIZE].astype(np.float32) / np.float32(255)
    turned = np.rot90(piece, int(rng.integers(4)))
    return turned[:, ::-1] if rng.random() < 0.5 else turned


def _softened(picture: Picture, rng: np.random.Generator) -> Picture:
    """A piece of it, enlarged."""
    side = round(SIZE / np.exp(rng.uniform(0, np.log(_MOST_ENLARGED))))
    top, left = rng.integers(SIZE - side + 1, size=2)
    ways = (Image.Resampling.BICUBIC, Image.Resampling.LANCZOS, Image.Resampling.BILINEAR)
    return resized(picture[top : top + side, left : left + side], SIZE, ways[rng.integers(len(ways))])


def _lit(picture: Picture, rng: np.random.Generator) -> Picture:
    """As it is, at night, in fog, in hard light, or in another tone."""
    light = rng.random()
    if light < 0.35:
        return picture
    if light < 0.5:  # night
        lit = picture * rng.uniform(0.08, 0.45)
    elif light < 0.6:  # fog, snow
        lit = 1 - (1 - picture) * rng.uniform(0.1, 0.5)
    elif light < 0.7:  # hard, clipped
        lit = (picture - rng.uniform(0, 0.3)) * rng.uniform(1, 1.8)
    else:
        lit = picture ** np.exp(rng.uniform(-0.6, 0.6)) * rng.uniform(0.6, 1) + rng.uniform(0, 0.1)
    return lit.astype(np.float32).clip(0, 1)
