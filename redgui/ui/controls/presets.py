"""Settings by name: one to choose, and a menu to keep, import, export and delete them."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStyleOptionToolButton, QToolButton, QWidget

from redgui.presets.preset import Preset
from redgui.presets.store import BY_CAMERA
from redgui.settings import RestoreSettings
from redgui.ui.sentences import translated
from redgui.ui.widgets.combo import Combo
from redgui.ui.widgets.control_block import ControlBlock
from redgui.ui.widgets.text import tip
from redgui.ui.widgets.theme import GRID


class _DotsButton(QToolButton):
    """A button with a menu whose dots say so already: the style's arrow would lie over them."""

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        option.features &= ~QStyleOptionToolButton.ToolButtonFeature.HasMenu


class PresetPart(ControlBlock):
    """One line. The list shows a preset while the controls are as it says; the one that was used last comes first.

    Signals:
        presetChosen(Preset), byCameraWanted(): the user chose one, or the one whose rule fits the photo.
        saveWanted(), importWanted(), exportWanted(), deleteWanted(): from the menu; the last two for `current`.
    """

    presetChosen = Signal(object)
    byCameraWanted = Signal()
    saveWanted = Signal()
    importWanted = Signal()
    exportWanted = Signal()
    deleteWanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presets: list[Preset] = []
        self._last = ""
        self._settings = RestoreSettings()
        self.combo = Combo(self)
        self.button = _DotsButton(self)
        self.menu = QMenu(self)
        self.save, self.import_, self.export, self.delete = (QAction(self) for _ in range(4))
        self.menu.addActions([self.save, self.import_, self.export, self.delete])
        self.button.setMenu(self.menu)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.combo, 1)
        line.addWidget(self.button)
        self.column.addLayout(line)
        self.retranslate()
        self.combo.activated.connect(self._choose)
        self.save.triggered.connect(self.saveWanted)
        self.import_.triggered.connect(self.importWanted)
        self.export.triggered.connect(self.exportWanted)
        self.delete.triggered.connect(self.deleteWanted)

    @property
    def current(self) -> Preset | None:
        """The preset that the controls are set to, of several alike the one used last; None if they are at none's."""
        alike = [preset for preset in self._presets if preset.settings == self._settings]
        return next((preset for preset in alike if preset.key == self._last), alike[0] if alike else None)

    def set_presets(self, presets: Sequence[Preset], last: str) -> None:
        """List these; `last` is the key of the one that was used last. Emits nothing."""
        self._presets = sorted(presets, key=lambda preset: preset.key != last)
        self._last = last
        self._fill()

    def set_settings(self, settings: RestoreSettings) -> None:
        """The controls are set so now. Emits nothing."""
        self._settings = replace(settings, device="auto")
        self._show()

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.combo.setAccessibleName(self.tr("Preset"))
        self.combo.setPlaceholderText(self.tr("Preset"))
        self.button.setText("…")
        self.button.setAccessibleName(self.tr("Keep and exchange presets"))
        self.button.setToolTip(self.tr("Keep and exchange presets"))
        self.save.setText(self.tr("Save as preset…"))
        self.import_.setText(self.tr("Import a preset…"))
        self.export.setText(self.tr("Export this preset…"))
        self.delete.setText(self.tr("Delete this preset"))
        self._fill()

    def _fill(self) -> None:
        entries = [(preset.key, translated(preset.name)) for preset in self._presets]
        self.combo.fill([*entries, (BY_CAMERA, self.tr("By camera and ISO"))], "")
        for index, preset in enumerate(self._presets):
            self.combo.setItemData(index, tip(translated(preset.about)), Qt.ItemDataRole.ToolTipRole)
        self._show()

    def _show(self) -> None:
        now = self.current
        self.combo.choose(now.key if now else "")
        self.export.setEnabled(now is not None)
        self.delete.setEnabled(now is not None)

    def _choose(self, index: int) -> None:
        key = self.combo.itemData(index)
        self._show()  # until the settings are
        if key == BY_CAMERA:
            self.byCameraWanted.emit()
        else:
            self.presetChosen.emit(next(preset for preset in self._presets if preset.key == key))
