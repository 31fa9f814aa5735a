"""What to look at first in a photo."""

import numpy as np
import pytest
import skimage.data

from redgui.auto.details import Detail, find_details
from redgui.photo.colour import Float


def scene(height: int = 1200, width: int = 1600) -> Float:
    """Mid-grey with a gentle slope, letters in one corner, a flat square in another, a dark one and a black one."""
    luma = np.full((height, width), 0.5, np.float32) + np.linspace(0, 0.2, width, dtype=np.float32)
    text = skimage.data.text().astype(np.float32) / 255
    luma[64 : 64 + text.shape[0], 64 : 64 + text.shape[1]] = text
    luma[700:1100, 100:500] = 0.6
    luma[700:1100, 900:1200] = 0.1
    luma[100:500, 1200:1600] = 0.0
    return luma


@pytest.mark.parametrize("noise", [0.0, 0.06])
def test_letters_the_flat_square_and_the_dark_one_are_found_in_noise_too(noise: float) -> None:
    rng = np.random.default_rng(0)
    luma = (scene() + rng.normal(0, noise, (1200, 1600))).clip(0, 1).astype(np.float32)
    finest, smooth, dark = find_details(luma, 256)
    assert (finest.kind, smooth.kind, dark.kind) == ("finest", "smooth", "dark")
    assert 64 <= finest.x <= 64 + 448
    assert 64 <= finest.y <= 64 + 172
    assert luma[smooth.y - 60 : smooth.y + 60, smooth.x - 60 : smooth.x + 60].std() < 0.02 + noise
    assert 900 <= dark.x <= 1200
    assert 700 <= dark.y <= 1100


def test_details_lie_within_and_apart() -> None:
    luma = skimage.data.camera().astype(np.float32) / 255
    side = 128
    found = find_details(luma, side)
    assert len(found) == 3
    for number, one in enumerate(found):
        assert side // 2 <= one.x <= 512 - side // 2
        assert side // 2 <= one.y <= 512 - side // 2
        assert all(max(abs(one.x - other.x), abs(one.y - other.y)) >= side for other in found[:number])


def test_a_photo_that_is_seen_whole_has_none() -> None:
    assert find_details(np.full((200, 3000), 0.5, np.float32), 256) == []
    assert find_details(np.full((900, 1000), 0.5, np.float32), 256) == []


@pytest.mark.parametrize("grey", [0.0, 1.0])
def test_a_black_and_a_white_photo_have_nothing_smooth_or_dark(grey: float) -> None:
    assert find_details(np.full((600, 800), grey, np.float32), 128) == [Detail("finest", 64, 64)]
