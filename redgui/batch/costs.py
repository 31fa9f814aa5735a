"""What a queue will cost, known before it starts: disk, memory and, once it is known how fast photos go, time."""

import contextlib
import shutil
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from redgui.batch.names import Output
from redgui.batch.status import FINAL, Status
from redgui.batch.work import memory_guess
from redgui.forecast import Speed, work
from redgui.messages import NOTHING, Sentence
from redgui.photo import formats

# For each pixel of a result in another format than the photo's.
_LOSSLESS_BYTES, _LOSSY_BYTES = 2.0, 0.7


@dataclass(frozen=True)
class Costs:
    """An estimate for all that is not finished yet.

    Attributes:
        disk_bytes: of all results.
        free_bytes: on the disk of the output folder.
        memory_bytes: at the peak, for the largest photo.
        seconds: None if nothing like it was ever restored here.
    """

    disk_bytes: int
    free_bytes: int
    memory_bytes: int
    seconds: float | None

    @property
    def warning(self) -> Sentence:
        """A sentence if the disk is too small; empty if not."""
        if self.disk_bytes <= self.free_bytes:
            return NOTHING
        return Sentence(
            "The results need about {size:,.1f} GB, and {free:,.1f} GB are free; make room or choose another folder.",
            size=self.disk_bytes / 1e9,
            free=self.free_bytes / 1e9,
        )


def costs(
    statuses: Collection[Status], folder: Path, speed: Speed | None = None, output: Output | None = None
) -> Costs:
    """Estimate what is left of a queue.

    Args:
        statuses: all items; photos whose size is not known count by the bytes of their files.
        folder: of the results; it need not be there yet.
        speed: what is known of earlier restorations.
        output: how results are written.
    """
    left = [status for status in statuses if status.state not in FINAL and not status.item.problem]
    times = [_seconds(status, speed) for status in left] if speed else [None]
    return Costs(
        disk_bytes=round(sum(_disk(status, output or Output()) for status in left)),
        free_bytes=_free(folder),
        memory_bytes=max((_memory(status) for status in left), default=0),
        seconds=None if None in times else sum(time for time in times if time is not None),
    )


def _disk(status: Status, output: Output) -> float:
    form = formats.of_suffix(status.item.source.suffix)
    if status.pixels and (chosen := formats.of_result(output.suffix)) not in {None, form}:
        assert chosen is not None
        deep = output.bits == 16 and chosen.bits > 8
        return status.pixels * (_LOSSLESS_BYTES * (1 + deep) if chosen.lossless else _LOSSY_BYTES)
    if status.pixels and form is not None and form.result_bytes:
        return status.pixels * form.result_bytes
    try:
        return status.item.source.stat().st_size * status.settings.scale**2
    except OSError:
        return 0.0


def _memory(status: Status) -> int:
    return memory_guess(status.size or (0, 0), 0, status.settings)


def _seconds(status: Status, speed: Speed) -> float | None:
    settings = status.settings
    return speed.seconds(
        settings.speed_key, work((status.pixels or 0.0) / 1e6, settings.scale, color=settings.color != 0)
    )


def _free(folder: Path) -> int:
    """On the disk where a folder is, or will be made."""
    for place in (folder, *folder.parents):
        with contextlib.suppress(OSError):
            return shutil.disk_usage(place).free
    return 0
