"""What photos carry beside their picture, from every format to every other: kept, or named (docs/kept.md)."""

import subprocess
from pathlib import Path
from typing import Any

import pytest
from makers import MAKERS
from oracles import exiftool
from photo_makers import colour_picture, rgb_profile
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from redgui.photo.write import write
from redgui.reading.read import read

WRITTEN = (".jpg", ".png", ".tif", ".webp", ".avif", ".bmp")
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
    ".bmp": set[str](),
}


def test_the_table_for_people_says_the_same() -> None:
    table = (Path(__file__).parents[3] / "docs" / "kept.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in table.splitlines() if row.startswith("|")]
    suffixes = {"JPEG": ".jpg", "PNG": ".png", "TIFF": ".tif", "WebP": ".webp", "AVIF": ".avif", "BMP": ".bmp"}
    columns = [suffixes[name] for name in rows[0][1:]]
    assert columns == list(WRITTEN)
    for name in EXPECTED:
        (row,) = [cells[1:] for cells in rows[:9] if cells[0].startswith(name)]
        assert row == ["kept" if name in HOLDS[suffix] else "named" for suffix in columns], name


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
        about = [note for note in notes if "cannot hold" in note]
        assert len(about) == bool(lost), (old, new, notes)
        assert all(name in about[0] for name in lost), (old, new, notes)
