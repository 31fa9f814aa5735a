"""A small picture of a photo, quickly: for lists, not for the eye of a photographer."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from redgui.errors import PhotoError
from redgui.photo import formats
from redgui.photo.quiet import quiet

_MAX_PIXELS = 120_000_000  # what is larger takes too long only to be looked at


def thumbnail(path: Path, width: int, height: int) -> NDArray[np.uint8]:
    """The photo upright and no larger than `width` x `height`: (height, width, 3) uint8.

    A JPEG is decoded at a fraction of its size; of a camera RAW file it is the small picture for the camera's screen.

    Raises:
        PhotoError: there is no quick way to one.
    """
    try:
        with quiet(), _opened(path) as image:
            image.draft("RGB", (width, height))
            if image.width * image.height > _MAX_PIXELS:
                raise PhotoError(f"{path.name} is too large for a thumbnail.")
            small = _eight_bits(image)
            small.thumbnail((width, height), Image.Resampling.BILINEAR, reducing_gap=2.0)
            return np.asarray(ImageOps.exif_transpose(small).convert("RGB"))
    except PhotoError:
        raise
    except Exception as error:  # on broken files the libraries raise nearly everything
        raise PhotoError(f"There is no thumbnail of {path.name} ({error}).") from error


def _opened(path: Path) -> Image.Image:
    with path.open("rb") as file:
        kind = formats.sniff(file.read(formats.HEAD_SIZE))
    if kind == "HEIF":
        import pillow_heif

        return pillow_heif.open_heif(path).to_pillow()
    return Image.open(path)


def _eight_bits(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I;16"):
        return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
    return image.copy() if image.mode != "P" else image.convert("RGB")
