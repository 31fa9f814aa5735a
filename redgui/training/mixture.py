"""What each batch is made of: levels drawn for every patch, all tasks side by side, and what each is worth.

Everything is drawn on the device and nothing waits for it, so that a whole batch can be one CUDA graph (`capture`).
"""

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from redgui.network.rednet import condition_rows
from redgui.network.spec import RedNetSpec
from redgui.settings import NO_JPEG
from redgui.training.config import Mixture
from redgui.training.degrade import Levels, degrade, magnify, select
from redgui.training.one_task import one_task
from redgui.training.patches import PatchSet

_TASKS = ("denoise", "enlarge", "both", "compress", "everything", "chroma", "camera")  # fields of Mixture
_NOISY = ("denoise", "both", "everything", "chroma", "camera")
_ENLARGED = ("enlarge", "both", "everything")
_COMPRESSED = ("compress", "everything")
_MOST_CAMERA_SIGMA = 25.0  # a quarter is above 14, half below 6
_MOST_CHROMA_SIGMA = 40.0
_MOST_CHROMA_CONTRAST = 0.5
_MOST_MAGNIFIED = 3.0  # a camera's own pixels, against those of training pictures, which are reduced photographs
_CAMERA_QUALITY = 80  # cameras compress no further; every second camera picture is not compressed at all
_ALONE_WORTH = 0.02  # as noise of sigma 16: what a good network leaves of a blur or a scratch is of that order
_LEAST_ESTIMATE, _MOST_ESTIMATE = 2.5, 7.0  # camera noise is estimated in these limits, see redgui.auto.noise


@dataclass(frozen=True)
class Minibatch:
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


def step_seed(seed: int, step: int) -> int:
    return seed * 1_000_003 + step


def task_shares(mixture: Mixture, step: int) -> Tensor:
    """The share of each task in the batch of a step, cumulated: (tasks,), on the CPU."""
    if step < mixture.enlarge_first:
        mixture = Mixture(denoise=0.0, enlarge=1.0, both=0.0)
    share = torch.tensor([getattr(mixture, task) for task in _TASKS])
    return torch.cumsum(share / share.sum(), 0)


def draw(
    patches: PatchSet,
    spec: RedNetSpec,
    mixture: Mixture,
    shares: Tensor,
    *,
    count: int,
    patch: int,
    generator: torch.Generator,
) -> Minibatch:
    """Draw one batch.

    Args:
        patches: where pictures are cut from, somewhat larger than `patch`.
        spec: which conditions the network sees.
        mixture: the ranges of the levels.
        shares: what `task_shares` gives, on the patches' device.
        count: patches in the batch.
        patch: their side in pixels.
        generator: on the same device.
    """
    if mixture.alone is not None:
        return _draw_alone(patches, spec, mixture, count, patch, generator)
    plan = _draw_plan(mixture, shares, count, patches.size, generator)
    cameras = _most(mixture.camera, mixture, count)
    pictures = patches.draw(count, generator)
    first = count - cameras
    pictures = torch.cat([pictures[:first], magnify(pictures[first:], plan.piece[first:])])
    pictures = (plan.middle + (pictures - plan.pivot) * plan.contrast).clamp(0.0, 1.0)
    degraded = degrade(pictures, plan.levels, generator, cameras)
    rows, columns = _piece(patches.size, patch, generator)
    scale = patches.size / plan.levels.small
    jpeg = torch.full_like(scale, NO_JPEG) if plan.levels.jpeg is None else plan.levels.jpeg
    if plan.levels.first_jpeg is not None:
        jpeg = torch.minimum(jpeg, plan.levels.first_jpeg)  # the stronger of two saves is what shows
    clean = pictures + (degraded - pictures) * plan.left
    return Minibatch(
        degraded[:, :, rows][..., columns],
        clean[:, :, rows][..., columns],
        condition_rows(spec, plan.given_sigma, scale, select(plan.hides_jpeg, NO_JPEG, jpeg)),
        worth(plan.levels.sigma, scale, jpeg),
    )


