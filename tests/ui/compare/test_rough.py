"""From coarse to fine: a small restoration of the whole first, named as such, and parts that appear softly."""

import numpy as np

from redgui.photo.photo import Photo
from redgui.photo.pyramid import Pyramid
from redgui.ui.compare.mosaic import CELL, Age, Part
from redgui.ui.compare.view import CompareView

GREY = Photo(np.full((1200, 1600, 3), 60, np.uint8))


def rough(value: int, level: int) -> Pyramid:
    return Pyramid.of(Photo(np.full((1200 >> level, 1600 >> level, 3), value, np.uint8)))


def cell(value: int) -> Photo:
    return Photo(np.full((CELL, CELL, 3), value, np.uint8))


def colour(view: CompareView, x: int = 350, y: int = 200) -> int:
    return view.grab().toImage().pixelColor(x, y).red()


def test_what_was_made_at_quarter_size_says_so_until_the_parts_are_there(view: CompareView) -> None:
    view.show_photo(Pyramid.of(GREY), 1.0)  # at a quarter of its size in a view of 400 x 300
    view.divider = 0.0
    assert view.rough_wanted() == 2
    assert view.labels() == ["Before", "After: 0 of 35"]
    view.put_rough(rough(160, 2))
    assert view.rough_wanted() is None
    assert view.labels()[-1] == "After, made at quarter size: 0 of 35"
    assert colour(view) == 160  # all of it, and no veil
    view.put_part(Part.of(0, 0, cell(200)))
    assert view.labels()[-1] == "After, made at quarter size: 1 of 35"
    assert (colour(view, 30, 50), colour(view)) == (200, 160)
    for left, top in view.missing_cells():
        view.put_part(Part.of(left, top, cell(200)))
    assert view.labels()[-1] == "After"


def test_it_is_hardly_enlarged(view: CompareView) -> None:
    view.show_photo(Pyramid.of(GREY), 1.0)
    view.put_rough(rough(160, 2))
    view.divider = 0.0
    view.zoom_to(0.5)
    assert view.rough_wanted() == 1
    assert view.labels()[-1].startswith("After, made at quarter size: 0 of")  # until there is a finer one
    assert colour(view) == 160
    view.put_rough(rough(120, 1))
    assert view.labels()[-1].startswith("After, made at half size: 0 of")
    view.zoom_to(1.0)
    assert view.rough_wanted() is None  # the parts themselves are as quick
    assert view.labels()[-1].startswith("After: 0 of")
    assert colour(view) not in {120, 160}


def test_an_old_one_is_veiled_and_a_new_one_covers_old_parts(view: CompareView) -> None:
    """No squares of one setting among those of another."""
    view.show_photo(Pyramid.of(GREY), 1.0)
    view.divider = 0.0
    view.put_rough(rough(160, 2))
    view.put_part(Part.of(0, 0, cell(200)))
    view.outdate_parts(Age.STALE)
    assert view.labels()[-1] == "After: 0 of 35"
    assert colour(view) != 160  # veiled
    assert view.rough_wanted() == 2
    view.put_rough(rough(120, 2))
    assert {colour(view, x, y) for x in (30, 100, 350) for y in (60, 200, 280)} == {120}


def test_another_strength_keeps_what_is_there(view: CompareView) -> None:
    view.show_photo(Pyramid.of(GREY), 1.0)
    view.divider = 0.0
    view.put_rough(rough(160, 2))
    view.outdate_parts(Age.SIMILAR)
    assert colour(view) == 160
    assert view.rough_wanted() == 2


def test_an_enlarged_photo_is_made_without_enlarging_it_first(view: CompareView) -> None:
    view.show_photo(Pyramid.of(GREY), 2.0)  # 3200 x 2400, at an eighth
    assert view.rough_wanted() == 2
    view.zoom_to(0.5)
    assert view.rough_wanted() == 1  # coarse first: the photo itself is large
    view.divider = 0.0
    view.put_rough(rough(90, 1))
    assert view.labels()[-1].startswith("After, made at quarter size: 0 of")
    assert view.rough_wanted() == 0
    view.put_rough(rough(160, 0))
    assert view.labels()[-1].startswith("After, made at half size: 0 of")


def test_parts_appear_softly_where_the_system_has_motion(view: CompareView) -> None:
    view.show_photo(Pyramid.of(GREY), 1.0)
    view.divider = 0.0
    view.set_fade(10**9)
    view.put_rough(rough(160, 2))
    assert colour(view) == 60  # as it was: this fade takes days
    view.set_fade(0)
    assert colour(view) == 160
    view.put_rough(rough(90, 2))
    assert colour(view) == 90  # at once
