"""The queue in the window: folders in, results out; start, pause, stop, close."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from program import Program, expected, names, noisy, store
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QPushButton
from queue_hands import Queue

Files = dict[str, Path]


@pytest.fixture
def slow(tmp_path: Path) -> Path:
    """Eight photos that take about a second each."""
    root = tmp_path / "slow"
    root.mkdir()
    for number in range(8):
        store(noisy((480, 640), seed=number), root / f"{number}.png")
    return root


# From a folder to its results


def test_a_folder_dropped_on_the_empty_window_is_restored(queue: Queue, tree: Path, tmp_path: Path) -> None:
    queue.add(tree)
    assert queue.panel.isVisible()
    assert names(queue.program) == ["Queue (6)"]
    assert queue.output.folder == tmp_path / "holiday_restored"
    assert "0_restored.png" in queue.output._note.whole()
    queue.program.wait(lambda: "Forecast: " in queue.progress.words())
    assert not queue.output.folder.exists(), "nothing is made before the start"
    queue.start()
    queue.finish()
    assert queue.states() == {"done": 5, "failed": 1}
    assert "damaged" in queue.find("broken.jpg").reason
    results = sorted(str(path.relative_to(queue.output.folder)) for path in queue.output.folder.rglob("*.png"))
    assert results == [
        "0_restored.png",
        "1_restored.png",
        "2_restored.png",
        "3_restored.png",
        "day 1/beach_restored.png",
    ]
    written = np.asarray(Image.open(queue.output.folder / "2_restored.png"))
    np.testing.assert_array_equal(written, expected(tree / "2.png", queue.presenter.settings))
    assert "6 photos · 5 done · 1 failed" in queue.progress.words()
    assert queue.progress._bar.value() == 1000


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in folders")
def test_a_pipe_among_the_photos_costs_nothing_but_its_row(queue: Queue, tree: Path) -> None:
    os.mkfifo(tree / "pipe.jpg")
    queue.add(tree)
    queue.start()
    queue.finish()
    assert queue.states() == {"done": 5, "failed": 2}
    assert queue.find("pipe.jpg").reason == "pipe.jpg is not a regular file; choose a photo file."


def test_a_folder_named_at_the_start_opens_the_queue(start: Callable[..., Program], tree: Path) -> None:
    program = start(tree)
    queue = Queue(program)
    program.wait(lambda: queue.panel.model.rowCount() == 6)
    assert queue.panel.isVisible()
    assert names(program) == ["Queue (6)"]


def test_many_photos_at_once_go_to_the_queue(queue: Queue, photo: Path) -> None:
    several = [photo.with_name(f"{number:02}.png") for number in range(51)]
    for path in several:
        path.write_bytes(photo.read_bytes())
    queue.add(*several)
    assert queue.panel.model.rowCount() == 51
    assert not queue.program.session.documents


def test_an_empty_folder_leaves_the_empty_window(queue: Queue, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    queue.add(empty)
    assert queue.program.message.startswith("Error: There are no photos in")
    assert queue.program.window.drop_zone.isVisible()
    assert names(queue.program) == []


def test_a_folder_is_added_by_its_key(queue: Queue, tree: Path) -> None:
    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.findChild(QLineEdit).setText(str(tree))
        dialog.accept()

    queue.program.when_asked(choose)
    queue.program.do("add_folder")
    queue.program.wait(lambda: queue.panel.model.rowCount() == 6)


def test_an_interrupted_queue_goes_on_where_it_was(start: Callable[..., Program], tree: Path) -> None:
    first = Queue(start())
    first.add(tree)
    first.presenter.bridge.batch.cancel([first.find("3.png").id])
    first.start()
    first.finish()
    times = {path: path.stat().st_mtime_ns for path in first.output.folder.rglob("*.png")}
    assert len(times) == 4
    first.program.window.close()
    again = Queue(start())
    again.add(tree)
    again.start()
    again.finish()
    assert again.states() == {"done": 5, "failed": 1}
    assert again.find("0.png").earlier
    assert not again.find("3.png").earlier
    assert {path: path.stat().st_mtime_ns for path in times} == times


# Start, pause, stop, retry


def test_pause_and_resume(queue: Queue, slow: Path) -> None:
    queue.add(slow)
    queue.start()
    queue.program.wait(lambda: any(status.progress > 0 for status in queue.statuses()))
    assert queue.progress.start.text() == "Pause"
    queue.program.click(queue.progress.start)
    queue.program.wait(lambda: queue.progress.words().startswith("Paused."))
    # The band that was being computed is still finished: how long that takes is the machine's business.
    assert any(queue.stands_still(milliseconds=1000) for _ in range(6))
    assert queue.states()["done"] < 8
    assert queue.progress.start.text() == "Resume"
    queue.start()
    queue.program.wait(lambda: queue.states()["done"] > 0)


def test_everything_is_stopped(queue: Queue, slow: Path) -> None:
    queue.add(slow)
    queue.start()
    queue.program.wait(lambda: queue.states()["running"] > 0)
    queue.program.click(queue.progress.cancel)
    queue.finish()
    states = queue.states()
    assert states["cancelled"] >= 6
    assert sum(states.values()) == 8
    assert not set(states) - {"cancelled", "done"}


@pytest.mark.skipif(sys.platform == "win32", reason="a folder that is held cannot be moved there")
def test_the_drive_with_the_results_goes_away_and_comes_back(queue: Queue, slow: Path) -> None:
    out = slow.with_name("slow_restored")
    queue.add(slow)
    queue.start()
    queue.program.wait(lambda: queue.states()["done"] > 0)
    out.rename(out.with_name("away"))
    queue.finish()
    assert set(queue.states()) == {"done", "queued"}
    assert "is gone or was replaced" in queue.program.message
    queue.program.click(queue.progress.start)
    queue.program.wait(lambda: "is not there with what was done" in queue.program.message)
    assert not out.exists()
    out.with_name("away").rename(out)
    queue.start()
    queue.finish()
    assert queue.states() == {"done": 8}
    assert len(list(out.glob("*.png"))) == 8


def test_one_photo_is_stopped_and_tried_again(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    queue.select("1.png", "2.png")
    queue.choose("cancel")
    queue.program.wait(lambda: queue.states()["cancelled"] == 2)
    queue.start()
    queue.finish()
    assert queue.states() == {"done": 3, "cancelled": 2, "failed": 1}
    queue.select("2.png")
    queue.choose("retry")  # which starts at once
    queue.program.wait(lambda: queue.find("2.png").state == "done")
    queue.finish()
    assert queue.states() == {"done": 4, "cancelled": 1, "failed": 1}


def test_what_failed_is_tried_again(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    queue.start()
    queue.finish()
    store(noisy((48, 64)), tree / "broken.jpg")
    assert not queue.progress.start.isEnabled()
    queue.program.click(queue.progress.retry)  # which starts at once
    queue.program.wait(lambda: queue.find("broken.jpg").state == "done")
    queue.finish()
    assert queue.states() == {"done": 6}


def test_photos_are_added_while_others_are_restored(queue: Queue, slow: Path, tree: Path) -> None:
    queue.add(slow)
    queue.select(*(f"{number}.png" for number in range(1, 8)))
    queue.choose("remove")
    queue.program.wait(lambda: queue.panel.model.rowCount() == 1)
    queue.start()
    queue.add(tree)
    assert queue.panel.model.rowCount() == 7
    queue.finish()
    assert queue.states() == {"done": 6, "failed": 1}
    assert names(queue.program) == ["Queue (7)"]


def test_the_window_goes_on_while_the_queue_runs(queue: Queue, slow: Path, photo: Path) -> None:
    """A preview, and a restoration by hand, beside a running queue."""
    queue.add(slow)
    queue.start()
    program = queue.program
    program.open(photo)
    assert names(program) == ["Queue (8)", "photo.png"]
    program.wait_preview()
    document = program.restore()
    assert document.result is not None
    np.testing.assert_array_equal(document.result.restored.photo.samples, expected(photo, document.settings))
    assert queue.presenter.bridge.state == "running"
    document.result = None  # or the window would ask


# Closing


def test_closing_while_the_queue_runs_is_asked(queue: Queue, slow: Path) -> None:
    queue.add(slow)
    queue.start()
    queue.program.answer("Keep open")
    queue.program.window.close()
    assert queue.program.window.isVisible()
    assert queue.presenter.bridge.state == "running"
    asked: list[str] = []
    queue.program.when_asked(lambda box: (asked.append(box.text() + box.informativeText()), answer(box)))  # type: ignore[attr-defined]
    queue.program.window.close()
    assert not queue.program.window.isVisible()
    assert "photos are left" in asked[0]
    assert "resumes where it was" in asked[0]
    assert queue.presenter.bridge.batch.state == "idle"


def answer(box: QDialog) -> None:
    (button,) = [button for button in box.findChildren(QPushButton) if button.text() == "Close anyway"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_queue_that_was_not_started_is_closed_without_a_question(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    queue.program.window.close()
    assert not queue.program.window.isVisible()


def test_closing_while_photos_are_added_does_not_wait_for_them(queue: Queue, slow: Path) -> None:
    for number in range(500):
        (slow / f"more {number}.png").write_bytes((slow / "0.png").read_bytes())
    assert queue.program.drop(slow)
    queue.program.window.close()
    assert queue.presenter.bridge.batch.items() == []
