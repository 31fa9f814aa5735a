"""The queue's page: where results go, the table of all photos, how far they are."""

from PySide6.QtCore import QEvent, QSize, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from redgui.batch.progress import Progress
from redgui.batch.status import OUTCOMES, Outcome
from redgui.ui.preferences import Preferences
from redgui.ui.queue.filter import QueueFilter
from redgui.ui.queue.model import QueueModel
from redgui.ui.queue.output_box import OutputBox
from redgui.ui.queue.progress_box import ProgressBox
from redgui.ui.queue.scope_bar import ScopeBar
from redgui.ui.queue.table import QueueTable
from redgui.ui.queue.thumbnails import Thumbnails
from redgui.ui.widgets.border import LineEdit
from redgui.ui.widgets.text import named
from redgui.ui.widgets.theme import GRID


class QueuePanel(QWidget):
    """The parts of the page and where they stand; what they do is in queue_presenter.py.

    Attributes:
        output, scope, table, progress: the parts.
        model: all photos;  rows: those that the filter lets through.
    """

    def __init__(self, thumbnails: Thumbnails, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = QueueModel(thumbnails, self)
        self.rows = QueueFilter(self.model, self)
        self.output = OutputBox(preferences, self)
        self._state, self._text = QComboBox(self), LineEdit(self)
        self._label, self._counts = QLabel(self), dict[Outcome, int]()
        self.scope = ScopeBar(self)
        self.clear = self.scope.clear
        self.table = QueueTable(self.rows, thumbnails, self)
        self.progress = ProgressBox(self)
        for outcome in (None, *OUTCOMES):
            self._state.addItem("", outcome)
        self._arrange()
        self._state.currentIndexChanged.connect(self._filter)
        self._text.textChanged.connect(self._filter)
        self.retranslate()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        self._label.setBuddy(self._state)
        self._text.setClearButtonEnabled(True)
        self._text.setAcceptDrops(False)
        self._state.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        line.addWidget(self._label)
        line.addWidget(self._state)
        line.addWidget(self._text, 1)
        column.addWidget(self.output)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        column.addWidget(self.scope)  # below: what it says must not move the rows under the pointer
        column.addWidget(self.progress)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(48 * GRID, 40 * GRID))

    def show_progress(self, progress: Progress) -> None:
        self.progress.show_progress(progress)
        self._show_counts(progress)

    def _show_counts(self, progress: Progress | None = None) -> None:
        if progress is not None:
            self._counts = dict(progress.counts)
        words = [self.tr("all"), *(self.model.words[outcome] for outcome in OUTCOMES)]
        counts = [sum(self._counts.values()), *(self._counts.get(outcome, 0) for outcome in OUTCOMES)]
        for place, (word, count) in enumerate(zip(words, counts, strict=True)):
            self._state.setItemText(place, f"{word} ({count})")

    @Slot()
    def _filter(self) -> None:
        self.rows.show_only(self._state.currentData(), self._text.text().strip())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self.progress.draw_icons()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.model.retranslate()
        named(self._label, self._state, self.tr("Sho&w"))
        self._text.setPlaceholderText(self.tr("Name or folder"))
        self._text.setAccessibleName(self.tr("Show only photos with this in their name or folder"))
        self._show_counts()
