"""Measuring a model on a folder of clean pictures: grey denoising, super-resolution, JPEG deblocking, and what else the
paper's authors released networks for.

The protocols are those of the papers; docs/models.md states them in full.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from redgui.auto.best_level import best_level
from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.network import devices, weights
from redgui.network.ensemble import stream_ensemble
from redgui.network.rednet import condition_values
from redgui.network.stream import stream
from redgui.photo.codecs.open_pillow import open_as, opened
from redgui.photo.colour import matlab_luma
from redgui.pipeline import is_nothing_to_do, resolve_sigma
from redgui.settings import NO_JPEG, RestoreSettings
from redgui.training.config import ALONE, Alone
from redgui.training.metrics import psnr, ssim
from redgui.training.one_task import one_task
from redgui.training.patches import load_grey, picture_paths

Task = Literal["denoise", "sr", "jpeg", Alone]
Grey = NDArray[np.float32]
Answer = Callable[[Grey], Grey]  # from the degraded picture to the restored one, in grey levels

_SMALLEST = 11  # pixels a side of what is measured: the window of SSIM
_UNCHANGED = 100.0  # dB, in place of infinity
# The least and the most level of each task.
_LEVELS: dict[Task, tuple[float, float]] = {
    "denoise": (0, 200),
    "sr": (2, 4),
    "jpeg": (1, 100),
    "disk": (0.5, 20),
    "gaussian": (0.3, 10),
    "scratches": (0, 20),
}


@dataclass(frozen=True)
class Case:
    """One picture to measure on, in grey levels.

    Attributes:
        truth: what the result is held against.
        degraded: what the network gets, same shape.
        rounded: whether results are rounded to whole levels before they are measured.
        border: pixels left out on every side.
    """

    truth: Grey
    degraded: Grey
    rounded: bool
    border: int


def evaluate(
    task: Task,
    level: float,
    data: Path,
    *,
    model: str = "default",
    device: str = "auto",
    ensemble: bool = False,
    baseline: bool = False,
    auto: bool = False,
    sigma: float = 0.0,
    jpeg: int = NO_JPEG,
    on_picture: Callable[[int, int], None] = lambda _done, _all: None,
) -> dict[str, Any]:
    """Mean PSNR and SSIM over a folder.

    Args:
        task: "denoise" (`level` is sigma), "sr" (the scale, whole), "jpeg" (the quality) or one of `ALONE`.
        baseline: measure the degraded input itself.
        auto: do not tell the network the noise level; estimate it, as `redgui restore --sigma auto` does.
        sigma, jpeg: noise and JPEG quality of the small picture that is enlarged, in this order ("sr" only).
        on_picture: pictures done, pictures in all.

    Returns:
        {"images", "psnr", "ssim", "input_psnr", "worst_psnr"}; pictures that come back unchanged count as 100 dB.

    Raises:
        RedguiError: there are no pictures, one is too small, or the level makes no sense for the task.
    """
    paths = picture_paths([data])
    if not paths:
        raise RedguiError(Sentence("{data} holds no pictures; give a folder of clean ones.", data=data))
    _check_level(task, level)
    if auto and task != "denoise":
        raise RedguiError(Sentence("Only a noise level can be estimated; leave that to the task denoise."))
    if task != "sr" and (sigma or jpeg != NO_JPEG):
        raise RedguiError(Sentence("Noise and JPEG beside are for pictures that grow; leave them to the task sr."))
    beside = {"sigma": sigma, "jpeg": jpeg} if task == "sr" else {}
    answer = (
        unchanged
        if baseline
        else network_answer(task, level, model, device=device, ensemble=ensemble, auto=auto, **beside)
    )
    scores: list[tuple[float, float, float]] = []
    for number, path in enumerate(paths):
        case = make_case(task, level, path, number, **beside)
        if min(case.truth.shape) - 2 * case.border < _SMALLEST:
            raise RedguiError(
                Sentence(
                    "{name}: too small to be measured; give pictures of {size} pixels a side.",
                    name=path.name,
                    size=_SMALLEST + 8,
                )
            )
        scores.append((*score(answer(case.degraded), case), score(case.degraded, case)[0]))
        on_picture(number + 1, len(paths))
    table = np.asarray(scores)
    means = table.mean(axis=0).round(4).tolist()
    worst = round(float(table[:, 0].min()), 4)
    return {"images": len(paths), "psnr": means[0], "ssim": means[1], "input_psnr": means[2], "worst_psnr": worst}


def make_case(task: Task, level: float, path: Path, seed: int, sigma: float = 0.0, jpeg: float = NO_JPEG) -> Case:
    """Degrade one picture by its protocol; the noise depends on `seed` alone. `sigma` and `jpeg` as for `evaluate`."""
    if task == "denoise":
        clean = load_grey(path).astype(np.float32)
        return Case(clean, _noisy(clean, level, seed), rounded=False, border=0)
    if task == "jpeg":
        grey = load_grey(path).astype(np.float32)
        return Case(grey, compressed(grey, level), rounded=True, border=0)
    if task in ALONE:
        return _alone(task, level, load_grey(path).astype(np.float32), seed)
    scale = round(level)
    luma = _luma_of_paper(path)
    luma = luma[: luma.shape[0] // scale * scale, : luma.shape[1] // scale * scale]
    size = luma.shape[1], luma.shape[0]
    small = resized(luma, (size[0] // scale, size[1] // scale)).round().clip(0, 255)
    small = _noisy(small, sigma, seed) if sigma else small
    small = compressed(small, jpeg) if jpeg != NO_JPEG else small
    return Case(luma, resized(small, size), rounded=True, border=scale)


def _alone(task: Alone, level: float, grey: Grey, seed: int) -> Case:
    pictures = torch.from_numpy(grey / np.float32(255.0))[None, None]
    degraded = one_task(task, level, pictures, torch.Generator().manual_seed(seed))
    return Case(grey, degraded[0, 0].numpy() * np.float32(255.0), rounded=False, border=0)


def score(result: Grey, case: Case) -> tuple[float, float]:
    """PSNR in dB and SSIM of one restored picture; an exact one counts as 100 dB."""
    clipped = result.clip(0, 255)
    finished = _cut(clipped.round() if case.rounded else clipped, case.border)
    truth = _cut(case.truth, case.border)
    return min(psnr(finished, truth), _UNCHANGED), ssim(finished, truth)


def _check_level(task: Task, level: float) -> None:
    low, high = _LEVELS[task]
    wants_whole = task in ("sr", "jpeg")
    if not low <= level <= high or (wants_whole and not float(level).is_integer()):
        kind = "a whole number" if wants_whole else "a number"
        raise RedguiError(
            Sentence(
                "level must be {kind} from {low:g} to {high:g} for {task}, not {level:g}.",
                kind=kind,
                low=low,
                high=high,
                task=task,
                level=level,
            )
        )


def _luma_of_paper(path: Path) -> Grey:
    """MATLAB's Y of a colour picture; a grey picture as it is."""
    with opened(path) as image:
        if image.mode in ("L", "I", "I;16", "1", "LA"):
            return np.asarray(image.convert("L"), np.float32)
        return matlab_luma(np.asarray(image.convert("RGB"))).astype(np.float32)


