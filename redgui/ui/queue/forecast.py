"""What the queue will cost, counted again when it has changed and rests."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from redgui.forecast import Speed
from redgui.ui.queue.bridge import QueueBridge
from redgui.ui.queue.orders import CountCosts
from redgui.ui.queue.progress_box import ProgressBox
from redgui.ui.work.engine import Engine

if TYPE_CHECKING:
    from redgui.batch.costs import Costs

_REST_MS = 300  # how long the queue must rest before its costs are counted


class QueueForecast(QObject):
    """Counts in a thread, one forecast at a time, because each looks at every file."""

    def __init__(self, bridge: QueueBridge, box: ProgressBox, engine: Engine, speed: Speed) -> None:
        super().__init__(box)
        self._bridge, self._box, self._engine, self._speed = bridge, box, engine, speed
        self._counting, self._again = False, False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._count)

    def start(self) -> None:
        """Something has changed."""
        self._rest.start()

    def close(self) -> None:
        self._rest.stop()

    @Slot()
    def _count(self) -> None:
        if not self._bridge.is_open or self._bridge.state != "idle" or self._counting:
            self._again = self._counting
            return
        self._counting, self._again = True, False
        task = CountCosts(self._bridge.batch, self._speed)
        self._engine.submit("queue", task, self._show, failed=lambda _failure: self._ended())

    def _show(self, costs: "Costs") -> None:
        self._box.show_costs(costs)
        self._ended()

    def _ended(self) -> None:
        self._counting = False
        if self._again:
            self._rest.start()
