"""Colour noise: what goes, what stays, and that any part of it is that of the whole."""

import itertools
import threading

import numpy as np
import pytest
import skimage.data
from jfif import ycbcr
from numpy.typing import NDArray

from redgui.auto.prepared import prepare
from redgui.errors import Cancelled
from redgui.photo.chroma import ChromaChange, half_chroma
from redgui.photo.photo import Photo
from redgui.photo.resample import Region
from redgui.pipeline import compose, restore
from redgui.settings import RestoreSettings
from redgui.training.metrics import psnr
from redgui.ui.work.tile_cache import TileCache

Colour = NDArray[np.uint8]

COLOUR_ONLY = RestoreSettings(sigma=0, color=6)
SATURATED = ((200, 60, 60), (60, 150, 60), (70, 70, 190), (190, 180, 60), (60, 160, 170), (170, 70, 170))
_TO_RGB = np.array([[0, 1.402], [-0.344136, -0.714136], [1.772, 0]])


def with_colour_noise(clean: Colour, sigma: float, seed: int = 0) -> Colour:
    """White noise in Cb and Cr alone."""
    noise = np.random.default_rng(seed).normal(0, sigma, (*clean.shape[:2], 2))
    return np.clip(np.rint(clean + noise @ _TO_RGB.T), 0, 255).astype(np.uint8)


def chroma_error(one: Colour, other: Colour) -> NDArray[np.float64]:
    return (ycbcr(one) - ycbcr(other))[..., 1:]


def stripes() -> Colour:
    """Saturated surfaces of 32 pixels beside each other."""
    return np.repeat(np.array(SATURATED, np.uint8)[None], 32, 1).repeat(96, 0)


@pytest.fixture(scope="module")
def clean() -> Colour:
    return skimage.data.chelsea()[60:201, 100:333]


@pytest.fixture(scope="module")
def noisy(clean: Colour) -> Colour:
    return with_colour_noise(clean, 10)


def test_auto_takes_the_noise_out_of_the_colours_and_leaves_luma(clean: Colour, noisy: Colour) -> None:
    done = restore(Photo(noisy), RestoreSettings(sigma=0, color=None))
    before, after = chroma_error(noisy, clean), chroma_error(done.photo.samples, clean)
    assert done.color == pytest.approx(5, abs=1.5)  # at half size white noise is half as strong
    assert after.std() < before.std() / 3
    moved = np.abs((ycbcr(done.photo.samples) - ycbcr(noisy))[..., 0])
    assert np.quantile(moved, 0.99) < 1  # but for rounding, and where a channel is clipped


def test_what_is_clipped_does_not_hide_the_noise_of_the_rest() -> None:
    """Most of this photo's smooth surfaces are black or white, or have a channel at its end."""
    clean = skimage.data.astronaut()
    noisy = with_colour_noise(clean, 14)
    done = restore(Photo(noisy), RestoreSettings(sigma=0, color=None))
    assert done.color == pytest.approx(7, abs=1)
    assert chroma_error(done.photo.samples, clean).std() < chroma_error(noisy, clean).std() / 4


@pytest.mark.parametrize("name", ["astronaut", "chelsea", "coffee"])
def test_clean_colours_come_back_as_they_were(name: str) -> None:
    picture = getattr(skimage.data, name)()
    done = restore(Photo(picture), RestoreSettings(color=None))
    assert done.color == 0
    assert np.array_equal(done.photo.samples, picture)


def test_it_is_off_until_it_is_asked_for(noisy: Colour) -> None:
    done = restore(Photo(noisy), RestoreSettings(sigma=0))
    assert (done.color, done.chroma) == (0, None)
    assert np.array_equal(done.photo.samples, noisy)


def test_a_level_near_0_does_next_to_nothing(noisy: Colour) -> None:
    done = restore(Photo(noisy), RestoreSettings(sigma=0, color=0.05)).photo.samples
    assert np.abs(done.astype(int) - noisy).max() <= 2


