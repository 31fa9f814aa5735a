"""PNM: binary PGM and PPM with more than 8 bits by ourselves (Pillow makes 8 of the colour ones without a word)."""

import re
from dataclasses import replace
from io import BytesIO
from typing import BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from redgui.errors import PhotoError
from redgui.messages import Sentence
from redgui.photo.codecs import decode_pillow, open_pillow
from redgui.photo.metadata.texts import COMMENT, text_of
from redgui.photo.photo import Photo, Text
from redgui.photo.samples import SamplesError, from_wide, to_bits
from redgui.photo.source import Source

# Each byte can be taken in one way only: what does not match is given up after as many steps as it has bytes.
_TOKEN = re.compile(rb"(?:\s|#[^\r\n]*[\r\n])*([^\s#]+)")
_COMMENT = re.compile(rb"#[^\r\n]*")
_HEADER_SIZE = 1 << 16
_TOKENS = {b"P1": 3, b"P4": 3}  # bitmaps have no white
_AS_TEXT = frozenset({b"P1", b"P2", b"P3"})
_FLOATS = frozenset({b"PF", b"Pf"})


class PnmHeader(NamedTuple):
    """What stands before the samples.

    Attributes:
        kind: b"P1" to b"P6", or b"PF" and b"Pf" for colour and grey floats.
        width, height: in pixels.
        white: the largest sample; 0 where there is none.
        order: byte order of floats.
        end: where the header ends, in bytes; the samples begin one byte later.
    """

    kind: bytes
    width: int
    height: int
    white: int
    end: int
    order: str = ">"


def header(file: BinaryIO) -> PnmHeader:
    """The header of an open file, which is left at its start.

    Raises:
        ValueError: there is none, or it is longer than any program writes it.
    """
    file.seek(0)
    head = file.read(_HEADER_SIZE)
    file.seek(0)
    tokens: list[bytes] = []
    end = 0
    while len(tokens) < _TOKENS.get(head[:2], 4):
        found = _TOKEN.match(head, end)
        if found is None:
            raise ValueError("no header")
        tokens.append(found[1])
        end = found.end()
    last = tokens[3] if len(tokens) > 3 else b""
    white = int(last) if last.isdigit() else 0
    return PnmHeader(tokens[0], int(tokens[1]), int(tokens[2]), white, end, "<" if last.startswith(b"-") else ">")


def decode(source: Source) -> Photo:
    """A PBM, PGM, PPM or PFM file.

    Raises:
        PhotoError: it is too large.
        ValueError: it is cut short, or has no header.
        Exception: whatever Pillow raises on a broken file.
    """
    found = header(source.file)
    source.check_size(found.width, found.height)
    photo, comments = _decoded(source, found), _comments(source.file, found)
    return replace(photo, metadata=replace(photo.metadata, texts=comments))


def _comments(file: BinaryIO, found: PnmHeader) -> tuple[Text, ...]:
    """Those of the header, as one text."""
    file.seek(0)
    lines = [line[1:].strip() for line in _COMMENT.findall(file.read(found.end))]
    text = b"\n".join(filter(None, lines))
    return (Text(COMMENT, text_of(text)),) if text else ()


def _decoded(source: Source, found: PnmHeader) -> Photo:
    if found.kind in {b"P5", b"P6"} and 255 < found.white < 65536:
        return _deep(source, found)
    if found.kind in _FLOATS:
        return _floats(source, found)
    if found.kind in _AS_TEXT:
        # Of samples written as text Pillow takes out comments one by one, and copies all that follows each time.
        source = replace(source, file=BytesIO(_COMMENT.sub(b" ", source.data())))
    return decode_pillow.decode(source)


def size(source: Source) -> tuple[int, int]:
    """Width and height in pixels, by ourselves: Pillow takes its time over a header with many comments."""
    found = header(source.file)
    return found.width, found.height


def preview(source: Source) -> Image.Image:
    """The picture, not decoded yet.

    Raises:
        ValueError: its samples are written as text, which takes a while to read.
    """
    found = header(source.file)
    if found.kind in _AS_TEXT:
        raise ValueError("reading numbers takes a while")
    if found.kind in _FLOATS:
        source.check_size(found.width, found.height)
        samples = to_bits(_floats(source, found).samples, 8)
        return Image.fromarray(samples if found.kind == b"PF" else samples[..., 0])
    return open_pillow.preview(source)


def _floats(source: Source, found: PnmHeader) -> Photo:
    """A PFM: rows from the bottom to the top, white at 1."""
    channels = 3 if found.kind == b"PF" else 1
    source.file.seek(found.end + 1)
    raw: NDArray[np.float32] = np.fromfile(source.file, f"{found.order}f4", found.width * found.height * channels)
    try:
        samples, notes = from_wide(raw.reshape(found.height, found.width, channels)[::-1])
    except SamplesError as error:
        raise PhotoError(
            Sentence("{name} cannot be used: {why}; use another copy.", name=source.name, why=error.sentence)
        ) from error
    return Photo(samples, None, 32, "PPM", warnings=tuple(notes))


def _deep(source: Source, found: PnmHeader) -> Photo:
    channels = 1 if found.kind == b"P5" else 3
    source.file.seek(found.end + 1)
    raw: NDArray[np.uint16] = np.fromfile(source.file, ">u2", found.width * found.height * channels)
    raw = raw.reshape(found.height, found.width, channels)
    white = found.white
    table = np.minimum((np.arange(65536, dtype=np.uint64) * 65535 + white // 2) // white, 65535).astype(np.uint16)
    return Photo(table[raw], None, white.bit_length(), "PPM")
