"""A new user's way from a photo to its file, by a real mouse and keyboard, with every action counted.

Run by test_new_user.py on a screen of its own: `new_user.py FOLDER PHOTO...` is asked only to take the noise out of
each photo and to make it twice as large. It leaves in done.json how many actions each took, what was to be read on the
way, and the box of the picture before and while a message lay over it.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from redgui.ui.app import App, make_application
from redgui.ui.window.save_dialog import SaveDialog

PATIENCE = 120.0  # seconds for one step


class NewUser:
    """The program, and a person who sees it for the first time.

    Attributes:
        actions: clicks, keys and files opened so far.
    """

    def __init__(self, qt: QApplication, photo: Path) -> None:
        self._qt, self.photo, self.actions = qt, photo, 1  # a double-click on the file, in the system's own window
        self.app = App(qt)
        self.window = self.app.window
        self.app.start([photo])
        self.until(lambda: self.app.presenter.engine_ready and self.window.isActiveWindow())
        self.until(lambda: self.app.session.active and self.app.session.active.opened)

    def until(self, condition: Callable[[], object]) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(self.photo.name)
            self._qt.processEvents()
            time.sleep(0.005)
        self._qt.processEvents()

    def click(self, widget: QWidget) -> None:
        """With the mouse, where the widget is on the screen; it must be whole on it."""
        box = QRect(widget.mapToGlobal(widget.rect().topLeft()), widget.size())
        assert widget.isEnabled()
        assert widget.screen().availableGeometry().contains(box), f"{widget} is at {box}"
        ratio = widget.devicePixelRatioF()
        place = box.center()
        _xdotool("mousemove", round(place.x() * ratio), round(place.y() * ratio), "click", 1)
        self.actions += 1

    def press(self, key: str) -> None:
        _xdotool("key", key)
        self.actions += 1

    def go(self) -> dict[str, Any]:
        """Do what was asked for."""
        window, document = self.window, self.app.session.active
        assert document is not None
        lines = [window.progress.words()]
        twice = window.panel.scale.buttons[2.0]
        self.click(twice)
        self.until(twice.isChecked)
        self.click(window.restore_button)
        self.until(lambda: document.result)
        lines.append(window.progress.words())
        picture = window.view.geometry().getRect()
        self._accept_what_is_proposed()
        self.click(window.save_button)
        self.until(lambda: document.saved_to)
        self.until(window.messages.isVisible)
        lines.append(window.progress.words())
        corner = window.messages.mapTo(window.view, QPoint())
        return {
            "actions": self.actions,
            "lines": lines,
            "file": str(document.saved_to),
            "picture": picture,
            "under the message": window.view.geometry().getRect(),
            "message": QRect(corner, window.messages.size()).getRect(),
        }

    def _accept_what_is_proposed(self) -> None:
        """Press Return once "Save as" is there; it has a loop of its own."""
        look = QTimer(self.window, interval=20)

        def act() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, SaveDialog) and dialog.isActiveWindow():
                look.stop()
                self.press("Return")

        look.timeout.connect(act)
        look.start()

    def leave(self) -> None:
        """Nothing is unsaved: the window closes without a question."""
        _xdotool("key", "ctrl+q")
        self.until(lambda: not self.window.isVisible())
        self.app.close()


def _xdotool(*arguments: object) -> None:
    subprocess.run(["xdotool", *map(str, arguments)], check=True, timeout=30)


if __name__ == "__main__":
    folder, application = Path(sys.argv[1]), make_application()
    done = []
    for name in sys.argv[2:]:
        user = NewUser(application, Path(name))
        done.append(user.go())
        user.leave()
    (folder / "done.json").write_text(json.dumps(done))
