"""The paper's other experiments, with small networks that two CPU cores train: figure 3 at one noise level, its claims
beside the tables, and the tasks that its authors released networks for.

Each is a recipe; those of figure 3 are trained from several seeds, so that an order can be told from chance.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from redgui.training.evaluate import Task
from research.paper.printed import BLOCKS, PLAIN, PLAIN_ORDER, ablation_name
from research.paper.train import run_names

Experiment = tuple[str, str, Task, float]  # run, set, task, level

FIGURE_3: tuple[str, Task, float] = ("Set12", "denoise", 70.0)
STRIDED = ("plain", "skips")
STRIDE_PAIR = ("claims/denoise-50", "claims/denoise-50-half-size")
STRIDE_RATIO = "denoise-50 / denoise-50-half-size, seconds"
LARGE = "release/red30-128"
ONE_LEVEL = (10.0, 30.0, 50.0, 70.0)


@dataclass(frozen=True)
class Released:
    """A task of the authors' release.

    Attributes:
        recipe: of our small network.
        words: what it is.
        others: what others print for it, with networks of any size; empty if nothing is to hand.
    """

    recipe: str
    words: str
    folder: str
    task: Task
    level: float
    others: str = ""


RELEASED = (
    Released("release/jpeg-10", "JPEG of quality 10", "Classic5", "jpeg", 10, "DnCNN-3 29.40"),
    Released("release/jpeg-20", "JPEG of quality 20", "Classic5", "jpeg", 20, "DnCNN-3 31.63"),
    Released("release/disk", "blurred by a disk of radius 7", "Set14", "disk", 7.0),
    Released("release/gaussian", "blurred by a Gaussian of 1.6", "Set14", "gaussian", 1.6),
    Released("release/scratches", "scratched, 4 strokes in 10,000 pixels", "Set14", "scratches", 4.0),
)


def figure_3_networks() -> list[str]:
    """The networks of figures 3(b) and 3(c), by the name of their recipe in figure3/."""
    blocks = [ablation_name(skips, block) for block in BLOCKS for skips in ("symmetric", "residual")]
    return list(dict.fromkeys([name.removeprefix(PLAIN) for name in PLAIN_ORDER] + blocks))


def experiments() -> Iterator[Experiment]:
    """All that is measured of these networks."""
    for name in figure_3_networks():
        for run in run_names(f"figure3/{name}"):
            yield run, *FIGURE_3
    for name in ("denoise", "denoise-25"):
        for level in ONE_LEVEL:
            yield f"claims/{name}", "Set12", "denoise", level
    for name in ("denoise-50", "denoise-50-half-size"):
        yield f"claims/{name}", "Set12", "denoise", 50.0
    for name in ("enlarge", "enlarge-3"):
        yield f"claims/{name}", "Set5", "sr", 3
    for released in RELEASED:
        for method in (released.recipe, "bicubic"):  # "bicubic" is the degraded picture as it is
            yield method, released.folder, released.task, released.level


def runs() -> list[str]:
    """All runs, by name."""
    strided = [run for kind in STRIDED for run in run_names(f"figure3/strided-{kind}")]
    return strided + sorted({run for run, *_ in experiments() if run != "bicubic"})
