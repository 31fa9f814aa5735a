"""The drive with the results goes away: the queue stops, nothing lands elsewhere, and it goes on later."""

import json
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from batch_makers import FAST, Mirror, batch_of, files, finish, make_photo, make_photos
from processes import redgui, run

from redgui import jobs
from redgui.errors import FolderGone, RedguiError
from redgui.files.held_folder import HeldFolder
from redgui.photo.photo import Photo
from redgui.settings import RestoreSettings

NOISY = RestoreSettings(sigma=20)
SIZE = (400, 320)  # half a second in the network
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a folder that is held cannot be moved there")


def until(happened: Callable[[], object]) -> None:
    end = time.monotonic() + 120
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.01)


def uncertain(done: int) -> set[int]:
    """How many results may be there: what was written just when the folder went away counts as not done."""
    return {done, done + 1}


@pytest.mark.parametrize("replaced", [True, False])
def test_the_queue_stops_and_goes_on(tmp_path: Path, replaced: bool) -> None:
    photos, out, away = make_photos(tmp_path / "in", 6, SIZE), tmp_path / "drive" / "out", tmp_path / "away"
    batch = batch_of(out, *photos, settings=NOISY, resume=True)
    mirror = Mirror(batch)
    batch.start()
    mirror.until(lambda: any(status.state == "done" for status in mirror.statuses.values()))
    out.rename(away)
    if replaced:
        out.mkdir()
    assert batch.wait(120)
    counts = Counter(status.state for status in batch.items())
    assert set(counts) == {"done", "queued"}
    assert "is gone or was replaced" in batch.problem
    assert out.exists() == replaced
    assert not replaced or list(out.iterdir()) == []
    assert len(files(away)) in uncertain(counts["done"])

    with pytest.raises(RedguiError, match="is not there with what was done"):
        batch.start()
    assert batch.state == "idle"
    assert out.exists() == replaced

    if replaced:
        out.rmdir()
    away.rename(out)
    assert [status.state for status in finish(batch).values()] == ["done"] * 6
    assert batch.problem == ""
    assert len(files(out)) == 6
    assert sorted(path.name for path in out.rglob(".*")) == [".redgui-journal.jsonl"]


def test_another_folder_can_be_chosen_then(tmp_path: Path) -> None:
    photos, out = make_photos(tmp_path / "in", 3, SIZE), tmp_path / "out"
    batch = batch_of(out, *photos, settings=NOISY, resume=True)
    mirror = Mirror(batch)
    batch.start()
    mirror.until(lambda: any(status.state == "done" for status in mirror.statuses.values()))
    shutil.rmtree(out)
    assert batch.wait(120)
    left = sum(status.state == "queued" for status in batch.items())
    assert left
    batch.set_output(tmp_path / "other", batch._output)
    assert {status.state for status in finish(batch).values()} == {"done"}
    assert len(files(tmp_path / "other")) == left
    assert not out.exists()


def test_a_run_that_ended_well_may_make_its_folder_again(tmp_path: Path) -> None:
    """Who removes the results wants them again."""
    photos, out = make_photos(tmp_path / "in", 2), tmp_path / "out"
    batch = batch_of(out, photos[0], settings=FAST)
    finish(batch)
    shutil.rmtree(out)
    batch.add([photos[1]])
    assert {status.state for status in finish(batch).values()} == {"done"}
    assert sorted(files(out)) == ["01_restored.png"]


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[Path]:
    """A place where a drive is mounted; what is on it is in `tmp_path / "store"`."""
    store, place = tmp_path / "store", tmp_path / "drive"
    store.mkdir()
    place.mkdir()
    if not _mount(store, place):
        pytest.skip("mounting a drive takes root on Linux")
    yield place
    while subprocess.run(["umount", "-l", place], capture_output=True, check=False).returncode == 0:
        pass


def _mount(store: Path, place: Path) -> bool:
    try:
        return subprocess.run(["mount", "--bind", store, place], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("made", [True, False])
def test_a_drive_is_unmounted_under_the_terminal(tmp_path: Path, drive: Path, made: bool) -> None:
    """`made`: the same folders are under the mount point, too, from a day when somebody forgot to mount."""
    for number in range(6):
        make_photo(tmp_path / "in" / "sub" / f"{number}.png", number, SIZE)
    out = drive / "out"
    arguments = ("batch", tmp_path / "in", "-o", out, "--sigma", 20, "--device", "cpu", "--json")
    with redgui(*arguments) as process:
        until(lambda: len(list((tmp_path / "store").rglob("*_restored.png"))) == 2)
        subprocess.run(["umount", "-l", drive], check=True)
        if made:
            (out / "sub").mkdir(parents=True)
        printed, err = process.communicate(timeout=240)
    assert process.returncode == 1
    said = json.loads(printed)
    assert "is gone or was replaced" in said["problem"]
    assert {item["reason"] for item in said["items"] if item["state"] == "queued"} == {said["problem"]}
    assert err.count("\n") == 1
    assert err.endswith("The same command with --resume continues where this one stopped.\n")
    assert [path for path in drive.rglob("*") if path.is_file()] == []
    assert 0 < said["done"] < 6
    assert len(list((tmp_path / "store").rglob("*_restored.png"))) in uncertain(said["done"])

    assert _mount(tmp_path / "store", drive)
    status, printed, err = run(*arguments, "--resume")
    assert (status, err) == (0, "")
    assert json.loads(printed)["done"] == 6
    assert len(list((tmp_path / "store").rglob("*_restored.png"))) == 6
    assert [path.name for path in (tmp_path / "store").rglob(".*")] == [".redgui-journal.jsonl"]


def test_single_photos_stop_as_well(tmp_path: Path) -> None:
    photos, out, away = make_photos(tmp_path / "in", 6, SIZE), tmp_path / "out", tmp_path / "away"
    with redgui("restore", *photos, "-o", out, "--sigma", 20, "--json") as process:
        until(lambda: len(list(out.glob("0*.png"))) == 2)
        out.rename(away)
        printed, err = process.communicate(timeout=240)
    assert process.returncode == 1
    assert not out.exists()
    assert err.count("\n") == 1
    assert "is gone or was replaced" in err
    done = json.loads(printed)["results"]
    assert 0 < len(done) < 6
    assert len(list(away.glob("0*.png"))) in uncertain(len(done))


def test_a_folder_that_goes_away_while_the_photo_is_read_is_not_taken_for_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (photo,), out = make_photos(tmp_path / "in", 1, SIZE), tmp_path / "out"
    held = HeldFolder(out)
    own = jobs.read

    def read(*args: Any, **named: Any) -> Photo:
        out.rename(tmp_path / "away")
        return own(*args, **named)

    monkeypatch.setattr(jobs, "read", read)
    with pytest.raises(FolderGone, match="is gone or was replaced"):
        jobs.restore_file(photo, out, RestoreSettings(sigma=20), folder=held)
    assert not out.exists()
