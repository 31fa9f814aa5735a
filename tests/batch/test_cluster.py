"""The queue on a Dask cluster: a real scheduler and real workers on this computer."""

import json
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
import torch
from batch_makers import Mirror, batch_of, files, finish, make_bad, make_photo
from clusters import Cluster as Processes
from processes import redgui

from redgui import __version__
from redgui.batch.cluster import worker
from redgui.batch.cluster.client import Cluster
from redgui.batch.cluster.orders import Failure, Look, Misfit, Order, Terms
from redgui.batch.cluster.trust import check_private
from redgui.batch.journal import JOURNAL_NAME, Journal, Mark
from redgui.batch.names import Output
from redgui.batch.report import write_report
from redgui.batch.run import Batch
from redgui.batch.status import FINAL, Status
from redgui.batch.steps import weights_hash
from redgui.errors import RedguiError
from redgui.settings import RestoreSettings

NOISY = RestoreSettings(sigma=20.0)
LONG = (400, 320)  # half a second in the network
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends signals")


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Processes]:
    """Two workers that all tests share; none of them may hurt them."""
    with Processes(tmp_path_factory.mktemp("pair")) as processes:
        processes.add_worker("a")
        processes.add_worker("b")
        yield processes


@pytest.fixture
def cluster(pair: Processes) -> Iterator[Cluster]:
    with Cluster(pair.address) as connected:
        connected.client.wait_for_workers(2, timeout=120)
        yield connected


def statuses(batch: Batch) -> dict[str, str]:
    return {status.item.source.name: status.state for status in batch.items()}


def in_the_network(status: Status) -> bool:
    return status.state == "running" and status.phase == "restoring"


def until(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + 120
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.02)


def make_tree(root: Path) -> None:
    """60 photos in folders; some want the same name, and those in the middle are long in the network."""
    for number in range(56):
        folder, size = ("2", LONG) if 24 <= number < 28 else (f"{1 if number < 24 else 3}", (48, 32))
        make_photo(root / folder / f"{number:02}.{['png', 'jpg', 'tif', 'webp'][number % 4]}", number, size)
    for number, suffix in enumerate(["bmp", "gif", "png", "ppm"]):
        make_photo(root / f"same.{suffix}", number, (48, 32))


def test_a_worker_is_killed_half_way_and_nothing_is_missing(tmp_path: Path) -> None:
    root, alone, out = tmp_path / "in", tmp_path / "alone", tmp_path / "out"
    make_tree(root)
    finish(batch_of(alone, root, settings=NOISY))
    with Processes(tmp_path / "cluster") as processes:
        processes.add_worker("a")
        processes.add_worker("b")
        with Cluster(processes.address) as cluster:
            cluster.client.wait_for_workers(2, timeout=120)
            batch = batch_of(out, root, settings=NOISY, cluster=cluster)
            mirror = Mirror(batch)
            batch.start()
            # Both workers, which have one thread each.
            mirror.until(lambda: sum(in_the_network(s) and s.size == LONG for s in mirror.statuses.values()) == 2)
            processes.workers["a"].kill()
            assert batch.wait(240)

    done = batch.items()
    assert Counter(status.state for status in done) == {"done": 60}
    assert files(out) == files(alone)
    assert sorted(path.name for path in out.rglob(".*")) == [JOURNAL_NAME]
    retried = [status for status in done if status.attempts > 1]
    assert retried
    for status in retried:
        assert status.result is not None
        assert "was lost while it restored the photo" in " ".join(status.result.warnings)
    write_report(tmp_path / "r.json", done, 1.0)
    write_report(tmp_path / "r.csv", done, 1.0)
    rows = json.loads((tmp_path / "r.json").read_text())["items"]
    assert sum(row["attempts"] > 1 for row in rows) == len(retried)
    assert (tmp_path / "r.csv").read_text().splitlines()[0].endswith("attempts")


