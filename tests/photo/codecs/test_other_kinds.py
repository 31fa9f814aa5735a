"""Kinds of well-known formats that are rare: read if all is there, named if redgui does not read them."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from numpy.typing import NDArray
from oracles import djpeg, magick
from photo_makers import XMP, colour_picture
from PIL import Image

from redgui.errors import PhotoError
from redgui.reading.read import read


def jpeg(picture: NDArray[np.uint8], **options: object) -> bytes:
    file = BytesIO()
    Image.fromarray(picture).save(file, "JPEG", quality=92, **options)
    return file.getvalue()


def noise(height: int = 50, width: int = 70) -> NDArray[np.uint8]:
    return np.random.default_rng(3).integers(0, 256, (height, width, 3), dtype=np.uint8)


@pytest.mark.parametrize("picture", [colour_picture(), noise(), noise()[..., 0]], ids=["photo", "noise", "grey"])
@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"subsampling": 2, "restart_marker_blocks": 3}])
@pytest.mark.parametrize("lost", [1, 2])
def test_a_jpeg_without_its_end_is_read(
    tmp_path: Path, picture: NDArray[np.uint8], options: dict[str, object], lost: int
) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg(picture, **options)[:-lost])
    photo = read(path)
    # Where restart markers follow the last row, Pillow does not miss the end.
    assert photo.warnings in {(), ("a.jpg: its end is missing, but none of its pixels.",)}
    assert photo.warnings or "restart_marker_blocks" in options
    assert photo.jpeg_quality == 92
    expected = djpeg(path).reshape(photo.samples.shape)
    assert np.abs(photo.samples.astype(int) - expected).max() <= 2


@pytest.mark.parametrize("options", [{}, {"progressive": True}])
@pytest.mark.parametrize("lost", [8, 40, 700])
def test_a_jpeg_that_lost_pixels_is_damaged(tmp_path: Path, options: dict[str, object], lost: int) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg(noise(), **options)[:-lost])
    with pytest.raises(PhotoError, match=r"^a\.jpg is damaged"):
        read(path)


def other_bmp(masks: tuple[int, ...], bits: int, packing: int, rows: bytes) -> bytes:
    head = struct.pack("<IiiHHIIiiII", 40, 8, -4, 1, bits, packing, len(rows), 2835, 2835, 0, 0)
    head += struct.pack(f"<{len(masks)}I", *masks)
    return b"BM" + struct.pack("<IHHI", 14 + len(head) + len(rows), 0, 0, 14 + len(head)) + head + rows


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def for_iphones() -> bytes:
    """A PNG as Apple's pngcrush makes it: another first chunk, no checksum in the packed rows."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress((b"\0" + bytes(4 * 8)) * 4) + packer.flush()
    start = chunk(b"CgBI", b"\x50\0\x20\2") + chunk(b"IHDR", struct.pack(">2I5B", 8, 4, 8, 6, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + start + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


UNKNOWN = {
    "a.jpg": (lambda: imagecodecs.jpegls_encode(colour_picture()), "JPEG-LS"),
    "b.jpg": (lambda: imagecodecs.ljpeg_encode(noise()[..., 0].astype(np.uint16) << 6, bitspersample=14), "lossless"),
    "c.jpg": (lambda: imagecodecs.jpeg8_encode(noise().astype(np.uint16) << 4, bitspersample=12), "12 bits"),
    "a.png": (for_iphones, "CgBI"),
    "a.bmp": (lambda: other_bmp((0xF00, 0xF0, 0xF), 16, 3, bytes(64)), "bit fields"),
    "b.bmp": (lambda: other_bmp((0x3FF00000, 0xFFC00, 0x3FF), 32, 3, bytes(128)), "bit fields"),
    "c.bmp": (lambda: other_bmp((), 0, 4, jpeg(colour_picture())), "JPEG inside"),
}


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_is_not_read_is_not_called_damaged(tmp_path: Path, name: str) -> None:
    content, kind = UNKNOWN[name]
    (tmp_path / name).write_bytes(content())
    with pytest.raises(PhotoError, match=rf"^{name} is .*{kind}.*which redgui does not read; save it as PNG"):
        read(tmp_path / name)


def test_a_torn_one_is_damaged_all_the_same(tmp_path: Path) -> None:
    for name, content in (
        ("a.bmp", other_bmp((0xF800, 0x7E0, 0x1F), 16, 3, bytes(20))),
        ("b.jpg", jpeg(colour_picture())[:100]),
    ):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(PhotoError, match="is damaged"):
            read(tmp_path / name)


@pytest.mark.parametrize("masks", [(0xF800, 0x7E0, 0x1F), (0x7C00, 0x3E0, 0x1F)])
def test_the_usual_bit_fields_are_read(tmp_path: Path, masks: tuple[int, ...]) -> None:
    rows = np.random.default_rng(1).integers(0, 1 << 15, 32, dtype=np.uint16).tobytes()
    (tmp_path / "a.bmp").write_bytes(other_bmp(masks, 16, 3, rows))
    expected = magick(tmp_path / "a.bmp", "-define", "png:color-type=2", "-depth", "8")
    assert np.abs(read(tmp_path / "a.bmp").samples.astype(int) - expected[..., :3]).max() <= 1


def test_a_raw_profile_has_the_length_that_it_declares(tmp_path: Path) -> None:
    """Some programs fill up its last line."""
    digits = (XMP + b"filling").hex()
    text = f"\nxmp\n{len(XMP):8}\n" + "\n".join(digits[at : at + 72] for at in range(0, len(digits), 72)) + "\n"
    packed = chunk(b"zTXt", b"Raw profile type xmp\0\0" + zlib.compress(text.encode()))
    file = BytesIO()
    Image.fromarray(colour_picture()).save(file, "PNG")
    png = file.getvalue()
    (tmp_path / "a.png").write_bytes(png[:33] + packed + png[33:])
    assert read(tmp_path / "a.png").metadata.xmp == XMP
