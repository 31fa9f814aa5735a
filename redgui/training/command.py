"""`redgui train`: a run with its progress on the terminal, and at its end a weights file with its origin."""

import platform
from pathlib import Path
from typing import Any

import torch
from rich.progress import Progress as Bar

from redgui import __version__
from redgui.network import weights
from redgui.network.rednet import RedNet
from redgui.training.checkpoint import RunState
from redgui.training.config import TrainConfig, load_config
from redgui.training.loop import Progress, train

WEIGHTS_FILE = "model.safetensors"


def train_command(
    config_path: Path, data: list[Path], out: Path, *, resume: bool, minutes: float | None, shown: Bar
) -> None:
    """Train and write `out`/model.safetensors from the running mean of the weights.

    Raises:
        RedguiError: see `redgui.training.loop.train` and `redgui.training.config.load_config`.
    """
    config = load_config(config_path)
    task = shown.add_task("training", total=config.steps)

    def report(progress: Progress) -> None:
        shown.update(task, completed=progress.step, description=f"step {progress.step}, loss {progress.loss:.3f}")
        if progress.psnr:
            scores = ", ".join(f"{name} {value:.2f}" for name, value in progress.psnr.items())
            shown.console.print(f"step {progress.step}, {progress.seconds / 60:.1f} min: {scores}", highlight=False)

    state = train(config, data, out, resume=resume, minutes=minutes, report=report)
    export(config, state, [folder.name for folder in data], out / WEIGHTS_FILE)


def export(config: TrainConfig, state: RunState, data: list[str], path: Path) -> None:
    """Write the running mean of a run's weights with where it came from."""
    network = RedNet(config.network)
    network.load_state_dict({name: value.cpu() for name, value in state.ema.items()})
    provenance: dict[str, Any] = {
        "redgui": __version__,
        "torch": torch.__version__,
        "data": data,
        "steps": state.step,
        "minutes": round(state.seconds / 60, 1),
        "hardware": torch.cuda.get_device_name() if torch.cuda.is_available() else f"{platform.machine()} CPU",
        "config": config.to_dict(),
    }
    weights.write(network, path, provenance)
