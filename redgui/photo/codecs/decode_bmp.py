"""BMP: through Pillow, which passes over a profile."""

import struct
from dataclasses import replace

from redgui.errors import PhotoError
from redgui.messages import Sentence
from redgui.photo.codecs import decode_pillow
from redgui.photo.photo import Photo
from redgui.photo.source import Source

_FIELDS = Sentence("bit fields")
_LARGEST_PROFILE = 64 << 20
_HEADER, _VERSION_5, _EMBEDDED = 14, 124, b"DEBM"
_PACKINGS = {3: _FIELDS, 4: Sentence("a JPEG inside"), 5: Sentence("a PNG inside"), 6: _FIELDS}


def decode(source: Source) -> Photo:
    """A BMP file.

    Raises:
        PhotoError: it is too large, or packed in a way that redgui does not read.
        Exception: whatever Pillow raises on a broken file.
    """
    try:
        photo = decode_pillow.decode(source)
        return replace(photo, metadata=replace(photo.metadata, icc=_profile(source)))
    except OSError as error:
        source.file.seek(0)
        head = source.file.read(34)
        packing = _PACKINGS.get(struct.unpack_from("<I", head, 30)[0]) if len(head) == 34 else None
        # Of what it knows Pillow says that the file is torn.
        if packing is None or "truncated" in str(error):
            raise
        raise PhotoError(
            Sentence(
                "{name} is a BMP with {packing}, which redgui does not read; save it as PNG in another program.",
                name=source.name,
                packing=packing,
            )
        ) from error


def _profile(source: Source) -> bytes | None:
    """What a header of the fifth version says where to find."""
    source.file.seek(_HEADER)
    head = source.file.read(_VERSION_5)
    if len(head) < _VERSION_5 or struct.unpack_from("<I", head)[0] != _VERSION_5 or head[56:60] != _EMBEDDED:
        return None
    at, size = struct.unpack_from("<2I", head, 112)
    source.file.seek(_HEADER + at)
    return source.file.read(min(size, _LARGEST_PROFILE)) or None
