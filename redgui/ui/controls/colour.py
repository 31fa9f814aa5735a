"""How much colour noise to remove: none, a level by hand, or the one that was found in the photo."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from redgui.settings import MAX_SIGMA
from redgui.ui.controls.levels import STOPS, words
from redgui.ui.widgets.control_block import ControlBlock
from redgui.ui.widgets.note import Note
from redgui.ui.widgets.slider import SliderRow
from redgui.ui.widgets.theme import GRID
from redgui.ui.widgets.toggle import ToggleButton

OFF = 0.0


class ColourPart(ControlBlock):
    """Slider and box for the level, which is off at 0, and a button that switches to the estimate and back to off.

    Signals:
        colorChanged(object): the user chose a level in 8-bit grey levels, `OFF`, or None for the estimate.
    """

    colorChanged = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color: float | None = OFF
        self._estimate: float | None = None
        self._has_photo = False
        self._is_grey = False
        self._takes_sigma = True
        self.row = SliderRow(OFF, MAX_SIGMA, 0.5, None, decimals=1, stops=STOPS, parent=self)
        self.note = Note(self)
        self.auto = ToggleButton(self)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.auto, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self.column.addWidget(self.row)
        self.column.addLayout(foot)
        self.retranslate()
        self._show()
        self.row.valueChanged.connect(self._choose)
        self.row.box.typed.connect(self._choose)
        self.row.resetWanted.connect(lambda: self._choose(OFF))
        self.auto.clicked.connect(lambda on: self._choose(None if on else OFF))

    def set_color(self, color: float | None) -> None:
        """Show a level, `OFF`, or None for the estimate; emits nothing."""
        self._color = color
        self._show()

    def set_estimate(self, level: float | None, *, is_grey: bool = False) -> None:
        """What was found in the photo: None while it is not known yet, 0 for no noise; a grey photo has no colours."""
        self._estimate, self._is_grey = level, is_grey
        self._show()

    def set_has_photo(self, has_photo: bool) -> None:
        """Whether there is a photo to say something about."""
        self._has_photo = has_photo
        self._show()

    def set_takes_sigma(self, takes_sigma: bool) -> None:
        """Whether the model takes a level."""
        self._takes_sigma = takes_sigma
        self._show()

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.row.set_texts(
            self.tr("&Colour noise"),
            self.tr("How much noise to remove from the colours: a level from 0, which leaves them as they are, to 75."),
            self.tr("Double-click to turn it off."),
        )
        self.auto.setText(self.tr("Auto"))
        self.auto.setAccessibleName(self.tr("Auto colour noise level"))
        self.auto.setToolTip(
            self.tr("Remove as much colour noise as was found in the photo; press again to leave the colours alone.")
        )
        self._say()

    def _choose(self, color: float | None) -> None:
        changed = color != self._color
        self.set_color(color)
        if changed:
            self.colorChanged.emit(color)

    def _show(self) -> None:
        self.auto.setChecked(self._color is None)
        self.row.set_value(round(self._estimate or 0.0, 1) if self._color is None else self._color)
        self.row.set_mark(None if self._is_grey else self._estimate)
        self.row.set_changed(self._color != OFF)
        for widget in (self.row, self.auto):
            widget.setEnabled(self._takes_sigma and not self._is_grey)
        self._say()

    def _say(self) -> None:
        text = self._sentence()
        self.note.say(text)
        self.row.describe(text)

    def _sentence(self) -> str:
        if not self._takes_sigma:
            return self.tr("This model cannot remove colour noise.")
        if self._is_grey:
            return self.tr("The photo is grey.")
        if self._estimate is None:
            return self.tr("Estimating…") if self._has_photo else ""
        if self._estimate == 0:
            return self.tr("No colour noise found")
        return words(self._estimate, self.locale())
