"""Numbers that count pixels follow the pixels, when a photo is turned upright and when it grows."""

import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile
from hypothesis import given
from hypothesis import strategies as st
from oracles import exiftool
from photo_makers import colour_picture
from PIL import Image, ImageOps

from redgui.photo.metadata.turning import Change
from redgui.photo.photo import Photo
from redgui.photo.write import write
from redgui.reading.read import read

WIDTH, HEIGHT = 64, 48
PACKET = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" %s</rdf:Description></rdf:RDF></x:xmpmeta>"""
FACES = """xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"
 xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#" xmlns:stDim="http://ns.adobe.com/xap/1.0/sType/Dimensions#"
 xmlns:MP="http://ns.microsoft.com/photo/1.2/" xmlns:MPRI="http://ns.microsoft.com/photo/1.2/t/RegionInfo#"
 xmlns:MPReg="http://ns.microsoft.com/photo/1.2/t/Region#"><mwg-rs:Regions rdf:parseType="Resource">
<mwg-rs:AppliedToDimensions stDim:w="64" stDim:h="48" stDim:unit="pixel"/><mwg-rs:RegionList><rdf:Seq>
<rdf:li rdf:parseType="Resource"><mwg-rs:Area stArea:x="0.25" stArea:y="0.125" stArea:w="0.5" stArea:h="0.25"
 stArea:unit="normalized"/><mwg-rs:Type>Face</mwg-rs:Type></rdf:li></rdf:Seq></mwg-rs:RegionList></mwg-rs:Regions>
<MP:RegionInfo><rdf:Description><MPRI:Regions><rdf:Bag><rdf:li><rdf:Description
 MPReg:Rectangle="0, 0, 0.5, 0.25"/></rdf:li></rdf:Bag></MPRI:Regions></rdf:Description></MP:RegionInfo>"""
PANORAMA = """xmlns:GPano="http://ns.google.com/photos/1.0/panorama/" GPano:FullPanoWidthPixels="200"
 GPano:FullPanoHeightPixels="100" GPano:CroppedAreaImageWidthPixels="64" GPano:CroppedAreaImageHeightPixels="48"
 GPano:CroppedAreaLeftPixels="30" GPano:CroppedAreaTopPixels="10">"""


def enlarged(photo: Photo, factor: int) -> Photo:
    return replace(photo, samples=photo.samples.repeat(factor, 0).repeat(factor, 1))


def save(path: Path, xmp: str = "", orientation: int = 1, tags: tuple[str, ...] = ()) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.fromarray(colour_picture()).save(path, exif=exif, xmp=xmp.encode())
    if tags:
        subprocess.run(["exiftool", "-q", "-n", "-overwrite_original", *tags, str(path)], check=True)


@given(
    st.integers(1, 8), st.integers(1, 30), st.integers(1, 30), st.integers(0, 29), st.integers(0, 29), st.integers(1, 3)
)
def test_a_marked_pixel_is_where_its_number_says(
    turn: int, width: int, height: int, x: int, y: int, factor: int
) -> None:
    """Against Pillow, which turns the picture."""
    x, y = x % width, y % height
    picture = Image.new("L", (width, height))
    picture.putpixel((x, y), 255)
    exif = Image.Exif()
    exif[0x0112] = turn
    picture.info["exif"] = exif.tobytes()
    upright = np.asarray(ImageOps.exif_transpose(picture)).repeat(factor, 0).repeat(factor, 1)
    change = Change(turn, (width, height), upright.shape[::-1])
    left, top, across, down = (round(number) for number in change.rectangle(x, y, 1, 1))
    assert (across, down) == (factor, factor)
    assert upright[top : top + down, left : left + across].min() == 255


@pytest.mark.parametrize(
    ("orientation", "centre", "extent", "corner"),
    [
        (1, (0.25, 0.125), (0.5, 0.25), "0, 0, 0.5, 0.25"),
        (3, (0.75, 0.875), (0.5, 0.25), "0.5, 0.75, 0.5, 0.25"),
        (6, (0.875, 0.25), (0.25, 0.5), "0.75, 0, 0.25, 0.5"),
        (8, (0.125, 0.75), (0.25, 0.5), "0, 0.5, 0.25, 0.5"),
    ],
)
def test_faces_turn_with_the_photo(tmp_path: Path, orientation: int, centre: Any, extent: Any, corner: str) -> None:
    save(tmp_path / "a.jpg", PACKET % FACES, orientation)
    write(enlarged(read(tmp_path / "a.jpg"), 2), tmp_path / "b.jpg")
    (found,) = exiftool(tmp_path / "b.jpg")
    regions = found["XMP-mwg-rs:RegionInfo"]
    area = regions["RegionList"][0]["Area"]
    assert ((area["X"], area["Y"]), (area["W"], area["H"])) == (centre, extent)
    sides = (96, 128) if orientation >= 5 else (128, 96)
    assert (regions["AppliedToDimensions"]["W"], regions["AppliedToDimensions"]["H"]) == sides
    assert found["XMP-MP:RegionInfoMP"]["Regions"][0]["Rectangle"] == corner