def test_names_failures_and_sigma_are_those_of_one_computer(tmp_path: Path, cluster: Cluster) -> None:
    root, output = tmp_path / "in", Output("{stem} {sigma}")
    for number, name in enumerate(["a.bmp", "a.gif", "A.png", "b.jpg"]):
        make_photo(root / name, number, (64, 64), noise=20)
    make_bad(root / "bad.jpg")
    (root / "empty.png").write_bytes(b"")
    auto = RestoreSettings(color=None)
    here = finish(batch_of(tmp_path / "here", root, tmp_path / "gone.png", settings=auto, output=output))
    there = finish(
        batch_of(tmp_path / "there", root, tmp_path / "gone.png", settings=auto, output=output, cluster=cluster)
    )
    assert files(tmp_path / "there") == files(tmp_path / "here")
    for name, status in here.items():
        assert (there[name].state, there[name].reason, there[name].size) == (status.state, status.reason, status.size)
        if status.result is not None:
            assert there[name].result is not None
            assert there[name].result.sigma == status.result.sigma
            assert there[name].result.color == status.result.color > 0
            assert 0 < there[name].result.network_seconds <= there[name].result.seconds
    assert Counter(status.state for status in there.values()) == {"done": 4, "failed": 3}


def test_no_original_is_replaced(tmp_path: Path, cluster: Cluster) -> None:
    first, second, third = (make_photo(tmp_path / name) for name in ("x/a.png", "y/a.png", "x/b.png"))
    (tmp_path / "y" / "b.png").hardlink_to(first)
    before = files(tmp_path)
    output = Output("{stem}", "replace")
    ended = finish(batch_of(tmp_path / "y", first, second, third, output=output, cluster=cluster))
    assert files(tmp_path) == before
    assert all("is an original" in status.reason for status in ended.values())


def test_the_results_go_away_and_come_back(tmp_path: Path, cluster: Cluster) -> None:
    photos = [make_photo(tmp_path / "in" / f"{number}.png", number, LONG) for number in range(8)]
    out, away = tmp_path / "out", tmp_path / "away"
    batch = batch_of(out, *photos, settings=NOISY, cluster=cluster, resume=True)
    mirror = Mirror(batch)
    batch.start()
    mirror.until(lambda: any(status.state == "done" for status in mirror.statuses.values()))
    out.rename(away)
    assert batch.wait(120)
    assert "is gone or was replaced" in batch.problem
    assert set(statuses(batch).values()) == {"done", "queued"}
    for address in cluster.threads():  # each is free again once it has done this
        assert cluster.client.submit(sum, [1, 2], workers=[address], pure=False).result() == 3
    assert not out.exists()
    away.rename(out)
    again = batch_of(out, *photos, settings=NOISY, resume=True)
    assert {status.state for status in finish(again).values()} == {"done"}
    assert len(files(out)) == 8


def test_a_worker_that_loses_the_storage_writes_nothing(tmp_path: Path, cluster: Cluster) -> None:
    photo, out = make_photo(tmp_path / "a.png"), tmp_path / "out"
    journal = Journal(out)
    terms = Terms(__version__, journal.mark, (tmp_path,), (("default", weights_hash("default")),))
    order = Order("ticket", 1, "nobody listens", terms, photo, NOISY, Output(), 10**6)
    (address, *_) = cluster.threads()
    look = cluster.client.submit(partial(worker.look, order), workers=[address], pure=False)
    assert isinstance(cluster.answer(look, "a.png"), Look)
    out.rename(tmp_path / "away")
    restoring = partial(worker.restore, order, out / "sub" / "a.png", False)
    answer = cluster.answer(cluster.client.submit(restoring, workers=[address], pure=False), "a.png")
    assert isinstance(answer, Failure)
    assert isinstance(answer.error, Misfit)
    assert "does not see the results" in answer.error.sentence
    assert not out.exists()
    journal.close()


def test_a_mistake_in_the_program_comes_with_its_traceback(tmp_path: Path, cluster: Cluster) -> None:
    photo = make_photo(tmp_path / "a.png")
    (status,) = finish(batch_of(tmp_path / "out", photo, output=Output(bits=7), cluster=cluster)).values()
    assert status.state == "failed"
    assert "ValueError" in status.reason
    assert "write_photo" in status.detail  # where it happened, on the worker


