import numpy as np
import pytest
from jfif import ycbcr
from numpy.typing import NDArray
from PIL import Image

from redgui.photo.colour import luma_of, matlab_luma, shift_luma


def test_luma_is_jfifs(coffee: NDArray[np.uint8]) -> None:
    theirs = np.asarray(Image.fromarray(coffee).convert("YCbCr"), np.float32)[..., 0]
    assert np.abs(luma_of(coffee) * 255 - theirs).max() <= 1.01  # Pillow cuts where others round


def test_luma_of_grey_is_itself_and_of_rgb_is_y(coffee: NDArray[np.uint8]) -> None:
    grey = np.arange(256, dtype=np.uint8).reshape(16, 16, 1)
    np.testing.assert_allclose(luma_of(grey)[..., None] * 255, grey, atol=1e-4)
    np.testing.assert_allclose(luma_of(coffee), ycbcr(coffee)[..., 0] / 255, atol=1e-6)


def test_luma_of_16_bits_spans_the_unit() -> None:
    samples = np.array([[[0, 0, 0], [65535, 65535, 65535]]], np.uint16)
    np.testing.assert_allclose(luma_of(samples), [[0, 1]], atol=1e-6)


def test_matlabs_luma_of_known_colours() -> None:
    colours = np.array([[[0, 0, 0], [255, 255, 255], [255, 0, 0], [0, 255, 0], [0, 0, 255]]], np.uint8)
    assert matlab_luma(colours).tolist() == [[16, 235, 81, 145, 41]]


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_no_change_gives_the_samples_back_exactly(dtype: type) -> None:
    samples = np.random.default_rng(0).integers(0, np.iinfo(dtype).max, (40, 30, 3), dtype, endpoint=True)
    assert np.array_equal(
        shift_luma(samples.astype(np.float32), np.zeros((40, 30), np.float32), np.dtype(dtype)), samples
    )


def test_shifting_luma_leaves_chroma_within_rounding() -> None:
    rng = np.random.default_rng(1)
    samples = rng.integers(60, 190, (50, 50, 3), np.uint8)
    change = rng.uniform(-0.2, 0.2, (50, 50)).astype(np.float32)
    shifted = shift_luma(samples.astype(np.float32), change, samples.dtype)
    before, after = ycbcr(samples), ycbcr(shifted)
    assert np.abs(after - before)[..., 1:].max() <= 0.51
    np.testing.assert_allclose(after[..., 0], before[..., 0] + change * 255, atol=0.51)


def test_shifting_past_white_and_black_clips() -> None:
    samples = np.array([[[250, 5, 100]]], np.float32)
    assert shift_luma(samples, np.full((1, 1), 0.1, np.float32), np.dtype(np.uint8)).tolist() == [[[255, 30, 126]]]
    assert shift_luma(samples, np.full((1, 1), -0.1, np.float32), np.dtype(np.uint8)).tolist() == [[[224, 0, 74]]]
