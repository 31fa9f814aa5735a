"""Writing: the file is whole or not there, and nothing else is touched."""

import errno
import os
import secrets
import subprocess
import sys
import threading
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pytest
from photo_makers import (
    as_nobody,
    make_photo,
)

from redgui.errors import PhotoError
from redgui.files.atomic import discard_unfinished, whole_file
from redgui.photo.photo import Photo
from redgui.photo.write import write
from redgui.reading.read import read


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_nothing_is_overwritten_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"precious")
    with pytest.raises(PhotoError, match=r"^a\.png .*taken"):
        write(make_photo(), path)
    assert path.read_bytes() == b"precious"
    write(make_photo(), path, overwrite=True)
    assert read(path).width == 64
    assert names(tmp_path) == ["a.png"]


def test_a_file_that_appears_meanwhile_is_not_clobbered(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    with pytest.raises(FileExistsError), whole_file(path, overwrite=False):
        path.write_bytes(b"theirs")
    assert path.read_bytes() == b"theirs"
    assert names(tmp_path) == ["a.png"]


def test_of_many_writers_exactly_one_wins(tmp_path: Path) -> None:
    path, won, start = tmp_path / "a.bin", [], threading.Barrier(8)

    def work(number: int) -> None:
        start.wait()
        try:
            with whole_file(path, overwrite=False) as file:
                file.write(bytes([number]) * 1000)
            won.append(number)
        except FileExistsError:
            pass

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1
    assert path.read_bytes() == bytes(won) * 1000
    assert names(tmp_path) == ["a.bin"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights")
@pytest.mark.parametrize("kind", ["file", "nothing", "folder", "second name"])
def test_a_link_is_replaced_itself_and_nothing_is_written_through_it(tmp_path: Path, kind: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"precious")
    link = tmp_path / "link.png"
    link.hardlink_to(tmp_path / "file") if kind == "second name" else link.symlink_to(kind)
    before = names(tmp_path)
    with pytest.raises(PhotoError, match="taken"):
        write(make_photo(), link)
    write(make_photo(), link, overwrite=True)
    assert not link.is_symlink()
    assert read(link).width == 64
    assert names(tmp_path) == before
    assert (tmp_path / "file").read_bytes() == b"precious"
    assert names(tmp_path / "folder") == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights")
@pytest.mark.parametrize("link", [True, False])
def test_the_part_file_never_takes_the_place_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, link: bool
) -> None:
    monkeypatch.setattr(secrets, "token_hex", lambda _bytes: "0123abcd")
    theirs, part = tmp_path / "theirs", tmp_path / ".a.png.0123abcd.part"
    theirs.write_bytes(b"precious")
    part.symlink_to(theirs) if link else part.hardlink_to(theirs)
    with pytest.raises(PhotoError, match="taken"):
        write(make_photo(), tmp_path / "a.png")
    assert theirs.read_bytes() == part.read_bytes() == b"precious"


def fail(file: BinaryIO, stop: type[BaseException] | BaseException) -> None:
    file.write(b"half")
    raise stop


@pytest.mark.parametrize("stop", [KeyboardInterrupt, OSError(errno.EIO, "bad disk"), RuntimeError])
@pytest.mark.parametrize("overwrite", [False, True])
def test_an_interrupted_write_leaves_nothing(
    tmp_path: Path, stop: type[BaseException] | BaseException, overwrite: bool
) -> None:
    path = tmp_path / "a.png"
    if overwrite:
        path.write_bytes(b"old")
    kind = stop if isinstance(stop, type) else type(stop)
    with pytest.raises(kind), whole_file(path, overwrite=overwrite) as file:
        fail(file, stop)
    assert names(tmp_path) == (["a.png"] if overwrite else [])
    assert not overwrite or path.read_bytes() == b"old"


def test_the_part_file_is_hidden_and_beside_the_target(tmp_path: Path) -> None:
    with whole_file(tmp_path / "a.png", overwrite=False) as file:
        (part,) = names(tmp_path)
        assert part.startswith(".a.png.")
        assert part.endswith(".part")
        file.write(b"x")
    assert names(tmp_path) == ["a.png"]


LIMITED = """
import resource, sys
from redgui.reading.read import read
from redgui.photo.write import write
from redgui.errors import PhotoError
photo = read(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))
try:
    write(photo, sys.argv[2])
except PhotoError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no file size limit to provoke the error with")
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp"])
def test_a_disk_that_takes_no_more_is_one_sentence_and_leaves_nothing(tmp_path: Path, suffix: str) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (200, 200, 3), dtype=np.uint8)
    write(Photo(noise), tmp_path / "in.png")
    (tmp_path / "out").mkdir()
    command = [
        sys.executable,
        "-W",
        "error",
        "-c",
        LIMITED,
        str(tmp_path / "in.png"),
        str(tmp_path / "out" / f"a{suffix}"),
    ]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stdout.startswith(f"a{suffix} cannot be written: it is larger than this disk")
    assert ran.stdout.count("\n") == 1
    assert ran.stderr == ""
    assert names(tmp_path / "out") == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="mounting needs root")
def test_a_full_disk_is_one_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        noise = np.random.default_rng(1).integers(0, 256, (200, 200, 3), dtype=np.uint8)
        for suffix in (".jpg", ".png", ".tif"):
            with pytest.raises(PhotoError, match=r"disk is full; free some space"):
                write(Photo(noise), disk / f"a{suffix}")
            assert names(disk) == []
    finally:
        subprocess.run(["umount", disk], check=True)


def test_permissions_follow_the_umask(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        write(make_photo(), tmp_path / "a.png")
    finally:
        os.umask(old)
    assert (tmp_path / "a.png").stat().st_mode & 0o777 == 0o640


def test_sentences_for_impossible_targets(tmp_path: Path) -> None:
    photo = make_photo()
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "file").write_bytes(b"")
    for target, words in (
        ("a.xyz", r'^a\.xyz .*"\.xyz"; choose one of \.jpg, .*\.bmp'),
        ("a", r"^a .*no suffix"),
        ("missing/a.png", r"^a\.png .*does not exist; create it"),
        ("file/a.png", r"^a\.png .*not a folder"),
        ("n" * 300 + ".png", r"name is too long"),
    ):
        with pytest.raises(PhotoError, match=words):
            write(photo, tmp_path / target)
    with pytest.raises(PhotoError, match=r"^folder\.png .*a folder has that name"):
        write(photo, tmp_path / "folder.png", overwrite=True)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions work differently")
def test_a_folder_one_may_not_write_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tmp_path.chmod(0o555)
    monkeypatch.chdir(tmp_path)  # the folders above are closed to others
    with (
        as_nobody(),
        pytest.raises(PhotoError, match=r"^a\.png cannot be written: you don't have permission to write in"),
    ):
        write(make_photo(), "a.png")
    assert names(tmp_path) == []


def test_a_process_that_ends_at_once_can_clean_up(tmp_path: Path) -> None:
    assert discard_unfinished() == []
    writing = whole_file(tmp_path / "a.png", overwrite=False)
    writing.__enter__().write(b"half")
    assert [path.parent for path in discard_unfinished()] == [tmp_path]
    assert names(tmp_path) == []
    with pytest.raises(FileNotFoundError):
        writing.__exit__(None, None, None)
    assert discard_unfinished() == []
