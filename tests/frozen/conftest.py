"""The bundle as its users have it: in a folder with a space and a letter beyond ASCII, without Python."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "ui"))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging" / "bundle"))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging" / "linux"))
from test_real_events import desktop, photo

__all__ = ["desktop", "photo"]


@pytest.fixture(scope="session")
def bundle() -> Iterator[Path]:
    """The folder of the copied bundle."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "Büro 1", "redgui")
        shutil.copytree(os.environ["REDGUI_FROZEN"], copy, symlinks=True)
        yield copy


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    """An environment in which nothing is known but an empty home; no program, and no Python above all, is found."""
    (tmp_path / "nothing").mkdir()
    home = tmp_path / "heim ö"
    home.mkdir()
    found = {"PATH": str(tmp_path / "nothing"), "HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    wanted = ("OMP_NUM_THREADS", "SYSTEMROOT")  # what a busy machine wishes, and what Windows starts nothing without
    return found | {name: os.environ[name] for name in wanted if name in os.environ}
