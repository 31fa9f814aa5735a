"""A result that is put together from the top while its rows arrive."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from redgui.errors import Cancelled
from redgui.photo.chroma import ChromaChange
from redgui.photo.colour import shift_luma
from redgui.photo.photo import Photo, Samples
from redgui.photo.resample import Float, Piece, Region, enlarge, next_block, source_region

Plane = NDArray[np.generic] | Piece
OnRows = Callable[[int, int, Samples, Samples | None], None]


class GrowingResult:
    """The result, filled from the top as rows of the change of luma arrive.

    Attributes:
        size: width and height of the whole result.
        region: the part of it that is wanted.
        change: (region.height, region.width) float32.
        chroma: what becomes of the colours; None while nothing does. Set before the first row arrives.
        composed: rows of the result that are final.
    """

    def __init__(
        self,
        source: Photo,
        size: tuple[int, int],
        region: Region,
        strength: float,
        cancel: threading.Event | None,
        on_rows: OnRows,
    ) -> None:
        self.source, self.size, self.region, self.strength = source, size, region, np.float32(strength)
        self.cancel, self.on_rows = cancel, on_rows
        self.samples: Samples = np.empty((region.height, region.width, source.samples.shape[2]), source.samples.dtype)
        self.alpha: Samples | None = (
            None if source.alpha is None else np.empty((region.height, region.width), source.alpha.dtype)
        )
        self.change: Float = np.empty((region.height, region.width), np.float32)
        self.chroma: ChromaChange | None = None
        self.composed = 0

    def put_all(self, change: Float) -> None:
        self.put(0, self.region.height, change)

    def put(self, top: int, bottom: int, change: Float) -> None:
        """Rows top..bottom of the region have arrived, in order; from the top again if a device was lost."""
        self.change[top:bottom] = change
        self.composed = min(self.composed, top)
        while self.composed < bottom:
            end = min(next_block(self.region.top + self.composed) - self.region.top, self.region.height)
            if end > bottom:
                return
            if self.cancel is not None and self.cancel.is_set():
                raise Cancelled
            self._compose(self.composed, end)
            self.composed = end

    def _compose(self, top: int, bottom: int) -> None:
        region, change = self.region, self.change[top:bottom] * self.strength
        part = Region(region.left, region.top + top, region.right, region.top + bottom)
        planes = self._planes(part)
        if self.alpha is None or self.source.alpha is None:
            colours = [enlarge(plane, self.size, part) for plane in planes]
        else:
            opacity = enlarge(self.source.alpha, self.size, part)
            still = np.zeros_like(opacity)
            self.alpha[top:bottom] = shift_luma(opacity[:, :, None], still, self.alpha.dtype)[:, :, 0]
            hidden = self.alpha[top:bottom] == 0
            colours = [self._seen(c, plane, opacity, hidden, part) for c, plane in enumerate(planes)]
            change[hidden] = 0
        self.samples[top:bottom] = shift_luma(np.stack(colours, -1), change, self.samples.dtype)
        self.on_rows(top, bottom, self.samples, self.alpha)

    def _seen(self, channel: int, plane: Plane, opacity: Float, hidden: NDArray[np.bool_], part: Region) -> Float:
        """A channel enlarged so that each pixel counts as it is seen; what stays hidden is as it would be otherwise."""
        source, whole = self.source, (self.source.width, self.source.height)
        assert source.alpha is not None
        if whole == self.size:
            colour = enlarge(plane, self.size, part)
        else:
            place = source_region(whole, self.size, part)
            cover = Piece(source.alpha, 0, 0, whole).cut(place)
            piece = plane if isinstance(plane, Piece) else Piece(plane, 0, 0, whole)
            weighted = Piece(piece.cut(place) * cover, place.left, place.top, whole)
            colour = enlarge(weighted, self.size, part)
            np.divide(colour, opacity, out=colour, where=~hidden)
        if hidden.any():
            colour[hidden] = enlarge(source.samples[:, :, channel], self.size, part)[hidden]
        return colour

    def _planes(self, part: Region) -> Sequence[Plane]:
        """The source's channels, with the change of their colours in the source of this part of the result."""
        source = self.source
        if self.chroma is None:
            return [source.samples[:, :, c] for c in range(source.samples.shape[2])]
        whole = source.width, source.height
        place = source_region(whole, self.size, part)
        change = self.chroma.of(source, place) * (self.strength * np.float32(source.peak))
        samples = source.samples[place.top : place.bottom, place.left : place.right] + change
        return [Piece(samples[:, :, c], place.left, place.top, whole) for c in range(3)]

    def photo(self) -> Photo:
        return replace(
            self.source, samples=self.samples, alpha=self.alpha, warnings=(), jpeg_quality=None, restored=True
        )
