"""A number that is typed, with a point or a comma whatever the language, and brought into its range for all to see."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QToolTip, QWidget

from redgui.ui.widgets.border import draw_border
from redgui.ui.widgets.theme import GRID

# What separates decimals anywhere: on a keyboard of another country, or when Chinese or Arabic is being typed.
_SEPARATORS = ".,．，。٫"
_GROUP = 3  # digits of a group of thousands: a box of whole numbers has no decimals that this could be
_NUMBER = re.compile(rf"([-−+]?)(\d*)(?:[{_SEPARATORS}](\d*))?")


class NumberBox(QDoubleSpinBox):
    """A number box that leaves the wheel to the panel until it has the focus.

    Nothing separates thousands, so every separator is that of the decimals; where there are none, three digits behind
    one are a group that somebody typed all the same. What is typed may be too large, too small or too exact; as soon as
    it counts (by Enter, or when the focus goes) the box shows what became of it.

    Signals:
        entered(): Enter was pressed in it.
        typed(float): a number was typed and counts now, be it the one that stood there before.
    """

    entered = Signal()
    typed = Signal(float)

    def __init__(
        self, low: float, high: float, decimals: int = 0, suffix: str = "", parent: QWidget | None = None
    ) -> None:
        """A box for values from `low` to `high`; `suffix` is the unit behind them."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(10 * GRID)  # the boxes of all rows are equal
        self.setKeyboardTracking(False)  # "25" is one change, not first 2 and then 25
        self.setDecimals(decimals)
        self.setRange(low, high)
        self.setSuffix(suffix)
        self._is_edited = False
        self._asked: float | None = None
        self.lineEdit().textEdited.connect(self._edit)
        self.editingFinished.connect(self._finish)

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """Any number may be typed, and any beginning of one."""
        parts = self._parts(text)
        if parts is None:
            return QValidator.State.Invalid, text, place
        complete = bool(parts[1] or parts[2])
        return QValidator.State.Acceptable if complete else QValidator.State.Intermediate, text, place

    def valueFromText(self, text: str) -> float:
        """The number, in the range; the present value where there is none."""
        value = self._number(text)
        if value is None:
            return self.value()
        return round(min(max(value, self.minimum()), self.maximum()), self.decimals())  # what it shows is what counts

    def _number(self, text: str) -> float | None:
        """The number as it is typed, in the range or not; None where there is none."""
        sign, whole, part = self._parts(text) or ("", "", "")
        if not whole and not part:
            return None
        if self.decimals() == 0 and whole and len(part) == _GROUP:
            whole, part = whole + part, ""  # 1,200 pixels
        return float(f"{whole or 0}.{part or 0}") * (-1 if sign in {"-", "−"} else 1)

    def _edit(self, text: str) -> None:
        self._is_edited, self._asked = True, self._number(text)

    def _finish(self) -> None:
        """What was typed counts now. Where it had to be changed, say between what it must lie."""
        if not self._is_edited:
            return
        self._is_edited = False
        if self._asked is not None and not self.minimum() <= self._asked <= self.maximum():
            limits = (self.textFromValue(limit) for limit in (self.minimum(), self.maximum()))
            text = self.tr("From {low} to {high}").format(**dict(zip(("low", "high"), limits, strict=True)))
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), text, self)
        self.typed.emit(self.value())

    def _parts(self, text: str) -> tuple[str, str, str] | None:
        """Sign, digits before and after the separator; None if this is no number."""
        found = _NUMBER.fullmatch(text.strip().removesuffix(self.suffix().strip()).strip())
        return None if found is None else (found[1], found[2], found[3] or "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space is for the picture and would only erase; Enter takes the number and gives the focus away."""
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
            return
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_border(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
