"""Degradations in batches on the training device: bicubic down and up, noise, JPEG, in a camera's order."""

from functools import cache

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from redgui.photo.jpeg import LUMINANCE
from redgui.training.camera_noise import camera_noise


def degrade(
    clean: Tensor, small: Tensor, sigma: Tensor, camera: Tensor, jpeg: Tensor, generator: torch.Generator
) -> Tensor:
    """Scale down, add noise, compress, scale up again.

    Args:
        clean: (batch, 1, size, size) in [0, 1], on the device.
        small, sigma, camera, jpeg: on the CPU, so that what is to be done is known without waiting for the device.
        small: (batch,) side of the reduced picture in pixels, at most `size`; `size` leaves it as it is.
        sigma: (batch,) noise level in 8-bit grey levels, added after scaling down and not clipped.
        camera: (batch,) whether the noise is a camera's instead of white.
        jpeg: (batch,) JPEG quality from 1 to 99; 100 leaves the picture as it is.
        generator: on the same device.

    Returns:
        The degraded pictures, same shape. A reduced picture is rounded to 8 bits before it is enlarged.
    """
    size, device = clean.shape[-1], clean.device
    cameras, compressed = bool(camera.any()), bool((jpeg < 100).any())
    small, sigma, camera, jpeg = (send(level, device) for level in (small, sigma, camera, jpeg))
    down, up = scaling_bank(size, device)
    shrunk = small < size
    reduced = torch.matmul(torch.matmul(down[small], clean[:, 0]), down[small].transpose(1, 2))
    reduced = torch.where(shrunk[:, None, None], _to_8_bits(reduced), reduced)
    noise = torch.randn(reduced.shape, generator=generator, device=device) * (sigma / 255.0)[:, None, None]
    if cameras:
        noise = torch.where(camera[:, None, None], camera_noise(reduced, sigma, generator), noise)
    noisy = reduced + noise
    if compressed:
        noisy = torch.where((jpeg < 100)[:, None, None], jpeg_luma(noisy, jpeg), noisy)
    enlarged = torch.matmul(torch.matmul(up[small], noisy), up[small].transpose(1, 2))
    return torch.where(shrunk[:, None, None], enlarged, noisy)[:, None]


def magnify(pictures: Tensor, pieces: Tensor) -> Tensor:
    """Enlarge the upper left piece of each picture, bicubically, until it fills the picture.

    So a sharp picture becomes one as cameras make them: with finer pixels than lens and demosaicing resolve.

    Args:
        pictures: (batch, 1, size, size) in [0, 1], on the device.
        pieces: (batch,) side of the piece in pixels, from size / 4 to `size`, which changes nothing; on the CPU.

    Returns:
        (batch, 1, size, size) in [0, 1].
    """
    size, device = pictures.shape[-1], pictures.device
    if not bool((pieces < size).any()):
        return pictures
    pieces = send(pieces, device)
    up = scaling_bank(size, device)[1][pieces]
    enlarged = (up @ pictures[:, 0] @ up.transpose(1, 2)).clamp(0.0, 1.0)[:, None]
    return torch.where((pieces < size)[:, None, None, None], enlarged, pictures)


def send(numbers: Tensor, device: torch.device) -> Tensor:
    """A few numbers from the CPU to the device, without waiting for what the device still has to do.

    CUDA copies in passing only from page-locked memory; from any other it waits for its turn, and Python with it.
    """
    return (numbers.pin_memory() if device.type == "cuda" else numbers).to(device, non_blocking=True)


@cache
def scaling_bank(size: int, device: torch.device) -> tuple[Tensor, Tensor]:
    """Bicubic resampling as matrices, for every side from `size` / 4 to `size`.

    Returns:
        down: (size + 1, size, size), whose [n] reduces `size` samples to n and repeats the last to fill up.
        up: (size + 1, size, size), whose [n] enlarges n samples to `size`.
    """
    down = torch.zeros(size + 1, size, size)
    up = torch.zeros(size + 1, size, size)
    for side in range(size // 4, size + 1):
        down[side, :side] = _resize_matrix(size, side)
        down[side, side:] = down[side, side - 1]
        up[side, :, :side] = _resize_matrix(side, size)
    return down.to(device), up.to(device)


def _resize_matrix(source: int, target: int) -> Tensor:
    """Pillow's own antialiased bicubic (Keys, a = -0.5), read off by resizing the unit vectors: (target, source)."""
    unit = Image.fromarray(np.eye(source, dtype=np.float32))
    return torch.from_numpy(np.asarray(unit.resize((target, source), Image.Resampling.BICUBIC)).T.copy())


def jpeg_luma(pictures: Tensor, quality: Tensor) -> Tensor:
    """Compress and decompress luma as baseline JPEG does (8x8 DCT, quantised, libjpeg's quality scale).

    Args:
        pictures: (batch, height, width) in [0, 1]; sides are padded to multiples of 8 by repeating the edge.
        quality: (batch,) from 1 to 100.

    Returns:
        Same shape, clipped to [0, 1] and rounded to 8 bits.
    """
    height, width = pictures.shape[-2:]
    levels = pictures.clamp(0.0, 1.0).mul(255.0).round() - 128.0
    levels = torch.nn.functional.pad(levels[:, None], (0, -width % 8, 0, -height % 8), mode="replicate")[:, 0]
    tall, wide = levels.shape[-2] // 8, levels.shape[-1] // 8
    blocks = levels.reshape(-1, tall, 8, wide, 8).transpose(2, 3)
    dct = _dct_matrix(pictures.device)
    table = quantisation(quality)[:, None, None]
    coefficients = (dct @ blocks @ dct.T / table).round() * table
    restored = (dct.T @ coefficients @ dct).transpose(2, 3).reshape(-1, tall * 8, wide * 8)
    return _to_8_bits((restored[:, :height, :width] + 128.0) / 255.0)


def quantisation(quality: Tensor) -> Tensor:
    """libjpeg's luminance table for each quality: (batch, 8, 8), whole numbers from 1 to 255."""
    base = _luminance(quality.device)
    percent = torch.where(quality < 50, (5000.0 / quality).floor(), 200.0 - 2.0 * quality)
    return ((base * percent[:, None, None] + 50.0) / 100.0).floor().clamp(1.0, 255.0)


@cache  # made anew it would be copied from memory that is not page-locked, and Python would wait for the GPU
def _luminance(device: torch.device) -> Tensor:
    return torch.tensor(LUMINANCE, dtype=torch.float32, device=device)


@cache
def _dct_matrix(device: torch.device) -> Tensor:
    """The orthonormal DCT-II of 8 samples."""
    k, n = torch.arange(8.0)[:, None], torch.arange(8.0)[None, :]
    matrix = torch.cos(torch.pi * (2 * n + 1) * k / 16.0) * 0.5
    matrix[0] *= 0.5**0.5
    return matrix.to(device)


def _to_8_bits(pictures: Tensor) -> Tensor:
    return pictures.clamp(0.0, 1.0).mul(255.0).round().div(255.0)
