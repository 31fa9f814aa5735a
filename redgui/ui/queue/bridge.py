"""The queue's threads on one side, the window's on the other: what happens there arrives here in small groups."""

from collections import deque
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from redgui.batch.events import Added, BatchState, Changed, Event, Progressed
from redgui.batch.names import Output
from redgui.settings import RestoreSettings

if TYPE_CHECKING:
    from redgui.batch.run import Batch

_TELL_MS = 50


class QueueBridge(QObject):
    """Owns the `Batch`, once there is one.

    Attributes:
        target: where its results go, and how.

    Signals:
        news(list): the events since the last time, in order, in the GUI thread.
        rang(): used inside.
    """

    news = Signal(object)
    rang = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._batch: Batch | None = None
        self.target: tuple[Path, Output] | None = None
        self._events: deque[Event] = deque()
        self._rung = self._closed = False
        self._rest = QTimer(self, singleShot=True, interval=_TELL_MS)
        self._rest.timeout.connect(self.deliver)
        self.rang.connect(self._rest.start, Qt.ConnectionType.QueuedConnection)

    @property
    def batch(self) -> "Batch":
        assert self._batch is not None, "the queue has not been opened yet"
        return self._batch

    @property
    def is_open(self) -> bool:
        return self._batch is not None

    @property
    def state(self) -> BatchState:
        return "idle" if self._batch is None else self._batch.state

    def open(self, folder: Path, output: Output, settings: RestoreSettings, max_pixels: int) -> None:
        """Make the queue, when the first photos come."""
        from redgui.batch.run import Batch

        self._batch = Batch(folder, output, settings, resume=True, renew=False, max_pixels=max_pixels)
        self.target = folder, output
        self._batch.listen(self._listen)

    def set_target(self, folder: Path, output: Output) -> None:
        """Send the results elsewhere; only while nothing runs."""
        self.batch.set_output(folder, output)
        self.target = folder, output

    # The panel's buttons are connected before there is a queue.

    @Slot()
    def pause(self) -> None:
        self.batch.pause()

    @Slot()
    def cancel_all(self) -> None:
        self.batch.cancel_all()

    @Slot()
    def retry_failed(self) -> None:
        self.batch.retry_failed()

    def close(self) -> None:
        """Cancel everything and wait for it; no news come any more, and what is still being added goes at once."""
        if self._batch is None or self._closed:
            return
        self._closed = True
        self._batch.close()
        self._batch.remove([status.id for status in self._batch.items()])
        self._rest.stop()
        self._events.clear()

    def _listen(self, event: Event) -> None:
        """Called in the queue's threads, under its lock."""
        if self._closed:
            if isinstance(event, Added):
                self.batch.remove([status.id for status in event.statuses])
            return
        self._events.append(event)
        if not self._rung:
            self._rung = True
            self.rang.emit()

    @Slot()
    def deliver(self) -> None:
        """Tell what has happened."""
        self._rung = False  # first: what comes from now on rings again
        events: list[Event] = []
        while self._events:
            events.append(self._events.popleft())
        if events:
            self.news.emit(condensed(events))


def condensed(events: Iterable[Event]) -> list[Event]:
    """The same news in fewer events: of changes that follow each other, and of all progress, only the last counts."""
    kept: list[Event] = []
    progress: Progressed | None = None
    for event in events:
        if isinstance(event, Progressed):
            progress = event
        elif isinstance(event, Changed) and kept and isinstance(before := kept[-1], Changed):
            newest = {status.id: status for status in (*before.statuses, *event.statuses)}
            kept[-1] = Changed(tuple(newest.values()))
        else:
            kept.append(event)
    return kept if progress is None else [*kept, progress]
