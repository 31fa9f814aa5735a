"""Camera makers' private notes, whose offsets may count from the start of the EXIF block and hold only in their place.

Where the note can stay at its offset it is never touched. Else its directory is found and its offsets are shifted.
"""

import struct
from dataclasses import dataclass
from typing import Literal

from redgui.photo.metadata.tiff_fields import ByteLayout

_RELATIVE = {
    b"FUJIFILM": 12, b"OLYMPUS\0": 12, b"OM SYSTEM\0": 16, b"Nikon\0\2": 18, b"PENTAX \0": 10, b"Apple iOS\0": 14,
    b"SAMSUNG\0": 8,
}  # fmt: skip
"""Beginnings of notes whose offsets count from themselves, and where their directory follows."""
_HEADS = (
    (b"OLYMP\0", 8), (b"EPSON\0", 8), (b"MINOL\0", 8), (b"CAMER\0", 8), (b"SANYO\0", 8), (b"Nikon\0\1", 8),
    (b"Panasonic\0", 12), (b"LEICA\0", 8), (b"SONY DSC ", 12), (b"SONY CAM ", 12), (b"SONY MOBILE", 12),
    (b"AOC\0", 6), (b"QVC\0", 6), (b"Ricoh\0", 8), (b"RICOH\0", 8), (b"SIGMA\0", 10), (b"FOVEON\0", 10),
    (b"KC\0\0", 8), (b"ISL\0", 8), (b"GE\0\0", 18),
)  # fmt: skip
"""The same of those whose offsets count from the start of the block; in others the directory comes at once."""
_OLYMPUS_PARTS = frozenset({0x2010, 0x2020, 0x2030, 0x2031, 0x2040, 0x2050, 0x3000})
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_MOST_ENTRIES = 1000
ENTRY = 12


@dataclass(frozen=True)
class Entry:
    """One tag in a note: where its 12 bytes begin, and and the offset of its long value; None: it has none."""

    at: int
    tag: int
    size: int
    offset: int | None


def moved(note: bytes, before: int, after: int, layout: ByteLayout) -> bytes | None:
    """The note for another offset in its block.

    Args:
        note: its bytes.
        before: offset from which it was read.
        after: offset at which it will stand.
        layout: of the block.

    Returns:
        The note, as it is if it has no directory; None if that points to what lies outside of the note.
    """
    if before == after or is_relative(note):
        return note
    start, order = directory_of(note, layout)
    entries = entries_of(note, start, order)
    if entries is None:
        return note
    edited = bytearray(note)
    if not _shift(edited, entries, before, after, order):
        return None
    if note.startswith(b"OLYMP\0"):
        for entry in entries:
            if entry.tag in _OLYMPUS_PARTS and entry.offset is not None:
                parts = entries_of(note, entry.offset - before, order)
                if parts:
                    _shift(edited, parts, before, after, order)
    return bytes(edited)


def is_relative(note: bytes) -> bool:
    """Whether its offsets count from itself."""
    return note.startswith(tuple(_RELATIVE))


def directory_of(note: bytes, layout: ByteLayout) -> tuple[int, Literal["<", ">"]]:
    """Where the note's directory begins, and its byte order; some makers have one of their own."""
    heads = (*_RELATIVE.items(), *_HEADS)
    start = next((size for head, size in heads if note.startswith(head)), 0)
    count = note[start : start + 2]
    if len(count) < 2:
        return start, layout.order
    little, big = struct.unpack("<H", count)[0], struct.unpack(">H", count)[0]
    return start, "<" if little < big else ">" if big < little else layout.order


def entries_of(note: bytes, start: int, order: str) -> list[Entry] | None:
    """The entries of a directory in a note; None if there is none."""
    if not 0 <= start <= len(note) - 2:
        return None
    (count,) = struct.unpack_from(order + "H", note, start)
    if not 0 < count <= _MOST_ENTRIES or start + 2 + count * ENTRY > len(note):
        return None
    found = []
    for at in range(start + 2, start + 2 + count * ENTRY, ENTRY):
        tag, kind, number, offset = struct.unpack_from(order + "HHII", note, at)
        if kind not in _SIZES:
            return None
        size = _SIZES[kind] * number
        found.append(Entry(at, tag, size, offset if size > 4 else None))
    return found


def _shift(edited: bytearray, entries: list[Entry], before: int, after: int, order: str) -> bool:
    """Shift all offsets; False if they do not lead into the note, and then nothing is changed."""
    long = [(entry, entry.offset) for entry in entries if entry.offset is not None]
    end = before + len(edited)
    if any(not before <= offset <= offset + entry.size <= end for entry, offset in long):
        return False
    for entry, offset in long:
        struct.pack_into(order + "I", edited, entry.at + 8, offset - before + after)
    return True
