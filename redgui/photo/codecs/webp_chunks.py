"""WebP at the level of chunks: what Pillow does not say of a file (RFC 9649)."""

import struct
from typing import BinaryIO

_FIRST = 12  # behind "RIFF", its size and "WEBP"
_FRAME = 16  # bytes of a frame's own before the chunks in it
_MOST = 1000  # chunks before the first picture


def is_lossless(file: BinaryIO) -> bool:
    """Whether the first picture in an open file was saved without loss; where the file stands does not matter."""
    at = _FIRST
    for _ in range(_MOST):
        file.seek(at)
        head = file.read(8)
        if len(head) < 8:
            break
        kind, size = struct.unpack("<4sI", head)
        if kind in {b"VP8 ", b"VP8L"}:
            return bool(kind == b"VP8L")
        at += 8 + (_FRAME if kind == b"ANMF" else size + size % 2)
    return False
