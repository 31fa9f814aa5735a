"""JPEG: through Pillow, which refuses a file for the want of its last two bytes."""

from dataclasses import replace
from io import BytesIO
from typing import BinaryIO

import numpy as np

from redgui.errors import PhotoError
from redgui.messages import Sentence
from redgui.photo.codecs import decode_pillow
from redgui.photo.codecs.jpeg_scans import frame_header
from redgui.photo.photo import NoPhotoError, Photo
from redgui.photo.room import OWN_MEMORY
from redgui.photo.source import Source

_END = b"\xff\xd9"
_FILLINGS = (b"", b"\x55" * 64, b"\x2a" * 64)
_LOSSLESS = frozenset({0xC3, 0xC7, 0xCB, 0xCF})
_JPEG_LS = 0xF7


def decode(source: Source) -> Photo:
    """A JPEG file, not yet upright.

    Raises:
        PhotoError: it is too large, or of a kind that redgui does not read.
        Exception: whatever Pillow raises on a broken file.
    """
    try:
        return decode_pillow.decode(source)
    except (PhotoError, NoPhotoError):
        raise
    except Exception:
        _refuse_other_kinds(source)
        whole = _without_end(replace(source, room=OWN_MEMORY))
        if whole is None:
            raise
        return whole


def _without_end(source: Source) -> Photo | None:
    """The photo of a file that breaks off behind its last pixel; None if pixels are missing.

    libjpeg fills up what is missing without a word. So the picture is decoded with one and with another filling: where
    all of it is there, they make no difference.
    """
    data = source.data().rstrip(b"\xff")
    if data.endswith(_END):
        return None
    first: Photo | None = None
    for filling in _FILLINGS:
        file: BinaryIO = BytesIO(data + filling + _END)
        photo = decode_pillow.decode(replace(source, file=file))
        if first is None:
            first = photo
        elif not np.array_equal(first.samples, photo.samples):
            return None
    assert first is not None
    note = Sentence("its end is missing, but none of its pixels")
    return replace(first, warnings=(*first.warnings, note), torn=True)


def _refuse_other_kinds(source: Source) -> None:
    """Raise PhotoError for a sound file of a kind that libjpeg does not decode."""
    code, bits = frame_header(source.file)
    if code == _JPEG_LS:
        kind = Sentence("JPEG-LS")
    elif code in _LOSSLESS:
        kind = Sentence("a lossless JPEG")
    elif code and bits > 8:
        kind = Sentence("a JPEG with {bits} bits", bits=bits)
    else:
        return
    raise PhotoError(
        Sentence(
            "{name} is {kind}, which redgui does not read; save it as PNG or TIFF in another program.",
            name=source.name,
            kind=kind,
        )
    )
