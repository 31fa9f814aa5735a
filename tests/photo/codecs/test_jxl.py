"""JPEG XL, held against libjxl's own programs."""

import contextlib
import struct
from dataclasses import replace
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from oracles import cjxl, djxl, jxlinfo, magick
from photo_makers import (
    XMP,
    alpha_picture,
    assert_camera_data,
    colour_picture,
    exif_block,
    grey_picture,
    grey_profile,
    make_photo,
    parse_exif,
    rgb_profile,
)
from PIL import Image

from redgui.errors import PhotoError, TooLargeError
from redgui.photo.codecs import jxl_header, jxl_icc
from redgui.photo.photo import Metadata
from redgui.photo.write import default_suffix, write
from redgui.reading.read import photo_size, read

P3 = imagecodecs.cms_profile(
    "rgb", whitepoint=(0.3127, 0.329, 1.0), primaries=(0.68, 0.32, 1, 0.265, 0.69, 1, 0.15, 0.06, 1), gamma=2.2
)


def stored(folder: Path, picture: np.ndarray, *options: str) -> Path:
    """A picture as cjxl makes a JPEG XL of it."""
    source = folder / "source.png"
    source.write_bytes(imagecodecs.png_encode(picture))
    return cjxl(source, folder / "a.jxl", *options)


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("kind", ["grey", "colour", "alpha"])  # of 16 bits and alpha, cjxl makes what djxl refuses
@pytest.mark.parametrize("options", [("-d", "0"), ("-d", "0", "--container=1"), ("-d", "1")])
def test_samples_are_those_of_djxl(tmp_path: Path, bits: int, kind: str, options: tuple[str, ...]) -> None:
    pictures = {
        "grey": grey_picture(bits),
        "colour": colour_picture(bits),
        "alpha": np.dstack([colour_picture(), alpha_picture()]),
    }
    bits = 8 if kind == "alpha" else bits
    path = stored(tmp_path, pictures[kind], *options)
    photo, expected = read(path), djxl(path)
    assert (photo.format, photo.bit_depth, photo.lossless) == ("JXL", bits, options[1] == "0")
    assert photo_size(path, 10**6) == (64, 48)
    planes = photo.samples if photo.alpha is None else np.dstack([photo.samples, photo.alpha])
    tolerance = 0 if options[1] == "0" else 2 * (1 if bits == 8 else 257)
    assert planes.dtype == expected.dtype
    assert np.abs(planes.astype(int) - expected.reshape(planes.shape)).max() <= tolerance


@pytest.mark.parametrize("bits", [10, 12])
def test_white_is_white_at_any_depth(tmp_path: Path, bits: int) -> None:
    ramp = np.linspace(0, 65535, 64 * 48).astype(np.uint16).reshape(48, 64)
    path = stored(tmp_path, ramp, "-d", "0", f"--override_bitdepth={bits}")
    photo = read(path)
    assert photo.bit_depth == bits
    assert (photo.samples.min(), photo.samples.max()) == (0, 65535)
    assert np.abs(photo.samples[..., 0].astype(int) - ramp).max() <= 65535 >> bits


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_codestream_says_how_it_is_turned(tmp_path: Path, orientation: int, packed: bool) -> None:
    """What EXIF and XMP say of that counts for nothing; they come in boxes, which Brotli may have packed."""
    source, path = tmp_path / "source.jpg", tmp_path / "a.jxl"
    Image.fromarray(colour_picture()).save(source, exif=b"Exif\0\0" + exif_block(orientation))
    cjxl(source, path, "-d", "0", "--lossless_jpeg=0", "--container=1")
    turned = XMP.replace(b'tiff:Orientation="1"', b'tiff:Orientation="8"')
    with path.open("ab") as file:
        for kind, content in ((b"Exif", bytes(4) + exif_block(3)), (b"xml ", turned)):
            box = b"brob" + kind + imagecodecs.brotli_encode(content) if packed else kind + content
            file.write(struct.pack(">I", 4 + len(box)) + box)
    photo = read(path)
    np.testing.assert_array_equal(photo.samples, djxl(path))
    assert photo_size(path, 10**6) == (photo.width, photo.height)
    assert photo.metadata.exif is not None
    assert_camera_data(parse_exif(photo.metadata.exif))
    assert parse_exif(photo.metadata.exif).get(0x0112, 1) == 1
    assert photo.metadata.xmp == XMP


def test_a_packed_jpeg_is_unpacked(tmp_path: Path) -> None:
    """With everything that was in it; cjxl makes one of every JPEG that it is given."""
    source = tmp_path / "source.jpg"
    exif = b"Exif\0\0" + exif_block(6)
    Image.fromarray(colour_picture()).save(source, quality=40, exif=exif, icc_profile=rgb_profile(), dpi=(300, 300))
    path = cjxl(source, tmp_path / "a.jxl")
    photo, expected = read(path), read(source)
    np.testing.assert_array_equal(photo.samples, expected.samples)
    assert (photo.format, photo.jpeg_quality, photo.lossless) == ("JXL", 40, False)
    assert photo.metadata == expected.metadata


