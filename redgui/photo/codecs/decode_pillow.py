"""JPEG, WebP, BMP, GIF, PNM and whatever else Pillow decodes right: Pillow images as `Photo`."""

from dataclasses import replace
from typing import Any

import numpy as np
from PIL import Image

from redgui.messages import Sentence
from redgui.photo.codecs import jpeg_segments
from redgui.photo.codecs.jpeg_scans import check_scans
from redgui.photo.codecs.open_pillow import open_as
from redgui.photo.codecs.webp_chunks import is_lossless
from redgui.photo.jpeg import quality_of
from redgui.photo.metadata import icc
from redgui.photo.metadata.texts import COMMENT, text_of
from redgui.photo.metadata.upright import checked, orientation
from redgui.photo.photo import Metadata, Photo, Samples, Text
from redgui.photo.room import OWN_MEMORY, Room
from redgui.photo.samples import from_wide
from redgui.photo.source import Source

# `Source.check_size` is the limit that counts, it can be raised per call, and every decoder here asks it before
# decoding. Pillow's own limit is one number for the whole process, so it is switched off once, here.
Image.MAX_IMAGE_PIXELS = None

FIRST_ALONE = Sentence("it holds more than one picture; only the first was read")
EXTRA_CHANNELS = Sentence("its extra channels are not colours or transparency and were left out")

_BAND_PIXELS = 1 << 21
_TARGETS = {"1": "L", "La": "LA", "PA": "RGBA", "RGBX": "RGB", "RGBa": "RGBA", "HSV": "RGB", "YCbCr": "RGB"}


def decode(source: Source) -> Photo:
    """Any format Pillow reads with the right depth; not yet upright.

    Raises:
        PhotoError: the picture is too large.
        Exception: whatever Pillow raises on a broken file.
    """
    kind = source.kind
    with open_as(source.file, kind) as image:
        source.check_size(*image.size)
        notes = frames_sentence(image)
        if kind == "JPEG":
            check_scans(source.file, *image.size)
            return _from_jpeg(source, image, notes)
        photo = to_photo(image, kind, source.room)
        if kind == "WEBP":
            photo = replace(photo, lossless=is_lossless(source.file))
        return replace(photo, metadata=metadata_of(image, photo), warnings=(*notes, *photo.warnings))


def _from_jpeg(source: Source, image: Image.Image, notes: tuple[Sentence, ...]) -> Photo:
    """The most usual photo: where its samples go is asked for before they are decoded, and made ready meanwhile."""
    room = source.room
    room.expect(image.width * image.height * (1 if image.mode == "L" else 3))
    photo = to_photo(image, "JPEG", room if _is_upright(image) else OWN_MEMORY)
    quality = quality_of(image)
    metadata, more = jpeg_segments.carried(source.file, metadata_of(image, photo))
    return replace(photo, metadata=metadata, warnings=(*notes, *photo.warnings, *more), jpeg_quality=quality)


def _is_upright(image: Image.Image) -> bool:
    """Whether the samples stay as they are; they are copied if they are turned, and need no other place before."""
    metadata, _ = checked(Metadata(exif=image.info.get("exif"), xmp=image.info.get("xmp")))
    return orientation(metadata) == 1


def to_photo(image: Image.Image, kind: str, room: Room = OWN_MEMORY) -> Photo:
    """Samples, alpha and depth of an opened Pillow image, with its ICC profile if that still holds."""
    image.load()
    if image.mode in {"I", "F"} or image.mode.startswith("I;"):
        return _deep(image, kind)
    profile = image.info.get("icc_profile")
    notes: tuple[Sentence, ...] = ()
    target = _TARGETS.get(image.mode, image.mode)
    convert: icc.Convert | None = None
    if image.mode in {"CMYK", "LAB"}:
        convert, how = icc.to_srgb(profile, image.mode)
        profile, target = None, "RGB"
        notes = (converted(image.mode, how),)
    elif image.has_transparency_data:
        target = "LA" if image.mode in {"1", "L", "LA", "La"} else "RGBA"
    elif image.mode == "P":
        target = "RGB"
    samples, alpha = _arrays(image, target, convert, room)
    return Photo(samples, alpha, 8, kind, Metadata(icc=profile), notes)


