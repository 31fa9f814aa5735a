"""A journal is data from a stranger: only what redgui could have written counts, and only in its own folder."""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from batch_makers import batch_of, finish, make_photo
from hypothesis import given
from hypothesis import strategies as st
from processes import run

from redgui.batch.journal import JOURNAL_NAME, Journal
from redgui.batch.record import Key, Record, event_of, is_result, line_of, to_event, to_record
from redgui.batch.status import Result
from redgui.errors import RedguiError

BEGUN = {"event": "photo", "key": ["x", 1, 1, "h"], "state": "begun", "output": "a.png"}


def journal_of(folder: Path, *lines: object) -> Path:
    folder.mkdir(exist_ok=True)
    text = "".join(line if isinstance(line, str) else line_of(line) + "\n" for line in lines)  # type: ignore[arg-type]
    (folder / JOURNAL_NAME).write_text(text)
    return folder


def opened(folder: Path) -> Journal:
    journal = Journal(folder)
    journal.close()
    return journal


def victims(folder: Path) -> list[str]:
    """What a journal would like to see removed: the empty file that keeps a name free, and a half-written one."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "a.png").touch()
    (folder / ".a.png.0123abcd.part").write_text("data")
    (folder / "b.txt").touch()
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("name", ["../victim/a.png", "sub/../../victim/a.png", "{victim}/a.png", "link/a.png"])
def test_nothing_outside_the_folder_is_removed(tmp_path: Path, name: str) -> None:
    victim, out = tmp_path / "victim", tmp_path / "out"
    before = victims(victim)
    out.mkdir()
    if sys.platform != "win32":
        (out / "link").symlink_to(victim)
    journal_of(out, BEGUN | {"output": name.format(victim=victim)})
    opened(out)
    assert sorted(path.name for path in victim.iterdir()) == before


@pytest.mark.parametrize(
    "name", [JOURNAL_NAME, ".a.png", "b.txt", "a.png/", "./a.png", "sub//a.png", "A.PNG.part", "~"]
)
def test_nothing_but_results_is_removed_inside(tmp_path: Path, name: str) -> None:
    before = victims(tmp_path / "out")
    opened(journal_of(tmp_path / "out", BEGUN | {"output": name}))
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted([JOURNAL_NAME, *before])


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights")
def test_a_link_is_neither_removed_nor_followed(tmp_path: Path) -> None:
    out, empty = tmp_path / "out", tmp_path / "empty"
    out.mkdir()
    empty.touch()
    (out / "a.png").symlink_to(empty)
    (out / ".a.png.0123abcd.part").symlink_to(empty)
    opened(journal_of(out, BEGUN))
    assert empty.exists()
    assert (out / "a.png").is_symlink()
    assert (out / ".a.png.0123abcd.part").is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights")
def test_a_link_that_the_journal_calls_a_result_is_not_written_through(tmp_path: Path) -> None:
    """Results of the same photo are replaced; where they are links that would be any file there is."""
    photo, precious = make_photo(tmp_path / "a.png"), tmp_path / "precious.png"
    precious.write_bytes(b"precious")
    out = tmp_path / "out"
    out.mkdir()
    (out / "a_restored.png").symlink_to(precious)
    facts = photo.stat()
    key = Key(str(photo), facts.st_size, facts.st_mtime_ns, "other settings")
    journal_of(out, to_event(Record(key, "done", "a_restored.png", size=len(b"precious"))))
    (status,) = finish(batch_of(out, photo, resume=True)).values()
    assert (status.state, status.reason) == ("skipped", f"{out / 'a_restored.png'} exists already.")
    assert precious.read_bytes() == b"precious"


STRANGE: list[object] = [
    BEGUN | {"key": [[], 1, 1, "h"]},
    BEGUN | {"key": ["x", 1, 1]},
    BEGUN | {"key": ["x", True, 1, "h"]},
    BEGUN | {"key": ["x", 1.0, 1, "h"]},
    BEGUN | {"key": "abcd"},
    BEGUN | {"output": 5},
    BEGUN | {"output": ["a"]},
    BEGUN | {"output": "a\0b.png"},
    BEGUN | {"output": "\ud800.png"},
    BEGUN | {"output": ""},
    BEGUN | {"replaces": 5},
    BEGUN | {"replaces": [1]},
    BEGUN | {"replaces": [1, "2"]},
    BEGUN | {"state": "nonsense"},
    BEGUN | {"state": ["begun"]},
    BEGUN | {"size": -1},
    BEGUN | {"facts": [1]},
    BEGUN | {"reason": 7},
    BEGUN | {"flavour": "new"},
    {"state": "begun", "event": "photo", "key": ["x", 1, 1, "h"]},
    {"event": "photo"},
    {"event": "run"},
    {"event": "run", "process": "\033[31m", "computer": "x", "token": "t"},
    {"event": "run", "process": 1, "computer": "\033[31m", "token": "t"},
    {"event": "run", "process": 1, "computer": "x" * 1000, "token": "t"},
    {"event": "run", "process": 10**1000, "computer": "x", "token": "t"},
    {"event": "reading", "key": 5},
    {"event": ["photo"]},
    {"event": "unheard of"},
    '{"event":"photo", "key":["x",1,1,"h"],"state":"begun","output":"a.png"}\n',
    '{"event":"photo","event":"photo","key":["x",1,1,"h"],"state":"begun","output":"a.png"}\n',
    '{"event":"photo","key":["x",1,1,"h"],"state":"begun","output":"a.png"}\r\n',
    "[]\n",
    "null\n",
    "5\n",
    "NaN\n",
    "[" * 200_000 + "\n",
    '{"a":' * 200_000 + "\n",
    "9" * 5000 + "\n",
    "x" * 3_000_000 + "\n",
    "\0\xff\n",
]


@pytest.mark.parametrize("line", STRANGE, ids=lambda line: str(line)[:60].strip())
def test_a_line_that_is_not_ours_is_passed_over_with_a_note(tmp_path: Path, line: object) -> None:
    victims(tmp_path / "out")
    ours = Key("/a.jpg", 1, 2, "s")
    journal = opened(journal_of(tmp_path / "out", line, to_event(Record(ours, "done", "c.png", size=3))))
    assert journal.note.startswith(f"Lines of the journal in {tmp_path / 'out'} that redgui did not write")
    assert journal.find(Key("x", 1, 1, "h")) is None
    assert journal.find(ours) is not None
    assert (tmp_path / "out" / ".a.png.0123abcd.part").exists()


def test_a_journal_that_no_run_could_have_written_is_not_read(tmp_path: Path) -> None:
    journal_of(tmp_path / "out", BEGUN)
    os.truncate(tmp_path / "out" / JOURNAL_NAME, 1 << 42)
    with pytest.raises(RedguiError, match=r"larger than any that redgui writes; choose another folder"):
        Journal(tmp_path / "out")


def test_our_own_lines_are_passed_over_without_a_word(tmp_path: Path) -> None:
    """Those that a crash cut short, too."""
    out = tmp_path / "out"
    batch = batch_of(out, make_photo(tmp_path / "ä \udcff\n.png"), make_photo(tmp_path / "b.png"))
    finish(batch)
    whole = (out / JOURNAL_NAME).read_bytes()
    for cut in range(1, 400, 7):
        (out / JOURNAL_NAME).write_bytes(whole[:-cut])
        assert opened(out).note == "", cut


def test_the_note_is_printed_and_the_run_goes_on(tmp_path: Path) -> None:
    make_photo(tmp_path / "in" / "a.png")
    journal_of(tmp_path / "out", BEGUN | {"output": "../a.png"}, "whatever\n")
    status, printed, errors = run(
        "batch", tmp_path / "in", "-o", tmp_path / "out", "--strength", 0, "--json", "--resume"
    )
    assert (status, json.loads(printed)["done"]) == (0, 1)
    assert errors == f"Lines of the journal in {tmp_path / 'out'} that redgui did not write were passed over: 2.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights, and there are no pipes")
@pytest.mark.parametrize("kind", ["link", "second name", "pipe", "folder", "device"])
def test_a_journal_that_is_no_file_of_its_own_is_not_written(tmp_path: Path, kind: str) -> None:
    out, mine = tmp_path / "out", tmp_path / "mine.txt"
    out.mkdir()
    mine.write_text("mine")
    path = out / JOURNAL_NAME
    {
        "link": lambda: path.symlink_to(mine),
        "second name": lambda: path.hardlink_to(mine),
        "pipe": lambda: os.mkfifo(path),
        "folder": path.mkdir,
        "device": lambda: path.symlink_to("/dev/zero"),
    }[kind]()
    with pytest.raises(
        RedguiError, match=r"cannot be used for the results \(its journal is a link or no file\); choose"
    ):
        Journal(out)
    assert mine.read_text() == "mine"


@pytest.mark.parametrize(
    "change",
    [
        {"sigma": "x"},
        {"scale": None},
        {"megapixels": [1]},
        {"warnings": "text"},
        {"warnings": [1]},
        {"model": 5},
        {"jpeg": 1.5},
        {"sigma": float("nan")},
        {"sigma": 10**400},
        {"seconds": -(10**400)},
        {"megapixels": 1e300},
        {"jpeg": 10**400},
        {"jpeg": -1},
        {"seconds": True},
        {"flavour": "new"},
        {"output": "/etc/passwd"},
    ],
)
def test_facts_that_are_none_are_found_out_by_restoring_again(tmp_path: Path, change: dict[str, object]) -> None:
    photo, out = make_photo(tmp_path / "a.png"), tmp_path / "out"
    finish(batch_of(out, photo))
    (line,) = [line for line in (out / JOURNAL_NAME).read_text().splitlines() if '"done"' in line]
    event = json.loads(line)
    event["facts"] |= change
    journal_of(out, event)
    (status,) = finish(batch_of(out, photo, resume=True)).values()
    assert (status.state, status.earlier) == ("done", False)
    json.dumps(status.to_dict(), allow_nan=False)


def test_warnings_from_a_journal_cannot_move_the_cursor(tmp_path: Path) -> None:
    facts = Result(tmp_path / "a.png", 1.0, 1.0, "default", 1.0, warnings=("a\033[31m\nb",)).to_dict()
    assert Result.from_dict(tmp_path / "a.png", facts).warnings == ("a?[31m?b",)


name = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


@given(source=name, size=st.integers(0), state=st.sampled_from(["begun", "done", "failed"]), reason=st.text())
def test_what_is_written_is_understood(source: str, size: int, state: str, reason: str) -> None:
    record = Record(Key(source, size, size, "s"), state, "sub/ä (2).png", size=size, reason=reason)  # type: ignore[arg-type]
    for whole in (record, replace(record, output="", replaces=(1, 2), facts={"sigma": 1.5, "warnings": ("x",)})):
        event = event_of(line_of(to_event(whole)))
        assert event is not None
        found = to_record(event)
        assert found is not None
        assert line_of(to_event(found)) == line_of(to_event(whole))


@given(st.text())
def test_a_name_is_a_results_or_is_not(text: str) -> None:
    if is_result(f"{text}.png"):
        path = Path("/out", f"{text}.png")
        assert path.is_relative_to("/out")
        assert ".." not in path.parts
