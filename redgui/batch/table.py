"""The queue's items in their order, shared by all threads, and the listeners who hear of every change."""

import threading
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from redgui.batch.events import Added, Changed, Event, Moved, Removed
from redgui.batch.plan import Item
from redgui.batch.progress import Tally
from redgui.batch.status import STATES, State, Status
from redgui.settings import RestoreSettings

Listener = Callable[[Event], None]


class Table:
    """Statuses by id, in the queue's order.

    Attributes:
        changed: the one lock of the queue, notified of all that a thread may wait for. It is held while listeners are
            called, so that they hear of changes in their order.
        tally: sums over all items.
        newest: the highest id so far.
    """

    def __init__(self) -> None:
        self.changed = threading.Condition(threading.RLock())
        self.tally = Tally()
        self._statuses: dict[int, Status] = {}
        self.newest = 0
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> None:
        with self.changed:
            self._listeners.append(listener)

    def tell(self, event: Event) -> None:
        with self.changed:
            for listener in self._listeners:
                listener(event)

    def all(self) -> list[Status]:
        with self.changed:
            return list(self._statuses.values())

    def get(self, number: int) -> Status:
        with self.changed:
            return self._statuses[number]

    def find(self, number: int | None) -> Status | None:
        with self.changed:
            return None if number is None else self._statuses.get(number)

    def ids(self, *states: State) -> list[int]:
        """Of all items in one of these states, in order."""
        with self.changed:
            return [status.id for status in self._statuses.values() if status.state in states]

    def first(self, state: State) -> Status | None:
        """The first item in that state."""
        with self.changed:
            if not self.tally.counts[state]:
                return None
            return next(status for status in self._statuses.values() if status.state == state)

    def add(self, items: Iterable[Item], settings: RestoreSettings) -> list[int]:
        """Put items at the end; returns their ids."""
        with self.changed:
            new = tuple(Status(number, item, settings) for number, item in enumerate(items, self.newest + 1))
            self.newest += len(new)
            for status in new:
                self._statuses[status.id] = status
                self.tally.replace(None, status)
            if new:
                self.tell(Added(new))
                self.changed.notify_all()
            return [status.id for status in new]

    def change(self, ids: Iterable[int], states: Collection[State] = STATES, **fields: Any) -> None:
        """Change those of the items that are in one of `states`, all alike."""
        with self.changed:
            found = (self._statuses.get(number) for number in ids)
            self.update({status.id: fields for status in found if status is not None and status.state in states})

    def update(self, changes: Mapping[int, Mapping[str, Any]]) -> None:
        """Change fields of items, each its own; items that are gone are left out."""
        with self.changed:
            new = []
            for number, fields in changes.items():
                if (old := self._statuses.get(number)) is not None:
                    self._statuses[number] = replace(old, **fields)
                    self.tally.replace(old, self._statuses[number])
                    new.append(self._statuses[number])
            if new:
                self.tell(Changed(tuple(new)))
                self.changed.notify_all()

    def remove(self, ids: Iterable[int]) -> list[Status]:
        """Take items out, but not running ones; returns those that went."""
        with self.changed:
            gone = []
            for number in ids:
                status = self._statuses.get(number)
                if status is not None and status.state != "running":
                    gone.append(self._statuses.pop(number))
                    self.tally.replace(status, None)
            if gone:
                self.tell(Removed(tuple(status.id for status in gone)))
                self.changed.notify_all()
            return gone

    def move(self, ids: Collection[int], before: int | None) -> None:
        """Put items, in their present order, before another one; None: at the end."""
        with self.changed:
            moving = [number for number in self._statuses if number in ids]
            staying = [number for number in self._statuses if number not in ids]
            place = staying.index(before) if before in staying else len(staying)
            order = staying[:place] + moving + staying[place:]
            self._statuses = {number: self._statuses[number] for number in order}
            self.tell(Moved(tuple(order)))
