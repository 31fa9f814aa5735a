"""The AppImage: a runtime and a file system behind it, in which AppRun starts the program without any other's help."""

import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

LINUX = Path(__file__).resolve().parents[2] / "packaging" / "linux"

pytestmark = pytest.mark.skipif(shutil.which("mksquashfs") is None, reason="squashfs-tools are not installed")


def make(bundle: Path, out: Path, runtime: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, LINUX / "make_appimage.py", bundle, out, runtime]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def stand_in(tmp_path: Path) -> Path:
    """A bundle of one script, which says with what it was called."""
    folder = tmp_path / "bundle"
    folder.mkdir()
    program = folder / "redgui"
    program.write_text('#!/bin/sh\necho "$0" "$@"\n')
    program.chmod(0o755)
    return folder


@pytest.fixture
def runtime(tmp_path: Path) -> Path:
    """As much of a runtime as the format promises: an ELF file with its magic."""
    path = tmp_path / "runtime"
    path.write_bytes(b"\x7fELF\x02\x01\x01\0AI\x02".ljust(4096, b"\0"))
    return path


def test_what_is_packed_starts_without_a_path(tmp_path: Path, stand_in: Path, runtime: Path) -> None:
    done = make(stand_in, tmp_path, runtime)
    assert done.returncode == 0, done.stderr
    (image,) = tmp_path.glob("*.AppImage")
    data = image.read_bytes()
    assert data.startswith(runtime.read_bytes())
    assert data[4096:4100] == b"hsqs"
    assert struct.unpack_from("<Q", data, 4096 + 40)[0] <= len(data) - 4096  # its size, as squashfs counts it
    inside = tmp_path / "inside"
    subprocess.run(["unsquashfs", "-q", "-n", "-o", "4096", "-d", inside, image], check=True, capture_output=True)
    started = subprocess.run([inside / "AppRun", "--version"], env={"PATH": ""}, capture_output=True, check=True)
    assert started.stdout.decode() == f"{inside}/usr/lib/redgui/redgui --version\n"
    for name in ("redgui.desktop", "redgui.png", ".DirIcon", "usr/share/metainfo/io.github.redgui.redgui.metainfo.xml"):
        assert (inside / name).is_file()
    assert "Icon=redgui\n" in (inside / "redgui.desktop").read_text("utf-8")


def test_what_is_no_runtime_is_refused(tmp_path: Path, stand_in: Path) -> None:
    done = make(stand_in, tmp_path, Path(sys.executable))
    assert done.returncode == 1
    assert "is no runtime of an AppImage" in done.stderr
    assert list(tmp_path.glob("*.AppImage")) == []
