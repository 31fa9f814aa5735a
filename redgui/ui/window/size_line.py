"""A line with how large the file of a result becomes, as soon as the choice rests."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from redgui.photo import formats
from redgui.ui.widgets.text import file_size_text
from redgui.ui.work.result_size import ResultSize
from redgui.ui.work.save_choice import SaveChoice

Measure = Callable[[SaveChoice, Callable[[ResultSize], object]], object]
"""Finds out how large a result's file becomes, and answers in the same thread."""

_REST_MS = 200


class SizeLine(QLabel):
    """Says the size in pixels and bytes; takes no room without something that measures."""

    def __init__(self, measure: Measure | None, choice: Callable[[], SaveChoice], parent: QWidget) -> None:
        """`choice` gives what is chosen now."""
        super().__init__(" ", parent)  # a line high from the start
        self._measure, self._choice = measure, choice
        self._asked: SaveChoice | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setVisible(measure is not None)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._ask)

    def renew(self) -> None:
        """The choice may be another one."""
        if self._measure is not None:
            self._rest.start()

    def stop(self) -> None:
        """The answer is no longer wanted."""
        self._rest.stop()
        self._asked = None

    def _ask(self) -> None:
        self._asked = choice = self._choice()
        if self._measure is not None and formats.of_result(choice.path.suffix) is not None:
            self._measure(choice, lambda size: self._say(choice, size))

    def _say(self, choice: SaveChoice, size: ResultSize) -> None:
        if choice is not self._asked:
            return
        text = self.tr("{width} × {height} pixels, about {size}")
        if size.is_copy:
            text = self.tr("{width} × {height} pixels, {size}: an exact copy of the photo")
        self.setText(text.format(width=size.width, height=size.height, size=file_size_text(size.bytes)))
