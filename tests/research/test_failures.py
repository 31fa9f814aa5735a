"""The pictures of what goes wrong show what went in, what came out, and what should have."""

from pathlib import Path

import numpy as np

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
