"""Makers' private notes hold after every way from one format to another: exiftool finds what it found before."""

import struct
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import MAKERS, TAGS, Maker, directory
from oracles import exiftool
from photo_makers import colour_picture, make_photo
from PIL import Image

from redgui.photo.codecs import encode_tiff
from redgui.photo.metadata import maker_note, raw_exif
from redgui.photo.metadata.exif_of_tiff import from_tiff
from redgui.photo.metadata.maker_previews import without_previews
from redgui.photo.metadata.tiff_fields import ByteLayout, header
from redgui.photo.metadata.upright import make_upright
from redgui.photo.write import write
from redgui.reading.read import read

TEXTS = {text.rstrip(b"\0").decode() for text in TAGS.values()}
OURS = ("SourceFile", "System:", "File:", "JFIF:", "Composite:", "ICC", "ExifTool:ExifToolVersion", "ExifTool:FileType")
ADAPTED = {"IFD0:Orientation", "ExifIFD:ExifImageWidth", "ExifIFD:ExifImageHeight"}


@pytest.fixture(scope="module")
def makers(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, dict[str, Any]]]:
    """A JPEG of each maker, and what exiftool finds in it."""
    folder = tmp_path_factory.mktemp("makers")
    paths = [folder / f"{number}.jpg" for number in range(len(MAKERS))]
    for path, maker in zip(paths, MAKERS, strict=True):
        Image.fromarray(colour_picture()).save(path, exif=b"Exif\0\0" + maker.block())
    return list(zip(paths, exiftool(*paths), strict=True))


def compare(pairs: list[tuple[dict[str, Any], Path]]) -> None:
    """What was found before against a file of afterwards."""
    found = exiftool(*(path for _, path in pairs))
    for (old, path), new in zip(pairs, found, strict=True):
        kept = {tag: value for tag, value in old.items() if not tag.startswith(OURS) and tag not in ADAPTED}
        assert {tag: new.get(tag) for tag in kept} == kept, (old["IFD0:Make"], path.name)
        assert "ExifTool:Warning" not in new, (old["IFD0:Make"], path.name, new["ExifTool:Warning"])
        assert set(map(str, old.values())) & TEXTS, "the note is not read even before"


Makers = list[tuple[Path, dict[str, Any]]]


def test_notes_of_all_makers_survive(tmp_path: Path, makers: Makers) -> None:
    pairs = []
    for path, tags in makers:
        photo = read(path)
        for suffix in (".jpg", ".png", ".tif", ".webp", ".avif"):
            pairs.append((tags, tmp_path / f"{path.stem}{suffix}"))
            write(photo, pairs[-1][1])
        between = read(tmp_path / f"{path.stem}.tif")
        for suffix in (".jpg", ".tif"):
            pairs.append((tags, tmp_path / f"{path.stem}_by_tiff{suffix}"))
            write(between, pairs[-1][1])
    compare(pairs)


def test_notes_far_into_a_tiff_are_shifted(tmp_path: Path, makers: Makers) -> None:
    """A block of 64 KB has no room for them at their offset."""
    pairs = []
    for maker, (path, tags) in zip(MAKERS, makers, strict=True):
        far = maker.block(gap=100_000)
        layout, offset = header(lambda at, size, far=far: far[at : at + size])
        block, notes = from_tiff(lambda at, size, far=far: far[at : at + size], offset, layout)
        assert notes == []
        assert block is not None
        assert len(block) < 2000
        pairs.append((tags, tmp_path / path.name))
        Image.fromarray(colour_picture()).save(pairs[-1][1], exif=b"Exif\0\0" + block)
    compare(pairs)


def test_a_note_that_leads_out_of_itself_is_not_kept() -> None:
    note = MAKERS[0].note(1000)
    assert maker_note.moved(note, 900, 50, ByteLayout("<")) is None
    assert maker_note.moved(note, 1000, 1000, ByteLayout("<")) == note
    assert maker_note.moved(b"KDK no directory at all", 1000, 50, ByteLayout("<")) == b"KDK no directory at all"


def of_kind(kind: str, maker: Maker) -> bytes:
    """The beginning of a camera RAW file of this kind, as far as EXIF is concerned."""
    block = maker.block()
    segment = b"Exif\0\0" + block
    jpeg = b"\xff\xd8\xff\xe1" + (len(segment) + 2).to_bytes(2, "big") + segment + b"\xff\xd9"
    match kind:
        case "nef" | "arw" | "dng" | "pef":
            return block
        case "orf":
            return b"IIRO" + block[4:]
        case "cr2":
            return block
        case "raf":
            start = b"FUJIFILMCCD-RAW 0201".ljust(84, b"\0") + struct.pack(">II", 200, len(jpeg))
            return start.ljust(200, b"\0") + jpeg
        case "mrw":
            return b"\0MRM" + bytes(4) + b"\0PRD\0\0\0\x02ab" + b"\0TTW" + len(block).to_bytes(4, "big") + block
    raise AssertionError(kind)


KINDS = {"cr2": 0, "orf": 2, "mrw": 3, "arw": 4, "nef": 6, "raf": 7, "pef": 8, "dng": 10}


