"""Reading: every format, depth and colour space comes out as `Photo` promises."""

import sys
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import imagecodecs
import numpy as np
import pillow_heif
import pytest
import tifffile
from photo_makers import (
    alpha_picture,
    colour_picture,
    grey_picture,
    grey_profile,
    rgb_profile,
)
from PIL import Image

from redgui.errors import PhotoError
from redgui.reading.read import read


def saved(image: Image.Image, path: Path, **options: object) -> Path:
    image.save(path, **options)
    return path


@pytest.mark.parametrize(
    ("suffix", "kind", "options"),
    [
        (".png", "PNG", {}),
        (".tif", "TIFF", {}),
        (".bmp", "BMP", {}),
        (".ppm", "PPM", {}),
        (".webp", "WEBP", {"lossless": True}),
        (".jp2", "JPEG2000", {}),
    ],
)
def test_lossless_formats_are_read_exactly(tmp_path: Path, suffix: str, kind: str, options: dict[str, object]) -> None:
    photo = read(saved(Image.fromarray(colour_picture()), tmp_path / f"a{suffix}", **options))
    assert (photo.format, photo.bit_depth, photo.warnings) == (kind, 8, ())
    assert photo.samples.dtype == np.uint8
    assert photo.samples.flags.c_contiguous
    np.testing.assert_array_equal(photo.samples, colour_picture())


@pytest.mark.parametrize(
    ("suffix", "kind"), [(".jpg", "JPEG"), (".webp", "WEBP"), (".avif", "AVIF"), (".heic", "HEIF")]
)
def test_lossy_formats_are_read_closely(tmp_path: Path, suffix: str, kind: str) -> None:
    path = tmp_path / f"a{suffix}"
    if suffix == ".heic":
        pillow_heif.from_pillow(Image.fromarray(colour_picture())).save(path, quality=95, chroma=444)
    else:
        Image.fromarray(colour_picture()).save(path, quality=95)
    photo = read(path)
    assert photo.format == kind
    assert np.abs(photo.samples.astype(int) - colour_picture()).mean() < 5


@pytest.mark.parametrize("alpha", [False, True])
@pytest.mark.parametrize("grey", [False, True])
def test_png_with_16_bits_stays_exact(tmp_path: Path, grey: bool, alpha: bool) -> None:
    planes = [grey_picture(16)[..., None] if grey else colour_picture(16)]
    planes += [alpha_picture(16)[..., None]] if alpha else []
    (tmp_path / "a.png").write_bytes(imagecodecs.png_encode(np.concatenate(planes, axis=2).squeeze()))
    photo = read(tmp_path / "a.png")
    assert (photo.bit_depth, photo.peak) == (16, 65535)
    np.testing.assert_array_equal(photo.samples, planes[0])
    if alpha:
        np.testing.assert_array_equal(photo.alpha, planes[1][..., 0])
    else:
        assert photo.alpha is None


def test_deep_ppm_and_pgm_reach_white_and_keep_their_levels(tmp_path: Path) -> None:
    ramp = np.arange(1024).astype(">u2")
    (tmp_path / "a.pgm").write_bytes(b"P5\n# a comment\n1024 1\n1023\n" + ramp.tobytes())
    grey = read(tmp_path / "a.pgm")
    assert (grey.bit_depth, grey.samples.max()) == (10, 65535)
    assert len(np.unique(grey.samples)) == 1024
    picture = colour_picture(16)
    (tmp_path / "a.ppm").write_bytes(b"P6 64 48 65535\n" + picture.astype(">u2").tobytes())
    np.testing.assert_array_equal(read(tmp_path / "a.ppm").samples, picture)


def test_jpeg_2000_with_16_bits_stays_exact(tmp_path: Path) -> None:
    (tmp_path / "a.jp2").write_bytes(imagecodecs.jpeg2k_encode(colour_picture(16), level=0, reversible=True))
    photo = read(tmp_path / "a.jp2")
    assert photo.bit_depth == 16
    np.testing.assert_array_equal(photo.samples, colour_picture(16))


