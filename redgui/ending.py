"""What asks the program to end from outside: Ctrl-C, `kill`, a closed terminal; each ends it cleanly."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

Handler = Callable[[int, FrameType | None], None]

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")  # SIGBREAK: Windows, Ctrl-Break and a closed console


class Ended(KeyboardInterrupt):
    """The program was asked to end, by whatever signal.

    Attributes:
        status: what shells expect of a program that a signal ended, 128 and its number; 130 after Ctrl-C.
    """

    def __init__(self, number: int) -> None:
        super().__init__()
        self.status = 128 + number


def exit_status(end: KeyboardInterrupt) -> int:
    """Of a program that ends by it."""
    return end.status if isinstance(end, Ended) else 128 + signal.SIGINT


def end_signals() -> tuple[signal.Signals, ...]:
    """The signals of this system that end a program; not those that are ignored, as `nohup` has it."""
    there = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    return tuple(number for number in there if signal.getsignal(number) != signal.SIG_IGN)


@contextmanager
def on_end(handler: Handler) -> Iterator[None]:
    """Have `handler` called in the main thread when the program is asked to end; enter it there."""
    before = {number: signal.signal(number, handler) for number in end_signals()}
    try:
        yield
    finally:
        for number, former in before.items():
            signal.signal(number, former)


def raise_ended(number: int, _: FrameType | None = None) -> NoReturn:
    """A handler for `on_end`."""
    raise Ended(number)


def ignore_end() -> None:
    """From here on the program ends by itself, and nothing disturbs that."""
    for number in end_signals():
        signal.signal(number, signal.SIG_IGN)
