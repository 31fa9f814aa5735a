"""How much noise to remove: a level by hand, or the one that was found in the photo."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from redgui.settings import MAX_SIGMA
from redgui.ui.controls.levels import STOPS, words
from redgui.ui.controls.tone_curve import ToneCurve
from redgui.ui.widgets.control_block import ControlBlock
from redgui.ui.widgets.note import Note
from redgui.ui.widgets.slider import SliderRow
from redgui.ui.widgets.theme import GRID
from redgui.ui.widgets.toggle import ToggleButton

_DARK, _BRIGHT = 1 / 3, 2 / 3  # of white


class NoisePart(ControlBlock):
    """Slider and box for sigma, and a button that goes back to the estimate.

    Signals:
        sigmaChanged(object): the user chose a level in 8-bit grey levels, or None for the estimate.
    """

    sigmaChanged = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sigma: float | None = None
        self._estimate: float | None = None
        self._has_photo = False
        self._takes_sigma = True
        self.row = SliderRow(0.0, MAX_SIGMA, 0.5, None, decimals=1, stops=STOPS, parent=self)
        self.note = Note(self)
        self.curve = ToneCurve(self)
        self._tones: Sequence[float | None] = ()
        self.auto = ToggleButton(self)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self.curve, 1)
        foot.addStretch()
        foot.addWidget(self.auto, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self.column.addWidget(self.row)
        self.column.addWidget(self.note)  # of the whole width: it must not become two lines while the slider moves
        self.column.addLayout(foot)
        self.retranslate()
        self._show()
        self.row.valueChanged.connect(self._choose)
        self.row.box.typed.connect(self._choose)  # also what stands there already: it is a level by hand then
        self.row.resetWanted.connect(lambda: self._choose(None))
        self.auto.clicked.connect(lambda on: self._choose(None if on else self.row.value))

    def set_sigma(self, sigma: float | None) -> None:
        """Show a level, or None for the estimate; emits nothing."""
        self._sigma = sigma
        self._show()

    def set_estimate(self, sigma: float | None) -> None:
        """What was found in the photo: None while it is not known yet, 0 for no noise."""
        self._estimate = sigma
        self._show()

    def set_tones(self, levels: Sequence[float | None]) -> None:
        """How strong the noise is in each tone from black to white, None where it is not known; empty for nothing."""
        self._tones = levels
        self._show()

    def set_has_photo(self, has_photo: bool) -> None:
        """Whether there is a photo whose noise may be being estimated."""
        self._has_photo = has_photo
        self._show()

    def set_takes_sigma(self, takes_sigma: bool) -> None:
        """Whether the model takes a level."""
        self._takes_sigma = takes_sigma
        self._show()

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.row.set_texts(
            self.tr("&Noise"),
            self.tr(
                "How much noise to remove: sigma in 8-bit grey levels, from 0 to 75. The mark is what was found: 100 %."
            ),
            self.tr("Double-click to go back to Auto."),
        )
        self.auto.setText(self.tr("&Auto"))
        self.auto.setAccessibleName(self.tr("Auto noise level"))
        self.auto.setToolTip(self.tr("Remove as much noise as was found in the photo."))
        self._say()

    def _choose(self, sigma: float | None) -> None:
        changed = sigma != self._sigma
        self.set_sigma(sigma)
        if changed:
            self.sigmaChanged.emit(sigma)

    def _show(self) -> None:
        self.auto.setChecked(self._sigma is None)
        # Rounded as the box shows it, so that turning Auto off keeps exactly what is to be seen.
        self.row.set_value(round(self._estimate or 0.0, 1) if self._sigma is None else self._sigma)
        self.row.set_mark(self._estimate)
        self.row.set_changed(self._sigma is not None)
        self.curve.show_levels(self._tones if self._estimate and self._takes_sigma else ())
        self.row.setEnabled(self._takes_sigma)
        self.auto.setEnabled(self._takes_sigma)
        self._say()

    def _say(self) -> None:
        text = self._sentence()
        self.note.say(text)
        where = self._where()
        self.curve.setToolTip(where)
        self.row.describe(f"{text} {where}".strip())

    def _where(self) -> str:
        """Where in the tones the noise is strongest."""
        strongest = self.curve.strongest
        if strongest is None:
            return ""
        if strongest < _DARK:
            return self.tr("How strong the noise is from black to white: strongest in the shadows.")
        if strongest < _BRIGHT:
            return self.tr("How strong the noise is from black to white: strongest in the middle tones.")
        return self.tr("How strong the noise is from black to white: strongest in the lights.")

    def _sentence(self) -> str:
        if not self._takes_sigma:
            return self.tr("This model finds the noise level itself.")
        if self._estimate is None:
            return self.tr("Estimating…") if self._has_photo else ""
        if self._estimate == 0:
            return self.tr("No noise found")
        if self._sigma is None:
            return words(self._estimate, self.locale())
        # As short as that: the controls below must not jump while the slider moves.
        level, percent = self.locale().toString(self._estimate, "f", 1), round(100 * self._sigma / self._estimate)
        return self.tr("{percent} % of the {level} found").format(percent=percent, level=level)
