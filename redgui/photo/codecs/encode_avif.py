"""AVIF: 8 bits by Pillow, 10 and 12 by imagecodecs."""

import os
from dataclasses import replace
from typing import BinaryIO

import imagecodecs
import numpy as np

from redgui.messages import Sentence
from redgui.photo.codecs import avif_brightness, encode_pillow
from redgui.photo.codecs.avif_metadata import with_metadata
from redgui.photo.metadata import exif
from redgui.photo.photo import Photo
from redgui.photo.samples import to_bits

_SPEED = 6  # as Pillow
_SRGB, _BT601, _BT2020 = (1, 13), 6, 9
"""Primaries and transfer function, and matrices, of ITU-T H.273; the last is also that of the primaries."""


def write_avif(photo: Photo, file: BinaryIO, quality: int) -> list[Sentence]:
    """Lossy AVIF without chroma subsampling; of more than 8 bits with 10, or with 12 where the photo has more.

    It has resolution only inside EXIF. An HDR picture has 10 bits at least.
    """
    metadata = encode_pillow.resolution_in_exif(photo.metadata)
    if metadata.exif:  # orientation is the container's business, and Pillow would rebuild a block that has it
        metadata = replace(metadata, exif=exif.without(metadata.exif, {exif.ORIENTATION}))
    photo = replace(photo, metadata=metadata)
    hdr = metadata.colour if metadata.colour and metadata.colour.hdr else None
    if photo.samples.dtype == np.uint8 and not hdr:
        encode_pillow.save_avif(photo, file, quality)
        return []
    deep = photo.samples.dtype == np.uint16
    bits = 12 if deep and not 8 < photo.bit_depth <= 10 else 10
    planes = [photo.samples] if photo.alpha is None else [photo.samples, photo.alpha[..., None]]
    values = np.concatenate([to_bits(plane, 16) for plane in planes], axis=2)
    for top in range(0, len(values), 256):
        rows = values[top : top + 256].astype(np.uint32)
        values[top : top + 256] = (rows * ((1 << bits) - 1) + 32767) // 65535
    primaries, transfer = (2, 2) if metadata.icc else _SRGB
    if hdr and hdr.code_points:
        primaries, transfer = hdr.code_points
    encoded = imagecodecs.avif_encode(
        values[..., 0] if values.shape[2] == 1 else values,
        level=quality,
        speed=_SPEED,
        bitspersample=bits,
        primaries=primaries,
        transfer=transfer,
        matrix=_BT2020 if primaries == _BT2020 else _BT601,
        numthreads=min(8, os.cpu_count() or 1),
    )
    properties = [(b"colr", b"prof" + metadata.icc)] if metadata.icc else []
    properties += avif_brightness.boxes(hdr) if hdr else []
    file.write(with_metadata(bytes(encoded), properties, metadata.exif, metadata.xmp))
    return []
