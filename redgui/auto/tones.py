"""Where in the tones a photo's noise lies: how strong it is in the shadows, in the middle and in the lights."""

import numpy as np
from numpy.typing import NDArray

from redgui.photo.colour import Float

TONES = 16
"""Equal steps from black to white."""

_BLOCK, _MOST_BLOCKS = 8, 40_000
_FEW = 12  # blocks of one tone, of which nothing can be learnt
_SMOOTH = 0.2  # of the blocks of one tone: those without texture
_GAIN = 6 * np.sqrt(2 / np.pi)  # of the filter below for white noise, from its standard deviation to the mean size
_SMOOTHEST = 0.86  # of the level, that the smoothest blocks seem to have


def noise_by_tone(luma: Float) -> NDArray[np.float32]:
    """The standard deviation of the noise in each tone, in 8-bit grey levels; NaN where there is nothing of that tone.

    It is read off the smoothest blocks of a tone by the filter of J. Immerkær, "Fast noise variance estimation" (CVIU
    1996), which leaves out what is level or rises evenly. Noise that a camera has smoothed looks weaker to it than it
    is, in all tones alike.

    Args:
        luma: (height, width), black 0 and white 1; any size.

    Returns:
        (TONES,) from black to white.
    """
    found = np.full(TONES, np.nan, np.float32)
    rows, columns = luma.shape[0] // _BLOCK, luma.shape[1] // _BLOCK
    if rows == 0 or columns == 0:
        return found
    step = max(1, int(np.ceil(np.sqrt(rows * columns / _MOST_BLOCKS))))
    cut = luma[: rows * _BLOCK, : columns * _BLOCK].reshape(rows, _BLOCK, columns, _BLOCK)
    blocks = cut[::step, :, ::step].transpose(0, 2, 1, 3).reshape(-1, _BLOCK, _BLOCK)
    curved = blocks[:, :, :-2] - 2 * blocks[:, :, 1:-1] + blocks[:, :, 2:]
    curved = curved[:, :-2] - 2 * curved[:, 1:-1] + curved[:, 2:]
    sigma = np.abs(curved).mean((1, 2)) / (_GAIN * _SMOOTHEST) * 255
    tone = np.clip((blocks.mean((1, 2)) * TONES).astype(int), 0, TONES - 1)
    for number in range(TONES):
        here = sigma[tone == number]
        if len(here) >= _FEW:
            found[number] = np.quantile(here, _SMOOTH)
    return found
