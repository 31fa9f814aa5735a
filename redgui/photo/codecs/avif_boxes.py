"""What an AVIF or HEIC file says of its picture's size, depth and colours, read off its boxes (ISO/IEC 23008-12).

libavif, through Pillow and imagecodecs, decodes the picture but gives neither depth nor colours; libheif gives all, and
brings the program down over some damaged files, which then are not even safe to be looked at.
"""

import struct
from dataclasses import dataclass
from typing import BinaryIO

from redgui.photo.codecs import avif_brightness
from redgui.photo.codecs.iso_boxes import Box, boxes, child, spans, spans_in
from redgui.photo.source import Source

_REVERSIBLE = (b"\0\0", b"\0\x10", b"\0\x11")  # H.273's identity, YCgCo-Re and YCgCo-Ro
_MOST_BOXES = 64  # before the one that describes the pictures; it comes second
_LARGEST_META = 16 << 20


@dataclass(frozen=True)
class AvifDescription:
    """What the file says.

    Attributes:
        depth: bits for each channel, 8, 10 or 12; None if it does not say, as no HEIC does.
        grey: whether its picture has no colours.
        colours: code points of primaries and transfer (ITU-T H.273), or None.
        mastering, light: as in `ColourNumbers`.
        lossless: whether its colours are stored in a way that is there for saving without loss.
        crop: left, top, right and bottom of what is to be seen of it before it is turned; None: all.
        size: width and height of the picture in pixels, cropped and turned as it is to be seen, or None.
    """

    depth: int | None = None
    grey: bool = False
    colours: tuple[int, int] | None = None
    mastering: bytes | None = None
    light: bytes | None = None
    lossless: bool = False
    crop: tuple[int, int, int, int] | None = None
    size: tuple[int, int] | None = None


def describe(data: bytes) -> AvifDescription:
    """What stands there of the primary picture, or of the first that has something (of a grid it is the tiles).

    Of an animation without a still picture it is the depth alone.
    """
    try:
        meta = dict(boxes(child(memoryview(data), b"meta")[4:]))
        properties = dict(boxes(meta[b"iprp"]))
        every = list(boxes(properties[b"ipco"]))
        own = [every[i - 1] for i in _associated(properties[b"ipma"], _primary(meta[b"pitm"])) if 0 < i <= len(every)]
        depth, colours = _depth(own) or _depth(every), _colours(own) or _colours(every)
        reversible = any(map(_is_reversible, own))
        return AvifDescription(
            depth, _is_grey(own), colours, *avif_brightness.found(dict(own)), reversible, _crop(own), _size(own)
        )
    except (KeyError, IndexError, struct.error):
        moov = bytes(child(memoryview(data), b"moov"))
        at = moov.find(b"av1C")
        return AvifDescription(_depth([(b"av1C", memoryview(moov)[at + 4 : at + 8])]) if at >= 0 else None)


def size(source: Source) -> tuple[int, int]:
    """Width and height in pixels; (0, 0) if the file does not say.

    By ourselves: the queue asks of every file, and some damaged ones bring the program down inside libheif.
    """
    return describe(meta_of(source.file)).size or (0, 0)


def meta_of(file: BinaryIO) -> bytes:
    """Of an open file the box that describes its pictures, for `describe`; empty if there is none."""
    for found in spans_in(file, _MOST_BOXES):
        if found.kind == b"meta":
            file.seek(found.head)
            return file.read(min(found.end - found.head, _LARGEST_META))
    return b""


def meta_spans(data: bytes) -> list[tuple[int, int]]:
    """Where the boxes that describe pictures begin and end; the whole file if there is none that can be made out."""
    found = [(start, end) for name, _, start, end in spans(data) if name == b"meta"]
    return found or [(0, len(data))]


def still(data: bytes) -> bytes:
    """An AVIF file without its animation, if it has one: the frames stay in it, but nothing leads to them any more."""
    edited: bytearray | None = None
    for name, head, start, end in spans(data):
        if name in {b"ftyp", b"moov"}:
            edited = edited or bytearray(data)
            if name == b"moov":
                edited[head + 4 : head + 8] = b"free"
            else:
                edited[start:end] = data[start:end].replace(b"avis", b"avif")
    return bytes(edited or data)


