"""XMP: what no longer holds goes, what redgui did is noted, what is long stays whole; strangers' XML costs nothing."""

import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oracles import exiftool
from photo_makers import XMP, colour_picture, make_photo
from PIL import Image

from redgui.photo.metadata import xmp
from redgui.photo.metadata.xmp_history import with_history
from redgui.photo.metadata.xmp_stale import without_stale
from redgui.photo.photo import Metadata
from redgui.photo.write import write
from redgui.reading.read import read

GOOGLE = "http://ns.google.com/photos/1.0/"
FILM = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(range(256)) * 20


def packet(attributes: str, content: str = "") -> bytes:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:format="image/jpeg"'
        f" {attributes}>{content}</rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


MOTION = packet(
    f'xmlns:GCamera="{GOOGLE}camera/" xmlns:Container="{GOOGLE}container/" xmlns:Item="{GOOGLE}container/item/"'
    f' GCamera:MotionPhoto="1" GCamera:MotionPhotoVersion="1" GCamera:MicroVideoOffset="{len(FILM)}"'
    ' GCamera:BurstID="7"',
    '<Container:Directory><rdf:Seq><rdf:li rdf:parseType="Resource"><Container:Item Item:Mime="video/mp4"'
    f' Item:Length="{len(FILM)}"/></rdf:li></rdf:Seq></Container:Directory>',
)
GAIN_MAP = packet('xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" hdrgm:Version="1.0"')
DEPTH = packet(f'xmlns:GDepth="{GOOGLE}depthmap/" xmlns:GImage="{GOOGLE}image/" GDepth:Near="1" GImage:Data="AAAA"')


def saved(path: Path, xmp_packet: bytes, behind: bytes = b"") -> Path:
    Image.fromarray(colour_picture()).save(path, xmp=xmp_packet)
    path.write_bytes(path.read_bytes() + behind)
    return path


@pytest.mark.parametrize(
    ("content", "behind", "note", "gone", "kept"),
    [
        (MOTION, FILM, "the film", "MotionPhoto|MicroVideo|Container", "XMP-GCamera:BurstID"),
        (packet(""), FILM, "the film", "nothing is there", "XMP-dc:Format"),
        (GAIN_MAP, b"", "gain map", "hdrgm", "XMP-dc:Format"),
        (DEPTH, b"", "depth map", "GDepth|GImage", "XMP-dc:Format"),
    ],
)
def test_what_only_the_original_has_is_named_and_not_promised(
    tmp_path: Path, content: bytes, behind: bytes, note: str, gone: str, kept: str
) -> None:
    photo = read(saved(tmp_path / "a.jpg", content, behind))
    assert [note in warning for warning in photo.warnings] == [True]
    write(photo, tmp_path / "b.jpg")
    (found,) = exiftool(tmp_path / "b.jpg")
    assert not [tag for tag in found for name in gone.split("|") if name in tag]
    assert kept in found


def test_what_follows_a_picture_is_named(tmp_path: Path) -> None:
    photo = read(saved(tmp_path / "a.jpg", packet(""), b"what a camera of our own keeps here"))
    assert photo.warnings == ("a.jpg: 35 bytes that follow its picture will not be kept.",)
    assert read(saved(tmp_path / "b.jpg", packet(""), bytes(5000))).warnings == ()


def test_segments_for_other_programs_are_named(tmp_path: Path) -> None:
    data = saved(tmp_path / "a.jpg", packet("")).read_bytes()
    flir, own, gain = b"FLIR\0\1 heat", b"\1\2\3", b"urn:iso:std:iso:ts:21496:-1\0 gain"
    segments = ((0xE1, flir), (0xE5, own), (0xE2, gain))
    extra = b"".join(bytes((0xFF, code)) + (len(text) + 2).to_bytes(2, "big") + text for code, text in segments)
    (tmp_path / "b.jpg").write_bytes(data[:2] + extra + data[2:])
    assert read(tmp_path / "a.jpg").warnings == ()
    assert read(tmp_path / "b.jpg").warnings == (
        "b.jpg: its gain map (Ultra HDR) will not be kept: the result has the standard range.",
        "b.jpg: what its segments FLIR, APP5 hold for other programs will not be kept.",
    )


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp", ".avif"])
def test_a_result_says_what_made_it(tmp_path: Path, suffix: str) -> None:
    dated = packet('xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:ModifyDate="2019-01-01"')
    before = saved(tmp_path / "a.jpg", with_history(dated, datetime(2020, 1, 2, tzinfo=UTC)))
    write(replace(read(before), restored=True), tmp_path / f"b{suffix}")
    (found,) = exiftool(tmp_path / f"b{suffix}")
    assert found["XMP-xmp:CreatorTool"].startswith("redgui ")
    assert found["XMP-xmp:ModifyDate"][:4] != "2020"
    events = found["XMP-xmpMM:History"]
    assert [event["Action"] for event in events] == ["edited", "edited"]
    assert events[0]["When"].startswith("2020:01:02")
    assert found["XMP-dc:Format"] == "image/jpeg"
    assert "ExifTool:Warning" not in found


