"""How large a photo is, from the first bytes of its file; nothing is decoded, and no library but Pillow looks at it."""

from pathlib import Path
from typing import BinaryIO

from redgui.files.regular import open_regular
from redgui.photo import formats
from redgui.photo.codecs.quiet import quiet

# They begin like a TIFF, and what Pillow finds in them is the small picture for the camera's screen.
RAW_SUFFIXES = frozenset([".dng", ".cr2", ".cr3", ".nef", ".arw", ".raf", ".orf", ".rw2", ".pef", ".srw"])


def photo_size(path: Path, max_pixels: int) -> tuple[int, int] | None:
    """Width and height in pixels as the file declares them.

    None where that is not cheap to know (camera RAW), where there is no photo, and where a damaged file declares more
    than `max_pixels`: reading it will be refused.
    """
    try:
        with open_regular(path) as file:
            kind = formats.kind_of(file)
            if kind in {None, "RAW"} or path.suffix.lower() in RAW_SUFFIXES:
                return None
            with quiet():
                width, height = _SIZES.get(kind, _size_by_pillow)(file, kind)
    except Exception:  # noqa: BLE001 (on broken files the libraries raise nearly everything; reading it will say why)
        return None
    return (width, height) if 0 < width * height <= max_pixels else None


def _size_by_pillow(file: BinaryIO, kind: str) -> tuple[int, int]:
    from redgui.photo.codecs.open_pillow import open_as

    with open_as(file, kind) as image:
        return image.size


def _size_of_pnm(file: BinaryIO, _kind: str) -> tuple[int, int]:
    """By ourselves: Pillow takes its time over a header with many comments."""
    from redgui.photo.codecs import decode_pnm

    found = decode_pnm.header(file)
    return found.width, found.height


def _size_by_boxes(file: BinaryIO, _kind: str) -> tuple[int, int]:
    """By ourselves: the queue asks of every file, and some damaged ones bring the program down inside libheif."""
    from redgui.photo.codecs import avif_boxes

    return avif_boxes.describe(avif_boxes.meta_of(file)).size or (0, 0)


def _size_of_png(file: BinaryIO, _kind: str) -> tuple[int, int]:
    """By ourselves: of several headers Pillow takes the last, and reading takes the first."""
    from redgui.photo.codecs import png_chunks

    width, height, *_ = png_chunks.header(file.read(png_chunks.HEADER_SIZE))
    return width, height


_SIZES = {"HEIF": _size_by_boxes, "AVIF": _size_by_boxes, "PNG": _size_of_png, "PPM": _size_of_pnm}
