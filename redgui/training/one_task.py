"""Degradations that stand alone: the other tasks of RED-Net's release, each with a network of its own.

Deblurring with a known kernel, without noise and with the edge repeated, and scratches whose place the network is not
given.
"""

from functools import cache

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from redgui.training.config import Alone
from redgui.training.scratches import scratch

_SAMPLES = 64  # in each direction, in every pixel of a disk
_GAUSSIAN_REACH = 7.5  # standard deviations: the release's kernel of 25x25 for 1.6


def one_task(task: Alone, level: float, pictures: Tensor, generator: torch.Generator) -> Tensor:
    """Degrade pictures.

    Args:
        task, level: see `ALONE`.
        pictures: (batch, 1, height, width) in [0, 1], on the device.
        generator: on the same device.

    Returns:
        Same shape, in [0, 1], not rounded.
    """
    if task == "scratches":
        return scratch(pictures, level, generator)
    kernel = (disk if task == "disk" else gaussian)(level, pictures.device)
    return blur(pictures, kernel)


def blur(pictures: Tensor, kernel: Tensor) -> Tensor:
    """Convolve with a symmetric kernel, the edge repeated.

    Args:
        pictures: (batch, 1, height, width).
        kernel: (side, side), the side odd.
    """
    reach = len(kernel) // 2
    return F.conv2d(F.pad(pictures, (reach, reach, reach, reach), mode="replicate"), kernel[None, None])


@cache
def disk(radius: float, device: torch.device) -> Tensor:
    """A disk whose pixels weigh as much as it covers of them: (side, side), its sum 1."""
    reach = int(radius + 0.5)
    steps = torch.arange((2 * reach + 1) * _SAMPLES, dtype=torch.float64)
    inside = _squares((steps + 0.5) / _SAMPLES - reach - 0.5) <= radius**2
    return _unit(F.avg_pool2d(inside.double()[None, None], _SAMPLES)[0, 0], device)


@cache
def gaussian(sigma: float, device: torch.device) -> Tensor:
    """A Gaussian, sampled in the middle of the pixels: (side, side), its sum 1."""
    reach = round(_GAUSSIAN_REACH * sigma)
    steps = torch.arange(-reach, reach + 1, dtype=torch.float64)
    return _unit(torch.exp(-_squares(steps) / (2 * sigma**2)), device)


def _squares(steps: Tensor) -> Tensor:
    """Squared distances from the middle, of all pairs of steps."""
    return steps[:, None] ** 2 + steps[None] ** 2


def _unit(kernel: Tensor, device: torch.device) -> Tensor:
    return (kernel / kernel.sum()).to(device, torch.float32)
