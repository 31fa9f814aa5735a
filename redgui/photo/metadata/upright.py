"""EXIF, XMP and resolution on their way in (made upright) and out (with the new size)."""

import re
import struct
from dataclasses import replace
from fractions import Fraction

from redgui.messages import Sentence
from redgui.photo.metadata import by_numbers, exif, exif_geometry, icc, xmp_geometry
from redgui.photo.metadata.turning import Change
from redgui.photo.metadata.xmp_stale import without_stale
from redgui.photo.photo import Metadata, Photo
from redgui.photo.room import OWN_MEMORY, Room
from redgui.photo.samples import upright

_XMP_ORIENTATION = re.compile(rb"""(tiff:Orientation\s*(?:=\s*["']|>)\s*)([1-8])""")
_XMP_WIDTH = re.compile(rb"""((?:tiff:ImageWidth|exif:PixelXDimension)\s*(?:=\s*["']|>)\s*)\d+""")
_XMP_HEIGHT = re.compile(rb"""((?:tiff:ImageLength|exif:PixelYDimension)\s*(?:=\s*["']|>)\s*)\d+""")
_FAULTS = (ValueError, struct.error, IndexError, OverflowError)


def make_upright(photo: Photo, room: Room = OWN_MEMORY) -> Photo:
    """The photo as a decoder left it, turned as its metadata asks, with that metadata checked and made true.

    Samples and alpha are turned by the EXIF orientation (XMP's where EXIF has none), which becomes 1 in both;
    the EXIF thumbnail goes; resolution comes from EXIF if the container gave none; an ICC profile that is
    broken or of another colour space than the samples goes. Numbers that count pixels turn too, and what only the
    original file has is taken out of XMP. Faulty metadata becomes a warning. What is turned lies in `room` afterwards.
    """
    metadata, notes = checked(photo.metadata)
    turn = orientation(metadata)
    metadata = without_orientation(metadata)
    if turn >= 5 and metadata.dpi:
        metadata = replace(metadata, dpi=metadata.dpi[::-1])
    if turn >= 5 and metadata.aspect:
        metadata = replace(metadata, aspect=metadata.aspect[::-1])
    stored = photo.width, photo.height
    seen = stored[::-1] if turn >= 5 else stored
    metadata, more = _still_true(metadata, Change(turn, stored, seen))
    channels = photo.samples.shape[2]
    profile, complaint = icc.checked(metadata.icc, channels)
    metadata, numbers = by_numbers.with_profile(replace(metadata, icc=profile, size=seen), channels)
    return replace(
        photo,
        samples=upright(photo.samples, turn, room),
        alpha=None if photo.alpha is None else upright(photo.alpha, turn, room),
        metadata=metadata,
        warnings=tuple(dict.fromkeys((*photo.warnings, *notes, *more, *complaint, *numbers))),
    )


def _still_true(metadata: Metadata, change: Change) -> tuple[Metadata, list[Sentence]]:
    """The metadata without what only the original file has, numbers turned with the picture, and what was lost."""
    blob, packet, notes = metadata.exif, metadata.xmp, list[Sentence]()
    if blob:
        blob, notes = exif_geometry.following(blob, change)
        blob, more = exif_geometry.without_program_description(blob)
        notes += more
    if packet:
        packet, lost = without_stale(packet)
        packet = xmp_geometry.following(packet, change)
        notes += lost
    return replace(metadata, exif=blob, xmp=packet), notes


def checked(metadata: Metadata) -> tuple[Metadata, list[Sentence]]:
    """Metadata with an EXIF block that can be walked or None, a filled in DPI, and sentences on what was lost."""
    blob, notes = metadata.exif, list[Sentence]()
    if blob is not None:
        blob = exif.without_prefix(blob)
        try:
            exif.parse(blob)
        except _FAULTS:
            blob = None
            notes = [Sentence("its EXIF data is damaged and was left out")]
    resolution = metadata.dpi or (exif.dpi(blob) if blob else None)
    if resolution and not all(0.01 <= value <= 1e6 for value in resolution):
        resolution = None
    rounded = (_tidy(resolution[0]), _tidy(resolution[1])) if resolution else None
    square = rounded or metadata.aspect is None or metadata.aspect[0] == metadata.aspect[1]
    aspect = None if square else metadata.aspect
    return replace(metadata, exif=blob or None, xmp=metadata.xmp or None, dpi=rounded, aspect=aspect), notes


def _tidy(dpi: float) -> float:
    """72.009 is how 72 dpi comes out of formats that count whole pixels per metre."""
    return float(round(dpi)) if abs(dpi - round(dpi)) < 0.0254 / 2 else round(dpi, 2)


def whole_ratio(aspect: tuple[float, float], most: int) -> tuple[int, int]:
    """Two numbers up to `most` in this ratio, or nearly."""
    exact = Fraction(aspect[0]) / Fraction(aspect[1])
    near = exact.limit_denominator(most) if exact < 1 else 1 / (1 / exact).limit_denominator(most)
    return max(1, near.numerator), max(1, near.denominator)


def orientation(metadata: Metadata) -> int:
    """How the samples must be turned, 1-8: EXIF's word, else XMP's, else 1. The EXIF block must be `checked`."""
    if metadata.exif and (value := exif.orientation(metadata.exif)):
        return value
    found = _XMP_ORIENTATION.search(metadata.xmp or b"")
    return int(found[2]) if found else 1


def without_orientation(metadata: Metadata) -> Metadata:
    """The same metadata for samples that are upright: orientation 1 everywhere, no EXIF thumbnail.

    EXIF that says nothing else goes.
    """
    block = exif.upright(metadata.exif) if metadata.exif else None
    return replace(
        metadata,
        exif=None if block and exif.is_bare(block) else block,
        xmp=_XMP_ORIENTATION.sub(rb"\g<1>1", metadata.xmp) if metadata.xmp else None,
    )


def for_size(metadata: Metadata, width: int, height: int) -> Metadata:
    """The metadata for a picture of this size: numbers in EXIF and XMP that count pixels or repeat the size follow."""
    change = Change(1, metadata.size or (width, height), (width, height))
    blob, packet = metadata.exif, metadata.xmp
    if blob:
        blob = exif.sized(exif_geometry.following(blob, change)[0], width, height)
    if packet:
        packet = _XMP_WIDTH.sub(rb"\g<1>%d" % width, packet)
        packet = _XMP_HEIGHT.sub(rb"\g<1>%d" % height, packet)
        packet = xmp_geometry.following(packet, change)
    return replace(metadata, exif=blob, xmp=packet, size=(width, height))
