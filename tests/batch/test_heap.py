"""Memory that is free goes back to the system."""

import subprocess
import sys

import pytest

PROGRAM = """
import psutil
from redgui.heap import trim_heap
rss = psutil.Process().memory_info
pieces = [bytearray(b"x" * 60_000) for _ in range(2000)]  # small enough for the heap
held, last = rss().rss, pieces[-1]
del pieces  # all but the last, which keeps the heap's end where it is
trim_heap()
print(held - rss().rss)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks the GNU C library")
def test_what_lies_free_under_something_kept_goes_back() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 100e6
