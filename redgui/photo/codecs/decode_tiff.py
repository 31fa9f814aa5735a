"""TIFF: grey and RGB of any depth through tifffile, other colour spaces and JPEG through Pillow's libtiff."""

import struct
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from tifffile import COMPRESSION, TiffFile, TiffPage

from redgui.errors import PhotoError
from redgui.messages import Sentence
from redgui.photo.codecs import decode_pillow, decode_raw
from redgui.photo.codecs.open_pillow import open_as
from redgui.photo.metadata import exif_of_tiff, icc, photoshop
from redgui.photo.metadata.tiff_fields import ICC_PROFILE, IPTC, PHOTOSHOP, X_RESOLUTION, XMP, ByteLayout
from redgui.photo.metadata.upright import checked, without_orientation
from redgui.photo.photo import Metadata, Photo, Samples
from redgui.photo.samples import SamplesError, from_wide, full_range, straight
from redgui.photo.source import Source

_WHITE_IS_ZERO, _BLACK_IS_ZERO, _RGB, _SEPARATED, _CIELAB = 0, 1, 2, 5, 8
_RAW_PHOTOMETRICS = {32803, 34892}  # colour filter array, linear raw
_OLD_JPEG, _JPEG = 6, 7
# None, CCITT, LZW, deflate, PackBits, LZMA, Zstandard: none of them unpacks to more than the picture's size. What a
# JPEG says of its own size libtiff compares with that. tifffile knows twenty others, all of them foreign code.
_PACKED = frozenset({1, 2, 3, 4, 5, 8, 32946, 32773, 34925, 50000})
_ASSOCIATED_ALPHA, _ALPHA = 1, 2
_LAYERS = 37724
_LARGEST_IPTC = 64 << 20


def decode(source: Source) -> Photo:
    """A TIFF file, or the camera RAW file that a TIFF structure turns out to be; not yet upright."""
    with TiffFile(source.file) as tiff:
        if _is_raw(tiff):
            return decode_raw.decode(source)
        page = _first(tiff)
        _check_page(source, page)
        if _for_tifffile(page):
            _check_complete(source, tiff, page)
            photo = _from_page(source, page)
            metadata, lost = _metadata(tiff, page)
            metadata = replace(metadata, icc=photo.metadata.icc)
        else:
            photo = _from_pillow(source, page.index)
            # Pillow has turned it already.
            metadata, lost = _metadata(tiff, page)
            metadata, _ = checked(metadata)
            metadata = replace(without_orientation(metadata), icc=photo.metadata.icc)
        notes = (*decode_pillow.several(_count(tiff)), *lost)
    return replace(photo, format="TIFF", metadata=metadata, warnings=(*notes, *photo.warnings))


def _is_raw(tiff: TiffFile) -> bool:
    """Whether any image inside is sensor data; DNG says so in a tag of its own."""
    first = tiff.pages.first
    if 50706 in first.tags:
        return True
    pages = [first, *(first.pages or [])]
    return any(getattr(page, "photometric", None) in _RAW_PHOTOMETRICS for page in pages)


def _first(tiff: TiffFile) -> TiffPage:
    """The first picture that is not marked as a thumbnail or mask of another one."""
    for index in range(min(len(tiff.pages), 16)):
        page = tiff.pages[index]
        if isinstance(page, TiffPage) and not page.subfiletype & 5:
            return page
    return tiff.pages.first


def _count(tiff: TiffFile) -> int:
    """Pictures in the file, thumbnails and masks not counted as far as it is cheap to look."""
    count = len(tiff.pages)
    if count > 16:
        return count
    pages = [tiff.pages[index] for index in range(count)]
    return sum(not (isinstance(page, TiffPage) and page.subfiletype & 5) for page in pages)


def _for_tifffile(page: TiffPage) -> bool:
    if page.compression not in _PACKED:
        return False
    if page.photometric in {_WHITE_IS_ZERO, _BLACK_IS_ZERO, _RGB}:
        return True
    if page.photometric == _SEPARATED and page.bitspersample == 8:
        return page.samplesperpixel > 4  # Pillow has no CMYK with transparency
    return page.photometric in {_SEPARATED, _CIELAB} and page.bitspersample == 16


