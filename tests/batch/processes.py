"""`redgui` as real processes."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def redgui(*arguments: object, **options: Any) -> subprocess.Popen[str]:
    """Start `redgui ARGUMENTS`; one thread for the network, because the tests' photos are tiny."""
    return subprocess.Popen(
        [sys.executable, "-m", "redgui", *map(str, arguments)],
        env=os.environ | {"OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


def run(*arguments: object, **options: Any) -> tuple[int, str, str]:
    """Exit status, stdout and stderr."""
    with redgui(*arguments, **options) as process:
        out, err = process.communicate(timeout=240)
    return process.returncode, out, err
