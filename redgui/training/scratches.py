"""Scratches and hairs as old prints and negatives have them: bent strokes of one brightness over a picture."""

import math

import torch
from torch import Tensor

_PIECES = 4  # straight ones, in every stroke
_LENGTH = 8.0, 120.0  # pixels
_WIDTH = 1.0, 4.0  # pixels
_BEND = 0.8  # radians between one piece and the next, at most
_PLAIN = 0.8  # share of the strokes that are nearly white or nearly black


def scratch(pictures: Tensor, density: float, generator: torch.Generator) -> Tensor:
    """Draw strokes over each picture, as many as a Poisson draw gives.

    Args:
        pictures: (batch, 1, height, width) in [0, 1], on the device.
        density: strokes in 10,000 pixels, on average.
        generator: on the same device.

    Returns:
        Same shape, in [0, 1]. What no stroke touches is as it was.
    """
    batch, _, height, width = pictures.shape
    device = pictures.device
    expected = density * height * width / 1e4
    counts = torch.poisson(torch.full((batch,), expected, device=device), generator=generator)
    scratched = pictures[:, 0]
    # A number that is known beforehand, so that nothing waits for the device; four deviations above the mean.
    for number in range(math.ceil(expected + 4 * expected**0.5)):
        there = (counts > number)[:, None, None]
        cover, value = _stroke(batch, height, width, generator)
        scratched = torch.where(there, scratched + cover * (value - scratched), scratched)
    return scratched[:, None]


def _stroke(batch: int, height: int, width: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """One stroke for each picture: how much of every pixel it covers (batch, height, width), and its brightness."""
    device = generator.device
    uniform = torch.rand(7, batch, generator=generator, device=device)
    bends = torch.rand(_PIECES, batch, generator=generator, device=device) * 2 - 1
    length = _LENGTH[0] * (_LENGTH[1] / _LENGTH[0]) ** uniform[0]  # short ones are the most
    thick = _WIDTH[0] + (_WIDTH[1] - _WIDTH[0]) * uniform[1] ** 2
    angles = 2 * torch.pi * uniform[2] + torch.cumsum(bends * _BEND * uniform[3], 0)
    steps = torch.stack([angles.sin(), angles.cos()], -1) * (length / _PIECES)[:, None]
    start = torch.stack([uniform[4] * height, uniform[5] * width], -1)
    corners = torch.cat([start[None], start + torch.cumsum(steps, 0)])
    rows = torch.arange(height, device=device)[:, None] + 0.5
    columns = torch.arange(width, device=device)[None] + 0.5
    nearest = torch.full((batch, height, width), torch.inf, device=device)
    for begin, step in zip(corners, steps, strict=False):
        nearest = torch.minimum(nearest, _distance(rows, columns, begin, step))
    cover = (thick[:, None, None] / 2 + 0.5 - nearest).clamp(0, 1)  # soft at the rim, by a pixel
    bright = uniform[6]
    plain = bright < _PLAIN
    ends = torch.where(bright < _PLAIN / 2, 0.1 * bright, 1 - 0.1 * bright)
    value = torch.where(plain, ends, (bright - _PLAIN) / (1 - _PLAIN))
    return cover, value[:, None, None]


def _distance(rows: Tensor, columns: Tensor, begin: Tensor, step: Tensor) -> Tensor:
    """From each pixel to the straight piece between `begin` and `begin + step`: (batch, height, width), in pixels."""
    down = rows - begin[:, 0, None, None]
    right = columns - begin[:, 1, None, None]
    vertical, horizontal = step[:, 0, None, None], step[:, 1, None, None]
    along = (down * vertical + right * horizontal) / (vertical**2 + horizontal**2)
    along = along.clamp(0, 1)
    return torch.hypot(down - along * vertical, right - along * horizontal)
