"""What each batch is made of: levels drawn for every patch, all tasks side by side, and what each is worth."""

from dataclasses import dataclass

import torch
from torch import Tensor

from redgui.network.rednet import condition_values
from redgui.network.spec import RedNetSpec
from redgui.training.config import Mixture
from redgui.training.degrade import degrade, magnify, send
from redgui.training.patches import PatchSet

_TASKS = ("denoise", "enlarge", "both", "compress", "everything", "camera")  # fields of Mixture
_NOISY = ("denoise", "both", "everything", "camera")
_ENLARGED = ("enlarge", "both", "everything")
_COMPRESSED = ("compress", "everything")
_MOST_CAMERA_SIGMA = 25.0  # a quarter is above 14, half below 6
_MOST_MAGNIFIED = 3.0  # a camera's own pixels, against those of training pictures, which are reduced photographs
_CAMERA_QUALITY = 80  # cameras compress no further; every second camera picture is not compressed at all
_LEAST_TOLD, _MOST_TOLD = 2.5, 7.0  # camera noise is estimated in these limits, see redgui.photo.noise


@dataclass(frozen=True)
class Batch:
    """Degraded patches and what they should become.

    Attributes:
        degraded, clean: (batch, 1, patch, patch), clean in [0, 1].
        conditions: (batch, len(spec.conditions)).
        worth: (batch,) weight of each patch's mean squared error; see `worth`.
    """

    degraded: Tensor
    clean: Tensor
    conditions: Tensor
    worth: Tensor


def draw_batch(
    patches: PatchSet,
    spec: RedNetSpec,
    mixture: Mixture,
    count: int,
    patch: int,
    step: int,
    seed: int,
    device: torch.device,
) -> Batch:
    """Draw the batch of one step; the same (seed, step) always gives the same batch."""
    chance = seed * 1_000_003 + step
    generator = torch.Generator(device).manual_seed(chance)
    pictures = patches.draw(count, generator)
    # All decisions are made on the CPU: there they are no wait for the device.
    dice = torch.Generator().manual_seed(chance)
    levels = _levels(mixture, count, patches.size, step, dice)
    pictures = magnify(pictures, levels.piece)
    degraded = degrade(pictures, levels.small, levels.sigma, levels.camera, levels.jpeg, generator)
    top, left = torch.randint(patches.size - patch + 1, (2,), generator=dice).tolist()
    cut = (..., slice(top, top + patch), slice(left, left + patch))
    scale = patches.size / levels.small
    rows = zip(levels.told_sigma.tolist(), scale.tolist(), levels.told_jpeg.tolist(), strict=True)
    conditions = torch.tensor([condition_values(spec, *row) for row in rows]).reshape(count, -1)
    weight = worth(levels.sigma, scale, levels.jpeg)
    return Batch(
        degraded[cut],
        pictures[cut],
        send(conditions, device),
        send(weight, device),
    )


@dataclass(frozen=True)
class _Levels:
    """For each patch: its `magnify`, sigma, if it is a camera's noise, `small` of `degrade`, JPEG; what is told."""

    piece: Tensor
    sigma: Tensor
    camera: Tensor
    small: Tensor
    jpeg: Tensor
    told_sigma: Tensor
    told_jpeg: Tensor


def _levels(mixture: Mixture, count: int, size: int, step: int, dice: torch.Generator) -> _Levels:
    """Draw the levels in the mixture's shares."""
    if step < mixture.enlarge_first:
        mixture = Mixture(denoise=0.0, enlarge=1.0, both=0.0, max_scale=mixture.max_scale)
    uniform = torch.rand(10, count, generator=dice)
    share = torch.tensor([getattr(mixture, task) for task in _TASKS])
    # Stratified: the shares hold inside each batch, not only on average; begun anywhere, so that a share of less
    # than one patch has its turn too.
    places = (torch.arange(count) + torch.rand(1, generator=dice)) / count
    task = torch.searchsorted(torch.cumsum(share / share.sum(), 0), places).clamp_(max=len(_TASKS) - 1)
    camera = _among(task, ("camera",))
    # Half of what has everything has no noise: a clean JPEG that is to grow is what people have most.
    noisy = _among(task, _NOISY) & ~(_among(task, ("everything",)) & (uniform[5] < 0.5))
    level = torch.where(camera, _MOST_CAMERA_SIGMA * uniform[0] ** 2, mixture.max_sigma * uniform[0])
    sigma = torch.where(noisy, level, 0.0)
    piece = torch.where(camera, (size / (1 + (_MOST_MAGNIFIED - 1) * uniform[9])).long(), size)
    least = round(size / mixture.max_scale)
    anywhere = least + (uniform[1] * (size - least)).long()
    exact = torch.tensor([size // 2, size // 3, size // 4])[(uniform[2] * 3).long()].clamp_(min=least)
    small = torch.where(uniform[3] < 0.5, exact, anywhere)
    small = torch.where(_among(task, _ENLARGED) | (camera & (uniform[5] < 0.25)), small, size)
    lowest = torch.where(camera, _CAMERA_QUALITY, 5)
    quality = lowest + (uniform[4] * (100 - lowest)).long()
    jpeg = torch.where(_among(task, _COMPRESSED) | (camera & (uniform[6] < 0.5)), quality, 100)
    # Camera noise is told as it will be: by an estimate that is rough, and often limited.
    rough = (sigma * (0.8 + 1.7 * uniform[7])).clamp(min=_LEAST_TOLD)
    told_sigma = torch.where(camera, torch.where(uniform[8] < 0.5, rough, rough.clamp(max=_MOST_TOLD)), sigma)
    # Who converts a camera's JPEG to another format hides the quality.
    told_jpeg = torch.where(camera & (uniform[8] < 0.5), 100, jpeg)
    return _Levels(piece, sigma, camera, small, jpeg, told_sigma, told_jpeg)


def _among(task: Tensor, names: tuple[str, ...]) -> Tensor:
    return torch.isin(task, torch.tensor([_TASKS.index(name) for name in names]))


def worth(sigma: Tensor, scale: Tensor, jpeg: Tensor) -> Tensor:
    """One over the mean squared error (in squared grey levels) that a good network leaves at these levels.

    Mean squared errors span two orders of magnitude over the tasks; divided by what can be reached, every
    task pulls alike. The published figures for BSD68, BSD100 and Classic5 are near straight lines: 3.1 sigma for noise,
    40 (scale - 1) for enlarging, and 390 q^-0.72 for JPEG of quality q.
    """
    compression = torch.where(jpeg < 100, 390.0 * jpeg.float() ** -0.72, 0.0)
    return 1.0 / (1.0 + 3.1 * sigma * scale.sqrt() + 40.0 * (scale - 1.0) + compression)
