"""Walls that a static import graph cannot see: what is loaded when, in a fresh process."""

import re
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    "module",
    [
        "redgui.cli",
        "redgui.settings",
        "redgui.jobs",
        "redgui.batch.run",
        "redgui.cli.batch_run",
        "redgui.photo.read",
        "redgui.photo.write",
        "redgui.auto.noise",
    ],
)
def test_torch_is_not_loaded_at_import(module: str) -> None:
    code = f"import sys, {module}; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("work", ["", "devices.choose('auto', network); devices.options(network)"])
def test_no_graphics_driver_is_loaded_before_a_gpu_is_used(work: str) -> None:
    """Not even to list GPUs: a bad driver must not bring the program down."""
    code = "import sys, redgui.pipeline, redgui.cli, redgui.bench\nfrom redgui.network import devices, weights\n"
    code += f"network = weights.shared('default').at(1.0)\n{work}\nsys.exit('wgpu' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_training_is_not_loaded_to_restore() -> None:
    code = "import sys, redgui.pipeline, redgui.cli; sys.exit('redgui.training' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_table_of_formats_loads_no_library() -> None:
    heavy = {"numpy", "PIL", "imagecodecs", "tifffile", "pi_heif"}
    asks = "from redgui.photo import formats; formats.sniff(bytes(64)); formats.suffixes(); formats.readable()"
    code = f"import sys; {asks}; sys.exit(len({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_what_the_window_works_on_loads_no_widget() -> None:
    """import-linter does not see the modules inside PySide6."""
    folder = Path(__file__).parents[1] / "redgui" / "ui" / "work"
    modules = ", ".join(f"redgui.ui.work.{path.stem}" for path in sorted(folder.glob("[a-z]*.py")))
    code = f"import sys, {modules}; sys.exit('PySide6.QtWidgets' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_vocabulary_is_plain() -> None:
    """CONTRIBUTING.md, section Words; what the program prints itself may be quoted."""
    words = re.compile(r"\b(said|told|anew|mutters?)\b")
    sources = sorted((Path(__file__).parents[1] / "redgui").rglob("*.py"))
    found = [
        f"{path.name}:{number} {line.strip()}"
        for path in sources
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if words.search(line)
    ]
    assert sources
    assert found == []
