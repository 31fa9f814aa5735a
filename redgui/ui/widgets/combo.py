"""A drop-down list that fits the panel."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from redgui.ui.widgets.text import tip


class Combo(QComboBox):
    """As wide as the panel, however long its entries, and left alone by the wheel until it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def fill(self, entries: Iterable[tuple[str, str]], chosen: str) -> None:
        """Replace the entries, each a name and its title, and show the one named `chosen`; emits nothing.

        A name that is longer than its title, such as a path, is the entry's tooltip.
        """
        with QSignalBlocker(self):
            self.clear()
            for name, title in entries:
                self.addItem(title, name)
                longer = name if len(name) > len(title) else title
                self.setItemData(self.count() - 1, tip(longer), Qt.ItemDataRole.ToolTipRole)
            self.choose(chosen)

    def choose(self, name: str) -> None:
        """Show the entry of that name; emits nothing."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(name))
        self.setToolTip(self.itemData(self.currentIndex(), Qt.ItemDataRole.ToolTipRole) or "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
