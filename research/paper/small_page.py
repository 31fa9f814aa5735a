"""The page's sections about the experiments with small networks (`research.paper.experiments`)."""

from redgui.network.spec import RedNetSpec
from research.paper.experiments import ONE_LEVEL, RELEASED, STRIDE_PAIR, STRIDE_RATIO, figure_3_networks, runs
from research.paper.printed import BLOCKS, PLAIN, PLAIN_ORDER, STRIDED, ablation_name
from research.paper.results import Results
from research.paper.seeds import decibels, losses, order_verdict, strided_decibels
from research.paper.text import decibel, markdown

MISSING = "missing: not trained"

_FIGURE_3_TEXT = """The paper's figure 3(a) says that its noise is of one level, 70, and what its 3(c) ends at is what
RED30 reaches at 70 on the 14 images; so its ablations seem to be of one level, not of all from 0 to 75 as those
above. Here they are once more, at 70 alone, in the kind without any skip for those without ("plain" above), with a
quarter of the paper's maps, so that two CPU cores train each from three seeds: means, and the standard deviation
between seeds. A step in the order counts only where it is larger than that."""

_STRIDED_TEXT = """**Figure 3(a): stride 3, five times**, so that a picture of 243x243 is 1x1 in the middle; 64 maps,
noise of 70, held-out PSNR in dB. "Printed" is read off the figure."""

_MLP = (29.95, 27.81, 18.62, 14.84)  # the paper's text, section 2.2

_CONVOLUTIONS = """**Fully convolutional against convolutions and deconvolutions.** The paper finds deconvolutions
"slightly better". At stride 1, with as many zeros around as these layers have, a deconvolution is a convolution whose
kernel is mirrored and whose maps in and out are exchanged, so both are the same networks, drawn from the same weights
(`tests/research/test_paper_small.py` turns one into the other); a difference can come from how they are initialised
alone."""

_RELEASE_TEXT = """The authors released networks for other tasks without printing figures that are to hand. Ours are
small (20 layers, half of the paper's maps) and were trained for minutes on two CPU cores; what others print comes
from full-size networks. Deblurring knows its kernel (there is one network for each), repeats the edge, and has no
noise; the place of the scratches is not given. On luma; PSNR in dB and SSIM."""


def figure_3(results: Results, plots: dict[str, str]) -> str:
    """Figure 3 in the paper's own protocol."""
    order = [name.removeprefix(PLAIN) for name in PLAIN_ORDER]
    depth = order_verdict([losses(results, name) for name in order], falls=True)
    return "\n\n".join([
        _FIGURE_3_TEXT,
        _STRIDED_TEXT,
        _strided(results),
        *(plots[name] for name in ("strided",) if name in plots),
        "**Figures 3(b) and 3(c).**",
        _networks(results),
        *(plots[name] for name in ("one-level",) if name in plots),
        f"**Figure 3(b)**, printed worst to best: {', '.join(order)}. {_sentence(depth)}",
        "**Figure 3(c)**, PSNR in dB at the end:",
        _blocks(results),
    ])  # fmt: skip


def _sentence(verdict: str) -> str:
    return verdict[0].upper() + verdict[1:] + "."


def _strided(results: Results) -> str:
    rows = []
    for kind, words in (("plain", "without skips"), ("skips", "with skips")):
        found = strided_decibels(results, kind)
        rows.append([words, f"about {STRIDED[kind]:g}", str(found) if found else MISSING])
    both = [strided_decibels(results, kind) for kind in ("plain", "skips")]
    rows.append(["verdict", "skips are better", order_verdict(both, falls=False)])
    return markdown(["", "printed", "ours"], rows)


def _networks(results: Results) -> str:
    rows = []
    for name in figure_3_networks():
        loss, psnr = losses(results, name), decibels(results, name)
        rows.append([name, _seeds(loss.count if loss else 0), str(loss or MISSING), str(psnr or MISSING)])
    return markdown(["network", "seeds", "last loss", "Set12, sigma 70, dB"], rows)


def _seeds(count: int) -> str:
    return str(count) if count else "none"


def _blocks(results: Results) -> str:
    rows = []
    for block, (symmetric, residual) in BLOCKS.items():
        ours = [decibels(results, ablation_name(skips, block)) for skips in ("residual", "symmetric")]
        cells = [str(spread or MISSING) for spread in reversed(ours)]
        rows.append([str(block), f"{symmetric:.2f} / {residual:.2f}", *cells, order_verdict(ours, falls=False)])
    return markdown(["block size", "printed (symmetric / ResNet)", "symmetric", "ResNet", "verdict"], rows)


