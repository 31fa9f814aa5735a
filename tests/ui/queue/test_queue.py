"""The queue in the window: folders in, results out, and everything that can be done on the way."""

import csv
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from program import Program, expected, names, noisy, store
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QLabel, QLineEdit, QPushButton

from redgui.batch.status import State, Status
from redgui.settings import RestoreSettings
from redgui.ui.queue.model import PHOTO, STATE
from redgui.ui.queue.panel import QueuePanel
from redgui.ui.queue_presenter import results_beside

CTRL = Qt.KeyboardModifier.ControlModifier
Files = dict[str, Path]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Five small photos in two folders, and one that is broken."""
    root = tmp_path / "holiday"
    (root / "day 1").mkdir(parents=True)
    for number in range(4):
        store(noisy((48, 64), seed=number), root / f"{number}.png")
    store(noisy((48, 64), seed=9), root / "day 1" / "beach.png")
    (root / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no photo")
    return root


@pytest.fixture
def slow(tmp_path: Path) -> Path:
    """Eight photos that take about a second each."""
    root = tmp_path / "slow"
    root.mkdir()
    for number in range(8):
        store(noisy((480, 640), seed=number), root / f"{number}.png")
    return root


class Queue:
    """The queue's page of a running program, and the hands of the person before it."""

    def __init__(self, program: Program) -> None:
        self.program, self.presenter = program, program.presenter.queue
        self.panel: QueuePanel = self.presenter.panel
        self.table, self.progress, self.output = self.panel.table, self.panel.progress, self.panel.output

    def add(self, *paths: Path) -> None:
        """Drop folders, and wait until their photos were measured."""
        assert self.program.drop(*paths)
        self.wait_added()

    def wait_added(self) -> None:
        self.program.wait(lambda: not self.progress.is_adding)

    def statuses(self) -> list[Status]:
        return [self.panel.model.status(row) for row in range(self.panel.model.rowCount())]

    def names(self) -> list[str]:
        return [status.item.source.name for status in self.statuses()]

    def stands_still(self, milliseconds: int) -> bool:
        """Whether no photo gets on for this long."""
        before = [status.progress for status in self.statuses()]
        QTest.qWait(milliseconds)
        return [status.progress for status in self.statuses()] == before

    def states(self) -> Counter[State]:
        return Counter(status.state for status in self.statuses())

    def find(self, name: str) -> Status:
        (found,) = [status for status in self.statuses() if status.item.source.name == name]
        return found

    def select(self, *wanted: str) -> None:
        self.table.select([self.find(name).id for name in wanted])
        self.table.setFocus()

    def choose(self, name: str) -> None:
        """An entry of the table's menu."""
        (action,) = [action for action in self.table.menu().actions() if action.objectName() == name]
        assert action.isEnabled()
        action.trigger()

    def start(self) -> None:
        self.program.click(self.progress.start)
        self.program.wait(lambda: self.presenter.bridge.state == "running")

    def finish(self) -> None:
        self.program.wait(lambda: self.presenter.bridge.state == "idle")
        self.presenter.bridge.deliver()

    def field(self, kind: type, name: str) -> QLineEdit:
        (found,) = [part for part in self.panel.findChildren(kind) if part.accessibleName() == name]
        return found


@pytest.fixture
def queue(program: Program) -> Queue:
    return Queue(program)


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
    queue.choose("retry")
    queue.program.wait(lambda: queue.find("2.png").state == "queued")
    queue.start()
    queue.finish()
    assert queue.states() == {"done": 4, "cancelled": 1, "failed": 1}


