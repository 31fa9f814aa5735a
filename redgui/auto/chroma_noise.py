"""How much colour noise a photo has, from its colours alone.

Colours hold little texture: where they vary in the smoothest places of a photo, and alike in all of them, that is
noise. Whether it is noise is decided by the spectra of the smoothest places, as for luma (`redgui.auto.noise`), with
weights of their own; how much of it is read off the lowest frequencies, where a camera leaves most.
"""

import numpy as np
from numpy.typing import NDArray

from redgui.auto.noise import CLEAN_SIGMA, Limits, smooth_spectra
from redgui.settings import MAX_SIGMA

# The logarithm of the odds that there is noise, linear in `chroma_spectra`. Learnt by `python -m research.chroma_fit`
# from BSDS500/train, clean and with synthetic noise of cameras and white noise.
WEIGHTS = np.array([[0.78, 0.41, 1.43, 0.13, 0.25], [-1.06, 0.05, -0.6, 0.16, 0.3]])
BIAS = 5.49
LIKELY = (1.0, 2.0)  # odds of 3 to 1 and of 7 to 1: believed not at all, and wholly

LUMA_NOISY = 2.0  # added to the odds where luma is noisy: then the colours are as well, if only a little

LEAST_ALONE = 3.0  # cameras smooth colours first: so faint a noise under a clean luma is fine colours or an old scan

# The level that restores best: that of white noise, and for coarse noise linear in what the lowest frequencies have.
# Coarse noise drawn on smooth pictures wants twice as much; so much takes fine colours out of photographs.
PER_LEVEL, LEAST = 1.0, 3.0
WHITE = 1.5  # times as much as the highest frequencies have: where the lowest have no more, the noise is white
_UNCLIPPED: Limits = ((1 / 64, 0.02),)  # what is clipped has a mark in place of a value; few blocks will do
_FLOOR = np.log(1e-2)  # of a power: less is rounding

Spectra = NDArray[np.float64]


def estimate_chroma(planes: NDArray[np.float32], luma: float = 0.0) -> float:
    """The level of noise to be removed from chroma at half size, in 8-bit grey levels.

    Args:
        planes: (2, height, width): Cb and Cr, see `redgui.photo.chroma.measured_chroma`; any size.
        luma: the estimated level of luma's noise.

    Returns:
        One level for both, a multiple of 0.01, so that it does not depend on the number of threads that summed; 0.0
        where there is no noise.
    """
    spectra = chroma_spectra(planes)
    if spectra is None:
        return 0.0
    odds = (WEIGHTS * spectra).sum() + BIAS + (LUMA_NOISY if luma >= CLEAN_SIGMA else 0.0)
    certainty = float(np.clip((odds - LIKELY[0]) / (LIKELY[1] - LIKELY[0]), 0, 1))
    low, high = (float(np.exp(spectra[0, band] / 2)) for band in (0, -1))
    white = min(WHITE * high / low, 1.0)
    level = round(min(certainty * (white * high + (1 - white) * (PER_LEVEL * low + LEAST)), MAX_SIGMA), 2)
    return level if luma >= CLEAN_SIGMA or level >= LEAST_ALONE else 0.0


def chroma_spectra(planes: NDArray[np.float32]) -> Spectra | None:
    """The mean of both planes' `redgui.auto.noise.smooth_spectra`; None where one of them has no noise to measure."""
    spectra = [smooth_spectra(np.ascontiguousarray(plane), _UNCLIPPED) for plane in planes]
    known = [spectrum for spectrum in spectra if spectrum is not None]
    return np.maximum(known, _FLOOR).mean(0) if len(known) == len(planes) else None
