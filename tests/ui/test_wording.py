"""A sentence of the core changes its wording in one place and its translation in the .ts, and nothing else."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from redgui.ui.language import NAMES

LANGUAGES = [language for language in NAMES if language != "en"]
ROOT = Path(__file__).resolve().parents[2]
SAY = """
import sys
from PySide6.QtWidgets import QApplication
from redgui.errors import RedguiError
from redgui.reading.read import read
from redgui.ui.language import Translation
from redgui.ui.queue.model import STATE
from redgui.ui.sentences import translated
app = QApplication([])
translation = Translation(app)
translation.use("zh_CN")
try:
    read(sys.argv[1])
except RedguiError as error:
    print(error)
    sys.stdout.buffer.write(translated(error.sentence).encode())
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the program and what translates it."""
    root = tmp_path / "house"
    for part in ("redgui", "resources/translations", "tools"):
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    (root / "weights").mkdir()
    shutil.copy(ROOT / "weights" / "index.toml", root / "weights")
    return root


def contents(root: Path) -> dict[str, bytes]:
    files = (path for path in root.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def tool(root: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(root / "tools" / "translations.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_a_wording_changes_in_one_place_and_its_translation_in_the_ts(house: Path, tmp_path: Path) -> None:
    before = contents(house)
    module, folder = house / "redgui" / "photo" / "read.py", house / "resources" / "translations"
    old, new = "{name} is empty (0 bytes); use another copy", "There is nothing in {name}; use another copy"
    assert module.read_text("utf-8").count(old) == 1
    module.write_text(module.read_text("utf-8").replace(old, new), "utf-8")
    asked = tool(house)
    assert asked.returncode == 1
    assert new in asked.stderr
    assert len(asked.stderr.splitlines()) == len(LANGUAGES)
    for language in LANGUAGES:
        ts = folder / f"redgui_{language}.ts"
        text = re.sub(
            rf"(<source>{re.escape(new)}[^<]*</source>\s*)<translation type=\"unfinished\">[^<]*</translation>",
            r"\1<translation>{name} 里什么也没有；请使用照片的其他副本。</translation>",
            ts.read_text("utf-8"),
        )
        ts.write_text(text, "utf-8")
    assert tool(house).returncode == 0
    assert tool(house, "--check").returncode == 0
    after = contents(house)
    assert {name for name in before | after if before.get(name) != after.get(name)} == {
        "redgui/photo/read.py",
        *(f"resources/translations/redgui_{language}.{end}" for language in LANGUAGES for end in ("ts", "qm")),
    }
    (tmp_path / "empty.jpg").touch()
    command = [sys.executable, "-c", SAY, str(tmp_path / "empty.jpg")]
    said = subprocess.run(command, cwd=house, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    assert said.splitlines() == [
        "There is nothing in empty.jpg; use another copy of the photo.",
        "empty.jpg 里什么也没有；请使用照片的其他副本。",
    ]


def test_a_sentence_that_is_no_literal_is_complained_about(house: Path) -> None:
    module = house / "redgui" / "photo" / "read.py"
    old = 'Sentence("{name} is empty (0 bytes)'
    module.write_text(module.read_text("utf-8").replace(old, old.replace('"{', 'f"{')), "utf-8")
    done = tool(house, "--check")
    assert done.returncode == 1
    assert re.search(
        r"^redgui/photo/read\.py:\d+:\d+ does not say its sentence as a literal", done.stderr, re.MULTILINE
    )