def test_what_failed_is_tried_again(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    queue.start()
    queue.finish()
    store(noisy((48, 64)), tree / "broken.jpg")
    assert not queue.progress.start.isEnabled()
    queue.program.click(queue.progress.retry)
    queue.program.wait(lambda: queue.find("broken.jpg").state == "queued")
    queue.start()
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


# Order and rows


def test_rows_are_moved_by_keys_and_menu(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    order = ["0.png", "1.png", "2.png", "3.png", "broken.jpg", "beach.png"]
    assert queue.names() == order
    queue.select("2.png")
    queue.program.press(Qt.Key.Key_Up, CTRL)
    assert queue.names()[:3] == ["0.png", "2.png", "1.png"]
    queue.program.press(Qt.Key.Key_Down, CTRL)
    queue.program.press(Qt.Key.Key_Down, CTRL)
    assert queue.names()[:4] == ["0.png", "1.png", "3.png", "2.png"]
    queue.choose("top")
    assert queue.names()[0] == "2.png"
    queue.program.press(Qt.Key.Key_Up, CTRL)
    assert queue.names()[0] == "2.png"
    queue.choose("bottom")
    assert queue.names()[-1] == "2.png"
    queue.program.press(Qt.Key.Key_Down, CTRL)
    assert queue.names()[-1] == "2.png"
    queue.select("beach.png", "0.png")
    queue.program.press(Qt.Key.Key_Down, CTRL)
    assert queue.names()[-2:] == ["0.png", "beach.png"], "several move together"
    assert [status.item.source.name for status in queue.table.selected()] == ["0.png", "beach.png"]


def test_rows_are_removed_by_the_key(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    queue.select("0.png", "broken.jpg")
    queue.program.press(Qt.Key.Key_Delete)
    queue.program.wait(lambda: queue.panel.model.rowCount() == 4)
    assert "broken.jpg" not in queue.names()
    assert names(queue.program) == ["Queue (4)"]
    queue.table.selectAll()
    queue.program.press(Qt.Key.Key_Delete)
    queue.program.wait(queue.program.window.drop_zone.isVisible)
    assert names(queue.program) == []


def test_space_changes_nothing(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    queue.select("1.png")
    queue.program.press(Qt.Key.Key_Space)
    assert queue.states() == {"queued": 6}
    assert [status.id for status in queue.table.selected()] == [queue.find("1.png").id]
    assert queue.presenter.bridge.state == "idle"


def test_the_settings_on_the_right_are_those_of_all(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    queue.program.type(queue.program.panel.scale.row.box, "2")
    queue.program.wait(lambda: {status.settings.scale for status in queue.statuses()} == {2.0})
    more = tree.parent / "more"
    more.mkdir()
    store(noisy((48, 64)), more / "late.png")
    queue.add(more)
    assert queue.find("late.png").settings.scale == 2.0


def test_rows_keep_settings_of_their_own(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    box = queue.program.panel.scale.row.box
    queue.program.type(box, "2")
    queue.program.wait(lambda: queue.find("1.png").settings.scale == 2.0)
    queue.select("1.png", "2.png")
    queue.choose("keep")
    queue.program.type(box, "1")
    queue.program.wait(lambda: queue.find("0.png").settings.scale == 1.0)
    assert queue.find("1.png").settings.scale == 2.0
    queue.select("2.png")
    queue.choose("follow")
    queue.program.wait(lambda: queue.find("2.png").settings.scale == 1.0)
    queue.start()
    queue.finish()
    with Image.open(queue.output.folder / "1_restored.png") as large:
        assert large.size == (128, 96)
    with Image.open(queue.output.folder / "2_restored.png") as plain:
        assert plain.size == (64, 48)


# Where results go


def test_the_name_and_the_policy_are_followed(queue: Queue, tree: Path, tmp_path: Path) -> None:
    queue.add(tree)
    folder, template = queue.field(QLineEdit, "Result folder"), queue.field(QLineEdit, "Name template")
    folder.setText(str(tmp_path / "elsewhere"))
    template.setFocus()
    QTest.keyClick(template, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(template, "{{stem}-x{{scale}")
    assert "partner" in queue.output._note.whole()
    QTest.keyClick(template, Qt.Key.Key_Tab)
    assert not queue.progress.start.isEnabled()
    assert "partner" in queue.progress.words()
    template.setText("{stem}-x{scale}")
    assert queue.output._note.whole() == "Example: 0-x1.png"
    policy = queue.field(QComboBox, "Where a name is taken")
    QTest.keyClick(policy, Qt.Key.Key_Down)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "0-x1.png").write_bytes(b"mine")
    queue.start()
    queue.program.wait(lambda: not folder.isEnabled())
    queue.finish()
    assert folder.isEnabled()
    assert (tmp_path / "elsewhere" / "0-x1.png").read_bytes() == b"mine"
    assert (tmp_path / "elsewhere" / "0-x1 (2).png").exists()
    assert not (tmp_path / "holiday_restored").exists()


def test_without_a_folder_nothing_is_started(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    folder = queue.field(QLineEdit, "Result folder")
    folder.setFocus()
    folder.clear()
    QTest.keyClick(folder, Qt.Key.Key_Return)
    assert "Choose a folder for the results." in queue.progress.words()
    assert not queue.progress.start.isEnabled()


def test_a_folder_that_cannot_be_is_one_sentence(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    folder = queue.field(QLineEdit, "Result folder")
    folder.setFocus()
    folder.selectAll()
    QTest.keyClicks(folder, str(tree / ("n" * 300)))
    QTest.keyClick(folder, Qt.Key.Key_Return)
    queue.program.click(queue.progress.start)
    queue.program.wait(lambda: "cannot be used for the results" in queue.program.message)
    assert queue.states() == {"queued": 6}


def test_the_proposed_folder_stands_beside_the_photos(tmp_path: Path) -> None:
    assert results_beside(tmp_path) == tmp_path.with_name(f"{tmp_path.name}_restored")
    assert results_beside(tmp_path / "a.jpg") == tmp_path.with_name(f"{tmp_path.name}_restored")
    assert results_beside(Path("/")) == Path("/restored")
    (tmp_path / ("n" * 250)).mkdir()
    assert len(results_beside(tmp_path / ("n" * 250)).name) == 255


# The end


def ask_for(queue: Queue, path: Path) -> None:
    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.findChild(QLineEdit).setText(str(path))
        dialog.accept()

    queue.program.when_asked(choose)
    queue.program.click(queue.progress.report)
    queue.program.wait(path.exists)


def test_reports_say_what_became_of_each_photo(queue: Queue, tree: Path, tmp_path: Path) -> None:
    queue.add(tree)
    queue.start()
    queue.finish()
    ask_for(queue, tmp_path / "report.csv")
    rows = list(csv.DictReader((tmp_path / "report.csv").read_text(encoding="utf-8").splitlines()))
    assert Counter(row["state"] for row in rows) == {"done": 5, "failed": 1}
    ask_for(queue, tmp_path / "report.json")
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert (report["total"], report["done"], report["failed"]) == (6, 5, 1)
    assert 0 < report["seconds"] < 300
    queue.program.wait(lambda: "report.json" in queue.program.message)


def test_a_pair_is_opened_to_compare(queue: Queue, tree: Path) -> None:
    program = queue.program
    queue.add(tree)
    queue.start()
    queue.finish()
    queue.select("1.png")
    program.press(Qt.Key.Key_Return)
    program.wait_opened()
    assert names(program) == ["Queue (6)", "1.png"]
    np.testing.assert_array_equal(program.after(), expected(tree / "1.png", queue.presenter.settings))
    actions = program.window.actions_
    for action in (actions.save, actions.save_as, actions.restore):
        assert not action.isEnabled()
    assert program.window.progress.words() == "Restored by the queue; saved as 1_restored.png"
    QTest.qWait(500)
    assert not program.tiles, "no preview of what is restored already"
    program.type(program.panel.scale.row.box, "2")
    assert actions.restore.isEnabled(), "with other settings it is a photo like any other"
    program.wait_preview()
    program.do("close")
    assert queue.panel.isVisible()


def test_a_double_click_opens_the_pair_and_a_failed_photo_does_not_open(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    queue.start()
    queue.finish()
    for name, count in (("broken.jpg", 0), ("0.png", 1), ("0.png", 1)):
        queue.presenter.show()
        row = queue.panel.model.row_of(queue.find(name).id)
        assert row is not None
        place = queue.table.visualRect(queue.panel.rows.index(row, PHOTO)).center()
        QTest.mouseClick(queue.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(queue.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert len(queue.program.session.documents) == count


def test_a_result_that_was_changed_since_is_said(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    queue.start()
    queue.finish()
    store(noisy((10, 10)), queue.output.folder / "1_restored.png")
    queue.select("1.png")
    queue.program.press(Qt.Key.Key_Return)
    queue.program.wait(lambda: "was changed since" in queue.program.message)
    assert queue.panel.isVisible()


def test_the_reason_is_copied(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    queue.start()
    queue.finish()
    queue.select("broken.jpg")
    queue.choose("copy")
    assert QGuiApplication.clipboard().text() == queue.find("broken.jpg").reason
    queue.select("0.png")
    assert not queue.table.menu_actions["copy"].isEnabled()


def test_a_disk_that_is_too_small_is_said_before_the_start(queue: Queue, tree: Path) -> None:
    from redgui.batch.costs import Costs

    queue.add(tree)
    queue.progress.show_costs(Costs(10**12, 10**9, 10**8, None))
    assert queue.progress.words().startswith("The results need about 1,000.0 GB, and 1.0 GB are free")
    assert queue.progress._sign.isVisible()


# The page


def test_the_page_is_shown_and_hidden_by_its_key(queue: Queue, photo: Path) -> None:
    program = queue.program
    program.open(photo)
    program.do("queue")
    assert queue.panel.isVisible()
    assert names(program) == ["Queue (0)", "photo.png"]
    program.do("queue")
    assert program.view.isVisible()
    assert not program.window.tabs.isVisible()


def test_tabs_lead_from_the_queue_to_a_photo_and_back(queue: Queue, tree: Path, photo: Path, second: Path) -> None:
    program, tabs = queue.program, queue.program.window.tabs
    queue.add(tree)
    program.open(photo, second)
    assert names(program) == ["Queue (6)", "photo.png", "second.png"]
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())
    assert queue.panel.isVisible()
    program.do("next_photo")
    assert program.front.path == photo
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(2).center())
    program.wait_opened()
    assert program.front.path == second
    cross = tabs.tabButton(1, tabs.ButtonPosition.RightSide)
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert names(program) == ["Queue (6)", "second.png"]
    assert tabs.tabButton(0, tabs.ButtonPosition.RightSide) is None


def test_the_controls_are_the_queues_only_while_it_is_in_front(queue: Queue, tree: Path, photo: Path) -> None:
    program = queue.program
    program.open(photo)
    program.type(program.panel.scale.row.box, "3")
    queue.add(tree)
    assert program.panel.settings.scale == 1.0
    program.type(program.panel.scale.row.box, "2")
    assert program.session.documents[0].settings.scale == 3.0
    program.do("queue")
    assert program.panel.settings.scale == 3.0
    assert queue.presenter.settings == replace(RestoreSettings(), scale=2.0)


def test_the_page_speaks_the_language_that_is_chosen(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    queue.start()
    queue.finish()
    queue.program.window.menus.languages["zh_CN"].trigger()
    queue.program.wait(lambda: names(queue.program) == ["队列（6）"])
    texts = [button.text() for button in queue.panel.findChildren(QPushButton)]
    texts += [
        queue.progress.words(),
        names(queue.program)[0],
        *(queue.table.model().headerData(0, Qt.Orientation.Horizontal),),
    ]
    row = queue.panel.model.row_of(queue.find("broken.jpg").id)
    assert row is not None
    texts.append(queue.panel.model.index(row, STATE).data())
    assert [text for text in texts if not any("一" <= letter <= "鿿" for letter in text)] == []
    queue.program.window.menus.languages["en"].trigger()
    queue.program.wait(lambda: names(queue.program) == ["Queue (6)"])


def test_everything_on_the_page_has_a_name(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    parts = [*queue.panel.findChildren(QPushButton), *queue.panel.findChildren(QComboBox)]
    for part in [*parts, *queue.panel.findChildren(QLineEdit), queue.table, queue.progress._bar]:
        interface = QAccessible.queryAccessibleInterface(part)
        assert interface.text(QAccessible.Text.Name).strip(), part
    table = QAccessible.queryAccessibleInterface(queue.table)
    said = {table.child(place).text(QAccessible.Text.Name) for place in range(table.childCount())}
    assert {"Photo: 0.png", "State: waiting", "Folder: day 1"} <= said


def test_the_menu_offers_what_can_be_done(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    queue.select("0.png")
    enabled = {name for name, action in queue.table.menu_actions.items() if action.isEnabled()}
    assert enabled == {"cancel", "remove", "top", "up", "down", "bottom", "keep", "follow"}
    place = queue.table.visualRect(queue.panel.rows.index(0, 0)).center()
    queue.table.customContextMenuRequested.emit(QPoint(place))
    queue.program.wait(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    queue.table.clearSelection()
    assert not any(action.isEnabled() for action in queue.table.menu_actions.values())


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_key_with_alt_on_the_page_means_one_thing(queue: Queue, language: str) -> None:
    queue.program.window.menus.languages[language].trigger()
    queue.presenter.show()
    queue.program.wait(lambda: names(queue.program) == ["队列（0）" if language == "zh_CN" else "Queue (0)"])
    window = queue.program.window
    labels = [label.text() for label in window.findChildren(QLabel) if label.buddy() is not None]
    texts = [*labels, *(button.text() for button in window.findChildren(QPushButton))]
    texts += [action.text() for action in window.menuBar().actions()]
    for said in (texts, [action.text() for action in queue.table.menu_actions.values()]):
        letters = [found[1].upper() for text in said if (found := re.search(r"&(\w)", text))]
        assert len(letters) > 10
        assert [letter for letter, count in Counter(letters).items() if count > 1] == []
    window.menus.languages["en"].trigger()
