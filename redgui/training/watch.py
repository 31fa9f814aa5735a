"""PSNR on held-out training pictures, task by task: the first sign of a task that does not learn."""

import numpy as np
import torch
from torch import Tensor

from redgui.network.rednet import RedNet, condition_values
from redgui.settings import NO_JPEG
from redgui.training.config import Alone, Mixture
from redgui.training.degrade import Levels, degrade, magnify
from redgui.training.metrics import psnr
from redgui.training.one_task import one_task
from redgui.training.silent import silent_layers

SIDE = 192  # divisible by 2, 3 and 4
# name: (sigma, scale, JPEG quality)
CAMERA = "camera"
TASKS = {
    "s15": (15.0, 1, NO_JPEG),
    "s25": (25.0, 1, NO_JPEG),
    "s50": (50.0, 1, NO_JPEG),
    "x2": (0.0, 2, NO_JPEG),
    "x3": (0.0, 3, NO_JPEG),
    "x4": (0.0, 4, NO_JPEG),
    "s15x2": (15.0, 2, NO_JPEG),
    "x2q40": (0.0, 2, 40),
    "q10": (0.0, 1, 10),
    "q40": (0.0, 1, 40),
    CAMERA: (5.0, 1, NO_JPEG),
    "clean": (0.0, 1, NO_JPEG),
}


@torch.no_grad()
def watch(
    network: RedNet, pictures: list[np.ndarray], mixture: Mixture, device: torch.device, large: Mixture | None = None
) -> dict[str, float]:
    """Mean PSNR in dB of the middle of each picture for every task that is trained, by either mixture.

    Empty without pictures of `SIDE` pixels.
    """
    clean = _middles(pictures, device)
    if not len(clean):
        return {}
    if mixture.alone is not None:
        return {mixture.alone: _score_alone(network, clean, mixture.alone, mixture.alone_level)}
    mixtures = [mixture] if large is None else [mixture, large]
    return {
        task: _score(network, clean, *levels, task == CAMERA)
        for task, levels in (TASKS | _one_level(mixture)).items()
        if (mixture.camera > 0 if task == CAMERA else any(is_trained(part, *levels) for part in mixtures))
    }


def _one_level(mixture: Mixture) -> dict[str, tuple[float, int, int]]:
    """The noise level of a mixture that has one alone."""
    sigma = mixture.max_sigma
    return {f"s{sigma:g}": (sigma, 1, NO_JPEG)} if mixture.min_sigma == sigma else {}


def watch_layers(network: RedNet, pictures: list[np.ndarray], device: torch.device) -> list[int]:
    """The layers that have died (`silent_layers`); empty without two pictures of `SIDE` pixels."""
    luma, conditions = probe(network, pictures, device)
    return silent_layers(network, luma, conditions) if len(luma) > 1 else []


def probe(network: RedNet, pictures: list[np.ndarray], device: torch.device) -> tuple[Tensor, Tensor]:
    """The middles of up to eight pictures with noise of sigma 25, and the level that the network is given."""
    clean = _middles(pictures[:8], device)
    noise = torch.randn(clean.shape, generator=torch.Generator(device).manual_seed(0), device=device) * 25.0 / 255.0
    values = torch.tensor([condition_values(network.spec, sigma=25.0)] * len(clean), device=device)
    return clean + noise, values.reshape(len(clean), len(network.spec.conditions))


def is_trained(mixture: Mixture, sigma: float, scale: int, jpeg: int) -> bool:
    """Whether the mixture holds such pictures, or clean ones, which every network must leave alone."""
    if mixture.alone is not None:
        return False
    if sigma and scale > 1:
        return mixture.both + mixture.everything > 0
    if jpeg < NO_JPEG and scale > 1:
        return mixture.everything > 0
    return (
        (not sigma or (mixture.denoise + mixture.both + mixture.everything > 0 and mixture.min_sigma <= sigma))
        and (scale == 1 or mixture.enlarge + mixture.both + mixture.everything > 0)
        and (jpeg == NO_JPEG or mixture.compress + mixture.everything > 0)
    )


def _score(network: RedNet, clean: Tensor, sigma: float, scale: int, jpeg: int, camera: bool) -> float:
    count, device = len(clean), clean.device
    levels = Levels(
        small=torch.full((count,), SIDE // scale, device=device),
        sigma=torch.full((count,), sigma, device=device),
        camera=torch.full((count,), camera, device=device),
        clipped=torch.zeros(count, dtype=torch.bool, device=device),
        jpeg=torch.full((count,), jpeg, device=device) if jpeg < NO_JPEG else None,
    )
    clean = magnify(clean, torch.full((count,), SIDE // 2 if camera else SIDE, device=device))
    degraded = degrade(clean, levels, torch.Generator(device).manual_seed(0), count if camera else 0)
    values = torch.tensor([condition_values(network.spec, sigma, scale, jpeg)] * count, device=device).reshape(
        count, -1
    )
    return _psnr(network.at(scale), degraded, values, clean)


def _score_alone(network: RedNet, clean: Tensor, task: Alone, level: float) -> float:
    degraded = one_task(task, level, clean, torch.Generator(clean.device).manual_seed(0))
    values = torch.tensor([condition_values(network.spec)] * len(clean), device=clean.device)
    return _psnr(network, degraded, values.reshape(len(clean), -1), clean)


def _psnr(network: RedNet, degraded: Tensor, conditions: Tensor, clean: Tensor) -> float:
    """Of the restored pictures, one after the other; mean, in dB."""
    pairs = zip(torch.split(degraded, 1), torch.split(conditions, 1), strict=True)
    restored = torch.cat([network(picture, given) for picture, given in pairs])
    grey = (restored.clamp(0, 1) * 255).cpu().numpy()
    truth = (clean * 255).cpu().numpy()
    return float(np.mean([psnr(a, b) for a, b in zip(grey, truth, strict=True)]))


def _middles(pictures: list[np.ndarray], device: torch.device) -> Tensor:
    """The middle of each picture that is large enough: (count, 1, SIDE, SIDE) in [0, 1]."""
    cut = [_middle(picture) for picture in pictures if min(picture.shape) >= SIDE]
    return torch.from_numpy(np.array(cut).reshape(-1, 1, SIDE, SIDE)).to(device).float() / 255.0


def _middle(picture: np.ndarray) -> np.ndarray:
    top, left = ((side - SIDE) // 2 for side in picture.shape)
    return picture[top : top + SIDE, left : left + SIDE]
