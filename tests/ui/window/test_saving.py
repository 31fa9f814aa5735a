"""Results out of the window: saving and dragging."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tifffile
from file_hands import in_dialog, save_as
from PIL import Image, ImageCms
from program import Program, expected, names, noisy, store
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog

from redgui.jobs import restore_file
from redgui.photo.photo import Photo
from redgui.photo.write import write
from redgui.reading.read import read
from redgui.settings import RestoreSettings
from redgui.ui.preferences import Preferences
from redgui.ui.work.save_choice import SaveChoice


def a_jpeg(folder: Path) -> Path:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0112] = "Maker", "Model 1", 1
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return store(noisy(), folder / "photo.jpg", exif=exif, icc_profile=profile, quality=90)


def a_deep_tiff(folder: Path) -> Path:
    write(Photo(noisy().astype(np.uint16) * 257), folder / "photo.tif")
    return folder / "photo.tif"


@pytest.mark.parametrize("make", [a_jpeg, a_deep_tiff, lambda folder: store(noisy(), folder / "photo.png")])
def test_the_saved_file_is_that_of_the_command_line(
    program: Program, tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    path = make(tmp_path)
    program.open(path)
    program.restore()
    saved = save_as(program, f"mine{path.suffix}")
    other = tmp_path / f"other{path.suffix}"
    restore_file(path, other, RestoreSettings())
    mine, theirs = read(saved), read(other)
    assert np.array_equal(mine.samples, theirs.samples)
    assert mine.metadata == theirs.metadata
    assert (mine.metadata.exif is not None) == (path.suffix == ".jpg")
    assert saved.read_bytes() == other.read_bytes()


def test_history_and_file_time_are_as_the_menu_says(program: Program, photo: Path) -> None:
    os.utime(photo, ns=(10**18, 10**18))
    program.open(photo)
    program.restore()
    usual = save_as(program, "usual.png")
    assert b"<xmp:CreatorTool" in usual.read_bytes()
    assert usual.stat().st_mtime_ns != 10**18
    program.window.menus.history.trigger()
    program.window.menus.keep_time.trigger()
    other = save_as(program, "other.png")
    assert b"CreatorTool" not in other.read_bytes()
    assert other.stat().st_mtime_ns == 10**18
    assert (Preferences().history, Preferences().keep_time) == (False, True)


def test_a_strength_chosen_just_before_saving_is_in_the_file(program: Program, photo: Path) -> None:
    program.open(photo)
    program.restore()
    program.type(program.panel.strength.box, "30")
    saved = save_as(program, "mine.png")
    assert np.array_equal(read(saved).samples, expected(photo, RestoreSettings(strength=0.3)))
    program.wait(lambda: program.front.strength_is_current)
    assert not program.front.unsaved
    program.type(program.panel.strength.box, "60")
    program.wait(lambda: program.front.strength_is_current)
    assert program.front.unsaved


@pytest.mark.parametrize("strength", ["100", "30"])
def test_16_bits_hold_what_was_restored_of_8(program: Program, photo: Path, strength: str) -> None:
    program.open(photo)
    program.restore()
    program.type(program.panel.strength.box, strength)

    def deep(dialog: QDialog) -> None:
        (depth,) = [box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Depth"]
        QTest.keyClicks(depth, "16")
        in_dialog("deep.tif")(dialog)

    program.when_asked(deep)
    program.do("save_as")
    program.wait(lambda: program.front.saved_to is not None)
    samples = tifffile.imread(photo.with_name("deep.tif"))
    assert samples.dtype == np.uint16
    assert np.count_nonzero(samples % 257) > samples.size / 2
    wanted = expected(photo, RestoreSettings(strength=int(strength) / 100))
    assert np.abs(samples / 257 - wanted).max() <= 0.51


def test_the_original_is_never_offered_nor_written(program: Program, photo: Path) -> None:
    before, seen = photo.read_bytes(), list[str]()
    program.open(photo)
    program.restore()
    program.when_asked(in_dialog(photo.name, seen))
    program.do("save_as")
    assert seen == ["photo_restored.png"]
    assert program.front.saved_to is None
    assert program.front.unsaved
    assert photo.read_bytes() == before


def test_a_photo_that_is_open_or_in_the_queue_is_never_written(
    program: Program, photo: Path, second: Path, tmp_path: Path
) -> None:
    waiting = store(noisy(seed=3), tmp_path / "waiting.png")
    before = second.read_bytes(), waiting.read_bytes()
    program.presenter.queue.add([waiting])
    program.wait(lambda: program.presenter.queue.paths() == [waiting])
    program.open(second)
    program.open(photo)
    program.restore()
    for path in (second, waiting):
        program.when_asked(in_dialog(str(path)))
        program.do("save_as")
        assert program.front.saved_to is None
    assert (second.read_bytes(), waiting.read_bytes()) == before


def test_saving_again_asks_once_the_saved_file_is_open_itself(program: Program, photo: Path) -> None:
    program.open(photo)
    document = program.restore()
    saved = save_as(program, "mine.png")
    before = saved.read_bytes()
    program.open(saved)
    program.session.activate(document)
    program.type(program.panel.noise.row.box, "60")
    program.restore()
    program.when_asked(in_dialog("other.png"))
    program.do("save")
    program.wait(lambda: not document.unsaved)
    assert saved.read_bytes() == before
    assert document.saved_to == photo.with_name("other.png")


def test_what_was_saved_is_the_result_whatever_the_controls_ask_for(program: Program, photo: Path) -> None:
    """As the question at the end saves it, while the controls have moved on."""
    program.open(photo)
    program.type(program.panel.noise.row.box, "20")
    document = program.restore()
    program.type(program.panel.noise.row.box, "30")
    assert document.unsaved
    program.session.save(document, SaveChoice(photo.with_name("x.png"), 95, None, False, False, "{stem}"))
    program.wait(lambda: document.saved_to is not None)
    assert not document.unsaved
    program.type(program.panel.noise.row.box, "20")
    assert not document.unsaved
    assert np.array_equal(read(photo.with_name("x.png")).samples, expected(photo, RestoreSettings(sigma=20)))
    program.type(program.panel.noise.row.box, "30")
    program.restore()
    assert document.unsaved


def test_a_result_is_unsaved_if_the_file_holds_another_one(program: Program, photo: Path) -> None:
    """The writing of the one before may end after this one was made."""
    program.open(photo)
    program.type(program.panel.noise.row.box, "40")
    document = program.restore()
    assert document.result is not None
    document.result.saved_settings = replace(document.settings, sigma=20.0)
    assert document.unsaved
    document.result.saved_settings = document.settings
    assert not document.unsaved


def test_saving_again_replaces_its_own_result_without_asking(program: Program, photo: Path) -> None:
    program.open(photo)
    program.restore()
    saved = save_as(program, "mine.png")
    program.type(program.panel.noise.row.box, "60")
    program.restore()
    asked: list[QDialog] = []

    def refuse(dialog: QDialog) -> None:
        asked.append(dialog)
        dialog.reject()

    program.when_asked(refuse)
    program.do("save")
    program.wait(lambda: not program.front.unsaved)
    assert asked == []
    assert np.array_equal(read(saved).samples, expected(photo, RestoreSettings(sigma=60)))


def test_saving_for_the_first_time_asks(program: Program, photo: Path) -> None:
    program.open(photo)
    program.restore()
    program.when_asked(in_dialog("mine.png"))
    program.click(program.window.save_button)
    program.wait((photo.parent / "mine.png").exists)


def test_a_save_that_fails_is_an_error_and_loses_nothing(program: Program, photo: Path) -> None:
    program.open(photo)
    program.restore()
    saved = save_as(program, "mine.png")
    program.type(program.panel.noise.row.box, "60")
    program.restore()
    saved.unlink()
    saved.mkdir()
    program.do("save")
    program.wait(lambda: program.message.startswith("Error: mine.png cannot be written"))
    assert program.front.unsaved


def test_a_dot_marks_what_is_not_saved(program: Program, photo: Path, second: Path) -> None:
    program.open(second)
    program.open(photo)
    program.restore()
    assert names(program) == ["second.png", "● photo.png"]
    save_as(program, "mine.png")
    program.wait(lambda: names(program) == ["second.png", "photo.png"])
    assert program.window.progress.words().endswith("saved as mine.png")


def test_a_drag_carries_a_file_with_the_result(program: Program, photo: Path) -> None:
    program.open(photo)
    program.restore()
    (url,) = program.window.drag_handle.mime_data().urls()
    dragged = Path(url.toLocalFile())
    assert dragged.name == "photo_restored.png"
    assert np.array_equal(read(dragged).samples, expected(photo, RestoreSettings()))
    program.front.result = None  # or the window would ask
    program.window.close()
    assert not dragged.exists()


def test_a_drag_carries_the_strength_just_chosen(program: Program, photo: Path) -> None:
    program.open(photo)
    program.restore()
    program.type(program.panel.strength.box, "30")
    (url,) = program.window.drag_handle.mime_data().urls()
    assert np.array_equal(read(Path(url.toLocalFile())).samples, expected(photo, RestoreSettings(strength=0.3)))


def test_without_a_result_there_is_nothing_to_save_copy_or_drag(program: Program, photo: Path) -> None:
    program.open(photo)
    actions = program.window.actions_
    assert not any(action.isEnabled() for action in (actions.save, actions.save_as, actions.copy))
    assert not program.window.drag_handle.isEnabled()
    assert not program.window.drag_handle.mime_data().urls()
