"""The photos of the queue as a table for Qt: one row each, found by its id at once."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from redgui.batch.events import Added, Changed, Event, Moved, Removed
from redgui.batch.status import FINAL, Outcome, Phase, Status
from redgui.errors import TooLargeError
from redgui.ui.language import decimal
from redgui.ui.queue.thumbnails import Thumbnails
from redgui.ui.sentences import translated, without_name
from redgui.ui.widgets.text import tip

PHOTO, FOLDER, SIZE, STATE, SIGMA, TIME = range(6)
STATUS_ROLE = Qt.ItemDataRole.UserRole
_MANY = 100  # runs of rows; more of them are taken out faster by a new start
Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class QueueModel(QAbstractTableModel):
    """Columns: photo, folder, size, state, noise level, time. `STATUS_ROLE` of any cell is its row's `Status`.

    Attributes:
        own: ids of the photos that keep settings of their own.
        words: of the outcomes.
        has_folders: whether any photo lies in a folder below the one that was added.
        longest: the longest name.
    """

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._statuses: list[Status] = []
        self._rows: dict[int, int] = {}
        self.own: set[int] = set()
        self.has_folders, self.longest = False, ""
        self._thumbnails = thumbnails
        thumbnails.ready.connect(self._on_thumbnail)
        self.retranslate()

    # What happened

    def take(self, event: Event) -> None:
        """Follow the queue; events come in its order."""
        match event:
            case Added(statuses):
                self._add(statuses)
            case Changed(statuses):
                self._change(statuses)
            case Removed(ids):
                self._remove(ids)
            case Moved(ids):
                self._move(ids)

    def _add(self, statuses: Sequence[Status]) -> None:
        first = len(self._statuses)
        if not first:
            self.has_folders, self.longest = False, ""
        self.has_folders |= any(self.text(status, FOLDER) for status in statuses)
        self.longest = max(self.longest, *(status.item.source.name for status in statuses), key=len)
        self.beginInsertRows(QModelIndex(), first, first + len(statuses) - 1)
        self._statuses += statuses
        self._rows.update((status.id, first + place) for place, status in enumerate(statuses))
        self.endInsertRows()

    def _change(self, statuses: Sequence[Status]) -> None:
        known = [status for status in statuses if status.id in self._rows]
        for status in known:
            self._statuses[self._rows[status.id]] = status
        for first, last in _runs(self._rows[status.id] for status in known):
            self.dataChanged.emit(self.index(first, 0), self.index(last, TIME))

    def set_own(self, ids: Iterable[int], *, own: bool) -> None:
        """These photos keep settings of their own, or follow those of all again."""
        ids = set(ids)
        self.own = self.own | ids if own else self.own - ids
        self._change([self._statuses[self._rows[number]] for number in ids if number in self._rows])

    def _remove(self, ids: Sequence[int]) -> None:
        runs = _runs(self._rows[number] for number in ids if number in self._rows)
        if len(runs) > _MANY:
            gone = set(ids)
            self.beginResetModel()
            self._statuses = [status for status in self._statuses if status.id not in gone]
            self._number()
            self.endResetModel()
            return
        for first, last in reversed(runs):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._statuses[first : last + 1]
            self._number()
            self.endRemoveRows()

    def _move(self, ids: Sequence[int]) -> None:
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        owners = [self._statuses[index.row()].id for index in old]
        self._statuses = [self._statuses[self._rows[number]] for number in ids]
        self._number()
        new = [self.index(self._rows[owner], index.column()) for owner, index in zip(owners, old, strict=True)]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _number(self) -> None:
        self._rows = {status.id: row for row, status in enumerate(self._statuses)}

    @Slot(int)
    def _on_thumbnail(self, number: int) -> None:
        if number in self._rows:
            index = self.index(self._rows[number], PHOTO)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    # What there is

    def status(self, row: int) -> Status:
        return self._statuses[row]

    def row_of(self, number: int) -> int | None:
        """The row of an item; None if it is not here."""
        return self._rows.get(number)

    def id_from(self, row: int, without: set[int]) -> int | None:
        """The first item at or below a row that is not among `without`; None if there is none."""
        return next((status.id for status in self._statuses[max(0, row) :] if status.id not in without), None)

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._statuses)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: PLR0911 (one for each role)
        status, column = self._statuses[index.row()], index.column()
        if role == STATUS_ROLE:
            return status
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(status, column)
        if role == Qt.ItemDataRole.DecorationRole and column == PHOTO:
            return self._thumbnails.of(status.id)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._tip(status, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._titles[column]}: {self.text(status, column)}"
        if role == Qt.ItemDataRole.TextAlignmentRole and column in {SIGMA, TIME}:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._titles[section]
            if role == Qt.ItemDataRole.TextAlignmentRole and section in {SIGMA, TIME}:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    # Words

    def retranslate(self) -> None:
        """Take the words of the current language."""
        self._titles = [
            self.tr("Photo"),
            self.tr("Folder"),
            self.tr("Size"),
            self.tr("State"),
            self.tr("Noise"),
            self.tr("Time"),
        ]
        self.words: dict[Outcome, str] = {
            "queued": self.tr("waiting"),
            "running": self.tr("restoring"),
            "done": self.tr("done"),
            "clean": self.tr("nothing to restore"),
            "failed": self.tr("failed"),
            "skipped": self.tr("skipped"),
            "cancelled": self.tr("stopped"),
        }
        self._phases: dict[Phase, str] = {
            "reading": self.tr("reading"),
            "restoring": self.words["running"],
            "writing": self.tr("writing"),
        }
        self._auto, self._earlier = self.tr("auto"), self.tr("earlier")
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, TIME)
        if self._statuses:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._statuses) - 1, TIME))

    def text(self, status: Status, column: int) -> str:
        """What a cell says."""
        match column:
            case 0:
                return status.item.source.name
            case 1:
                return "" if str(status.item.folder) == "." else str(status.item.folder)
            case 2:
                return "" if status.size is None else f"{status.size[0]} × {status.size[1]}"
            case 3:
                return self._state(status)
            case 4:
                return self._sigma(status)
            case _:
                return self._time(status)

    def _state(self, status: Status) -> str:
        word = self.words[status.outcome]
        if status.state == "running":
            share = f", {status.progress * 100:.0f} %" if status.phase == "restoring" else ""
            return self._phases[status.phase] + share
        if status.reason:
            return self.tr("{state}: {reason}").format(state=word, reason=self.reason(status))
        own = status.id in self.own and status.state not in FINAL
        return self.tr("{state}, settings of its own").format(state=word) if own else word

    def reason(self, status: Status) -> str:
        """Why a photo failed or was skipped, without its name; empty if it did not."""
        return without_name(status.reason, status.item.source.name)

    def _sigma(self, status: Status) -> str:
        sigma = status.result.sigma if status.result is not None else status.settings.sigma
        return self._auto if sigma is None else decimal(sigma, 1)

    def _time(self, status: Status) -> str:
        if status.result is None:
            return ""
        return (
            self._earlier
            if status.earlier
            else self.tr("{seconds} s").format(seconds=decimal(status.result.seconds, 1))
        )

    def _tip(self, status: Status, column: int) -> str:
        if column == PHOTO:
            return str(status.item.source)
        if status.result is not None and column == STATE:
            return "\n".join([str(status.result.output), *map(translated, status.result.warnings)])
        if column == SIGMA and status.result is not None and status.result.color:
            level = decimal(status.result.color, 1)
            return self.tr("{noise}, colour noise {level}").format(noise=self._sigma(status), level=level)
        if isinstance(status.error, TooLargeError):
            where = self.tr("The limit is in the menu Photo, under Largest photo.")
            return f"{self.reason(status)}\n{where}"
        return self.reason(status) if status.reason else self.text(status, column)


def _runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """First and last of each run of neighbours."""
    found = []
    for _, run in groupby(enumerate(sorted(rows)), lambda pair: pair[1] - pair[0]):
        places = [row for _, row in run]
        found.append((places[0], places[-1]))
    return found
