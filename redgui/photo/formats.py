"""The formats: one table of all that redgui knows of each, and the questions that are asked of it.

A format is one entry here and the functions it names, in one or two files of `redgui.photo.codecs`. They are imported
when they are first called: together they take half a second to load, and the window asks for suffixes before that.
"""

import re
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass, fields
from importlib import import_module
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias

from redgui.errors import PhotoError
from redgui.messages import Sentence

if TYPE_CHECKING:
    from PIL import Image

    from redgui.photo.photo import Photo
    from redgui.photo.source import Source

    Decoder: TypeAlias = Callable[[Source], Photo]
    Encoder: TypeAlias = Callable[[Photo, BinaryIO, int], list[Sentence]]
    Measure: TypeAlias = Callable[[Source], tuple[int, int]]
    Preview: TypeAlias = Callable[[Source], Image.Image]

Magic: TypeAlias = Callable[[bytes], bool]

HEAD_SIZE = 64
"""How many bytes `sniff` wants to see."""


class Lazy:
    """A function by its place, "package.module:name"; its module is imported when it is first called."""

    def __init__(self, place: str) -> None:
        self.module, self.name = place.split(":")

    def __call__(self, *values: Any) -> Any:
        return self.function()(*values)

    def function(self) -> Callable[..., Any]:
        """The function itself."""
        function: Callable[..., Any] = getattr(import_module(self.module), self.name)
        return function


@dataclass(frozen=True)
class Format:
    """A format of photos.

    Attributes:
        name: as in `Photo.format` and, where Pillow knows it, as Pillow calls it.
        label: as people write it, the same in every language.
        magic: whether a file is in this format, by its first `HEAD_SIZE` bytes. No other format may say so too: the
            order of the table must not matter.
        suffixes: that its files have, in small letters; no other format has them.
        decode: makes a photo of a file, not upright yet.
        size: width and height in pixels by the first bytes, nothing decoded; None where that is not cheap to know.
        preview: a Pillow image of the file, quickly; None: the whole photo is read for it.
        pillow: whether Pillow may open it.
        becomes: suffixes that a restored copy gets if none was chosen: with up to 8 bits, and with more.
        result_bytes: for each pixel of such a copy; 0: as many as the file itself has.
        mime_types, apple_types: what Linux and macOS call it.
        encode: writes a photo into an open file with a quality of 1 to 100, and gives sentences about what was lost;
            None: redgui does not write it.
        result_suffixes: of the files written, the usual one first.
        bits: for each channel, at most, when written.
        alpha: whether it is written with transparency.
        lossless: whether it is written as it is, and has no quality.
        carries: what of `Metadata` it holds when written, by name, beside the resolution; "comment" are those of its
            texts that are called so, "hdr" colours in numbers that are HDR.
        keeps_lossless: whether a photo that was saved in it without loss is written so again.
        longest_side: in pixels, that can be written.
        most_pixels: that can be written.
    """

    name: str
    label: str
    magic: Magic
    suffixes: tuple[str, ...]
    decode: "Decoder"
    _: KW_ONLY
    size: "Measure | None" = None
    preview: "Preview | None" = None
    pillow: bool = False
    becomes: tuple[str, str] = (".png", ".png")
    result_bytes: float = 0.0
    mime_types: tuple[str, ...] = ()
    apple_types: tuple[str, ...] = ()
    encode: "Encoder | None" = None
    result_suffixes: tuple[str, ...] = ()
    bits: int = 8
    alpha: bool = False
    lossless: bool = False
    carries: frozenset[str] = frozenset({"icc", "exif", "xmp"})
    keeps_lossless: bool = False
    longest_side: int = (1 << 31) - 1
    most_pixels: int = 1 << 62


def begins(pattern: bytes) -> Magic:
    """The magic of files that begin with what this regular expression matches; a dot is any byte."""
    compiled = re.compile(pattern, re.DOTALL)
    return lambda head: compiled.match(head) is not None


def _branded(brands: frozenset[bytes], but: frozenset[bytes] = frozenset()) -> Magic:
    """The magic of files in ISO's container that name one of these brands, and none of the others."""
    return lambda head: not brands.isdisjoint(_brands(head)) and but.isdisjoint(_brands(head))


def _brands(head: bytes) -> set[bytes]:
    size = int.from_bytes(head[:4], "big")
    if head[4:8] != b"ftyp" or size >= 1 << 16:  # else the first bytes are not a size, but another format's magic
        return set()
    return {head[at : at + 4] for at in (8, *range(16, min(len(head), size), 4))}


_CANON = frozenset({b"crx "})
_AVIF = frozenset({b"avif", b"avis"})
_HEIF = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"mif2", b"msf1"})
_CR2 = rb"II\*\0....CR"
# Fuji, Olympus, Panasonic, Sigma, Minolta, Canon. Most others are TIFF inside; `decode_tiff` separates them.
_RAW_START = begins(rb"FUJIFILMCCD-RAW|IIR[OS]|MMOR|IIU\0|FOVb|\0MRM|" + _CR2)
_CR3 = _branded(_CANON)