def test_colours_do_not_bleed_over_saturated_borders() -> None:
    clean = stripes()
    noisy = with_colour_noise(clean, 8)
    done = restore(Photo(noisy), RestoreSettings(sigma=0, color=4)).photo.samples
    before, after = chroma_error(noisy, clean), chroma_error(done, clean)
    place = np.arange(clean.shape[1]) % 32
    border = np.minimum(place, 31 - place) < 2
    border[[0, 1, -1, -2]] = False
    assert after[:, border].std() < before[:, border].std()
    assert np.abs(after[:, border].mean(0)).max() < 10  # half size alone moves them by 30 and more
    assert after[:, ~border].std() < before[:, ~border].std() / 3


def test_a_border_without_noise_stays_sharp() -> None:
    done = restore(Photo(stripes()), RestoreSettings(sigma=0, color=8)).photo.samples
    assert psnr(done.astype(np.float32), stripes().astype(np.float32)) > 45


def test_flat_colours_keep_their_colour() -> None:
    clean = stripes()
    noisy = with_colour_noise(clean, 6)
    done = restore(Photo(noisy), RestoreSettings(sigma=0, color=3)).photo.samples
    for number in range(len(SATURATED)):
        inside = slice(8, -8), slice(32 * number + 8, 32 * number + 24)
        moved = done[inside].reshape(-1, 3).mean(0) - noisy[inside].reshape(-1, 3).mean(0)
        assert np.abs(moved).max() < 0.5


@pytest.mark.parametrize(("radius", "kept"), [(1, 0.85), (2, 0.93), (4, 0.97)])
def test_small_lamps_keep_their_saturation(radius: float, kept: float) -> None:
    across, down = np.meshgrid(np.arange(160), np.arange(160))
    clean = np.full((160, 160, 3), (40, 44, 50), float)
    places = list(itertools.product(range(20, 160, 40), repeat=2))
    for number, (y, x) in enumerate(places):
        cover = np.clip(radius + 0.5 - np.hypot(down - y, across - x), 0, 1)[..., None]
        clean = clean * (1 - cover) + cover * SATURATED[number % len(SATURATED)]
    lamps = clean.round().astype(np.uint8)
    done = restore(Photo(with_colour_noise(lamps, 6)), RestoreSettings(sigma=0, color=None)).photo.samples

    def saturation(picture: Colour) -> float:
        planes = ycbcr(picture)[..., 1:] - 128
        boxes = (planes[y - radius : y + radius + 1, x - radius : x + radius + 1].mean((0, 1)) for y, x in places)
        return sum(float(np.hypot(*box)) for box in boxes)

    assert saturation(done) > kept * saturation(lamps)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("kind", ["8 bits", "16 bits with alpha"])
def test_a_part_of_the_restored_colours_is_that_of_the_whole(noisy: Colour, scale: float, kind: str) -> None:
    """With odd sides; where luma is restored as well, and where it is not."""
    photo = Photo(noisy) if kind == "8 bits" else Photo(noisy.astype(np.uint16) * 257, noisy[..., 0] * np.uint16(257))
    settings = RestoreSettings(sigma=0 if scale == 1 else 5, color=6, scale=scale, strength=0.8)
    whole = restore(photo, settings).photo
    random = np.random.default_rng(0)
    for _ in range(4):
        left, top = int(random.integers(whole.width - 60)), int(random.integers(whole.height - 50))
        region = Region(left, top, left + 59, top + 48)
        done = restore(photo, settings, region=region)
        expected = whole.samples[region.top : region.bottom, region.left : region.right]
        apart = np.abs(done.photo.samples.astype(int) - expected)
        assert apart.max() <= (1 if kind == "8 bits" else 60)  # see test_pipeline: the library may add in another order
        assert (apart > (0 if kind == "8 bits" else 20)).mean() < (0.005 if done.compute.dtype == "float32" else 0.1)
        if whole.alpha is not None:
            assert np.array_equal(done.photo.alpha, whole.alpha[region.top : region.bottom, region.left : region.right])


