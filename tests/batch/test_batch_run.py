"""A queue at work, as the window uses it."""

import threading
import time
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from batch_makers import (
    FAST,
    LONG,
    NOISY,
    Mirror,
    batch_of,
    files,
    finish,
    in_the_network,
    make_bad,
    make_photo,
    make_photos,
    states,
)

from redgui.batch.events import Changed, Progressed, Turned
from redgui.batch.names import Output
from redgui.batch.run import Batch
from redgui.batch.status import FINAL
from redgui.photo.write import write
from redgui.pipeline import restore
from redgui.reading.read import read
from redgui.settings import NO_JPEG, RestoreSettings


def test_a_result_too_large_for_its_format_fails_before_the_work(tmp_path: Path) -> None:
    photo = make_photo(tmp_path / "in" / "wide.webp", size=(4200, 8))
    batch = batch_of(tmp_path / "out", photo, settings=RestoreSettings(sigma=20, jpeg=NO_JPEG, scale=4))
    mirror = Mirror(batch)
    (status,) = finish(batch).values()
    assert status.state == "failed"
    assert "but WebP holds at most 16383 on a side" in status.reason
    phases = {status.phase for event in mirror.events if isinstance(event, Changed) for status in event.statuses}
    assert phases == {"reading"}
    assert files(tmp_path / "out") == {}


def test_a_tree_comes_out_as_a_tree(tmp_path: Path) -> None:
    root, out = tmp_path / "in", tmp_path / "out"
    for name in ("a.jpg", "sub/b.png", "sub/deep/c.tif", "d.webp"):
        make_photo(root / name)
    (root / "notes.txt").write_text("x")
    before = files(root)
    done = finish(batch_of(out, root))
    assert sorted(files(out)) == ["a_restored.jpg", "d_restored.webp", "sub/b_restored.png", "sub/deep/c_restored.tif"]
    assert {status.state for status in done.values()} == {"done"}
    assert files(root) == before


def test_it_writes_what_the_core_makes(tmp_path: Path) -> None:
    source = make_photo(tmp_path / "a.png", size=(60, 40))
    settings = RestoreSettings(sigma=18, scale=1.5, strength=0.7)
    (status,) = finish(batch_of(tmp_path / "out", source, settings=settings)).values()
    write(restore(read(source), settings).photo, tmp_path / "direct.png")
    assert status.result is not None
    assert status.result.output.read_bytes() == (tmp_path / "direct.png").read_bytes()
    assert (status.result.sigma, status.result.scale, status.result.megapixels) == (18, 1.5, 90 * 60 / 1e6)
    assert 0 < status.result.network_seconds <= status.result.seconds


def test_16_bits_hold_what_was_restored_of_8(tmp_path: Path) -> None:
    source = make_photo(tmp_path / "a.png", size=(60, 40))
    settings = RestoreSettings(sigma=18)
    (status,) = finish(batch_of(tmp_path / "out", source, settings=settings, output=Output(bits=16))).values()
    assert status.result is not None
    deep = read(status.result.output).samples
    assert deep.dtype == np.uint16
    assert np.count_nonzero(deep % 257) > deep.size / 2
    plain = restore(read(source), settings).photo.samples
    assert np.abs(deep / 257 - plain).max() <= 0.51


def test_one_bad_file_never_stops_the_rest(tmp_path: Path) -> None:
    root = tmp_path / "in"
    make_photos(root, 3)
    make_bad(root / "00_bad.jpg")
    (root / "01_empty.png").write_bytes(b"")
    (root / "02_cut.png").write_bytes((root / "02.png").read_bytes()[:60])
    done = finish(batch_of(tmp_path / "out", root, tmp_path / "gone.jpg", tmp_path))
    assert {name: s.state for name, s in done.items() if s.state != "done"} == dict.fromkeys(
        ["00_bad.jpg", "01_empty.png", "02_cut.png", "gone.jpg"], "failed"
    )
    assert all(s.reason.endswith(".") and s.item.source.name in s.reason for s in done.values() if s.state == "failed")
    assert len(files(tmp_path / "out")) == 3


def test_a_mistake_in_the_program_fails_the_photo_and_keeps_its_traceback(tmp_path: Path) -> None:
    make_photos(tmp_path / "in", 2)
    batch = batch_of(tmp_path / "out", tmp_path / "in", output=Output(bits=7))  # which nobody should ask for
    for status in finish(batch).values():
        assert status.state == "failed"
        assert "ValueError" in status.reason
        assert "Traceback" in status.detail


