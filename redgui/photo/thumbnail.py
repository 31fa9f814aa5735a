"""A small picture of a photo, quickly: for lists, not for the eye of a photographer."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from redgui.files.regular import open_regular
from redgui.photo import formats
from redgui.photo.codecs import decode_pnm
from redgui.photo.codecs.open_pillow import LARGEST_WHOLE, open_as
from redgui.photo.codecs.quiet import quiet
from redgui.photo.samples import to_bits

_MAX_PIXELS = 120_000_000  # what is larger takes too long only to be looked at


def thumbnail(path: Path, width: int, height: int) -> NDArray[np.uint8] | None:
    """The photo upright and no larger than `width` x `height`: (height, width, 3) uint8; None if that is not quick.

    A JPEG is decoded at a fraction of its size; of a camera RAW file it is the small picture for the camera's screen.
    """
    try:
        with quiet(), _opened(path) as image:
            image.draft("RGB", (width, height))
            if image.width * image.height > _MAX_PIXELS:
                return None
            small = _eight_bits(image)
            small.thumbnail((width, height), Image.Resampling.BILINEAR, reducing_gap=2.0)
            return np.asarray(ImageOps.exif_transpose(small).convert("RGB"))
    except Exception:  # noqa: BLE001 (on broken files the libraries raise nearly everything)
        return None


@contextmanager
def _opened(path: Path) -> Iterator[Image.Image]:
    with open_regular(path) as file:
        kind = formats.kind_of(file) or ""
        if kind == "HEIF":
            from redgui.photo.codecs.open_heif import open_heif

            yield open_heif(file.read(LARGEST_WHOLE)).to_pillow()
            return
        if kind == "PPM" and decode_pnm.header(file).kind in decode_pnm.AS_TEXT:
            raise ValueError("reading numbers takes a while")
        if kind == "JPEG2000":  # Pillow knows neither the order of its colours nor what white is
            from redgui.photo.read import read

            photo = read(path, max_pixels=_MAX_PIXELS)
            samples = to_bits(photo.samples, 8)
            yield Image.fromarray(samples[..., 0] if photo.is_grey else samples)
            return
        # Some camera RAW files are TIFFs that begin with the small picture; the others do not open as one.
        with open_as(file, "TIFF" if kind == "RAW" else kind) as image:
            yield image


def _eight_bits(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I;16"):
        return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
    return image.convert("RGB") if image.mode == "P" else image.copy()
