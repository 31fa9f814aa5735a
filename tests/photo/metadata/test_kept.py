"""What photos carry beside their picture, from every format to every other: kept, or named (docs/kept.md)."""

import subprocess
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
import tifffile
from makers import MAKERS
from oracles import exiftool
from photo_makers import colour_picture, rgb_profile
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from redgui.photo.write import write
from redgui.reading.read import read

WRITTEN = (".jpg", ".png", ".tif", ".webp", ".avif", ".jxl", ".bmp")
READ = (".jpg", ".png", ".tif", ".webp", ".heic", ".avif")
EXPECTED = {
    "EXIF": ("IFD0:Artist", "A. Name"),
    "XMP": ("XMP-dc:Title", "Ships"),
    "IPTC": ("IPTC:Keywords", ["harbour", "boats"]),
    "ICC profile": ("ICC_Profile:ProfileDescription", "sRGB built-in"),
    "comment": (None, "scanned 1998"),
    "texts": ("PNG:Software", "scanner 2"),
}
HOLDS = {
    ".jpg": {"EXIF", "XMP", "IPTC", "ICC profile", "comment"},
    ".png": set(EXPECTED),
    ".tif": {"EXIF", "XMP", "IPTC", "ICC profile"},
    ".webp": {"EXIF", "XMP", "ICC profile"},
    ".avif": {"EXIF", "XMP", "ICC profile"},
    ".heic": {"EXIF", "XMP", "ICC profile"},
    ".jxl": {"EXIF", "XMP"},
    ".bmp": set[str](),
}


def test_the_table_for_people_says_the_same() -> None:
    table = (Path(__file__).parents[3] / "docs" / "kept.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in table.splitlines() if row.startswith("|")]
    suffixes = {"JPEG": ".jpg", "PNG": ".png", "TIFF": ".tif", "WebP": ".webp", "AVIF": ".avif", "JPEG XL": ".jxl"}
    suffixes["BMP"] = ".bmp"
    columns = [suffixes[name] for name in rows[0][1:]]
    assert columns == list(WRITTEN)
    for name in EXPECTED:
        (row,) = [cells[1:] for cells in rows[:9] if cells[0].startswith(name)]
        expected = ["kept" if name in HOLDS[suffix] else "named" for suffix in columns]
        if name == "ICC profile":
            expected[columns.index(".jxl")] = "converted"
        assert row == expected, name


def carried(tags: dict[str, Any]) -> set[str]:
    """What of `EXPECTED` exiftool finds."""
    found = {name for name, (tag, value) in EXPECTED.items() if tag and tags.get(tag) == value}
    comments = [value for tag, value in tags.items() if tag in {"File:Comment", "PNG:Comment"}]
    return found | ({"comment"} if EXPECTED["comment"][1] in comments else set())


def made(folder: Path, suffix: str) -> Path:
    """A photo that carries all that its format can hold, most of it written by exiftool."""
    path, picture = folder / f"before{suffix}", Image.fromarray(colour_picture())
    options: dict[str, Any] = {"icc_profile": rgb_profile(), "exif": b"Exif\0\0" + MAKERS[0].block()}
    if suffix == ".heic":
        import pillow_heif

        xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        xmp += b'<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang='
        xmp += b'"x-default">Ships</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>'
        pillow_heif.from_pillow(picture).save(path, xmp=xmp, **options)
        return path
    if suffix == ".png":
        texts = PngInfo()
        texts.add_text("Software", "scanner 2")
        texts.add_text("Comment", "scanned 1998", zip=True)
        options["pnginfo"] = texts
    picture.save(path, **options)
    tags = ["-XMP-dc:Title=Ships"]
    tags += ["-IPTC:Keywords=harbour", "-IPTC:Keywords=boats"] if "IPTC" in HOLDS[suffix] else []
    tags += ["-Comment=scanned 1998"] if suffix == ".jpg" else []
    subprocess.run(["exiftool", "-q", "-overwrite_original", *tags, str(path)], check=True)
    return path


@pytest.fixture(scope="module")
def ways(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], tuple[set[str], set[str], list[str]]]:
    """By source and target: what the source carries, what the result does, and the notes."""
    folder = tmp_path_factory.mktemp("kept")
    before = {suffix: made(folder, suffix) for suffix in READ}
    after, notes = dict[tuple[str, str], Path](), dict[tuple[str, str], list[str]]()
    for old, path in before.items():
        photo = read(path)
        assert photo.warnings == (), old
        for new in WRITTEN:
            after[old, new] = folder / f"{old[1:]}_to{new}"
            notes[old, new] = list(map(str, write(photo, after[old, new])))
    found = exiftool(*before.values(), *after.values())
    sources = dict(zip(before, map(carried, found), strict=False))
    results = dict(zip(after, map(carried, found[len(before) :]), strict=True))
    return {way: (sources[way[0]], results[way], notes[way]) for way in after}


