"""Killed six times and gone on with each time: as if nothing had happened."""

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from batch_makers import files, make_bad, make_photo
from processes import redgui, run

from redgui.batch.journal import JOURNAL_NAME

KILLS = 6
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="sends SIGKILL"),
    pytest.mark.timeout(900),
]


def make_tree(root: Path) -> int:
    """36 photos in folders, some of which want the same name, and a bad one; returns how many can be restored."""
    for number in range(32):
        make_photo(
            root / f"{number % 3}" / f"{number:02}.{['png', 'jpg', 'tif', 'webp'][number % 4]}", number, (96, 64)
        )
    for number, suffix in enumerate(["bmp", "gif", "png", "ppm"]):
        make_photo(root / f"same.{suffix}", number, (96, 64))
    make_bad(root / "1" / "bad.jpg")
    return 36


def prepare(out: Path) -> None:
    """A file of somebody else's that has a result's name."""
    (out / "0").mkdir(parents=True)
    (out / "0" / "00_restored.png").write_bytes(b"precious")


def finished(out: Path) -> int:
    """How many photos are done, by the journal."""
    return sum(event.get("state") == "done" for event in _events(out))


def test_killed_at_six_moments(tmp_path: Path) -> None:
    root, straight, out = tmp_path / "in", tmp_path / "straight", tmp_path / "out"
    good, chance = make_tree(root), random.Random(4)
    prepare(straight)
    prepare(out)
    common = ("batch", root, "--sigma", 20, "--policy", "rename", "--json")
    assert run(*common, "-o", straight)[0] == 1  # the bad one

    seen: dict[str, tuple[int, int]] = {}
    suspects: set[str] = set()
    for number in range(KILLS):
        with redgui(*common, "-o", out, "--resume") as process:
            _wait(process, out, chance, in_work=number % 3 != 2)
            _kill(process, out, suspects)
        for name in files(out):
            facts = (out / name).stat()
            if not name.endswith(".part"):
                assert seen.setdefault(name, (facts.st_ino, facts.st_mtime_ns)) == (facts.st_ino, facts.st_mtime_ns)
    assert len(seen) > 5  # the moments were spread over the work; how much is left is the machine's business
    status, printed, _ = run(*common, "-o", out, "--resume")
    result = json.loads(printed)

    assert (status, result["done"], result["failed"]) == (1, good, 1)
    assert files(out) == files(straight)
    assert all((out / name).stat().st_mtime_ns == facts[1] for name, facts in seen.items())
    assert _times_done(out) == dict.fromkeys(_times_done(straight), 1)
    assert len(_times_done(out)) == good
    assert sorted(path.name for path in out.rglob(".*")) == [JOURNAL_NAME]


def _wait(process: "subprocess.Popen[str]", out: Path, chance: random.Random, in_work: bool) -> None:
    """Some moments lie in the work, a few photos after its start; some lie before it."""
    if in_work:
        wanted = finished(out) + chance.randint(1, 3)
        while finished(out) < wanted and process.poll() is None:
            time.sleep(0.002)
        time.sleep(chance.uniform(0, 0.05))
    else:
        time.sleep(chance.uniform(0, 2))


def _kill(process: "subprocess.Popen[str]", out: Path, suspects: set[str]) -> None:
    """Kill it, but not a second time while it reads the same photo: that one would be passed over from then on."""
    while process.poll() is None:
        process.send_signal(signal.SIGSTOP)
        state = os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
        if state is None or state.si_code != os.CLD_STOPPED:
            return  # it has finished
        os.waitid(os.P_PID, process.pid, os.WSTOPPED)  # not to hear of it again
        last = _last_read(out)
        if last not in suspects:
            suspects |= {last} - {""}
            process.send_signal(signal.SIGKILL)
            return
        process.send_signal(signal.SIGCONT)
        time.sleep(0.002)


def _last_read(out: Path) -> str:
    """Which photo is being read, by the journal; "" if none is."""
    reading = ""
    for event in _events(out):
        source = event.get("key", [""])[0]
        if event["event"] == "reading":
            reading = source
        elif event["event"] == "run" or source == reading:
            reading = ""
    return reading


def _events(out: Path) -> Iterator[dict[str, Any]]:
    for line in (out / JOURNAL_NAME).read_text().splitlines() if (out / JOURNAL_NAME).exists() else []:
        with contextlib.suppress(ValueError):  # cut short by a kill
            yield json.loads(line)


def _times_done(out: Path) -> dict[str, int]:
    """How often each source was finished, by the journal."""
    times: dict[str, int] = {}
    for event in _events(out):
        if event.get("state") == "done":
            times[event["key"][0]] = times.get(event["key"][0], 0) + 1
    return times
