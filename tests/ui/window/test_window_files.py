"""Photos into the window and results out of it: drop, paste, recent files, tabs, saving, dragging, closing."""

import gc
import os
import subprocess
import sys
import weakref
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms
from program import PATIENCE, Program, Samples, expected, names, noisy, store
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QFileOpenEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QMessageBox, QPushButton, QTabBar

from redgui.jobs import restore_file
from redgui.photo.photo import Photo
from redgui.photo.read import read
from redgui.photo.write import write
from redgui.settings import RestoreSettings
from redgui.ui.window.clipboard import pasted_photo
from redgui.ui.window.save_dialog import SaveDialog
from redgui.ui.work.save_choice import SaveChoice


def opened_names(program: Program) -> list[str]:
    return [document.name for document in program.session.documents]


# Opening


def test_a_photo_named_at_the_start_is_opened(start: Callable[..., Program], photo: Path) -> None:
    program = start(photo)
    program.wait_opened()
    assert program.front.path == photo
    assert program.window.header.facts().startswith("160 × 120")


def test_dropping_several_opens_each_in_a_tab(program: Program, photo: Path, second: Path, large: Path) -> None:
    program.open(second, photo, large)
    assert names(program) == ["second.png", "photo.png", "large.png"]
    assert program.window.tabs.currentIndex() == 2
    assert program.front.path == large


@pytest.mark.parametrize("kind", ["text", "missing", "empty folder", "empty file", "cut short", "pipe"])
def test_what_is_no_photo_is_an_error_and_the_program_goes_on(
    program: Program, photo: Path, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "thing.png"
    if kind == "empty folder":
        path.mkdir()
    elif kind == "pipe":
        if sys.platform == "win32":
            pytest.skip("no pipes in folders")
        os.mkfifo(path)
    elif kind != "missing":
        path.write_bytes({"text": b"words", "empty file": b""}.get(kind, photo.read_bytes()[:500]))
    assert program.drop(path)
    program.wait(lambda: program.message.startswith("Error: "))
    assert "thing.png" in program.message
    program.wait(lambda: not program.session.documents)
    assert program.window.drop_zone.isVisible()
    program.open(photo)
    program.wait_preview()


def test_a_bad_file_among_good_ones_costs_only_itself(program: Program, photo: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.jpg"
    bad.write_text("words")
    program.drop(photo, bad)
    program.wait(lambda: program.message)
    program.wait_opened()
    assert opened_names(program) == ["photo.png"]


def test_a_name_that_no_system_has_is_an_error(program: Program, photo: Path) -> None:
    program.open(photo)
    program.presenter.openers.open([photo.with_name("n" * 300), photo])
    program.session.activate(program.session.documents[1])
    program.wait(lambda: program.message.startswith("Error: nnn"))
    program.session.activate(program.session.documents[0])


def test_what_is_no_file_is_not_wanted(program: Program) -> None:
    assert not program.drop(QUrl("https://example.org/photo.png"))
    words = QMimeData()
    words.setText("words")
    assert not program.drop_data(words)
    assert not program.session.documents


def test_a_file_that_the_system_asks_to_open_is_opened(program: Program, photo: Path) -> None:
    app = QApplication.instance()
    assert app is not None
    QApplication.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile(str(photo))))
    program.wait_opened()
    assert program.front.path == photo


# Open already


def test_a_photo_that_is_open_is_only_brought_to_the_front(program: Program, photo: Path, second: Path) -> None:
    document = program.open(photo)
    program.open(second)
    program.open(photo)
    assert program.front is document
    assert len(program.session.documents) == 2


def test_another_spelling_of_an_open_photo_is_the_same_photo(program: Program, photo: Path) -> None:
    document = program.open(photo)
    (photo.parent / "sub").mkdir()
    program.open(photo.parent / "sub" / ".." / photo.name)
    assert program.session.documents == [document]


def test_opening_the_photo_in_front_again_keeps_zoom_and_place(program: Program, photo: Path) -> None:
    program.open(photo)
    program.view.zoom_to(8.0)
    program.view.divider = 0.25
    program.open(photo)
    assert program.view.transform.zoom == 8.0
    assert program.view.divider == 0.25


