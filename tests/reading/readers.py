"""Readers' processes, and photos that keep one busy."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import psutil
from PIL import Image

from redgui.reading.pool import POOL
from redgui.reading.read import read

_BUSY_SECONDS = 0.15  # of the processor's time: it is in the middle of a photo
_LOADING_SECONDS = 2.0


def good_photo(path: Path, size: tuple[int, int] = (40, 30)) -> Path:
    rng = np.random.default_rng(len(path.name))
    Image.fromarray(rng.integers(0, 256, (size[1], size[0], 3), np.uint8)).save(path)
    return path


def slow_photo(path: Path) -> Path:
    """Its samples are written as text, which takes seconds to read."""
    path.write_bytes(b"P3 2000 1500 255\n" + b"7 250 31 \n" * 3_000_000)
    return path


def readers(of: psutil.Process | None = None) -> list[psutil.Process]:
    """The readers' processes of a program, also those that have ended and were not waited for."""
    return [process for process in (of or psutil.Process()).children() if _is_reader(process)]


def _is_reader(process: psutil.Process) -> bool:
    try:
        return process.status() == psutil.STATUS_ZOMBIE or "--reader" in process.cmdline()
    except psutil.NoSuchProcess:
        return False


def _spent(process: psutil.Process) -> float:
    try:
        return float(process.cpu_times().user)
    except psutil.Error:
        return 0.0


def idle_reader() -> psutil.Process:
    """The one reader of this process, which has read a photo and waits."""
    POOL.close()
    here = Path(__file__).parents[2] / "resources" / "sample.jpg"
    read(here)
    (process,) = readers()
    return process


def spent() -> dict[int, float]:
    """Seconds of the processor's time that each reader of this process has used."""
    return {process.pid: _spent(process) for process in readers()}


def busy_since(before: dict[int, float]) -> psutil.Process | None:
    """A reader that has been in the middle of a photo since then; one that has started since is given time for that."""
    for process in readers():
        if _spent(process) > before.get(process.pid, _LOADING_SECONDS) + _BUSY_SECONDS:
            return process
    return None


def wait_busy(before: dict[int, float]) -> psutil.Process:
    """Such a reader, as soon as there is one."""
    while (process := busy_since(before)) is None:
        time.sleep(0.002)
    return process


@contextmanager
def in_the_middle(path: Path, **options: Any) -> Iterator[tuple[psutil.Process, list[object]]]:
    """While a thread reads a slow photo: the reader's process, and what will have come of it at the end."""
    process, outcome = idle_reader(), list[object]()
    before = spent()

    def work() -> None:
        try:
            outcome.append(read(path, **options))
        except BaseException as error:  # noqa: BLE001 (looked at by the test)
            outcome.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    assert wait_busy(before) == process
    yield process, outcome
    thread.join()
