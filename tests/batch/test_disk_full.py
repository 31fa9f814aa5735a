"""A disk that fills up: the photo fails with a sentence, earlier results stand, and resume finishes the rest."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from batch_makers import FAST, batch_of, files, finish, make_photo
from processes import run

from redgui.errors import RedguiError
from redgui.reading.read import read


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """An empty disk of one megabyte."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "redgui-test", str(place)]
    try:
        mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        pytest.skip("mounting a small disk takes root on Linux")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk(tmp_path: Path, small_disk: Path) -> None:
    sources = [make_photo(tmp_path / "in" / f"{n}.png", n, (260, 200), noise=30) for n in range(6)]
    output = small_disk / "out"
    filler = small_disk / "filler"
    filler.write_bytes(bytes(500_000))
    first = finish(batch_of(output, *sources))
    states = [status.state for status in first.values()]
    assert set(states) == {"done", "failed"}
    assert states[0] == "done"
    assert all("free some space" in status.reason for status in first.values() if status.state == "failed")
    assert len(files(output)) == states.count("done")
    whole = {name: read(output / name).width for name in files(output)}
    assert set(whole.values()) == {260}

    filler.unlink()
    again = finish(batch_of(output, *sources, resume=True))
    assert [status.state for status in again.values()] == ["done"] * 6
    assert [status.earlier for status in again.values()] == [state == "done" for state in states]
    assert len(files(output)) == 6


def test_a_disk_without_room_for_a_single_line(tmp_path: Path, small_disk: Path) -> None:
    source = make_photo(tmp_path / "a.png")
    (small_disk / "out").mkdir()
    with pytest.raises(OSError, match="No space"), (small_disk / "filler").open("wb") as file:
        file.write(bytes(2 << 20))
    with pytest.raises(RedguiError, match="free some space"):
        finish(batch_of(small_disk / "out", source))
    (small_disk / "filler").unlink()
    assert finish(batch_of(small_disk / "out", source, settings=FAST))["a.png"].state == "done"


@pytest.mark.skipif(sys.platform == "win32", reason="has no such limit")
def test_a_quota(tmp_path: Path) -> None:
    import resource

    for number, size in enumerate([(30, 20), (400, 300), (30, 30)]):
        make_photo(tmp_path / "in" / f"{number}.png", number, size, noise=30)
    arguments = ("batch", tmp_path / "in", "-o", tmp_path / "out", "--sigma", 0, "--json")
    status, printed, err = run(
        *arguments, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
    )
    assert status == 1
    assert [item["state"] for item in json.loads(printed)["items"]] == ["done", "failed", "done"]
    assert "1_restored.png cannot be written" in err
    assert sorted(files(tmp_path / "out")) == ["0_restored.png", "2_restored.png"]
    status, printed, _ = run(*arguments, "--resume")
    assert status == 0
    assert json.loads(printed)["done"] == 3


def test_a_disk_that_is_too_full_is_known_before_the_work(tmp_path: Path, small_disk: Path) -> None:
    source = make_photo(tmp_path / "a.png", 1, (400, 300), noise=30)
    (small_disk / "filler").write_bytes(bytes((1 << 20) - 40_000))
    (status,) = finish(batch_of(small_disk / "out", source)).values()
    assert status.state == "failed"
    assert "cannot be written: it needs" in status.reason
    assert status.progress == 0