def test_stop_one_pause_go_on_and_stop_all(tmp_path: Path, cluster: Cluster) -> None:
    sources = [make_photo(tmp_path / "in" / f"{n:02}.png", n, LONG) for n in range(8)]
    batch = batch_of(tmp_path / "out", *sources, settings=NOISY, cluster=cluster)
    mirror = Mirror(batch)
    batch.start()
    mirror.until(lambda: any(in_the_network(s) for s in mirror.statuses.values()))
    stopped = next(s.id for s in batch.items() if in_the_network(s))
    batch.cancel([stopped])
    mirror.until(lambda: mirror.statuses[stopped].state in FINAL)
    assert mirror.statuses[stopped].state == "cancelled"
    batch.pause()
    mirror.until(lambda: not any(s.state == "running" for s in mirror.statuses.values()))
    assert "queued" in statuses(batch).values()  # what was sent has ended, and nothing more was sent
    batch.resume()
    mirror.until(lambda: any(in_the_network(s) for s in mirror.statuses.values()))
    batch.cancel_all()
    assert batch.wait(120)
    assert set(statuses(batch).values()) <= {"done", "cancelled"}
    assert len(files(tmp_path / "out")) == Counter(statuses(batch).values())["done"]
    assert not batch.problem
    batch.retry([stopped])
    finish(batch)
    assert mirror.statuses[stopped].state == "done"


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_the_client_is_stopped_and_goes_on(tmp_path: Path, cluster: Cluster, how: signal.Signals) -> None:
    root, out = tmp_path / "in", tmp_path / "out"
    for number in range(8):
        make_photo(root / f"{number}.png", number, LONG)
    command = ("batch", root, "-o", out, "--sigma", 20, "--json", "--cluster", cluster.address)
    with redgui(*command) as process:
        until(lambda: len(files(out)) >= 2)
        process.send_signal(how)
        printed, said = process.communicate(timeout=60)
    assert process.returncode == (130 if how == signal.SIGINT else -signal.SIGKILL)
    assert printed == ""
    assert ("--resume" in said) == (how == signal.SIGINT)
    assert "Traceback" not in said
    before = {path: path.stat().st_mtime_ns for path in out.glob("*.png")}
    again = finish(batch_of(out, root, settings=NOISY, resume=True, cluster=cluster))
    assert {status.state for status in again.values()} == {"done"}
    assert sum(status.earlier for status in again.values()) >= len(before)
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert len(files(out)) == 8
    assert not list(out.rglob("*.part"))


def test_a_cluster_that_is_not_there_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("redgui.batch.cluster.client._CONNECT_SECONDS", 0.5)
    for address in ("tcp://127.0.0.1:1", "nowhere", "nowhere:port", "smoke://signals:1"):
        with pytest.raises(RedguiError, match="no Dask scheduler at"):
            Cluster(address)


@pytest.mark.parametrize(
    "address", ["tcp://8.8.8.8:8786", "1.1.1.1:8786", "tcp://[2606:4700::1111]:8786", "ws://9.9.9.9:1"]
)
def test_a_scheduler_that_anybody_reaches_is_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RedguiError, match="no address of a private network"):
        Cluster(address)
    monkeypatch.setattr("distributed.Client.__init__", _no_network)
    for trusted in (address, f"tls://{address.rpartition('//')[2]}"):
        with pytest.raises(RedguiError, match="There is no Dask scheduler at"):
            Cluster(trusted, insecure=trusted == address)


def _no_network(*_: object, **__: object) -> None:
    raise ConnectionRefusedError


@pytest.mark.parametrize(
    "address",
    [
        "tcp://127.0.0.1:1",
        "localhost:1",
        "tcp://10.1.2.3:1",
        "192.168.0.4",
        "tcp://[::1]:1",
        "tcp://[fe80::1%1]:1",
        "no.invalid",
    ],
)
def test_a_scheduler_in_a_private_network_is_not_refused(address: str) -> None:
    check_private(address)


@pytest.mark.parametrize(("wish", "cores"), [("", 1), ("3", 3), ("2,4", 2), (" 2 , 1", 2), ("0", 1), ("all", 1)])
def test_a_worker_takes_as_many_cores_as_it_may(wish: str, cores: int, monkeypatch: pytest.MonkeyPatch) -> None:
    before = torch.get_num_threads()
    monkeypatch.setenv("OMP_NUM_THREADS", wish)
    try:
        worker._pin("cpu-0")
        assert torch.get_num_threads() == cores
    finally:
        torch.set_num_threads(before)


