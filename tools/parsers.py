"""The parsers of our own that read a stranger's bytes, each as a function of bytes.

What a function raises is a finding: each passes over what its parser promises to raise, and nothing else.
"""

import contextlib
import io
import struct
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from redgui.batch.record import event_of, line_of, to_event, to_read_key, to_record
from redgui.errors import PhotoError, RedguiError
from redgui.naming import check_template
from redgui.network.model_file import read_header, read_json
from redgui.network.spec import RedNetSpec
from redgui.photo import formats
from redgui.photo.codecs import (
    avif_boxes,
    avif_items,
    decode_pnm,
    jp2_boxes,
    jpeg_scans,
    jpeg_segments,
    jxl_boxes,
    jxl_header,
    jxl_icc,
    parts,
    png_chunks,
    webp_chunks,
)
from redgui.photo.codecs.fit_jpeg import fit_jpeg
from redgui.photo.metadata import exif, exif_of_tiff, photoshop, raw_exif, tiff_fields, upright
from redgui.photo.metadata.kept import for_format
from redgui.photo.metadata.shot import shot_of
from redgui.photo.metadata.tags import camera_tags
from redgui.photo.metadata.xmp_history import noted
from redgui.photo.photo import Metadata, Photo
from redgui.photo.source import Source
from redgui.presets.toml import from_toml, to_toml
from redgui.reading import wire

Parser = Callable[[bytes], object]

# A photo's parser may give up on it by any of these: in the reader's process they are all one sentence.
_GIVES_UP = contextlib.suppress(ValueError, KeyError, IndexError, struct.error, EOFError, PhotoError)
_MOST_PIXELS = 1_000_000


def _exif(data: bytes) -> None:
    for look in (
        exif.orientation,
        exif.upright,
        exif.dpi,
        exif.without_maker_note,
        exif_of_tiff.for_tiff,
        lambda blob: exif.without(blob, [0x0112, 0x927C]),
        lambda blob: exif.sized(blob, 7, 5),
        lambda blob: exif.with_dpi(blob, (300, 300)),
        lambda blob: exif.excerpt(blob, [0x010F, 0x0110, 0x8827]),
    ):
        with _GIVES_UP:
            look(exif.without_prefix(data))


def _tiff(data: bytes) -> None:
    with _GIVES_UP:
        fetch = exif.fetch_from(data)
        layout, offset = tiff_fields.header(fetch)
        exif_of_tiff.from_tiff(fetch, offset, layout)


def _carried(data: bytes) -> None:
    """What is done in the program itself with metadata of any kind: nothing of it may cost the photo."""
    grey = np.zeros((2, 3, 1), np.uint8)
    for metadata in (Metadata(exif=data), Metadata(xmp=data), Metadata(iptc=data)):
        photo = upright.make_upright(Photo(grey, metadata=upright.checked(metadata)[0]))
        adapted = noted(
            upright.for_size(photo.metadata, 2 * photo.width, 2 * photo.height), datetime(2026, 1, 1, tzinfo=UTC)
        )
        for form in formats.writable():
            for_format(adapted, form)
        fit_jpeg(adapted)
        camera_tags(adapted.exif)
        shot_of(data)


def _raw(data: bytes) -> None:
    with _GIVES_UP:
        raw_exif.metadata_of(io.BytesIO(data))


def _photoshop(data: bytes) -> None:
    for look in (photoshop.iptc_of, photoshop.tidy, photoshop.left_out):
        with _GIVES_UP:
            look(data)


def _png(data: bytes) -> None:
    for look in (png_chunks.header, png_chunks.only_pixels, png_chunks.metadata):
        with _GIVES_UP:
            look(data)


def _heif(data: bytes) -> None:
    assert avif_items.exif_of(data) != b""  # raises nothing
    for look in (avif_boxes.describe, avif_boxes.meta_spans, avif_boxes.still, avif_boxes.holds_av1):
        with _GIVES_UP:
            look(data)
    with _GIVES_UP:
        avif_boxes.meta_of(io.BytesIO(data))


def _jp2(data: bytes) -> None:
    with _GIVES_UP:
        found = jp2_boxes.describe(data)
        jp2_boxes.component_bits(data, found.codestream)
        jp2_boxes.size(data, found.codestream)
    with _GIVES_UP:
        jp2_boxes.without_profile(data)


def _jpeg(data: bytes) -> None:
    for look in (
        lambda file: jpeg_scans.check_scans(file, 8000, 8000),
        lambda file: parts.check_parts(file, "JPEG"),
        lambda file: parts.check_parts(file, "PNG"),
        lambda file: parts.check_parts(file, "GIF"),
        lambda file: parts.check_parts(file, "AVIF"),
        jpeg_scans.frame_header,
        lambda file: jpeg_segments.carried(file, Metadata()),
    ):
        with _GIVES_UP:
            look(io.BytesIO(data))


def _jxl(data: bytes) -> None:
    with _GIVES_UP:
        jxl_boxes.describe(io.BytesIO(data))
    with _GIVES_UP:
        jxl_header.parse(data[jxl_boxes.codestream_at(data) :])
    with _GIVES_UP:
        jxl_icc.profile(data, 0)


def _webp(data: bytes) -> None:
    with _GIVES_UP:
        webp_chunks.is_lossless(io.BytesIO(data))


def _pnm(data: bytes) -> None:
    with _GIVES_UP, contextlib.suppress(OSError):  # Pillow's word for what it does not know
        decode_pnm.decode(Source(Path("photo.ppm"), _MOST_PIXELS, io.BytesIO(data), "PPM"))


def _sniff(data: bytes) -> None:
    formats.of_file(io.BytesIO(data))


def _journal(data: bytes) -> None:
    """A line that is taken for one of ours is written again as it was."""
    line = data.decode("utf-8", "replace")
    event = event_of(line)
    if event is not None:
        to_read_key(event)
        record = to_record(event)
        assert record is None or line_of(to_event(record)) == line


def _wire(data: bytes) -> None:
    """What the reader's process sends once a file has taken it over."""
    with contextlib.suppress(wire.StrangeError):
        head, _, beside = data.partition(b"\0")
        message = wire.unpacked(len(head).to_bytes(4, "big") + head + beside)
        for look in (
            wire.to_error,
            wire.to_facts,
            lambda message: wire.to_size(message, "size"),
            wire.to_shot,
            lambda message: wire.to_number(message, "bytes"),
        ):
            with contextlib.suppress(wire.StrangeError):
                look(message)


def _weights(data: bytes) -> None:
    with contextlib.suppress(ValueError):
        read_header(io.BytesIO(data))
    with contextlib.suppress(ValueError):
        RedNetSpec.from_dict(read_json(data.decode("utf-8")))


def _template(data: bytes) -> None:
    with contextlib.suppress(RedguiError):
        check_template(data.decode("utf-8", "replace"))


def _preset(data: bytes) -> None:
    """A preset that is taken is the same after it was exported and imported."""
    with contextlib.suppress(RedguiError):
        preset = from_toml(data)
        assert from_toml(to_toml(preset).encode()) == preset


PARSERS: dict[str, Parser] = {
    "exif": _exif,
    "tiff": _tiff,
    "carried": _carried,
    "raw": _raw,
    "photoshop": _photoshop,
    "png": _png,
    "heif": _heif,
    "jp2": _jp2,
    "jpeg": _jpeg,
    "jxl": _jxl,
    "webp": _webp,
    "pnm": _pnm,
    "sniff": _sniff,
    "journal": _journal,
    "wire": _wire,
    "weights": _weights,
    "template": _template,
    "preset": _preset,
}
