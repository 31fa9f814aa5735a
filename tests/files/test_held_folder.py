"""A folder for results is known again, and is never made a second time."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from redgui.errors import FolderGone, PhotoError
from redgui.files.held_folder import HeldFolder


def removed(folder: Path) -> None:
    shutil.rmtree(folder)


def replaced(folder: Path) -> None:
    folder.rename(folder.with_name("away"))
    folder.mkdir()


def another_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_bytes(b"x")


def another_link(folder: Path) -> None:
    replaced(folder)
    folder.rmdir()
    folder.symlink_to(folder.with_name("other"))


GONE = pytest.mark.parametrize("go", [removed, replaced, another_file, another_link])
pytestmark = pytest.mark.skipif(os.name == "nt", reason="a folder that is held cannot be moved there")


@pytest.fixture
def held(tmp_path: Path) -> Iterator[HeldFolder]:
    (tmp_path / "other").mkdir()
    folder = HeldFolder(tmp_path / "new" / "out")
    yield folder
    folder.close()


@GONE
def test_it_is_noticed(held: HeldFolder, go: Callable[[Path], None]) -> None:
    held.check()
    assert held.make(Path("a/b")).is_dir()
    held.make(Path("a/b"))
    held.make(Path())
    go(held.path)
    with pytest.raises(FolderGone, match="gone or was replaced; bring it back"):
        held.check()
    with pytest.raises(FolderGone):
        held.make(Path("a/b"))
    assert not (held.path / "a").exists()
    assert list((held.path.parent.parent / "other").iterdir()) == []


def test_a_number_that_is_given_again_does_not_deceive(tmp_path: Path) -> None:
    """Some file systems give a new folder the number of the one just removed, unless that is held."""
    held = HeldFolder(tmp_path / "out")
    for _ in range(20):
        shutil.rmtree(held.path)
        held.path.mkdir()
        with pytest.raises(FolderGone):
            held.check()
    held.close()


def test_the_same_folder_brought_back_is_the_same(held: HeldFolder) -> None:
    replaced(held.path)
    held.path.rmdir()
    held.path.with_name("away").rename(held.path)
    held.check()


@GONE
def test_what_goes_wrong_in_the_meantime_is_its_fault(held: HeldFolder, go: Callable[[Path], None]) -> None:
    def fail() -> None:
        go(held.path)
        raise PhotoError("a cannot be written: the folder does not exist; create it first.")

    with pytest.raises(FolderGone), held.writing(held.path / "a"):
        fail()
    with pytest.raises(FolderGone), held.writing(held.path / "a"):
        pytest.fail("nothing is to be written any more")


@GONE
def test_what_was_written_in_the_meantime_does_not_count(held: HeldFolder, go: Callable[[Path], None]) -> None:
    with pytest.raises(FolderGone), held.writing(held.path / "a"):
        go(held.path)


def test_a_link_inside_that_leads_out_is_not_followed(held: HeldFolder) -> None:
    outside = held.path.parent.parent / "other"
    (held.path / "sub").symlink_to(outside)
    (held.path / "chain").symlink_to("sub")
    (held.path / "nowhere").symlink_to(outside / "missing")
    for place in ("sub", "sub/below", "chain"):
        with pytest.raises(PhotoError, match="is a link that leads out of the folder for the results"):
            held.make(Path(place))
        with pytest.raises(PhotoError, match="leads out"), held.writing(held.path / place / "a"):
            pytest.fail("nothing is to be written there")
    with pytest.raises(FileExistsError):
        held.make(Path("nowhere"))
    assert list(outside.iterdir()) == []


def test_a_link_inside_that_stays_inside_is_another_way_to_the_same(held: HeldFolder) -> None:
    held.make(Path("a"))
    (held.path / "b").symlink_to("a")
    assert held.make(Path("b/c")) == held.path / "a" / "c"


def test_a_folder_that_became_a_link_is_noticed_before_writing(held: HeldFolder) -> None:
    place = held.make(Path("sub"))
    place.rmdir()
    place.symlink_to(held.path.parent.parent / "other")
    with pytest.raises(PhotoError, match="leads out"), held.writing(place / "a"):
        pytest.fail("nothing is to be written there")


def mount(drive: str, place: Path) -> Path:
    """Another drive takes the place of a folder."""
    place.rename(place.with_name("away"))
    place.symlink_to(drive)
    return place


def test_what_was_there_before_is_not_removed_where_another_drive_took_the_place(held: HeldFolder) -> None:
    shared = Path("/dev/shm")
    if not shared.is_dir() or shared.stat().st_dev == held.path.stat().st_dev:
        pytest.skip("there is no second drive here")
    with tempfile.TemporaryDirectory(dir=shared) as drive:
        theirs = Path(drive, "a")
        theirs.write_bytes(b"precious")
        while time.time() < theirs.stat().st_ctime + 0.2:
            time.sleep(0.01)
        with pytest.raises(FolderGone), held.writing(held.path / "a"):
            mount(drive, held.path)
        assert theirs.read_bytes() == b"precious"
        held.path.unlink()
        held.path.with_name("away").rename(held.path)
        with pytest.raises(FolderGone), held.writing(held.path / "b"):
            mount(drive, held.path).joinpath("b").write_bytes(b"result")
        assert not Path(drive, "b").exists()


def test_another_failure_stays_what_it_is(held: HeldFolder) -> None:
    with pytest.raises(PhotoError, match="disk is full"), held.writing(held.path / "a"):
        raise PhotoError("a cannot be written: the disk is full.")


def test_one_that_is_not_there_is_made_only_if_wanted(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        HeldFolder(tmp_path / "out", make=False)
    assert not (tmp_path / "out").exists()


def test_one_that_may_be_written_but_not_read(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir(mode=0o333)
    held = HeldFolder(tmp_path / "out")
    held.check()
    held.close()
