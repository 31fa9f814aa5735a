"""What dialogs with fields are made of."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from redgui.ui.widgets.text import plain_text


def short(text: object) -> str:
    """A name of at most 48 characters, the middle left out."""
    name = str(text)
    return name if len(name) <= 48 else f"{name[:24]}…{name[-23:]}"


def label(text: str, buddy: QWidget) -> QLabel:
    made = QLabel(text, buddy.parentWidget())
    made.setBuddy(buddy)
    buddy.setAccessibleName(plain_text(text))
    return made


def quiet_note(text: str, parent: QWidget, role: QPalette.ColorRole = QPalette.ColorRole.PlaceholderText) -> QLabel:
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setForegroundRole(role)
    return made


def filled(box: QBoxLayout, spacing: int, *parts: QWidget) -> QBoxLayout:
    box.setSpacing(spacing)
    for part in parts:
        box.addWidget(part)
    return box
