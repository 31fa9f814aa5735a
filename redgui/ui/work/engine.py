"""The window's threads: files, previews, restoring, the queue's errands, its thumbnails; and the tasks on their way."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Literal, get_args

from PySide6.QtCore import QObject, Signal, Slot

from redgui.ui.work.tasks import Task
from redgui.ui.work.worker import Failure, Lane

LaneName = Literal["files", "preview", "restore", "queue", "thumbnails"]


def _nothing(*_: object) -> None:
    pass


@dataclass(frozen=True)
class Answers:
    """What is called in the GUI thread as a task goes on; exactly one of the last three ends it."""

    progress: Callable[[int, int], None] = _nothing
    rows: Callable[[object], None] = _nothing
    finished: Callable[[object], None] = _nothing
    failed: Callable[[Failure], None] = _nothing
    cancelled: Callable[[], None] = _nothing


class Engine(QObject):
    """Takes tasks, hands each to its thread, and brings the answers back to the GUI thread.

    The slots below are methods of this object, which lives in the GUI thread; plain functions connected to a worker's
    signals would run in the worker's thread.

    Signals:
        idle(lane): a thread has nothing left to do, whatever its tasks came to.
    """

    idle = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids = count(1)
        self._waiting: dict[int, tuple[LaneName, Task, Answers]] = {}
        self._lanes: dict[LaneName, Lane] = {}
        for name in get_args(LaneName):
            lane = Lane(name, self)
            lane.worker.progress.connect(self._on_progress)
            lane.worker.rows.connect(self._on_rows)
            lane.worker.finished.connect(self._on_finished)
            lane.worker.failed.connect(self._on_failed)
            lane.worker.cancelled.connect(self._on_cancelled)
            self._lanes[name] = lane

    def next_id(self) -> int:
        return next(self._ids)

    def submit(self, lane: LaneName, task: Task, answers: Answers) -> Task:
        self._waiting[task.id] = (lane, task, answers)
        self._lanes[lane].submit(task)
        return task

    def close(self) -> None:
        """Cancel everything and wait for the threads; nobody is answered any more."""
        for _, task, _ in self._waiting.values():
            task.cancel.set()
        self._waiting.clear()
        for lane in self._lanes.values():
            lane.close()

    @Slot(int, int, int)
    def _on_progress(self, number: int, done: int, total: int) -> None:
        if number in self._waiting:
            self._waiting[number][2].progress(done, total)

    @Slot(int, object)
    def _on_rows(self, number: int, pyramid: object) -> None:
        if number in self._waiting:
            self._waiting[number][2].rows(pyramid)

    @Slot(int, object)
    def _on_finished(self, number: int, result: object) -> None:
        if ended := self._take(number):
            task, answers = ended
            # Cancelled in the last moment: the user was told so, and a result must not appear after all.
            if task.cancel.is_set():
                answers.cancelled()
            else:
                answers.finished(result)

    @Slot(int, object)
    def _on_failed(self, number: int, failure: Failure) -> None:
        if ended := self._take(number):
            task, answers = ended
            # A task that broke while it was stopping was stopped: another one may be running in its place by now.
            if task.cancel.is_set():
                answers.cancelled()
            else:
                answers.failed(failure)

    @Slot(int)
    def _on_cancelled(self, number: int) -> None:
        if ended := self._take(number):
            ended[1].cancelled()

    def _take(self, number: int) -> tuple[Task, Answers] | None:
        """A task has ended: forget it, and say if its thread has nothing left to do."""
        if number not in self._waiting:
            return None
        lane, task, answers = self._waiting.pop(number)
        if all(other != lane for other, _, _ in self._waiting.values()):
            self.idle.emit(lane)
        return task, answers
