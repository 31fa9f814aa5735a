"""Signals while Qt waits for events: Python's handlers run only when Python does."""

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSocketNotifier


@contextmanager
def awake_for_signals() -> Iterator[None]:
    """Have the event loop of this thread, the main one, run Python for a moment whenever a signal comes."""
    near, far = socket.socketpair()
    with near, far:
        far.setblocking(False)
        former = signal.set_wakeup_fd(far.fileno(), warn_on_full_buffer=False)
        notifier = QSocketNotifier(near.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(lambda *_: near.recv(64))
        try:
            yield
        finally:
            notifier.setEnabled(False)
            signal.set_wakeup_fd(former)
