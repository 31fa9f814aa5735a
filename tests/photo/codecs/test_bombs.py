"""Small files that would take enormous memory or time: each is read within bounds, or refused in one sentence."""

import io
import struct
import tracemalloc
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from redgui.errors import PhotoError
from redgui.photo.codecs import png_chunks
from redgui.photo.codecs.jpeg_scans import check_scans
from redgui.photo.codecs.parts import check_parts
from redgui.photo.metadata import exif
from redgui.photo.metadata.tags import camera_tags
from redgui.reading.read import read, thumbnail

_MB = 1 << 20


@contextmanager
def within(size: int) -> Iterator[None]:
    """Python's own memory stays below that many bytes."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < size
    finally:
        tracemalloc.stop()


def overlapping(count: int, size: int, kind: int) -> bytes:
    """EXIF of so many tags that all have the same bytes for their value."""
    width = {5: 8, 7: 1, 16: 8}[kind]
    tags = b"".join(struct.pack("<HHII", 1000 + number, kind, size // width, 8) for number in range(count))
    return b"II*\0" + struct.pack("<IH", 8, count) + tags + bytes(4) + bytes(size)


def jpeg(**options: object) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (64, 48), (9, 99, 199)).save(file, "JPEG", **options)
    return file.getvalue()


def with_exif(picture: bytes, block: bytes) -> bytes:
    """In as many segments as it takes; Pillow puts them together."""
    pieces = [b"Exif\0\0" + block[at : at + 65000] for at in range(0, len(block), 65000)]
    segments = [b"\xff\xe1" + struct.pack(">H", len(piece) + 2) + piece for piece in pieces]
    return picture[:2] + b"".join(segments) + picture[2:]


@pytest.mark.parametrize("kind", [5, 7, 16])
def test_exif_whose_values_overlap_is_left_out(tmp_path: Path, kind: int) -> None:
    """Two megabytes of it took some gigabytes."""
    bomb = overlapping(3000, 1_900_000, kind)
    (tmp_path / "a.jpg").write_bytes(with_exif(jpeg(), bomb))
    photo = read(tmp_path / "a.jpg")
    assert photo.metadata.exif is None
    assert [str(warning) for warning in photo.warnings] == ["a.jpg: its EXIF data is damaged and was left out."]
    with within(40 * _MB):
        with pytest.raises(ValueError, match="bytes"):
            exif.parse(bomb)
        assert camera_tags(bomb) == []


def test_values_that_are_shared_or_cut_off_cost_nothing() -> None:
    """Some programs let both resolutions point to the same number."""
    shared = struct.pack("<HHII", 282, 5, 1, 200) + struct.pack("<HHII", 283, 5, 1, 200)
    cut = struct.pack("<HHII", 400, 16, 5000, 190) + struct.pack("<HHII", 401, 7, 1 << 31, 20)
    block = b"II*\0" + struct.pack("<IH", 8, 4) + shared + cut + bytes(4)
    block = block.ljust(200, b"\0") + struct.pack("<II", 240, 1)
    assert exif.dpi(block) == (240, 240)


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


@pytest.mark.parametrize(
    ("kind", "head"),
    [
        (b"zTXt", b"Raw profile type exif\0\0"),
        (b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0"),
        (b"iCCP", b"profile\0\0"),
    ],
)
def test_all_packed_texts_of_a_png_have_one_budget(tmp_path: Path, kind: bytes, head: bytes) -> None:
    file = io.BytesIO()
    Image.new("RGB", (8, 8)).save(file, "PNG")
    whole = file.getvalue()
    packed = chunk(kind, head + zlib.compress(bytes(30 * _MB), 9))
    bomb = whole[:33] + packed * 50 + whole[33:]
    (tmp_path / "a.png").write_bytes(bomb)
    photo = read(tmp_path / "a.png")
    assert photo.samples.shape == (8, 8, 3)
    damaged = f"a.png: its {kind.decode()} metadata is damaged and was left out."
    assert [str(warning) for warning in photo.warnings].count(damaged) == 1
    inflated: list[int] = []
    original = zlib.decompressobj

    class Counting:
        def __init__(self) -> None:
            self._inner = original()

        def decompress(self, data: bytes, most: int) -> bytes:
            text = self._inner.decompress(data, most)
            inflated.append(len(text))
            return text

        @property
        def unconsumed_tail(self) -> bytes:
            return self._inner.unconsumed_tail

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(zlib, "decompressobj", Counting)
        png_chunks.metadata(bomb)
    assert 30 * _MB <= sum(inflated) <= 64 * _MB


def test_many_packed_texts_cost_only_themselves(tmp_path: Path) -> None:
    """What they became was too much for the reader's process, and ended it."""
    whole = picture("PNG")
    texts = [chunk(b"zTXt", b"%d\0\0" % number + zlib.compress(bytes(_MB), 9)) for number in range(80)]
    (tmp_path / "a.png").write_bytes(whole[:33] + b"".join(texts) + whole[33:])
    photo = read(tmp_path / "a.png")
    assert [str(warning) for warning in photo.warnings] == ["a.png: its zTXt metadata is damaged and was left out."]
    assert [text.text == "\0" * _MB for text in photo.metadata.texts] == [True] * 64


