"""EXIF out of a TIFF file and into one: the tags of its first directory that are not about the file's own pixels."""

import struct

from redgui.messages import Sentence
from redgui.photo.metadata import exif, maker_note
from redgui.photo.metadata.exif import MAKER_NOTE, ORIENTATION, RESOLUTION_UNIT, X_RESOLUTION, Y_RESOLUTION
from redgui.photo.metadata.tiff_fields import (
    EXIF,
    GPS,
    INTEROP,
    IPTC,
    ByteLayout,
    Directory,
    Fetch,
    Field,
    limited,
    number,
    read_directory,
    serialise,
)

_MOST_OF_TIFF = 64 << 20
_NEAR = 60_000
"""A maker note up to this offset stays at it, and the block still fits a JPEG."""

# Tags that say how a TIFF file stores its own pixels, or that repeat what Metadata carries elsewhere.
_STRUCTURE = frozenset(
    {*range(254, 260), 262, 263, *range(264, 267), 273, *range(277, 282), 284, 288, 289, *range(290, 294), 297}
    | {301, 317, 318, 319, *range(320, 326), 330, 332, 333, 334, 336, *range(338, 348), *range(400, 404), IPTC}
    | {433, 434, 435, *range(512, 522), *range(529, 533), 559, 700, *range(32995, 32999), 33421, 33422, 34675}
    | {34377, 37724, *range(50706, 51200)}  # Photoshop's layers and thumbnail, DNG's raw data
)
_RESOLUTION = frozenset({X_RESOLUTION, Y_RESOLUTION, RESOLUTION_UNIT})


def from_tiff(fetch: Fetch, offset: int, layout: ByteLayout) -> tuple[bytes | None, list[Sentence]]:
    """What the TIFF directory at `offset` says about the photo, as an EXIF block, and what could not be kept of it.

    None if it says nothing.
    """
    first = read_directory(limited(fetch, _MOST_OF_TIFF), offset, layout)
    first.fields = {tag: item for tag, item in first.fields.items() if tag not in _STRUCTURE}
    if number(first.fields.get(ORIENTATION), layout) == 1:
        del first.fields[ORIENTATION]  # goes without saying
    if not (first.fields.keys() - _RESOLUTION or first.children):
        return None, []
    return block_with_note(first, ByteLayout(layout.order))


def for_tiff(blob: bytes) -> tuple[ByteLayout, dict[int, Field], dict[int, Directory]]:
    """An EXIF block taken apart for a TIFF file: byte order, plain tags of the first directory, sub-directories."""
    layout, first = exif.parse(blob)
    redundant = _STRUCTURE | _RESOLUTION | {ORIENTATION, EXIF, GPS, INTEROP}
    plain = {tag: item for tag, item in first.fields.items() if tag not in redundant}
    return layout, plain, first.children


def block_with_note(first: Directory, layout: ByteLayout) -> tuple[bytes, list[Sentence]]:
    """A block of directories from elsewhere, in which their maker note still holds; a sentence if it cannot."""
    shot = first.children.get(EXIF, Directory())
    note = shot.fields.get(MAKER_NOTE)
    if note is None or len(note.value) <= layout.slot:
        return exif.block_of(first, layout), []
    if note.data >= 8 and note.data + len(note.value) <= _NEAR:
        return _around(first, note, layout), []
    block = exif.block_of(first, layout)
    there = exif.parse(block)[1].children[EXIF].fields[MAKER_NOTE].data
    shifted = maker_note.moved(note.value, note.data, there, layout)
    if shifted is None:
        del shot.fields[MAKER_NOTE]
        lost = Sentence("the camera maker's private part of its EXIF data holds in that file alone and was left out")
        return exif.block_of(first, layout), [lost]
    shot.fields[MAKER_NOTE] = note._replace(value=shifted)
    return exif.block_of(first, layout), []


def _around(first: Directory, note: Field, layout: ByteLayout) -> bytes:
    """A block with the note at the offset that it had, and the directories before it or, if they do not fit, after."""
    start = b"II*\0" if layout.order == "<" else b"MM\0*"
    end = note.data + len(note.value)
    base = 8
    tables = serialise(first, layout, base, pinned={MAKER_NOTE})
    if base + len(tables) <= note.data:
        return (start + struct.pack(layout.offset, base) + tables).ljust(note.data, b"\0") + note.value
    base = end + (end & 1)
    tables = serialise(first, layout, base, pinned={MAKER_NOTE})
    before = (start + struct.pack(layout.offset, base)).ljust(note.data, b"\0") + note.value
    return before.ljust(base, b"\0") + tables
