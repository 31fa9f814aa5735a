import pytest

from redgui.errors import RedguiError
from redgui.settings import NO_JPEG, PINS, RestoreSettings, auto_jpeg


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ({"sigma": -1.0}, "sigma"),
        ({"sigma": 75.1}, "sigma"),
        ({"sigma": float("nan")}, "sigma"),
        ({"scale": 0.5}, "scale"),
        ({"scale": 4.01}, "scale"),
        ({"jpeg": 4}, "jpeg"),
        ({"jpeg": 101}, "jpeg"),
        ({"strength": 1.5}, "strength"),
        ({"quality": "good"}, "quality"),
        ({"device": "tpu"}, "device"),
        ({"device": None}, "device"),
        ({"device": "gpu:" + 300 * "x"}, "device"),
    ],
)
def test_a_value_out_of_range_is_refused_by_name(values: dict[str, object], named: str) -> None:
    with pytest.raises(RedguiError, match=f"^{named} must be"):
        RestoreSettings(**values)  # type: ignore[arg-type]


def test_the_edges_are_allowed_and_auto_is_the_default() -> None:
    assert RestoreSettings().sigma is None
    assert RestoreSettings().jpeg is None
    assert RestoreSettings(sigma=75.0, scale=4.0, jpeg=5, strength=0.0).sigma == 75.0


def test_one_gpu_among_several_is_a_device() -> None:
    assert RestoreSettings(device="gpu:vulkan:10de:2684").device == "gpu:vulkan:10de:2684"


def test_equal_settings_are_equal_keys() -> None:
    assert {RestoreSettings(sigma=5): "cached"}[RestoreSettings(sigma=5.0)] == "cached"


def test_another_photo_gets_the_wishes_but_not_the_levels_of_this_one() -> None:
    wishes = RestoreSettings(scale=2, strength=0.5, quality="best", device="cpu")
    assert RestoreSettings(20, 2, 30, 0.5, "best", device="cpu").for_another_photo() == wishes


def test_auto_removes_the_traces_of_a_poor_jpeg_alone() -> None:
    assert [auto_jpeg(found) for found in (None, 1, 5, 60, 98)] == [NO_JPEG, 5, 5, 60, NO_JPEG]


def test_what_was_meant_for_one_photo_goes_unless_it_is_pinned() -> None:
    asked = RestoreSettings(20, 2, 30, 0.5, "best", device="cpu")
    assert asked.unpinned(()) == RestoreSettings(20, 1, 30, 1.0, "best", device="cpu")
    assert asked.unpinned({"scale"}) == RestoreSettings(20, 2, 30, 1.0, "best", device="cpu")
    assert asked.unpinned(PINS) == asked