def picture(kind: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (64, 48), (9, 99, 199)).save(file, kind)
    return file.getvalue()


def behind(start: int, kind: str, part: bytes, count: int) -> bytes:
    """A picture with so many more parts at that place."""
    whole = picture(kind)
    return whole[:start] + part * count + whole[start:]


_FREE = b"\0\0\0\x08free"
MANY_PARTS = {
    "filling": behind(2, "JPEG", b"\xff", 1_000_000),
    "filling that is none": behind(20, "JPEG", b"\x07", 1_000_000),
    "empty segments": behind(2, "JPEG", b"\xff\xfe\0\2", 150_000),
    "segments without a length": behind(2, "JPEG", b"\xff\xd0", 150_000),
    "empty chunks": behind(33, "PNG", chunk(b"IDAT", b""), 150_000),
    "small blocks": picture("GIF")[:-1] + b"\x21\xfe" + b"\1a" * 150_000 + b"\0;",
    "no blocks": picture("GIF")[:-1] + b"\7" * 150_000 + b";",
    "boxes of a JPEG 2000": behind(12, "JPEG2000", _FREE, 150_000),
    "boxes of an AVIF": picture("AVIF") + _FREE * 250_000,
    "boxes of a HEIC": b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + _FREE * 250_000,
}


@pytest.mark.parametrize("name", MANY_PARTS)
def test_parts_that_no_photo_has_are_counted_before_a_library_walks_through_them(name: str, tmp_path: Path) -> None:
    """Some megabytes of them took minutes."""
    (tmp_path / "a").write_bytes(MANY_PARTS[name])
    with pytest.raises(PhotoError, match=r"^a is damaged") as caught:
        read(tmp_path / "a")
    assert "too m" in str(caught.value.__cause__)
    assert thumbnail(tmp_path / "a", 32, 32) is None


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "JPEG2000", "AVIF"])
def test_parts_that_a_photo_may_have(kind: str) -> None:
    file = io.BytesIO(picture(kind))
    check_parts(file, kind)
    assert file.tell() == 0


def test_a_jpeg_may_be_filled_up_a_little(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(behind(2, "JPEG", b"\xff", 70_000))
    assert read(tmp_path / "a.jpg").samples.shape == (48, 64, 3)


def scans_of(picture: bytes, count: int) -> bytes:
    last = picture[picture.rindex(b"\xff\xda") : -2]
    return picture[:-2] + last * count + b"\xff\xd9"


def test_a_jpeg_of_a_thousand_scans_is_refused(tmp_path: Path) -> None:
    """Each takes as long as a picture."""
    (tmp_path / "a.jpg").write_bytes(scans_of(jpeg(progressive=True), 1000))
    with pytest.raises(PhotoError, match=r"^a\.jpg is damaged") as caught:
        read(tmp_path / "a.jpg")
    assert "too many scans" in str(caught.value.__cause__)
    assert thumbnail(tmp_path / "a.jpg", 32, 32) is None


def test_scans_of_a_large_jpeg_have_one_budget(tmp_path: Path) -> None:
    """Some hundred kilobytes took a minute and more."""
    file = io.BytesIO()
    Image.new("L", (8000, 8000), 9).save(file, "JPEG", progressive=True)
    (tmp_path / "a.jpg").write_bytes(scans_of(file.getvalue(), 100))
    with pytest.raises(PhotoError, match=r"^a\.jpg is damaged") as caught:
        read(tmp_path / "a.jpg")
    assert "too many scans" in str(caught.value.__cause__)
    assert thumbnail(tmp_path / "a.jpg", 32, 32) is None
    check_scans(io.BytesIO(scans_of(file.getvalue(), 20)), 8000, 8000)


def test_what_only_looks_like_scans_is_no_matter(tmp_path: Path) -> None:
    """In a film behind the photo, in a segment, and a progressive photo of many programs."""
    beside = b"\xff\xda\0\x02" * 1000
    segment = b"\xff\xed" + struct.pack(">H", len(beside) + 2) + beside
    whole = jpeg(progressive=True)
    for picture in (whole + beside, whole[:2] + segment + whole[2:], scans_of(whole, 20)):
        check_scans(io.BytesIO(picture), 64, 48)
        (tmp_path / "a.jpg").write_bytes(picture)
        assert read(tmp_path / "a.jpg").samples.shape == (48, 64, 3)


def test_channels_that_no_photo_has_are_one_sentence(tmp_path: Path) -> None:
    """A TIFF that says RGB and has two of them."""
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, np.zeros((16, 16, 3), np.uint8), photometric="rgb")
    with tifffile.TiffFile(path) as tiff:
        at = tiff.pages.first.tags[277].valueoffset
    data = bytearray(path.read_bytes())
    data[at : at + 2] = b"\2\0"
    path.write_bytes(data)
    with pytest.raises(PhotoError, match=r"^a\.tif is damaged"):
        read(path)
