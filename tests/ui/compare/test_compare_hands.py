"""The before/after view in a user's hands: mouse, keys, zoom."""

import os
import subprocess
import sys
from collections.abc import Callable

import numpy as np
import pytest
from compare_hands import BLUE, RED, at, picture, pixels, plain
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QShortcut,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from redgui.ui.compare.transform import Layout
from redgui.ui.compare.view import CompareView
from redgui.ui.widgets import theme


def wheel(view: CompareView, place: QPointF, turned: int, pixels: QPoint | None = None, ctrl: bool = False) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase if pixels is None else Qt.ScrollPhase.ScrollUpdate
    event = QWheelEvent(
        place, view.mapToGlobal(place), pixels or QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton, modifiers,
        phase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def drag(view: CompareView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + (end - start) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


# Mouse


@pytest.mark.parametrize("layout", [Layout.DIVIDER_VERTICAL, Layout.DIVIDER_HORIZONTAL, Layout.SIDE_BY_SIDE])
def test_the_whole_original_is_seen_while_its_name_is_pressed(view: CompareView, layout: Layout) -> None:
    view.set_layout(layout)
    view.show_photo(plain(400, 300, RED), 1.0)
    view.set_result(plain(400, 300, BLUE))
    chip, far = view.before_chip.center().toPoint(), QPoint(view.width() * 3 // 4, view.height() * 11 // 20)
    assert at(view, far.x(), far.y()) == BLUE
    for press in (QTest.mousePress, QTest.mouseDClick):  # and again, quickly
        place = view.place
        press(view, Qt.MouseButton.LeftButton, pos=chip)
        assert at(view, far.x(), far.y()) == RED
        QTest.mouseMove(view, far)  # which would drag the picture, or the divider
        assert at(view, far.x(), far.y()) == RED
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=far)
        assert at(view, far.x(), far.y()) == BLUE
        assert view.place == place


def test_nothing_is_held_where_the_name_does_not_stand(view: CompareView) -> None:
    assert view.before_chip.isEmpty()
    view.show_photo(plain(400, 300, RED), 1.0)
    view.divider = 0.0
    assert view.before_chip.isEmpty()
    view.set_layout(Layout.DIFFERENCE)
    assert view.before_chip.isEmpty()


def test_the_divider_follows_the_mouse(view: CompareView, qtbot: QtBot) -> None:
    view.show_photo(plain(400, 300, RED), 1.0)
    view.set_result(plain(400, 300, BLUE))
    with qtbot.waitSignal(view.dividerMoved) as moved:
        drag(view, QPoint(205, 40), QPoint(305, 60))  # beside the line, but within reach
    assert view.divider == pytest.approx(0.75)
    assert moved.args[0] == pytest.approx(0.625)
    assert at(view, 280, 150) == RED
    drag(view, QPoint(300, 150), QPoint(900, 150))
    assert view.divider == 1.0
    view.set_layout(Layout.DIVIDER_HORIZONTAL)
    view.divider = 0.5
    drag(view, QPoint(212, 160), QPoint(212, 85))  # by the grip
    assert view.divider == pytest.approx(0.25)


def test_the_mouse_says_what_it_would_do(view: CompareView) -> None:
    view.show_photo(plain(400, 300, RED), 1.0)
    QTest.mouseMove(view, QPoint(203, 30))
    assert view.cursor().shape() == Qt.CursorShape.SplitHCursor
    QTest.mouseMove(view, QPoint(100, 30))
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_dragging_moves_the_picture_and_says_which_part_is_visible(view: CompareView, qtbot: QtBot) -> None:
    view.show_photo(plain(2000, 2000, RED), 1.0)
    view.zoom_to(1.0)
    left, top, right, bottom = view.visible_region()
    with qtbot.waitSignal(view.regionChanged):
        drag(view, QPoint(100, 150), QPoint(70, 130))
    assert view.visible_region() == (left + 30, top + 20, right + 30, bottom + 20)
    assert view.divider == 0.5


def test_the_wheel_zooms_where_the_cursor_is(view: CompareView, qtbot: QtBot) -> None:
    view.show_photo(plain(2000, 1500, RED), 1.0)
    place = QPointF(120, 110)
    under = view.to_image(place)
    with qtbot.waitSignal(view.zoomChanged) as changed:
        wheel(view, place, 120)
    assert changed.args == [view.transform.zoom]
    assert view.transform.zoom == pytest.approx(0.2 * 2 ** (1 / 3))
    assert (view.to_image(place) - under).manhattanLength() < 1e-6
    for _ in range(40):
        wheel(view, place, -120)
    assert view.transform.zoom == pytest.approx(1 / 64)
    for _ in range(60):
        wheel(view, place, 120)
    assert view.transform.zoom == 32


def test_a_touchpad_pans_and_with_ctrl_zooms(view: CompareView) -> None:
    view.show_photo(plain(2000, 2000, RED), 1.0)
    view.zoom_to(1.0)
    left, top, *_ = view.visible_region()
    wheel(view, QPointF(50, 50), -60, QPoint(-25, -40))
    assert view.visible_region()[:2] == (left + 25, top + 40)
    assert view.transform.zoom == 1
    wheel(view, QPointF(50, 50), 60, QPoint(0, 40), ctrl=True)
    assert view.transform.zoom > 1


def test_pinching_zooms(view: CompareView) -> None:
    view.show_photo(plain(2000, 2000, RED), 1.0)
    zoom, place = view.transform.zoom, QPointF(210, 140)
    under = view.to_image(place)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, place, place,
        view.mapToGlobal(place), 0.5, QPointF(),
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    assert view.transform.zoom == pytest.approx(1.5 * zoom)
    assert abs(view.to_image(place).y() - under.y()) < 1e-6


def test_two_fingers_pinch(view: CompareView) -> None:
    view.show_photo(plain(4000, 3000, RED), 1.0)
    zoom, screen = view.transform.zoom, QTest.createTouchDevice()
    for apart in range(40, 130, 10):
        touch = QTest.touchEvent(view, screen, False)
        for finger, x in ((0, 200 - apart), (1, 200 + apart)):
            place = QPoint(x, 150)
            (touch.press if apart == 40 else touch.move)(finger, place, view)
        touch.commit()
    last = QTest.touchEvent(view, screen, False)
    last.release(0, QPoint(80, 150), view).release(1, QPoint(320, 150), view)
    last.commit()
    assert view.transform.zoom > 1.5 * zoom


def test_a_double_click_goes_to_100_percent_there_and_back(view: CompareView) -> None:
    view.show_photo(plain(2000, 1500, RED), 1.0)
    under = view.to_image(QPointF(300, 200))
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert view.transform.zoom == 1
    assert (view.to_image(QPointF(300, 200)) - under).manhattanLength() <= 1
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert view.visible_region() == (0, 0, 2000, 1500)


def test_panned_pixels_are_as_if_drawn_anew(view: CompareView) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (2000, 2000, 3), np.uint8)
    view.show_photo(picture(noise), 1.0)
    view.set_result(picture(noise[::-1].copy()))
    view.divider = 0.0
    for zoom in (1.0, 0.43, 1.7, 5.5):
        view.zoom_to(zoom)
        for step in range(30):
            view.grab()
            drag(view, QPoint(100 + step, 100), QPoint(98 + step, 101 + step % 3))
        scrolled = pixels(view)
        view.clear_parts()  # both sides are drawn anew
        assert np.abs(pixels(view) - scrolled).max() <= 2


# Keys


def test_arrow_keys_move_the_divider(view: CompareView) -> None:
    view.show_photo(plain(400, 300, RED), 1.0)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.divider == pytest.approx(0.51)
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.divider == pytest.approx(0.41)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.divider == pytest.approx(0.41)
    view.set_layout(Layout.DIVIDER_HORIZONTAL)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.divider == pytest.approx(0.40)
    for key, place in ((Qt.Key.Key_1, 1.0), (Qt.Key.Key_2, 0.5), (Qt.Key.Key_3, 0.0), (Qt.Key.Key_Up, 0.0)):
        QTest.keyClick(view, key)
        assert view.divider == place


def test_ctrl_with_arrow_keys_moves_the_picture(view: CompareView) -> None:
    view.show_photo(plain(2000, 2000, RED), 1.0)
    view.zoom_to(1.0)
    left, top, *_ = view.visible_region()
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert view.visible_region()[:2] == (left + 64, top - 64)
    assert view.divider == 0.5


def test_space_shows_the_original_while_it_is_held(view: CompareView) -> None:
    view.show_photo(plain(400, 300, RED), 1.0)
    view.set_result(plain(400, 300, BLUE))
    QTest.keyPress(view, Qt.Key.Key_Space)
    assert at(view, 300, 150) == RED
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
        repeat = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True)
        QApplication.sendEvent(view, repeat)
        assert at(view, 300, 150) == RED
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert at(view, 300, 150) == BLUE
    view.set_layout(Layout.SIDE_BY_SIDE)
    QTest.keyPress(view, Qt.Key.Key_Space)
    assert at(view, 300, 150) == RED
    view.clearFocus()
    assert at(view, 300, 150) == BLUE


