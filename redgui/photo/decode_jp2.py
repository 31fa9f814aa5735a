"""JPEG 2000: pixels with all their bits, and the metadata boxes Pillow does not look into."""

import struct
from collections.abc import Iterator
from io import BytesIO

import imagecodecs
import numpy as np

from redgui.photo import decode_pillow
from redgui.photo.open_pillow import open_as
from redgui.photo.photo import Metadata, Photo
from redgui.photo.samples import full_range
from redgui.photo.source import Source

_EXIF = b"JpgTiffExif->JP2"
_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_SIZ = b"\xff\x4f\xff\x51"


def decode(source: Source) -> Photo:
    """A JP2 file or bare codestream; not upright yet. Up to 8 bits through Pillow, more through imagecodecs."""
    data = source.data()
    metadata = _metadata(data)
    with open_as(BytesIO(data), "JPEG2000") as image:
        source.check_size(*image.size)
        depth = _check_codestream(source, data)
        dpi = image.info.get("dpi")
        photo = _deep(data, depth, image.mode) if depth > 8 else decode_pillow.to_photo(image, "JPEG2000")
    metadata = Metadata(metadata.icc, metadata.exif, metadata.xmp, dpi)
    return Photo(photo.samples, photo.alpha, max(8, depth), "JPEG2000", metadata, photo.warnings)


def _deep(data: bytes, depth: int, mode: str) -> Photo:
    values = imagecodecs.jpeg2k_decode(data)
    values = full_range(values, depth).reshape(*values.shape[:2], -1)
    colours = 1 if mode in {"L", "LA", "I;16"} else 3
    alpha = np.ascontiguousarray(values[..., colours]) if values.shape[2] > colours else None
    return Photo(np.ascontiguousarray(values[..., :colours]), alpha, depth)


def _check_codestream(source: Source, data: bytes) -> int:
    """Bits of the first component; the codestream's own size may differ from the container's and is checked too."""
    at = data.index(_SIZ)
    right, bottom, left, top = struct.unpack_from(">4I", data, at + 8)
    source.check_size(right - left, bottom - top)
    return (data[at + 42] & 0x7F) + 1


def _metadata(data: bytes) -> Metadata:
    icc = exif = xmp = None
    for kind, content in _boxes(data):
        if kind == b"jp2h":
            colours = [inner for name, inner in _boxes(content) if name == b"colr" and inner[:1] in b"\x02\x03"]
            icc = colours[0][3:] if colours else None
        elif kind == b"uuid" and content.startswith(_EXIF):
            exif = content[16:]
        elif kind == b"uuid" and content.startswith(_XMP):
            xmp = content[16:]
    return Metadata(icc, exif, xmp)


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(data):
        size, kind, head = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8], 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        end = at + size if size >= head else len(data)  # 0: to the end of the file
        yield kind, data[at + head : end]
        at = end
