"""docs/paper.md: every number in it comes from what was measured, and what is missing is named."""

from collections.abc import Callable
from pathlib import Path

import numpy as np

from redgui.files.atomic import whole_file
from research.paper.claims import block_order, depth_order, printed_blocks, table_claims
from research.paper.methods import ENSEMBLE
from research.paper.plots import draw_ablation
from research.paper.printed import BLOCKS, DEPTH_ORDER, PLAIN, PLAIN_ORDER, TABLES, PaperTable
from research.paper.results import (
    ABLATION,
    ABLATION_NETWORKS,
    ENSEMBLE_NETWORKS,
    ENSEMBLES,
    PLAIN_NETWORKS,
    TABLE_NETWORKS,
    Results,
    columns,
)
from research.paper.scores import Score
from research.paper.small_page import claims, figure_3, release, training
from research.paper.text import decibel, markdown

NOT_TRAINED = "not trained"


def write_page(results: Results, docs: Path) -> None:
    """Write `docs`/paper.md and its plots in `docs`/paper/."""
    drawn = draw_ablation(results, docs / "paper")
    plots = {path.stem: f"![{path.stem}](paper/{path.name})" for path in drawn}
    released = "![release](paper/release.png)" if (docs / "paper" / "release.png").exists() else ""
    parts = [
        _INTRODUCTION,
        "## What was trained\n\n" + _networks(results),
        "## Tables 1 to 7\n\n" + _TABLES_TEXT,
        *(f"### {table.title}\n\n{_both_tables(table, results)}" for table in TABLES),
        "## What this says\n\n" + _claims(results),
        "## The check on the protocol\n\n" + _protocol(results),
        "## The self-ensemble\n\n" + _ensemble(results),
        "## The ablation\n\n" + _ablation(results, plots),
        "## Figure 3 in its own protocol\n\n" + figure_3(results, plots),
        "## The other claims\n\n" + claims(results),
        "## The other tasks of the release\n\n" + release(results, released),
        "## What was trained for the last three sections\n\n" + training(results),
    ]
    docs.mkdir(parents=True, exist_ok=True)
    with whole_file(docs / "paper.md", overwrite=True) as file:
        file.write(("\n\n".join(parts) + "\n").encode())


_INTRODUCTION = """# The paper's experiments

Mao, Shen, Yang, "Image Restoration Using Very Deep Convolutional Encoder-Decoder Networks with Symmetric Skip
Connections", NIPS 2016, measured with this code. This page is written by one command, which trains what is not trained,
measures what is not measured, and resumes where it was stopped:

```
python -m research.paper --sets TEST_SETS --train PHOTOS --out runs/paper
```

What was trained and measured so far is kept in [paper/record.json](paper/record.json), so that the page grows from
session to session; the weights themselves stay where they were trained. The numbers are taken as
[models.md](models.md) says: one network, no ensemble where none is named. The training files are in
[recipes/](recipes/); [training.md](training.md) says what they need. Nothing on this page is written by hand."""

_TABLES_TEXT = """PSNR in dB, then SSIM: **ours (printed)**. The paper's RED columns almost surely hold the mean of
eight flips and rotations, which its authors' code always takes; ours are one pass. In the paper RED10, RED20 and
RED30 are one network for each level, ours one blind network for all levels of a task; "single model" is one blind
network for noise and enlarging alike. WNNM, DnCNN and FFDNet are not run here."""

_PROTOCOL_TEXT = """Methods that do not learn, ours less the printed; PSNR in dB. Bicubic must be 0 (its SSIM is held
against Kim et al., CVPR 2016); BM3D on BSD68 differs by the noise drawn. Set12 is not the paper's 14 pictures, so a
difference there is the pictures'; on BSD200 it says whether one half is the paper's factor."""

_ABLATION_TEXT = """Eight networks that differ in depth and skips alone: same pictures, same batches in the same
order, same schedule. They are blind and see noise of sigma 0 to 75; the paper does not say what its own saw. The loss
is the training loss, the mean over the steps since the look before the last."""

_PLAIN_TEXT = """In all these networks, those "without skips" included, the picture is added to what the layers give:
the outermost skip, the global residual. The paper does not say whether its own networks without skips kept it. So
once more, shorter, for two CPU cores, and without it: **plain** networks have nothing that passes by their layers,
not even the picture, and all of it must come through 10, 20 or 30 of them; those with ResNet-style skips have these
alone."""


def _networks(results: Results) -> str:
    return markdown(
        ["network", "steps", "batch", "megapixels seen", "minutes", "hardware", "pictures"],
        (_network_row(name, results) for name in TABLE_NETWORKS),
    )


def _network_row(name: str, results: Results) -> list[str]:
    origin = results.origin(name)
    if origin is None:
        return [name, NOT_TRAINED, "", "", "", "", ""]
    config = origin["config"]
    return [
        name,
        f"{origin['steps']:,}",
        f"{config['batch']} of {config['patch']}x{config['patch']}",
        f"{results.pixels_seen(name) / 1e6:,.0f}",
        f"{origin['minutes']:.0f}",
        origin["hardware"],
        ", ".join(origin["data"]),
    ]


def _both_tables(table: PaperTable, results: Results) -> str:
    """PSNR, then SSIM."""
    psnr = _table(table, results, table.printed, lambda score: f"{score.psnr:.2f}", "{:.2f}")
    ssim = _table(table, results, table.printed_ssim, lambda score: f"{score.ssim:.4f}", "{:.4f}")
    return f"{psnr}\n\nSSIM:\n\n{ssim}"


