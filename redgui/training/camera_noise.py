"""Noise as a camera leaves it: stronger in some tones and at edges, smoothed and sharpened by its own processing."""

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

FINE = (0.3, 1.0)  # range of the demosaicing's and denoiser's blur, standard deviation in pixels
COARSE = (1.0, 2.5)  # range of the blotches' size
MOST_COARSE = 0.5  # largest share of the blotches in the noise's power
SHARPER = (0.5, 1.5)  # range of the blur that the camera's sharpening masks with
MOST_SHARPER = 1.5  # largest gain of its mask
MOST_SPARED = 0.8  # largest share of the noise's strength that follows the edges, which the denoiser spares
TONE = 0.5  # the level follows the tone to a power between -TONE and TONE
FILM = 0.15  # share of the pictures whose noise is the grain of film
_BLACK = 0.05  # keeps the power finite in black


def camera_noise(pictures: Tensor, sigma: Tensor, generator: torch.Generator) -> Tensor:
    """Draw noise for clean pictures.

    A sensor's noise grows with the square root of the light, the tone curve lifts it in the shadows, demosaicing and
    denoising take its high frequencies away: A. Foi et al., "Practical Poissonian-Gaussian noise modeling" (IEEE TIP
    2008) for the first, S. Nam et al., "A holistic approach to cross-channel image noise modeling" (CVPR 2016) for the
    others. The camera's denoiser also spares edges and what lies on them, and its sharpening lifts what is left. How
    much of each is drawn for every picture by itself, for no two cameras agree.

    Args:
        pictures: (batch, height, width) in [0, 1].
        sigma: (batch,) standard deviation over the picture, in 8-bit grey levels.
        generator: on the pictures' device.

    Returns:
        The noise, (batch, height, width), to be added.
    """
    count, height, width = pictures.shape
    fine, coarse, share, mask, gain, power, kept, film = torch.rand(
        8, count, 1, 1, generator=generator, device=pictures.device
    )
    white = torch.randn(pictures.shape, generator=generator, device=pictures.device)
    spectrum = torch.sqrt(
        (1 - MOST_COARSE * share) * _white_power(_low_pass(_between(FINE, fine), height, width))
        + MOST_COARSE * share * _white_power(_low_pass(_between(COARSE, coarse), height, width))
    )
    blurred = torch.sqrt(_low_pass(_between(SHARPER, mask), height, width))
    sharpened = spectrum * (1 + MOST_SHARPER * gain * (1 - blurred))
    smooth = torch.fft.ifft2(torch.fft.fft2(white) * sharpened).real
    light = pictures.clamp(0, 1)
    # The grain of film is strongest in the middle tones.
    grain = (light * (1 - light)).sqrt() + _BLACK
    tone = torch.where(film < FILM, grain, (light + _BLACK) ** (TONE * (2 * power - 1)))
    spared = 1 + MOST_SPARED * kept * (_edges(pictures) - 1)
    noise: Tensor = smooth * tone * spared
    return noise / noise.square().mean((1, 2), keepdim=True).sqrt() * (sigma / 255)[:, None, None]


def _between(limits: tuple[float, float], part: Tensor) -> Tensor:
    return limits[0] + (limits[1] - limits[0]) * part


def _low_pass(blur: Tensor, height: int, width: int) -> Tensor:
    """Power spectrum of a Gaussian blur of that standard deviation in pixels: (batch, height, width)."""
    rows, columns = (torch.fft.fftfreq(side, device=blur.device) for side in (height, width))
    squared = rows[:, None] ** 2 + columns[None, :] ** 2
    return torch.exp(-((2 * torch.pi * blur) ** 2) * squared)


def _white_power(spectrum: Tensor) -> Tensor:
    """Scaled to leave the power of white noise as it is."""
    return spectrum / spectrum.mean((1, 2), keepdim=True)


def _edges(pictures: Tensor) -> Tensor:
    """How much happens around each pixel, against the picture's mean, from 0 to 3: (batch, height, width)."""
    mean, square = (
        F.avg_pool2d(plane[:, None], 5, 1, 2, count_include_pad=False)[:, 0] for plane in (pictures, pictures.square())
    )
    edges = (square - mean.square()).clamp(min=1e-4).sqrt()
    return (edges / edges.mean((1, 2), keepdim=True)).clamp(max=3.0)
