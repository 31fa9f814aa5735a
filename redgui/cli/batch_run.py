"""`redgui batch`: a queue in the terminal."""

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from queue import Empty, SimpleQueue
from types import FrameType
from typing import TYPE_CHECKING, Any

from rich.progress import Progress as Bar
from rich.progress import TaskID, TextColumn

from redgui.batch.events import Changed, Event, Progressed
from redgui.batch.names import Output
from redgui.batch.progress import Progress
from redgui.batch.report import check_place, check_report, summary, write_report
from redgui.batch.run import Batch
from redgui.batch.status import FINAL, Status, readable
from redgui.cli.wishes import Choose
from redgui.ending import on_end, raise_ended
from redgui.errors import RedguiError
from redgui.files.atomic import discard_unfinished
from redgui.messages import NOTHING, Sentence, listed
from redgui.plain import plain
from redgui.settings import NO_JPEG, RestoreSettings
from redgui.terminal import complain, interruptible, progress, with_hint

if TYPE_CHECKING:
    from redgui.batch.cluster.client import Cluster

_POLL_SECONDS = 0.05
_GRACE_SECONDS = 0.5  # to finish writing a small result
_MOST_NAMED = 3
_GO_ON = "The same command with --resume continues where this one stopped."


def batch_command(
    sources: list[Path],
    folder: Path,
    settings: RestoreSettings,
    output: Output,
    *,
    choose: Choose | None = None,
    resume: bool,
    max_pixels: int,
    report: Path | None,
    json: bool,
    cluster: str | None = None,
    cluster_insecure: bool = False,
) -> dict[str, Any]:
    """Restore photos and folders into a folder; returns what `--json` prints.

    Each failure is a line on stderr as it happens, and without `json` everything else a line on stdout. Where the run
    broke off before its end, or its report could not be written, "problem" says why.

    Raises:
        RedguiError: the model is missing, the output folder or the cluster cannot be used, or no report could be
            written there.
    """
    if report:
        check_report(report)
        check_place(report, folder)
    with _connected(cluster, cluster_insecure) as workers:
        batch = Batch(folder, output, settings, resume=resume, max_pixels=max_pixels, cluster=workers)
        with _stops_cleanly(batch):
            return interruptible(lambda cancel: _run(batch, sources, settings.model, choose, report, json, cancel))


def _run(
    batch: Batch,
    sources: list[Path],
    model: str,
    choose: Choose | None,
    report: Path | None,
    json: bool,
    cancel: threading.Event,
) -> dict[str, Any]:
    from redgui.reading.read import warm_up

    warm_up()  # while torch is loaded
    from redgui.network import weights

    weights.shared(model)  # a model that is not there fails once, not once for each photo
    events: SimpleQueue[Event] = SimpleQueue()
    batch.listen(events.put)
    if not batch.add(sources):
        problem = _nothing_found(sources)
        complain(str(problem))
        return summary([], 0.0) | {"problem": problem}
    if choose:
        for status in batch.items():
            batch.set_settings([status.id], choose(status.item.source).settings)
    if report:
        check_report(report, (status.item.source for status in batch.items()))
    if warning := batch.costs().warning:
        complain(warning)
    started = time.perf_counter()
    batch.start()
    if batch.note:
        complain(batch.note)
    with progress(not json, TextColumn("{task.fields[pace]}")) as bar:
        task = bar.add_task("...", total=1.0, pace="")
        over = False
        while not over:
            if cancel.is_set():
                batch.cancel_all()
            over = batch.wait(_POLL_SECONDS)
            _tell(events, bar, task, json)
    seconds = time.perf_counter() - started
    if batch.problem:
        complain(f"{batch.problem} {_GO_ON}")
    outcomes = _outcomes(batch)
    unreported = _write_report(report, outcomes, seconds) if report else NOTHING
    return summary(outcomes, seconds) | {"problem": batch.problem or unreported}


