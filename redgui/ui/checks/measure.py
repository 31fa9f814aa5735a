"""How the window feels, in numbers: `redgui bench --ui` runs this in a process of its own and reads its last line."""

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QSettings, Qt, QTimer

from redgui.ui.app import App, make_application
from redgui.ui.checks.photos import large_photo, noisy_photo

_TICK_MS = 5
_CANCEL_AFTER = 1.5  # seconds
_PAN_FOR = 4.0  # seconds
_PAN_MS, _PAN_BY = 16, 11  # how often the picture is moved, and by how many pixels
_SLIDER_BY = 15  # positions
_PATIENCE = 180.0  # seconds, for one step
WINDOW = 1280, 800  # whatever the screen; the offscreen platform's is small


class Measurement(QObject):
    """Starts the program and does what a user does, one step after the other.

    A photo of 12 megapixels is opened, its noise slider moved, one restoration stopped and another finished, its result
    copied; then one of 108 megapixels is opened and moved about.

    Attributes:
        figures: what `redgui bench --ui --json` prints.
    """

    def __init__(self, program: App, folder: Path, started: float) -> None:
        """`started`: when the process was started, in seconds since the epoch."""
        super().__init__()
        self.figures: dict[str, float | bool] = {}
        self._started, self._program, self._folder = started, program, folder
        self._counts = {"opened": 0, "tiles": 0, "idle": 0, "finished": 0, "messages": 0}
        self._late = list[float]()
        self._expected = time.perf_counter()
        self._steps = self._script()
        self._since = self._expected
        self._is_over: Callable[[], bool] = lambda: True
        self._timer = QTimer(self, interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._count()
        program.window.painted.connect(self._on_painted)

    def _count(self) -> None:
        session, counts = self._program.session, self._counts

        def one_more(name: str) -> None:
            counts[name] += 1

        session.opened.connect(lambda: one_more("opened"))
        session.finished.connect(lambda: one_more("finished"))
        session.engine.idle.connect(lambda lane: one_more("idle") if lane == "restore" else None)
        self._program.presenter.previews.tileShown.connect(lambda: one_more("tiles"))
        self._program.presenter.saving.copied.connect(lambda: one_more("messages"))

    def _on_painted(self) -> None:
        self.figures["painted_seconds"] = round(time.time() - self._started, 3)
        self.figures["torch_imported_at_paint"] = "torch" in sys.modules
        self._program.window.resize(*WINDOW)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self._late.append(max(0.0, now - self._expected))
        if self._is_over():
            self._is_over, self._since = next(self._steps, lambda: False), time.perf_counter()
        elif now - self._since > _PATIENCE:
            print(f"a step took longer than {_PATIENCE:g} s after {self.figures}", file=sys.stderr)
            QCoreApplication.exit(1)
        self._expected = time.perf_counter() + _TICK_MS / 1000

    # The steps: each yields what has to hold before it goes on.

    def _script(self) -> Iterator[Callable[[], bool]]:
        yield lambda: self._program.presenter.engine_ready
        yield from self._look_at_details()
        yield from self._restore()
        yield from self._copy()
        yield from self._pan()
        for document in self._program.session.documents:
            document.result = None  # or the window would ask
        self._program.window.close()

    def _look_at_details(self) -> Iterator[Callable[[], bool]]:
        photo = noisy_photo(self._folder / "photo.jpg")
        began = time.perf_counter()
        self._program.presenter.openers.open([photo])
        yield self._more("opened")
        shown = time.perf_counter()
        yield self._more("tiles")
        self._note("first_preview_seconds", began)
        yield self._detail_is_known
        self._note("first_detail_seconds", shown)
        slider = self._program.window.panel.noise.row.slider
        moved = time.perf_counter()
        slider.setValue(slider.value() + _SLIDER_BY)
        yield self._more("tiles")
        yield self._detail_is_known
        self._note("slider_to_detail_seconds", moved)

    def _restore(self) -> Iterator[Callable[[], bool]]:
        actions = self._program.window.actions_
        actions.restore.trigger()
        began = time.perf_counter()
        yield lambda: time.perf_counter() - began > _CANCEL_AFTER
        stopped = time.perf_counter()
        actions.cancel.trigger()
        yield self._more("idle")  # the thread itself has stopped; the window showed it before
        self._note("cancel_seconds", stopped)
        self._late.clear()
        actions.restore.trigger()
        yield self._more("finished")
        self.figures["gui_late_p99_ms"] = _p99_ms(self._late)

    def _copy(self) -> Iterator[Callable[[], bool]]:
        began = time.perf_counter()
        yield lambda: not self._program.presenter.previews.busy and time.perf_counter() - began > 1
        self._late.clear()
        began = time.perf_counter()
        is_there = self._more("messages")
        self._program.window.actions_.copy.trigger()
        yield is_there
        self._note("copy_seconds", began)
        self._late.append(max(0.0, time.perf_counter() - self._expected))
        self.figures["copy_freeze_ms"] = round(max(self._late) * 1000, 1)

    def _pan(self) -> Iterator[Callable[[], bool]]:
        view = self._program.window.view
        self._program.presenter.openers.open([large_photo(self._folder / "large.jpg")])
        yield self._more("opened")
        for zoom in (0.5, 1.0):
            view.zoom_to(zoom)
            mover, frames = _Mover(view.pan), _Frames(view)
            began = time.perf_counter()
            yield lambda began=began: time.perf_counter() - began > _PAN_FOR  # type: ignore[misc]
            mover.stop()
            self.figures[f"pan_gap_p99_ms_at_{round(100 * zoom)}"] = _p99_ms(frames.gaps())

    def _more(self, name: str) -> Callable[[], bool]:
        before = self._counts[name]
        return lambda: self._counts[name] > before

    def _detail_is_known(self) -> bool:
        view = self._program.window.view
        sides = (view.detail(region) for region in self._program.window.details.regions)
        return any(known for _, _, known in filter(None, sides))

    def _note(self, name: str, began: float) -> None:
        self.figures[name] = round(time.perf_counter() - began, 3)


class _Mover(QObject):
    """Drags the picture about, to the right and down and back."""

    def __init__(self, pan: Callable[[QPointF], QPointF]) -> None:
        super().__init__()
        self._pan, self._by = pan, QPointF(-_PAN_BY, -_PAN_BY)
        self._timer = QTimer(self, interval=_PAN_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._move)
        self._timer.start()

    def _move(self) -> None:
        if self._pan(self._by).isNull():
            self._by = -self._by

    def stop(self) -> None:
        self._timer.stop()


class _Frames(QObject):
    """When a widget was painted."""

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self._times = list[float]()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._times.append(time.perf_counter())
        return super().eventFilter(watched, event)

    def gaps(self) -> list[float]:
        """Seconds from one frame to the next; ends the watch."""
        self.deleteLater()
        return [later - time for time, later in zip(self._times, self._times[1:], strict=False)]


def _p99_ms(seconds: list[float]) -> float:
    return round(sorted(seconds)[int(len(seconds) * 0.99)] * 1000, 1)


def measure(started: float) -> int:
    """Measure, and print one line of JSON; `started`: when the process was started, in seconds since the epoch."""
    with tempfile.TemporaryDirectory() as folder:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        app = make_application()
        program = App(app)
        measurement = Measurement(program, Path(folder), started)
        program.start([])
        status = app.exec()
        program.close()
        print(json.dumps(measurement.figures))
    return status
