"""JPEG XL's container: a codestream and metadata in boxes, or a codestream alone (ISO/IEC 18181-2)."""

import os
import struct
from dataclasses import dataclass
from typing import BinaryIO

import imagecodecs

BARE = b"\xff\x0a"
_MOST_BOXES = 10_000
_LARGEST_TEXT = 16 << 20
_HEADER = 4096  # bytes in which a codestream's header has come to its end


@dataclass(frozen=True)
class JxlDescription:
    """What a file holds.

    Attributes:
        head: the first bytes of the codestream.
        exif: as in `Metadata.exif`, or None.
        xmp: an XMP packet, or None.
        is_jpeg: whether it is a JPEG that was packed without loss and can be had again.
        damaged: whether metadata could not be unpacked.
    """

    head: bytes = b""
    exif: bytes | None = None
    xmp: bytes | None = None
    is_jpeg: bool = False
    damaged: bool = False


def describe(file: BinaryIO, head: int = _HEADER) -> JxlDescription:
    """What an open file holds, with so many bytes of its codestream; metadata beyond any photo's counts as damaged."""
    end = file.seek(0, os.SEEK_END)
    file.seek(0)
    if file.read(2) == BARE:
        return JxlDescription(BARE + file.read(head))
    found: dict[bytes, bytes] = {}
    codestream, damaged, at = b"", False, 0
    for _ in range(_MOST_BOXES):
        if at > end:
            break
        file.seek(at)
        box = file.read(16)
        if len(box) < 8:
            break
        size, kind, start = struct.unpack_from(">I", box)[0], box[4:8], 8
        if size == 1 and len(box) == 16:
            size, start = struct.unpack_from(">Q", box, 8)[0], 16
        file.seek(at + start)
        if kind in {b"jxlc", b"jxlp"} and len(codestream) < head:
            codestream += file.read(min(max(0, size - start), head) if size else head)[4 * (kind == b"jxlp") :]
        elif kind in {b"Exif", b"xml ", b"brob"} and start < size <= _LARGEST_TEXT:
            content = file.read(size - start)
            try:
                kind, content = (content[:4], _unpacked(content[4:])) if kind == b"brob" else (kind, content)
            except (RuntimeError, ValueError):
                damaged = True
            found.setdefault(kind, content)
        else:
            damaged |= kind in {b"Exif", b"xml ", b"brob"}
            found.setdefault(kind, b"")
        if size < start:
            break
        at += size
    return JxlDescription(codestream, _tiff(found.get(b"Exif")), found.get(b"xml "), b"jbrd" in found, damaged)


def metadata_boxes(exif: bytes | None, xmp: bytes | None) -> bytes:
    """What is added to the end of a container."""
    found = _box(b"Exif", bytes(4) + exif) if exif else b""
    return found + (_box(b"xml ", xmp) if xmp else b"")


def codestream_at(container: bytes) -> int:
    """Where in a container the codestream begins.

    Raises:
        ValueError: it is in several boxes, or in one that ends with the file.
    """
    at = 0
    while at + 8 <= len(container):
        size, kind = struct.unpack_from(">I4s", container, at)
        if size == 1:
            size, start = struct.unpack_from(">Q", container, at + 8)[0], at + 16
        else:
            start = at + 8
        if kind == b"jxlc" and size:
            return start
        if kind == b"jxlp" or size < 8:
            break
        at += size
    raise ValueError("no codestream")


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


def _unpacked(packed: bytes) -> bytes:
    """A box that was packed by Brotli.

    Raises:
        RuntimeError: it is damaged, or larger than any metadata.
    """
    return bytes(imagecodecs.brotli_decode(packed, out=bytearray(_LARGEST_TEXT)))


def _tiff(box: bytes | None) -> bytes | None:
    """The block in an Exif box, behind four bytes that say how much comes before it."""
    if not box or len(box) < 8:
        return None
    return box[4 + int.from_bytes(box[:4], "big") :] or None
