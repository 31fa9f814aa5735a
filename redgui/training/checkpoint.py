"""A run's state on disk: weights, EMA and each of Adam's moments in files of their own, none a pickle."""

import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor

from redgui.errors import RedguiError
from redgui.messages import Sentence

FOLDER = "checkpoint"


@dataclass
class RunState:
    """Where a run stands.

    Attributes:
        weights, ema: parameters by name.
        first, second: Adam's moments by parameter name; empty before the first step.
        step: steps done.
        seconds: time spent on them, over all sessions.
    """

    weights: dict[str, Tensor]
    ema: dict[str, Tensor]
    first: dict[str, Tensor] = field(default_factory=dict)
    second: dict[str, Tensor] = field(default_factory=dict)
    step: int = 0
    seconds: float = 0.0


_PARTS = ("weights", "ema", "first", "second")


def save_state(state: RunState, out: Path) -> None:
    """Write `out`/checkpoint: a new folder takes the old one's place only when it is whole."""
    fresh, final, old = (out / f"{FOLDER}{suffix}" for suffix in (".new", "", ".old"))
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    for part in _PARTS:
        save_file(
            {k: v.detach().cpu().contiguous() for k, v in getattr(state, part).items()}, fresh / f"{part}.safetensors"
        )
    numbers = {"step": state.step, "seconds": state.seconds}
    (fresh / "state.json").write_text(json.dumps(numbers), encoding="utf-8")
    shutil.rmtree(old, ignore_errors=True)
    if final.exists():
        final.replace(old)
    fresh.replace(final)
    shutil.rmtree(old, ignore_errors=True)


def load_state(out: Path, device: torch.device) -> RunState | None:
    """Read what `save_state` wrote, or None where there is nothing yet.

    Raises:
        RedguiError: the checkpoint is damaged.
    """
    folder = next((path for path in (out / FOLDER, out / f"{FOLDER}.old") if path.exists()), None)
    if folder is None:
        return None
    try:
        numbers = json.loads((folder / "state.json").read_text(encoding="utf-8"))
        parts = {part: load_file(folder / f"{part}.safetensors", device=str(device)) for part in _PARTS}
        return RunState(**parts, step=int(numbers["step"]), seconds=float(numbers["seconds"]))
    except (OSError, ValueError, KeyError, SafetensorError) as error:
        raise RedguiError(
            Sentence(
                "{folder}: the checkpoint is damaged ({reason}); delete it to start afresh.",
                folder=folder,
                reason=error,
            )
        ) from error
