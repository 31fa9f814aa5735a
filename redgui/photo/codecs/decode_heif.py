"""HEIC/HEIF and AVIF, with their 10 and 12 bits."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from redgui.messages import Sentence
from redgui.photo.codecs import avif_boxes, avif_items, decode_pillow
from redgui.photo.codecs.avif_boxes import AvifDescription
from redgui.photo.codecs.open_heif import open_heif
from redgui.photo.codecs.open_pillow import open_as, preview
from redgui.photo.colour_numbers import ColourNumbers
from redgui.photo.metadata import exif, exif_geometry
from redgui.photo.metadata.turning import Change
from redgui.photo.metadata.upright import checked, make_upright, orientation, without_orientation
from redgui.photo.photo import Metadata, Photo
from redgui.photo.samples import full_range, straight
from redgui.photo.source import Source


def decode_heic(source: Source) -> Photo:
    """A HEIC/HEIF file, or an AVIF file that calls itself one.

    libheif has turned a HEIC as the container says, so EXIF's orientation no longer holds.
    """
    if avif_boxes.holds_av1(source.data()):
        return decode_avif(source)
    container = open_heif(source.data(), convert_hdr_to_8bit=False, hdr_to_16bit=False)
    image = container[container.primary_index]
    source.check_size(*image.size)
    values = np.array(image)  # a copy: what libheif decoded into is freed with `image`, and a view does not keep that
    source.check_size(values.shape[1], values.shape[0])
    photo = _photo(values, _depth(image.info), image.has_alpha)
    if photo.alpha is not None and image.premultiplied_alpha:
        photo = replace(photo, samples=straight(photo.samples, photo.alpha))
    described = avif_boxes.describe(avif_boxes.meta_of(source.file))
    metadata, notes = checked(_metadata(image.info, described))
    notes += [*decode_pillow.several(len(container)), *_beside(image.info)]
    photo = replace(photo, format="HEIF", metadata=without_orientation(metadata), warnings=tuple(notes))
    return replace(photo, lossless=described.lossless)


def decode_avif(source: Source) -> Photo:
    """An AVIF file, not yet upright: Pillow puts the container's rotation into the EXIF orientation."""
    data = source.data()
    described = avif_boxes.describe(data)
    depth = described.depth or 8
    with open_as(BytesIO(data), "AVIF") as image:
        source.check_size(*image.size)
        profile = image.info.get("icc_profile")
        notes = decode_pillow.frames_sentence(image)
        if depth > 8 and described.size:
            photo = _deep_avif(avif_boxes.still(data), depth, image.size)
        else:
            photo = decode_pillow.to_photo(image, "AVIF", source.room)
            if described.grey:  # Pillow makes colours of grey with transparency
                photo = replace(photo, samples=photo.samples[..., :1].copy())
            if depth > 8:
                notes += (
                    Sentence(
                        "its {bits}-bit samples were read as 8 bits: it is an animation without a still picture",
                        bits=depth,
                    ),
                )
        metadata = decode_pillow.metadata_of(image, photo)
    # The container alone says how it is turned, which Pillow has put into EXIF.
    xmp = without_orientation(Metadata(xmp=metadata.xmp)).xmp
    metadata = replace(metadata, icc=profile, xmp=xmp, colour=_colour(profile, described))
    if described.crop:
        photo = _cropped(photo, *described.crop)
    photo = replace(photo, format="AVIF", metadata=metadata, warnings=notes, lossless=described.lossless)
    return _with_own_exif(photo, checked(Metadata(exif=avif_items.exif_of(data)))[0].exif)


def _with_own_exif(photo: Photo, own: bytes | None) -> Photo:
    """The photo with the block that its file has, where Pillow has built another: then it is turned here by that."""
    theirs = checked(photo.metadata)[0]
    if own is None or own == theirs.exif:
        return photo
    size, turn = (photo.width, photo.height), orientation(theirs)
    photo = make_upright(photo)
    block, notes = exif_geometry.following(exif.upright(own), Change(turn, size, (photo.width, photo.height)))
    return replace(photo, metadata=replace(photo.metadata, exif=block), warnings=(*photo.warnings, *notes))


def preview_avif(source: Source) -> Image.Image:
    """The picture as it is to be seen, but for its turning."""
    crop = avif_boxes.describe(avif_boxes.meta_of(source.file)).crop
    image = preview(source)
    return image.crop(crop) if crop else image


def _cropped(photo: Photo, left: int, top: int, right: int, bottom: int) -> Photo:
    """A part of a photo, copied."""
    part = slice(top, bottom), slice(left, right)
    alpha = None if photo.alpha is None else photo.alpha[part].copy()
    return replace(photo, samples=photo.samples[part].copy(), alpha=alpha)


def _deep_avif(still: bytes, depth: int, size: tuple[int, int]) -> Photo:
    """A file of one picture: of several, imagecodecs writes all into the memory of the one that it is asked for."""
    with open_as(BytesIO(still), "AVIF") as image:
        if getattr(image, "n_frames", 1) != 1:
            raise ValueError("several frames")
    values = imagecodecs.avif_decode(still)
    if values.ndim > 3 or values.shape[1::-1] != size:
        raise ValueError(f"{values.shape} instead of {size}")
    # A stream may have fewer bits than its container says.
    return _photo(values, depth if values.dtype.itemsize > 1 else 8, values.ndim == 3 and values.shape[2] in {2, 4})


def _depth(info: dict[str, Any]) -> int:
    return int(info["bit_depth"])


def _photo(values: NDArray[Any], depth: int, has_alpha: bool) -> Photo:
    values = full_range(values, depth).reshape(*values.shape[:2], -1)
    colours = values.shape[2] - has_alpha
    alpha = np.ascontiguousarray(values[..., colours]) if has_alpha else None
    return Photo(np.ascontiguousarray(values[..., :colours]), alpha, depth)


def _metadata(info: dict[str, Any], described: AvifDescription) -> Metadata:
    profile = info.get("icc_profile")
    return Metadata(profile, info.get("exif"), info.get("xmp"), colour=_colour(profile, described, _nclx(info)))


def _beside(info: dict[str, Any]) -> list[Sentence]:
    extras = len(info.get("depth_images", ())) + sum(len(ids) for ids in info.get("aux", {}).values())
    return [Sentence("its depth map or gain map will not be kept")] if extras else []


def _colour(
    profile: bytes | None, described: AvifDescription, nclx: tuple[int, int] | None = None
) -> ColourNumbers | None:
    """Colours that the file describes by number, if no profile does."""
    nclx = nclx or described.colours
    if profile or not nclx:
        return None
    return ColourNumbers(nclx, mastering=described.mastering, light=described.light)


def _nclx(info: dict[str, Any]) -> tuple[int, int] | None:
    nclx = info.get("nclx_profile")
    return (int(nclx["color_primaries"]), int(nclx["transfer_characteristics"])) if nclx else None
