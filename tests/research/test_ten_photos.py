"""The ten photos that are looked at: files of their own, with the flaws that their names promise, and strips."""

from pathlib import Path

import numpy as np
import pytest
import skimage.data
from PIL import Image

from research.ten_photos import FLAWS, ten_photos


def test_ten_photos_and_what_becomes_of_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "clean").mkdir()
    for number in range(10):
        Image.fromarray(skimage.data.coffee()[100:180, 40 * number : 40 * number + 80]).save(
            tmp_path / "clean" / f"{number}.png"
        )
    ten_photos(tmp_path / "clean", tmp_path / "out")
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(FLAWS) == 10
    assert next(line for line in lines if "old-jpeg" in line).endswith("JPEG 30")
    for number, name in enumerate(FLAWS, 1):
        strip = np.asarray(Image.open(tmp_path / "out" / f"{number:02}-{name}-seen.png"))
        assert strip.shape[1] > 3 * strip.shape[0]
    clean = Image.open(tmp_path / "out" / "09-clean.png")
    assert np.array_equal(np.asarray(clean), np.asarray(Image.open(tmp_path / "clean" / "8.png")))
