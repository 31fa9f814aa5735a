"""How much larger, how large that is, and what it will cost."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from redgui.forecast import result_size
from redgui.settings import MAX_SCALE
from redgui.ui.widgets.control_block import ControlBlock
from redgui.ui.widgets.note import Note, WarningNote
from redgui.ui.widgets.number import NumberBox
from redgui.ui.widgets.slider import SliderRow
from redgui.ui.widgets.text import duration, size_text
from redgui.ui.widgets.theme import GRID
from redgui.ui.widgets.toggle import ToggleButton

_FACTORS = (1.0, 2.0, 4.0)
_MOST_PIXELS = 999_999


class ScalePart(ControlBlock):
    """Slider, buttons and boxes for the factor or the size of the result, and the forecast of time and memory.

    Signals:
        scaleChanged(float): the user chose another factor.
    """

    scaleChanged = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo: tuple[int, int] | None = None
        self._seconds: float | None = None
        self._needed: int | None = None
        self._free: int | None = None
        self.row = SliderRow(1.0, MAX_SCALE, 0.1, 1.0, decimals=2, suffix=" ×", has_pin=True, parent=self)
        self.buttons = {factor: ToggleButton(self) for factor in _FACTORS}
        self.width_box, self.height_box = (NumberBox(1, _MOST_PIXELS, suffix=" px", parent=self) for _ in range(2))
        self.size_note = Note(self)
        self.forecast_note = Note(self)
        self.warning = WarningNote(self)
        self._lay_out()
        self.retranslate()
        self.row.valueChanged.connect(self._choose)
        for factor, button in self.buttons.items():
            button.clicked.connect(lambda _, factor=factor: self._set_and_tell(factor))
        self.width_box.valueChanged.connect(lambda pixels: self._choose_pixels(pixels, 0))
        self.height_box.valueChanged.connect(lambda pixels: self._choose_pixels(pixels, 1))

    def _lay_out(self) -> None:
        buttons, pixels = QHBoxLayout(), QHBoxLayout()
        for row in (buttons, pixels):
            row.setSpacing(GRID)
        for button in self.buttons.values():
            button.setMinimumWidth(5 * GRID)  # three must fit beside each other
            buttons.addWidget(button, 1)
        self._times = QLabel("×", self)
        pixels.addWidget(self.width_box, 1)
        pixels.addWidget(self._times)
        pixels.addWidget(self.height_box, 1)
        self.column.addWidget(self.row)
        self.column.addLayout(buttons)
        self.column.addLayout(pixels)
        for note in (self.size_note, self.forecast_note, self.warning):
            self.column.addWidget(note)

    def set_scale(self, scale: float) -> None:
        """Show a factor; emits nothing."""
        self.row.set_value(scale)
        self._say()

    def set_photo(self, size: tuple[int, int] | None) -> None:
        """Width and height of the source in pixels; without a photo there is nothing to say."""
        self._photo = size
        self._say()

    def set_forecast(self, seconds: float | None, needed: int | None, free: int | None) -> None:
        """What the result will cost, and the bytes of memory that are free; None where it is not known."""
        self._seconds, self._needed, self._free = seconds, needed, free
        self._say()

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.row.set_texts(self.tr("Enlar&ge"), self.tr("How many times as wide and as high the result becomes."))
        for factor, button in self.buttons.items():
            text = self.tr("{factor} ×").format(factor=round(factor))
            button.setText(text)
            button.setAccessibleName(self.tr("Enlarge {factor}").format(factor=text))
        for box, name in ((self.width_box, self.tr("Width in pixels")), (self.height_box, self.tr("Height in pixels"))):
            box.setAccessibleName(name)
            box.setToolTip(self.tr("{name}; the other side follows.").format(name=name))
        self._say()

    def _choose_pixels(self, pixels: float, side: int) -> None:
        """The factor for which this side of the result has so many pixels."""
        assert self._photo is not None
        self._set_and_tell(min(max(pixels / self._photo[side], 1.0), MAX_SCALE))

    def _set_and_tell(self, scale: float) -> None:
        changed = scale != self.row.value
        self.set_scale(scale)
        if changed:
            self.scaleChanged.emit(scale)

    def _choose(self, scale: float) -> None:
        self._say()
        self.scaleChanged.emit(scale)

    def _say(self) -> None:
        self.row.set_changed(self.row.value != 1.0)
        for factor, button in self.buttons.items():
            button.setChecked(self.row.value == factor)
        self._show_pixels()
        self.size_note.say(self._megapixels() if self._photo else "")
        self.forecast_note.say(self._forecast() if self._photo else "")
        self.warning.say(self._warning() if self._photo else "")
        notes = (note.text() for note in (self.size_note, self.forecast_note, self.warning))
        self.row.describe(" ".join((self._size() if self._photo else "", *notes)).strip())

    def _show_pixels(self) -> None:
        for widget in (self.width_box, self._times, self.height_box):
            widget.setVisible(self._photo is not None)
        if self._photo is None:
            return
        size = result_size(*self._photo, self.row.value)
        for box, source, pixels in zip((self.width_box, self.height_box), self._photo, size, strict=True):
            with QSignalBlocker(box):
                box.setRange(source, round(source * MAX_SCALE))
                box.setValue(pixels)

    def _size(self) -> str:
        return self.tr("{width} × {height} pixels").format(
            width=self.width_box.cleanText(), height=self.height_box.cleanText()
        )

    def _megapixels(self) -> str:
        pixels = self.width_box.value() * self.height_box.value()
        return self.tr("{megapixels} MP").format(megapixels=self.locale().toString(pixels / 1e6, "f", 1))

    def _forecast(self) -> str:
        seconds = None if self._seconds is None else self._time(self._seconds)
        memory = None if self._needed is None else size_text(self._needed)
        if seconds and memory:
            return self.tr("{time}, {memory}").format(time=seconds, memory=memory)
        return seconds or memory or ""

    def _warning(self) -> str:
        if self._needed is None or self._free is None or self._needed <= self._free:
            return ""
        return self.tr("Needs {needed} of memory, but only {free} is free.").format(
            needed=size_text(self._needed), free=size_text(self._free)
        )

    def _time(self, seconds: float) -> str:
        return self.tr("under a second") if seconds < 1 else self.tr("about {time}").format(time=duration(seconds))