def converted(mode: str, how: Sentence) -> Sentence:
    """The sentence about colours in a mode of Pillow's that were brought to sRGB."""
    return Sentence("it was converted from {mode} to sRGB {how}", mode=mode, how=how)


def _arrays(image: Image.Image, target: str, convert: icc.Convert | None, room: Room) -> tuple[Samples, Samples | None]:
    """The image in `target` mode as arrays, converted in bands: Pillow's own whole-image copy is what costs memory."""
    width, height = image.size
    colours = 1 if target in {"L", "LA"} else 3
    samples = room.empty((height, width, colours), np.uint8)
    alpha = room.empty((height, width), np.uint8) if target.endswith("A") else None
    step = max(1, _BAND_PIXELS // width)
    for top in range(0, height, step):
        band = image.crop((0, top, width, min(top + step, height)))
        if convert:
            band = convert(band)
        elif band.mode != target:
            band = band.convert(target)
        values = np.asarray(band)
        samples[top : top + step] = values.reshape(band.height, width, -1)[..., :colours]
        if alpha is not None:
            alpha[top : top + step] = values[..., -1]
    return samples, alpha


def _deep(image: Image.Image, kind: str) -> Photo:
    """Grey images with more than 8 bits."""
    values: np.ndarray[Any, np.dtype[Any]] = np.asarray(image)
    if image.mode == "I" and kind in {"PPM", "PNG"}:  # Pillow has already stretched these to 16 bits
        values = values.astype(np.uint16)
    if values.dtype.itemsize == 2:
        return Photo(np.ascontiguousarray(values[..., None], np.uint16), None, 16, kind, _profile(image))
    samples, notes = from_wide(values)
    return Photo(samples[..., None], None, 32, kind, _profile(image), tuple(notes))


def _profile(image: Image.Image) -> Metadata:
    return Metadata(icc=image.info.get("icc_profile"))


def metadata_of(image: Image.Image, photo: Photo) -> Metadata:
    """EXIF, XMP and DPI as Pillow found them, beside the ICC profile that `to_photo` kept."""
    exif, xmp, dpi = (image.info.get(key) for key in ("exif", "xmp", "dpi"))
    if image.info.get("jfif_unit") == 0 or (image.format in {"JPEG", "MPO"} and "jfif_unit" not in image.info):
        dpi = None  # Pillow makes 72 of "unknown"; EXIF is asked later
    comment, aspect = image.info.get("comment"), None
    if image.info.get("jfif_unit") == 0 and (density := image.info.get("jfif_density")) and min(density) > 0:
        aspect = (float(density[0]), float(density[1]))
    return Metadata(
        photo.metadata.icc,
        exif if isinstance(exif, bytes) else None,
        xmp.encode() if isinstance(xmp, str) else xmp,
        (float(dpi[0]), float(dpi[1])) if isinstance(dpi, tuple) and len(dpi) == 2 else None,
        texts=(Text(COMMENT, text_of(comment)),) if isinstance(comment, bytes) and comment else (),
        aspect=aspect,
    )


def frames_sentence(image: Image.Image) -> tuple[Sentence, ...]:
    """What is left behind when only the first of several frames is read."""
    try:
        count = int(getattr(image, "n_frames", 1))
    except Exception:  # noqa: BLE001 - counting walks all later frames, and a broken one must not cost the first
        return (FIRST_ALONE,)
    if image.format == "JPEG" and "mp" in image.info:  # Ultra HDR: Pillow hides its gain map
        count = max(count, 2)
    return several(count, beside=image.format in {"MPO", "JPEG"})


def several(count: int, beside: bool = False) -> tuple[Sentence, ...]:
    """The sentence about `count` frames, none for one; `beside`: the others are gain maps or previews."""
    if count < 2:
        return ()
    if beside:
        extra = Sentence("1 extra image") if count == 2 else Sentence("{count} extra images", count=count - 1)
        return (
            Sentence("it carries {extra} (a preview, gain map or second view), which will not be kept", extra=extra),
        )
    return (Sentence("it holds {count} pictures; only the first was read", count=count),)
