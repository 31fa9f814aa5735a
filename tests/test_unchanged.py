"""Where nothing is to be done, the result is the file: all its bytes, whatever is in them."""

import io
import json
from pathlib import Path

import numpy as np
import pytest
from batch_makers import finish
from command_line import redgui_here
from PIL import Image

from redgui.batch.names import Output
from redgui.batch.run import Batch
from redgui.files.version import Version
from redgui.photo.photo import Photo
from redgui.photo.write import write


def smooth() -> Image.Image:
    """Nothing that "auto" would remove."""
    x = np.tile(np.arange(220, dtype=np.uint8)[None, :, None], (160, 1, 3))
    return Image.fromarray(np.ascontiguousarray(x))


def with_private_chunk(png: bytes) -> bytes:
    """A PNG with a chunk that no one but its program knows."""
    return png[:33] + bytes.fromhex("00000004") + b"prVt" + b"mine" + bytes.fromhex("00000000") + png[33:]


def stored(folder: Path, name: str) -> Path:
    folder.mkdir(exist_ok=True)
    file = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    kind = {"jpg": "JPEG", "tif": "TIFF"}.get(name[-3:], name.rsplit(".", 1)[1])
    smooth().save(file, kind, quality=96, exif=exif)
    content = file.getvalue()
    path = folder / name
    path.write_bytes(with_private_chunk(content) if name.endswith("png") else content)
    return path


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.tif"])
def test_restore_copies_the_file(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    source = stored(tmp_path, name)
    assert redgui_here("restore", source, "-o", tmp_path / f"out{source.suffix}", "--json") == 0
    assert (tmp_path / f"out{source.suffix}").read_bytes() == source.read_bytes()
    (done,) = json.loads(capsys.readouterr().out)["results"]
    assert done["warnings"] == []


@pytest.mark.parametrize("more", [["--scale", "1.01"], ["--sigma", "1"]])
def test_what_is_changed_is_no_copy(tmp_path: Path, more: list[str]) -> None:
    source = stored(tmp_path, "a.jpg")
    assert redgui_here("restore", source, "-o", tmp_path / "out.jpg", *more) == 0
    with Image.open(tmp_path / "out.jpg") as image:
        assert image.getexif().get(0x0112, 1) == 1
    assert redgui_here("restore", source, "-o", tmp_path / "out.png") == 0
    with Image.open(tmp_path / "out.png") as image:
        assert image.format == "PNG"


def test_the_queue_copies_too(tmp_path: Path) -> None:
    source = stored(tmp_path / "in", "a.png")
    batch = Batch(tmp_path / "out", Output("{stem}"))
    batch.add([source])
    (status,) = finish(batch).values()
    assert status.result is not None
    assert status.result.output.read_bytes() == source.read_bytes()


def test_who_asks_for_something_else_gets_it(tmp_path: Path) -> None:
    source = stored(tmp_path, "a.jpg")
    photo, version = Photo(np.asarray(smooth()).copy(), format="JPEG"), Version.of(source)
    for number, asked in enumerate([{"quality": 60}, {"strip_metadata": True}]):
        target = tmp_path / f"{number}.jpg"
        write(photo, target, unchanged=version, **asked)
        assert target.read_bytes() != source.read_bytes()


def test_a_file_that_was_changed_meanwhile_is_not_copied(tmp_path: Path) -> None:
    source = stored(tmp_path, "a.jpg")
    photo, version = Photo(np.asarray(smooth()).copy(), format="JPEG"), Version.of(source)
    source.write_bytes(b"another file")
    write(photo, tmp_path / "out.jpg", unchanged=version)
    with Image.open(tmp_path / "out.jpg") as image:
        assert image.size == (220, 160)
    source.unlink()
    write(photo, tmp_path / "out.jpg", unchanged=version, overwrite=True)


def test_the_dial_at_zero_changes_nothing(tmp_path: Path) -> None:
    source = stored(tmp_path, "a.jpg")
    assert redgui_here("restore", source, "-o", tmp_path / "out.jpg", "--sigma", 30, "--strength", 0) == 0
    assert (tmp_path / "out.jpg").read_bytes() == source.read_bytes()


def test_a_file_that_lacks_its_end_is_not_copied(tmp_path: Path) -> None:
    source = stored(tmp_path, "a.jpg")
    source.write_bytes(source.read_bytes()[:-2])
    assert redgui_here("restore", source, "-o", tmp_path / "out.jpg") == 0
    with Image.open(tmp_path / "out.jpg") as image:
        image.load()  # Pillow wants the end


def test_a_copy_has_lost_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Notes on what reading leaves out are about a file that is made again."""
    pages, (source, other) = [smooth(), smooth()], (tmp_path / "a.tif", tmp_path / "b.tif")
    pages[0].save(source, save_all=True, append_images=pages[1:])
    pages[0].save(other, save_all=True, append_images=pages[1:])
    for more, notes in ((), 0), (("--scale", "1.1"), 1):
        assert redgui_here("restore", source, "-o", tmp_path / "out.tif", "--overwrite", "--json", *more) == 0
        (done,) = json.loads(capsys.readouterr().out)["results"]
        assert len(done["warnings"]) == notes
    batch = Batch(tmp_path / "out", Output("{stem}"))
    batch.add([other])
    (status,) = finish(batch).values()
    assert status.result is not None
    assert status.result.warnings == ()
