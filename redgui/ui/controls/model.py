"""Which network does the work: one that ships, or one from a file."""

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon, QPixmap, QStandardItemModel
from PySide6.QtWidgets import QLabel, QWidget

from redgui.ui.sentences import translated
from redgui.ui.widgets.combo import Combo
from redgui.ui.widgets.control_block import ControlBlock
from redgui.ui.widgets.note import Note
from redgui.ui.widgets.text import tip
from redgui.ui.widgets.theme import GRID
from redgui.ui.work.choices import ModelChoice

_PICTURE = QSize(12 * GRID, 9 * GRID // 2)


class _ModelCombo(Combo):
    """A list of models whose last entry opens a file.

    Only the open list offers that entry: on the closed one an arrow key or the wheel would open a dialog.
    """

    def offer_last(self, offered: bool) -> None:
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        model.item(self.count() - 1).setEnabled(offered)

    def showPopup(self) -> None:
        self.offer_last(True)
        super().showPopup()

    def hidePopup(self) -> None:
        super().hidePopup()
        self.offer_last(False)


class ModelPart(ControlBlock):
    """The list of models, and a line about the chosen one.

    Signals:
        modelChanged(str): the user chose another model.
        modelFileWanted(): the user wants to open a model file.
        listChanged(): other models are there to choose from.
    """

    modelChanged = Signal(str)
    modelFileWanted = Signal()
    listChanged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shipped: list[ModelChoice] = [_unknown("default")]
        self._files: list[ModelChoice] = []
        self._name = "default"
        self._pictures: dict[str, QPixmap] = {}
        self.label = QLabel(self)
        self.combo = _ModelCombo(self)
        self.note = Note(self)
        self.label.setBuddy(self.combo)
        for widget in (self.label, self.combo, self.note):
            self.column.addWidget(widget)
        self.retranslate()
        self.combo.activated.connect(self._choose)

    @property
    def choice(self) -> ModelChoice:
        """The chosen model."""
        return next(item for item in self._choices() if item.name == self._name)

    @property
    def loaded(self) -> list[str]:
        """The names of the models that are known to run here."""
        return [item.name for item in self._choices() if item.auto]

    def set_picture(self, name: str, picture: QPixmap) -> None:
        """Show what a model does, before and after beside each other, in the list."""
        self._pictures[name] = picture
        self.combo.setIconSize(_PICTURE)
        self._fill()

    @property
    def runs(self) -> ModelChoice:
        """The model whose devices are shown: the chosen one, or the first while only the name of that is known."""
        return self.choice if self.choice.auto else self._shipped[0]

    def set_model(self, name: str) -> None:
        """Choose a model by name; a name that is not in the list is added. Emits nothing."""
        if name != self._name:
            self._name = name
            self._fill()

    def set_shipped(self, models: Sequence[ModelChoice]) -> None:
        """List the models that ship, before those from files; the chosen one stays chosen. Emits nothing."""
        self._shipped = list(models)
        names = {item.name for item in models}
        self._files = [item for item in self._files if item.name not in names]
        self._fill()
        self.listChanged.emit()

    def add_file(self, choice: ModelChoice) -> None:
        """List a model from a file, in place of what was known of it. Emits nothing."""
        self._files = [item for item in self._files if item.name != choice.name] + [choice]
        self._fill()
        self.listChanged.emit()

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.label.setText(self.tr("&Model"))
        self.combo.setAccessibleName(self.tr("Model"))
        self._fill()

    def _choices(self) -> list[ModelChoice]:
        return self._shipped + self._files

    def _fill(self) -> None:
        if self._name not in (item.name for item in self._choices()):
            self._files.append(_unknown(self._name))
        self.combo.fill(((item.name, self._title(item)) for item in self._choices()), self._name)
        for index, item in enumerate(self._choices()):
            if picture := self._pictures.get(item.name):
                self.combo.setItemIcon(index, QIcon(picture))
        self.combo.insertSeparator(self.combo.count())
        self.combo.addItem(self.tr("Open a model file…"))
        self.combo.offer_last(False)
        summary, plain = translated(self.choice.summary), self._plain()
        self.note.say(plain)
        self.note.setToolTip(tip(summary))
        self.combo.setAccessibleDescription(plain)

    def _plain(self) -> str:
        """What the chosen model is for; of one from a file, where it lies."""
        words = {
            "default": self.tr("Removes noise and JPEG traces, and enlarges."),
            "red30": self.tr("Removes noise or enlarges, one of both at a time."),
        }
        return words.get(self.choice.name) or translated(self.choice.summary)

    @property
    def title(self) -> str:
        """The chosen model as the list shows it."""
        return self._title(self.choice)

    def _title(self, item: ModelChoice) -> str:
        """Shipped models by what they are for; the terminal knows them by their names."""
        purposes = {"default": self.tr("All-round"), "red30": self.tr("RED30, the paper's")}
        return purposes.get(item.name, item.title)

    def _choose(self, index: int) -> None:
        name = self.combo.itemData(index)
        if name is None:
            self.combo.choose(self._name)
            self.modelFileWanted.emit()
        elif name != self._name:
            self.set_model(name)
            self.modelChanged.emit(name)


def _unknown(name: str) -> ModelChoice:
    """A model of which only the name is known: a file is shown by its file name, and nothing is ruled out."""
    return ModelChoice(name, PurePath(name).name or name, "", ("sigma", "scale", "jpeg"))
