"""Where in the tones the noise lies."""

import numpy as np
import pytest

from redgui.auto.tones import TONES, noise_by_tone


def test_noise_that_grows_with_the_light_is_found_so() -> None:
    rng = np.random.default_rng(0)
    light = np.linspace(0.1, 0.9, 1200, dtype=np.float32)[None].repeat(800, 0)
    sigma = 2 + 16 * light  # in grey levels
    found = noise_by_tone((light + rng.normal(0, sigma / 255)).astype(np.float32))
    tones = (np.arange(TONES) + 0.5) / TONES
    inside = (tones > 0.15) & (tones < 0.85)
    assert found[inside] == pytest.approx(2 + 16 * tones[inside], rel=0.15)
    assert np.isnan(found[0])  # nothing is as dark as that


def test_texture_is_not_taken_for_noise() -> None:
    """In every tone the smoothest blocks count."""
    rng = np.random.default_rng(0)
    luma = np.full((512, 512), 0.5, np.float32)
    luma[:, 256:] += rng.choice([-0.2, 0.2], (512, 256))
    found = noise_by_tone((luma + rng.normal(0, 5 / 255, luma.shape)).astype(np.float32))
    assert found[TONES // 2] == pytest.approx(5, rel=0.2)


@pytest.mark.parametrize("shape", [(1, 1), (7, 100), (8, 8), (3000, 9)])
def test_any_size_is_taken(shape: tuple[int, int]) -> None:
    assert noise_by_tone(np.full(shape, 0.5, np.float32)).shape == (TONES,)
