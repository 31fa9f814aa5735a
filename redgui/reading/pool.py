"""Readers' processes that wait for orders: each thread that reads takes one, and puts it back warm."""

import atexit
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from redgui.reading.client import Reader, not_started

_MOST_IDLE = 2  # one for photos, one for thumbnails; each takes some 50 MB


class Pool:
    """Those of this process. All methods may be called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._idle: list[Reader] = []

    def warm_up(self) -> None:
        """Start one if none waits, and do not wait for it."""
        with self._lock:
            if not self._idle:
                self._idle.append(_started())

    @contextmanager
    def reader(self) -> Iterator[Reader]:
        """A reader for one order.

        Raises:
            RedguiError: no process can be started.
        """
        reader = self._take()
        try:
            yield reader
        finally:
            self._put_back(reader)

    def close(self) -> None:
        """End those that wait."""
        with self._lock:
            idle, self._idle = self._idle, []
        for reader in idle:
            reader.close()

    def forget(self) -> None:
        """After a fork: they are the other process's."""
        self._lock = threading.Lock()
        for reader in self._idle:
            reader.forget()
        self._idle = []

    def _take(self) -> Reader:
        while True:
            with self._lock:
                reader = self._idle.pop() if self._idle else None
            if reader is None:
                return _started()
            if reader.is_there():
                return reader
            reader.close()

    def _put_back(self, reader: Reader) -> None:
        if not reader.alive:
            return
        with self._lock:
            if len(self._idle) < _MOST_IDLE:
                self._idle.append(reader)
                return
        reader.close()


def _started() -> Reader:
    try:
        return Reader()
    except OSError as error:
        raise not_started(error) from error


POOL = Pool()
atexit.register(POOL.close)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=POOL.forget)
