"""A small picture of a photo, quickly: for lists, not for the eye of a photographer."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from redgui.errors import PhotoError
from redgui.photo import formats
from redgui.photo.codecs.quiet import quiet
from redgui.photo.opening import open_photo
from redgui.photo.read import read_file
from redgui.photo.room import OWN_MEMORY, Room
from redgui.photo.samples import to_bits
from redgui.photo.source import MOST_TO_GLIMPSE, Source

_MAX_PIXELS = 120_000_000  # what is larger takes too long only to be looked at


def thumbnail(path: Path, width: int, height: int) -> NDArray[np.uint8] | None:
    """A small picture in this process; see `redgui.reading.read.thumbnail`."""
    try:
        with open_photo(path) as file:
            return thumbnail_of_file(file, path, width, height)
    except PhotoError:
        return None


def thumbnail_of_file(
    file: BinaryIO, path: Path, width: int, height: int, room: Room = OWN_MEMORY
) -> NDArray[np.uint8] | None:
    """The photo upright and no larger than `width` x `height`: (height, width, 3) uint8; None if that is not quick.

    A JPEG is decoded at a fraction of its size; of a camera RAW file it is the small picture for the camera's screen.
    """
    try:
        with quiet(), _opened(file, path, room) as image:
            whole = image.width * image.height
            image.draft("RGB", (max(width, height),) * 2)  # it may be turned yet
            if whole > MOST_TO_GLIMPSE or image.width * image.height > _MAX_PIXELS:
                return None
            room.admit(whole)
            small = ImageOps.exif_transpose(_eight_bits(image))
            small.thumbnail((width, height), Image.Resampling.BILINEAR, reducing_gap=2.0)
            return np.asarray(small.convert("RGB"))
    except Exception:  # noqa: BLE001 (on broken files the libraries raise nearly everything)
        return None


@contextmanager
def _opened(file: BinaryIO, path: Path, room: Room) -> Iterator[Image.Image]:
    form = formats.of_file(file)
    if form is None:
        raise ValueError("no photo")
    source = Source(path, _MAX_PIXELS, file, form.name, room)
    with form.preview(source) if form.preview else _whole(source) as image:
        yield image


def _whole(source: Source) -> Image.Image:
    photo = read_file(source.file, source.path, source.max_pixels, source.room)
    samples = to_bits(photo.samples, 8)
    return Image.fromarray(samples[..., 0] if photo.is_grey else samples)


def _eight_bits(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I;16"):
        return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
    return image.convert("RGB") if image.mode == "P" else image.copy()
