"""Photo files into memory: `read`.

Whoever reads files that may come from anywhere calls `redgui.reading.read`, which does this in a process of its own.
"""

import errno
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from redgui.errors import PhotoError
from redgui.messages import Sentence, about
from redgui.photo import formats
from redgui.photo.codecs.quiet import quiet
from redgui.photo.metadata.upright import make_upright
from redgui.photo.opening import file_name, open_photo, unreadable
from redgui.photo.photo import MOST_METADATA, Metadata, NoPhotoError, Photo
from redgui.photo.room import OWN_MEMORY, Room
from redgui.photo.source import DEFAULT_MAX_PIXELS, Source

_TOO_LARGE = Sentence("its metadata is larger than any photo's and was left out")


def read(path: str | Path, *, max_pixels: int = DEFAULT_MAX_PIXELS) -> Photo:
    """Read a photo in this process; see `redgui.reading.read.read`."""
    path = Path(path)
    with open_photo(path) as file:
        return read_file(file, path, max_pixels)


def read_file(file: BinaryIO, path: Path, max_pixels: int, room: Room = OWN_MEMORY) -> Photo:
    """The same of an open file; `path` is where its name comes from, `room` where its samples may go at once."""
    name = file_name(path)
    try:
        with quiet():
            form = _identify(file, name)
            source = Source(path, max_pixels, file, form.name, room)
            photo = make_upright(_bounded(form.decode(source), source), room)
    except NoPhotoError as error:
        raise PhotoError(blame(name, error)) from error
    except PhotoError:
        raise
    except Exception as error:
        # On broken files the libraries raise nearly every exception Python has.
        raise PhotoError(blame(name, error)) from error
    return replace(photo, warnings=about(name, photo.warnings))


def _bounded(photo: Photo, source: Source) -> Photo:
    """What a decoder made, whatever the file declared: no larger than allowed, and without metadata beyond measure."""
    source.check_size(photo.width, photo.height)
    carried = photo.metadata
    if carried.weight <= MOST_METADATA:
        return photo
    return replace(photo, metadata=Metadata(dpi=carried.dpi), warnings=(*photo.warnings, _TOO_LARGE))


def without_metadata(photo: Photo, name: str) -> Photo:
    """A photo that was read, for whose metadata there is no memory, with a sentence about that."""
    warnings = (*photo.warnings, *about(name, [_TOO_LARGE]))
    return replace(photo, metadata=Metadata(dpi=photo.metadata.dpi), warnings=warnings)


def _identify(file: BinaryIO, name: str) -> formats.Format:
    if not file.read(1):
        raise PhotoError(Sentence("{name} is empty (0 bytes); use another copy of the photo.", name=name))
    found = formats.of_file(file)
    if found is None:
        raise formats.unknown(name)
    return found


def blame(name: str, error: Exception) -> Sentence:
    """What is wrong with the photo of that name, by what a library raised."""
    if isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno == errno.ENOMEM):
        return Sentence(
            "{name} needs more memory than is free, or than a photo of its size should; close other programs, or"
            " use another copy.",
            name=name,
        )
    if isinstance(error, OSError) and error.errno:
        return unreadable(name, error)
    return Sentence(
        "{name} is damaged or incomplete and cannot be decoded; open it in another program or use another copy.",
        name=name,
    )
