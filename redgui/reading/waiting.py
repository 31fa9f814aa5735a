"""How long the program waits for the answer to one order, whatever the reader's process sends meanwhile."""

import threading
import time
from collections.abc import Callable

from redgui.errors import Cancelled

_LOOK_SECONDS = 0.05  # between looks at whether the user has stopped it
_MOST_MESSAGES = 1000  # before the answer; a photo has less than ten


class TooLongError(Exception):
    """The answer did not come within the time for it."""


class Waiting:
    """One order's time. Every wait looks first at whether the user has stopped it, also when there is something."""

    def __init__(self, seconds: float, cancel: threading.Event | None) -> None:
        """Wait so long in all."""
        self._seconds, self._cancel = seconds, cancel
        self._spent, self._messages = 0.0, 0

    def extend(self, seconds: float) -> None:
        """It is so long in all, counted from the start."""
        self._seconds = max(self._seconds, seconds)

    def count(self) -> None:
        """A message has come.

        Raises:
            TooLongError: no order takes that many.
        """
        self._messages += 1
        if self._messages > _MOST_MESSAGES:
            raise TooLongError

    def until(self, ready: Callable[[float], bool]) -> None:
        """Return once `ready` says so, which itself waits for the seconds that it is given.

        While the computer sleeps no time passes: a look counts for no more than it should take.

        Raises:
            Cancelled: `cancel` was set.
            TooLongError: all the time is spent.
        """
        while True:
            if self._cancel is not None and self._cancel.is_set():
                raise Cancelled
            if self._spent >= self._seconds:
                raise TooLongError
            begun = time.monotonic()
            there = ready(_LOOK_SECONDS)
            self._spent += min(time.monotonic() - begun, _LOOK_SECONDS)
            if there:
                return
