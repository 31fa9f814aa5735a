"""JPEG 2000: what other programs make of every depth, order of channels and way to say colours, and redgui, too."""

import itertools
import struct
import subprocess
from collections.abc import Sequence
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from numpy.typing import NDArray
from oracles import opj_decompress
from photo_makers import alpha_picture, colour_picture, grey_picture, rgb_profile

from redgui.reading.read import read, thumbnail

_COLOUR, _OPACITY, _PREMULTIPLIED = 0, 1, 2
Channels = Sequence[tuple[int, int, int]]


def jp2(picture: NDArray[np.generic], bits: int = 8) -> bytes:
    """A lossless JP2 file without any conversion of colours."""
    return bytes(
        imagecodecs.jpeg2k_encode(
            picture, level=0, codecformat="jp2", reversible=True, bitspersample=bits, mct=False, colorspace="SRGB"
        )
    )


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", 8 + len(content)) + kind + content


def with_box(file: bytes, new: bytes) -> bytes:
    """A file with one more box in its header."""
    start = file.index(b"jp2h") - 4
    end = start + int.from_bytes(file[start : start + 4], "big")
    return file[:start] + box(b"jp2h", file[start + 8 : end] + new) + file[end:]


def with_space(file: bytes, colr: bytes) -> bytes:
    """A file with another description of its colours."""
    at = file.index(b"colr") - 4
    end = at + int.from_bytes(file[at : at + 4], "big")
    start = file.index(b"jp2h") - 4
    stop = start + int.from_bytes(file[start : start + 4], "big")
    header = file[start + 8 : at] + box(b"colr", colr) + file[end:stop]
    return file[:start] + box(b"jp2h", header) + file[stop:]


def with_channels(file: bytes, channels: Channels) -> bytes:
    """A file whose channel definition box says number, kind and colour of each channel."""
    entries = b"".join(struct.pack(">3H", *channel) for channel in channels)
    return with_box(file, box(b"cdef", struct.pack(">H", len(channels)) + entries))


def with_component(file: bytes, number: int, kind: int) -> bytes:
    """A file that says something else of one component's depth (`kind` + 1 bits, 128 more if signed)."""
    at = file.index(b"\xff\x4f\xff\x51") + 42 + 3 * number
    return file[:at] + bytes([kind]) + file[at + 1 :]


@pytest.mark.parametrize("bits", range(1, 17))
def test_every_depth_reaches_white_and_black(tmp_path: Path, bits: int) -> None:
    path, white = tmp_path / "a.jp2", (1 << bits) - 1
    ramp = np.linspace(0, white, 64 * 32).round().reshape(32, 64).astype(np.uint8 if bits <= 8 else np.uint16)
    path.write_bytes(with_space(jp2(ramp, bits), b"\1\0\0" + struct.pack(">I", 17)))
    photo = read(path)
    assert (photo.bit_depth, photo.is_grey, photo.warnings) == (max(8, bits), True, ())
    assert photo.samples.min() == 0
    assert photo.samples.max() == photo.peak
    np.testing.assert_array_equal(photo.samples[..., 0], np.rint(ramp * (photo.peak / white)))
    other = opj_decompress(path).astype(float)
    step = 1 / ((1 << min(depth for depth in (1, 2, 4, 8, 16) if depth >= bits)) - 1)  # that a PNG can tell
    np.testing.assert_allclose(photo.samples[..., 0] / photo.peak, other / other.max(), atol=step)


