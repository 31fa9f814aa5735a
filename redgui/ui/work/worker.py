"""A worker and its thread: tasks go in as a queued signal, reports come out as signals with the task's id."""

import traceback
from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, Signal, Slot

from redgui.errors import Cancelled, RedguiError
from redgui.messages import Sentence
from redgui.shortage import is_shortage
from redgui.ui.work.task import Task

if TYPE_CHECKING:
    from redgui.photo.pyramid import Pyramid


@dataclass(frozen=True)
class Failure:
    """Why a task failed.

    Attributes:
        sentence: for the user.
        details: the traceback, to be copied.
        expected: False for a fault in the program itself.
        error: what was raised, if it was one of ours.
    """

    sentence: str
    details: str
    expected: bool
    error: RedguiError | None = None


class Worker(QObject):
    """Runs one task after the other in the thread it lives in.

    Signals:
        progress(id, done, total): rows done and in all.
        rows(id, pyramid): more rows of the result are final.
        finished(id, result), failed(id, Failure), cancelled(id): exactly one of them ends each task.
    """

    progress = Signal(int, int, int)
    rows = Signal(int, object)
    finished = Signal(int, object)
    failed = Signal(int, Failure)
    cancelled = Signal(int)

    @Slot(object)
    def run(self, task: Task[object]) -> None:
        if task.cancel.is_set():
            self.cancelled.emit(task.id)
            return
        try:
            result = task.run(_Telling(self, task.id))
        except Cancelled:
            self.cancelled.emit(task.id)
        except RedguiError as error:
            bare = copy(error)  # without what its traceback holds
            self.failed.emit(task.id, Failure(error.sentence, traceback.format_exc(), True, bare))
        except Exception as error:  # noqa: BLE001 (shown whole, with its traceback; the program goes on)
            short = Sentence("There is not enough memory; close other programs or choose a smaller scale.")
            foreseen = is_shortage(error)
            sentence = short if foreseen else f"{type(error).__name__}: {error}"
            self.failed.emit(task.id, Failure(sentence, traceback.format_exc(), foreseen))
        else:
            self.finished.emit(task.id, result)


class _Telling:
    """A task's reports as signals."""

    def __init__(self, worker: Worker, number: int) -> None:
        self._worker, self._number = worker, number

    def progress(self, done: int, total: int) -> None:
        self._worker.progress.emit(self._number, done, total)

    def rows(self, pyramid: "Pyramid") -> None:
        self._worker.rows.emit(self._number, pyramid)


class Lane(QObject):
    """A thread with a worker in it.

    Signals:
        submitted(task): used inside; call `submit`.
    """

    submitted = Signal(object)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = QThread(self)
        self._thread.setObjectName(name)
        self.worker = Worker()
        self.worker.moveToThread(self._thread)
        self.submitted.connect(self.worker.run)
        self._thread.start()

    def submit(self, task: Task[Any]) -> None:
        self.submitted.emit(task)

    def close(self) -> None:
        """End the thread after the task in hand; cancel that one first."""
        self._thread.quit()
        self._thread.wait()
