"""The before/after view on Qt's offscreen platform: real events in, pixels of the grabbed widget out."""

import os
import subprocess
import sys
from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QColorSpace,
    QImage,
    QKeyEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QShortcut,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from redgui.photo.photo import Metadata, Photo
from redgui.photo.pyramid import Pyramid
from redgui.ui.compare.mosaic import Age, Part
from redgui.ui.compare.transform import Layout
from redgui.ui.compare.view import CompareView
from redgui.ui.widgets import theme

Colour = tuple[int, int, int]
RED, BLUE, BLACK = (200, 30, 30), (30, 30, 200), (0, 0, 0)
SURROUND = theme.SURROUND.getRgb()[:3]


def plain(width: int, height: int, colour: tuple[int, ...], icc: bytes | None = None) -> Pyramid:
    samples = np.empty((height, width, len(colour)), np.uint8)
    samples[:] = colour
    alpha = samples[..., 3].copy() if len(colour) == 4 else None
    return Pyramid.of(Photo(np.ascontiguousarray(samples[..., :3]), alpha, metadata=Metadata(icc=icc)))


def picture(samples: NDArray[np.uint8]) -> Pyramid:
    return Pyramid.of(Photo(samples))


@pytest.fixture
def view(qtbot: QtBot) -> CompareView:
    """400x300 logical pixels, focused."""
    widget = CompareView()
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.show()
    qtbot.waitExposed(widget)
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    return widget


def at(view: CompareView, x: float, y: float) -> Colour:
    """The colour drawn at a place of the widget."""
    image = view.grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(int(x * ratio), int(y * ratio)).getRgb()[:3]


def pixels(view: CompareView) -> NDArray[np.int32]:
    """All that is drawn, (height, width, 3)."""
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGBX8888)
    every = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return every[..., :3].astype(np.int32)


def part(left: int, top: int, samples: NDArray[np.uint8], alpha: NDArray[np.uint8] | None = None) -> Part:
    return Part.of(left, top, Photo(samples, alpha))


def is_veiled(view: CompareView, x: int, y: int, colour: Colour) -> bool:
    """Whether a colour is drawn there under a dark veil, with lighter lines across it."""
    drawn = pixels(view)[y - 12 : y + 12, x - 12 : x + 12].reshape(-1, 3)
    dark = np.round((120 * np.array(SURROUND) + 135 * np.array(colour)) / 255)
    light = drawn.sum(axis=1) > dark.sum() + 30
    return bool(np.abs(drawn.min(axis=0) - dark).max() <= 2) and 0.02 < light.mean() < 0.5


def close(colour: Colour, expected: Colour, within: int = 1) -> bool:
    return all(abs(a - b) <= within for a, b in zip(colour, expected, strict=True))


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


# What is drawn


def test_before_lies_left_of_the_divider_and_after_right(view: CompareView) -> None:
    view.show_photo(plain(400, 300, RED), 1.0)
    view.set_result(plain(400, 300, BLUE))
    assert at(view, 100, 150) == RED
    assert at(view, 300, 150) == BLUE
    view.divider = 0.8
    assert at(view, 300, 100) == RED
    view.set_layout(Layout.DIVIDER_HORIZONTAL)
    view.divider = 0.5
    assert at(view, 300, 100) == RED
    assert at(view, 100, 200) == BLUE


def test_nothing_is_shown_before_and_after_a_photo(view: CompareView) -> None:
    assert at(view, 200, 150) == SURROUND
    view.show_photo(plain(400, 300, RED), 1.0)
    assert at(view, 100, 150) == RED
    view.clear()
    assert at(view, 100, 150) == SURROUND


def test_a_photo_that_does_not_fill_the_view_lies_on_neutral_grey(view: CompareView) -> None:
    view.show_photo(plain(300, 300, RED), 1.0)
    assert at(view, 20, 150) == SURROUND
    assert at(view, 52, 150) == RED


def test_pixels_have_hard_edges_at_800_percent(view: CompareView) -> None:
    view.show_photo(picture(np.array([[[255, 0, 0], [0, 255, 0]], [[0, 0, 255], [250, 250, 250]]], np.uint8)), 1.0)
    view.divider = 1.0
    view.zoom_to(8.0)
    corner = view.to_view(QPointF(0, 0))
    expected = {(0, 0): (255, 0, 0), (1, 0): (0, 255, 0), (0, 1): (0, 0, 255), (1, 1): (250, 250, 250)}
    for (column, row), colour in expected.items():
        for inside in (1.5, 7.5):  # next to either edge; the grid is drawn on a pixel's first row and column
            place = corner + QPointF(column * 8 + inside, row * 8 + inside)
            assert at(view, place.x(), place.y()) == colour


