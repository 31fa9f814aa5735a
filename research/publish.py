"""Store a run's result in weights/ and measure it for the index: `python -m research.publish RUN NAME`."""

import json
from pathlib import Path
from typing import Annotated

import typer

from redgui.assets import asset
from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.network import weights
from redgui.network.weights import ModelEntry
from redgui.settings import NO_JPEG
from redgui.training.config import Mixture
from redgui.training.evaluate import Task, evaluate
from redgui.training.export import WEIGHTS_FILE
from redgui.training.watch import is_trained

# What the index says of a model: folder, task, levels, sigma and JPEG quality beside them, how a level is written.
MEASURES: list[tuple[str, Task, tuple[int, ...], int, int, str]] = [
    ("BSD68", "denoise", (15, 25, 50), 0, NO_JPEG, "sigma {}"),
    ("Set12", "denoise", (15, 25, 50), 0, NO_JPEG, "sigma {}"),
    ("Set5", "sr", (2, 3, 4), 0, NO_JPEG, "x{}"),
    ("Set14", "sr", (2, 3, 4), 0, NO_JPEG, "x{}"),
    ("BSD100", "sr", (2, 3, 4), 0, NO_JPEG, "x{}"),
    ("Classic5", "jpeg", (10, 20, 30, 40), 0, NO_JPEG, "q {}"),
    ("Set14", "sr", (2, 4), 15, NO_JPEG, "x{} sigma 15"),
    ("Set14", "sr", (2, 4), 5, 40, "x{} sigma 5 q 40"),
]


def publish(
    run: Annotated[Path, typer.Argument(help="Folder that `redgui train` wrote.")],
    name: Annotated[str, typer.Argument(help="Name of the model.")],
    sets: Annotated[Path, typer.Option(help="Folder that holds some of the test sets, each a folder.")],
    summary: Annotated[str, typer.Option(help="One line for people.")],
    data: Annotated[str, typer.Option(help="What it was trained on, and under which licence.")],
    folder: Annotated[
        Path | None, typer.Option(help="Where to store them, if not where redgui looks for them.")
    ] = None,
) -> None:
    """Store a run's weights, measure them on what they were trained for, and list them in weights/index.toml."""
    trained = run / WEIGHTS_FILE
    if not trained.exists():
        raise RedguiError(
            Sentence(
                "{run} holds no {file}, which a run leaves at its end; train first.",
                run=run,
                file=WEIGHTS_FILE,
            )
        )
    folder = folder or asset("weights")
    path = folder / f"{name}.safetensors"
    origin = weights.read_metadata(trained)
    weights.write(weights.read(trained), path, origin | {"data": [data]})
    mixture = Mixture(**origin["config"]["mixture"])
    psnr: dict[str, float] = {}
    ssim: dict[str, float] = {}
    for pictures, task, levels, sigma, jpeg, wording in MEASURES:
        if not (sets / pictures).is_dir():
            continue
        for level in levels:
            if not _has_learnt(mixture, task, level, sigma, jpeg):
                continue
            # The stored float16, as people get it.
            scores = evaluate(task, level, sets / pictures, model=str(path), sigma=sigma, jpeg=jpeg)
            test = f"{pictures} {wording.format(level)}"
            psnr[test], ssim[test] = round(float(scores["psnr"]), 2), round(float(scores["ssim"]), 4)
            print(f"{test}: {psnr[test]:.2f} dB, SSIM {ssim[test]:.4f}", flush=True)
    entry = ModelEntry(name, path.name, weights.sha256(path), summary, data, psnr=psnr, ssim=ssim)
    (folder / "index.toml").write_text(to_toml(weights.entries() | {name: entry}), encoding="utf-8")


def _has_learnt(mixture: Mixture, task: Task, level: int, sigma: int, jpeg: int) -> bool:
    levels = {"denoise": (level, 1, NO_JPEG), "sr": (sigma, level, jpeg), "jpeg": (0, 1, level)}
    return is_trained(mixture, *levels[task])


def to_toml(entries: dict[str, ModelEntry]) -> str:
    """The text of weights/index.toml."""
    lines = ["# The models that ship. Written by `python -m research.publish`."]
    for entry in entries.values():
        lines += ["", f"[{entry.name}]"]
        lines += [f"{key} = {json.dumps(getattr(entry, key))}" for key in ("file", "sha256", "summary", "data")]
        for measure in ("psnr", "ssim"):
            lines += ["", f"[{entry.name}.{measure}]"]
            lines += [f"{json.dumps(test)} = {value}" for test, value in getattr(entry, measure).items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    typer.run(publish)
