"""How wide the columns of the queue's table are, and how high its rows: names first, and reasons whole."""

from collections.abc import Iterable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from redgui.ui.queue.cells import StateCell
from redgui.ui.queue.model import FOLDER, PHOTO, STATE, QueueModel
from redgui.ui.widgets.theme import GRID

_NARROWEST_NAME = 16 * GRID
_NARROWEST_STATE = 20 * GRID


def fit_columns(table: QTableView, model: QueueModel) -> None:
    """Give names half of the room, and more if they need it; a column without folders takes none."""
    columns = table.horizontalHeader()
    table.setColumnHidden(FOLDER, not model.has_folders)
    others = sum(columns.sectionSize(column) for column in range(columns.count()) if column not in {PHOTO, STATE})
    room = table.viewport().width() - others  # a hidden column counts as 0
    wanted = table.iconSize().width() + table.fontMetrics().horizontalAdvance(model.longest) + 3 * GRID
    width = max(_NARROWEST_NAME, min(max(wanted, room // 2), room - max(_NARROWEST_STATE, room // 3)))
    if width != columns.sectionSize(PHOTO):
        columns.resizeSection(PHOTO, width)


def fit_rows(table: QTableView, rows: Iterable[int], states: StateCell) -> bool:
    """Make rows as high as what their states say; whether any has changed."""
    changed, heights = False, table.verticalHeader()
    for row in rows:
        option = QStyleOptionViewItem()
        table.initViewItemOption(option)
        option.rect = QRect(0, 0, table.columnWidth(STATE), table.viewport().height())  # an empty one wraps nothing
        wanted = states.sizeHint(option, table.model().index(row, STATE)).height()
        height = max(heights.defaultSectionSize(), wanted + GRID // 2)
        if height != table.rowHeight(row):
            heights.resizeSection(row, height)
            changed = True
    return changed
