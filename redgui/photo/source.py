"""The file being read, and the limits that hold before anything in it is decoded."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from redgui.errors import PhotoError


@dataclass(frozen=True)
class Source:
    """One photo file on its way in.

    Attributes:
        path: where it lies, for its name; it is not opened again: something else may lie there by then.
        max_pixels: refuse pictures that declare more pixels than this.
        file: it, open.
        kind: name of the format that its first bytes say (`redgui.photo.formats`).
    """

    path: Path
    max_pixels: int
    file: BinaryIO
    kind: str

    @property
    def name(self) -> str:
        return self.path.name or str(self.path)

    def check_size(self, width: int, height: int) -> None:
        """Raise PhotoError for a declared size that is empty or beyond the limit. Call it before decoding."""
        if width < 1 or height < 1:
            raise PhotoError(f"{self.name} is damaged: it says it is {width} x {height} pixels; use another copy.")
        if width * height > self.max_pixels:
            raise PhotoError(
                f"{self.name} says it is {width} x {height} pixels ({width * height / 1e6:,.0f} million), more than the"
                f" limit of {self.max_pixels / 1e6:,.0f} million; if that is right and this computer has the memory,"
                f" raise the limit with --max-pixels {width * height}."
            )

    def data(self) -> bytes:
        """The whole file, for decoders that cannot read piecewise; PhotoError if no photo can need that much."""
        size = os.fstat(self.file.fileno()).st_size
        # 8 bytes per pixel is uncompressed 16-bit RGBA; the rest is room for metadata and small limits.
        if size > 8 * self.max_pixels + (256 << 20):
            raise PhotoError(
                f"{self.name} has {size / 1e9:,.1f} GB, more than a photo within the limit of"
                f" {self.max_pixels / 1e6:,.0f} million pixels can need; raise the limit with --max-pixels."
            )
        self.file.seek(0)
        return self.file.read(size)