def test_names_that_clash_are_numbered_in_order(tmp_path: Path) -> None:
    make_photo(tmp_path / "in" / "a.bmp", 1)
    make_photo(tmp_path / "in" / "a.gif", 2)
    make_photo(tmp_path / "in" / "A.png", 3)
    make_photo(tmp_path / "two" / "a.png", 4)
    done = batch_of(tmp_path / "out", tmp_path / "in", tmp_path / "two")
    finish(done)
    names = [status.result.output.name for status in done.items() if status.result]
    assert names == ["a_restored.png", "a_restored (2).png", "A_restored (3).png", "a_restored (4).png"]


def test_sigma_in_a_name_is_the_one_that_was_estimated(tmp_path: Path) -> None:
    noisy = make_photo(tmp_path / "in" / "a.png", size=(64, 64), noise=20)
    output = Output("{stem} {sigma}")
    (status,) = finish(batch_of(tmp_path / "out", noisy, settings=RestoreSettings(), output=output)).values()
    assert status.result is not None
    assert status.result.sigma > 10
    assert status.result.output.name == f"a {round(status.result.sigma, 1):g}.png"


@pytest.mark.parametrize(
    ("policy", "state", "names"),
    [
        ("skip", "skipped", ["a_restored.png"]),
        ("rename", "done", ["a_restored (2).png", "a_restored.png"]),
        ("replace", "done", ["a_restored.png"]),
    ],
)
def test_the_policy(tmp_path: Path, policy: str, state: str, names: list[str]) -> None:
    source, there = make_photo(tmp_path / "a.png"), tmp_path / "out" / "a_restored.png"
    there.parent.mkdir()
    there.write_bytes(b"there")
    (status,) = finish(batch_of(there.parent, source, output=Output(policy=policy))).values()  # type: ignore[arg-type]
    assert status.state == state
    assert sorted(files(there.parent)) == names
    assert (there.read_bytes() == b"there") == (policy != "replace")
    assert ("exists" in status.reason) == (policy == "skip")


def test_originals_are_safe_in_their_own_folder(tmp_path: Path) -> None:
    sources = make_photos(tmp_path, 3)
    before = files(tmp_path)
    output = Output("{stem}", "replace")
    done = finish(batch_of(tmp_path, *sources, output=output))
    assert all("original" in status.reason for status in done.values())
    assert files(tmp_path) == before


def test_photos_added_while_it_runs_are_restored(tmp_path: Path) -> None:
    batch = batch_of(tmp_path / "out", make_photo(tmp_path / "a.png", size=LONG), settings=NOISY)
    mirror = Mirror(batch)
    batch.start()
    in_the_network(batch, mirror)
    batch.add([make_photo(tmp_path / "in" / "b.png", size=LONG)], FAST)
    progress = batch.progress()
    assert progress.total < progress.item  # honest: there is more to do now
    assert batch.wait(120)
    assert states(batch) == ["done", "done"]
    assert batch.progress().total == 1


def test_pause_holds_and_resume_changes_nothing(tmp_path: Path) -> None:
    sources = [make_photo(tmp_path / f"{n}.png", n, LONG) for n in range(2)]
    finish(batch_of(tmp_path / "straight", *sources, settings=NOISY))
    batch = batch_of(tmp_path / "held", *sources, settings=NOISY)
    mirror = Mirror(batch)
    batch.start()
    in_the_network(batch, mirror)
    batch.pause()
    assert batch.state == "paused"
    time.sleep(1.5)  # the band in hand ends
    progress, done = batch.progress().total, states(batch).count("done")
    assert not batch.wait(0.5)
    assert (batch.progress().total, states(batch).count("done")) == (progress, done)
    batch.resume()
    assert batch.wait(120)
    assert files(tmp_path / "held") == files(tmp_path / "straight")
    assert [event.state for event in mirror.events if isinstance(event, Turned)] == [
        "running",
        "paused",
        "running",
        "idle",
    ]
    seconds = [status.result.network_seconds for status in batch.items() if status.result]
    assert all(second > 0 for second in seconds)


