"""The traces of JPEG in pixels: found behind another save and a crop, and not where there are none."""

from io import BytesIO

import numpy as np
import pytest
import skimage.data
from numpy.typing import NDArray
from PIL import Image

from redgui.auto.jpeg_traces import Offset, find_traces
from redgui.settings import CLEAN_JPEG

Float = NDArray[np.float32]

PHOTOS = ["astronaut", "chelsea", "coffee"]


def picture(name: str) -> Image.Image:
    return Image.fromarray(getattr(skimage.data, name)())


def saved(image: Image.Image, quality: int) -> Image.Image:
    """Through libjpeg and back."""
    file = BytesIO()
    image.save(file, "JPEG", quality=quality)
    return Image.open(file).convert("RGB")


def luma(image: Image.Image) -> Float:
    return np.asarray(image.convert("L"), np.float32) / np.float32(255)


@pytest.mark.parametrize("quality", [10, 25, 40, 55, 70, 80])
@pytest.mark.parametrize("name", PHOTOS)
def test_a_jpeg_that_became_a_png_is_known_by_its_pixels(name: str, quality: int) -> None:
    found = find_traces(luma(saved(picture(name), quality)))
    assert found is not None
    assert abs(found.quality - quality) <= 2
    assert found.offset == Offset(0, 0)


@pytest.mark.parametrize(("first", "second"), [(10, 90), (30, 94), (50, 95), (60, 98)])
@pytest.mark.parametrize(("row", "column"), [(0, 0), (3, 5), (7, 1)])
def test_a_second_save_and_a_crop_do_not_hide_the_first(first: int, second: int, row: int, column: int) -> None:
    once = saved(picture("astronaut"), first)
    twice = saved(once.crop((column, row, once.width, once.height)), second)
    found = find_traces(luma(twice))
    assert found is not None
    assert abs(found.quality - first) <= 5
    assert found.offset == Offset(-row % 8, -column % 8)


@pytest.mark.parametrize("name", PHOTOS)
def test_the_stronger_of_two_traces_wins_in_either_order(name: str) -> None:
    """Where the second save cut the picture along other blocks; on the same ones it covers the first up."""
    for first, second in ((40, 75), (75, 40)):
        once = saved(picture(name), first)
        found = find_traces(luma(saved(once.crop((3, 2, once.width, once.height)), second)))
        assert found is not None
        assert abs(found.quality - 40) <= 5


def test_clean_photos_have_no_traces() -> None:
    for name in [*PHOTOS, "camera", "rocket"]:  # rocket was a JPEG of quality 95 or better
        found = find_traces(luma(picture(name).convert("RGB")))
        assert found is None or found.quality >= CLEAN_JPEG


def test_noise_ramps_stripes_and_text_have_no_traces() -> None:
    rng = np.random.default_rng(0)
    rows, columns = np.mgrid[:300, :400].astype(np.float32)
    pictures = {
        "noise": rng.random((300, 400), np.float32),
        "ramp": columns / 400,
        "eight grey levels": np.floor(columns / 50) / 8,
        "stripes of eight": (columns // 8 % 2) * np.float32(0.5),
        "checks": ((rows + columns) % 2) * np.float32(0.3),
        "black and white blocks": (rng.random((38, 50), np.float32) > 0.5).repeat(8, 0).repeat(8, 1)[:300, :400],
        "flat": np.full((300, 400), 0.5, np.float32),
    }
    for name, grey in pictures.items():
        assert find_traces(np.rint(np.float32(grey) * 255) / np.float32(255)) is None, name


@pytest.mark.parametrize("shape", [(1, 1), (8, 8), (14, 200), (200, 14), (15, 15), (16, 300)])
def test_small_pictures_are_no_error(shape: tuple[int, int]) -> None:
    assert find_traces(np.random.default_rng(0).random(shape, np.float32)) is None


def test_enlarging_wipes_the_traces_out() -> None:
    enlarged = saved(picture("coffee"), 40).resize((900, 600), Image.Resampling.BICUBIC)
    assert find_traces(luma(enlarged)) is None
