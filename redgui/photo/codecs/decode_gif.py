"""GIF: through Pillow, which passes over XMP."""

from dataclasses import replace

from redgui.photo.codecs import decode_pillow
from redgui.photo.photo import Photo
from redgui.photo.source import Source

_XMP = b"!\xff\x0bXMP DataXMP"
_BEHIND = b"\x01\xff\xfe\xfd\xfc"
"""How the bytes begin that lead readers out of the packet, stored in one piece (XMP specification, part 3, 1.1.2)."""


def decode(source: Source) -> Photo:
    """A GIF file."""
    photo = decode_pillow.decode(source)
    _, begin, rest = source.data().partition(_XMP)
    packet, end, _ = rest.partition(_BEHIND)
    return replace(photo, metadata=replace(photo.metadata, xmp=packet)) if begin and end else photo
