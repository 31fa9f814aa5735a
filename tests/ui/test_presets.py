"""Presets in the window: chosen, kept, exported and imported by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from program import Program
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit

from redgui.presets import store as kept
from redgui.settings import RestoreSettings


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "settings_folder", lambda: tmp_path / "settings")


def choose(program: Program, title: str) -> None:
    """By the keyboard, as in any list."""
    combo = program.panel.presets.combo
    index = combo.findText(title)
    assert index >= 0, [combo.itemText(number) for number in range(combo.count())]
    combo.showPopup()
    view = combo.view()
    view.setCurrentIndex(combo.model().index(index, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)


def titles(program: Program) -> list[str]:
    combo = program.panel.presets.combo
    return [combo.itemText(number) for number in range(combo.count())]


def shown(program: Program) -> str:
    """The message in front."""
    return max((label.text() for label in program.window.messages.findChildren(QLabel)), key=len)


def typed(name: str) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        (line,) = dialog.findChildren(QLineEdit)
        QTest.keyClicks(line, name)
        QTest.keyClick(line, Qt.Key.Key_Return)

    return act


def test_a_preset_sets_the_controls_and_is_shown_while_they_are_so(program: Program, photo: Path) -> None:
    program.open(photo)
    device = program.panel.settings.device
    assert program.panel.presets.combo.currentIndex() == -1
    choose(program, "Old JPEG")
    assert program.front.settings == RestoreSettings(scale=2, color=None, device=device)
    assert program.panel.presets.combo.currentText() == "Old JPEG"
    program.type(program.panel.strength.box, "80")
    assert program.panel.presets.combo.currentIndex() == -1
    choose(program, "Scan of a print")
    assert program.app.preferences.suffix == ".tif"


def test_the_last_used_is_offered_first_at_the_next_start(start: Callable[..., Program], photo: Path) -> None:
    first = start(photo)
    first.wait_opened()
    choose(first, "Old JPEG")
    first.window.close()
    assert titles(start())[0] == "Old JPEG"


def test_own_settings_survive_save_export_delete_and_import(
    program: Program, photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.open(photo)
    program.type(program.panel.noise.row.box, "12")
    part = program.panel.presets
    program.when_asked(typed("My Concert"))
    part.save.trigger()
    assert part.combo.currentText() == "My Concert"
    out = tmp_path / "out.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    part.export.trigger()
    part.delete.trigger()
    assert "My Concert" not in titles(program)
    program.click(program.panel.reset)
    assert program.panel.settings.sigma is None
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(out), ""))
    part.import_.trigger()
    assert part.combo.currentText() == "My Concert"
    assert program.panel.settings.sigma == 12


def test_a_file_that_is_none_and_a_name_that_is_taken_are_messages(
    program: Program, photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.open(photo)
    bad = tmp_path / "bad.toml"
    bad.write_text('name = "a"\nsigma = 99\n')
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(bad), ""))
    program.panel.presets.import_.trigger()
    assert shown(program) == "bad.toml: sigma must be a number from 0 to 75, not 99."
    program.when_asked(typed("Old JPEG"))
    program.panel.presets.save.trigger()
    assert shown(program).startswith("Old JPEG is the name of a preset of redgui")


def test_by_camera_the_photo_decides(program: Program, tmp_path: Path, photo: Path) -> None:
    exif = Image.Exif()
    exif[0x0110] = "X100V"
    exif.get_ifd(0x8769)[0x8827] = 6400
    with Image.open(photo) as image:
        image.save(tmp_path / "high.jpg", exif=exif)
    program.open(tmp_path / "high.jpg")
    choose(program, "By camera and ISO")
    assert program.panel.presets.combo.currentText() == "Camera at high ISO"
    assert program.panel.settings.color is None
    program.open(photo)
    choose(program, "By camera and ISO")
    assert shown(program) == "No preset has a rule for an unknown camera at ISO ?."
