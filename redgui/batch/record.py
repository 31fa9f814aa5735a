"""What the journal knows of a photo, and the line that says it.

A journal is found in a folder that may have come from anybody, so a line counts only if it is, character for character,
what would be written here.
"""

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import PurePath, PurePosixPath
from typing import Any, Literal, NamedTuple, TypeAlias, get_args

from redgui.photo import formats

Ending: TypeAlias = Literal["done", "failed", "skipped", "cancelled"]
_STATES = frozenset({"begun", *get_args(Ending)})
_KINDS = {"key": list, "state": str, "output": str, "replaces": list, "size": int, "facts": dict, "reason": str}

STOPPED: dict[str, Any] = {"event": "stopped"}
"""The run ends because somebody wants it to, whatever it is reading."""


class Key(NamedTuple):
    """What must be the same for a result to be up to date.

    Attributes:
        source: path.
        size: of the source, in bytes.
        mtime_ns: of the source.
        settings: hash of everything that decides how the result looks and is named.
    """

    source: str
    size: int
    mtime_ns: int
    settings: str


@dataclass(frozen=True)
class Record:
    """The last that is known of one photo under one set of settings.

    Attributes:
        key: see `Key`.
        state: "begun", or how it ended: "done", "failed", "skipped", "cancelled".
        output: the result, relative to the output folder, with "/"; empty if it was not settled.
        replaces: size and mtime_ns of the file that had the name before; None if there was none.
        size: of the result in bytes, once it is done.
        facts: of the result, for the report.
        reason: why it failed or was skipped.
    """

    key: Key
    state: Literal["begun"] | Ending
    output: str = ""
    replaces: tuple[int, int] | None = None
    size: int = 0
    facts: dict[str, Any] = field(default_factory=dict)
    reason: str = ""


def line_of(event: dict[str, Any]) -> str:
    """An event as a line of the journal, without its end."""
    return json.dumps(event, separators=(",", ":"))


def event_of(line: str) -> dict[str, Any] | None:
    """The event in a line; None if nothing here would write it so."""
    try:
        event = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return event if isinstance(event, dict) and line_of(event) == line else None


def to_event(record: Record) -> dict[str, Any]:
    """A record as an event; what says nothing is left out."""
    return {"event": "photo"} | {name: value for name, value in asdict(record).items() if value}


def to_record(event: dict[str, Any]) -> Record | None:
    """The record in an event; None if there is none that would be written so."""
    fields = {name: value for name, value in event.items() if name != "event"}
    if not all(type(value) is _KINDS.get(name) for name, value in fields.items()):
        return None
    key, replaces = _to_key(fields.get("key")), fields.get("replaces")
    if key is None or fields.get("state") not in _STATES or not (replaces is None or _are(replaces, int, int)):
        return None
    record = Record(**fields | {"key": key, "replaces": tuple(replaces) if replaces else None})
    sound = record.size >= 0 and (not record.output or is_result(record.output))
    return record if sound and line_of(to_event(record)) == line_of(event) else None


def to_read_event(key: Key) -> dict[str, Any]:
    """A photo is about to be read."""
    return {"event": "reading", "key": key}


def to_read_key(event: dict[str, Any]) -> Key | None:
    """Which photo was about to be read, in such an event; None if it is none."""
    key = _to_key(event.get("key"))
    return key if key and line_of(to_read_event(key)) == line_of(event) else None


def _to_key(values: object) -> Key | None:
    """What JSON made of a key; None if it is none."""
    return Key(*values) if isinstance(values, list) and _are(values, str, int, int, str) else None


def is_result(name: str) -> bool:
    """Whether a result can be named so: relative, straight downwards, with the suffix of a format that is written."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or path.as_posix() != name or PurePath(name).parts != path.parts:
        return False
    try:
        return b"\0" not in os.fsencode(name) and formats.of_result(path.suffix) is not None
    except UnicodeEncodeError:
        return False


def _are(values: list[Any], *kinds: type) -> bool:
    return [type(value) for value in values] == list(kinds)
