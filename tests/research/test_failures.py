"""The pictures of what goes wrong show what went in, what came out, and what should have."""

from pathlib import Path

import numpy as np
import pytest
import skimage.data
from PIL import Image
from scipy import ndimage

from research import worst_cases
from research.failures import FAILURES, strip

DRAWN = Path(__file__).parents[2] / "docs" / "failures"


def test_a_strip_shows_three_different_pictures_of_one_size() -> None:
    failure = next(failure for failure in FAILURES if failure.name == "small-letters")
    pixels = np.asarray(strip(failure, "default")).astype(int)
    side = pixels.shape[0]
    given, restored, truth = (pixels[:, start : start + side] for start in (0, side + 8, 2 * (side + 8)))
    assert given.shape == restored.shape == truth.shape == (side, side, 3)
    assert 1 < np.abs(restored - truth).mean() < np.abs(given - truth).mean()


def test_each_is_drawn_and_described() -> None:
    card = (DRAWN.parent / "models" / "default.md").read_text(encoding="utf-8")
    assert {path.stem for path in DRAWN.glob("*.jpg")} == {failure.name for failure in FAILURES}
    assert all(f"failures/{failure.name}.jpg" in card for failure in FAILURES)


def test_the_worst_cases_of_auto_are_drawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worst_cases, "LADDER", (0, 18))
    rng = np.random.default_rng(2)
    fur, coarse = skimage.data.chelsea()[38:262, 113:337], ndimage.gaussian_filter(rng.standard_normal((224, 224)), 1.2)
    for name, noise in (("coarse", 10 * coarse / coarse.std()), ("none", np.zeros((224, 224)))):
        Image.fromarray(fur).save(tmp_path / f"{name}_mean.png")
        noisy = np.rint(fur + noise[..., None]).clip(0, 255).astype(np.uint8)
        Image.fromarray(noisy).save(tmp_path / f"{name}_real.png")
    worst_cases.worst_cases(tmp_path, tmp_path / "out", 2)
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("1. coarse_real: ")
    assert line.endswith("best 18")
    (drawing,) = (tmp_path / "out").iterdir()
    with Image.open(drawing) as image:
        assert image.size == (4 * 2 * worst_cases.SIDE + 3 * 8, 2 * worst_cases.SIDE)
