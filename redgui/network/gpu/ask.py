"""Questions about GPUs, answered by a process that a driver may bring down or hold up."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

FLAG = "--gpu"
"""With this the program is that process (`redgui.network.gpu.answer`)."""
_LAST_SECONDS = 5.0  # a process that a driver holds in the kernel cannot be ended; it is left behind


class CrashedError(Exception):
    """The process ended without an answer."""


class SilentError(Exception):
    """The process gave no answer in time."""


def ask(question: dict[str, Any], seconds: float, command: list[str] | None = None) -> Any:
    """Put a question to a fresh process and wait for its answer, both JSON.

    Args:
        question: see `redgui.network.gpu.answer`.
        seconds: how long to wait.
        command: another program to ask.

    Raises:
        CrashedError: it ended without an answer, or cannot be started.
        SilentError: it took longer; it has been ended.
    """
    frozen = getattr(sys, "frozen", False)
    options: dict[str, Any] = {}
    if sys.platform == "win32":
        options["creationflags"] = subprocess.CREATE_NO_WINDOW
    program = command or [sys.executable, *([] if frozen else ["-P", "-m", "redgui"]), FLAG]
    try:
        process = subprocess.Popen(
            program,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(_paths())},
            **options,
        )
    except OSError as error:
        raise CrashedError(str(error)) from error
    try:
        answer, _ = process.communicate(json.dumps(question).encode(), timeout=seconds)
    except subprocess.TimeoutExpired as error:
        raise SilentError from error
    finally:
        _end(process)
    try:
        return json.loads(answer)
    except ValueError as error:
        raise CrashedError(f"exit status {process.returncode}") from error


def _paths() -> list[str]:
    """The program's own code, whatever lies in the folder that it runs in."""
    paths, home = [path for path in sys.path if path], str(Path(__file__).parents[3])
    return paths if home in paths else [home, *paths]


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            stream.close()
    try:
        process.wait(_LAST_SECONDS)
    except subprocess.TimeoutExpired:
        process.returncode = -1  # or Python would warn of it
