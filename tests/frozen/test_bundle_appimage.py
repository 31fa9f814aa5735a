"""The bundle as an AppImage: what it holds passes the self-test with nothing of the system's but a shell."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LINUX = Path(__file__).resolve().parents[2] / "packaging" / "linux"

pytestmark = [
    pytest.mark.skipif("REDGUI_FROZEN" not in os.environ, reason="REDGUI_FROZEN names no bundle"),
    pytest.mark.skipif(shutil.which("mksquashfs") is None, reason="squashfs-tools are not installed"),
    pytest.mark.skipif(sys.platform != "linux", reason="AppImages are for Linux"),
]


def test_the_appimage_passes_the_self_test(tmp_path: Path, bundle: Path, bare: dict[str, str]) -> None:
    """With APPIMAGE_RUNTIME, a real runtime, it is started itself; else what is packed behind a stand-in."""
    runtime = Path(os.environ.get("APPIMAGE_RUNTIME", tmp_path / "runtime"))
    if "APPIMAGE_RUNTIME" not in os.environ:
        runtime.write_bytes(b"\x7fELF\x02\x01\x01\0AI\x02".ljust(4096, b"\0"))
    subprocess.run([sys.executable, LINUX / "make_appimage.py", bundle, tmp_path, runtime], check=True)
    (program,) = tmp_path.glob("*.AppImage")
    if "APPIMAGE_RUNTIME" not in os.environ:
        inside = tmp_path / "inside"
        subprocess.run(["unsquashfs", "-q", "-n", "-o", "4096", "-d", inside, program], check=True)
        program = inside / "AppRun"
    done = subprocess.run(
        [program, "--self-test"],
        env=bare | {"APPIMAGE_EXTRACT_AND_RUN": "1"},
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert '"ok": true' in done.stdout
    assert '"frozen": true' in done.stdout
