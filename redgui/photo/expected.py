"""How large a file will become, known before it is written."""

from dataclasses import replace
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from redgui.photo.codecs.quiet import quiet
from redgui.photo.formats import Format
from redgui.photo.photo import Metadata, Photo
from redgui.photo.samples import to_bits

COPIED_FROM = 95
"""At this quality or above a photo to which nothing was done may be copied."""
_PATCH, _PATCHES = 128, 5  # pixels on a side of what is tried, and how many of these in each direction


def may_copy(photo: Photo, form: Format, quality: int, bits: int | None, strip_metadata: bool) -> bool:
    """Whether the file of a photo to which nothing was done can be its result, byte for byte."""
    asks_for_more = quality < COPIED_FROM or strip_metadata or bits not in {None, photo.samples.dtype.itemsize * 8}
    return form.name == photo.format and not photo.torn and not asks_for_more


def expected_bytes(photo: Photo, form: Format, *, quality: int, bits: int | None, strip_metadata: bool) -> int:
    """About how many bytes a photo takes in a format: patches from all over it are encoded, the rest is arithmetic.

    Args:
        photo: any photo.
        form: a format that is written.
        quality: 1-100 for the formats that lose something.
        bits: 8 or 16 per channel; None keeps the samples' own depth where the format can.
        strip_metadata: whether EXIF, XMP, IPTC and texts are left out.

    Raises:
        Whatever an encoder raises.
    """
    assert form.encode is not None
    tried = _patches(photo)
    depth = 8 if form.bits == 8 else bits or photo.samples.dtype.itemsize * 8
    alpha = tried.alpha if form.alpha else None
    tried = replace(
        tried, samples=to_bits(tried.samples, depth), alpha=None if alpha is None else to_bits(alpha, depth)
    )
    file = BytesIO()
    with quiet():
        form.encode(tried, file, quality)
    share = photo.width * photo.height / (tried.width * tried.height)
    carried = len(photo.metadata.icc or b"") if strip_metadata else photo.metadata.weight
    return round(len(file.getbuffer()) * share) + carried


def _patches(photo: Photo) -> Photo:
    """Patches of a photo beside each other, or all of it where it is small; without metadata."""
    pick = np.ix_(_places(photo.height), _places(photo.width))
    alpha = None if photo.alpha is None else photo.alpha[pick]
    metadata = Metadata(colour=photo.metadata.colour)
    return replace(photo, samples=photo.samples[pick], alpha=alpha, metadata=metadata)


def _places(length: int) -> NDArray[np.intp]:
    """Which rows or columns are taken: patch by patch, evenly along the whole length."""
    if length <= _PATCH * _PATCHES:
        return np.arange(length)
    starts = np.linspace(0, length - _PATCH, _PATCHES).astype(np.intp) // 8 * 8  # JPEG's blocks stay whole
    return (starts[:, None] + np.arange(_PATCH)).ravel()
