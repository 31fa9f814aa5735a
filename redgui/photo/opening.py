"""Photo files opened for reading; whatever is in the way of that is one sentence."""

from pathlib import Path
from typing import BinaryIO

from redgui.errors import PhotoError
from redgui.files.regular import NotRegularError, open_regular
from redgui.messages import Sentence


def open_photo(path: Path) -> BinaryIO:
    """The file, open; nothing of it is read.

    Raises:
        PhotoError: it is missing, no file, or may not be read.
    """
    try:
        return open_regular(path)
    except (OSError, ValueError) as error:  # a name with a zero byte is a ValueError
        raise PhotoError(_why(path, error)) from error


def file_name(path: Path) -> str:
    """What a photo is called in sentences."""
    return path.name or str(path)


def unreadable(name: str, error: OSError) -> Sentence:
    """The sentence about a drive that fails."""
    return Sentence(
        "{name} could not be read from the disk ({reason}); check the drive and try again.",
        name=name,
        reason=error.strerror,
    )


def _why(path: Path, error: Exception) -> Sentence:
    name = file_name(path)
    if isinstance(error, NotRegularError):
        return Sentence("{name} is {kind}; choose a photo file.", name=name, kind=error.kind)
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return Sentence("{name} does not exist in {folder}; check the name.", name=name, folder=path.parent)
    if isinstance(error, PermissionError):
        return Sentence(
            "{name} cannot be read: you don't have permission; change its permissions or copy it somewhere else.",
            name=name,
        )
    assert isinstance(error, OSError)
    return unreadable(name, error)
