"""TIFF with 8 or 16 bits, losslessly compressed, with EXIF in directories of its own."""

import os
import struct
from typing import Any, BinaryIO

import numpy as np
from tifffile import TiffWriter

from redgui.messages import Sentence
from redgui.photo.metadata import exif, exif_of_tiff
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
    """Deflate with predictor; ICC, EXIF, XMP, IPTC and resolution as TIFF tags; alpha as unassociated.

    The file begins with the EXIF block as it is, so that its directories, and a maker note whose offsets count from the
    start of the block, hold in the file as well.
    """
    metadata = photo.metadata
    block = metadata.exif or b""
    layout, plain, children = exif_of_tiff.for_tiff(block) if block else (ByteLayout("<"), {}, {})
    children = {tag: child for tag, child in children.items() if tag in _POINTERS}
    planes = [photo.samples] if photo.alpha is None else [photo.samples, photo.alpha[..., None]]
    values = planes[0] if len(planes) == 1 else np.concatenate(planes, axis=2)
    layout = layout._replace(big=values.nbytes > _BIG)
    tags: list[Any] = [
        (code, _KINDS.get(item.kind, item.kind), item.length, item.value, True) for code, item in plain.items()
    ]
    # Named, not numbered: by number tifffile refuses them.
    tags += [
        (_POINTERS[tag], LONG, 1, struct.pack(layout.order + "I", 0 if layout.big else child.start), True)
        for tag, child in children.items()
    ]
    if metadata.xmp:
        tags.append((XMP, BYTE, len(metadata.xmp), metadata.xmp, True))
    if metadata.iptc:
        tags.append((IPTC, UNDEFINED, len(metadata.iptc), metadata.iptc, True))
    with TiffWriter(file, byteorder=layout.order, bigtiff=layout.big) as writer:
        head = writer.filehandle.tell()
        writer.filehandle.write(block[head:] + bytes(len(block) & 1))
        writer.write(values[..., 0] if values.shape[2] == 1 else values, extratags=tags, **_options(photo, metadata))
    if layout.big:
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
    elif metadata.aspect:
        options |= {"resolution": metadata.aspect, "resolutionunit": 1}
    return options


def _append(file: BinaryIO, children: dict[int, Directory]) -> None:
    """Write the EXIF and GPS directories as a BigTIFF wants them at the end of the file, and point the tags at them.

    Their maker note stays where it stands in the block.
    """

    def fetch(offset: int, size: int) -> bytes:
        file.seek(offset)
        return file.read(size)

    layout, offset = header(fetch)
    pointers = read_directory(fetch, offset, layout).fields
    for tag, child in children.items():
        end = file.seek(0, os.SEEK_END)
        start = end + (end & 1)
        file.write(bytes(start - end) + serialise(child, layout, start, pinned={exif.MAKER_NOTE}))
        file.seek(pointers[tag].at)
        file.write(struct.pack(layout.order + "I", start))
