"""What transparency hides takes no part in what is seen, and what is seen is enlarged as other programs do it."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from oracles import magick
from PIL import Image
from skimage import data

import redgui
from redgui.auto.prepared import prepare
from redgui.photo.photo import Photo
from redgui.photo.resample import Region
from redgui.photo.transparency import seen
from redgui.pipeline import restore
from redgui.settings import RestoreSettings

RED = (255, 40, 20)
SIDE = 48


def soft_disc(side: int = SIDE, fine: int = 8) -> NDArray[np.float64]:
    """How much of each pixel a disc covers, 0 to 1."""
    y, x = np.mgrid[: side * fine, : side * fine] - (side * fine - 1) / 2
    inside = x * x + y * y < (0.35 * side * fine) ** 2
    return np.asarray(inside.reshape(side, fine, side, fine).mean((1, 3)))


def cut_out(colours: NDArray[np.uint8], hidden: NDArray[np.integer] | int, bits: int = 8) -> Photo:
    """A disc of a picture, and something else where nothing is seen."""
    cover = soft_disc(len(colours))
    picture = np.where(cover[..., None] > 0, colours, hidden).astype(np.uint8)
    if bits == 8:
        return Photo(picture, np.rint(cover * 255).astype(np.uint8))
    return Photo(picture.astype(np.uint16) * 257, np.rint(cover * 65535).astype(np.uint16), 16)


def picture(side: int = SIDE) -> NDArray[np.uint8]:
    return np.ascontiguousarray(data.coffee()[100 : 100 + side, 200 : 200 + side])


def over(photo: Photo, ground: NDArray[np.float64]) -> NDArray[np.float64]:
    """The photo on a ground, in 8-bit levels."""
    assert photo.alpha is not None
    cover = photo.alpha[..., None] / photo.peak
    return np.asarray(photo.samples / photo.peak * 255 * cover + ground * (1 - cover))


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0, 4.0])
@pytest.mark.parametrize("levels", [{}, {"sigma": 20, "color": 20}])
def test_a_soft_edge_has_no_ring_of_what_is_hidden(bits: int, scale: float, levels: dict[str, float]) -> None:
    """Laid over its own colour a disc of one colour vanishes; the darkest ring used to be 69 levels off."""
    disc = cut_out(np.full((SIDE, SIDE, 3), RED, np.uint8), 0, bits)
    done = redgui.restore(disc, scale=scale, **levels).photo
    assert np.abs(over(done, np.array(RED, float)) - RED).max() <= 2


@pytest.mark.parametrize(
    ("scale", "levels"), [(1.0, {}), (1.0, {"sigma": 15, "color": 15, "jpeg": 50}), (2.0, {}), (1.7, {"color": None})]
)
def test_whatever_is_hidden_the_result_is_the_same(scale: float, levels: dict[str, float]) -> None:
    noisy = picture(96) + np.random.default_rng(1).normal(0, 12, (96, 96, 3))
    colours = np.rint(noisy).clip(0, 255).astype(np.uint8)
    loud = np.random.default_rng(2).integers(0, 256, colours.shape)
    black, white, rest = (redgui.restore(cut_out(colours, it), scale=scale, **levels) for it in (0, 255, loud))
    for other in (white, rest):
        assert (other.sigma, other.color) == (black.sigma, black.color)
        assert black.photo.alpha is not None
        shown = black.photo.alpha > 0
        assert np.array_equal(other.photo.samples[shown], black.photo.samples[shown])


def test_hidden_colours_stay_as_they_are() -> None:
    """They are the user's: a mask may be opened again."""
    photo = cut_out(picture(), np.random.default_rng(3).integers(0, 256, (SIDE, SIDE, 3)))
    done = redgui.restore(photo, sigma=25, color=10).photo
    assert photo.alpha is not None
    hidden = photo.alpha == 0
    assert np.array_equal(done.samples[hidden], photo.samples[hidden])
    assert not np.array_equal(done.samples[~hidden], photo.samples[~hidden])


@pytest.mark.parametrize("grey", [False, True])
@pytest.mark.parametrize("factor", [2, 3])
def test_it_is_enlarged_as_imagemagick_does(tmp_path: Path, factor: int, grey: bool) -> None:
    photo = cut_out(picture(), 0)
    if grey:
        photo = Photo(photo.samples[..., :1], photo.alpha)
    assert photo.alpha is not None
    planes = np.dstack([photo.samples, photo.alpha])
    Image.fromarray(planes).save(tmp_path / "small.png")
    size = f"{SIDE * factor}x{SIDE * factor}"
    theirs = magick(tmp_path / "small.png", "-filter", "Catrom", "-resize", size)
    ours = redgui.restore(photo, scale=factor, strength=0.0).photo
    assert ours.alpha is not None
    opacity = theirs[..., -1].astype(int)
    assert np.abs(ours.alpha - opacity).max() <= 8  # it clips overshoot between rows and columns
    shown = (opacity > 16) & (ours.alpha > 16)
    assert np.abs(ours.samples[shown].astype(int) - theirs[..., :-1][shown]).max() <= 4


def test_a_region_is_that_of_the_whole() -> None:
    photo = cut_out(picture(150), np.random.default_rng(4).integers(0, 256, (150, 150, 3)))
    settings = RestoreSettings(sigma=10, color=10, scale=1.5, device="cpu")
    whole = restore(photo, settings).photo
    assert whole.alpha is not None
    for region in (Region(0, 0, 120, 90), Region(37, 41, 190, 203), Region(150, 3, 225, 225)):
        part = restore(photo, settings, region=region).photo
        rows, columns = slice(region.top, region.bottom), slice(region.left, region.right)
        assert part.alpha is not None
        assert np.array_equal(part.alpha, whole.alpha[rows, columns])
        # The network itself may tip a level (docs/architecture.md).
        assert np.abs(part.samples.astype(int) - whole.samples[rows, columns]).max() <= 1


@pytest.mark.parametrize("ground", [0, 200])
def test_the_noise_of_a_cut_out_is_that_of_the_photo(ground: int) -> None:
    """A smooth ground that is hidden is no clean surface."""
    noisy = data.coffee()[:256, :256] + np.random.default_rng(5).normal(0, 20, (256, 256, 3))
    colours = np.rint(noisy).clip(0, 255).astype(np.uint8)
    whole, cut = prepare(Photo(colours)), prepare(cut_out(colours, ground))
    assert cut.estimate == pytest.approx(whole.estimate, rel=0.25)
    assert whole.chroma_estimate / 2 < cut.chroma_estimate < whole.chroma_estimate * 2  # the colours differ, too


def test_hidden_pixels_take_the_colours_around() -> None:
    samples = np.zeros((37, 53, 1), np.uint16)
    alpha = np.zeros((37, 53), np.uint16)
    samples[:, :20], alpha[:, :20] = 60000, 65535
    samples[5, 50], alpha[5, 50] = 1000, 1
    filled = seen(samples, alpha)
    assert (filled[:, :32] == 60000).all()
    assert filled[5, 51] == 1000
    assert np.abs(filled[32:].astype(int) - 60000).max() <= 1  # of the one pixel that hardly shows nothing is left
    assert samples[0, 52] == 0  # what it was made of stays


def test_wholly_hidden_and_wholly_seen_photos_are_left_alone() -> None:
    samples = picture()
    for level in (0, 1, 255):
        assert seen(samples, np.full(samples.shape[:2], level, np.uint8)) is samples
