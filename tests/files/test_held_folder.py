"""A folder for results is known again, and is never made a second time."""

import os
import shutil
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
