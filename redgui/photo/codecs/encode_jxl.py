"""JPEG XL, through libjxl as imagecodecs has it: without a profile, so colours are brought to sRGB."""

from dataclasses import replace
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
from numpy.typing import NDArray

from redgui.messages import Sentence
from redgui.photo.codecs import jxl_boxes, jxl_header
from redgui.photo.codecs.encode_pillow import resolution_in_exif
from redgui.photo.metadata import exif
from redgui.photo.photo import Photo, Samples

_EFFORT = 3  # more makes files smaller by 1 % without loss and 15 % with it, and takes three times as long
_THREADS = 2
_PROBES = 9


def write_jxl(photo: Photo, file: BinaryIO, quality: int) -> list[Sentence]:
    """JPEG XL in the samples' own depth, with alpha, EXIF and XMP; resolution only inside EXIF.

    Without loss at quality 100, where the photo came so, and at 16 bits, for which imagecodecs would call the samples
    light.
    """
    photo, notes = _in_srgb(photo)
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


def _in_srgb(photo: Photo) -> tuple[Photo, list[Sentence]]:
    """The photo without its profile: its samples stay if sRGB would show them alike."""
    profile, grey = photo.metadata.icc, photo.is_grey
    if profile is None:
        return photo, []
    bare = replace(photo, metadata=replace(photo.metadata, icc=None))
    probes = _grid(1 if grey else 3)
    if np.abs(_converted(probes, profile).astype(int) - probes).max() <= 257:
        return bare, []
    samples = np.empty_like(photo.samples)
    step = max(1, (1 << 20) // photo.width)
    for top in range(0, photo.height, step):
        samples[top : top + step] = _converted(photo.samples[top : top + step], profile)
    note = Sentence("it was converted to sRGB: redgui writes no other colours in JPEG XL")
    return replace(bare, samples=samples), [note]


def _grid(channels: int) -> Samples:
    """Samples all over the space: (1, n, channels) uint16."""
    steps = np.linspace(0, 65535, _PROBES).astype(np.uint16)
    return np.ascontiguousarray(np.stack(np.meshgrid(*[steps] * channels), -1).reshape(1, -1, channels))


def _converted(samples: Samples, profile: bytes) -> NDArray[Any]:
    grey = samples.shape[2] == 1
    space = "gray" if grey else "rgb"
    target = _grey_srgb() if grey else imagecodecs.cms_profile("srgb")
    values = samples[..., 0] if grey else samples
    # As it is optimised, LittleCMS looks deep samples up in a coarse table, which is off by 9 levels near black.
    exact = imagecodecs.CMS.FLAGS.NOOPTIMIZE if samples.dtype == np.uint16 else None
    done = imagecodecs.cms_transform(values, profile, target, colorspace=space, outcolorspace=space, flags=exact)
    return np.asarray(done).reshape(samples.shape)


def _grey_srgb() -> bytes:
    value = np.linspace(0, 1, 4096)
    light = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    curve = np.rint(light * 65535).astype(np.uint16)
    return bytes(imagecodecs.cms_profile("gray", whitepoint=(0.3127, 0.3290, 1.0), transferfunction=curve))
