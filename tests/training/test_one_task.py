"""The degradations that stand alone are held against SciPy's, and a run with one of them learns it."""

from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from redgui.network.spec import Level, RedNetSpec
from redgui.settings import NO_JPEG
from redgui.training.config import Alone, Mixture, TrainConfig, load_config
from redgui.training.curve import read_curve
from redgui.training.evaluate import evaluate, make_case
from redgui.training.loop import train
from redgui.training.one_task import blur, disk, one_task
from redgui.training.patches import PatchSet
from tests.training.batches import draw_batch

CPU = torch.device("cpu")
BLIND = RedNetSpec(levels=(Level(4, 2),))


def degraded(camera: NDArray[np.float32], task: Alone, level: float, seed: int = 0) -> NDArray[np.float32]:
    picture = torch.from_numpy(camera[None, None].copy())
    return one_task(task, level, picture, torch.Generator().manual_seed(seed))[0, 0].numpy()


def test_a_gaussian_is_scipys(camera: NDArray[np.float32]) -> None:
    theirs = ndimage.gaussian_filter(camera.astype(np.float64), 1.6, mode="nearest", truncate=7.5)
    np.testing.assert_allclose(degraded(camera, "gaussian", 1.6), theirs, atol=1e-5)


def test_a_blur_repeats_the_edge_as_scipys_does(camera: NDArray[np.float32]) -> None:
    kernel = disk(7.0, CPU)
    theirs = ndimage.convolve(camera.astype(np.float64), kernel.double().numpy(), mode="nearest")
    np.testing.assert_allclose(degraded(camera, "disk", 7.0), theirs, atol=1e-5)
    ours = blur(torch.from_numpy(camera[None, None].copy()), kernel)[0, 0].numpy()
    np.testing.assert_array_equal(ours, degraded(camera, "disk", 7.0))


@pytest.mark.parametrize("radius", [0.5, 3.3, 7.0])
def test_a_disk_is_one(radius: float) -> None:
    """Inside all the same, outside nothing, on the rim a part; as heavy in sum as its area."""
    kernel = disk(radius, CPU).double()
    side = len(kernel)
    assert float(kernel.sum()) == pytest.approx(1.0, abs=1e-6)
    assert torch.equal(kernel, kernel.T)
    assert torch.equal(kernel, kernel.flip(0))
    away = np.hypot(*np.indices((side, side)) - side // 2)
    whole = kernel[away < radius - 0.71]
    assert all(abs(float(weight) * np.pi * radius**2 - 1) < 2e-3 for weight in whole)
    assert float(kernel[away > radius + 0.71].sum()) == 0


def test_scratches_are_strokes_and_leave_the_rest(camera: NDArray[np.float32]) -> None:
    once, twice, other = (degraded(camera, "scratches", 4.0, seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(once, twice)
    touched = once != camera
    assert 0.01 < touched.mean() < 0.3
    assert (touched != (other != camera)).any()
    assert once.min() >= 0
    assert once.max() <= 1
    strokes, count = ndimage.label(touched, np.ones((3, 3)))
    assert count < 4 * camera.size / 1e4 + 50
    assert np.bincount(strokes.ravel())[1:].mean() > 15  # strokes, not specks
    assert np.array_equal(degraded(camera, "scratches", 0.0), camera)
    assert (degraded(camera, "scratches", 12.0) != camera).mean() > 1.5 * touched.mean()


def test_a_batch_has_nothing_but_the_one(camera: NDArray[np.float32]) -> None:
    patches = PatchSet([(camera * 255).astype(np.uint8)], 48, CPU)
    batch = draw_batch(patches, BLIND, Mixture(alone="gaussian", alone_level=1.6), count=6, patch=32, step=3, seed=1)
    assert batch.degraded.shape == batch.clean.shape == (6, 1, 32, 32)
    assert batch.conditions.shape == (6, 0)
    theirs = np.stack([ndimage.gaussian_filter(clean, 1.6) for clean in batch.clean[:, 0].numpy()])
    inner = np.s_[:, 13:-13, 13:-13]  # the patch was blurred as part of a larger picture
    np.testing.assert_allclose(batch.degraded[:, 0].numpy()[inner], theirs[inner], atol=2e-3)


def test_a_run_of_one_task_learns_it(camera: NDArray[np.float32], tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    for number in range(3):
        Image.fromarray((camera * 255).astype(np.uint8)[60 * number :]).save(tmp_path / "photos" / f"{number}.png")
    config = TrainConfig(
        network=BLIND,
        mixture=Mixture(alone="gaussian", alone_level=1.6),
        steps=24,
        batch=4,
        patch=32,
        warmup=5,
        learning_rate=3e-3,
        holdout=3,
        watch_steps=12,
        ema=0.9,
        bfloat16=False,
    )
    train(config, [tmp_path / "photos"], tmp_path / "run", device=CPU)
    curve = read_curve(tmp_path / "run" / "curve.csv")
    assert curve["gaussian"][-1] > curve["gaussian"][0]
    assert "clean" not in curve


@pytest.mark.parametrize(("task", "level"), [("disk", 7.0), ("gaussian", 1.6), ("scratches", 4.0)])
def test_they_are_measured_on_a_folder(camera: NDArray[np.float32], tmp_path: Path, task: Alone, level: float) -> None:
    Image.fromarray((camera * 255).astype(np.uint8)[:96, :96]).save(tmp_path / "a.png")
    scores = evaluate(task, level, tmp_path, baseline=True)
    case = make_case(task, level, tmp_path / "a.png", 0)
    assert 10 < scores["psnr"] < 35
    assert scores["psnr"] == scores["input_psnr"]
    assert case.degraded.shape == case.truth.shape == (96, 96)
    assert not case.rounded


def test_a_degradation_that_is_none_is_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "run.toml"
    file.write_text("[mixture]\nalone = 'rain'", encoding="utf-8")
    with pytest.raises(Exception, match=r"run\.toml: not a training file \(alone must be one of disk, gaussian"):
        load_config(file)


def test_noise_and_jpeg_have_the_levels_of_the_mixture(camera: NDArray[np.float32]) -> None:
    patches = PatchSet([(camera * 255).astype(np.uint8)], 48, CPU)
    noise = Mixture(denoise=1.0, enlarge=0.0, both=0.0, min_sigma=70.0, max_sigma=70.0)
    batch = draw_batch(patches, BLIND, noise, count=64, patch=48, step=1, seed=1)
    each = (batch.degraded - batch.clean).std(dim=(1, 2, 3)) * 255
    assert float(each.min()) > 65
    assert float(each.max()) < 75
    told = RedNetSpec(levels=(Level(4, 2),), conditions=("jpeg",))
    jpeg = Mixture(denoise=0.0, enlarge=0.0, both=0.0, compress=1.0, min_jpeg=10, max_jpeg=12)
    batch = draw_batch(patches, told, jpeg, count=64, patch=48, step=1, seed=1)
    qualities = {round(float(NO_JPEG - NO_JPEG * value)) for value in batch.conditions[:, 0]}
    assert qualities == {10, 11, 12}
