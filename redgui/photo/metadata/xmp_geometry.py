"""Numbers in XMP that count pixels or shares of the picture: panoramas, faces, points of focus, areas."""

import math
from collections.abc import Callable, Mapping
from xml.dom.minidom import Attr, Document, Element

from redgui.photo.metadata import xmp
from redgui.photo.metadata.turning import Change
from redgui.photo.metadata.xmp import Property

_PANORAMA = "http://ns.google.com/photos/1.0/panorama/"
_MWG = "http://www.metadataworkinggroup.com/schemas/regions/"
_ACDSEE = "http://ns.acdsee.com/regions/"
_AREAS = ("http://ns.adobe.com/xmp/sType/Area#", "http://ns.acdsee.com/sType/Area#")
_DIMENSIONS = ("http://ns.adobe.com/xap/1.0/sType/Dimensions#", "http://ns.acdsee.com/sType/Dimensions#")
_MICROSOFT = "http://ns.microsoft.com/photo/1.2/t/Region#"
_IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
_EXIF = "http://ns.adobe.com/exif/1.0/"
_NAMES = ("rbUnit", "SubjectArea", "SubjectLocation", "FocalPlane")
_MARKS = tuple(text.encode() for text in (_PANORAMA, *_AREAS, _MICROSOFT, *_NAMES))
_RECTANGLES = (
    ("CroppedAreaLeftPixels", "CroppedAreaTopPixels", "CroppedAreaImageWidthPixels", "CroppedAreaImageHeightPixels"),
    (
        "LargestValidInteriorRectLeft",
        "LargestValidInteriorRectTop",
        "LargestValidInteriorRectWidth",
        "LargestValidInteriorRectHeight",
    ),
)
_FULL = ("FullPanoWidthPixels", "FullPanoHeightPixels")


def following(packet: bytes, change: Change) -> bytes:
    """The packet for the picture after this change."""
    if change.is_none or not any(mark in packet for mark in _MARKS):
        return packet
    edits = (_panorama, _areas, _dimensions, _microsoft, _iptc, _exif)

    def bound(edit: Callable[[Document, Change], bool]) -> xmp.Edit:
        return lambda tree: edit(tree, change)

    return xmp.edited(packet, *map(bound, edits))


def _panorama(tree: Document, change: Change) -> bool:
    changed = False
    for group in xmp.fields(tree, _PANORAMA):
        full = _numbers(group, _FULL)
        for names in _RECTANGLES:
            rectangle = _numbers(group, names)
            if rectangle:
                canvas = change.within(*full) if full and names is _RECTANGLES[0] else change
                _fill(group, names, canvas.rectangle(*rectangle), whole=True)
                changed = True
        if full:
            _fill(group, _FULL, change.extent(*full), whole=True)
            changed = True
    return changed


def _areas(tree: Document, change: Change) -> bool:
    """Rectangles, circles and points by their centre."""
    changed = False
    for uri in _AREAS:
        for group in xmp.fields(tree, uri):
            unit = xmp.value(group["unit"]) if "unit" in group else "normalized"
            moving = change if unit == "pixel" else change.relative()
            if centre := _numbers(group, ("x", "y")):
                _fill(group, ("x", "y"), moving.point(*centre))
                changed = True
            if extent := _numbers(group, ("w", "h")):
                _fill(group, ("w", "h"), moving.extent(*extent))
            if diameter := _numbers(group, ("d",)):
                _fill(group, ("d",), (diameter[0] * min(moving.scale),))
    return changed


def _dimensions(tree: Document, change: Change) -> bool:
    """The size that areas were made for."""
    changed = False
    for node in (*xmp.properties(tree, _MWG, "AppliedToDimensions"), *xmp.properties(tree, _ACDSEE)):
        if not isinstance(node, Element) or node.localName != "AppliedToDimensions":
            continue
        for uri in _DIMENSIONS:
            for group in (*xmp.fields(node, uri), _attributes(node, uri)):
                if sides := _numbers(group, ("w", "h")):
                    _fill(group, ("w", "h"), change.extent(*sides), whole=True)
                    changed = True
    return changed


