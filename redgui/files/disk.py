"""Looks at the disk that never fail: what one may not look at, or no system could call so, is not there."""

import os
import shutil
from pathlib import Path


def changed_ns(path: Path) -> int | None:
    """When a file was last changed, in nanoseconds; None if that cannot be seen."""
    try:
        return path.stat().st_mtime_ns
    except (OSError, ValueError):
        return None


def exists(path: Path) -> bool:
    """Whether there is a file or folder of any kind; links are followed."""
    return os.path.exists(path)  # noqa: PTH110 (pathlib raises where one may not look, before Python 3.14)


def is_folder(path: Path) -> bool:
    """Whether there is a folder; links are followed."""
    return os.path.isdir(path)  # noqa: PTH112


def is_file(path: Path) -> bool:
    """Whether there is a regular file; links are followed."""
    return os.path.isfile(path)  # noqa: PTH113


def free_bytes(folder: Path) -> int | None:
    """How much can still be written into a folder; None where the system does not say."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None
