"""JPEG XL, through libjxl as imagecodecs has it: without a profile, so colours are brought to sRGB."""

from typing import Any, BinaryIO

import imagecodecs
import numpy as np

from redgui.messages import Sentence
from redgui.photo.codecs import jxl_boxes, jxl_header
from redgui.photo.codecs.encode_pillow import resolution_in_exif
from redgui.photo.metadata import exif
from redgui.photo.metadata.srgb import in_srgb
from redgui.photo.photo import Photo

_EFFORT = 3  # more makes files smaller by 1 % without loss and 15 % with it, and takes three times as long
_THREADS = 2


def write_jxl(photo: Photo, file: BinaryIO, quality: int) -> list[Sentence]:
    """JPEG XL in the samples' own depth, with alpha, EXIF and XMP; resolution only inside EXIF.

    Without loss at quality 100, where the photo came so, and at 16 bits, for which imagecodecs would call the samples
    light.
    """
    photo, converted = in_srgb(photo)
    notes = [Sentence("it was converted to sRGB: redgui writes no other colours in JPEG XL")] if converted else []
    deep = photo.samples.dtype == np.uint16
    lossless = deep or quality == 100 or (photo.lossless and photo.format == "JXL")
    planes = [photo.samples] if photo.alpha is None else [photo.samples, photo.alpha[..., None]]
    values = planes[0] if len(planes) == 1 else np.concatenate(planes, axis=2)
    how: dict[str, Any] = {"lossless": True} if lossless else {"distance": _distance(quality)}
    encoded = bytearray(
        imagecodecs.jpegxl_encode(
            values[..., 0] if values.shape[2] == 1 else values,
            effort=_EFFORT,
            usecontainer=True,
            numthreads=_THREADS,
            **how,
        )
    )
    if deep:
        jxl_header.set_transfer(encoded, jxl_boxes.codestream_at(bytes(encoded[:4096])), jxl_header.SRGB_TRANSFER)
    metadata = resolution_in_exif(photo.metadata)
    # How it is turned is the codestream's business.
    block = exif.without(metadata.exif, {exif.ORIENTATION}) if metadata.exif else None
    file.write(encoded)
    file.write(jxl_boxes.metadata_boxes(block, metadata.xmp))
    return notes


def _distance(quality: int) -> float:
    """libjxl's measure of loss, as `JxlEncoderDistanceFromQuality` makes it of a quality."""
    if quality >= 30:
        return 0.1 + (100 - quality) * 0.09
    return 53 / 3000 * quality**2 - 23 / 20 * quality + 25
