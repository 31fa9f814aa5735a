"""How the state of a photo is drawn: a sign and a word, and a bar with words in it while the photo is restored."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionProgressBar, QStyleOptionViewItem

from redgui.batch.status import Outcome, Status
from redgui.ui.queue.model import STATUS_ROLE
from redgui.ui.widgets.text import breakable
from redgui.ui.widgets.theme import GRID

Index = QModelIndex | QPersistentModelIndex

# Told apart by shape, not by colour alone.
SIGNS: dict[Outcome, str] = {
    "queued": "clock",
    "running": "play",
    "done": "check",
    "clean": "check-double",
    "failed": "triangle-exclamation",
    "skipped": "forward",
    "cancelled": "ban",
}


class StateCell(QStyledItemDelegate):
    """Draws the column of states."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons: dict[tuple[Outcome, bool], QIcon] = {}

    def recolour(self) -> None:
        """The palette is another one."""
        self._icons.clear()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        status: Status = index.data(STATUS_ROLE)
        if status.state != "running":
            option.decorationSize = QSize(2 * GRID, 2 * GRID)
            option.text = breakable(option.text)
            option.textElideMode = Qt.TextElideMode.ElideRight
            option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.icon = self._icon(status.outcome, bool(option.state & QStyle.StateFlag.State_Selected))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        status: Status = index.data(STATUS_ROLE)
        if status.state != "running":
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        bar = QStyleOptionProgressBar()
        height = option.fontMetrics.height() + GRID
        bar.rect = option.rect.adjusted(GRID // 2, 0, -GRID // 2, 0)
        bar.rect.setTop(option.rect.center().y() - height // 2)
        bar.rect.setHeight(height)
        bar.state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Horizontal
        bar.palette, bar.fontMetrics, bar.direction = option.palette, option.fontMetrics, option.direction
        bar.minimum, bar.maximum, bar.progress = 0, 100, round(status.progress * 100)
        bar.text, bar.textVisible, bar.textAlignment = option.text, True, Qt.AlignmentFlag.AlignCenter
        style.drawControl(QStyle.ControlElement.CE_ProgressBar, bar, painter, option.widget)

    def _icon(self, outcome: Outcome, selected: bool) -> QIcon:
        from redgui.ui.widgets.icons import icon

        if (outcome, selected) not in self._icons:
            self._icons[outcome, selected] = icon(SIGNS[outcome], on_accent=selected)
        return self._icons[outcome, selected]
