"""Every command and its keys, in one table."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from redgui.ui.widgets.geometry import resize_dialog
from redgui.ui.widgets.text import plain_text
from redgui.ui.widgets.theme import GRID


def _rows(actions: Sequence[QAction]) -> list[tuple[str, str]]:
    """Name and first key of every action that is a command, as this system writes it; others are for old habits."""
    native = QKeySequence.SequenceFormat.NativeText
    return [
        (plain_text(action.text()), action.shortcut().toString(native) or "–")
        for action in actions
        if action.text() and not action.isSeparator() and action.menu() is None
    ]


class ShortcutsDialog(QDialog):
    """A table to read, by keyboard too: command on the left, keys on the right."""

    def __init__(
        self, actions: Sequence[QAction], extra: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """
        Args:
            actions: their texts and shortcuts make the first rows.
            extra: further rows (what it does, its keys), such as the keys of the compare view.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        rows = [*_rows(actions), *extra]
        self._table = QTableWidget(len(rows), 2, self)
        self._table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Keys")])
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self._table.setItem(number, column, item)
        self._arrange()
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole).setDefault(True)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._table)
        layout.addWidget(buttons)
        resize_dialog(self, QSize(64 * GRID, 70 * GRID))
        self._table.setFocus()

    def _arrange(self) -> None:
        table = self._table
        table.setAccessibleName(self.windowTitle())
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)  # Tab leaves the table, arrows move in it
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setHighlightSections(False)
        if table.rowCount():
            table.setCurrentCell(0, 0)