def test_metadata_in_the_container_outdates_that_of_the_packed_jpeg(tmp_path: Path) -> None:
    """As exiftool leaves a file that it has edited; how the picture is turned stays the JPEG's own."""
    source = tmp_path / "source.jpg"
    Image.fromarray(colour_picture()).save(source, exif=b"Exif\0\0" + exif_block(6))
    path = cjxl(source, tmp_path / "a.jxl")
    with path.open("ab") as file:
        file.write(struct.pack(">I", 8 + len(XMP)) + b"xml " + XMP)
    photo, expected = read(path), read(source)
    np.testing.assert_array_equal(photo.samples, expected.samples)
    assert photo.metadata.xmp == XMP
    assert photo.metadata.exif is not None
    assert_camera_data(parse_exif(photo.metadata.exif))
    assert parse_exif(photo.metadata.exif).get(0x0112, 1) == 1


@pytest.mark.parametrize(("milliseconds", "seen"), [(100, 1), (0, -1)])
def test_of_an_animation_the_first_picture_is_read(tmp_path: Path, milliseconds: int, seen: int) -> None:
    """The first that is shown for a time: without any, all lie one on the other, and the last is to be seen."""
    frames = [Image.fromarray(colour_picture()), Image.fromarray(colour_picture()[::-1])]
    frames[0].save(tmp_path / "source.png", save_all=True, append_images=frames[1:], duration=milliseconds)
    photo = read(cjxl(tmp_path / "source.png", tmp_path / "a.jxl", "-d", "0"))
    np.testing.assert_array_equal(photo.samples, colour_picture()[::seen])
    assert any("more than one picture; only the first was read" in note for note in photo.warnings)


@pytest.mark.parametrize("distance", [0, 1])
@pytest.mark.parametrize(("name", "numbers"), [("PeQ", (9, 16)), ("HLG", (9, 18))])
def test_hdr_stays_hdr(tmp_path: Path, name: str, numbers: tuple[int, int], distance: int) -> None:
    ramp = np.tile(np.linspace(0, 65535, 64).astype(">u2")[None, :, None], (48, 1, 3))
    (tmp_path / "a.ppm").write_bytes(b"P6 64 48 65535\n" + ramp.tobytes())
    path = cjxl(
        tmp_path / "a.ppm", tmp_path / "a.jxl", "-d", str(distance), "-x", f"color_space=RGB_D65_202_Rel_{name}"
    )
    photo = read(path)
    assert photo.metadata.colour is not None
    assert (photo.metadata.colour.code_points, photo.metadata.icc) == (numbers, None)
    assert default_suffix(photo, ".jxl") == ".png"
    assert np.abs(photo.samples.astype(int) - djxl(path)).max() <= (0 if distance == 0 else 200)


def test_colours_by_number_become_a_profile(tmp_path: Path) -> None:
    source = tmp_path / "source.ppm"
    Image.fromarray(colour_picture()).save(source)
    path = cjxl(source, tmp_path / "a.jxl", "-d", "0", "-x", "color_space=RGB_D65_DCI_Rel_SRG")
    photo = read(path)
    assert photo.metadata.icc is not None
    red = np.full((1, 1, 3), (255, 0, 0), np.uint8)
    ours, theirs = (
        imagecodecs.cms_transform(
            red, profile, imagecodecs.cms_profile("xyz"), colorspace="rgb", outcolorspace="xyz", outdtype="f4"
        )
        for profile in (photo.metadata.icc, P3)
    )
    np.testing.assert_allclose(ours, theirs, atol=0.005)


def long_profile() -> bytes:
    """A grey profile with a long curve, texts and what is like nothing before."""
    chance = np.random.default_rng(5)
    curve = np.sort(chance.integers(0, 65536, 3000)).astype(np.uint16)
    whole = bytes(imagecodecs.cms_profile("gray", whitepoint=(0.3457, 0.3585, 1.0), transferfunction=curve))
    more = b"text\0\0\0\0" + b"A scanner, " * 300 + chance.integers(0, 256, 5000).astype(np.uint8).tobytes()
    return (len(whole) + len(more)).to_bytes(4, "big") + whole[4:] + more


