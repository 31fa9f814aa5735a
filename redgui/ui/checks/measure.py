"""How the window feels, in numbers: `redgui bench --ui` runs this in a process of its own and reads its last line."""

import json
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, QTimer

from redgui.ui.app import App, make_application

_TICK_MS = 5
_CANCEL_AFTER_MS = 1500
SIZE = 4000, 3000  # of the photo: 12 megapixels
WINDOW = 1280, 800  # whatever the screen; the offscreen platform's is small


class Measurement(QObject):
    """Starts the program, opens a photo of 12 megapixels, stops one restoration and finishes another.

    Attributes:
        figures: what `redgui bench --ui --json` prints.
    """

    def __init__(self, program: App, photo: Path, started: float) -> None:
        """`started`: when the process was started, in seconds since the epoch."""
        super().__init__()
        self._started = started
        self._program, self._photo = program, photo
        self.figures: dict[str, float | bool] = {}
        self._lateness: list[float] = []
        self._opened = self._stopped = self._expected = 0.0
        self._timer = QTimer(self, interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._wait = QTimer(self, interval=20)
        self._wait.timeout.connect(self._open_when_ready)
        program.window.painted.connect(self._on_painted)
        program.presenter.previews.tileShown.connect(self._on_tile)
        program.session.engine.idle.connect(self._on_idle)
        program.session.finished.connect(self._on_finished)

    def _on_painted(self) -> None:
        self.figures["painted_seconds"] = round(time.time() - self._started, 3)
        self.figures["torch_imported_at_paint"] = "torch" in sys.modules
        self._program.window.resize(*WINDOW)
        self._wait.start()

    def _open_when_ready(self) -> None:
        if self._program.presenter.engine_ready:
            self._wait.stop()
            self._opened = time.perf_counter()
            self._program.presenter.openers.open([self._photo])

    def _on_tile(self) -> None:
        if "first_preview_seconds" not in self.figures:
            self.figures["first_preview_seconds"] = round(time.perf_counter() - self._opened, 3)
            self._program.window.actions_.restore.trigger()
            QTimer.singleShot(_CANCEL_AFTER_MS, self._stop)

    def _stop(self) -> None:
        self._stopped = time.perf_counter()
        self._program.window.actions_.cancel.trigger()

    def _on_idle(self, lane: str) -> None:
        """The thread itself has stopped; the window showed it before."""
        if lane == "restore" and self._stopped and "cancel_seconds" not in self.figures:
            self.figures["cancel_seconds"] = round(time.perf_counter() - self._stopped, 3)
            self._program.window.actions_.restore.trigger()
            self._expected = time.perf_counter() + _TICK_MS / 1000
            self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self._lateness.append(max(0.0, now - self._expected))
        self._expected = now + _TICK_MS / 1000

    def _on_finished(self) -> None:
        self._timer.stop()
        late = sorted(self._lateness)
        self.figures["gui_late_p99_ms"] = round(late[int(len(late) * 0.99)] * 1000, 1)
        for document in self._program.session.documents:
            document.result = None  # or the window would ask
        self._program.window.close()


def _noisy_photo(path: Path) -> None:
    """A photo of edges, waves and grain; made without the libraries whose loading is to be measured later."""
    import numpy as np
    from PIL import Image

    width, height = SIZE
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    picture = 128 + 60 * np.sin(x * y / 40_000) + 30 * ((x // 200 + y // 150) % 2)
    picture += np.random.default_rng(0).normal(0, 12, picture.shape)
    grey = np.clip(picture, 0, 255).astype(np.uint8)
    Image.fromarray(np.stack([grey, grey, grey[::-1]], -1)).save(path, quality=92)


def measure(started: float) -> int:
    """Measure, and print one line of JSON; `started`: when the process was started, in seconds since the epoch."""
    with tempfile.TemporaryDirectory() as folder:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        photo = Path(folder) / "photo.jpg"
        app = make_application()
        program = App(app)
        measurement = Measurement(program, photo, started)
        program.window.painted.connect(lambda: _noisy_photo(photo))
        program.start([])
        app.exec()
        program.close()
        print(json.dumps(measurement.figures))
    return 0
