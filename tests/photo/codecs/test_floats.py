"""Floats have white at 1, however bright their highlights are."""

from pathlib import Path

import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray

from redgui.errors import PhotoError
from redgui.photo.thumbnail import thumbnail
from redgui.reading.read import read


def picture(channels: int) -> NDArray[np.float32]:
    ramp = np.tile(np.linspace(0, 1, 64, dtype="f4")[None, :, None], (48, 1, channels))
    ramp[:10, :10] = 6  # a lamp
    return ramp


def stored(folder: Path, kind: str, values: NDArray[np.float32]) -> Path:
    path = folder / f"a.{kind}"
    if kind == "tif":
        tifffile.imwrite(path, values, photometric="rgb" if values.shape[2] == 3 else "minisblack")
        return path
    head = b"PF" if values.shape[2] == 3 else b"Pf"
    order, scale = ("<f4", b"-1.0") if kind == "pfm" else (">f4", b"1.0")
    path.write_bytes(head + b"\n64 48\n" + scale + b"\n" + values[::-1].astype(order).tobytes())
    return path


@pytest.mark.parametrize("lamp", [1.5, 2.0, 6.0, 300.0, 1e9])
@pytest.mark.parametrize("kind", ["tif", "pfm", "big-endian.pfm"])
@pytest.mark.parametrize("channels", [1, 3])
def test_a_lamp_does_not_darken_the_picture(tmp_path: Path, kind: str, channels: int, lamp: float) -> None:
    values = picture(channels)
    values[values > 1] = lamp
    photo = read(stored(tmp_path, kind, values))
    assert photo.samples.shape == values.shape
    expected = np.clip(values, 0, 1) * 65535
    assert np.abs(photo.samples - expected).max() <= 1
    assert ["white at 1 " in photo.warnings[0], "clipped" in photo.warnings[1]] == [True, True]


def test_floats_have_a_thumbnail(tmp_path: Path) -> None:
    small = thumbnail(stored(tmp_path, "pfm", picture(3)), 32, 32)
    assert small is not None
    assert small.shape == (24, 32, 3)
    assert small[20, 31].min() > 240


def test_a_pfm_that_broke_off_or_has_no_numbers_is_refused(tmp_path: Path) -> None:
    path = stored(tmp_path, "pfm", picture(3))
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(PhotoError, match=r"a\.pfm is damaged"):
        read(path)
    with pytest.raises(PhotoError, match=r"a\.pfm cannot be used: it holds NaN"):
        read(stored(tmp_path, "pfm", np.full((48, 64, 3), np.nan, "f4")))


@pytest.mark.parametrize(("highest", "white"), [(3.0, 1.0), (100.0, 1.0), (200.0, 255.0)])
def test_an_exposure_is_no_other_scale_but_whole_numbers_are(tmp_path: Path, highest: float, white: float) -> None:
    """A picture that is bright all over is clipped; floats that only count from 0 to 255 are what they count."""
    values = np.tile(np.linspace(0, highest, 64, dtype="f4")[None, :, None], (48, 1, 3))
    values = np.rint(values) if white == 255.0 else values + 0.25
    photo = read(stored(tmp_path, "tif", values))
    expected = np.clip(values / white, 0, 1) * 65535
    assert np.abs(photo.samples - expected).max() <= 1
