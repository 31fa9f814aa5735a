"""Names and places that systems refuse: one sentence each, and the other photos are restored."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from batch_makers import files, make_photo
from command_line import redgui_here as here
from processes import run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="names and permissions work otherwise there")
LONG = "n" * 300
PLAIN = ("--sigma", 0, "--jpeg", "off")


def assert_one_sentence(err: str, words: str) -> None:
    assert words in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("stem", ["x" * 251, "x" * 243, "ü" * 125, "写" * 83, "😀" * 62])
def test_a_long_name_is_shortened_for_its_result(tmp_path: Path, stem: str) -> None:
    photos = [make_photo(tmp_path / f"{name}.png") for name in ("a", stem, "b")]
    assert here("restore", *photos, *PLAIN) == 0
    (result,) = set(tmp_path.iterdir()) - {*photos, tmp_path / "a_restored.png", tmp_path / "b_restored.png"}
    assert 252 <= len(os.fsencode(result.name)) <= 255
    assert stem.startswith(result.name.removesuffix("_restored.png"))
    assert here("restore", *photos, "-o", tmp_path / "out", *PLAIN) == 0
    assert sorted(files(tmp_path / "out")) == sorted(photo.name for photo in photos)
    assert here("batch", *photos, "-o", tmp_path / "queue", *PLAIN) == 0
    assert len(files(tmp_path / "queue")) == 3


@pytest.mark.parametrize(
    ("output", "words"),
    [
        (f"{LONG}.png", "the name is too long"),
        ("loop/x.png", "symbolic links"),
        ("a.png/x.png", "is not a folder"),
        ("x.xyz", "cannot be written with"),
    ],
)
def test_a_target_that_cannot_be(tmp_path: Path, output: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    photo = make_photo(tmp_path / "a.png")
    (tmp_path / "loop").symlink_to("loop")
    assert here("restore", photo, "-o", tmp_path / output, *PLAIN) == 1
    assert_one_sentence(capsys.readouterr().err, words)


@pytest.mark.parametrize("output", [LONG, "loop/out", "a.png"])
@pytest.mark.parametrize("command", ["restore", "batch"])
def test_a_folder_that_cannot_be(tmp_path: Path, command: str, output: str, capsys: pytest.CaptureFixture[str]) -> None:
    photos = make_photo(tmp_path / "a.png"), make_photo(tmp_path / "b.png")
    (tmp_path / "loop").symlink_to("loop")
    assert here(command, *photos, "-o", tmp_path / output, *PLAIN) == 1
    assert_one_sentence(capsys.readouterr().err, "choose another")


@pytest.mark.parametrize("report", [f"{LONG}.csv", "loop/r.csv"])
def test_a_report_that_cannot_be(tmp_path: Path, report: str, capsys: pytest.CaptureFixture[str]) -> None:
    photo = make_photo(tmp_path / "a.png")
    (tmp_path / "loop").symlink_to("loop")
    assert here("batch", photo, "-o", tmp_path / "out", "--report", tmp_path / report, *PLAIN) == 1
    assert_one_sentence(capsys.readouterr().err, "choose another place")


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("restore", ["-o", "closed/x.png"]),
        ("restore", ["a.png", "-o", "closed/out"]),
        ("batch", ["-o", "closed/out"]),
        ("batch", ["-o", "out", "--report", "closed/r.json"]),
    ],
)
def test_a_folder_that_may_not_be_entered(tmp_path: Path, bound: Any, command: str, options: list[str]) -> None:
    make_photo(tmp_path / "a.png")
    (tmp_path / "closed").mkdir(mode=0)
    status, _, err = run(command, "a.png", *options, *PLAIN, cwd=tmp_path, preexec_fn=bound)
    assert status == 1
    assert_one_sentence(err, "choose another")


@pytest.mark.parametrize("command", ["restore", "batch", "estimate"])
def test_photos_that_cannot_be_read_among_others(tmp_path: Path, bound: Any, command: str) -> None:
    good = make_photo(tmp_path / "a.png"), make_photo(tmp_path / "z.png")
    make_photo(tmp_path / "denied.png").chmod(0)
    make_photo(tmp_path / "closed" / "inside.png")
    (tmp_path / "closed").chmod(0)
    (tmp_path / "broken.png").symlink_to("nowhere")
    (tmp_path / "loop.png").symlink_to("loop.png")
    bad = [tmp_path / name for name in ("denied.png", "closed/inside.png", "broken.png", "loop.png", f"{LONG}.png")]
    options = () if command == "estimate" else ("-o", tmp_path / "out", *PLAIN)
    status, printed, err = run(command, good[0], *bad, good[1], *options, "--json", preexec_fn=bound)
    (tmp_path / "closed").chmod(0o700)
    assert status == 1
    said = err.splitlines()
    assert [line.split(" ")[0] for line in said] == [path.name for path in bad]
    assert all(line.endswith(".") for line in said)
    if command == "estimate":
        assert [Path(result["source"]) for result in json.loads(printed)["results"]] == list(good)
    else:
        assert len(files(tmp_path / "out")) == 2


@pytest.mark.parametrize("command", ["restore", "batch"])
def test_a_folder_that_may_be_written_but_not_listed(tmp_path: Path, bound: Any, command: str) -> None:
    photos = make_photo(tmp_path / "a.png"), make_photo(tmp_path / "b.png")
    (tmp_path / "drop").mkdir()
    (tmp_path / "drop").chmod(0o333)
    assert run(command, *photos, "-o", tmp_path / "drop", *PLAIN, preexec_fn=bound)[0::2] == (0, "")
    (tmp_path / "drop").chmod(0o700)
    assert len(files(tmp_path / "drop")) == 2


NAMES = ["写真 😀.png", "Café.png"]
if sys.platform == "linux":
    NAMES.append(os.fsdecode(b"no text \xff.png"))


@pytest.mark.parametrize(
    ("command", "encoding", "json_wanted"),
    [
        ("restore", "cp1252:strict", True),
        ("restore", "cp1252:strict", False),
        ("restore", "utf-8:strict", True),
        ("batch", "cp1252:strict", False),
        ("batch", "ascii:strict", True),
    ],
)
def test_names_that_the_output_cannot_spell(tmp_path: Path, command: str, encoding: str, json_wanted: bool) -> None:
    """What a redirection has on Windows, and in an old locale."""
    photos = [
        make_photo(tmp_path / "in" / "a.png", number).rename(tmp_path / name) for number, name in enumerate(NAMES)
    ]
    missing = tmp_path / "missing 写.png"
    options = ("-o", tmp_path / "out", *PLAIN, *(["--json"] if json_wanted else []))
    status, printed, err = run(command, *photos, missing, *options, encoding=encoding)
    assert status == 1
    assert err.count("\n") == 1
    assert len(files(tmp_path / "out")) == len(NAMES)
    if json_wanted:
        told = json.loads(printed)
        sources = [result["source"] for result in told["results"]] if command == "restore" else []
        assert sources == ([str(photo) for photo in photos] if command == "restore" else [])
    else:
        assert printed.count("\n") == len(NAMES)
