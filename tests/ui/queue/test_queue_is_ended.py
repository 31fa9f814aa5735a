"""A window with a queue at work is killed, or asked to end: nothing is left behind, and the next one finishes."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest
from PIL import Image
from program import noisy, store

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="sends signals")

ROOT = Path(__file__).parents[3]
# The window itself; somebody presses "Restore all" as soon as there is a queue, and closes it once it is done.
WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from redgui.ui import app

class Pressed(app.App):
    def start(self, paths):
        super().start(paths)
        self.timer = QTimer(timeout=self.press)
        self.timer.start(50)

    def press(self):
        queue = self.presenter.queue
        if queue.bridge.is_open and queue.bridge.batch.items():
            self.timer.stop()
            queue.start()

app.App = Pressed
sys.exit(app.run([Path(sys.argv[1])]))
"""


@contextmanager
def window(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    home = {"HOME": str(folder.parent), "XDG_CONFIG_HOME": str(folder.parent / "config")}
    with subprocess.Popen(
        [sys.executable, "-c", WINDOW, folder],
        env=os.environ | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "QT_QPA_PLATFORM": "offscreen"} | home,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def until_there_are(count: int, folder: Path, process: "subprocess.Popen[str]") -> None:
    end = time.monotonic() + 200
    while len(list(folder.glob("*.png"))) < count:
        assert process.poll() is None
        assert time.monotonic() < end
        time.sleep(0.02)


def test_nothing_is_left_behind_and_another_finishes(tmp_path: Path) -> None:
    count, folder, results = 5, tmp_path / "in", tmp_path / "in_restored"
    folder.mkdir()
    for number in range(count):
        store(noisy(), folder / f"{number}.png")
    seen: dict[Path, int] = {}
    for done, how, status in ((1, signal.SIGTERM, 128 + signal.SIGTERM), (count, signal.SIGKILL, -signal.SIGKILL)):
        with window(folder) as process:
            until_there_are(done, results, process)
            processes = psutil.Process(process.pid).children(recursive=True)
            assert processes
            process.send_signal(how)
            _, err = process.communicate(timeout=120)
        assert process.returncode == status, err
        assert "Traceback" not in err
        psutil.wait_procs(processes, timeout=60)
        assert not [one for one in processes if one.is_running() and one.status() != psutil.STATUS_ZOMBIE]
        assert not list(results.glob(".*.part"))
        for path in results.glob("*.png"):
            with Image.open(path) as whole:
                whole.load()
            assert seen.setdefault(path, path.stat().st_mtime_ns) == path.stat().st_mtime_ns, "it was made again"
    assert len(seen) == count
