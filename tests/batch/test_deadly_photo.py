"""A photo that ends the program while it is read is tried once more, and then passed over; the others are restored."""

import json
import signal
import sys
import time
from pathlib import Path

import pytest
from batch_makers import batch_of, finish, make_photo
from processes import redgui, run

from redgui.batch.journal import JOURNAL_NAME, Journal
from redgui.batch.record import Key

KEY = Key("/photos/a.jpg", 100, 5, "settings")
SENTENCE = (
    "b.ppm ended redgui twice while it was read and was passed over; use another copy, or restore it by itself to try"
    " it again."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two photos, and between them one that takes seconds to read: its samples are written as text."""
    photos = tmp_path / "in"
    make_photo(photos / "a.png")
    (photos / "b.ppm").write_bytes(b"P3 2000 1000 255\n" + b"7 250 31 \n" * 2_000_000)
    make_photo(photos / "c.png")
    return photos


def ended_while_it_is_read(folder: Path, how: signal.Signals) -> int:
    """Start a run and end it as soon as it reads the long one; the exit status."""
    out = folder.parent / "out"
    before = len(_lines_of_it(out))
    with redgui("batch", folder, "-o", out, "--strength", 0, "--resume", "--json") as process:
        while len(_lines_of_it(out)) == before:
            assert process.poll() is None, "it ended before"
            time.sleep(0.001)
        process.send_signal(how)
        process.communicate(timeout=240)
    if how == signal.SIGKILL:
        assert len(_lines_of_it(out)) == before + 1, "the photo was read before the signal came"
    return process.returncode


def _lines_of_it(out: Path) -> list[str]:
    path = out / JOURNAL_NAME
    return [line for line in path.read_text().splitlines() if "b.ppm" in line] if path.exists() else []


def resumed(folder: Path) -> tuple[int, dict[str, int], dict[str, str]]:
    """The next run: exit status, counts, and reasons of the photos by name."""
    report = folder.parent / "report.json"
    options = ("--strength", 0, "--resume", "--json", "--report", report)
    status, printed, _ = run("batch", folder, "-o", folder.parent / "out", *options)
    items = json.loads(report.read_text())["items"]
    return status, json.loads(printed), {Path(item["source"]).name: item["reason"] for item in items}


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGKILL")
def test_a_photo_that_killed_the_program_twice_is_passed_over(folder: Path) -> None:
    assert ended_while_it_is_read(folder, signal.SIGKILL) == -signal.SIGKILL
    assert ended_while_it_is_read(folder, signal.SIGKILL) == -signal.SIGKILL  # it was tried once more
    for _ in range(2):
        status, counts, reasons = resumed(folder)
        assert (status, counts["done"], counts["failed"]) == (1, 2, 1)
        assert reasons == {"a.png": "", "b.ppm": SENTENCE, "c.png": ""}
    assert run("restore", folder / "b.ppm", "--strength", 0)[0] == 0  # by itself


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGKILL")
def test_a_photo_that_died_with_the_program_once_is_tried_again(folder: Path) -> None:
    ended_while_it_is_read(folder, signal.SIGKILL)
    status, counts, _ = resumed(folder)
    assert (status, counts["done"]) == (0, 3)


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGINT")
def test_who_stops_a_run_does_not_blame_what_it_reads(folder: Path) -> None:
    for _ in range(3):
        assert ended_while_it_is_read(folder, signal.SIGINT) == 130
    status, counts, _ = resumed(folder)
    assert (status, counts["done"]) == (0, 3)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def died(out: Path, *keys: Key) -> None:
    """A run that ended while it read these."""
    journal = Journal(out)
    for key in keys:
        journal.about_to_read(key)
    journal.close()


def deaths(out: Path, key: Key = KEY) -> int:
    journal = Journal(out)
    journal.close()
    return journal.deaths(key)


def test_deaths_are_counted_for_each_photo_until_it_is_read(out: Path) -> None:
    other = KEY._replace(source="/photos/b.jpg")
    died(out, KEY)
    assert deaths(out) == 1
    assert deaths(out) == 1  # a run that does not read it says nothing of it
    died(out, KEY, other)
    assert (deaths(out), deaths(out, other)) == (2, 1)
    assert deaths(out, KEY._replace(size=101)) == 0  # another copy
    journal = Journal(out)
    journal.about_to_read(KEY)
    journal.begin(KEY, out / "a.jpg", {})
    journal.close()
    assert (deaths(out), deaths(out, other)) == (0, 1)


@pytest.mark.parametrize(("state", "left"), [("failed", 0), ("done", 0), ("skipped", 0), ("cancelled", 2)])
def test_what_ends_otherwise_is_not_deadly(out: Path, state: str, left: int) -> None:
    died(out, KEY)
    died(out, KEY)
    journal = Journal(out)
    journal.about_to_read(KEY)
    journal.end(KEY, state, None, {})  # type: ignore[arg-type]
    journal.close()
    assert deaths(out) == left


def test_a_line_before_reading_hides_no_result(out: Path) -> None:
    """A photo that was done, is read again for another reason, and dies there, is still done."""
    journal = Journal(out)
    (out / "a.jpg").write_bytes(b"result")
    journal.end(KEY, "done", out / "a.jpg", {})
    journal.about_to_read(KEY)
    journal.close()
    journal = Journal(out)
    journal.close()
    record = journal.find(KEY)
    assert record is not None
    assert journal.finished(record)


def test_without_resume_it_is_tried_all_the_same(tmp_path: Path, out: Path) -> None:
    photo = make_photo(tmp_path / "a.png")
    finish(batch_of(out, photo))
    lines = (out / JOURNAL_NAME).read_text().splitlines()
    (read,) = [line for line in lines if line.startswith('{"event":"reading"')]
    (began,) = [line for line in lines if line.startswith('{"event":"run"')]
    (out / JOURNAL_NAME).write_text(f"{began}\n{read}\n" * 2)
    (out / "a_restored.png").unlink()
    (status,) = finish(batch_of(out, photo, resume=True)).values()
    assert status.state == "failed"
    assert status.reason.startswith("a.png ended redgui twice")
    (status,) = finish(batch_of(out, photo)).values()
    assert status.state == "done"