def _noisy(clean: Grey, sigma: float, seed: int) -> Grey:
    """With white noise, in float, not clipped."""
    return clean + np.random.default_rng(seed).normal(0.0, sigma, clean.shape).astype(np.float32)


def compressed(grey: Grey, quality: float) -> Grey:
    """Saved as a grey JPEG and read again."""
    file = io.BytesIO()
    Image.fromarray(grey.round().clip(0, 255).astype(np.uint8)).save(file, "JPEG", quality=round(quality))
    return np.asarray(open_as(file, "JPEG"), np.float32)


def resized(luma: Grey, size: tuple[int, int]) -> Grey:
    return np.asarray(Image.fromarray(luma).resize(size, Image.Resampling.BICUBIC))


def unchanged(degraded: Grey) -> Grey:
    """The baseline: the degraded picture itself."""
    return degraded


def network_answer(
    task: Task,
    level: float,
    model: str,
    *,
    device: str = "auto",
    ensemble: bool = False,
    auto: bool = False,
    sigma: float = 0.0,
    jpeg: float = NO_JPEG,
) -> Answer:
    """What a model makes of a degraded picture, given the levels (or, with `auto`, estimating the noise)."""
    network = weights.shared(model).at(level if task == "sr" else 1.0)
    compute = devices.choose(device, network)
    given = {
        "denoise": {"sigma": level},
        "sr": {"scale": level, "sigma": sigma, "jpeg": jpeg},
        "jpeg": {"jpeg": level},
    }.get(task, {})
    settings = RestoreSettings(model=model)
    run = stream_ensemble if ensemble else stream

    def answer(degraded: Grey) -> Grey:
        luma = degraded / np.float32(255.0)
        levels = {"sigma": resolve_sigma(best_level(luma, None), settings)} if auto else given
        if auto and is_nothing_to_do(network, settings, levels["sigma"], NO_JPEG):
            return degraded
        return run(network, luma, condition_values(network.spec, **levels), compute).luma * np.float32(255.0)

    return answer


def _cut(plane: Grey, border: int) -> Grey:
    return plane[border : plane.shape[0] - border, border : plane.shape[1] - border]
