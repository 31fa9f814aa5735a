"""One run over the queue, in three threads: the next photo is read and the last one written while one is restored."""

import time
from collections.abc import Callable
from dataclasses import replace

from redgui.batch import steps
from redgui.batch.belt import Belt
from redgui.batch.memory import Budget
from redgui.batch.runner import Assignment, Runner
from redgui.batch.work import Work, memory_guess, memory_of
from redgui.errors import Cancelled
from redgui.files.version import Version
from redgui.heap import trim_heap
from redgui.messages import Sentence
from redgui.reading.read import photo_size

_REPORT_SECONDS = 0.1


class ThreadedRunner(Runner):
    """Restores on this computer."""

    def __init__(self, given: Assignment, memory: int) -> None:
        """Args: memory: bytes that all photos on their way may take together."""
        super().__init__(given)
        self._budget = Budget(memory, given.table.changed)
        self._to_restore: Belt[Work] = Belt(given.table.changed)
        self._to_write: Belt[Work] = Belt(given.table.changed)

    def _targets(self) -> list[Callable[[], None]]:
        return [self._read_all, self._restore_all, self._write_all]

    def pause(self, paused: bool) -> None:
        """Hold between two bands, or resume."""
        with self._table.changed:
            for work in self._running.values():
                work.brake.pause() if paused else work.brake.resume()
            super().pause(paused)

    def cancel(self, number: int) -> None:
        with self._table.changed:
            if number not in self._running:
                return
            self._running[number].brake.set()
            for belt in (self._to_restore, self._to_write):
                if work := belt.drop(number):
                    self._end(work, "cancelled")
            self._table.changed.notify_all()

    def _break_off(self, problem: Sentence) -> None:
        with self._table.changed:
            self.problem = problem
            for work in self._running.values():
                work.brake.set()
            self._table.changed.notify_all()

    def _let_go(self, work: Work) -> None:
        self._budget.give_back(work.id)

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
                queued = None if self.problem else self._table.first("queued")
                if queued is None and not self._running:
                    self._finish()
                    return None
                if queued is not None and not self._paused:
                    return self._begin(queued)
                self._table.changed.wait()

    def _read(self, work: Work) -> None:
        self._identify(work)
        if not self._take_memory(work):
            raise Cancelled
        if work.key:
            self._journal.about_to_read(work.key)
        started = time.perf_counter()
        work.prepared = steps.read_photo(work.source, self._output, self.max_pixels, work.brake)
        photo = work.prepared.photo
        with self._table.changed:
            self._table.change([work.id], size=(photo.width, photo.height))
            self._budget.correct(work.id, memory_of(photo, work.status.settings))
        expected = steps.expected(work.prepared, work.status.settings)
        self._settle(work, expected, steps.wanted_name(work.source, work.prepared, expected, self._output))
        assert work.result is not None
        steps.check_room(work.prepared, work.result.output, work.status.settings)
        work.seconds += time.perf_counter() - started
        if not self._to_restore.put(work, work.brake.is_set):
            raise Cancelled

    def _take_memory(self, work: Work) -> bool:
        guess = memory_guess(
            work.status.size or photo_size(work.source, self.max_pixels),
            work.key.size if work.key else 0,
            work.status.settings,
        )
        with self._table.changed:
            return self._budget.take(work.id, guess, work.brake.is_set)

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
        self._table.change([work.id], phase="restoring")
        done = steps.restore_photo(work.prepared, work.status.settings, work.brake, self._rows_of(work.id))
        work.seconds += done.seconds
        work.result = replace(work.result, network_seconds=done.seconds, warnings=done.warnings)
        work.reading = work.prepared.photo.warnings
        work.photo, work.prepared, work.unchanged = done.photo, None, done.unchanged
        del done  # the change of luma is as large as the photo
        with self._table.changed:
            self._budget.correct(work.id, work.photo.samples.nbytes)
        if not self._to_write.put(work, work.brake.is_set):
            raise Cancelled

    def _rows_of(self, number: int) -> Callable[[int, int], None]:
        """Where the executor reports its progress."""
        reported = 0.0

        def tell(rows: int, of: int) -> None:
            nonlocal reported
            now = time.perf_counter()
            if rows == of or now - reported >= _REPORT_SECONDS:
                reported = now
                self._advance(number, rows / of)

        return tell

    # The third thread.

    def _write_all(self) -> None:
        while work := self._to_write.take():
            with self._outcome(work):
                self._write(work)
            del work
            trim_heap()

    def _write(self, work: Work) -> None:
        assert work.photo is not None
        assert work.result is not None
        if work.brake.is_set():
            raise Cancelled
        self._table.change([work.id], phase="writing")
        started, target = time.perf_counter(), work.result.output
        with self._journal.held.writing(target):
            known = Version(work.source, work.key.size, work.key.mtime_ns) if work.key and work.unchanged else None
            lost = steps.write_photo(
                work.photo,
                work.status.item.source,
                target,
                self._output,
                overwrite=work.overwrite,
                unchanged=known,
                reading=work.reading,
            )
            work.size = target.stat().st_size
        work.seconds += time.perf_counter() - started
        work.result = replace(work.result, seconds=work.seconds, warnings=(*lost, *work.result.warnings))
        self._end(work, "done")
