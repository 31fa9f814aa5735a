"""TIFF directories at the level of bytes: what EXIF is made of, and what a TIFF file keeps its metadata in.

Values are carried as the bytes they are. A library that decodes and encodes them again loses unusual types,
and moves maker notes whose offsets count from the start of the EXIF block.
"""

import struct
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Fetch = Callable[[int, int], bytes]
"""(offset, size) -> that many bytes, or fewer at the end."""

EXIF, GPS, INTEROP = 0x8769, 0x8825, 0xA005
X_RESOLUTION, XMP, IPTC, PHOTOSHOP, ICC_PROFILE = 282, 700, 33723, 34377, 34675
_POINTERS = (EXIF, GPS, INTEROP)

BYTE, ASCII, SHORT, LONG, RATIONAL, UNDEFINED = 1, 2, 3, 4, 5, 7
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1}
_LONGEST = 8  # of types that are not carried along, and count all the same: other programs may read them
_LARGEST_VALUE = 64 << 20
_MOST_FIELDS = 4096


class ByteLayout(NamedTuple):
    """How a TIFF structure is laid out: byte order "<" or ">", and whether it is BigTIFF."""

    order: Literal["<", ">"]
    big: bool = False

    @property
    def counter(self) -> str:
        return self.order + ("Q" if self.big else "H")

    @property
    def entry(self) -> str:
        return self.order + ("HHQ" if self.big else "HHI")

    @property
    def offset(self) -> str:
        return self.order + ("Q" if self.big else "I")

    @property
    def slot(self) -> int:
        """Bytes an entry has for its value, or for the offset of it."""
        return 8 if self.big else 4


class Field(NamedTuple):
    """One tag: TIFF type, number of values, their bytes; its slot was read at `at`, the bytes at `data`."""

    kind: int
    length: int
    value: bytes
    at: int = 0
    data: int = 0


class OverfullError(ValueError):
    """Directories with more in them than their file can hold: their values overlap, and together they are enormous."""


@dataclass
class Directory:
    """One IFD: fields by tag, sub-directories by the tag that points to them, and the offset of the next IFD."""

    fields: dict[int, Field] = field(default_factory=dict)
    children: dict[int, "Directory"] = field(default_factory=dict)
    next: int = 0
    start: int = 0
    end: int = 0


def limited(fetch: Fetch, most: int) -> Fetch:
    """The same, until it has given so many bytes; then OverfullError. Values may overlap, and be enormous together."""
    left = most

    def take(offset: int, size: int) -> bytes:
        nonlocal left
        data = fetch(offset, size)
        left -= len(data)
        if left < 0:
            raise OverfullError(f"more than {most} bytes")
        return data

    return take


def header(fetch: Fetch) -> tuple[ByteLayout, int]:
    """ByteLayout and the first directory's offset. Raises ValueError if this is not a TIFF structure."""
    head = fetch(0, 16)
    orders: dict[bytes, Literal["<", ">"]] = {b"II": "<", b"MM": ">"}
    order = orders.get(head[:2])
    if order is None or len(head) < 8:
        raise ValueError("no TIFF header")
    version = struct.unpack(order + "H", head[2:4])[0]
    if version == 43 and len(head) == 16:
        return ByteLayout(order, big=True), struct.unpack(order + "Q", head[8:16])[0]
    if version != 42:
        raise ValueError(f"TIFF version {version}")
    return ByteLayout(order), struct.unpack(order + "I", head[4:8])[0]


def read_directory(fetch: Fetch, offset: int, layout: ByteLayout) -> Directory:
    """The directory at `offset` with its EXIF (and in that, interoperability) and GPS children.

    Fields that are cut off, of unknown type or absurdly large are left out: one bad tag must not cost the rest.

    Raises:
        ValueError: there is no directory at `offset`.
        OverfullError: it has more fields than any program writes, or they more bytes than `fetch` gives.
    """
    found = _read_table(fetch, offset, layout)
    _read_children(fetch, layout, found, (EXIF, GPS))
    if EXIF in found.children:
        _read_children(fetch, layout, found.children[EXIF], (INTEROP,))
    return found


