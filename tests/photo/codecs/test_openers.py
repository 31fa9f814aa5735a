"""Only formats of the table are ever tried, whatever a file calls itself and whatever else Pillow could open."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

EPS = (
    b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 50 50\n%%EndComments\n"
    b"1 0 0 setrgbcolor 0 0 50 50 rectfill\nshowpage\n%%EOF\n"
)
OPEN = """
import sys
from contextlib import suppress
from pathlib import Path
from redgui.reading.read import photo_size
from redgui.errors import RedguiError
from redgui.reading.read import read
from redgui.reading.read import thumbnail
from redgui.training.patches import load_grey
path = Path(sys.argv[1])
assert thumbnail(path, 64, 64) is None
assert photo_size(path, 10**6) is None
for reader in (read, load_grey):
    with suppress(RedguiError):
        reader(path)
        sys.exit("it was read")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a script without a suffix is no program there")
def test_an_eps_called_jpg_never_starts_ghostscript(tmp_path: Path) -> None:
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "gs").write_text(f"#!/bin/sh\ntouch '{tmp_path / 'started'}'\n")
    (programs / "gs").chmod(0o755)
    (tmp_path / "photo.jpg").write_bytes(EPS)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    subprocess.run([sys.executable, "-c", OPEN, tmp_path / "photo.jpg"], env=os.environ | {"PATH": path}, check=True)
    assert not (tmp_path / "started").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="files with holes, and peak memory, are other things elsewhere")
@pytest.mark.parametrize("head", [b"RIFF\0\0\0\0WEBPVP8L", b"\0\0\0\x1cftypavif", b"\0\0\0\x1cftypheic"])
def test_a_file_of_many_gigabytes_is_not_read_into_memory(tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(head)
    os.truncate(path, 1 << 34)
    code = OPEN + "import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    ran = subprocess.run([sys.executable, "-c", code, path], check=True, capture_output=True, text=True)
    assert int(ran.stdout) < 2_500_000  # kilobytes
