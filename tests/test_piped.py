"""`redgui restore - -o -` between other programs."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import skimage.data
from PIL import Image

REDGUI = [sys.executable, "-m", "redgui", "restore"]


@pytest.fixture(scope="module")
def jpeg() -> bytes:
    buffer, exif = BytesIO(), Image.Exif()
    exif[0x010F] = "Camera Works"
    Image.fromarray(skimage.data.chelsea()[60:124, 100:180]).save(buffer, "JPEG", quality=95, exif=exif)
    return buffer.getvalue()


def piped(*options: object, given: bytes = b"", **more: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*REDGUI, *map(str, options)], input=given, capture_output=True, check=False, **more)  # type: ignore[call-overload, no-any-return]


def test_a_pipe_gives_what_a_file_would_get(tmp_path: Path, jpeg: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    (tmp_path / "a.jpg").write_bytes(jpeg)
    whole = [*map(str, (tmp_path / "a.jpg", "--sigma", 15, "--format", "tif", "--no-history"))]
    subprocess.run([*REDGUI, *whole], check=True, capture_output=True)
    done = piped("-", "-o", "-", "--sigma", 15, "--format", "tif", "--no-history", given=jpeg)
    assert done.returncode == 0
    assert b"stdout: 80x64, sigma 15" in done.stderr
    with Image.open(BytesIO(done.stdout)) as ours, Image.open(tmp_path / "a_restored.tif") as files:
        assert ours.format == "TIFF"
        assert ours.getexif()[0x010F] == "Camera Works"
        assert np.array_equal(ours, files)
    assert list(scratch.iterdir()) == []


def test_no_half_picture_and_a_status_where_something_fails(tmp_path: Path, jpeg: bytes) -> None:
    assert piped("-").stderr == b"stdin is empty (0 bytes); use another copy of the photo.\n"
    broken = piped("-", "-o", "-", given=b"no photo at all")
    assert (broken.returncode, broken.stdout) == (1, b"")
    for wrong in (["-", "a.jpg"], ["-", "--json"], ["-", "--format", "exe"]):
        refused = piped(*wrong, given=jpeg)
        assert (refused.returncode, refused.stdout) == (2, b"")
    (tmp_path / "a.jpg").write_bytes(jpeg)
    if Path("/dev/full").exists():
        with Path("/dev/full").open("wb") as full:
            command = [*REDGUI, str(tmp_path / "a.jpg"), "-o", "-"]
            done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
        assert done.returncode == 1
        assert done.stderr == b"The result could not be sent to stdout (No space left on device).\n"
