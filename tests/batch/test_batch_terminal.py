"""`redgui batch`, as a person or another program meets it."""

import json
import shutil
import signal
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from batch_makers import files, make_bad, make_photo, make_photos
from command_line import redgui_here
from processes import redgui, run

from redgui.batch.report import COLUMNS

ENDINGS = ("done", "failed", "skipped", "cancelled")


def here(*arguments: object) -> int:
    """`redgui batch ARGUMENTS` in this process; returns its exit status."""
    return redgui_here("batch", *arguments)


def told(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(capsys.readouterr().out)
    return result


def test_json_is_one_object_and_adds_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root, out = tmp_path / "in", tmp_path / "out"
    make_photos(root, 3)
    make_bad(root / "sub" / "bad.jpg")
    out.mkdir()
    (out / "00_restored.png").write_bytes(b"there")
    assert here(root, "-o", out, "--sigma", 0, "--json") == 1
    said = capsys.readouterr()
    result = json.loads(said.out)
    assert set(result) == {"total", *ENDINGS, "clean", "seconds", "megapixels", "items", "problem"}
    assert [result[name] for name in ("total", *ENDINGS)] == [4, 2, 1, 1, 0]
    assert result["seconds"] > 0
    assert result["megapixels"] == pytest.approx(2 * 24 * 16 / 1e6, abs=1e-3)
    assert [set(item) for item in result["items"]] == [set(COLUMNS)] * 4
    assert "bad.jpg" in said.err
    assert said.err.count("\n") == 1


def test_all_done_is_status_0_and_lines_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    photos = make_photos(tmp_path / "in", 2)
    assert here(*photos, "-o", tmp_path / "out", "--sigma", 0) == 0
    said = capsys.readouterr()
    assert [line.split(":")[0] for line in said.out.splitlines()] == [
        str(tmp_path / "out" / "00_restored.png"),
        str(tmp_path / "out" / "01_restored.png"),
    ]
    assert said.err == ""
    assert here(*photos, "-o", tmp_path / "out", "--sigma", 0, "--resume") == 0
    assert capsys.readouterr().out.count("earlier run") == 2


def test_template_policy_and_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    photo = make_photo(tmp_path / "a.png")
    common = (photo, "-o", tmp_path / "out", "--sigma", 7, "--strength", 0, "--json")
    assert here(*common, "--template", "{stem}_s{sigma}_x{scale}", "--report", tmp_path / "r.csv") == 0
    assert here(*common, "--template", "{stem}_s{sigma}_x{scale}", "--policy", "rename") == 0
    assert sorted(files(tmp_path / "out")) == ["a_s7_x1 (2).png", "a_s7_x1.png"]
    assert "a_s7_x1.png" in (tmp_path / "r.csv").read_text()
    capsys.readouterr()
    assert here(*common, "--template", "{stem}_s{sigma}_x{scale}") == 0
    assert told(capsys)["skipped"] == 1


@pytest.mark.parametrize(
    "arguments", [["--template", "result"], ["--policy", "ask"], ["--sigma", "99"], ["--scale", "9"], ["--no-such"]]
)
def test_wrong_usage_is_status_2(tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert here(make_photo(tmp_path / "a.png"), "-o", tmp_path / "out", *arguments) == 2
    assert here(tmp_path / "a.png") == 2  # no -o
    assert capsys.readouterr().out == ""
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("arguments", [["--model", "magic"], ["--report", "report.txt"]])
def test_what_fails_for_all_photos_fails_once(
    tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert here(*make_photos(tmp_path / "in", 3), "-o", tmp_path / "out", *arguments) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_a_disk_that_is_too_small_is_said_before(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (tmp_path / "huge.jpg").open("wb") as file:
        file.truncate(shutil.disk_usage(tmp_path).free + (1 << 30))
    assert here(tmp_path / "huge.jpg", "-o", tmp_path / "out") == 1
    assert "are free" in capsys.readouterr().err.splitlines()[0]


def test_nothing_to_do_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    assert here(tmp_path / "in", "-o", tmp_path / "out", "--json") == 1
    said = capsys.readouterr()
    assert json.loads(said.out)["total"] == 0
    assert json.loads(said.out)["problem"] == said.err.strip() == f"There are no photos in {tmp_path / 'in'}."
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="sends SIGINT, and looks at what is loaded")
@pytest.mark.parametrize("when", ["loading", "working"])
def test_ctrl_c_leaves_no_half_file_and_says_how_to_go_on(tmp_path: Path, when: str) -> None:
    for number in range(6):
        make_photo(tmp_path / "in" / f"{number}.png", number, (500, 400))
    arguments = ("batch", tmp_path / "in", "-o", tmp_path / "out", "--sigma", 30, "--json")
    with redgui(*arguments) as process:
        if when == "working":
            _until(lambda: len(files(tmp_path / "out")) >= 1)
        else:
            _until(lambda: "libtorch" in Path(f"/proc/{process.pid}/maps").read_text())
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert out == ""
    assert "Traceback" not in err
    assert not list(tmp_path.rglob("*.part"))
    if when == "working":
        assert "--resume" in err
        before = {name: (tmp_path / "out" / name).stat().st_mtime_ns for name in files(tmp_path / "out")}
        status, out, _ = run(*arguments, "--resume")
        assert (status, json.loads(out)["done"]) == (0, 6)
        assert {name: (tmp_path / "out" / name).stat().st_mtime_ns for name in before} == before


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGINT")
def test_ctrl_c_in_a_long_write_leaves_no_half_file(tmp_path: Path) -> None:
    photo = make_photo(tmp_path / "large.bmp", size=(4000, 3000), noise=60)
    with redgui("batch", photo, "-o", tmp_path / "out", "--sigma", 0) as process:
        _until(lambda: list(tmp_path.rglob("*.part")))
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
    assert process.returncode == 130
    assert not files(tmp_path / "out")


def _until(happened: Any) -> None:
    end = time.monotonic() + 120
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions work otherwise there")
def test_a_mixed_tree_adds_up_and_every_failure_has_its_sentence(tmp_path: Path, bound: Any) -> None:
    root, out = tmp_path / "in", tmp_path / "out"
    for number, name in enumerate(
        ["a.jpg", "b.png", "one/c.tif", "one/two/d.webp", "one/two/d.bmp", "read only/e.png"]
    ):
        make_photo(root / name, number)
    for name in ("bad.jpg", "one/bad.heic", "one/bad.nef"):
        make_bad(root / name)
    (root / "one" / "empty.png").write_bytes(b"")
    (root / "cut.jpg").write_bytes((root / "a.jpg").read_bytes()[:200])
    for name in ("notes.txt", "movie.mov", ".hidden.jpg", "Thumbs.db"):
        (root / name).write_bytes(b"x")
    make_photo(root / "unreadable.png")
    make_photo(root / "closed" / "inside.png")
    before = files(root)
    (root / "unreadable.png").chmod(0)
    (root / "closed").chmod(0)
    (root / "read only").chmod(0o555)

    status, printed, err = run(
        "batch", root, "-o", out, "--sigma", 0, "--json", "--report", tmp_path / "r.json", preexec_fn=bound
    )
    result = json.loads(printed)
    assert status == 1
    assert [result[name] for name in ("total", *ENDINGS)] == [13, 6, 7, 0, 0]
    assert Counter(item["state"] for item in result["items"]) == {"done": 6, "failed": 7}
    failed = {Path(item["source"]).name: item["reason"] for item in result["items"] if item["state"] == "failed"}
    assert set(failed) == {
        "bad.jpg",
        "bad.heic",
        "bad.nef",
        "empty.png",
        "cut.jpg",
        "unreadable.png",
        "closed",
    }
    assert all(name in reason and reason.endswith(".") for name, reason in failed.items())
    assert sorted(err.splitlines()) == sorted(failed.values())
    assert sorted(files(out)) == [
        "a_restored.jpg",
        "b_restored.png",
        "one/c_restored.tif",
        "one/two/d_restored.png",
        "one/two/d_restored.webp",
        "read only/e_restored.png",
    ]
    assert json.loads((tmp_path / "r.json").read_text())["total"] == 13
    for name in ("unreadable.png", "closed", "read only"):
        (root / name).chmod(0o755)
    assert files(root) == before


@pytest.mark.skipif(sys.platform == "win32", reason="permissions work otherwise there")
def test_an_output_folder_that_is_read_only_is_one_sentence(tmp_path: Path, bound: Any) -> None:
    make_photo(tmp_path / "a.png")
    (tmp_path / "out").mkdir(mode=0o555)
    status, _, err = run("batch", tmp_path / "a.png", "-o", tmp_path / "out", "--sigma", 0, preexec_fn=bound)
    assert status == 1
    assert err.count("\n") == 1
    assert "choose another folder" in err


def test_the_queue_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    assert redgui_here("bench", "--batch", "--photos", 3, "--size", "64x48", "--json") == 0
    figures = told(capsys)
    assert set(figures) == {"photos", "batch_seconds", "network_seconds", "ratio"}
    assert figures["photos"] == 3
    assert figures["batch_seconds"] > 0 < figures["network_seconds"]
