"""What every run over the queue does around each photo, wherever it is restored: meet it, name it, note it, end it."""

import contextlib
import os
import threading
import traceback
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass, replace
from typing import Any

from redgui.batch import steps
from redgui.batch.journal import Journal
from redgui.batch.names import Claims, Output, Policy, Skipped
from redgui.batch.record import Ending, Key
from redgui.batch.status import Result, Status
from redgui.batch.table import Table
from redgui.batch.unforeseen import unforeseen
from redgui.batch.work import Work
from redgui.brake import Brake
from redgui.errors import Cancelled, FolderGone, PhotoError, RedguiError
from redgui.messages import NOTHING, Sentence
from redgui.settings import RestoreSettings

_DEADLY = 2  # runs that ended while they read the same photo; once may have been chance


@dataclass(frozen=True)
class Assignment:
    """What a run works on, and where its events go.

    Attributes:
        table: the queue's items.
        journal: of the output folder, open; the run closes it.
        claims: which result belongs to which item.
        output: how results are named and written.
        resume: photos whose up-to-date result an earlier run left in the folder count as done.
        renew: results of earlier runs with other settings are replaced, whatever the policy.
        max_pixels: see `redgui.reading.read.read`.
        on_pixels: called with how many more pixels are through the network.
        on_end: called when nothing is left.
    """

    table: Table
    journal: Journal
    claims: Claims
    output: Output
    resume: bool
    renew: bool
    max_pixels: int
    on_pixels: Callable[[float], None]
    on_end: Callable[[], None]


