"""What a user asks for: one frozen, validated object for the preview, a single photo and a batch alike."""

import os
import reprlib
from collections.abc import Collection
from dataclasses import dataclass, replace
from numbers import Integral, Real
from typing import Any, Literal, TypedDict, get_args

from redgui.errors import RedguiError
from redgui.messages import Sentence, listed

Quality = Literal["fast", "best"]
Device = str
DEVICES = ("auto", "cpu", "cuda", "mps", "gpu")
ONE_GPU = "gpu:"
"""What the name of one GPU among several begins with; behind it stands its key or a part of its name."""

MAX_SIGMA = 75.0
MAX_SCALE = 4.0
MIN_JPEG = 5
NO_JPEG = 100
LARGE_SCALE = 2.0  # above this a model may work at a smaller size
_LONGEST_DEVICE = 200
PINS = ("scale", "strength")
"""What is meant for one photo, unless the user wants it for the next ones too."""
CLEAN_JPEG = 90
"""From this quality on a JPEG counts as clean: on average traces are still worth 0.2 dB, but single photos lose."""


@dataclass(frozen=True)
class RestoreSettings:
    """How to restore a photo.

    Attributes:
        sigma: noise level of the photo in 8-bit grey levels, 0 to 75; None estimates it ("auto").
        scale: factor of enlargement, 1 to 4, any real number.
        jpeg: quality at which the photo was saved as JPEG, 5 to 100; its traces are removed, and `NO_JPEG` (100) means
            that there are none. None takes what the file says or its pixels show, whichever is stronger ("auto").
        color: noise level of the photo's colours in 8-bit grey levels, 0 to 75; 0 leaves the colours as they are, None
            estimates it ("auto").
        strength: share of the restoration in the result, 0 to 1.
        quality: "best" averages the network over the eight flips and rotations, at eight times the time.
        model: a name from `redgui models`, or the path of a .safetensors file made by `redgui train`.
        device: "auto", "cpu", "cuda", "mps", "gpu", or "gpu:" with the key that `redgui devices` shows or a part of the
            GPU's name.

    Raises:
        RedguiError: a value is out of its range.

    Example:
        >>> RestoreSettings(sigma=20, scale=2.5, strength=0.8)
    """

    sigma: float | None = None
    scale: float = 1.0
    jpeg: int | None = None
    strength: float = 1.0
    quality: Quality = "fast"
    model: str = "default"
    device: Device = "auto"
    color: float | None = 0.0

    def __post_init__(self) -> None:
        # Numbers of other libraries, such as NumPy's scalars, become Python's: torch takes no others.
        if self.sigma is not None:
            self._set("sigma", float(_checked("sigma", self.sigma, 0.0, MAX_SIGMA)))
        self._set("scale", float(_checked("scale", self.scale, 1.0, MAX_SCALE)))
        if self.jpeg is not None:
            self._set("jpeg", int(_checked("jpeg", self.jpeg, MIN_JPEG, NO_JPEG, Integral)))
        if self.color is not None:
            self._set("color", float(_checked("color", self.color, 0.0, MAX_SIGMA)))
        self._set("strength", float(_checked("strength", self.strength, 0.0, 1.0)))
        self._set("model", _model(self.model))
        check_choice("quality", self.quality, get_args(Quality))
        if not (
            isinstance(self.device, str) and self.device.startswith(ONE_GPU) and len(self.device) <= _LONGEST_DEVICE
        ):
            check_choice("device", self.device, DEVICES)

    def _set(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)  # frozen for everyone else

    @property
    def speed_key(self) -> tuple[str, str, str]:
        """What of them decides how fast a megapixel is: model, device, quality (`redgui.forecast.Key`).

        A model may work at a smaller size where the scale is large (`RedNetSpec.large_unshuffle`).
        """
        size = " large" if self.scale > LARGE_SCALE else ""
        return self.model + size, self.device, self.quality

    def unpinned(self, pinned: Collection[str]) -> "RestoreSettings":
        """The same settings, with those of `PINS` that are not `pinned` as usual: they were meant for one photo."""
        usual = RestoreSettings()
        return replace(self, **{name: getattr(usual, name) for name in PINS if name not in pinned})

    def for_another_photo(self) -> "RestoreSettings":
        """The same settings, with what is one photo's own, its noise and its JPEG quality, at auto again.

        Colour noise that is left alone goes on being left alone.
        """
        return replace(self, sigma=None, jpeg=None, color=None if self.color != 0 else 0.0)


class SettingsChanges(TypedDict, total=False):
    """The fields of `RestoreSettings` as keywords of a function."""

    sigma: float | None
    scale: float
    jpeg: int | None
    strength: float
    quality: Quality
    model: str
    device: Device
    color: float | None


def auto_jpeg(found: int | None) -> int:
    """What "auto" makes of the quality that was found in a photo, None for one without traces of JPEG.

    The answer is `NO_JPEG` where there is nothing to gain.
    """
    return NO_JPEG if found is None or found >= CLEAN_JPEG else max(found, MIN_JPEG)


def _checked(name: str, value: Any, low: float, high: float, kind: type = Real) -> Any:
    is_number = isinstance(value, kind) and not isinstance(value, bool)
    if is_number and low <= value <= high:  # false for NaN
        return value
    raise RedguiError(
        Sentence(
            "{setting} must be {kind} from {low:g} to {high:g}, not {value}.",
            setting=name,
            kind=Sentence("a whole number") if kind is Integral else Sentence("a number"),
            low=low,
            high=high,
            value=str(value) if isinstance(value, float) else _shortened(value),
        )
    )


def _model(model: object) -> str:
    text = os.fspath(model) if isinstance(model, str | os.PathLike) else None
    if isinstance(text, str) and text and "\0" not in text:
        return text
    raise RedguiError(
        Sentence("model must be a name or the path of a .safetensors file, not {value}.", value=_shortened(model))
    )


def _shortened(value: object) -> str:
    try:
        return reprlib.repr(value)
    except ValueError:  # a whole number of thousands of digits
        return "..."


def check_choice(name: str, value: str, choices: tuple[str, ...]) -> None:
    """Raise RedguiError if the value of a setting is none of its choices."""
    if value not in choices:
        raise RedguiError(
            Sentence(
                "{setting} must be {choices}, not {value}.",
                setting=name,
                choices=listed(choices, "or"),
                value=repr(value),
            )
        )
