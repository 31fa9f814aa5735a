"""Whether the paper's claims hold in what was measured: decided by the numbers alone."""

from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np

from research.paper.methods import NETWORKS
from research.paper.printed import BLOCKS, TABLES, PaperTable, ablation_name
from research.paper.results import ABLATION, Results
from research.paper.text import decibel

UNKNOWN = "not measured"
UNFAIR = "not decided: trained on unequal numbers of pixels"
LEVEL = "not decided: level"
_LEVEL = 0.02  # dB
_FAIR = 2.0  # times as many pixels, at most


@dataclass(frozen=True)
class Claim:
    """One claim on one set: what the paper has, what we have, and whether it is reproduced."""

    claim: str
    where: str
    printed: str
    ours: str
    verdict: str


def table_claims(results: Results) -> list[Claim]:
    """Depth helps; RED30 beats BM3D and WNNM; one model serves all levels."""
    claims = []
    for table in TABLES:
        if "RED30" in table.printed:
            claims.append(_depth(table, results))
            claims += [_better_than(rival, table, results) for rival in ("BM3D", "WNNM") if rival in table.printed]
            claims.append(_single_model(table, results))
    return claims


def _mean(table: PaperTable, column: str, results: Results) -> float | None:
    """Our mean PSNR over a table's levels; None if one is missing."""
    name = NETWORKS[table.task].get(column, column)
    found = [results.psnr(name, table.folder, table.task, level) for level in table.levels]
    return None if None in found else float(np.mean([value for value in found if value is not None]))


def _printed_mean(table: PaperTable, column: str) -> float:
    return float(np.mean(table.printed[column]))


def _depth(table: PaperTable, results: Results) -> Claim:
    names = ("RED10", "RED20", "RED30")
    printed = " < ".join(decibel(_printed_mean(table, name)) for name in names)
    means = [_mean(table, name, results) for name in names]
    known = [mean for mean in means if mean is not None]
    ours = ", ".join(decibel(mean) for mean in means)
    verdict = UNKNOWN
    if len(known) == len(names):
        verdict = _verdict(known == sorted(set(known)), table, names, results)
    return Claim("deeper is better (RED10, RED20, RED30)", table.folder, printed, ours, verdict)


def _better_than(rival: str, table: PaperTable, results: Results) -> Claim:
    mean = _mean(table, "RED30", results)
    # WNNM is not run here: what is printed stands in for it.
    other = _mean(table, rival, results) if rival == "BM3D" else _printed_mean(table, rival)
    printed = f"+{decibel(_printed_mean(table, 'RED30') - _printed_mean(table, rival))}"
    if mean is None or other is None:
        return Claim(f"RED30 beats {rival}", table.folder, printed, UNKNOWN, UNKNOWN)
    note = "" if rival == "BM3D" else " against the printed"
    return Claim(f"RED30 beats {rival}", table.folder, printed, f"{mean - other:+.2f}{note}", _word(mean > other))


def _single_model(table: PaperTable, results: Results) -> Claim:
    """The paper's own loss is what counts as little, and a tenth of a decibel more."""
    words = "one model for everything costs little"
    lost = _printed_mean(table, "RED30 single model") - _printed_mean(table, "RED30")
    single, alone = _mean(table, "RED30 single model", results), _mean(table, "RED30", results)
    if single is None or alone is None:
        return Claim(words, table.folder, f"{lost:+.2f}", UNKNOWN, UNKNOWN)
    verdict = _verdict(single - alone > lost - 0.1, table, ("RED30", "RED30 single model"), results)
    return Claim(words, table.folder, f"{lost:+.2f}", f"{single - alone:+.2f}", verdict)


def _verdict(holds: bool, table: PaperTable, columns: tuple[str, ...], results: Results) -> str:
    """On a claim that of these networks the later are the better, or as good.

    It is not decided by those that saw more than `_FAIR` times as many pixels in training; but what holds although the
    later saw fewer does hold, and what fails although they saw more does fail.
    """
    seen = [results.pixels_seen(NETWORKS[table.task][column]) for column in columns]
    order = seen if holds else seen[::-1]
    unfair = any(after > _FAIR * before for before, after in combinations(order, 2))
    return UNFAIR if unfair else _word(holds)


def _word(holds: bool) -> str:
    return "reproduced" if holds else "**not reproduced**"


def depth_order(results: Results, printed: tuple[str, ...]) -> str:
    """Figure 3(b): our order of the training losses, worst to best, against the paper's (`printed`)."""
    curves = {name: curve for name in printed if (curve := results.curve(f"ablation/{name}"))}
    losses = {name: curve["loss"][-1] for name, curve in curves.items()}
    if set(losses) != set(printed):
        missing = ", ".join(name for name in printed if name not in losses)
        return f"Not decided: {missing} not trained."
    turned = [
        f"{better} ends at {losses[better]:.4f}, {worse} at {losses[worse]:.4f}"
        for worse, better in combinations(printed, 2)
        if losses[better] >= losses[worse]
    ]
    ours = ", ".join(sorted(losses, key=lambda name: -losses[name]))
    if not turned:
        return f"**The paper's order is reproduced**, worst to best: {ours}."
    return (
        f"**The paper's order is not reproduced** at the end. Ours, worst to best: {ours}. "
        f"Against the paper: {'; '.join(turned)}.{_order_on_the_way(curves, printed)}"
    )


def _order_on_the_way(curves: dict[str, dict[str, list[float]]], printed: tuple[str, ...]) -> str:
    """A sentence about the last step at which all losses stood in the paper's order; empty if they never did."""
    by_step = {name: dict(zip(curve["step"], curve["loss"], strict=True)) for name, curve in curves.items()}
    common = set.intersection(*(set(losses) for losses in by_step.values()))
    held = [step for step in common if _falls([by_step[name][step] for name in printed])]
    if not held:
        return ""
    step = max(held)
    values = ", ".join(f"{name} {by_step[name][step]:.4f}" for name in printed)
    return f" On the way it stood, the last time at step {step:,.0f}: {values}."


def _falls(values: list[float]) -> bool:
    return all(later < earlier for earlier, later in pairwise(values))


def block_order(block: int, results: Results, kind: str) -> tuple[float | None, float | None, str]:
    """Figure 3(c) at one block size: PSNR with symmetric and with ResNet-style skips, and the verdict."""
    symmetric, residual = (
        results.psnr(f"ablation/{ablation_name(skips, block, kind)}", *ABLATION) for skips in ("symmetric", "residual")
    )
    if symmetric is None or residual is None:
        return symmetric, residual, UNKNOWN
    level = abs(symmetric - residual) < _LEVEL
    return symmetric, residual, LEVEL if level else _word(symmetric > residual)


def printed_blocks(block: int) -> str:
    return " / ".join(decibel(value) for value in BLOCKS[block])
