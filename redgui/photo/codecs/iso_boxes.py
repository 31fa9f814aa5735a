"""Boxes, of which AVIF, HEIC, JPEG 2000 and JPEG XL are made: a size, a kind, and content (ISO/IEC 14496-12, 4.2)."""

import os
import struct
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

Box = tuple[bytes, memoryview]
"""Kind and content."""

_HEAD, _LONG_HEAD = 8, 16
_MOST = 200_000  # in a row; each takes some time, however small it is


class Span(NamedTuple):
    """Where a box begins, where its content does, and where the next box does: behind the end, if it is torn."""

    kind: bytes
    head: int
    start: int
    end: int


def spans(data: bytes | memoryview, at: int = 0, stop: int | None = None) -> Iterator[Span]:
    """The boxes in a row, from one byte to another; what is no box ends it.

    Raises:
        ValueError: they are more than in any photo.
    """
    stop, count = len(data) if stop is None else min(stop, len(data)), 0
    while at + _HEAD <= stop:
        count += 1
        if count > _MOST:
            raise ValueError("too many boxes")
        found = _span(bytes(data[at : at + _LONG_HEAD]), at, stop)
        if found is None:
            return
        yield found
        at = found.end


def spans_in(file: BinaryIO, most: int) -> Iterator[Span]:
    """The same of an open file, up to so many; the reader may move in it meanwhile."""
    at, stop = 0, file.seek(0, os.SEEK_END)
    for _ in range(most):
        file.seek(min(at, stop))
        head = file.read(_LONG_HEAD)
        found = _span(head, at, stop) if len(head) >= _HEAD else None
        if found is None:
            return
        yield found
        at = found.end


def boxes(data: memoryview) -> Iterator[Box]:
    """The boxes in a row."""
    return ((found.kind, data[found.start : found.end]) for found in spans(data))


def child(data: memoryview, kind: bytes) -> memoryview:
    """Content of the first box of a kind; nothing if there is none."""
    return next((content for name, content in boxes(data) if name == kind), memoryview(b""))


def box(kind: bytes, content: bytes) -> bytes:
    """A box as it is stored."""
    return struct.pack(">I4s", _HEAD + len(content), kind) + content


def _span(head: bytes, at: int, stop: int) -> Span | None:
    size, length = int.from_bytes(head[:4], "big"), _HEAD
    if size == 1:  # then a longer one follows
        size, length = int.from_bytes(head[_HEAD:_LONG_HEAD], "big"), _LONG_HEAD
    end = at + size if size else stop  # 0: to the end
    return Span(head[4:_HEAD], at, at + length, end) if end >= at + length else None
