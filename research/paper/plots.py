"""The plots of the paper's figure 3, from the curves of our runs."""

from pathlib import Path

from matplotlib.figure import Figure

from redgui.training.curve import save_figure
from research.paper.experiments import STRIDED, figure_3_networks
from research.paper.printed import BLOCKS, DEPTH_ORDER, PLAIN_ORDER, ablation_name
from research.paper.results import Results

_SEED = "/seed-1"  # the one that is drawn
WATCHED = "s50"  # the held-out task that figure 3(c) shows


def draw_ablation(results: Results, folder: Path) -> list[Path]:
    """Draw figure 3, all that its runs allow, into `folder`; returns the files."""
    pairs = [ablation_name(skips, block) for block in BLOCKS for skips in ("symmetric", "residual")]
    strided = [f"strided-{kind}" for kind in STRIDED]
    plots = [
        ("depth-and-skips.png", "ablation/{}", list(DEPTH_ORDER), "loss", "training loss"),
        ("without-any-skip.png", "ablation/{}", list(PLAIN_ORDER), "loss", "training loss"),
        ("symmetric-and-residual.png", "ablation/{}", pairs, WATCHED, "held-out PSNR at sigma 50, dB"),
        ("one-level.png", "figure3/{}" + _SEED, figure_3_networks(), "s70", "held-out PSNR at sigma 70, dB"),
        ("strided.png", "figure3/{}" + _SEED, strided, "psnr", "held-out PSNR at sigma 70, dB"),
    ]
    drawn = []
    for file, run, names, column, words in plots:
        curves = {name: curve for name in names if column in (curve := results.curve(run.format(name)))}
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
