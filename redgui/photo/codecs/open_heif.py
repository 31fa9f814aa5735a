"""HEIC files opened by pi-heif, whatever the names in them are.

pi-heif makes Python texts of the types and names of metadata without a look at the outcome: a byte that is no UTF-8
brings the program down. Nothing else in redgui calls `pi_heif.open_heif` (ruff's banned-api in pyproject.toml).
"""

from collections.abc import Iterator
from typing import Any

import pi_heif
from PIL import Image

from redgui.photo.codecs import avif_boxes
from redgui.photo.source import Source

_ONLY_ASCII = bytes(code if code < 128 else ord("?") for code in range(256))


def open_heif(data: bytes, **options: Any) -> pi_heif.HeifFile:
    """The pictures in a HEIC file, not decoded yet.

    Args:
        data: the file.
        options: see `pi_heif.open_heif`.

    Raises:
        Exception: whatever libheif raises on a broken file.
    """
    return pi_heif.open_heif(with_readable_names(data), **options)  # noqa: TID251


def preview(source: Source) -> Image.Image:
    """The picture, decoded when it is first looked at."""
    return open_heif(source.data()).to_pillow()  # type: ignore[no-any-return]


def with_readable_names(data: bytes) -> bytes:
    """The file with "?" for whatever is no ASCII in the names that are no UTF-8; itself if there are none."""
    bad = [(start, end) for start, end in _names(data) if not _is_text(data[start:end])]
    if not bad:
        return data
    edited = bytearray(data)
    for start, end in bad:
        edited[start:end] = edited[start:end].translate(_ONLY_ASCII)
    return bytes(edited)


def _names(data: bytes) -> Iterator[tuple[int, int]]:
    """Where the types and names of items stand: every infe box, wherever in the description of the pictures it lies."""
    for top, until in avif_boxes.meta_spans(data):
        at = data.find(b"infe", top, until)
        while at >= 0:
            size = int.from_bytes(data[at - 4 : at], "big")
            number = 4 if data[at + 4 : at + 5] >= b"\3" else 2  # bytes of the item's number; two of protection follow
            yield at + 8 + number + 2, min(at - 4 + size if size > 1 else until, until)
            at = data.find(b"infe", at + 1, until)


def _is_text(name: bytes) -> bool:
    try:
        name.decode()
    except UnicodeDecodeError:
        return False
    return True
