"""What the reader's process may not do, tried in a process that has given it up in the same way."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import tifffile
from photo_makers import colour_picture, every_kind, store_kind

ROOT = Path(__file__).parents[2]
linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux has these limits")

CLOSED = """
import os, socket, sys
from redgui.reading.door import close_door
from redgui.reading.limits import Meter
from redgui.reading.preload import preload
before = open(sys.argv[1])
preload()
meter = Meter()
close_door()
"""


def run(code: str, *arguments: object, status: int = 0) -> str:
    done = subprocess.run(
        [sys.executable, "-c", CLOSED + code, *map(str, arguments)],
        cwd=ROOT,
        env={"OPENBLAS_NUM_THREADS": "1", "PYTHONFAULTHANDLER": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status, done.stderr
    return done.stdout


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("open before")
    return tmp_path / "a.txt"


def _landlock() -> int:
    """Its version here; below 1 there is none."""
    import ctypes

    return int(ctypes.CDLL(None).syscall(444, None, 0, 1)) if sys.platform == "linux" else 0


def _can_trace() -> bool:
    if sys.platform != "linux" or shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-qqo", "/dev/null", "true"], check=False).returncode == 0


@linux
@pytest.mark.skipif(_landlock() < 1, reason="this kernel has no Landlock")
@pytest.mark.parametrize(
    "attempt",
    [
        "open(sys.argv[1])",
        "open(sys.argv[1], 'r+')",
        "open(sys.argv[1] + '.new', 'w')",
        "open('/etc/passwd')",
        "os.listdir('/')",
        "os.unlink(sys.argv[1])",
        "os.mkdir(sys.argv[1] + '.d')",
        "os.execv('/bin/true', ['true'])",
    ],
)
def test_no_file_is_opened(attempt: str, file: Path) -> None:
    code = f"try:\n    {attempt}\n    print('done')\nexcept PermissionError:\n    print(before.read())"
    assert run(code, file).strip() == "open before"
    assert [path.name for path in file.parent.iterdir()] == ["a.txt"]


@linux
@pytest.mark.skipif(_landlock() < 4, reason="this kernel's Landlock knows no network")
def test_no_network_is_reached(file: Path) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as server:
        code = (
            "with socket.socket() as here:\n"
            "    here.settimeout(20)\n"
            "    print(here.connect_ex(('127.0.0.1', int(sys.argv[2]))) != 0)"
        )
        assert run(code, file, server.getsockname()[1]) == "True\n"


@linux
def test_memory_ends_where_the_size_of_the_photo_ends(file: Path) -> None:
    code = (
        "import numpy\n"
        "def fits(size):\n"
        "    try:\n"
        "        numpy.ones(size, 'u1')\n"
        "    except MemoryError:\n"
        "        return False\n"
        "    return True\n"
        "meter.begin(10_000)\n"
        "print(fits(500_000_000), fits(1_500_000_000))\n"
        "meter.admit(20_000_000)\n"
        "print(fits(1_500_000_000))\n"
        "meter.begin(10_000)\n"
        "print(fits(500_000_000), fits(1_500_000_000))\n"
    )
    assert run(code, file).split() == ["True", "False", "True", "True", "False"]


@linux
def test_time_ends_by_the_processors_clock(file: Path) -> None:
    """It is no matter how long a busy computer takes."""
    import signal

    code = (
        "import time\n"
        "from redgui.reading import limits\n"
        "limits._SECONDS_BESIDE = 1\n"
        "meter.begin(0)\n"
        "time.sleep(2.5)\n"
        "print('slept', flush=True)\n"
        "while True: pass\n"
    )
    assert run(code, file, status=-signal.SIGXCPU) == "slept\n"


@linux
def test_neither_cores_nor_files_are_written(file: Path) -> None:
    code = (
        "import resource\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE), resource.getrlimit(resource.RLIMIT_FSIZE))\n"
        "print(os.sysconf('SC_OPEN_MAX'))"
    )
    assert run(code, file).split("\n")[:2] == ["(0, 0) (0, 0)", "48"]


@linux
@pytest.mark.skipif(not _can_trace(), reason="strace is not there, or may not trace")
def test_nothing_is_opened_for_any_format(tmp_path: Path) -> None:
    """What a library loads only when it is needed would not be found any more."""
    paths = [str(store_kind(tmp_path, name)) for name in every_kind()]
    for packing in ("lzw", "deflate", "packbits", "zstd", "lzma", "jpeg"):
        paths.append(str(tmp_path / f"{packing}.tif"))
        tifffile.imwrite(paths[-1], colour_picture(), photometric="rgb", compression=packing)
    code = (
        "import sys\n"
        "from redgui.reading.read import photo_size, read, thumbnail\n"
        "from pathlib import Path\n"
        "for path in map(Path, sys.argv[1:]):\n"
        "    read(path), photo_size(path, 10**9), thumbnail(path, 20, 20)\n"
    )
    trace = [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-o",
        str(tmp_path / "trace"),
        "-e",
        "trace=open,openat,connect,socket,recvmsg",
    ]
    subprocess.run([*trace, sys.executable, "-c", code, *paths], cwd=ROOT, check=True)
    lines = (tmp_path / "trace").read_text().splitlines()
    program = lines[0].split()[0]
    readers = [line for line in lines if line.split()[0] != program]
    (last,) = [place for place, line in enumerate(readers) if "/proc/self/statm" in line]
    after = readers[last + 1 :]
    assert sum("SCM_RIGHTS" in line for line in after) >= 3 * len(paths)  # what was handed over
    assert [line for line in after if "open" in line or "connect" in line or "socket(" in line] == []