@pytest.mark.parametrize(("orientation", "left", "top", "sides"), [(1, 60, 20, (128, 96)), (8, 20, 212, (96, 128))])
def test_panoramas_follow(tmp_path: Path, orientation: int, left: int, top: int, sides: tuple[int, int]) -> None:
    save(tmp_path / "a.jpg", PACKET % PANORAMA, orientation)
    write(enlarged(read(tmp_path / "a.jpg"), 2), tmp_path / "b.png")
    (found,) = exiftool(tmp_path / "b.png")
    names = ("CroppedAreaLeftPixels", "CroppedAreaTopPixels", "CroppedAreaImageWidthPixels")
    assert [found[f"XMP-GPano:{name}"] for name in names] == [left, top, sides[0]]
    assert found["XMP-GPano:CroppedAreaImageHeightPixels"] == sides[1]
    assert found["XMP-GPano:FullPanoWidthPixels"] == (200 if orientation == 8 else 400)


def test_the_subject_and_the_sensor_follow(tmp_path: Path) -> None:
    tags = ("-ExifIFD:SubjectArea=10 20 6 4", "-ExifIFD:SubjectLocation=10 20", "-ExifIFD:FocalPlaneXResolution=1000")
    tags += ("-ExifIFD:FocalPlaneYResolution=500", "-XMP-exif:SubjectArea=10 20 6")
    save(tmp_path / "a.jpg", orientation=6, tags=tags)
    write(enlarged(read(tmp_path / "a.jpg"), 3), tmp_path / "b.tif")
    (found,) = exiftool(tmp_path / "b.tif", options=("-n",))
    assert found["ExifIFD:SubjectArea"] == f"{(HEIGHT - 20) * 3} {10 * 3} {4 * 3} {6 * 3}"
    assert found["ExifIFD:SubjectLocation"] == f"{(HEIGHT - 20) * 3} {10 * 3}"
    assert (found["ExifIFD:FocalPlaneXResolution"], found["ExifIFD:FocalPlaneYResolution"]) == (1500, 3000)
    assert found["XMP-exif:SubjectArea"] == [(HEIGHT - 20) * 3, 10 * 3, 6 * 3]


@pytest.mark.parametrize("is_point", [False, True])
def test_a_map_stays_in_its_place(tmp_path: Path, is_point: bool) -> None:
    """GeoTIFF: a step between pixels is smaller, and the tie point is the same spot."""
    keys = (1, 1, 0, 1, 1025, 0, 1, 2 if is_point else 1)
    tags = [(33550, "d", 3, (10.0, 10.0, 0.0)), (33922, "d", 6, (4.0, 6.0, 0.0, 5000.0, 7000.0, 0.0))]
    tags.append((34735, "H", 8, keys))
    tifffile.imwrite(tmp_path / "a.tif", colour_picture(), photometric="rgb", extratags=tags, metadata=None)
    write(enlarged(read(tmp_path / "a.tif"), 2), tmp_path / "b.tif")
    (found,) = exiftool(tmp_path / "b.tif", options=("-n",))
    place = "8.5 12.5" if is_point else "8 12"
    assert found["IFD0:PixelScale"] == "5 5 0"
    assert found["IFD0:ModelTiePoint"] == f"{place} 0 5000 7000 0"


def test_a_turned_map_is_none(tmp_path: Path) -> None:
    tags = [(33550, "d", 3, (10.0, 10.0, 0.0)), (274, "H", 1, 6)]
    tifffile.imwrite(tmp_path / "a.tif", colour_picture(), photometric="rgb", extratags=tags, metadata=None)
    photo = read(tmp_path / "a.tif")
    assert "GeoTIFF" in photo.warnings[0]
    write(photo, tmp_path / "b.tif")
    assert "IFD0:PixelScale" not in exiftool(tmp_path / "b.tif")[0]


@pytest.mark.parametrize("kind", ["ome", "shaped", "imagej", "people"])
def test_descriptions_of_arrays_are_left_out(tmp_path: Path, kind: str) -> None:
    picture = colour_picture()
    options: dict[str, Any] = {"ome": kind == "ome", "imagej": kind == "imagej"}
    if kind == "people":
        options |= {"description": "Boats in the harbour", "metadata": None}
    tifffile.imwrite(tmp_path / "a.tif", picture, photometric="rgb", **options)
    photo = read(tmp_path / "a.tif")
    write(enlarged(photo, 2), tmp_path / "b.tif")
    (found,) = exiftool(tmp_path / "b.tif")
    assert found.get("IFD0:ImageDescription") == ("Boats in the harbour" if kind == "people" else None)
    assert any("OME" in note for note in photo.warnings) == (kind == "ome")
    with tifffile.TiffFile(tmp_path / "b.tif") as tiff:
        assert tiff.asarray().shape == (96, 128, 3)


def test_damaged_numbers_stay_and_cost_nothing(tmp_path: Path) -> None:
    packet = (PACKET % FACES).replace('stArea:x="0.25"', 'stArea:x="nan"').replace("0, 0, 0.5, 0.25", "1e999, x")
    save(tmp_path / "a.jpg", packet, 6)
    photo = read(tmp_path / "a.jpg")
    assert photo.warnings == ()
    assert b"nan" in (photo.metadata.xmp or b"")