def test_the_pixel_grid_comes_at_400_percent(view: CompareView) -> None:
    view.show_photo(plain(400, 300, (0, 0, 0)), 1.0)
    view.zoom_to(3.9)
    flat = np.asarray([at(view, 40 + x, 140) for x in range(5)])
    assert not flat.any()
    view.zoom_to(4.0)
    columns = [at(view, 40 + x, 141)[0] for x in range(8)]
    assert sorted(np.flatnonzero(columns) % 4) == [np.flatnonzero(columns)[0] % 4] * 2


def test_a_part_appears_exactly_at_its_place(view: CompareView) -> None:
    view.show_photo(plain(400, 300, RED), 1.0)
    view.divider = 0.0
    view.put_part(part(256, 0, np.full((256, 144, 3), BLUE, np.uint8)))
    image = view.grab().toImage()
    blue = [[image.pixelColor(x, y).getRgb()[:3] == BLUE for x in range(250, 350)] for y in range(40, 300)]
    expected = np.zeros((260, 100), bool)
    expected[:216, 6:] = True
    assert np.array_equal(blue, expected)


def test_what_is_not_restored_says_so(view: CompareView) -> None:
    view.show_photo(plain(400, 300, RED), 1.0)
    view.divider = 0.0
    assert view.labels() == ["Before", "After: 0 of 4"]
    assert is_veiled(view, 100, 100, RED)
    for number, (left, top, width, height) in enumerate([(0, 0, 256, 256), (256, 0, 144, 256), (0, 256, 256, 44)], 1):
        view.put_part(part(left, top, np.full((height, width, 3), BLUE, np.uint8)))
        assert view.labels()[1] == f"After: {number} of 4"
    assert at(view, 100, 100) == at(view, 300, 100) == at(view, 100, 280) == BLUE
    assert is_veiled(view, 300, 280, RED)
    view.put_part(part(256, 256, np.full((44, 144, 3), BLUE, np.uint8)))
    assert view.labels() == ["Before", "After"]
    assert at(view, 300, 280) == BLUE
    view.hold_original(True)
    assert at(view, 300, 280) == RED
    assert view.labels() == ["Original"]


def test_only_what_the_after_side_shows_is_counted_and_veiled(view: CompareView) -> None:
    view.show_photo(plain(400, 300, RED), 1.0)
    assert at(view, 100, 150) == RED
    assert is_veiled(view, 300, 150, RED)
    view.divider = 0.7
    assert view.labels()[1] == "After: 0 of 2"
    view.set_layout(Layout.DIVIDER_HORIZONTAL)
    assert view.labels()[1] == "After: 0 of 4"
    view.set_layout(Layout.DIFFERENCE)
    assert view.labels() == ["Difference ×8: 0 of 4"]
    assert is_veiled(view, 100, 150, BLACK)
    view.set_layout(Layout.SIDE_BY_SIDE)
    assert at(view, 100, 150) == RED
    assert is_veiled(view, 300, 150, RED)


def test_the_rows_of_a_result_lift_the_veil_too(view: CompareView) -> None:
    view.show_photo(plain(400, 300, RED), 1.0)
    view.divider = 0.0
    result = Pyramid.empty(400, 300, 3)
    result.fill(0, 150, np.full((150, 400, 3), BLUE, np.uint8))
    view.set_result(result)
    assert at(view, 200, 145) == BLUE
    assert is_veiled(view, 200, 170, RED)
    assert view.labels()[1] == "After: 0 of 4"
    result.fill(150, 300, np.full((150, 400, 3), BLUE, np.uint8))
    view.set_result(result)
    assert view.labels()[1] == "After"
    assert at(view, 200, 299) == BLUE


