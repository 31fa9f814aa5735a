"""JPEG 2000: pixels with all their bits and in the order of their colours, through OpenJPEG."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from redgui.messages import Sentence
from redgui.photo.codecs import decode_pillow, jp2_boxes
from redgui.photo.codecs.jp2_boxes import COLOUR, OPACITY, PREMULTIPLIED, Jp2Description
from redgui.photo.codecs.open_pillow import open_as
from redgui.photo.photo import Metadata, Photo
from redgui.photo.samples import full_range, straight
from redgui.photo.source import Source

_KNOWN_SPACES = {None, 0, 12, 15, 16, 17, 18}
"""Black and white, CMYK, sRGB, grey and its YCbCr."""


def decode(source: Source) -> Photo:
    """A JP2 file or bare codestream; not upright yet."""
    data = source.data()
    described = jp2_boxes.describe(data)
    source.check_size(*jp2_boxes.size(data, described.codestream))
    with open_as(BytesIO(data), "JPEG2000") as image:
        source.check_size(*image.size)
        values, depth, notes = _values(data, described, image)
        if described.is_cmyk and values.shape[2] == 4:
            photo = _from_cmyk(values, described)
        else:
            photo = _photo(values, described)
        metadata = Metadata(photo.metadata.icc, described.exif, described.xmp, image.info.get("dpi"), described.iptc)
    if described.space not in _KNOWN_SPACES and not described.icc:
        notes.append(
            Sentence(
                "its colours are in a space that redgui does not know (number {number} of JPEG 2000)",
                number=described.space,
            )
        )
    notes += photo.warnings
    return Photo(photo.samples, photo.alpha, max(8, depth), "JPEG2000", metadata, tuple(notes))


def _values(data: bytes, described: Jp2Description, image: Image.Image) -> tuple[NDArray[Any], int, list[Sentence]]:
    """(height, width, channels) over the full range, colours first; the file's bits; and what was lost."""
    components = jp2_boxes.component_bits(data, described.codestream)
    try:
        values = imagecodecs.jpeg2k_decode(jp2_boxes.without_profile(data))
    except NotImplementedError:  # channels of different depths
        return _uneven(image, described, [bits for bits, _ in components])
    depth, signed = (described.palette, False) if described.palette else components[0]
    if signed:
        values = values.astype(np.int64) + (1 << (depth - 1))
    if depth > 16:
        values, depth = values >> (depth - 16), 16
    values = full_range(values.astype(np.uint8 if depth <= 8 else np.uint16, copy=False), depth)
    return values.reshape(*values.shape[:2], -1), depth, []


def _uneven(
    image: Image.Image, described: Jp2Description, bits: Sequence[int]
) -> tuple[NDArray[Any], int, list[Sentence]]:
    """The same through Pillow, which brings every channel to 8 bits by shifting, and leaves them as they are stored."""
    values = np.array(image)
    values = values.reshape(*values.shape[:2], -1)
    for channel, depth in enumerate(bits[: values.shape[2]]):
        if depth < 8 and described.palette is None:
            values[..., channel] = full_range(values[..., channel] >> (8 - depth), depth)
    uneven = Sentence("its channels have different depths and were all read with 8 bits")
    notes = [uneven] if max(bits) > 8 else []
    return values[..., _order(described, values.shape[2])], 8, notes


def _photo(values: NDArray[Any], described: Jp2Description) -> Photo:
    """Colours and transparency separated: by the channels' definitions, and without them by how many there are."""
    count = values.shape[2]
    kinds = {number: kind for number, kind, _ in described.channels}
    order = _order(described, count)
    usual = OPACITY if count in {2, 4} else COLOUR  # of the last channel, where nothing is declared
    placed = [kinds.get(number, usual if number == count - 1 else COLOUR) for number in order]
    colours = 3 if placed.count(COLOUR) >= 3 else 1
    opaque = next((place for place, kind in enumerate(placed) if kind in {OPACITY, PREMULTIPLIED}), None)
    alpha = None if opaque is None else np.ascontiguousarray(values[..., opaque])
    samples = np.ascontiguousarray(values[..., :colours])
    if alpha is not None and opaque is not None and placed[opaque] == PREMULTIPLIED:
        samples = straight(samples, alpha)
    left = count - colours - (alpha is not None)
    notes = (decode_pillow.EXTRA_CHANNELS,) if left else ()
    return Photo(samples, alpha, metadata=Metadata(icc=described.icc), warnings=notes)


def _order(described: Jp2Description, count: int) -> list[int]:
    """Which stored channel comes to which place when the first colour is put first, as OpenJPEG does it: by swaps."""
    order = list(range(count))
    for number, kind, colour in described.channels:
        if kind == COLOUR and 0 < colour <= count and number in order:
            here, there = order.index(number), colour - 1
            order[here], order[there] = order[there], order[here]
    return order


def _from_cmyk(values: NDArray[Any], described: Jp2Description) -> Photo:
    eight = values if values.dtype == np.uint8 else (values >> 8).astype(np.uint8)
    image = Image.frombytes("CMYK", (eight.shape[1], eight.shape[0]), eight.tobytes())
    if described.icc:
        image.info["icc_profile"] = described.icc
    return replace(decode_pillow.to_photo(image, "JPEG2000"), format="JPEG2000")
