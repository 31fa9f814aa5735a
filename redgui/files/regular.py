"""Files that are opened only if they are files: a pipe, a socket or a device with a photo's name is left alone."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from redgui.messages import Sentence

# A pipe that takes the file's place at the last moment must not make us wait, nor a terminal become ours.
_FLAGS = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)


class NotRegularError(OSError):
    """What has the name is no file: `kind` is "a folder" or "not a regular file"."""

    def __init__(self, kind: Sentence) -> None:
        super().__init__(kind)
        self.kind = kind


def open_regular(path: Path) -> BinaryIO:
    """Open a regular file for reading, and never anything else.

    Whoever opens a pipe waits for a writer, and a device does what it does when it is opened. So the path is looked at
    before, and what was opened is looked at again: it may be another by then.

    Raises:
        NotRegularError: it is a folder, a pipe, a socket or a device.
        OSError: it is missing, or may not be read.
    """
    _check(path.stat())
    return open(path, "rb", opener=_open_what_is_there)


def check_regular(path: Path) -> None:
    """Raise NotRegularError for what `open_regular` would not open, for libraries that open files by themselves."""
    _check(path.stat())


def _open_what_is_there(path: str, flags: int) -> int:
    handle = os.open(path, flags | _FLAGS)
    try:
        _check(os.fstat(handle))
    except BaseException:
        os.close(handle)
        raise
    return handle


def _check(facts: os.stat_result) -> None:
    if not stat.S_ISREG(facts.st_mode):
        raise NotRegularError(Sentence("a folder") if stat.S_ISDIR(facts.st_mode) else Sentence("not a regular file"))
