"""Degradations in batches on the training device: bicubic down and up, noise, JPEG, in a camera's order."""

from dataclasses import dataclass
from functools import cache

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from redgui.photo.jpeg import LUMINANCE
from redgui.settings import NO_JPEG
from redgui.training.camera_noise import camera_noise


@dataclass(frozen=True)
class Levels:
    """What is done to each picture of a batch; (batch,) each, on the device.

    Attributes:
        small: side of the reduced picture in pixels, at most the picture's; that leaves it as it is.
        sigma: noise level in 8-bit grey levels, added after scaling down.
        camera: whether the noise is a camera's instead of white.
        clipped: whether the noisy picture is clipped to [0, 1] and rounded to 8 bits, as one from a file is.
        jpeg: JPEG quality from 1 to 99; `NO_JPEG` leaves the picture as it is. None: so for all.
        first_jpeg: the same of an earlier save, on a shifted grid, of a picture that is not reduced.
    """

    small: Tensor
    sigma: Tensor
    camera: Tensor
    clipped: Tensor
    jpeg: Tensor | None = None
    first_jpeg: Tensor | None = None


def degrade(clean: Tensor, levels: Levels, generator: torch.Generator, cameras: int | None = None) -> Tensor:
    """Scale down, add noise, compress, scale up again.

    Nothing here waits for the device, so that the whole can be captured as a CUDA graph.

    Args:
        clean: (batch, 1, size, size) in [0, 1], on the device.
        levels: what is to be done.
        generator: on the same device.
        cameras: only so many pictures at the end of the batch may have a camera's noise, which is slow to draw; None
            means all.

    Returns:
        The degraded pictures, same shape. A reduced picture is rounded to 8 bits before it is enlarged.
    """
    size, device = clean.shape[-1], clean.device
    down, up = scaling_bank(size, device)
    small = levels.small
    shrunk = (small < size)[:, None, None]
    reduced = torch.matmul(torch.matmul(down[small], clean[:, 0]), down[small].transpose(1, 2))
    reduced = torch.where(shrunk, to_8_bits(reduced), reduced)
    noisy = reduced + _noise(reduced, levels, generator, len(clean) if cameras is None else cameras)
    noisy = torch.where(levels.clipped[:, None, None], to_8_bits(noisy), noisy)
    if levels.first_jpeg is not None:
        once = jpeg_luma(noisy, levels.first_jpeg, torch.randint(8, (2,), generator=generator, device=device))
        noisy = torch.where((levels.first_jpeg < NO_JPEG)[:, None, None] & ~shrunk, once, noisy)
    if levels.jpeg is not None:
        noisy = torch.where((levels.jpeg < NO_JPEG)[:, None, None], jpeg_luma(noisy, levels.jpeg), noisy)
    enlarged = torch.matmul(torch.matmul(up[small], noisy), up[small].transpose(1, 2))
    return torch.where(shrunk, enlarged, noisy)[:, None]


def _noise(pictures: Tensor, levels: Levels, generator: torch.Generator, cameras: int) -> Tensor:
    noise = torch.randn(pictures.shape, generator=generator, device=pictures.device)
    noise = noise * (levels.sigma / 255.0)[:, None, None]
    if cameras == 0:
        return noise
    first = len(pictures) - cameras
    drawn = camera_noise(pictures[first:], levels.sigma[first:], generator)
    chosen = torch.where(levels.camera[first:, None, None], drawn, noise[first:])
    return torch.cat([noise[:first], chosen])


def magnify(pictures: Tensor, pieces: Tensor) -> Tensor:
    """Enlarge the upper left piece of each picture, bicubically, until it fills the picture.

    So a sharp picture becomes one as cameras make them: with finer pixels than lens and demosaicing resolve.

    Args:
        pictures: (batch, 1, size, size) in [0, 1], on the device.
        pieces: (batch,) side of the piece in pixels, from size / 4 to `size`, which changes nothing; on the device.

    Returns:
        (batch, 1, size, size) in [0, 1].
    """
    size = pictures.shape[-1]
    up = scaling_bank(size, pictures.device)[1][pieces]
    enlarged = (up @ pictures[:, 0] @ up.transpose(1, 2)).clamp(0.0, 1.0)[:, None]
    return torch.where((pieces < size)[:, None, None, None], enlarged, pictures)


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


