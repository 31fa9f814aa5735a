"""A preset survives export and import, and a file that is none is one sentence."""

import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redgui.errors import RedguiError
from redgui.photo import formats
from redgui.presets import store
from redgui.presets.preset import Preset, Rule
from redgui.presets.toml import LARGEST, from_toml, read_preset, to_toml
from redgui.settings import RestoreSettings

letters = st.characters(exclude_categories=["C", "Zl", "Zp", "Zs"], include_characters=" ")
texts = st.text(letters, max_size=60)
levels = st.none() | st.floats(0, 75)
settings = st.builds(
    RestoreSettings,
    sigma=levels,
    color=levels,
    jpeg=st.none() | st.integers(5, 100),
    scale=st.floats(1, 4),
    strength=st.floats(0, 1),
    quality=st.sampled_from(["fast", "best"]),
    model=st.sampled_from(["default", "red30"]),
)
ranges = st.tuples(st.integers(1, 1 << 31), st.integers(1, 1 << 31)).map(lambda pair: (min(pair), max(pair)))
rules = st.builds(Rule, st.text(letters, min_size=1, max_size=60), st.none() | ranges)
presets = st.builds(
    Preset,
    st.text(letters, min_size=1, max_size=60).filter(str.strip),
    settings,
    texts,
    st.sampled_from(["", *formats.result_suffixes()]),
    st.none() | rules,
)


@given(presets)
def test_a_preset_is_the_same_after_export_and_import(preset: Preset) -> None:
    assert from_toml(to_toml(preset).encode()) == preset


def test_what_is_left_out_is_as_usual() -> None:
    assert from_toml(b'name = "Mine"') == Preset("Mine", RestoreSettings())


def test_a_file_says_all_so_that_other_defaults_do_not_change_it() -> None:
    table = tomllib.loads(to_toml(Preset("Mine", RestoreSettings(sigma=0, color=0, jpeg=100))))
    assert table == {
        "name": "Mine",
        "sigma": 0.0,
        "color": "off",
        "jpeg": "off",
        "scale": 1.0,
        "strength": 1.0,
        "quality": "fast",
        "model": "default",
    }


def test_the_device_is_this_computers_and_never_in_a_preset() -> None:
    assert "device" not in to_toml(Preset("Mine", RestoreSettings(device="cpu")))


DEEP = b"name = 'a'\nsigma = " + b"[" * 5000
REFUSED = {
    b"": "a preset needs a name.",
    b"name = '  '": "a preset needs a name.",
    b"name = 5": "name must be a text in quotes.",
    b"name = 'a": "it is no TOML as presets are (",
    b"\xff": "it is no TOML as presets are (UTF-8).",
    DEEP: "it is no TOML as presets are ([[[).",
    b"name = 'a'\nsigma = " + b"9" * 5000: "it is no TOML as presets are (",
    b'name = "a\\nb"': "name must be one line of at most 60 letters.",
    b'name = "\\u202egpj.exe"': "name must be one line of at most 60 letters.",
    b"name = '" + b"a" * 61 + b"'": "name must be one line of at most 60 letters.",
    b"name = 'a'\nstrenght = 1": "this redgui knows no 'strenght' in a preset; take it out, or use a newer redgui.",
    b"name = 'a'\ndevice = 'cpu'": "this redgui knows no 'device' in a preset; ",
    b"name = 'a'\nsigma = 'much'": "sigma is 'much', which is no number and no word for it (auto).",
    b"name = 'a'\nsigma = 'off'": "sigma is 'off', which is no number and no word for it (auto).",
    b"name = 'a'\nscale = 'auto'": "scale is 'auto', which is no number and no word for it (-).",
    b"name = 'a'\nsigma = 80": "sigma must be a number from 0 to 75, not 80.",
    b"name = 'a'\nsigma = nan": "sigma must be a number from 0 to 75, not nan.",
    b"name = 'a'\nsigma = true": "sigma must be a number from 0 to 75, not True.",
    b"name = 'a'\njpeg = 30.5": "jpeg must be a whole number from 5 to 100, not 30.5.",
    b"name = 'a'\nquality = [1]": "quality must be a text in quotes.",
    b"name = 'a'\nquality = 'superb'": "quality must be fast or best, not 'superb'.",
    b"name = 'a'\nmodel = '//host/share/x.safetensors'": "a preset names a model that ships with redgui, not a file.",
    b"name = 'a'\nmodel = '../x'": "a preset names a model that ships with redgui, not a file.",
    b"name = 'a'\nformat = 'exe'": "format must be jpg, jpeg, png, tif, tiff, webp, avif, jxl or bmp, not 'exe'.",
    b"name = 'a'\nwhen = 5": "when must be a table.",
    b"name = 'a'\n[when]": "the rule under [when] needs a camera, an ISO range or both.",
    b"name = 'a'\n[when]\niso = [1600]": "iso must be two whole numbers, the smaller one first.",
    b"name = 'a'\n[when]\niso = [true, 5]": "iso must be two whole numbers, the smaller one first.",
    b"name = 'a'\n[when]\niso = [200, 100]": "iso must be two whole numbers, the smaller one first.",
    b"name = 'a'\n[when]\ncamera = 'X'\nlens = 'Y'": "this redgui knows no 'lens' in a preset; ",
}


@pytest.mark.parametrize("data", REFUSED, ids=lambda data: str(data[:40]))
def test_what_is_no_preset_is_one_sentence_with_the_files_name(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(data)
    with pytest.raises(RedguiError) as failure:
        read_preset(path)
    assert str(failure.value).startswith(f"a.toml: {REFUSED[data]}")
    assert len(str(failure.value)) < 300


def test_files_that_cannot_be_presets_are_not_read_whole(tmp_path: Path) -> None:
    (tmp_path / "large.toml").write_bytes(b"#" * (LARGEST + 1))
    for path, problem in (
        (tmp_path / "large.toml", "it is larger than any preset."),
        (tmp_path, "it is a folder."),
        (tmp_path / "none.toml", "it cannot be read (No such file or directory)."),
        (tmp_path / "a\0b.toml", "it cannot be read ("),
    ):
        with pytest.raises(RedguiError, match=problem.replace("(", r"\(").replace(")", r"\)")):
            read_preset(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_device_is_no_preset() -> None:
    with pytest.raises(RedguiError, match="zero: it is not a regular file"):
        read_preset(Path("/dev/zero"))


def test_each_preset_that_ships_is_named_by_its_file_and_says_what_it_is_for() -> None:
    shipped = store.shipped()
    assert len(shipped) >= 5
    for preset in shipped:
        assert preset.about
        assert store.find(preset.key.upper()) == preset == store.find(preset.name)