def test_stale_parts_stay_dimmed_and_veiled_until_fresh_ones_come(view: CompareView) -> None:
    view.show_photo(plain(256, 256, BLACK), 1.0)
    view.divider = 0.0
    view.put_part(part(0, 0, np.full((256, 256, 3), 200, np.uint8)))
    assert at(view, 120, 120) == (200, 200, 200)
    view.outdate_parts(Age.STALE)
    assert view.labels()[1] == "After: 0 of 1"
    assert is_veiled(view, 120, 120, (90, 90, 90))  # 45 %
    view.put_part(part(0, 0, np.full((256, 256, 3), 100, np.uint8)))
    assert at(view, 120, 120) == (100, 100, 100)
    view.set_opacity(0.5)
    assert close(at(view, 120, 120), (50, 50, 50))
    view.clear_parts()
    assert is_veiled(view, 120, 120, BLACK)


def test_parts_of_another_strength_are_replaced_without_a_flicker(view: CompareView) -> None:
    view.show_photo(plain(256, 256, BLACK), 1.0)
    view.divider = 0.0
    view.put_part(part(0, 0, np.full((256, 256, 3), 200, np.uint8)))
    view.outdate_parts(Age.SIMILAR)
    assert at(view, 120, 120) == (200, 200, 200)
    assert view.labels()[1] == "After: 0 of 1"
    assert view.missing_cells() == [(0, 0)]


def test_rows_of_the_result_appear_as_they_are_filled(view: CompareView, qtbot: QtBot) -> None:
    result = Pyramid.empty(400, 300, 3)
    view.show_photo(plain(400, 300, RED), 1.0)
    view.divider = 0.0
    view.set_result(result)
    assert is_veiled(view, 200, 20, RED)
    for top in (0, 100):
        result.fill(top, top + 100, np.full((100, 400, 3), BLUE, np.uint8))
        view.rows_changed()
    qtbot.waitUntil(lambda: at(view, 200, 190) == BLUE, timeout=1000)
    assert at(view, 200, 10) == BLUE
    assert is_veiled(view, 200, 215, RED)
    result.fill(0, 50, np.full((50, 400, 3), BLACK, np.uint8))  # the device failed, and all starts anew
    view.rows_changed()
    qtbot.waitUntil(lambda: is_veiled(view, 200, 100, RED), timeout=1000)
    assert at(view, 200, 10) == BLACK


def test_opacity_blends_the_result_over_the_photo(view: CompareView) -> None:
    view.show_photo(plain(400, 300, RED), 1.0)
    view.set_result(plain(400, 300, BLUE))
    view.divider = 0.0
    view.set_opacity(0.0)
    assert at(view, 200, 150) == RED
    view.set_opacity(0.5)
    assert close(at(view, 200, 150), (115, 30, 115))


def test_equal_pictures_differ_by_black_and_others_by_eight_times(view: CompareView) -> None:
    view.show_photo(plain(300, 300, (100, 100, 100)), 1.0)
    view.set_layout(Layout.DIFFERENCE)
    view.set_result(plain(300, 300, (100, 100, 100)))
    assert at(view, 200, 150) == BLACK
    assert at(view, 20, 150) == SURROUND
    view.set_result(plain(300, 300, (110, 97, 150)))
    assert at(view, 200, 150) == (80, 24, 255)


def test_side_by_side_shows_the_same_part_twice(view: CompareView) -> None:
    ramp = np.zeros((300, 400, 3), np.uint8)
    ramp[..., 0] = np.arange(400) % 200
    after = ramp.copy()
    after[..., 2] = 255
    view.show_photo(picture(ramp), 1.0)
    view.set_result(picture(after))
    view.set_layout(Layout.SIDE_BY_SIDE)
    view.zoom_to(1.0, QPointF(10, 150))
    left, right = at(view, 50, 150), at(view, 50 + 199 + 2, 150)
    assert left[2] == 0
    assert right[2] == 255
    assert left[0] == right[0] == ramp[0, view.visible_region()[0] + 50, 0]
    assert view.to_image(QPointF(50, 150)) == view.to_image(QPointF(251, 150))
    assert view.visible_region()[2] - view.visible_region()[0] == 199


