"""PNG at the level of chunks: the metadata the decoders get wrong, and the metadata the encoder cannot write."""

import struct
import zlib
from collections.abc import Iterator

from redgui.messages import Sentence
from redgui.photo.metadata import icc
from redgui.photo.photo import Metadata
from redgui.photo.source import Source

SIGNATURE = b"\x89PNG\r\n\x1a\n"
HEADER_SIZE = len(SIGNATURE) + 25
"""Of the signature and the first chunk, which is the picture's header."""
_XMP = b"XML:com.adobe.xmp"
_METRE = 0.0254
_PIXELS = {b"PLTE", b"tRNS", b"IDAT", b"IEND"}
_LARGEST_TEXT = 64 << 20


def header(start: bytes) -> tuple[int, int, int, int]:
    """Width, height, bits for each sample, and colour type, of a file that begins with these `HEADER_SIZE` bytes.

    Raises:
        ValueError: its first chunk is no header, which would be found later, and might be of quite another picture.
    """
    size, kind, width, height, depth, colour_type = struct.unpack_from(">I4sIIBB", start.ljust(HEADER_SIZE), 8)
    if (size, kind) != (13, b"IHDR"):
        raise ValueError("the header does not come first")
    return width, height, depth, colour_type


def size(source: Source) -> tuple[int, int]:
    """Width and height in pixels, of the first header: Pillow would take the last of several."""
    width, height, *_ = header(source.file.read(HEADER_SIZE))
    return width, height


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """(type, content) of every whole chunk; a cut off last one is left out. Checksums are the decoder's business."""
    at = len(SIGNATURE)
    while at + 12 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        if at + 12 + size > len(data):
            return
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        at += 12 + size


def only_pixels(data: bytes) -> bytes:
    """The file without everything a decoder could stumble over or that it would print warnings about.

    It begins with the header, and has no other one.
    """
    kept = [data[:HEADER_SIZE]]
    at = HEADER_SIZE
    while at + 8 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        if data[at + 4 : at + 8] in _PIXELS:
            kept.append(data[at:end])
        at = end
    return b"".join(kept)


def metadata(data: bytes) -> tuple[Metadata, list[Sentence]]:
    """ICC, EXIF (eXIf, or ImageMagick's old text form), XMP and DPI of a PNG file, and sentences on faults."""
    found: dict[str, bytes] = {}
    dpi = None
    notes: list[Sentence] = []
    numbers: tuple[Sentence, ...] = ()
    inflate = _Inflater()
    for kind, content in chunks(data):
        try:
            if kind == b"iCCP":
                found["icc"] = inflate(content.split(b"\0", 1)[1][1:])
            elif kind == b"eXIf":
                found["exif"] = content
            elif kind == b"cICP":
                numbers = icc.by_number(content[0], content[1])
            elif kind == b"pHYs":
                across, down, unit = struct.unpack(">IIB", content)
                dpi = (across * _METRE, down * _METRE) if unit == 1 and across and down else None
            elif kind in {b"tEXt", b"zTXt", b"iTXt"}:
                _read_text(kind, content, found, inflate)
        except (ValueError, IndexError, struct.error, zlib.error):
            damaged = kind.decode("ascii", "replace")
            note = Sentence("its {kind} metadata is damaged and was left out", kind=damaged)
            notes += [note] if note not in notes else []
    if "icc" not in found:
        notes += numbers
    return Metadata(found.get("icc"), found.get("exif") or found.get("old exif"), found.get("xmp"), dpi), notes


def _read_text(kind: bytes, content: bytes, found: dict[str, bytes], inflate: "_Inflater") -> None:
    key, text = content.split(b"\0", 1)
    if key not in {_XMP, b"Raw profile type exif", b"Raw profile type APP1", b"Raw profile type xmp"}:
        return
    if kind == b"iTXt":
        packed, text = text[0], text[2:].split(b"\0", 2)[2]
        text = inflate(text) if packed else text
    elif kind == b"zTXt":
        text = inflate(text[1:])
    if key == _XMP:
        found["xmp"] = text
        return
    # ImageMagick: a newline, the profile's name, its size, then lines of hexadecimal digits.
    lines = text.decode("ascii").split("\n")
    profile = bytes.fromhex("".join(lines[3:]))[: int(lines[2])]
    xmp = profile.startswith(b"http://ns.adobe.com/xap/1.0/\0")
    if xmp or key.endswith(b"xmp"):
        found.setdefault("xmp", profile.split(b"\0", 1)[1] if xmp else profile)
    else:
        found["old exif"] = profile


class _Inflater:
    """Unpacks texts of one file, until all together are larger than any metadata."""

    def __init__(self) -> None:
        self._left = _LARGEST_TEXT

    def __call__(self, packed: bytes) -> bytes:
        if not self._left:
            raise ValueError("too much")
        inflater = zlib.decompressobj()
        text = inflater.decompress(packed, self._left)
        self._left -= len(text)
        if inflater.unconsumed_tail:
            raise ValueError("too large")
        return text


def with_metadata(png: memoryview, carried: Metadata) -> list[bytes | memoryview]:
    """An encoded PNG with metadata chunks after its IHDR, in pieces to be written one after the other."""
    pieces: list[bytes | memoryview] = [png[:HEADER_SIZE]]
    if carried.icc:
        pieces.append(_chunk(b"iCCP", b"ICC profile\0\0" + zlib.compress(carried.icc)))
    if carried.exif:
        pieces.append(_chunk(b"eXIf", carried.exif))
    if carried.dpi:
        across, down = (max(1, round(value / _METRE)) for value in carried.dpi)
        pieces.append(_chunk(b"pHYs", struct.pack(">IIB", across, down, 1)))
    if carried.xmp:
        pieces.append(_chunk(b"iTXt", _XMP + b"\0\0\0\0\0" + carried.xmp))
    return [*pieces, png[HEADER_SIZE:]]


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
