"""Everything that can be set for a restoration, in the order of work."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, replace
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QStyle, QVBoxLayout, QWidget

from redgui.settings import RestoreSettings
from redgui.ui.controls.colour import OFF, ColourPart
from redgui.ui.controls.device import DevicePart
from redgui.ui.controls.jpeg import JpegPart
from redgui.ui.controls.model import ModelPart
from redgui.ui.controls.noise import NoisePart
from redgui.ui.controls.presets import PresetPart
from redgui.ui.controls.quality import QualityPart
from redgui.ui.controls.scale import ScalePart
from redgui.ui.widgets.control_block import ControlBlock
from redgui.ui.widgets.fold import Fold
from redgui.ui.widgets.number import NumberBox
from redgui.ui.widgets.scroll import ScrollColumn
from redgui.ui.widgets.slider import SliderRow
from redgui.ui.widgets.theme import GRID
from redgui.ui.work.choices import ModelChoice

WIDTH = 36 * GRID
MIN_WIDTH = 32 * GRID


class ControlPanel(ControlBlock):
    """Noise, colour noise, JPEG, enlargement, strength; quality, model and device in a fold; scrolls where it must.

    Attributes:
        advanced: the fold.

    Signals:
        settingsChanged(object): the user changed something; the new `RestoreSettings`.
        strengthChanged(float): only the strength changed, 0 to 1, so that the network need not run; comes first.
        modelFileWanted(): the user wants to open a model file; `add_model` is the answer.
        pinnedChanged(frozenset): the names of the settings that stay for the next photo.
        entered(): a number was typed and confirmed; the keys are for the picture again.
    """

    settingsChanged = Signal(object)
    strengthChanged = Signal(float)
    modelFileWanted = Signal()
    pinnedChanged = Signal(object)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # What the user wants; a model that takes no sigma or no JPEG hides those until another one is chosen.
        self._wanted = RestoreSettings()
        self._locked = False
        self.presets = PresetPart()
        self.noise = NoisePart()
        self.colour = ColourPart()
        self.jpeg = JpegPart()
        self.scale = ScalePart()
        self.strength = SliderRow(0, 100, 1, 100, suffix=" %", has_pin=True)
        self.quality = QualityPart()
        self.model = ModelPart()
        self.device = DevicePart()
        self.advanced = Fold(_column(self.quality, self.model, self.device))
        self.reset = QPushButton()
        self._pins = {"scale": self.scale.row, "strength": self.strength}
        self.setMinimumWidth(MIN_WIDTH)
        self._lay_out()
        self.retranslate()
        self._show_reset()
        self._connect()

    def _lay_out(self) -> None:
        levels = (self.noise, self.colour, self.jpeg)
        parts = (self.presets, *levels, self.scale, self.strength, self.advanced, self.reset)
        self._content = _column(*parts, margin=2 * GRID)
        self.column.addWidget(ScrollColumn(self._content, self))

    def _connect(self) -> None:
        self.noise.sigmaChanged.connect(lambda sigma: self._change(sigma=sigma))
        self.colour.colorChanged.connect(lambda color: self._change(color=color))
        self.jpeg.jpegChanged.connect(lambda jpeg: self._change(jpeg=jpeg))
        self.scale.scaleChanged.connect(lambda scale: self._change(scale=scale))
        self.strength.valueChanged.connect(lambda percent: self._change(strength=percent / 100))
        self.quality.qualityChanged.connect(lambda quality: self._change(quality=quality))
        self.model.modelChanged.connect(lambda model: self._change(model=model))
        self.model.modelFileWanted.connect(self.modelFileWanted)
        self.device.deviceChanged.connect(lambda device: self._change(device=device))
        for row in self._pins.values():
            row.pinned.connect(lambda _: self.pinnedChanged.emit(self.pinned))
        for box in self.findChildren(NumberBox):
            box.entered.connect(self.entered)
        self.reset.clicked.connect(lambda: self.apply(self._usual()))

    def sizeHint(self) -> QSize:
        # As high as the lines are when a scroll bar takes its share of the width; then there is none.
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return QSize(WIDTH, self._content.heightForWidth(WIDTH - bar))

    @property
    def settings(self) -> RestoreSettings:
        """What is asked for now."""
        takes, wanted = self.model.choice.conditions, self._wanted
        sigma, color = (wanted.sigma, wanted.color) if "sigma" in takes else (None, OFF)
        return replace(wanted, sigma=sigma, color=color, jpeg=wanted.jpeg if "jpeg" in takes else None)

    @property
    def pinned(self) -> frozenset[str]:
        """The names of the settings that stay for the next photo."""
        return frozenset(name for name, row in self._pins.items() if row.pin is not None and row.pin.isChecked())

    def set_pinned(self, names: Collection[str]) -> None:
        """Show which settings stay for the next photo; emits nothing."""
        for name, row in self._pins.items():
            row.set_pinned(name in names)

    def set_settings(self, settings: RestoreSettings) -> None:
        """Show settings; a model that is not in the list is added. Emits nothing."""
        self._wanted = settings
        self.model.set_model(settings.model)
        self._show()

    def apply(self, settings: RestoreSettings) -> None:
        """The user wants all of these but the device: emits settingsChanged, unless nothing changed."""
        self._change(**asdict(replace(settings, device=self._wanted.device)))

    def set_photo(self, width: int | None, height: int | None) -> None:
        """Size of the photo in pixels; None, None while there is none."""
        size = None if width is None or height is None else (width, height)
        self.noise.set_has_photo(size is not None)
        self.colour.set_has_photo(size is not None)
        self.jpeg.set_has_photo(size is not None)
        self.scale.set_photo(size)

    def set_estimate(self, sigma: float | None) -> None:
        """The noise found in the photo, in 8-bit grey levels: None is not known yet, 0 is no noise found."""
        self.noise.set_estimate(sigma)

    def set_tones(self, levels: Sequence[float | None]) -> None:
        """Where in the tones that noise is, from black to white; empty while it is not known."""
        self.noise.set_tones(levels)

    def set_colour_estimate(self, level: float | None, *, is_grey: bool = False) -> None:
        """The colour noise found in the photo: None is not known yet, 0 is none; a grey photo has no colours."""
        self.colour.set_estimate(level, is_grey=is_grey)

    def set_jpeg_quality(self, found: int | None, in_file: int | None) -> None:
        """The JPEG quality whose traces the photo has, and the one in its file; None where there is none."""
        self.jpeg.set_found(found, in_file)

    def set_forecast(self, seconds: float | None, needed_bytes: int | None, free_bytes: int | None) -> None:
        """What a restoration with these settings will take, and the memory that is free; None is not known."""
        self.scale.set_forecast(seconds, needed_bytes, free_bytes)

    def set_models(self, models: Sequence[ModelChoice]) -> None:
        """List the models that ship and what can run them, once torch is loaded. Emits nothing."""
        self.model.set_shipped(models)
        self._show()

    def add_model(self, choice: ModelChoice) -> None:
        """List a model file and choose it.

        It answers `modelFileWanted`, so it is a change by the user and emits settingsChanged, unless nothing changed.
        """
        before = self.settings
        self.model.add_file(choice)
        self.model.set_model(choice.name)
        self._wanted = replace(self._wanted, model=choice.name)
        self._tell(before)

    def set_locked(self, locked: bool) -> None:
        """Disable everything but the strength, while this photo is being restored."""
        self._locked = locked
        for part in (
            self.presets,
            self.noise,
            self.colour,
            self.jpeg,
            self.scale,
            self.quality,
            self.model,
            self.device,
        ):
            part.setEnabled(not locked)
        self._show_reset()

    def commit(self) -> None:
        """Take over a number that is still being typed, as leaving its box would."""
        for row in (self.noise.row, self.colour.row, self.jpeg.row, self.scale.row, self.strength):
            row.box.interpretText()
        for box in (self.scale.width_box, self.scale.height_box):
            box.interpretText()

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.strength.set_texts(self.tr("&Strength"), self.tr("How much of the restoration goes into the result."))
        self.advanced.set_text(self.tr("Advanced"))
        self.advanced.button.setAccessibleName(self.tr("Advanced"))
        self.reset.setText(self.tr("Reset all"))
        self.reset.setAccessibleName(self.tr("Reset all"))
        self.reset.setToolTip(
            self.tr("Everything as usual: found in the photo, not enlarged, the model for all photos.")
        )
        self._summarise()

    def _change(self, **values: Any) -> None:
        """Take over what the user chose."""
        before = self.settings
        self._wanted = replace(self._wanted, **values)
        self._tell(before)

    def _tell(self, before: RestoreSettings) -> None:
        """Show the settings, and tell of them unless they are what they were."""
        self._show()
        now = self.settings
        if now == before:
            return
        if now == replace(before, strength=now.strength):
            self.strengthChanged.emit(now.strength)
        self.settingsChanged.emit(now)

    def _show(self) -> None:
        now = self.settings
        takes = self.model.choice.conditions
        self.presets.set_settings(self._wanted)
        self.noise.set_takes_sigma("sigma" in takes)
        self.noise.set_sigma(now.sigma)
        self.colour.set_takes_sigma("sigma" in takes)
        self.colour.set_color(now.color)
        self.jpeg.set_takes_jpeg("jpeg" in takes)
        self.jpeg.set_jpeg(now.jpeg)
        self.scale.set_scale(now.scale)
        self.strength.set_value(round(now.strength * 100, 6))
        self.strength.set_changed(now.strength != 1.0)
        self.quality.set_quality(now.quality)
        runs = self.model.runs
        self.device.set_devices(runs.devices, runs.auto, runs.auto_name)
        self.device.set_device(now.device)
        self._show_reset()
        self._summarise()

    def _show_reset(self) -> None:
        is_usual = self._wanted == self._usual()
        self.reset.setEnabled(not is_usual and not self._locked)

    def _usual(self) -> RestoreSettings:
        """What a new user begins with; the device stays, because what this computer is, is no matter of taste."""
        return replace(RestoreSettings(), device=self._wanted.device)

    def _summarise(self) -> None:
        """What is unusual in the fold."""
        now, usual, chosen = self._wanted, RestoreSettings(), []
        if now.quality != usual.quality:
            chosen.append(self.quality.best.text())
        if now.model != usual.model:
            chosen.append(self.model.title)
        if now.device != usual.device:
            chosen.append(self.device.title)
        self.advanced.summarise(", ".join(chosen))


def _column(*parts: QWidget, margin: int = 0) -> QWidget:
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(margin, margin, margin, margin)
    column.setSpacing(3 * GRID // 2)  # so that all of it fits a screen 768 pixels high
    for part in parts:
        column.addWidget(part)
    column.addStretch()
    return content
