"""The degradations on the device are held against what Pillow does to the same picture."""

import io

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image

from redgui.training.degrade import Levels, degrade, jpeg_luma, magnify, quantisation, scaling_bank

CPU = torch.device("cpu")


def one(camera: NDArray[np.float32], side: int = 96) -> torch.Tensor:
    return torch.from_numpy(camera[:side, :side].copy())[None, None]


def run(clean: torch.Tensor, small: int, sigma: float = 0.0, jpeg: int = 100, seed: int = 0) -> torch.Tensor:
    batch = len(clean)
    levels = Levels(
        small=torch.full((batch,), small),
        sigma=torch.full((batch,), sigma),
        camera=torch.zeros(batch, dtype=torch.bool),
        clipped=torch.zeros(batch, dtype=torch.bool),
        jpeg=torch.full((batch,), jpeg),
    )
    return degrade(clean, levels, torch.Generator().manual_seed(seed))


@pytest.mark.parametrize("small", [24, 32, 48, 70, 95])
def test_scaling_is_pillows_bicubic(camera: NDArray[np.float32], small: int) -> None:
    clean = one(camera)
    image = Image.fromarray(clean[0, 0].numpy() * 255)
    reduced = np.asarray(image.resize((small, small), Image.Resampling.BICUBIC)).clip(0, 255).round()
    enlarged = np.asarray(Image.fromarray(reduced).resize((96, 96), Image.Resampling.BICUBIC)) / 255
    np.testing.assert_allclose(run(clean, small)[0, 0].numpy(), enlarged, atol=1.1 / 255)
    assert np.abs(run(clean, small)[0, 0].numpy() - enlarged).mean() < 1e-4


@pytest.mark.parametrize("piece", [32, 50, 95])
def test_a_magnified_picture_is_its_piece_enlarged_by_pillow(camera: NDArray[np.float32], piece: int) -> None:
    pictures = one(camera).expand(2, 1, 96, 96)
    magnified, untouched = magnify(pictures, torch.tensor([piece, 96]))
    enlarged = Image.fromarray(camera[:piece, :piece].copy()).resize((96, 96), Image.Resampling.BICUBIC)
    np.testing.assert_allclose(magnified[0].numpy(), np.asarray(enlarged).clip(0, 1), atol=1e-5)
    assert torch.equal(untouched, pictures[1])


def test_full_size_and_no_noise_change_nothing(camera: NDArray[np.float32]) -> None:
    assert torch.equal(run(one(camera), 96), one(camera))


def test_noise_has_the_level_asked_for_and_is_not_clipped(camera: NDArray[np.float32]) -> None:
    clean = one(camera).expand(40, 1, 96, 96)
    noise = (run(clean, 96, sigma=50) - clean) * 255
    assert float(noise.std()) == pytest.approx(50, rel=0.01)
    assert abs(float(noise.mean())) < 0.5
    assert float(run(clean, 96, sigma=50).max()) > 1


def test_noise_is_added_to_the_small_picture(camera: NDArray[np.float32]) -> None:
    """Enlarged noise is smooth: neighbours are alike, which they are not in noise added at the end."""
    noise = (run(one(camera), 32, sigma=50) - run(one(camera), 32))[0, 0]
    assert float((noise[:, 1:] * noise[:, :-1]).mean() / noise.square().mean()) > 0.6


@pytest.mark.parametrize("quality", [5, 10, 40, 75, 95])
def test_jpeg_is_what_libjpeg_makes(camera: NDArray[np.float32], quality: int) -> None:
    clean = one(camera, 250)
    file = io.BytesIO()
    Image.fromarray((clean[0, 0].numpy() * 255).round().astype(np.uint8)).save(file, "JPEG", quality=quality)
    theirs = np.asarray(Image.open(file), np.float32)
    ours = jpeg_luma(clean[:, 0], torch.tensor([quality]))[0].numpy() * 255
    assert np.abs(ours - theirs).mean() < 0.4  # libjpeg's DCT is in whole numbers


def test_quantisation_tables_are_libjpegs() -> None:
    file = io.BytesIO()
    Image.new("L", (8, 8)).save(file, "JPEG", quality=37)
    theirs = sorted(Image.open(file).quantization[0])
    assert sorted(quantisation(torch.tensor([37]))[0].flatten().int().tolist()) == theirs


def test_the_bank_repeats_the_edge_so_that_jpeg_blocks_see_no_black() -> None:
    down, _ = scaling_bank(96, CPU)
    assert torch.equal(down[40, 40:], down[40, 39:40].expand(56, -1))


@pytest.mark.parametrize(("down", "right"), [(0, 0), (3, 5), (7, 1)])
def test_an_earlier_save_on_a_shifted_grid_is_what_pillow_makes_of_the_shifted_picture(
    camera: NDArray[np.float32], down: int, right: int
) -> None:
    picture = (camera[:64, :64] * 255).round() / 255
    offset = torch.tensor([down, right])
    ours = jpeg_luma(torch.from_numpy(picture)[None], torch.tensor([30]), offset)[0].numpy() * 255
    shifted = np.roll(picture, (-down, -right), (0, 1))
    file = io.BytesIO()
    Image.fromarray((shifted * 255).round().astype(np.uint8)).save(file, "JPEG", quality=30)
    theirs = np.roll(np.asarray(Image.open(file), np.float32), (down, right), (0, 1))
    assert np.abs(ours - theirs).mean() < 0.2


def test_a_clipped_picture_holds_the_levels_of_a_file() -> None:
    dark = torch.full((1, 1, 32, 32), 0.01)
    flags = torch.ones(1, dtype=torch.bool)
    levels = Levels(torch.tensor([32]), torch.tensor([10.0]), ~flags, flags)
    grey = degrade(dark, levels, torch.Generator().manual_seed(0)) * 255
    assert float(grey.min()) == 0
    assert torch.equal(grey.round(), grey) or float((grey - grey.round()).abs().max()) < 1e-4
