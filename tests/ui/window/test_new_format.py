"""A format is one entry of the table and a function that decodes it: all of redgui knows it then."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from program import Program
from PySide6.QtWidgets import QFileDialog, QLabel

import redgui
from redgui.batch.plan import plan
from redgui.photo import formats
from redgui.photo.formats import Format, begins
from redgui.photo.photo import Photo
from redgui.photo.source import Source
from redgui.reading.read import thumbnail
from tools.formats import listed


def decode_toy(source: Source) -> Photo:
    """The magic, width and height in a byte each, and grey samples."""
    data = source.data()
    width, height = data[4], data[5]
    source.check_size(width, height)
    samples = np.frombuffer(data, np.uint8, width * height, 6).reshape(height, width, 1)
    return Photo(samples, format="TOY")


TOY = Format("TOY", "Toy picture", begins(rb"TOY1"), (".toy",), decode_toy)


@pytest.fixture
def toy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A picture in the made-up format, which redgui knows for one test."""
    path = tmp_path / "photos" / "picture.TOY"
    path.parent.mkdir()
    path.write_bytes(b"TOY1" + bytes([4, 3]) + bytes(range(12)))
    before = formats.FORMATS
    with monkeypatch.context() as patch:
        patch.setattr(formats, "FORMATS", (*before, TOY))
        patch.setenv("REDGUI_IN_PROCESS", "1")  # the reader's process would not know it
        yield path
    assert formats.FORMATS is before
    assert formats.of_suffix(".toy") is None


def test_it_is_read(toy: Path, tmp_path: Path) -> None:
    photo = redgui.read(toy)
    assert photo.samples[..., 0].tolist() == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]]
    assert thumbnail(toy, 2, 2) is not None
    with pytest.raises(redgui.PhotoError, match="more than the limit"):
        redgui.read(toy, max_pixels=11)
    (tmp_path / "text.toy").write_text("no picture")
    with pytest.raises(redgui.PhotoError, match=r"redgui reads .*, Toy picture and camera RAW"):
        redgui.read(tmp_path / "text.toy")


def test_a_batch_finds_it(toy: Path) -> None:
    assert [item.source for item in plan([toy.parent], Path("/nowhere"), set())] == [toy]


def test_the_window_opens_it(toy: Path, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def answer(*wanted: object) -> tuple[list[str], str]:
        asked.append(str(wanted[-1]))
        return [str(toy)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer)
    program.window.actions_.open.trigger()
    program.wait_opened()
    assert {"*.toy", "*.TOY"} < set(asked[0].split(";;")[0].removeprefix("Photos (").removesuffix(")").split())
    assert program.front.path == toy
    program.window.drop_zone.retranslate()
    assert any("Toy picture" in label.text() for label in program.window.drop_zone.findChildren(QLabel))


@pytest.mark.usefixtures("toy")
def test_the_readme_would_name_it() -> None:
    assert "Toy picture" in listed()


def test_nothing_of_it_is_left() -> None:
    assert formats.named("TOY") is None
    assert "Toy" not in listed()
