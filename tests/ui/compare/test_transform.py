import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from redgui.ui.compare.transform import (
    LARGEST_ZOOM,
    Layout,
    Size,
    ViewTransform,
    allowed_zoom,
    next_stop,
    passing_100,
    sides,
)

sizes = st.tuples(st.integers(1, 40000), st.integers(1, 40000))
views = st.tuples(st.integers(1, 4000), st.integers(1, 3000))
zooms = st.floats(1 / 64, 32)
offsets = st.floats(-1e5, 1e5)
transforms = st.builds(ViewTransform, zooms, offsets, offsets)
places = st.builds(QPointF, st.floats(-5000, 5000), st.floats(-5000, 5000))


def apart(a: QPointF, b: QPointF) -> float:
    return math.hypot(a.x() - b.x(), a.y() - b.y())


@given(transforms, places)
def test_there_and_back(transform: ViewTransform, place: QPointF) -> None:
    assert apart(transform.to_view(transform.to_image(place)), place) < 1e-6
    assert apart(transform.to_image(transform.to_view(place)), place) < 1e-6


@given(transforms, zooms, places)
def test_zoom_keeps_what_lies_under_the_anchor(transform: ViewTransform, zoom: float, anchor: QPointF) -> None:
    zoomed = transform.zoomed(zoom, anchor)
    assert zoomed.zoom == zoom
    assert apart(zoomed.to_view(transform.to_image(anchor)), anchor) < 1e-6


@given(sizes, views)
def test_fit_shows_the_whole_picture_as_large_as_it_goes(size: Size, view: Size) -> None:
    fit = ViewTransform.fit(size, view)
    corner = fit.to_view(QPointF(*size))
    assert min(fit.x, fit.y) >= 0
    assert corner.x() <= view[0] + 1e-6
    assert corner.y() <= view[1] + 1e-6
    assert fit.visible(size, view) == (0, 0, *size)
    full = math.isclose(size[0] * fit.zoom, view[0]) or math.isclose(size[1] * fit.zoom, view[1])
    assert full or fit.zoom == LARGEST_ZOOM


@given(transforms, sizes, st.sampled_from([1.5, 2.0, 3.0, 4.0]), st.floats(0, 1), st.floats(0, 1))
def test_another_scale_keeps_every_source_point(
    transform: ViewTransform, size: Size, ratio: float, u: float, v: float
) -> None:
    before = transform.to_view(QPointF(u * size[0], v * size[1]))
    after = transform.rescaled(ratio).to_view(QPointF(u * size[0] * ratio, v * size[1] * ratio))
    assert apart(before, after) < 1e-6


@given(transforms, sizes, views)
def test_clamped_leaves_no_margin_that_need_not_be(transform: ViewTransform, size: Size, view: Size) -> None:
    clamped = transform.clamped(size, view)
    for offset, length, room in zip((clamped.x, clamped.y), size, view, strict=True):
        extent = length * clamped.zoom
        if extent <= room:
            assert abs(offset - (room - extent) / 2) <= 1
        else:
            assert offset <= 0
            assert offset + extent >= room - 1e-6
        assert clamped.zoom < 1 or offset == round(offset)
    assert clamped.clamped(size, view) == clamped


@given(transforms, sizes, views)
def test_the_visible_part_is_what_the_view_shows(transform: ViewTransform, size: Size, view: Size) -> None:
    clamped = transform.clamped(size, view)
    left, top, right, bottom = clamped.visible(size, view)
    assert 0 <= left < right <= size[0]
    assert 0 <= top < bottom <= size[1]
    corner, end = clamped.to_view(QPointF(left, top)), clamped.to_view(QPointF(right, bottom))
    # Outward to whole pixels, but by less than one.
    assert left == 0 or -clamped.zoom < corner.x() <= 1e-4
    assert top == 0 or -clamped.zoom < corner.y() <= 1e-4
    assert right == size[0] or -1e-4 <= end.x() - view[0] < clamped.zoom
    assert bottom == size[1] or -1e-4 <= end.y() - view[1] < clamped.zoom


@given(st.floats(1e-5, 1e3), sizes, views)
def test_zoom_has_limits(zoom: float, size: Size, view: Size) -> None:
    fit = ViewTransform.fit(size, view).zoom
    allowed = allowed_zoom(zoom, size, view)
    assert min(fit, 1 / 64) <= allowed <= 32
    assert allowed == zoom or zoom > 32 or zoom < 1 / 64


def test_stops_meet_100_and_200_percent() -> None:
    assert next_stop(0.8, 1) == 1.0
    assert next_stop(1.0, 1) == pytest.approx(math.sqrt(2))
    assert next_stop(math.sqrt(2), 1) == pytest.approx(2.0)
    assert next_stop(1.0, -1) == pytest.approx(math.sqrt(0.5))


def test_a_zoom_that_passes_100_percent_stops_there() -> None:
    assert passing_100(0.9, 1.2) == passing_100(1.2, 0.9) == 1.0
    assert passing_100(1.0, 1.2) == 1.2
    assert passing_100(0.5, 0.9) == 0.9


@given(views, st.floats(0, 1))
def test_the_divider_cuts_the_view_in_two_without_a_gap(view: Size, divider: float) -> None:
    for layout in (Layout.DIVIDER_VERTICAL, Layout.DIVIDER_HORIZONTAL):
        first, second = (side.rect for side in sides(layout, view, divider, original=False))
        assert first.width() * first.height() + second.width() * second.height() == view[0] * view[1]
        assert not first.intersects(second)