@pytest.mark.parametrize("paused", [False, True])
def test_cancel_stops_one_or_all(tmp_path: Path, paused: bool) -> None:
    sources = [make_photo(tmp_path / f"{n}.png", n, LONG) for n in range(5)]
    batch = batch_of(tmp_path / "out", *sources, settings=NOISY)
    mirror = Mirror(batch)
    last = batch.items()[-1].id
    batch.cancel([last])
    batch.start()
    in_the_network(batch, mirror)
    if paused:
        batch.pause()
    running = next(s.id for s in batch.items() if s.state == "running" and s.progress)
    batch.cancel([running])
    mirror.until(lambda: mirror.statuses[running].state == "cancelled")
    assert mirror.statuses[last].state == "cancelled"
    assert batch.state == ("paused" if paused else "running")
    batch.cancel_all()
    assert batch.wait(60)
    assert set(states(batch)) <= {"done", "cancelled"}
    assert len(files(tmp_path / "out")) == states(batch).count("done")


def test_what_waits_its_turn_is_cancelled_at_once_even_while_paused(tmp_path: Path) -> None:
    sources = [make_photo(tmp_path / f"{n}.png", n, LONG) for n in range(4)]
    batch = batch_of(tmp_path / "out", *sources, settings=NOISY)
    mirror = Mirror(batch)
    batch.start()
    mirror.until(lambda: Counter(s.state for s in mirror.statuses.values())["running"] >= 3)
    batch.pause()
    first, second, third, _ = (status.id for status in batch.items())
    batch.cancel([second, third])
    mirror.until(lambda: {mirror.statuses[number].state for number in (second, third)} == {"cancelled"})
    assert mirror.statuses[first].state == "running"
    assert batch.state == "paused"
    batch.close()
    assert batch.state == "idle"


def test_failed_ones_are_tried_again(tmp_path: Path) -> None:
    bad = make_bad(tmp_path / "bad.png")
    batch = batch_of(tmp_path / "out", make_photo(tmp_path / "good.png"), bad)
    finish(batch)
    written = (tmp_path / "out" / "good_restored.png").stat().st_mtime_ns
    make_photo(bad)
    batch.retry_failed()
    assert states(batch) == ["done", "queued"]
    finish(batch)
    assert states(batch) == ["done", "done"]
    assert (tmp_path / "out" / "good_restored.png").stat().st_mtime_ns == written


def test_cancelled_ones_are_tried_again_while_it_runs(tmp_path: Path) -> None:
    batch = batch_of(tmp_path / "out", *make_photos(tmp_path / "in", 2), settings=NOISY)
    second = batch.items()[1].id
    batch.cancel([second])
    batch.pause()  # does nothing: it has not started
    assert batch.state == "idle"
    batch.start()
    batch.retry([second])
    assert batch.wait(60)
    if states(batch)[1] == "queued":  # the first was done before
        finish(batch)
    assert states(batch) == ["done", "done"]


def test_items_can_be_removed_and_added_again(tmp_path: Path) -> None:
    sources = make_photos(tmp_path / "in", 3)
    batch = batch_of(tmp_path / "out", *sources)
    gone = batch.items()[1]
    batch.remove([gone.id, 999])
    assert [s.item.source for s in batch.items()] == [sources[0], sources[2]]
    assert len(batch.add(sources)) == 1
    finish(batch)
    assert len(files(tmp_path / "out")) == 3


def test_the_order_can_be_changed(tmp_path: Path) -> None:
    batch = batch_of(tmp_path / "out", *make_photos(tmp_path / "in", 5))
    mirror, (a, b, c, d, e) = Mirror(batch), [status.id for status in batch.items()]
    mirror.statuses = {status.id: status for status in batch.items()}
    batch.move([d, b], before=a)
    assert [status.id for status in batch.items()] == [b, d, a, c, e] == list(mirror.statuses)
    batch.move([b], before=None)
    started: list[int] = []
    batch.listen(
        lambda event: started.extend(
            s.id for s in getattr(event, "statuses", ()) if s.state == "running" and s.id not in started
        )
    )
    finish(batch)
    assert started == [d, a, c, e, b]


def test_settings_of_one_item_and_of_all(tmp_path: Path) -> None:
    batch = batch_of(tmp_path / "out", *make_photos(tmp_path / "in", 3))
    batch.apply_to_all(RestoreSettings(sigma=0, scale=2, strength=0))
    batch.set_settings([batch.items()[1].id], RestoreSettings(sigma=0, scale=3, strength=0))
    batch.add([make_photo(tmp_path / "later.png")])
    finish(batch)
    widths = [read(s.result.output).width for s in batch.items() if s.result]
    assert widths == [48, 72, 48, 48]