def test_exif_of_camera_raw_is_found(tmp_path: Path, makers: Makers) -> None:
    pairs = []
    for kind, number in KINDS.items():
        path = tmp_path / f"a.{kind}"
        path.write_bytes(of_kind(kind, MAKERS[number]))
        with path.open("rb") as file:
            found, notes = raw_exif.metadata_of(file)
        assert notes == [], kind
        pairs.append((makers[number][1], tmp_path / f"{kind}.jpg"))
        Image.fromarray(colour_picture()).save(pairs[-1][1], exif=b"Exif\0\0" + (found.exif or b""))
    compare(pairs)


def test_exif_of_canons_boxes_is_found(tmp_path: Path, makers: Makers) -> None:
    """CR3: the first directory, the shot, the note and GPS are TIFFs of their own."""
    first = directory({0x010F: b"Canon\0", 0x0110: b"Camera of the test\0", 0x013B: b"A. Name\0"}, 8, "<")
    shot = directory({0x9003: b"2024:05:01 10:00:00\0", 0xA434: b"Lens 50 mm f/1.8\0"}, 8, "<")
    parts = (first, shot, directory(TAGS, 8, "<"), directory({1: b"N\0", 0x1D: b"2024:05:01\0"}, 8, "<"))
    tiffs = [box(f"CMT{number}", b"II*\0\x08\0\0\0" + part) for number, part in enumerate(parts, 1)]
    own = box("uuid", bytes.fromhex("85c0b687820f11e08111f4ce462b6a48") + b"".join(tiffs))
    path, result = tmp_path / "a.cr3", tmp_path / "a.jpg"
    path.write_bytes(box("ftyp", b"crx \0\0\0\1crx isom") + box("moov", own))
    with path.open("rb") as file:
        found, notes = raw_exif.metadata_of(file)
    assert notes == []
    Image.fromarray(colour_picture()).save(result, exif=b"Exif\0\0" + (found.exif or b""))
    compare([(makers[0][1], result)])


def box(kind: str, content: bytes) -> bytes:
    return (len(content) + 8).to_bytes(4, "big") + kind.encode() + content


@given(st.data())
def test_no_damage_to_camera_raw_escapes(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(sorted(KINDS)))
    damaged = bytearray(of_kind(kind, MAKERS[KINDS[kind]]))
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(4, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    found, notes = raw_exif.metadata_of(BytesIO(damaged[: data.draw(st.integers(16, len(damaged)))]))
    assert found.exif is None or make_upright(make_photo(metadata=found)).samples.shape
    assert found.exif or notes


PICTURE = b"\xff\xd8\xff\xe0" + bytes(range(200)) + b"\xff\xd9"


@pytest.mark.parametrize("number", [0, 1, 2, 3, 4, 7])
def test_pictures_in_notes_are_taken_out(tmp_path: Path, number: int) -> None:
    """They show the photo as it was; the other tags stay."""
    maker = MAKERS[number]
    block = replace(maker, extra={0x0E03: PICTURE}).block()
    assert PICTURE in block
    Image.fromarray(colour_picture()).save(tmp_path / "a.jpg", exif=b"Exif\0\0" + block)
    write(read(tmp_path / "a.jpg"), tmp_path / "b.jpg")
    assert PICTURE[4:] not in (tmp_path / "b.jpg").read_bytes()
    (found,) = exiftool(tmp_path / "b.jpg")
    assert {str(value) for value in found.values()} >= TEXTS
    assert not [tag for tag in found if "0e03" in tag]
    assert "ExifTool:Warning" not in found


def test_nikons_preview_is_taken_out() -> None:
    """It has a directory of its own."""
    nikon = MAKERS[6]
    preview = directory({}, 0, ">", pointers={0x0201: 200, 0x0202: len(PICTURE)})
    inner = directory(TAGS, 8, ">", pointers={0x0011: 150})
    note = (nikon.head + inner).ljust(160, b"\0") + preview
    note = note.ljust(210, b"\0") + PICTURE
    taken = without_previews(note, 500, ByteLayout(">"))
    assert len(taken) == len(note)
    assert PICTURE[4:] not in taken
    assert taken[len(nikon.head) : len(nikon.head) + 2] == b"\0\2"
    assert taken.startswith(nikon.head)


def test_notes_hold_in_a_bigtiff(tmp_path: Path, makers: Makers, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its directories are of another shape; exiftool names their groups otherwise, and reads those notes alone.

    The limit is lowered because the file would have 4 GB.
    """
    monkeypatch.setattr(encode_tiff, "_BIG", 0)
    absolute = [number for number, maker in enumerate(MAKERS) if maker.base(1) == 0]
    paths = [tmp_path / f"{number}.tif" for number in absolute]
    for number, path in zip(absolute, paths, strict=True):
        write(read(makers[number][0]), path)
    wanted = {*TEXTS, "2024:05:01 10:00:00", "Lens 50 mm f/1.8", "2024:05:01"}
    for found, number in zip(exiftool(*paths), absolute, strict=True):
        assert found["File:FileType"] == "BTF"
        assert wanted <= set(map(str, found.values())), MAKERS[number].name
