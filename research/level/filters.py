"""What a camera's software does to a picture: three ways to take noise out of it, and sharpening."""

import numpy as np
from scipy import ndimage
from skimage.restoration import denoise_bilateral

from research.level.drawings import Picture

_WINDOW = 5  # pixels a side


def blurred(picture: Picture, radius: float) -> Picture:
    """By a Gaussian of that standard deviation in pixels; 0 leaves it as it is."""
    smooth: Picture = ndimage.gaussian_filter(picture, radius)
    return smooth


def sharpened(picture: Picture, radius: float, amount: float) -> Picture:
    """Unsharp masking: what a blur takes away is added `amount` times; not clipped."""
    return picture + np.float32(amount) * (picture - blurred(picture, radius))


def bilateral(picture: Picture, noise: float) -> Picture:
    """Means over neighbours of like brightness; `noise` is the standard deviation believed."""
    spread = max(1.5 * noise, 1e-4)
    smooth = denoise_bilateral(picture, _WINDOW, sigma_color=spread, sigma_spatial=1.5, mode="symmetric")
    return np.asarray(smooth, np.float32)


def local_wiener(picture: Picture, noise: float) -> Picture:
    """What varies no more than noise does is drawn to the mean around it."""
    mean, square = (ndimage.uniform_filter(values, _WINDOW) for values in (picture, picture**2))
    variance = np.maximum(square - mean**2, 0)
    kept = np.maximum(variance - np.float32(noise**2), 0) / (variance + np.float32(1e-9))
    smooth: Picture = mean + kept * (picture - mean)
    return smooth


def shrunk(picture: Picture, noise: float) -> Picture:
    """Small detail of two finenesses is made smaller: wavelet shrinkage, without reducing."""
    detail, coarse = np.zeros_like(picture), picture
    for radius, share in ((0.7, 0.75), (1.4, 0.35)):
        smooth = blurred(coarse, radius)
        fine = coarse - smooth
        detail = detail + np.sign(fine) * np.maximum(np.abs(fine) - np.float32(noise * share), 0)
        coarse = smooth
    return coarse + detail
