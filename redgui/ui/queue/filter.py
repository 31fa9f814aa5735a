"""Which photos of the queue are shown: those in a state, with a text in their name or folder."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from redgui.batch.status import State
from redgui.ui.queue.model import QueueModel


class QueueFilter(QSortFilterProxyModel):
    """The queue's rows in the queue's order, or some of them."""

    def __init__(self, model: QueueModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._state: State | None = None
        self._text = ""
        self.setSourceModel(model)

    def show_only(self, state: State | None, text: str) -> None:
        """None and "" are everything; capitals do not matter."""
        if (state, text.casefold()) != (self._state, self._text):
            self._state, self._text = state, text.casefold()
            self.invalidate()

    def filterAcceptsRow(self, row: int, _parent: QModelIndex | QPersistentModelIndex) -> bool:
        if self._state is None and not self._text:
            return True
        status = self.model.status(row)
        if self._state is not None and status.state != self._state:
            return False
        return self._text in str(status.item.folder / status.item.source.name).casefold()
