"""Binary PGM and PPM with more than 8 bits: Pillow makes 8 of the colour ones without a word."""

import re

import numpy as np
from numpy.typing import NDArray

from redgui.photo.photo import Photo
from redgui.photo.source import Source

_HEADER = re.compile(rb"P([56])(?:\s+|#[^\n]*\n)+(\d+)(?:\s+|#[^\n]*\n)+(\d+)(?:\s+|#[^\n]*\n)+(\d+)\s")
_HEADER_SIZE = 4096


def decode(source: Source) -> Photo | None:
    """The photo, or None for the kinds that Pillow decodes right.

    Raises:
        PhotoError: it is too large.
        ValueError: it is cut short.
    """
    file = source.file
    found = _HEADER.match(file.read(_HEADER_SIZE))
    file.seek(0)
    if found is None or not 255 < int(found[4]) < 65536:
        return None
    width, height, white = int(found[2]), int(found[3]), int(found[4])
    source.check_size(width, height)
    channels = 1 if found[1] == b"5" else 3
    file.seek(found.end())
    raw: NDArray[np.uint16] = np.fromfile(file, ">u2", width * height * channels)
    raw = raw.reshape(height, width, channels)
    table = np.minimum((np.arange(65536, dtype=np.uint64) * 65535 + white // 2) // white, 65535).astype(np.uint16)
    return Photo(table[raw], None, white.bit_length(), "PPM")
