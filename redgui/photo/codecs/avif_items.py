"""What lies beside the picture in an AVIF, as it stands there (ISO/IEC 14496-12, 8.11.3 and 8.11.6)."""

import struct
from collections.abc import Iterator

from redgui.photo.codecs.iso_boxes import boxes, child

_MOST = 1000  # items and pieces of one
_LARGEST = 16 << 20


def exif_of(data: bytes) -> bytes | None:
    """The EXIF block of a whole file as a TIFF structure; None if there is none, or it cannot be made out.

    Pillow builds the block again where the container is turned otherwise than EXIF says, and loses letters by that.
    """
    try:
        meta = dict(boxes(child(memoryview(data), b"meta")[4:]))
        item = next(number for number, kind in _kinds(meta[b"iinf"]) if kind == b"Exif")
        content = b"".join(data[start : start + length] for start, length in _pieces(meta[b"iloc"], item))
        start = 4 + int.from_bytes(content[:4], "big")  # where the TIFF structure begins, behind these four bytes
    except (KeyError, IndexError, struct.error, StopIteration):
        return None
    return content[start:] or None


def _kinds(iinf: memoryview) -> Iterator[tuple[int, bytes]]:
    """Number and kind of each item."""
    for name, infe in boxes(iinf[6 if iinf[0] == 0 else 8 :]):
        if name == b"infe" and infe[0] >= 2:
            number, kind = struct.unpack_from(">H2x4s" if infe[0] == 2 else ">I2x4s", infe, 4)
            yield number, kind


def _pieces(iloc: memoryview, item: int) -> list[tuple[int, int]]:
    """Where in the file an item's pieces lie, and how long they are."""
    version, (offset_size, length_size) = iloc[0], (iloc[4] >> 4, iloc[4] & 15)
    base_size, index_size = iloc[5] >> 4, iloc[5] & 15 if version else 0
    wide = 4 if version == 2 else 2
    at = 6

    def number(size: int) -> int:
        nonlocal at
        if at + size > len(iloc):
            raise IndexError
        at += size
        return int.from_bytes(iloc[at - size : at], "big")

    for _ in range(min(number(wide), _MOST)):
        found = number(wide) == item
        in_file = (number(2) & 15 if version else 0) == 0
        here = number(2) == 0
        base, pieces = number(base_size), []
        for _ in range(min(number(2), _MOST)):
            number(index_size)
            pieces.append((base + number(offset_size), min(number(length_size), _LARGEST)))
        if found:
            return pieces if in_file and here else []
    return []
