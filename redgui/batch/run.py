"""The queue: photos and folders in, results out, in a folder that mirrors them."""

import os
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from redgui.batch.costs import Costs, costs
from redgui.batch.events import BatchState, Event, Progressed, Turned
from redgui.batch.journal import Journal
from redgui.batch.names import Claims, Output
from redgui.batch.plan import plan
from redgui.batch.progress import Pace, Progress
from redgui.batch.runner import Assignment, Runner
from redgui.batch.status import OUTCOMES, Status
from redgui.batch.table import Listener, Table
from redgui.batch.threads import ThreadedRunner
from redgui.errors import RedguiError
from redgui.forecast import Speed
from redgui.messages import NOTHING, Sentence
from redgui.photo.source import DEFAULT_MAX_PIXELS
from redgui.reading.read import photo_size
from redgui.settings import RestoreSettings

if TYPE_CHECKING:
    from redgui.batch.cluster.client import Cluster

_MEASURED_AT_ONCE = 100


class Batch:
    """A queue of photos. All methods may be called from any thread, also while it runs.

    Every item goes from queued to running to done, failed, skipped or cancelled, and one that fails stops no other.
    Listeners are called in the thread where something happens, in order, under the queue's lock: they must be quick,
    must not raise, and may call any method but `wait` and `close`.
    """

    def __init__(
        self,
        folder: Path,
        output: Output | None = None,
        settings: RestoreSettings | None = None,
        *,
        resume: bool = False,
        renew: bool = True,
        memory: int | None = None,
        max_pixels: int = DEFAULT_MAX_PIXELS,
        cluster: "Cluster | None" = None,
    ) -> None:
        """Args:
        folder: for the results; it is made when the first run starts.
        output: how results are named and written.
        settings: of items that are added without their own.
        resume: photos whose up-to-date result an earlier run left in the folder count as done.
        renew: then results of other settings are made again, also where a name that is taken is to be skipped.
        memory: bytes that all photos on their way may take together; None for half of what is free at the start.
        max_pixels: see `redgui.reading.read.read`.
        cluster: whose workers restore the photos; None for this computer.
        """
        self._folder, self._output = folder.absolute(), output or Output()
        self._settings = settings or RestoreSettings()
        self._resume, self._renew, self._memory, self._max_pixels = resume, resume and renew, memory, max_pixels
        self._cluster = cluster
        self._table, self._claims, self._pace = Table(), Claims(), Pace()
        self._adding = threading.Lock()
        self._seen: set[str] = set()
        self._runner: Runner | None = None
        self._lost: Path | None = None  # an output folder that went away; no other is made in its place
        self._state: BatchState = "idle"
        self._table.listen(self._tell_progress)

    @property
    def state(self) -> BatchState:
        return self._state

    @property
    def problem(self) -> Sentence:
        """Why the last run broke off; empty if it did not. `start` resumes with what is left."""
        return self._runner.problem if self._runner else NOTHING

    @property
    def note(self) -> Sentence:
        """What the last run found odd in the folder's journal; empty if there was nothing."""
        return self._runner.note if self._runner else NOTHING

    @property
    def folder(self) -> Path:
        return self._folder

    def listen(self, listener: Listener) -> None:
        """Call `listener` with every `redgui.batch.events.Event` from now on."""
        self._table.listen(listener)

    def items(self) -> list[Status]:
        """All items as they are now, in order."""
        return self._table.all()

    def progress(self) -> Progress:
        """How far everything is."""
        with self._table.changed:
            tally = self._table.tally
            status = self._table.find(self._runner.current if self._runner else None)
            rate = self._pace.rate()
            return Progress(
                name=status.item.source.name if status else "",
                item=status.progress if status else 0.0,
                total=tally.share(),
                counts={outcome: tally.outcomes[outcome] for outcome in OUTCOMES},
                megapixels_per_second=rate and rate / 1e6,
                seconds_left=rate and tally.left_pixels() / rate,
            )

    def costs(self, speed: Speed | None = None) -> Costs:
        """What the items that are not finished will cost; `warning` says so if the disk is too small."""
        return costs(self.items(), self._folder, speed, self._output)

    def add(self, sources: Iterable[Path], settings: RestoreSettings | None = None) -> list[int]:
        """Put files and folders at the end of the queue; returns the ids of the new items.

        Folders are walked and every file is looked into for its size, which takes a while; the items are in the queue
        before that. Photos that are in it already are left out.
        """
        with self._adding:
            items = list(plan(sources, self._folder, self._seen))
        ids = self._table.add(items, settings or self._settings)
        for start in range(0, len(ids), _MEASURED_AT_ONCE):
            self._measure(ids[start : start + _MEASURED_AT_ONCE])
        return ids

    def set_output(self, folder: Path, output: Output) -> None:
        """Send the results elsewhere. Photos that were found in that folder leave the queue.

        Raises:
            RedguiError: the queue is running.
        """
        with self._table.changed:
            if self._state != "idle":
                raise RedguiError(
                    Sentence("The output folder cannot be changed while photos are restored; stop them first.")
                )
            self._folder, self._output, self._claims = folder.absolute(), output, Claims()
        results = Path(os.path.realpath(self._folder))
        self.remove([status.id for status in self.items() if _is_result(status, results)])

    def set_settings(self, ids: Iterable[int], settings: RestoreSettings) -> None:
        """Restore these items so; what is running or done already stays as it is."""
        self._table.change(ids, ["queued", "failed", "skipped", "cancelled"], settings=settings)

    def apply_to_all(self, settings: RestoreSettings) -> None:
        """Restore all items so, and those still to be added; what is running or done already stays as it is."""
        with self._table.changed:
            self._settings = settings
            self.set_settings([status.id for status in self.items()], settings)

    def set_max_pixels(self, max_pixels: int) -> None:
        """Another limit for all photos that are read from now on; `retry` those that were refused."""
        with self._table.changed:
            self._max_pixels = max_pixels
            if self._runner is not None:
                self._runner.max_pixels = max_pixels

    def move(self, ids: Iterable[int], before: int | None) -> None:
        """Put items, in their present order, before another one; None: at the end."""
        self._table.move(set(ids), before)

    def remove(self, ids: Iterable[int]) -> None:
        """Take items out of the queue; one that is running is cancelled and stays in it."""
        with self._table.changed:
            ids = list(ids)
            self._cancel_running(ids)
            gone = self._table.remove(ids)
            self._claims.release({status.id for status in gone})
            self._seen -= {status.item.identity for status in gone}

    def start(self) -> None:
        """Restore what is queued, and all that is added until it is done; after `pause`, resume.

        Raises:
            RedguiError: the output folder cannot be used, or another process is using it.
        """
        with self._table.changed:
            if self._state == "running":
                return
            if self._runner is not None and self._state == "paused":
                self._runner.pause(False)
            else:
                self._runner = self._new_runner()
                self._runner.start()
            self._pace.start(time.perf_counter())
            self._turn("running")

    def pause(self) -> None:
        """Hold between two bands of the photo in the network, and give the GPU's memory back."""
        with self._table.changed:
            if self._runner is not None and self._state == "running":
                self._runner.pause(True)
                self._pace.stop(time.perf_counter())
                self._turn("paused")

    def resume(self) -> None:
        """Go on after `pause`."""
        with self._table.changed:
            if self._state == "paused":
                self.start()

    def cancel(self, ids: Iterable[int]) -> None:
        """Stop these items, and leave out those that have not begun."""
        with self._table.changed:
            ids = list(ids)
            self._table.change(ids, ["queued"], state="cancelled")
            self._cancel_running(ids)

    def cancel_all(self) -> None:
        """Stop everything; the queue comes to its end."""
        self.cancel(self._table.ids("queued", "running"))

    def retry(self, ids: Iterable[int]) -> None:
        """Queue these again, if they failed or were skipped or cancelled; `start` if the queue is idle."""
        fresh = {"state": "queued", "reason": NOTHING, "detail": "", "error": None, "progress": 0.0, "attempts": 1}
        self._table.change(ids, ["failed", "skipped", "cancelled"], **fresh)

    def again(self, ids: Iterable[int]) -> None:
        """Queue these once more, though they are done; the results that they came to stay."""
        fresh = {"state": "queued", "result": None, "earlier": False, "again": True, "progress": 0.0, "attempts": 1}
        self._table.change(ids, ["done"], **fresh)

    def retry_failed(self) -> None:
        """Queue all that failed again; `start` if the queue is idle."""
        self.retry(self._table.ids("failed"))

    def retry_stopped(self) -> None:
        """Queue all that was stopped again; `start` if the queue is idle."""
        self.retry(self._table.ids("cancelled"))

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until nothing is left to do; False after `timeout` seconds."""
        with self._table.changed:
            over = self._table.changed.wait_for(lambda: self._state == "idle", timeout)
        if over and self._runner is not None:
            self._runner.join()
        return over

    def note_stop(self) -> None:
        """Before the process ends at once: photos that are being read are not taken to have ended it."""
        if self._runner is not None:
            self._runner.note_stop()

    def close(self) -> None:
        """Stop everything and wait for it."""
        self.cancel_all()
        self.wait()

    def _new_runner(self) -> Runner:
        given = Assignment(
            self._table,
            Journal(self._folder, make=self._folder != self._lost),
            self._claims,
            self._output,
            resume=self._resume,
            renew=self._renew,
            max_pixels=self._max_pixels,
            on_pixels=self._note,
            on_end=self._end,
        )
        if self._cluster is not None:
            from redgui.batch.cluster.runner import ClusterRunner

            return ClusterRunner(given, self._cluster)
        return ThreadedRunner(given, self._memory or psutil.virtual_memory().available // 2)

    def _note(self, pixels: float) -> None:
        with self._table.changed:
            self._pace.note(time.perf_counter(), pixels)

    def _end(self) -> None:
        self._lost = self._folder if self._runner is not None and self._runner.lost else None
        self._pace.stop(time.perf_counter())
        self._turn("idle")

    def _turn(self, state: BatchState) -> None:
        self._state = state
        self._table.tell(Turned(state))
        self._table.changed.notify_all()

    def _cancel_running(self, ids: Iterable[int]) -> None:
        if self._runner is not None:
            for number in ids:
                self._runner.cancel(number)

    def _measure(self, ids: list[int]) -> None:
        """Look into the files of items; only now, because thousands of files are to appear in the queue at once."""
        sizes = {}
        for number in ids:
            status = self._table.find(number)
            if (
                status is not None
                and status.size is None
                and (size := photo_size(status.item.source, self._max_pixels))
            ):
                sizes[number] = {"size": size}
        self._table.update(sizes)

    def _tell_progress(self, event: Event) -> None:
        if not isinstance(event, Progressed | Turned):
            self._table.tell(Progressed(self.progress()))


def _is_result(status: Status, folder: Path) -> bool:
    """Whether an item was only found because the folder of the results lies in a tree of photos."""
    tree = status.item.tree
    return (
        tree is not None
        and Path(status.item.identity).is_relative_to(folder)
        and not Path(os.path.realpath(tree)).is_relative_to(folder)
    )
