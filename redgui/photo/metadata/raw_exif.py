"""What camera RAW files say of their shot, wherever their makers put it: EXIF, XMP and IPTC.

Most are TIFF inside, some under another name; others hold a JPEG that has it, or boxes (Canon's CR3) or blocks
(Minolta's MRW) with a TIFF each.
"""

import struct
from collections.abc import Iterator
from typing import BinaryIO

from redgui.messages import Sentence
from redgui.photo.metadata import photoshop
from redgui.photo.metadata.exif import MAKER_NOTE, ORIENTATION
from redgui.photo.metadata.exif_of_tiff import block_with_note, from_tiff
from redgui.photo.metadata.tiff_fields import (
    EXIF,
    GPS,
    IPTC,
    UNDEFINED,
    XMP,
    ByteLayout,
    Directory,
    Fetch,
    Field,
    header,
    limited,
    read_directory,
)
from redgui.photo.photo import Metadata

_NOT_FOUND = Sentence("no EXIF data was found in it")
_FUJI, _MINOLTA, _PANASONIC = b"FUJIFILMCCD-RAW", b"\0MRM", b"IIU\0"
_FUJI_JPEG = 84
_LARGEST = 64 << 20
_EXIF_SEGMENT = b"Exif\0\0"
_HEAD_OF_JPEG = 1 << 18
_PANASONIC_JPEG = 0x002E
_SHOT = frozenset({0x010E, 0x010F, 0x0110, ORIENTATION, 0x0131, 0x0132, 0x013B, 0x8298, EXIF, GPS})
_CANON_BOX = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
_XMP_BOX = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_MOST_BOXES = 1000
_TIFF_HEADER = 8


def metadata_of(file: BinaryIO) -> tuple[Metadata, list[Sentence]]:
    """What stands in an open file, and sentences about what could not be kept. Damaged metadata is left out."""
    head = _fetch(file)(0, 16)
    try:
        if head.startswith(_FUJI):
            found, notes = _of_fuji(file)
        elif head.startswith(_MINOLTA):
            found, notes = _of_minolta(file)
        elif head[4:8] == b"ftyp":
            found, notes = _of_canon(file)
        else:
            found, notes = _of_tiff(file, is_panasonic=head.startswith(_PANASONIC))
    except (ValueError, struct.error, IndexError, OverflowError):
        found, notes = Metadata(), []
    return found, notes if found.exif else [*notes, _NOT_FOUND]


def _fetch(file: BinaryIO, start: int = 0) -> Fetch:
    def fetch(offset: int, size: int) -> bytes:
        file.seek(start + offset)
        return file.read(min(size, _LARGEST))

    return fetch


def _of_tiff(file: BinaryIO, *, is_panasonic: bool) -> tuple[Metadata, list[Sentence]]:
    fetch = _named_tiff(_fetch(file))
    layout, offset = header(fetch)
    first = read_directory(limited(fetch, _LARGEST), offset, layout)
    packet, block = first.fields.get(XMP), first.fields.get(IPTC)
    if is_panasonic:
        preview = first.fields.get(_PANASONIC_JPEG)
        exif = _of_jpeg(preview.value) if preview else None
        notes = list[Sentence]()
        if exif is None:
            first.fields = {tag: item for tag, item in first.fields.items() if tag in _SHOT}
            exif, notes = block_with_note(first, ByteLayout(layout.order))
    else:
        exif, notes = from_tiff(fetch, offset, layout)
    iptc = photoshop.tidy(block.value) if block else None
    return Metadata(exif=exif, xmp=packet.value if packet else None, iptc=iptc), notes


def _named_tiff(fetch: Fetch) -> Fetch:
    """The same with TIFF's own version in the header, where Olympus and Panasonic have theirs."""

    def renamed(offset: int, size: int) -> bytes:
        data = fetch(offset, size)
        if offset == 0 and data[2:4] not in {b"+\0", b"\0+"}:
            data = data[:2] + (b"*\0" if data.startswith(b"II") else b"\0*") + data[4:]
        return data

    return renamed


