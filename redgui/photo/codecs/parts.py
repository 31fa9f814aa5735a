"""How many parts a file is made of: libraries take some time for each, however small it is.

Whoever hands a file to a library that walks through it counts first, with the same steps as the library: a part may be
empty, and a file of some megabytes have millions of them.
"""

import os
from collections.abc import Callable, Iterator
from typing import BinaryIO

from redgui.photo.codecs.iso_boxes import spans_in

_MOST = 100_000
_PIECE = 1 << 16
_MOST_FILLING = 1 << 18  # bytes between a JPEG's segments
_WITHOUT_LENGTH = frozenset({0x00, 0x01, *range(0xD0, 0xDA)})
_SCAN = 0xDA


def check_parts(file: BinaryIO, kind: str) -> None:
    """Leave an open file of that format (`redgui.photo.formats`) at its start.

    Raises:
        ValueError: it has more parts than any photo of its size.
    """
    if kind not in _WALKS:
        return
    walk, usual = _WALKS[kind]
    left = _MOST + file.seek(0, os.SEEK_END) // usual
    file.seek(0)
    for _ in walk(file):
        left -= 1
        if not left:
            raise ValueError("too many parts")
    file.seek(0)


def _segments(file: BinaryIO) -> Iterator[None]:
    """Of a JPEG, before its first scan."""
    at, filling = 2, 0
    while True:
        file.seek(at)
        head = file.read(4)
        if len(head) < 4 or head[:2] == bytes((0xFF, _SCAN)):
            return
        if head[0] != 0xFF or head[1] == 0xFF:
            skipped = _filling(file, at, head[0])
            at, filling = at + skipped, filling + skipped
            if filling > _MOST_FILLING:
                raise ValueError("too much between its parts")
        elif head[1] in _WITHOUT_LENGTH:
            at += 2
        else:
            at += 2 + max(2, int.from_bytes(head[2:], "big"))
        yield


def _filling(file: BinaryIO, at: int, first: int) -> int:
    """How many bytes of it there are in the next piece: up to a marker's first byte, or up to its last such byte."""
    file.seek(at)
    piece = file.read(_PIECE)
    if first != 0xFF:
        found = piece.find(b"\xff")
        return len(piece) if found < 0 else found
    return max(1, len(piece) - len(piece.lstrip(b"\xff")) - 1)


def _chunks(file: BinaryIO) -> Iterator[None]:
    """Of a PNG."""
    at = 8
    while len(head := file.read(8) if file.seek(at) == at else b"") == 8:
        at += 12 + int.from_bytes(head[:4], "big")
        yield


def _blocks(file: BinaryIO) -> Iterator[None]:
    """Of a GIF: blocks, the smaller ones in them, and each byte that is none."""
    data = file.read()
    at = 13 + _colours(data[10:11])
    while at < len(data):
        start, at = data[at], at + 1
        if start == ord(";"):
            return
        yield
        if start == ord("!"):
            at += 1
        elif start == ord(","):
            at += 9 + _colours(data[at + 8 : at + 9]) + 1
        else:
            continue
        while at < len(data) and data[at]:
            at += 1 + data[at]
            yield
        at += 1


def _colours(flags: bytes) -> int:
    """Bytes of the table of colours that follows."""
    return 3 * 2 ** (1 + (flags[0] & 7)) if flags and flags[0] & 0x80 else 0


def _boxes(file: BinaryIO) -> Iterator[None]:
    return (None for _ in spans_in(file, 1 << 62))


_WALKS: dict[str, tuple[Callable[[BinaryIO], Iterator[None]], int]] = {
    "JPEG": (_segments, 1 << 16),
    "PNG": (_chunks, 4096),
    "GIF": (_blocks, 64),
    "JPEG2000": (_boxes, 1 << 16),
    "AVIF": (_boxes, 1 << 16),
    "HEIF": (_boxes, 1 << 16),
    "JXL": (_boxes, 1 << 16),
}
"""How to walk through each format, and bytes of a file for which it may have one part more."""
