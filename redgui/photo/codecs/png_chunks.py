"""PNG at the level of chunks: the metadata the decoders get wrong, and the metadata the encoder cannot write."""

import struct
import zlib
from collections.abc import Iterator

from redgui.messages import Sentence
from redgui.photo.codecs import png_colour, png_texts
from redgui.photo.codecs.png_texts import XMP, Texts
from redgui.photo.colour_numbers import ColourNumbers
from redgui.photo.metadata import by_numbers
from redgui.photo.metadata.texts import SIGNED
from redgui.photo.metadata.upright import whole_ratio
from redgui.photo.photo import Metadata
from redgui.photo.source import Source

SIGNATURE = b"\x89PNG\r\n\x1a\n"
HEADER_SIZE = len(SIGNATURE) + 25
"""Of the signature and the first chunk, which is the picture's header."""
_METRE = 0.0254
_PIXELS = {b"PLTE", b"tRNS", b"IDAT", b"IEND"}
_OF_FILE = _PIXELS | {b"IHDR", b"bKGD", b"hIST", b"sPLT", b"acTL", b"fcTL", b"fdAT", b"iDOT"}
"""Chunks about the file alone, or named elsewhere."""
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
    """What a PNG file carries beside its picture (EXIF as eXIf or ImageMagick's old text), and sentences on faults."""
    inflate = _Inflater()
    texts, colour = Texts(inflate), ColourNumbers()
    icc = exif = dpi = aspect = None
    notes, strange = list[Sentence](), list[str]()
    for kind, content in chunks(data):
        try:
            if kind == b"iCCP":
                icc = inflate(content.split(b"\0", 1)[1][1:])
            elif kind == b"eXIf":
                exif = content
            elif kind == b"pHYs":
                across, down, unit = struct.unpack(">IIB", content)
                dpi = (across * _METRE, down * _METRE) if unit == 1 and across and down else None
                aspect = (float(across), float(down)) if unit == 0 and across and down else None
            elif kind == b"tIME":
                texts.add_time(content)
            elif kind == b"caBX":
                notes.append(SIGNED)
            elif kind in png_colour.KINDS:
                colour = png_colour.with_chunk(colour, kind, content)
            elif kind in {b"tEXt", b"zTXt", b"iTXt"}:
                texts.add(kind, content)
            elif kind not in _OF_FILE:
                strange.append(kind.decode("ascii", "replace"))
        except (ValueError, IndexError, struct.error, zlib.error):
            damaged = kind.decode("ascii", "replace")
            note = Sentence("its {kind} metadata is damaged and was left out", kind=damaged)
            notes += [note] if note not in notes else []
    if strange:
        shown = ", ".join(list(dict.fromkeys(strange))[:4])
        notes.append(Sentence("what its chunks {names} hold will not be kept", names=shown))
    found = texts.found
    return Metadata(
        icc,
        exif or found.get("old exif"),
        found.get("xmp"),
        dpi,
        found.get("iptc"),
        tuple(texts.texts),
        None if colour == ColourNumbers() else colour,
        aspect=aspect,
    ), notes


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
    pieces += [_chunk(kind, content) for kind, content in png_colour.chunks(carried)]
    if carried.icc and not by_numbers.is_made(carried):
        pieces.append(_chunk(b"iCCP", b"ICC profile\0\0" + zlib.compress(carried.icc)))
    if carried.exif:
        pieces.append(_chunk(b"eXIf", carried.exif))
    if carried.dpi:
        across, down = (max(1, round(value / _METRE)) for value in carried.dpi)
        pieces.append(_chunk(b"pHYs", struct.pack(">IIB", across, down, 1)))
    elif carried.aspect:
        pieces.append(_chunk(b"pHYs", struct.pack(">IIB", *whole_ratio(carried.aspect, (1 << 31) - 1), 0)))
    if carried.xmp:
        pieces.append(_chunk(b"iTXt", XMP + b"\0\0\0\0\0" + carried.xmp))
    pieces += [_chunk(kind, content) for kind, content in png_texts.chunks(carried)]
    return [*pieces, png[HEADER_SIZE:]]


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
