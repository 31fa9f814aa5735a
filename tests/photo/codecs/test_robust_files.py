"""Broken, hostile and impossible files: one sentence each, never a traceback, never a gigabyte."""

import os
import struct
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path

import imagecodecs
import numpy as np
import pillow_heif
import pytest
import tifffile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from photo_makers import XMP, as_nobody, colour_picture, exif_block, rgb_profile
from PIL import Image

from redgui.errors import PhotoError, TooLargeError
from redgui.photo.metadata.upright import for_size, orientation, without_orientation
from redgui.photo.photo import Metadata
from redgui.photo.source import DEFAULT_MAX_PIXELS
from redgui.reading.read import photo_size, read, thumbnail

KINDS = ("jpg", "png", "png16", "tif", "tif16", "webp", "bmp", "gif", "ppm16", "jp2", "jp216", "avif", "heic")


def encoded(kind: str) -> bytes:
    """A small valid file with metadata."""
    image, buffer = Image.fromarray(colour_picture()), BytesIO()
    carried = {"exif": b"Exif\0\0" + exif_block(orientation=6), "icc_profile": rgb_profile(), "xmp": XMP}
    if kind == "heic":
        pillow_heif.from_pillow(image).save(buffer, exif=exif_block(), xmp=XMP, quality=50)
    elif kind == "tif16":
        tifffile.imwrite(buffer, colour_picture(16), photometric="rgb", compression="zlib", tile=(16, 16))
    elif kind == "png16":
        buffer.write(imagecodecs.png_encode(colour_picture(16)))
    elif kind == "jp216":
        buffer.write(imagecodecs.jpeg2k_encode(colour_picture(16), level=0, codecformat="jp2"))
    elif kind == "ppm16":
        buffer.write(b"P6 64 48 65535\n" + colour_picture(16).astype(">u2").tobytes())
    elif kind == "tif":
        image.save(buffer, "TIFF", exif=exif_block(orientation=6), icc_profile=rgb_profile())
    else:
        name = {"jpg": "JPEG", "jp2": "JPEG2000"}.get(kind, kind.upper())
        image.save(buffer, name, **carried)
    return buffer.getvalue()


SAMPLES = {kind: encoded(kind) for kind in KINDS}


def png_header(width: int, height: int, depth: int = 8) -> bytes:
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, depth, 2, 0, 0, 0)
    body = b"IDAT" + zlib.compress(b"\0" * 100)
    chunks = [struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part)) for part in (header, body)]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def bombs() -> dict[str, bytes]:
    """Small files that declare 40,000 x 40,000 pixels."""
    side = 40_000
    small = SAMPLES
    jpeg = small["jpg"]
    frame = jpeg.index(b"\xff\xc0")
    gif = small["gif"]
    bmp = small["bmp"]
    tiff = BytesIO()
    tifffile.imwrite(tiff, np.zeros((1, 1, 3), np.uint16), photometric="rgb")
    box = small["jp2"].index(b"ihdr") + 4
    stream = small["jp2"].index(b"\xff\x4f\xff\x51") + 8
    return {
        "a.png": png_header(side, side),
        "b.png": png_header(side, side, 16),
        "a.jpg": jpeg[: frame + 5] + struct.pack(">HH", side, side) + jpeg[frame + 9 :],
        "a.gif": gif[:6] + struct.pack("<HH", side, side) + gif[10:],
        "a.bmp": bmp[:18] + struct.pack("<ii", side, side) + bmp[26:],
        "a.ppm": b"P6 40000 40000 65535\n" + bytes(100),
        "b.ppm": b"P6 40000 40000 255\n" + bytes(100),
        "a.tif": tiff_declaring(side, side),
        "a.jp2": small["jp2"][:box] + struct.pack(">II", side, side) + small["jp2"][box + 8 :],
        "b.jp2": small["jp2"][:stream] + struct.pack(">II", side, side) + small["jp2"][stream + 8 :],
    }


def tiff_declaring(width: int, height: int, samples: int = 3, tile: int = 0) -> bytes:
    """A TIFF of one short strip or tile that says it is this large."""
    fields = [(256, 4, width), (257, 4, height), (258, 3, 16), (259, 3, 8), (262, 3, 2), (277, 3, samples)]
    if tile:
        fields += [(322, 4, tile), (323, 4, tile), (324, 4, 300), (325, 4, 20)]
    else:
        fields += [(273, 4, 300), (278, 4, height), (279, 4, 20)]
    table = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in sorted(fields))
    start = b"II*\0" + struct.pack("<IH", 8, len(fields)) + table + bytes(4)
    return start.ljust(300, b"\0") + zlib.compress(bytes(100)).ljust(20, b"\0")


