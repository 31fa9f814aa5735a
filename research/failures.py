"""Pictures of what the default network does not do well: `python -m research.failures docs/failures`.

Each shows what went in, what came out, and what should have, side by side, from photographs that scikit-image ships.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import numpy as np
import skimage.data
import torch
import typer
from numpy.typing import NDArray
from PIL import Image

from redgui.photo.photo import Photo
from redgui.pipeline import restore
from redgui.settings import RestoreSettings
from redgui.training.camera_noise import camera_noise

Pixels = NDArray[np.uint8]

_SIDE = 160  # pixels of the result that are shown
_ZOOM = 2
_GAP = 8


@dataclass(frozen=True)
class FailureCase:
    """One weakness.

    Attributes:
        name: of the file.
        picture: the clean one, (height, width, 3) uint8.
        spoil: makes of it what goes in.
        settings: how it is restored.
        corner: top and left of what is shown, in pixels of the result.
    """

    name: str
    picture: Callable[[], Pixels]
    spoil: Callable[[Pixels], Pixels]
    settings: RestoreSettings
    corner: tuple[int, int]


def _colour(load: Callable[[], Pixels]) -> Callable[[], Pixels]:
    return lambda: np.asarray(Image.fromarray(load()).convert("RGB"))


def _noisy(picture: Pixels, sigma: float, *, grey: bool) -> Pixels:
    shape = (*picture.shape[:2], 1) if grey else picture.shape
    noise = np.random.default_rng(0).normal(0.0, sigma, shape)
    return (picture + noise).round().clip(0, 255).astype(np.uint8)


def _camera(picture: Pixels, sigma: float) -> Pixels:
    luma = torch.from_numpy(picture.mean(-1, dtype=np.float32))[None] / 255.0
    noise = camera_noise(luma, torch.tensor([sigma]), torch.Generator().manual_seed(20))[0, :, :, None].numpy() * 255.0
    return (picture + noise).round().clip(0, 255).astype(np.uint8)


def _reduced(picture: Pixels, factor: int) -> Pixels:
    image = Image.fromarray(picture)
    small = (image.width // factor, image.height // factor)
    return np.asarray(image.resize(small, Image.Resampling.BICUBIC))


FAILURES = (
    FailureCase(
        "colour-noise",
        _colour(skimage.data.chelsea),
        lambda picture: _noisy(picture, 35.0, grey=False),
        RestoreSettings(),
        (40, 150),
    ),
    FailureCase(
        "even-texture",
        _colour(skimage.data.gravel),
        lambda picture: _noisy(picture, 50.0, grey=True),
        RestoreSettings(sigma=50.0),
        (160, 160),
    ),
    FailureCase(
        "small-letters",
        _colour(skimage.data.page),
        lambda picture: _reduced(picture, 4),
        RestoreSettings(sigma=0.0, scale=4.0),
        (16, 16),
    ),
    FailureCase(
        "coarse-grain",
        _colour(skimage.data.astronaut),
        lambda picture: _camera(picture, 14.0),
        RestoreSettings(),
        (70, 150),
    ),
)


def strip(failure: FailureCase, model: str) -> Image.Image:
    """What went in, what came out, what should have; what went in is enlarged by bicubic where the result is larger."""
    truth = failure.picture()
    spoilt = failure.spoil(truth)
    done = restore(Photo(np.ascontiguousarray(spoilt)), replace(failure.settings, model=model))
    height, width = done.photo.samples.shape[:2]
    given = np.asarray(Image.fromarray(spoilt).resize((width, height), Image.Resampling.BICUBIC))
    top, left = failure.corner
    shown = [
        np.asarray(part[top : top + _SIDE, left : left + _SIDE], np.uint8)
        for part in (given, done.photo.samples, truth)
    ]
    return side_by_side(shown)


def side_by_side(parts: Sequence[Pixels]) -> Image.Image:
    """Squares of one size beside each other, twice as large, pixel by pixel."""
    side = parts[0].shape[0] * _ZOOM
    sheet = Image.new("RGB", (len(parts) * (side + _GAP) - _GAP, side), "white")
    for number, part in enumerate(parts):
        enlarged = Image.fromarray(part).resize((side, side), Image.Resampling.NEAREST)
        sheet.paste(enlarged, (number * (side + _GAP), 0))
    return sheet


def draw_failures(
    folder: Annotated[Path, typer.Argument(help="Where the pictures are written.")],
    model: Annotated[str, typer.Option(help="A name from `redgui models`, or a .safetensors file.")] = "default",
) -> None:
    """Draw each weakness as a strip of three crops, twice their size."""
    folder.mkdir(parents=True, exist_ok=True)
    for failure in FAILURES:
        strip(failure, model).save(folder / f"{failure.name}.jpg", quality=90)


if __name__ == "__main__":
    typer.run(draw_failures)
