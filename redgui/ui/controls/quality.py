"""Fast or best."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QWidget

from redgui.ui.widgets.control_block import ControlBlock
from redgui.ui.widgets.note import Note
from redgui.ui.widgets.theme import GRID
from redgui.ui.widgets.toggle import ToggleButton


class QualityPart(ControlBlock):
    """Two options, of which one is chosen.

    Signals:
        qualityChanged(str): the user chose "fast" or "best".
    """

    qualityChanged = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel(self)
        self.fast = ToggleButton(self)
        self.best = ToggleButton(self)
        self.note = Note(self)
        self.label.setBuddy(self.fast)
        group = QButtonGroup(self)
        options = QHBoxLayout()
        options.setSpacing(GRID)
        for button in (self.fast, self.best):
            group.addButton(button)
            options.addWidget(button, 1)
        self.column.addWidget(self.label)
        self.column.addLayout(options)
        self.column.addWidget(self.note)
        self.fast.setChecked(True)
        self.retranslate()
        self.best.toggled.connect(lambda on: self.qualityChanged.emit("best" if on else "fast"))

    def set_quality(self, quality: str) -> None:
        """Show "fast" or "best"; emits nothing."""
        with QSignalBlocker(self.best):
            chosen = self.best if quality == "best" else self.fast
            chosen.setChecked(True)
        self.label.setBuddy(chosen)

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.label.setText(self.tr("&Quality"))
        self.fast.setText(self.tr("Fast"))
        self.best.setText(self.tr("Best"))
        self.fast.setAccessibleName(self.tr("Fast quality"))
        self.best.setAccessibleName(self.tr("Best quality"))
        self.fast.setToolTip(self.tr("One view of the photo."))
        cost = self.tr("Restores the photo in 8 views and takes their mean.")
        self.best.setToolTip(cost)
        self.best.setAccessibleDescription(cost)
        self.note.say(self.tr("Best is a little finer and takes 8 times as long."))
