"""PSNR and SSIM, on 8-bit grey levels."""

import numpy as np
from numpy.typing import NDArray

from redgui.errors import RedguiError
from redgui.messages import Sentence


def psnr(picture: NDArray[np.floating], reference: NDArray[np.floating]) -> float:
    """Peak signal-to-noise ratio in dB; both in grey levels, peak 255. Equal pictures give infinity."""
    error = float(np.mean((np.asarray(picture, np.float64) - np.asarray(reference, np.float64)) ** 2))
    return float("inf") if error == 0 else 10.0 * float(np.log10(255.0**2 / error))


def ssim(picture: NDArray[np.floating], reference: NDArray[np.floating]) -> float:
    """Structural similarity (Wang et al. 2004): 11x11 Gaussian window of sigma 1.5, data range 255.

    Raises:
        RedguiError: scikit-image is not installed.
    """
    try:
        from skimage.metrics import structural_similarity
    except ImportError as error:
        raise RedguiError(
            Sentence('Measuring needs scikit-image; install it with pip install "redgui[train]".')
        ) from error

    return float(
        structural_similarity(  # type: ignore[no-untyped-call]
            np.asarray(picture, np.float64),
            np.asarray(reference, np.float64),
            gaussian_weights=True,
            sigma=1.5,
            use_sample_covariance=False,
            data_range=255.0,
        )
    )
