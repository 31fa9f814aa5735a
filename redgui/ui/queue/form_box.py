"""What the files of the queue's results are: format, quality, depth, colours."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from redgui.batch.names import Output
from redgui.photo import formats
from redgui.ui.preferences import Preferences
from redgui.ui.widgets.combo import Combo
from redgui.ui.widgets.number import NumberBox
from redgui.ui.widgets.text import named
from redgui.ui.widgets.theme import GRID


class FormBox(QWidget):
    """Four fields in one line, or in two where the window is narrow; each change is remembered at once.

    Signals:
        changed(): the user chose something else.
    """

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.format, self.bits, self.colours = (Combo(self) for _ in range(3))
        self.quality = NumberBox(1, 100, parent=self)
        self._fields: tuple[QWidget, ...] = self.format, self.quality, self.bits, self.colours
        self._labels = [QLabel(self) for _ in self._fields]
        self._arrange()
        self.retranslate()
        self.quality.setValue(preferences.queue_quality)
        self._enable()
        for combo in (self.format, self.bits, self.colours):
            combo.activated.connect(self._choose)
        self.quality.valueChanged.connect(self._choose)

    def _arrange(self) -> None:
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._halves = QHBoxLayout(), QHBoxLayout()
        for place, (label, field) in enumerate(zip(self._labels, self._fields, strict=True)):
            label.setBuddy(field)
            half = self._halves[place // 2]
            if field is not self.format:
                half.addWidget(label)
            half.addWidget(field, 0 if field is self.quality else 1)
        for half in self._halves:
            half.setSpacing(GRID)
            self._lines.addLayout(half, 1)
        self.quality.setMinimumWidth(7 * GRID)
        self._fit()

    def _fit(self) -> None:
        """One line or two, by the room there is."""
        narrow = self.width() < sum(half.minimumSize().width() for half in self._halves) + GRID
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._lines.setSpacing(GRID // 2 if narrow else GRID)
        if way != self._lines.direction():
            self._lines.setDirection(way)
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of two lines."""
        width = max(half.minimumSize().width() for half in self._halves)
        return QSize(width, self._lines.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def label(self) -> QLabel:
        """Of the first field; it stands in the column of the page's other labels."""
        return self._labels[0]

    def apply_to(self, output: Output) -> Output:
        """The same with what these fields say."""
        stored = self._preferences
        return replace(
            output,
            suffix=stored.queue_suffix,
            quality=stored.queue_quality,
            bits=None if stored.queue_bits == "auto" else stored.queue_bits,
            srgb=stored.queue_srgb,
        )

    def set_locked(self, locked: bool) -> None:
        """While photos are restored, nothing of this can be changed."""
        for field in self._fields:
            field.setEnabled(not locked)
        if not locked:
            self._enable()

    @Slot()
    def _choose(self) -> None:
        stored = self._preferences
        stored.queue_suffix = self.format.currentData()
        stored.queue_quality = round(self.quality.value())
        bits = self.bits.currentData()
        stored.queue_bits = 8 if bits == "8" else 16 if bits == "16" else "auto"
        stored.queue_srgb = self.colours.currentData() == "srgb"
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        """What the chosen format has; the photos' own formats may have everything."""
        form = formats.of_result(self.format.currentData())
        self.quality.setEnabled(form is None or not form.lossless)
        self.bits.setEnabled(form is None or form.bits > 8)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        texts = self.tr("F&ile format"), self.tr("Qualit&y"), self.tr("&Bit depth"), self.tr("Colours")
        for label, field, text in zip(self._labels, self._fields, texts, strict=True):
            named(label, field, text)
        self.quality.lineEdit().setAccessibleName(self.quality.accessibleName())
        stored, own = self._preferences, self.tr("as the photo")
        entries = [(form.result_suffixes[0], form.label) for form in formats.writable()]
        with QSignalBlocker(self):
            self.format.fill([("", own), *entries], stored.queue_suffix)
            bits = [("auto", own), ("8", self.tr("8 bits")), ("16", self.tr("16 bits"))]
            self.bits.fill(bits, str(stored.queue_bits))
            self.colours.fill([("", own), ("srgb", "sRGB")], "srgb" if stored.queue_srgb else "")
