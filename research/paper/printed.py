"""What is printed: the tables of the RED-Net paper (Mao, Shen, Yang, NIPS 2016) and of others, PSNR in dB and SSIM."""

from dataclasses import dataclass, field
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
        printed_ssim: SSIM, the same way.
    """

    title: str
    folder: str
    task: Literal["denoise", "sr"]
    levels: tuple[int, ...]
    printed: dict[str, tuple[float, ...]]
    printed_ssim: dict[str, tuple[float, ...]] = field(default_factory=dict)


# Bicubic's SSIM is that of Kim, Lee, Lee, "Accurate image super-resolution using very deep convolutional networks",
# CVPR 2016; the paper's own is not to hand.
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
        {
            "BM3D": (0.9339, 0.8204, 0.7427, 0.6882),
            "WNNM": (0.9363, 0.8273, 0.7517, 0.6975),
            "RED10": (0.9374, 0.8327, 0.7571, 0.7012),
            "RED20": (0.9392, 0.8396, 0.7689, 0.7177),
            "RED30": (0.9402, 0.8423, 0.7733, 0.7206),
            "RED30 single model": (0.9368, 0.8414, 0.7716, 0.7157),
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
        {
            "BM3D": (0.9218, 0.7755, 0.6831, 0.6240),
            "WNNM": (0.9244, 0.7807, 0.6928, 0.6346),
            "RED10": (0.9290, 0.7918, 0.7032, 0.6367),
            "RED20": (0.9310, 0.7993, 0.7117, 0.6521),
            "RED30": (0.9319, 0.8019, 0.7167, 0.6551),
            "RED30 single model": (0.9280, 0.7980, 0.7119, 0.6544),
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
        {
            "bicubic": (0.9299, 0.8682, 0.8104),
            "RED10": (0.9590, 0.9197, 0.8794),
            "RED20": (0.9597, 0.9229, 0.8847),
            "RED30": (0.9599, 0.9230, 0.8869),
            "RED30 single model": (0.9595, 0.9222, 0.8847),
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
        {
            "bicubic": (0.8688, 0.7742, 0.7027),
            "RED10": (0.9125, 0.8318, 0.7654),
            "RED20": (0.9138, 0.8343, 0.7697),
            "RED30": (0.9144, 0.8341, 0.7718),
            "RED30 single model": (0.9135, 0.8334, 0.7698),
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
        {
            "bicubic": (0.8431, 0.7385, 0.6675),
            "RED10": (0.8953, 0.7975, 0.7238),
            "RED20": (0.8969, 0.7993, 0.7268),
            "RED30": (0.8974, 0.7994, 0.7290),
            "RED30 single model": (0.8972, 0.7993, 0.7276),
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


# Figure 3(a): PSNR in dB that its curves end at, read off the figure: without and with skips.
STRIDED = {"plain": 19.0, "skips": 22.5}


def ablation_name(skips: str, block: int, kind: str = "") -> str:
    """The recipe of a network of figure 3(c), 30 layers deep; `kind` is "" or `PLAIN`."""
    return f"{kind}30-{skips}" if block == 2 else f"{kind}30-{skips}-{block}"
