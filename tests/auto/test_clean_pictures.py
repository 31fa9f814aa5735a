"""What auto must leave alone: pictures that no lens took, and grain that may be a clean photo's own."""

import numpy as np
import pytest
import skimage.data

from redgui.auto.best_level import best_level, spread_tiles
from redgui.auto.chroma_noise import estimate_chroma
from redgui.auto.grain import has_grain
from redgui.auto.noise import CLEAN_SIGMA
from redgui.auto.prepared import prepare
from redgui.photo.photo import Photo
from research.clean_pictures import drawings, star_fields, zone_plates


def test_pictures_that_no_lens_took_have_no_noise() -> None:
    for title, picture in [*drawings(), *star_fields(), *zone_plates()][1::3]:
        photo = prepare(Photo(picture[:240, :320]))
        assert photo.estimate < CLEAN_SIGMA, title
        assert photo.chroma_estimate == 0, title


@pytest.mark.parametrize("sd", [3, 75])
def test_noise_is_grain_from_faint_to_strong(sd: float) -> None:
    noisy = np.random.default_rng(0).normal(0.5, sd / 255, (200, 200)).clip(0, 1).astype(np.float32)
    assert has_grain(spread_tiles(noisy))
    assert best_level(noisy, None) == pytest.approx(sd, rel=0.2)


def test_noise_that_the_night_leaves_in_few_places_is_grain() -> None:
    night = np.zeros((200, 200), np.float32)
    night[80:120] = np.random.default_rng(0).normal(0.1, 8 / 255, (40, 200)).clip(0, 1)
    assert has_grain(spread_tiles(night))


def test_no_pixels_and_no_differences_are_no_grain() -> None:
    assert not has_grain(np.zeros((1, 1, 1)))
    assert not has_grain(np.full((2, 64, 64), 255.0))


@pytest.mark.parametrize(("name", "dark"), [("chelsea", 0.12), ("coffee", 0.12)])
def test_colours_at_night_have_the_noise_of_the_day(name: str, dark: float) -> None:
    """Many pixels have a channel at black; the marks for them were taken for noise of 24, or all was given up."""
    day, noise = getattr(skimage.data, name)()[:300, :400], np.random.default_rng(0).normal(0, 8, (300, 400, 3))
    found = []
    for scene in (day * 0.6 + 50, day * dark):
        shot = np.rint(scene + noise).clip(0, 255).astype(np.uint8)
        found.append(prepare(Photo(shot)).chroma_estimate)
    assert found[0] > 2
    assert found[1] == pytest.approx(found[0], rel=0.2)


def test_faint_colour_noise_under_a_clean_luma_is_left_alone() -> None:
    planes = np.random.default_rng(0).normal(0.5, 2 / 255, (2, 150, 150)).astype(np.float32)
    assert estimate_chroma(planes, 0.0) == 0
    assert estimate_chroma(planes, 4.0) == pytest.approx(2, rel=0.2)
    assert estimate_chroma((planes - 0.5) * 2 + np.float32(0.5), 0.0) == pytest.approx(4, rel=0.2)
