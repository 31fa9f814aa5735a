"""A real number, set by a slider or typed into a box beside it."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from redgui.ui.widgets.control_block import ControlBlock
from redgui.ui.widgets.number import NumberBox
from redgui.ui.widgets.text import plain_text
from redgui.ui.widgets.theme import GRID


class _Slider(QSlider):
    """A horizontal slider with a signal for double-clicks and leaves the wheel to the panel until it has the focus.

    Signals:
        doubleClicked(): on the handle or on the groove.
    """

    doubleClicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.doubleClicked.emit()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class SliderRow(ControlBlock):
    """A label and a number box, and below them a slider that always shows the same value.

    The slider moves in steps; the box also takes what lies between them.

    Signals:
        valueChanged(float): the user chose another value; once for each.
        resetWanted(): double-click on the slider of a row without a default.
    """

    valueChanged = Signal(float)
    resetWanted = Signal()

    def __init__(
        self,
        low: float,
        high: float,
        step: float,
        default: float | None,
        *,
        decimals: int = 0,
        suffix: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """A row for values from `low` to `high`.

        Args:
            low: the least value.
            high: the greatest value.
            step: distance between two positions of the slider, and of a click on the box's arrows.
            default: what a double-click on the slider goes back to; None leaves that to the receiver of `resetWanted`.
            decimals: digits after the point in the box.
            suffix: unit behind the number.
            parent: the widget that owns the row.
        """
        super().__init__(parent)
        self._low, self._high, self._step, self._default = low, high, step, default
        self._value = low if default is None else default
        self._about = ""
        self._hint = ""
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.box = NumberBox(low, high, decimals, suffix, self)
        self.box.setSingleStep(step)
        self.slider = _Slider(self)
        self.slider.setRange(0, round((high - low) / step))
        self.label.setBuddy(self.slider)
        self._show()
        self._lay_out()
        self.retranslate()
        self.box.valueChanged.connect(self._choose)
        self.slider.valueChanged.connect(self._choose_position)
        self.slider.doubleClicked.connect(self._reset)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.label, 1)
        head.addWidget(self.box)
        self.column.addLayout(head)
        self.column.addWidget(self.slider)

    @property
    def value(self) -> float:
        """The value as it was chosen or set; the box shows it rounded."""
        return self._value

    def set_value(self, value: float) -> None:
        """Show a value, brought into the range; emits nothing."""
        self._value = min(max(value, self._low), self._high)
        self._show()

    def set_texts(self, label: str, about: str, hint: str = "") -> None:
        """Name the row: label with its mnemonic, one sentence about it, and what a double-click on the slider does."""
        self.label.setText(label)
        self._about, self._hint = about, hint
        self.retranslate()

    def describe(self, text: str) -> None:
        """Tell a screen reader what stands in the line under the row."""
        self.slider.setAccessibleDescription(text)
        self.box.setAccessibleDescription(text)

    def retranslate(self) -> None:
        """Set tooltips and accessible names in the current language."""
        name = plain_text(self.label.text())
        self.slider.setAccessibleName(name)
        self.box.setAccessibleName(self.tr("{name}, as a number").format(name=name))
        hint = self._hint or self.tr("Double-click to reset.")
        self.slider.setToolTip(f"{self._about}\n{hint}".strip())
        self.label.setToolTip(self._about)
        self.box.setToolTip(self._about)

    def _show(self) -> None:
        with QSignalBlocker(self.box), QSignalBlocker(self.slider):
            self.box.setValue(self._value)
            self.slider.setValue(round((self._value - self._low) / self._step))

    def _choose_position(self, position: int) -> None:
        self._choose(round(self._low + position * self._step, 9))  # 1.3, not 1.3000000000000003

    def _choose(self, value: float) -> None:
        if value == self._value:
            return
        self.set_value(value)
        self.valueChanged.emit(self._value)

    def _reset(self) -> None:
        if self._default is None:
            self.resetWanted.emit()
        else:
            self._choose(self._default)
