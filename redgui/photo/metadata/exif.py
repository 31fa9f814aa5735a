"""EXIF blocks, edited in place: only the bytes that must change do, so maker notes and odd tags survive."""

import struct
from collections.abc import Collection
from dataclasses import replace

from redgui.photo.metadata.maker_previews import without_previews
from redgui.photo.metadata.tiff_fields import (
    EXIF,
    LONG,
    RATIONAL,
    SHORT,
    ByteLayout,
    Directory,
    Fetch,
    Field,
    header,
    limited,
    number,
    ratio,
    read_directory,
    serialise,
)

_MOST_READ = 8  # times its own size: values may be shared, and damaged ones overlap
ORIENTATION, MAKER_NOTE = 0x0112, 0x927C
X_RESOLUTION, Y_RESOLUTION, RESOLUTION_UNIT = 0x011A, 0x011B, 0x0128
_THUMBNAIL_OFFSET, _THUMBNAIL_SIZE = 0x0201, 0x0202
_WIDTHS, _HEIGHTS = {0x0100, 0xA002, 0x1001}, {0x0101, 0xA003, 0x1002}

_INCHES = {order: Field(SHORT, 1, struct.pack(order + "H", 2)) for order in "<>"}


def parse(blob: bytes) -> tuple[ByteLayout, Directory]:
    """Byte order and first directory of an EXIF block. Raises ValueError if it is none."""
    fetch = limited(fetch_from(blob), _MOST_READ * len(blob))
    layout, offset = header(fetch)
    if layout.big:
        raise ValueError("EXIF cannot be BigTIFF")
    return layout, read_directory(fetch, offset, layout)


def fetch_from(blob: bytes) -> Fetch:
    return lambda offset, size: blob[offset : offset + size]


def without_prefix(blob: bytes) -> bytes:
    """The TIFF structure of an EXIF block that may start with "Exif" once or twice (some writers do)."""
    while blob.startswith(b"Exif\0"):
        blob = blob[6:]
    return blob


def orientation(blob: bytes) -> int | None:
    """EXIF orientation 1-8, or None if the block does not say."""
    layout, first = parse(blob)
    value = number(first.fields.get(ORIENTATION), layout)
    return value if value in range(1, 9) else None


def upright(blob: bytes) -> bytes:
    """The block with orientation 1 and without the small pictures in it, which show the photo as it was."""
    layout, first = parse(blob)
    edited = bytearray(blob)
    if ORIENTATION in first.fields:
        _put(edited, layout, first.fields[ORIENTATION], 1)
    note = first.children.get(EXIF, Directory()).fields.get(MAKER_NOTE)
    if note:
        edited[note.data : note.data + len(note.value)] = without_previews(note.value, note.data, layout)
    if first.next:
        _drop_thumbnail(edited, layout, first)
    return bytes(edited)


def sized(blob: bytes, width: int, height: int) -> bytes:
    """The block with every tag that repeats the picture's size set to `width` and `height` (none is added)."""
    layout, first = parse(blob)
    edited = bytearray(blob)
    for directory in directories(first):
        for tag, item in directory.fields.items():
            if tag in _WIDTHS | _HEIGHTS:
                _put(edited, layout, item, width if tag in _WIDTHS else height)
    return bytes(edited)


def is_bare(blob: bytes) -> bool:
    """Whether the block says nothing but an orientation."""
    _, first = parse(blob)
    return first.fields.keys() <= {ORIENTATION} and not first.children


def dpi(blob: bytes) -> tuple[float, float] | None:
    """Pixels per inch (x, y), or None."""
    layout, first = parse(blob)
    unit = {2: 1.0, 3: 2.54}.get(number(first.fields.get(RESOLUTION_UNIT), layout) or 2)
    across = ratio(first.fields.get(X_RESOLUTION), layout)
    down = ratio(first.fields.get(Y_RESOLUTION), layout) or across
    return (across * unit, down * unit) if across and down and unit else None


