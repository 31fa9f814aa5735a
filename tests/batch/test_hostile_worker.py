"""A cluster's worker that is not ours: what it sends stays data in the process that asked it."""

import contextlib
import gc
import json
import os
import pickle
import sys
from pathlib import Path

import distributed.protocol.pickle
import pytest
from batch_makers import batch_of, finish, make_photo
from clusters import Cluster as Processes

from redgui.batch.cluster.answers import from_delivered, from_error, from_look, to_answer, to_check, to_news, to_stopped
from redgui.batch.cluster.client import Cluster
from redgui.batch.cluster.inert import Inert, loads
from redgui.batch.cluster.orders import Delivered, Failure, Look, Misfit
from redgui.batch.status import Result
from redgui.errors import Cancelled, PhotoError, TooLargeError
from redgui.messages import Sentence
from redgui.photo.photo import NoPhotoError
from redgui.reading.checked import StrangeError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends signals")

# Loaded by the worker when it starts. Who unpickles an `Evil` makes a file whose name is the number of its process.
PRELOAD = """
import os
import distributed
from redgui.batch.cluster import worker

CODE = "import os; open(os.path.join({folder!r}, str(os.getpid())), 'w').close()"
look, check = vars(worker).setdefault("kept", (worker.look, worker.check))  # Dask loads this file twice

class Evil:
    def __reduce__(self):
        return exec, (CODE,)

class EvilError(Exception):
    def __reduce__(self):
        return exec, (CODE,)

async def evil_check(terms, dask_worker):
    return await check(terms, dask_worker) if terms.sources[0].name != "unchecked" else Evil()

def evil_look(order):
    here = distributed.get_worker()
    match order.source.stem:
        case "answer":
            return Evil()
        case "error":
            raise EvilError
        case "text":
            return "no answer at all"
        case "lie":
            return '{{"delivered": {{"size": 1, "seconds": 1, "network_seconds": 1, "warnings": []}}}}'
        case "deadly":
            os._exit(1)
        case "news":
            news = distributed.protocol.to_serialize(Evil())
            here.batched_send({{"op": "log-event", "topic": order.topic, "msg": news}})
            here.log_event("warn", {{"message": distributed.protocol.pickle.dumps(Evil())}})
            here.log_event("print", {{"args": ("printed",)}})
    return look(order)

worker.look, worker.check = evil_look, evil_check
"""