def _read_table(fetch: Fetch, offset: int, layout: ByteLayout) -> Directory:
    size = struct.calcsize(layout.counter)
    head = fetch(offset, size)
    if len(head) < size:
        raise ValueError(f"no directory at {offset}")
    count = struct.unpack(layout.counter, head)[0]
    if count > _MOST_FIELDS:
        raise OverfullError(f"directory with {count} fields")
    if not count:
        raise ValueError("directory without fields")
    step = struct.calcsize(layout.entry) + layout.slot
    table = fetch(offset + size, count * step + layout.slot)
    found = Directory(start=offset, end=offset + size + len(table))
    for at in range(0, min(count * step, len(table) - step + 1), step):
        _read_field(fetch, layout, table[at : at + step], offset + size + at, found)
    if len(table) == count * step + layout.slot:
        found.next = struct.unpack(layout.offset, table[-layout.slot :])[0]
    return found


def _read_children(fetch: Fetch, layout: ByteLayout, found: Directory, tags: tuple[int, ...]) -> None:
    """Follow these pointers and no others: damaged ones that lead in circles would be followed for ever."""
    for tag in tags:
        if offset := number(found.fields.get(tag), layout):
            try:
                found.children[tag] = _read_table(fetch, offset, layout)
            except OverfullError:
                raise
            except ValueError:
                continue


def _read_field(fetch: Fetch, layout: ByteLayout, entry: bytes, at: int, into: Directory) -> None:
    tag, kind, count = struct.unpack_from(layout.entry, entry)
    size = _SIZES.get(kind, _LONGEST) * count
    slot = entry[-layout.slot :]
    at += len(entry) - layout.slot
    data = at if size <= layout.slot else struct.unpack(layout.offset, slot)[0]
    if not 0 < size <= _LARGEST_VALUE:
        return
    value = slot[:size] if size <= layout.slot else fetch(data, size)
    if len(value) == size and kind in _SIZES:
        into.fields[tag] = Field(kind, count, value, at, data)


def number(item: Field | None, layout: ByteLayout) -> int | None:
    """The first value of an integer field, or None."""
    code = {1: "B", 3: "H", 4: "I", 13: "I"}.get(item.kind) if item else None
    return int(struct.unpack_from(layout.order + code, item.value)[0]) if item and code else None


def ratio(item: Field | None, layout: ByteLayout) -> float | None:
    """The first value of an unsigned rational field, or None."""
    if item is None or item.kind != RATIONAL:
        return None
    above, below = struct.unpack_from(layout.order + "II", item.value)
    return above / below if below else None


def serialise(
    directory: Directory,
    layout: ByteLayout,
    base: int,
    *,
    in_place: bool = False,
    pinned: Collection[int] = (),
) -> bytes:
    """The directory as bytes that will stand at offset `base` (even), with no directory after it.

    Long values and children are written behind the table; with `in_place`, those that were read from the block
    this will be appended to are pointed to where they already stand, and so are values of `pinned` tags in any case.
    """
    tags = sorted((directory.fields.keys() - set(_POINTERS)) | directory.children.keys())
    table = bytearray(struct.pack(layout.counter, len(tags)))
    data = bytearray()
    data_at = base + len(table) + len(tags) * (struct.calcsize(layout.entry) + layout.slot) + layout.slot
    for tag in tags:
        child = directory.children.get(tag)
        kind, count, value, _, stands_at = Field(LONG, 1, b"") if child else directory.fields[tag]
        if child:
            stands_at = child.start
            value = b"" if in_place else serialise(child, layout, _even(data_at + len(data)), pinned=pinned)
        if child or len(value) > layout.slot:
            if not (stands_at and (in_place or tag in pinned)):
                data += b"\0" * (_even(data_at + len(data)) - data_at - len(data))
                stands_at = data_at + len(data)
                data += value
            # LONG, not LONG8, is a lawful pointer in BigTIFF too, but its slot is filled from the left.
            value = struct.pack(layout.order + "I" if child else layout.offset, stands_at)
        table += struct.pack(layout.entry, tag, kind, count) + value.ljust(layout.slot, b"\0")
    return bytes(table + bytes(layout.slot) + data)


def _even(offset: int) -> int:
    return offset + (offset & 1)