@pytest.mark.parametrize("name", bombs())
def test_bombs_are_refused_before_they_are_decoded(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(bombs()[name])
    with pytest.raises(TooLargeError, match=rf"^{name} says it is \d+ x \d+ pixels .*raise the limit") as caught:
        read(tmp_path / name)
    assert caught.value.__cause__ is None
    assert caught.value.pixels > DEFAULT_MAX_PIXELS


@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is counted differently elsewhere")
@pytest.mark.parametrize("side", [1000, 30_000, 65_500])
def test_tiff_whose_jpeg_is_larger_than_itself_costs_no_memory(tmp_path: Path, side: int) -> None:
    """64 x 64 pixels in one strip, whose JPEG says that it has many more: 4 GB of them."""
    strip = BytesIO()
    Image.new("L", (64, 64), 128).save(strip, "JPEG")
    jpeg = bytearray(strip.getvalue())
    frame = jpeg.index(b"\xff\xc0") + 5
    jpeg[frame : frame + 4] = struct.pack(">HH", side, side)
    fields = [(256, 64), (257, 64), (258, 8), (259, 7), (262, 1), (273, 8), (277, 1), (278, 64), (279, len(jpeg))]
    table = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in fields)
    start = b"II*\0" + struct.pack("<I", 8 + len(jpeg))
    (tmp_path / "a.tif").write_bytes(start + jpeg + struct.pack("<H", len(fields)) + table + bytes(4))
    ran = subprocess.run(
        [sys.executable, "-c", REFUSED, tmp_path / "a.tif"], capture_output=True, text=True, check=True
    )
    assert float(ran.stdout) < 50e6
    assert ran.stderr == ""


def test_tiff_that_lies_about_tiles_and_channels_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tile.tif").write_bytes(tiff_declaring(10, 10, tile=65520))
    (tmp_path / "channels.tif").write_bytes(tiff_declaring(10_000, 10_000, samples=60_000))
    with pytest.raises(PhotoError, match=r"^tile\.tif says it is 65520"):
        read(tmp_path / "tile.tif")
    with pytest.raises(PhotoError, match=r"^channels\.tif has 60000 channels"):
        read(tmp_path / "channels.tif")


def test_the_limit_can_be_set_both_ways(tmp_path: Path) -> None:
    for kind in KINDS:
        path = tmp_path / f"a.{kind}"
        path.write_bytes(SAMPLES[kind])
        assert read(path, max_pixels=64 * 48).samples.size == 64 * 48 * 3
        with pytest.raises(TooLargeError) as caught:
            read(path, max_pixels=64 * 48 - 1)
        assert caught.value.pixels == 64 * 48
    assert DEFAULT_MAX_PIXELS == 150_000_000


def test_a_large_photo_above_pillows_own_limit_is_read_when_allowed(tmp_path: Path) -> None:
    Image.new("L", (20_000, 9_500)).save(tmp_path / "a.png", compress_level=1)
    assert read(tmp_path / "a.png", max_pixels=200_000_000).width == 20_000
    with pytest.raises(PhotoError, match="limit of 150 million"):
        read(tmp_path / "a.png")


@pytest.mark.parametrize("kind", KINDS)
def test_truncated_files_are_one_sentence_with_the_cause_kept(tmp_path: Path, kind: str) -> None:
    data = SAMPLES[kind]
    for keep in (0.3, 0.6, 0.9):
        path = tmp_path / f"{kind}{keep}.bin"
        path.write_bytes(data[: int(len(data) * keep)])
        # libtiff writers put the directory last, so what is cut off is the picture's description
        with pytest.raises(PhotoError, match=rf"^{kind}{keep}\.bin .*another copy\.$"):
            read(path)


