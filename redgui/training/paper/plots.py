"""The plots of the paper's figure 3, from the curves of our runs."""

from pathlib import Path

from matplotlib.figure import Figure

from redgui.training.curve import read_curve, save_figure
from redgui.training.paper.methods import run_folder
from redgui.training.paper.printed import BLOCKS, DEPTH_ORDER

WATCHED = "s50"  # the held-out task that figure 3(c) shows


def ablation_name(skips: str, block: int) -> str:
    """The recipe of a network of figure 3(c), 30 layers deep."""
    return f"30-{skips}" if block == 2 else f"30-{skips}-{block}"


def curve_of(name: str, out: Path) -> dict[str, list[float]]:
    """The curve of an ablation's run; empty if there is none."""
    path = run_folder(f"ablation/{name}", out) / "curve.csv"
    return read_curve(path) if path.exists() else {}


def draw_ablation(out: Path, folder: Path) -> list[Path]:
    """Draw figures 3(b) and 3(c) into `folder`, each if one of its runs is there; returns the files."""
    pairs = [ablation_name(skips, block) for block in BLOCKS for skips in ("symmetric", "residual")]
    plots = [
        ("depth-and-skips.png", list(DEPTH_ORDER), "loss", "training loss"),
        ("symmetric-and-residual.png", pairs, WATCHED, "held-out PSNR at sigma 50, dB"),
    ]
    drawn = []
    for file, names, column, words in plots:
        curves = {name: curve for name in names if column in (curve := curve_of(name, out))}
        if curves:
            folder.mkdir(parents=True, exist_ok=True)
            save_figure(_plot(curves, column, words), folder / file)
            drawn.append(folder / file)
    return drawn


def _plot(curves: dict[str, dict[str, list[float]]], column: str, words: str) -> Figure:
    figure = Figure(figsize=(6, 4), layout="constrained")
    axes = figure.subplots()
    for name, curve in curves.items():
        axes.plot(curve["step"], curve[column], marker=".", label=name)
    axes.set(xlabel="step", ylabel=words, yscale="log" if column == "loss" else "linear")
    axes.grid(alpha=0.3)
    axes.legend()
    return figure
