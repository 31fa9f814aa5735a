"""Noise that a camera has filtered, at auto and at the best level: `python -m research.filtered_table PHOTO...`.

Noise of a camera's sensor is blurred by 0 to 1.2 pixels and, in half of the rows, sharpened with the photo. A cell is
the gain at auto as a share of the gain at the best level, both in dB of luma over all photos and levels of noise.
"""

from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray

from redgui.photo.colour import luma_of
from redgui.photo.photo import Photo
from redgui.pipeline import restore
from redgui.reading.read import read
from redgui.settings import RestoreSettings
from redgui.training.metrics import psnr

BLURS = (0, 0.25, 0.4, 0.55, 0.7, 0.9, 1.2)  # pixels
NOISE = (5, 10, 15)  # standard deviation in the file, in 8-bit grey levels
LADDER = (0, 2, 3, 4, 5, 6, 7.5, 9, 11, 14, 18, 24, 32)
SIDE = 224  # pixels from the middle of a photo

Grey = NDArray[np.float64]


def filtered_table(photos: Annotated[list[Path], typer.Argument(help="Clean photographs.")]) -> None:
    """Print a row for photos as they are and one for sharpened ones, with a column for each blur."""
    middles = [_middle(luma_of(read(path).samples).astype(np.float64) * 255) for path in photos]
    print("| | " + " | ".join(f"{blur:g} px" for blur in BLURS) + " |")
    print("|---" * (len(BLURS) + 1) + "|")
    for sharpened in (False, True):
        cells = []
        for blur in BLURS:
            gains = np.array(
                [
                    _gains(middle, sd, blur, sharpened, seed)
                    for seed, middle in enumerate(middles)
                    for sd in NOISE
                ]
            )  # fmt: skip
            auto, best = gains.mean(0)
            cells.append(f"{auto / best:.0%} of {best:.2f}")
        print(f"| {'sharpened' if sharpened else 'as it is'} | " + " | ".join(cells) + " |", flush=True)


def _middle(grey: Grey) -> Grey:
    top, left = (max(0, (side - SIDE) // 2) for side in grey.shape)
    return grey[top : top + SIDE, left : left + SIDE]


def _gains(clean: Grey, sd: float, blur: float, sharpened: bool, seed: int) -> tuple[float, float]:
    """PSNR gained in dB, at auto and at the best level of `LADDER`."""
    noise = np.random.default_rng(seed).standard_normal(clean.shape)
    noise = _blurred(noise, blur)
    truth, noisy = clean, clean + noise * sd / noise.std()
    if sharpened:
        truth, noisy = (_sharpened(grey) for grey in (truth, noisy))
    shot = np.clip(np.rint(noisy), 0, 255).astype(np.uint8)

    def gain(level: float | None) -> float:
        done = restore(Photo(shot[..., None]), RestoreSettings(sigma=level)).photo.samples[..., 0]
        after, before = (psnr(grey.astype(np.float32), truth.astype(np.float32)) for grey in (done, shot))
        return after - before

    return gain(None), max(gain(level) for level in LADDER)


def _blurred(grey: Grey, blur: float) -> Grey:
    """After a Gaussian of that standard deviation in pixels."""
    rows, columns = (np.fft.fftfreq(side) for side in grey.shape)
    passed = np.exp(-2 * (np.pi * blur) ** 2 * (rows[:, None] ** 2 + columns**2))
    return np.fft.ifft2(np.fft.fft2(grey) * passed).real


def _sharpened(grey: Grey) -> Grey:
    """By an unsharp mask of a radius of a pixel and 80 per cent, as a camera does."""
    return grey + 0.8 * (grey - _blurred(grey, 1))


if __name__ == "__main__":
    typer.run(filtered_table)
