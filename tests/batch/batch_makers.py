"""Trees of small photos for the queue's tests, and what a test listens with."""

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from redgui.batch.events import Added, Changed, Event, Moved, Removed
from redgui.batch.names import Output
from redgui.batch.run import Batch
from redgui.batch.status import Status
from redgui.settings import NO_JPEG, RestoreSettings

FAST = RestoreSettings(sigma=0, jpeg=NO_JPEG)
"""Nothing to do: the photo is read, composed and written, without the network."""


def make_photo(path: Path, seed: int = 0, size: tuple[int, int] = (24, 16), noise: float = 12) -> Path:
    """A gradient with noise, in the format of the suffix."""
    path.parent.mkdir(parents=True, exist_ok=True)
    width, height = size
    random = np.random.default_rng(seed)
    y, x = np.mgrid[:height, :width]
    plane = 60 + 100 * x / width + 50 * y / height
    samples = plane[..., None] + random.normal(0, noise, (height, width, 3))
    Image.fromarray(samples.clip(0, 255).astype(np.uint8)).save(path)
    return path


def make_photos(folder: Path, count: int, size: tuple[int, int] = (24, 16)) -> list[Path]:
    return [make_photo(folder / f"{number:02}.png", number, size) for number in range(count)]


def make_bad(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"\xff\xd8\xff\xe0 not a photo at all")
    return path


def batch_of(folder: Path, *sources: Path, settings: RestoreSettings = FAST, **options: object) -> Batch:
    """A queue that has not started."""
    output = options.pop("output", None)
    assert output is None or isinstance(output, Output)
    batch = Batch(folder, output, settings, **options)  # type: ignore[arg-type]
    batch.add(sources)
    return batch


def finish(batch: Batch) -> dict[str, Status]:
    """Run to the end; statuses by the names of the sources."""
    batch.start()
    assert batch.wait(240)
    return {status.item.source.name: status for status in batch.items()}


def files(folder: Path) -> dict[str, bytes]:
    """All files of a tree but the journal, by their paths."""
    found = (
        path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.startswith(".redgui-journal")
    )
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


class Mirror:
    """A listener that keeps its own copy of the queue from events alone, and can wait for something to happen."""

    def __init__(self, batch: Batch) -> None:
        self.statuses: dict[int, Status] = {}
        self.events: list[Event] = []
        self._heard = threading.Condition()
        batch.listen(self)

    def __call__(self, event: Event) -> None:
        with self._heard:
            self.events.append(event)
            if isinstance(event, Added | Changed):
                self.statuses |= {status.id: status for status in event.statuses}
            elif isinstance(event, Removed):
                self.statuses = {number: status for number, status in self.statuses.items() if number not in event.ids}
            elif isinstance(event, Moved):
                self.statuses = {number: self.statuses[number] for number in event.ids}
            self._heard.notify_all()

    def until(self, happened: Callable[[], bool]) -> None:
        with self._heard:
            assert self._heard.wait_for(happened, 120)


NOISY = RestoreSettings(sigma=20)
LONG = (600, 640)  # some bands, in bfloat16 too, and about a second in the network


def states(batch: Batch) -> list[str]:
    return [status.state for status in batch.items()]


def in_the_network(batch: Batch, mirror: Mirror) -> None:
    """Wait until a photo is between two bands."""
    mirror.until(lambda: any(s.state == "running" and 0 < s.progress < 1 for s in mirror.statuses.values()))
    assert batch.progress().name
