"""Worker, lane and engine with real threads: order, cancelling, failing, closing."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from program import PATIENCE
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from redgui.errors import Cancelled, PhotoError
from redgui.ui.work.engine import Engine
from redgui.ui.work.task import Task, Tell
from redgui.ui.work.worker import Failure, Lane

MANY = 10_000


@dataclass(frozen=True, eq=False)
class Do(Task[object]):
    """Runs a function in the worker's thread."""

    work: Callable[[Tell], object] = field(default=lambda _tell: None, kw_only=True)

    def run(self, tell: Tell) -> object:
        return self.work(tell)


class Heard:
    """Everything that the engine answers, in order."""

    def __init__(self) -> None:
        self.all: list[tuple[str, Any]] = []
        self.threads: set[int] = set()

    def answers(self) -> dict[str, Callable[..., None]]:
        return {
            "progress": lambda done, total: self._note("progress", (done, total)),
            "rows": lambda rows: self._note("rows", rows),
            "finished": lambda result: self._note("finished", result),
            "failed": lambda failure: self._note("failed", failure),
            "cancelled": lambda: self._note("cancelled", None),
        }

    def _note(self, kind: str, value: Any) -> None:
        self.threads.add(threading.get_ident())
        self.all.append((kind, value))

    def of(self, kind: str) -> list[Any]:
        return [value for said, value in self.all if said == kind]


@pytest.fixture
def engine(qtbot: QtBot) -> Iterator[Engine]:  # noqa: ARG001 (a running application)
    engine = Engine()
    yield engine
    engine.close()


@pytest.fixture
def heard() -> Heard:
    return Heard()


def until(qtbot: QtBot, condition: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)


def test_ten_thousand_reports_of_one_task_arrive_in_order(qtbot: QtBot, engine: Engine, heard: Heard) -> None:
    parts = [object() for _ in range(MANY)]

    def work(tell: Tell) -> object:
        for number, part in enumerate(parts):
            tell.progress(number, MANY)
            tell.rows(part)  # type: ignore[arg-type]
        return True

    engine.submit("restore", Do(work=work), **heard.answers())
    until(qtbot, lambda: heard.of("finished"))
    assert heard.of("progress") == [(number, MANY) for number in range(MANY)]
    assert heard.of("rows") == parts
    assert heard.all[-1] == ("finished", True)


def test_ten_thousand_tasks_run_in_the_order_they_were_given(qtbot: QtBot, engine: Engine, heard: Heard) -> None:
    for number in range(MANY):
        engine.submit("preview", Do(work=lambda _tell, number=number: number), **heard.answers())
    until(qtbot, lambda: len(heard.all) == MANY)
    assert heard.of("finished") == list(range(MANY))


def test_work_is_done_in_another_thread_and_answered_in_this_one(qtbot: QtBot, engine: Engine, heard: Heard) -> None:
    def work(tell: Tell) -> object:
        tell.progress(1, 2)
        return threading.get_ident()

    engine.submit("files", Do(work=work), **heard.answers())
    until(qtbot, lambda: heard.of("finished"))
    assert heard.threads == {threading.get_ident()}
    assert heard.of("finished") != [threading.get_ident()]


def test_a_long_task_holds_up_its_own_lane_alone(qtbot: QtBot, engine: Engine, heard: Heard) -> None:
    go, held = threading.Event(), Heard()
    engine.submit("restore", Do(work=lambda _tell: go.wait(PATIENCE / 1000)), **held.answers())
    engine.submit("restore", Do(work=lambda _tell: "second"), **held.answers())
    engine.submit("files", Do(work=lambda _tell: "files"), **heard.answers())
    engine.submit("preview", Do(work=lambda _tell: "preview"), **heard.answers())
    until(qtbot, lambda: len(heard.all) == 2)
    assert held.all == []
    go.set()
    until(qtbot, lambda: len(held.all) == 2)
    assert held.of("finished") == [True, "second"]


# Cancelling


def test_a_cancelled_task_in_the_queue_never_runs(qtbot: QtBot, engine: Engine, heard: Heard) -> None:
    go, ran = threading.Event(), list[str]()
    engine.submit("restore", Do(work=lambda _tell: go.wait(PATIENCE / 1000)))
    waiting = engine.submit("restore", Do(work=lambda _tell: ran.append("ran")), **heard.answers())
    waiting.cancel.set()
    go.set()
    until(qtbot, lambda: heard.all)
    assert heard.all == [("cancelled", None)]
    assert ran == []