def test_a_worker_with_another_version_or_weights_or_storage_is_one_sentence(tmp_path: Path, cluster: Cluster) -> None:
    batch = batch_of(tmp_path / "out", make_photo(tmp_path / "in" / "a.png"), cluster=cluster)
    finish(batch)
    journal = tmp_path / "out" / JOURNAL_NAME
    mark = Mark(journal, 0, journal.read_bytes().splitlines(keepends=True)[0])
    terms = Terms(__version__, mark, (tmp_path / "in",), (("default", weights_hash("default")),))
    cluster.check(terms)
    for wrong, said in (
        (replace(terms, version="0.0.9"), "install the same version"),
        (replace(terms, mark=mark._replace(offset=1)), "does not see the results"),
        (replace(terms, mark=mark._replace(path=tmp_path / "else" / JOURNAL_NAME)), "does not see the results"),
        (replace(terms, sources=(tmp_path / "else",)), "does not see the photos"),
        (replace(terms, models=(("default", "0" * 64),)), "other weights"),
        (replace(terms, models=(("magic", "0" * 64),)), "cannot load the model"),
    ):
        with pytest.raises(RedguiError, match=said):
            cluster.check(wrong)


def test_where_only_workers_are_left_that_do_not_fit_the_queue_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("redgui.batch.cluster.roll._PATIENCE_SECONDS", 1.0)
    (tmp_path / "old.py").write_text("import redgui\nredgui.__version__ = '0.0.9'\n")
    sources = [make_photo(tmp_path / "in" / f"{n:02}.png", n, LONG) for n in range(8)]
    with Processes(tmp_path / "cluster") as processes, Cluster(processes.address) as cluster:
        batch = batch_of(tmp_path / "out", *sources, settings=NOISY, cluster=cluster)
        batch.start()
        processes.add_worker("new")
        until(lambda: "done" in statuses(batch).values())
        batch.pause()
        until(lambda: "running" not in statuses(batch).values())
        processes.add_worker("old", "--preload", tmp_path / "old.py")
        cluster.client.wait_for_workers(2, timeout=120)
        processes.workers["new"].kill()
        until(lambda: len(cluster.threads()) == 1)
        batch.resume()
        assert batch.wait(120)
    assert "install the same version" in batch.problem
    assert set(statuses(batch).values()) == {"done", "queued"}


def test_workers_and_the_scheduler_come_and_go(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("redgui.batch.cluster.client._CONNECT_SECONDS", 5)
    (tmp_path / "old.py").write_text("import redgui\nredgui.__version__ = '0.0.9'\n")
    photo, out = make_photo(tmp_path / "in" / "first.png"), tmp_path / "out"
    with Processes(tmp_path / "cluster") as processes, Cluster(processes.address) as cluster:
        # The queue waits for the first worker.
        batch = batch_of(out, photo, settings=NOISY, cluster=cluster)
        batch.start()
        processes.add_worker("new")
        until(lambda: "done" in statuses(batch).values())

        # One that comes while photos are restored, and does not fit, takes none of them.
        processes.add_worker("old", "--preload", tmp_path / "old.py")
        number = 0
        while "install the same version" not in processes.log("old"):
            number += 1
            batch.add([make_photo(tmp_path / "in" / f"{number}.png", number)])
            batch.start()  # if it had come to its end
            until(lambda: sum(state not in FINAL for state in statuses(batch).values()) < 6)
        assert batch.wait(240)
        assert set(statuses(batch).values()) == {"done"}

        # Where it is there from the beginning, nothing is begun.
        other = batch_of(tmp_path / "other", photo, settings=NOISY, cluster=cluster)
        assert {status.state for status in finish(other).values()} == {"queued"}
        assert "0.0.9" in other.problem
        assert not files(tmp_path / "other")
        processes.workers["old"].kill()
        until(lambda: len(cluster.threads()) == 1)

        # The scheduler goes, and what it has not done is left for another time.
        batch.add([make_photo(tmp_path / "more" / f"{number} more.png", number, LONG) for number in range(8)])
        mirror = Mirror(batch)
        batch.start()
        mirror.until(lambda: sum(s.state == "done" for s in mirror.statuses.values()) >= 2)
        processes.scheduler.kill()
        assert batch.wait(120)
        assert "was lost" in batch.problem
        assert set(statuses(batch).values()) == {"done", "queued"}
    assert capfd.readouterr().err == ""
    again = batch_of(out, tmp_path / "more", settings=NOISY, resume=True)
    assert {status.state for status in finish(again).values()} == {"done"}
