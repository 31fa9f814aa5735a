"""The line below the picture: how far a restoration is, or what became of the last one."""

import time

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from redgui.ui.widgets.elided_label import ElidedLabel
from redgui.ui.widgets.text import duration
from redgui.ui.widgets.theme import GRID

_FADE = 0.15  # share of the newest measurement in the moving average of the speed
_SETTLE_SECONDS = 0.5  # before that, a speed says nothing


class ProgressRow(QWidget):
    """A sentence; while something runs a bar with percent and a button that stops.

    Under a result that the controls have left behind two buttons: save it, or go back to it.

    Signals:
        saveWanted(), backWanted(): one of those.
        focusLeft(): a button that had the focus goes. Left to Qt it would move on to a number, which the next key
            changes.
    """

    focusLeft = Signal()
    saveWanted = Signal()
    backWanted = Signal()

    def __init__(self, stop: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._megapixels = 0.0
        self._started = self._before = 0.0
        self._done = 0.0
        self._rate: float | None = None
        self._words = ElidedLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 1000)
        self._bar.setFixedWidth(30 * GRID)
        self._stop = QPushButton(self)
        self._action = stop
        self._stop.clicked.connect(stop.trigger)
        self._save, self._back = QPushButton(self), QPushButton(self)
        self._save.clicked.connect(self.saveWanted)
        self._back.clicked.connect(self.backWanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._bar)
        for button in (self._stop, self._save, self._back):
            row.addWidget(button)
        # The line keeps its height when the button comes and goes, so that the picture does not jump.
        self.setMinimumHeight(self._stop.sizeHint().height() + GRID)
        self.retranslate()
        self.rest("")

    def begin(self, megapixels: float) -> None:
        """A restoration of so many megapixels starts."""
        self._megapixels, self._rate, self._done = megapixels, None, 0.0
        self._started = self._before = time.monotonic()
        self._bar.setValue(0)
        self._words.say(self.tr("Starting…"))
        self._hide(self._save, self._back)
        self._bar.show()
        self._stop.show()

    def advance(self, done: int, total: int) -> None:
        """So many rows of all are done."""
        now, part = time.monotonic(), done / max(1, total)
        if now - self._before > 0.05 and part > self._done:
            rate = (part - self._done) * self._megapixels / (now - self._before)
            self._rate = rate if self._rate is None else self._rate + _FADE * (rate - self._rate)
            self._before, self._done = now, part
        self._bar.setValue(round(part * 1000))
        if self._rate and now - self._started > _SETTLE_SECONDS:
            self._words.say(self._sentence(part))
            speed = self.locale().toString(self._rate, "f", 2)
            self._bar.setToolTip(self.tr("{speed} megapixels a second").format(speed=speed))

    def rest(self, sentence: str) -> None:
        """Nothing runs; say what became of it."""
        self._hide(self._bar, self._stop, self._save, self._back)
        self._words.say(sentence)

    def _hide(self, *parts: QWidget) -> None:
        if any(part.hasFocus() for part in parts):
            self.focusLeft.emit()
        for part in parts:
            part.hide()

    def keep(self, what: str, *, is_saved: bool) -> None:
        """A result that the controls have left behind is still there; `what` made it."""
        self.rest(self.tr("Finished and kept: {what}").format(what=what))
        self._save.setVisible(not is_saved)
        self._back.show()
        self._save.setToolTip(self.tr("Save the result with {what}").format(what=what))
        self._back.setToolTip(self.tr("Set the controls back to {what}").format(what=what))

    def words(self) -> str:
        return self._words.whole()

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self._stop.setText(self.tr("Stop"))
        self._stop.setAccessibleName(self.tr("Stop restoring"))
        self._save.setText(self.tr("Save this result"))
        self._save.setAccessibleName(self.tr("Save this result"))
        self._back.setText(self.tr("Back to it"))
        self._back.setAccessibleName(self.tr("Back to the finished result"))
        self._bar.setAccessibleName(self.tr("Progress of the restoration"))

    def _sentence(self, part: float) -> str:
        assert self._rate
        left = (1.0 - part) * self._megapixels / self._rate
        return self.tr("{time} left").format(time=duration(left))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
