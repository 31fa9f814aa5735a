"""Photo files into memory: `read`."""

from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from redgui.errors import PhotoError
from redgui.files.regular import NotRegularError, open_regular
from redgui.messages import Sentence, about
from redgui.photo import formats
from redgui.photo.codecs.quiet import quiet
from redgui.photo.metadata.upright import make_upright
from redgui.photo.photo import Photo
from redgui.photo.source import Source

DEFAULT_MAX_PIXELS = 150_000_000


def read(path: str | Path, *, max_pixels: int = DEFAULT_MAX_PIXELS) -> Photo:
    """Read a photo, whatever its name ends in: the content says what it is.

    Args:
        path: a JPEG, PNG, TIFF, WebP, BMP, GIF, PPM/PGM, JPEG 2000, HEIC/HEIF, AVIF or camera RAW file.
        max_pixels: refuse files that declare more pixels, before anything is decoded.

    Returns:
        The photo, upright. Up to 8 bits per channel become uint8, more become uint16, both over the full range.
        `warnings` has a sentence, starting with the file's name, for everything converted or left out.

    Raises:
        PhotoError: the file is missing, unreadable, no photo, damaged, unsupported or too large. The message
            names the file and says what to do; `__cause__` keeps the library's own error.
    """
    path = Path(path)
    name = path.name or str(path)
    try:
        with open_regular(path) as file, quiet():
            form = _identify(file, name)
            photo = make_upright(form.decode(Source(path, max_pixels, file, form.name)))
    except PhotoError:
        raise
    except NotRegularError as error:
        raise PhotoError(Sentence("{name} is {kind}; choose a photo file.", name=name, kind=error.kind)) from error
    except MemoryError as error:
        raise PhotoError(
            Sentence("{name} needs more memory than is free; close other programs and try again.", name=name)
        ) from error
    except Exception as error:
        # On broken files the libraries raise nearly every exception Python has.
        raise PhotoError(_blame(path, name, error)) from error
    return replace(photo, warnings=about(name, photo.warnings))


def _identify(file: BinaryIO, name: str) -> formats.Format:
    if not file.read(1):
        raise PhotoError(Sentence("{name} is empty (0 bytes); use another copy of the photo.", name=name))
    found = formats.of_file(file)
    if found is None:
        raise formats.unknown(name)
    return found


def _blame(path: Path, name: str, error: Exception) -> Sentence:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Sentence("{name} does not exist in {folder}; check the name.", name=name, folder=path.parent)
    if isinstance(error, PermissionError):
        return Sentence(
            "{name} cannot be read: you don't have permission; change its permissions or copy it somewhere else.",
            name=name,
        )
    if isinstance(error, OSError) and error.errno:
        return Sentence(
            "{name} could not be read from the disk ({reason}); check the drive and try again.",
            name=name,
            reason=error.strerror,
        )
    return Sentence(
        "{name} is damaged or incomplete and cannot be decoded; open it in another program or use another copy.",
        name=name,
    )
