"""The noise estimate, on photographs that scikit-image ships and on generated pictures."""

import io
from collections.abc import Callable
from functools import cache

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image
from skimage import data

from redgui.auto.noise import BLOCK, CLEAN_SIGMA, MAX_BLOCKS, _block_spectra, _step, dct_basis, estimate_sigma
from redgui.training.camera_noise import camera_noise

Array = NDArray[np.float32]
PHOTOS = ("camera", "chelsea", "coffee", "astronaut", "rocket")
SIGMAS = (5, 10, 15, 25, 50, 70)


@cache
def photo(name: str) -> Array:
    samples = getattr(data, name)().astype(np.float32) / np.float32(255)
    luma: Array = samples if samples.ndim == 2 else samples @ np.array([0.299, 0.587, 0.114], np.float32)
    luma.setflags(write=False)
    return luma


def with_noise(luma: Array, sigma: float, seed: int = 0) -> Array:
    return luma + np.random.default_rng(seed).standard_normal(luma.shape, np.float32) * np.float32(sigma / 255)


def flat(height: int, width: int, level: float = 0.5) -> Array:
    return np.full((height, width), level, np.float32)


def blurred(white: Array) -> Array:
    """Convolved with a 3x3 Gaussian of about 0.6 pixels: the spectrum of noise that a camera has smoothed."""
    kernel = np.exp(-(np.arange(-2, 3) ** 2) / (2 * 0.6**2))
    kernel /= kernel.sum()
    rows = sum(weight * np.roll(white, shift, 0) for shift, weight in zip(range(-2, 3), kernel, strict=True))
    both = sum(weight * np.roll(rows, shift, 1) for shift, weight in zip(range(-2, 3), kernel, strict=True))
    return np.asarray(both, np.float32)


def as_jpeg(luma: Array, quality: int) -> Array:
    file = io.BytesIO()
    Image.fromarray(np.uint8(np.clip(np.round(luma * 255), 0, 255))).save(file, "JPEG", quality=quality)
    return np.asarray(Image.open(file), np.float32) / np.float32(255)


def wavelet_sigma(luma: Array) -> float:
    """What `skimage.restoration.estimate_sigma` computes (Donoho & Johnstone), without its need for PyWavelets."""
    high = np.array([-0.48296291, 0.8365163, -0.22414387, -0.12940952])
    rows = sum(high[i] * luma[:, i : luma.shape[1] - 3 + i : 2] for i in range(4))
    details = sum(high[i] * rows[i : len(rows) - 3 + i : 2] for i in range(4))
    return float(255 * np.median(np.abs(details[details != 0])) / 0.6744898)


@pytest.mark.parametrize("name", PHOTOS)
@pytest.mark.parametrize("sigma", SIGMAS)
def test_white_noise_is_measured_within_a_twentieth(name: str, sigma: int) -> None:
    assert estimate_sigma(with_noise(photo(name), sigma)) == pytest.approx(sigma, rel=0.05, abs=0.3)


def test_error_is_less_than_half_of_the_wavelet_estimate() -> None:
    def error(estimate: Callable[[Array], float]) -> float:
        return float(np.mean([abs(estimate(with_noise(photo(n), s, s)) - s) for n in PHOTOS for s in (5, 15, 50)]))

    assert error(estimate_sigma) < 0.5 * error(wavelet_sigma)


@pytest.mark.parametrize("name", PHOTOS)
def test_clean_photo_stays_clean(name: str) -> None:
    assert estimate_sigma(photo(name)) < CLEAN_SIGMA


@pytest.mark.parametrize("name", PHOTOS)
def test_slight_noise_is_not_called_clean(name: str) -> None:
    assert estimate_sigma(with_noise(photo(name), 3)) > CLEAN_SIGMA


@pytest.mark.parametrize("name", PHOTOS)
def test_more_noise_never_gives_a_smaller_estimate(name: str) -> None:
    estimates = [estimate_sigma(with_noise(photo(name), sigma)) for sigma in range(0, 80, 10)]
    assert estimates == sorted(estimates)


@pytest.mark.parametrize("name", ["camera", "astronaut", "coffee"])
@pytest.mark.parametrize("sigma", [5, 8])
def test_smoothed_noise_is_not_overlooked(name: str, sigma: int) -> None:
    """Less than half of its strength is left at the highest frequencies, all that the wavelet estimate looks at."""
    noise = blurred(with_noise(np.zeros_like(photo(name)), sigma))
    noisy = as_jpeg(photo(name) + noise, 95)
    assert wavelet_sigma(noisy) < sigma / 2
    assert 0.8 * 255 * noise.std() < estimate_sigma(noisy) < 2 * sigma


