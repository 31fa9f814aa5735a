"""Noise as cameras leave it: of the level asked for, smooth, and another with every tone."""

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from redgui.network.spec import Level, RedNetSpec
from redgui.training.camera_noise import camera_noise
from redgui.training.config import Mixture
from redgui.training.patches import PatchSet
from tests.training.batches import draw_batch

CPU = torch.device("cpu")
CAMERA = Mixture(denoise=0.0, enlarge=0.0, both=0.0, camera=1.0)


def draw(pictures: torch.Tensor, sigma: float, seed: int = 0) -> torch.Tensor:
    return camera_noise(pictures, torch.full((len(pictures),), sigma), torch.Generator().manual_seed(seed)) * 255


def test_the_level_is_the_one_asked_for(camera: NDArray[np.float32]) -> None:
    pictures = torch.from_numpy(camera[:96, :128].copy()).expand(20, 96, 128)
    assert draw(pictures, 8.0).std((1, 2)).tolist() == pytest.approx([8.0] * 20, rel=0.05)


def test_neighbours_are_alike() -> None:
    noise = draw(torch.full((50, 64, 64), 0.5), 5.0)
    alike = (noise[:, :, 1:] * noise[:, :, :-1]).mean((1, 2)) / noise.square().mean((1, 2))
    assert float(alike.min()) > 0
    assert float(alike.median()) > 0.3
    assert float(alike.max()) < 0.98


def test_some_is_stronger_in_the_dark_and_some_in_the_light() -> None:
    halves = torch.cat([torch.full((50, 64, 32), 0.1), torch.full((50, 64, 32), 0.9)], 2)
    noise = draw(halves, 5.0)
    ratio = noise[:, :, :32].std((1, 2)) / noise[:, :, 32:].std((1, 2))
    assert float(ratio.min()) < 0.6
    assert float(ratio.max()) > 1.6


def test_some_is_stronger_at_edges() -> None:
    """A camera's denoiser smooths what is even and spares the rest."""
    columns = torch.arange(64) % 8 < 4
    pictures = torch.full((50, 64, 128), 0.5)
    pictures[:, :, 64:] += torch.where(columns, 0.1, -0.1)
    noise = draw(pictures, 5.0)
    ratio = noise[:, :, 64:].std((1, 2)) / noise[:, :, :60].std((1, 2))
    assert float(ratio.min()) < 1.2
    assert float(ratio.max()) > 2.0


def test_some_is_sharpened() -> None:
    """Strongest at middle frequencies: neither white nor only smoothed."""
    noise = draw(torch.full((200, 64, 64), 0.5), 5.0)
    power = torch.fft.fft2(noise).abs().square()[:, 0, 1:33]
    low, middle = power[:, :4].mean(1), power[:, 8:16].mean(1)
    assert 0.05 < float((middle > 1.5 * low).float().mean()) < 0.5


def test_the_pictures_below_it_are_as_soft_as_a_cameras() -> None:
    """Training pictures are reduced photographs, sharp from pixel to pixel; those of a camera are not."""
    sharp = np.random.default_rng(0).integers(0, 256, (64, 64), dtype=np.uint8)

    def sharpness(mixture: Mixture) -> torch.Tensor:
        spec = RedNetSpec(levels=(Level(8, 2),))
        clean = draw_batch(PatchSet([sharp], 64, CPU), spec, mixture, 100, 48, 0, 1).clean
        return clean.diff(dim=-1).square().mean((1, 2, 3)) / clean.var((1, 2, 3))

    soft = sharpness(CAMERA) / sharpness(Mixture(denoise=1.0, enlarge=0.0, both=0.0)).mean()
    assert float(soft.max()) < 1.1
    assert float(soft.median()) < 0.6
    assert float(soft.min()) < 0.15


def test_the_network_is_told_an_estimate() -> None:
    """Never below what counts as clean, and often no more than an estimate reaches."""
    spec = RedNetSpec(levels=(Level(8, 2),), conditions=("sigma",))
    flat = np.full((64, 64), 128, np.uint8)
    batch = draw_batch(PatchSet([flat], 48, CPU), spec, CAMERA, 400, 32, 0, 1)
    told = batch.conditions[:, 0] * 255
    assert float(told.min()) == pytest.approx(2.5)
    assert 0.2 < float((told - 7.0).abs().lt(0.01).float().mean()) < 0.5
    assert float(told.max()) > 15