def jpeg_luma(pictures: Tensor, quality: Tensor, offset: Tensor | None = None) -> Tensor:
    """Compress and decompress luma as baseline JPEG does (8x8 DCT, quantised, libjpeg's quality scale).

    Args:
        pictures: (batch, height, width) in [0, 1]; sides are padded to multiples of 8 by repeating the edge.
        quality: (batch,) from 1 to 100.
        offset: (2,) rows and columns, 0 to 7, by which the grid of blocks is shifted; what leaves the picture on one
            side comes in on the other. None is no shift.

    Returns:
        Same shape, clipped to [0, 1] and rounded to 8 bits.
    """
    height, width = pictures.shape[-2:]
    if offset is not None:
        return _roll(jpeg_luma(_roll(pictures, -offset), quality), offset)
    levels = pictures.clamp(0.0, 1.0).mul(255.0).round() - 128.0
    levels = torch.nn.functional.pad(levels[:, None], (0, -width % 8, 0, -height % 8), mode="replicate")[:, 0]
    tall, wide = levels.shape[-2] // 8, levels.shape[-1] // 8
    blocks = levels.reshape(-1, tall, 8, wide, 8).transpose(2, 3).reshape(len(levels), tall * wide, 64)
    dct = _dct_matrix(pictures.device)
    table = quantisation(quality).reshape(-1, 1, 64)
    coefficients = (blocks @ dct.T / table).round() * table
    restored = (coefficients @ dct).reshape(-1, tall, wide, 8, 8).transpose(2, 3).reshape(-1, tall * 8, wide * 8)
    return to_8_bits((restored[:, :height, :width] + 128.0) / 255.0)


def _roll(pictures: Tensor, offset: Tensor) -> Tensor:
    """Like `torch.roll` over rows and columns, by an offset that lies on the device."""
    height, width = pictures.shape[-2:]
    rows = (torch.arange(height, device=pictures.device) - offset[0]) % height
    columns = (torch.arange(width, device=pictures.device) - offset[1]) % width
    return pictures[:, rows][:, :, columns]


def quantisation(quality: Tensor) -> Tensor:
    """libjpeg's luminance table for each quality: (batch, 8, 8), whole numbers from 1 to 255."""
    base = _luminance(quality.device)
    percent = torch.where(quality < 50, (5000.0 / quality).floor(), 200.0 - 2.0 * quality)
    return ((base * percent[:, None, None] + 50.0) / 100.0).floor().clamp(1.0, 255.0)


@cache  # made each time it would be copied from memory that is not page-locked, and Python would wait for the GPU
def _luminance(device: torch.device) -> Tensor:
    return torch.tensor(LUMINANCE, dtype=torch.float32, device=device)


@cache
def _dct_matrix(device: torch.device) -> Tensor:
    """The orthonormal DCT-II of blocks of 8x8 samples, both as runs of 64: (64, 64)."""
    k, n = torch.arange(8.0)[:, None], torch.arange(8.0)[None, :]
    matrix = torch.cos(torch.pi * (2 * n + 1) * k / 16.0) * 0.5
    matrix[0] *= 0.5**0.5
    return torch.kron(matrix, matrix).to(device)


def select(condition: Tensor, yes: Tensor | float, no: Tensor | float) -> Tensor:
    """`torch.where` that also takes numbers. torch's own would copy them from the CPU, and Python would wait for it."""
    chosen, other = (
        side if isinstance(side, Tensor) else torch.full((), side, device=condition.device) for side in (yes, no)
    )
    return torch.where(condition, chosen, other)


def to_8_bits(pictures: Tensor) -> Tensor:
    """Clipped to [0, 1] and rounded to the levels of an 8-bit file."""
    return pictures.clamp(0.0, 1.0).mul(255.0).round().div(255.0)
