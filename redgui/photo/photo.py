"""A photograph in memory: its samples as they stood in the file, and everything that came with them."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from redgui.errors import PhotoError
from redgui.messages import Sentence
from redgui.photo.colour_numbers import ColourNumbers
from redgui.photo.transparency import seen

MOST_METADATA = 100 << 20
"""Bytes of all metadata together that a photo is read with."""
Samples: TypeAlias = NDArray[np.uint8] | NDArray[np.uint16]


class NoPhotoError(PhotoError):
    """Arrays that are no photo, of the wrong shape, kind or size."""


class Text(NamedTuple):
    """A text beside the picture, with the language it is in and its keyword in that, where a PNG says them."""

    keyword: str
    text: str
    language: str = ""
    translated: str = ""


@dataclass(frozen=True)
class Metadata:
    """What travels beside the pixels.

    Attributes:
        icc: ICC profile of the samples, or None (then sRGB is meant).
        exif: EXIF as a TIFF structure without the "Exif" header, orientation reset to 1, no thumbnail.
        xmp: XMP packet, UTF-8.
        dpi: resolution (x, y) in pixels per inch.
        iptc: datasets of IPTC-IIM, as in Photoshop's resource 0x0404.
        texts: those of a PNG; "Comment" is also a JPEG's comment, "tIME" the time of a PNG's last change (UTC, ISO
            8601). Bytes that are no UTF-8 are surrogate escapes.
        colour: what the samples mean, in numbers; `icc` is then the profile that says the same, where there is one.
        size: width and height of the picture that numbers in EXIF and XMP count pixels of; None: that beside them.
        aspect: of a picture without resolution whose pixels are not square, how many of them make the same length to
            the right and down.
    """

    icc: bytes | None = None
    exif: bytes | None = None
    xmp: bytes | None = None
    dpi: tuple[float, float] | None = None
    iptc: bytes | None = None
    texts: tuple[Text, ...] = ()
    colour: ColourNumbers | None = None
    size: tuple[int, int] | None = field(default=None, compare=False)
    aspect: tuple[float, float] | None = None

    @property
    def weight(self) -> int:
        """Bytes of all that is carried."""
        blocks = (self.icc, self.exif, self.xmp, self.iptc)
        return sum(len(block) for block in blocks if block) + sum(len(part) for text in self.texts for part in text)


@dataclass(frozen=True, eq=False)
class Photo:
    """A photograph, upright, with its samples in the file's own integer type.

    Samples stay integers because a 96-megapixel photo is 0.3 GB as 8-bit RGB and 1.2 GB as float32; the
    one plane the network needs is converted on demand (`redgui.photo.colour`).

    Attributes:
        samples: (height, width, channels) uint8 or uint16, C-contiguous; channels is 1 (grey) or 3 (RGB). The memory is
            Python's: no library may free it under us.
        alpha: (height, width) of the same dtype, straight (not premultiplied), or None.
        bit_depth: bits per channel in the source file (8, 10, 12, 16, 32).
        format: the source's format: "JPEG", "PNG", "TIFF", "WEBP", "BMP", "JPEG2000", "HEIF", "AVIF", "RAW", ...
        metadata: what travels beside the pixels.
        warnings: sentences about what reading had to convert or leave out.
        jpeg_quality: quality at which a JPEG was saved, 1 to 100 (`redgui.photo.jpeg`); None for other formats.
        restored: whether redgui made it of another photo.
        lossless: whether its file, in a format that may also lose something, keeps every sample as it was.
        torn: whether its file breaks off, if only behind the last pixel.

    Raises:
        NoPhotoError: samples or alpha are no such arrays.

    Example:
        >>> photo = Photo(numpy.zeros((480, 640, 3), numpy.uint8))
        >>> photo.width, photo.height, photo.is_grey
        (640, 480, False)
    """

    samples: Samples
    alpha: Samples | None = None
    bit_depth: int = 8
    format: str = "PNG"
    metadata: Metadata = field(default_factory=Metadata)
    warnings: tuple[Sentence, ...] = ()
    jpeg_quality: int | None = None
    restored: bool = False
    lossless: bool = False
    torn: bool = False

    def __post_init__(self) -> None:
        samples = _native(Sentence("The samples of a photo"), self.samples)
        if samples.ndim != 3 or samples.shape[2] not in {1, 3} or not samples.size:
            raise NoPhotoError(
                Sentence("The samples of a photo must be (h, w, 1) or (h, w, 3), not {shape}.", shape=samples.shape)
            )
        object.__setattr__(self, "samples", samples)
        if self.alpha is not None:
            alpha = _native(Sentence("The alpha of a photo"), self.alpha)
            if (alpha.shape, alpha.dtype) != (samples.shape[:2], samples.dtype):
                raise NoPhotoError(
                    Sentence(
                        "The alpha of a photo must be {shape} {kind} like its samples, not {alpha} {other}.",
                        shape=samples.shape[:2],
                        kind=samples.dtype,
                        alpha=alpha.shape,
                        other=alpha.dtype,
                    )
                )
            object.__setattr__(self, "alpha", alpha)
        metadata: object = self.metadata
        if not isinstance(metadata, Metadata):
            kind = type(metadata).__name__
            raise NoPhotoError(Sentence("The metadata of a photo must be Metadata, not {kind}.", kind=kind))
        if self.jpeg_quality is not None and self.jpeg_quality not in range(1, 101):
            quality = repr(self.jpeg_quality)
            raise NoPhotoError(
                Sentence("The JPEG quality of a photo must be 1 to 100, not {quality}.", quality=quality)
            )

    @property
    def width(self) -> int:
        return int(self.samples.shape[1])

    @property
    def height(self) -> int:
        return int(self.samples.shape[0])

    @property
    def is_grey(self) -> bool:
        return bool(self.samples.shape[2] == 1)

    @cached_property
    def seen(self) -> Samples:
        """The samples with what full transparency hides replaced by the colours around; themselves if it hides none."""
        return seen(self.samples, self.alpha)

    @property
    def peak(self) -> int:
        """The sample value that means white: 255 or 65535."""
        return int(np.iinfo(self.samples.dtype).max)


def _native(what: Sentence, array: object) -> Samples:
    """An array as libraries take it: C-contiguous, in this computer's byte order; the same one if it is so."""
    if not isinstance(array, np.ndarray):
        kind = type(array).__name__
        raise NoPhotoError(Sentence("{what} must be a NumPy array, not {kind}.", what=what, kind=kind))
    dtype = array.dtype.newbyteorder("=")
    if dtype not in (np.uint8, np.uint16):
        raise NoPhotoError(Sentence("{what} must be uint8 or uint16, not {kind}.", what=what, kind=array.dtype))
    return array if array.dtype.isnative and array.flags.c_contiguous else np.ascontiguousarray(array, dtype)
