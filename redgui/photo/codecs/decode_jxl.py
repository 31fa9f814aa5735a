"""JPEG XL, through libjxl as imagecodecs has it: it gives samples, and a profile only as far as the header tells it."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import imagecodecs
import numpy as np
from numpy.typing import NDArray

from redgui.errors import PhotoError
from redgui.messages import Sentence
from redgui.photo.codecs import decode_pillow, jxl_boxes, jxl_header, jxl_icc
from redgui.photo.codecs.jxl_header import CUSTOM, D65, HLG, PQ, Colours, JxlHeader
from redgui.photo.colour_numbers import ColourNumbers
from redgui.photo.metadata.upright import checked, make_upright, without_orientation
from redgui.photo.photo import Metadata, Photo, Samples
from redgui.photo.samples import from_wide, full_range, straight, to_bits
from redgui.photo.source import Source

_THREADS = 2
_POINTS = {1: (0.64, 0.33, 0.30, 0.60, 0.15, 0.06), 9: (0.708, 0.292, 0.170, 0.797, 0.131, 0.046),
           11: (0.680, 0.320, 0.265, 0.690, 0.150, 0.060)}  # fmt: skip
"""x and y of red, green and blue: sRGB, Rec. 2100, P3."""
_P3, _P3_AT_D65 = 11, 12
"""Primaries of ITU-T H.273, which has the white in the same number."""
_WHITES = {1: (0.3127, 0.3290), 10: (1 / 3, 1 / 3), 11: (0.314, 0.351)}


def size(source: Source) -> tuple[int, int]:
    """Width and height in pixels."""
    return jxl_header.parse(jxl_boxes.describe(source.file).head).size


def decode(source: Source) -> Photo:
    """A JPEG XL file: upright, for the codestream says how it is turned; as the JPEG that was packed in it is not."""
    described = jxl_boxes.describe(source.file)
    header = jxl_header.parse(described.head)
    source.check_size(*header.size)
    if described.is_jpeg:
        jpeg = BytesIO(imagecodecs.jpegxl_decode_jpeg(source.data(), numthreads=_THREADS))
        packed = decode_pillow.decode(replace(source, file=jpeg, kind="JPEG"))
        return replace(_retagged(packed, described), format="JXL")
    photo = _photo(source, header)
    metadata, notes = checked(replace(photo.metadata, exif=described.exif, xmp=described.xmp))
    if header.moving:
        # The first that is shown for any time: what comes before it in no time is laid under it.
        notes.append(decode_pillow.FIRST_ALONE)
    if described.damaged:
        notes.append(Sentence("a part of its metadata is damaged and was left out"))
    return replace(photo, metadata=without_orientation(metadata), warnings=(*photo.warnings, *notes))


def _retagged(packed: Photo, described: jxl_boxes.JxlDescription) -> Photo:
    """A JPEG that was packed, turned as it says itself, with the metadata of the container, which may be newer."""
    if not (described.exif or described.xmp):
        return packed
    photo = make_upright(packed)
    own = photo.metadata
    metadata, notes = checked(replace(own, exif=described.exif or own.exif, xmp=described.xmp or own.xmp))
    return replace(photo, metadata=without_orientation(metadata), warnings=(*photo.warnings, *notes))


def _photo(source: Source, header: JxlHeader) -> Photo:
    _refuse(source, header)
    data, bits = source.data(), header.bits
    if _is_light(header) and bits == 8:  # too few for light, and no more than a word in the header
        data, bits = _deepened(data), 12
    values = imagecodecs.jpegxl_decode(data, index=0, numthreads=_THREADS)
    values = values.reshape(*values.shape[:2], -1)
    if values.shape[1::-1] != header.size:
        raise ValueError(f"{values.shape} instead of {header.size}")
    has_alpha = values.shape[2] in {2, 4} and jxl_header.ALPHA in header.extra
    notes = [decode_pillow.EXTRA_CHANNELS] if len(header.extra) > has_alpha else []
    if values.dtype.kind == "f":
        values, more = from_wide(values)
        notes += more
    else:
        values = full_range(values, bits)
    samples = np.ascontiguousarray(values[..., : values.shape[2] - has_alpha])
    alpha = np.ascontiguousarray(values[..., -1]) if has_alpha else None
    if alpha is not None and header.premultiplied:
        samples = straight(samples, alpha)
    if _is_light(header):
        samples = to_bits(_encoded(samples), 8 if header.bits == 8 else 16)
        alpha = None if alpha is None else to_bits(alpha, samples.itemsize * 8)
    hdr = _hdr(header.colours)
    profile, more = (None, []) if hdr else _profile(source, header)
    depth, metadata = max(8, header.bits), Metadata(icc=profile, colour=hdr)
    return Photo(samples, alpha, depth, "JXL", metadata, (*notes, *more), lossless=not header.perceptual)


def _refuse(source: Source, header: JxlHeader) -> None:
    """Raise PhotoError for what libjxl cannot decode well without more help than imagecodecs gives it."""
    if jxl_header.BLACK in header.extra:
        raise PhotoError(
            Sentence("{name} is a JPEG XL in CMYK, which redgui does not read; save it as TIFF.", name=source.name)
        )
    if _is_light(header) and header.bits < 8:
        raise PhotoError(
            Sentence(
                "{name} is a JPEG XL with loss and a colour profile of its own, which redgui cannot decode well; save"
                " it as PNG or TIFF.",
                name=source.name,
            )
        )


def _deepened(data: bytes) -> bytes:
    file = bytearray(data)
    jxl_header.deepen(file, 0 if data.startswith(jxl_boxes.BARE) else jxl_boxes.codestream_at(data))
    return bytes(file)


def _is_light(header: JxlHeader) -> bool:
    """Whether libjxl gives linear sRGB: it does not know the profile that the samples should be brought to."""
    return header.perceptual and header.colours.profile


def _encoded(samples: Samples) -> NDArray[np.uint16]:
    """16-bit samples of linear light as sRGB has them (IEC 61966-2-1)."""
    light = np.arange(65536) / 65535
    table = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    curve: NDArray[np.uint16] = np.rint(table * 65535).astype(np.uint16)
    encoded: NDArray[np.uint16] = curve.take(samples)
    return encoded


def _hdr(colours: Colours) -> ColourNumbers | None:
    """The numbers of ITU-T H.273 of an HDR picture, else None."""
    if colours.profile or colours.white != D65 or colours.transfer not in {PQ, HLG}:
        return None
    primaries = _P3_AT_D65 if colours.primaries == _P3 else colours.primaries
    return None if primaries == CUSTOM else ColourNumbers((primaries, colours.transfer))


def _profile(source: Source, header: JxlHeader) -> tuple[bytes | None, list[Sentence]]:
    """The profile, or one for colours that the header describes by numbers; None for sRGB."""
    colours = header.colours
    if _is_light(header):
        return None, [Sentence("its colours were converted to sRGB")]
    if colours.profile:
        try:
            codestream = jxl_boxes.describe(source.file, jxl_icc.LARGEST).head
            return jxl_icc.profile(codestream, header.profile_at), []
        except ValueError:
            pass
        note = Sentence("its colour profile cannot be read; its colours are taken as sRGB and may look different")
        return None, [note]
    grey = colours.space == jxl_header.GREY
    usual = (jxl_header.D65, jxl_header.SRGB_TRANSFER)
    if (colours.white, colours.transfer) == usual and (grey or colours.primaries == jxl_header.SRGB_PRIMARIES):
        return None, []
    try:
        return _made(colours, grey), []
    except (KeyError, ValueError, RuntimeError):
        return None, [Sentence("its colours are in a space that redgui does not know and are taken as sRGB")]


def _made(colours: Colours, grey: bool) -> bytes:
    points = list(colours.points)
    white = points.pop(0) if colours.white == jxl_header.CUSTOM else _WHITES[colours.white]
    others = [value for point in points for value in point] or [*_POINTS[colours.primaries]]
    # x, y and Y of each, as LittleCMS takes them.
    primaries = [value for at in (0, 2, 4) for value in (*others[at : at + 2], 1.0)]
    light = {jxl_header.SRGB_TRANSFER: None, 1: None, 8: 1.0, 17: 2.6, jxl_header.GAMMA: 1 / (colours.gamma or 1)}
    gamma = light[colours.transfer]
    curve = None if gamma else _to_light()
    kind = {"gamma": gamma} if gamma else {"transferfunction": curve}
    shape: dict[str, Any] = {} if grey else {"primaries": primaries}
    return bytes(imagecodecs.cms_profile("gray" if grey else "rgb", whitepoint=(*white, 1.0), **shape, **kind))


def _to_light() -> NDArray[np.uint16]:
    """sRGB's curve as a table of LittleCMS."""
    value = np.linspace(0, 1, 4096)
    light = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    curve: NDArray[np.uint16] = np.rint(light * 65535).astype(np.uint16)
    return curve
