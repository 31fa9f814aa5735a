"""What hands photos from one thread to the next."""

import threading
from collections import deque
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar


class Numbered(Protocol):
    @property
    def id(self) -> int: ...


Thing = TypeVar("Thing", bound=Numbered)


class Belt(Generic[Thing]):
    """A queue between two threads with room for one thing, which can be taken off again by its id."""

    def __init__(self, changed: threading.Condition) -> None:
        self._changed = changed
        self._things: deque[Thing] = deque()
        self._closed = False

    def put(self, thing: Thing, give_up: Callable[[], bool]) -> bool:
        """Wait for room; False if `give_up` came true before."""
        with self._changed:
            self._changed.wait_for(lambda: give_up() or not self._things)
            if give_up():
                return False
            self._things.append(thing)
            self._changed.notify_all()
            return True

    def take(self) -> Thing | None:
        """Wait for a thing; None once the belt is closed and empty."""
        with self._changed:
            self._changed.wait_for(lambda: self._things or self._closed)
            if not self._things:
                return None
            self._changed.notify_all()
            return self._things.popleft()

    def drop(self, number: int) -> Thing | None:
        """Take off the thing with that id, if it lies there."""
        with self._changed:
            for thing in self._things:
                if thing.id == number:
                    self._things.remove(thing)
                    self._changed.notify_all()
                    return thing
            return None

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify_all()
