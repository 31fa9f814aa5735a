"""One run over the queue, in three threads: the next photo is read and the last one written while one is restored."""

import contextlib
import os
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace

from redgui.batch import steps
from redgui.batch.belt import Belt
from redgui.batch.journal import Ending, Journal, Key
from redgui.batch.memory import Budget
from redgui.batch.names import Claims, Output, Skipped
from redgui.batch.size import photo_size
from redgui.batch.status import Result, Status
from redgui.batch.table import Table
from redgui.batch.work import Work, memory_guess, memory_of
from redgui.brake import Brake
from redgui.errors import Cancelled, PhotoError, RedguiError
from redgui.settings import RestoreSettings

_TELL_SECONDS = 0.1


class Pipeline:
    """Restores what is queued until nothing is, also what is added meanwhile.

    Attributes:
        current: the item in the network, or None.
    """

    def __init__(
        self,
        table: Table,
        journal: Journal,
        claims: Claims,
        output: Output,
        *,
        resume: bool,
        memory: int,
        max_pixels: int,
        on_pixels: Callable[[float], None],
        on_end: Callable[[], None],
    ) -> None:
        """Args: on_pixels: told how many pixels more are through the network. on_end: called when nothing is left."""
        self._table, self._journal, self._claims, self._output = table, journal, claims, output
        self._resume, self._max_pixels = resume, max_pixels
        self._on_pixels, self._on_end = on_pixels, on_end
        self._budget = Budget(memory, table.changed)
        self._to_restore: Belt[Work] = Belt(table.changed)
        self._to_write: Belt[Work] = Belt(table.changed)
        self._brakes: dict[int, Brake] = {}
        self._met = 0
        self._fingerprints: dict[RestoreSettings, str] = {}
        self._paused = False
        self.current: int | None = None
        self._threads = [
            threading.Thread(target=target, name=f"redgui {target.__name__.strip('_')}", daemon=True)
            for target in (self._read_all, self._restore_all, self._write_all)
        ]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def join(self) -> None:
        for thread in self._threads:
            thread.join()

    def pause(self, paused: bool) -> None:
        """Hold, or go on."""
        with self._table.changed:
            self._paused = paused
            for brake in self._brakes.values():
                brake.pause() if paused else brake.resume()
            self._table.changed.notify_all()

    def cancel(self, number: int) -> None:
        """Stop a running item."""
        with self._table.changed:
            if number not in self._brakes:
                return
            self._brakes[number].set()
            for belt in (self._to_restore, self._to_write):
                if work := belt.drop(number):
                    self._end(work, "cancelled")
            self._table.changed.notify_all()

    # The first thread.

    def _read_all(self) -> None:
        while work := self._next():
            with self._outcome(work):
                self._read(work)
        self._to_restore.close()

    def _next(self) -> Work | None:
        """The next photo, once there is one; None at the end of everything."""
        while True:
            self._meet_new_items()
            with self._table.changed:
                if self._table.newest > self._met:
                    continue
                queued = self._table.first("queued")
                if queued is None and not self._brakes:
                    self._journal.close()
                    self._on_end()
                    return None
                if queued is not None and not self._paused:
                    return self._begin(queued)
                self._table.changed.wait()

    def _begin(self, status: Status) -> Work:
        brake = self._brakes[status.id] = Brake()
        self._table.change([status.id], state="running")
        return Work(self._table.get(status.id), brake)

    def _meet_new_items(self) -> None:
        """Look at all that came before anything more is named: originals are safe, finished results keep names."""
        newest = self._table.newest
        if newest == self._met:
            return
        for status in self._table.all():
            # What is wrong with a photo is said when it is its turn; the last two are a journal of another version.
            with contextlib.suppress(OSError, RedguiError, TypeError, KeyError):
                if status.id > self._met:
                    self._claims.protect(status.item.source.stat())
                    if self._resume and status.state == "queued":
                        self._find_result(status)
        self._met = newest

    def _find_result(self, status: Status) -> None:
        """A photo that an earlier run has finished is done."""
        record = self._journal.find(self._key(status))
        if record is None or not self._journal.finished(record):
            return
        result = Result.from_dict(self._journal.folder / record.output, record.facts)
        if record.state == "begun":
            self._journal.end(record.key, "done", result.output, record.facts)
        self._claims.hold(status.id, result.output)
        self._table.change([status.id], ["queued"], state="done", result=result, earlier=True)

    def _read(self, work: Work) -> None:
        if work.status.item.problem:
            raise PhotoError(work.status.item.problem)
        with contextlib.suppress(OSError):  # reading will say what is wrong
            work.key = self._key(work.status)
        if not self._take_memory(work):
            raise Cancelled("Stopped.")
        started = time.perf_counter()
        work.prepared = steps.read_photo(work.source, self._max_pixels)
        photo = work.prepared.photo
        with self._table.changed:
            self._table.change([work.id], size=(photo.width, photo.height))
            self._budget.correct(work.id, memory_of(photo, work.status.settings.scale))
        self._settle(work)
        work.seconds += time.perf_counter() - started
        if not self._to_restore.put(work, work.brake.is_set):
            raise Cancelled("Stopped.")

    def _take_memory(self, work: Work) -> bool:
        guess = memory_guess(
            work.status.size or photo_size(work.source, self._max_pixels),
            work.key.size if work.key else 0,
            work.status.settings.scale,
        )
        with self._table.changed:
            return self._budget.take(work.id, guess, work.brake.is_set)

    def _settle(self, work: Work) -> None:
        """Decide on the result's name, and note in the journal that it is begun."""
        assert work.prepared is not None
        source, folder = work.source, self._journal.folder / work.status.item.folder
        result = steps.expected(work.prepared, work.status.settings)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise PhotoError(
                f"The folder {folder} cannot be made ({error.strerror}); choose another folder for the results."
            ) from error
        target = self._claims.settle(
            work.id,
            folder / steps.wanted_name(source, work.prepared, result, self._output),
            self._output.policy,
            lambda path: self._resume and self._journal.is_stale(path, str(source)),
        )
        work.overwrite = os.path.lexists(target)
        work.result = replace(result, output=target)
        if work.key:
            self._journal.begin(work.key, target, work.result.to_dict())

    # The second thread.

    def _restore_all(self) -> None:
        while work := self._to_restore.take():
            with self._outcome(work):
                self._restore(work)
            self.current = None
        self._to_write.close()

    def _restore(self, work: Work) -> None:
        assert work.prepared is not None
        assert work.result is not None
        self.current = work.id
        done = steps.restore_photo(work.prepared, work.status.settings, work.brake, self._rows_of(work.id))
        work.seconds += done.seconds
        warnings = (*work.prepared.photo.warnings, *done.warnings)
        work.result = replace(work.result, network_seconds=done.seconds, warnings=warnings)
        work.photo, work.prepared = done.photo, None
        del done  # the change of luma is as large as the photo
        with self._table.changed:
            self._budget.correct(work.id, work.photo.samples.nbytes)
        if not self._to_write.put(work, work.brake.is_set):
            raise Cancelled("Stopped.")

    def _rows_of(self, number: int) -> Callable[[int, int], None]:
        """What the executor tells its progress to."""
        pixels = self._table.get(number).pixels or 0.0
        share = told = 0.0

        def tell(rows: int, of: int) -> None:
            nonlocal share, told
            now = time.perf_counter()
            if rows < of and now - told < _TELL_SECONDS:
                return
            gained, share, told = rows / of - share, rows / of, now
            self._on_pixels(gained * pixels)
            self._table.change([number], progress=share)

        return tell

    # The third thread.

    def _write_all(self) -> None:
        while work := self._to_write.take():
            with self._outcome(work):
                self._write(work)

    def _write(self, work: Work) -> None:
        assert work.photo is not None
        assert work.result is not None
        if work.brake.is_set():
            raise Cancelled("Stopped.")
        started = time.perf_counter()
        said = steps.write_photo(work.photo, work.result.output, self._output, overwrite=work.overwrite)
        work.seconds += time.perf_counter() - started
        work.result = replace(work.result, seconds=work.seconds, warnings=(*work.result.warnings, *said))
        self._end(work, "done")

    # All of them.

    @contextlib.contextmanager
    def _outcome(self, work: Work) -> Iterator[None]:
        """Whatever goes wrong with a photo ends that photo and nothing else."""
        try:
            yield
        except Cancelled:
            self._end(work, "cancelled")
        except Skipped as skipped:
            self._end(work, "skipped", str(skipped))
        except RedguiError as error:
            self._end(work, "failed", str(error))
        except MemoryError:
            said = "needs more memory than is free; close other programs or choose a smaller scale."
            self._end(work, "failed", f"{work.source.name} {said}", traceback.format_exc())
        except Exception as error:  # noqa: BLE001 (told whole, with its traceback; the other photos go on)
            said = f"redgui failed in a way nobody foresaw ({type(error).__name__}: {error})."
            self._end(work, "failed", f"{work.source.name}: {said}", traceback.format_exc())

    def _end(self, work: Work, state: Ending, reason: str = "", detail: str = "") -> None:
        work.prepared = work.photo = None
        if work.key:
            # A result that is there stays, even if the disk has no room for another line about it.
            with contextlib.suppress(RedguiError):
                output, facts = (work.result.output, work.result.to_dict()) if work.result else (None, {})
                self._journal.end(work.key, state, output, facts, reason)
        result = work.result if state == "done" else None
        with self._table.changed:
            del self._brakes[work.id]
            self._budget.give_back(work.id)
            self._table.change([work.id], state=state, reason=reason, detail=detail, result=result)

    def _key(self, status: Status) -> Key:
        facts = status.item.source.stat()
        if status.settings not in self._fingerprints:
            self._fingerprints[status.settings] = steps.fingerprint(status.settings, self._output)
        return Key(str(status.item.source), facts.st_size, facts.st_mtime_ns, self._fingerprints[status.settings])