def _microsoft(tree: Document, change: Change) -> bool:
    changed = False
    for node in xmp.properties(tree, _MICROSOFT, "Rectangle"):
        shares = _floats(xmp.value(node).replace(",", " ").split())
        if shares and len(shares) == 4:
            left, top, width, height = change.relative().rectangle(*shares)
            xmp.put(node, ", ".join(map(_text, (left, top, width, height))))
            changed = True
    return changed


def _iptc(tree: Document, change: Change) -> bool:
    changed = False
    for group in xmp.fields(tree, _IPTC):
        if "rbUnit" not in group:
            continue
        moving = change if xmp.value(group["rbUnit"]) == "pixel" else change.relative()
        corner, extent = _numbers(group, ("rbX", "rbY")), _numbers(group, ("rbW", "rbH"))
        if corner and extent:
            _fill(group, ("rbX", "rbY", "rbW", "rbH"), moving.rectangle(*corner, *extent))
        elif corner:
            _fill(group, ("rbX", "rbY"), moving.point(*corner))
        if radius := _numbers(group, ("rbRx",)):
            _fill(group, ("rbRx",), (moving.extent(radius[0], radius[0])[0],))
        changed = changed or corner is not None
    return changed


def _exif(tree: Document, change: Change) -> bool:
    changed = False
    for node in xmp.properties(tree, _EXIF, "SubjectArea", "SubjectLocation"):
        items = xmp.properties(node, xmp.RDF, "li") if isinstance(node, Element) else []
        area = _floats([xmp.value(item) for item in items])
        if area and 2 <= len(area) <= 4:
            for item, number in zip(items, subject_area(area, change), strict=True):
                xmp.put(item, str(round(number)))
            changed = True
    for group in xmp.fields(tree, _EXIF):
        names = ("FocalPlaneXResolution", "FocalPlaneYResolution")
        density = _numbers(group, names)
        if density:
            for name, number in zip(names, change.extent(*density), strict=True):
                xmp.put(group[name], f"{round(number * 1000)}/1000")
            changed = True
    return changed


def subject_area(area: tuple[float, ...], change: Change) -> tuple[float, ...]:
    """EXIF's area of the subject: a point, with a diameter, or with width and height."""
    moved = change.point(area[0], area[1])
    if len(area) == 3:
        return *moved, area[2] * min(change.scale)
    return moved if len(area) == 2 else (*moved, *change.extent(area[2], area[3]))


def _attributes(node: Element, uri: str) -> dict[str, Property]:
    found = (node.attributes.item(place) for place in range(node.attributes.length))
    return {str(item.localName): item for item in found if isinstance(item, Attr) and item.namespaceURI == uri}


def _numbers(group: Mapping[str, Property], names: tuple[str, ...]) -> tuple[float, ...] | None:
    """All of these, or None."""
    return _floats([xmp.value(group[name]) for name in names]) if all(name in group for name in names) else None


def _floats(texts: list[str]) -> tuple[float, ...] | None:
    try:
        numbers = tuple(_float(text) for text in texts)
    except (ValueError, ZeroDivisionError):
        return None
    return numbers if all(math.isfinite(number) and abs(number) < 1e9 for number in numbers) else None


def _float(text: str) -> float:
    above, _, below = text.partition("/")
    return float(above) / float(below) if below else float(above)


def _fill(
    group: Mapping[str, Property], names: tuple[str, ...], numbers: tuple[float, ...], whole: bool = False
) -> None:
    for name, number in zip(names, numbers, strict=True):
        xmp.put(group[name], str(round(number)) if whole else _text(number))


def _text(number: float) -> str:
    return f"{number:.6f}".rstrip("0").rstrip(".")
