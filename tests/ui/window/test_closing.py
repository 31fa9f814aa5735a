"""Closing photos and the window."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from file_hands import in_dialog, opened_names, save_as
from program import PATIENCE, Program, expected, noisy, store
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMessageBox

from redgui.reading.read import read
from redgui.settings import RestoreSettings


def test_closing_an_unsaved_photo_asks(program: Program, photo: Path) -> None:
    program.open(photo)
    document = program.restore()
    program.answer("Keep open")
    program.do("close")
    assert program.session.documents == [document]
    program.answer("Close anyway")
    program.do("close")
    assert not program.session.documents
    assert program.window.drop_zone.isVisible()


def test_closing_the_window_asks_about_an_unsaved_photo(program: Program, photo: Path) -> None:
    program.open(photo)
    program.restore()
    program.answer("Keep open")
    program.window.close()
    assert program.window.isVisible()
    program.answer("Close anyway")
    program.window.close()
    assert not program.window.isVisible()


def test_escape_keeps_open(program: Program, photo: Path) -> None:
    program.open(photo)
    document = program.restore()
    program.when_asked(lambda box: QTest.keyClick(box, Qt.Key.Key_Escape))
    program.do("close")
    assert program.session.documents == [document]


def test_the_question_can_be_answered_by_saving(program: Program, photo: Path) -> None:
    program.open(photo)
    document = program.restore()
    program.answer("Save…", then=in_dialog("mine.png"))
    program.do("close")
    assert program.session.documents == [document]  # until the file is there
    program.wait(lambda: not program.session.documents)
    assert photo.with_name("mine.png").exists()


def test_a_result_that_could_not_be_saved_keeps_the_window_open(program: Program, photo: Path) -> None:
    program.open(photo)
    program.restore()
    saved = save_as(program, "mine.png")
    program.type(program.panel.noise.row.box, "60")
    program.restore()
    saved.unlink()
    saved.mkdir()
    program.answer("Save…")
    program.window.close()
    program.wait(lambda: program.message.startswith("Error: mine.png cannot be written"))
    assert program.window.isVisible()
    assert program.front.unsaved


def test_save_all_writes_every_result_and_closes(program: Program, photo: Path, second: Path) -> None:
    twin = photo.parent / "elsewhere" / photo.name  # two results of one name, into one folder
    twin.parent.mkdir()
    twin.write_bytes(second.read_bytes())
    program.presenter.preferences.last_save_folder = str(photo.parent)
    for path in (photo, twin):
        program.open(path)
        program.restore()
    program.answer("Save all")
    program.window.close()
    program.wait(lambda: not program.window.isVisible())
    names = {path.name for path in photo.parent.glob("*restored*")}
    assert names == {"photo_restored.png", "photo_restored (2).png"}
    assert np.array_equal(read(photo.parent / "photo_restored.png").samples, expected(photo, RestoreSettings()))


def test_save_all_keeps_the_format_of_each_photo_whatever_was_saved_last(
    program: Program, photo: Path, second: Path
) -> None:
    jpeg = store(noisy(seed=5), photo.with_name("third.jpg"))
    program.open(second)
    program.restore()
    save_as(program, "mine.tif")
    for path in (photo, jpeg):
        program.open(path)
        program.restore()
    program.answer("Save all")
    program.window.close()
    program.wait(lambda: not program.window.isVisible())
    names = {path.name for path in photo.parent.glob("*restored*")}
    assert names == {"photo_restored.png", "third_restored.jpg"}


def test_a_saved_photo_closes_without_a_question(program: Program, photo: Path) -> None:
    program.open(photo)
    document = program.restore()
    save_as(program, "mine.png")
    program.wait(lambda: not document.unsaved)
    program.do("close")
    assert not program.session.documents


def test_several_unsaved_photos_are_counted(program: Program, photo: Path, second: Path) -> None:
    for path in (photo, second):
        program.open(path)
        program.restore()
    said: list[str] = []

    def look(box: QDialog) -> None:
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        QTest.keyClick(box, Qt.Key.Key_Escape)

    program.when_asked(look)
    program.window.close()
    assert said == ["2 restored photos have not been saved."]
    assert program.window.isVisible()


def test_the_window_is_closed_while_a_photo_is_restored(program: Program, large: Path) -> None:
    document = program.open(large)
    program.do("restore")
    program.qtbot.wait(200)
    program.answer("Keep open")
    program.window.close()
    assert document.running is not None
    program.answer("Close anyway")
    program.window.close()
    assert not program.window.isVisible()
    program.qtbot.wait(100)
    assert document.result is None


def test_a_photo_is_closed_while_it_is_restored(program: Program, large: Path, photo: Path) -> None:
    document = program.open(large)
    program.do("restore")
    program.answer("Close anyway")
    program.do("close")
    program.open(photo)
    program.restore()
    assert document.result is None
    assert opened_names(program) == ["photo.png"]


def test_the_window_is_closed_while_a_photo_is_opened(program: Program, large: Path) -> None:
    program.drop(large)
    assert program.front.opening is not None
    program.window.close()
    assert not program.window.isVisible()
    program.qtbot.wait(100)
    assert program.message == ""


CLOSE_EARLY = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from redgui.ui.app import App, make_application
app = make_application()
program = App(app)
program.start([Path(path) for path in sys.argv[2:]])
program.window.painted.connect(lambda: QTimer.singleShot(int(sys.argv[1]), program.window.close))
status = app.exec()
program.close()
print(program.presenter.engine_ready, "torch" in sys.modules)
sys.exit(status)
"""


@pytest.mark.parametrize("milliseconds", [0, 50, 400])
def test_the_window_is_closed_before_torch_is_loaded(photo: Path, milliseconds: int) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", CLOSE_EARLY, str(milliseconds), str(photo)],
        capture_output=True, text=True, timeout=PATIENCE / 1000, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert "QThread" not in done.stderr
    assert done.stdout.startswith("False")


def test_the_window_is_closed_before_it_was_ever_shown(start: Callable[..., Program]) -> None:
    program = start(ready=False)
    program.window.close()
    program.qtbot.wait(100)
    assert not program.window.isVisible()
