"""One slot of a run that lives across machines: `python -m redgui.training.slot CONFIG DATA --out OUT`.

A GPU is lent for minutes, now and then, and taken away without a word. So the learning rate stays at the top in the
first part of a slot, and the weights at its end are the state that the next slot goes on from; then it falls to
nothing, and the running mean of the weights at the end is what may ship (S. Hu et al., "MiniCPM", 2024: warm-up,
stable, decay). Both files are renewed while the slot goes on and are whole at any moment.
"""

import json
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import torch
import typer
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file

from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.network.spec import RedNetSpec
from redgui.terminal import complain
from redgui.training.checkpoint import RunState
from redgui.training.config import TrainConfig, load_config
from redgui.training.curve import append_row
from redgui.training.export import WEIGHTS_FILE, export
from redgui.training.loop import Trainer, training_device
from redgui.training.patches import load_grey, picture_paths
from redgui.training.rate import kernel_table, matrix_rates, step_macs
from redgui.training.schedule import part_done
from redgui.training.watch import watch, watch_layers

STATE_FILE = "state.safetensors"
REPORT_FILE = "slot.json"
_KEEP_SECONDS = 25.0  # what a cut loses at most
_QUEUE = 8  # steps that Python may be ahead of the device


def run_slot(
    config: TrainConfig, data: list[Path], out: Path, state: Path | None = None, profile: bool = False
) -> dict[str, Any]:
    """Train for `config.minutes` and leave `STATE_FILE`, `WEIGHTS_FILE`, `REPORT_FILE` and a curve in `out`.

    Args:
        config: by the clock (`minutes`), with a `decay`.
        data: folders of pictures.
        out: folder for the results.
        state: `STATE_FILE` of the slot before; None begins at random.
        profile: on CUDA, write where the time of a step goes to kernels.txt.

    Returns:
        What `REPORT_FILE` holds: steps, pixels seen, seconds, share of the matrix rate, PSNR by task.

    Raises:
        RedguiError: no pictures, no minutes, or a state of another network.
    """
    if not (config.minutes and config.decay):
        raise RedguiError(
            Sentence("A slot goes by the clock and ends with a decay; set minutes and decay in the training file.")
        )
    out.mkdir(parents=True, exist_ok=True)
    device = training_device()
    torch.backends.cudnn.benchmark = True  # every step has the same shapes
    rates = matrix_rates(device)
    with ThreadPoolExecutor() as pool:
        pictures = list(pool.map(load_grey, picture_paths(data)))
    held_out = pictures[:: config.holdout] if config.holdout else []
    kept = [picture for index, picture in enumerate(pictures) if not config.holdout or index % config.holdout]
    trainer = Trainer(config, kept, device)
    if state is not None:
        trainer.restore(read_state(state, config.network, device))
    first_step = trainer.state.step
    report = _train(trainer, out, [folder.name for folder in data])
    pixels = (config.batch + config.large_batch) * config.patch**2  # of the small fold's size: what the layers see
    macs = step_macs(config.network, config.batch + config.large_batch, config.patch)
    trained = trainer.averaged()
    report |= {
        "steps": trainer.state.step,
        "steps_of_this_slot": trainer.state.step - first_step,
        "pixels_of_this_slot": (trainer.state.step - first_step) * pixels,
        "tmac_per_second": macs / report["step_seconds"] / 1e12,
        "share_of_matrix_rate": macs / report["step_seconds"] / max(rates.values()),
        "matrix_rates": rates,
        "hardware": torch.cuda.get_device_name() if device.type == "cuda" else device.type,
    }
    _write_json(report, out / REPORT_FILE)  # before the look, which may be cut off
    if profile and device.type == "cuda":
        (out / "kernels.txt").write_text(kernel_table(trainer.step), encoding="utf-8")
    report["psnr"] = watch(trained, held_out, config.mixture, device, config.large)
    report["silent"] = watch_layers(trained, held_out, device)
    _write_json(report, out / REPORT_FILE)
    append_row(out / "curve.csv", trainer.state.step, trainer.state.seconds, report["loss"], report["psnr"])
    return report


