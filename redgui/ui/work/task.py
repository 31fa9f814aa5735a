"""What a thread of the window does: a frozen order without any Qt, which can be run and tested by itself."""

import threading
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from redgui.photo.pyramid import Pyramid


R = TypeVar("R")
_numbers = count(1)


class Tell(Protocol):
    """How a task reports on its way."""

    def progress(self, done: int, total: int) -> None: ...
    def rows(self, pyramid: "Pyramid") -> None: ...


@dataclass(frozen=True, eq=False)
class Task(ABC, Generic[R]):
    """One order for a worker, which comes to an R.

    Attributes:
        id: what its reports are known by; a number of its own.
        cancel: set to stop it, before or while it runs.
    """

    id: int = field(default_factory=lambda: next(_numbers), init=False)
    cancel: threading.Event = field(default_factory=threading.Event, init=False)

    @abstractmethod
    def run(self, tell: Tell) -> R:
        """Do it.

        Raises:
            RedguiError: an expected failure, in one sentence; `Cancelled` if it was stopped.
        """
