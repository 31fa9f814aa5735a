"""Colour profiles for files that describe their colours in numbers."""

from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

import imagecodecs
import numpy as np
from numpy.typing import NDArray

from redgui.messages import Sentence
from redgui.photo.colour_numbers import SRGB, UNKNOWN, ColourNumbers
from redgui.photo.photo import Metadata

_D65, _C = (0.3127, 0.3290), (0.310, 0.316)
_BT709 = (*_D65, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06)
_PRIMARIES: dict[int, tuple[float, ...]] = {
    1: _BT709,
    4: (*_C, 0.67, 0.33, 0.21, 0.71, 0.14, 0.08),
    8: (*_C, 0.681, 0.319, 0.243, 0.692, 0.145, 0.049),
    9: (*_D65, 0.708, 0.292, 0.170, 0.797, 0.131, 0.046),
    11: (0.314, 0.351, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060),
    12: (*_D65, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060),
    22: (*_D65, 0.630, 0.340, 0.295, 0.605, 0.155, 0.077),
}
"""White, red, green and blue of ITU-T H.273; those that are left out pass for sRGB's."""
_LIKE_SRGB = frozenset({0, 1, UNKNOWN, 5, 6, 7})
_GAMMAS = {4: 2.2, 5: 2.8, 8: 1.0, 17: 2.6}
_CURVES_LIKE_SRGB = frozenset({0, 1, UNKNOWN, 6, SRGB, 14, 15})
_GAMMA_OF_SRGB, _UNIT = 45455, 100_000
_NEAR_GAMMA, _NEAR_POINT = 500, 150  # in the same units
_MOST_GAMMA = 10.0
_STEPS = 1024
_NO_PROFILE = Sentence(
    "its wide-gamut or HDR colours come without a colour profile and are taken as sRGB: they may look dull"
)


class _Space(NamedTuple):
    """White, red, green and blue, and the exponent that makes light of samples; None: sRGB's curve."""

    points: tuple[float, ...]
    gamma: float | None


def with_profile(metadata: Metadata, channels: int) -> tuple[Metadata, list[Sentence]]:
    """The metadata with a profile for samples of 1 or 3 channels, if numbers alone say that they are not sRGB."""
    colour = metadata.colour
    if colour is None or metadata.icc:
        return metadata, []
    if colour.hdr:
        return metadata, [_hdr(colour.hdr)]
    try:
        made = _profile(colour, channels)
    except (ValueError, KeyError, ZeroDivisionError, RuntimeError):
        return metadata, [_NO_PROFILE]
    return replace(metadata, icc=made), []


def _hdr(kind: str) -> Sentence:
    return Sentence("its wide-gamut or HDR colours ({kind}) stay as they are: the result is an HDR picture", kind=kind)


def is_made(metadata: Metadata) -> bool:
    """Whether the profile is the one that `with_profile` made."""
    colour = metadata.colour
    if colour is None or metadata.icc is None or colour.hdr:
        return False
    try:
        return any(metadata.icc == _profile(colour, channels) for channels in (1, 3))
    except (ValueError, KeyError, ZeroDivisionError, RuntimeError):
        return False


def _profile(colour: ColourNumbers, channels: int) -> bytes | None:
    """A profile, None for sRGB.

    Raises:
        ValueError, KeyError, ZeroDivisionError, RuntimeError: no colours are like that.
    """
    if colour.narrow:
        raise ValueError("no profile says that")
    space = _by_code_points(*colour.code_points) if colour.code_points else _by_chunks(colour)
    return None if space is None else _written(space, channels)


def _by_code_points(primaries: int, transfer: int) -> _Space | None:
    if primaries in _LIKE_SRGB and transfer in _CURVES_LIKE_SRGB | {4, 5}:
        return None
    points = _BT709 if primaries in _LIKE_SRGB else _PRIMARIES[primaries]
    return _Space(points, None if transfer in _CURVES_LIKE_SRGB else _GAMMAS[transfer])


def _by_chunks(colour: ColourNumbers) -> _Space | None:
    if colour.intent is not None or (colour.gamma is None and colour.chromaticities is None):
        return None
    usual = tuple(round(number * _UNIT) for number in _BT709)
    points = colour.chromaticities or usual
    is_usual = all(abs(one - other) <= _NEAR_POINT for one, other in zip(points, usual, strict=True))
    is_near = colour.gamma is None or abs(colour.gamma - _GAMMA_OF_SRGB) <= _NEAR_GAMMA
    if is_usual and is_near:
        return None
    gamma = None if colour.gamma is None else _UNIT / colour.gamma
    return _Space(tuple(number / _UNIT for number in points), gamma)


@cache
def _written(space: _Space, channels: int) -> bytes:
    if space.gamma is not None and not 1 / _MOST_GAMMA <= space.gamma <= _MOST_GAMMA:
        raise ValueError(f"gamma {space.gamma}")
    white = (*space.points[:2], 1.0)
    pairs = list(zip(space.points[::2], space.points[1::2], strict=True))
    if any(not (0 <= x <= 1 and 0 < y <= 1 and x + y <= 1.001) for x, y in pairs):
        raise ValueError(f"chromaticities {space.points}")
    curve: dict[str, Any] = {"transferfunction": _srgb_curve()} if space.gamma is None else {"gamma": space.gamma}
    if channels == 1:
        profile = bytes(imagecodecs.cms_profile("gray", whitepoint=white, **curve))
    else:
        primaries = [number for pair in pairs[1:] for number in (*pair, 1.0)]
        profile = bytes(imagecodecs.cms_profile("rgb", whitepoint=white, primaries=primaries, **curve))
    return profile[:24] + bytes(12) + profile[36:]  # without the time at which it was made


def _srgb_curve() -> NDArray[np.uint16]:
    samples = np.linspace(0, 1, _STEPS)
    light = np.where(samples <= 0.04045, samples / 12.92, ((samples + 0.055) / 1.055) ** 2.4)
    curve: NDArray[np.uint16] = np.rint(light * 65535).astype(np.uint16)
    return curve