def claims(results: Results) -> str:
    """Blindness, one level at others, stride, deconvolutions."""
    return "\n\n".join([
        "Small networks (20 layers, a quarter of the paper's maps, one seed), alike but for what the row is about.",
        _blindness(results),
        "**A network of one noise level at the others** (Set12, dB). The paper shows it with an MLP.",
        _one_level(results),
        "**Stride in the convolutions**, all but the outer layers at half the size (Set12, sigma 50).",
        _stride(results),
        _CONVOLUTIONS,
    ])  # fmt: skip


def _blindness(results: Results) -> str:
    rows = []
    for words, alone, blind, cell in (
        ("noise, sigma 50", "claims/denoise-50", "claims/denoise", ("Set12", "denoise", 50.0)),
        ("enlarging, x3", "claims/enlarge-3", "claims/enlarge", ("Set5", "sr", 3)),
    ):
        one, all_levels = results.psnr(alone, *cell), results.psnr(blind, *cell)
        cost = f"{all_levels - one:+.2f}" if one is not None and all_levels is not None else MISSING
        rows.append([words, cell[0], decibel(one, MISSING), decibel(all_levels, MISSING), cost])
    return markdown(["what blindness costs", "set", "one network for this level", "one for all levels", "dB"], rows)


def _one_level(results: Results) -> str:
    rows = [["an MLP of one level, printed", *(decibel(value) for value in _MLP)]]
    for name, words in (("denoise-25", "ours, trained at 25"), ("denoise", "ours, trained at 0 to 75")):
        found = [results.psnr(f"claims/{name}", "Set12", "denoise", level) for level in ONE_LEVEL]
        rows.append([words, *(decibel(value, MISSING) for value in found)])
    return markdown(["network", *(f"sigma {level:g}" for level in ONE_LEVEL)], rows)


def _stride(results: Results) -> str:
    rows = []
    for name, words in zip(STRIDE_PAIR, ("full size", "half size, stride 2"), strict=True):
        origin = results.origin(name)
        psnr = results.psnr(name, "Set12", "denoise", 50.0)
        macs = f"{RedNetSpec.from_dict(origin['config']['network']).macs_per_pixel():,.0f}" if origin else ""
        rows.append([words, macs, decibel(psnr, MISSING)])
    ratio = results.record.ratios.get(STRIDE_RATIO)
    faster = "not measured" if ratio is None else f"**{ratio:.1f} times as fast**"
    table = markdown(["layers", "multiply-accumulates for a pixel", "dB"], rows)
    return f"{table}\n\nRun in turn on a processor, a picture of 512x512: the second is {faster}."


def release(results: Results, picture: str) -> str:
    """The authors' other tasks."""
    rows = []
    for task in RELEASED:
        cell = task.folder, task.task, task.level
        before, after = results.score("bicubic", *cell), results.score(task.recipe, *cell)
        rows.append([
            task.words,
            task.folder,
            f"{before.psnr:.2f} / {before.ssim:.4f}" if before else "not measured",
            f"{after.psnr:.2f} / {after.ssim:.4f}" if after else MISSING,
            task.others or "-",
        ])  # fmt: skip
    table = markdown(["task", "set", "degraded", "restored by ours", "others print"], rows)
    return "\n\n".join([_RELEASE_TEXT, table, *([picture] if picture else []), _large(results)])


def _large(results: Results) -> str:
    there = results.origin("release/red30-128") is not None
    state = "trained, see above" if there else "missing: its recipe waits for a GPU"
    return f"RED30 with 128 maps, the size of the released weights (`release/red30-128`): {state}."


def training(results: Results) -> str:
    """What was trained for these sections."""
    rows = []
    for name in runs():
        origin = results.origin(name)
        if origin is None:
            rows.append([name, "not trained", "", "", "", ""])
            continue
        config = origin["config"]
        batch = f"{config['batch']} of {config['patch']}x{config['patch']}"
        seen = f"{results.pixels_seen(name) / 1e6:,.0f}"
        minutes = f"{origin['minutes']:.0f}"
        rows.append([name, f"{origin['steps']:,}", batch, seen, minutes, str(config["seed"])])
    return markdown(["run", "steps", "batch", "megapixels seen", "minutes", "seed"], rows)
