"""The level that auto gives the network: judged by what the network makes of it."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import skimage.data
import skimage.filters
import skimage.transform
from numpy.typing import NDArray
from safetensors.numpy import load_file, save_file

from redgui.assets import asset
from redgui.auto import best_level as module
from redgui.auto.best_level import FILE, LEVELS, TILES, best_level, learnt_level, spread_tiles
from redgui.errors import ModelError
from redgui.photo.photo import Photo
from redgui.pipeline import restore
from redgui.settings import RestoreSettings
from redgui.training.metrics import psnr

Float = NDArray[np.float32]
PHOTOS = ("astronaut", "coffee", "chelsea", "rocket")


def photo(name: str) -> Float:
    """Luma as soft as a camera's own pixels."""
    grey = skimage.data.camera() if name == "camera" else getattr(skimage.data, name)()
    if grey.ndim == 3:
        grey = grey @ np.array([0.299, 0.587, 0.114])
    half = grey[: grey.shape[0] // 2, : grey.shape[1] // 2] / 255
    return skimage.transform.resize(half, (2 * half.shape[0], 2 * half.shape[1]), order=3).astype(np.float32)


def noise(shape: tuple[int, ...], sd: float, blur: float) -> Float:
    draw = np.random.default_rng(7).standard_normal(shape)
    if blur:
        draw = skimage.filters.gaussian(draw, blur)
    return (draw * sd / 255 / (draw.std() or 1)).astype(np.float32)


def rounded(luma: Float) -> Float:
    whole: Float = (np.rint(luma.clip(0, 1) * 255) / 255).astype(np.float32)
    return whole


@pytest.mark.parametrize("name", PHOTOS)
@pytest.mark.parametrize("sd", [10, 25, 50])
def test_white_noise_wants_its_own_level(name: str, sd: float) -> None:
    clean = photo(name) * np.float32(0.6) + np.float32(0.2)
    assert best_level(clean + noise(clean.shape, sd, 0), None) == pytest.approx(sd, rel=0.1)


@pytest.mark.parametrize("name", [*PHOTOS, "camera"])
def test_a_clean_photo_is_left_alone(name: str) -> None:
    assert best_level(rounded(photo(name)), None) < 2.5


@pytest.mark.parametrize("blur", [0, 0.4, 0.55, 0.9])
def test_it_gains_nearly_what_the_best_level_gains(blur: float) -> None:
    """The hole between white and filtered noise, where a camera's mild denoising lies."""
    clean = rounded(photo("astronaut")[60:316, 60:316])
    noisy = rounded(clean + noise(clean.shape, 8, blur))

    def gain(level: float) -> float:
        samples = np.rint(noisy * 255).astype(np.uint8)[..., None]
        done = restore(Photo(samples), RestoreSettings(sigma=level)).photo.samples[..., 0]
        truth = clean * np.float32(255)
        return psnr(done.astype(np.float32), truth) - psnr(noisy * np.float32(255), truth)

    assert gain(best_level(noisy, None)) > 0.85 * max(gain(level) for level in (4, 6, 8, 11, 15, 20))


def test_coarse_noise_in_fur_is_not_removed_with_the_fur() -> None:
    clean = rounded(photo("chelsea")[:256, 60:316])
    noisy = rounded(clean + noise(clean.shape, 5, 1.2))
    done = restore(Photo(np.rint(noisy * 255).astype(np.uint8)[..., None]), RestoreSettings()).photo.samples[..., 0]
    assert psnr(done.astype(np.float32), clean * np.float32(255)) > psnr(noisy * 255, clean * np.float32(255)) + 0.3


def test_drawings_and_empty_pictures_have_no_noise() -> None:
    assert best_level(np.full((300, 200), 0.5, np.float32), None) == 0
    stripes = np.zeros((256, 256), np.float32)
    stripes[:, ::9] = 1
    assert best_level(stripes, None) == 0


@pytest.mark.parametrize("shape", [(1, 1), (7, 300), (8, 8), (9, 70), (32, 33), (64, 64), (65, 130)])
def test_any_size(shape: tuple[int, int]) -> None:
    assert 0 <= best_level(noise(shape, 20, 0) + np.float32(0.5), None) < 75


def test_it_looks_all_over_and_no_further_than_it_must() -> None:
    row = np.linspace(0, 1, 12_000, dtype=np.float32)
    tiles = spread_tiles(np.broadcast_to(row, (8_000, 12_000)))
    assert 0.8 * TILES < len(tiles) < 1.2 * TILES
    assert tiles.min() < 10
    assert tiles.max() > 245


def test_a_long_strip_is_not_cut_into_thousands() -> None:
    assert TILES <= len(spread_tiles(np.zeros((40, 2_000_000), np.float32))) <= 2 * TILES


def test_the_answer_does_not_depend_on_the_number_of_threads() -> None:
    code = (
        "import numpy as np; from redgui.auto.best_level import best_level; "
        "luma = np.random.default_rng(0).normal(0.5, 0.02, (600, 700)); "
        "print(best_level(luma.astype(np.float32), 60))"
    )
    answers = set()
    for threads in ("1", "2", "3"):
        environment = {"OPENBLAS_NUM_THREADS": threads, "OMP_NUM_THREADS": threads}
        done = subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True,
            cwd=Path(__file__).parents[2],
        )  # fmt: skip
        answers.add(done.stdout)
    assert len(answers) == 1


def test_it_is_one_of_what_was_learnt_or_between() -> None:
    luma = photo("coffee") + noise(photo("coffee").shape, 6, 0.6)
    assert LEVELS[1] <= learnt_level(luma, None) <= LEVELS[-1]
    assert best_level(luma, None) == round(best_level(luma, None), 1) > 6


def test_the_weights_are_small_and_finite() -> None:
    path = asset("weights", FILE)
    assert path.stat().st_size < 300_000
    assert all(np.isfinite(value).all() for value in load_file(path).values())


@pytest.mark.parametrize("tensors", [True, False])
def test_damaged_weights_are_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tensors: bool) -> None:
    save_file({"level.weight": np.zeros((2, 2), np.float16)}, tmp_path / FILE)
    if not tensors:
        (tmp_path / FILE).write_bytes(b"no weights")
    monkeypatch.setattr(module, "asset", lambda *parts: tmp_path / parts[-1])
    module._weights.cache_clear()
    with pytest.raises(ModelError, match=r"weights/level.safetensors is damaged .* install redgui again"):
        best_level(noise((64, 64), 20, 0) + np.float32(0.5), None)
    module._weights.cache_clear()