@pytest.mark.parametrize("scale", [2.0, 1.5])
def test_before_is_enlarged_in_register_with_the_result(view: CompareView, scale: float) -> None:
    size = round(200 * scale), round(160 * scale)
    small, large = np.zeros((160, 200, 3), np.uint8), np.zeros((size[1], size[0], 3), np.uint8)
    small[80:, 100:] = large[size[1] // 2 :, size[0] // 2 :] = 255
    view.show_photo(picture(small), scale)
    view.set_result(picture(large))
    view.zoom_to(8.0, view.to_view(QPointF(size[0] / 2, size[1] / 2)))
    corner = view.to_view(QPointF(size[0] / 2, size[1] / 2)).toPoint()
    for divider in (0.0, 1.0):
        view.divider = divider
        assert max(at(view, corner.x() - 3, corner.y() + 3)) < 60
        assert max(at(view, corner.x() + 3, corner.y() - 3)) < 60
        assert min(at(view, corner.x() + 3, corner.y() + 3)) > 127  # bicubic has soft edges


def test_colours_go_through_the_profile(view: CompareView) -> None:
    adobe = bytes(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb).iccProfile().data())
    view.show_photo(plain(400, 300, (100, 150, 100), adobe), 1.0)
    drawn = at(view, 100, 150)
    one = QImage(1, 1, QImage.Format.Format_RGB32)
    one.fill(QColor(100, 150, 100))
    one.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb))
    one.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    assert close(drawn, one.pixelColor(0, 0).getRgb()[:3])
    assert drawn[0] < 80  # far from the plain 100
    view.set_result(plain(400, 300, (100, 150, 100), adobe))
    assert at(view, 300, 150) == drawn


def test_srgb_and_broken_profiles_change_nothing(view: CompareView) -> None:
    srgb = bytes(QColorSpace(QColorSpace.NamedColorSpace.SRgb).iccProfile().data())
    for profile in (srgb, b"broken", srgb[:200]):
        view.show_photo(plain(400, 300, (100, 150, 100), profile), 1.0)
        assert at(view, 100, 150) == (100, 150, 100)


def test_grey_pictures_are_drawn_grey(view: CompareView) -> None:
    adobe = bytes(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb).iccProfile().data())
    view.show_photo(Pyramid.of(Photo(np.full((300, 400, 1), 77, np.uint8), metadata=Metadata(icc=adobe))), 1.0)
    assert at(view, 100, 150) == (77, 77, 77)


def test_transparent_pixels_lie_on_a_checkerboard(view: CompareView) -> None:
    view.show_photo(plain(400, 300, (*RED, 0)), 1.0)
    assert {at(view, 100 + x, 150) for x in range(0, 32, 4)} == {(160, 160, 160), (200, 200, 200)}
    view.show_photo(plain(400, 300, (*RED, 255)), 1.0)
    assert at(view, 100, 150) == RED
    view.set_result(plain(400, 300, (*BLUE, 0)))  # nothing of the photo shines through the result
    assert at(view, 300, 150) in {(160, 160, 160), (200, 200, 200)}


def test_a_picture_of_one_pixel(view: CompareView) -> None:
    view.show_photo(plain(1, 1, RED), 1.0)
    view.set_result(plain(1, 1, BLUE))
    assert view.transform.zoom == 32
    assert at(view, 186, 136) == RED
    assert at(view, 213, 163) == BLUE
    assert at(view, 182, 136) == SURROUND
    assert view.visible_region() == (0, 0, 1, 1)


def test_a_large_picture_is_drawn_from_its_small_levels(view: CompareView) -> None:
    fine = np.zeros((2400, 3200, 3), np.uint8)
    fine[:, ::2] = 255  # far finer than the screen: any single pixel of it would be black or white
    view.show_photo(picture(fine), 1.0)
    assert close(at(view, 100, 150), (128, 128, 128), 2)


def test_labels_name_what_is_visible(view: CompareView) -> None:
    view.show_photo(plain(400, 300, (255, 255, 255)), 1.0)

    def dark(left: int, right: int) -> bool:
        image = view.grab().toImage()
        return any(image.pixelColor(x, y).lightness() < 90 for x in range(left, right) for y in range(12, 40))

    assert dark(12, 60)
    assert dark(340, 388)
    QTest.keyClick(view, Qt.Key.Key_1)
    assert dark(12, 60)
    assert not dark(300, 385)
    QTest.keyClick(view, Qt.Key.Key_3)
    assert not dark(20, 100)
    assert dark(340, 388)


# Mouse


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
    accent = view.palette().highlight().color().getRgb()[:3]
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
import test_compare_view as tests
view = tests.CompareView(); view.resize(400, 300); view.show()
tests.{check.__name__}(view)
"""
    environment = {**os.environ, "QT_SCALE_FACTOR": "2", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
