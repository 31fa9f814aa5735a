"""How good the level is that auto chooses: `python -m research.levels_table FOLDER...`.

Each folder holds pairs of pictures, NAME_real.png and NAME_mean.png: one shot, and the mean of many. Every shot is
restored at each of a ladder of levels, at auto, and at the level that `redgui.auto.noise` measures.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray

from redgui.auto.noise import estimate_sigma
from redgui.auto.prepared import prepare
from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.photo.colour import luma_of
from redgui.photo.photo import Photo
from redgui.pipeline import restore
from redgui.reading.read import read
from redgui.settings import RestoreSettings
from redgui.terminal import complain
from redgui.training.metrics import psnr

LADDER = (0, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9, 10, 12, 14, 17, 20, 25, 35, 50, 75)
_HARM = 0.05  # dB
_COLUMNS = (
    "set", "shots", "as shot", "measured level", "auto", "one level for all", "best level each", "auto behind its best",
    "harmed",
)  # fmt: skip


@dataclass(frozen=True)
class Shot:
    """PSNR of luma in dB: as shot, at each level of `LADDER`, at auto, at the measured level; and what auto chose."""

    name: str
    before: float
    ladder: NDArray[np.float64]
    auto: float
    measured: float
    level: float

    @property
    def best(self) -> float:
        return max(float(self.ladder.max()), self.auto, self.measured)


def levels_table(folders: Annotated[list[Path], typer.Argument(help="Folders of NAME_real and NAME_mean.")]) -> None:
    """Print a table with a row for each folder, and before it a line for each shot."""
    rows = []
    try:
        for folder in folders:
            shots = [_look(path) for path in sorted(folder.glob("*_real.*"))]
            if not shots:
                raise RedguiError(
                    Sentence(
                        "{folder} holds no pictures that end in _real; give the folder of the pairs.", folder=folder
                    )
                )
            rows.append(_row(folder.name, shots))
    except RedguiError as error:
        complain(error)
        raise SystemExit(1) from error
    print("\n| " + " | ".join(_COLUMNS) + " |")
    print("|---" * len(_COLUMNS) + "|", *rows, sep="\n")


def _look(path: Path) -> Shot:
    photo, truth = prepare(read(path)), luma_of(read(path.with_name(path.name.replace("_real.", "_mean."))).samples)
    measured = estimate_sigma(photo.luma)

    def restored(level: float) -> float:
        found = replace(photo, estimate=level)  # given to the network as it is, without the dial
        return _psnr(restore(found, RestoreSettings(sigma=None)).photo, truth)

    shot = Shot(
        path.stem,
        _psnr(photo.photo, truth),
        np.array([restored(level) for level in LADDER]),
        restored(photo.estimate),
        restored(measured),
        photo.estimate,
    )
    best = LADDER[int(shot.ladder.argmax())]
    print(f"{shot.name}: auto {shot.level:g} {shot.auto:.2f} dB, best {best:g} {shot.best:.2f} dB", flush=True)
    return shot


def _psnr(photo: Photo, truth: NDArray[np.float32]) -> float:
    return psnr(luma_of(photo.samples) * np.float32(255), truth * np.float32(255))


def _row(name: str, shots: list[Shot]) -> str:
    ladder = np.mean([shot.ladder for shot in shots], 0)
    one = int(ladder.argmax())
    behind = [shot.best - shot.auto for shot in shots]
    before, measured, auto, best = (
        np.mean([getattr(shot, field) for shot in shots]) for field in ("before", "measured", "auto", "best")
    )
    harmed = sum(shot.auto < shot.before - _HARM for shot in shots)
    cells = (
        name, len(shots), f"{before:.2f}", f"{measured - before:+.2f}", f"{auto - before:+.2f}",
        f"{ladder[one] - before:+.2f} at {LADDER[one]:g}", f"{best - before:+.2f}",
        f"{np.mean(behind):.2f}, worst {max(behind):.2f}", harmed,
    )  # fmt: skip
    return "| " + " | ".join(map(str, cells)) + " |"


if __name__ == "__main__":
    typer.run(levels_table)
