"""How large a photo is, from the first bytes of its file; nothing is decoded."""

from pathlib import Path
from typing import BinaryIO

from redgui.errors import PhotoError
from redgui.photo import formats
from redgui.photo.codecs.quiet import quiet
from redgui.photo.opening import open_photo
from redgui.photo.room import OWN_MEMORY, Room
from redgui.photo.source import Source


def photo_size(path: Path, max_pixels: int) -> tuple[int, int] | None:
    """The size, found out in this process; see `redgui.reading.read.photo_size`."""
    try:
        with open_photo(path) as file:
            return size_of_file(file, path, max_pixels)
    except PhotoError:
        return None


def size_of_file(file: BinaryIO, path: Path, max_pixels: int, room: Room = OWN_MEMORY) -> tuple[int, int] | None:
    """Width and height in pixels as an open file declares them.

    None where that is not cheap to know (camera RAW), where there is no photo, and where a damaged file declares more
    than `max_pixels`: reading it will be refused.
    """
    # Most camera RAW files begin like a TIFF, and what is found in them is the small picture for the camera's screen.
    promised = formats.of_suffix(path.suffix)
    if promised is not None and promised.size is None:
        return None
    try:
        with quiet():
            form = formats.of_file(file)
            if form is None or form.size is None:
                return None
            width, height = form.size(Source(path, max_pixels, file, form.name, room))
    except Exception:  # noqa: BLE001 (on broken files the libraries raise nearly everything; reading it will say why)
        return None
    return (width, height) if 0 < width * height <= max_pixels else None
