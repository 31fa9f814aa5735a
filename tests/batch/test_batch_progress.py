"""Progress: sums that follow every change, and a pace that tells the truth."""

from dataclasses import replace
from pathlib import Path

import pytest
from batch_makers import make_bad, make_photo
from hypothesis import given
from hypothesis import strategies as st

from redgui.batch.plan import Item
from redgui.batch.progress import Pace, Tally
from redgui.batch.status import FINAL, STATES, Status
from redgui.reading.read import photo_size
from redgui.settings import RestoreSettings

ITEM = Item(Path("/a.jpg"), Path(), "/a.jpg")
statuses = st.builds(
    Status,
    id=st.just(1),
    item=st.just(ITEM),
    settings=st.builds(RestoreSettings, scale=st.sampled_from([1.0, 1.5, 4.0])),
    state=st.sampled_from(STATES),
    size=st.one_of(st.none(), st.tuples(st.integers(1, 9000), st.integers(1, 9000))),
    progress=st.floats(0, 1),
)


@given(history=st.lists(st.lists(statuses, min_size=1, max_size=6), max_size=12), leave=st.booleans())
def test_the_sums_are_those_of_all_items(history: list[list[Status]], leave: bool) -> None:
    tally, now = Tally(), list[Status]()
    for steps in history:  # each item goes through its steps
        for old, new in zip([None, *steps], steps, strict=False):
            tally.replace(old, new)
        if leave and len(history) % 2:
            tally.replace(steps[-1], None)
        else:
            now.append(steps[-1])
    known = [status.pixels for status in now if status.pixels is not None]
    mean = sum(known) / len(known) if known else 1.0
    weights = [mean if status.pixels is None else status.pixels for status in now]
    stopped = sum(weight for weight, status in zip(weights, now, strict=True) if status.state == "cancelled")
    done = -stopped + sum(
        weight * (1.0 if status.state in FINAL else status.progress)
        for weight, status in zip(weights, now, strict=True)
    )
    assert tally.total_pixels() == pytest.approx(sum(weights))
    assert tally.done_pixels() == pytest.approx(done, abs=1e-3)
    assert tally.left_pixels() == pytest.approx(sum(weights) - done - stopped, abs=1e-3)
    assert {state: tally.counts[state] for state in STATES} == {
        state: sum(status.state == state for status in now) for state in STATES
    }
    assert tally.share() == pytest.approx(done / sum(weights) if now else 1.0, abs=1e-6)


def test_a_large_photo_weighs_more_and_an_enlarged_one_even_more() -> None:
    tally = Tally()
    small = Status(1, ITEM, RestoreSettings(), size=(100, 100))
    large = Status(2, ITEM, RestoreSettings(scale=3), size=(100, 100))
    for status in (small, large):
        tally.replace(None, status)
    tally.replace(small, replace(small, state="done"))
    assert tally.share() == pytest.approx(0.1)


def test_the_pace_is_that_of_the_last_minute() -> None:
    pace = Pace()
    assert pace.rate() is None
    pace.start(1000.0)
    for second in range(1, 301):
        pace.note(1000.0 + second, 2e6 if second <= 200 else 1e6)
    assert pace.rate() == pytest.approx(1e6)


def test_a_pause_does_not_slow_the_pace_and_waiting_does() -> None:
    pace = Pace()
    pace.start(0.0)
    pace.note(10.0, 50e6)
    pace.stop(10.0)
    pace.start(5000.0)
    assert pace.rate() == pytest.approx(5e6)
    pace.note(5010.0, 0.0)
    assert pace.rate() == pytest.approx(2.5e6)


def test_work_that_ends_after_the_pause_counts() -> None:
    pace = Pace()
    pace.start(0.0)
    pace.stop(10.0)
    pace.note(11.0, 30e6)  # the band that was in hand
    assert pace.rate() == pytest.approx(3e6)


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp", ".bmp", ".gif", ".ppm", ".avif", ".jp2", ".heic"])
def test_the_size_is_read_from_the_header(tmp_path: Path, suffix: str) -> None:
    if suffix == ".heic":
        import pillow_heif

        pillow_heif.from_pillow(_image(tmp_path)).save(tmp_path / "a.heic")
    else:
        _image(tmp_path).save(tmp_path / f"a{suffix}")
    assert photo_size(tmp_path / f"a{suffix}", 70 * 66) == (70, 66)
    assert photo_size(tmp_path / f"a{suffix}", 70 * 66 - 1) is None  # it will be refused, and must not weigh


def _image(folder: Path):  # type: ignore[no-untyped-def]
    from PIL import Image

    with Image.open(make_photo(folder / "source.png", size=(70, 66))) as image:
        return image.convert("RGB")


def test_a_size_that_is_not_cheap_to_know_is_none(tmp_path: Path) -> None:
    tif = make_photo(tmp_path / "a.tif")
    assert photo_size(tif.rename(tmp_path / "a.dng"), 10_000) is None  # what lies there is the small picture
    assert photo_size(make_bad(tmp_path / "b.jpg"), 10_000) is None
    assert photo_size(tmp_path / "gone.jpg", 10_000) is None
    assert photo_size(tmp_path, 10_000) is None
