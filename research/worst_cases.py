"""Pictures of where auto chooses worst: `python -m research.worst_cases SET OUT`.

The set holds pairs, NAME_real.png and NAME_mean.png, one shot and the mean of many; or clean pictures, for which the
best is to be left alone. Each drawing shows what went in, auto, the best level, and what should have come out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray

from redgui.auto.prepared import prepare
from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.photo.colour import luma_of
from redgui.photo.photo import Photo
from redgui.photo.samples import to_bits
from redgui.pipeline import restore
from redgui.reading.read import read
from redgui.settings import RestoreSettings
from redgui.terminal import complain
from redgui.training.metrics import psnr
from redgui.training.patches import picture_paths
from research.failures import Pixels, side_by_side

LADDER = (0.0, 3.0, 5.0, 7.0, 10.0, 14.0, 20.0, 30.0, 45.0)
SIDE = 160  # pixels that are shown
_UNCHANGED = 100.0  # dB, in place of infinity

Errors = NDArray[np.float32]
"""(height, width): of luma, in grey levels squared."""


@dataclass(frozen=True)
class Case:
    """A picture, and how far auto is behind the best level, in dB of luma.

    Attributes:
        shown: what went in, auto, the best level, what should have come out.
    """

    name: str
    behind: float
    auto: float
    best: float
    shown: tuple[Photo, Photo, Photo, Photo]


def worst_cases(
    folder: Annotated[Path, typer.Argument(help="Folder of pairs, or of clean pictures.")],
    out: Annotated[Path, typer.Argument(help="Where the drawings are written.")],
    count: Annotated[int, typer.Option(help="How many.")] = 5,
) -> None:
    """Draw the pictures at which auto is furthest behind the best level, where it shows most."""
    try:
        looked, worst = 0, list[Case]()
        for shot, truth in _pairs(folder):
            looked += 1
            worst = sorted(filter(_is_behind, [*worst, _case(shot, truth)]), key=lambda each: -each.behind)[:count]
        if looked == 0:
            raise RedguiError(Sentence("There are no pictures in {folder}; give those of a test set.", folder=folder))
        out.mkdir(parents=True, exist_ok=True)
        for place, case in enumerate(worst, 1):
            print(f"{place}. {case.name}: {case.behind:.2f} dB behind, auto {case.auto:g}, best {case.best:g}")
            side_by_side(_crops(case)).save(out / f"{place}-{case.name}.jpg", quality=90)
    except RedguiError as error:
        complain(error)
        raise SystemExit(1) from error


def _pairs(folder: Path) -> Iterator[tuple[Path, Path]]:
    shots = sorted(folder.glob("*_real.*"))
    if not shots:
        yield from ((path, path) for path in picture_paths([folder]))
    yield from ((path, path.with_name(path.name.replace("_real.", "_mean."))) for path in shots)


def _case(path: Path, truth_path: Path) -> Case:
    photo, truth = prepare(read(path)), read(truth_path)

    def restored(level: float) -> tuple[float, Photo]:
        done = restore(replace(photo, estimate=level), RestoreSettings()).photo
        return _psnr(done, truth), done

    reached, auto = restored(photo.estimate)
    levels = LADDER if path != truth_path else LADDER[:1]
    (most, best), level = max(((restored(level), level) for level in levels), key=lambda each: each[0][0])
    return Case(path.stem, max(most - reached, 0), photo.estimate, level, (photo.photo, auto, best, truth))


def _is_behind(case: Case) -> bool:
    return case.behind > 0


def _psnr(photo: Photo, truth: Photo) -> float:
    if np.array_equal(photo.samples, truth.samples):
        return _UNCHANGED
    return psnr(*(luma_of(each.samples) * np.float32(255) for each in (photo, truth)))


def _crops(case: Case) -> list[Pixels]:
    """Squares around the place where auto errs most, beside the best."""
    _, auto, best, truth = (luma_of(photo.samples) for photo in case.shown)
    top, left = _worst_place(np.square(auto - truth) - np.square(best - truth))
    squares = (photo.samples[top : top + SIDE, left : left + SIDE] for photo in case.shown)
    return [np.ascontiguousarray(np.broadcast_to(to_bits(square, 8), (*square.shape[:2], 3))) for square in squares]


def _worst_place(errors: Errors) -> tuple[int, int]:
    """Top and left of the square with the largest sum."""
    side = min(SIDE, *errors.shape)
    sums = np.pad(errors.astype(np.float64).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    inside = sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side] + sums[:-side, :-side]
    top, left = np.unravel_index(int(inside.argmax()), inside.shape)
    return int(top), int(left)


if __name__ == "__main__":
    typer.run(worst_cases)
