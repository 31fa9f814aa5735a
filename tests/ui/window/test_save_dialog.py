import os
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from redgui.errors import PhotoError
from redgui.photo import formats
from redgui.photo.write import write
from redgui.ui.preferences import Preferences
from redgui.ui.widgets.number import NumberBox
from redgui.ui.window.save_dialog import SaveDialog
from redgui.ui.work.save_choice import SaveChoice

VALUES = {"sigma": 12.5, "scale": 2.0, "model": "default"}


class Person:
    """Works the dialog as a person does: by what stands on it, with real keys."""

    def __init__(self, qtbot: QtBot, dialog: SaveDialog) -> None:
        self.qtbot, self.dialog = qtbot, dialog

    def part(self, kind: type, name: str) -> QWidget:
        (found,) = [part for part in self.dialog.findChildren(kind) if part.accessibleName() == name]
        return found

    def line(self, name: str) -> QLineEdit:
        return self.part(QLineEdit, name)

    def type(self, name: str, text: str, enter: bool = False) -> None:
        line = self.line(name)
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClick(line, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(line, text)
        if enter:
            self.qtbot.keyClick(line, Qt.Key.Key_Return)

    def choose_format(self, name: str) -> None:
        self.part(QComboBox, "Format").setCurrentText(name)

    @property
    def name(self) -> str:
        return self.line("File name").text()

    @property
    def save(self) -> QPushButton:
        (found,) = [part for part in self.dialog.findChildren(QPushButton) if part.text() in {"Save", "Replace"}]
        return found

    @property
    def said(self) -> str:
        """What stands in place about the choice."""
        return self.line("File name").accessibleDescription()

    def reads(self, text: str) -> bool:
        plain = [label.text().replace("\u200b", "") for label in self.dialog.findChildren(QLabel)]
        return any(text in label for label in plain)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"original")
    return path


@pytest.fixture
def opened(qtbot: QtBot, photo: Path):
    def open_it(source: Path | None = photo, bits: int = 8, suffix: str = ".jpg", transparent: bool = False) -> Person:
        dialog = SaveDialog(source, bits, suffix, VALUES, Preferences(), transparent=transparent)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        return Person(qtbot, dialog)

    return open_it


def test_enter_saves_beside_the_photo(opened, photo: Path, qtbot: QtBot) -> None:
    person = opened()
    with qtbot.waitSignal(person.dialog.accepted):
        qtbot.keyClick(person.line("File name"), Qt.Key.Key_Return)
    expected = SaveChoice(photo.with_name("photo_restored.jpg"), 95, None, False, False, "{stem}_restored")
    assert person.dialog.choice() == expected


def test_escape_cancels(opened, qtbot: QtBot) -> None:
    person = opened()
    person.type("File name", "other.png")
    with qtbot.waitSignal(person.dialog.rejected):
        qtbot.keyClick(person.dialog, Qt.Key.Key_Escape)
    assert Preferences().last_save_folder == ""


def test_a_remembered_folder_that_no_system_would_look_at_is_forgotten(opened, photo: Path) -> None:
    Preferences().last_save_folder = "/" + "n" * 300
    assert opened().dialog.choice().path == photo.with_name("photo_restored.jpg")


