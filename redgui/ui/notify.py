"""A word from the system when a long restoration ends while the window is in the background."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from redgui.ui.sentences import translated

LONG_SECONDS = 10.0


class Notifier(QObject):
    """Says that a photo or the queue is ready, if it took long and the window was not in front."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._tray: QSystemTrayIcon | None = None

    def finished(self, name: str, seconds: float) -> bool:
        """Notify of a restoration that took so long; returns whether that was done."""
        return self._tell(self.tr("Restored"), self.tr("{name} is ready.").format(name=name), seconds)

    def queue_finished(self, seconds: float, problem: str) -> bool:
        """Notify that the queue, which ran so long, ended, or broke off and why; returns whether that was done."""
        if problem:
            return self._tell(self.tr("The queue has stopped"), translated(problem), seconds)
        return self._tell(self.tr("The queue is done"), self.tr("All its photos have had their turn."), seconds)

    def _tell(self, title: str, words: str, seconds: float) -> bool:
        if seconds < LONG_SECONDS or self._window.isActiveWindow():
            return False
        QApplication.alert(self._window)
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            # Messages need a tray icon; it stays away until there is one to give.
            self._tray = self._tray or QSystemTrayIcon(self._window.windowIcon(), self)
            self._tray.show()
            self._tray.showMessage(title, words)
        return True

    def close(self) -> None:
        if self._tray is not None:
            self._tray.hide()
