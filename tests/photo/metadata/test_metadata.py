"""EXIF and XMP, edited in place."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from photo_makers import MAKER_NOTE, XMP, assert_camera_data, exif_block, make_photo, parse_exif, with_thumbnail
from PIL import ExifTags

from redgui.photo.metadata import exif
from redgui.photo.metadata.upright import checked, for_size, make_upright, orientation, without_orientation
from redgui.photo.photo import Metadata


@pytest.mark.parametrize("big_endian", [False, True])
def test_upright_changes_the_orientation_and_not_one_other_byte(big_endian: bool) -> None:
    block = exif_block(orientation=6, big_endian=big_endian)
    turned = exif.upright(block)
    assert parse_exif(turned)[0x0112] == 1
    different = [at for at, (old, new) in enumerate(zip(block, turned, strict=True)) if old != new]
    assert len(different) == 1
    assert_camera_data(parse_exif(turned))


@pytest.mark.parametrize("big_endian", [False, True])
def test_thumbnail_is_cut_off_and_the_rest_stays(big_endian: bool) -> None:
    block = exif_block(big_endian=big_endian)
    picture = b"\xff\xd8 an old face \xff\xd9" * 50
    stored = with_thumbnail(block, picture)
    assert parse_exif(stored).get_ifd(ExifTags.IFD.IFD1)[0x0202] == len(picture)
    turned = exif.upright(stored)
    assert b"an old face" not in turned
    assert parse_exif(turned).get_ifd(ExifTags.IFD.IFD1) == {}
    assert turned == block


def test_thumbnail_is_blanked_where_data_stands_behind_it() -> None:
    stored = with_thumbnail(exif_block(), b"an old face" * 50) + b"what a maker note points to"
    turned = exif.upright(stored)
    assert b"an old face" not in turned
    assert turned.endswith(b"what a maker note points to")
    assert turned.index(MAKER_NOTE) == stored.index(MAKER_NOTE)


def test_new_size_is_told_to_every_tag_that_repeats_it() -> None:
    metadata = for_size(Metadata(exif=exif_block(), xmp=XMP), 70_000, 500)
    camera = parse_exif(metadata.exif or b"").get_ifd(0x8769)
    assert (camera[0xA002], camera[0xA003]) == (70_000, 500)
    assert_camera_data(parse_exif(metadata.exif or b""))
    assert b'tiff:ImageWidth="70000"' in (metadata.xmp or b"")
    assert b"<exif:PixelYDimension>500<" in (metadata.xmp or b"")


def test_xmp_orientation_is_reset_in_both_spellings() -> None:
    xmp = (
        b"<x tiff:Orientation='8'/><tiff:Orientation>3</tiff:Orientation><tiff:OrientationNote>8</tiff:OrientationNote>"
    )
    upright = without_orientation(Metadata(xmp=xmp)).xmp
    assert upright == xmp.replace(b"'8'", b"'1'").replace(b">3<", b">1<")


def test_exif_orientation_goes_before_xmp_and_nonsense_counts_as_none() -> None:
    xmp = b'tiff:Orientation="8"'
    assert orientation(Metadata(exif=exif_block(orientation=3), xmp=xmp)) == 3
    assert orientation(Metadata(exif=exif_block(orientation=0), xmp=xmp)) == 8
    assert orientation(Metadata(exif=exif_block(orientation=77))) == 1
    assert orientation(Metadata()) == 1


def test_resolution_is_added_without_moving_the_maker_note() -> None:
    block = exif_block()
    added = exif.with_dpi(block, (300.0, 240.0))
    assert exif.dpi(added) == (300.0, 240.0)
    assert parse_exif(added)[0x011A] == 300
    assert added.index(MAKER_NOTE) == block.index(MAKER_NOTE)
    assert_camera_data(parse_exif(added))
    alone = exif.with_dpi(None, (72.0, 72.0))
    assert (parse_exif(alone)[0x011B], parse_exif(alone)[0x0128]) == (72, 2)


def test_maker_note_can_be_left_out() -> None:
    smaller = parse_exif(exif.without_maker_note(exif_block()))
    assert 0x927C not in smaller.get_ifd(0x8769)
    assert smaller.get_ifd(0x8769)[0x9286] == b"UNICODE\0h\0i\0"
    assert smaller.get_ifd(0x8825)[1] == "N"


def test_exif_prefix_goes_even_when_doubled() -> None:
    found, said = checked(Metadata(exif=b"Exif\0\0Exif\0\0" + exif_block()))
    assert (found.exif, said) == (exif_block(), [])


def test_damaged_exif_is_dropped_with_a_sentence() -> None:
    for block in (b"", b"II*", b"II*\0\xff\xff\xff\xff", b"no exif at all", exif_block()[:9]):
        photo = make_upright(make_photo(metadata=Metadata(exif=block)))
        assert photo.metadata.exif is None
        assert any("EXIF data is damaged" in said for said in photo.warnings)


def test_directories_that_point_in_circles_end() -> None:
    loop = b"II*\0" + struct.pack("<IH", 8, 2)
    loop += struct.pack("<HHII", 0x8769, 4, 1, 8) + struct.pack("<HHII", 0x8825, 4, 1, 8) + struct.pack("<I", 8)
    found, said = checked(Metadata(exif=loop))
    assert (found.exif, said) == (loop, [])
    assert len(exif.upright(loop)) <= len(loop)


@given(st.data())
def test_no_damage_to_exif_escapes(data: st.DataObject) -> None:
    block = bytearray(with_thumbnail(exif_block(orientation=6), b"thumb" * 20))
    for _ in range(data.draw(st.integers(1, 6))):
        block[data.draw(st.integers(0, len(block) - 1))] = data.draw(st.integers(0, 255))
    block = block[: data.draw(st.integers(0, len(block)))]
    photo = make_upright(make_photo(metadata=Metadata(exif=bytes(block))))
    assert sorted(photo.samples.shape[:2]) == [48, 64]
    if photo.metadata.exif:
        assert exif.orientation(photo.metadata.exif) in {1, None}
        assert for_size(photo.metadata, 9, 9).exif is not None
