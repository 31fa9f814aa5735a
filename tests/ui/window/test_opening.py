"""Photos into the window: drop, paste, recent files, tabs."""

import gc
import os
import sys
import weakref
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from file_hands import opened_names
from numpy.typing import NDArray
from PIL import Image
from program import Program, expected, names, noisy, store
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFileOpenEvent,
    QGuiApplication,
    QIcon,
    QImage,
    QPalette,
    QPixmap,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QTabBar

from redgui.settings import RestoreSettings
from redgui.ui.compare.transform import Layout
from redgui.ui.window.clipboard import photo_of

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


def test_a_web_address_is_refused_with_a_sentence_and_never_asked(program: Program) -> None:
    assert program.drop(QUrl("https://example.org/photo.png"))
    assert program.message == ("Error: redgui does not use the network: save the picture first, and open its file.")
    assert not program.session.documents


def test_a_copied_address_is_refused_in_the_same_words(program: Program) -> None:
    QGuiApplication.clipboard().setText("https://example.org/photo.png")
    program.do("paste")
    assert "does not use the network" in program.message


def test_a_file_that_is_moved_here_stays_where_it_is(program: Program, photo: Path) -> None:
    """Who proposes to move a file takes it away once that is accepted."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo))])
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(QPoint(40, 90), both, data, left, plain),
        QDropEvent(QPointF(40, 90), both, data, left, plain),
    ):
        event.setDropAction(Qt.DropAction.MoveAction)
        QApplication.sendEvent(program.window, event)
        assert event.isAccepted()
        assert event.dropAction() == Qt.DropAction.CopyAction


def test_a_picture_dragged_from_a_browser_is_opened(program: Program) -> None:
    """Browsers hand over the picture beside its address."""
    samples, data = noisy(), QMimeData()
    data.setUrls([QUrl("https://example.org/photo.png")])
    data.setImageData(QImage(samples.tobytes(), 160, 120, 480, QImage.Format.Format_RGB888))
    assert program.drop_data(data)
    program.wait_opened()
    assert program.front.name == "Dropped picture"
    assert program.front.opened is not None
    assert np.array_equal(program.front.opened.prepared.photo.samples, samples)


def test_what_can_be_dropped_is_welcomed_by_the_same_frame_on_every_page(program: Program, photo: Path) -> None:
    frame, data = program.window._drop_frame, QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo))])
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    def drag_over() -> QImage:
        assert not frame.isVisible()
        QApplication.sendEvent(program.window, QDragEnterEvent(QPoint(40, 90), copy, data, left, plain))
        assert frame.isVisible()
        assert frame.size() == program.window._stack.size()
        edge = program.window._stack.grab().toImage().copy(0, 0, 40, 40)
        QApplication.sendEvent(program.window, QDragLeaveEvent())
        assert not frame.isVisible()
        return edge

    link = program.window.palette().color(QPalette.ColorRole.Link)

    def blue(edge: QImage) -> bool:
        return any(edge.pixelColor(x, 30) == link for x in range(12))

    assert blue(drag_over())
    program.open(photo)
    assert blue(drag_over())
    program.presenter.queue.show()
    assert blue(drag_over())


def test_what_is_dropped_on_the_queue_is_added_to_it(program: Program, photo: Path) -> None:
    program.presenter.queue.show()
    assert program.drop(photo)
    program.wait(lambda: program.presenter.queue.paths() == [photo])
    assert not program.session.documents


def test_what_is_no_file_is_not_wanted(program: Program) -> None:
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


# Before it is there


@pytest.fixture
def slow(tmp_path: Path) -> Path:
    """A photo that takes a while to read, red on the left and blue on the right."""
    pixels = np.zeros((3000, 4000, 3), np.uint8)
    pixels[:, :2000, 0] = pixels[:, 2000:, 2] = 200
    noise = np.random.default_rng(0).integers(0, 50, (3000, 4000, 1), np.uint8)
    Image.fromarray(pixels + noise).save(tmp_path / "slow.jpg", quality=95)
    return tmp_path / "slow.jpg"


def test_a_small_picture_stands_in_until_the_photo_is_read(program: Program, slow: Path) -> None:
    glimpse, seen = program.window.glimpse, list[QImage]()
    shown = glimpse.show_picture

    def look(picture: QPixmap) -> None:
        shown(picture)
        seen.append(program.view.grab().toImage())

    glimpse.show_picture = look  # type: ignore[method-assign]
    assert program.drop(slow)
    program.wait_opened()
    assert not glimpse.isVisible(), "the photo itself is there"
    if seen:  # a quick machine may be done before
        middle = seen[0].height() // 2
        left, right = (seen[0].pixelColor(seen[0].width() * part // 4, middle) for part in (1, 3))
        assert (left.red() > 150, left.blue() < 100, right.blue() > 150) == (True, True, True)
        photo = program.view.grab().toImage()
        assert photo.pixelColor(photo.width() // 4, middle).red() > 150, "in the same place"


def test_keys_that_are_pressed_meanwhile_are_kept_for_it(program: Program, slow: Path) -> None:
    program.wait_ready()
    assert program.drop(slow)
    program.press(Qt.Key.Key_F7)
    program.press(Qt.Key.Key_3)
    program.press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert program.front.running is None
    program.wait_opened()
    assert program.view._port.layout == Layout.DIVIDER_HORIZONTAL
    assert program.view.divider == 0.0
    program.wait(lambda: program.front.running is not None)
    program.press(Qt.Key.Key_Escape)
    program.wait(lambda: program.front.running is None)


def test_keys_for_a_photo_that_does_not_come_are_forgotten(program: Program, photo: Path, tmp_path: Path) -> None:
    program.open(photo)
    bad = tmp_path / "bad.jpg"
    bad.write_text("words")
    assert program.drop(bad)
    program.press(Qt.Key.Key_F7)
    program.wait(lambda: program.message)
    assert program.view._port.layout == Layout.DIVIDER_VERTICAL


def test_the_controls_sleep_until_there_is_something_to_control(program: Program, photo: Path) -> None:
    assert not program.panel.isEnabled()
    program.open(photo)
    assert program.panel.isEnabled()
    program.do("close")
    assert not program.panel.isEnabled()
    program.presenter.queue.show()
    assert program.panel.isEnabled()


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


def test_a_sample_is_there_to_try(program: Program) -> None:
    program.click(program.button("Try a sample"))
    program.wait_opened()
    assert program.front.opened is not None
    assert program.front.opened.prepared.estimate > 5, "there is something to restore"
    assert program.front.path is None, "nothing is saved beside what ships with the program"
    assert program.front.name == "Sample"
    assert program.app.preferences.recent == []


def test_a_recent_photo_is_opened_from_the_empty_window(start: Callable[..., Program], photo: Path) -> None:
    first = start(photo)
    first.wait_opened()
    first.window.close()
    program = start()
    card = program.button("photo.png")
    program.wait(lambda: not card.icon().isNull())
    mean = np.asarray(Image.open(photo)).reshape(-1, 3).mean(0)
    program.wait(lambda: np.abs(mean_colour(card.icon()) - mean).max() < 12)
    program.click(card)
    program.wait_opened()
    assert program.front.path == photo


def mean_colour(icon: QIcon) -> NDArray[np.float64]:
    """Of the middle of a picture."""
    image = icon.pixmap(icon.availableSizes()[0]).toImage()
    middle = image.copy(image.rect().adjusted(15, 15, -15, -15))
    pixels = [middle.pixelColor(x, y) for x in range(middle.width()) for y in range(middle.height())]
    return np.array([[colour.red(), colour.green(), colour.blue()] for colour in pixels]).mean(0)


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
    program.wait(lambda: shown not in [b.accessibleName() for b in zone.findChildren(QAbstractButton)], timeout=3000)


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
    photo = photo_of(QGuiApplication.clipboard().image())
    assert photo.samples.tolist() == [[[10, 20, 30]]]
    assert photo.samples.flags.owndata


@pytest.mark.parametrize(
    "form",
    [
        QImage.Format.Format_ARGB32,
        QImage.Format.Format_ARGB32_Premultiplied,
        QImage.Format.Format_RGBA8888,
        QImage.Format.Format_RGBA8888_Premultiplied,
    ],
)
def test_a_pasted_picture_without_a_visible_pixel_is_opaque(clipboard: QMimeData, form: QImage.Format) -> None:
    """Windows' screenshots and some editors leave the fourth byte 0."""
    image = QImage(np.array([[[10, 20, 30, 0], [40, 50, 60, 0]]], np.uint8).tobytes(), 2, 1, 8, form).copy()
    clipboard.setImageData(image)
    QGuiApplication.clipboard().setMimeData(clipboard)
    photo = photo_of(QGuiApplication.clipboard().image())
    assert photo.alpha is None
    assert sorted(photo.samples.ravel().tolist()) == [10, 20, 30, 40, 50, 60]


def test_a_pasted_hole_stays_one(clipboard: QMimeData) -> None:
    image = QImage(
        np.array([[[10, 20, 30, 0], [40, 50, 60, 1]]], np.uint8).tobytes(), 2, 1, 8, QImage.Format.Format_RGBA8888
    )
    clipboard.setImageData(image.copy())
    QGuiApplication.clipboard().setMimeData(clipboard)
    photo = photo_of(QGuiApplication.clipboard().image())
    assert photo.alpha is not None
    assert photo.alpha.tolist() == [[0, 1]]


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