_decode_pillow = Lazy("redgui.photo.codecs.decode_pillow:decode")
_size_pillow = Lazy("redgui.photo.codecs.open_pillow:size")
_preview_pillow = Lazy("redgui.photo.codecs.open_pillow:preview")
_size_boxes = Lazy("redgui.photo.codecs.avif_boxes:size")

FORMATS: tuple[Format, ...] = (
    Format(
        "JPEG", "JPEG", begins(rb"\xff\xd8\xff"),
        (".jpg", ".jpeg", ".jpe", ".jfif", ".pjpeg", ".pjp", ".mpo", ".insp"),
        Lazy("redgui.photo.codecs.decode_jpeg:decode"),
        size=_size_pillow, preview=_preview_pillow, pillow=True, becomes=(".jpg", ".jpg"),
        mime_types=("image/jpeg",), apple_types=("public.jpeg",),
        encode=Lazy("redgui.photo.codecs.encode_pillow:write_jpeg"), result_suffixes=(".jpg", ".jpeg"),
        carries=frozenset({"icc", "exif", "xmp", "iptc", "comment", "aspect"}),
        longest_side=65500,  # libjpeg's own limit
    ),
    Format(
        "PNG", "PNG", begins(rb"\x89PNG\r\n\x1a\n"), (".png",), Lazy("redgui.photo.codecs.decode_png:decode"),
        size=Lazy("redgui.photo.codecs.png_chunks:size"), preview=_preview_pillow, pillow=True,
        mime_types=("image/png",), apple_types=("public.png",),
        encode=Lazy("redgui.photo.codecs.encode_png:write_png"), result_suffixes=(".png",),
        bits=16, alpha=True, lossless=True,
        carries=frozenset({"icc", "exif", "xmp", "iptc", "comment", "texts", "hdr", "aspect"}),
        longest_side=1_000_000,  # libpng's own limit
    ),
    Format(
        "TIFF", "TIFF", begins(rb"(?!" + _CR2 + rb")II[*+]\0|MM\0[*+]"), (".tif", ".tiff"),
        Lazy("redgui.photo.codecs.decode_tiff:decode"),
        size=_size_pillow, preview=_preview_pillow, pillow=True, becomes=(".tif", ".tif"),
        mime_types=("image/tiff",), apple_types=("public.tiff",),
        encode=Lazy("redgui.photo.codecs.encode_tiff:write_tiff"), result_suffixes=(".tif", ".tiff"),
        bits=16, alpha=True, lossless=True, carries=frozenset({"icc", "exif", "xmp", "iptc", "aspect"}),
    ),
    Format(
        "WEBP", "WebP", begins(rb"RIFF....WEBP"), (".webp",), _decode_pillow,
        size=_size_pillow, preview=_preview_pillow, pillow=True, becomes=(".webp", ".webp"),
        mime_types=("image/webp",), apple_types=("org.webmproject.webp",),
        encode=Lazy("redgui.photo.codecs.encode_pillow:write_webp"), result_suffixes=(".webp",),
        alpha=True, keeps_lossless=True, longest_side=16383,
    ),
    Format(
        "AVIF", "AVIF", _branded(_AVIF, but=_CANON), (".avif",), Lazy("redgui.photo.codecs.decode_heif:decode_avif"),
        size=_size_boxes, preview=Lazy("redgui.photo.codecs.decode_heif:preview_avif"),
        pillow=True, becomes=(".jpg", ".tif"), result_bytes=0.7,
        mime_types=("image/avif",), apple_types=("public.avif",),
        encode=Lazy("redgui.photo.codecs.encode_avif:write_avif"), result_suffixes=(".avif",),
        bits=12, alpha=True, carries=frozenset({"icc", "exif", "xmp", "hdr"}),
        longest_side=32768, most_pixels=16384 * 16384,  # more is written and not read
    ),
    Format(
        "JXL", "JPEG XL", begins(rb"\xff\x0a|\0\0\0\x0cJXL \r\n\x87\n"), (".jxl",),
        Lazy("redgui.photo.codecs.decode_jxl:decode"),
        size=Lazy("redgui.photo.codecs.decode_jxl:size"), becomes=(".jxl", ".jxl"),
        mime_types=("image/jxl",), apple_types=("public.jpeg-xl",),
        encode=Lazy("redgui.photo.codecs.encode_jxl:write_jxl"), result_suffixes=(".jxl",),
        bits=16, alpha=True, keeps_lossless=True, longest_side=(1 << 30) - 1,
    ),
    Format(
        # A text may start with "BM" too; in a bitmap the high bytes of the offset of its pixels are zero.
        "BMP", "BMP", begins(rb"BM.{10}\0\0.{12}"), (".bmp",),
        Lazy("redgui.photo.codecs.decode_bmp:decode"),
        size=_size_pillow, preview=_preview_pillow, pillow=True,
        mime_types=("image/bmp",), apple_types=("com.microsoft.bmp",),
        encode=Lazy("redgui.photo.codecs.encode_pillow:write_bmp"), result_suffixes=(".bmp",), lossless=True,
        carries=frozenset(),
    ),
    Format(
        "GIF", "GIF", begins(rb"GIF8[79]a"), (".gif",), Lazy("redgui.photo.codecs.decode_gif:decode"),
        size=_size_pillow, preview=_preview_pillow, pillow=True,
        mime_types=("image/gif",), apple_types=("com.compuserve.gif",),
    ),
    Format(
        "PPM", "PPM/PGM", begins(rb"P[1-6fF]\s"), (".ppm", ".pgm", ".pnm", ".pfm"),
        Lazy("redgui.photo.codecs.decode_pnm:decode"),
        size=Lazy("redgui.photo.codecs.decode_pnm:size"), preview=Lazy("redgui.photo.codecs.decode_pnm:preview"),
        pillow=True,
        mime_types=("image/x-portable-pixmap", "image/x-portable-graymap"), apple_types=("public.pbm",),
    ),
    Format(
        "JPEG2000", "JPEG 2000", begins(rb"\0\0\0\x0cjP  \r\n\x87\n|\xff\x4f\xff\x51"), (".jp2", ".j2k", ".jpx"),
        Lazy("redgui.photo.codecs.decode_jp2:decode"),
        # No preview: Pillow knows neither the order of its colours nor what white is.
        size=_size_pillow, pillow=True, mime_types=("image/jp2",), apple_types=("public.jpeg-2000",),
    ),
    Format(
        "HEIF", "HEIC/HEIF", _branded(_HEIF, but=_AVIF | _CANON), (".heic", ".heif", ".hif"),
        Lazy("redgui.photo.codecs.decode_heif:decode_heic"),
        size=_size_boxes, preview=Lazy("redgui.photo.codecs.open_heif:preview"),
        becomes=(".jpg", ".tif"), result_bytes=0.7,
        mime_types=("image/heic", "image/heif"), apple_types=("public.heic", "public.heif"),
    ),
    Format(
        "RAW", "RAW", lambda head: _RAW_START(head) or _CR3(head),
        (".dng", ".cr2", ".cr3", ".nef", ".arw", ".raf", ".orf", ".rw2", ".pef", ".srw"),
        Lazy("redgui.photo.codecs.decode_raw:decode"),
        preview=Lazy("redgui.photo.codecs.open_pillow:preview_of_raw"),
        becomes=(".tif", ".tif"), result_bytes=6.0,  # 16 bits and three channels
        mime_types=(
            "image/x-adobe-dng", "image/x-canon-cr2", "image/x-canon-cr3", "image/x-nikon-nef", "image/x-sony-arw",
            "image/x-fuji-raf", "image/x-olympus-orf", "image/x-panasonic-rw2", "image/x-pentax-pef",
            "image/x-samsung-srw",
        ),
        apple_types=("public.camera-raw-image",),
    ),
)  # fmt: skip
"""All formats, in the order in which people read of them.

Every question below is answered from this name at the time it is asked, and nothing keeps a copy: to try a further
format, as a test does, put a longer tuple in its place.
"""


