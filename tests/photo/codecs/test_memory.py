"""Samples live in memory of Python's own: whatever a library frees or a later picture overwrites, they stay."""

import subprocess
import sys
from functools import cache
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from numpy.typing import NDArray
from oracles import heif_convert
from photo_makers import every_kind, store_kind
from PIL import Image

from redgui.photo.read import read
from redgui.photo.thumbnail import thumbnail_of_file

_READ = """
import gc, sys
import numpy as np
from pathlib import Path
from redgui.photo.read import read
from redgui.photo.thumbnail import thumbnail_of_file
path, target = sys.argv[1:]
photo = read(path)
samples, alpha, small = photo.samples, photo.alpha, thumbnail_of_file(open(path, "rb"), Path(path), 64, 48)
del photo
gc.collect()
junk = [np.full(samples.shape, 77, np.uint8) for _ in range(8)]
junk += [read(path).samples for _ in range(2)]
gc.collect()
np.savez(target, samples=samples, small=small, alpha=[] if alpha is None else alpha)
"""


def smooth(width: int, height: int, channels: int) -> NDArray[np.uint8]:
    """A picture that HEVC keeps to a level or two."""
    y, x = np.mgrid[:height, :width]
    planes = [x * 255 // width, y * 255 // height, (x + y) * 255 // (width + height), 255 - x * 200 // width]
    picture: NDArray[np.uint8] = np.stack(planes[:channels], -1).astype(np.uint8)
    return picture


def save_heic(path: Path, picture: NDArray[np.uint8]) -> Path:
    pillow_heif.from_pillow(Image.fromarray(picture.squeeze())).save(path, quality=95, chroma=444)
    return path


@pytest.mark.parametrize(("width", "height", "channels"), [(1200, 900, 3), (300, 200, 1), (65, 33, 3), (640, 480, 4)])
def test_a_heic_is_what_another_decoder_makes_of_it(tmp_path: Path, width: int, height: int, channels: int) -> None:
    """In a process of its own, that has collected its garbage and filled its memory with other things."""
    path = save_heic(tmp_path / "a.heic", smooth(width, height, channels))
    subprocess.run([sys.executable, "-c", _READ, path, tmp_path / "a.npz"], check=True)
    with np.load(tmp_path / "a.npz") as saved:
        samples, alpha, small = saved["samples"], saved["alpha"], saved["small"]
    expected = heif_convert(path)
    expected = expected.reshape(*expected.shape[:2], -1)
    assert np.abs(samples.astype(int) - expected[..., : samples.shape[2]]).max() <= 2
    if channels == 4:
        assert np.abs(alpha.astype(int) - expected[..., 3]).max() <= 2
    half = np.asarray(Image.fromarray(expected.squeeze()).convert("RGB").resize(small.shape[1::-1]), int)
    assert np.abs(small - half).mean() < 4


@cache
@pytest.mark.parametrize("name", every_kind())
def test_every_decoder_gives_memory_of_pythons_own(tmp_path: Path, name: str) -> None:
    path = store_kind(tmp_path, name)
    photo = read(path)
    with path.open("rb") as file:
        small = thumbnail_of_file(file, path, 32, 32)
    for array in (photo.samples, photo.alpha, small):
        assert array is None or _owner(array) is None


def _owner(array: NDArray[np.generic]) -> object:
    """What the memory belongs to: None for numpy itself or bytes."""
    base: object = array
    while isinstance(base, np.ndarray):
        if base.flags.owndata:
            return None
        base = base.base
    return None if isinstance(base, bytes) else base