def _draw_alone(
    patches: PatchSet, spec: RedNetSpec, mixture: Mixture, count: int, patch: int, generator: torch.Generator
) -> Minibatch:
    """A batch of which every picture has `mixture.alone`; the network is given no level, and all weigh the same."""
    assert mixture.alone is not None
    clean = patches.draw(count, generator)
    degraded = one_task(mixture.alone, mixture.alone_level, clean, generator)
    rows, columns = _piece(patches.size, patch, generator)
    none = torch.zeros(count, device=clean.device)
    given = condition_rows(spec, none, none + 1.0, none + NO_JPEG)
    return Minibatch(
        degraded[:, :, rows][..., columns], clean[:, :, rows][..., columns], given, torch.full_like(none, _ALONE_WORTH)
    )


def _piece(size: int, patch: int, generator: torch.Generator) -> Tensor:
    """The rows and the columns of a patch somewhere in a picture: (2, patch)."""
    corner = (torch.rand(2, 1, generator=generator, device=generator.device) * (size - patch + 1)).long()
    return torch.arange(patch, device=generator.device) + corner


@dataclass(frozen=True)
class _Plan:
    """What is to be done with each patch of a batch, and what the network gets to know of it.

    Attributes:
        levels: see `Levels`.
        piece: `magnify`'s.
        pivot, middle, contrast: the picture becomes middle + (picture - pivot) * contrast; (batch, 1, 1, 1).
        left: the share of the degradation that the network is to leave; (batch, 1, 1, 1).
        given_sigma: the noise level that the network is given.
        hides_jpeg: whether the network is not given the JPEG's quality.
    """

    levels: Levels
    piece: Tensor
    pivot: Tensor
    middle: Tensor
    contrast: Tensor
    left: Tensor
    given_sigma: Tensor
    hides_jpeg: Tensor


def _most(share: float, mixture: Mixture, count: int) -> int:
    """The most patches of a batch that a task may get."""
    total = sum(getattr(mixture, task) for task in _TASKS)
    return min(count, math.ceil(count * share / total) + 1) if share else 0


def _draw_plan(mixture: Mixture, shares: Tensor, count: int, size: int, generator: torch.Generator) -> _Plan:
    """Draw the levels in the mixture's shares."""
    device = shares.device
    uniform = torch.rand(18, count, generator=generator, device=device)
    # Stratified: the shares hold inside each batch, not only on average; begun anywhere, so that a share of less
    # than one patch has its turn too.
    start = torch.rand(1, generator=generator, device=device)
    task = torch.searchsorted(shares, (torch.arange(count, device=device) + start) / count)
    task = task.clamp_(max=len(_TASKS) - 1)
    camera, chroma = _among(task, ("camera",)), _among(task, ("chroma",))
    # Half of what has everything has no noise: a clean JPEG that is to grow is what people have most.
    noisy = _among(task, _NOISY) & ~(_among(task, ("everything",)) & (uniform[5] < 0.5))
    white = mixture.min_sigma + (mixture.max_sigma - mixture.min_sigma) * uniform[0]
    level = torch.where(camera, _MOST_CAMERA_SIGMA * uniform[0] ** 2, white)
    level = torch.where(chroma, _MOST_CHROMA_SIGMA * uniform[0], level)
    sigma = select(noisy, level, 0.0)
    enlarged_cameras = 0.25 if mixture.min_scale == 1.0 else 1.0
    grows = _among(task, _ENLARGED) | (camera & (uniform[5] < enlarged_cameras))
    small = select(grows, _draw_small(mixture, uniform[1:4], size), size)
    first_jpeg, jpeg = _draw_jpeg(mixture, task, camera, uniform)
    # The level of camera noise is given as it will be in use: by an estimate that is rough, and often limited.
    rough = (sigma * (0.8 + 1.7 * uniform[7])).clamp(min=_LEAST_ESTIMATE)
    given_sigma = torch.where(camera, torch.where(uniform[8] < 0.5, rough, rough.clamp(max=_MOST_ESTIMATE)), sigma)
    # Given a lower level than there is, the network is to remove that part: so the slider is a dial.
    partly = (camera | _among(task, ("denoise",))) & ~grows & (uniform[16] < mixture.partial)
    part = 0.9 * uniform[17]
    dark = (camera | _among(task, ("denoise",))) & (uniform[10] < mixture.dark)
    flat = uniform[11] < mixture.flat
    contrast = torch.where(dark, 0.05 + 0.4 * uniform[12], select(flat, uniform[12] ** 2, 1.0))
    contrast = torch.where(chroma, (2 * uniform[12] - 1) * _MOST_CHROMA_CONTRAST, contrast)
    middle = torch.where(flat, uniform[13], select(dark, -0.05 * uniform[13], 0.0))
    middle = torch.where(chroma, 0.5 + 0.2 * (uniform[13] - 0.5), middle)
    column = (slice(None), None, None, None)
    return _Plan(
        levels=Levels(small, sigma, camera, camera | dark, jpeg, first_jpeg),
        piece=select(camera, (size / (1 + (_MOST_MAGNIFIED - 1) * uniform[9])).long(), size),
        pivot=select(flat | chroma, 0.5, 0.0)[column],
        middle=middle[column],
        contrast=contrast[column],
        left=select(partly, 1 - part, 0.0)[column],
        given_sigma=torch.where(partly, sigma * part, given_sigma),
        # Who converts a camera's JPEG to another format hides the quality.
        hides_jpeg=camera & (uniform[8] < 0.5),
    )


