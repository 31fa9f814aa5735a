"""Walks through every page and dialog of the running program with a real mouse and keyboard, in several languages.

Run by test_geometry.py on a screen of its own: `walk.py FOLDER LANGUAGE ...` leaves there in found.json what cannot be
reached, how many controls were looked at on each page, where the window stood at first, and the screen's free part.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
from PIL import Image
from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSlider,
    QTabBar,
    QTabWidget,
    QTextBrowser,
    QWidget,
)

from redgui.ui.about.about import AboutDialog
from redgui.ui.app import App, make_application
from redgui.ui.compare.view import CompareView
from redgui.ui.widgets.elided_label import ElidedLabel
from redgui.ui.widgets.text import plain_text
from redgui.ui.window.questions import may_close
from redgui.ui.window.save_dialog import SaveDialog
from redgui.ui.work.document import LastResult

CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QMenuBar, QPlainTextEdit, QProgressBar,
    QSlider, QTabBar, QTextBrowser, CompareView,
)  # fmt: skip
PARTS_OF_OTHERS = (QAbstractSpinBox, QComboBox, QLineEdit, QTabBar)
LANGUAGES = sys.argv[2:]
PATIENCE = 120.0  # seconds for one step
SENTENCE = "The disk is full; free some space and try again, or choose another folder for the results of this photo."


class Walk:
    """The program, and what was found."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.qt = make_application()
        self.app = App(self.qt)
        self.window = self.app.window
        self.complaints: list[str] = []
        self.checked: dict[str, int] = {}
        for number in range(5):
            path = folder / f"recent {number}.png"
            path.touch()
            self.app.preferences.add_recent(path)
        self.app.start([])
        self.until("the program is ready", lambda: self.app.presenter.engine_ready and self.window.isActiveWindow())

    def until(self, what: str, condition: Callable[[], object], seconds: float = PATIENCE) -> None:
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(f"waited in vain until {what}")
            self.qt.processEvents()
            time.sleep(0.005)
        self.qt.processEvents()

    def xdotool(self, *arguments: object) -> None:
        subprocess.run(["xdotool", *map(str, arguments)], check=True, timeout=30)

    def point_at(self, place: QPoint) -> None:
        """Move the mouse to a place on the screen, in logical pixels."""
        ratio = self.window.devicePixelRatioF()
        self.xdotool("mousemove", round(place.x() * ratio), round(place.y() * ratio))

    def click(self, widget: QWidget) -> None:
        self.point_at(middle(widget))
        self.xdotool("click", 1)

    # Looking

    def check(self, page: str, top: QWidget, always: tuple[QWidget, ...] = ()) -> None:
        """Complain of each control of a window that neither the mouse nor, if it may, the Tab key reaches."""
        self.until(f"{page} is in front", lambda: top.isActiveWindow() or not top.isVisible())
        self._check_on_screen(page, top, top.frameGeometry())
        found = list(controls(top))
        self.checked[page] = len(found)
        by_tab = self._tab_round(page, top)
        for widget in found:
            for part in always:  # whatever the panel is scrolled to
                self._check_whole(page, part)
            self._check_by_mouse(page, widget)
            if wants_tab(widget) and widget not in by_tab:
                self.complaints.append(f"{page}: Tab never comes to {name(widget)}")

    def look(self, page: str, top: QWidget, always: tuple[QWidget, ...] = ()) -> None:
        """The same without moving the mouse: nothing is cut off, and each text fits its button and its label."""
        self.until(f"{page} is in front", lambda: top.isActiveWindow() or not top.isVisible())
        self._check_on_screen(page, top, top.frameGeometry())
        found = list(controls(top))
        self.checked[page] = len(found)
        for widget in [*found, *always]:
            self._scroll_to(widget)
            self._check_whole(page, widget)
        for label in top.findChildren(QLabel):
            fits = label.wordWrap() or isinstance(label, ElidedLabel) or label.width() >= label.sizeHint().width()
            if label.isVisible() and label.text() and not fits:
                self.complaints.append(f"{page}: {label.text()!r} is wider than its place")
        for button in top.findChildren(QPushButton):
            words = button.fontMetrics().horizontalAdvance(plain_text(button.text()))
            if button.isVisible() and button.width() < words + 8:  # the style's own minimum is far more
                self.complaints.append(f"{page}: {button.text()!r} is wider than its button")

    def _scroll_to(self, widget: QWidget) -> None:
        for area in ancestors(widget):
            if isinstance(area, QScrollArea):
                area.ensureWidgetVisible(widget)
                self.qt.processEvents()

    def _check_on_screen(self, page: str, widget: QWidget, outer: QRect) -> bool:
        free = widget.screen().availableGeometry()
        if free.contains(outer):
            return True
        self.complaints.append(f"{page}: {name(widget)} at {box(outer)} is not on the screen of {box(free)}")
        return False

    def _check_whole(self, page: str, widget: QWidget) -> bool:
        """The widget is not cut off by what it lies in, nor by the screen."""
        around = [parent for parent in ancestors(widget) if not parent.rect().contains(within(widget, parent))]
        if around:
            self.complaints.append(f"{page}: {name(widget)} is cut off")
            return False
        return self._check_on_screen(page, widget, QRect(widget.mapToGlobal(QPoint()), widget.size()))

    def _check_by_mouse(self, page: str, widget: QWidget) -> None:
        self._scroll_to(widget)
        if not self._check_whole(page, widget):
            return
        self.point_at(middle(widget))

        def there() -> bool:
            under = QApplication.widgetAt(QCursor.pos())
            return under is not None and (under is widget or widget.isAncestorOf(under))

        try:
            self.until("the mouse is there", there, 5)
        except TimeoutError:
            under = QApplication.widgetAt(QCursor.pos())
            self.complaints.append(f"{page}: {name(widget)} is covered by {under and name(under)}")

    def _tab_round(self, page: str, top: QWidget) -> list[QWidget]:
        """What gets the focus when Tab is pressed until it has gone round; all of it must be in view by itself."""
        reached: list[QWidget] = []
        while True:
            before = QApplication.focusWidget()
            self.xdotool("key", "Tab")
            try:
                self.until("the focus moves", lambda before=before: QApplication.focusWidget() is not before, 5)
            except TimeoutError:
                return reached  # there is only one
            here = QApplication.focusWidget()
            if here is None or here in reached or here.window() is not top:
                return reached
            reached.append(here)
            self._check_whole(f"{page}, by Tab", here)

    # Pages

    def speak(self, language: str) -> None:
        self.window.menus.languages[language].trigger()
        window = self.window
        for _ in range(10):  # what grows makes what it lies in grow, one after the other
            self.qt.processEvents()
        self.until("the window has grown with the words", lambda: window.width() >= window.minimumSizeHint().width())

    def page(self, title: str, *always: QWidget) -> None:
        """The window as it is, in every language: hands in one of them, eyes in the others."""
        for language in LANGUAGES:
            self.speak(language)
            if language == LANGUAGES[0]:
                self.check(f"{language} {title}", self.window, always)
            else:
                self.look(f"{language} {title}", self.window, always)

    def dialog(self, title: str, open_it: Callable[[], object]) -> None:
        """A dialog that `open_it` brings, in every language."""
        for language in LANGUAGES:
            self.speak(language)
            open_it()
            self.until(f"{title} is open", QApplication.activeModalWidget)
            dialog = QApplication.activeModalWidget()
            tabs = dialog.findChild(QTabWidget)
            for number in range(tabs.count() if tabs else 1):
                if tabs:
                    tabs.setCurrentIndex(number)
                page = f"{language} {title} {number or ''}".strip()
                (self.check if language == LANGUAGES[0] else self.look)(page, dialog)
            self.xdotool("key", "Escape")
            self.until(f"{title} is closed", lambda: QApplication.activeModalWidget() is None)
            self.until("the window is in front", self.window.isActiveWindow)

    def keep_a_result(self) -> None:
        """One that the controls have left behind, with the two buttons for it."""
        document = self.app.session.active
        assert document is not None
        restored = SimpleNamespace(unchanged=False, sigma=12.5, color=3.0, jpeg=40, scale=2.5)
        document.result = LastResult(restored, None, replace(document.settings, sigma=1.0))
        self.app.presenter.readiness.show()

    def question(self) -> None:
        """The one that blocks until it is answered."""
        document = self.app.session.documents[0]
        unlike = replace(document.settings, sigma=1.0)
        document.result = LastResult(SimpleNamespace(unchanged=False), None, unlike)

        def ask() -> None:
            look = QTimer(self.window, interval=20)

            def answer() -> None:
                box = QApplication.activeModalWidget()
                if isinstance(box, QDialog) and box.isActiveWindow():
                    look.stop()
                    self.check(f"{self.app.preferences.language} question", box)
                    self.xdotool("key", "Escape")

            look.timeout.connect(answer)
            look.start()
            may_close(self.window, [document], lambda _: None)

        for language in LANGUAGES:
            self.speak(language)
            ask()
        document.result = None

    def menus(self) -> None:
        """Each menu, opened by a click."""
        bar = self.window.menuBar()
        for language in LANGUAGES:
            self.speak(language)
            for action in bar.actions():
                self.point_at(bar.mapToGlobal(bar.actionGeometry(action).center()))
                self.xdotool("click", 1)
                menu = action.menu()
                self.until("the menu is open", menu.isVisible)
                self._check_on_screen(f"{language} menu", menu, menu.geometry())
                self.xdotool("key", "Escape")
                self.until("the menu is closed", lambda menu=menu: not menu.isVisible())

    def walk(self) -> None:
        """All there is."""
        window, presenter, session = self.window, self.app.presenter, self.app.session
        first = window.frameGeometry()
        self.page("empty", window.menuBar())
        self.menus()
        presenter.openers.open([noisy(self.folder / "photo.png", (1500, 2000))])
        self.until("the photo is there", lambda: session.active and session.active.opened)
        feet = (window.restore_button, window.save_button, window.drag_handle, window.progress)
        self.page("photo", *feet)
        window.panel.quality.best.click()  # so that it does not end before it was looked at
        self.click(window.restore_button)
        self.until("it runs", lambda: session.active and session.active.running)
        self.page("restoring", *feet)
        self.xdotool("key", "Escape")
        self.until("it has stopped", lambda: session.active and not session.active.running)
        for number in (1, 2):
            window.messages.show_error(f"{number}: {SENTENCE}", "Traceback " * 200, lambda: None)
        self.page("messages", *feet)
        self.dialog("details", lambda: self.click(window.messages._details))
        window.messages.clear()
        self.dialog("keys", lambda: self.xdotool("key", "ctrl+F1"))
        self.dialog("about", lambda: AboutDialog(window).open())
        values = {"sigma": 20.0, "scale": 1.0, "model": "default"}
        path = self.folder / "photo.png"
        self.dialog("save", lambda: SaveDialog(path, 8, ".png", values, self.app.preferences, window).open())
        self.question()
        queue = self.folder / "queue"
        queue.mkdir()
        for number in range(6):
            noisy(queue / f"{number}.png", (60, 80))
        presenter.openers.open([queue])
        panel = presenter.queue.panel
        self.until("the queue is there", lambda: panel.model.rowCount() == 6 and not panel.progress.is_adding)
        self.page("queue", panel.progress.start)
        window.resize(window.minimumSizeHint())
        self.page("small-queue", panel.progress.start)
        session.activate(session.documents[0])
        self.until("the photo is there", lambda: session.active and session.active.opened)
        self.keep_a_result()
        self.page("small-photo", *feet)
        screen = window.screen().availableGeometry()
        figures: dict[str, Any] = {"complaints": self.complaints, "checked": self.checked}
        (self.folder / "found.json").write_text(json.dumps(figures | {"first": box(first), "screen": box(screen)}))

    def close(self) -> None:
        self.app.presenter.queue.close()
        for document in self.app.session.documents:
            self.app.session.cancel(document)
            document.result = None
        self.window.close()
        self.app.close()