def _train(trainer: Trainer, out: Path, data: list[str]) -> dict[str, Any]:
    """All steps of a slot; the clock starts with the first one that is not compiled any more."""
    config, device = trainer.config, trainer.device
    begun = time.monotonic()
    trainer.state.seconds = 0.0
    loss = trainer.step().clone()
    _wait(device)
    compile_seconds = time.monotonic() - begun
    started = kept_at = time.monotonic()
    falls = False  # whether the learning rate does; from then on the state stays as it is
    done = 0
    while part_done(config, trainer.state.step, trainer.state.seconds) < 1:
        loss.lerp_(trainer.step(), 0.01)
        done += 1
        if done % _QUEUE == 0:
            _wait(device)
        now = time.monotonic()
        trainer.state.seconds = now - started
        part = part_done(config, trainer.state.step, trainer.state.seconds)
        begins_to_fall = not falls and part > 1 - config.decay
        if begins_to_fall or now - kept_at > _KEEP_SECONDS:
            kept_at = now
            if not falls:
                write_state(trainer.snapshot(), config.network, out / STATE_FILE)
            falls = falls or begins_to_fall
            _export(trainer, data, out)
            print(f"step {trainer.state.step}, {trainer.state.seconds:.0f} s, loss {float(loss):.4f}", flush=True)
    _wait(device)
    seconds = time.monotonic() - started
    _export(trainer, data, out)
    return {
        "seconds": seconds,
        "compile_seconds": compile_seconds,
        "step_seconds": seconds / max(1, done),
        "loss": float(loss),
    }


def _wait(device: torch.device) -> None:
    if device.type == "cuda":
        torch.cuda.synchronize()


def _export(trainer: Trainer, data: list[str], out: Path) -> None:
    fresh = out / f"{WEIGHTS_FILE}.part"
    export(trainer.config, trainer.snapshot(), data, fresh)
    fresh.replace(out / WEIGHTS_FILE)


def write_state(state: RunState, spec: RedNetSpec, path: Path) -> None:
    """Keep the weights without the optimiser's moments, which a warm-up makes again.

    As float16, so that a repository can hold them: the next slot begins with steps that are larger than its rounding.
    """
    tensors = {name: value.half().cpu().contiguous() for name, value in state.weights.items()}
    fresh = path.with_suffix(".part")
    save_file(tensors, fresh, metadata={"spec": json.dumps(spec.to_dict()), "step": str(state.step)})
    fresh.replace(path)


def read_state(path: Path, spec: RedNetSpec, device: torch.device) -> RunState:
    """What `write_state` wrote.

    Raises:
        RedguiError: the file is missing, damaged, or of another network.
    """
    try:
        with safe_open(path, framework="pt", device=str(device)) as file:
            metadata = file.metadata() or {}
            tensors = {name: file.get_tensor(name).float() for name in file.keys()}  # noqa: SIM118 (not a dict)
        if RedNetSpec.from_dict(json.loads(metadata["spec"])) != spec:
            raise RedguiError(
                Sentence(
                    "{name}: the state of another network; choose the training file it was made with.", name=path.name
                )
            )
        return RunState(tensors, {name: value.clone() for name, value in tensors.items()}, step=int(metadata["step"]))
    except (OSError, ValueError, KeyError, SafetensorError) as error:
        raise RedguiError(
            Sentence("{name}: the state cannot be read ({reason}); begin without one.", name=path.name, reason=error)
        ) from error


def _write_json(report: dict[str, Any], path: Path) -> None:
    fresh = path.with_suffix(".part")
    fresh.write_text(json.dumps(report, indent=1), encoding="utf-8")
    fresh.replace(path)


def main(
    config: Annotated[Path, typer.Argument(help="The training file.")],
    data: Annotated[list[Path], typer.Argument(help="Folders of pictures.")],
    out: Annotated[Path, typer.Option(help="Folder for the results.")],
    minutes: Annotated[float, typer.Option(help="Minutes of training, compiling not counted.")] = 0.0,
    state: Annotated[Path | None, typer.Option(help="The state to go on from; without it the run begins.")] = None,
    profile: Annotated[bool, typer.Option(help="Write where a step's time goes on a GPU.")] = False,
) -> None:
    """Train for one slot of a lent machine."""
    try:
        chosen = load_config(config)
        chosen = replace(chosen, minutes=minutes or chosen.minutes)
        print(json.dumps(run_slot(chosen, data, out, state, profile), indent=1))
    except RedguiError as error:
        complain(error)
        raise SystemExit(1) from error


if __name__ == "__main__":
    typer.run(main)
