"""JPEG XL's container: a codestream and metadata in boxes, or a codestream alone (ISO/IEC 18181-2)."""

from dataclasses import dataclass
from typing import BinaryIO

import imagecodecs

from redgui.photo.codecs.iso_boxes import box, spans, spans_in

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
    file.seek(0)
    if file.read(2) == BARE:
        return JxlDescription(BARE + file.read(head))
    found: dict[bytes, bytes] = {}
    codestream, damaged = b"", False
    for kind, _, start, end in spans_in(file, _MOST_BOXES):
        file.seek(start)
        if kind in {b"jxlc", b"jxlp"} and len(codestream) < head:
            codestream += file.read(min(end - start, head))[4 * (kind == b"jxlp") :]
        elif kind in {b"Exif", b"xml ", b"brob"} and start < end <= start + _LARGEST_TEXT:
            name, content = kind, file.read(end - start)
            try:
                name, content = (content[:4], _unpacked(content[4:])) if kind == b"brob" else (kind, content)
            except (RuntimeError, ValueError):
                damaged = True
            found.setdefault(name, content)
        else:
            damaged |= kind in {b"Exif", b"xml ", b"brob"}
            found.setdefault(kind, b"")
    return JxlDescription(codestream, _tiff(found.get(b"Exif")), found.get(b"xml "), b"jbrd" in found, damaged)


def metadata_boxes(exif: bytes | None, xmp: bytes | None) -> bytes:
    """What is added to the end of a container."""
    found = box(b"Exif", bytes(4) + exif) if exif else b""
    return found + (box(b"xml ", xmp) if xmp else b"")


def codestream_at(container: bytes) -> int:
    """Where in a container the codestream, or its first part, begins.

    Raises:
        ValueError: there is none.
    """
    for kind, _, start, _ in spans(container):
        if kind in {b"jxlc", b"jxlp"}:
            return start + 4 * (kind == b"jxlp")
    raise ValueError("no codestream")


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
