"""What a restoration will cost before it starts: memory by arithmetic, time by what the last ones took."""

import math
from collections.abc import Mapping
from typing import TypeAlias

Key: TypeAlias = tuple[str, str, str]
"""Model, device, quality: what decides how fast a megapixel is."""

CHROMA_WORK = 0.5
"""What restoring the colours costs: two planes at half the photo's size, in times the photo's luma."""

_CHROMA = 2  # bytes a pixel: a float32 for each of two planes at half size
_LUMA = 4  # bytes of a float32
_SCREEN = 1.33  # bytes per channel and pixel of the copy on screen: 8 bits and its smaller versions
_EXECUTOR = 150_000_000  # bands, carries and weights; they depend on the width alone, and little
_NEWEST = 0.3  # share of the last restoration in the average
_BEST_COSTS = 8  # times "fast": the network sees eight views


def result_size(width: int, height: int, scale: float) -> tuple[int, int]:
    """Width and height in pixels after enlarging by `scale`; the same as `redgui.photo.resample.enlarged_size`."""
    return max(1, round(width * scale)), max(1, round(height * scale))


def work(megapixels: float, scale: float, color: bool) -> float:
    """What a result of that size costs, in megapixels of luma; `color` says whether colours are restored too."""
    return megapixels * (1 + CHROMA_WORK / scale**2) if color else megapixels


def memory_bytes(
    width: int, height: int, channels: int, bytes_per_sample: int, scale: float, *, color: bool = False
) -> int:
    """Peak memory of a restoration, in bytes.

    Args:
        width: of the source, in pixels.
        height: of the source, in pixels.
        channels: 1 for grey, 3 for colour; one more with transparency.
        bytes_per_sample: 1 for 8 bits, 2 for 16.
        scale: factor of enlargement.
        color: whether colours are restored too.
    """
    across, down = result_size(width, height, scale)
    samples = channels * bytes_per_sample
    seen = samples - bytes_per_sample if channels in {2, 4} else 0  # the colours once more, without hidden ones
    source = width * height * (samples + seen + _LUMA + (_CHROMA if color else 0))
    # Enlarged luma and its change exist at the same time.
    result = across * down * (2 * _LUMA + samples + _SCREEN * channels)
    return round(source + result) + _EXECUTOR


class Speed:
    """How many megapixels of a result each model, device and quality makes in a second, as a moving average."""

    def __init__(self) -> None:
        self._rates: dict[Key, float] = {}

    def note(self, key: Key, megapixels: float, seconds: float) -> None:
        """Learn from a finished restoration; one that took no time (nothing to do) teaches nothing."""
        if megapixels <= 0 or seconds <= 0:
            return
        rate = megapixels / seconds
        known = self._rates.get(key, rate)
        self._rates[key] = known + _NEWEST * (rate - known)

    def seconds(self, key: Key, megapixels: float) -> float | None:
        """How long a result of that size will take; None if nothing like it was ever made."""
        if (rate := self._rates.get(key)) is not None:
            return megapixels / rate
        model, device, quality = key
        fast = self._rates.get((model, device, "fast"))
        return _BEST_COSTS * megapixels / fast if quality == "best" and fast is not None else None

    def to_dict(self) -> dict[str, float]:
        """Megapixels per second by "model|device|quality", for the preferences."""
        return {"|".join(key): rate for key, rate in self._rates.items()}

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> "Speed":
        """What `to_dict` gave. Entries that make no sense are left out: preferences may be old, or edited by hand."""
        speed = cls()
        for name, value in data.items():
            key = name.rsplit("|", 2)  # from the right: a model may be a path with any character in it
            rate = _number(value)
            if len(key) == 3 and rate > 0:
                speed._rates[key[0], key[1], key[2]] = rate
        return speed


def _number(value: object) -> float:
    """A finite number, also from the text that some preferences make of it; 0 if it is none."""
    try:
        number = float(value) if isinstance(value, (int, float, str)) else 0.0
    except (ValueError, OverflowError):
        return 0.0
    return number if math.isfinite(number) else 0.0
