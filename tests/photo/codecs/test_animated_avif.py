"""Animated AVIF: the first frame is read and the others do no harm, whatever the depth."""

import subprocess
import sys
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from redgui.reading.read import read, thumbnail

FRAMES, HEIGHT, WIDTH = 5, 159, 157
FIRST_ONLY = (f"a.avif: it holds {FRAMES} pictures; only the first was read.",)


def frames(bits: int, channels: int) -> NDArray[np.generic]:
    """A gradient that moves: (frames, height, width, channels)."""
    y, x = np.mgrid[:HEIGHT, :WIDTH]
    planes = np.stack([x / WIDTH, y / HEIGHT, (x + y) / (WIDTH + HEIGHT), 1 - x / WIDTH], -1)[..., :channels]
    moved = np.stack([np.roll(planes, 25 * number, 1) for number in range(FRAMES)])
    return (moved * (2**bits - 1)).astype(np.uint8 if bits == 8 else np.uint16)


def animated(path: Path, bits: int, channels: int) -> Path:
    path.write_bytes(imagecodecs.avif_encode(frames(bits, channels), bitspersample=bits, level=95))
    return path


@pytest.mark.parametrize(("bits", "channels"), [(8, 3), (8, 4), (10, 1), (10, 4), (12, 3)])
def test_the_first_frame_is_read(tmp_path: Path, bits: int, channels: int) -> None:
    path = animated(tmp_path / "a.avif", bits, channels)
    # imagecodecs wrote all frames into the memory of one; where that ends shows only in a process of its own.
    code = "import sys; from redgui.reading.read import read; [read(sys.argv[1]) for _ in range(20)]"
    subprocess.run([sys.executable, "-c", code, path], check=True)
    photo = read(path)
    assert (photo.bit_depth, photo.warnings) == (bits, FIRST_ONLY)
    assert photo.samples.shape == (HEIGHT, WIDTH, 1 if channels == 1 else 3)
    wanted = frames(bits, channels)[0] / (2**bits - 1)
    got = photo.samples if photo.alpha is None else np.dstack([photo.samples, photo.alpha])
    assert np.abs(got / photo.peak - wanted).mean() < 0.02
    assert thumbnail(path, 40, 40) is not None


def test_an_animation_without_a_still_is_read_in_8_bits_and_says_so(tmp_path: Path) -> None:
    path = animated(tmp_path / "a.avif", 10, 3)
    # What promises a still picture goes: brands, and the box that describes it.
    data = path.read_bytes().replace(b"meta", b"free", 1).replace(b"avifavismsf1iso8mif1", b"msf1avismsf1iso8iso8", 1)
    path.write_bytes(data)
    photo = read(path)
    assert photo.samples.dtype == np.uint8
    assert photo.warnings == (
        *FIRST_ONLY,
        "a.avif: its 10-bit samples were read as 8 bits: it is an animation without a still picture.",
    )
    assert np.abs(photo.samples / 255 - frames(10, 3)[0] / 1023).mean() < 0.02


def test_pillows_own_animation_is_read(tmp_path: Path) -> None:
    first, *others = (Image.fromarray(frame) for frame in frames(8, 3))
    first.save(tmp_path / "a.avif", save_all=True, append_images=others, quality=95)
    photo = read(tmp_path / "a.avif")
    assert photo.warnings == FIRST_ONLY
    assert np.abs(photo.samples.astype(int) - np.asarray(first)).mean() < 5
