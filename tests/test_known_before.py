"""What stands against writing a result is known before the network runs, and where that can be before reading."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from command_line import redgui_here
from PIL import Image

from redgui import pipeline
from redgui.errors import PhotoError
from redgui.photo.photo import Photo
from redgui.photo.write import check_space


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        pytest.fail("the network ran")

    monkeypatch.setattr(pipeline, "restore", refused)


def stored(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.full((40, 60, 3), 120, np.uint8)).save(path)
    return path


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ("x.gif", 'with ".gif"; choose one of'),
        ("x", "with no suffix; choose one of"),
        ("nowhere/x.png", "does not exist; create it first"),
        ("a.png/x.png", "is not a folder; choose another one"),
        (f"{'x' * 260}.png", "the name is too long"),
    ],
)
def test_a_place_where_nothing_can_be_written(
    tmp_path: Path, output: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    photo = stored(tmp_path / "a.png")
    assert redgui_here("restore", photo, "--sigma", 20, "-o", tmp_path / output) == 1
    assert reason in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["a.png"]


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no such permissions")
@pytest.mark.parametrize("arguments", [(), ("-o", "locked/x.png"), ("-o", "locked/"), ("-o", "locked/new/")])
def test_a_folder_that_may_not_be_written(tmp_path: Path, bound: object, arguments: tuple[str, ...]) -> None:
    folder = tmp_path / "locked"
    photo = stored(folder / "a.png")
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "redgui", "restore", photo, "--sigma", "20", *arguments],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=bound,  # type: ignore[arg-type]
        )
    finally:
        folder.chmod(stat.S_IRWXU)
    assert done.returncode == 1
    assert "ermission" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert [path.name for path in folder.iterdir()] == ["a.png"]


@pytest.mark.usefixtures("no_network")
def test_the_name_of_one_photo_for_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    photos = stored(tmp_path / "a.png"), stored(tmp_path / "b.png")
    assert redgui_here("restore", *photos, "-o", tmp_path / "c.png") == 1
    assert "is the name of one photo, but there are 2; choose another" in capsys.readouterr().err
    assert not (tmp_path / "c.png").exists()


def test_a_folder_with_such_a_name_is_one(tmp_path: Path) -> None:
    (tmp_path / "c.png").mkdir()
    photos = stored(tmp_path / "a.png"), stored(tmp_path / "b.png")
    assert redgui_here("restore", *photos, "-o", tmp_path / "c.png") == 0
    assert sorted(path.name for path in (tmp_path / "c.png").iterdir()) == ["a.png", "b.png"]


@pytest.mark.parametrize("output", ["restored/", "restored/deep/", f"restored{os.sep}"])
def test_a_folder_that_is_not_there_yet_is_made_for_one_photo_too(tmp_path: Path, output: str) -> None:
    photo = stored(tmp_path / "only.jpg")
    assert redgui_here("restore", photo, "-o", f"{tmp_path}{os.sep}{output}") == 0
    assert (tmp_path / output / "only.jpg").exists()


def test_photos_of_one_name_are_all_restored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An iPhone stores IMG_1.HEIC beside IMG_1.JPG."""
    photos = [stored(tmp_path / name) for name in ("IMG_1.avif", "IMG_1.jpg", "other/IMG_1.jpeg", "other/IMG_1.jpg")]
    assert redgui_here("restore", *photos, "-o", tmp_path / "out", "--json") == 0
    outputs = [Path(done["output"]).name for done in json.loads(capsys.readouterr().out)["results"]]
    assert outputs == ["IMG_1.jpg", "IMG_1 (2).jpg", "IMG_1.jpeg", "IMG_1 (3).jpg"]
    assert redgui_here("restore", *photos[:2]) == 0
    assert (tmp_path / "IMG_1_restored (2).jpg").exists()
    assert redgui_here("restore", *photos[:2]) == 1  # what is there from before is not avoided, but refused


def test_a_disk_that_is_surely_too_full(tmp_path: Path) -> None:
    photo = Photo(np.zeros((1, 1, 3), np.uint8))
    for name in ("a.png", "a.jpg", "a.jxl"):
        with pytest.raises(PhotoError, match=rf"^{name} cannot be written: it needs .* are free in"):
            check_space(tmp_path / name, photo, 1 << 25, 1 << 25)
        check_space(tmp_path / name, photo, 100, 100)


@pytest.mark.usefixtures("no_network")
def test_a_report_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    photo = stored(tmp_path / "a.png")
    arguments = ("batch", photo, "-o", tmp_path / "out", "--report", tmp_path / "nowhere" / "r.csv")
    assert redgui_here(*arguments) == 1
    assert "report" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("count", [1, 5])
def test_a_queue_without_photos_says_why(tmp_path: Path, count: int, capsys: pytest.CaptureFixture[str]) -> None:
    folders = [tmp_path / f"\x1b[31m{number}" for number in range(count)]
    for folder in folders:
        folder.mkdir()
    assert redgui_here("batch", *folders, "-o", tmp_path / "out") == 1
    said = capsys.readouterr().err
    assert said.startswith("There are no photos in ")
    assert "\x1b" not in said
    assert (" and 2 more.\n" in said) == (count == 5)
