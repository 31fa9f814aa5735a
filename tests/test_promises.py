"""What docs/promises.md promises that no other test holds: no network, and nothing invented."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import skimage.data
from numpy.typing import NDArray
from PIL import Image

from redgui.assets import asset
from redgui.photo.photo import Photo
from redgui.pipeline import restore
from redgui.settings import RestoreSettings

ROOT = Path(__file__).resolve().parents[1]
_NETWORK = {
    "aiohttp", "asyncio", "distributed", "ftplib", "grpc", "http", "httpx", "imaplib", "nntplib", "paramiko",
    "poplib", "requests", "sentry_sdk", "smtplib", "socket", "socketserver", "ssl", "telnetlib", "urllib", "urllib3",
    "websocket", "websockets", "xmlrpc",
}  # fmt: skip
_QT_NETWORK = ("PySide6.QtNetwork", "PySide6.QtWeb")
_ALLOWED = {
    "redgui/batch/journal.py": {"socket"},  # the computer's name
    "redgui/reading/channel.py": {"socket"},  # a pair of them, to the reader's process
    "redgui/ui/wake.py": {"socket"},  # a pair of them, by which signals wake the window
}


def test_the_pages_name_tests_that_are_there() -> None:
    pages = {name: (ROOT / "docs" / name).read_text("utf-8") for name in ("promises.md", "promises.zh_CN.md")}
    named = {name: re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", text) for name, text in pages.items()}
    english, chinese = named.values()
    assert len(english) > 10
    assert english == chinese
    missing = [test for file, test in english if f"def {test}(" not in (ROOT / file).read_text("utf-8")]
    assert missing == []


def test_only_a_cluster_that_was_asked_for_imports_what_reaches_a_network() -> None:
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / "redgui").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        modules = _imported(path)
        used = {module.split(".")[0] for module in modules} & _NETWORK
        used |= {module for module in modules if module.startswith(_QT_NETWORK)}
        if used and not name.startswith("redgui/batch/cluster/"):
            found[name] = used
    assert found == _ALLOWED


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Import(names=parts):
                names |= {part.name for part in parts}
            case ast.ImportFrom(module=str(module), level=0, names=parts):
                names |= {f"{module}.{part.name}" for part in parts}
    return names


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
@pytest.mark.parametrize("command", [["restore", "{photo}", "-o", "{result}"], ["estimate", "{photo}"]])
def test_no_network_is_asked_for(tmp_path: Path, command: list[str]) -> None:
    """Of all that the terminal's program and its reader ask the system for; the bundle has a test of its own."""
    photo, log = asset("resources", "sample.jpg"), tmp_path / "calls"
    words = [word.format(photo=photo, result=tmp_path / "result.png") for word in command]
    watch = ["strace", "-f", "--seccomp-bpf", "-e", "trace=%network,execve", "-o", str(log)]
    done = subprocess.run([*watch, sys.executable, "-m", "redgui", *words], cwd=ROOT, capture_output=True, check=False)
    calls = log.read_text("utf-8", errors="replace") if log.exists() else ""
    if "execve" not in calls:
        pytest.skip("strace may not trace here")
    assert done.returncode == 0, done.stderr
    assert set(re.findall(r"\b[AP]F_[A-Z0-9]+", calls)) <= {"AF_UNIX"}


def luma(samples: NDArray[np.uint8]) -> NDArray[np.float64]:
    return samples @ np.array([0.299, 0.587, 0.114])


@pytest.mark.parametrize("scale", [2.0, 4.0])
def test_an_enlarged_picture_made_small_again_is_the_photo(scale: float) -> None:
    """Nothing is put into it that contradicts the photo; an invented texture would be seen here."""
    photo = np.ascontiguousarray(skimage.data.chelsea()[100:164, 100:164])
    large = restore(Photo(photo), RestoreSettings(sigma=0, scale=scale)).photo.samples
    back = np.asarray(Image.fromarray(large).resize((64, 64), Image.Resampling.BICUBIC))
    error = np.mean((luma(back) - luma(photo)) ** 2)
    assert 10 * np.log10(255**2 / error) > 50


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
@pytest.mark.parametrize("kind", ["flat", "ramp"])
def test_where_there_is_no_texture_none_comes(kind: str, scale: float) -> None:
    row = np.full(48, 128.0) if kind == "flat" else np.linspace(20, 230, 48)
    photo = np.repeat(np.tile(row.round().astype(np.uint8), (48, 1))[..., None], 3, axis=2)
    done, plain = (
        restore(Photo(photo), RestoreSettings(sigma=0, scale=scale, strength=strength)).photo.samples
        for strength in (1, 0)
    )
    assert np.abs(done.astype(int) - plain).max() <= 2


def test_the_same_photo_gives_the_same_result() -> None:
    """No chance is in it: what is made up at random would differ."""
    photo = np.ascontiguousarray(skimage.data.chelsea()[:96, :96])
    first, second = (restore(Photo(photo), RestoreSettings(sigma=15, scale=2)).photo.samples for _ in range(2))
    assert np.array_equal(first, second)
