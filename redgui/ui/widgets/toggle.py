"""A button that stays pressed, and shows it."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QStyleOptionButton, QWidget


class ToggleButton(QPushButton):
    """A checkable button, filled with the accent while it is on: Fusion's own shade is hard to see on dark grey."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        if self.isChecked() and self.isEnabled():
            palette = QPalette(option.palette)
            # Fusion pales the colour of a button; made a little darker, white text stays readable on it.
            palette.setColor(QPalette.ColorRole.Button, palette.highlight().color().darker(115))
            palette.setColor(QPalette.ColorRole.ButtonText, palette.highlightedText().color())
            option.palette = palette
