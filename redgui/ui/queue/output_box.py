"""Where the queue's results go, what they are, how they are named, and what happens where a name is taken."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QSignalBlocker, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from redgui.batch.names import Output
from redgui.batch.status import Status
from redgui.errors import RedguiError
from redgui.files.disk import exists, is_folder
from redgui.naming import DEFAULT_TEMPLATE, result_name
from redgui.photo import formats
from redgui.settings import RestoreSettings
from redgui.ui.preferences import Preferences
from redgui.ui.queue.form_box import FormBox
from redgui.ui.sentences import translated
from redgui.ui.widgets.border import LineEdit
from redgui.ui.widgets.combo import Combo
from redgui.ui.widgets.elided_label import ElidedLabel
from redgui.ui.widgets.text import named
from redgui.ui.widgets.theme import GRID
from redgui.ui.work.save_choice import user_path

_POLICIES = ("skip", "rename", "replace")


class OutputBox(QWidget):
    """The folder, the name template, the policy and the files' form.

    Signals:
        changed(): the user chose something else; `problem` says if it can be used.
    """

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._proposed: Path | None = None
        self._is_free = False
        self._example_of: tuple[Path, RestoreSettings] | None = None
        self._folder, self._template = LineEdit(self), LineEdit(self)
        self._browse, self._policy = QPushButton(self), Combo(self)
        self._policy.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)  # its entries are short, and whole
        self._note = ElidedLabel(self)
        self.form = FormBox(preferences, self)
        fields: tuple[QWidget, ...] = self._folder, self._policy, self._template
        self._labels = {part: QLabel(self) for part in fields}
        self._template.setText(preferences.template)
        self._template.setCursorPosition(0)  # where it is too narrow, its beginning is seen
        for policy in _POLICIES:
            self._policy.addItem("", policy)
        self._policy.setCurrentIndex(_POLICIES.index(preferences.policy))
        self._arrange()
        self._connect()
        self.retranslate()

    def _arrange(self) -> None:
        self._note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        folder, name = QHBoxLayout(), QHBoxLayout()
        folder.addWidget(self._folder, 1)
        folder.addWidget(self._browse)
        name.addWidget(self._template, 2)
        name.addWidget(self._note, 3)
        name.addWidget(self._labels[self._policy])
        name.addWidget(self._policy, 2)
        for row, (field, line) in enumerate(((self._folder, folder), (self._template, name))):
            line.setSpacing(GRID)
            grid.addWidget(self._labels[field], row, 0)
            grid.addLayout(line, row, 1)
        grid.addWidget(self.form.label, 2, 0)
        grid.addWidget(self.form, 2, 1)
        for part, label in self._labels.items():
            label.setBuddy(part)
        for edit in (self._folder, self._template):
            edit.setAcceptDrops(False)  # files dropped here are meant for the queue
        self.setTabOrder(self._folder, self._browse)
        self.setTabOrder(self._browse, self._template)
        self.setTabOrder(self._template, self._policy)
        self.setTabOrder(self._policy, self.form)

    def _connect(self) -> None:
        self._browse.clicked.connect(self._ask)
        self._folder.editingFinished.connect(self.changed)
        self._folder.textChanged.connect(self._show_example)
        self._template.textChanged.connect(self._show_example)
        self._template.editingFinished.connect(self.changed)
        self._policy.activated.connect(self._choose_policy)
        self.form.changed.connect(self._show_example)
        self.form.changed.connect(self.changed)

    @property
    def folder(self) -> Path | None:
        """None until one is chosen."""
        text = self._folder.text().strip()
        return user_path(text) if text else None

    def propose(self, folder: Path) -> None:
        """Fill in a folder, unless there is one already; emits nothing."""
        if self.folder is None or (self._is_free and self.folder == self._proposed):
            self._proposed, self._is_free = folder, False
            with QSignalBlocker(self._folder):
                self._folder.setText(str(folder))
            self._show_example()

    def forget_proposal(self) -> None:
        """The queue is empty: the next photos may propose another folder, unless the user chose this one."""
        self._is_free = True

    @property
    def problem(self) -> str:
        """One sentence about why this cannot be used, or nothing."""
        folder = self.folder
        if folder is None:
            return self.tr("Choose a folder for the results.")
        if not folder.is_absolute():
            return self.tr("Choose a folder with its whole path for the results.")
        if exists(folder) and not is_folder(folder):
            return self.tr("{folder} is not a folder; choose another one.").format(folder=folder)
        try:
            self.output()
        except RedguiError as error:
            return translated(error.sentence)
        return ""

    def output(self) -> Output:
        """How results are named and written.

        Raises:
            RedguiError: the template cannot be used.
        """
        stored = self._preferences
        output = Output(
            template=self._template.text(),
            policy=self._policy.currentData(),
            strip_metadata=stored.strip_metadata,
            history=stored.history,
            keep_time=stored.keep_time,
        )
        return self.form.apply_to(output)

    def show_example(self, status: Status | None, settings: RestoreSettings) -> None:
        """Show what this photo's result would be called."""
        self._example_of = (Path("photo.jpg") if status is None else status.item.source), settings
        self._show_example()

    def set_locked(self, locked: bool) -> None:
        """While photos are restored, nothing of this can be changed."""
        for part in (self._folder, self._browse, self._template, self._policy):
            part.setEnabled(not locked)
        self.form.set_locked(locked)

    @Slot()
    def _ask(self) -> None:
        title, folder = self.tr("Folder for the results"), self.folder or Path.home()
        there = next((place for place in (folder, *folder.parents) if is_folder(place)), Path.home())
        if chosen := QFileDialog.getExistingDirectory(self, title, str(there)):
            self._folder.setText(str(Path(chosen)))
            self.changed.emit()

    @Slot()
    def _choose_policy(self) -> None:
        self._preferences.policy = self._policy.currentData()
        self.changed.emit()

    @Slot()
    def _show_example(self) -> None:
        problem = self.problem
        self._note.say(problem or self._example())
        self._template.setAccessibleDescription(self._note.whole())

    def _example(self) -> str:
        if self._example_of is None:
            return ""
        source, settings = self._example_of
        scale, model = settings.scale, settings.model
        name = result_name(
            self._template.text(),
            source.stem,
            sigma=settings.sigma,
            scale=scale,
            model=model,
            date=date.today(),
            suffix=self._preferences.queue_suffix or _usual_suffix(source),
        )
        return self.tr("Example: {name}").format(name=name)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        named(self._labels[self._folder], self._folder, self.tr("Res&ult folder"))
        named(self._labels[self._template], self._template, self.tr("Name t&emplate"))
        named(self._labels[self._policy], self._policy, self.tr("Where a name is ta&ken"))
        self._browse.setText(self.tr("Browse…"))
        self._browse.setAccessibleName(self.tr("Browse for the folder of the results"))
        for place, text in enumerate((self.tr("skip the photo"), self.tr("rename the result"), self.tr("replace it"))):
            self._policy.setItemText(place, text)
        self._template.setMinimumWidth(self._template.fontMetrics().horizontalAdvance(DEFAULT_TEMPLATE) + 2 * GRID)
        self._show_example()


def _usual_suffix(source: Path) -> str:
    """Of a photo's result, as far as its name tells."""
    form = formats.of_suffix(source.suffix)
    return form.becomes[0] if form is not None and formats.of_result(source.suffix) is None else source.suffix