def test_keys_reach_the_view_before_the_windows_shortcuts(view: CompareView) -> None:
    taken: list[str] = []
    for key in ("Space", "1", "Right"):
        QShortcut(key, view, activated=lambda key=key: taken.append(key))
    view.show_photo(plain(400, 300, RED), 1.0)
    QTest.keyClick(view.windowHandle(), Qt.Key.Key_Right)
    QTest.keyClick(view.windowHandle(), Qt.Key.Key_1)
    assert view.divider == 1.0
    assert not taken


def test_the_focus_ring_is_for_the_keyboard(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, view = QLineEdit(), CompareView()
    QVBoxLayout(window).addWidget(field)
    window.layout().addWidget(view)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    accent = QColor(theme.ACCENT["dark"]).getRgb()[:3]  # the surround is dark in both schemes
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert view.hasFocus()
    assert at(view, 0, 20) == at(view, 1, 20) == accent
    assert at(view, 3, 20) != accent
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert at(view, 0, 20) != accent


def test_the_view_introduces_itself(view: CompareView) -> None:
    assert view.accessibleName() == "Before and after"
    assert all(word in view.accessibleDescription() for word in ("Space", "Shift", "Ctrl", "1", "2", "3"))
    assert view.focusPolicy() == Qt.FocusPolicy.StrongFocus


# Zoom, scale and size


def test_resizing_keeps_the_picture_fitted_until_the_user_zooms(view: CompareView) -> None:
    view.show_photo(plain(2000, 1500, RED), 1.0)
    view.resize(800, 600)
    assert view.transform.zoom == pytest.approx(0.4)
    view.zoom_in()
    zoom = view.transform.zoom
    view.resize(500, 400)
    assert view.transform.zoom == zoom
    view.fit()
    assert view.transform.zoom == pytest.approx(0.25)


def test_another_scale_keeps_the_same_part_in_view(view: CompareView, qtbot: QtBot) -> None:
    view.show_photo(plain(2000, 1500, RED), 1.0)
    view.zoom_to(1.0)
    left, top, right, bottom = view.visible_region()
    with qtbot.waitSignal(view.regionChanged):
        view.set_scale(2.0)
    assert view.transform.zoom == 0.5
    assert view.visible_region() == (2 * left, 2 * top, 2 * right, 2 * bottom)


def test_the_region_is_told_only_when_it_changes(view: CompareView) -> None:
    told: list[int] = []
    view.regionChanged.connect(lambda: told.append(1))
    view.show_photo(plain(2000, 1500, RED), 1.0)
    assert len(told) == 1
    view.fit()
    view.set_scale(1.0)
    view.divider = 0.2
    drag(view, QPoint(300, 100), QPoint(320, 120))  # a fitted picture does not move
    assert len(told) == 1
    view.zoom_to(1.0)
    assert len(told) == 2


def test_layouts_are_announced(view: CompareView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.layoutChanged) as changed:
        view.set_layout(Layout.SIDE_BY_SIDE)
    assert changed.args == [Layout.SIDE_BY_SIDE]
    with qtbot.assertNotEmitted(view.layoutChanged):
        view.set_layout(Layout.SIDE_BY_SIDE)


def _check_at_two_device_pixels(view: CompareView) -> None:
    """Run in a process of its own, where a logical pixel is two device pixels."""
    assert view.devicePixelRatioF() == 2
    view.show_photo(plain(2000, 1500, RED), 1.0)
    view.set_result(plain(2000, 1500, BLUE))
    assert view.transform.zoom == pytest.approx(0.4)
    assert at(view, 100, 150) == RED
    assert at(view, 300, 150) == BLUE
    view.zoom_to(1.0, QPointF(100, 100))
    assert view.visible_region()[2] - view.visible_region()[0] == 800
    for place in (QPointF(0, 0), QPointF(123.5, 45.25)):
        assert (view.to_view(view.to_image(place)) - place).manhattanLength() < 1e-9
    assert view.to_image(QPointF(11, 10)) - view.to_image(QPointF(10, 10)) == QPointF(2, 0)
    stripes = np.zeros((600, 800, 3), np.uint8)
    stripes[:, ::2] = 255
    view.show_photo(picture(stripes), 1.0)
    view.divider = 1.0
    image = view.grab().toImage()  # every single column of the picture is a column of the screen
    assert [image.pixelColor(x, 300).red() for x in range(200, 206)] == [255, 0] * 3


@pytest.mark.parametrize("check", [_check_at_two_device_pixels])
def test_at_two_device_pixels_for_a_logical_one(check: Callable[[CompareView], None]) -> None:
    code = f"""
from PySide6.QtWidgets import QApplication
app = QApplication([])
import test_compare_hands as tests
view = tests.CompareView(); view.resize(400, 300); view.show()
tests.{check.__name__}(view)
"""
    environment = {**os.environ, "QT_SCALE_FACTOR": "2", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
