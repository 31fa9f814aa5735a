"""What the before/after view draws: pixels of the grabbed widget."""

import numpy as np
import pytest
from compare_hands import BLACK, BLUE, RED, Colour, at, picture, pixels, plain
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QColorSpace,
    QImage,
)
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from redgui.photo.photo import Metadata, Photo
from redgui.photo.pyramid import Pyramid
from redgui.ui.compare.mosaic import Age, Part
from redgui.ui.compare.transform import Layout
from redgui.ui.compare.view import CompareView
from redgui.ui.widgets import theme

SURROUND = theme.SURROUND.getRgb()[:3]


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


@pytest.mark.parametrize(
    ("layout", "divider"), [("DIVIDER_VERTICAL", 0.0), ("DIVIDER_VERTICAL", 1.0), ("SIDE_BY_SIDE", 0.5)]
)
def test_the_pixel_grid_comes_at_800_percent(view: CompareView, layout: str, divider: float) -> None:
    view.show_photo(plain(400, 300, (0, 0, 0)), 1.0)
    view.set_result(plain(400, 300, (0, 0, 0)))
    view.set_layout(Layout[layout])
    view.divider = divider
    view.zoom_to(7.9)
    flat = pixels(view)[140:160, 20:-20]
    assert not flat[:, :140].any()
    view.zoom_to(8.0)
    seen = pixels(view)[140:148, :, 0].min(axis=0)  # without the line that lies across
    for columns in (seen[20:60], seen[-60:-20]):  # before and after beside each other
        lines = np.flatnonzero(columns)
        assert set(np.diff(lines)) == {8}
        assert columns.max() <= 64, "it is not to be looked at"


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
