"""A pipe, a socket or a device with a photo's name is never opened, wherever a photo may come from."""

import os
import socket
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import redgui_here
from PIL import Image

from redgui.errors import ModelError, PhotoError
from redgui.files.regular import NotRegularError, open_regular
from redgui.reading.read import photo_size, read, thumbnail
from redgui.ui.work.loading import describe_model

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pipes, sockets and devices in folders")


def pipe(path: Path) -> Path:
    os.mkfifo(path)
    return path


def device(path: Path) -> Path:
    path.symlink_to("/dev/zero")
    return path


def listener(path: Path) -> Path:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path.relative_to(Path.cwd())))  # a socket's name is short
    return path


@pytest.fixture(params=[pipe, device, listener])
def odd(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "photos").mkdir()
    make: Callable[[Path], Path] = request.param
    return make(tmp_path / "photos" / "odd.jpg")


def test_it_is_never_opened(odd: Path) -> None:
    with pytest.raises(NotRegularError):
        open_regular(odd)
    with pytest.raises(PhotoError, match=r"^odd\.jpg is not a regular file; choose a photo file\.$"):
        read(odd)
    assert photo_size(odd, 10**6) is None
    assert thumbnail(odd, 48, 36) is None


def test_a_writer_that_waits_at_a_pipe_is_left_waiting(tmp_path: Path) -> None:
    """What is opened only to be looked at takes away what was meant for another reader."""
    path = pipe(tmp_path / "pipe.jpg")
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    writer = os.open(path, os.O_WRONLY)
    os.write(writer, b"\xff\xd8\xff for another")
    with pytest.raises(PhotoError):
        read(path)
    assert thumbnail(path, 48, 36) is None
    assert os.read(reader, 99) == b"\xff\xd8\xff for another"
    os.close(writer)
    os.close(reader)


def test_what_is_exchanged_at_the_last_moment_is_not_waited_for(tmp_path: Path) -> None:
    path, file, fifo = tmp_path / "a.jpg", tmp_path / "file", tmp_path / "fifo"
    file.write_bytes(b"x")
    pipe(fifo)
    over = threading.Event()

    def exchange() -> None:
        while not over.is_set():
            for kind in (file, fifo):
                (tmp_path / "next").symlink_to(kind)
                (tmp_path / "next").replace(path)

    path.symlink_to(file)
    thread = threading.Thread(target=exchange)
    thread.start()
    try:
        for _ in range(20_000):
            try:
                with open_regular(path) as opened:
                    assert opened.read() == b"x"
            except NotRegularError:
                pass
    finally:
        over.set()
        thread.join()


def test_it_is_no_model_either(odd: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model = odd.rename(odd.with_suffix(".safetensors"))
    assert redgui_here("devices", "--model", model) == 1
    assert capsys.readouterr().err == f"{model}: the weights cannot be read (not a regular file).\n"
    with pytest.raises(ModelError, match="not a regular file"):
        describe_model(str(model))


@pytest.mark.parametrize("command", ["restore", "estimate", "batch"])
def test_the_others_go_on(odd: Path, command: str, capfd: pytest.CaptureFixture[str]) -> None:
    good = odd.with_name("z.png")
    Image.new("RGB", (60, 40), (120, 90, 60)).save(good)
    out = odd.parent.parent / "out"
    options = [] if command == "estimate" else ["-o", f"{out}/", "--strength", 0]
    sources = [odd.parent] if command == "batch" else [odd, good]
    assert redgui_here(command, *sources, *options) == 1
    printed = capfd.readouterr()
    assert "odd.jpg is not a regular file; choose a photo file." in printed.err.splitlines()
    assert "z" in printed.out
    if command != "estimate":
        assert [path.suffix for path in out.iterdir() if not path.name.startswith(".")] == [".png"]
