import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from redgui.photo.photo import Metadata, Photo
from redgui.photo.pyramid import Pyramid


def noise(*shape: int, dtype: type = np.uint8) -> NDArray[np.uint8] | NDArray[np.uint16]:
    return np.random.default_rng(sum(shape)).integers(0, np.iinfo(dtype).max + 1, shape, dtype)


def plain_halves(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """2x2 means as one would write them down, rounded half up."""
    height, width, channels = picture.shape
    whole = np.pad(picture, ((0, height % 2), (0, width % 2), (0, 0)), "edge").astype(float)
    means = whole.reshape((height + 1) // 2, 2, (width + 1) // 2, 2, channels).mean((1, 3))
    return np.floor(means + 0.5).astype(np.uint8)


@pytest.mark.parametrize(("height", "width", "channels"), [(700, 1025, 3), (1400, 3, 1), (1, 2050, 3), (513, 514, 1)])
def test_each_level_is_the_2x2_means_of_the_one_before(height: int, width: int, channels: int) -> None:
    pyramid = Pyramid.of(Photo(noise(height, width, channels)))
    for above, below in zip(pyramid.levels, pyramid.levels[1:], strict=False):
        assert np.array_equal(below, plain_halves(above))
    assert 256 < max(pyramid.levels[-1].shape[:2]) <= 512
    assert pyramid.filled == height


def test_8_bit_samples_are_shared_not_copied() -> None:
    photo = Photo(noise(600, 800, 3), metadata=Metadata(icc=b"profile"))
    pyramid = Pyramid.of(photo)
    assert pyramid.levels[0] is photo.samples or np.shares_memory(pyramid.levels[0], photo.samples)
    assert (pyramid.width, pyramid.height, pyramid.channels, pyramid.icc) == (800, 600, 3, b"profile")


def test_16_bits_are_rounded_to_the_nearest_of_8() -> None:
    every = np.arange(65536, dtype=np.uint16).reshape(256, 256, 1)
    pyramid = Pyramid.of(Photo(every, bit_depth=16))
    assert np.array_equal(pyramid.levels[0], np.rint(every / 257).astype(np.uint8))


def test_grey_with_alpha_becomes_rgba() -> None:
    grey, alpha = noise(20, 30, 1), noise(20, 30)
    base = Pyramid.of(Photo(grey, alpha)).levels[0]
    assert np.array_equal(base[..., :3], np.repeat(grey, 3, axis=2))
    assert np.array_equal(base[..., 3], alpha)


def test_what_is_transparent_does_not_colour_what_is_not() -> None:
    samples, alpha = np.zeros((2, 1024, 3), np.uint8), np.zeros((2, 1024), np.uint8)
    samples[:, ::2], alpha[:, ::2] = 200, 255  # opaque columns beside black, transparent ones
    below = Pyramid.of(Photo(samples, alpha)).levels[1]
    assert np.all(below[..., :3] == 200)
    assert np.all(below[..., 3] == 128)


@settings(max_examples=60, deadline=None)
@given(data=st.data(), height=st.integers(1, 1300), channels=st.sampled_from([1, 3, 4]))
def test_filling_in_bands_equals_the_whole(data: st.DataObject, height: int, channels: int) -> None:
    width = data.draw(st.sampled_from([1, 7, 1030]) if height > 600 else st.just(1030))
    samples, alpha = noise(height, width, min(3, channels)), noise(height, width) if channels == 4 else None
    whole = Pyramid.of(Photo(samples, alpha))
    pyramid = Pyramid.empty(width, height, channels)
    cuts = sorted(data.draw(st.sets(st.integers(1, height), max_size=6)) - {height})
    bands = list(zip([0, *cuts], [*cuts, height], strict=True))
    if data.draw(st.booleans()):  # a device failed on the way, and the work starts anew
        bands = bands[: len(bands) // 2] + bands
    for top, bottom in bands:
        pyramid.fill(top, bottom, samples[top:bottom], None if alpha is None else alpha[top:bottom])
        assert pyramid.filled == bottom
        for level, (mine, theirs) in enumerate(zip(pyramid.levels, whole.levels, strict=True)):
            rows = pyramid.filled_at(level)
            assert rows >= bottom >> level
            assert np.array_equal(mine[:rows], theirs[:rows])
    assert all(np.array_equal(mine, theirs) for mine, theirs in zip(pyramid.levels, whole.levels, strict=True))


def test_while_work_is_repeated_its_rows_are_not_final() -> None:
    pyramid = Pyramid.empty(10, 100, 3)
    pyramid.fill(0, 80, noise(80, 10, 3))
    pyramid.fill(0, 20, noise(20, 10, 3))
    assert pyramid.filled == 20


@pytest.mark.parametrize(("zoom", "level"), [(32, 0), (1, 0), (0.51, 0), (0.5, 1), (0.26, 1), (0.25, 2), (0.001, 3)])
def test_no_level_is_drawn_enlarged_that_need_not_be(zoom: float, level: int) -> None:
    pyramid = Pyramid.empty(4096, 10, 1)
    assert pyramid.level_for(zoom) == level


def test_a_crop_is_a_view() -> None:
    pyramid = Pyramid.of(Photo(noise(1200, 1000, 3)))
    crop = pyramid.crop(1, 10, 20, 200, 50)
    assert np.array_equal(crop, pyramid.levels[1][20:50, 10:200])
    assert np.shares_memory(crop, pyramid.levels[1])
