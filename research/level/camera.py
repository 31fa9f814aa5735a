"""A camera's way from a scene to a picture: noise by tone, demosaicing, blotches, denoising, sharpening."""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from research.level.drawings import Picture
from research.level.filters import bilateral, blurred, local_wiener, sharpened, shrunk

Part = tuple[slice, slice]

WHOLE: Part = np.s_[:, :]
SHOTS = 8  # whose mean is the truth where a denoiser takes detail too
_MARGIN = 16  # pixels around a part, beyond what any filter reaches
_DENOISERS = (bilateral, local_wiener, shrunk)


def log_uniform(rng: np.random.Generator, low: float, high: float) -> float:
    """Between them; each doubling equally likely."""
    return float(np.exp(rng.uniform(np.log(low), np.log(high))))


@dataclass(frozen=True)
class Mosaic:
    """A sensor's Bayer pattern, and how its gaps are filled.

    Attributes:
        red, blue: how much these channels are amplified against green.
        follows_green: whether fine detail of red and blue is taken from green, as demosaicing along edges does.
    """

    red: float
    blue: float
    follows_green: bool

    def luma(self, noise: Picture) -> Picture:
        """What the luma has of noise that is independent at each pixel."""
        height, width = noise.shape
        even_row, even_column = np.arange(height)[:, None] % 2 == 0, np.arange(width) % 2 == 0
        red, blue = even_row & even_column, ~even_row & ~even_column
        sensed = noise * np.where(red, self.red, np.where(blue, self.blue, 1)).astype(np.float32)
        green_plane = _filled(sensed * ~(red | blue), _GREEN)
        base = green_plane if self.follows_green else np.zeros_like(noise)
        red_plane, blue_plane = (base + _filled((sensed - base) * where, _RED_BLUE) for where in (red, blue))
        luma: Picture = np.float32(0.299) * red_plane + np.float32(0.587) * green_plane + np.float32(0.114) * blue_plane
        return luma


_GREEN: Picture = np.array([[0, 1, 0], [1, 4, 1], [0, 1, 0]], np.float32) / np.float32(4)
_RED_BLUE: Picture = np.array([[1, 2, 1], [2, 4, 2], [1, 2, 1]], np.float32) / np.float32(4)


def _filled(plane: Picture, kernel: Picture) -> Picture:
    filled: Picture = ndimage.convolve(plane, kernel, mode="mirror")  # which goes on with the pattern
    return filled


class Camera:
    """One camera before one scene, drawn at random.

    Attributes:
        noise: standard deviation of the noise before denoising and sharpening, in parts of white.
    """

    def __init__(self, scene: Picture, rng: np.random.Generator) -> None:
        self._scene = scene
        level = (log_uniform(rng, 1, 16) if rng.random() < 0.8 else log_uniform(rng, 10, 45)) / 255
        strength = _by_tone(scene, rng)
        self._strength = strength * np.float32(level / _rms(strength))
        has_mosaic = rng.random() < 0.6
        self._mosaic = Mosaic(rng.uniform(1.2, 2.2), rng.uniform(1.1, 2), rng.random() < 0.5) if has_mosaic else None
        self._blur = rng.uniform(0.2, 1.2) if rng.random() < 0.7 else 0.0
        self._blotches = rng.uniform(0, 0.5) if rng.random() < 0.25 else 0.0  # share of the noise's power
        self._blotch = rng.uniform(1, 3)  # pixels
        self._denoiser = _DENOISERS[rng.integers(len(_DENOISERS))] if rng.random() < 0.6 else None
        self._believed, self._share = rng.uniform(0.6, 2.5), np.float32(rng.uniform(0.3, 1))
        self._sharpening = (rng.uniform(0.5, 1.5), rng.uniform(0.2, 1.6)) if rng.random() < 0.5 else None
        left = _rms(self._noise(rng, WHOLE))
        if rng.random() < 0.5:  # the level is meant after demosaicing and blur
            self._strength *= np.float32(level / max(left, 1e-6))
            left = level
        self.noise = left

    def shot(self, rng: np.random.Generator | None, part: Part = WHOLE) -> Picture:
        """The scene as the camera stores it, in [0, 1]; without noise if there is no `rng`.

        A part must begin in even rows and columns, or its mosaic would be another one.
        """
        seen = self._scene[part]
        if rng is not None:
            seen = (seen + self._noise(rng, part)).clip(0, 1)
        if self._denoiser is not None:
            seen = seen + self._share * (self._denoiser(seen, self._believed * self.noise) - seen)
        return (sharpened(seen, *self._sharpening) if self._sharpening else seen).clip(0, 1)

    def expected(self, top: int, left: int, side: int, rng: np.random.Generator) -> tuple[Picture, float]:
        """The mean of its shots of a square part, and the variance of the noise that is left in that mean."""
        first, second = (max(0, start - _MARGIN) // 2 * 2 for start in (top, left))
        around = np.s_[first : top + side + _MARGIN, second : left + side + _MARGIN]
        inside = np.s_[top - first : top - first + side, left - second : left - second + side]
        if self._denoiser is None:
            return self.shot(None, around)[inside], 0.0
        shots = np.stack([self.shot(rng, around)[inside] for _ in range(SHOTS)])
        return shots.mean(0), float(shots.var(0, ddof=1).mean()) / SHOTS

    def _noise(self, rng: np.random.Generator, part: Part) -> Picture:
        strength = self._strength[part]
        noise = rng.standard_normal(strength.shape, np.float32) * strength
        noise = blurred(self._mosaic.luma(noise) if self._mosaic else noise, self._blur)
        if self._blotches:
            coarse = blurred(rng.standard_normal(strength.shape, np.float32), self._blotch)
            coarse *= np.float32(2 * np.sqrt(np.pi) * self._blotch) * strength  # as strong as before the blur
            noise = np.float32(np.sqrt(1 - self._blotches)) * noise + np.float32(np.sqrt(self._blotches)) * coarse
        return noise


def _by_tone(scene: Picture, rng: np.random.Generator) -> Picture:
    """Standard deviation of the noise at each pixel, up to a factor."""
    kind = rng.random()
    strength: Picture
    if kind < 0.15:
        strength = np.ones_like(scene)
    elif kind < 0.75:  # photons and read-out in linear light, seen through the tone curve
        gamma = rng.uniform(1.6, 2.6)
        slope = np.minimum(scene.clip(0.02, 1) ** (1 - gamma) / gamma, rng.uniform(2, 8))
        strength = np.sqrt(scene**gamma + log_uniform(rng, 0.0005, 0.1)) * slope
    elif kind < 0.9:
        strength = (scene + 0.05) ** rng.uniform(-0.6, 0.8)
    else:
        strength = np.sqrt(scene * (1 - scene)) + 0.05
    return strength.astype(np.float32)


def _rms(values: Picture) -> float:
    return float(np.sqrt(np.square(values, dtype=np.float64).mean()))
