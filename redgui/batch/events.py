"""The queue's events, for those that listen."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from redgui.batch.progress import Progress
from redgui.batch.status import Status

BatchState = Literal["idle", "running", "paused"]


@dataclass(frozen=True)
class Added:
    """Items at the end of the queue."""

    statuses: tuple[Status, ...]


@dataclass(frozen=True)
class Changed:
    """Items that are there already, as they are now."""

    statuses: tuple[Status, ...]


@dataclass(frozen=True)
class Removed:
    """Items that are gone."""

    ids: tuple[int, ...]


@dataclass(frozen=True)
class Moved:
    """The whole queue in its new order."""

    ids: tuple[int, ...]


@dataclass(frozen=True)
class Progressed:
    """How far everything is, a few times a second."""

    progress: Progress


@dataclass(frozen=True)
class Turned:
    """The queue started, paused, went on, or came to its end."""

    state: BatchState


Event: TypeAlias = Added | Changed | Removed | Moved | Progressed | Turned
