"""How far each photo of the queue is, in frozen objects that any thread may keep."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal

from redgui.batch.plan import Item
from redgui.errors import RedguiError
from redgui.messages import NOTHING, Sentence
from redgui.settings import NO_JPEG, RestoreSettings

State = Literal["queued", "running", "done", "failed", "skipped", "cancelled"]
STATES: tuple[State, ...] = ("queued", "running", "done", "failed", "skipped", "cancelled")
Outcome = Literal["queued", "running", "done", "clean", "failed", "skipped", "cancelled"]
OUTCOMES: tuple[Outcome, ...] = ("queued", "running", "done", "clean", "failed", "skipped", "cancelled")
"""The states as people count them: a photo that came through clean is one in which there was nothing to restore."""
Phase = Literal["reading", "restoring", "writing"]
_LARGEST = 1e12  # of a number in the facts of a result: megapixels and seconds are far from that
FINAL: frozenset[State] = frozenset(["done", "failed", "skipped", "cancelled"])


@dataclass(frozen=True)
class Result:
    """A photo that was restored and written.

    Attributes:
        output: the file.
        sigma: the noise level that was removed, in 8-bit grey levels.
        scale: the factor of enlargement.
        model: name or path.
        megapixels: of the result.
        jpeg: the JPEG quality whose traces were removed; `NO_JPEG` where none were.
        color: the level of colour noise that was removed; 0 where none was.
        seconds: spent on it: reading, restoring and writing without any waiting; 0 if it is not known any more.
        network_seconds: the network's share of that.
        warnings: what had to change on the way; sentences, or their texts alone if an earlier run's journal has them.
    """

    output: Path
    sigma: float
    scale: float
    model: str
    megapixels: float
    jpeg: int = NO_JPEG
    color: float = 0.0
    seconds: float = 0.0
    network_seconds: float = 0.0
    warnings: tuple[str, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found in the photo that could be restored, and nothing was asked for."""
        return self.sigma == 0 and self.color == 0 and self.jpeg == NO_JPEG and self.scale == 1

    def to_dict(self) -> dict[str, Any]:
        """For the journal, which knows where the file is by itself."""
        return {name: value for name, value in vars(self).items() if name != "output"}

    @classmethod
    def from_dict(cls, output: Path, data: Mapping[str, Any]) -> "Result":
        """The result that the journal knows.

        Raises:
            ValueError: these are no facts of a result, or those of another version.
        """
        names = {field.name for field in fields(cls)} - {"output"}
        if not data.keys() <= names or not all(_KINDS.get(name, _is_number)(value) for name, value in data.items()):
            raise ValueError(f"no facts of a result: {data}")
        # They are printed, and may come from anybody.
        warnings = (
            "".join(letter if letter.isprintable() else "?" for letter in text) for text in data.get("warnings", ())
        )
        try:
            return cls(output, **{**data, "warnings": tuple(warnings)})
        except TypeError as error:
            raise ValueError(f"too few facts of a result: {data}") from error


def _is_number(value: object) -> bool:
    # A whole number may be too large for a float, and NaN is not less than anything.
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _LARGEST


_KINDS: dict[str, Callable[[object], bool]] = {
    "model": lambda value: isinstance(value, str),
    "jpeg": lambda value: type(value) is int and 0 <= value <= NO_JPEG,
    "warnings": lambda value: isinstance(value, list | tuple) and all(isinstance(text, str) for text in value),
}


@dataclass(frozen=True)
class Status:
    """One item of the queue as it is now.

    Attributes:
        id: what the queue knows it by.
        settings: how it is, or was, restored.
        state: see `State`.
        reason: why it failed or was skipped, or in a report why it still waits, in one sentence.
        detail: the traceback of a failure that was not expected.
        error: the failure, if it was expected.
        size: width and height of the source in pixels; None if not known (yet).
        phase: what is being done to it while it is running.
        progress: share of the network's work that is done, 0 to 1.
        attempts: how often its restoring was begun; more than once where a cluster's worker was lost over it.
        result: once it is done.
        earlier: it was done by an earlier run, and only found again.
        again: it was done already and is wanted once more; what it came to before stays.
    """

    id: int
    item: Item
    settings: RestoreSettings
    state: State = "queued"
    reason: Sentence = NOTHING
    detail: str = ""
    error: RedguiError | None = None
    size: tuple[int, int] | None = None
    phase: Phase = "reading"
    progress: float = 0.0
    attempts: int = 1
    result: Result | None = None
    earlier: bool = False
    again: bool = False

    @property
    def pixels(self) -> float | None:
        """Of the result."""
        return None if self.size is None else self.size[0] * self.size[1] * self.settings.scale**2

    @property
    def outcome(self) -> Outcome:
        """The state, or "clean" if there was nothing to restore."""
        return "clean" if self.result is not None and self.result.is_clean else self.state

    def to_dict(self) -> dict[str, Any]:
        """A line of the report; what only a result can tell is None until there is one."""
        done = self.result
        return {
            "source": readable(self.item.source),
            "output": readable(done.output) if done else None,
            "state": self.state,
            "reason": readable(self.reason),
            "sigma": round(done.sigma, 2) if done else self.settings.sigma,
            "color": round(done.color, 2) if done else self.settings.color,
            "scale": self.settings.scale,
            "jpeg": done.jpeg if done else self.settings.jpeg,
            "model": readable(self.settings.model),
            "seconds": round(done.seconds, 3) if done else None,
            "megapixels": round(done.megapixels, 3) if done else None,
            "attempts": self.attempts,
        }


def readable(path: Path | str) -> str:
    """A path as text that every file and terminal can hold, whatever bytes are in its name."""
    return os.fsencode(path).decode(errors="replace")
