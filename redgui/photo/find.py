"""Which files of a folder are photos, by their names; what they really are is asked when they are opened."""

from pathlib import Path

from redgui.files.disk import is_file

_SUFFIXES = """.jpg .jpeg .jpe .png .tif .tiff .webp .bmp .gif .ppm .pgm .pnm .jp2 .j2k .jpx .heic .heif .hif .avif
.dng .cr2 .cr3 .nef .arw .raf .orf .rw2 .pef .srw"""
SUFFIXES = frozenset(_SUFFIXES.split())


def photos_in(folder: Path) -> list[Path]:
    """The photos of a folder, in the order of their names; hidden files and folders inside are left out.

    Raises:
        OSError: the folder cannot be read.
    """
    files = (path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and not path.name.startswith("."))
    return sorted((path for path in files if is_file(path)), key=lambda path: path.name.casefold())
