"""Pictures and metadata for the file tests, made by other libraries than redgui where that is possible."""

import os
import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import imagecodecs
import numpy as np
import pillow_heif
import tifffile
from numpy.typing import NDArray
from PIL import Image, ImageCms
from skimage import data

from redgui.photo.photo import Metadata, Photo

GPS_LATITUDE = (48.0, 8.0, 14.5)
MAKER_NOTE = b"ACME\x00\x01" + bytes(range(200))
XMP = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description xmlns:tiff="http://ns.adobe.com/tiff/1.0/" '
    b'tiff:Orientation="1" tiff:ImageWidth="7"><exif:PixelYDimension>9</exif:PixelYDimension>'
    b'</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)


def colour_picture(bits: int = 8, height: int = 48, width: int = 64) -> NDArray[np.uint8] | NDArray[np.uint16]:
    """A crop of a real photo, not square and without symmetry; at 16 bits every low byte is in use."""
    crop = np.ascontiguousarray(data.coffee()[100 : 100 + height, 200 : 200 + width])
    if bits == 8:
        return crop
    low = np.random.default_rng(7).integers(0, 256, crop.shape, dtype=np.uint16)
    return crop.astype(np.uint16) * 256 + low


def grey_picture(bits: int = 8) -> NDArray[np.uint8] | NDArray[np.uint16]:
    return np.ascontiguousarray(colour_picture(bits)[..., 1])


def alpha_picture(bits: int = 8) -> NDArray[np.uint8] | NDArray[np.uint16]:
    return np.ascontiguousarray(colour_picture(bits)[::-1, ::-1, 2])


def make_photo(bits: int = 8, grey: bool = False, alpha: bool = False, metadata: Metadata | None = None) -> Photo:
    samples = grey_picture(bits)[..., None] if grey else colour_picture(bits)
    return Photo(
        np.ascontiguousarray(samples), alpha_picture(bits) if alpha else None, bits, metadata=metadata or Metadata()
    )


@cache
def rgb_profile() -> bytes:
    """sRGB by LittleCMS, which stamps it with the time: hence made once."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@cache
def grey_profile() -> bytes:
    """A grey profile with gamma 1.8, stamped with the time, too."""
    return bytes(imagecodecs.cms_profile("gray", whitepoint=(0.3457, 0.3585, 1.0), gamma=1.8))


def exif_block(orientation: int = 1, big_endian: bool = False, extra: bytes = b"") -> bytes:
    """EXIF by Pillow with camera, GPS, maker note and comment; `extra` makes the maker note longer."""
    exif = Image.Exif()
    exif.endian = ">" if big_endian else "<"
    exif[0x010F], exif[0x0110] = "ACME", "Camera 9"
    exif[0x0112] = orientation
    exif[0x9C9C] = "Grüße".encode("utf-16-le")  # XPComment, BYTE
    camera = exif.get_ifd(0x8769)
    camera[0x829A] = 0.004
    camera[0x927C] = MAKER_NOTE + extra
    camera[0x9286] = b"UNICODE\0h\0i\0"
    camera[0xA002], camera[0xA003] = 64, 48
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", GPS_LATITUDE
    return exif.tobytes()[6:]


def with_thumbnail(block: bytes, picture: bytes) -> bytes:
    """The EXIF block with a second directory holding this thumbnail, as cameras append it."""
    order = "<" if block[:2] == b"II" else ">"
    first = struct.unpack(order + "I", block[4:8])[0]
    pointer = first + 2 + 12 * struct.unpack_from(order + "H", block, first)[0]
    second = len(block) + (len(block) & 1)
    start = second + 2 + 3 * 12 + 4
    table = struct.pack(order + "H", 3)
    table += struct.pack(order + "HHIHH", 0x0103, 3, 1, 6, 0)
    table += struct.pack(order + "HHII", 0x0201, 4, 1, start)
    table += struct.pack(order + "HHII", 0x0202, 4, 1, len(picture))
    padded = block.ljust(second, b"\0") + table + bytes(4) + picture
    return padded[:pointer] + struct.pack(order + "I", second) + padded[pointer + 4 :]


def exif_of(path: Path) -> Image.Exif:
    """What Pillow finds in a written file, or in an EXIF block."""
    with Image.open(path) as image:
        return image.getexif()


def parse_exif(block: bytes) -> Image.Exif:
    exif = Image.Exif()
    exif.load(block)
    return exif


@contextmanager
def as_nobody() -> Iterator[None]:
    """Run the block without root's right to open everything, where the tests run as root."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def assert_camera_data(exif: Image.Exif) -> None:
    """Everything `exif_block` says, apart from orientation and size."""
    assert exif[0x010F] == "ACME"
    assert exif[0x0110] == "Camera 9"
    assert bytes(exif[0x9C9C]).decode("utf-16-le") == "Grüße"
    camera, gps = exif.get_ifd(0x8769), exif.get_ifd(0x8825)
    assert abs(float(camera[0x829A]) - 0.004) < 1e-9
    assert camera[0x927C][: len(MAKER_NOTE)] == MAKER_NOTE
    assert camera[0x9286] == b"UNICODE\0h\0i\0"
    assert gps[1] == "N"
    assert tuple(float(part) for part in gps[2]) == GPS_LATITUDE


_SUFFIXES = ("jpg", "png", "tif", "webp", "bmp", "gif", "ppm", "jp2", "avif", "heic", "jxl")


@cache
def every_kind() -> Mapping[str, bytes | NDArray[np.generic]]:
    """Names of files of every format, and the bytes or the picture in each."""
    found: dict[str, bytes | NDArray[np.generic]] = {}
    for name, picture in (
        ("grey", grey_picture()),
        ("colour", colour_picture()),
        ("alpha", np.dstack([colour_picture(), alpha_picture()])),
    ):
        found |= {f"{name}.{kind}": picture for kind in _SUFFIXES}
        deep = picture.astype(np.uint16) * 257
        found[f"{name}16.png"] = imagecodecs.png_encode(deep)
        found[f"{name}16.jp2"] = imagecodecs.jpeg2k_encode(deep, level=0)
        found[f"{name}12.avif"] = imagecodecs.avif_encode(deep >> 4, level=100, bitspersample=12)
        found[f"{name}16.tif"] = deep
    found["deep.ppm"] = b"P6 64 48 65535\n" + colour_picture(16).astype(">u2").tobytes()
    return found


def store_kind(folder: Path, name: str) -> Path:
    """One of them as a file."""
    path, content = folder / name, every_kind()[name]
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif name.endswith(".heic"):
        pillow_heif.from_pillow(Image.fromarray(content)).save(path)
    elif name.endswith(".jxl"):
        path.write_bytes(imagecodecs.jpegxl_encode(content, lossless=True))
    elif name.endswith("16.tif"):
        tifffile.imwrite(path, content, photometric="minisblack" if content.ndim == 2 else "rgb")
    else:
        image = Image.fromarray(content)
        image.convert("RGB" if name.endswith(("jpg", "bmp", "ppm")) else image.mode).save(path)
    return path
