"""All numbers of docs/paper.md: which cells there are, measuring them, and looking them up."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from redgui.network import weights
from redgui.training.curve import read_curve
from redgui.training.evaluate import Task
from research.paper.experiments import LARGE, Experiment, experiments, runs
from research.paper.methods import ENSEMBLE, NETWORKS, answer_of, run_folder, version_of, weights_of
from research.paper.printed import BLOCKS, DEPTH_ORDER, PLAIN, PLAIN_ORDER, TABLES, PaperTable, ablation_name
from research.paper.record import PaperRecord
from research.paper.scores import Cell, Score, measure, recall
from research.paper.sets import pictures_of
from research.paper.strided import read_strided

ABLATION: tuple[str, Task, int] = ("Set12", "denoise", 50)  # what the ablation's networks are measured on
ENSEMBLES: tuple[tuple[str, Task, tuple[int, ...]], ...] = (
    ("Set12", "denoise", (10, 30, 50, 70)),
    ("Set5", "sr", (2, 3, 4)),
)
ENSEMBLE_NETWORKS = ("default", "red30")


def _with_blocks(order: tuple[str, ...], kind: str) -> tuple[str, ...]:
    """The networks of figure 3(b), then those that 3(c) adds."""
    blocks = [ablation_name(skips, block, kind) for block in BLOCKS for skips in ("symmetric", "residual")]
    return tuple(dict.fromkeys([*order, *blocks]))


ABLATION_NETWORKS = _with_blocks(DEPTH_ORDER, "")
PLAIN_NETWORKS = _with_blocks(PLAIN_ORDER, PLAIN)
TABLE_NETWORKS = (
    *sorted({name for task in NETWORKS.values() for name in task.values()}),
    *(f"ablation/{name}" for name in (*ABLATION_NETWORKS, *PLAIN_NETWORKS)),
)


NETWORK_NAMES = (*TABLE_NETWORKS, *runs(), LARGE)


@dataclass(frozen=True)
class Results:
    """What was trained and measured, here or, by the record, elsewhere.

    Attributes:
        sets: folder of the test sets.
        out: folder of the runs and scores.
        record: what earlier sessions left.
    """

    sets: Path
    out: Path
    record: PaperRecord = field(default_factory=PaperRecord)

    def psnr(self, method: str, folder: str, task: Task, level: float) -> float | None:
        """Mean PSNR in dB, or None if it was not measured (with the weights that are there now)."""
        found = self.score(method, folder, task, level)
        return found.psnr if found else None

    def score(self, method: str, folder: str, task: Task, level: float) -> Score | None:
        cell = Cell(method, folder, task, level, version_of(method, self.out))
        return self._measured_here(cell) or self.record.recall(cell)

    def _measured_here(self, cell: Cell) -> Score | None:
        if cell.version is None:
            return None
        return recall(cell, pictures_of(cell.folder, self.sets, self.out), self.out)

    def origin(self, network: str) -> dict[str, Any] | None:
        """Where a network's weights came from, as their metadata says; None if it was never trained."""
        path = weights_of(network, self.out)
        if path:
            return weights.read_metadata(path)
        return read_strided(run_folder(network, self.out)) or self.record.networks.get(network)

    def pixels_seen(self, network: str) -> int:
        """In all patches of a network's training together; 0 if it was never trained."""
        origin = self.origin(network)
        return origin["steps"] * origin["config"]["batch"] * origin["config"]["patch"] ** 2 if origin else 0

    def curve(self, network: str) -> dict[str, list[float]]:
        """A run's curve by column; empty if there is none."""
        path = run_folder(network, self.out) / "curve.csv"
        curve: dict[str, list[float]] = (self.origin(network) or {}).get("curve", {})
        return read_curve(path) if path.exists() else curve or self.record.networks.get(network, {}).get("curve", {})

    def measure_missing(self, device: str, say: Callable[[str], None]) -> None:
        """Measure every cell whose method and pictures are there; what is known is not measured again."""
        for method, folder, task, level in _cells():
            pictures = pictures_of(folder, self.sets, self.out)
            version = version_of(method, self.out)
            if version is None or not pictures:
                continue
            if self.score(method, folder, task, level) is None:
                say(f"{method}: {folder}, {task} {level}")
                cell = Cell(method, folder, task, level, version)
                measure(cell, pictures, partial(answer_of, method, task, level, self.out, device), self.out)

    def keep(self, path: Path) -> None:
        """Write into the record what is on this machine."""
        for method, folder, task, level in _cells():
            cell = Cell(method, folder, task, level, version_of(method, self.out))
            if score := self._measured_here(cell):
                self.record.note(cell, score)
        for name in NETWORK_NAMES:
            if run_folder(name, self.out).is_dir() and self.origin(name):
                self.record.networks[name] = (self.origin(name) or {}) | {"curve": self.curve(name)}
        self.record.save(path)


def columns(table: PaperTable) -> dict[str, str | None]:
    """Our method for each column of a table, None where we measure none."""
    ours = {column: column if column in ("bicubic", "BM3D") else None for column in table.printed}
    return ours | NETWORKS[table.task] | {"redgui default": "default"}


def _cells() -> Iterator[Experiment]:
    """Everything that is measured, the slowest method (BM3D) last."""
    cells: list[Experiment] = [
        (method, table.folder, table.task, level)
        for table in TABLES
        for method in columns(table).values()
        if method
        for level in table.levels
    ]
    for folder, task, levels in ENSEMBLES:
        cells += [(name + ENSEMBLE, folder, task, level) for name in ENSEMBLE_NETWORKS for level in levels]
    cells += [(f"ablation/{name}", *ABLATION) for name in (*ABLATION_NETWORKS, *PLAIN_NETWORKS)]
    cells += experiments()
    yield from sorted(cells, key=lambda cell: cell[0] == "BM3D")
