"""Reading TIFF, the format with the most ways to say the same."""

from pathlib import Path

import numpy as np
import pytest
import tifffile
from oracles import magick
from photo_makers import (
    alpha_picture,
    colour_picture,
    grey_picture,
)
from PIL import Image

from redgui.errors import PhotoError
from redgui.reading.read import read


def saved(image: Image.Image, path: Path, **options: object) -> Path:
    image.save(path, **options)
    return path


@pytest.mark.parametrize(
    "layout", ["plain", "big-endian", "planar", "tiled", "lzw", "deflate", "bigtiff", "planar-tiled"]
)
@pytest.mark.parametrize("bits", [8, 16])
def test_tiff_layouts_are_read_exactly(tmp_path: Path, layout: str, bits: int) -> None:
    options: dict[str, object] = {
        "plain": {},
        "big-endian": {"byteorder": ">"},
        "planar": {"planarconfig": "separate"},
        "tiled": {"tile": (16, 32)},
        "lzw": {"compression": "lzw", "predictor": True},
        "deflate": {"compression": "zlib", "predictor": True, "byteorder": ">"},
        "bigtiff": {"bigtiff": True},
        "planar-tiled": {"planarconfig": "separate", "tile": (16, 16)},
    }[layout]
    picture = colour_picture(bits)
    shaped = np.moveaxis(picture, 2, 0) if "planar" in layout else picture
    tifffile.imwrite(tmp_path / "a.tif", shaped, photometric="rgb", **options)
    photo = read(tmp_path / "a.tif")
    assert (photo.format, photo.bit_depth, photo.warnings) == ("TIFF", bits, ())
    np.testing.assert_array_equal(photo.samples, picture)


@pytest.mark.parametrize("bits", [8, 16])
def test_tiff_grey_white_is_zero_is_inverted(tmp_path: Path, bits: int) -> None:
    tifffile.imwrite(tmp_path / "a.tif", grey_picture(bits), photometric="miniswhite")
    photo = read(tmp_path / "a.tif")
    np.testing.assert_array_equal(photo.samples[..., 0], photo.peak - grey_picture(bits))


