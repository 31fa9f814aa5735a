"""What happens when redgui itself has a fault: one dialog with a report to copy, and the program goes on."""

import platform
import re
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QApplication, QWidget

from redgui import __version__
from redgui.ui.widgets.text_dialog import TextDialog


def report_text(exc_type: type[BaseException], exc: BaseException | None, tb: TracebackType | None) -> str:
    """Versions, system and traceback of an unexpected exception, without the name of the user's home folder."""
    versions = [
        f"redgui {__version__}",
        f"Python {platform.python_version()}",
        f"PySide6 {PySide6.__version__} (Qt {qVersion()})",
    ]
    if torch := sys.modules.get("torch"):  # not loaded for this
        versions.append(f"torch {getattr(torch, '__version__', '?')}")
    traced = "".join(traceback.format_exception(exc_type, exc, tb))
    return without_home(f"{', '.join(versions)}\n{platform.platform()}\n\n{traced}")


def without_home(text: str) -> str:
    """The text with the home folder written as ~, however it is spelled."""
    home = Path.home()
    if home == home.parent:  # a system user who lives at /
        return text
    spellings = {str(home), home.as_posix(), str(home).replace("\\", "\\\\"), str(home.resolve())}
    pattern = "|".join(re.escape(spelling) for spelling in sorted(spellings, key=len, reverse=True))
    return re.sub(rf"({pattern})(?!\w)", "~", text, flags=re.IGNORECASE if sys.platform == "win32" else 0)


class CrashDialog(TextDialog):
    """What a person sees of an unexpected exception."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__("", "", report, parent)
        sentence = self.tr(
            "Something unexpected happened. Your photos are untouched, and you can go on working. If it happens again,"
            " please copy this report and send it to the makers of redgui."
        )
        self.set_lead(self.tr("Something unexpected happened"), sentence)


class _Reporter(QObject):
    """Brings exceptions from any thread to the window's thread; at most one dialog is open.

    Signals:
        caught: the report of an exception.
    """

    caught = Signal(str)

    def __init__(self, parent_getter: Callable[[], QWidget | None]) -> None:
        super().__init__()
        self._parent_getter = parent_getter
        self._dialog: CrashDialog | None = None
        # Queued: never in the middle of a paint or of another thread.
        self.caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def on_exception(self, exc_type: type[BaseException], exc: BaseException, tb: TracebackType | None) -> None:
        sys.__excepthook__(exc_type, exc, tb)
        if not issubclass(exc_type, KeyboardInterrupt) and QApplication.instance() is not None:
            self.caught.emit(report_text(exc_type, exc, tb))

    def on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self.on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def close(self) -> None:
        self.caught.disconnect(self._show)
        if self._dialog is not None:
            self._dialog.close()

    def _show(self, report: str) -> None:
        if self._dialog is not None:
            return  # a fault that comes again with every paint must not bury the screen; it was printed
        self._dialog = CrashDialog(report, QApplication.activeModalWidget() or self._parent())
        self._dialog.finished.connect(self._forget)
        self._dialog.open()

    def _forget(self) -> None:
        self._dialog = None

    def _parent(self) -> QWidget | None:
        try:
            return self._parent_getter()
        except RuntimeError:  # the window is gone already
            return None


def install_hooks(parent_getter: Callable[[], QWidget | None]) -> Callable[[], None]:
    """Show a report for every exception that is not caught; call it in the window's thread.

    Args:
        parent_getter: gives the window that the dialog belongs to, or None.

    Returns:
        A function that puts the former hooks back.
    """
    reporter = _Reporter(parent_getter)
    former = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = reporter.on_exception, reporter.on_thread_exception

    def undo() -> None:
        sys.excepthook, threading.excepthook = former
        reporter.close()

    return undo
