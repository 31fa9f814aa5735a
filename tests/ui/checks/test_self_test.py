"""`redgui --self-test` says that a sound installation works, and that a damaged one does not."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]


def self_test(root: Path) -> tuple[int, dict[str, Any]]:
    run = subprocess.run(
        [sys.executable, "-m", "redgui", "--self-test"],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    return run.returncode, json.loads(run.stdout)


def test_a_sound_installation_passes() -> None:
    status, said = self_test(ROOT)
    assert (status, said["ok"], said["painted"]) == (0, True, True), said
    assert said["gain"] > 7
    assert "default" in said["models"]


def test_damaged_weights_are_found(tmp_path: Path) -> None:
    for folder in ("redgui", "weights", "resources"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    weights = tmp_path / "weights" / "default.safetensors"
    content = bytearray(weights.read_bytes())
    content[-100] ^= 1
    weights.write_bytes(content)
    status, said = self_test(tmp_path)
    assert (status, said["ok"]) == (1, False)
    assert "SHA-256" in said["error"]
