"""What has to happen before any library is loaded: how threads wait, and traps of terminals and of Windows."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path

from redgui.streams import steady


def prepare() -> None:
    """Called once, first of all."""
    sys.stdout, sys.stderr = steady(sys.stdout), steady(sys.stderr)
    if sys.platform == "win32":
        _load_c10()


def share_the_cores() -> None:
    """Have torch's threads wait politely; OpenMP reads this when torch is loaded, and what the user has set stays.

    A layer of a band takes a millisecond, and at its end the threads wait for one another. By default they spin,
    which is fast while every core is free. Where another program has a core, they burn the time that the thread they
    wait for would need.
    """
    if "OMP_WAIT_POLICY" in os.environ:
        return
    os.environ.setdefault("GOMP_SPINCOUNT", "1000")  # libgomp, Linux: some microseconds
    os.environ.setdefault("KMP_BLOCKTIME", "0")  # libiomp and libomp, Windows and macOS: milliseconds


def _load_c10() -> None:
    """Load torch's first library before Qt's, or it fails with WinError 1114 (pytorch#166628); the rest can wait."""
    import ctypes

    torch = find_spec("torch")  # nothing is imported by that
    if torch and torch.origin:
        library = Path(torch.origin).with_name("lib") / "c10.dll"
        if library.exists():
            ctypes.CDLL(str(library))
