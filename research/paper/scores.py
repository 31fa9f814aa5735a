"""Measured PSNR and SSIM on disk, picture by picture, so that a run that was stopped resumes where it stood."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from redgui.files.atomic import whole_file
from redgui.training.evaluate import Answer, Task, make_case, score


@dataclass(frozen=True)
class Cell:
    """One number of a table.

    Attributes:
        method: what restores: a network's name, "BM3D" or "bicubic"; "NAME x8" is its self-ensemble.
        folder: the set of pictures.
        task, level: as for `redgui evaluate`.
        version: of the method: results of another one do not count; None if the method is not on this machine.
    """

    method: str
    folder: str
    task: Task
    level: float
    version: str | None

    @property
    def label(self) -> str:
        """What was measured, in words."""
        return f"{self.folder} {self.task} {self.level:g}"

    def file(self, out: Path) -> Path:
        return out / "scores" / self.method / f"{self.folder}-{self.task}-{self.level:g}.json"


@dataclass(frozen=True)
class Score:
    """Means over a set: PSNR in dB, SSIM."""

    psnr: float
    ssim: float


def measure(cell: Cell, pictures: list[Path], answer: Callable[[], Answer], out: Path) -> None:
    """Measure what is missing of a cell, writing after every picture.

    Args:
        answer: makes the method ready; called only if something is missing.
    """
    known = _read(cell, out)
    if all(path.name in known for path in pictures):
        return
    run = answer()
    for number, path in enumerate(pictures):
        if path.name in known:
            continue
        case = make_case(cell.task, cell.level, path, number)
        known[path.name] = score(run(case.degraded), case)
        _write(cell, known, out)


def recall(cell: Cell, pictures: list[Path], out: Path) -> Score | None:
    """What was measured, or None unless all pictures were."""
    known = _read(cell, out)
    if not pictures or any(path.name not in known for path in pictures):
        return None
    psnr, ssim = np.mean([known[path.name] for path in pictures], axis=0).tolist()
    return Score(round(psnr, 4), round(ssim, 4))  # as the record keeps them: a page must be the same from either


def _read(cell: Cell, out: Path) -> dict[str, tuple[float, float]]:
    file = cell.file(out)
    if not file.exists():
        return {}
    stored = json.loads(file.read_text(encoding="utf-8"))
    return {name: tuple(values) for name, values in stored["pictures"].items()} if _same(stored, cell) else {}


def _same(stored: dict[str, str], cell: Cell) -> bool:
    return stored["version"] == cell.version


def _write(cell: Cell, known: dict[str, tuple[float, float]], out: Path) -> None:
    file = cell.file(out)
    file.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(file, overwrite=True) as stream:
        stream.write(json.dumps({"version": cell.version, "pictures": known}, indent=1).encode())
