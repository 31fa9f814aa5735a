"""What the queue and a cluster's workers have to do with each other: plain frozen objects, all of them small."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias, TypedDict

from redgui.batch.journal import Mark
from redgui.batch.names import Output
from redgui.batch.status import Phase, Result
from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.settings import RestoreSettings

Event = Literal["begun", "phase", "share"]


@dataclass(frozen=True)
class Terms:
    """What must hold for a worker to take part in a run.

    Attributes:
        version: of redgui.
        mark: a line that the worker must find where the queue wrote it: both see the same storage.
        sources: folders that the worker must see.
        models: names or paths of models, and the SHA-256 of each.
    """

    version: str
    mark: Mark
    sources: tuple[Path, ...]
    models: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Order:
    """One photo for a worker.

    Attributes:
        ticket: what the order is known by; no other ever has it.
        item: its id in the queue.
        topic: where the worker says how far it is.
        terms: of the run.
        source: the photo.
        settings: how to restore it.
        output: how to write it.
        max_pixels: see `redgui.reading.read.read`.
    """

    ticket: str
    item: int
    topic: str
    terms: Terms
    source: Path
    settings: RestoreSettings
    output: Output
    max_pixels: int


@dataclass(frozen=True)
class Look:
    """What a look at a photo finds: all that its result's name depends on.

    Attributes:
        size: width and height in pixels.
        expected: what is known of the result; its file is not settled yet.
        name: what the result is called if the name is free.
        seconds: that it took.
    """

    size: tuple[int, int]
    expected: Result
    name: str
    seconds: float


@dataclass(frozen=True)
class Delivered:
    """A photo that a worker restored and wrote.

    Attributes:
        size: of the result in bytes.
        seconds: that it took.
        network_seconds: the network's share of that.
        warnings: what had to change on the way.
    """

    size: int
    seconds: float
    network_seconds: float
    warnings: tuple[Sentence, ...]


class Misfit(RedguiError):  # noqa: N818 (it is no failure of the photo)
    """A worker that came late cannot take part; why, and its address."""

    def __init__(self, sentence: Sentence, address: str) -> None:
        super().__init__(sentence)
        self.args = (sentence, address)  # what copy makes it of again
        self.address = address


@dataclass(frozen=True)
class Failure:
    """What kept a worker from doing what it was asked for.

    Attributes:
        error: what to raise.
        detail: where it happened, for what no code of ours expected.
    """

    error: RedguiError
    detail: str = ""


Answer: TypeAlias = Look | Delivered | Failure


class News(TypedDict):
    """How far a worker is with an order; it goes to the topic."""

    ticket: str
    item: int
    worker: str
    event: Event
    phase: Phase
    share: float
