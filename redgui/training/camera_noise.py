"""Noise as a camera leaves it: stronger in some tones than in others, and smoothed by the camera's own processing."""

import torch
from torch import Tensor

FINE = (0.3, 1.0)  # range of the demosaicing's and denoiser's blur, standard deviation in pixels
COARSE = (1.0, 2.5)  # range of the blotches' size
MOST_COARSE = 0.5  # largest share of the blotches in the noise's power
TONE = 0.5  # the level follows the tone to a power between -TONE and TONE
_BLACK = 0.05  # keeps the power finite in black


def camera_noise(pictures: Tensor, sigma: Tensor, generator: torch.Generator) -> Tensor:
    """Draw noise for clean pictures.

    A sensor's noise grows with the square root of the light, the tone curve lifts it in the shadows, demosaicing and
    denoising take its high frequencies away: A. Foi et al., "Practical Poissonian-Gaussian noise modeling" (IEEE TIP
    2008) for the first, S. Nam et al., "A holistic approach to cross-channel image noise modeling" (CVPR 2016) for the
    others. How much of each is drawn for every picture anew, for no two cameras agree.

    Args:
        pictures: (batch, height, width) in [0, 1].
        sigma: (batch,) standard deviation over the picture, in 8-bit grey levels.
        generator: on the pictures' device.

    Returns:
        The noise, (batch, height, width), to be added.
    """
    count, height, width = pictures.shape
    fine, coarse, share, power = torch.rand(4, count, 1, 1, generator=generator, device=pictures.device)
    white = torch.randn(pictures.shape, generator=generator, device=pictures.device)
    spectrum = torch.sqrt(
        (1 - MOST_COARSE * share) * _gaussian(_between(FINE, fine), height, width)
        + MOST_COARSE * share * _gaussian(_between(COARSE, coarse), height, width)
    )
    smooth = torch.fft.ifft2(torch.fft.fft2(white) * spectrum).real
    strength = (pictures.clamp(0, 1) + _BLACK) ** (TONE * (2 * power - 1))
    noise: Tensor = smooth * strength
    return noise / noise.square().mean((1, 2), keepdim=True).sqrt() * (sigma / 255)[:, None, None]


def _between(limits: tuple[float, float], part: Tensor) -> Tensor:
    return limits[0] + (limits[1] - limits[0]) * part


def _gaussian(blur: Tensor, height: int, width: int) -> Tensor:
    """Power spectrum of a Gaussian blur, scaled to leave the power of white noise as it is: (batch, height, width)."""
    rows, columns = (torch.fft.fftfreq(side, device=blur.device) for side in (height, width))
    squared = rows[:, None] ** 2 + columns[None, :] ** 2
    power = torch.exp(-((2 * torch.pi * blur) ** 2) * squared)
    return power / power.mean((1, 2), keepdim=True)
