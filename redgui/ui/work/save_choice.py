"""What "Save as" asks, and what stands against a choice.

No Qt here: the answer goes to `redgui.photo.write` as it is.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from redgui.files.disk import exists, is_folder
from redgui.files.file_set import FileSet
from redgui.naming import portable
from redgui.photo import formats


@dataclass(frozen=True)
class SaveChoice:
    """How to save a result.

    Attributes:
        path: the file, never the original.
        quality: 1-100; counts for JPEG, WebP, AVIF and JPEG XL.
        bits: 8 or 16 per channel where the format has more than 8, otherwise None.
        strip_metadata: leave EXIF, XMP, IPTC and texts out.
        overwrite: the file exists, and the person has agreed to replace it.
        template: for the names of further results, see `redgui.naming`.
        history: say in XMP that redgui changed the picture.
        keep_time: give the result the time of the photo's last change.
    """

    path: Path
    quality: int
    bits: int | None
    strip_metadata: bool
    overwrite: bool
    template: str
    history: bool = True
    keep_time: bool = False


def user_path(text: str) -> Path:
    """What a person typed, with ~ for the home folder."""
    path = Path(text.strip())
    return Path.home().joinpath(*path.parts[1:]) if path.parts[:1] == ("~",) else path


class Obstacle(Enum):
    """Why nothing can be saved under a path."""

    NO_NAME = auto()
    TOO_LONG = auto()
    NO_FOLDER = auto()
    READ_ONLY = auto()
    IS_FOLDER = auto()
    NO_FORMAT = auto()
    NOT_PORTABLE = auto()
    ORIGINAL = auto()


def obstacle(target: Path, originals: Callable[[], FileSet]) -> Obstacle | None:
    """The first thing that stands against saving a result as `target`, or None.

    Args:
        target: a file.
        originals: files that are never replaced; asked only if the target is there, because it takes a look at each.
    """
    try:
        return _obstacle(target, originals)
    except ValueError:  # a zero byte
        return Obstacle.NOT_PORTABLE
    except OSError:  # not even a look at it is allowed
        return Obstacle.READ_ONLY


def _obstacle(target: Path, originals: Callable[[], FileSet]) -> Obstacle | None:
    # In this order: a name too long makes the questions after it fail.
    checks: tuple[tuple[Obstacle, Callable[[], bool]], ...] = (
        (Obstacle.NO_NAME, lambda: formats.of_result(target.name) is not None),
        (Obstacle.TOO_LONG, lambda: len(os.fsencode(target.name)) > 255),
        (Obstacle.NO_FOLDER, lambda: not target.is_absolute() or not is_folder(target.parent)),
        (Obstacle.IS_FOLDER, lambda: is_folder(target)),
        (Obstacle.READ_ONLY, lambda: not os.access(target.parent, os.W_OK)),
        (Obstacle.NO_FORMAT, lambda: formats.of_result(target.suffix) is None),
        (Obstacle.NOT_PORTABLE, lambda: os.name == "nt" and portable(target.stem) != target.stem),
        (Obstacle.ORIGINAL, lambda: exists(target) and target in originals()),
    )
    return next((obstacle for obstacle, stands in checks if stands()), None)
