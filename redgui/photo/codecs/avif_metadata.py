"""Profile, EXIF and XMP put into an AVIF that has none (ISO/IEC 23008-12): imagecodecs writes the picture alone."""

import struct
from collections.abc import Iterator, Sequence

from redgui.photo.codecs.iso_boxes import box, spans

_XMP_TYPE = b"application/rdf+xml"


def with_metadata(
    avif: bytes, properties: Sequence[tuple[bytes, bytes]], exif: bytes | None, xmp: bytes | None
) -> bytes:
    """The file with these, as far as they are not None.

    Args:
        avif: as libavif writes a still picture: one box that describes it, before its data.
        properties: of the picture, such as the profile of its colours; kind and content of their boxes.
        exif: EXIF as a TIFF structure.
        xmp: an XMP packet.

    Raises:
        ValueError: it is built in another way.
    """
    carried = [(b"Exif", b"Exif", b"", bytes(4) + exif)] if exif else []
    carried += [(b"mime", b"XMP", _XMP_TYPE + b"\0", xmp)] if xmp else []
    if not properties and not carried:
        return avif
    boxes = list(_boxes(avif))
    names = [kind for kind, _ in boxes]
    if names.count(b"meta") != 1 or b"mdat" not in names[names.index(b"meta") :]:
        raise ValueError("not one description before the data")
    meta = dict(_boxes(boxes[names.index(b"meta")][1][4:]))
    primary = struct.unpack_from(">H", meta[b"pitm"], 4)[0]
    places = _places(meta[b"iloc"])
    for kind, name, more, _ in carried:
        number = max(item for item, _, _ in places) + 1
        entry = struct.pack(">IHH", 2 << 24, number, 0) + kind + name + b"\0" + more
        count = struct.unpack_from(">H", meta[b"iinf"], 4)[0]
        meta[b"iinf"] = meta[b"iinf"][:4] + struct.pack(">H", count + 1) + meta[b"iinf"][6:] + box(b"infe", entry)
        meta[b"iref"] = meta.get(b"iref", bytes(4)) + box(b"cdsc", struct.pack(">3H", number, 1, primary))
        places.append((number, 0, 0))
    for kind, content in properties:
        meta[b"iprp"] = _with_property(meta[b"iprp"], primary, box(kind, content))
    meta[b"iloc"] = _stored(places)  # of the length that it will have
    grown = len(_described(meta)) - len(boxes[names.index(b"meta")][1])
    end = len(avif) + grown + 8
    for at, (_, _, _, content) in enumerate(carried, len(places) - len(carried)):
        places[at] = places[at][0], end - grown, len(content)
        end += len(content)
    meta[b"iloc"] = _stored([(number, offset + grown, length) for number, offset, length in places])
    boxes[names.index(b"meta")] = b"meta", _described(meta)
    if carried:
        boxes.append((b"mdat", b"".join(content for *_, content in carried)))
    return b"".join(box(kind, content) for kind, content in boxes)


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    for found in spans(data):
        yield found.kind, data[found.start : found.end]
        at = found.end
    if at != len(data):
        raise ValueError("a box of another kind")


def _described(meta: dict[bytes, bytes]) -> bytes:
    return bytes(4) + b"".join(box(kind, content) for kind, content in meta.items())


def _places(iloc: bytes) -> list[tuple[int, int, int]]:
    """Number, offset and length of each item."""
    if iloc[:6] != b"\0\0\0\0\x44\0":
        raise ValueError("places of another kind")
    found = []
    for item in range(struct.unpack_from(">H", iloc, 6)[0]):
        number, source, extents, offset, length = struct.unpack_from(">3H2I", iloc, 8 + 14 * item)
        if source or extents != 1:
            raise ValueError("places of another kind")
        found.append((number, offset, length))
    return found


def _stored(places: list[tuple[int, int, int]]) -> bytes:
    entries = [struct.pack(">3H2I", number, 0, 1, offset, length) for number, offset, length in places]
    return b"\0\0\0\0\x44\0" + struct.pack(">H", len(places)) + b"".join(entries)


def _with_property(iprp: bytes, primary: int, made: bytes) -> bytes:
    """The properties with one more, which the primary picture has."""
    parts = dict(_boxes(iprp))
    index = sum(1 for _ in _boxes(parts[b"ipco"])) + 1
    ipma, at = parts[b"ipma"], 8
    if ipma[:4] != bytes(4) or index > 127:
        raise ValueError("properties of another kind")
    for _ in range(struct.unpack_from(">I", ipma, 4)[0]):
        number, count = struct.unpack_from(">HB", ipma, at)
        end = at + 3 + count
        if number == primary:
            ipma = ipma[: at + 2] + bytes([count + 1]) + ipma[at + 3 : end] + bytes([index]) + ipma[end:]
            break
        at = end
    parts[b"ipco"] += made
    parts[b"ipma"] = ipma
    return b"".join(box(kind, content) for kind, content in parts.items())
