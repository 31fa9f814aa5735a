"""Writing: the samples that go into a file come out of it, or what the format can hold of them."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import tifffile
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from oracles import avifenc, magick
from photo_makers import (
    XMP,
    exif_block,
    make_photo,
    rgb_profile,
)
from PIL import Image

from redgui.errors import PhotoError
from redgui.photo import formats
from redgui.photo.formats import FORMATS, Format
from redgui.photo.photo import Metadata, Photo
from redgui.photo.write import check_fits, default_suffix, write
from redgui.reading.read import read


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


FULL = Metadata(icc=rgb_profile(), exif=exif_block(), xmp=XMP, dpi=(300.0, 240.0))


@pytest.mark.parametrize("alpha", [False, True])
@pytest.mark.parametrize("grey", [False, True])
@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("suffix", [".png", ".tif", ".tiff"])
def test_lossless_round_trip(tmp_path: Path, suffix: str, bits: int, grey: bool, alpha: bool) -> None:
    photo = make_photo(bits, grey, alpha)
    assert write(photo, tmp_path / f"a{suffix}") == []
    back = read(tmp_path / f"a{suffix}")
    assert (back.bit_depth, back.warnings) == (bits, ())
    np.testing.assert_array_equal(back.samples, photo.samples)
    if alpha:
        np.testing.assert_array_equal(back.alpha, photo.alpha)
    else:
        assert back.alpha is None


@settings(max_examples=25, deadline=None)
@given(
    samples=st.sampled_from(["u1", "u2"]).flatmap(
        lambda kind: hnp.arrays(kind, st.tuples(st.integers(1, 9), st.integers(1, 9), st.sampled_from([1, 3])))
    ),
    suffix=st.sampled_from([".png", ".tif"]),
)
def test_any_samples_of_any_size_survive(
    tmp_path_factory: pytest.TempPathFactory, samples: np.ndarray, suffix: str
) -> None:
    path = tmp_path_factory.mktemp("any") / f"a{suffix}"
    write(Photo(samples), path)
    np.testing.assert_array_equal(read(path).samples, samples)


@pytest.mark.parametrize("grey", [False, True])
@pytest.mark.parametrize("suffix", [".jpg", ".jpeg", ".webp", ".avif", ".bmp"])
def test_lossy_round_trip(tmp_path: Path, suffix: str, grey: bool) -> None:
    photo = make_photo(grey=grey)
    assert write(photo, tmp_path / f"a{suffix}") == []
    back = read(tmp_path / f"a{suffix}")
    assert np.abs(back.samples.astype(int) - photo.samples).mean() < (0.01 if suffix == ".bmp" else 4)


def test_jpeg_keeps_full_colour_resolution(tmp_path: Path) -> None:
    write(make_photo(), tmp_path / "a.jpg")
    with Image.open(tmp_path / "a.jpg") as image:
        assert {layer[1:3] for layer in image.layer} == {(1, 1)}


def test_16_bits_are_rounded_and_not_cut(tmp_path: Path) -> None:
    ramp = np.arange(65536, dtype=np.uint16).reshape(256, 256, 1)
    write(Photo(ramp, bit_depth=16), tmp_path / "a.png", bits=8)
    expected = np.rint(ramp / 257).astype(np.uint8)
    np.testing.assert_array_equal(read(tmp_path / "a.png").samples, expected)
    (said,) = write(Photo(ramp, bit_depth=16), tmp_path / "a.bmp")
    assert "16 were rounded to 8" in said
    np.testing.assert_array_equal(read(tmp_path / "a.bmp").samples, expected)


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_8_bits_can_be_widened(tmp_path: Path, suffix: str) -> None:
    photo = make_photo(alpha=True)
    write(photo, tmp_path / f"a{suffix}", bits=16)
    back = read(tmp_path / f"a{suffix}")
    np.testing.assert_array_equal(back.samples, photo.samples.astype(np.uint16) * 257)
    np.testing.assert_array_equal(back.alpha, photo.alpha.astype(np.uint16) * 257)


@pytest.mark.parametrize(("suffix", "keeps"), [(".jpg", False), (".bmp", False), (".webp", True), (".avif", True)])
def test_alpha_is_kept_or_left_out_with_a_word(tmp_path: Path, suffix: str, keeps: bool) -> None:
    said = write(make_photo(alpha=True), tmp_path / f"a{suffix}")
    back = read(tmp_path / f"a{suffix}")
    assert (back.alpha is not None) == keeps
    assert ["no transparency" in sentence for sentence in said] == ([] if keeps else [True])


def test_webp_keeps_colours_under_transparency(tmp_path: Path) -> None:
    photo = replace(make_photo(), alpha=np.zeros((48, 64), np.uint8))
    write(photo, tmp_path / "a.webp")
    assert np.abs(read(tmp_path / "a.webp").samples.astype(int) - photo.samples).mean() < 4


def test_quality_counts(tmp_path: Path) -> None:
    for suffix in (".jpg", ".webp", ".avif"):
        write(make_photo(), tmp_path / f"low{suffix}", quality=30)
        write(make_photo(), tmp_path / f"high{suffix}", quality=95)
        assert (tmp_path / f"low{suffix}").stat().st_size < (tmp_path / f"high{suffix}").stat().st_size


@pytest.mark.parametrize(("suffix", "side"), [(".jpg", 65501), (".webp", 16384), (".avif", 32769), (".png", 1_000_001)])
def test_pictures_too_long_for_the_format_are_refused(tmp_path: Path, suffix: str, side: int) -> None:
    with pytest.raises(PhotoError, match=rf"^a\{suffix} .*at most {side - 1} on a side; choose"):
        write(Photo(np.zeros((1, side, 1), np.uint8)), tmp_path / f"a{suffix}")
    assert names(tmp_path) == []


@pytest.mark.parametrize(("suffix", "side"), [(".jpg", 65500), (".webp", 16383), (".avif", 32768)])
def test_the_longest_is_written_and_read_again(tmp_path: Path, suffix: str, side: int) -> None:
    write(Photo(np.zeros((2, side, 3), np.uint8)), tmp_path / f"a{suffix}")
    assert read(tmp_path / f"a{suffix}").width == side


def test_an_avif_has_a_limit_for_all_its_pixels_too() -> None:
    check_fits(Path("a.avif"), 16384, 16384)
    with pytest.raises(
        PhotoError, match=r"^a\.avif cannot be written: 16385 x 16384 pixels, .*at most 268 million; choose"
    ):
        check_fits(Path("a.avif"), 16385, 16384)


@pytest.mark.parametrize("wrong", [{"bits": 12}, {"quality": 0}, {"quality": 101}])
def test_settings_out_of_range_are_a_programming_error(tmp_path: Path, wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="must be 8, 16"):
        write(make_photo(), tmp_path / "a.png", **wrong)


@pytest.mark.parametrize(
    ("kind", "bits", "suffix"),
    [
        ("JPEG", 8, ".jpg"),
        ("PNG", 16, ".png"),
        ("TIFF", 8, ".tif"),
        ("WEBP", 8, ".webp"),
        ("HEIF", 8, ".jpg"),
        ("HEIF", 10, ".tif"),
        ("AVIF", 12, ".tif"),
        ("RAW", 16, ".tif"),
        ("BMP", 8, ".png"),
        ("GIF", 8, ".png"),
        ("PPM", 10, ".png"),
        ("JPEG2000", 8, ".png"),
    ],
)
def test_default_suffix(kind: str, bits: int, suffix: str) -> None:
    assert default_suffix(replace(make_photo(), format=kind, bit_depth=bits)) == suffix


@pytest.mark.parametrize("own", ["", ".avif", ".jpg"])
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_no_format_that_redgui_chooses_loses_transparency(form: Format, own: str) -> None:
    """A cut-out as AVIF became a JPEG, in which what was hidden could be seen."""
    for bits in (8, 10, 16):
        suffix = default_suffix(replace(make_photo(bits=8, alpha=True), format=form.name, bit_depth=bits), own)
        chosen = formats.of_result(suffix)
        assert chosen is not None
        assert chosen.alpha
        assert chosen.bits >= min(bits, 16) or form.name == "WEBP"


def test_what_was_saved_without_loss_stays_so(tmp_path: Path) -> None:
    """It lost up to 36 levels, without a word."""
    photo = make_photo()
    Image.fromarray(photo.samples).save(tmp_path / "a.png")
    Image.fromarray(photo.samples).save(tmp_path / "a.webp", lossless=True)
    avifenc(tmp_path / "a.png", tmp_path / "a.avif", "--lossless")
    for name in ("a.webp", "a.avif"):
        back = read(tmp_path / name)
        assert back.lossless
        target = tmp_path / f"b{default_suffix(back, back.format)}"
        write(back, target)
        np.testing.assert_array_equal(magick(target), photo.samples)


@pytest.mark.parametrize("alpha", [False, True])
def test_what_lost_something_already_may_again(tmp_path: Path, alpha: bool) -> None:
    photo = make_photo(alpha=alpha)
    for name in ("a.webp", "a.avif", "a.jpg"):
        write(photo, tmp_path / name)
        assert not read(tmp_path / name).lossless
    frames = [Image.fromarray(make_photo().samples)] * 2
    frames[0].save(tmp_path / "moving.webp", save_all=True, append_images=frames[1:], quality=50)
    assert not read(tmp_path / "moving.webp").lossless
    frames[0].save(tmp_path / "exact.webp", save_all=True, append_images=frames[1:], lossless=True)
    assert read(tmp_path / "exact.webp").lossless


def test_webp_at_quality_100_loses_nothing(tmp_path: Path) -> None:
    photo = make_photo(alpha=True)
    write(photo, tmp_path / "a.webp", quality=100)
    np.testing.assert_array_equal(magick(tmp_path / "a.webp")[..., :3], photo.samples)


def test_written_files_open_elsewhere(tmp_path: Path) -> None:
    """16-bit files are read back by libraries that did not write them."""
    photo = make_photo(16, alpha=True, metadata=FULL)
    write(photo, tmp_path / "a.tif")
    np.testing.assert_array_equal(tifffile.imread(tmp_path / "a.tif")[..., :3], photo.samples)
    write(photo, tmp_path / "a.png")
    with Image.open(BytesIO((tmp_path / "a.png").read_bytes())) as image:
        image.load()  # Pillow checks every chunk's checksum
        assert image.info["dpi"] == pytest.approx((300, 240), abs=0.01)


@pytest.mark.parametrize(
    ("kind", "own", "suffix"),
    [("JPEG", ".JPEG", ".JPEG"), ("TIFF", ".tiff", ".tiff"), ("PNG", ".jpg", ".png"), ("HEIF", ".heic", ".jpg")],
)
def test_a_files_own_suffix_is_kept_where_it_tells_the_truth(kind: str, own: str, suffix: str) -> None:
    assert default_suffix(replace(make_photo(), format=kind), own) == suffix
