"""The report as a file."""

import csv
import json
import os
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from batch_makers import FAST, batch_of, finish, make_bad, make_photo
from command_line import redgui_here
from processes import redgui

from redgui.batch.journal import JOURNAL_NAME
from redgui.batch.names import Output
from redgui.batch.report import COLUMNS, check_place, write_report
from redgui.batch.run import Batch
from redgui.errors import RedguiError


@pytest.fixture
def ended(tmp_path: Path) -> Batch:
    batch = batch_of(tmp_path / "out", make_photo(tmp_path / 'Café, "best".png'), make_bad(tmp_path / "bad.jpg"))
    batch.cancel(batch.add([make_photo(tmp_path / "c.png")]))
    finish(batch)
    return batch


def test_csv(ended: Batch, tmp_path: Path) -> None:
    write_report(tmp_path / "r.csv", ended.items(), 1.0)
    with (tmp_path / "r.csv").open(encoding="utf-8", newline="") as file:
        good, bad, cancelled = csv.DictReader(file)
    assert tuple(good) == COLUMNS
    assert good["source"] == str(tmp_path / 'Café, "best".png')
    assert Path(good["output"]).exists()
    assert (good["state"], good["sigma"], good["color"], good["scale"], good["jpeg"]) == (
        "done",
        "0.0",
        "0.0",
        "1.0",
        "100",
    )
    assert good["model"] == "default"
    assert float(good["seconds"]) > 0
    assert (bad["state"], bad["output"], bad["seconds"]) == ("failed", "", "")
    assert "bad.jpg" in bad["reason"]
    assert cancelled["state"] == "cancelled"


def test_json(ended: Batch, tmp_path: Path) -> None:
    write_report(tmp_path / "R.JSON", ended.items(), 1.5)
    report = json.loads((tmp_path / "R.JSON").read_text(encoding="utf-8"))
    assert {name: report[name] for name in ("total", "done", "failed", "skipped", "cancelled", "seconds")} == {
        "total": 3,
        "done": 1,
        "failed": 1,
        "skipped": 0,
        "cancelled": 1,
        "seconds": 1.5,
    }
    assert set(report["items"][0]) == {*COLUMNS, "warnings", "detail"}
    assert report["items"][1]["output"] is None


def test_a_report_that_cannot_be_written_is_one_sentence_and_leaves_the_old_one(ended: Batch, tmp_path: Path) -> None:
    with pytest.raises(RedguiError, match=r"\.csv or \.json"):
        write_report(tmp_path / "r.txt", ended.items(), 1.0)
    with pytest.raises(RedguiError, match="cannot be written"):
        write_report(tmp_path / "no" / "r.csv", ended.items(), 1.0)
    write_report(tmp_path / "r.csv", [], 1.0)
    write_report(tmp_path / "r.csv", ended.items(), 1.0)
    assert len((tmp_path / "r.csv").read_text(encoding="utf-8").splitlines()) == 4


@pytest.mark.parametrize("report", ["nowhere/r.json", "folder.json", "file/r.csv", "out/sub/r.csv"])
def test_a_report_that_has_no_place_is_refused_before_the_work(
    tmp_path: Path, report: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "file").write_bytes(b"")
    photo = make_photo(tmp_path / "a.png")
    options = ("--strength", 0, "--json", "--report", tmp_path / report)
    assert redgui_here("batch", photo, "-o", tmp_path / "out", *options) == 1
    printed = capsys.readouterr()
    assert printed.err.startswith(f"The report {tmp_path / report} cannot be written (")
    assert (printed.err.count("\n"), printed.out) == (1, "")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("report", ["a/b/r.json", "a/r.csv", "a/b/out/r.json", "r.csv"])
def test_a_report_may_lie_in_a_folder_that_is_made_for_the_results(tmp_path: Path, report: str) -> None:
    photo = make_photo(tmp_path / "a.png")
    options = ("--strength", 0, "--report", tmp_path / report)
    assert redgui_here("batch", photo, "-o", tmp_path / "a" / "b" / "out", *options) == 0
    assert (tmp_path / report).stat().st_size > 0
    assert [path.name for path in (tmp_path / report).parent.glob(".*") if path.name != JOURNAL_NAME] == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights")
@pytest.mark.parametrize("target", ["precious.txt", "missing.txt", "folder"])
def test_a_report_is_not_written_through_a_link(ended: Batch, tmp_path: Path, target: str) -> None:
    (tmp_path / "precious.txt").write_bytes(b"precious")
    (tmp_path / "folder").mkdir()
    report = tmp_path / "r.json"
    report.symlink_to(target)
    check_place(report, tmp_path / "out")
    write_report(report, ended.items(), 1.0)
    assert not report.is_symlink()
    assert (tmp_path / "precious.txt").read_bytes() == b"precious"
    assert not (tmp_path / "missing.txt").exists()
    assert list((tmp_path / "folder").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="a folder that is in use cannot be removed there")
def test_a_report_whose_place_went_away_takes_nothing_with_it(tmp_path: Path) -> None:
    """What was done is still printed."""
    photos = [make_photo(tmp_path / f"{number}.png", number, (400, 320)) for number in range(3)]
    place = tmp_path / "place"
    place.mkdir()
    options = ("--sigma", 20, "--device", "cpu", "--json", "--report", place / "r.json")
    with redgui("batch", *photos, "-o", tmp_path / "out", *options) as process:
        while process.poll() is None and not (tmp_path / "out" / "0_restored.png").exists():
            time.sleep(0.01)
        place.rmdir()
        printed, errors = process.communicate(timeout=240)
    said = json.loads(printed)
    assert (process.returncode, said["done"]) == (1, 3)
    assert said["problem"] == errors.strip()
    assert "r.json cannot be written" in errors


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are always text")
@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_names_that_are_no_text_do_not_spoil_it(tmp_path: Path, suffix: str) -> None:
    good = make_photo(tmp_path / "a.png").rename(tmp_path / os.fsdecode(b"a\xff.png"))
    bad = make_bad(tmp_path / "b.jpg").rename(tmp_path / os.fsdecode(b"b\xff.jpg"))
    batch = batch_of(tmp_path / "out", good, bad)
    finish(batch)
    write_report(tmp_path / f"r{suffix}", batch.items(), 1.0)
    assert "a\ufffd.png" in (tmp_path / f"r{suffix}").read_text(encoding="utf-8")


def test_the_report_says_how_much_colour_noise_was_removed_and_a_later_run_still_knows(tmp_path: Path) -> None:
    source, output = make_photo(tmp_path / "a.png", size=(96, 80)), Output(policy="replace")
    settings = replace(FAST, color=4.5)
    finish(batch_of(tmp_path / "out", source, settings=settings))
    again = batch_of(tmp_path / "out", source, settings=settings, output=output, resume=True)
    assert finish(again)["a.png"].earlier
    write_report(tmp_path / "r.json", again.items(), 1.0)
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["items"][0]["color"] == 4.5
    assert not finish(batch_of(tmp_path / "out", source, output=output, resume=True))["a.png"].earlier
