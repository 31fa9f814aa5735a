"""Presets in the window: chosen for what is in front, kept, imported, exported, deleted."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QInputDialog

from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.photo.metadata.shot import Shot, shot_of
from redgui.presets import store
from redgui.presets.preset import Preset
from redgui.presets.toml import read_preset
from redgui.ui.preferences import Preferences
from redgui.ui.sentences import translated
from redgui.ui.window.main_window import MainWindow
from redgui.ui.work.session import Session

_TOPIC = "preset"


class Presets(QObject):
    """The panel's presets and what comes of them."""

    def __init__(self, window: MainWindow, session: Session, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._session, self._preferences = window, session, preferences
        self._part = part = window.panel.presets
        part.presetChosen.connect(self.choose)
        part.byCameraWanted.connect(self._choose_by_camera)
        part.saveWanted.connect(self._save)
        part.importWanted.connect(self._import)
        part.exportWanted.connect(self._export)
        part.deleteWanted.connect(self._delete)
        self._list()

    @Slot(object)
    def choose(self, preset: Preset) -> None:
        """Set the controls as a preset says; a format that it names is the one that is proposed for saving."""
        self._preferences.preset = preset.key
        if preset.suffix:
            self._preferences.suffix = preset.suffix
        self._window.panel.apply(preset.settings)
        self._list()

    def _list(self) -> None:
        self._part.set_presets(store.every(), self._preferences.preset)

    @Slot()
    def _choose_by_camera(self) -> None:
        document = self._session.active
        opened = document.opened if document is not None else None
        taken = shot_of(opened.prepared.photo.metadata.exif) if opened is not None else Shot()
        preset = store.by_camera(store.every(), taken)
        if preset is not None:
            self.choose(preset)
            return
        name = taken.camera or translated(Sentence("an unknown camera"))
        sentence = Sentence("No preset has a rule for {camera} at ISO {iso}.", camera=name, iso=taken.iso or "?")
        self._window.messages.show_note(sentence, about=document)

    @Slot()
    def _save(self) -> None:
        name, agreed = QInputDialog.getText(self._window, _title(self._part.save), self.tr("Name"))
        if agreed and name.strip():
            self._try(lambda: self._keep(Preset(name.strip(), self._window.panel.settings)))

    def _keep(self, preset: Preset) -> None:
        """Keep it; what the window has no controls for stays as it was under that name."""
        before = store.find(preset.key)
        if before is not None and store.is_own(before):
            preset = replace(before, name=preset.name, settings=preset.settings)
        store.save(preset)
        self._preferences.preset = preset.key

    @Slot()
    def _import(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self._window, _title(self._part.import_), "", self._kinds())
        if chosen:
            self._try(lambda: self._take_in(Path(chosen)))

    def _take_in(self, path: Path) -> None:
        preset = read_preset(path)
        store.save(preset)
        self.choose(preset)

    @Slot()
    def _export(self) -> None:
        preset = self._part.current
        if preset is None:
            return
        start = f"{preset.key}{store.SUFFIX}"
        chosen, _ = QFileDialog.getSaveFileName(self._window, _title(self._part.export), start, self._kinds())
        if chosen:
            self._try(lambda: store.export(preset, Path(chosen)))

    @Slot()
    def _delete(self) -> None:
        preset = self._part.current
        if preset is not None and not store.is_own(preset):
            sentence = Sentence("{name} ships with redgui and cannot be deleted.", name=preset.name)
            self._window.messages.show_note(sentence)
        elif preset is not None:
            self._try(lambda: store.remove(preset))

    def _kinds(self) -> str:
        return self.tr("Presets") + f" (*{store.SUFFIX})"

    def _try(self, act: Callable[[], object]) -> None:
        """Do it, or show why it cannot be done; then the list is what there is."""
        try:
            act()
            self._window.messages.settle(_TOPIC)
        except RedguiError as error:
            self._window.messages.show_error(error.sentence, topic=_TOPIC)
        self._list()


def _title(action: QAction) -> str:
    """Of the dialog that an action opens."""
    return action.text().removesuffix("…")
