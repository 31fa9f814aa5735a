"""Hands that open and save."""

from collections.abc import Callable
from pathlib import Path

from program import Program
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit

from redgui.ui.window.save_dialog import SaveDialog


def opened_names(program: Program) -> list[str]:
    return [document.name for document in program.session.documents]


def in_dialog(name: str, seen: list[str] | None = None) -> Callable[[QDialog], None]:
    """Type a file name into "Save as", and Return."""

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, SaveDialog)
        (line,) = [line for line in dialog.findChildren(QLineEdit) if line.accessibleName() == "File name"]
        if seen is not None:
            seen.append(line.text())
        line.selectAll()
        QTest.keyClicks(line, name)
        QTest.keyClick(line, Qt.Key.Key_Return)
        if dialog.isVisible():
            dialog.reject()  # something stands against it

    return act


def save_as(program: Program, name: str) -> Path:
    """Save the result in front beside its photo, and wait until it is written."""
    path = program.front.path
    assert path is not None
    program.when_asked(in_dialog(name))
    program.do("save_as")
    program.wait(lambda: program.front.saved_to == path.with_name(name))
    return path.with_name(name)