@pytest.mark.parametrize("effort", ["1", "9"])
@pytest.mark.parametrize("profile", [P3, rgb_profile(), grey_profile(), long_profile()])
def test_a_profile_is_read(tmp_path: Path, profile: bytes, effort: str) -> None:
    grey = profile[16:20] == b"GRAY"
    Image.fromarray(grey_picture() if grey else colour_picture()).save(tmp_path / "a.png", icc_profile=profile)
    path = cjxl(tmp_path / "a.png", tmp_path / "a.jxl", "-d", "0", "-e", effort)
    assert f"{len(profile)}-byte ICC profile" in jxlinfo(path)
    photo = read(path)
    assert (photo.metadata.icc == profile, photo.warnings) == (True, ())
    data = path.read_bytes()
    for place in range(20, len(data) - 1, len(data) // 60):
        damaged = bytearray(data)
        damaged[place] ^= 0x55
        header = jxl_header.parse(data)
        with contextlib.suppress(ValueError):
            jxl_icc.profile(bytes(damaged), header.profile_at)


@pytest.mark.parametrize("grey", [False, True])
def test_with_loss_a_profile_is_applied(tmp_path: Path, grey: bool) -> None:
    """libjxl gives light, for which 8 bits would be too few."""
    dull = (grey_picture() if grey else colour_picture()) // 2 + 64
    (tmp_path / "p.icc").write_bytes(grey_profile() if grey else P3)
    (tmp_path / "srgb.icc").write_bytes(imagecodecs.cms_profile("srgb"))
    Image.fromarray(dull).save(tmp_path / "a.png", icc_profile=grey_profile() if grey else P3)
    photo = read(cjxl(tmp_path / "a.png", tmp_path / "a.jxl", "-d", "0.1"))
    expected = magick(tmp_path / "a.png", "-profile", str(tmp_path / "srgb.icc"), "-depth", "8")
    expected = expected.reshape(48, 64, -1)[..., : photo.samples.shape[2]]
    assert photo.samples.dtype == np.uint8
    assert np.abs(photo.samples.astype(int) - expected).mean() < 1
    assert [str(note) for note in photo.warnings] == ["a.jxl: its colours were converted to sRGB."]


def test_a_picture_beyond_the_limit_is_not_decoded(tmp_path: Path) -> None:
    path = stored(tmp_path, colour_picture())
    with pytest.raises(TooLargeError, match="64 x 48"):
        read(path, max_pixels=64 * 48 - 1)


@pytest.mark.parametrize("cut", [0, 3, 30, 200, -1])
@pytest.mark.parametrize("container", ["0", "1"])
def test_half_a_file_is_one_sentence(tmp_path: Path, cut: int, container: str) -> None:
    path = stored(tmp_path, colour_picture(), "-d", "0", f"--container={container}")
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(PhotoError):
        read(path)


@pytest.mark.parametrize("quality", [50, 95, 100])
@pytest.mark.parametrize("alpha", [False, True])
@pytest.mark.parametrize("grey", [False, True])
@pytest.mark.parametrize("bits", [8, 16])
def test_what_is_written_is_what_djxl_reads(tmp_path: Path, bits: int, grey: bool, alpha: bool, quality: int) -> None:
    photo = make_photo(bits, grey, alpha, Metadata(None, exif_block(), XMP, (300.0, 240.0)))
    path = tmp_path / "a.jxl"
    assert write(photo, path, quality=quality) == []
    expected = photo.samples if photo.alpha is None else np.dstack([photo.samples, photo.alpha])
    theirs = djxl(path).reshape(expected.shape)
    assert theirs.dtype == expected.dtype
    if bits == 16 or quality == 100:
        np.testing.assert_array_equal(theirs, expected)
    else:
        assert 0 < np.abs(theirs.astype(int) - expected).mean() < (8 if quality == 50 else 4)
    assert "sRGB transfer" in jxlinfo(path)
    back = read(path)
    assert (back.bit_depth, back.metadata.dpi, back.warnings) == (bits, (300.0, 240.0), ())
    assert back.metadata.exif is not None
    assert_camera_data(parse_exif(back.metadata.exif))
    assert back.metadata.xmp is not None
    assert b'tiff:ImageWidth="64"' in back.metadata.xmp
    assert default_suffix(back, ".JXL") == ".JXL"


@pytest.mark.parametrize("bits", [8, 16])
def test_other_colours_are_converted_and_named(tmp_path: Path, bits: int) -> None:
    for grey, profile in ((False, P3), (True, grey_profile())):
        photo = make_photo(bits, grey, metadata=Metadata(icc=profile))
        (note,) = write(photo, tmp_path / "a.jxl", quality=100, overwrite=True)
        assert "converted to sRGB" in note
        samples = djxl(tmp_path / "a.jxl").reshape(photo.samples.shape)
        assert np.abs(samples.astype(int) - photo.samples).max() > 5
        if not grey:
            srgb = imagecodecs.cms_profile("srgb")
            exact = imagecodecs.CMS.FLAGS.NOOPTIMIZE if bits == 16 else None
            expected = imagecodecs.cms_transform(
                photo.samples, P3, srgb, colorspace="rgb", outcolorspace="rgb", flags=exact
            )
            np.testing.assert_array_equal(samples, expected)


def test_srgb_by_whatever_profile_stays_as_it_is(tmp_path: Path) -> None:
    photo = make_photo(16, metadata=Metadata(icc=rgb_profile()))
    assert write(photo, tmp_path / "a.jxl") == []
    np.testing.assert_array_equal(djxl(tmp_path / "a.jxl"), photo.samples)


def test_a_jpeg_xl_without_loss_stays_so(tmp_path: Path) -> None:
    photo = read(stored(tmp_path, colour_picture(), "-d", "0"))
    write(replace(photo, metadata=Metadata()), tmp_path / "b.jxl")
    np.testing.assert_array_equal(djxl(tmp_path / "b.jxl"), photo.samples)
