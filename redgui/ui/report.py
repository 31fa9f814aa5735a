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
from PySide6.QtCore import QObject, QSize, Qt, Signal, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from redgui import __version__
from redgui.ui.geometry import resize_dialog
from redgui.ui.theme import GRID


def report_text(exc_type: type[BaseException], exc: BaseException | None, tb: TracebackType | None) -> str:
    """Versions, system and traceback of an unexpected exception, without the name of the user's home folder."""
    versions = [
        f"redgui {__version__}",
        f"Python {platform.python_version()}",
        f"PySide6 {PySide6.__version__} (Qt {qVersion()})",
    ]
    if torch := sys.modules.get("torch"):  # not loaded for this
        versions.append(f"torch {getattr(torch, '__version__', '?')}")
    told = "".join(traceback.format_exception(exc_type, exc, tb))
    return without_home(f"{', '.join(versions)}\n{platform.platform()}\n\n{told}")


def without_home(text: str) -> str:
    """The text with the home folder written as ~, however it is spelled."""
    home = Path.home()
    if home == home.parent:  # a system user who lives at /
        return text
    spellings = {str(home), home.as_posix(), str(home).replace("\\", "\\\\"), str(home.resolve())}
    pattern = "|".join(re.escape(spelling) for spelling in sorted(spellings, key=len, reverse=True))
    return re.sub(rf"({pattern})(?!\w)", "~", text, flags=re.IGNORECASE if sys.platform == "win32" else 0)


class TextDialog(QDialog):
    """A sentence, and a text to read, select and copy."""

    def __init__(self, title: str, sentence: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lead = QLabel(self)
        self._lead.setTextFormat(Qt.TextFormat.PlainText)
        self._lead.setWordWrap(True)
        self._text = QPlainTextEdit(text, self)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = QDialogButtonBox(self)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        copy.setAutoDefault(False)
        close.setDefault(True)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._lead)
        layout.addWidget(self._text, stretch=1)
        layout.addWidget(buttons)
        resize_dialog(self, QSize(80 * GRID, 50 * GRID))
        self._say(title, sentence)
        close.setFocus()

    def _say(self, title: str, sentence: str) -> None:
        self.setWindowTitle(title)
        self._text.setAccessibleName(title)
        self._lead.setText(sentence)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())


class CrashDialog(TextDialog):
    """What a person sees of an unexpected exception."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__("", "", report, parent)
        sentence = self.tr(
            "Something unexpected happened. Your photos are untouched, and you can go on working. If it happens again,"
            " please copy this report and send it to the makers of redgui."
        )
        self._say(self.tr("Something unexpected happened"), sentence)


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
    """Show a report for every exception that nobody catches; call it in the window's thread.

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
