"""Files known by what they are and not by how they are called: by every path, link and letter case."""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path


class FileSet:
    """A set of files, for "never touch these".

    A file is known by its place on the disk, which all links to it share and every spelling that its file system takes
    for the same; and by its path, because a program that saves a file again may give it another place.
    """

    def __init__(self, paths: Iterable[Path] = ()) -> None:
        self._names: set[str] = set()
        self._places: set[tuple[int, int]] = set()
        self._folders: dict[Path, str] = {}  # asked once: for each file it would cost a look at every folder above it
        for path in paths:
            self.add(path)

    def add(self, path: Path) -> None:
        """Know this file; it need not be there."""
        self._names.add(self._name(path))
        if (place := _place(path)) is not None:
            self._places.add(place)

    def __contains__(self, path: Path) -> bool:
        return _place(path) in self._places or self._name(path) in self._names

    def _name(self, path: Path) -> str:
        folder = self._folders.get(path.parent)
        if folder is None:
            folder = self._folders[path.parent] = os.path.realpath(path.parent)
        return os.path.normcase(Path(folder, path.name))


def _place(path: Path) -> tuple[int, int] | None:
    """None where there is no such file, or the file system has no numbers for its files."""
    with contextlib.suppress(OSError):
        facts = path.stat()
        if facts.st_ino:
            return facts.st_dev, facts.st_ino
    return None
