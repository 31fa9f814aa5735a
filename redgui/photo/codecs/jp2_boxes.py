"""What a JPEG 2000 file says around its codestream (ISO 15444-1, annex I): colours, channels, palette, metadata."""

import struct
from dataclasses import dataclass

from redgui.photo.codecs.iso_boxes import spans
from redgui.photo.metadata import photoshop

_EXIF = b"JpgTiffExif->JP2"
_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_IPTC = bytes.fromhex("33c7a4d2b81d4723a0baf1a3e097ad38")
_SIZ = b"\xff\x4f\xff\x51"
_BY_PROFILE = (b"\x02", b"\x03")
_CMYK = 12

COLOUR, OPACITY, PREMULTIPLIED = 0, 1, 2
"""Kinds of a channel."""


@dataclass(frozen=True)
class Jp2Description:
    """What the file says.

    Attributes:
        codestream: where the picture itself begins, in bytes.
        space: number of its colour space; None if only a profile or nothing describes it.
        channels: for each channel its number, kind, and which colour it is, from 1; empty if they are as usual.
        palette: bits of the palette's colours; None without a palette.
        icc, exif, xmp, iptc: as they stand in the file.
    """

    codestream: int = 0
    space: int | None = None
    channels: tuple[tuple[int, int, int], ...] = ()
    palette: int | None = None
    icc: bytes | None = None
    exif: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None

    @property
    def is_cmyk(self) -> bool:
        return self.space == _CMYK or (self.icc is not None and self.icc[16:20] == b"CMYK")


def describe(data: bytes) -> Jp2Description:
    """Read the boxes of a JP2 file; a bare codestream has none."""
    found: dict[str, object] = {}
    if data.startswith(_SIZ):
        return Jp2Description()
    for kind, _, start, end in spans(data):
        if kind == b"jp2h":
            found |= _header(data, start, end)
        elif kind == b"jp2c":
            found.setdefault("codestream", start)
        elif kind == b"uuid" and data.startswith(_EXIF, start):
            found["exif"] = data[start + 16 : end]
        elif kind == b"uuid" and data.startswith(_XMP, start):
            found["xmp"] = data[start + 16 : end]
        elif kind == b"uuid" and data.startswith(_IPTC, start):
            found["iptc"] = photoshop.tidy(data[start + 16 : end])
    return Jp2Description(**found)  # type: ignore[arg-type]


def component_bits(data: bytes, codestream: int) -> list[tuple[int, bool]]:
    """Of each component of the codestream its bits, and whether its samples are signed."""
    count = int.from_bytes(data[codestream + 40 : codestream + 42], "big")
    kinds = data[codestream + 42 : codestream + 42 + 3 * count : 3]
    return [((kind & 0x7F) + 1, kind > 0x7F) for kind in kinds]


def size(data: bytes, codestream: int) -> tuple[int, int]:
    """Width and height of the codestream; the boxes may say something else.

    Raises:
        ValueError: there is no codestream.
    """
    if not data.startswith(_SIZ, codestream):
        raise ValueError("no JPEG 2000 codestream")
    right, bottom, left, top = struct.unpack_from(">4I", data, codestream + 8)
    return right - left, bottom - top


def without_profile(data: bytes) -> bytes:
    """The file for a decoder that is not to apply its colour profile, which would otherwise hold no longer."""
    blank = bytearray(data)
    for kind, _, start, end in spans(data):
        if kind == b"jp2h":
            for name, _, inner, _ in spans(data, start, end):
                if name == b"colr" and data.startswith(_BY_PROFILE, inner):
                    blank[inner - 4 : inner] = b"free"
    return bytes(blank)


def _header(data: bytes, start: int, end: int) -> dict[str, object]:
    found: dict[str, object] = {}
    for kind, _, inner, stop in spans(data, start, end):
        content = data[inner:stop]
        if kind == b"colr" and content.startswith(_BY_PROFILE):
            found.setdefault("icc", content[3:])
        elif kind == b"colr" and content.startswith(b"\x01") and len(content) >= 7:
            found.setdefault("space", int.from_bytes(content[3:7], "big"))
        elif kind == b"cdef":
            found["channels"] = tuple(struct.iter_unpack(">3H", content[2 : 2 + (len(content) - 2) // 6 * 6]))
        elif kind == b"pclr" and len(content) > 3:
            found["palette"] = (content[3] & 0x7F) + 1
    return found
