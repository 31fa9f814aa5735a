"""What stride gains in time: two networks run in turn over one picture."""

import time
from pathlib import Path
from statistics import median

import torch

from redgui.network import weights
from research.paper.experiments import STRIDE_PAIR, STRIDE_RATIO
from research.paper.methods import weights_of
from research.paper.record import PaperRecord

_SIDE = 512
_TURNS = 7


def measure_stride(record: PaperRecord, out: Path) -> None:
    """Note in the record how many times as long the network at full size takes, where both are on this machine."""
    paths = [weights_of(name, out) for name in STRIDE_PAIR]
    networks = [weights.read(path) for path in paths if path]
    if STRIDE_RATIO in record.ratios or len(networks) < len(STRIDE_PAIR):
        return
    picture = torch.rand(1, 1, _SIDE, _SIDE, generator=torch.Generator().manual_seed(0))
    seconds: list[list[float]] = [[], []]
    with torch.inference_mode():
        for _ in range(_TURNS):
            for taken, network in zip(seconds, networks, strict=True):
                begin = time.perf_counter()
                network(picture, torch.zeros(1, 0))
                taken.append(time.perf_counter() - begin)
    record.ratios[STRIDE_RATIO] = round(median(a / b for a, b in zip(*seconds, strict=True)), 2)
