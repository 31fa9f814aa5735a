"""A run's curve: loss and held-out PSNR at every look, as curve.csv, and as curve.png where matplotlib is there."""

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from redgui.files.atomic import whole_file

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_NUMBERS = ("step", "seconds", "loss")  # columns before the tasks'


def append_row(path: Path, step: int, seconds: float, loss: float, psnr: dict[str, float]) -> None:
    """Add one look to a curve. A curve keeps the columns that it began with."""
    row = {"step": step, "seconds": f"{seconds:.0f}", "loss": f"{loss:.5f}"}
    row |= {task: f"{value:.3f}" for task, value in psnr.items()}
    begun = path.exists()
    columns = list(read_curve(path)) if begun else list(row)
    with path.open("a", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, extrasaction="ignore")
        if not begun:
            writer.writeheader()
        writer.writerow(row)


def read_curve(path: Path) -> dict[str, list[float]]:
    """A curve's columns by name; what a look did not measure is NaN."""
    with path.open(newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
    return {name: [float(row[name] or "nan") for row in rows] for name in reader.fieldnames or ()}


def draw_curve(path: Path) -> None:
    """Draw a curve.csv beside itself as PNG, the old picture in place until the new one is whole.

    Without matplotlib (extra `train`) nothing is drawn: a run must not fail for its picture.
    """
    try:
        from matplotlib.figure import Figure
    except ImportError:
        return
    curve = read_curve(path)
    figure = Figure(figsize=(9, 4), layout="constrained")
    loss, psnr = figure.subplots(1, 2)
    loss.plot(curve["step"], curve["loss"], marker=".")
    is_logarithm = min(curve["loss"]) <= 0  # of the error, with loss = "log"
    loss.set(xlabel="step", ylabel="loss", yscale="linear" if is_logarithm else "log")
    for task in list(curve)[len(_NUMBERS) :]:
        psnr.plot(curve["step"], curve[task], marker=".", label=task)
    psnr.set(xlabel="step", ylabel="PSNR of the held-out pictures, dB")
    if len(curve) > len(_NUMBERS):
        psnr.legend(ncols=2, fontsize="small")
    save_figure(figure, path.with_suffix(".png"))


def save_figure(figure: "Figure", path: Path) -> None:
    """Write a figure as PNG under another name and rename it into place."""
    with whole_file(path, overwrite=True) as file:
        figure.savefig(file, format="png", dpi=100)
