"""Torch and the models, loaded in the background."""

from dataclasses import dataclass
from pathlib import Path

from redgui.messages import Sentence
from redgui.ui.work.choices import DeviceChoice, ModelChoice
from redgui.ui.work.task import Task, Tell


@dataclass(frozen=True, eq=False)
class LoadEngine(Task[tuple[ModelChoice, ...]]):
    """Import torch, leave a core to the window, look at the models that ship and at what would run them."""

    def run(self, tell: Tell) -> tuple[ModelChoice, ...]:
        from redgui.reading.read import warm_up

        warm_up()
        import os

        import torch

        from redgui.network import weights

        torch.set_num_threads(max(1, min(torch.get_num_threads(), (os.cpu_count() or 2) - 1)))
        return tuple(describe_model(name) for name in weights.entries())


def describe_model(name: str) -> ModelChoice:
    """What the window says of a shipped model or of a .safetensors file, and of what would run it.

    Raises:
        ModelError: it cannot be loaded.
    """
    from redgui.network import devices, weights

    network = weights.shared(name)
    shipped = weights.entries().get(name)
    summary = Sentence.verbatim(shipped.summary) if shipped else str(Path(name).parent)
    title = name if shipped else Path(name).name
    choices = tuple(
        DeviceChoice(option.name, option.title, option.compute.reason) for option in devices.options(network)
    )
    chosen = devices.choose("auto", network)
    device = devices.describe(chosen.device, chosen.adapter)
    auto = Sentence("{device}: {reason}", device=device, reason=chosen.reason)
    taken = chosen.adapter.key if chosen.adapter else chosen.device
    return ModelChoice(name, title, summary, network.spec.conditions, choices, auto, taken)


@dataclass(frozen=True, eq=False)
class LoadModel(Task[ModelChoice]):
    """Look into a model file that the user chose."""

    model: str

    def run(self, tell: Tell) -> ModelChoice:
        return describe_model(self.model)
