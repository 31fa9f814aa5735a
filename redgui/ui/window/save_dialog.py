""" "Save as": where, under which name, in which format; what would go wrong stands there in place."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QFileInfo, QSignalBlocker, QSize, QStandardPaths, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from redgui.errors import RedguiError
from redgui.files.disk import exists, is_folder
from redgui.files.file_set import FileSet
from redgui.naming import TOKENS, free_name, result_name
from redgui.photo import formats
from redgui.photo.formats import Format
from redgui.ui.preferences import Preferences
from redgui.ui.sentences import translated
from redgui.ui.widgets.border import LineEdit
from redgui.ui.widgets.geometry import resize_dialog
from redgui.ui.widgets.icons import icon
from redgui.ui.widgets.number import NumberBox
from redgui.ui.widgets.text import breakable
from redgui.ui.widgets.theme import GRID
from redgui.ui.window.form import filled, label, quiet_note, short
from redgui.ui.window.size_line import Measure, SizeLine
from redgui.ui.work.save_choice import Obstacle, SaveChoice, obstacle, user_path


class SaveDialog(QDialog):
    """Asks how to save; after `exec()` or `accepted`, `choice()` is the answer, and the preferences know it."""

    def __init__(
        self,
        source: Path | None,
        photo_bits: int,
        suffix: str,
        values: Mapping[str, Any],
        preferences: Preferences,
        parent: QWidget | None = None,
        *,
        others: Callable[[], Collection[Path]] = tuple,
        transparent: bool = False,
        name: str = "",
        like_photo: bool = False,
        measure: Measure | None = None,
    ) -> None:
        """
        Args:
            source: the photo's file, never replaced; None if it was pasted.
            photo_bits: bits per channel of the photo, 8 or 16.
            suffix: format the photo gets if none is chosen, see `redgui.photo.write.default_suffix`.
            values: sigma, scale and model for the name, see `redgui.naming.result_name`.
            preferences: where the last choices come from, and this one goes.
            others: gives the files of all other photos that are open or wait in the queue, never replaced either.
            name: what a picture without a file is called.
            like_photo: propose the photo's own format and depth, whatever was chosen last.
            transparent: whether the photo has transparency, for which no format without is proposed.
            measure: finds out how large the file becomes, and answers in this thread; None where that is not known.
        """
        super().__init__(parent)
        self._source, self._photo_bits, self._suffix = source, photo_bits, suffix
        self._originals = cache(lambda: FileSet([*others(), *([source] if source else [])]))
        self._values, self._preferences, self._transparent = values, preferences, transparent
        self._stem = source.stem if source is not None else name or self.tr("pasted")
        self._formats = formats.writable()
        self._typed = False  # whether a person wrote the name; until then it follows the template
        self._size = SizeLine(measure, self.choice, self)
        self._build()
        self._arrange()
        self._fill(like_photo=like_photo)
        self._connect()
        self._propose()
        self._name.setSelection(0, len(Path(self._name.text()).stem))

    def choice(self) -> SaveChoice:
        """What the fields say now."""
        target = self._target()
        form = formats.of_result(target.suffix)
        self._quality.interpretText()  # a number still being typed counts
        return SaveChoice(
            path=target,
            quality=round(self._quality.value()),
            bits=self._bits.currentData() if form is not None and form.bits > 8 else None,
            strip_metadata=not self._keep.isChecked(),
            overwrite=exists(target),
            template=self._template.text(),
            history=self._preferences.history,
            keep_time=self._preferences.keep_time,
        )

    def accept(self) -> None:
        """Remember the choice, unless something stands against it."""
        self._check()  # the disk may have changed
        if not self._save.isEnabled():
            return
        self._preferences.remember(self.choice(), self._photo_bits, self._suffix)
        super().accept()

    @property
    def is_possible(self) -> bool:
        """Whether nothing stands against the choice."""
        return self._save.isEnabled()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Save as"))
        # In the order of the Tab key.
        self._folder = LineEdit(self)
        self._browse = QPushButton(self.tr("Browse…"), self)
        self._browse.setAutoDefault(False)  # Enter in a line saves
        self._browse.setAccessibleName(self.tr("Browse for a folder"))
        self._name = LineEdit(self)
        self._format = QComboBox(self)
        for form in self._formats:
            self._format.addItem(form.label, form)
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setRange(1, 100)
        self._quality = NumberBox(1, 100, parent=self)
        self._bits = QComboBox(self)
        self._bits.addItem(self.tr("8 bits per channel"), 8)
        self._bits.addItem(self.tr("16 bits per channel"), 16)
        self._keep = QCheckBox(self.tr("Keep camera and description data"), self)
        self._template = LineEdit(self)
        self._example, self._sign, self._warning = (
            quiet_note("", self),
            QLabel(self),
            quiet_note("", self, QPalette.ColorRole.Text),
        )
        self._sign.setFixedSize(2 * GRID, 2 * GRID)
        self._warning.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._warning.setMinimumHeight(3 * self.fontMetrics().lineSpacing())  # the dialog must not jump
        self._buttons = QDialogButtonBox(self)
        self._save = self._buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._save.setDefault(True)
        self._buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(2 * GRID)
        form.setVerticalSpacing(GRID)
        known = " ".join(f"{{{token}}}" for token in TOKENS)
        stays = quiet_note(self.tr("The colour profile always stays, or the colours would be wrong."), self)
        tokens = quiet_note(self.tr("May hold {tokens}").format(tokens=known), self)
        self._quality_label = label(self.tr("&Quality"), self._quality)
        self._slider.setAccessibleName(self._quality.accessibleName())
        self._bits_label = label(self.tr("&Depth"), self._bits)
        form.addRow(label(self.tr("&Folder"), self._folder), filled(QHBoxLayout(), GRID, self._folder, self._browse))
        form.addRow(label(self.tr("File &name"), self._name), self._name)
        form.addRow(label(self.tr("F&ormat"), self._format), self._format)
        form.addRow(self._quality_label, filled(QHBoxLayout(), GRID, self._slider, self._quality))
        form.addRow(self._bits_label, self._bits)
        form.addRow("", self._size)
        form.addRow("", filled(QVBoxLayout(), GRID // 2, self._keep, stays))
        form.addRow(
            label(self.tr("Name &template"), self._template),
            filled(QVBoxLayout(), GRID // 2, self._template, tokens, self._example),
        )
        line = filled(QHBoxLayout(), GRID, self._sign, self._warning)
        line.setAlignment(self._sign, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(form)
        layout.addStretch()
        layout.addLayout(line)
        layout.addWidget(self._buttons)
        resize_dialog(self, QSize(72 * GRID, self.sizeHint().height()))
        self._name.setFocus()

    def _fill(self, *, like_photo: bool) -> None:
        stored = self._preferences
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        elsewhere = pictures if is_folder(Path(pictures)) else str(Path.home())
        beside = str(self._source.absolute().parent) if self._source is not None else elsewhere
        last = stored.last_save_folder
        self._folder.setText(last if last and is_folder(Path(last)) else beside)
        self._template.setText(stored.template)
        own = formats.of_result(self._suffix) or self._formats[0]
        last_form = None if like_photo else formats.of_result(stored.suffix)
        form = own if last_form is None or (self._transparent and not last_form.alpha) else last_form
        self._format.setCurrentIndex(self._formats.index(form))
        self._quality.setValue(stored.quality)
        self._slider.setValue(stored.quality)
        bits = self._photo_bits if like_photo or stored.bits == "auto" else stored.bits
        self._deep_bits = 16 if bits > 8 else 8  # what PNG and TIFF get; the others show 8
        self._keep.setChecked(not stored.strip_metadata)

    def _connect(self) -> None:
        self._browse.clicked.connect(self._browse_folder)
        self._slider.valueChanged.connect(self._quality.setValue)
        self._quality.valueChanged.connect(lambda quality: self._slider.setValue(round(quality)))
        self._quality.valueChanged.connect(lambda _: self._size.renew())
        self._keep.toggled.connect(lambda _: self._size.renew())
        self._folder.textChanged.connect(self._propose)
        self._template.textEdited.connect(self._propose)
        self._format.currentIndexChanged.connect(self._format_chosen)
        self._name.textEdited.connect(self._name_typed)
        self._bits.activated.connect(self._bits_chosen)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(self._size.stop)

    def _form(self) -> Format:
        form: Format = self._format.currentData()
        return form

    def _own_suffix(self) -> str:
        """Of the chosen format, spelled as the photo's own where that is the same format."""
        return self._suffix if formats.of_result(self._suffix) is self._form() else self._form().result_suffixes[0]

    def _result_name(self) -> str:
        return result_name(
            self._template.text(), self._stem, **self._values, date=date.today(), suffix=self._own_suffix()
        )

    def _target(self) -> Path:
        path = user_path(self._folder.text()) / user_path(self._name.text())
        if path.suffix or formats.of_result(path.name) or QFileInfo(str(path)).isDir() or not self._name.text().strip():
            return path  # a name, or no name at all
        return path.with_name(path.name + self._own_suffix())

    def _propose(self) -> None:
        """A name from the template that is still free, unless a person has written another one."""
        try:
            name = self._result_name()
        except RedguiError:
            self._example.setText(" ")
        else:
            self._example.setText(self.tr("Example: {name}").format(name=short(name)))
            if not self._typed:
                self._name.setText(free_name(user_path(self._folder.text()) / name).name)
                self._name.setCursorPosition(0)
        self._check()

    def _name_typed(self, text: str) -> None:
        self._typed = bool(text.strip())
        form = formats.of_result(Path(text.strip()).suffix)
        if form is not None:
            with QSignalBlocker(self._format):
                self._format.setCurrentIndex(self._formats.index(form))
        self._check()

    def _format_chosen(self) -> None:
        text = self._name.text().strip()
        if self._typed and text:
            old = Path(text).suffix
            self._name.setText((text.removesuffix(old) if formats.of_result(old) else text) + self._own_suffix())
        self._propose()

    def _bits_chosen(self) -> None:
        self._deep_bits = self._bits.currentData()
        self._size.renew()

    def _browse_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder to save in"), self._folder.text())
        if folder:
            self._folder.setText(str(Path(folder)))

    def _check(self) -> None:
        """Enable what the format has; say what stands against saving, or what will be replaced."""
        form = self._form()
        for lossy in (self._quality_label, self._slider, self._quality):
            lossy.setEnabled(not form.lossless)
        for deep in (self._bits_label, self._bits):
            deep.setEnabled(form.bits > 8)
        self._size.renew()
        self._bits.setCurrentIndex(self._bits.findData(self._deep_bits if form.bits > 8 else 8))
        problem, target = self._problem(), self._target()
        replaces = not problem and exists(target)
        warning = (
            self.tr("{name} exists and will be replaced.").format(name=short(target.name)) if replaces else problem
        )
        self._save.setEnabled(not problem)
        self._save.setText(self.tr("Replace") if replaces else self.tr("Save"))
        self._warning.setText(breakable(warning))
        self._sign.setPixmap(icon("triangle-exclamation" if problem else "circle-info").pixmap(2 * GRID, 2 * GRID))
        self._sign.setVisible(bool(warning))
        self._name.setAccessibleDescription(warning)  # a screen reader says it with the field

    def _problem(self) -> str:
        """One sentence about why this cannot be saved, or nothing."""
        try:
            self._result_name()
        except RedguiError as error:
            return translated(error.sentence)
        target = self._target()
        found = obstacle(target, self._originals) if self._name.text().strip() else Obstacle.NO_NAME
        sentences = {
            None: "",
            Obstacle.NO_NAME: self.tr("Type a file name."),
            Obstacle.TOO_LONG: self.tr("The file name is too long; shorten it."),
            Obstacle.NO_FOLDER: self.tr("The folder {folder} does not exist; choose another one."),
            Obstacle.READ_ONLY: self.tr("You may not write in {folder}; choose another folder."),
            Obstacle.IS_FOLDER: self.tr("{name} is a folder; add a file name."),
            Obstacle.NO_FORMAT: self.tr("redgui cannot write {suffix}; end the name in one of {endings}."),
            Obstacle.NOT_PORTABLE: self.tr("This file name is not allowed here; choose another one."),
            Obstacle.ORIGINAL: self.tr("{name} is an original, which is never replaced; choose another name."),
        }
        endings = ", ".join(formats.result_suffixes())
        name, folder, suffix = short(target.name or target), short(target.parent), short(target.suffix)
        return sentences[found].format(name=name, folder=folder, suffix=suffix, endings=endings)
