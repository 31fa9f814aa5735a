"""What is lost of a draw at each level that the network may be given, against the best of them."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from redgui.network import devices, weights
from redgui.network.rednet import condition_values
from redgui.network.stream import stream
from redgui.settings import NO_JPEG
from research.level.drawings import Picture
from research.level.draws import Draw

Restore = Callable[[Picture, float, int], Picture]
"""A crop, the level in grey levels and the JPEG quality, to what is made of it."""

MODEL = "default"
"""The one whose level is learnt."""

LADDER = (0.0, 2.0, 3.0, 4.5, 6.0, 8.0, 10.5, 14.0, 19.0, 26.0, 36.0, 50.0, 75.0)
_INVISIBLE = 0.15  # grey levels squared that every result may err; without it, clean pictures would cost endlessly


def shipped() -> Restore:
    """What people get: the shipped network, on the best device of this computer. One without work returns the crop."""
    network = weights.shared(MODEL).at(1)
    compute = devices.choose("auto", network)

    def restore(crop: Picture, level: float, quality: int) -> Picture:
        if level == 0 and quality == NO_JPEG:
            return crop
        return stream(network, crop, condition_values(network.spec, level, jpeg=quality), compute).luma

    return restore


def costs(draw: Draw, restore: Restore) -> NDArray[np.float32]:
    """In dB of PSNR over all crops, at each level of `LADDER`; the best is 0."""
    lost = np.array([_error(draw, level, restore) for level in LADDER])
    found: NDArray[np.float32] = (10 * np.log10(lost / lost.min())).astype(np.float32)
    return found


def _error(draw: Draw, level: float, restore: Restore) -> float:
    """Mean squared error in grey levels of the rounded result, without what the truths err themselves."""
    results = np.stack([restore(crop, level, draw.quality) for crop in draw.crops])
    wrong = np.rint(results * 255).clip(0, 255) - draw.truths * 255
    return max(float(np.square(wrong, dtype=np.float64).mean()) - draw.unsure * 255**2, 0) + _INVISIBLE
