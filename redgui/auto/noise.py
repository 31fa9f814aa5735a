"""How strong is a photograph's noise? One number: its standard deviation in 8-bit grey levels.

Noise is what the emptiest parts of a picture still contain, so the picture is cut into 8x8 blocks, each block is
taken apart into its spatial frequencies (DCT), and the blocks are lined up from smooth to textured. Along that line
the power of the noise is a plateau; where texture begins, the curve rises. The level of the plateau is the answer.

A block's place in the line is decided by other frequencies than those that are then measured. White noise is
independent between frequencies, so choosing the smoothest blocks does not make the noise look smaller than it is.

Two plateaus are read:

- White noise (a sensor's, a scanner's, an artificial one) has the same power at all frequencies. It is read at the
  highest ones, where a photograph has the least power of its own.
- Noise that went through a camera's demosaicing, denoising and JPEG encoder has lost those. It is read at middle
  frequencies, but believed only where the spectrum of the smooth blocks looks like filtered noise (level, then
  falling off) and not like texture (falling from the start), or where ten band powers together make it likely.

Sources: the ordering of DCT blocks by one band and the measurement in another is N. Ponomarenko et al., "An automatic
approach to lossy compression of AVIRIS images" (IGARSS 2007); that the smoothest blocks must agree with one another,
as a test for noise, is the idea of X. Liu, M. Tanaka, M. Okutomi, "Single-image noise level estimation for blind
denoising" (IEEE TIP 2013) and G. Chen, F. Zhu, P. A. Heng, "An efficient statistical method for image noise level
estimation" (ICCV 2015). Reading the plateau as the least upper bound, and the test for filtered noise, are our own.
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

CLEAN_SIGMA = 2.5
"""Below this estimate a photograph counts as clean: its grain is its own, and is not to be removed."""

Array: TypeAlias = NDArray[np.float32]
Curve: TypeAlias = NDArray[np.float64]
Mask: TypeAlias = NDArray[np.bool_]

Limits: TypeAlias = tuple[tuple[float, float], ...]
CLIPPED: Limits = ((1 / 16, 0.25), (1 / 2, 0.25))
"""Blocks count of which less than so much is clipped, if they are more than such a share; else the next of these holds.