@pytest.mark.parametrize("bits", [10, 12])
def test_deep_avif_and_heic_reach_white(tmp_path: Path, bits: int) -> None:
    white = (1 << bits) - 1
    ramp = np.repeat(np.tile(np.linspace(0, white, 64).astype(np.uint16), (64, 1))[..., None], 3, axis=2)
    (tmp_path / "a.avif").write_bytes(imagecodecs.avif_encode(ramp, level=100, bitspersample=bits))
    pillow_heif.options.SAVE_HDR_TO_12_BIT = bits == 12
    heif = pillow_heif.from_bytes("RGB;16", (64, 64), (ramp << (16 - bits)).astype("<u2").tobytes())
    heif.save(tmp_path / "a.heic", quality=-1)
    for name in ("a.avif", "a.heic"):
        photo = read(tmp_path / name)
        assert photo.samples.dtype == np.uint16
        assert photo.bit_depth == bits
        assert photo.samples.max() == 65535
        assert len(np.unique(photo.samples)) > 60
        assert np.abs(photo.samples.astype(float) / 65535 - ramp / white).max() < 0.02


def test_cmyk_becomes_srgb_and_says_so(tmp_path: Path) -> None:
    cmyk = Image.fromarray(colour_picture()).convert("CMYK")
    cmyk.save(tmp_path / "a.jpg", quality=100)
    cmyk.save(tmp_path / "a.tif")
    sixteen = np.asarray(cmyk).astype(np.uint16) * 257
    tifffile.imwrite(tmp_path / "b.tif", sixteen, photometric="separated")
    for name in ("a.jpg", "a.tif", "b.tif"):
        photo = read(tmp_path / name)
        assert np.abs(photo.samples.astype(int) - colour_picture()).mean() < 3, name
        assert photo.metadata.icc is None
        assert "CMYK" in photo.warnings[0]


def test_a_profile_of_the_wrong_kind_does_not_survive_cmyk(tmp_path: Path) -> None:
    cmyk = Image.fromarray(colour_picture()).convert("CMYK")
    photo = read(saved(cmyk, tmp_path / "a.jpg", icc_profile=rgb_profile()))
    assert photo.metadata.icc is None
    assert "without a usable colour profile" in photo.warnings[0]


def test_palettes_and_bilevel_are_expanded(tmp_path: Path) -> None:
    image = Image.fromarray(colour_picture())
    palette = image.quantize(16)
    for name in ("a.png", "a.gif", "a.bmp", "a.tif"):
        photo = read(saved(palette, tmp_path / name))
        np.testing.assert_array_equal(photo.samples, np.asarray(palette.convert("RGB")))
        assert photo.alpha is None
    bilevel = image.convert("1")
    for name in ("b.png", "b.tif", "b.bmp", "b.pbm"):
        photo = read(saved(bilevel, tmp_path / name))
        np.testing.assert_array_equal(photo.samples[..., 0], np.asarray(bilevel.convert("L")))
        assert photo.bit_depth == 8


def test_transparent_colour_becomes_alpha(tmp_path: Path) -> None:
    palette = Image.fromarray(colour_picture()).quantize(16)
    index = np.asarray(palette)
    for name in ("a.png", "a.gif"):
        photo = read(saved(palette, tmp_path / name, transparency=3))
        np.testing.assert_array_equal(photo.alpha == 0, index == 3)
    grey = grey_picture()
    saved(Image.fromarray(grey), tmp_path / "b.png", transparency=int(grey[5, 5]))
    photo = read(tmp_path / "b.png")
    assert photo.is_grey
    np.testing.assert_array_equal(photo.alpha == 0, grey == grey[5, 5])
    deep = grey_picture(16)
    saved(Image.fromarray(deep), tmp_path / "c.png", transparency=int(deep[5, 5]))
    np.testing.assert_array_equal(read(tmp_path / "c.png").alpha == 0, deep == deep[5, 5])


