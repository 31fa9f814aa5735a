"""The report as a file."""

import csv
import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from batch_makers import FAST, batch_of, finish, make_bad, make_photo

from redgui.batch.names import Output
from redgui.batch.report import COLUMNS, write_report
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
