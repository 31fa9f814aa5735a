"""The queue in the window, and hands for it."""

from collections import Counter
from pathlib import Path

from program import Program
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from redgui.batch.status import State, Status
from redgui.ui.queue.panel import QueuePanel


class Queue:
    """The queue's page of a running program, and the hands of the person before it."""

    def __init__(self, program: Program) -> None:
        self.program, self.presenter = program, program.presenter.queue
        self.panel: QueuePanel = self.presenter.panel
        self.table, self.progress, self.output = self.panel.table, self.panel.progress, self.panel.output

    def add(self, *paths: Path) -> None:
        """Drop folders, and wait until their photos were measured."""
        assert self.program.drop(*paths)
        self.wait_added()

    def wait_added(self) -> None:
        self.program.wait(lambda: not self.progress.is_adding)

    def statuses(self) -> list[Status]:
        return [self.panel.model.status(row) for row in range(self.panel.model.rowCount())]

    def names(self) -> list[str]:
        return [status.item.source.name for status in self.statuses()]

    def stands_still(self, milliseconds: int) -> bool:
        """Whether no photo gets on for this long."""
        before = [status.progress for status in self.statuses()]
        QTest.qWait(milliseconds)
        return [status.progress for status in self.statuses()] == before

    def states(self) -> Counter[State]:
        return Counter(status.state for status in self.statuses())

    def find(self, name: str) -> Status:
        (found,) = [status for status in self.statuses() if status.item.source.name == name]
        return found

    def shown(self) -> list[str]:
        """The names in the table from top to bottom."""
        rows = self.panel.rows
        return [rows.index(row, 0).data() for row in range(rows.rowCount())]

    def cell(self, name: str, column: int) -> str:
        """What the table says of a photo in a column."""
        row = self.panel.model.row_of(self.find(name).id)
        assert row is not None
        text: str = self.panel.model.index(row, column).data()
        return text

    def click_header(self, column: int) -> None:
        header = self.table.horizontalHeader()
        place = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def select(self, *wanted: str) -> None:
        self.table.select([self.find(name).id for name in wanted])
        self.table.setFocus()

    def choose(self, name: str) -> None:
        """An entry of the table's menu."""
        (action,) = [action for action in self.table.menu().actions() if action.objectName() == name]
        assert action.isEnabled()
        action.trigger()

    def start(self) -> None:
        self.program.click(self.progress.start)
        self.program.wait(lambda: self.presenter.bridge.state == "running")

    def finish(self) -> None:
        self.program.wait(lambda: self.presenter.bridge.state == "idle")
        self.presenter.bridge.deliver()

    def field(self, kind: type, name: str) -> QLineEdit:
        (found,) = [part for part in self.panel.findChildren(kind) if part.accessibleName() == name]
        return found
