"""What an AVIF says of itself is read without libheif, and a damaged one says nothing wrong."""

import struct
from io import BytesIO
from pathlib import Path

import imagecodecs
import numpy as np
import pillow_heif
import pytest
from hypothesis import given
from hypothesis import strategies as st
from oracles import avifenc, exiftool, heif_convert
from photo_makers import XMP, colour_picture
from PIL import Image

from redgui.errors import PhotoError
from redgui.photo.codecs.avif_boxes import AvifDescription, describe, meta_of
from redgui.photo.write import write
from redgui.reading.read import photo_size, read, thumbnail

LEVELS = np.linspace(0, 1, 24 * 16 * 3).reshape(16, 24, 3)


def encoded(depth: int) -> bytes:
    samples = (LEVELS * (2**depth - 1)).astype(np.uint8 if depth == 8 else np.uint16)
    return bytes(imagecodecs.avif_encode(samples, bitspersample=depth))


@pytest.mark.parametrize("depth", [8, 10, 12])
def test_the_depth_is_the_files(depth: int) -> None:
    assert describe(encoded(depth)).depth == depth


@pytest.mark.parametrize("kind", [".heic", ".avif"])
@pytest.mark.parametrize("orientation", [1, 6])
def test_the_size_is_what_is_to_be_seen(tmp_path: Path, kind: str, orientation: int) -> None:
    """Whole blocks are coded, cropped to the picture, and turned; libheif is who says what comes out."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / f"a{kind}"
    picture = Image.new("RGB", (70, 66), (9, 99, 199))
    if kind == ".heic":
        heif = pillow_heif.from_pillow(picture)
        heif.save(path, exif=exif.tobytes())
        expected = pillow_heif.open_heif(path).size
    else:
        picture.save(path, exif=exif)
        expected = (70, 66) if orientation == 1 else (66, 70)
    with path.open("rb") as file:
        assert describe(meta_of(file)).size == expected
    assert describe(path.read_bytes()).size == expected


def test_a_box_that_never_comes_is_not_looked_for_for_long() -> None:
    assert meta_of(BytesIO(b"\0\0\0\x08free" * 1000 + encoded(8))) == b""
    assert meta_of(BytesIO(b"\0\0\0\x01free" + bytes(100))) == b""
    assert meta_of(BytesIO(b"")) == b""


@pytest.mark.parametrize("data", [b"", b"\0\0\0\x10meta", b"\0\0\0\0meta\0\0\0\0", b"\0\0\0\x01meta" + bytes(20)])
def test_what_is_torn_says_nothing(data: bytes) -> None:
    assert describe(data) == AvifDescription()


@given(st.lists(st.tuples(st.integers(0, 399), st.integers(0, 255)), max_size=8), st.integers(0, 400))
def test_damage_raises_nothing(changes: list[tuple[int, int]], end: int) -> None:
    damaged = bytearray(encoded(10))
    for place, value in changes:
        damaged[place % len(damaged)] = value
    assert describe(bytes(damaged[:end])).depth in {None, 8, 10, 12}


def test_an_avif_under_a_heif_brand_never_reaches_libheif(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over one whose metadata is damaged, libheif brings the program down."""
    monkeypatch.delattr("pi_heif.open_heif")
    path = tmp_path / "a.heic"
    path.write_bytes(encoded(8).replace(b"avif", b"av~f"))
    with pytest.raises(PhotoError, match=r"^a\.heic "):
        read(path)


@pytest.mark.parametrize("more", [(), ("--irot", "1"), ("--imir", "0"), ("--irot", "3", "--imir", "1"), ("-d", "10")])
@pytest.mark.parametrize("crop", ["20,10,100,80", "0,0,101,77", "119,83,101,77"])
def test_what_the_container_crops_is_not_seen(tmp_path: Path, crop: str, more: tuple[str, ...]) -> None:
    """It came back whole, without a word. libheif is who says what is to be seen."""
    y, x = np.mgrid[:160, :220]
    picture = np.dstack([x, y, (x + y) // 2]).astype(np.uint8)
    Image.fromarray(picture).save(tmp_path / "a.png")
    path = avifenc(tmp_path / "a.png", tmp_path / "a.avif", "--lossless", "--crop", crop, *more)
    photo, expected = read(path), heif_convert(path)
    assert photo.samples.shape == expected.shape
    assert np.abs(photo.samples / photo.peak - expected / 255).max() < 0.01
    assert photo_size(path, 10**6) == (photo.width, photo.height)
    small = thumbnail(path, 400, 400)
    assert small is not None
    assert small.shape == expected.shape


def test_transparency_is_cropped_too(tmp_path: Path) -> None:
    picture = np.zeros((60, 80, 4), np.uint8)
    picture[20:, 30:, 3] = 255
    Image.fromarray(picture).save(tmp_path / "a.png")
    photo = read(avifenc(tmp_path / "a.png", tmp_path / "a.avif", "--lossless", "--crop", "30,20,50,40"))
    assert photo.samples.shape == (40, 50, 3)
    assert photo.alpha is not None
    assert (photo.alpha == 255).all()


@pytest.mark.parametrize("suffix", [".avif", ".heic"])
def test_only_the_container_turns(tmp_path: Path, suffix: str) -> None:
    """Whatever XMP says; what writes into it does not turn the picture."""
    path = tmp_path / f"a{suffix}"
    xmp = XMP.replace(b'tiff:Orientation="1"', b'tiff:Orientation="6"')
    picture = Image.fromarray(colour_picture())
    if suffix == ".avif":
        picture.save(path, xmp=xmp)
    else:
        pillow_heif.from_pillow(picture).save(path, xmp=xmp)
    photo = read(path)
    assert photo.samples.shape == heif_convert(path).shape
    assert photo.metadata.xmp == XMP


@pytest.mark.parametrize("orientation", [None, 1, 3])
def test_exif_stays_as_it_is_where_the_container_turns_otherwise(tmp_path: Path, orientation: int | None) -> None:
    """Pillow builds such a block again, without the letters that ASCII does not have."""
    artist = "Jörg 日本".encode()
    fields = [(0x013B, 2, len(artist) + 1)] if orientation is None else [(0x0112, 3, 1), (0x013B, 2, len(artist) + 1)]
    end = 10 + 12 * len(fields) + 4
    values = {0x0112: (orientation or 1), 0x013B: end}
    entries = b"".join(struct.pack("<HHII", *field, values[field[0]]) for field in fields)
    block = b"II*\0\x08\0\0\0" + struct.pack("<H", len(fields)) + entries + bytes(4) + artist + b"\0"
    (tmp_path / "a.exif").write_bytes(block)
    Image.fromarray(colour_picture()).save(tmp_path / "a.png")
    options = ("--lossless", "--irot", "1", "--exif", str(tmp_path / "a.exif"))
    path = avifenc(tmp_path / "a.png", tmp_path / "a.avif", *options)
    photo = read(path)
    np.testing.assert_array_equal(photo.samples, heif_convert(path))
    write(photo, tmp_path / "a.jpg")
    (before, after) = exiftool(path, tmp_path / "a.jpg")
    assert before["IFD0:Artist"] == after["IFD0:Artist"] == artist.decode()
    assert after.get("IFD0:Orientation", "Horizontal (normal)") == "Horizontal (normal)"
