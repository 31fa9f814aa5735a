"""The result of a training run as a weights file with its origin."""

import platform
from pathlib import Path
from typing import Any

import torch

from redgui import __version__
from redgui.network import weights
from redgui.network.rednet import RedNet
from redgui.training.checkpoint import RunState
from redgui.training.config import TrainConfig

WEIGHTS_FILE = "model.safetensors"


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
