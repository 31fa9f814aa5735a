"""Which photos of the queue are shown, and in which order: all or those in a state, as they wait or by a column."""

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from redgui.batch.status import OUTCOMES, Outcome, Status
from redgui.ui.queue.model import FOLDER, PHOTO, SIGMA, SIZE, STATE, TIME, QueueModel

Index = QModelIndex | QPersistentModelIndex


class QueueFilter(QSortFilterProxyModel):
    """The queue's rows, or some of them, in the queue's order or in that of a column."""

    def __init__(self, model: QueueModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._outcome: Outcome | None = None
        self._text = ""
        self.setSourceModel(model)

    @property
    def is_sorted(self) -> bool:
        """Whether the rows stand in another order than the photos wait in."""
        return self.sortColumn() >= 0

    def show_only(self, outcome: Outcome | None, text: str) -> None:
        """None and "" are everything; capitals do not matter."""
        if (outcome, text.casefold()) != (self._outcome, self._text):
            self._outcome, self._text = outcome, text.casefold()
            self.invalidate()

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        if self._outcome is None and not self._text:
            return True
        status = self.model.status(row)
        if self._outcome is not None and status.outcome != self._outcome:
            return False
        return self._text in str(status.item.folder / status.item.source.name).casefold()

    def lessThan(self, left: Index, right: Index) -> bool:
        key = _KEYS[left.column()]
        return bool(key(self.model.status(left.row())) < key(self.model.status(right.row())))


def _natural(name: str) -> list[tuple[int, int, str]]:
    """IMG_9 before IMG_10, capitals or not."""
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in re.split(r"(\d+)", name.casefold())]


def _sigma(status: Status) -> float:
    sigma = status.result.sigma if status.result else status.settings.sigma
    return _UNKNOWN if sigma is None else sigma


# What rows are ordered by in a column; what is not known yet comes first.
_UNKNOWN = -1.0
_KEYS: dict[int, Callable[[Status], Any]] = {
    PHOTO: lambda status: _natural(status.item.source.name),
    FOLDER: lambda status: _natural(str(status.item.folder)),
    SIZE: lambda status: status.size[0] * status.size[1] if status.size else _UNKNOWN,
    STATE: lambda status: (OUTCOMES.index(status.outcome), status.progress),
    SIGMA: _sigma,
    TIME: lambda status: status.result.seconds if status.result and not status.earlier else _UNKNOWN,
}
