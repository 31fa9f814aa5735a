"""Photo files into memory, by way of the reader's process: whatever is in a file, only that process can die of it."""

import os
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from redgui.errors import PhotoError, RedguiError
from redgui.photo.metadata.shot import Shot
from redgui.photo.source import DEFAULT_MAX_PIXELS
from redgui.reading.pool import POOL

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from redgui.photo.photo import Photo


def read(
    path: str | Path,
    *,
    max_pixels: int = DEFAULT_MAX_PIXELS,
    cancel: threading.Event | None = None,
    in_process: bool | None = None,
) -> "Photo":
    """Read a photo, whatever its name ends in: the content says what it is.

    Args:
        path: a JPEG, PNG, TIFF, WebP, BMP, GIF, PPM/PGM, JPEG 2000, HEIC/HEIF, AVIF or camera RAW file.
        max_pixels: refuse files that declare more pixels, before anything is decoded.
        cancel: set by another thread to stop.
        in_process: decode in this process and trust the file; None: if the environment has REDGUI_IN_PROCESS=1.

    Returns:
        The photo, upright. Up to 8 bits per channel become uint8, more become uint16, both over the full range.
        `warnings` has a sentence, starting with the file's name, for everything converted or left out.

    Raises:
        PhotoError: the file is missing, unreadable, no photo, damaged, unsupported or too large, or reading it broke
            down. The message names the file and says what to do; the library's own error, as a text, is its cause.
        Cancelled: `cancel` was set.
        RedguiError: the reader's process cannot be started.
    """
    path = Path(path)
    if _is_here(in_process):
        from redgui.photo.read import read as read_here

        return read_here(path, max_pixels=max_pixels)
    with POOL.reader() as reader:
        return reader.photo(path, max_pixels, cancel)


def thumbnail(
    path: Path, width: int, height: int, *, cancel: threading.Event | None = None
) -> "NDArray[np.uint8] | None":
    """The photo upright and no larger than `width` x `height`: (height, width, 3) uint8; None if that is not quick.

    Raises:
        Cancelled: `cancel` was set.
        RedguiError: the reader's process cannot be started.
    """
    if _is_here():
        from redgui.photo.thumbnail import thumbnail as thumbnail_here

        return thumbnail_here(path, width, height)
    try:
        with POOL.reader() as reader:
            return reader.thumbnail(path, width, height, cancel)
    except PhotoError:  # reading it will say why
        return None


def photo_size(path: Path, max_pixels: int) -> tuple[int, int] | None:
    """Width and height in pixels as the file declares them.

    None where that is not cheap to know (camera RAW), where there is no photo, and where a damaged file declares more
    than `max_pixels`, or is so damaged that looking broke down: reading it will be refused.

    Raises:
        RedguiError: the reader's process cannot be started.
    """
    if _is_here():
        from redgui.photo.size import photo_size as size_here

        return size_here(path, max_pixels)
    try:
        with POOL.reader() as reader:
            return reader.size(path, max_pixels)
    except PhotoError:  # reading it will say why
        return None


def shot(path: Path, max_pixels: int) -> Shot:
    """What took a photo, by its metadata; an empty `Shot` where they do not say, or where there is no photo.

    Raises:
        RedguiError: the reader's process cannot be started.
    """
    if _is_here():
        from redgui.photo.shot import shot as shot_here

        return shot_here(path, max_pixels)
    try:
        with POOL.reader() as reader:
            return reader.shot(path, max_pixels)
    except PhotoError:  # reading it will say why
        return Shot()


def warm_up() -> None:
    """Start a reader's process ahead of its first photo, and do not wait for it; if it fails, reading will say so."""
    if not _is_here():
        with suppress(RedguiError):
            POOL.warm_up()


def _is_here(wish: bool | None = None) -> bool:
    return os.environ.get("REDGUI_IN_PROCESS") == "1" if wish is None else wish
