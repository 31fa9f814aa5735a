"""What a user asks for: one frozen, validated object for the preview, a single photo and a batch alike."""

import math
from dataclasses import dataclass
from typing import Literal

from redgui.errors import RedguiError

MAX_SIGMA = 75.0
MAX_SCALE = 4.0


@dataclass(frozen=True)
class RestoreSettings:
    """How to restore a photo.

    Attributes:
        sigma: noise level of the photo in 8-bit grey levels, 0 to 75; None estimates it ("auto").
        scale: factor of enlargement, 1 to 4, any real number.
        strength: share of the restoration in the result, 0 to 1.
        quality: "best" averages the network over the eight flips and rotations, at eight times the time.
        model: a name from `redgui models`, or the path of a .safetensors file made by `redgui train`.
        device: "auto", "cpu", "cuda" or "mps".

    Raises:
        RedguiError: a value is out of its range.
    """

    sigma: float | None = None
    scale: float = 1.0
    strength: float = 1.0
    quality: Literal["fast", "best"] = "fast"
    model: str = "default"
    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"

    def __post_init__(self) -> None:
        if self.sigma is not None:
            _check("sigma", self.sigma, 0.0, MAX_SIGMA)
        _check("scale", self.scale, 1.0, MAX_SCALE)
        _check("strength", self.strength, 0.0, 1.0)
        _check_choice("quality", self.quality, ("fast", "best"))
        _check_choice("device", self.device, ("auto", "cpu", "cuda", "mps"))


def _check(name: str, value: float, low: float, high: float) -> None:
    if not (math.isfinite(value) and low <= value <= high):
        raise RedguiError(f"{name} must be a number from {low:g} to {high:g}, not {value:g}.")


def _check_choice(name: str, value: str, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise RedguiError(f"{name} must be {' or '.join(choices)}, not {value!r}.")
