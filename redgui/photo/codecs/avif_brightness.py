"""Brightness of an HDR picture in AVIF and HEIC: its boxes mdcv and clli, and what a PNG has for them (mDCV, cLLI).

ISO/IEC 14496-12 (12.1.5 and 12.1.6) and PNG, third edition (11.3.2.7 and 11.3.2.8). mdcv begins with green, mDCV with
red; clli counts candelas for each square metre, cLLI ten-thousandths of one.
"""

import struct
from collections.abc import Mapping

from redgui.photo.colour_numbers import ColourNumbers

_STEPS = 10_000
_MASTERING = struct.Struct(">4s4s4s12s")
_LIGHT, _IN_PNG = struct.Struct(">2H"), struct.Struct(">2I")


def boxes(colour: ColourNumbers) -> list[tuple[bytes, bytes]]:
    """Kind and content of each box for what is known."""
    made = list[tuple[bytes, bytes]]()
    if colour.light:
        brightest, mean = (min(0xFFFF, round(number / _STEPS)) for number in _IN_PNG.unpack(colour.light))
        made.append((b"clli", _LIGHT.pack(brightest, mean)))
    if colour.mastering:
        red, green, blue, rest = _MASTERING.unpack(colour.mastering)
        made.append((b"mdcv", _MASTERING.pack(green, blue, red, rest)))
    return made


def found(contents: Mapping[bytes, memoryview]) -> tuple[bytes | None, bytes | None]:
    """What boxes by their kind say, as `ColourNumbers.mastering` and `light` have it."""
    mastering, light = bytes(contents.get(b"mdcv", b"")), bytes(contents.get(b"clli", b""))
    if len(mastering) == _MASTERING.size:
        green, blue, red, rest = _MASTERING.unpack(mastering)
        mastering = _MASTERING.pack(red, green, blue, rest)
    else:
        mastering = b""
    numbers = _LIGHT.unpack(light) if len(light) == _LIGHT.size else ()
    return mastering or None, _IN_PNG.pack(*(number * _STEPS for number in numbers)) if numbers else None
