"""Everything that reading a photo imports only when it comes to it: later no file can be opened for that."""

import importlib
from contextlib import suppress

_BY_NAME = (
    # What libraries import inside their functions.
    "PIL.ImageCms", "PIL.ImageOps", "PIL.ImagePalette", "PIL.ImageSequence", "PIL.MpoImagePlugin", "_strptime",
    "colorsys", "concurrent.futures.thread", "datetime", "decimal", "fractions", "imagecodecs.numcodecs", "numpy.fft",
    "numpy.ma", "numpy.random", "rawpy", "stringprep", "traceback", "unicodedata", "xml.dom.minidom",
    "xml.etree.ElementTree", "defusedxml.expatbuilder", "defusedxml.minidom",
)  # fmt: skip
_CODECS = (
    "avif", "bitorder", "bitshuffle", "brotli", "ccittfax3", "ccittfax4", "ccittrle", "cms", "deflate", "delta",
    "float24", "floatpred", "jpeg2k", "jpegxl", "lzma", "lzw", "none", "packbits", "packints", "png", "xor", "zlib",
    "zstd",
)  # fmt: skip
_ENCODINGS = (
    "ascii", "cp1252", "cp437", "idna", "latin_1", "utf_8", "utf_8_sig", "utf_16", "utf_16_le", "utf_16_be", "utf_32",
)  # fmt: skip


def preload() -> None:
    """Import it; what this installation does not have is left out."""
    from PIL import Image

    from redgui.photo import formats

    for module in (*formats.modules(), *_BY_NAME, *(f"encodings.{name}" for name in _ENCODINGS)):
        _import(module)
    Image.init()
    import imagecodecs

    for codec in _CODECS:
        for name in (f"{codec}_decode", f"{codec}_check"):
            with suppress(Exception):
                getattr(imagecodecs, name)
    _ = imagecodecs.cms_profile  # colour profiles by numbers


def _import(module: str) -> None:
    with suppress(ImportError):
        importlib.import_module(module)
