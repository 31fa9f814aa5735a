"""The whole program as a person works it: real window, real threads, real keys and drops."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QDoubleSpinBox, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from redgui.settings import RestoreSettings
from redgui.ui.app import App
from redgui.ui.work.document import Document

PATIENCE = 60_000  # milliseconds; the machine may be busy
CTRL = Qt.KeyboardModifier.ControlModifier
Samples = NDArray[np.uint8]


class Program:
    """A running redgui, and the hands of the person before it."""

    def __init__(self, qtbot: QtBot, app: App) -> None:
        self.qtbot, self.app = qtbot, app
        self.window, self.session, self.presenter = app.window, app.session, app.presenter
        self.panel, self.view = app.window.panel, app.window.view
        self.view.set_fade(0)  # what is on the screen is what is there
        self.tiles: list[object] = []
        self.presenter.previews.tileShown.connect(self.tiles.append)

    @property
    def front(self) -> Document:
        """The photo in front."""
        assert self.session.active is not None
        return self.session.active

    @property
    def message(self) -> str:
        """What the message bar says, such as "Error: …"."""
        return self.window.messages.accessibleName() if self.window.messages.isVisible() else ""

    def wait(self, condition: Callable[[], object], timeout: int = PATIENCE) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=timeout)

    def wait_ready(self) -> None:
        """Until torch is loaded and keys reach the window."""
        self.wait(lambda: self.presenter.engine_ready)
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    def close(self) -> None:
        """Leave without being asked, whatever runs."""
        self.presenter.queue.close()
        for document in self.session.documents:
            self.session.cancel(document)
            document.result = None  # or the window would ask
        self.window.close()
        self.app.close()
        self.window.deleteLater()
        self.app.deleteLater()

    # Hands

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key, where the focus is; back from a dialog, the window must have it, as any desktop sees to."""
        if QApplication.activeModalWidget() is None and not self.window.isActiveWindow():
            self.window.activateWindow()
            self.wait(self.window.isActiveWindow)
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def do(self, name: str) -> None:
        """The key of an action."""
        keys = getattr(self.window.actions_, name).shortcut()[0]
        self.press(keys.key(), keys.keyboardModifiers())

    def click(self, button: QWidget) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def open_advanced(self) -> None:
        if not self.panel.advanced.is_open:
            self.click(self.panel.advanced.button)

    def button(self, name: str) -> QAbstractButton:
        """The visible button of that name."""
        buttons = self.window.findChildren(QAbstractButton)
        (found,) = [b for b in buttons if b.isVisible() and name in (b.text(), b.accessibleName())]
        return found

    def type(self, box: QDoubleSpinBox, text: str) -> None:
        """A number into a box of the panel."""
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_A, CTRL)
        QTest.keyClicks(box, text)
        QTest.keyClick(box, Qt.Key.Key_Return)

    def drop(self, *urls: QUrl | Path) -> bool:
        """Drag files over the window and let go; whether the window wanted them."""
        data = QMimeData()
        data.setUrls([url if isinstance(url, QUrl) else QUrl.fromLocalFile(str(url)) for url in urls])
        return self.drop_data(data)

    def drop_data(self, data: QMimeData) -> bool:
        place, copy, left = QPoint(40, 90), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        plain = Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(place, copy, data, left, plain)
        QApplication.sendEvent(self.window, enter)
        if not enter.isAccepted():
            return False
        QApplication.sendEvent(self.window, QDropEvent(QPointF(place), copy, data, left, plain))
        return True

    # What takes a while

    def open(self, *paths: Path) -> Document:
        """Drop photos, and wait until the one in front is there."""
        if self.window.page == "queue":  # which would take what is dropped
            self.presenter.openers.open(paths)
        else:
            assert self.drop(*paths)
        self.wait_opened()
        return self.front

    def wait_opened(self) -> None:
        self.wait(lambda: self.session.active is not None and self.session.active.opened is not None)

    def wait_preview(self, number: int = 1) -> None:
        """Until so many tiles have come, and no more are to come."""
        self.wait(lambda: len(self.tiles) >= number and not self.presenter.previews.busy)

    def restore(self) -> Document:
        """Restore the photo in front with the key for it."""
        document = self.front
        self.do("restore")
        assert document.running is not None
        self.wait(lambda: document.running is None)
        assert document.result is not None
        return document

    def answer(self, text: str, then: Callable[[QDialog], object] | None = None) -> None:
        """Click this answer when the question about closing comes; `then` is for the dialog after that."""

        def act(box: QDialog) -> None:
            assert isinstance(box, QMessageBox)
            assert box.objectName() == "may_close"
            (button,) = [button for button in box.buttons() if button.text() == text]
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            if then is not None:
                self.when_asked(then)

        self.when_asked(act)

    def when_asked(self, act: Callable[[QDialog], object]) -> None:
        """Do this with the next modal dialog; should it fail, the dialog is closed, and the test goes on to fail."""
        timer = QTimer(self.window, interval=20)

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog):
                timer.stop()
                timer.deleteLater()
                try:
                    act(dialog)
                except BaseException:
                    dialog.reject()
                    raise

        timer.timeout.connect(look)
        timer.start()

    def after(self) -> Samples:
        """The result as the screen shows it, pixel for pixel: (height, width, 3)."""
        self.view.zoom_to(1.0)
        self.view.divider = 0.0
        left, top, right, bottom = self.view.visible_region()
        assert (left, top) == (0, 0), "the picture does not fit into the window"
        image = self.view.grab().toImage().convertToFormat(QImage.Format.Format_RGBX8888)
        pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
        corner = self.view.to_view(QPointF(0, 0)).toPoint()
        part = pixels[corner.y() : corner.y() + bottom, corner.x() : corner.x() + right, :3]
        return part.copy()


def noisy(shape: tuple[int, int] = (120, 160), sigma: float = 20.0, seed: int = 0) -> Samples:
    """A colour photo with noise, (height, width, 3)."""
    import skimage.data

    rng = np.random.default_rng(seed)
    clean = np.resize(skimage.data.coffee(), (400, 600, 3))
    clean = np.tile(clean, (-(-shape[0] // 400), -(-shape[1] // 600), 1))[: shape[0], : shape[1]]
    return np.clip(clean + rng.normal(0, sigma, shape)[..., None], 0, 255).round().astype(np.uint8)


def store(samples: Samples, path: Path, **more: object) -> Path:
    Image.fromarray(samples).save(path, **more)
    return path


def expected(path: Path, settings: RestoreSettings) -> Samples:
    """What the pipeline makes of a file, without any window."""
    from redgui.pipeline import restore
    from redgui.reading.read import read

    return restore(read(path), settings).photo.samples


def names(program: Program) -> Sequence[str]:
    tabs = program.window.tabs
    return [tabs.tabText(index) for index in range(tabs.count())]