def _outcomes(batch: Batch) -> list[Status]:
    """What became of each photo; those that wait for another run because this one broke off have its reason."""
    return [replace(status, reason=batch.problem) if status.state == "queued" else status for status in batch.items()]


def _nothing_found(sources: list[Path]) -> Sentence:
    """Why there is nothing to do: a file that is named is always tried, so these are folders."""
    names, more = listed([str(source) for source in sources[:_MOST_NAMED]], "and"), len(sources) - _MOST_NAMED
    if more > 0:
        return Sentence("There are no photos in {folder} and {count} more.", folder=names, count=more)
    return Sentence("There are no photos in {folder}.", folder=names)


def _write_report(report: Path, outcomes: list[Status], seconds: float) -> Sentence:
    """Write it; returns, and says, why that could not be done."""
    try:
        write_report(report, outcomes, seconds)
    except RedguiError as error:
        complain(error)
        return error.sentence
    return NOTHING


def _tell(events: "SimpleQueue[Event]", bar: Bar, task: TaskID, json: bool) -> None:
    """Say all that has happened since the last time."""
    while True:
        try:
            event = events.get_nowait()
        except Empty:
            return
        if isinstance(event, Progressed):
            now = event.progress
            bar.update(task, completed=now.total, description=plain(now.name) or "...", pace=_pace(now))
        elif isinstance(event, Changed):
            for status in event.statuses:
                _tell_end(status, bar, json)


def _tell_end(status: Status, bar: Bar, json: bool) -> None:
    if status.state == "failed":
        bar.console.print(with_hint(status.reason, status.error), markup=False, highlight=False, soft_wrap=True)
    elif status.state in FINAL and not json:
        print(_line(status), flush=True)


def _line(status: Status) -> str:
    source, done = _shown(status.item.source), status.result
    if done is None:
        return f"{source}: {status.state}. {_shown(status.reason)}".rstrip()
    noise = f"sigma {done.sigma:g}" if done.sigma else "nothing to restore" if done.is_clean else "no noise removed"
    noise += f", colour {done.color:g}" if done.color else ""
    if done.jpeg < NO_JPEG:
        noise += f", JPEG {done.jpeg}"
    took = "done by an earlier run" if status.earlier else f"{noise}, scale {done.scale:g}, {done.seconds:.1f} s"
    return f"{_shown(done.output)}: {took}" + "".join(f"\n  note: {plain(warning)}" for warning in done.warnings)


def _shown(name: Path | str) -> str:
    return plain(readable(name))


def _pace(now: Progress) -> str:
    if now.megapixels_per_second is None or now.seconds_left is None:
        return f"photo {now.item:.0%}"
    minutes, seconds = divmod(round(now.seconds_left), 60)
    return f"photo {now.item:.0%}, {now.megapixels_per_second:.2f} MP/s, {minutes}:{seconds:02} left"


@contextmanager
def _connected(address: str | None, insecure: bool) -> "Iterator[Cluster | None]":
    if address is None:
        yield None
        return
    from redgui.batch.cluster.client import Cluster
    from redgui.batch.cluster.trust import is_open

    with interruptible(lambda _cancel: Cluster(address, insecure=insecure)) as cluster:
        if is_open(address):
            complain(f"{address} has no certificates: whoever reaches it can run programs on its workers.")
        if not cluster.threads():
            complain(f"There are no workers at {address} yet; the queue waits for the first.")
        yield cluster


@contextmanager
def _stops_cleanly(batch: Batch) -> Iterator[None]:
    """Asked to end, end the queue and clear away what it was writing, before the process is left where it is."""

    def stopped(number: int, _: FrameType | None) -> None:
        print(_GO_ON, file=sys.stderr, flush=True)
        batch.cancel_all()
        batch.wait(_GRACE_SECONDS)
        batch.note_stop()
        discard_unfinished()
        raise_ended(number)

    with on_end(stopped):
        yield