def test_a_task_that_gives_up_is_cancelled_not_failed(qtbot: QtBot, engine: Engine, heard: Heard) -> None:
    def work(_tell: Tell) -> object:
        raise Cancelled("Stopped; nothing was written.")

    engine.submit("restore", Do(work=work), **heard.answers())
    until(qtbot, lambda: heard.all)
    assert heard.all == [("cancelled", None)]


def test_a_result_that_comes_after_cancelling_is_not_told(qtbot: QtBot, engine: Engine, heard: Heard) -> None:
    begun, go = threading.Event(), threading.Event()

    def work(_tell: Tell) -> object:
        begun.set()
        return go.wait(PATIENCE / 1000)

    given = engine.submit("restore", Do(work=work), **heard.answers())
    assert begun.wait(PATIENCE / 1000)
    given.cancel.set()
    go.set()
    until(qtbot, lambda: heard.all)
    assert heard.all == [("cancelled", None)]


def test_a_task_that_breaks_after_cancelling_is_cancelled(qtbot: QtBot, engine: Engine, heard: Heard) -> None:
    begun, go = threading.Event(), threading.Event()

    def work(_tell: Tell) -> object:
        begun.set()
        go.wait(PATIENCE / 1000)
        raise PhotoError("photo.png is damaged.")

    given = engine.submit("restore", Do(work=work), **heard.answers())
    assert begun.wait(PATIENCE / 1000)
    given.cancel.set()
    go.set()
    until(qtbot, lambda: heard.all)
    assert heard.all == [("cancelled", None)]


# Failing


@pytest.mark.parametrize(
    ("error", "sentence", "expected"),
    [
        (ZeroDivisionError("division by zero"), "ZeroDivisionError: division by zero", False),
        (PhotoError("photo.png is damaged."), "photo.png is damaged.", True),
        (MemoryError(), "There is not enough memory; close other programs or choose a smaller scale.", True),
    ],
)
def test_a_failure_comes_back_and_the_thread_goes_on(
    qtbot: QtBot, engine: Engine, heard: Heard, error: Exception, sentence: str, expected: bool
) -> None:
    def work(_tell: Tell) -> object:
        raise error

    engine.submit("restore", Do(work=work), **heard.answers())
    engine.submit("restore", Do(work=lambda _tell: "next"), **heard.answers())
    until(qtbot, lambda: len(heard.all) == 2)
    (failure,) = heard.of("failed")
    assert isinstance(failure, Failure)
    assert (failure.sentence, failure.expected) == (sentence, expected)
    assert "in work" in failure.details
    assert type(error).__name__ in failure.details
    assert heard.of("finished") == ["next"]


# Closing


def test_a_closed_engine_answers_nobody(qtbot: QtBot, heard: Heard) -> None:
    engine, begun = Engine(), threading.Event()

    def work(tell: Tell) -> object:
        tell.progress(1, 2)
        begun.set()
        return "done"

    for _ in range(100):
        engine.submit("restore", Do(work=work), **heard.answers())
    assert begun.wait(PATIENCE / 1000)
    engine.close()
    qtbot.wait(50)
    assert heard.all == []


def test_closing_does_not_run_what_still_waits(qtbot: QtBot) -> None:  # noqa: ARG001 (a running application)
    engine, begun, ran = Engine(), threading.Event(), list[str]()

    def work(_tell: Tell) -> None:
        begun.set()
        time.sleep(0.1)

    engine.submit("restore", Do(work=work))
    engine.submit("restore", Do(work=lambda _tell: ran.append("ran")))
    assert begun.wait(PATIENCE / 1000)
    engine.close()
    assert ran == []


def test_a_task_given_to_a_closed_engine_is_not_run(qtbot: QtBot, heard: Heard) -> None:
    engine, ran = Engine(), list[str]()
    engine.close()
    engine.submit("files", Do(work=lambda _tell: ran.append("ran")), **heard.answers())
    engine.close()
    qtbot.wait(50)
    assert ran == []
    assert heard.all == []


def test_closing_a_lane_waits_for_the_task_in_hand(qtbot: QtBot) -> None:  # noqa: ARG001 (a running application)
    begun, done = threading.Event(), list[float]()

    def work(_tell: Tell) -> None:
        begun.set()
        time.sleep(0.3)
        done.append(time.monotonic())

    parent = QObject()
    lane = Lane("test", parent)
    lane.submit(Do(work=work))
    assert begun.wait(PATIENCE / 1000)
    lane.close()
    assert len(done) == 1
    assert done[0] <= time.monotonic()
    (thread,) = lane.findChildren(QThread)
    assert thread.isFinished()
