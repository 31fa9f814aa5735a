"""A photo on its way through the threads of the queue."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from redgui.batch.record import Key
from redgui.batch.status import Result, Status
from redgui.brake import Brake
from redgui.forecast import memory_bytes
from redgui.messages import Sentence
from redgui.settings import RestoreSettings

if TYPE_CHECKING:
    from redgui.auto.prepared import Prepared
    from redgui.photo.photo import Photo


@dataclass
class Work:
    """Each thread fills in what the next one needs, and drops what is not needed any more.

    Attributes:
        status: as it was when the work began.
        brake: stops and pauses it.
        key: what the journal knows it by; None if there is no such file.
        prepared: as it was read.
        result: what is known of the result.
        size: of the result in bytes, once it is written.
        overwrite: whether the result replaces a file.
        photo: the result.
        unchanged: whether nothing was done to it.
        reading: what reading it had to leave out or convert.
        seconds: spent on it so far.
    """

    status: Status
    brake: Brake
    key: Key | None = None
    prepared: "Prepared | None" = None
    result: Result | None = None
    size: int | None = None
    overwrite: bool = False
    photo: "Photo | None" = None
    unchanged: bool = False
    reading: tuple[Sentence, ...] = ()
    seconds: float = 0.0

    @property
    def id(self) -> int:
        return self.status.id

    @property
    def source(self) -> Path:
        return self.status.item.source


def memory_of(photo: "Photo", settings: RestoreSettings) -> int:
    """What restoring a photo takes at its peak, in bytes."""
    channels = photo.samples.shape[2] + (photo.alpha is not None)
    color = settings.color != 0 and not photo.is_grey
    return memory_bytes(photo.width, photo.height, channels, photo.samples.dtype.itemsize, settings.scale, color=color)


def memory_guess(size: tuple[int, int] | None, file_bytes: int, settings: RestoreSettings) -> int:
    """The same before the photo is read; without a size (camera RAW, broken files) a byte of the file is a pixel."""
    width, height = size or (file_bytes, 1)
    return memory_bytes(width, height, 3, 1, settings.scale, color=settings.color != 0)