def test_a_full_path_and_enter_work(opened, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    person = opened()
    person.type("File name", str(tmp_path / "elsewhere" / "new.png"), enter=True)
    assert person.dialog.result() == QDialog.DialogCode.Accepted
    assert person.dialog.choice().path == tmp_path / "elsewhere" / "new.png"
    assert Preferences().last_save_folder == str(tmp_path / "elsewhere")


def test_home_is_understood(opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    person = opened()
    person.type("Folder", "~")
    person.type("File name", "new.png")
    assert person.dialog.choice().path == tmp_path / "new.png"


def test_a_name_without_suffix_gets_the_formats(opened, tmp_path: Path) -> None:
    person = opened()
    person.choose_format("PNG")
    person.type("File name", "holiday")
    assert person.dialog.choice().path == tmp_path / "holiday.png"


def test_format_and_suffix_follow_each_other(opened) -> None:
    person = opened()
    person.choose_format("TIFF")
    assert person.name == "photo_restored.tif"
    person.type("File name", "my.holiday.WebP")
    assert person.part(QComboBox, "Format").currentText() == "WebP"
    person.choose_format("PNG")
    assert person.name == "my.holiday.png"
    person.choose_format("JPEG")
    assert person.name == "my.holiday.jpg"


def test_the_photos_own_spelling_of_its_suffix_is_kept(opened) -> None:
    person = opened(suffix=".JPEG")
    assert person.name == "photo_restored.JPEG"
    person.choose_format("PNG")
    person.choose_format("JPEG")
    assert person.name == "photo_restored.JPEG"


@pytest.mark.parametrize(
    ("form", "quality", "bits"),
    [
        ("JPEG", True, False), ("PNG", False, True), ("TIFF", False, True),
        ("WebP", True, False), ("AVIF", True, True), ("JPEG XL", True, True), ("BMP", False, False),
    ],
)  # fmt: skip
def test_only_what_a_format_has_can_be_chosen(opened, form: str, quality: bool, bits: bool) -> None:
    person = opened(bits=16)
    person.choose_format(form)
    assert person.part(QSlider, "Quality").isEnabled() == quality
    assert person.part(NumberBox, "Quality").isEnabled() == quality
    assert person.part(QComboBox, "Depth").isEnabled() == bits
    assert person.part(QComboBox, "Depth").currentData() == (16 if bits else 8)
    assert person.dialog.choice().bits == (16 if bits else None)


@pytest.mark.parametrize(("last", "proposed"), [(".jpg", "PNG"), (".bmp", "PNG"), (".webp", "WebP"), ("", "PNG")])
def test_the_last_format_is_not_proposed_where_transparency_would_be_lost(opened, last: str, proposed: str) -> None:
    Preferences().suffix = last
    assert opened(suffix=".png", transparent=True).part(QComboBox, "Format").currentText() == proposed


def test_an_8_bit_photo_starts_at_8_bits_and_a_choice_survives_another_format(opened, qtbot: QtBot) -> None:
    person = opened(bits=8, suffix=".png")
    assert person.dialog.choice().bits == 8
    box = person.part(QComboBox, "Depth")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    person.choose_format("JPEG")
    person.choose_format("TIFF")
    assert person.dialog.choice().bits == 16


def test_slider_and_number_are_one_quality(opened, qtbot: QtBot) -> None:
    person = opened()
    slider, box = person.part(QSlider, "Quality"), person.part(NumberBox, "Quality")
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert box.value() == 94
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert slider.value() == 93
    assert person.dialog.choice().quality == 93
    box.selectAll()
    qtbot.keyClicks(box, "200")
    assert person.dialog.choice().quality == 100  # as the box shows it now
    assert box.text() == "100"
    assert slider.value() == 100


def test_an_existing_file_is_replaced_only_after_saying_so(opened, tmp_path: Path) -> None:
    (tmp_path / "taken.jpg").touch()
    person = opened()
    assert not person.dialog.choice().overwrite
    person.type("File name", "taken.jpg")
    assert person.said == "taken.jpg exists and will be replaced."
    assert person.reads(person.said)
    assert person.save.text() == "Replace"
    assert person.save.isEnabled()
    assert person.dialog.choice().overwrite
    person.type("File name", "free.jpg")
    assert person.said == ""
    assert person.save.text() == "Save"


def test_the_proposed_name_is_free(opened, photo: Path) -> None:
    photo.with_name("photo_restored.jpg").touch()
    person = opened()
    assert person.name == "photo_restored (2).jpg"
    assert person.save.text() == "Save"


def refused(person: Person, words: str) -> bool:
    """Said in place, and neither button nor Enter saves."""
    person.qtbot.keyClick(person.line("File name"), Qt.Key.Key_Return)
    return words in person.said and person.reads(words) and not person.save.isEnabled() and person.dialog.isVisible()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("photo.jpg", "photo.jpg is an original"),
        ("link.jpg", "link.jpg is an original"),
        ("", "Type a file name."),
        (".png", "Type a file name."),
        ("holiday.xyz", "redgui cannot write .xyz"),
        ("missing/new.jpg", "does not exist"),
        ("photo.jpg/new.jpg", "does not exist"),
        ("sub", "sub is a folder"),
        ("..", "is a folder"),
        ("e" * 252 + ".jpg", "too long"),
    ],
)
def test_what_cannot_be_saved_is_refused_in_place(opened, photo: Path, name: str, words: str) -> None:
    os.link(photo, photo.with_name("link.jpg"))
    photo.with_name("sub").mkdir()
    person = opened()
    person.type("File name", name)
    assert refused(person, words)
    person.type("File name", "fine.jpg")
    assert person.save.isEnabled()


@pytest.mark.parametrize("folder", ["", "relative", "/nowhere/at all"])
def test_a_folder_that_is_not_there_is_refused(opened, folder: str) -> None:
    person = opened()
    person.type("Folder", folder)
    assert refused(person, "does not exist")


