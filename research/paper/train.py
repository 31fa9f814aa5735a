"""Train the recipes that are not trained yet, each resumable."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import torch

from redgui.training.checkpoint import load_state
from redgui.training.config import TrainConfig, load_config
from redgui.training.export import WEIGHTS_FILE, export
from redgui.training.loop import train
from redgui.training.schedule import part_done
from research.paper.methods import run_folder

SEEDED = "figure3/"  # recipes whose order is to be told from chance are trained from several seeds
SEEDS = (1, 2, 3)


def run_names(recipe: str) -> list[str]:
    """The runs of a recipe: one that bears its name, or one for each seed."""
    return [f"{recipe}/seed-{seed}" for seed in SEEDS] if recipe.startswith(SEEDED) else [recipe]


def _seed(run: str) -> int | None:
    """The seed that a run's name gives."""
    _, found, seed = run.partition("/seed-")
    return int(seed) if found else None


@dataclass(frozen=True)
class TrainingBudget:
    """What each network may cost; None leaves what its recipe says.

    Attributes:
        minutes: at most this long for each network, over all sessions.
        steps, batch, patch: in place of the recipe's, for a small machine.
    """

    minutes: float | None = None
    steps: int | None = None
    batch: int | None = None
    patch: int | None = None

    def applied(self, config: TrainConfig) -> TrainConfig:
        """The recipe at this budget; a shorter run looks at its held-out pictures as often as the whole one."""
        steps = self.steps or config.steps
        part = steps / config.steps
        return replace(
            config,
            steps=steps,
            batch=self.batch or config.batch,
            patch=self.patch or config.patch,
            warmup=min(config.warmup, steps // 5),
            watch_steps=max(1, round(config.watch_steps * part)) if config.watch_steps else 0,
        )


def train_recipe(
    recipe: Path,
    name: str,
    data: list[Path],
    out: Path,
    *,
    budget: TrainingBudget,
    device: torch.device,
    say: Callable[[str], None],
) -> None:
    """Train one recipe, as the run `name`, up to its budget, from where an earlier session left it; write weights."""
    config = budget.applied(load_config(recipe))
    if seed := _seed(name):
        config = replace(config, seed=seed)
    folder = run_folder(name, out)
    state = load_state(folder, torch.device("cpu"))
    minutes = None if budget.minutes is None else budget.minutes - (state.seconds / 60 if state else 0.0)
    over = state is not None and (
        part_done(config, state.step, state.seconds) >= 1 or (minutes is not None and minutes <= 0)
    )
    if state is None or not over:
        say(f"{name}: training")
        state = train(config, data, folder, resume=True, minutes=minutes, device=device)
        say(f"{name}: step {state.step}, {state.seconds / 60:.1f} minutes")
    elif (folder / WEIGHTS_FILE).exists():
        return
    export(config, state, [path.name for path in data], folder / WEIGHTS_FILE)
