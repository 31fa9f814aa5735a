"""A real number, set by a slider or typed into a box beside it."""

from bisect import bisect
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QStyle, QStyleOptionSlider, QWidget

from redgui.ui.widgets.control_block import ControlBlock
from redgui.ui.widgets.dot import Dot
from redgui.ui.widgets.number import NumberBox
from redgui.ui.widgets.pin import Pin
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
        self._mark: int | None = None

    def set_mark(self, position: int | None) -> None:
        """Mark a position with a tick below the groove, or none."""
        if position != self._mark:
            self._mark = position
            self.update()

    def mark_x(self) -> int | None:
        """Where the tick stands, in pixels from the left: under the middle of a handle at its position."""
        if self._mark is None:
            return None
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, option, self)
        length = self.width() - handle
        return handle // 2 + QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), self._mark, length)

    def paintEvent(self, event: QPaintEvent) -> None:
        if (x := self.mark_x()) is not None:
            painter = QPainter(self)
            painter.fillRect(
                x - 1, self.height() - GRID // 2, 2, GRID // 2, self.palette().color(QPalette.ColorRole.Text)
            )
            painter.end()
        super().paintEvent(event)

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

    The slider moves in steps; the box also takes what lies between them. A dot behind the label says that the value is
    not the usual one.

    Signals:
        valueChanged(float): the user chose another value; once for each.
        resetWanted(): double-click on the slider of a row without a default.
        pinned(bool): the user pinned the value, or let it go.
    """

    valueChanged = Signal(float)
    resetWanted = Signal()
    pinned = Signal(bool)

    def __init__(
        self,
        low: float,
        high: float,
        step: float,
        default: float | None,
        *,
        decimals: int = 0,
        suffix: str = "",
        stops: Sequence[float] | None = None,
        has_pin: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """A row for values from `low` to `high`.

        Args:
            low: the least value.
            high: the greatest value.
            step: distance between two positions of the slider without `stops`, and of a click on the box's arrows.
            default: what a double-click on the slider goes back to; None leaves that to the receiver of `resetWanted`.
            decimals: digits after the point in the box.
            suffix: unit behind the number.
            stops: the values of the slider's positions, rising, where they are not to be equally far apart.
            has_pin: whether the value can be pinned, to stay for the next photo.
            parent: the widget that owns the row.
        """
        super().__init__(parent)
        self._low, self._high, self._default = low, high, default
        positions = round((high - low) / step) + 1
        # 1.3, not 1.3000000000000003
        self._stops = tuple(stops or (round(low + number * step, 9) for number in range(positions)))
        self._value = low if default is None else default
        self._about = ""
        self._hint = ""
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.dot = Dot(self)
        self.pin = Pin(self) if has_pin else None
        self.box = NumberBox(low, high, decimals, suffix, self)
        self.box.setSingleStep(step)
        self.slider = _Slider(self)
        self.slider.setRange(0, len(self._stops) - 1)
        self.label.setBuddy(self.box)  # the slider is one Tab further
        self._show()
        self._lay_out()
        self.retranslate()
        self.box.valueChanged.connect(self._choose)
        self.slider.valueChanged.connect(self._choose_position)
        self.slider.doubleClicked.connect(self._reset)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.label)
        head.addWidget(self.dot)
        head.addStretch(1)
        if self.pin is not None:
            head.addWidget(self.pin)
            self.pin.toggled.connect(self._pin)
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

    def set_changed(self, changed: bool) -> None:
        """Show or hide the dot."""
        self.dot.setVisible(changed)

    def set_mark(self, value: float | None) -> None:
        """Mark a value on the slider, such as one that was found in the photo."""
        self.slider.set_mark(None if value is None else self._position(value))

    def set_texts(self, label: str, about: str, hint: str = "") -> None:
        """Name the row: label with its mnemonic, one sentence about it, and what a double-click on the slider does."""
        self.label.setText(label)
        self._about, self._hint = about, hint
        self.retranslate()

    def set_pinned(self, is_pinned: bool) -> None:
        """Show whether the value is pinned; emits nothing."""
        assert self.pin is not None
        with QSignalBlocker(self.pin):
            self.pin.setChecked(is_pinned)
        self._name_pin()

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
        self.dot.setToolTip(self.tr("Not as usual."))
        self._name_pin()

    def _name_pin(self) -> None:
        if self.pin is None:
            return
        is_held = self.tr("Kept for the next photos; click to begin as usual there.")
        is_loose = self.tr("For this photo alone; click to keep it for the next ones.")
        self.pin.setToolTip(is_held if self.pin.isChecked() else is_loose)
        name = plain_text(self.label.text())
        self.pin.setAccessibleName(self.tr("Keep {name} for the next photos").format(name=name))

    def _pin(self, is_pinned: bool) -> None:
        self._name_pin()
        self.pinned.emit(is_pinned)

    def _show(self) -> None:
        with QSignalBlocker(self.box), QSignalBlocker(self.slider):
            self.box.setValue(self._value)
            self.slider.setValue(self._position(self._value))

    def _position(self, value: float) -> int:
        """The slider's position nearest to a value."""
        after = bisect(self._stops, value)
        near = range(max(0, after - 1), min(after + 1, len(self._stops)))
        return min(near, key=lambda position: abs(self._stops[position] - value))

    def _choose_position(self, position: int) -> None:
        self._choose(self._stops[position])

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
