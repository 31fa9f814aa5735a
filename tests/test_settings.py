import pytest

from redgui.errors import RedguiError
from redgui.settings import RestoreSettings


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ({"sigma": -1.0}, "sigma"),
        ({"sigma": 75.1}, "sigma"),
        ({"sigma": float("nan")}, "sigma"),
        ({"scale": 0.5}, "scale"),
        ({"scale": 4.01}, "scale"),
        ({"strength": 1.5}, "strength"),
        ({"quality": "good"}, "quality"),
        ({"device": "tpu"}, "device"),
    ],
)
def test_a_value_out_of_range_is_refused_by_name(values: dict[str, object], named: str) -> None:
    with pytest.raises(RedguiError, match=f"^{named} must be"):
        RestoreSettings(**values)  # type: ignore[arg-type]


def test_the_edges_are_allowed_and_auto_is_the_default() -> None:
    assert RestoreSettings().sigma is None
    assert RestoreSettings(sigma=75.0, scale=4.0, strength=0.0).sigma == 75.0


def test_equal_settings_are_equal_keys() -> None:
    assert {RestoreSettings(sigma=5): "cached"}[RestoreSettings(sigma=5.0)] == "cached"