def with_dpi(blob: bytes | None, resolution: tuple[float, float]) -> bytes:
    """The block (a new one for None) with this resolution. Its other parts stay where they are."""
    if blob is None:
        layout, first = ByteLayout("<"), Directory()
    else:
        layout, first = parse(blob)
    fields = dict(first.fields)
    for tag, value in zip((X_RESOLUTION, Y_RESOLUTION), resolution, strict=True):
        pair = struct.pack(layout.order + "II", round(value * 1000), 1000)
        fields[tag] = Field(RATIONAL, 1, pair)
    fields[RESOLUTION_UNIT] = _INCHES[layout.order]
    return _with_first(blob, replace(first, fields=fields), layout) if blob else block_of(Directory(fields), layout)


def without(blob: bytes, tags: Collection[int]) -> bytes:
    """The block without these tags of its first directory. Its other parts stay where they are."""
    layout, first = parse(blob)
    kept = {tag: item for tag, item in first.fields.items() if tag not in tags}
    if len(kept) == len(first.fields):
        return blob
    # A directory has one tag at least.
    return _with_first(blob, replace(first, fields=kept or {RESOLUTION_UNIT: _INCHES[layout.order]}), layout)


def excerpt(blob: bytes, tags: Collection[int], longest: int = 1000) -> bytes:
    """The block rebuilt with nothing but these tags of its first and its EXIF directory, none longer than that."""
    layout, first = parse(blob)
    parts = [first, *(first.children[tag] for tag in (EXIF,) if tag in first.children)]
    for part in parts:
        part.fields = {tag: item for tag, item in part.fields.items() if tag in tags and len(item.value) <= longest}
    first.children = {tag: child for tag, child in first.children.items() if tag == EXIF}
    for part in parts[1:]:
        part.children = {}
    return block_of(first, layout)


def without_maker_note(blob: bytes) -> bytes:
    """The block rebuilt without the camera maker's private note, usually its largest part."""
    layout, first = parse(blob)
    if EXIF in first.children:
        first.children[EXIF].fields.pop(MAKER_NOTE, None)
    return block_of(first, layout)


def _with_first(blob: bytes, first: Directory, layout: ByteLayout) -> bytes:
    """The block with another first directory: it goes to the end, where it fits, and everything else stays put."""
    padded = blob + b"\0" * (len(blob) & 1)
    moved = serialise(first, layout, len(padded), in_place=True)
    return padded[:4] + struct.pack(layout.offset, len(padded)) + padded[8:] + moved


def block_of(first: Directory, layout: ByteLayout) -> bytes:
    """A new block of this directory and its children."""
    start = b"II*\0" if layout.order == "<" else b"MM\0*"
    return start + struct.pack(layout.offset, 8) + serialise(first, layout, 8)


def _put(edited: bytearray, layout: ByteLayout, item: Field, value: int) -> None:
    """Overwrite a field that holds one number; its slot always has room for a LONG."""
    kind = SHORT if value < 1 << 16 and item.kind != LONG else LONG
    packed = struct.pack(layout.order + ("H" if kind == SHORT else "I"), value)
    struct.pack_into(layout.entry[0] + "HI", edited, item.at - 6, kind, 1)
    edited[item.at : item.at + 4] = packed.ljust(4, b"\0")


def _drop_thumbnail(edited: bytearray, layout: ByteLayout, first: Directory) -> None:
    """Unlink the second directory, blank it and its picture, and cut the block if nothing stands behind."""
    struct.pack_into(layout.offset, edited, first.end - layout.slot, 0)
    try:
        second = read_directory(fetch_from(bytes(edited)), first.next, layout)
    except ValueError:
        return
    kept = [span for part in directories(first) for span in _spans(part)]
    picture = number(second.fields.get(_THUMBNAIL_OFFSET), layout) or 0
    size = number(second.fields.get(_THUMBNAIL_SIZE), layout) or 0
    for start, end in (*_spans(second), (picture, picture + size)):
        if all(end <= other_start or start >= other_end for other_start, other_end in kept):
            edited[start:end] = bytes(len(edited[start:end]))
    used = max(end for _, end in kept)
    if not any(edited[used:]):
        del edited[used:]


def _spans(part: Directory) -> list[tuple[int, int]]:
    values = [(item.data, item.data + len(item.value)) for item in part.fields.values()]
    return [(part.start, part.end), *values]


def directories(directory: Directory) -> list[Directory]:
    """It and all that it leads to."""
    found = [directory]
    for child in directory.children.values():
        found += directories(child)
    return found
