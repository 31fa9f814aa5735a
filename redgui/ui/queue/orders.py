"""What the window's threads do for the queue; see `redgui.ui.work.task`."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from redgui.forecast import Speed
from redgui.ui.work.task import Task, Tell

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from redgui.batch.costs import Costs
    from redgui.batch.run import Batch


@dataclass(frozen=True, eq=False)
class AddPhotos(Task[int]):
    """Walk folders and put their photos into the queue; the answer is how many came."""

    batch: "Batch"
    sources: tuple[Path, ...]

    def run(self, _tell: Tell) -> int:
        return len(self.batch.add(self._until_cancelled()))

    def _until_cancelled(self) -> Iterator[Path]:
        for source in self.sources:
            if self.cancel.is_set():
                return
            yield source


@dataclass(frozen=True, eq=False)
class CountCosts(Task["Costs"]):
    """What is left of the queue will cost; it looks at every file."""

    batch: "Batch"
    speed: Speed

    def run(self, _tell: Tell) -> "Costs":
        return self.batch.costs(self.speed)


@dataclass(frozen=True, eq=False)
class WriteReport(Task[Path]):
    """Write what became of the queue to a .csv or .json file; the answer is that file."""

    batch: "Batch"
    path: Path
    seconds: float = field(kw_only=True)

    def run(self, _tell: Tell) -> Path:
        from redgui.batch.report import write_report

        write_report(self.path, self.batch.items(), self.seconds)
        return self.path


@dataclass(frozen=True, eq=False)
class MakeThumbnail(Task["NDArray[np.uint8] | None"]):
    """A small picture of a photo: (height, width, 3) uint8; None where that is not quick."""

    path: Path
    width: int
    height: int

    def run(self, _tell: Tell) -> "NDArray[np.uint8] | None":
        from redgui.reading.read import thumbnail

        return thumbnail(self.path, self.width, self.height, cancel=self.cancel)
