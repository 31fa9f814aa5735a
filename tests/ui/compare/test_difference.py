"""Where nothing was changed, before and after are equal on the screen, pixel by pixel, at any zoom."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import skimage.data
from numpy.typing import NDArray
from program import Program, noisy, store
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColorSpace, QImage

from redgui.photo.photo import Metadata, Photo
from redgui.photo.pyramid import Pyramid
from redgui.photo.resample import Region, enlarged_size
from redgui.pipeline import compose
from redgui.ui.compare.mosaic import CELL, Part
from redgui.ui.compare.transform import PIXELS_FROM, Layout
from redgui.ui.compare.view import CompareView

ZOOMS = (0.13, 0.25, 0.37, 0.5, 0.73, 1.0, 1.6, 5.5)
NOISE = np.random.default_rng(0).integers(0, 256, (1031, 1277, 4), np.uint8)
ADOBE = bytes(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb).iccProfile().data())
PHOTOS = {
    "colours": Photo(NOISE[..., :3].copy()),
    "grey": Photo(NOISE[..., :1].copy()),
    "a profile": Photo(NOISE[..., :3].copy(), metadata=Metadata(icc=ADOBE)),
    "transparent": Photo(NOISE[..., :3].copy(), NOISE[..., 3].copy()),
    "16 bits": Photo(NOISE[..., :3].astype(np.uint16) * 251 + 77),
}


@pytest.fixture
def view(view: CompareView) -> CompareView:
    """700x500 pixels."""
    view.resize(700, 500)
    return view


def unchanged(photo: Photo, scale: float, region: Region | None = None) -> Photo:
    """What the pipeline makes of a photo, or of a part of the result, where it changes nothing."""
    size = enlarged_size(photo.width, photo.height, scale)
    wanted = region or Region(0, 0, *size)
    return compose(photo, size, np.zeros((wanted.height, wanted.width), np.float32), 0.0, region=wanted)


def make_parts(view: CompareView, photo: Photo, scale: float, *, whole: bool) -> None:
    """Whatever the view misses; it is drawn after each part, as on the screen."""
    size = enlarged_size(photo.width, photo.height, scale)
    while missing := view.missing_cells():
        left, top = missing[len(missing) // 2]
        cell = Region(left, top, min(left + CELL, size[0]), min(top + CELL, size[1]))
        region = Region(0, top, size[0], cell.bottom) if whole else cell
        part = Part.of(region.left, region.top, unchanged(photo, scale, region))
        view.put_part(None if whole else part, None if scale == 1 else part)
        view.grab()


def sides(view: CompareView) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """All of before and all of after, without labels and divider."""
    drawn = []
    for divider in (1.0, 0.0):
        view.divider = divider
        drawn.append(pixels(view))
    return drawn[0], drawn[1]


def pixels(view: CompareView) -> NDArray[np.int32]:
    """What is drawn of the picture, below the labels and away from the divider at an edge."""
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGBX8888)
    every = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    left, top, right, bottom = view.visible_region()
    first, last = view.to_view(QPointF(left, top)), view.to_view(QPointF(right, bottom))
    rows = slice(max(60, round(first.y())), min(view.height(), round(last.y())))
    columns = slice(max(20, round(first.x())), min(view.width() - 20, round(last.x())))
    return every[rows, columns, :3].astype(np.int32)


@pytest.mark.parametrize("whole", [False, True], ids=["parts", "whole result"])
@pytest.mark.parametrize("scale", [1.0, 2.0, 1.37])
@pytest.mark.parametrize("name", PHOTOS)
def test_an_unchanged_result_equals_the_photo(view: CompareView, name: str, scale: float, whole: bool) -> None:
    photo = PHOTOS[name]
    view.show_photo(Pyramid.of(photo), scale)
    if whole:
        view.set_result(Pyramid.of(unchanged(photo, scale)))
    for zoom in ZOOMS:
        view.zoom_to(zoom, QPointF(350, 250))
        view.pan(QPointF(37, 23))
        make_parts(view, photo, scale, whole=whole)
        before, after = sides(view)
        assert before.std() > 5  # there is something to see
        differing = np.argwhere((before != after).any(axis=2))
        assert len(differing) == 0, f"at {zoom}: {len(differing)} pixels, as at {differing[0]}"
        if zoom < PIXELS_FROM:  # no grid yet
            view.set_layout(Layout.DIFFERENCE)
            assert not pixels(view).any(), f"at {zoom}"
            view.set_layout(Layout.DIVIDER_VERTICAL)


def test_a_changed_pixel_is_seen_in_the_difference(view: CompareView) -> None:
    photo = Photo(NOISE[:400, :600, :3] // 2)
    result = photo.samples.copy()
    result[200, 300] += 20
    view.show_photo(Pyramid.of(photo), 1.0)
    view.set_result(Pyramid.of(replace(photo, samples=result)))
    view.set_layout(Layout.DIFFERENCE)
    view.zoom_to(1.0)
    found = pixels(view)
    assert (found.reshape(-1, 3).max(axis=0) == 160).all()
    assert (found.any(axis=2)).sum() == 1


def test_before_at_a_smaller_size_is_the_mean_of_its_pixels(view: CompareView) -> None:
    """And not every second pixel; the same as Pillow makes of it."""
    from PIL import Image

    samples = skimage.data.coffee()
    view.show_photo(Pyramid.of(Photo(samples)), 1.0)
    view.zoom_to(0.5)
    view.divider = 1.0
    box = np.asarray(Image.fromarray(samples).reduce(2)).astype(int)
    assert np.abs(pixels(view) - box).mean() < 1


def test_the_difference_of_a_clean_photo_is_black_in_the_program(program: Program, tmp_path: Path) -> None:
    program.open(store(noisy((420, 560), 0.0), tmp_path / "clean.png"))
    program.type(program.panel.strength.box, "0")
    program.do("difference")
    for scale in ("1", "2"):
        program.type(program.panel.scale.row.box, scale)
        assert_black(program)
        program.restore()
        assert_black(program)


def assert_black(program: Program) -> None:
    for zoom in (0.2, 0.41, 0.5, 1.0, 2.3):
        program.view.zoom_to(zoom)
        program.wait(lambda: program.view.labels() == ["Difference ×8"] and not program.presenter.previews.busy)
        assert not pixels(program.view).any(), f"at {zoom}"
