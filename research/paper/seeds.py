"""What several seeds of a small network gave, and whether an order stands out from chance."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from research.paper.experiments import FIGURE_3
from research.paper.results import Results
from research.paper.train import SEEDS, run_names


@dataclass(frozen=True)
class Spread:
    """What several seeds gave: their mean, and the standard deviation between them."""

    mean: float
    deviation: float
    count: int

    def __str__(self) -> str:
        return f"{self.mean:.3f} ± {self.deviation:.3f}" if self.count > 1 else f"{self.mean:.3f}"


def losses(results: Results, name: str) -> Spread | None:
    """The last training loss of a network of figure 3, over the seeds that are there."""
    curves = [results.curve(run) for run in run_names(f"figure3/{name}")]
    return _spread([curve["loss"][-1] for curve in curves if curve])


def decibels(results: Results, name: str) -> Spread | None:
    """The PSNR of a network of figure 3, over the seeds that are there."""
    found = [results.psnr(run, *FIGURE_3) for run in run_names(f"figure3/{name}")]
    return _spread([value for value in found if value is not None])


def strided_decibels(results: Results, kind: str) -> Spread | None:
    """Where the curves of figure 3(a) end."""
    curves = [results.curve(run) for run in run_names(f"figure3/strided-{kind}")]
    return _spread([curve["psnr"][-1] for curve in curves if curve])


def _spread(values: list[float]) -> Spread | None:
    if not values:
        return None
    return Spread(float(np.mean(values)), float(np.std(values, ddof=1)) if len(values) > 1 else 0.0, len(values))


def order_verdict(worst_to_best: list[Spread | None], *, falls: bool) -> str:
    """Whether each is better than the one before by more than the seeds differ.

    Args:
        worst_to_best: in the paper's order.
        falls: whether less is better (a loss) or more.
    """
    known = [spread for spread in worst_to_best if spread is not None]
    if len(known) < len(worst_to_best):
        return "missing: not all are trained"
    if min(spread.count for spread in known) < len(SEEDS):
        return f"not decided: fewer than {len(SEEDS)} seeds"
    sign = -1 if falls else 1
    gains = [(sign * (b.mean - a.mean), np.hypot(a.deviation, b.deviation)) for a, b in pairwise(known)]
    if all(gain > chance for gain, chance in gains):
        return "**reproduced**"
    turned = sum(gain < -chance for gain, chance in gains)
    return "**not reproduced**" if turned else "not decided: steps within what the seeds differ by"