def test_what_a_hostile_worker_sends_runs_nothing_here(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    mine, touched = tmp_path / "touched" / str(os.getpid()), tmp_path / "touched"
    touched.mkdir()
    (tmp_path / "evil.py").write_text(PRELOAD.format(folder=str(touched)))
    photos = [
        make_photo(tmp_path / "in" / f"{name}.png") for name in ("answer", "error", "text", "lie", "news", "good")
    ]
    with Processes(tmp_path / "cluster", DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES="0") as processes:
        processes.add_worker("evil", "--preload", tmp_path / "evil.py")
        with Cluster(processes.address) as cluster:
            batch = batch_of(tmp_path / "out", *photos, cluster=cluster)
            ended = finish(batch)
            assert not batch.problem, [s.state for s in batch.items()]
            assert not mine.exists()
            reasons = {Path(name).stem: status.reason for name, status in ended.items() if status.state == "failed"}
            assert reasons.keys() == {"answer", "error", "text", "lie"}
            assert "failed unexpectedly" in reasons.pop("error")
            assert all("is not one of redgui's" in reason for reason in reasons.values())
            assert ended["good.png"].state == ended["news.png"].state == "done"
            assert touched.exists()
            assert list(touched.iterdir())  # in the scheduler and the worker; so the pickles are what they should be

            unchecked = batch_of(tmp_path / "two", make_photo(tmp_path / "unchecked" / "a.png"), cluster=cluster)
            assert finish(unchecked)["a.png"].state == "queued"
            assert "cannot run redgui" in unchecked.problem

            deadly = finish(batch_of(tmp_path / "three", make_photo(tmp_path / "in" / "deadly.png"), cluster=cluster))
            assert "1 workers were lost over it" in deadly["deadly.png"].reason
            assert not mine.exists()
    assert capfd.readouterr() == ("", "")
    assert distributed.protocol.pickle.loads(pickle.dumps(Path("a"))) == Path("a")  # as before


def test_a_worker_that_dies_before_its_answer_is_taken_holds_up_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The answer is there, as Dask says, and will never come."""
    monkeypatch.setattr("redgui.batch.cluster.client._ANSWER_SECONDS", 0.2)
    (tmp_path / "mute.py").write_text(
        "import os\ndef dask_setup(worker):\n    worker.handlers['get_data'] = lambda *_, **__: os._exit(1)\n"
    )
    with Processes(tmp_path / "cluster") as processes:
        processes.add_worker("mute", "--preload", tmp_path / "mute.py")
        with Cluster(processes.address) as cluster:
            batch = batch_of(tmp_path / "out", make_photo(tmp_path / "in" / "a.png"), cluster=cluster)
            batch.start()
            processes.workers["mute"].wait(240)
            batch.cancel_all()
            assert batch.wait(120)
            assert [status.state for status in batch.items()] == ["cancelled"]
    gc.collect()  # what Dask has left over says so now
    assert capfd.readouterr() == ("", "")


class Evil:
    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (1,)


def test_an_unpickler_that_knows_no_class() -> None:
    data = [1, 2.5, "a", b"b", None, True, {"c": ({3}, [4])}]
    assert loads(pickle.dumps(data)) == data
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        for evil in (Evil(), Evil, os._exit, [Evil(), {"a": Evil}], type("Kind", (), {}).__init__, Path("a")):
            with contextlib.suppress(pickle.PicklingError, AttributeError):
                loads(pickle.dumps(evil, protocol))
    for spoilt in (b"", b"no pickle", b"\x80\x05\x8c", pickle.dumps(data)[:-9], b"cos\n_exit\n(I1\ntR."):
        assert isinstance(loads(spoilt), Inert)


WHY = ["{name} is empty.", {"name": "a"}]
LOOK = {"size": [3, 2], "expected": Result(Path(), 5.0, 2.0, "default", 1.0).to_dict(), "name": "a.png", "seconds": 1}
DONE = {"size": 3, "seconds": 1, "network_seconds": 0.5, "warnings": []}


def test_what_our_workers_send_comes_through() -> None:
    look = Look((3, 2), Result(Path(), 5.0, 2.0, "default", 1.0), "ä.png", 0.5)
    assert to_answer(from_look(look)) == look
    warning = Sentence("The worker {address} was lost while it restored the photo, which was begun again.", address="a")
    done = Delivered(10, 1.5, 1.0, (warning,))
    assert to_answer(from_delivered(done)) == done
    for error in (
        PhotoError(warning),
        TooLargeError(warning, 7),
        Cancelled(),
        NoPhotoError(warning),
        Misfit(warning, "a"),
    ):
        failure = to_answer(from_error(error, "a.png"))
        assert isinstance(failure, Failure)
        assert isinstance(error, type(failure.error))
        assert (failure.error.args, failure.detail) == (error.args, "")
    try:
        raise ValueError("odd")
    except ValueError as error:
        unforeseen = to_answer(from_error(error, "a.png"))
    assert isinstance(unforeseen, Failure)
    assert "ValueError: odd" in str(unforeseen.error)
    assert "test_hostile_worker" in unforeseen.detail


@pytest.mark.parametrize(
    "answer",
    [
        *(None, 1, b"{}", "", "[]", "{}", "NaN", "[" * 100_000, Inert()),
        *(
            {"look": LOOK | {"name": name}}
            for name in ("", "..", "/etc/a.png", "a/b.png", "a\\b.png", "a\0.png", 1, None)
        ),
        *({"look": LOOK | {"size": size}} for size in ([1], [1, -1], [1, 1e9], [1, 10**30], "ab", None)),
        *({"look": LOOK | {"seconds": value}} for value in (-1, float("nan"), float("inf"), True, "1", None)),
        *({"look": LOOK | {"expected": facts}} for facts in (None, {}, {"output": "/etc"}, {"sigma": "a"})),
        *({"delivered": DONE | {"size": size}} for size in (-1, 1.5, True, 10**20)),
        *({"delivered": DONE | {"warnings": given}} for given in ("a", ["a"], [["{0.__class__}", {}]], [WHY] * 1001)),
        {"misfit": {"why": WHY, "address": 1}},
        {"failed": {"why": ["Buy {name} now!", {"name": "a"}], "kind": "PhotoError"}},
        {"failed": {"why": WHY, "kind": "FolderGone"}},
        {"failed": {"why": WHY, "kind": "SystemExit"}},
        {"failed": {"why": WHY, "kind": "TooLargeError", "pixels": "many"}},
    ],
)
def test_any_other_answer_is_none(answer: object) -> None:
    sent = json.dumps(answer) if isinstance(answer, dict) else answer
    for take in (to_answer, to_check, to_stopped, to_news):
        with pytest.raises(StrangeError):
            take(sent)


NEWS = {"ticket": "t", "item": 1, "worker": "w", "event": "share", "phase": "restoring", "share": 0.5}


def test_news_are_looked_at() -> None:
    assert to_news(NEWS) == NEWS
    for key, wrong in (
        *(("ticket", None), ("item", "1"), ("worker", b"w"), ("event", "ended"), ("event", []), ("phase", {})),
        *(("share", 2), ("share", float("nan")), ("share", "0.5")),
    ):
        with pytest.raises(StrangeError):
            to_news({**NEWS, key: wrong})