The second is for a night shot, where hardly a block is free of black pixels.
"""

BLOCK = 8
MAX_BLOCKS = 40_000  # a twentieth of them measures noise to 1%; 100 megapixels take no longer than one

# All constants were chosen on training pictures, BSDS500/train: CONFIDENCE and the bands with white noise of sigma 0 to
# 70, by the mean absolute error; FILTERED_GAIN and the limits in _looks_filtered by a grid search over the clean
# pictures (few may come out above 5), white noise (no loss) and noise blurred by a Gaussian of 0.5 to 0.72
# pixels, half of it saved as JPEG. Where several did equally well, camera noise (CC15) decided.
CONFIDENCE = 2.0  # standard errors between a measured power and its upper bound
LEAST_SHARE = 0.005  # of the blocks; fewer are an accident
FILTERED_GAIN = 2.5  # noise is strongest below the middle frequencies, and in other places than the smoothest
FILTERED_DOUBT = 0.8  # of that gain, where the question is whether there is any noise
FILTERED_LIMIT = 7.0  # fine, even texture can pass for smoothed noise; up to here the mistake leaves a photo 40 dB


# What separates the noise of a camera from texture: the logarithm of the odds, linear in `smooth_spectra`. Learnt by
# `python -m research.noise_fit` from BSDS500/train, clean and with synthetic camera noise.
SPECTRUM_SHARES = (0.03, 0.3)  # of the blocks, the smoothest
CAMERA_WEIGHTS = np.array([[-1.08, 0.55, 1.85, 2.71, -2.03], [0.66, -0.32, -0.79, -0.58, -0.57]])
CAMERA_BIAS = -1.62
CAMERA_LIKELY = (2.0, 3.0)  # odds of 7 to 1 and of 20 to 1: believed not at all, and wholly


def dct_basis() -> Array:
    """The 64 orthonormal 8x8 DCT-II patterns, one per row; row 8u + v has frequency (u, v)."""
    u, x = np.mgrid[:BLOCK, :BLOCK]
    rows = np.cos(np.pi * u * (2 * x + 1) / (2 * BLOCK)) * np.where(u == 0, np.sqrt(1 / BLOCK), np.sqrt(2 / BLOCK))
    basis: Array = np.kron(rows, rows).astype(np.float32)
    return basis


_BASIS = dct_basis()
_U, _V = (axis.ravel() for axis in np.mgrid[:BLOCK, :BLOCK])
_RADIUS = np.hypot(_U, _V)


def _ring(low: float, high: float = np.inf) -> Mask:
    """The DCT coefficients whose spatial frequency lies in [low, high); 8 is one cycle in two pixels."""
    ring: Mask = (low <= _RADIUS) & (high > _RADIUS)
    return ring


_TEXTURE = _ring(1.1, 6)
_HIGH, _HIGHEST = _ring(7), _ring(8)
_MIDDLE = _ring(2.1, 5)
SPECTRUM_BANDS = (_ring(1.1, 2.1), _ring(2.1, 3.5), _ring(3.5, 5), _ring(6, 7), _ring(8))
_EVEN, _ODD = _MIDDLE & ((_U + _V) % 2 == 0), _MIDDLE & ((_U + _V) % 2 == 1)


def estimate_sigma(luma: NDArray[np.float32]) -> float:
    """The standard deviation of the noise in `luma`, in 8-bit grey levels.

    Args:
        luma: (height, width), black 0 and white 1; any size.

    Returns:
        A multiple of 0.01, which is finer than it is true, so that it does not depend on the number of threads that
        summed. 0.0 for drawings, constant pictures and those smaller than a block. Noise that a camera has smoothed
        comes out as the white noise that is as strong as its strongest frequencies, because that is what a denoiser
        trained on white noise must be given to remove it.
    """
    if min(luma.shape) < BLOCK:
        return 0.0
    power = _block_spectra(luma, _step(luma.size))
    if len(power) == 0:
        return 0.0
    independent = _independent(luma.size)
    white = _white_noise(power, independent)
    filtered = min(FILTERED_GAIN * _filtered_noise(power, independent), FILTERED_LIMIT)
    certainty = max(_looks_filtered(power, white), _resembles_camera_noise(power))
    doubted, believed = (white + certainty * max(part * filtered - white, 0.0) for part in (FILTERED_DOUBT, 1.0))
    return round(believed if doubted >= CLEAN_SIGMA else doubted, 2)


def white_sigma(luma: NDArray[np.float32]) -> float:
    """The standard deviation of the noise by the highest frequencies alone: too low where the noise is not white."""
    power = _block_spectra(luma, _step(luma.size)) if min(luma.shape) >= BLOCK else np.empty((0, BLOCK**2), np.float32)
    return _white_noise(power, _independent(luma.size)) if len(power) else 0.0


def _independent(pixels: int) -> float:
    """Share of the blocks that say something new; neighbours overlap."""
    return min(1.0, _step(pixels) ** 2 / BLOCK**2)


def _step(pixels: int) -> int:
    """Distance between blocks: blocks all over the picture, about MAX_BLOCKS of them, however large it is."""
    step = max(2, int(np.ceil(np.sqrt(pixels / MAX_BLOCKS))))
    return step if step == 2 else step | 1  # odd: no common rhythm with the 8x8 grid of JPEG


def _block_spectra(luma: Array, step: int, limits: Limits = CLIPPED) -> Array:
    """Power of each block (row) at each frequency (column) in grey levels squared; none if the picture is a drawing."""
    windows = np.lib.stride_tricks.sliding_window_view(luma, (BLOCK, BLOCK))[::step, ::step]
    blocks = windows.reshape(-1, BLOCK**2)
    power: Array = np.square((blocks * np.float32(255)) @ _BASIS.T)

    # In a letterbox bar, a burnt-out sky or a block that JPEG emptied there is no noise left to measure. A block that
    # reaches into one has an outermost row or column without any variation. It says nothing, unless most are like that.
    squares = blocks.reshape(-1, BLOCK, BLOCK)
    outermost = (squares[:, 0], squares[:, -1], squares[:, :, 0], squares[:, :, -1])
    varied = np.all([np.ptp(line, axis=1) > 1e-6 for line in outermost], axis=0)
    clipped = (np.minimum(np.abs(blocks), np.abs(1 - blocks)) < 1e-5).mean(axis=1)
    for most_clipped, least_share in limits:
        usable: Mask = varied & (clipped < most_clipped)
        if usable.mean() > least_share:
            return power[usable]
    return power[:0]


def _running_mean(power: Array, by: Array) -> Curve:
    """Mean power of the 1, 2, 3, ... smoothest blocks, smoothness being judged by `by`."""
    ordered = power[np.argsort(by, kind="stable")]
    return np.cumsum(ordered, dtype=np.float64) / np.arange(1, len(ordered) + 1)


def _plateau(curve: Curve, samples_per_block: float) -> tuple[float, float]:
    """Least upper bound of the noise power along a running mean, and the mean at that place.

    The mean of few blocks is uncertain, the mean of many contains texture; the bound weighs the one against the
    other. The standard error of a mean of n squared Gaussian samples is sqrt(2 / n) of it.
    """
    first = int(LEAST_SHARE * len(curve))
    count = np.arange(1, len(curve) + 1) * samples_per_block
    bound = (curve * (1 + CONFIDENCE * np.sqrt(2 / count)))[first:]
    best = int(np.argmin(bound))
    return float(bound[best]), float(curve[first + best])


def _white_noise(power: Array, independent: float) -> float:
    """Standard deviation at the highest frequencies of the smooth blocks."""
    smoothness = power[:, _TEXTURE].mean(axis=1)
    candidates = (
        _plateau(_running_mean(power[:, band].mean(axis=1), smoothness), independent * band.sum())
        for band in (_HIGH, _HIGHEST)
    )
    return float(np.sqrt(min(candidates)[1]))


def _middle_curve(power: Array) -> Curve:
    """Running mean at middle frequencies; each half of them is measured in the order that the other half gives."""
    even, odd = power[:, _EVEN].mean(axis=1), power[:, _ODD].mean(axis=1)
    return (_running_mean(even, odd) + _running_mean(odd, even)) / 2


def _filtered_noise(power: Array, independent: float) -> float:
    """Standard deviation at middle frequencies of the smooth blocks."""
    return float(np.sqrt(_plateau(_middle_curve(power), independent * _MIDDLE.sum())[1]))


def _looks_filtered(power: Array, white: float) -> float:
    """From 0 (texture or white noise) to 1: are the smooth blocks filled with noise that a camera has smoothed?

    Its spectrum, in logarithms, bends down: level at first, then falling ever faster. White noise stays level, and
    texture, a power law, falls from the start; three bands tell them apart. The smoothest blocks must also agree with
    the less smooth, and the closer the more is left at the highest frequencies (`white`): there it may be texture.
    """
    smoothest = np.argsort(power[:, _MIDDLE].mean(axis=1), kind="stable")[: max(len(power) * 3 // 100, 1)]
    bands = (_ring(2.1, 3.5), _ring(3.5, 5), _HIGH)
    low, middle, high = (0.5 * np.log(power[smoothest][:, band].mean() + 1e-4) for band in bands)
    bend = (middle - high) - 2.25 * (low - middle)
    curve = np.sqrt(_middle_curve(power) + 1e-4)
    agreement = curve[len(curve) // 100] / curve[len(curve) // 10]
    strict = _ramp(white, 0.8, 1.2)
    return _ramp(bend, 0.05, 0.25) * _ramp(agreement, 0.5 + 0.4 * strict, 0.65 + 0.3 * strict)


def smooth_spectra(luma: NDArray[np.float32], limits: Limits = CLIPPED) -> Curve | None:
    """The spectra that tell camera noise from texture: what `research.noise_fit` learns from.

    Args:
        luma: (height, width), black 0 and white 1; any size.
        limits: which blocks count, see `CLIPPED`.

    Returns:
        (2, 5): the logarithm of the mean power of the smoothest 3 and 30 per cent of the blocks, at five frequencies
        from low to high; None if the picture is too small, or a drawing.
    """
    if min(luma.shape) < BLOCK:
        return None
    power = _block_spectra(luma, _step(luma.size), limits)
    return _smooth_spectra(power) if len(power) else None


def _smooth_spectra(power: Array) -> Curve:
    order = np.argsort(power[:, _MIDDLE].mean(axis=1), kind="stable")
    smooth = (power[order[: max(1, int(share * len(order)))]] for share in SPECTRUM_SHARES)
    return np.log([[blocks[:, band].mean(dtype=np.float64) + 1e-4 for band in SPECTRUM_BANDS] for blocks in smooth])


def _resembles_camera_noise(power: Array) -> float:
    """From 0 to 1: strong and coarse noise, which falls off from the start as texture does, but fills every block."""
    likelihood = float((CAMERA_WEIGHTS * _smooth_spectra(power)).sum()) + CAMERA_BIAS
    return _ramp(likelihood, *CAMERA_LIKELY)


def _ramp(value: float, zero: float, one: float) -> float:
    """0 up to `zero`, 1 from `one` on, straight between."""
    return float(np.clip((value - zero) / (one - zero), 0.0, 1.0))
