"""All numbers of docs/paper.md: which cells there are, measuring them, and looking them up."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from redgui.training.evaluate import Task
from redgui.training.paper.methods import ENSEMBLE, NETWORKS, answer_of, version_of
from redgui.training.paper.plots import ablation_name
from redgui.training.paper.printed import BLOCKS, DEPTH_ORDER, TABLES, Table
from redgui.training.paper.scores import Cell, Score, measure, recall
from redgui.training.paper.sets import pictures_of

ABLATION: tuple[str, Task, int] = ("Set12", "denoise", 50)  # what the ablation's networks are measured on
ENSEMBLES: tuple[tuple[str, Task, tuple[int, ...]], ...] = (
    ("Set12", "denoise", (10, 30, 50, 70)),
    ("Set5", "sr", (2, 3, 4)),
)
ENSEMBLE_NETWORKS = ("default", "red30")
ABLATION_NETWORKS = tuple(
    dict.fromkeys([*DEPTH_ORDER, *(ablation_name(skips, b) for b in BLOCKS for skips in ("symmetric", "residual"))])
)


@dataclass(frozen=True)
class Results:
    """What was measured.

    Attributes:
        sets: folder of the test sets.
        out: folder of the runs and scores.
    """

    sets: Path
    out: Path

    def psnr(self, method: str, folder: str, task: Task, level: int) -> float | None:
        """Mean PSNR in dB, or None if it was not measured (with the weights that are there now)."""
        found = self.score(method, folder, task, level)
        return found.psnr if found else None

    def score(self, method: str, folder: str, task: Task, level: int) -> Score | None:
        version = version_of(method, self.out)
        if version is None:
            return None
        cell = Cell(method, folder, task, level, version)
        return recall(cell, pictures_of(folder, self.sets, self.out), self.out)

    def measure_missing(self, device: str, say: Callable[[str], None]) -> None:
        """Measure every cell whose method and pictures are there; what is known is not measured again."""
        for method, folder, task, level in _cells():
            pictures = pictures_of(folder, self.sets, self.out)
            version = version_of(method, self.out)
            if version is None or not pictures:
                continue
            cell = Cell(method, folder, task, level, version)
            if recall(cell, pictures, self.out) is None:
                say(f"{method}: {folder}, {task} {level}")
                measure(cell, pictures, partial(answer_of, method, task, level, self.out, device), self.out)


def columns(table: Table) -> dict[str, str | None]:
    """Our method for each column of a table, None where we measure none."""
    ours = {column: column if column in ("bicubic", "BM3D") else None for column in table.printed}
    return ours | NETWORKS[table.task] | {"redgui default": "default"}


def _cells() -> Iterator[tuple[str, str, Task, int]]:
    """Everything that is measured, the slowest method (BM3D) last."""
    cells: list[tuple[str, str, Task, int]] = [
        (method, table.folder, table.task, level)
        for table in TABLES
        for method in columns(table).values()
        if method
        for level in table.levels
    ]
    for folder, task, levels in ENSEMBLES:
        cells += [(name + ENSEMBLE, folder, task, level) for name in ENSEMBLE_NETWORKS for level in levels]
    cells += [(f"ablation/{name}", *ABLATION) for name in ABLATION_NETWORKS]
    yield from sorted(cells, key=lambda cell: cell[0] == "BM3D")
