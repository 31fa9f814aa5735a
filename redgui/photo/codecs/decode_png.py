"""PNG: up to 8 bits through Pillow, 16 bits through imagecodecs (Pillow makes 8 of them without a word)."""

from dataclasses import replace
from io import BytesIO

import imagecodecs

from redgui.errors import PhotoError
from redgui.messages import Sentence
from redgui.photo.codecs import png_chunks
from redgui.photo.codecs.decode_pillow import several, to_photo
from redgui.photo.codecs.open_pillow import open_as
from redgui.photo.codecs.parts import check_parts
from redgui.photo.photo import Photo
from redgui.photo.samples import full_range
from redgui.photo.source import Source

_COLOURS = {0: 1, 2: 3, 3: 3, 4: 1, 6: 3}


def decode(source: Source) -> Photo:
    """A PNG file, not yet upright. Ancillary chunks never cost the picture: the decoder does not see them."""
    start = source.file.read(png_chunks.HEADER_SIZE)
    if start[12:16] == b"CgBI":
        raise PhotoError(
            Sentence(
                "{name} is a PNG for the apps of iPhones (CgBI), which redgui does not read; save it as PNG in another"
                " program.",
                name=source.name,
            )
        )
    width, height, depth, colour_type = png_chunks.header(start)
    source.check_size(width, height)
    check_parts(source.file, "PNG")
    data = source.data()
    metadata, notes = png_chunks.metadata(data)
    frames = [int.from_bytes(content[:4], "big") for kind, content in png_chunks.chunks(data) if kind == b"acTL"]
    pixels = png_chunks.only_pixels(data)
    if depth == 16:
        values = full_range(imagecodecs.png_decode(pixels), 16)
        values = values.reshape(*values.shape[:2], -1)
        colours = _COLOURS[colour_type]
        alpha = values[..., -1].copy() if values.shape[2] > colours else None
        photo = Photo(values[..., :colours], alpha, 16)
    else:
        with open_as(BytesIO(pixels), "PNG") as image:
            level = image.info.get("transparency")
            if (colour_type, depth) in {(0, 2), (0, 4)} and isinstance(level, int) and level < 1 << depth:
                # Pillow stretches samples of 2 and 4 bits to 8, but not the one among them that is transparent.
                image.info["transparency"] = level * 255 // ((1 << depth) - 1)
            photo = to_photo(image, "PNG", source.room)
    return replace(photo, metadata=metadata, warnings=(*several(max(frames, default=1)), *photo.warnings, *notes))