def _check_page(source: Source, page: TiffPage) -> None:
    """Everything a decoder would allocate by is looked at, not the size alone."""
    if page.compression not in _PACKED and not (page.compression in {_OLD_JPEG, _JPEG} and page.bitspersample == 8):
        how = COMPRESSION(page.compression).name if page.compression in set(COMPRESSION) else page.compression
        raise PhotoError(
            Sentence(
                "{name} is packed as {how}, which redgui does not unpack in a TIFF; save it with LZW or without"
                " compression.",
                name=source.name,
                how=how,
            )
        )
    source.check_size(page.imagewidth, page.imagelength)
    if page.is_tiled:
        source.check_size(page.tilewidth, page.tilelength)
    if page.imagedepth > 1:
        raise PhotoError(Sentence("{name} is a volume, not a photo; export one of its slices.", name=source.name))
    if not 1 <= page.samplesperpixel <= 16:
        raise PhotoError(
            Sentence(
                "{name} has {count} channels, which no photo has; export three of them.",
                name=source.name,
                count=page.samplesperpixel,
            )
        )


def _check_complete(source: Source, tiff: TiffFile, page: TiffPage) -> None:
    """tifffile fills missing strips with black; a truncated photo must not pass for a dark one."""
    ends = [at + size for at, size in zip(page.dataoffsets, page.databytecounts, strict=False)]
    if max(ends, default=0) > tiff.filehandle.size or not all(page.databytecounts):
        raise PhotoError(
            Sentence("{name} is cut short: part of its picture is missing; use another copy.", name=source.name)
        )


def _from_page(source: Source, page: TiffPage) -> Photo:
    values = page.asarray(maxworkers=1)
    values = values.reshape(
        page.samplesperpixel if page.planarconfig == 2 else 1, page.imagelength, page.imagewidth, -1
    )
    values = np.concatenate(list(values), axis=-1) if len(values) > 1 else values[0]
    profile = _bytes(page, ICC_PROFILE)
    if page.photometric in {_SEPARATED, _CIELAB}:
        return _converted(values, page, profile)
    values, depth, notes = _integers(source, values, page)
    if page.photometric == _WHITE_IS_ZERO:
        values = np.iinfo(values.dtype).max - values
    colours = 1 if page.photometric in {_WHITE_IS_ZERO, _BLACK_IS_ZERO} else 3
    samples, alpha, more = _channels(values, page, colours)
    return Photo(samples, alpha, depth, metadata=Metadata(icc=profile), warnings=(*notes, *more))


def _channels(
    values: NDArray[Any], page: TiffPage, colours: int
) -> tuple[NDArray[Any], NDArray[Any] | None, list[Sentence]]:
    """The colours, not premultiplied, the alpha if one of the others is it, and a sentence if there are more."""
    samples: NDArray[Any] = np.ascontiguousarray(values[..., :colours])
    alpha: NDArray[Any] | None = None
    extras = tuple(page.extrasamples or ())[: values.shape[2] - colours]
    place = next((at for at, kind in enumerate(extras) if kind in {_ASSOCIATED_ALPHA, _ALPHA}), None)
    if place is not None:
        alpha = np.ascontiguousarray(values[..., colours + place])
        if extras[place] == _ASSOCIATED_ALPHA:
            samples = straight(samples, alpha)
    is_more = values.shape[2] > colours + (alpha is not None)
    return samples, alpha, [decode_pillow.EXTRA_CHANNELS] if is_more else []


def _integers(source: Source, values: NDArray[Any], page: TiffPage) -> tuple[Samples, int, list[Sentence]]:
    if values.dtype == bool:
        values = values.astype(np.uint8) * np.uint8(255)
        return values, 8, []
    if values.dtype.kind == "u" and values.dtype.itemsize <= 2:
        bits = int(page.bitspersample)
        return full_range(values, bits), max(8, bits), []
    if values.dtype.kind not in "iuf":
        raise PhotoError(
            Sentence(
                "{name} holds {kind} samples; convert it to 16-bit integers first.",
                name=source.name,
                kind=values.dtype,
            )
        )
    try:
        samples, notes = from_wide(values)
    except SamplesError as error:
        raise PhotoError(
            Sentence(
                "{name} cannot be used: {why}; convert it to 16-bit integers first.",
                name=source.name,
                why=error.sentence,
            )
        ) from error
    return samples, min(32, values.dtype.itemsize * 8), notes


