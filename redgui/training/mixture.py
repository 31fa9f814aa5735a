"""What each batch is made of: levels drawn for every patch, all tasks side by side, and what each is worth."""

from dataclasses import dataclass

import torch
from torch import Tensor

from redgui.network.rednet import condition_values
from redgui.network.spec import RedNetSpec
from redgui.training.config import Mixture
from redgui.training.degrade import degrade
from redgui.training.patches import PatchSet

_TASKS = ("denoise", "enlarge", "both", "compress", "everything")  # fields of Mixture
_NOISY = ("denoise", "both", "everything")
_ENLARGED = ("enlarge", "both", "everything")
_COMPRESSED = ("compress", "everything")


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
    generator = torch.Generator(device).manual_seed(seed * 1_000_003 + step)
    pictures = patches.draw(count, generator)
    sigma, small, jpeg = _levels(mixture, count, patches.size, step, generator, device)
    degraded = degrade(pictures, small, sigma, jpeg, generator)
    room = patches.size - patch + 1
    top, left = (int(i) for i in torch.randint(room, (2,), generator=generator, device=device))
    cut = (..., slice(top, top + patch), slice(left, left + patch))
    scale = patches.size / small
    rows = zip(sigma.tolist(), scale.tolist(), jpeg.tolist(), strict=True)
    conditions = torch.tensor([condition_values(spec, *row) for row in rows], device=device)
    return Batch(degraded[cut], pictures[cut], conditions.reshape(count, -1), worth(sigma, scale, jpeg))


def _levels(
    mixture: Mixture, count: int, size: int, step: int, generator: torch.Generator, device: torch.device
) -> tuple[Tensor, Tensor, Tensor]:
    """sigma, side of the reduced picture and JPEG quality for each patch, in the mixture's shares."""
    if step < mixture.enlarge_first:
        mixture = Mixture(denoise=0.0, enlarge=1.0, both=0.0, max_scale=mixture.max_scale)
    uniform = torch.rand(5, count, generator=generator, device=device)
    share = torch.tensor([getattr(mixture, task) for task in _TASKS], device=device)
    # Stratified: the shares hold inside each batch, not only on average.
    places = (torch.arange(count, device=device) + 0.5) / count
    task = torch.searchsorted(torch.cumsum(share / share.sum(), 0), places).clamp_(max=len(_TASKS) - 1)
    sigma = torch.where(_among(task, _NOISY), uniform[0] * mixture.max_sigma, 0.0)
    least = round(size / mixture.max_scale)
    anywhere = least + (uniform[1] * (size - least)).long()
    exact = torch.tensor([size // 2, size // 3, size // 4], device=device)[(uniform[2] * 3).long()].clamp_(min=least)
    small = torch.where(uniform[3] < 0.5, exact, anywhere)
    small = torch.where(_among(task, _ENLARGED), small, size)
    quality = 5 + (uniform[4] * 96).long()
    return sigma, small, torch.where(_among(task, _COMPRESSED), quality, 100)


def _among(task: Tensor, names: tuple[str, ...]) -> Tensor:
    return torch.isin(task, torch.tensor([_TASKS.index(name) for name in names], device=task.device))


def worth(sigma: Tensor, scale: Tensor, jpeg: Tensor) -> Tensor:
    """One over the mean squared error (in squared grey levels) that a good network leaves at these levels.

    Mean squared errors span two orders of magnitude over the tasks; divided by what can be reached, every
    task pulls alike. The published figures for BSD68, BSD100 and Classic5 are near straight lines: 3.1 sigma for noise,
    40 (scale - 1) for enlarging, and 390 q^-0.72 for JPEG of quality q.
    """
    compression = torch.where(jpeg < 100, 390.0 * jpeg.float() ** -0.72, 0.0)
    return 1.0 / (1.0 + 3.1 * sigma * scale.sqrt() + 40.0 * (scale - 1.0) + compression)
