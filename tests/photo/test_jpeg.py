"""The quality of a JPEG, read off its tables."""

from pathlib import Path

import pytest
from photo_makers import colour_picture
from PIL import Image

from redgui.photo.jpeg import libjpeg_table
from redgui.reading.read import read


def picture(mode: str = "RGB") -> Image.Image:
    return Image.fromarray(colour_picture()).convert(mode)


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_every_quality_of_libjpeg_comes_back(tmp_path: Path, mode: str) -> None:
    path, image = tmp_path / "a.jpg", picture(mode)
    for quality in range(1, 101):
        image.save(path, quality=quality)
        assert read(path).jpeg_quality == quality


def test_tables_of_other_programs_have_a_place_among_libjpegs(tmp_path: Path) -> None:
    """Photoshop's, from "save for web" and from "save as"."""
    found = {}
    for name in ("web_low", "web_medium", "web_high", "web_very_high", "low", "medium", "high", "maximum"):
        picture().save(tmp_path / f"{name}.jpg", quality=name)
        found[name] = read(tmp_path / f"{name}.jpg").jpeg_quality
    assert found["web_low"] in range(35, 55)
    assert found["web_low"] < found["web_medium"] < found["web_high"] < found["web_very_high"] < 97
    assert 75 < found["low"] < found["medium"] < found["high"] < found["maximum"] < 97


def test_the_table_of_the_luma_decides(tmp_path: Path) -> None:
    tables = [libjpeg_table(30).ravel().tolist(), libjpeg_table(90).ravel().tolist()]
    picture().save(tmp_path / "a.jpg", qtables=tables)
    assert read(tmp_path / "a.jpg").jpeg_quality == 30


def test_a_turned_photo_has_the_same_quality(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    picture().save(tmp_path / "a.jpg", quality=40, exif=exif)
    photo = read(tmp_path / "a.jpg")
    assert (photo.width, photo.height) == picture().size[::-1]
    assert photo.jpeg_quality == 40


@pytest.mark.parametrize("suffix", [".png", ".tif", ".webp", ".bmp"])
def test_only_a_jpeg_has_a_quality(tmp_path: Path, suffix: str) -> None:
    picture().save(tmp_path / "a.jpg", quality=20)
    with Image.open(tmp_path / "a.jpg") as compressed:
        compressed.save(tmp_path / f"a{suffix}")
    assert read(tmp_path / f"a{suffix}").jpeg_quality is None