@pytest.mark.parametrize("suffix", ["gif", "webp", "png", "avif", "tif", "jpg"])
def test_first_of_several_pictures_is_read_and_said(tmp_path: Path, suffix: str) -> None:
    frames = [Image.fromarray(np.roll(colour_picture(), 9 * step, axis=1)) for step in range(3)]
    path = tmp_path / f"a.{suffix}"
    options: dict[str, object] = {"webp": {"lossless": True}, "avif": {"quality": 95}, "jpg": {"quality": 95}}.get(
        suffix, {}
    )
    kind = "MPO" if suffix == "jpg" else None
    frames[0].save(path, kind, save_all=True, append_images=frames[1:], **options)
    photo = read(path)
    assert np.abs(photo.samples.astype(int) - colour_picture()).mean() < 6
    expected = "carries 2 extra images" if suffix == "jpg" else "holds 3 pictures"
    assert [expected in said for said in photo.warnings] == [True]
    assert photo.warnings[0].startswith(path.name)


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp", "avif"])
def test_colour_profile_is_kept_or_dropped_with_a_word(tmp_path: Path, suffix: str) -> None:
    image = Image.fromarray(colour_picture())
    good = read(saved(image, tmp_path / f"good.{suffix}", icc_profile=rgb_profile()))
    assert (good.metadata.icc, good.warnings) == (rgb_profile(), ())
    bad = read(saved(image, tmp_path / f"bad.{suffix}", icc_profile=b"not a profile" * 20))
    assert bad.metadata.icc is None
    assert "colour profile is damaged" in bad.warnings[0]
    foreign = read(saved(image, tmp_path / f"foreign.{suffix}", icc_profile=grey_profile()))
    assert foreign.metadata.icc is None
    assert "GRAY" in foreign.warnings[0]


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif"])
def test_grey_profile_stays_with_grey(tmp_path: Path, suffix: str) -> None:
    photo = read(saved(Image.fromarray(grey_picture()), tmp_path / f"a.{suffix}", icc_profile=grey_profile()))
    assert photo.is_grey
    assert photo.metadata.icc == grey_profile()


def test_colours_given_by_number_only_are_said(tmp_path: Path) -> None:
    data = imagecodecs.avif_encode(colour_picture(), level=90, primaries=9, transfer=16, matrix=9)
    (tmp_path / "a.avif").write_bytes(data)
    assert "wide-gamut or HDR" in read(tmp_path / "a.avif").warnings[0]


def make_dng(path: Path) -> None:
    """A minimal 16-bit Bayer DNG: a grey field that is brighter on the right."""
    sensor = np.tile(np.linspace(2000, 50000, 128).astype(np.uint16), (96, 1))
    rational = (1, 1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 1, 0, 1, 0, 1, 1, 1)
    tags = [
        (50706, 1, 4, (1, 4, 0, 0), True),
        (50708, 2, 5, b"ACME\0", True),
        (33421, 3, 2, (2, 2), True),
        (33422, 1, 4, (0, 1, 1, 2), True),
        (50721, 10, 9, rational, True),
        (50728, 5, 3, (1, 1, 1, 1, 1, 1), True),
        (50778, 3, 1, 21, True),
        (271, 2, 5, b"ACME\0", True),
    ]
    tifffile.imwrite(path, sensor, photometric=32803, extratags=tags, metadata=None)


def test_raw_is_developed_to_16_bits(tmp_path: Path) -> None:
    make_dng(tmp_path / "a.dng")
    photo = read(tmp_path / "a.dng")
    assert (photo.format, photo.bit_depth, photo.samples.dtype) == ("RAW", 16, np.uint16)
    assert (photo.width, photo.height) == (128, 96)
    assert photo.samples[:, -20:].mean() > 2 * photo.samples[:, :20].mean()
    assert photo.metadata.exif is not None
    assert b"ACME" in photo.metadata.exif


def test_raw_without_rawpy_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_dng(tmp_path / "a.dng")
    monkeypatch.setitem(sys.modules, "rawpy", None)  # what the import system sees when it is not installed
    with pytest.raises(PhotoError, match=r'^a\.dng .*pip install "redgui\[raw\]"'):
        read(tmp_path / "a.dng", in_process=True)


def test_content_counts_and_not_the_name(tmp_path: Path) -> None:
    saved(Image.fromarray(colour_picture()), tmp_path / "a.jpg", format="PNG")
    photo = read(str(tmp_path / "a.jpg"))
    assert (photo.format, photo.warnings) == ("PNG", ())


def test_threads_may_read_at_once_and_leave_the_warning_filters_alone(tmp_path: Path) -> None:
    paths = [
        saved(Image.fromarray(colour_picture()), tmp_path / f"{n}.{s}") for n in range(8) for s in ("jpg", "png", "tif")
    ]
    before = list(warnings.filters)
    with ThreadPoolExecutor(4) as pool:
        photos = list(pool.map(read, paths))
    assert [photo.width for photo in photos] == [64] * 24
    assert list(warnings.filters) == before