def holds_av1(data: bytes) -> bool:
    """Whether pictures in the file are coded as AV1, whatever its brand says."""
    meta = bytes(child(memoryview(data), b"meta"))
    return b"av01" in meta or b"av1C" in meta


def _primary(pitm: memoryview) -> int:
    number: int = struct.unpack_from(">H" if pitm[0] == 0 else ">I", pitm, 4)[0]
    return number


def _associated(ipma: memoryview, item: int) -> list[int]:
    """Numbers, from 1, of an item's properties."""
    wide, long = ipma[0] > 0, ipma[3] & 1
    (entries,), place = struct.unpack_from(">I", ipma, 4), 8
    for _ in range(min(entries, len(ipma))):
        (number,) = struct.unpack_from(">I" if wide else ">H", ipma, place)
        place += 4 if wide else 2
        count, place = ipma[place], place + 1
        step = 2 if long else 1
        if number == item:
            found = [ipma[place + i * step : place + (i + 1) * step] for i in range(count)]
            # The highest bit says whether the property is essential.
            return [int.from_bytes(index, "big") & (0x7FFF if long else 0x7F) for index in found]
        place += count * step
    return []


def _depth(properties: list[Box]) -> int | None:
    """From av1C: of its third byte the second bit says more than 8 bits, the third 12."""
    for name, content in properties:
        if name == b"av1C" and len(content) >= 4:
            return (12 if content[2] & 0x20 else 10) if content[2] & 0x40 else 8
    return None


def _is_grey(properties: list[Box]) -> bool:
    """From av1C: the fourth bit of its third byte."""
    return any(name == b"av1C" and len(content) >= 4 and content[2] & 0x10 for name, content in properties)


def _colours(properties: list[Box]) -> tuple[int, int] | None:
    for name, content in properties:
        if name == b"colr" and bytes(content[:4]) == b"nclx" and len(content) >= 8:
            primaries, transfer = struct.unpack_from(">HH", content, 4)
            return int(primaries), int(transfer)
    return None


def _is_reversible(box: Box) -> bool:
    """Whether it says that R, G and B come back exactly: they are stored themselves, or by a transform of integers."""
    name, content = box
    return name == b"colr" and bytes(content[:4]) == b"nclx" and content[8:10] in _REVERSIBLE


def _crop(properties: list[Box]) -> tuple[int, int, int, int] | None:
    """From clap: a width and a height, and how far its middle lies from that of the picture; all are fractions."""
    sizes = [struct.unpack_from(">II", content, 4) for name, content in properties if name == b"ispe"]
    claps = [struct.unpack_from(">2I2I4i", content) for name, content in properties if name == b"clap"]
    if not sizes or not claps:
        return None
    across, part, down, other, right, right_part, below, below_part = claps[0]
    if 0 in {part, other, right_part, below_part}:
        return None
    wide, high = across / part, down / other
    left = (sizes[0][0] - wide) / 2 + right / right_part
    top = (sizes[0][1] - high) / 2 + below / below_part
    box = round(left), round(top), round(left + wide), round(top + high)
    inside = 0 <= box[0] < box[2] <= sizes[0][0] and 0 <= box[1] < box[3] <= sizes[0][1]
    return box if inside else None


def _size(properties: list[Box]) -> tuple[int, int] | None:
    """From ispe, cropped by clap and turned by irot."""
    width = height = 0
    for name, content in properties:
        if name == b"ispe" and len(content) >= 12:
            width, height = struct.unpack_from(">II", content, 4)
    if box := _crop(properties):
        width, height = box[2] - box[0], box[3] - box[1]
    if any(name == b"irot" and bytes(content[:1]) in {b"\1", b"\3"} for name, content in properties):  # quarter turns
        width, height = height, width
    return (width, height) if width and height else None
