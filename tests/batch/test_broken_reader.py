"""A photo that ends the reader's process is a failed row; the queue goes on, and its memory stays what it was."""

import json
import struct
import sys
import threading
from pathlib import Path

import psutil
import pytest
from batch_makers import FAST, batch_of, finish, make_photo, make_photos
from readers import POOL, readers, slow_photo, spent, wait_busy

from redgui.batch.journal import JOURNAL_NAME

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends SIGKILL")


def test_it_costs_that_photo_alone(tmp_path: Path) -> None:
    photos = tmp_path / "in"
    make_photo(photos / "a.png")
    slow_photo(photos / "b.ppm")
    make_photo(photos / "c.png")
    POOL.close()
    batch, before = batch_of(tmp_path / "out", photos), spent()
    batch.start()
    wait_busy(before).kill()
    assert batch.wait(240)
    states = {status.item.source.name: status for status in batch.items()}
    assert [states[name].state for name in ("a.png", "b.ppm", "c.png")] == ["done", "failed", "done"]
    assert states["b.ppm"].reason.startswith("b.ppm could not be read: the system ended the process")
    assert states["b.ppm"].detail == ""  # no traceback: it was foreseen

    lines = [json.loads(line) for line in (tmp_path / "out" / JOURNAL_NAME).read_text().splitlines() if "b.ppm" in line]
    assert [(line["event"], line.get("state")) for line in lines] == [("reading", None), ("photo", "failed")]
    again = finish(batch_of(tmp_path / "out", photos, resume=True))
    assert {status.state for status in again.values()} == {"done"}  # it is no photo that ended the program


def test_stopping_does_not_wait_for_the_photo_that_is_read(tmp_path: Path) -> None:
    batch, before = batch_of(tmp_path / "out", slow_photo(tmp_path / "slow.ppm")), spent()
    batch.start()
    process = wait_busy(before)
    batch.cancel_all()
    assert batch.wait(60)
    assert not process.is_running()
    assert [status.state for status in batch.items()] == ["cancelled"]


def hostile(path: Path, number: int) -> Path:
    """A file that looks like a photo and is none, of several kinds."""
    header = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBB", 13, b"IHDR", 9, 9, 8, 2, 0, 0, 0)
    kinds = (
        (".jpg", b"\xff\xd8\xff\xe0 no photo"),
        (".png", header + bytes(4) + b"\0\0\0\4IDATxxxx"),
        (".pgm", b"P5" + b" #" * 30_000),
        (".tif", b"II*\0\x08\0\0\0" + b"\xff" * 500),
        (".heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0\0\0\x20meta" + b"\xff" * 40),
        (".gif", b"GIF89a\xff\xff\xff\xff\x80\0\0" + bytes(40)),
    )
    suffix, content = kinds[number % len(kinds)]
    path = path.with_suffix(suffix)
    path.write_bytes(content)
    return path


def test_every_tenth_is_hostile(tmp_path: Path) -> None:
    """In small what docs/security.md reports of a thousand."""
    folder = tmp_path / "in"
    make_photos(folder, 54)
    bad = [hostile(folder / f"bad{number}", number) for number in range(6)]
    POOL.close()
    me, threads = psutil.Process(), threading.active_count()
    done = finish(batch_of(tmp_path / "out", folder, settings=FAST))
    states = [status.state for status in done.values()]
    assert (states.count("done"), states.count("failed")) == (54, 6)
    for path in bad:
        assert done[path.name].reason.startswith(path.name)
        assert done[path.name].detail == ""
    assert threading.active_count() == threads
    assert not [child for child in me.children() if child.status() == psutil.STATUS_ZOMBIE]
    assert len(readers()) <= 2
