"""How large a photo is, from the first bytes of its file; nothing is decoded."""

from pathlib import Path

from redgui.photo import formats
from redgui.photo.quiet import quiet

# They begin like a TIFF, and what Pillow finds in them is the small picture for the camera's screen.
RAW_SUFFIXES = frozenset([".dng", ".cr2", ".cr3", ".nef", ".arw", ".raf", ".orf", ".rw2", ".pef", ".srw"])


def photo_size(path: Path, max_pixels: int) -> tuple[int, int] | None:
    """Width and height in pixels as the file declares them.

    None where that is not cheap to know (camera RAW), where there is no photo, and where a damaged file declares more
    than `max_pixels`: reading it will be refused.
    """
    try:
        with path.open("rb") as file:
            kind = formats.sniff(file.read(formats.HEAD_SIZE))
        if kind in {None, "RAW"} or path.suffix.lower() in RAW_SUFFIXES:
            return None
        with quiet():
            width, height = _heif_size(path) if kind == "HEIF" else _pillow_size(path)
    except Exception:  # noqa: BLE001 (on broken files the libraries raise nearly everything; reading it will say why)
        return None
    return (width, height) if 0 < width * height <= max_pixels else None


def _pillow_size(path: Path) -> tuple[int, int]:
    from PIL import Image

    with Image.open(path) as image:
        return image.size


def _heif_size(path: Path) -> tuple[int, int]:
    import pi_heif

    container = pi_heif.open_heif(path)
    size: tuple[int, int] = container[container.primary_index].size
    return size
