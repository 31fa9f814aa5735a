"""What a cluster's workers answer: JSON in a checked shape, never an object of their making.

Whatever a worker sends is taken apart here, and what is not exactly as it should be is a `StrangeError`. Sentences come
through only if they stand in redgui's own code.
"""

import json
import traceback
from collections.abc import Collection, Mapping
from functools import partial
from pathlib import Path
from typing import Any, get_args

from redgui import errors
from redgui.batch.cluster.inert import Inert
from redgui.batch.cluster.orders import Answer, Delivered, Event, Failure, Look, Misfit, News
from redgui.batch.status import Phase, Result
from redgui.batch.unforeseen import unforeseen
from redgui.errors import RedguiError, TooLargeError
from redgui.messages import Sentence
from redgui.reading import wire
from redgui.reading.checked import StrangeError, object_of, whole
from redgui.reading.templates import fields_of

_LONGEST_TEXT = 10_000
_MOST_WARNINGS = 1000
_MOST = 10**12  # of a size in pixels or bytes, and of seconds
# Where the sentences stand that a worker can have.
_HOMES = tuple(
    f"redgui.{room}"
    for room in (
        *("auto", "batch", "chroma_pass", "errors", "files", "forecast", "growing", "luma_pass", "messages", "naming"),
        *("network", "photo", "pipeline", "reading", "settings", "shortage"),
    )
)
# A folder that is gone ends the run; that is for the command alone to find.
_KINDS: dict[str, type[RedguiError]] = {
    kind.__name__: kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, RedguiError) and kind is not errors.FolderGone
}


# On the worker.


def from_look(look: Look) -> str:
    expected = look.expected.to_dict()
    return _packed({"look": {"size": look.size, "expected": expected, "name": look.name, "seconds": look.seconds}})


def from_delivered(done: Delivered) -> str:
    warnings = [wire.from_sentence(warning) for warning in done.warnings[:_MOST_WARNINGS]]
    return _packed({"delivered": {**vars(done), "warnings": warnings}})


def from_error(error: Exception, name: str) -> str:
    """What went wrong with the photo `name`, within the handling of `error`."""
    if isinstance(error, Misfit):
        return _packed({"misfit": {"why": wire.from_sentence(error.sentence), "address": error.address}})
    if isinstance(error, RedguiError):
        kind = next(kind.__name__ for kind in type(error).__mro__ if kind.__name__ in _KINDS)
        pixels = error.pixels if isinstance(error, TooLargeError) else None
        return _packed({"failed": {"why": wire.from_sentence(error.sentence), "kind": kind, "pixels": pixels}})
    why, detail = wire.from_sentence(unforeseen(error, name)), traceback.format_exc()[-_LONGEST_TEXT:]
    return _packed({"failed": {"why": why, "kind": RedguiError.__name__, "detail": detail}})


def from_check(why: Sentence) -> str:
    return _packed({"why": wire.from_sentence(why)})


def from_stopped(begun: Collection[str]) -> str:
    return _packed({"begun": list(begun)})


def _packed(answer: Mapping[str, object]) -> str:
    return json.dumps(answer, allow_nan=False)


# At the command.


def to_answer(answer: object) -> Answer:
    """What came of a task."""
    match _unpacked(answer):
        case {"look": dict(look)}:
            return Look(_size(look.get("size")), _result(look), _name(look.get("name")), _seconds(look, "seconds"))
        case {"delivered": {"size": size, "warnings": list(warnings), **times}} if len(warnings) <= _MOST_WARNINGS:
            given = tuple(map(_sentence, warnings))
            return Delivered(whole(size, _MOST), _seconds(times, "seconds"), _seconds(times, "network_seconds"), given)
        case {"misfit": {"why": why, "address": str(address)}}:
            return Failure(Misfit(_sentence(why), address[:_LONGEST_TEXT]))
        case {"failed": {"why": why, "kind": "TooLargeError", "pixels": pixels}}:
            return Failure(TooLargeError(_sentence(why), whole(pixels)))
        case {"failed": {"why": why, "kind": str(kind), **rest}} if kind in _KINDS:
            detail = rest.get("detail", "")
            return Failure(_KINDS[kind](_sentence(why)), detail[:_LONGEST_TEXT] if isinstance(detail, str) else "")
    raise StrangeError(f"no answer: {answer!r:.200}")


def to_check(answer: object) -> Sentence:
    """Why a worker cannot take part; empty if it can."""
    return _sentence(_unpacked(answer).get("why"))


def to_stopped(answer: object) -> list[str]:
    """The tasks that were begun."""
    match _unpacked(answer):
        case {"begun": list(keys)} if all(isinstance(key, str) for key in keys):
            return keys
    raise StrangeError(f"no tasks: {answer!r:.200}")


def to_news(sent: object) -> News:
    """How far a worker is, as it comes by a topic: Dask's own message, and so no JSON."""
    match sent:
        case {
            "ticket": str(ticket),
            "item": int(item),
            "worker": str(worker),
            "event": event,
            "phase": phase,
            "share": int() | float() as share,
        } if event in get_args(Event) and phase in get_args(Phase) and 0 <= share <= 1:
            return News(
                ticket=ticket, item=item, worker=worker[:_LONGEST_TEXT], event=event, phase=phase, share=float(share)
            )
    raise StrangeError(f"no news: {sent!r:.200}")


def from_dask(error: object, name: str) -> Failure:
    """What Dask has of a task that came to no answer: its last worker was lost, or could not even begin it."""
    match error:
        case Inert(kind="distributed.scheduler.KilledWorker", args=(_, _, int(allowed))):
            return Failure(
                RedguiError(
                    Sentence(
                        "{name} was given up, because {count} workers were lost over it; look into their logs, and"
                        " give them more memory if that is what they wanted.",
                        name=name,
                        count=allowed + 1,
                    )
                )
            )
    kind = error.kind.rpartition(".")[2] if isinstance(error, Inert) else type(error).__name__
    return Failure(RedguiError(unforeseen(error, name, kind)))


def _unpacked(answer: object) -> dict[str, Any]:
    if not isinstance(answer, str):
        raise StrangeError(f"no JSON: {type(answer).__name__}")
    try:
        return object_of(json.loads(answer))
    except (ValueError, RecursionError) as error:
        raise StrangeError(str(error)) from error


_sentence = partial(wire.to_sentence, fields=partial(fields_of, homes=_HOMES))


def _size(value: object) -> tuple[int, int]:
    match value:
        case [width, height]:
            return whole(width, _MOST), whole(height, _MOST)
    raise StrangeError(f"no size: {value!r:.200}")


def _result(look: dict[str, Any]) -> Result:
    try:
        return Result.from_dict(Path(), object_of(look.get("expected")))
    except ValueError as error:
        raise StrangeError(str(error)) from error


def _name(value: object) -> str:
    """Of a file in the folder that the command chooses."""
    if not isinstance(value, str) or value in {"", ".", ".."} or any(sign in value for sign in "/\\\0"):
        raise StrangeError(f"no name of a file: {value!r:.200}")
    return value


def _seconds(of: Mapping[Any, Any], key: str) -> float:
    match of.get(key):
        case int() | float() as value if 0 <= value < _MOST and not isinstance(value, bool):
            return float(value)
        case other:
            raise StrangeError(f"no time: {other!r:.200}")
