"""Which format a file is in, told by its first bytes and never by its name."""

from typing import BinaryIO

from redgui.errors import PhotoError
from redgui.messages import Sentence

READABLE = Sentence("JPEG, PNG, TIFF, WebP, BMP, GIF, PPM/PGM, JPEG 2000, HEIC/HEIF, AVIF and camera RAW")

HEAD_SIZE = 64
"""How many bytes `sniff` wants to see."""

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", "JPEG2000"),
    (b"\xff\x4f\xff\x51", "JPEG2000"),
    (b"FUJIFILMCCD-RAW", "RAW"),
    (b"IIRO", "RAW"),  # Olympus
    (b"IIRS", "RAW"),
    (b"MMOR", "RAW"),
    (b"IIU\x00", "RAW"),  # Panasonic
    (b"FOVb", "RAW"),  # Sigma
    (b"\x00MRM", "RAW"),  # Minolta
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"II+\x00", "TIFF"),  # BigTIFF
    (b"MM\x00+", "TIFF"),
)
_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"mif2", b"msf1"}
_AVIF_BRANDS = {b"avif", b"avis"}


def sniff(head: bytes) -> str | None:
    """The name of the format (as in `Photo.format`) of a file that starts with `head`, or None.

    Most camera RAW files are TIFF inside and come out as "TIFF"; `decode_tiff` tells them apart.
    """
    if head[:4] == b"II*\x00" and head[8:10] == b"CR":
        return "RAW"  # Canon CR2
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return name
    return _sniff_brand(head) if head[4:8] == b"ftyp" else _sniff_short(head)


def kind_of(file: BinaryIO) -> str | None:
    """The same of an open file, which is left at its start."""
    file.seek(0)
    head = file.read(HEAD_SIZE)
    file.seek(0)
    return sniff(head)


def unknown(name: str) -> PhotoError:
    """What to raise for a file in none of these formats."""
    return PhotoError(
        Sentence("{name} is not a photo in a known format; redgui reads {formats}.", name=name, formats=READABLE)
    )


def _sniff_short(head: bytes) -> str | None:
    """Formats whose first bytes alone could be anything."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    if head[:1] == b"P" and head[1:2] in b"123456f" and head[2:3].isspace():
        return "PPM"
    # A text may start with "BM" too; in a bitmap the high bytes of the offset of its pixels are zero.
    return "BMP" if head[:2] == b"BM" and len(head) >= 26 and head[12:14] == b"\0\0" else None


def _sniff_brand(head: bytes) -> str | None:
    brands = {head[at : at + 4] for at in (8, *range(16, min(len(head), int.from_bytes(head[:4], "big")), 4))}
    if b"crx " in brands:
        return "RAW"  # Canon CR3
    if brands & _AVIF_BRANDS:
        return "AVIF"
    return "HEIF" if brands & _HEIF_BRANDS else None
