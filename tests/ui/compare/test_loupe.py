"""The loupe: what is under the mouse, before and after, for as long as a button or a key is held."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest

from redgui.photo.photo import Photo
from redgui.photo.pyramid import Pyramid
from redgui.ui.compare.loupe import Loupe
from redgui.ui.compare.mosaic import Part
from redgui.ui.compare.view import CompareView

RIGHT = Qt.MouseButton.RightButton


@pytest.fixture
def noise() -> Photo:
    return Photo(np.random.default_rng(0).integers(0, 256, (2000, 3000, 3), np.uint8))


def test_it_shows_what_is_under_the_mouse_while_the_right_button_is_held(view: CompareView, noise: Photo) -> None:
    view.show_photo(Pyramid.of(noise), 1.0)
    plain = view.grab().toImage()
    place = QPoint(150, 120)
    QTest.mousePress(view, RIGHT, pos=place)
    loupe = view.loupe
    assert loupe is not None
    left, top, right, bottom = loupe.region
    middle = view.to_image(QPointF(place))
    assert abs((left + right) / 2 - middle.x()) <= 1
    assert abs((top + bottom) / 2 - middle.y()) <= 1
    box = loupe.box(view.rect())
    shown = view.grab().toImage()
    for row, column in ((40, 30), (100, 90), (150, 140)):  # pixel for pixel, away from the chip
        colour = shown.pixelColor(box.left() + column, box.top() + row)
        assert (colour.red(), colour.green(), colour.blue()) == tuple(noise.samples[top + row, left + column])
    assert view.missing_in_details()  # what it shows is restored first
    QTest.mouseMove(view, QPoint(250, 200))
    assert view.loupe is not None
    assert view.loupe.region != loupe.region
    QTest.mouseRelease(view, RIGHT, pos=QPoint(250, 200))
    assert view.loupe is None
    assert view.grab().toImage() == plain


def test_its_right_half_is_what_was_restored(view: CompareView, noise: Photo) -> None:
    view.show_photo(Pyramid.of(noise), 1.0)
    QTest.mousePress(view, RIGHT, pos=QPoint(200, 150))
    loupe = view.loupe
    assert loupe is not None
    for left, top in view.missing_in_details():
        view.put_part(Part.of(left, top, Photo(np.full((256, 256, 3), 77, np.uint8))))
    box = loupe.box(view.rect())
    assert view.grab().toImage().pixelColor(box.right() - 20, box.bottom() - 20).red() == 77
    assert view.missing_in_details() == []
    QTest.mouseRelease(view, RIGHT)


def test_a_key_holds_it_too(view: CompareView, noise: Photo) -> None:
    view.show_photo(Pyramid.of(noise), 1.0)
    QTest.keyPress(view, Qt.Key.Key_L)
    assert view.loupe is not None
    QTest.keyRelease(view, Qt.Key.Key_L)
    assert view.loupe is None


def test_from_near_it_enlarges_more_than_the_view(view: CompareView, noise: Photo) -> None:
    view.show_photo(Pyramid.of(noise), 1.0)
    view.zoom_to(2.0)
    QTest.mousePress(view, RIGHT, pos=QPoint(200, 150))
    assert view.loupe is not None
    assert view.loupe.times == 4
    QTest.mouseRelease(view, RIGHT, pos=QPoint(200, 150))


@pytest.mark.parametrize("view_size", [(320, 240), (736, 420), (1080, 560), (1632, 900)])
@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_it_stays_inside_the_view_and_the_picture(view_size: tuple[int, int], ratio: float) -> None:
    """From a window of 1024 x 600 to one of 4K at 200 %."""
    view = QRect(0, 0, *view_size)
    for x, y in ((0, 0), (view_size[0] - 1, 0), (view_size[0] // 2, view_size[1] // 2), (5, view_size[1] - 1)):
        for picture in ((60, 40), (4000, 3000)):
            middle = QPointF(x / view_size[0] * picture[0], y / view_size[1] * picture[1])
            loupe = Loupe.over(QPointF(x, y), view.size(), middle, 0.2, picture, ratio)
            left, top, right, bottom = loupe.region
            assert 0 <= left < right <= picture[0]
            assert 0 <= top < bottom <= picture[1]
            assert view.contains(loupe.box(view))
