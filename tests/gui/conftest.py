"""Real widgets on Qt's offscreen platform; a test that leaves a thread, a timer or a window behind fails."""

import os
import threading
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_API"] = "pyside6"

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThread, QTimer
from PySide6.QtWidgets import QApplication


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
    assert not (running or timers or windows or fresh), f"left behind: {running + timers + windows + fresh}"