def test_memory_for_one_photo_lets_one_in_at_a_time(tmp_path: Path) -> None:
    batch = batch_of(tmp_path / "out", *make_photos(tmp_path / "in", 6), memory=1)
    mirror, most = Mirror(batch), 0
    finish(batch)
    assert states(batch) == ["done"] * 6
    reading: set[int] = set()
    for event in mirror.events:
        for status in getattr(event, "statuses", ()):
            # Its size is known anew once it was read, which is after it got its memory.
            (reading.add if status.state == "running" and status.size else reading.discard)(status.id)
        most = max(most, len(reading))
    assert most <= 2  # one at work, and one that waits for memory


def test_few_are_ahead_of_the_network(tmp_path: Path) -> None:
    batch = batch_of(tmp_path / "out", *make_photos(tmp_path / "in", 12, (96, 64)), settings=NOISY)
    mirror = Mirror(batch)
    finish(batch)
    most, running = 0, set[int]()
    for event in mirror.events:
        for status in getattr(event, "statuses", ()):
            (running.add if status.state == "running" else running.discard)(status.id)
        most = max(most, len(running))
    assert 2 <= most <= 5  # read, wait, restore, wait, write


def test_the_output_folder_can_be_chosen_late(tmp_path: Path) -> None:
    root = tmp_path / "in"
    make_photos(root, 2)
    make_photo(root / "results" / "old_restored.png")
    batch = batch_of(tmp_path / "first", root)
    assert len(batch.items()) == 3
    batch.set_output(root / "results", Output("{stem}"))
    assert len(batch.items()) == 2
    finish(batch)
    assert sorted(files(root / "results")) == ["00.png", "01.png", "old_restored.png"]
    assert not (tmp_path / "first").exists()


def test_what_it_will_cost_is_known_before(tmp_path: Path) -> None:
    batch = batch_of(tmp_path / "out" / "deep", *make_photos(tmp_path / "in", 2), make_bad(tmp_path / "bad.dng"))
    costs = batch.costs()
    assert 0 < costs.disk_bytes < costs.free_bytes
    assert costs.memory_bytes > 100_000_000
    assert not costs.warning
    batch.add([make_photo(tmp_path / "large.tif", size=(400, 300))], RestoreSettings(scale=4))
    assert batch.costs().disk_bytes > costs.disk_bytes + 400 * 300 * 3 * 16
    with (tmp_path / "sparse.jpg").open("wb") as file:
        file.truncate(costs.free_bytes + (1 << 30))
    batch.add([tmp_path / "sparse.jpg"])
    assert "are free" in batch.costs().warning


def test_progress_is_weighted_by_pixels_and_ends_at_one(tmp_path: Path) -> None:
    batch = batch_of(
        tmp_path / "out", make_photo(tmp_path / "small.png"), make_photo(tmp_path / "b.png", size=LONG), settings=NOISY
    )
    mirror = Mirror(batch)
    finish(batch)
    told = [event.progress for event in mirror.events if isinstance(event, Progressed)]
    after_small = next(p for p in told if p.counts["done"] == 1)
    assert after_small.total < 0.5
    assert told[-1].total == 1
    assert told[-1].seconds_left == 0
    assert (told[-1].megapixels_per_second or 0) > 0
    totals = np.array([p.total for p in told])
    assert (np.diff(totals) >= -1e-9).all()


def test_events_alone_tell_the_whole_queue(tmp_path: Path) -> None:
    batch = Batch(tmp_path / "out", settings=FAST)
    mirror = Mirror(batch)
    batch.add(make_photos(tmp_path / "in", 3))
    batch.add([make_bad(tmp_path / "bad.jpg")])
    batch.move([batch.items()[3].id], before=batch.items()[0].id)
    batch.remove([batch.items()[1].id])
    finish(batch)
    assert list(mirror.statuses.values()) == batch.items()


def test_listeners_may_call_the_queue(tmp_path: Path) -> None:
    batch = batch_of(tmp_path / "out", *make_photos(tmp_path / "in", 4))

    def cancel_the_rest(_event: object) -> None:
        if batch.progress().counts.get("done") == 1:
            batch.cancel_all()

    batch.listen(cancel_the_rest)
    finish(batch)
    assert set(states(batch)) <= FINAL
    assert "done" in states(batch)


def test_threads_end_with_the_run(tmp_path: Path) -> None:
    batch = batch_of(tmp_path / "out", *make_photos(tmp_path / "in", 2))
    finish(batch)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("redgui ")]
    finish(batch)  # nothing to do
    batch.close()