def test_a_change_of_chroma_is_the_same_in_every_part_bit_for_bit(noisy: Colour) -> None:
    photo = Photo(noisy)
    half = half_chroma(photo)
    half.planes[:] = np.random.default_rng(0).normal(0, 0.02, half.planes.shape)
    change = ChromaChange(half, 1e-3)
    whole = change.of(photo, Region(0, 0, photo.width, photo.height))
    luma = whole @ np.array([0.299, 0.587, 0.114])
    assert np.abs(luma).max() < 1e-6
    random = np.random.default_rng(1)
    for _ in range(30):
        left, right = sorted(map(int, random.choice(photo.width + 1, 2, replace=False)))
        top, bottom = sorted(map(int, random.choice(photo.height + 1, 2, replace=False)))
        region = Region(left, top, right, bottom)
        part = change.within(photo, region).of(photo, region)
        assert np.array_equal(part, whole[top:bottom, left:right])


@pytest.mark.parametrize("scale", [1.0, 1.7])
def test_the_colours_composed_at_another_strength_are_those_of_that_strength(noisy: Colour, scale: float) -> None:
    settings = RestoreSettings(sigma=10, color=6, scale=scale)
    full, weak = (
        restore(Photo(noisy), settings),
        restore(Photo(noisy), RestoreSettings(10, scale, color=6, strength=0.3)),
    )
    composed = compose(Photo(noisy), weak.size, full.change, 0.3, chroma=full.chroma)
    assert np.array_equal(composed.samples, weak.photo.samples)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_cells_of_the_preview_are_those_of_the_whole_at_any_strength(scale: float) -> None:
    photo = Photo(with_colour_noise(skimage.data.coffee()[:300, :520], 8))
    prepared, cache, region = prepare(photo), TileCache(), Region(0, 0, 512, 256)
    settings = RestoreSettings(sigma=0, color=5, scale=scale)
    for strength in (1.0, 0.5):
        changed = RestoreSettings(0, scale, color=5, strength=strength)
        part, _, seconds = cache.restore(prepared, changed, region, threading.Event())
        assert (seconds > 0) == (strength == 1)
        whole = restore(prepared, changed).photo.samples[:256, :512]
        assert (part.samples != whole).mean() < 0.1
        assert np.abs(part.samples.astype(int) - whole).max() <= 1
    assert cache.restore(prepared, settings, region, threading.Event())[2] == 0


def test_a_grey_photo_has_nothing_to_do() -> None:
    samples = skimage.data.camera()[:100, :120, None]
    done = restore(Photo(samples), COLOUR_ONLY)
    assert (done.color, done.seconds) == (0, 0)
    assert np.array_equal(done.photo.samples, samples)
    assert prepare(Photo(samples)).chroma_estimate == 0


@pytest.mark.parametrize("size", [(1, 1), (1, 50), (51, 1), (3, 2)])
def test_colours_of_any_size_are_restored(size: tuple[int, int]) -> None:
    samples = np.random.default_rng(0).integers(0, 255, (*size, 3), np.uint8)
    for scale in (1.0, 1.5):
        done = restore(Photo(samples), RestoreSettings(sigma=0, color=20, scale=scale))
        assert done.photo.samples.shape == (round(size[0] * scale), round(size[1] * scale), 3)
    assert restore(Photo(samples), RestoreSettings(color=None)).color == 0


def test_best_restores_the_colours_better(clean: Colour, noisy: Colour) -> None:
    fast, best = (
        restore(Photo(noisy), RestoreSettings(sigma=0, color=5, quality=quality)).photo.samples  # type: ignore[arg-type]
        for quality in ("fast", "best")
    )
    assert chroma_error(best, clean).std() < chroma_error(fast, clean).std()


@pytest.mark.parametrize("sigma", [0, 5])
def test_progress_counts_the_colours_and_cancel_stops_them(noisy: Colour, sigma: float) -> None:
    seen: list[tuple[int, int]] = []
    settings = RestoreSettings(sigma=sigma, color=5)
    restore(Photo(noisy), settings, on_progress=lambda done, rows: seen.append((done, rows)))
    shares = [done / rows for done, rows in seen]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert any(0 < share <= 0.5 for share in shares)
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        restore(Photo(noisy), settings, cancel=cancel)


def test_a_blind_model_leaves_the_colours_and_says_so(noisy: Colour) -> None:
    done = restore(Photo(noisy[:40, :40]), RestoreSettings(color=5, model="red30"))
    assert done.color == 0
    assert "colour noise was left" in " ".join(map(str, done.warnings))
