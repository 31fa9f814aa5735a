import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redgui.forecast import Speed, memory_bytes, result_size
from redgui.photo.resample import enlarged_size

FAST = ("default", "cpu", "fast")
BEST = ("default", "cpu", "best")


@given(st.integers(1, 20_000), st.integers(1, 20_000), st.floats(1, 4))
def test_the_size_foretold_is_the_size_made(width: int, height: int, scale: float) -> None:
    assert result_size(width, height, scale) == enlarged_size(width, height, scale)


def test_memory_adds_up_photo_luma_result_and_screen() -> None:
    pixels = 6000 * 4000
    source = pixels * (3 + 4)
    result = 4 * pixels * (4 + 4 + 3 + 3 * 1.33)
    assert memory_bytes(6000, 4000, 3, 1, 2.0) == pytest.approx(source + result + 150e6, rel=1e-6)


def test_deeper_samples_and_more_channels_cost_what_they_hold() -> None:
    pixels = 1000 * 1000
    assert memory_bytes(1000, 1000, 3, 2, 1.0) - memory_bytes(1000, 1000, 3, 1, 1.0) == 2 * 3 * pixels
    assert memory_bytes(1000, 1000, 3, 1, 1.0) > memory_bytes(1000, 1000, 1, 1, 1.0)


def test_nothing_is_foretold_of_what_was_never_measured() -> None:
    speed = Speed()
    assert speed.seconds(FAST, 24.0) is None
    speed.note(FAST, 10.0, 5.0)
    assert speed.seconds(("default", "cuda", "fast"), 24.0) is None
    assert speed.seconds(("red30", "cpu", "fast"), 24.0) is None


def test_time_grows_with_the_result() -> None:
    speed = Speed()
    speed.note(FAST, 10.0, 5.0)
    assert speed.seconds(FAST, 10.0) == pytest.approx(5.0)
    assert speed.seconds(FAST, 40.0) == pytest.approx(20.0)


def test_the_average_follows_a_change_without_jumping() -> None:
    speed = Speed()
    speed.note(FAST, 10.0, 10.0)
    speed.note(FAST, 10.0, 5.0)
    after_one = speed.seconds(FAST, 10.0)
    assert after_one is not None
    assert 5.0 < after_one < 10.0
    for _ in range(30):
        speed.note(FAST, 10.0, 5.0)
    assert speed.seconds(FAST, 10.0) == pytest.approx(5.0, rel=1e-3)


def test_best_is_eight_times_fast_until_it_was_measured_itself() -> None:
    speed = Speed()
    speed.note(FAST, 10.0, 5.0)
    assert speed.seconds(BEST, 10.0) == pytest.approx(40.0)
    speed.note(BEST, 10.0, 30.0)
    assert speed.seconds(BEST, 10.0) == pytest.approx(30.0)


def test_fast_is_not_guessed_from_best() -> None:
    speed = Speed()
    speed.note(BEST, 10.0, 30.0)
    assert speed.seconds(FAST, 10.0) is None


def test_a_restoration_that_did_nothing_teaches_nothing() -> None:
    speed = Speed()
    speed.note(FAST, 10.0, 0.0)
    speed.note(FAST, 0.0, 1.0)
    assert speed.seconds(FAST, 10.0) is None


@given(
    st.dictionaries(
        st.tuples(st.text(), st.sampled_from(["cpu", "cuda"]), st.sampled_from(["fast", "best"])), st.floats(0.01, 100)
    )
)
def test_the_preferences_keep_every_speed(rates: dict[tuple[str, str, str], float]) -> None:
    speed = Speed()
    for key, rate in rates.items():
        speed.note(key, rate, 1.0)
    again = Speed.from_dict(json.loads(json.dumps(speed.to_dict())))
    for key in rates:
        assert again.seconds(key, 1.0) == speed.seconds(key, 1.0)


def test_damaged_preferences_lose_only_what_is_damaged() -> None:
    data = {
        "default|cpu|fast": "2.0",  # QSettings gives text back
        "default|cuda|fast": "quick",
        "default|mps|fast": float("nan"),
        "red30|cpu|fast": -1.0,
        "red30|mps|fast": None,
        "nonsense": 3.0,
    }
    assert Speed.from_dict(data).to_dict() == {"default|cpu|fast": 2.0}


def test_it_loads_neither_qt_nor_numpy_nor_torch() -> None:
    code = "import redgui.forecast, sys; print({'PySide6', 'numpy', 'torch'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