@pytest.mark.parametrize("bits", [8, 12, 16])
@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_colours_are_where_the_channel_definition_says(tmp_path: Path, order: tuple[int, ...], bits: int) -> None:
    path = tmp_path / "a.jp2"
    stored = colour_picture(16) >> (16 - bits)
    stored = stored.astype(np.uint8 if bits == 8 else np.uint16)
    path.write_bytes(with_channels(jp2(stored, bits), [(n, _COLOUR, colour + 1) for n, colour in enumerate(order)]))
    photo, other = read(path), opj_decompress(path)
    assert photo.alpha is None
    picture = stored[..., np.argsort(order)].astype(float) / ((1 << bits) - 1)
    np.testing.assert_allclose(photo.samples / photo.peak, picture, atol=0.51 / photo.peak)
    eight = photo.samples // (1 if bits == 8 else 257)
    assert np.abs(eight.astype(int) - (other if other.dtype == np.uint8 else other // 257)).max() <= 1
    small = thumbnail(path, 64, 48)
    assert small is not None
    assert np.abs(small.astype(int) - eight).max() <= 1


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("colours", [1, 3])
def test_transparency_is_where_the_channel_definition_says(tmp_path: Path, colours: int, first: bool) -> None:
    planes = [grey_picture()[..., None] if colours == 1 else colour_picture()]
    planes.insert(0 if first else 1, alpha_picture()[..., None])
    shift = 1 if first else 0
    channels = [(n + shift, _COLOUR, n + 1) for n in range(colours)] + [(0 if first else colours, _OPACITY, 0)]
    path = tmp_path / "a.jp2"
    path.write_bytes(with_channels(jp2(np.concatenate(planes, axis=2)), sorted(channels)))
    photo, other = read(path), opj_decompress(path)
    np.testing.assert_array_equal(photo.samples, planes[1 if first else 0])
    np.testing.assert_array_equal(photo.alpha, alpha_picture())
    np.testing.assert_array_equal(other[..., -1], alpha_picture())
    np.testing.assert_array_equal(other[..., :colours], photo.samples)


def test_premultiplied_colours_are_made_straight(tmp_path: Path) -> None:
    alpha = np.maximum(alpha_picture(), 128)
    stored = (colour_picture().astype(float) * alpha[..., None] / 255).round().astype(np.uint8)
    channels = [(n, _COLOUR, n + 1) for n in range(3)] + [(3, _PREMULTIPLIED, 0)]
    (tmp_path / "a.jp2").write_bytes(with_channels(jp2(np.dstack([stored, alpha])), channels))
    photo = read(tmp_path / "a.jp2")
    np.testing.assert_array_equal(photo.alpha, alpha)
    assert np.abs(photo.samples.astype(int) - colour_picture()).max() <= 1


def test_a_channel_that_is_neither_colour_nor_transparency_is_named(tmp_path: Path) -> None:
    channels = [(n, _COLOUR, n + 1) for n in range(3)] + [(3, 65535, 65535)]
    (tmp_path / "a.jp2").write_bytes(with_channels(jp2(np.dstack([colour_picture(), alpha_picture()])), channels))
    photo = read(tmp_path / "a.jp2")
    assert photo.alpha is None
    assert photo.warnings == ("a.jp2: its extra channels are not colours or transparency and were left out.",)
    np.testing.assert_array_equal(photo.samples, colour_picture())


@pytest.mark.parametrize("bits", [8, 16])
def test_a_profile_is_kept_and_not_applied(tmp_path: Path, bits: int) -> None:
    wide = bytes(imagecodecs.cms_profile("rgb", whitepoint=(0.3457, 0.3585, 1.0), primaries=_WIDE, gamma=1.8))
    file = with_space(jp2(colour_picture(bits), bits), b"\2\0\0" + wide)
    (tmp_path / "a.jp2").write_bytes(file)
    photo = read(tmp_path / "a.jp2")
    assert photo.metadata.icc == wide
    np.testing.assert_array_equal(photo.samples, colour_picture(bits))


_WIDE = (0.7347, 0.2653, 1, 0.1596, 0.8404, 1, 0.0366, 0.0001, 1)


@pytest.mark.parametrize("bits", [1, 4, 8])
def test_a_palette(tmp_path: Path, bits: int) -> None:
    count = 1 << bits
    colours = np.random.default_rng(3).integers(0, 256, (count, 3), dtype=np.uint8)
    places = (np.arange(48 * 64).reshape(48, 64) % count).astype(np.uint8)
    palette = box(b"pclr", struct.pack(">HB3B", count, 3, 7, 7, 7) + colours.tobytes())
    mapped = box(b"cmap", b"".join(struct.pack(">HBB", 0, 1, column) for column in range(3)))
    (tmp_path / "a.jp2").write_bytes(with_box(jp2(places, bits), palette + mapped))
    photo = read(tmp_path / "a.jp2")
    np.testing.assert_array_equal(photo.samples, colours[places])
    np.testing.assert_array_equal(photo.samples, opj_decompress(tmp_path / "a.jp2"))


@pytest.mark.parametrize("chroma", ["1x1:1x1", "2x1:2x1", "2x2:2x2"])
def test_ycbcr_with_and_without_smaller_chroma(tmp_path: Path, chroma: str) -> None:
    across, down = (int(side) for side in chroma.split(":", maxsplit=1)[0].split("x"))
    planes = [colour_picture()[..., 0], *(colour_picture()[::down, ::across, n] for n in (1, 2))]
    (tmp_path / "a.yuv").write_bytes(b"".join(plane.tobytes() for plane in planes))
    made = ["opj_compress", "-F", f"64,48,3,8,u@1x1:{chroma}", "-mct", "0", "-i", "a.yuv", "-o", "a.jp2"]
    subprocess.run(made, cwd=tmp_path, check=True, capture_output=True)
    file = with_space((tmp_path / "a.jp2").read_bytes(), b"\1\0\0" + struct.pack(">I", 18))
    (tmp_path / "a.jp2").write_bytes(file)
    photo, other = read(tmp_path / "a.jp2"), opj_decompress(tmp_path / "a.jp2")
    assert np.abs(photo.samples.astype(int) - other).max() <= 1


def test_signed_samples(tmp_path: Path) -> None:
    file = jp2(grey_picture())
    (tmp_path / "a.jp2").write_bytes(with_component(file, 0, 128 + 7))
    np.testing.assert_array_equal(read(tmp_path / "a.jp2").samples[..., 0], grey_picture())


def test_channels_of_different_depths(tmp_path: Path) -> None:
    """A mask of one bit over colours of 8: opaque is opaque, and not half so; in any order."""
    mask = alpha_picture() > 99
    stored = np.dstack([colour_picture()[..., ::-1], np.where(mask, 128, 127).astype(np.uint8)])
    file = with_component(jp2(stored), 3, 0)
    channels = [(n, _COLOUR, 3 - n) for n in range(3)] + [(3, _OPACITY, 0)]
    (tmp_path / "a.jp2").write_bytes(with_channels(file, channels))
    photo = read(tmp_path / "a.jp2")
    np.testing.assert_array_equal(photo.alpha, mask * np.uint8(255))
    np.testing.assert_array_equal(photo.samples, colour_picture())


@pytest.mark.parametrize("bits", [8, 16])
def test_cmyk_becomes_srgb(tmp_path: Path, bits: int) -> None:
    inks = np.zeros((16, 24, 4), np.uint8 if bits == 8 else np.uint16)
    inks[:, 8:16, 0] = inks[:, 16:, 3] = (1 << bits) - 1
    (tmp_path / "a.jp2").write_bytes(with_space(jp2(inks, bits), b"\1\0\0" + struct.pack(">I", 12)))
    photo = read(tmp_path / "a.jp2")
    assert photo.alpha is None
    assert photo.samples[0, ::8].tolist() == [[255, 255, 255], [0, 255, 255], [0, 0, 0]]
    assert "converted from CMYK to sRGB" in photo.warnings[0]


def test_an_unknown_space_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.jp2").write_bytes(with_space(jp2(colour_picture()), b"\1\0\0" + struct.pack(">I", 14)))
    assert "in a space that redgui does not know (number 14 " in read(tmp_path / "a.jp2").warnings[0]
    (tmp_path / "a.jp2").write_bytes(with_space(jp2(colour_picture()), b"\2\0\0" + rgb_profile()))
    assert read(tmp_path / "a.jp2").warnings == ()


def test_a_bare_codestream(tmp_path: Path) -> None:
    for bits in (8, 16):
        file = imagecodecs.jpeg2k_encode(colour_picture(bits), level=0, codecformat="j2k", reversible=True)
        (tmp_path / "a.j2k").write_bytes(file)
        np.testing.assert_array_equal(read(tmp_path / "a.j2k").samples, colour_picture(bits))
