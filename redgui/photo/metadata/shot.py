"""With which camera, and how sensitive, a photo was taken: what rules for presets ask for."""

import struct
from typing import NamedTuple

from redgui.photo.metadata.exif import parse
from redgui.photo.metadata.tiff_fields import EXIF, Directory, number

_MODEL, _ISO, _INDEX, _SPEED = 0x0110, 0x8827, 0x8832, 0x8833
_MOST = 0xFFFF  # what the usual tag holds at most; then another one has the number
LONGEST_NAME = 200
HIGHEST_ISO = 1 << 32


class Shot(NamedTuple):
    """A camera's name as it writes it, "" where it is not known, and the ISO number, None where that is not."""

    camera: str = ""
    iso: int | None = None


def shot_of(exif: bytes | None) -> Shot:
    """What EXIF says, as in `Metadata.exif`; damaged EXIF says nothing, and is no error."""
    try:
        layout, first = parse(exif or b"")
        details = first.children.get(EXIF, Directory()).fields
        usual, *others = (number(details.get(tag), layout) for tag in (_ISO, _INDEX, _SPEED))
    except (ValueError, struct.error, IndexError, OverflowError):
        return Shot()
    model = first.fields.get(_MODEL)
    name = model.value.split(b"\0")[0].decode(errors="replace").strip() if model else ""
    larger = next((iso for iso in others if iso is not None and iso > _MOST), None)
    iso = larger if usual == _MOST and larger else usual
    return Shot(name if name.isprintable() and len(name) <= LONGEST_NAME else "", iso or None)
