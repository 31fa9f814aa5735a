"""Writing: what came with the samples survives in every format."""

import struct
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tifffile
from photo_makers import (
    XMP,
    assert_camera_data,
    colour_picture,
    exif_block,
    exif_of,
    grey_profile,
    make_photo,
    parse_exif,
    rgb_profile,
)
from PIL import Image

from redgui.photo.photo import Metadata
from redgui.photo.write import write
from redgui.reading.read import read

FULL = Metadata(icc=rgb_profile(), exif=exif_block(), xmp=XMP, dpi=(300.0, 240.0))


@pytest.mark.parametrize("big_endian", [False, True])
@pytest.mark.parametrize(
    ("suffix", "bits"), [(".jpg", 8), (".png", 8), (".png", 16), (".tif", 8), (".tif", 16), (".webp", 8), (".avif", 8)]
)
def test_all_metadata_survives(tmp_path: Path, suffix: str, bits: int, big_endian: bool) -> None:
    metadata = replace(FULL, exif=exif_block(big_endian=big_endian))
    path = tmp_path / f"a{suffix}"
    assert write(make_photo(bits, metadata=metadata), path) == []
    back = read(path)
    assert back.warnings == ()
    assert back.metadata.icc == FULL.icc
    assert back.metadata.dpi == (300.0, 240.0)
    assert b'tiff:ImageWidth="64"' in (back.metadata.xmp or b"")
    assert_camera_data(parse_exif(back.metadata.exif or b""))
    with Image.open(path) as image:  # and not only redgui finds it there
        assert image.info["icc_profile"] == FULL.icc
        if suffix == ".tif":
            image.load()
        assert_camera_data(image.getexif())
        assert (image.info.get("xmp") or image.getexif()[700])[:10] == XMP[:10]


@pytest.mark.parametrize("target", [".png", ".tif", ".webp", ".jpg"])
def test_a_jpeg_from_a_camera_keeps_its_data_in_every_format(tmp_path: Path, target: str) -> None:
    source = tmp_path / "camera.jpg"
    image = Image.fromarray(colour_picture())
    image.save(source, exif=b"Exif\0\0" + exif_block(orientation=6), icc_profile=rgb_profile(), dpi=(72, 72))
    photo = read(source)
    write(photo, tmp_path / f"a{target}")
    back = read(tmp_path / f"a{target}")
    assert (back.width, back.height) == (48, 64)
    assert back.metadata.icc == rgb_profile()
    assert back.metadata.dpi == (72.0, 72.0)
    exif = parse_exif(back.metadata.exif or b"")
    assert_camera_data(exif)
    assert exif.get(0x0112, 1) == 1
    camera = exif.get_ifd(0x8769)
    assert (camera[0xA002], camera[0xA003]) == (48, 64)


def test_tiff_to_tiff_keeps_camera_data(tmp_path: Path) -> None:
    write(make_photo(16, metadata=FULL), tmp_path / "a.tif")
    write(read(tmp_path / "a.tif"), tmp_path / "b.tif")
    assert_camera_data(parse_exif(read(tmp_path / "b.tif").metadata.exif or b""))
    with tifffile.TiffFile(tmp_path / "b.tif") as tiff:
        tags = tiff.pages[0].tags
        assert tags["GPSTag"].value["GPSLatitudeRef"] == "N"
        assert tags["Compression"].value == 8


def test_strip_leaves_only_what_the_picture_needs(tmp_path: Path) -> None:
    for suffix in (".jpg", ".png", ".tif"):
        write(make_photo(metadata=FULL), tmp_path / f"a{suffix}", strip_metadata=True)
        back = read(tmp_path / f"a{suffix}").metadata
        assert (back.exif, back.xmp, back.dpi) == (None, None, (300.0, 240.0))
        assert back.icc == rgb_profile()


def test_exif_too_large_for_jpeg_costs_the_maker_note_not_the_photo(tmp_path: Path) -> None:
    metadata = Metadata(exif=exif_block(extra=bytes(70_000)))
    (said,) = write(make_photo(metadata=metadata), tmp_path / "a.jpg")
    assert said.startswith("a.jpg: ")
    assert "64 KB" in said
    exif = exif_of(tmp_path / "a.jpg")
    assert exif[0x010F] == "ACME"
    assert 0x927C not in exif.get_ifd(0x8769)
    assert write(make_photo(metadata=metadata), tmp_path / "a.png") == []
    assert_camera_data(exif_of(tmp_path / "a.png"))


def test_exif_and_xmp_hopelessly_too_large_for_jpeg_are_left_out(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "x" * 70_000
    said = write(make_photo(metadata=Metadata(exif=exif.tobytes()[6:], xmp=XMP + b" " * 70_000)), tmp_path / "a.jpg")
    assert ["EXIF" in said[0], "XMP" in said[1]] == [True, True]
    assert read(tmp_path / "a.jpg").metadata == Metadata()


def test_metadata_the_encoder_refuses_is_left_out_with_a_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    accept = tifffile.TiffWriter.write

    def refuse(writer: tifffile.TiffWriter, data: np.ndarray, extratags: object = (), **options: object) -> None:
        if extratags:
            raise ValueError("no tags today")
        accept(writer, data, **options)

    monkeypatch.setattr(tifffile.TiffWriter, "write", refuse)
    (said,) = write(make_photo(metadata=FULL), tmp_path / "a.tif")
    assert "EXIF, XMP and resolution could not be written" in said
    back = read(tmp_path / "a.tif")
    np.testing.assert_array_equal(back.samples, make_photo().samples)
    assert back.metadata == Metadata(icc=FULL.icc)


def test_newer_exif_types_survive_in_tiff(tmp_path: Path) -> None:
    block = b"II*\0" + struct.pack("<IH", 8, 1) + struct.pack("<HHI", 0x013B, 129, 4) + "Jö".encode() + bytes(5)
    assert write(make_photo(metadata=Metadata(exif=block)), tmp_path / "a.tif") == []
    assert "Jö".encode() in (read(tmp_path / "a.tif").metadata.exif or b"")


def test_bmp_says_what_it_cannot_hold(tmp_path: Path) -> None:
    photo = make_photo(metadata=Metadata(icc=rgb_profile(), exif=exif_block()))
    said = write(photo, tmp_path / "a.bmp")
    assert "BMP cannot hold ICC profile and EXIF" in said[0]
    np.testing.assert_array_equal(read(tmp_path / "a.bmp").samples, photo.samples)


def test_grey_profile_is_applied_where_there_is_no_grey(tmp_path: Path) -> None:
    photo = make_photo(grey=True, metadata=Metadata(icc=grey_profile()))
    (said,) = write(photo, tmp_path / "a.webp")
    assert "no grey" in said
    back = read(tmp_path / "a.webp")
    light = (photo.samples / 255) ** 1.8
    expected = 255 * np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    assert back.metadata.icc is None
    assert np.abs(back.samples - expected).mean() < 3
