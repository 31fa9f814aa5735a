"""Files inside a folder, reached without any link: what a stranger's journal names is never looked for elsewhere."""

import errno
import os
import stat
from pathlib import Path

from redgui.messages import Sentence

# A link is not followed, a pipe not waited for, a terminal not made ours.
_FLAGS = os.O_RDWR | os.O_APPEND | getattr(os, "O_BINARY", 0)
_FLAGS |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)


def inside(folder: Path, name: str) -> Path | None:
    """The path of a file that is named relative to a folder; None if it leads anywhere else, be it through a link."""
    root = os.path.realpath(folder)
    path = Path(root, name)
    return path if os.path.realpath(path) == str(path) and path.is_relative_to(root) else None


def real_place(folder: Path, place: Path) -> Path | None:
    """Where in a folder a place below it is, once all links on the way are followed; None if that is elsewhere."""
    root, real = os.path.realpath(folder), Path(os.path.realpath(place))
    return folder / real.relative_to(root) if real.is_relative_to(root) else None


def facts_of(folder: Path, name: str) -> tuple[int, int] | None:
    """Size in bytes and mtime_ns of a regular file inside; None if there is none."""
    path = inside(folder, name)
    try:
        facts = path.lstat() if path else None
    except OSError:
        return None
    return (facts.st_size, facts.st_mtime_ns) if facts and stat.S_ISREG(facts.st_mode) else None


def open_own(path: Path, flags: int = os.O_CREAT) -> int:
    """Open a file to read it and to add to it, unless it is a link, a second name of another file, or no file at all.

    Raises:
        FileExistsError: it is.
        OSError: it cannot be opened.
    """
    if os.path.lexists(path):
        _check(path, path.lstat())
    handle = os.open(path, flags | _FLAGS, 0o666)
    try:
        _check(path, os.fstat(handle))
    except BaseException:
        os.close(handle)
        raise
    return handle


def _check(path: Path, facts: os.stat_result) -> None:
    if not stat.S_ISREG(facts.st_mode) or facts.st_nlink > 1:
        raise FileExistsError(errno.EEXIST, Sentence("its journal is a link or no file"), str(path))
