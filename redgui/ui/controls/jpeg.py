"""How much of JPEG's traces to remove: a strength by hand, or that of the quality that was found.

The slider runs forward, from nothing to the strongest traces, so it shows what the quality leaves to 100.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from redgui.settings import CLEAN_JPEG, MIN_JPEG, NO_JPEG, auto_jpeg
from redgui.ui.widgets.control_block import ControlBlock
from redgui.ui.widgets.note import Note
from redgui.ui.widgets.slider import SliderRow
from redgui.ui.widgets.theme import GRID
from redgui.ui.widgets.toggle import ToggleButton


class JpegPart(ControlBlock):
    """Slider and box for the strength, a button that removes no traces, and one that goes back to what was found.

    Signals:
        jpegChanged(object): the user chose a quality, `NO_JPEG` for Off, or None for what was found.
    """

    jpegChanged = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jpeg: int | None = None
        self._found: int | None = None
        self._in_file: int | None = None
        self._has_photo = False
        self._takes_jpeg = True
        self.row = SliderRow(0, NO_JPEG - MIN_JPEG, 1, None, parent=self)
        self.off, self.auto = ToggleButton(self), ToggleButton(self)
        self.note = Note(self)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.off, self.auto):
            buttons.addWidget(button, 1)
        self.column.addWidget(self.row)
        self.column.addLayout(buttons)
        self.column.addWidget(self.note)
        self.retranslate()
        self._show()
        for chosen in (self.row.valueChanged, self.row.box.typed):
            chosen.connect(lambda strength: self._choose(NO_JPEG - round(strength)))
        self.row.resetWanted.connect(lambda: self._choose(None))
        self.off.clicked.connect(lambda: self._choose(NO_JPEG))
        self.auto.clicked.connect(lambda on: self._choose(None if on else NO_JPEG - round(self.row.value)))

    def set_jpeg(self, jpeg: int | None) -> None:
        """Show a quality, `NO_JPEG` for Off, or None for what was found; emits nothing."""
        self._jpeg = jpeg
        self._show()

    def set_found(self, quality: int | None, in_file: int | None) -> None:
        """The quality whose traces the photo has, and the one that stands in its file; None where there is none."""
        self._found, self._in_file = quality, in_file
        self._show()

    def set_has_photo(self, has_photo: bool) -> None:
        """Whether there is a photo to say something about."""
        self._has_photo = has_photo
        self._show()

    def set_takes_jpeg(self, takes_jpeg: bool) -> None:
        """Whether the model takes a quality."""
        self._takes_jpeg = takes_jpeg
        self._show()

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.row.set_texts(
            self.tr("&JPEG traces"),
            self.tr("How strong the traces are that saving as JPEG left, from 0 to 95: 100 less the quality."),
            self.tr("Double-click to go back to Auto."),
        )
        self.off.setText(self.tr("Off"))
        self.off.setAccessibleName(self.tr("Leave JPEG traces"))
        self.off.setToolTip(self.tr("Remove no traces of JPEG."))
        self.auto.setText(self.tr("Auto"))
        self.auto.setAccessibleName(self.tr("Auto JPEG quality"))
        self.auto.setToolTip(self.tr("Take the quality that was found in the photo."))
        self._say()

    def _choose(self, jpeg: int | None) -> None:
        changed = jpeg != self._jpeg
        self.set_jpeg(jpeg)
        if changed:
            self.jpegChanged.emit(jpeg)

    def _show(self) -> None:
        self.auto.setChecked(self._jpeg is None)
        self.off.setChecked(self._jpeg == NO_JPEG)
        self.row.set_value(NO_JPEG - (auto_jpeg(self._found) if self._jpeg is None else self._jpeg))
        self.row.set_mark(NO_JPEG - auto_jpeg(self._found) or None)
        self.row.set_changed(self._jpeg is not None)
        for widget in (self.row, self.off, self.auto):
            widget.setEnabled(self._takes_jpeg)
        self._say()

    def _say(self) -> None:
        text = self._sentence()
        self.note.say(text)
        self.row.describe(text)

    def _sentence(self) -> str:
        if not self._takes_jpeg:
            return self.tr("This model cannot remove JPEG traces.")
        if not self._has_photo:
            return ""
        if self._jpeg not in (None, NO_JPEG):
            return self.tr("As if saved at quality {quality}").format(quality=self._jpeg)
        return self._finding()

    def _finding(self) -> str:
        if self._found is None:
            return self.tr("No traces of JPEG found")
        if self._found >= CLEAN_JPEG:
            text = self.tr("Saved at quality {quality}: no traces to remove")
        elif self._found != self._in_file:
            text = self.tr("Once saved at quality {quality}")
        else:
            text = self.tr("Saved at quality {quality}")
        return text.format(quality=self._found)
