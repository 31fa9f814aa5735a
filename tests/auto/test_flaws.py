"""What cannot be helped is named where it is, and nowhere else."""

import numpy as np
import pytest
import skimage.data
from numpy.typing import NDArray
from PIL import Image

from redgui.auto.flaws import find_flaw

Float = NDArray[np.float32]

PHOTOS = ["astronaut", "chelsea", "coffee", "camera", "rocket"]


def luma(name: str) -> Float:
    return np.asarray(Image.fromarray(getattr(skimage.data, name)()).convert("L"), np.float32) / np.float32(255)


def screened(picture: Float, period: float, angle: float) -> Float:
    """Printed with black dots on a lattice, and scanned."""
    rows, columns = np.mgrid[: picture.shape[0], : picture.shape[1]]
    along = columns * np.cos(angle) + rows * np.sin(angle)
    across = rows * np.cos(angle) - columns * np.sin(angle)
    threshold = 0.5 + 0.25 * (np.cos(2 * np.pi * along / period) + np.cos(2 * np.pi * across / period))
    dots = Image.fromarray(np.uint8(255 * (picture > threshold)))
    size = dots.size
    softened = dots.resize((size[0] * 2 // 3, size[1] * 2 // 3), Image.Resampling.BOX).resize(size)
    return np.asarray(softened, np.float32) / np.float32(255)


@pytest.mark.parametrize("name", PHOTOS)
def test_black_and_white_specks_are_named(name: str) -> None:
    picture, chance = luma(name), np.random.default_rng(0).random(luma(name).shape)
    picture[chance < 0.005], picture[chance > 0.995] = 0.0, 1.0
    assert "salt-and-pepper" in str(find_flaw(picture))


@pytest.mark.parametrize("name", PHOTOS)
def test_printed_dots_are_named(name: str) -> None:
    assert "printed dots" in str(find_flaw(screened(luma(name), 5.0, np.pi / 4)))


@pytest.mark.parametrize("name", PHOTOS)
def test_photos_with_noise_or_without_have_no_such_flaw(name: str) -> None:
    picture = luma(name)
    noise = np.random.default_rng(0).standard_normal(picture.shape, np.float32)
    for sigma in (0, 5, 25):
        noisy = np.clip(picture + noise * np.float32(sigma / 255), 0, 1)
        assert find_flaw(noisy) is None


def test_stars_are_no_specks() -> None:
    rng, night = np.random.default_rng(0), np.zeros((400, 600), np.float32)
    night[rng.integers(0, 400, 800), rng.integers(0, 600, 800)] = 1.0
    assert find_flaw(night) is None


def test_a_weave_in_part_of_the_picture_is_no_screen() -> None:
    picture = luma("coffee")
    rows, columns = np.mgrid[:200, :300]
    picture[:200, :300] += np.float32(0.05) * np.cos(1.3 * rows) * np.cos(1.1 * columns)
    assert find_flaw(picture.clip(0, 1)) is None


@pytest.mark.parametrize("shape", [(1, 1), (2, 500), (3, 3), (127, 900), (128, 128)])
def test_small_pictures_are_no_error(shape: tuple[int, int]) -> None:
    assert find_flaw(0.2 + 0.6 * np.random.default_rng(0).random(shape, np.float32)) is None
