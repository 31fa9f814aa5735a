"""How many photos may be in memory at once: a budget that is taken from before a photo is read."""

import threading
from collections.abc import Callable


class Budget:
    """Bytes that photos on their way may hold together; a photo that is larger than all of it goes alone."""

    def __init__(self, total: int, changed: threading.Condition) -> None:
        """Args: total: in bytes. changed: held while calling, and notified when there is room again."""
        self.total = total
        self._changed = changed
        self._held: dict[int, int] = {}

    def take(self, owner: int, size: int, give_up: Callable[[], bool]) -> bool:
        """Wait until `size` bytes are free, or nothing is held at all; False if `give_up` came true before."""
        self._changed.wait_for(lambda: give_up() or self._fits(size))
        if give_up():
            return False
        self._held[owner] = size
        return True

    def correct(self, owner: int, size: int) -> None:
        """What was held by an estimate is now known."""
        self._held[owner] = size
        self._changed.notify_all()

    def give_back(self, owner: int) -> None:
        if self._held.pop(owner, 0):
            self._changed.notify_all()

    def _fits(self, size: int) -> bool:
        return not self._held or sum(self._held.values()) + size <= self.total