def test_a_folder_where_nothing_may_be_written_is_refused(opened, monkeypatch: pytest.MonkeyPatch) -> None:
    # The system is asked through os.access; root, who runs tests in containers, may write everywhere.
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    assert refused(opened(), "You may not write in")


def test_a_folder_that_goes_away_while_the_dialog_is_open_is_noticed(opened, tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    person = opened()
    person.type("Folder", str(tmp_path / "usb"))
    assert person.save.isEnabled()
    (tmp_path / "usb").rmdir()
    assert refused(person, "does not exist")


def test_a_bad_template_is_refused(opened) -> None:
    person = opened()
    person.type("Name template", "{stem}_{camera}")
    assert refused(person, "unknown token {camera}")
    person.type("Name template", "{stem}_{date}")
    assert person.save.isEnabled()


def test_the_template_has_a_live_example_and_names_the_file(opened) -> None:
    person = opened()
    person.type("Name template", "{stem} {sigma} {scale} {model}")
    assert person.reads("Example: photo 12.5 2 default.jpg")
    assert person.reads("{stem} {sigma} {scale} {model} {date}")
    assert person.name == "photo 12.5 2 default.jpg"
    person.type("Name template", "{date}-{stem}")
    assert person.dialog.choice().path.name == f"{date.today().isoformat()}-photo.jpg"


def test_a_name_typed_by_hand_is_not_changed_by_the_template(opened) -> None:
    person = opened()
    person.type("File name", "mine.jpg")
    person.type("Name template", "{stem}_new")
    assert person.name == "mine.jpg"
    assert person.dialog.choice().template == "{stem}_new"


def test_a_pasted_photo_has_a_name_too(opened, tmp_path: Path) -> None:
    Preferences().last_save_folder = str(tmp_path)
    person = opened(source=None, suffix=".png")
    assert person.dialog.choice().path == tmp_path / "pasted_restored.png"
    assert person.save.isEnabled()


def test_the_next_dialog_starts_where_this_one_ended(opened, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    person = opened(bits=8)
    person.type("Folder", str(tmp_path / "out"))
    person.choose_format("PNG")
    box = person.part(QComboBox, "Depth")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    (keep,) = person.dialog.findChildren(QCheckBox)
    qtbot.mouseClick(keep, Qt.MouseButton.LeftButton, pos=keep.rect().center() / 4)
    person.type("Name template", "{stem}_x")
    qtbot.mouseClick(person.save, Qt.MouseButton.LeftButton)
    expected = SaveChoice(tmp_path / "out" / "photo_x.png", 95, 16, True, False, "{stem}_x")
    assert person.dialog.choice() == expected
    assert opened(bits=8).dialog.choice() == expected


def test_the_photos_own_depth_and_format_are_not_a_wish_for_the_next_photo(opened, qtbot: QtBot) -> None:
    person = opened(bits=16, suffix=".tif")
    qtbot.mouseClick(person.save, Qt.MouseButton.LeftButton)
    assert (Preferences().bits, Preferences().suffix) == ("auto", "")


def test_tab_goes_down_the_dialog_and_everything_has_a_name(opened, qtbot: QtBot) -> None:
    person = opened(suffix=".png")
    seen = []
    person.line("Folder").setFocus()
    for _ in range(9):
        focus = person.dialog.focusWidget()
        seen.append(focus.accessibleName() or focus.text())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert seen == [
        "Folder", "Browse for a folder", "File name", "Format", "Depth",
        "Keep camera and description data", "Name template", "Save", "Cancel",
    ]  # fmt: skip


def test_the_formats_offered_are_those_that_can_be_written(tmp_path: Path) -> None:
    with pytest.raises(PhotoError) as refusal:
        write_nothing(tmp_path / "photo.xyz")
    writable = set(str(refusal.value).rstrip(".").split("choose one of ")[1].split(", "))
    assert set(formats.result_suffixes()) == writable
    dialog = SaveDialog(tmp_path / "photo.png", 8, ".png", VALUES, Preferences())
    (offered,) = [box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Format"]
    assert {suffix for at in range(offered.count()) for suffix in offered.itemData(at).result_suffixes} == writable
    dialog.deleteLater()


def write_nothing(path: Path) -> None:
    import numpy as np

    from redgui.photo.photo import Photo

    write(Photo(samples=np.zeros((2, 2, 3), np.uint8), format="PNG"), path)
