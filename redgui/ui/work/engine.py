"""The window's threads: files, previews, restoring, the queue's errands, its thumbnails; and the tasks on their way."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

from PySide6.QtCore import QObject, Signal, Slot

from redgui.ui.work.task import R, Task
from redgui.ui.work.worker import Failure, Lane

if TYPE_CHECKING:
    from redgui.photo.pyramid import Pyramid

LaneName = Literal["files", "preview", "restore", "queue", "thumbnails"]


def _nothing(*_: object) -> None:
    pass


@dataclass(frozen=True)
class _Waiting:
    """A task on its way, and what is called in the GUI thread as it goes on."""

    lane: LaneName
    task: Task[Any]
    finished: Callable[[Any], object]
    failed: Callable[[Failure], object]
    cancelled: Callable[[], object]
    progress: Callable[[int, int], object]
    rows: "Callable[[Pyramid], object]"


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
        self._waiting: dict[int, _Waiting] = {}
        self._lanes: dict[LaneName, Lane] = {}
        for name in get_args(LaneName):
            lane = Lane(name, self)
            lane.worker.progress.connect(self._on_progress)
            lane.worker.rows.connect(self._on_rows)
            lane.worker.finished.connect(self._on_finished)
            lane.worker.failed.connect(self._on_failed)
            lane.worker.cancelled.connect(self._on_cancelled)
            self._lanes[name] = lane

    def submit(
        self,
        lane: LaneName,
        task: Task[R],
        finished: Callable[[R], object] = _nothing,
        *,
        failed: Callable[[Failure], object] = _nothing,
        cancelled: Callable[[], object] = _nothing,
        progress: Callable[[int, int], object] = _nothing,
        rows: "Callable[[Pyramid], object]" = _nothing,
    ) -> Task[R]:
        """Hand a task to a thread.

        Args:
            lane: the thread.
            task: what to do.
            finished, failed, cancelled: exactly one of them is called when it ends, in the GUI thread.
            progress: called with rows done and in all.
            rows: called when more rows of a growing result are final.
        """
        self._waiting[task.id] = _Waiting(
            lane, task, finished, failed=failed, cancelled=cancelled, progress=progress, rows=rows
        )
        self._lanes[lane].submit(task)
        return task

    def close(self) -> None:
        """Cancel everything and wait for the threads; nothing is answered any more."""
        for waiting in self._waiting.values():
            waiting.task.cancel.set()
        self._waiting.clear()
        for lane in self._lanes.values():
            lane.close()

    @Slot(int, int, int)
    def _on_progress(self, number: int, done: int, total: int) -> None:
        if number in self._waiting:
            self._waiting[number].progress(done, total)

    @Slot(int, object)
    def _on_rows(self, number: int, pyramid: "Pyramid") -> None:
        if number in self._waiting:
            self._waiting[number].rows(pyramid)

    @Slot(int, object)
    def _on_finished(self, number: int, result: object) -> None:
        if ended := self._take(number):
            # Cancelled in the last moment: the user has seen that, and a result must not appear after all.
            if ended.task.cancel.is_set():
                ended.cancelled()
            else:
                ended.finished(result)

    @Slot(int, Failure)
    def _on_failed(self, number: int, failure: Failure) -> None:
        if ended := self._take(number):
            # A task that broke while it was stopping was stopped: another one may be running in its place by now.
            if ended.task.cancel.is_set():
                ended.cancelled()
            else:
                ended.failed(failure)

    @Slot(int)
    def _on_cancelled(self, number: int) -> None:
        if ended := self._take(number):
            ended.cancelled()

    def _take(self, number: int) -> _Waiting | None:
        """A task has ended: forget it, and say if its thread has nothing left to do."""
        if number not in self._waiting:
            return None
        ended = self._waiting.pop(number)
        if all(other.lane != ended.lane for other in self._waiting.values()):
            self.idle.emit(ended.lane)
        return ended
