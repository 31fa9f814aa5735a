"""What runs the network, and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from redgui.ui.sentences import translated
from redgui.ui.widgets.combo import Combo
from redgui.ui.widgets.control_block import ControlBlock
from redgui.ui.widgets.note import Note
from redgui.ui.widgets.text import tip
from redgui.ui.work.choices import DeviceChoice


class DevicePart(ControlBlock):
    """The list of devices; why the chosen one works as it does is its tooltip, and a line where that is unusual.

    Signals:
        deviceChanged(str): the user chose another device.
    """

    deviceChanged = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._devices: tuple[DeviceChoice, ...] = ()
        self._auto_name = ""
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

    def set_devices(self, devices: tuple[DeviceChoice, ...], auto: str, auto_name: str = "") -> None:
        """List what can run the chosen model; `auto` says what the automatic choice comes to. Emits nothing."""
        if (devices, auto, auto_name) != (self._devices, self._auto, self._auto_name):
            self._devices, self._auto, self._auto_name = devices, auto, auto_name
            self._fill()

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.label.setText(self.tr("&Device"))
        self.combo.setAccessibleName(self.tr("Device"))
        self._fill()

    def _fill(self) -> None:
        devices = {item.name: self._title(item) for item in self._devices}
        auto = self.tr("Automatic")
        if self._auto_name in devices:
            auto = self.tr("Automatic: {device}").format(device=devices[self._auto_name])
        entries = {"auto": auto} | devices
        entries.setdefault(self._name, self._name)  # one that settings from another computer ask for
        self.combo.fill(entries.items(), self._name)
        text = self._sentence()
        # The arithmetic and why is for those who ask; that something is not as it was asked for is for all.
        is_usual = bool(self._auto) and self._name in {"auto", "cpu"}
        self.note.say("" if is_usual else text)
        self.combo.setToolTip(tip(text))
        self.combo.setAccessibleDescription(text)

    def _title(self, item: DeviceChoice) -> str:
        if item.name == "cpu":
            return self.tr("Processor")
        return self.tr("GPU: {name}").format(name=translated(item.title))

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
