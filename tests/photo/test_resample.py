import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from redgui.photo.resample import Region, enlarge, enlarged_size


def whole(size: tuple[int, int]) -> Region:
    return Region(0, 0, *size)


@settings(max_examples=60, deadline=None)
@given(width=st.integers(1, 200), height=st.integers(1, 80), scale=st.floats(1, 4), data=st.data())
def test_a_part_equals_the_same_part_of_the_whole(width: int, height: int, scale: float, data: st.DataObject) -> None:
    plane = np.random.default_rng(width * 100 + height).random((height, width), np.float32)
    size = enlarged_size(width, height, scale)
    left, top = data.draw(st.integers(0, size[0] - 1)), data.draw(st.integers(0, size[1] - 1))
    right, bottom = data.draw(st.integers(left + 1, size[0])), data.draw(st.integers(top + 1, size[1]))
    part = enlarge(plane, size, Region(left, top, right, bottom))
    assert np.array_equal(part, enlarge(plane, size, whole(size))[top:bottom, left:right])


@pytest.mark.parametrize("scale", [1.5, 2.0, 3.3, 4.0])
def test_the_whole_is_pillows_bicubic(camera: NDArray[np.float32], scale: float) -> None:
    size = enlarged_size(256, 256, scale)
    theirs = np.asarray(Image.fromarray(camera).resize(size, Image.Resampling.BICUBIC))
    np.testing.assert_allclose(enlarge(camera, size, whole(size)), theirs, atol=5e-6)


def test_size_one_to_one_is_exact(camera: NDArray[np.float32]) -> None:
    assert np.array_equal(enlarge(camera, (256, 256), Region(10, 20, 60, 50)), camera[20:50, 10:60])


def test_integers_keep_their_units() -> None:
    plane = np.full((4, 4), 60000, np.uint16)
    np.testing.assert_allclose(enlarge(plane, (9, 9), Region(0, 0, 9, 9)), 60000, rtol=1e-6)


def test_growing_aligns_outwards_and_stops_at_the_picture() -> None:
    assert Region(50, 50, 60, 60).grown(9, 8, 200, 200) == Region(40, 40, 72, 72)
    assert Region(3, 3, 195, 195).grown(9, 8, 200, 199) == Region(0, 0, 200, 199)


def test_sizes_round_and_never_vanish() -> None:
    assert enlarged_size(3, 1, 1.5) == (4, 2)
    assert enlarged_size(1, 1, 1.0) == (1, 1)