def sniff(head: bytes) -> Format | None:
    """The format of a file that starts with `head`, or None. Most camera RAW files come out as TIFF."""
    return next((form for form in FORMATS if form.magic(head)), None)


def of_file(file: BinaryIO) -> Format | None:
    """The same of an open file, which is left at its start."""
    file.seek(0)
    head = file.read(HEAD_SIZE)
    file.seek(0)
    return sniff(head)


def unknown(name: str) -> PhotoError:
    """What to raise for a file in none of these formats."""
    return PhotoError(
        Sentence("{name} is not a photo in a known format; redgui reads {formats}.", name=name, formats=readable())
    )


def named(name: str) -> Format | None:
    """The format that `Photo.format` names, or None."""
    return next((form for form in FORMATS if form.name == name), None)


def of_suffix(suffix: str) -> Format | None:
    """The format that a file's suffix, such as ".JPG", promises, or None."""
    return next((form for form in FORMATS if suffix.lower() in form.suffixes), None)


def suffixes() -> frozenset[str]:
    """What the names of photos end in, in small letters."""
    return frozenset(suffix for form in FORMATS for suffix in form.suffixes)


def writable() -> list[Format]:
    """The formats that photos can be written in."""
    return [form for form in FORMATS if form.encode is not None]


def of_result(suffix: str) -> Format | None:
    """The format that is written into a file with this suffix, such as ".JPG"; None if none is."""
    return next((form for form in writable() if suffix.lower() in form.result_suffixes), None)


def result_suffixes() -> list[str]:
    """What the name of a result can end in, in small letters."""
    return [suffix for form in writable() for suffix in form.result_suffixes]


def readable() -> Sentence:
    """The formats that can be read, for a sentence."""
    labels = ", ".join(form.label for form in FORMATS if form.name != "RAW")
    return Sentence("{formats} and camera RAW", formats=labels)


def modules() -> list[str]:
    """The modules that the table names by text, which a search for imports does not see."""
    values = (getattr(form, field.name) for form in FORMATS for field in fields(form))
    return sorted({value.module for value in values if isinstance(value, Lazy)})