def test_files_that_are_no_photos(tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").write_bytes(b"")
    (tmp_path / "text.jpg").write_text("BM, this is no picture at all, whatever its name says.")
    (tmp_path / "folder.jpg").mkdir()
    for name, words in (
        ("empty.jpg", "is empty"),
        ("text.jpg", "not a photo in a known format; redgui reads JPEG"),
        ("folder.jpg", "is a folder; choose a photo file"),
        ("missing.jpg", "does not exist in .*; check the name"),
    ):
        with pytest.raises(PhotoError, match=rf"^{name} .*{words}"):
            read(tmp_path / name)
    with pytest.raises(PhotoError, match=r"^a\.jpg does not exist"):
        read(tmp_path / "text.jpg" / "a.jpg")
    with pytest.raises(PhotoError):
        read("nul\0byte.jpg")


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes in folders")
def test_a_pipe_does_not_make_it_wait(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    with pytest.raises(PhotoError, match=r"^pipe\.jpg is not a regular file"):
        read(tmp_path / "pipe.jpg")


@pytest.mark.skipif(sys.platform == "win32", reason="permissions work differently")
def test_a_file_one_may_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret.png").write_bytes(SAMPLES["png"])
    (tmp_path / "secret.png").chmod(0)
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)  # the folders above are closed to others
    with (
        as_nobody(),
        pytest.raises(PhotoError, match=r"^secret\.png cannot be read: you don't have permission; change"),
    ):
        read("secret.png")


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damage_gives_a_photo_or_a_sentence(tmp_path: Path, kind: str, data: st.DataObject) -> None:
    damaged = bytearray(SAMPLES[kind])
    for _ in range(data.draw(st.integers(0, 8))):
        # headers are where the traps are
        last = data.draw(st.sampled_from([40, 400, len(damaged) - 1]))
        damaged[data.draw(st.integers(0, min(last, len(damaged) - 1)))] = data.draw(st.integers(0, 255))
    del damaged[data.draw(st.integers(len(damaged) // 2, len(damaged))) :]
    path = tmp_path / "damaged.bin"
    path.write_bytes(damaged)
    photo, said = None, ""
    try:
        photo = read(path, max_pixels=1_000_000)
    except PhotoError as error:  # either outcome is right, nothing else is
        said = str(error)
    if photo is None:
        assert said.startswith("damaged.bin ")
        assert "\n" not in said
    else:
        assert photo.samples.ndim == 3
        assert photo.samples.shape[2] in {1, 3}
        assert photo.samples.dtype in {np.dtype(np.uint8), np.dtype(np.uint16)}
        assert photo.samples.flags.c_contiguous
        assert photo.alpha is None or photo.alpha.shape == photo.samples.shape[:2]


REFUSED = """
import resource, sys
from redgui.errors import PhotoError
from redgui.photo.codecs import decode_tiff
from redgui.reading.read import read
def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
before = peak()
try:
    read(sys.argv[1])
except PhotoError:
    print(peak() - before)
"""
PEAK = """
import resource, sys
from redgui.reading.read import read
from redgui.photo.codecs import decode_pillow
from redgui.photo.codecs import decode_png
from redgui.photo.codecs import decode_tiff
def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
before = peak()
photo = read(sys.argv[1])
print((peak() - before) / photo.samples.nbytes)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is counted differently elsewhere")
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif"])
def test_a_large_photo_costs_little_more_than_itself_and_one_copy(tmp_path: Path, suffix: str) -> None:
    big = np.tile(colour_picture(8, 200, 300), (20, 20, 1))
    Image.fromarray(big).save(tmp_path / f"a{suffix}")
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", PEAK, str(tmp_path / f"a{suffix}")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert float(ran.stdout) < 2.6  # the samples, Pillow's 4 bytes per pixel, and a band
    assert ran.stderr == ""


@pytest.mark.parametrize("magic", [b"P1", b"P2", b"P3", b"P4", b"P5", b"P6", b"Pf"])
@pytest.mark.parametrize("filling", [b" ", b"\n", b"#\n", b"# \n", b"#", b"12"])
def test_a_pnm_header_that_never_comes_ends_at_once(tmp_path: Path, magic: bytes, filling: bytes) -> None:
    """An expression that could take the same bytes in two ways tried 2 to the power of 40 of them."""
    for size in (40, 100_000):
        path = tmp_path / "a.pgm"
        path.write_bytes(magic + b" " + filling * size + b"x")
        with pytest.raises(PhotoError, match=r"^a\.pgm "):
            read(path)
        assert thumbnail(path, 48, 36) is None
        photo_size(path, 10**9)


@pytest.mark.parametrize("magic", [b"P1", b"P2", b"P3"])
def test_many_comments_in_samples_as_text_take_no_longer_than_few(tmp_path: Path, magic: bytes) -> None:
    path = tmp_path / "a.ppm"
    head = magic + b" 2 1 " + (b"" if magic == b"P1" else b"255\n")
    path.write_bytes(head + b"#a\n" * 2_000_000 + b"1 0 1 0 1 0 # end")
    assert read(path).samples.shape == (1, 2, 3 if magic == b"P3" else 1)
    assert photo_size(path, 10**9) == (2, 1)


@pytest.mark.parametrize("name", [b"tiff:Orientation", b"tiff:ImageWidth", b"exif:PixelYDimension"])
@pytest.mark.parametrize("filling", [b" ", b"=", b"= ", b'="', b'=" ', b">", b"> 1", b"1"])
def test_xmp_that_never_comes_to_the_point_is_passed_in_its_length(name: bytes, filling: bytes) -> None:
    for xmp in (name + filling * 400_000, (name + filling) * 100_000, name + filling * 1000 + name + filling * 400_000):
        metadata = Metadata(xmp=xmp)
        assert orientation(metadata) == 1
        # Only "> 1" is a value, as an element has it; a width and a height get the new one.
        sized = xmp if name == b"tiff:Orientation" else xmp.replace(name + b"> 1", name + b"> 10")
        assert for_size(without_orientation(metadata), 10, 10).xmp == sized