def test_strong_coarse_noise_of_a_camera_is_rarely_overlooked() -> None:
    """It falls off from the start as texture does; on soft pictures, as a camera's are at their pixels."""
    found = []
    for name in PHOTOS:
        height, width = photo(name).shape
        middle = Image.fromarray(photo(name)[height // 4 : -height // 4, width // 4 : -width // 4])
        soft = np.asarray(middle.resize((width, height), Image.Resampling.BICUBIC)).clip(0, 1)
        pictures = torch.from_numpy(soft).expand(12, -1, -1)
        noise = camera_noise(pictures, torch.full((12,), 14.0), torch.Generator().manual_seed(0))
        found += [estimate_sigma(soft + draw) > CLEAN_SIGMA for draw in noise.numpy()]
    assert np.mean(found) >= 0.95


@pytest.mark.parametrize("turn", [np.transpose, np.flipud, np.fliplr, np.rot90])
@pytest.mark.parametrize("sigma", [0, 10, 40])
def test_orientation_does_not_matter(turn: Callable[[Array], Array], sigma: int) -> None:
    luma = with_noise(photo("chelsea"), sigma)
    assert estimate_sigma(turn(luma)) == pytest.approx(estimate_sigma(luma), rel=0.03, abs=0.1)


def test_negative_and_brightness_do_not_matter() -> None:
    luma = with_noise(photo("coffee") * np.float32(0.6), 12)
    expected = estimate_sigma(luma)
    assert estimate_sigma(np.float32(1) - luma) == pytest.approx(expected, rel=1e-3)
    assert estimate_sigma(luma + np.float32(0.2)) == pytest.approx(expected, rel=1e-3)


def test_same_picture_same_answer_and_input_untouched() -> None:
    luma = with_noise(photo("rocket"), 20)
    before = luma.copy()
    assert estimate_sigma(luma) == estimate_sigma(luma)
    assert np.array_equal(luma, before)


@pytest.mark.parametrize("level", [0.0, 16 / 255, 0.3, 1.0])
def test_constant_picture_has_no_noise(level: float) -> None:
    assert estimate_sigma(flat(100, 120, level)) == 0.0


def test_gradient_has_no_noise() -> None:
    """8-bit steps are quantisation, not noise."""
    smooth = np.outer(np.linspace(0.5, 1, 300), np.linspace(0.1, 0.9, 400)).astype(np.float32)
    assert estimate_sigma(smooth) < 0.1
    assert estimate_sigma((np.round(smooth * 255) / 255).astype(np.float32)) < 0.5


def test_drawing_has_no_noise() -> None:
    drawing = flat(200, 300, 1.0)
    drawing[20:90, 30:200] = 0.0
    drawing[100:104, :] = 0.4
    drawing[50:180:6, 210:280] = 0.2
    assert estimate_sigma(drawing) == 0.0


@pytest.mark.parametrize("bar", [0.0, 16 / 255, 1.0])
def test_letterbox_bars_do_not_hide_the_noise(bar: float) -> None:
    luma = with_noise(photo("coffee"), 15)
    luma[:100], luma[-100:] = bar, bar
    assert estimate_sigma(luma) == pytest.approx(15, rel=0.05)


def test_clipped_regions_do_not_hide_the_noise() -> None:
    """A third burnt out, a third in deep black; both ends clipped as a file clips them."""
    luma = photo("astronaut").copy()
    luma[:, :170], luma[:, -170:] = -0.3, 1.3
    assert estimate_sigma(np.clip(with_noise(luma, 15), 0, 1)) == pytest.approx(15, rel=0.1)


@pytest.mark.parametrize("quality", [10, 50, 90])
def test_jpeg_is_not_taken_for_noise(quality: int) -> None:
    for name in PHOTOS:
        assert estimate_sigma(as_jpeg(photo(name), quality)) < 5


def test_strange_patterns_give_a_number() -> None:
    """Nothing at some frequencies, everything at others."""
    rows, columns = np.mgrid[:64, :64]
    for pattern in (
        (rows + columns) % 2,
        (rows + columns) % 16,
        rows % 2 + columns % 2,
        (rows // 8 + columns // 8) % 2,
    ):
        assert 0 <= estimate_sigma(np.asarray(0.2 + 0.5 * pattern / 16, np.float32)) < 75


@given(height=st.integers(1, 70), width=st.integers(1, 70), sigma=st.sampled_from([0, 5, 50]))
@settings(max_examples=60, deadline=None)
def test_any_small_size(height: int, width: int, sigma: int) -> None:
    estimate = estimate_sigma(with_noise(flat(height, width), sigma, height * 100 + width))
    assert (estimate == 0.0) == (sigma == 0 or min(height, width) < BLOCK)
    assert estimate < 2 * sigma + 1


@pytest.mark.parametrize("shape", [(8, 20_000), (20_000, 8), (9, 5_000), (2, 30_000)])
def test_extreme_proportions(shape: tuple[int, int]) -> None:
    expected = 20 if min(shape) >= BLOCK else 0
    assert estimate_sigma(with_noise(flat(*shape), 20)) == pytest.approx(expected, rel=0.05)


@pytest.mark.parametrize("pixels", [10_000, 1_000_000, 12_000_000, 100_000_000])
def test_blocks_stay_few_and_out_of_step_with_jpeg(pixels: int) -> None:
    step = _step(pixels)
    assert pixels / step**2 <= MAX_BLOCKS
    assert step == 2 or step % 2 == 1


def test_large_picture_is_sampled_all_over() -> None:
    """Noise in one half only: half of the sampled blocks see it."""
    luma = flat(1500, 2000)
    luma[750:] = with_noise(luma[750:], 10)
    assert len(_block_spectra(luma, _step(luma.size))) == pytest.approx(
        1500 * 2000 / _step(luma.size) ** 2 / 2, rel=0.05
    )


def test_block_spectra_hold_the_power_of_the_picture() -> None:
    assert np.allclose(dct_basis() @ dct_basis().T, np.eye(BLOCK**2), atol=1e-6)
    luma = with_noise(flat(64, 64), 10)
    blocks = luma.reshape(8, 8, 8, 8).swapaxes(1, 2).reshape(64, 64) * 255
    assert np.allclose(_block_spectra(luma, BLOCK).sum(axis=1), np.square(blocks).sum(axis=1), rtol=1e-4)