# Recent photos


def test_a_recent_photo_is_opened_from_the_menu(program: Program, photo: Path, second: Path) -> None:
    program.open(photo)
    program.open(second)
    program.do("close")
    program.do("close")
    menu = program.window.menus.recent
    menu.popup(QPoint(100, 100))
    assert [action.text() for action in menu.actions()[:2]] == ["second.png", "photo.png"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    program.wait_opened()
    assert program.front.path == photo


def test_a_recent_photo_is_opened_from_the_empty_window(start: Callable[..., Program], photo: Path) -> None:
    first = start(photo)
    first.wait_opened()
    first.window.close()
    program = start()
    program.click(program.button("photo.png"))
    program.wait_opened()
    assert program.front.path == photo


def test_recent_photos_can_be_forgotten(program: Program, photo: Path) -> None:
    program.open(photo)
    program.do("close")
    menu: QMenu = program.window.menus.recent
    menu.popup(QPoint(100, 100))
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert program.app.preferences.recent == []
    zone = program.window.drop_zone
    shown = "photo.png"
    program.wait(lambda: shown not in [b.accessibleName() for b in zone.findChildren(QPushButton)], timeout=3000)


# Clipboard


@pytest.fixture
def clipboard() -> QMimeData:
    """Empty it; what the test needs is put into this."""
    QGuiApplication.clipboard().clear()
    return QMimeData()


def test_a_picture_is_pasted(program: Program, clipboard: QMimeData) -> None:
    samples = noisy()
    clipboard.setImageData(QImage(samples.tobytes(), 160, 120, 480, QImage.Format.Format_RGB888))
    QGuiApplication.clipboard().setMimeData(clipboard)
    program.do("paste")
    program.wait_opened()
    assert program.front.path is None
    assert program.front.opened is not None
    assert np.array_equal(program.front.opened.prepared.photo.samples, samples)
    program.wait_preview()


def test_a_pasted_pixel_outlives_the_clipboard(clipboard: QMimeData) -> None:
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    image.fill(0xFF_0A_14_1E)
    clipboard.setImageData(image)
    QGuiApplication.clipboard().setMimeData(clipboard)
    photo = pasted_photo()
    assert photo is not None
    assert photo.samples.tolist() == [[[10, 20, 30]]]
    assert photo.samples.flags.owndata


def test_copied_files_are_pasted(program: Program, clipboard: QMimeData, photo: Path, second: Path) -> None:
    clipboard.setUrls([QUrl.fromLocalFile(str(path)) for path in (photo, second)])
    QGuiApplication.clipboard().setMimeData(clipboard)
    program.do("paste")
    program.wait_opened()
    assert opened_names(program) == ["photo.png", "second.png"]


def test_pasting_nothing_is_an_error(program: Program, clipboard: QMimeData) -> None:
    program.do("paste")
    assert program.message.startswith("Error: There is no picture on the clipboard")
    clipboard.setText("words")
    QGuiApplication.clipboard().setMimeData(clipboard)
    program.do("paste")
    assert not program.session.documents


def test_the_result_is_copied(program: Program, photo: Path) -> None:
    QGuiApplication.clipboard().clear()
    program.open(photo)
    program.restore()
    program.do("copy")
    image = QGuiApplication.clipboard().image()
    assert np.array_equal(from_image(image), expected(photo, RestoreSettings()))


def test_the_result_is_copied_at_the_strength_just_chosen(program: Program, photo: Path) -> None:
    QGuiApplication.clipboard().clear()
    program.open(photo)
    program.restore()
    program.type(program.panel.strength.box, "30")
    program.view.setFocus()  # in a number box, the key would copy the number
    program.do("copy")
    image = QGuiApplication.clipboard().image()
    assert np.array_equal(from_image(image), expected(photo, RestoreSettings(strength=0.3)))


def from_image(image: QImage) -> Samples:
    image = image.convertToFormat(QImage.Format.Format_RGBX8888)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., :3].copy()


# Tabs


def test_a_single_photo_has_no_tabs(program: Program, photo: Path, second: Path) -> None:
    program.open(photo)
    assert not program.window.tabs.isVisible()
    program.open(second)
    assert program.window.tabs.isVisible()


