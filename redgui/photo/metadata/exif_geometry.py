"""Numbers in EXIF and TIFF tags that count pixels: the subject's area, the sensor's density, the place on the map."""

import math
import struct
from collections.abc import Sequence

from redgui.messages import Sentence
from redgui.photo.metadata import exif
from redgui.photo.metadata.tiff_fields import RATIONAL, SHORT, ByteLayout, Directory, Field
from redgui.photo.metadata.turning import Change
from redgui.photo.metadata.xmp_geometry import subject_area

_SUBJECT = (0x9214, 0xA214)
_FOCAL_PLANE = ((0xA20E, 0xA20F), (0x920E, 0x920F))
_PIXEL_SCALE, _TIE_POINTS, _TRANSFORMATION, _GEO_KEYS = 33550, 33922, 34264, 34735
_GEO = frozenset({_PIXEL_SCALE, _TIE_POINTS, _TRANSFORMATION, _GEO_KEYS, 34736, 34737})
_RASTER_TYPE, _IS_POINT = 1025, 2
_DOUBLE, _DESCRIPTION = 12, 270
_OF_ARRAYS = (b'{"shape"', b"shape=(", b"ImageJ=")
_CODES = {SHORT: "H", _DOUBLE: "d", 4: "I"}


def following(blob: bytes, change: Change) -> tuple[bytes, list[Sentence]]:
    """The block for the picture after this change, and what could not be adapted. Nothing in it moves."""
    layout, first = exif.parse(blob)
    notes = list[Sentence]()
    if change.turn != 1 and first.fields.keys() & _GEO:
        notes.append(Sentence("its place on the map (GeoTIFF) does not fit the turned picture and was left out"))
        return following(exif.without(blob, _GEO), change)[0], notes
    if change.is_none:
        return blob, notes
    edited = bytearray(blob)
    for directory in exif.directories(first):
        _subject(edited, layout, directory, change)
        _focal_plane(edited, layout, directory, change)
    _geography(edited, layout, first, change)
    return bytes(edited), notes


def without_program_description(blob: bytes) -> tuple[bytes, list[Sentence]]:
    """The block without a description by which a program (OME, ImageJ, tifffile) finds its own arrays in the file."""
    _, first = exif.parse(blob)
    item = first.fields.get(_DESCRIPTION)
    text = item.value.lstrip() if item else b""
    is_ome = text.startswith(b"<") and b"<OME" in text[:4096]
    if not is_ome and not text.startswith(_OF_ARRAYS):
        return blob, []
    notes = [Sentence("its description as a microscope's image (OME) was left out")] if is_ome else []
    return exif.without(blob, {_DESCRIPTION}), notes


def _subject(edited: bytearray, layout: ByteLayout, directory: Directory, change: Change) -> None:
    for tag in _SUBJECT:
        area = _read(directory.fields.get(tag), layout, SHORT)
        if 2 <= len(area) <= 4:
            moved = [min(65535, max(0, round(number))) for number in subject_area(tuple(area), change)]
            _write(edited, layout, directory.fields[tag], moved)


def _focal_plane(edited: bytearray, layout: ByteLayout, directory: Directory, change: Change) -> None:
    for tags in _FOCAL_PLANE:
        fields = [directory.fields.get(tag) for tag in tags]
        density = [_ratio(field, layout) for field in fields]
        if change.swaps and None not in density:
            density.reverse()
        for field, number, factor in zip(fields, density, change.scale, strict=True):
            if field and number:
                _write_ratio(edited, layout, field, number * factor)


def _geography(edited: bytearray, layout: ByteLayout, first: Directory, change: Change) -> None:
    """Raster coordinates grow, and steps between pixels shrink."""
    across, down = change.scale
    is_point = _is_point(_read(first.fields.get(_GEO_KEYS), layout, SHORT))
    shift = 0.5 if is_point else 0.0
    if len(steps := _read(first.fields.get(_PIXEL_SCALE), layout, _DOUBLE)) == 3:
        _write(edited, layout, first.fields[_PIXEL_SCALE], [steps[0] / across, steps[1] / down, steps[2]])
    ties = _read(first.fields.get(_TIE_POINTS), layout, _DOUBLE)
    if ties and len(ties) % 6 == 0:
        for at in range(0, len(ties), 6):
            ties[at] = (ties[at] + shift) * across - shift
            ties[at + 1] = (ties[at + 1] + shift) * down - shift
        _write(edited, layout, first.fields[_TIE_POINTS], ties)
    matrix = _read(first.fields.get(_TRANSFORMATION), layout, _DOUBLE)
    if len(matrix) == 16:
        for row in range(0, 16, 4):
            matrix[row + 3] += sum(
                matrix[row + column] * shift * (1 / factor - 1) for column, factor in enumerate((across, down))
            )
            matrix[row], matrix[row + 1] = matrix[row] / across, matrix[row + 1] / down
        _write(edited, layout, first.fields[_TRANSFORMATION], matrix)


def _is_point(keys: Sequence[float]) -> bool:
    entries = [tuple(keys[at : at + 4]) for at in range(4, len(keys) - 3, 4)]
    return any(key == _RASTER_TYPE and value == _IS_POINT for key, _, _, value in entries)


def _read(field: Field | None, layout: ByteLayout, kind: int) -> list[float]:
    """Its numbers; none if it is missing or of another type."""
    if field is None or field.kind != kind:
        return []
    numbers = list(struct.unpack_from(f"{layout.order}{field.length}{_CODES[kind]}", field.value))
    return numbers if all(map(math.isfinite, numbers)) else []


def _write(edited: bytearray, layout: ByteLayout, field: Field, numbers: Sequence[float]) -> None:
    struct.pack_into(f"{layout.order}{field.length}{_CODES[field.kind]}", edited, field.data, *numbers)


def _ratio(field: Field | None, layout: ByteLayout) -> float | None:
    if field is None or field.kind != RATIONAL or field.length != 1:
        return None
    above, below = struct.unpack(layout.order + "II", field.value)
    return above / below if above and below else None


def _write_ratio(edited: bytearray, layout: ByteLayout, field: Field, number: float) -> None:
    below = 1000 if number < 4e6 else 1
    if number < 4e9:
        struct.pack_into(layout.order + "II", edited, field.data, round(number * below), below)
