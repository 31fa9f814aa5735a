"""A photo read from its file, and what is to be known of it at once."""

import math
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from redgui.errors import PhotoError, TooLargeError
from redgui.files.version import Version
from redgui.messages import Sentence
from redgui.settings import RestoreSettings
from redgui.ui.compare.mosaic import CELL
from redgui.ui.work.choices import NO_LIMIT
from redgui.ui.work.task import Task, Tell

if TYPE_CHECKING:
    from redgui.auto.details import Detail
    from redgui.auto.prepared import Prepared
    from redgui.photo.photo import Photo
    from redgui.photo.pyramid import Pyramid


@dataclass(frozen=True, eq=False)
class Opened:
    """A photo that was read, ready for the screen and for restoring.

    Attributes:
        prepared: for restoring.
        pyramid: for the screen.
        tags: a few words about the camera.
        tones: the noise in each tone from black to white, None where that is not known.
        details: what to look at first.
        after: its result, if that was read too.
        version: the file that it was read from.
    """

    prepared: "Prepared"
    pyramid: "Pyramid"
    tags: tuple[str, ...]
    details: "tuple[Detail, ...]" = ()
    after: "Pyramid | None" = None
    version: Version | None = None
    tones: tuple[float | None, ...] = ()


@dataclass(frozen=True, eq=False)
class OpenPhoto(Task[Opened]):
    """Read a file, or take a pasted picture's pixels.

    Attributes:
        after: a result of it by the queue, and what made that.
        max_pixels: see `redgui.reading.read.read`.
    """

    path: Path | None = None
    pasted: "Photo | None" = None
    after: tuple[Path, RestoreSettings] | None = None
    max_pixels: int = NO_LIMIT

    def run(self, tell: Tell) -> Opened:
        from redgui.auto.details import find_details
        from redgui.auto.prepared import prepare
        from redgui.auto.tones import noise_by_tone
        from redgui.photo.metadata.tags import camera_tags
        from redgui.photo.pyramid import Pyramid
        from redgui.reading.read import read

        photo = self.pasted
        version = None if self.path is None or photo is not None else Version.of(self.path)
        if photo is None:
            assert self.path is not None
            photo = read(self.path, max_pixels=self.max_pixels, cancel=self.cancel)
        after = None if self.after is None else _read_result(photo, *self.after, self.cancel)
        prepared = prepare(photo)
        _ = prepared.chroma_estimate  # computed once, and here: the window asks for it
        tags, details = tuple(camera_tags(photo.metadata.exif)), tuple(find_details(prepared.luma, CELL))
        tones = tuple(None if math.isnan(level) else float(level) for level in noise_by_tone(prepared.luma))
        return Opened(prepared, Pyramid.of(photo), tags, details, after, version, tones)


def _read_result(photo: "Photo", path: Path, settings: RestoreSettings, cancel: threading.Event) -> "Pyramid":
    """The screen's copy of a result.

    Raises:
        PhotoError: the file cannot be read, or is another picture by now.
    """
    from redgui.photo.pyramid import Pyramid
    from redgui.photo.resample import enlarged_size
    from redgui.reading.read import read

    changed = Sentence("{path} was changed since it was restored; restore the photo again.", path=path)
    width, height = enlarged_size(photo.width, photo.height, settings.scale)
    try:
        result = read(path, max_pixels=width * height, cancel=cancel)
    except TooLargeError as error:
        raise PhotoError(changed) from error
    if (result.width, result.height) != (width, height):
        raise PhotoError(changed)
    return Pyramid.of(result)
