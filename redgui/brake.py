"""Stop and pause for long work: one object that every loop asks."""

import threading
import time


class Brake(threading.Event):
    """An event that is set to stop the work, and that can also hold it.

    It goes wherever a cancel event goes. Work that knows it waits in `wait_while_paused` at places where it holds
    little; work that does not know it merely runs on until it is stopped.

    Attributes:
        paused_seconds: how long the work has waited so far.
    """

    def __init__(self, *, paused: bool = False) -> None:
        super().__init__()
        self.paused_seconds = 0.0
        self._paused = paused
        self._turned = threading.Condition()

    @property
    def is_paused(self) -> bool:
        """Whether the work is to wait; work that is to stop need not wait any more."""
        return self._paused and not self.is_set()

    def pause(self) -> None:
        self._turn(paused=True)

    def resume(self) -> None:
        self._turn(paused=False)

    def set(self) -> None:
        """Stop the work, also while it is paused."""
        super().set()
        with self._turned:
            self._turned.notify_all()

    def wait_while_paused(self) -> None:
        """Called by the work: sleeps until it may go on or has to stop."""
        started = time.perf_counter()
        with self._turned:
            self._turned.wait_for(lambda: not self.is_paused)
        self.paused_seconds += time.perf_counter() - started

    def _turn(self, paused: bool) -> None:
        with self._turned:
            self._paused = paused
            self._turned.notify_all()
