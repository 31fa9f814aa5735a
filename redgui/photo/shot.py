"""What took a photo, from the metadata in its file: nothing is decoded where the format allows it."""

from pathlib import Path
from typing import BinaryIO

from redgui.errors import PhotoError
from redgui.photo import formats
from redgui.photo.codecs.quiet import quiet
from redgui.photo.metadata import raw_exif
from redgui.photo.metadata.shot import Shot, shot_of
from redgui.photo.opening import open_photo
from redgui.photo.read import read_file
from redgui.photo.room import OWN_MEMORY, Room
from redgui.photo.source import Source


def shot(path: Path, max_pixels: int) -> Shot:
    """What took it, found out in this process; see `redgui.reading.read.shot`."""
    try:
        with open_photo(path) as file:
            return shot_of_file(file, path, max_pixels)
    except PhotoError:
        return Shot()


def shot_of_file(file: BinaryIO, path: Path, max_pixels: int, room: Room = OWN_MEMORY) -> Shot:
    """What took the photo in an open file; an empty `Shot` where it does not say, or is no photo."""
    try:
        with quiet():
            return shot_of(_exif(file, path, max_pixels, room))
    except Exception:  # noqa: BLE001 (on broken files the libraries raise nearly everything; reading it will say why)
        return Shot()


def _exif(file: BinaryIO, path: Path, max_pixels: int, room: Room) -> bytes | None:
    form = formats.of_file(file)
    if form is None:
        return None
    if form.name in ("RAW", "TIFF"):  # most camera RAW begins like a TIFF
        return raw_exif.metadata_of(file)[0].exif
    if form.preview is None:
        return read_file(file, path, max_pixels, room).metadata.exif
    with form.preview(Source(path, max_pixels, file, form.name, room)) as image:
        block: bytes = image.info.get("exif") or image.getexif().tobytes()
    return block.removeprefix(b"Exif\0\0") or None
