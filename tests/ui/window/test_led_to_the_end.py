"""The line under the picture and the buttons lead from an open photo to its file."""

import re
from pathlib import Path

import numpy as np
import pytest
from file_hands import in_dialog
from program import Program, expected, noisy, store
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from redgui.reading.read import read
from redgui.settings import RestoreSettings
from redgui.ui.window.size_line import SizeLine


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    """A photo without noise."""
    across, down = np.meshgrid(np.arange(160), np.arange(120))
    return store(np.stack([across, down, across + down], axis=2).astype(np.uint8) // 2, tmp_path / "clean.png")


def accented(program: Program) -> list[str]:
    usual = QApplication.palette().color(QPalette.ColorRole.Button)
    buttons = (program.window.restore_button, program.window.save_button)
    return [button.text() for button in buttons if button.palette().color(QPalette.ColorRole.Button) != usual]


def read_size(program: Program, dialog: QDialog, seen: list[str]) -> None:
    """Wait for the line with the size in "Save as", and keep it."""
    (line,) = dialog.findChildren(SizeLine)
    program.wait(lambda: line.text().strip())
    seen.append(line.text())


def test_a_clean_photo_has_nothing_to_restore_and_is_saved_as_a_copy(program: Program, clean: Path) -> None:
    program.open(clean)
    assert program.window.progress.words().startswith("Nothing to restore")
    assert accented(program) == []
    program.type(program.panel.scale.row.box, "2")
    assert accented(program) == ["Restore"]
    program.type(program.panel.scale.row.box, "1")
    document = program.restore()
    assert program.window.progress.words().startswith("Nothing to restore")
    assert not document.unsaved
    assert accented(program) == []
    sizes: list[str] = []

    def save(dialog: QDialog) -> None:
        read_size(program, dialog, sizes)
        in_dialog("copy.png")(dialog)

    program.when_asked(save)
    program.do("save_as")
    program.wait(lambda: program.front.saved_to)
    assert sizes[0].endswith(": an exact copy of the photo")
    assert clean.with_name("copy.png").read_bytes() == clean.read_bytes()
    assert program.window.progress.words().endswith("stays as it is; saved as copy.png")
    program.do("close")
    assert not program.session.documents  # without a question


def test_what_was_done_stands_under_the_picture(program: Program, photo: Path) -> None:
    program.open(photo)
    program.type(program.panel.noise.row.box, "12")
    program.click(program.panel.scale.buttons[2.0])
    program.restore()
    words = r"Restored: noise medium \(12\.0\), twice as large, 320 × 240 pixels, \d+\.\d s on the processor"
    assert re.fullmatch(words, program.window.progress.words())


def test_a_result_is_saved_after_the_controls_have_moved_on(program: Program, photo: Path) -> None:
    document = program.open(photo)
    program.type(program.panel.noise.row.box, "12")
    program.restore()
    program.type(program.panel.noise.row.box, "30")
    program.type(program.panel.strength.box, "40")
    assert program.window.progress.words() == "Finished and kept: noise medium (12.0)"
    assert not program.window.save_button.isEnabled()  # what it would save is not what is shown
    program.when_asked(in_dialog("mine.png"))
    program.click(program.button("Save this result"))
    program.wait(lambda: not document.unsaved)
    assert np.array_equal(read(photo.with_name("mine.png")).samples, expected(photo, RestoreSettings(sigma=12)))
    assert program.front.settings == RestoreSettings(sigma=30, strength=0.4)
    program.click(program.button("Back to the finished result"))
    assert program.panel.settings == program.front.settings == RestoreSettings(sigma=12)
    assert program.window.progress.words().endswith("saved as mine.png")
    assert np.array_equal(program.after(), expected(photo, RestoreSettings(sigma=12)))


def test_strength_that_was_zero_asks_for_another_restoration(program: Program, photo: Path) -> None:
    """The network did not run, so there is nothing to blend."""
    program.open(photo)
    program.type(program.panel.strength.box, "0")
    program.restore()
    program.type(program.panel.strength.box, "100")
    assert program.window.restore_button.isEnabled()
    program.restore()
    assert np.array_equal(program.after(), expected(photo, RestoreSettings()))


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".tif"])
def test_saving_shows_how_large_the_file_becomes(program: Program, tmp_path: Path, suffix: str) -> None:
    program.open(store(noisy((700, 900)), tmp_path / f"photo{suffix}"))
    program.restore()
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        read_size(program, dialog, seen)
        in_dialog(f"mine{suffix}")(dialog)

    program.when_asked(look)
    program.do("save_as")
    program.wait(lambda: not program.front.unsaved)
    found = re.fullmatch(r"900 × 700 pixels, about ([\d.]+) (kB|MB)", seen[0])
    assert found is not None
    size = float(found[1]) * {"kB": 1e3, "MB": 1e6}[found[2]]
    assert size == pytest.approx((tmp_path / f"mine{suffix}").stat().st_size, rel=0.25)


def test_who_asks_for_nothing_is_not_answered_that_nothing_was_found(program: Program, photo: Path) -> None:
    program.open(photo)
    program.type(program.panel.noise.row.box, "0")
    assert program.window.progress.words() == "Nothing to restore: with these settings the photo stays as it is."
    assert not program.panel.scale.forecast_note.text().strip()


def test_keys_after_a_button_that_goes_are_for_the_picture(program: Program, photo: Path) -> None:
    program.open(photo)
    program.type(program.panel.noise.row.box, "12")
    program.restore()
    program.type(program.panel.noise.row.box, "30")
    (back,) = (button for button in program.window.progress.findChildren(QPushButton) if button.text() == "Back to it")
    back.setFocus()
    program.click(back)
    program.wait(lambda: not back.isVisible())
    assert program.window.focusWidget() is program.view
