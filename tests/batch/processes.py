"""`redgui` as real processes."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def redgui(*arguments: object, encoding: str = "utf-8", **options: Any) -> subprocess.Popen[str]:
    """Start `redgui ARGUMENTS`; one thread for the network, because the tests' photos are tiny.

    `encoding` is that of its output.
    """
    environment = {"OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding}
    return subprocess.Popen(
        [sys.executable, "-m", "redgui", *map(str, arguments)],
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding=encoding.partition(":")[0],
        **options,
    )


def run(*arguments: object, **options: Any) -> tuple[int, str, str]:
    """Exit status, stdout and stderr."""
    with redgui(*arguments, **options) as process:
        out, err = process.communicate(timeout=240)
    return process.returncode, out, err