def controls(top: QWidget) -> Iterator[QWidget]:
    """What a person can use in a window, in no order."""
    for widget in top.findChildren(QWidget):
        inner = isinstance(widget.parent(), PARTS_OF_OTHERS) or isinstance(widget, QHeaderView)
        if isinstance(widget, CONTROLS) and widget.isVisible() and widget.window() is top and not inner:
            yield widget


def wants_tab(widget: QWidget) -> bool:
    """Whether the Tab key is to come by; of buttons that exclude each other it comes to the one that is down."""
    button = widget if isinstance(widget, QAbstractButton) else None
    other = button is not None and button.group() is not None and not button.isChecked()
    return widget.isEnabled() and bool(widget.focusPolicy().value & 1) and not other


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    """What a widget lies in, up to its window."""
    while not widget.isWindow():
        widget = widget.parentWidget()
        yield widget


def within(widget: QWidget, parent: QWidget) -> QRect:
    """Where a widget lies in one of its ancestors."""
    return QRect(widget.mapTo(parent, QPoint()), widget.size())


def middle(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())


def box(rect: QRect) -> tuple[int, int, int, int]:
    """Left, top, right, bottom; the last two outside."""
    return rect.x(), rect.y(), rect.x() + rect.width(), rect.y() + rect.height()


def name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.accessibleName() or widget.windowTitle() or words}".strip()


def noisy(path: Path, shape: tuple[int, int]) -> Path:
    samples = np.random.default_rng(0).normal(128, 20, shape).clip(0, 255).astype(np.uint8)
    Image.fromarray(samples).save(path)
    return path


if __name__ == "__main__":
    walk = Walk(Path(sys.argv[1]))
    walk.walk()
    walk.close()
