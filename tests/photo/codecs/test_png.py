"""PNG: one header, which comes first, and the one grey level that is transparent."""

import struct
import zlib
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from oracles import magick

from redgui.errors import PhotoError
from redgui.reading.read import photo_size, read


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def header(width: int, height: int, depth: int = 8, colour_type: int = 0) -> bytes:
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour_type, 0, 0, 0))


def png(*chunks: bytes) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks) + chunk(b"IEND", b"")


def rows(width: int, height: int) -> bytes:
    return chunk(b"IDAT", zlib.compress(bytes(1 + width) * height, 9))


def test_a_header_that_does_not_come_first_is_not_looked_for(tmp_path: Path) -> None:
    """What stood first was taken for it: a text that says 16 x 16, before the header of a picture of any size."""
    small_talk = chunk(b"tEXt", struct.pack(">IIBBBBB", 16, 16, 8, 0, 0, 0, 0))
    (tmp_path / "a.png").write_bytes(png(small_talk, header(3000, 3000), rows(3000, 3000)))
    with pytest.raises(PhotoError, match=r"^a\.png is damaged"):
        read(tmp_path / "a.png", max_pixels=1_000_000)
    assert photo_size(tmp_path / "a.png", 10**9) is None


@pytest.mark.parametrize("depth", [8, 16])
def test_a_second_header_is_none(tmp_path: Path, depth: int) -> None:
    width = 3000 * depth // 8
    first, second = header(16, 16, depth), header(3000, 3000, depth)
    (tmp_path / "a.png").write_bytes(png(first, second, rows(width, 3000)))
    assert photo_size(tmp_path / "a.png", 10**9) == (16, 16)
    assert read(tmp_path / "a.png", max_pixels=1_000_000).samples.shape == (16, 16, 1)


@pytest.mark.parametrize("depth", [1, 2, 4, 8, 16])
def test_the_transparent_level_of_a_grey_png_is_transparent(tmp_path: Path, depth: int) -> None:
    """libpng is who says which pixels those are."""
    white = (1 << depth) - 1
    for level in {0, white // 3, white}:
        levels = np.resize([level, *range(0, white + 1, max(1, white // 15))], (4, 32)).astype(np.uint16)
        bits = np.unpackbits(levels.astype(">u2").view(np.uint8).reshape(4, 32, 2), axis=2)[..., 16 - depth :]
        lines = b"".join(b"\0" + np.packbits(line.ravel()).tobytes() for line in bits)
        data = png(header(32, 4, depth), chunk(b"tRNS", struct.pack(">H", level)), chunk(b"IDAT", zlib.compress(lines)))
        (tmp_path / "a.png").write_bytes(data)
        photo, expected = read(tmp_path / "a.png"), imagecodecs.png_decode(data)
        assert photo.alpha is not None
        np.testing.assert_array_equal(photo.alpha, expected[..., 1])
        np.testing.assert_array_equal(photo.alpha == 0, levels == level)
        np.testing.assert_array_equal(photo.samples[..., 0], expected[..., 0])


@pytest.mark.parametrize("depth", [1, 2, 4, 8])
@pytest.mark.parametrize("levels", [[0], [255, 0], [128, 255, 0, 7]])
def test_the_transparent_colours_of_a_palette_are_transparent(tmp_path: Path, depth: int, levels: list[int]) -> None:
    """Held against ImageMagick. Entries that tRNS does not name are opaque."""
    levels = levels[: 1 << depth]
    palette = np.random.default_rng(depth).integers(0, 256, (1 << depth, 3), dtype=np.uint8)
    indices = np.resize(np.arange(1 << depth, dtype=np.uint8), (4, 32))
    bits = np.unpackbits(indices[..., None], axis=2)[..., 8 - depth :]
    lines = b"".join(b"\0" + np.packbits(line.ravel()).tobytes() for line in bits)
    path = tmp_path / "a.png"
    path.write_bytes(
        png(
            header(32, 4, depth, 3),
            chunk(b"PLTE", palette.tobytes()),
            chunk(b"tRNS", bytes(levels)),
            chunk(b"IDAT", zlib.compress(lines)),
        )
    )
    photo, expected = read(path), magick(path, "-alpha", "on", "-define", "png:color-type=6", "-depth", "8")
    assert photo.alpha is not None
    np.testing.assert_array_equal(photo.alpha, expected[..., 3])
    np.testing.assert_array_equal(photo.samples, expected[..., :3])