def _table(
    table: PaperTable,
    results: Results,
    printed: dict[str, tuple[float, ...]],
    ours: Callable[[Score], str],
    form: str,
) -> str:
    methods = columns(table)
    word = "sigma" if table.task == "denoise" else "scale"
    rows = []
    for place, level in enumerate(table.levels):
        row = [str(level)]
        for column, method in methods.items():
            beside = f" ({form.format(printed[column][place])})" if column in printed else ""
            score = results.score(method, table.folder, table.task, level) if method else None
            row.append((ours(score) if score else _missing(method, results)) + beside)
        rows.append(row)
    return markdown([word, *methods], rows)


def _missing(method: str | None, results: Results) -> str:
    """What stands in place of a number."""
    if method is None:
        return "-"
    learned = method not in ("BM3D", "bicubic")
    return NOT_TRAINED if learned and results.origin(method) is None else "not measured"


def _claims(results: Results) -> str:
    rows = ([c.claim, c.where, c.printed, c.ours, c.verdict] for c in table_claims(results))
    return "Means over each table's levels, dB.\n\n" + markdown(["claim", "set", "printed", "ours", "verdict"], rows)


def _protocol(results: Results) -> str:
    """How far BM3D and bicubic stand from what is printed for them."""
    lines = []
    for table in TABLES:
        for method in ("BM3D", "bicubic"):
            scores = [results.score(method, table.folder, table.task, level) for level in table.levels]
            psnr = _gaps([s.psnr if s else None for s in scores], table.printed.get(method, ()), 2)
            ssim = _gaps([s.ssim if s else None for s in scores], table.printed_ssim.get(method, ()), 4)
            if psnr:
                lines.append([method, table.folder, ", ".join(map(str, table.levels)), psnr, ssim or "-"])
    head = ["method", "set", "levels", "PSNR, ours - printed", "SSIM, ours - printed"]
    return _PROTOCOL_TEXT + "\n\n" + markdown(head, lines)


def _gaps(ours: list[float | None], printed: tuple[float, ...], places: int) -> str:
    """What ours is more than what is printed; empty where nothing is."""
    pairs = zip(ours, printed, strict=False)
    return ", ".join(f"{a - b:+.{places}f}" if a is not None else "not measured" for a, b in pairs)


def _ensemble(results: Results) -> str:
    rows = []
    for name in ENSEMBLE_NETWORKS:
        for folder, task, levels in ENSEMBLES:
            for level in levels:
                one, eight = (results.psnr(m, folder, task, level) for m in (name, name + ENSEMBLE))
                gain = f"{eight - one:+.2f}" if one is not None and eight is not None else "not measured"
                missing = _missing(name, results)
                rows.append([name, folder, f"{task} {level}", decibel(one, missing), decibel(eight, missing), gain])
    head = ["network", "set", "level", "one pass", "mean of eight", "gain"]
    return "The mean over eight flips and rotations, dB.\n\n" + markdown(head, rows)


def _ablation(results: Results, plots: dict[str, str]) -> str:
    return "\n\n".join([
        _ABLATION_TEXT,
        _runs(results, ABLATION_NETWORKS),
        *(plots[name] for name in ("depth-and-skips", "symmetric-and-residual") if name in plots),
        f"**Figure 3(b): depth with and without skips.** {depth_order(results, DEPTH_ORDER)}",
        "**Figure 3(c): symmetric against ResNet-style skips**, 30 layers, PSNR in dB.",
        _blocks(results, ""),
        _PLAIN_TEXT,
        _runs(results, PLAIN_NETWORKS),
        *(plots[name] for name in ("without-any-skip",) if name in plots),
        f"**Figure 3(b), without any skip.** {depth_order(results, PLAIN_ORDER)}",
        "**Figure 3(c), ResNet-style skips without the outermost.**",
        _blocks(results, PLAIN),
    ])  # fmt: skip


def _blocks(results: Results, kind: str) -> str:
    rows = (
        [str(block), printed_blocks(block), decibel(symmetric), decibel(residual), verdict]
        for block in BLOCKS
        for symmetric, residual, verdict in [block_order(block, results, kind)]
    )
    return markdown(["block size", "printed (symmetric / ResNet)", "symmetric", "ResNet", "verdict"], rows)


def _runs(results: Results, names: tuple[str, ...]) -> str:
    """Whether runs that are to be compared did the same number of steps, and how each ended."""
    folder, task, level = ABLATION
    rows = []
    for name in names:
        curve = results.curve(f"ablation/{name}")
        loss = f"{curve['loss'][-1]:.4f}" if curve else NOT_TRAINED
        steps = f"{curve['step'][-1]:,.0f}" if curve else ""
        psnr = results.psnr(f"ablation/{name}", folder, task, level)
        rows.append([name, steps, loss, decibel(psnr, "not measured" if curve else NOT_TRAINED)])
    head = ["network", "steps", "last loss", f"{folder}, sigma {level}, dB"]
    return _budget_note(results, names) + "\n\n" + markdown(head, rows)


def _budget_note(results: Results, names: tuple[str, ...]) -> str:
    """Whether the runs had equal budgets, without which their order says nothing."""
    steps = [curve["step"][-1] for name in names if (curve := results.curve(f"ablation/{name}"))]
    if len(steps) < 2 or np.ptp(steps) == 0:
        return "All runs that are there have done the same number of steps." if steps else "No run is there yet."
    span = f"{min(steps):,.0f} to {max(steps):,.0f}"
    return f"**The runs have not done the same number of steps** ({span}): read their order with care."
