"""What is printed: the tables of the RED-Net paper (Mao, Shen, Yang, NIPS 2016) and of others, PSNR in dB."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class PaperTable:
    """One set of pictures.

    Attributes:
        title: which tables these are.
        folder: the set that we measure on.
        task: as for `redgui evaluate`.
        levels: sigma, or scale.
        printed: PSNR at each level, by column.
    """

    title: str
    folder: str
    task: Literal["denoise", "sr"]
    levels: tuple[int, ...]
    printed: dict[str, tuple[float, ...]]


HALF = "BSD200-half"  # BSD200 at half its size, made by `research.paper.sets`

TABLES = (
    PaperTable(
        "Tables 1 and 6, the paper's 14 images (ours: Set12, the paper does not name its own)",
        "Set12",
        "denoise",
        (10, 30, 50, 70),
        {
            "BM3D": (34.18, 28.49, 26.08, 24.65),
            "WNNM": (34.49, 28.74, 26.32, 24.80),
            "RED10": (34.62, 28.95, 26.51, 24.97),
            "RED20": (34.74, 29.10, 26.72, 25.23),
            "RED30": (34.81, 29.17, 26.81, 25.31),
            "RED30 single model": (34.49, 29.09, 26.75, 25.20),
        },
    ),
    PaperTable(
        "Tables 2 and 6, BSD200 shrunk (ours: to one half, the paper does not say by how much)",
        HALF,
        "denoise",
        (10, 30, 50, 70),
        {
            "BM3D": (33.01, 27.31, 25.06, 23.82),
            "WNNM": (33.25, 27.48, 25.26, 23.95),
            "RED10": (33.49, 27.79, 25.54, 24.13),
            "RED20": (33.59, 27.90, 25.67, 24.33),
            "RED30": (33.63, 27.95, 25.75, 24.37),
            "RED30 single model": (33.38, 27.88, 25.69, 24.36),
        },
    ),
    PaperTable(
        "Tables 3 and 7, Set5",
        "Set5",
        "sr",
        (2, 3, 4),
        {
            "bicubic": (33.65, 30.39, 28.42),
            "RED10": (37.43, 33.43, 31.12),
            "RED20": (37.62, 33.80, 31.40),
            "RED30": (37.66, 33.82, 31.51),
            "RED30 single model": (37.56, 33.70, 31.33),
        },
    ),
    PaperTable(
        "Tables 4 and 7, Set14",
        "Set14",
        "sr",
        (2, 3, 4),
        {
            "bicubic": (30.23, 27.54, 26.00),
            "RED10": (32.77, 29.42, 27.58),
            "RED20": (32.87, 29.61, 27.80),
            "RED30": (32.94, 29.61, 27.86),
            "RED30 single model": (32.81, 29.50, 27.72),
        },
    ),
    PaperTable(
        "Tables 5 and 7, BSD100",
        "BSD100",
        "sr",
        (2, 3, 4),
        {
            "bicubic": (29.55, 27.20, 25.96),
            "RED10": (31.85, 28.79, 27.25),
            "RED20": (31.95, 28.90, 27.35),
            "RED30": (31.99, 28.93, 27.40),
            "RED30 single model": (31.96, 28.88, 27.35),
        },
    ),
    PaperTable(
        "Not in the paper: BSD68, which others report",
        "BSD68",
        "denoise",
        (15, 25, 50),
        {
            "BM3D": (31.08, 28.57, 25.60),
            "DnCNN": (31.73, 29.23, 26.23),
            "FFDNet": (31.63, 29.19, 26.29),
        },
    ),
)

# Figure 3(b): training loss after 100 epochs, worst to best. Recipes of docs/recipes/ablation by name.
DEPTH_ORDER = ("30-none", "20-none", "10-none", "20-symmetric", "30-symmetric")

# The same where not even the picture passes by the layers of the first three; all others add it to what they give.
# The paper does not say whether its own did.
PLAIN = "plain/"
PLAIN_ORDER = tuple(PLAIN + name for name in ("30-plain", "20-plain", "10-plain", "20-symmetric", "30-symmetric"))

# Figure 3(c): PSNR at the last iteration, (symmetric, ResNet-style) by block size.
BLOCKS = {2: (25.08, 24.59), 4: (25.30, 25.21)}


def ablation_name(skips: str, block: int, kind: str = "") -> str:
    """The recipe of a network of figure 3(c), 30 layers deep; `kind` is "" or `PLAIN`."""
    return f"{kind}30-{skips}" if block == 2 else f"{kind}30-{skips}-{block}"
