"""Parts of the picture that appear softly, where the system has animations at all."""

import time
from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QWidget

_FRAME = 25  # milliseconds
_LONGEST = 200


class _Fade(NamedTuple):
    """What was to be seen in a place, in device pixels of the view, and since when it is something else."""

    place: QRect
    before: QImage
    start: float


class Fades(QObject):
    """Draws what was there before over what is there now, fainter and fainter.

    Attributes:
        duration: of a fade in milliseconds; the style's own by default, which is 0 where the system wants no motion.
    """

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        hint = view.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, view)
        self.duration = min(hint, _LONGEST)
        self._fades: list[_Fade] = []
        self._timer = QTimer(self, interval=_FRAME)
        self._timer.timeout.connect(self._step)
        self._timer.timeout.connect(view.update)

    def add(self, place: QRect, before: QImage) -> None:
        """This place is about to change."""
        if self.duration > 0 and not place.isEmpty():
            self._fades.append(_Fade(place, before, time.monotonic()))
            self._timer.start()

    def clear(self) -> None:
        """The view is another one."""
        self._fades.clear()
        self._timer.stop()

    def draw(self, painter: QPainter) -> None:
        """Draw what has not faded yet, in device pixels of the view."""
        now = time.monotonic()
        for fade in self._fades:
            painter.setOpacity(max(0.0, 1 - 1000 * (now - fade.start) / max(1, self.duration)))
            painter.drawImage(fade.place.topLeft(), fade.before)
        painter.setOpacity(1.0)

    def _step(self) -> None:
        ended = time.monotonic() - self.duration / 1000
        self._fades = [fade for fade in self._fades if fade.start > ended]
        if not self._fades:
            self._timer.stop()