def _converted(values: NDArray[Any], page: TiffPage, profile: bytes | None) -> Photo:
    """CMYK or Lab as 8-bit sRGB: Pillow's colour engine has no 16 bits."""
    mode, bits = "CMYK" if page.photometric == _SEPARATED else "LAB", values.dtype.itemsize * 8
    # Of Lab in 16 bits L is unsigned, a and b are signed; the high bytes are the 8-bit encoding.
    colours, alpha, extra = _channels(values.view(f"u{bits // 8}") >> (bits - 8), page, len(mode))
    eight = colours.astype(np.uint8)
    convert, how = icc.to_srgb(profile, mode)
    image = Image.frombytes(mode, (eight.shape[1], eight.shape[0]), eight.tobytes())
    note = (
        Sentence("it was converted from 16-bit {mode} to 8-bit sRGB {how}", mode=mode, how=how)
        if bits > 8
        else decode_pillow.converted(mode, how)
    )
    cover = None if alpha is None else alpha.astype(np.uint8)
    return Photo(np.asarray(convert(image)), cover, bits, warnings=(note, *extra))


def _from_pillow(source: Source, index: int) -> Photo:
    source.file.seek(0)
    with open_as(source.file, "TIFF") as image:
        image.seek(index)
        source.check_size(*image.size)
        return decode_pillow.to_photo(image, "TIFF", source.room)


def _metadata(tiff: TiffFile, page: TiffPage) -> tuple[Metadata, list[Sentence]]:
    dpi = None
    unit = {2: 1.0, 3: 2.54}.get(int(page.resolutionunit))
    across, down = page.resolution
    if unit and across > 0 and down > 0 and X_RESOLUTION in page.tags:
        dpi = (across * unit, down * unit)
    bare = int(page.resolutionunit) == 1 and across > 0 and down > 0 and X_RESOLUTION in page.tags
    blob, notes = _exif(tiff, page)
    iptc, blocks = _iptc(tiff, page), page.tags.get(PHOTOSHOP)
    if blocks and isinstance(blocks.value, bytes):
        notes = [*notes, *photoshop.left_out(blocks.value)]
    if _LAYERS in page.tags:
        notes = [*notes, Sentence("its Photoshop layers will not be kept, only what they look like together")]
    aspect = (across, down) if bare else None
    return Metadata(_bytes(page, ICC_PROFILE), blob, _bytes(page, XMP), dpi, iptc, aspect=aspect), notes


def _iptc(tiff: TiffFile, page: TiffPage) -> bytes | None:
    """From the tag of its own, else from Photoshop's; as it lies in the file, whatever type the tag says it is."""
    for code, find in ((IPTC, photoshop.tidy), (PHOTOSHOP, photoshop.iptc_of)):
        tag = page.tags.get(code)
        if tag and tag.valuebytecount <= _LARGEST_IPTC:
            tiff.filehandle.seek(tag.valueoffset)
            if iptc := find(tiff.filehandle.read(tag.valuebytecount)):
                return iptc
    return None


def _exif(tiff: TiffFile, page: TiffPage) -> tuple[bytes | None, list[Sentence]]:
    file = tiff.filehandle

    def fetch(offset: int, size: int) -> bytes:
        file.seek(offset)
        return bytes(file.read(size))

    try:
        return exif_of_tiff.from_tiff(fetch, page.offset, ByteLayout(tiff.byteorder, tiff.is_bigtiff))
    except (ValueError, struct.error, OverflowError):
        return None, []


def _bytes(page: TiffPage, code: int) -> bytes | None:
    tag = page.tags.get(code)
    value = tag.value if tag else None
    if isinstance(value, str):
        return value.encode()
    if isinstance(value, tuple):
        return bytes(value)
    return value if isinstance(value, bytes) else None
