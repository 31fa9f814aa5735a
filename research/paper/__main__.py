"""Train, measure and write docs/paper.md: `python -m research.paper --sets DIR --train DIR --out DIR`."""

from fnmatch import fnmatch
from pathlib import Path
from typing import Annotated

import torch
import typer

from redgui.errors import RedguiError
from redgui.settings import Device
from redgui.terminal import complain
from redgui.training.loop import training_device
from research.paper.page import write_page
from research.paper.picture import draw_release
from research.paper.record import PaperRecord
from research.paper.results import Results
from research.paper.stride import measure_stride
from research.paper.strided import train_strided_runs
from research.paper.train import TrainingBudget, run_names, train_recipe

PAPERS = ("red", "ablation/", "figure3/", "claims/", "release/")  # how the names of their recipes begin


def main(
    sets: Annotated[Path, typer.Option(help="Folder that holds the test sets, each a folder (Set12, BSD68, ...).")],
    train: Annotated[list[Path], typer.Option(help="Folder of pictures to train on; may be given several times.")],
    out: Annotated[Path, typer.Option(help="Folder for runs and scores; the command goes on with what it finds.")],
    docs: Annotated[Path, typer.Option(help="Where paper.md and its plots are written.")] = Path("docs"),
    recipes: Annotated[Path, typer.Option(help="Folder of the training files.")] = Path("docs/recipes"),
    only: Annotated[str, typer.Option(help="Train only recipes of this pattern, as ablation/* or red30*.")] = "*",
    no_train: Annotated[bool, typer.Option("--no-train", help="Train nothing.")] = False,
    no_measure: Annotated[bool, typer.Option("--no-measure", help="Write the page from what is there.")] = False,
    minutes_per_network: Annotated[float | None, typer.Option(help="At most this long for each network.")] = None,
    steps: Annotated[int | None, typer.Option(help="Instead of each recipe's.")] = None,
    batch: Annotated[int | None, typer.Option(help="Instead of each recipe's.")] = None,
    patch: Annotated[int | None, typer.Option(help="Instead of each recipe's.")] = None,
    device: Annotated[Device, typer.Option(help="What trains and measures.")] = "auto",
) -> None:
    """Reproduce the paper's tables and ablation: train what is missing, measure what is missing, write the page."""
    try:
        if not no_train:
            place = training_device() if device == "auto" else torch.device(device)
            for name in recipe_names(recipes, only):
                budget = TrainingBudget(minutes_per_network, steps, batch, patch)
                for run in run_names(name):
                    train_recipe(recipes / f"{name}.toml", run, train, out, budget=budget, device=place, say=_say)
            if fnmatch("figure3/strided", only) and (recipes / "figure3").is_dir():
                train_strided_runs(train, out, _say)
        kept = docs / "paper" / "record.json"
        results = Results(sets, out, PaperRecord.load(kept))
        if not no_measure:
            results.measure_missing(device, _say)
            measure_stride(results.record, out)
            draw_release(out, docs / "paper" / "release.png", device)
        results.keep(kept)
        write_page(results, docs)
    except RedguiError as error:
        complain(error)
        raise SystemExit(1) from error


def recipe_names(recipes: Path, pattern: str = "*") -> list[str]:
    """The paper's networks by the name of their recipe, the ablation's first: they are the quickest."""
    names = [path.relative_to(recipes).with_suffix("").as_posix() for path in recipes.rglob("*.toml")]
    return sorted(name for name in names if name.startswith(PAPERS) and fnmatch(name, pattern))


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    typer.run(main)
