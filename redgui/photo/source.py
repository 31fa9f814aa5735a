"""The file being read, and the limits that hold before anything in it is decoded."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from redgui.errors import PhotoError, TooLargeError
from redgui.messages import Sentence
from redgui.photo.room import OWN_MEMORY, Room

DEFAULT_MAX_PIXELS = 150_000_000
MOST_TO_GLIMPSE = 500_000_000
"""Pixels of a photo of which a thumbnail is made: a JPEG is decoded at a fraction of its size."""

_BYTES_PER_PIXEL = 8  # uncompressed 16-bit RGBA
_BYTES_BESIDE = 256 << 20  # room for metadata and small limits


@dataclass(frozen=True)
class Source:
    """One photo file on its way in.

    Attributes:
        path: where it lies, for its name; it is not opened again: something else may lie there by then.
        max_pixels: refuse pictures that declare more pixels than this.
        file: it, open.
        kind: name of the format that its first bytes say (`redgui.photo.formats`).
        room: where its samples are to be put, as far as that spares a copy.
    """

    path: Path
    max_pixels: int
    file: BinaryIO
    kind: str
    room: Room = OWN_MEMORY

    @property
    def name(self) -> str:
        return self.path.name or str(self.path)

    def check_size(self, width: int, height: int) -> None:
        """Before decoding: raise PhotoError for a declared size that is empty, TooLargeError beyond the limit."""
        if width < 1 or height < 1:
            raise PhotoError(
                Sentence(
                    "{name} is damaged: it says it is {width} x {height} pixels; use another copy.",
                    name=self.name,
                    width=width,
                    height=height,
                )
            )
        if width * height > self.max_pixels:
            raise TooLargeError(
                Sentence(
                    "{name} says it is {width} x {height} pixels ({size:,.0f} million), more than the limit of"
                    " {limit:,.0f} million; raise the limit if that is right and this computer has the memory.",
                    name=self.name,
                    width=width,
                    height=height,
                    size=width * height / 1e6,
                    limit=self.max_pixels / 1e6,
                ),
                width * height,
            )
        self.room.admit(width * height)

    def data(self) -> bytes:
        """The whole file, for decoders that cannot read piecewise; TooLargeError if no photo can need that much."""
        size = os.fstat(self.file.fileno()).st_size
        if size > _BYTES_PER_PIXEL * self.max_pixels + _BYTES_BESIDE:
            raise TooLargeError(
                Sentence(
                    "{name} has {size:,.1f} GB, more than a photo within the limit of {limit:,.0f} million pixels can"
                    " need; raise the limit if it is one all the same.",
                    name=self.name,
                    size=size / 1e9,
                    limit=self.max_pixels / 1e6,
                ),
                -(-(size - _BYTES_BESIDE) // _BYTES_PER_PIXEL),
            )
        self.file.seek(0)
        return self.file.read(size)
