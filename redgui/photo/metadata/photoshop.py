"""Photoshop's resources, the blocks in which JPEG and TIFF keep IPTC."""

import struct
from collections.abc import Iterator

from redgui.messages import Sentence

HEADER = b"Photoshop 3.0\0"
"""What a segment of a JPEG with such blocks begins with."""
_IPTC = 0x0404
_KINDS = frozenset({b"8BIM", b"8BPS", b"PHUT", b"DCSR", b"AgHg", b"MeSa"})
_PATHS = range(2000, 2999)
_DATASET = b"\x1c"


def iptc_of(blocks: bytes) -> bytes | None:
    """The IPTC datasets in a row of resources, or None."""
    found = b"".join(content for number, content in _resources(blocks) if number == _IPTC)
    return tidy(found)


def tidy(iptc: bytes) -> bytes | None:
    """IPTC without the zeros that fill it up; None if that is no IPTC. TIFF may hold it as swapped 4-byte numbers."""
    if not iptc.startswith(_DATASET) and iptc[3:4] == _DATASET and len(iptc) % 4 == 0:
        iptc = b"".join(iptc[at : at + 4][::-1] for at in range(0, len(iptc), 4))
    if not iptc.startswith(_DATASET):
        return None
    end = 0
    while iptc[end : end + 1] == _DATASET and end + 5 <= len(iptc):
        size, head = struct.unpack_from(">H", iptc, end + 3)[0], 5
        if size & 0x8000:  # so many bytes of length follow
            width = size & 0x7FFF
            size, head = int.from_bytes(iptc[end + 5 : end + 5 + min(width, 4)], "big"), 5 + width
        if end + head + size > len(iptc):
            break
        end += head + size
    return iptc[:end] or None


def left_out(blocks: bytes) -> tuple[Sentence, ...]:
    """A sentence if there are resources that people made and redgui does not keep."""
    has_paths = any(number in _PATHS for number, _ in _resources(blocks))
    return (Sentence("its clipping paths will not be kept"),) if has_paths else ()


def block(iptc: bytes) -> bytes:
    """IPTC as the one resource in a row."""
    return b"8BIM" + struct.pack(">HHI", _IPTC, 0, len(iptc)) + iptc + b"\0" * (len(iptc) & 1)


def _resources(blocks: bytes) -> Iterator[tuple[int, bytes]]:
    """Number and content of each; what is torn ends the row."""
    at = 0
    while at + 12 <= len(blocks) and blocks[at : at + 4] in _KINDS:
        number = int.from_bytes(blocks[at + 4 : at + 6], "big")
        at += 6 + (blocks[at + 6] | 1) + 1  # a name with its length, together even
        size = int.from_bytes(blocks[at : at + 4], "big")
        if at + 4 + size > len(blocks):
            return
        yield number, blocks[at + 4 : at + 4 + size]
        at += 4 + size + (size & 1)
