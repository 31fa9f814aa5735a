"""Names of files never reach a terminal or a report as they are where they could do more than be read."""

import csv
import json
import sys
from pathlib import Path

import pytest
from batch_makers import batch_of, finish, make_bad, make_photo
from command_line import redgui_here as here
from hypothesis import given
from hypothesis import strategies as st

from redgui.batch.report import write_report
from redgui.plain import plain, plain_json
from redgui.terminal import with_hint

HOSTILE = "\033]0;title\a\r\n\u202egpj\u2066\x9b31m\u2028"
WIN = sys.platform == "win32"


def is_plain(text: str) -> bool:
    letters = set(text)
    return not any(letter < " " or "\x7f" <= letter <= "\x9f" for letter in letters) and not letters & set(
        "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )


@given(st.text())
def test_what_is_shown_is_plain_and_what_json_says_is_the_same(text: str) -> None:
    assert is_plain(plain(text))
    assert plain(plain(text)) == plain(text)
    assert is_plain(plain_json({"a": text}))
    assert json.loads(plain_json({"a": text})) == {"a": text}


def test_ordinary_names_stay_as_they_are() -> None:
    for name in (
        "Café 写真 😀.png",
        "עברית.jpg",
        "نمی\u200cخواهم.jpg",
        "👩\u200d👧.png",
        r"C:\new\x1b.png",
        "a\udcff.png",
    ):
        assert plain(name) == name
    assert plain("\033[31m\n\u202e\x9b") == r"\x1b[31m\n\u202e\x9b"


def test_the_line_of_an_error_is_plain() -> None:
    assert is_plain(with_hint(f"{HOSTILE} is odd", None))


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A folder with a good photo and a bad one whose names do what names can."""
    folder = tmp_path / "in"
    make_photo(folder / "a.png").rename(folder / f"a{HOSTILE}.png")
    make_bad(folder / "b.jpg").rename(folder / f"b{HOSTILE}.jpg")
    return folder


@pytest.mark.skipif(WIN, reason="names there cannot hold it")
@pytest.mark.parametrize("json_wanted", [True, False])
@pytest.mark.parametrize("command", ["batch", "restore", "estimate"])
def test_the_terminal_prints_no_name_as_it_is(
    photos: Path, tmp_path: Path, command: str, json_wanted: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    sources = [photos] if command == "batch" else sorted(photos.iterdir())
    options = [] if command == "estimate" else ["-o", tmp_path / "out", "--strength", 0]
    assert here(command, *sources, *options, *(["--json"] if json_wanted else [])) == 1
    printed = capsys.readouterr()
    assert printed.err.count("\n") == 1
    for line in (printed.out + printed.err).splitlines(keepends=False):
        assert is_plain(line)
    if json_wanted:
        told = json.loads(printed.out)
        sources_told = [item["source"] for item in told["items" if command == "batch" else "results"]]
        assert str(min(photos.iterdir())) in sources_told


@pytest.mark.skipif(WIN, reason="names there cannot hold it")
@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_a_report_holds_no_name_as_it_is(photos: Path, tmp_path: Path, suffix: str) -> None:
    report = tmp_path / f"r{suffix}"
    assert here("batch", photos, "-o", tmp_path / "out", "--strength", 0, "--report", report) == 1
    text = report.read_bytes().decode("utf-8")
    assert is_plain(text.replace("\r\n", "").replace("\n", ""))
    if suffix == ".json":
        assert {item["source"] for item in json.loads(text)["items"]} == {str(path) for path in photos.iterdir()}
    else:
        assert len(text.splitlines()) == 3


@pytest.mark.parametrize("first", "=+-@")
def test_no_cell_of_a_report_is_a_formula(tmp_path: Path, first: str) -> None:
    batch = batch_of(tmp_path / "out", make_bad(tmp_path / f"{first}1+1.jpg"))
    finish(batch)
    write_report(tmp_path / "r.csv", batch.items(), 1.0)
    with (tmp_path / "r.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["reason"].startswith(f"'{first}1+1.jpg ")
