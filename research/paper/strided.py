"""Figure 3(a): five convolutions and five deconvolutions of stride 3, with and without skips, on pictures of 243x243.

In the middle a picture is 1x1. What passes by through skips is all of its detail that the result can have, so the
figure shows what skips are for. The network is none that redgui could run: it is built here alone.
"""

import json
import platform
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from redgui.files.atomic import whole_file
from redgui.training.metrics import psnr
from redgui.training.mixture import step_seed
from redgui.training.patches import PatchSet, load_grey, picture_paths
from research.paper.experiments import STRIDED
from research.paper.methods import run_folder
from research.paper.train import SEEDS, run_names

SIDE = 243
SIGMA = 70.0
_DEPTH = 5
_MAPS = 64
_RATE = 1e-3
_STEPS = 600
_RESULT = "strided.json"
_WATCHED = 16  # pictures


class Strided(nn.Module):
    """(batch, 1, 243, 243) to the same shape; `skips` adds each convolution's maps to its deconvolution's."""

    def __init__(self, skips: bool) -> None:
        super().__init__()
        self.skips = skips
        maps = [1, *[_MAPS] * _DEPTH]
        pairs = list(pairwise(maps))
        self.down = nn.ModuleList(nn.Conv2d(i, o, 3, stride=3) for i, o in pairs)
        self.up = nn.ModuleList(nn.ConvTranspose2d(o, i, 3, stride=3) for i, o in reversed(pairs))

    def forward(self, pictures: Tensor) -> Tensor:
        kept, maps = [], pictures
        for layer in self.down:
            maps = F.relu(layer(maps))
            kept.append(maps)
        for layer, beside in zip(self.up[:-1], reversed(kept[:-1]), strict=True):
            maps = F.relu(layer(maps))
            maps = maps + beside if self.skips else maps
        last: Tensor = self.up[-1](maps)
        return last


def train_strided(skips: bool, data: list[Path], *, seed: int, steps: int, batch: int = 8) -> dict[str, Any]:
    """Train one of the two, with noise of sigma 70 and nothing else; the loss is the mean squared error.

    Returns:
        "curve": "step", and "psnr" in dB over held-out pictures; "steps", "config", "hardware", "data".
    """
    device = torch.device("cpu")
    pictures = [load_grey(path) for path in picture_paths(data)]
    pictures = [picture for picture in pictures if min(picture.shape) >= SIDE]
    watched, kept = pictures[:_WATCHED], pictures[_WATCHED:]
    patches = PatchSet(kept, SIDE, device)
    torch.manual_seed(seed)
    begin = time.monotonic()
    network = Strided(skips)
    optimiser = torch.optim.Adam(network.parameters(), _RATE)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, steps)
    curve: dict[str, list[float]] = {"step": [], "psnr": []}
    for step in range(1, steps + 1):
        generator = torch.Generator().manual_seed(step_seed(seed, step))
        clean = patches.draw(batch, generator)
        loss = F.mse_loss(network(_noisy(clean, generator)), clean)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        schedule.step()
        if step % max(1, steps // 20) == 0:
            curve["step"].append(step)
            curve["psnr"].append(round(_held_out(network, watched), 3))
    config = {"batch": batch, "patch": SIDE, "seed": seed, "skips": skips, "learning_rate": _RATE, "maps": _MAPS}
    minutes = round((time.monotonic() - begin) / 60, 1)
    origin = {
        "steps": steps,
        "minutes": minutes,
        "config": config,
        "hardware": f"{platform.machine()} CPU",
        "data": [path.name for path in data],
    }
    return origin | {"curve": curve}


def train_strided_runs(data: list[Path], out: Path, say: Callable[[str], None]) -> None:
    """Both networks from every seed, those that are not there yet."""
    for kind in STRIDED:
        for run, seed in zip(run_names(f"figure3/strided-{kind}"), SEEDS, strict=True):
            folder = run_folder(run, out)
            if read_strided(folder) is None:
                say(f"{run}: training")
                folder.mkdir(parents=True, exist_ok=True)
                result = train_strided(kind == "skips", data, seed=seed, steps=_STEPS)
                with whole_file(folder / _RESULT, overwrite=True) as file:
                    file.write(json.dumps(result, indent=1).encode())


def read_strided(folder: Path) -> dict[str, Any] | None:
    """What `train_strided` gave for a run, or None."""
    file = folder / _RESULT
    result: dict[str, Any] | None = json.loads(file.read_text(encoding="utf-8")) if file.exists() else None
    return result


def _noisy(clean: Tensor, generator: torch.Generator) -> Tensor:
    return clean + torch.randn(clean.shape, generator=generator) * (SIGMA / 255.0)


@torch.no_grad()
def _held_out(network: Strided, pictures: list[np.ndarray]) -> float:
    """Mean PSNR in dB over the upper left of each picture."""
    clean = torch.stack([torch.from_numpy(picture[:SIDE, :SIDE].copy()) for picture in pictures])[:, None] / 255.0
    restored = network(_noisy(clean, torch.Generator().manual_seed(0))).clamp(0, 1)
    pairs = zip(restored.numpy() * 255, clean.numpy() * 255, strict=True)
    return float(np.mean([psnr(ours, truth) for ours, truth in pairs]))
