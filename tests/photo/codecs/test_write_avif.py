"""AVIF with 10 and 12 bits, held against libavif's own program."""

from dataclasses import replace
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from oracles import avifdec
from photo_makers import XMP, assert_camera_data, exif_block, make_photo, parse_exif, rgb_profile

from redgui.photo.codecs.avif_metadata import with_metadata
from redgui.photo.photo import Metadata, Photo
from redgui.photo.write import write
from redgui.reading.read import photo_size, read


@pytest.mark.parametrize("alpha", [False, True])
@pytest.mark.parametrize("grey", [False, True])
@pytest.mark.parametrize(("depth", "written"), [(10, 10), (12, 12), (16, 12)])
def test_deep_stays_deep(tmp_path: Path, depth: int, written: int, grey: bool, alpha: bool) -> None:
    profile = None if grey else rgb_profile()  # no PNG of avifdec's holds that of a grey picture
    carried = Metadata(profile, exif_block(), XMP, (300.0, 240.0))
    photo = replace(make_photo(16, grey, alpha, carried), bit_depth=depth)
    path = tmp_path / "a.avif"
    notes = write(photo, path)
    assert notes == (["a.avif: AVIF holds 12 bits per channel, so 16 were rounded to 12."] if depth == 16 else [])
    theirs = avifdec(path)
    assert theirs.dtype == np.uint16
    theirs = theirs.reshape(48, 64, -1)
    ours = photo.samples if not grey or theirs.shape[2] < 3 else np.repeat(photo.samples, 3, 2)
    assert np.abs(theirs[..., : ours.shape[2]].astype(int) - ours).mean() < 257 * 1.5
    if photo.alpha is not None:
        assert np.abs(theirs[..., -1].astype(int) - photo.alpha).mean() < 257
    back = read(path)
    assert (back.bit_depth, back.samples.dtype, back.warnings) == (written, np.uint16, ())
    assert (back.alpha is not None) == alpha
    assert (back.metadata.icc, back.metadata.dpi) == (profile, (300.0, 240.0))
    assert photo_size(path, 10**6) == (64, 48)
    assert back.metadata.exif is not None
    assert_camera_data(parse_exif(back.metadata.exif))
    assert back.metadata.xmp is not None
    assert b'tiff:ImageWidth="64"' in back.metadata.xmp


def test_more_bits_are_more_than_8_bits(tmp_path: Path) -> None:
    """A dark ramp has the steps of its depth."""
    ramp = np.tile(np.linspace(0, 4000, 256).astype(np.uint16), (64, 1))[..., None]
    for depth, levels in ((8, 18), (10, 55), (12, 220)):
        photo = Photo(ramp if depth > 8 else (ramp // 257).astype(np.uint8), bit_depth=depth)
        write(photo, tmp_path / f"{depth}.avif", quality=100)
        assert np.unique(avifdec(tmp_path / f"{depth}.avif")).size == pytest.approx(levels, rel=0.2)


def test_8_bits_are_widened_on_wish(tmp_path: Path) -> None:
    write(make_photo(), tmp_path / "a.avif", bits=16)
    assert read(tmp_path / "a.avif").bit_depth == 12
    write(make_photo(16), tmp_path / "b.avif", bits=8)
    assert read(tmp_path / "b.avif").bit_depth == 8


@pytest.mark.parametrize("what", ["icc", "exif", "xmp"])
def test_each_alone(tmp_path: Path, what: str) -> None:
    values = {"icc": rgb_profile(), "exif": exif_block(), "xmp": XMP}
    photo = replace(make_photo(16, metadata=Metadata(**{what: values[what]})), bit_depth=10)
    write(photo, tmp_path / "a.avif")
    carried = read(tmp_path / "a.avif").metadata
    assert {name for name in values if getattr(carried, name)} == {what}
    avifdec(tmp_path / "a.avif")


def test_what_is_built_in_another_way_is_not_touched() -> None:
    plain = bytes(imagecodecs.avif_encode(make_photo().samples))
    assert with_metadata(plain, [], None, None) == plain
    for damaged in (plain[:-1], plain.replace(b"meta", b"free"), plain.replace(b"\x44\0\0\1", b"\x48\0\0\1")):
        with pytest.raises((ValueError, KeyError)):
            with_metadata(damaged, [(b"colr", b"prof" + rgb_profile())], exif_block(), XMP)
