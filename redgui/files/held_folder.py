"""A folder for results that is known again: where a drive went away, another folder must not be taken for it."""

import contextlib
import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from redgui.errors import FolderGone, PhotoError, RedguiError
from redgui.files.inside import real_place
from redgui.messages import Sentence

_CLOCK_STEP = 0.05  # seconds by which a file may seem older than the clock that was read before it was made


class HeldFolder:
    """The folder at a path, as it was when it was taken hold of.

    It is held open where the system can: nothing else gets its number on the disk then, and a drive is not taken away
    in the ordinary way.

    Attributes:
        path: of the folder.
    """

    def __init__(self, path: Path, *, make: bool = True) -> None:
        """Take hold of a folder; with `make`, one that is not there is made, and those above it.

        Raises:
            OSError: there is none, or it cannot be made.
        """
        self.path = path
        if make:
            path.mkdir(parents=True, exist_ok=True)
        self._handle = _opened(path)
        self._facts = path.stat()
        self.check()

    def check(self) -> None:
        """Raise FolderGone if the path leads to another folder by now, or to none."""
        try:
            now = self.path.stat()
        except OSError as error:
            raise self._gone() from error
        held = self._facts if self._handle is None else os.fstat(self._handle)
        if not os.path.samestat(held, now):
            raise self._gone()

    def make(self, relative: Path) -> Path:
        """A folder inside, made if it is not there; the folder itself is never made again.

        Returns:
            It, by the path without links.

        Raises:
            FolderGone: see `check`.
            PhotoError: a link on the way leads out of the folder.
            OSError: it cannot be made.
        """
        self.check()
        place = self.path
        for part in relative.parts:
            (place / part).mkdir(exist_ok=True)
            place = self._inside(place / part)
        return place

    @contextlib.contextmanager
    def writing(self, target: Path) -> Iterator[None]:
        """Around the writing of a result into the folder.

        Raises:
            FolderGone: the folder went away before, or meanwhile: then the result counts as not written.
            PhotoError: a link on the way to the target leads out of the folder.
        """
        self.check()
        self._inside(target.parent)
        begun = time.time() - _CLOCK_STEP
        try:
            yield
        except (RedguiError, OSError):
            self.check()  # if it went away, that is why
            raise
        try:
            self.check()
        except FolderGone:
            with contextlib.suppress(OSError):
                facts = target.lstat()
                # Written where the drive was: it goes, unless it was there before.
                if facts.st_dev != self._facts.st_dev and stat.S_ISREG(facts.st_mode) and facts.st_ctime > begun:
                    target.unlink()
            raise

    def close(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _inside(self, place: Path) -> Path:
        """The same place by the path without links."""
        real = real_place(self.path, place)
        if real is None:
            raise PhotoError(
                Sentence(
                    "The folder {folder} is a link that leads out of the folder for the results; remove it, or choose"
                    " another folder.",
                    folder=place,
                )
            )
        return real

    def _gone(self) -> FolderGone:
        return FolderGone(
            Sentence(
                "The folder for the results, {folder}, is gone or was replaced; bring it back and restore the rest.",
                folder=self.path,
            )
        )


def _opened(path: Path) -> int | None:
    """A handle of a folder; None where there is no such thing, or the folder may be written but not read."""
    if not hasattr(os, "O_DIRECTORY"):
        return None
    with contextlib.suppress(PermissionError):
        return os.open(path, os.O_DIRECTORY | getattr(os, "O_PATH", os.O_RDONLY))
    return None
