"""EXIF as ten makers of cameras write it: the head of their private note, and what its offsets count from."""

import struct
from collections.abc import Callable
from dataclasses import dataclass, field

TAGS = {0x0E01: b"first text of the note\0", 0x0E02: b"and a second, longer one of the same note\0"}
"""Texts too long for a directory's own slots; exiftool names unknown ones by their numbers."""


@dataclass(frozen=True)
class Maker:
    """How one maker writes its note.

    Attributes:
        name: as in the tag Make.
        order: of the EXIF block, "<" or ">".
        head: what the note begins with.
        note_order: byte order of the note.
        base: what its offsets count from, by the place of the note in the block.
        extra: values of no type in the note.
    """

    name: str
    order: str
    head: bytes
    note_order: str
    base: Callable[[int], int]
    extra: dict[int, bytes] = field(default_factory=dict)

    def note(self, place: int) -> bytes:
        """The note for this place in a block."""
        start = place + len(self.head)
        return self.head + directory(TAGS, start - self.base(place), self.note_order, raw=self.extra)

    def block(self, gap: int = 0) -> bytes:
        """An EXIF block: a first directory, after a gap the shot with the note, and GPS."""
        size = len(self.note(0))
        first = {0x010F: self.name.encode() + b"\0", 0x0110: b"Camera of the test\0", 0x013B: b"A. Name\0"}
        shot = {0x9003: b"2024:05:01 10:00:00\0", 0xA434: b"Lens 50 mm f/1.8\0"}
        gps = {0x0001: b"N\0", 0x001D: b"2024:05:01\0"}
        shot_at = 8 + len(directory(first, 8, self.order, pointers={0x8769: 0, 0x8825: 0})) + gap
        gps_at = shot_at + len(directory(shot, shot_at, self.order, raw={0x927C: bytes(size)}))
        table = directory(first, 8, self.order, pointers={0x8769: shot_at, 0x8825: gps_at})
        place = gps_at - size - (size & 1)
        inside = directory(shot, shot_at, self.order, raw={0x927C: self.note(place)})
        start = (b"II*\0" if self.order == "<" else b"MM\0*") + struct.pack(self.order + "I", 8)
        return start + table + bytes(gap) + inside + directory(gps, gps_at, self.order)


def directory(
    texts: dict[int, bytes],
    at: int,
    order: str,
    pointers: dict[int, int] | None = None,
    raw: dict[int, bytes] | None = None,
) -> bytes:
    """A TIFF directory that will stand at `at`: texts, pointers, and bytes of no type, whose values come last."""
    fields = [(tag, 2, text) for tag, text in texts.items()]
    fields += [(tag, 7, value) for tag, value in (raw or {}).items()]
    fields += [(tag, 4, struct.pack(order + "I", value)) for tag, value in (pointers or {}).items()]
    long = sorted((field for field in fields if len(field[2]) > 4), key=lambda field: (field[1], field[0]))
    place, places, data = at + 2 + 12 * len(fields) + 4, {}, b""
    for tag, _, value in long:
        places[tag] = place + len(data)
        data += value + b"\0" * (len(value) & 1)
    table = struct.pack(order + "H", len(fields))
    for tag, kind, value in sorted(fields):
        count = 1 if kind == 4 else len(value)
        table += struct.pack(order + "HHI", tag, kind, count)
        table += struct.pack(order + "I", places[tag]) if tag in places else value.ljust(4, b"\0")
    return table + bytes(4) + data


def _block(_place: int) -> int:
    return 0


def _note(place: int) -> int:
    return place


MAKERS = (
    Maker("Canon", "<", b"", "<", _block),
    Maker("OLYMPUS OPTICAL CO.,LTD", "<", b"OLYMP\0\1\0", "<", _block),
    Maker("OLYMPUS IMAGING CORP.", "<", b"OLYMPUS\0II\3\0", "<", _note),
    Maker("Minolta Co., Ltd.", ">", b"", ">", _block),
    Maker("SONY", "<", b"SONY DSC \0\0\0", "<", _block),
    Maker("Panasonic", "<", b"Panasonic\0\0\0", "<", _block),
    Maker("NIKON CORPORATION", ">", b"Nikon\0\2\x10\0\0MM\0*\0\0\0\x08", ">", lambda place: place + 10),
    Maker("FUJIFILM", "<", b"FUJIFILM\x0c\0\0\0", "<", _note),
    Maker("PENTAX Corporation", ">", b"AOC\0MM", ">", _block),
    Maker("CASIO COMPUTER CO.,LTD.", ">", b"QVC\0\0\0", ">", _block),
    Maker("SIGMA", "<", b"SIGMA\0\0\0\1\0", "<", _block),
    Maker("Apple", ">", b"Apple iOS\0\0\1MM", ">", _note),
)
