"""TIFF with 8 or 16 bits, losslessly compressed, with EXIF in directories of its own."""

import os
import struct
from typing import Any, BinaryIO

import numpy as np
from tifffile import TiffWriter

from redgui.messages import Sentence
from redgui.photo.metadata import exif
from redgui.photo.metadata.tiff_fields import (
    ASCII,
    BYTE,
    EXIF,
    GPS,
    IPTC,
    LONG,
    UNDEFINED,
    XMP,
    ByteLayout,
    Directory,
    header,
    read_directory,
    serialise,
)
from redgui.photo.photo import Metadata, Photo

_POINTERS = {EXIF: "ExifTag", GPS: "GPSTag"}
_BIG = (1 << 32) - (1 << 26)
_KINDS = {13: LONG, 129: ASCII}
"""EXIF's newer types as the old ones of the same bytes: tifffile writes neither."""


def write_tiff(photo: Photo, file: BinaryIO, _quality: int) -> list[Sentence]:
    """Deflate with predictor; ICC, EXIF, XMP and resolution as TIFF tags; alpha as unassociated.

    The byte order is that of the EXIF block, so that its values, and a maker note that relies on it, stay valid.
    """
    metadata = photo.metadata
    layout, plain, children = exif.for_tiff(metadata.exif) if metadata.exif else (ByteLayout("<"), {}, {})
    children = {tag: child for tag, child in children.items() if tag in _POINTERS}
    tags: list[Any] = [
        (code, _KINDS.get(item.kind, item.kind), item.length, item.value, True) for code, item in plain.items()
    ]
    # Named, not numbered: by number tifffile refuses them. They point nowhere until _append has written the target.
    tags += [(_POINTERS[tag], LONG, 1, bytes(4), True) for tag in children]
    if metadata.xmp:
        tags.append((XMP, BYTE, len(metadata.xmp), metadata.xmp, True))
    if metadata.iptc:
        tags.append((IPTC, UNDEFINED, len(metadata.iptc), metadata.iptc, True))
    planes = [photo.samples] if photo.alpha is None else [photo.samples, photo.alpha[..., None]]
    values = planes[0] if len(planes) == 1 else np.concatenate(planes, axis=2)
    with TiffWriter(file, byteorder=layout.order, bigtiff=values.nbytes > _BIG) as writer:
        writer.write(values[..., 0] if values.shape[2] == 1 else values, extratags=tags, **_options(photo, metadata))
    _append(file, children)
    return []


def _options(photo: Photo, metadata: Metadata) -> dict[str, Any]:
    options: dict[str, Any] = {"compression": "zlib", "predictor": True, "metadata": None, "software": False}
    options["photometric"] = "minisblack" if photo.is_grey else "rgb"
    if photo.alpha is not None:
        options["extrasamples"] = ["unassalpha"]
        options["planarconfig"] = "contig"
    if metadata.icc:
        options["iccprofile"] = metadata.icc
    if metadata.dpi:
        options |= {"resolution": metadata.dpi, "resolutionunit": 2}
    return options


def _append(file: BinaryIO, children: dict[int, Directory]) -> None:
    """Write the EXIF and GPS directories at the end of the file and point the placeholders at them."""

    def fetch(offset: int, size: int) -> bytes:
        file.seek(offset)
        return file.read(size)

    layout, offset = header(fetch)
    pointers = read_directory(fetch, offset, layout).fields
    for tag, child in children.items():
        end = file.seek(0, os.SEEK_END)
        start = end + (end & 1)
        file.write(bytes(start - end) + serialise(child, layout, start))
        file.seek(pointers[tag].at)
        file.write(struct.pack(layout.order + "I", start))
