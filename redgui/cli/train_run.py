"""`redgui train`: a run with its progress on the terminal, and at its end a weights file with its origin."""

import os
from pathlib import Path

from rich.progress import Progress as Bar

from redgui.training.config import TrainConfig, load_config
from redgui.training.export import WEIGHTS_FILE, export
from redgui.training.loop import RunStatus, train, training_device
from redgui.training.rate import matrix_rates, step_macs
from redgui.training.schedule import part_done


def train_command(
    config_path: Path, data: list[Path], out: Path, *, resume: bool, minutes: float | None, shown: Bar
) -> None:
    """Train and write `out`/model.safetensors from the running mean of the weights.

    Prints what the hardware multiplies in a second, measured first, and at each look what the training does of it.
    Under torchrun the first process speaks and writes for all.

    Raises:
        RedguiError: see `redgui.training.loop.train` and `redgui.training.config.load_config`.
    """
    config = load_config(config_path)
    rank, processes = (int(os.environ.get(name, default)) for name, default in (("RANK", "0"), ("WORLD_SIZE", "1")))
    # Every process measures, side by side, as they will train.
    rates = {name: rate * processes for name, rate in matrix_rates(training_device(rank)).items()}
    if rank > 0:
        train(config, data, out, resume=resume, minutes=minutes)
        return
    shown.console.print(f"Matrix products here: {_rates_sentence(rates)}", highlight=False)
    task = shown.add_task("training", total=1.0)

    def report(progress: RunStatus) -> None:
        done = part_done(config, progress.step, progress.seconds)
        shown.update(task, completed=done, description=f"step {progress.step}, loss {progress.loss:.3f}")
        if progress.psnr:
            scores = ", ".join(f"{name} {value:.2f}" for name, value in progress.psnr.items())
            shown.console.print(f"step {progress.step}, {progress.seconds / 60:.1f} min: {scores}", highlight=False)
            shown.console.print(f"  {share_sentence(config, progress.step_seconds, rates)}", highlight=False)
        if progress.silent:
            shown.console.print(f"  {silence_sentence(progress.silent)}", highlight=False)

    state = train(config, data, out, resume=resume, minutes=minutes, report=report)
    export(config, state, [folder.name for folder in data], out / WEIGHTS_FILE)


def _rates_sentence(rates: dict[str, float]) -> str:
    return ", ".join(f"{name} {rate / 1e9:,.0f} GMAC/s" for name, rate in rates.items())


def share_sentence(config: TrainConfig, step_seconds: float, rates: dict[str, float]) -> str:
    """What a run multiplies in a second, and which share of the fastest arithmetic's matrix products that is."""
    name, best = max(rates.items(), key=lambda item: item[1])
    rate = step_macs(config.network, config.batch, config.patch) / step_seconds
    return f"{step_seconds:.3g} s a step: {rate / 1e9:,.1f} GMAC/s, {rate / best:.0%} of the {name} matrix rate"


def silence_sentence(layers: list[int]) -> str:
    """What to do about layers that have died."""
    count = f"{len(layers)} layers answer" if len(layers) > 1 else "1 layer answers"
    return (
        f"{count} the same to every picture and will not learn any more ({layers[0]} to {layers[-1]}); "
        "begin again with a smaller learning rate, or from these weights with `renew` (docs/training.md)."
    )
