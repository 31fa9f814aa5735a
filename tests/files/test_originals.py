"""Nothing that reads photos ever replaces one of them, however it is called: by path, link or letter case."""

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from command_line import redgui_here as run
from PIL import Image

from redgui.files.file_set import FileSet

LINKS = pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")


def make(path: Path, level: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.full((16, 16), level, np.uint8)).save(path)
    return path


def other_case(path: Path) -> Path:
    """The same file in capitals; where the file system tells them apart, a link that makes it look so."""
    capitals = path.with_name(path.name.upper())
    if not capitals.exists():
        capitals.hardlink_to(path)
    return capitals


def saved_anew(path: Path) -> Path:
    """As editors do it: a new file takes the place of the old one."""
    new = path.with_name("new")
    new.write_bytes(path.read_bytes() + b"!")
    return new.replace(path)


def by_link(path: Path) -> Path:
    (path.parent / "link").symlink_to(path.name)
    return path.parent / "link"


def by_folder(path: Path) -> Path:
    (path.parent.parent / "folder").symlink_to(path.parent)
    return path.parent.parent / "folder" / path.name


def by_hard_link(path: Path) -> Path:
    (path.parent / "hard").hardlink_to(path)
    return path.parent / "hard"


@LINKS
@pytest.mark.parametrize("other", [other_case, saved_anew, by_link, by_folder, by_hard_link, lambda path: path])
def test_a_file_is_known_whatever_it_is_called(tmp_path: Path, other: Callable[[Path], Path]) -> None:
    path = make(tmp_path / "a" / "photo.png", 1)
    known = FileSet([path])
    assert other(path) in known
    assert make(tmp_path / "b" / "photo.png", 1) not in known
    assert tmp_path / "missing" not in known


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Two photos of one name."""
    return make(tmp_path / "x" / "a.png", 10), make(tmp_path / "y" / "a.png", 200)


def test_a_result_in_the_folder_of_a_later_photo(pair: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    before = [path.read_bytes() for path in pair]
    assert run("restore", *pair, "-o", f"{pair[1].parent}/", "--overwrite", "--strength", 0) == 1
    assert [path.read_bytes() for path in pair] == before
    assert capsys.readouterr().err.count("is an original") == 2


@LINKS
@pytest.mark.parametrize("link", ["symbolic", "hard", "folder"])
def test_a_link_to_an_original_in_the_output_folder(
    pair: tuple[Path, Path], tmp_path: Path, link: str, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = pair
    third = make(tmp_path / "x" / "b.png", 99)
    before = [path.read_bytes() for path in (*pair, third)]
    out = tmp_path / "out"
    if link == "folder":
        out.symlink_to(second.parent)
    else:
        out.mkdir()
        (out / "a.png").symlink_to(second) if link == "symbolic" else (out / "a.png").hardlink_to(second)
    assert run("restore", first, second, third, "-o", out, "--overwrite", "--strength", 0, "--json") == 1
    said = capsys.readouterr()
    assert [path.read_bytes() for path in (*pair, third)] == before
    assert said.err.count("is an original") == 2
    assert (out / "b.png").exists()


def test_an_original_is_not_replaced_even_where_it_is_named(pair: tuple[Path, Path]) -> None:
    before = pair[0].read_bytes()
    assert run("restore", pair[0], "-o", pair[0], "--overwrite", "--strength", 0) == 1
    assert run("restore", pair[0], "-o", other_case(pair[0]), "--overwrite", "--strength", 0) == 1
    assert pair[0].read_bytes() == before


def test_a_photo_that_is_called_as_the_result_of_another(tmp_path: Path) -> None:
    first, second = make(tmp_path / "a.png", 10), make(tmp_path / "a_restored.png", 200)
    before = second.read_bytes()
    assert run("restore", first, second, "--overwrite", "--strength", 0) == 1
    assert second.read_bytes() == before
    assert (tmp_path / "a_restored_restored.png").exists()


@LINKS
def test_a_result_does_not_replace_another_through_a_link(tmp_path: Path) -> None:
    photos = make(tmp_path / "a.png", 10), make(tmp_path / "b.png", 200)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "b.png").symlink_to("a.png")
    assert run("restore", *photos, "-o", tmp_path / "out", "--overwrite", "--strength", 0) == 0
    for name, level in (("a.png", 10), ("b (2).png", 200)):
        with Image.open(tmp_path / "out" / name) as image:
            assert image.getpixel((0, 0)) == level


@LINKS
@pytest.mark.parametrize("resume", [[], ["--resume"]])
def test_the_queue_replaces_no_original(
    pair: tuple[Path, Path], tmp_path: Path, resume: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    third, out = make(tmp_path / "x" / "b.png", 99), tmp_path / "y"
    (out / "b.png").symlink_to(pair[0])
    before = [path.read_bytes() for path in (*pair, third)]
    common = (*pair, third, "-o", out, "--template", "{stem}", "--policy", "replace", "--strength", 0, *resume)
    assert run("batch", *common) == 1
    assert [path.read_bytes() for path in (*pair, third)] == before
    assert capsys.readouterr().err.count("is an original") == 3


@LINKS
@pytest.mark.parametrize("hard", [True, False])
def test_a_report_does_not_replace_an_original(
    pair: tuple[Path, Path], tmp_path: Path, hard: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    report, before = tmp_path / "report.json", pair[0].read_bytes()
    report.hardlink_to(pair[0]) if hard else report.symlink_to(pair[0])
    assert run("batch", *pair, "-o", tmp_path / "out", "--report", report, "--strength", 0) == 1
    assert pair[0].read_bytes() == report.read_bytes() == before
    assert "report.json is an original" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
