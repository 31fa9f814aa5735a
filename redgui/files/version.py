"""A file as it was when it was looked at, to be copied later if it still is."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from redgui.files.regular import open_regular


@dataclass(frozen=True)
class Version:
    """A file, known by its size and the time of its last change."""

    path: Path
    size: int
    mtime_ns: int

    @classmethod
    def of(cls, path: Path) -> "Version | None":
        """The file as it is now; None if it cannot be looked at."""
        try:
            facts = path.stat()
        except (OSError, ValueError):
            return None
        return cls(path, facts.st_size, facts.st_mtime_ns)

    def copy_into(self, target: BinaryIO) -> bool:
        """Write its bytes into an empty file; False, with nothing written, if it is not what it was."""
        try:
            if Version.of(self.path) != self:
                return False
            with open_regular(self.path) as file:
                shutil.copyfileobj(file, target, 1 << 20)
        except OSError:
            if target.tell() == 0:
                return False
            raise
        same = Version.of(self.path) == self and target.tell() == self.size
        if not same:
            target.seek(0)
            target.truncate()
        return same
