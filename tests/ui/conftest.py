"""Real widgets on Qt's offscreen platform; a test that leaves a thread, a timer or a window behind fails."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_API"] = "pyside6"

import pytest
from program import Program, noisy, store
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSettings, QThread, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_hands import blind

from redgui.ui.app import App
from redgui.ui.language import Translation
from redgui.ui.preferences import Preferences

__all__ = ["blind"]


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What is found out is kept from one test to the next, and goes with them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True)
def _own_preferences(tmp_path: object) -> None:
    """Each test starts with no remembered settings and leaves none behind."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))


@pytest.fixture(autouse=True)
def _leaves_nothing_behind(qapp: QApplication) -> Iterator[None]:
    threads = set(threading.enumerate())
    yield
    # Widgets that pytest-qt closed are deleted by events that nobody has handled yet.
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()
    running = [item for item in qapp.findChildren(QThread) if item.isRunning()]
    timers = [item for item in qapp.findChildren(QTimer) if item.isActive()]
    windows = [item for item in QApplication.topLevelWidgets() if item.isVisible()]
    fresh = [item for item in threading.enumerate() if item not in threads and not item.daemon]
    left = [*running, *timers, *windows, *fresh]
    assert not left, f"left behind: {left}"


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., Program]]:
    """Starts redgui with photos, in English unless a language is remembered; leaves the application as it was."""
    style, palette, locale = qapp.style().objectName(), QPalette(qapp.palette()), QLocale()
    started: list[Program] = []

    def begin(*paths: Path, ready: bool = True) -> Program:
        if not Preferences().store.contains("language"):
            Preferences().language = "en"
        program = Program(qtbot, App(qapp))
        if Preferences().geometry.isEmpty():  # as on a usual screen; the offscreen platform's is small
            window = program.window
            window.painted.connect(lambda: window.resize(1280, 800))
        started.append(program)
        program.app.start(paths)
        if ready:
            program.wait_ready()
        return program

    yield begin
    for program in started:
        program.close()
    Translation(qapp).use("en")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    QLocale.setDefault(locale)


@pytest.fixture
def program(start: Callable[..., Program]) -> Program:
    """redgui, started without a photo."""
    return start()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A noisy colour photo of 160 x 120 pixels."""
    return store(noisy(), tmp_path / "photo.png")


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """Another one, of 120 x 90 pixels."""
    return store(noisy((90, 120), 30.0, 1), tmp_path / "second.png")


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """One that takes some seconds to restore, of 2000 x 1600 pixels."""
    return store(noisy((1600, 2000)), tmp_path / "large.png")


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    before = QLocale()
    translation = Translation(qapp)
    yield translation
    translation.use("en")
    QLocale.setDefault(before)


@pytest.fixture
def chinese(translation: Translation) -> None:
    translation.use("zh_CN")
