"""JPEG, WebP, AVIF of 8 bits and BMP, encoded by Pillow."""

import os
import struct
from dataclasses import replace
from io import BytesIO
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from redgui.messages import Sentence
from redgui.photo.codecs.fit_jpeg import fit_jpeg
from redgui.photo.metadata import exif, icc
from redgui.photo.metadata.upright import whole_ratio
from redgui.photo.photo import Metadata, Photo

_JFIF_UNIT = 13
"""Where in a JPEG the unit of its resolution stands, behind the name of the first segment and a version."""


def write_jpeg(photo: Photo, file: BinaryIO, quality: int) -> list[Sentence]:
    """8-bit JPEG without chroma subsampling, baseline."""
    metadata, segments, notes = fit_jpeg(photo.metadata)
    options: dict[str, Any] = {"dpi": _whole(metadata.dpi)} if metadata.dpi else {}
    if segments:
        options["extra"] = segments
    start = file.tell()
    _save(photo, file, "JPEG", metadata, quality=quality, subsampling=0, **options)
    if metadata.aspect and not metadata.dpi:  # Pillow writes 1:1
        file.seek(start + _JFIF_UNIT)
        file.write(struct.pack(">BHH", 0, *whole_ratio(metadata.aspect, 65535)))
        file.seek(0, os.SEEK_END)
    return notes


def write_webp(photo: Photo, file: BinaryIO, quality: int) -> list[Sentence]:
    """8-bit WebP. It has no grey, and resolution only inside EXIF.

    Without loss at quality 100, and where the photo came so.
    """
    lossless = quality == 100 or (photo.lossless and photo.format == "WEBP")
    photo, notes = _coloured(photo)
    metadata = resolution_in_exif(photo.metadata)
    # exact: colours under full transparency stay what they were
    _save(photo, file, "WEBP", metadata, quality=quality, method=4, exact=True, lossless=lossless)
    return notes


def save_avif(photo: Photo, file: BinaryIO, quality: int) -> None:
    """8-bit AVIF without chroma subsampling; see `encode_avif`."""
    subsampling = "4:0:0" if photo.is_grey and photo.alpha is None else "4:4:4"
    _save(photo, file, "AVIF", photo.metadata, quality=quality, subsampling=subsampling)


def write_bmp(photo: Photo, file: BinaryIO, _quality: int) -> list[Sentence]:
    """8-bit BMP: pixels and resolution, nothing else."""
    _save(photo, file, "BMP", Metadata(), dpi=photo.metadata.dpi or (0, 0))
    return []


def _save(photo: Photo, file: BinaryIO, kind: str, metadata: Metadata, **options: Any) -> None:
    carried = {"icc_profile": metadata.icc, "exif": metadata.exif, "xmp": metadata.xmp}
    if kind != "WEBP" and metadata.exif:
        carried["exif"] = b"Exif\0\0" + metadata.exif
    # Into memory first: Pillow turns a full disk into "encoder error -2", and the reason would be lost.
    encoded = BytesIO()
    _image(photo).save(encoded, kind, **{key: value for key, value in carried.items() if value}, **options)
    file.write(encoded.getbuffer())


def _image(photo: Photo) -> Image.Image:
    if photo.alpha is not None:
        return Image.fromarray(np.concatenate([photo.samples, photo.alpha[..., None]], axis=2))
    return Image.fromarray(photo.samples[..., 0] if photo.is_grey else photo.samples)


def _coloured(photo: Photo) -> tuple[Photo, list[Sentence]]:
    """The photo for a format without grey: a grey profile cannot describe RGB, so it is applied."""
    if not photo.is_grey:
        return photo, []
    metadata = photo.metadata
    colours: NDArray[Any] = np.repeat(photo.samples, 3, axis=2)
    if metadata.icc is None:
        return replace(photo, samples=colours), []
    convert, how = icc.to_srgb(metadata.icc, "L")
    colours = np.asarray(convert(Image.fromarray(photo.samples[..., 0])))
    converted = replace(photo, samples=colours, metadata=replace(metadata, icc=None))
    return converted, [Sentence("the format has no grey, so it was converted to sRGB {how}", how=how)]


def resolution_in_exif(metadata: Metadata) -> Metadata:
    """The metadata for a format that has resolution nowhere else."""
    if metadata.dpi is None or (metadata.exif and exif.dpi(metadata.exif) == metadata.dpi):
        return metadata
    return replace(metadata, exif=exif.with_dpi(metadata.exif, metadata.dpi))


def _whole(dpi: tuple[float, float]) -> tuple[int, int]:
    return max(1, min(65535, round(dpi[0]))), max(1, min(65535, round(dpi[1])))
