"""Lines under a control: quiet ones that explain, and one that warns."""

import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from redgui.ui.widgets.icons import icon
from redgui.ui.widgets.theme import GRID

_ICON = 2 * GRID
_LONG_WORD = re.compile(r"\S{25,}")


class Note(QLabel):
    """A line in a quiet colour that wraps, and takes no room while it has nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.hide()

    def say(self, text: str) -> None:
        """Show a text; an empty one hides the line."""
        self.setText(_LONG_WORD.sub(_with_breaks, text))
        self.setVisible(bool(text))


def _with_breaks(word: re.Match[str]) -> str:
    """Let a path or a file name break after its punctuation: Qt wraps only between words."""
    return re.sub(r"([/\\._-])", "\\1\u200b", word[0])


class WarningNote(QWidget):
    """A warning sign and a text in full contrast; takes no room while there is nothing to warn of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel(self)
        self._note = Note(self)
        self._note.setForegroundRole(QPalette.ColorRole.WindowText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._note, 1)
        self.hide()

    def say(self, text: str) -> None:
        """Show a warning; an empty text hides it."""
        self._note.say(text)
        if text:
            self._draw_sign()
        self.setVisible(bool(text))

    def text(self) -> str:
        """What is being warned of."""
        return self._note.text()

    def _draw_sign(self) -> None:
        self._sign.setPixmap(icon("triangle-exclamation").pixmap(_ICON, _ICON))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and not self.isHidden():
            self._draw_sign()
        super().changeEvent(event)