@pytest.mark.parametrize("known", [None, packet(""), XMP])
def test_imagemagick_has_nothing_against_what_redgui_notes(tmp_path: Path, known: bytes | None) -> None:
    """It cannot read a packet that declares prefixes deep inside."""
    photo = make_photo(metadata=Metadata(xmp=known))
    write(replace(photo, restored=True), tmp_path / "a.jpg")
    ran = subprocess.run(["identify", "-verbose", tmp_path / "a.jpg"], check=True, capture_output=True, text=True)
    assert ran.stderr == ""


def test_a_photo_without_xmp_gets_a_whole_packet_unless_it_is_not_wanted(tmp_path: Path) -> None:
    restored = replace(make_photo(), restored=True)
    write(restored, tmp_path / "a.jpg")
    write(restored, tmp_path / "again.jpg")
    write(restored, tmp_path / "b.jpg", history=False)
    write(restored, tmp_path / "c.jpg", strip_metadata=True)
    write(make_photo(), tmp_path / "d.jpg")
    with_it, *others = exiftool(*(tmp_path / name for name in ("a.jpg", "b.jpg", "c.jpg", "d.jpg")))
    assert with_it["XMP-xmp:CreatorTool"].startswith("redgui ")
    assert not [tag for tags in others for tag in tags if tag.startswith("XMP")]
    assert (tmp_path / "a.jpg").read_bytes() == (tmp_path / "again.jpg").read_bytes()


def test_the_time_of_a_png_is_that_of_the_change(tmp_path: Path) -> None:
    Image.fromarray(colour_picture()).save(tmp_path / "a.png")
    subprocess.run(["exiftool", "-q", "-PNG:ModifyDate=2020:01:02 03:04:05", str(tmp_path / "a.png")], check=True)
    photo = read(tmp_path / "a.png")
    write(photo, tmp_path / "b.png")
    write(replace(photo, restored=True), tmp_path / "c.png")
    kept, changed = exiftool(tmp_path / "b.png", tmp_path / "c.png")
    assert kept["PNG:ModifyDate"] == "2020:01:02 03:04:05"
    assert changed["PNG:ModifyDate"] > "2026"


def test_xmp_longer_than_a_segment_goes_in_and_out_whole(tmp_path: Path) -> None:
    """Written by exiftool, whose extension is of another shape than ours."""
    long = " ".join(str(number) for number in range(30_000))
    Image.fromarray(colour_picture()).save(tmp_path / "a.jpg")
    (tmp_path / "long.txt").write_text(long)
    command = ["exiftool", "-q", "-overwrite_original", "-api", "Compact=NoPadding"]
    command += [f"-XMP-dc:Description<={tmp_path / 'long.txt'}", "-XMP-dc:Title=Ships", str(tmp_path / "a.jpg")]
    subprocess.run(command, check=True)
    photo = read(tmp_path / "a.jpg")
    assert photo.warnings == ()
    assert write(photo, tmp_path / "b.jpg") == []
    assert write(read(tmp_path / "b.jpg"), tmp_path / "c.png") == []
    for found in exiftool(tmp_path / "b.jpg", tmp_path / "c.png"):
        assert found["XMP-dc:Description"] == long
        assert found["XMP-dc:Title"] == "Ships"
        assert "XMP-xmpNote:HasExtendedXMP" not in found or found["SourceFile"].endswith(".jpg")


def test_an_extension_that_is_missing_is_named(tmp_path: Path) -> None:
    content = packet(f'xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="{"A" * 32}"')
    photo = read(saved(tmp_path / "a.jpg", content))
    assert "longer part of its XMP" in photo.warnings[0]
    assert b"HasExtendedXMP=" not in (photo.metadata.xmp or b"")
    assert b"image/jpeg" in (photo.metadata.xmp or b"")


LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "strange",
    [
        LAUGHS + MOTION.replace(b"image/jpeg", b"&b;"),
        b'<!DOCTYPE x SYSTEM "file:///etc/passwd">' + MOTION,
        MOTION.replace(b"</rdf:RDF>", b""),
        MOTION.replace(b"image/jpeg", b"\xff\xfe"),
        b"<a>" * 100_000 + GOOGLE.encode() + b"camera/",
        b"<a>" * 20_000 + f'<b xmlns:c="{GOOGLE}camera/" c:MotionPhoto="1"/>'.encode() + b"</a>" * 20_000,
    ],
)
def test_xml_that_is_damaged_or_a_trap_stays_as_it_is(strange: bytes) -> None:
    assert without_stale(strange) == (strange, [])
    assert with_history(strange, datetime.now(UTC)) == strange
    assert write_and_read_nothing(strange)


def write_and_read_nothing(strange: bytes) -> bool:
    """Joining it is refused as well."""
    return xmp.joined(strange, MOTION) is None and xmp.joined(MOTION, strange) is None


@given(st.binary(max_size=60), st.integers(0, len(MOTION)))
def test_no_damage_to_xmp_escapes(damage: bytes, place: int) -> None:
    damaged = MOTION[:place] + damage + MOTION[place + len(damage) :]
    assert without_stale(damaged)[0]
    assert with_history(damaged, datetime.now(UTC))


def test_a_packet_that_nothing_changes_stays_as_it_is(tmp_path: Path) -> None:
    content = XMP.replace(b"exif:", b"tiff:")
    write(make_photo(metadata=Metadata(xmp=content)), tmp_path / "a.jpg")
    assert read(tmp_path / "a.jpg").metadata.xmp == content.replace(b'ImageWidth="7"', b'ImageWidth="64"')
