"""Metadata between the program and the reader's process; what comes in another shape than it went is refused."""

import struct
from typing import Any

from redgui.photo.colour_numbers import ColourNumbers
from redgui.photo.photo import Metadata, Text
from redgui.reading.checked import StrangeError, object_of, to_bytes, whole

_MOST_TEXTS = 100_000
_LENGTHS = struct.Struct(">4I")  # of one text
_LARGEST_NUMBER = 1 << 32
_CHROMATICITIES = 8


def from_metadata(carried: Metadata) -> dict[str, Any]:
    """As a message can hold it."""
    texts = [part.encode("utf-8", "surrogatepass") for text in carried.texts for part in text]
    return {
        "icc": carried.icc,
        "exif": carried.exif,
        "xmp": carried.xmp,
        "iptc": carried.iptc,
        "dpi": carried.dpi,
        "texts": b"".join(texts),
        "lengths": struct.pack(f">{len(texts)}I", *map(len, texts)),
        "size": carried.size,
        "aspect": carried.aspect,
        "colour": carried.colour and carried.colour._asdict(),
    }


def to_metadata(sent: dict[str, Any]) -> Metadata:
    """The metadata, checked."""
    icc, exif, xmp, iptc = (to_bytes(sent.get(name)) for name in ("icc", "exif", "xmp", "iptc"))
    return Metadata(
        icc,
        exif,
        xmp,
        _lengths(sent.get("dpi")),
        iptc,
        _texts(to_bytes(sent.get("texts")) or b"", to_bytes(sent.get("lengths")) or b""),
        None if sent.get("colour") is None else _colour(object_of(sent["colour"])),
        _pair(sent.get("size")),
        _lengths(sent.get("aspect")),
    )


def _lengths(value: object) -> tuple[float, float] | None:
    match value:
        case None:
            return None
        case [int() | float() as across, int() | float() as down] if 0 < across < 1e10 and 0 < down < 1e10:
            return float(across), float(down)
    raise StrangeError(f"no density: {value!r:.200}")


def _texts(letters: bytes, lengths: bytes) -> tuple[Text, ...]:
    """Texts of four parts each, all in a row, and how many bytes each part has."""
    if len(lengths) % _LENGTHS.size or len(lengths) > _MOST_TEXTS * _LENGTHS.size:
        raise StrangeError(f"{len(lengths)} bytes of lengths")
    found, at = list[Text](), 0
    for sizes in _LENGTHS.iter_unpack(lengths):
        parts = list[str]()
        for size in sizes:
            parts.append(_letters(letters[at : at + size]))
            at += size
        found.append(Text(*parts))
    if at != len(letters):
        raise StrangeError("texts of another length")
    return tuple(found)


def _letters(part: bytes) -> str:
    try:
        return part.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError as error:
        raise StrangeError(str(error)) from error


def _colour(sent: dict[str, Any]) -> ColourNumbers:
    chromaticities = _numbers(sent.get("chromaticities"))
    if chromaticities is not None and len(chromaticities) != _CHROMATICITIES:
        raise StrangeError("no chromaticities")
    gamma, intent = sent.get("gamma"), sent.get("intent")
    return ColourNumbers(
        _pair(sent.get("code_points")),
        sent.get("narrow") is True,
        None if gamma is None else whole(gamma, _LARGEST_NUMBER),
        chromaticities,
        None if intent is None else whole(intent, 255),
        to_bytes(sent.get("mastering")),
        to_bytes(sent.get("light")),
    )


def _pair(value: object) -> tuple[int, int] | None:
    numbers = _numbers(value)
    if numbers is not None and len(numbers) != 2:
        raise StrangeError(f"no pair: {value!r:.200}")
    return None if numbers is None else (numbers[0], numbers[1])


def _numbers(value: object) -> tuple[int, ...] | None:
    if value is None:
        return None
    if not isinstance(value, list) or len(value) > _CHROMATICITIES:
        raise StrangeError(f"no numbers: {value!r:.200}")
    return tuple(whole(number, _LARGEST_NUMBER) for number in value)
