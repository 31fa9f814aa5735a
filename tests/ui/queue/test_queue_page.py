"""The queue's page: order and rows, where results go, the end of a run."""

import csv
import json
import re
import subprocess
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from PIL import Image
from program import Program, expected, names, noisy, store
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
)
from queue_hands import Queue

from redgui.settings import RestoreSettings
from redgui.ui.language import NAMES
from redgui.ui.queue.model import FOLDER, PHOTO, SIZE, STATE
from redgui.ui.queue_adding import results_beside
from redgui.ui.widgets.theme import GRID

CTRL = Qt.KeyboardModifier.ControlModifier


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


def test_selected_rows_have_settings_of_their_own(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    box, scope = queue.program.panel.scale.row.box, queue.panel.scope
    assert "for all photos" in scope.words()
    queue.select("1.png", "2.png")
    assert "for the 2 selected photos alone" in scope.words()
    queue.program.type(box, "2")
    queue.program.wait(lambda: queue.find("2.png").settings.scale == 2.0)
    assert queue.find("0.png").settings.scale == 1.0
    queue.select("2.png")
    assert scope.words() == "The settings on the right are for 2.png alone."
    assert queue.cell("2.png", STATE) == "waiting, settings of its own"
    queue.choose("follow")
    queue.program.wait(lambda: queue.find("2.png").settings.scale == 1.0)
    assert queue.program.panel.settings.scale == 1.0, "the controls show what holds for the row"
    queue.select("1.png")
    assert queue.program.panel.settings.scale == 2.0
    queue.program.click(scope._all)
    assert queue.program.panel.settings.scale == 1.0
    queue.program.type(box, "1.5")
    queue.program.wait(lambda: queue.find("0.png").settings.scale == 1.5)
    assert queue.find("1.png").settings.scale == 2.0
    queue.start()
    queue.finish()
    with Image.open(queue.output.folder / "1_restored.png") as large:
        assert large.size == (128, 96)
    with Image.open(queue.output.folder / "2_restored.png") as plain:
        assert plain.size == (96, 72)
    queue.select("1.png")
    assert "for all photos" in scope.words(), "what is done cannot be changed"


def test_what_one_row_has_for_itself_is_not_remembered_for_all(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    queue.select("1.png")
    queue.program.type(queue.program.panel.scale.row.box, "2")
    queue.program.window.close()
    assert queue.program.app.preferences.settings.scale == 1.0


def test_rows_are_sorted_by_a_click_on_any_column(queue: Queue, tree: Path) -> None:
    for name, size in (("IMG_10.png", 30), ("img_9.png", 90)):
        store(noisy((size, 40)), tree / name)
    queue.add(tree)
    before = queue.shown()
    queue.click_header(PHOTO)
    assert queue.shown().index("img_9.png") < queue.shown().index("IMG_10.png"), "numbers count as numbers"
    queue.click_header(SIZE)
    assert (queue.shown()[0], queue.shown()[1], queue.shown()[-1]) == ("broken.jpg", "IMG_10.png", "img_9.png")
    queue.click_header(SIZE)
    assert queue.shown()[0] == "img_9.png"
    queue.select("img_9.png")
    assert not queue.table.menu_actions["down"].isEnabled(), "there is no place to move to in another order"
    queue.click_header(SIZE)
    assert queue.shown() == before, "as the photos wait"
    assert queue.table.menu_actions["down"].isEnabled()
    queue.start()
    queue.finish()
    queue.click_header(STATE)
    queue.click_header(STATE)
    assert queue.shown()[0] == "broken.jpg"


def test_the_photo_that_is_restored_stays_in_view_unless_the_user_looks_elsewhere(queue: Queue, tree: Path) -> None:
    for number in range(40):
        store(noisy((24, 32), seed=number), tree / f"more {number:02}.png")
    queue.add(tree)
    bar = queue.table.verticalScrollBar()
    queue.start()
    queue.finish()
    assert bar.value() > bar.maximum() / 2
    bar.setValue(0)
    queue.table.follow(queue.find("more 39.png").id, queue.find("more 38.png").id)
    assert bar.value() == 0
    queue.table.follow(queue.find("more 20.png").id, queue.find("0.png").id)
    assert queue.find("more 20.png").id in {status.id for status in queue.table.visible()}


@pytest.mark.parametrize("order", [Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder])
def test_the_photo_that_is_restored_stays_in_view_where_a_sort_moves_it(
    queue: Queue, tree: Path, order: Qt.SortOrder
) -> None:
    for number in range(40):
        store(noisy((24, 32), seed=number), tree / f"more {number:02}.png")
    queue.add(tree)
    for now, before in (("0.png", None), ("more 38.png", "0.png"), ("1.png", "more 38.png")):
        queue.table.follow(queue.find(now).id, queue.find(before).id if before else None)
        queue.table.sortByColumn(PHOTO, order)
        queue.table.sortByColumn(SIZE, order)
        assert now in {status.item.source.name for status in queue.table.visible()}


def test_a_stopped_queue_is_gone_on_with_by_its_main_button(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    queue.select("1.png", "2.png", "beach.png")
    queue.choose("cancel")
    queue.program.wait(lambda: queue.states()["cancelled"] == 3)
    queue.start()
    queue.finish()
    assert queue.states() == {"done": 2, "failed": 1, "cancelled": 3}
    bar = queue.progress._bar
    queue.program.wait(lambda: 490 < bar.value() < 510)  # what was stopped is not done
    assert queue.progress.start.isEnabled()
    accent = queue.progress.start.palette().button().color()
    assert accent != QApplication.palette().button().color(), "it is what comes next"
    queue.start()
    queue.finish()
    assert queue.states() == {"done": 5, "failed": 1}
    queue.program.wait(lambda: bar.value() == 1000)
    assert not queue.progress.start.isEnabled()


def test_a_narrow_table_gives_names_their_width_and_reasons_their_height(queue: Queue, tmp_path: Path) -> None:
    folder = tmp_path / "narrow"
    folder.mkdir()
    for number in range(3):
        store(noisy((24, 32), seed=number), folder / f"a walk along the beach in the evening {number}.png")
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no photo")
    queue.program.window.resize(1024, 600)
    queue.add(folder)
    table = queue.table
    queue.program.wait(lambda: table.columnWidth(PHOTO) > table.columnWidth(STATE))
    assert table.isColumnHidden(FOLDER)
    queue.select("broken.jpg")
    queue.start()
    queue.finish()
    row = table.currentIndex().row()
    words = queue.cell("broken.jpg", STATE)
    metrics, width = table.fontMetrics(), table.columnWidth(STATE) - 3 * GRID  # the sign and the margins
    flags = Qt.TextFlag.TextWordWrap.value
    wanted = metrics.boundingRect(QRect(0, 0, width, 10000), flags, words).height()
    assert wanted > 3 * metrics.lineSpacing(), "a reason that two lines do not hold"
    queue.program.wait(lambda: table.rowHeight(row) >= wanted)
    more = tmp_path / "more"
    (more / "day 1").mkdir(parents=True)
    store(noisy((24, 32), seed=7), more / "day 1" / "a.png")
    queue.add(more)
    queue.program.wait(lambda: not table.isColumnHidden(FOLDER))


def test_a_photo_opened_from_the_queue_shows_its_small_picture_while_it_is_read(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    number = queue.find("1.png").id
    queue.program.wait(lambda: queue.presenter._thumbnails.picture(number) is not None)
    seen: list[bool] = []
    queue.select("1.png")
    queue.table.openWanted.connect(lambda _status: seen.append(queue.program.window.glimpse.isVisible()))
    queue.choose("open")
    assert seen == [True]
    queue.program.wait(lambda: not queue.program.window.glimpse.isVisible())


def test_reasons_are_whole_and_do_not_repeat_the_name(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    queue.start()
    queue.finish()
    reason = queue.find("broken.jpg").reason
    assert reason.startswith("broken.jpg is ")
    assert queue.cell("broken.jpg", STATE) == f"failed: It{reason.removeprefix('broken.jpg')}"
    queue.select("broken.jpg")
    label = queue.panel.scope._reason
    assert queue.panel.scope.reason().replace("\u200b", "") == f"It{reason.removeprefix('broken.jpg')}"
    assert label.height() >= label.heightForWidth(label.width())
    queue.select("0.png")
    assert queue.panel.scope.reason() == ""


def test_a_clean_photo_is_a_state_of_its_own(queue: Queue, tmp_path: Path) -> None:
    folder = tmp_path / "clean"
    folder.mkdir()
    ramp = np.tile(np.arange(220, dtype=np.uint8)[None, :, None], (160, 1, 3))
    store(ramp, folder / "ramp.png")
    store(noisy((48, 64)), folder / "noisy.png")
    queue.add(folder)
    queue.start()
    queue.finish()
    assert queue.cell("ramp.png", STATE) == "nothing to restore"
    assert "2 photos · 1 done · 1 with nothing to restore" in queue.progress.words()
    state = queue.field(QComboBox, "Show")
    state.setCurrentText("nothing to restore (1)")
    assert queue.shown() == ["ramp.png"]


def test_what_waits_survives_a_clearing_while_photos_are_restored(queue: Queue, tree: Path) -> None:
    for number in range(20):
        store(noisy((200, 300), seed=number), tree / f"more {number:02}.png")
    queue.add(tree)
    queue.start()
    queue.program.wait(lambda: queue.states()["done"] > 0)
    queue.program.click(queue.panel.clear)
    queue.program.wait(lambda: queue.panel.model.rowCount() < 26)
    queue.finish()
    results = [path.name for path in queue.output.folder.rglob("*.png")]
    assert len(results) == 25, "each photo was restored all the same"
    folder = queue.output.folder
    queue.add(tree / "day 1")
    assert queue.output.folder == folder, "a run has one folder for its results"


def test_results_of_other_settings_are_left_alone_where_a_taken_name_is_skipped(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    queue.start()
    queue.finish()
    before = {path: path.read_bytes() for path in queue.output.folder.rglob("*.png")}
    assert len(before) == 5
    queue.program.click(queue.panel.clear)
    queue.add(tree)
    queue.program.type(queue.program.panel.scale.row.box, "2")
    queue.start()
    queue.finish()
    assert queue.states() == {"skipped": 5, "failed": 1}
    assert {path: path.read_bytes() for path in queue.output.folder.rglob("*.png")} == before


def test_a_photo_that_is_done_is_restored_once_more_with_other_settings(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    queue.start()
    queue.finish()
    first = queue.output.folder / "1_restored.png"
    before = first.read_bytes()
    queue.select("1.png")
    queue.choose("again")
    assert queue.cell("1.png", STATE) == "waiting"
    assert "for 1.png alone" in queue.panel.scope.words()
    queue.program.type(queue.program.panel.scale.row.box, "2")
    queue.start()
    queue.finish()
    assert queue.states() == {"done": 5, "failed": 1}
    assert first.read_bytes() == before
    with Image.open(queue.output.folder / "1_restored (2).png") as second, Image.open(first) as one:
        assert second.size == (2 * one.width, 2 * one.height)


def test_rows_stay_where_they_are_sorted(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    before = queue.names()
    queue.click_header(PHOTO)
    shown = queue.shown()
    queue.select(shown[2])
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        queue.program.press(key, CTRL)
    moves = [
        action for action in queue.table.menu().actions() if action.objectName() in {"top", "up", "down", "bottom"}
    ]
    assert len(moves) == 4
    assert not any(action.isEnabled() for action in moves)
    assert (queue.shown(), queue.names()) == (shown, before)


def test_an_empty_list_proposes_a_folder_again(queue: Queue, tree: Path, tmp_path: Path) -> None:
    queue.add(tree)
    queue.program.click(queue.panel.clear)
    queue.program.wait(lambda: queue.panel.model.rowCount() == 0)
    other = tmp_path / "other"
    other.mkdir()
    store(noisy((48, 64)), other / "a.png")
    queue.add(other)
    assert queue.output.folder == tmp_path / "other_restored"


def test_before_the_start_there_is_nothing_to_stop(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    assert not queue.progress.cancel.isEnabled()


def test_why_the_queue_cannot_start_follows_the_language(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    folder = queue.field(QLineEdit, "Result folder")
    folder.setFocus()
    folder.clear()
    QTest.keyClick(folder, Qt.Key.Key_Return)
    queue.program.window.menus.languages["zh_CN"].trigger()
    queue.program.wait(lambda: "结果" in queue.progress.words())
    queue.program.window.menus.languages["en"].trigger()


def test_the_queue_is_cleared_and_no_file_is_touched(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    queue.start()
    queue.finish()
    files = sorted(tree.parent.rglob("*.png"))
    queue.program.click(queue.panel.clear)
    queue.program.wait(lambda: queue.panel.model.rowCount() == 0)
    assert sorted(tree.parent.rglob("*.png")) == files
    queue.add(tree)
    assert queue.states() == {"queued": 6}, "what was cleared can come again"


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


def test_format_depth_and_colours_are_chosen_on_the_page(
    queue: Queue, tree: Path, start: Callable[..., Program]
) -> None:
    wide = bytes(imagecodecs.cms_profile("adobergb"))
    Image.new("RGB", (48, 40), (150, 60, 60)).save(tree / "wide.png", icc_profile=wide)
    queue.add(tree)
    form, bits, colours = (queue.field(QComboBox, name) for name in ("File format", "Bit depth", "Colours"))
    quality = queue.field(QDoubleSpinBox, "Quality")
    QTest.keyClicks(form, "T")
    assert form.currentText() == "TIFF"
    assert not quality.isEnabled(), "a TIFF has none"
    QTest.keyClicks(bits, "16")
    QTest.keyClicks(colours, "s")
    assert "0_restored.tif" in queue.output._note.whole()
    queue.start()
    queue.program.wait(lambda: not form.isEnabled())
    queue.finish()
    with Image.open(queue.output.folder / "wide_restored.tif") as image:
        assert "icc_profile" not in image.info
        assert image.getpixel((20, 20)) != (150, 60, 60), "the same colour in other numbers"
    identified = subprocess.run(
        ["exiftool", "-s3", "-BitsPerSample", queue.output.folder / "0_restored.tif"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert identified.stdout.split() == ["16", "16", "16"]
    again = Queue(start())
    again.presenter.show()
    assert again.field(QComboBox, "File format").currentText() == "TIFF", "it is remembered"


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


def test_a_double_click_on_a_waiting_photo_shows_it_as_it_will_be(queue: Queue, tree: Path) -> None:
    queue.add(tree)
    queue.select("1.png")
    queue.program.type(queue.program.panel.scale.row.box, "2")
    place = queue.table.visualRect(queue.panel.rows.index(1, PHOTO)).center()
    QTest.mouseClick(queue.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(queue.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    queue.program.wait_opened()
    assert queue.program.front.path == tree / "1.png"
    assert queue.program.panel.settings.scale == 2.0
    queue.program.wait_preview()
    assert queue.find("1.png").state == "queued"


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


def test_a_photo_is_not_read_again_on_the_way_back_from_the_queue(queue: Queue, photo: Path, second: Path) -> None:
    program = queue.program
    document = program.open(second)
    opened = program.open(photo).opened
    program.do("queue")
    assert queue.panel.isVisible()
    assert document.opened is None, "another one gives its memory back"
    program.do("queue")
    assert program.front.opened is opened


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
    assert enabled == {"cancel", "remove", "top", "up", "down", "bottom", "open"}
    place = queue.table.visualRect(queue.panel.rows.index(0, 0)).center()
    queue.table.customContextMenuRequested.emit(QPoint(place))
    queue.program.wait(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    queue.table.clearSelection()
    assert not any(action.isEnabled() for action in queue.table.menu_actions.values())


@pytest.mark.parametrize("language", NAMES)
def test_every_key_with_alt_on_the_page_means_one_thing(queue: Queue, language: str) -> None:
    queue.program.window.menus.languages[language].trigger()
    queue.presenter.show()
    retry = QCoreApplication.translate("ProgressBox", "&Retry failed")
    queue.program.wait(lambda: queue.progress.retry.text() == retry and names(queue.program))
    window = queue.program.window
    labels = [label.text() for label in window.findChildren(QLabel) if label.buddy() is not None]
    texts = [*labels, *(button.text() for button in window.findChildren(QPushButton))]
    texts += [action.text() for action in window.menuBar().actions()]
    for said in (texts, [action.text() for action in queue.table.menu_actions.values()]):
        letters = [found[1].upper() for text in said if (found := re.search(r"&(\w)", text))]
        assert len(letters) > 10
        assert [letter for letter, count in Counter(letters).items() if count > 1] == []
    window.menus.languages["en"].trigger()
