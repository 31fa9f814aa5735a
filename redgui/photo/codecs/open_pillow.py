"""Pictures opened by Pillow in the one format that their content is in.

Pillow alone would try all its formats in turn, some forty: of an EPS it starts Ghostscript. Nothing else in redgui
calls `Image.open` (ruff's banned-api in pyproject.toml).
"""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from PIL import Image, UnidentifiedImageError, _imaging

from redgui.files.regular import open_regular
from redgui.photo import formats
from redgui.photo.codecs.jpeg_scans import check_scans
from redgui.photo.codecs.parts import check_parts
from redgui.photo.source import Source

# Pillow switches off libtiff's warnings and leaves its errors, which would stand on the terminal beside our sentence.
# Where libtiff is built into Pillow, as on Windows, there is no way to it.
with suppress(OSError, AttributeError):
    _set_handler = ctypes.CDLL(str(_imaging.__file__)).TIFFSetErrorHandler
    _set_handler.restype, _set_handler.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
    _set_handler(None)

LARGEST_WHOLE = 1 << 30
"""Bytes of a file that is read into memory before anything is known of its picture."""
_READ_WHOLE = frozenset({"WEBP", "AVIF"})


def open_as(file: BinaryIO, kind: str) -> Image.Image:
    """A picture in this format (`redgui.photo.formats`), not decoded yet; the caller keeps the file open.

    Raises:
        ValueError: redgui does not let Pillow read that format, or the file has more parts than any photo.
        UnidentifiedImageError: the file is larger than any picture in that format.
        Exception: whatever Pillow raises on a broken file.
    """
    form = formats.named(kind)
    if form is None or not form.pillow:
        raise ValueError(f"Pillow is not asked for {kind}")
    if kind in _READ_WHOLE:
        size = file.seek(0, os.SEEK_END)
        file.seek(0)
        if size > LARGEST_WHOLE:
            raise UnidentifiedImageError(kind)
    check_parts(file, kind)
    return Image.open(file, formats=[kind])  # noqa: TID251


@contextmanager
def opened(path: Path) -> Iterator[Image.Image]:
    """The picture in a file, in the format that its first bytes say.

    Raises:
        PhotoError: it is in none of the formats that Pillow is asked for.
        OSError: see `open_regular`.
        Exception: whatever Pillow raises on a broken file.
    """
    with open_regular(path) as file:
        form = formats.of_file(file)
        if form is None or not form.pillow:
            raise formats.unknown(path.name)
        with open_as(file, form.name) as image:
            yield image


def size(source: Source) -> tuple[int, int]:
    """Width and height in pixels."""
    with open_as(source.file, source.kind) as image:
        return image.size


def preview(source: Source) -> Image.Image:
    """The picture, not decoded yet: Pillow can do that at a fraction of its size."""
    image = open_as(source.file, source.kind)
    if source.kind == "JPEG":
        check_scans(source.file, *image.size)
    return image


def preview_of_raw(source: Source) -> Image.Image:
    """The small picture with which some camera RAW files begin; the others do not open as a TIFF."""
    return open_as(source.file, "TIFF")