class Runner(ABC):
    """Restores what is queued until nothing is, also what is added meanwhile.

    Attributes:
        current: the item in the network, or None; one of them if there are several.
        max_pixels: see `redgui.reading.read.read`; of photos that are read from now on.
        problem: why the run broke off; empty if it did not. What was not done is queued again.
        lost: it broke off because the output folder went away.
    """

    def __init__(self, given: Assignment) -> None:
        self._table, self._journal, self._claims, self._output = given.table, given.journal, given.claims, given.output
        self._resume, self._renew, self.max_pixels = given.resume, given.renew, given.max_pixels
        self._on_pixels, self._on_end = given.on_pixels, given.on_end
        self._running: dict[int, Work] = {}
        self._met = 0
        self._fingerprints: dict[RestoreSettings, str] = {}
        self._paused = False
        self.current: int | None = None
        self.problem, self.lost = NOTHING, False
        self._threads = [
            threading.Thread(target=target, name=f"redgui {target.__name__.strip('_')}", daemon=True)
            for target in self._targets()
        ]

    @abstractmethod
    def _targets(self) -> list[Callable[[], None]]:
        """What the threads do."""

    @abstractmethod
    def cancel(self, number: int) -> None:
        """Stop a running item."""

    @property
    def note(self) -> Sentence:
        """See `redgui.batch.journal.Journal`."""
        return self._journal.note

    def note_stop(self) -> None:
        """Somebody wants the process to end at once, whatever is on its way."""
        with contextlib.suppress(RedguiError):
            self._journal.stop()

    @abstractmethod
    def _break_off(self, problem: Sentence) -> None:
        """Stop everything, because nothing further can be done: set `problem`."""

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def join(self) -> None:
        for thread in self._threads:
            thread.join()

    def pause(self, paused: bool) -> None:
        """Hold, or resume."""
        with self._table.changed:
            self._paused = paused
            self._table.changed.notify_all()

    # Before a photo is restored.

    def _begin(self, status: Status) -> Work:
        work = self._running[status.id] = Work(status, Brake())
        self._table.change([status.id], state="running", phase="reading")
        return work

    def _meet_new_items(self) -> None:
        """Look at all that came before anything more is named: originals are safe, finished results keep names."""
        newest = self._table.newest
        if newest == self._met:
            return
        for status in self._table.all():
            if status.id > self._met:
                self._claims.protect(status.item.source)
                # What is wrong with a photo is reported when it is its turn; the last is a journal of another version.
                with contextlib.suppress(OSError, RedguiError, ValueError):
                    if self._resume and status.state == "queued":
                        self._find_result(status)
        self._met = newest

    def _find_result(self, status: Status) -> None:
        """A photo that an earlier run has finished is done; one that ended two runs is not read a third time."""
        key = self._key(status)
        if self._journal.deaths(key) >= _DEADLY:
            reason = Sentence(
                "{name} ended redgui twice while it was read and was passed over; use another copy, or restore it by"
                " itself to try it again.",
                name=status.item.source.name,
            )
            self._table.change([status.id], ["queued"], state="failed", reason=reason)
            return
        record = self._journal.find(key)
        if record is None or not self._journal.finished(record):
            return
        result = Result.from_dict(self._journal.folder / record.output, record.facts)
        if record.state == "begun":
            self._journal.end(record.key, "done", result.output, record.facts)
        self._claims.hold(status.id, result.output)
        self._table.change([status.id], ["queued"], state="done", result=result, earlier=True)

    def _key(self, status: Status) -> Key:
        facts = status.item.source.stat()
        if status.settings not in self._fingerprints:
            self._fingerprints[status.settings] = steps.fingerprint(status.settings, self._output)
        return Key(str(status.item.source), facts.st_size, facts.st_mtime_ns, self._fingerprints[status.settings])

    def _identify(self, work: Work) -> None:
        """What the journal knows a photo by."""
        if work.status.item.problem:
            raise PhotoError(work.status.item.problem)
        with contextlib.suppress(OSError):  # reading will say what is wrong
            work.key = self._key(work.status)

    def _settle(self, work: Work, expected: Result, name: str) -> None:
        """Decide on the result's name, and note in the journal that it is begun."""
        source, place = work.source, work.status.item.folder
        try:
            folder = self._journal.held.make(place)
        except OSError as error:
            self._journal.held.check()
            raise PhotoError(
                Sentence(
                    "The folder {folder} cannot be made ({reason}); choose another folder for the results.",
                    folder=self._journal.folder / place,
                    reason=error.strerror,
                )
            ) from error
        target = self._claims.settle(
            work.id,
            folder / name,
            self._policy(work.status),
            lambda path: self._renew and self._journal.is_stale(path, str(source)),
        )
        work.overwrite = os.path.lexists(target)
        work.result = replace(expected, output=target)
        if work.key:
            self._journal.begin(work.key, target, work.result.to_dict())

    def _policy(self, status: Status) -> Policy:
        """What is restored once more is not passed over because of what it came to before."""
        return "rename" if status.again and self._output.policy == "skip" else self._output.policy

    # While it is.

    def _advance(self, number: int, share: float) -> None:
        """So much of a photo is through the network."""
        with self._table.changed:
            status = self._table.get(number)
            self._on_pixels((share - status.progress) * (status.pixels or 0.0))
            self._table.change([number], progress=share)

    # After it.

    @contextlib.contextmanager
    def _outcome(self, work: Work) -> Iterator[None]:
        """Whatever goes wrong with a photo ends that photo and nothing else."""
        name = work.source.name
        try:
            yield
        except Cancelled:
            self._end(work, "cancelled")
        except Skipped as skipped:
            self._end(work, "skipped", skipped.sentence)
        except FolderGone as error:
            self.lost = True
            self._break_off(error.sentence)
            if work.id in self._running:
                self._end(work, "cancelled")
        except RedguiError as error:
            self._end(work, "failed", error.sentence, error=copy(error))  # without what its traceback holds
        except Exception as error:  # noqa: BLE001 (shown whole, with its traceback; the other photos go on)
            self._end(work, "failed", unforeseen(error, name), traceback.format_exc())

    def _end(
        self,
        work: Work,
        state: Ending,
        reason: Sentence = NOTHING,
        detail: str = "",
        error: RedguiError | None = None,
    ) -> None:
        work.prepared = work.photo = None
        if self.problem and state != "done":
            # Whether its result is there is not known; the journal will find out.
            self._leave(work, state="queued", progress=0.0)
            return
        if work.key:
            # A result that is there stays, even if the disk has no room for another line about it.
            with contextlib.suppress(RedguiError):
                output, facts = (work.result.output, work.result.to_dict()) if work.result else (None, {})
                self._journal.end(work.key, state, output, facts, reason, work.size)
        result = work.result if state == "done" else None
        self._leave(work, state=state, reason=reason, detail=detail, error=error, result=result)

    def _leave(self, work: Work, **fields: Any) -> None:
        """A photo is not on its way any more."""
        with self._table.changed:
            del self._running[work.id]
            self._let_go(work)
            self._table.change([work.id], **fields)

    @abstractmethod
    def _let_go(self, work: Work) -> None:
        """Forget an item that has ended; the table is locked."""

    def _finish(self) -> None:
        """Nothing is left; the table is locked."""
        self._journal.close()
        self._on_end()
