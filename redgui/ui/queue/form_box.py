"""What the files of the queue's results are: format, quality, depth, colours."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from redgui.batch.names import Output
from redgui.photo import formats
from redgui.ui.preferences import Preferences
from redgui.ui.widgets.combo import Combo
from redgui.ui.widgets.number import NumberBox
from redgui.ui.widgets.text import named
from redgui.ui.widgets.theme import GRID


class FormBox(QWidget):
    """One line of four fields; each change is remembered at once.

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
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        for label, field in zip(self._labels, self._fields, strict=True):
            label.setBuddy(field)
            if field is not self.format:
                line.addWidget(label)
            line.addWidget(field, 0 if field is self.quality else 1)
        self.quality.setMinimumWidth(7 * GRID)

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
