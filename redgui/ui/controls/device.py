"""What runs the network, and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from redgui.ui.sentences import translated
from redgui.ui.widgets.combo import Combo
from redgui.ui.widgets.control_block import ControlBlock
from redgui.ui.widgets.note import Note
from redgui.ui.work.choices import DeviceChoice


class DevicePart(ControlBlock):
    """The list of devices, and a line that says why the chosen one works as it does.

    Signals:
        deviceChanged(str): the user chose another device.
    """

    deviceChanged = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._devices: tuple[DeviceChoice, ...] = ()
        self._auto = ""  # until torch is loaded
        self._name = "auto"
        self.label = QLabel(self)
        self.combo = Combo(self)
        self.note = Note(self)
        self.label.setBuddy(self.combo)
        for widget in (self.label, self.combo, self.note):
            self.column.addWidget(widget)
        self.retranslate()
        self.combo.activated.connect(lambda index: self._choose(self.combo.itemData(index)))

    @property
    def title(self) -> str:
        """The chosen device as the list shows it."""
        return self.combo.currentText()

    def set_device(self, name: str) -> None:
        """Choose "auto" or the name of a device; emits nothing."""
        if name != self._name:
            self._name = name
            self._fill()

    def set_devices(self, devices: tuple[DeviceChoice, ...], auto: str) -> None:
        """List what can run the chosen model; `auto` says what the automatic choice comes to. Emits nothing."""
        if (devices, auto) != (self._devices, self._auto):
            self._devices, self._auto = devices, auto
            self._fill()

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.label.setText(self.tr("&Device"))
        self.combo.setAccessibleName(self.tr("Device"))
        self._fill()

    def _fill(self) -> None:
        entries = {"auto": self.tr("Automatic")} | {item.name: translated(item.title) for item in self._devices}
        entries.setdefault(self._name, self._name)  # one that settings from another computer ask for
        self.combo.fill(entries.items(), self._name)
        text = self._sentence()
        self.note.say(text)
        self.combo.setAccessibleDescription(text)

    def _sentence(self) -> str:
        if not self._auto:
            return self.tr("Loading…")
        if self._name == "auto":
            return translated(self._auto)
        reasons = {item.name: translated(item.reason) for item in self._devices}
        return reasons.get(self._name, self.tr("This computer does not have it."))

    def _choose(self, name: str) -> None:
        if name != self._name:
            self.set_device(name)
            self.deviceChanged.emit(name)