def _of_fuji(file: BinaryIO) -> tuple[Metadata, list[Sentence]]:
    fetch = _fetch(file)
    start, size = struct.unpack(">II", fetch(_FUJI_JPEG, 8))
    return Metadata(exif=_of_jpeg(fetch(start, min(size, _HEAD_OF_JPEG)))), []


def _of_minolta(file: BinaryIO) -> tuple[Metadata, list[Sentence]]:
    fetch, at = _fetch(file), 8
    for _ in range(_MOST_BOXES):
        kind, size = struct.unpack(">4sI", fetch(at, 8))
        if kind == b"\0TTW":
            inside = _fetch(file, at + 8)
            layout, offset = header(inside)
            exif, notes = from_tiff(inside, offset, layout)
            return Metadata(exif=exif), notes
        at += 8 + size
    return Metadata(), []


def _of_jpeg(data: bytes) -> bytes | None:
    """The EXIF block of a JPEG, by its first segments."""
    at = 2
    while data[at : at + 1] == b"\xff" and at + 4 <= len(data):
        size = int.from_bytes(data[at + 2 : at + 4], "big")
        if data[at + 1] == 0xE1 and data.startswith(_EXIF_SEGMENT, at + 4):
            return data[at + 4 + len(_EXIF_SEGMENT) : at + 2 + size]
        at += 2 + max(2, size)
    return None


def _of_canon(file: BinaryIO) -> tuple[Metadata, list[Sentence]]:
    """CR3: four TIFFs in boxes, for the first directory, EXIF, the maker's note and GPS."""
    fetch = _fetch(file)
    parts, packet = dict[bytes, bytes](), None
    for kind, start, end in _boxes(fetch, 0, 1 << 62):
        if kind == b"moov":
            for inner, place, stop in _boxes(fetch, start, end):
                if inner == b"uuid" and fetch(place, 16) == _CANON_BOX:
                    parts = {name: fetch(at, until - at) for name, at, until in _boxes(fetch, place + 16, stop)}
        elif kind == b"uuid" and fetch(start, 16) == _XMP_BOX:
            packet = fetch(start + 16, end - start - 16).rstrip(b"\0") or None
    if b"CMT1" not in parts:
        return Metadata(xmp=packet), []
    layout, first = _directory(parts[b"CMT1"])
    for name, tag in ((b"CMT2", EXIF), (b"CMT4", GPS)):
        if name in parts and (made := _directory(parts[name]))[0] == layout:
            first.children[tag] = made[1]
    note = parts.get(b"CMT3", b"")[_TIFF_HEADER:]
    if note and EXIF in first.children:
        first.children[EXIF].fields[MAKER_NOTE] = Field(UNDEFINED, len(note), note, data=_TIFF_HEADER)
    exif, notes = block_with_note(first, layout)
    return Metadata(exif=exif, xmp=packet), notes


def _directory(tiff: bytes) -> tuple[ByteLayout, Directory]:
    def fetch(offset: int, size: int) -> bytes:
        return tiff[offset : offset + size]

    layout, offset = header(fetch)
    return layout, read_directory(limited(fetch, _LARGEST), offset, layout)


def _boxes(fetch: Fetch, at: int, stop: int) -> Iterator[tuple[bytes, int, int]]:
    """Kind of each box in a row, and where its content begins and ends; what is torn ends the row."""
    for _ in range(_MOST_BOXES):
        head = fetch(at, 16)
        if at + 8 > stop or len(head) < 8:
            return
        size, start = int.from_bytes(head[:4], "big"), 8
        if size == 1:
            size, start = int.from_bytes(head[8:16], "big"), 16
        if size < start:
            return
        yield head[4:8], at + start, min(at + size, stop)
        at += size
