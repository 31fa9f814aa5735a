"""What only a PNG or a JPEG says, however rarely: languages of texts, the shape of pixels, chunks of other programs."""

import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from oracles import exiftool
from photo_makers import colour_picture
from PIL import Image

from redgui.photo.write import write
from redgui.reading.read import read

SHAPES: dict[str, tuple[str, str, str, Any]] = {
    ".png": ("PNG-pHYs:PixelsPerUnitX", "PNG-pHYs:PixelsPerUnitY", "PNG-pHYs:PixelUnits", "Unknown"),
    ".jpg": ("JFIF:XResolution", "JFIF:YResolution", "JFIF:ResolutionUnit", "None"),
    ".tif": ("IFD0:XResolution", "IFD0:YResolution", "IFD0:ResolutionUnit", "None"),
}


def png_with(folder: Path, *chunks: tuple[bytes, bytes]) -> Path:
    """A PNG with these behind its header."""
    path = folder / "before.png"
    Image.fromarray(colour_picture()).save(path)
    data = path.read_bytes()
    more = b"".join(
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in chunks
    )
    path.write_bytes(data[:33] + more + data[33:])
    return path


@pytest.mark.parametrize("source", SHAPES)
@pytest.mark.parametrize("target", SHAPES)
def test_pixels_that_are_not_square_stay_so(tmp_path: Path, source: str, target: str) -> None:
    first = tmp_path / f"first{source}"
    write(read(png_with(tmp_path, (b"pHYs", struct.pack(">IIB", 3, 2, 0)))), first)
    assert not write(read(first), tmp_path / f"after{target}", history=False)
    tags = exiftool(tmp_path / f"after{target}")[0]
    across, down, unit, none = SHAPES[target]
    assert tags[across] / tags[down] == pytest.approx(1.5)
    assert tags[unit] == none


def test_where_their_shape_has_no_place_it_is_named(tmp_path: Path) -> None:
    photo = read(png_with(tmp_path, (b"pHYs", struct.pack(">IIB", 3, 2, 0))))
    (note,) = write(photo, tmp_path / "after.webp")
    assert "shape of its pixels" in note
    assert not write(read(png_with(tmp_path, (b"pHYs", struct.pack(">IIB", 2, 2, 0)))), tmp_path / "square.webp")


def test_the_language_of_a_text_is_kept(tmp_path: Path) -> None:
    text = b"Title\0\0\0de\0Titel\0" + "Möwen".encode()
    write(read(png_with(tmp_path, (b"iTXt", text), (b"tEXt", b"Source\0a scanner"))), tmp_path / "after.png")
    assert text in (tmp_path / "after.png").read_bytes()
    assert exiftool(tmp_path / "after.png")[0]["PNG:Title-de"] == "Möwen"


def test_chunks_that_redgui_does_not_keep_are_named(tmp_path: Path) -> None:
    path = png_with(tmp_path, (b"sBIT", b"\5\6\5"), (b"oFFs", bytes(9)), (b"bKGD", bytes(6)))
    (note,) = read(path).warnings
    assert "sBIT, oFFs" in note
    assert "bKGD" not in note