@pytest.mark.parametrize("bits", [8, 16])
def test_tiff_alpha_is_straight_even_if_it_was_premultiplied(tmp_path: Path, bits: int) -> None:
    peak = (1 << bits) - 1
    alpha = np.maximum(alpha_picture(bits), peak // 2)
    colours = colour_picture(bits)
    multiplied = np.rint(colours / peak * alpha[..., None]).astype(colours.dtype)
    for name, stored, kind in (("straight", colours, "unassalpha"), ("multiplied", multiplied, "assocalpha")):
        four = np.concatenate([stored, alpha[..., None]], axis=2)
        tifffile.imwrite(tmp_path / f"{name}.tif", four, photometric="rgb", extrasamples=[kind])
        photo = read(tmp_path / f"{name}.tif")
        np.testing.assert_array_equal(photo.alpha, alpha)
        assert np.abs(photo.samples.astype(int) - colours).max() <= (0 if name == "straight" else 1)


def test_tiff_extra_channel_that_is_not_alpha_is_left_out_and_said(tmp_path: Path) -> None:
    four = np.concatenate([colour_picture(), alpha_picture()[..., None]], axis=2)
    tifffile.imwrite(tmp_path / "a.tif", four, photometric="rgb", extrasamples=["unspecified"])
    photo = read(tmp_path / "a.tif")
    np.testing.assert_array_equal(photo.samples, colour_picture())
    assert photo.alpha is None
    assert "extra channels" in photo.warnings[0]


@pytest.mark.parametrize(("white", "dtype"), [(1.0, "f4"), (1.0, "f2"), (255.0, "f4"), (65535.0, "f8"), (65535, "i4")])
def test_tiff_float_and_wide_integers_fill_16_bits(tmp_path: Path, white: float, dtype: str) -> None:
    ramp = np.linspace(0, 1, 256)
    values = np.tile(ramp * white, (4, 1)).astype(dtype)
    tifffile.imwrite(tmp_path / "a.tif", values, photometric="minisblack")
    photo = read(tmp_path / "a.tif")
    assert photo.samples.dtype == np.uint16
    assert photo.samples[0, 0, 0] == 0
    assert photo.samples[0, -1, 0] == 65535
    assert np.abs(photo.samples[0, :, 0] - ramp * 65535).max() <= (16 if dtype == "f2" else 1)
    assert f"white at {white:.0f}" in photo.warnings[0]


def test_tiff_float_highlights_and_negative_values_are_clipped_and_said(tmp_path: Path) -> None:
    values = np.float32([[-0.1, 0.5, 1.0, 1.4]])
    tifffile.imwrite(tmp_path / "a.tif", values, photometric="minisblack")
    photo = read(tmp_path / "a.tif")
    np.testing.assert_array_equal(photo.samples[0, :, 0], [0, 32768, 65535, 65535])
    assert "clipped" in photo.warnings[1]


@pytest.mark.parametrize("bad", [np.nan, np.inf, 1e9])
def test_tiff_float_without_a_sensible_range_is_refused(tmp_path: Path, bad: float) -> None:
    tifffile.imwrite(tmp_path / "a.tif", np.float32([[0, bad]]), photometric="minisblack")
    with pytest.raises(PhotoError, match=r"^a\.tif cannot be used: .*16-bit integers"):
        read(tmp_path / "a.tif")


@pytest.mark.parametrize("bits", [10, 12, 14])
def test_tiff_packed_depths_reach_white(tmp_path: Path, bits: int) -> None:
    ramp = np.tile(np.arange(1 << bits, dtype=np.uint16), (2, 1))
    tifffile.imwrite(tmp_path / "a.tif", ramp, photometric="minisblack", bitspersample=bits)
    photo = read(tmp_path / "a.tif")
    assert photo.bit_depth == bits
    assert (photo.samples.min(), photo.samples.max()) == (0, 65535)
    assert np.all(np.diff(photo.samples[0, :, 0].astype(int)) > 0)


@pytest.mark.parametrize("bits", [8, 16])
def test_lab_tiff_becomes_srgb(tmp_path: Path, bits: int) -> None:
    """Lab of known greys and one red: L of sRGB 119 is 50, sRGB red is (54, 81, 70) in D50."""
    lab = np.array([[[50, 0, 0], [100, 0, 0], [54, 81, 70]]], float)
    scale = np.array([255 / 100, 1, 1]) if bits == 8 else np.array([65535 / 100, 256, 256])
    stored = np.rint(lab * scale).astype(np.int64).astype(np.uint8 if bits == 8 else np.uint16)
    tifffile.imwrite(tmp_path / "a.tif", stored, photometric="cielab")
    photo = read(tmp_path / "a.tif")
    assert photo.samples.dtype == np.uint8
    assert np.abs(photo.samples.astype(int) - [[[119, 119, 119], [255, 255, 255], [255, 0, 0]]]).max() <= 6
    assert "LAB" in photo.warnings[0]


def test_ycbcr_tiff_becomes_rgb(tmp_path: Path) -> None:
    image = Image.fromarray(colour_picture())
    image.convert("YCbCr").save(tmp_path / "a.tif")
    image.save(tmp_path / "b.tif", compression="jpeg", quality=95)
    for name in ("a.tif", "b.tif"):
        assert np.abs(read(tmp_path / name).samples.astype(int) - colour_picture()).mean() < 5, name


def test_tiff_thumbnail_page_is_neither_read_nor_counted(tmp_path: Path) -> None:
    with tifffile.TiffWriter(tmp_path / "a.tif") as writer:
        writer.write(colour_picture()[::4, ::4], photometric="rgb", subfiletype=1)
        writer.write(colour_picture(), photometric="rgb")
    photo = read(tmp_path / "a.tif")
    np.testing.assert_array_equal(photo.samples, colour_picture())
    assert photo.warnings == ()


@pytest.mark.parametrize("packed", ["packbits", "lzma", "zstd", "zlib", "lzw"])
@pytest.mark.parametrize("bits", [8, 16])
def test_tiff_of_every_packing_for_photos_is_read_exactly(tmp_path: Path, packed: str, bits: int) -> None:
    tifffile.imwrite(tmp_path / "a.tif", colour_picture(bits), photometric="rgb", compression=packed)
    np.testing.assert_array_equal(read(tmp_path / "a.tif").samples, colour_picture(bits))


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("kinds", [["unassalpha", "unspecified"], ["unspecified", "unassalpha"]])
def test_alpha_is_found_among_other_channels_which_are_named(tmp_path: Path, bits: int, kinds: list[str]) -> None:
    alpha = kinds.index("unassalpha")
    others = [np.zeros_like(alpha_picture(bits)), np.zeros_like(alpha_picture(bits))]
    others[alpha] = alpha_picture(bits)
    five = np.dstack([colour_picture(bits), *others])
    tifffile.imwrite(tmp_path / "a.tif", five, photometric="rgb", extrasamples=kinds, planarconfig="contig")
    photo = read(tmp_path / "a.tif")
    np.testing.assert_array_equal(photo.samples, colour_picture(bits))
    np.testing.assert_array_equal(photo.alpha, alpha_picture(bits))
    assert [str(note) for note in photo.warnings] == [
        "a.tif: its extra channels are not colours or transparency and were left out."
    ]


@pytest.mark.parametrize("bits", [8, 16])
def test_cmyk_with_transparency_is_what_imagemagick_makes_of_it(tmp_path: Path, bits: int) -> None:
    ink = np.full((9, 16, 5), 60 << (bits - 8), f"u{bits // 8}")
    ink[..., 4] = 128 << (bits - 8)
    tifffile.imwrite(
        tmp_path / "a.tif", ink, photometric="separated", extrasamples=["unassalpha"], planarconfig="contig"
    )
    as_rgb = ("-colorspace", "sRGB", "-depth", "8", "-define", "png:color-type=6")
    photo, seen = read(tmp_path / "a.tif"), magick(tmp_path / "a.tif", *as_rgb)
    assert photo.alpha is not None
    assert np.abs(np.dstack([photo.samples, photo.alpha]).astype(int) - seen).max() <= 1


@pytest.mark.parametrize("packed", ["group3", "group4", "tiff_ccitt"])
def test_tiff_of_a_fax_is_read_exactly(tmp_path: Path, packed: str) -> None:
    line_art = grey_picture() > 100
    Image.fromarray(line_art).save(tmp_path / "a.tif", compression=packed)
    np.testing.assert_array_equal(read(tmp_path / "a.tif").samples[..., 0], line_art * np.uint8(255))


@pytest.mark.parametrize("grey", [False, True])
@pytest.mark.parametrize("layout", [{"rowsperstrip": 16}, {"tile": (32, 32)}])
def test_tiff_with_jpeg_inside_is_what_libjpeg_makes_of_it(
    tmp_path: Path, grey: bool, layout: dict[str, object]
) -> None:
    picture = grey_picture() if grey else colour_picture()
    kind = "minisblack" if grey else "rgb"
    options = {"compression": "jpeg", "compressionargs": {"level": 90}, "extratags": [(274, 3, 1, 6, True)]} | layout
    tifffile.imwrite(tmp_path / "a.tif", picture, photometric=kind, **options)
    photo = read(tmp_path / "a.tif")
    decoded = np.rot90(tifffile.imread(tmp_path / "a.tif"), -1)  # by imagecodecs, and turned as its orientation asks
    assert np.abs(photo.samples.squeeze().astype(int) - decoded).max() <= 1
    assert photo.warnings == ()


@pytest.mark.parametrize("packed", ["jpegxr", "jpegxl", "jpeg2000", "webp", "png", "lerc"])
def test_tiff_packed_as_no_photo_is_refused_unread(tmp_path: Path, packed: str) -> None:
    """Twenty codecs that no camera and no scanner writes, of which JPEG XR brought the program down."""
    tifffile.imwrite(tmp_path / "a.tif", colour_picture(), photometric="rgb", compression=packed)
    sentence = (
        r"^a\.tif is packed as \w+, which redgui does not unpack in a TIFF; save it with LZW or without compression\.$"
    )
    with pytest.raises(PhotoError, match=sentence):
        read(tmp_path / "a.tif")


def test_tiff_packed_in_an_unknown_way_is_refused(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.tif", colour_picture(), photometric="rgb", compression="zlib")
    with tifffile.TiffFile(tmp_path / "a.tif", mode="r+b") as tiff:
        tiff.pages.first.tags["Compression"].overwrite(60123)
    with pytest.raises(PhotoError, match=r"^a\.tif is packed as 60123, "):
        read(tmp_path / "a.tif")