def test_a_click_on_a_tab_brings_its_photo_to_the_front(program: Program, photo: Path, second: Path) -> None:
    first = program.open(photo)
    program.open(second)
    tabs = program.window.tabs
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())
    assert program.front is first
    program.wait_opened()
    assert program.window.header.facts().startswith("160 × 120")


def test_a_tab_is_closed_with_its_cross(program: Program, photo: Path, second: Path) -> None:
    program.open(photo)
    program.open(second)
    cross = program.window.tabs.tabButton(0, QTabBar.ButtonPosition.RightSide)
    program.click(cross)
    assert opened_names(program) == ["second.png"]
    assert program.front.path == second


def test_an_ampersand_in_a_name_is_no_mnemonic(program: Program, photo: Path, tmp_path: Path) -> None:
    program.open(photo, store(noisy(), tmp_path / "you & me.png"))
    assert program.window.tabs.tabText(1) == "you && me.png"


def is_gone(thing: "weakref.ref[object]") -> bool:
    gc.collect()
    return thing() is None


def test_an_unrestored_photo_in_the_back_gives_its_memory_back(program: Program, photo: Path, second: Path) -> None:
    document = program.open(photo)
    program.wait_preview()
    assert document.opened is not None
    pixels = weakref.ref(document.opened.prepared)
    program.open(second)
    program.wait_preview(2)
    assert document.opened is None
    program.wait(lambda: is_gone(pixels), timeout=3000)


def test_a_photo_read_in_the_back_gives_its_memory_back(program: Program, photo: Path, second: Path) -> None:
    program.drop(photo)
    document = program.front
    program.open(second)
    program.wait(lambda: document.opening is None)
    assert document.opened is None


def test_a_photo_from_the_back_is_read_again(program: Program, photo: Path, second: Path) -> None:
    document = program.open(photo)
    program.open(second)
    program.wait_preview()
    program.tiles.clear()
    program.do("previous_photo")
    program.wait_opened()
    assert program.front is document
    program.wait_preview()
    assert np.array_equal(program.after(), expected(photo, RestoreSettings()))


def test_a_restored_photo_in_the_back_keeps_its_result(program: Program, photo: Path, second: Path) -> None:
    program.open(photo)
    document = program.restore()
    program.open(second)
    program.do("previous_photo")
    assert program.front is document
    assert document.opened is not None
    assert np.array_equal(program.after(), expected(photo, RestoreSettings()))


def test_a_photo_deleted_while_in_the_back_is_an_error(program: Program, photo: Path, second: Path) -> None:
    program.open(photo)
    program.open(second)
    photo.unlink()
    program.do("previous_photo")
    program.wait(lambda: program.message)
    assert program.message.startswith("Error: photo.png does not exist")
    assert opened_names(program) == ["second.png"]


def test_a_closed_photo_gives_its_memory_back(program: Program, photo: Path) -> None:
    document = program.open(photo)
    program.wait_preview()
    assert document.opened is not None
    pixels = weakref.ref(document.opened.prepared)
    del document
    program.tiles.clear()
    program.do("close")
    program.wait(lambda: is_gone(pixels), timeout=3000)


# Saving


def in_dialog(name: str, seen: list[str] | None = None) -> Callable[[QDialog], None]:
    """Type a file name into "Save as", and Return."""

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, SaveDialog)
        (line,) = [line for line in dialog.findChildren(QLineEdit) if line.accessibleName() == "File name"]
        if seen is not None:
            seen.append(line.text())
        line.selectAll()
        QTest.keyClicks(line, name)
        QTest.keyClick(line, Qt.Key.Key_Return)
        if dialog.isVisible():
            dialog.reject()  # something stands against it

    return act


def save_as(program: Program, name: str) -> Path:
    """Save the result in front beside its photo, and wait until it is written."""
    path = program.front.path
    assert path is not None
    program.when_asked(in_dialog(name))
    program.do("save_as")
    program.wait(lambda: program.front.saved_to == path.with_name(name))
    return path.with_name(name)


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


# Closing


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
    program.wait(lambda: document.saved_to == photo.with_name("mine.png"))
    assert program.session.documents == [document]


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
