"""Small pictures inside makers' notes: they show the photo as it was, so they go, and the tags that lead to them."""

import struct

from redgui.photo.metadata.maker_note import ENTRY, Entry, directory_of, entries_of, is_relative
from redgui.photo.metadata.tiff_fields import ByteLayout

_NIKON, _NIKON_BASE = b"Nikon\0\2", 10
_NIKON_PREVIEW, _START, _SIZE = 0x0011, 0x0201, 0x0202
_JPEG, _END = b"\xd8\xff", b"\xff\xd9"
_SMALLEST = 100  # bytes of a picture


def without_previews(note: bytes, place: int, layout: ByteLayout) -> bytes:
    """The note, as long as before, without them.

    Args:
        note: its bytes.
        place: its offset in its block.
        layout: of the block.
    """
    if _JPEG not in note:
        return note
    start, order = directory_of(note, layout)
    entries = entries_of(note, start, order)
    if entries is None:
        return note
    base = _NIKON_BASE if note.startswith(_NIKON) else 0 if is_relative(note) else -place
    edited, kept = bytearray(note), list[Entry]()
    for entry in entries:
        span = _picture(note, entry, base, order)
        if span is None:
            kept.append(entry)
        else:
            edited[slice(*span)] = bytes(len(edited[slice(*span)]))
    if len(kept) < len(entries):
        table = struct.pack(order + "H", len(kept)) + b"".join(note[entry.at : entry.at + ENTRY] for entry in kept)
        edited[start : start + 2 + ENTRY * len(entries)] = table.ljust(2 + ENTRY * len(entries), b"\0")
    return bytes(edited)


def _picture(note: bytes, entry: Entry, base: int, order: str) -> tuple[int, int] | None:
    """Where the picture that an entry holds or leads to begins and ends in the note; None if it is about none."""
    if entry.offset is not None:
        at = entry.offset + base
        return (at, at + entry.size) if entry.size >= _SMALLEST and _is_jpeg(note, at) else None
    if entry.size != 4:
        return None
    (value,) = struct.unpack_from(order + "I", note, entry.at + 8)
    at = value + base
    if entry.tag == _NIKON_PREVIEW and note.startswith(_NIKON):
        inner = {part.tag: part for part in entries_of(note, at, order) or ()}
        if _START in inner and _SIZE in inner:
            start, size = (struct.unpack_from(order + "I", note, inner[tag].at + 8)[0] for tag in (_START, _SIZE))
            return start + base, start + base + size
        return None
    end = note.find(_END, at) if _is_jpeg(note, at) else -1
    return (at, end + len(_END)) if end - at >= _SMALLEST else None


def _is_jpeg(note: bytes, at: int) -> bool:
    """Some makers replace the first byte."""
    return at > 0 and note[at + 1 : at + 3] == _JPEG