def _draw_small(mixture: Mixture, uniform: Tensor, size: int) -> Tensor:
    """Sides of reduced pictures for scales between the mixture's limits; half of them are those of whole scales."""
    least, most = round(size / mixture.max_scale), round(size / mixture.min_scale)
    anywhere = least + (uniform[0] * (most - least)).long()
    whole = [size // scale for scale in (2, 3, 4) if mixture.min_scale < scale <= mixture.max_scale] or [least]
    number = (uniform[1] * len(whole)).long()
    exact = torch.full_like(number, whole[0])
    for index, side in enumerate(whole[1:], start=1):
        exact = select(number == index, side, exact)
    return torch.where(uniform[2] < 0.5, exact, anywhere)


def _draw_jpeg(mixture: Mixture, task: Tensor, camera: Tensor, uniform: Tensor) -> tuple[Tensor | None, Tensor | None]:
    """The qualities of the first and the last save; None where no picture of the mixture has any."""
    if not (mixture.compress or mixture.everything or mixture.camera):
        return None, None
    lowest = select(camera, _CAMERA_QUALITY, mixture.min_jpeg)
    above = select(camera, NO_JPEG, mixture.max_jpeg + 1)
    quality = lowest + (uniform[4] * (above - lowest)).long()
    saved = _among(task, _COMPRESSED) | (camera & (uniform[6] < 0.5))
    jpeg = select(saved, quality, NO_JPEG)
    if not mixture.twice:
        return None, jpeg
    twice = _among(task, ("compress",)) & (uniform[14] < mixture.twice)
    return select(twice, 5 + (uniform[15] * (NO_JPEG - 5)).long(), NO_JPEG), jpeg


def _among(task: Tensor, names: tuple[str, ...]) -> Tensor:
    chosen = task == _TASKS.index(names[0])
    for name in names[1:]:
        chosen = chosen | (task == _TASKS.index(name))
    return chosen


def worth(sigma: Tensor, scale: Tensor, jpeg: Tensor) -> Tensor:
    """One over the mean squared error (in squared grey levels) that a good network leaves at these levels.

    Mean squared errors span two orders of magnitude over the tasks; divided by what can be reached, every
    task pulls alike. The published figures for BSD68, BSD100 and Classic5 are near straight lines: 3.1 sigma for noise,
    40 (scale - 1) for enlarging, and 390 q^-0.72 for JPEG of quality q.
    """
    compression = select(jpeg < NO_JPEG, 390.0 * jpeg.float() ** -0.72, 0.0)
    return 1.0 / (1.0 + 3.1 * sigma * scale.sqrt() + 40.0 * (scale - 1.0) + compression)
