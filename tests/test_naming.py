from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redgui.errors import RedguiError
from redgui.naming import DEFAULT_TEMPLATE, MAX_BYTES, check_template, free_name, result_name


def name(template: str = DEFAULT_TEMPLATE, stem: str = "photo", **values: object) -> str:
    usual = {"sigma": 12.5, "scale": 2.0, "model": "default", "date": date(2025, 3, 9), "suffix": ".jpg"}
    return result_name(template, stem, **(usual | values))  # type: ignore[arg-type]


def test_every_token_gets_its_value() -> None:
    assert name() == "photo_restored.jpg"
    assert name("{date} {stem} s{sigma} x{scale} {model}") == "2025-03-09 photo s12.5 x2 default.jpg"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"sigma": 12.3456, "scale": 1.25}, "photo-12.3-1.25-default.jpg"),
        ({"sigma": 0.0, "scale": 4}, "photo-0-4-default.jpg"),
        ({"sigma": None}, "photo-auto-2-default.jpg"),
        ({"model": "/home/me/my net.safetensors"}, "photo-12.5-2-my net.jpg"),
        ({"model": r"C:\models\mine.safetensors"}, "photo-12.5-2-mine.jpg"),
        ({"model": "fast-1.2"}, "photo-12.5-2-fast-1.2.jpg"),
    ],
)
def test_values_are_short(values: dict[str, object], expected: str) -> None:
    assert name("{stem}-{sigma}-{scale}-{model}", **values) == expected


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{stem}_{camera}", r"unknown token \{camera\}; use \{stem\}"),
        ("{stem:5}", r"unknown token \{stem:5\}"),
        ("{stem.__class__}", "unknown token"),
        ("{stem[0]}", "unknown token"),
        ("{stem!r}", "unknown token"),
        ("{stem:>9999999999}", "unknown token"),
        ("{name:>9999999999}", "unknown token"),
        ("{stem}" * 50, "more than 250 characters"),
        ("{stem}" + "x" * 10_000_000, "more than 250 characters"),
        ("{" * 10_000_000, "more than 250 characters"),
        ("{}{stem}", "unknown token"),
        ("{stem", "brace"),
        ("stem}", "brace"),
        ("{{stem}}", "brace"),
        ("out/{stem}", "slash"),
        ("out\\{stem}", "slash"),
        ("restored", "same name"),
        ("{date}_{model}", "same name"),
        ("", "same name"),
    ],
)
def test_a_template_that_cannot_name_is_refused(template: str, said: str) -> None:
    with pytest.raises(RedguiError, match=said):
        check_template(template)
    with pytest.raises(RedguiError, match=said):
        name(template)


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ('a<b>c:d"e/f\\g|h?i*j', "a_b_c_d_e_f_g_h_i_j.jpg"),
        ("tab\there\n", "tab_here_.jpg"),
        ("CON", "_CON.jpg"),
        ("nul.tar", "_nul.tar.jpg"),
        ("com1 ", "_com1.jpg"),
        ("LPT³", "_LPT³.jpg"),
        ("console", "console.jpg"),
        ("photo. . ", "photo.jpg"),
        ("...", "_.jpg"),
        ("", "_.jpg"),
        ("{sigma}", "{sigma}.jpg"),
        ("caf\udce9", "caf_.jpg"),
        ("照片 & co", "照片 & co.jpg"),
        ("CON" + " " * 300 + "x", "_CON.jpg"),
    ],
)
def test_the_name_is_allowed_everywhere(stem: str, expected: str) -> None:
    assert name("{stem}", stem) == expected


def test_a_long_name_is_cut_between_characters() -> None:
    assert name("{stem}", "é" * 150) == "é" * 100 + ".jpg"
    assert name("{stem}", "x" + "é" * 150) == "x" + "é" * 99 + ".jpg"


@given(st.text(max_size=300), st.sampled_from(["{stem}", "{stem}{stem}", "{date}{stem}.", "NUL.{stem}"]))
def test_any_stem_gives_a_name_every_system_takes(stem: str, template: str) -> None:
    result = name(template, stem, suffix="")
    assert 0 < len(result.encode()) <= MAX_BYTES
    assert not set(result) & set('<>:"/\\|?*\0\n')
    assert result[-1] not in ". "
    assert result.split(".")[0].rstrip().upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT1"}
    assert name("{stem}", result, suffix="") == result  # nothing is left to mend


@given(st.text(st.sampled_from("{}stem/ x")))
def test_a_template_is_refused_or_works(template: str) -> None:
    try:
        check_template(template)
    except RedguiError:
        return
    assert name(template, "photo").endswith(".jpg")


def test_a_taken_name_is_counted_up(tmp_path: Path) -> None:
    wanted = tmp_path / "photo.tar.jpg"
    assert free_name(wanted) == wanted
    wanted.touch()
    assert free_name(wanted) == tmp_path / "photo.tar (2).jpg"
    (tmp_path / "photo.tar (2).jpg").mkdir()
    assert free_name(wanted) == tmp_path / "photo.tar (3).jpg"


def test_a_link_to_nowhere_takes_its_name(tmp_path: Path) -> None:
    link = tmp_path / "link.jpg"
    link.symlink_to(tmp_path / "gone.jpg")
    assert free_name(link).name == "link (2).jpg"
