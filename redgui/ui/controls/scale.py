"""How much larger, how large that is, and what it will cost."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from redgui.forecast import result_size
from redgui.settings import MAX_SCALE
from redgui.ui.widgets.control_block import ControlBlock
from redgui.ui.widgets.note import Note, WarningNote
from redgui.ui.widgets.slider import SliderRow
from redgui.ui.widgets.text import duration, size_text


class ScalePart(ControlBlock):
    """Slider and box for the factor, the size of the result, and the forecast of time and memory.

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
        self.row = SliderRow(1.0, MAX_SCALE, 0.1, 1.0, decimals=2, suffix=" ×", parent=self)
        self.size_note = Note(self)
        self.forecast_note = Note(self)
        self.warning = WarningNote(self)
        for widget in (self.row, self.size_note, self.forecast_note, self.warning):
            self.column.addWidget(widget)
        self.retranslate()
        self.row.valueChanged.connect(self._choose)

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
        self._say()

    def _choose(self, scale: float) -> None:
        self._say()
        self.scaleChanged.emit(scale)

    def _say(self) -> None:
        self.size_note.say(self._size() if self._photo else "")
        self.forecast_note.say(self._forecast() if self._photo else "")
        self.warning.say(self._warning() if self._photo else "")
        self.row.describe(" ".join(note.text() for note in (self.size_note, self.forecast_note, self.warning)).strip())

    def _size(self) -> str:
        assert self._photo is not None
        width, height = result_size(*self._photo, self.row.value)
        return self.tr("{width} × {height} pixels, {megapixels} MP").format(
            width=width, height=height, megapixels=self._one_decimal(width * height / 1e6)
        )

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

    def _one_decimal(self, number: float) -> str:
        return self.locale().toString(number, "f", 1)