Ways = dict[tuple[str, str], tuple[set[str], set[str], list[str]]]


def test_the_sources_carry_all_that_they_can_hold(ways: Ways) -> None:
    for (old, _), (source, _, _) in ways.items():
        assert source == HOLDS[old], old


def test_all_that_a_format_holds_is_kept(ways: Ways) -> None:
    for (old, new), (source, result, _) in ways.items():
        assert result == source & HOLDS[new], (old, new)


def test_all_else_is_named_in_one_note(ways: Ways) -> None:
    for (old, new), (source, result, notes) in ways.items():
        lost = source - result
        if new == ".jxl":
            lost -= {"ICC profile"}  # sRGB, which the file says in its own way
        about = [note for note in notes if "cannot hold" in note]
        assert len(about) == bool(lost), (old, new, notes)
        assert all(name in about[0] for name in lost), (old, new, notes)


IPTC = b"\x1c\x02\x19\x00\x07harbour\x1c\x02\x19\x00\x05boats"
RESOURCE = b"8BIM\x04\x04\0\0\0\0\0" + bytes((len(IPTC),)) + IPTC + b"\0" * (len(IPTC) & 1)


def test_iptc_is_found_wherever_programs_put_it(tmp_path: Path) -> None:
    """In a TIFF's own tag, as bytes or as swapped numbers, in Photoshop's tag, in several segments, in JPEG 2000."""
    padded = IPTC + b"\0" * (-len(IPTC) % 4)
    swapped = b"".join(padded[at : at + 4][::-1] for at in range(0, len(padded), 4))
    tags = {
        "own": (33723, 7, len(IPTC), IPTC),
        "numbers": (33723, 4, len(padded) // 4, padded),
        "swapped": (33723, 4, len(padded) // 4, swapped),
        "photoshop": (34377, 1, len(RESOURCE), RESOURCE),
    }
    for name, tag in tags.items():
        tifffile.imwrite(tmp_path / f"{name}.tif", colour_picture(), photometric="rgb", extratags=[(*tag, True)])
    Image.fromarray(colour_picture()).save(tmp_path / "plain.jpg")
    data = (tmp_path / "plain.jpg").read_bytes()
    halves = (RESOURCE[:20], RESOURCE[20:])
    segments = [b"Photoshop 3.0\0" + half for half in halves]
    extra = b"".join(b"\xff\xed" + (len(part) + 2).to_bytes(2, "big") + part for part in segments)
    (tmp_path / "halves.jpg").write_bytes(data[:2] + extra + data[2:])
    jp2 = imagecodecs.jpeg2k_encode(colour_picture(), level=0, codecformat="jp2")
    box = b"uuid" + bytes.fromhex("33c7a4d2b81d4723a0baf1a3e097ad38") + IPTC
    (tmp_path / "box.jp2").write_bytes(jp2 + (len(box) + 4).to_bytes(4, "big") + box)
    (tmp_path / "plain.jpg").unlink()
    sources = sorted(path for path in tmp_path.iterdir() if path.suffix in {".tif", ".jpg", ".jp2"})
    assert len(sources) == 6
    results = [path.with_name(f"{path.stem}_after.jpg") for path in sources]
    for source, result in zip(sources, results, strict=True):
        write(read(source), result)
    for source, found in zip(sources, exiftool(*results), strict=True):
        assert found["IPTC:Keywords"] == ["harbour", "boats"], source.name


def test_a_gifs_comment_is_a_comment(tmp_path: Path) -> None:
    Image.fromarray(colour_picture()).convert("P").save(tmp_path / "a.gif", comment=b"caf\xe9 1998")
    photo = read(tmp_path / "a.gif")
    for suffix in (".jpg", ".png"):
        assert write(photo, tmp_path / f"b{suffix}") == []
    jpeg, png = exiftool(tmp_path / "b.jpg", tmp_path / "b.png", options=("-charset", "latin"))
    assert b"caf\xe9 1998" in (tmp_path / "b.jpg").read_bytes()
    assert png["PNG:Comment"] == "café 1998"
    assert "File:Comment" in jpeg


def test_what_a_gif_and_a_ppm_say_is_kept(tmp_path: Path) -> None:
    picture = Image.fromarray(colour_picture())
    picture.save(tmp_path / "a.gif")
    subprocess.run(["exiftool", "-q", "-overwrite_original", "-XMP-dc:Title=Ships", tmp_path / "a.gif"], check=True)
    picture.save(tmp_path / "a.ppm")
    subprocess.run(["exiftool", "-q", "-overwrite_original", "-Comment=scanned 1998", tmp_path / "a.ppm"], check=True)
    for name in ("a.gif", "a.ppm"):
        assert write(read(tmp_path / name), tmp_path / f"{name}.png") == []
    gif, ppm = exiftool(tmp_path / "a.gif.png", tmp_path / "a.ppm.png")
    assert gif["XMP-dc:Title"] == "Ships"
    assert ppm["PNG:Comment"] == "scanned 1998"


def test_the_profile_of_a_bmp_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.icc").write_bytes(rgb_profile())
    Image.fromarray(colour_picture()).save(tmp_path / "a.png")
    command = ["convert", tmp_path / "a.png", "-profile", tmp_path / "a.icc", tmp_path / "a.bmp"]
    subprocess.run(command, check=True, capture_output=True)
    photo = read(tmp_path / "a.bmp")
    assert (photo.metadata.icc, photo.warnings) == (rgb_profile(), ())
    np.testing.assert_array_equal(photo.samples, colour_picture())


def test_texts_of_a_png_are_kept_in_any_language(tmp_path: Path) -> None:
    texts = PngInfo()
    texts.add_text("Author", "Grün")
    texts.add_itxt("Title", "港口", zip=True)
    texts.add_text("Thumb::URI", "file:///home/somebody/photo.jpg")
    Image.fromarray(colour_picture()).save(tmp_path / "a.png", pnginfo=texts)
    photo = read(tmp_path / "a.png")
    assert write(photo, tmp_path / "b.png") == []
    (found,) = exiftool(tmp_path / "b.png")
    assert (found["PNG:Author"], found["PNG:Title"]) == ("Grün", "港口")
    assert not [tag for tag in found if "URI" in tag]
    assert write(photo, tmp_path / "b.jpg") == ["b.jpg: JPEG cannot hold texts (Author, Title), so that was left out."]


def test_layers_and_paths_of_photoshop_are_named(tmp_path: Path) -> None:
    path = b"8BIM\x07\xd0\0\0\0\0\0\x04abcd"
    tags = [(37724, 7, 30, b"Adobe Photoshop Document Data\0", True), (34377, 1, len(path), path, True)]
    tifffile.imwrite(tmp_path / "a.tif", colour_picture(), photometric="rgb", extratags=tags)
    notes = read(tmp_path / "a.tif").warnings
    assert ["clipping paths" in notes[0], "Photoshop layers" in notes[1]] == [True, True]
