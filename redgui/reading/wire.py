"""What goes between the program and the reader's process: JSON in a checked shape, never a pickle, and plain bytes.

A message is the length of its JSON in four bytes, the JSON, and the bytes that it has places for, one after the other.
JSON is short, because it takes thirty times its size once it is taken apart.
The reader is not trusted once it has touched a file: whatever it sends is taken apart here, and what is not exactly as
it should be is a `StrangeError`.
"""

import json
import math
from collections.abc import Callable
from typing import Any, Literal, NamedTuple

from redgui.errors import PhotoError, TooLargeError
from redgui.messages import Part, Sentence
from redgui.photo import formats
from redgui.photo.metadata.shot import HIGHEST_ISO, LONGEST_NAME, Shot
from redgui.photo.photo import Photo
from redgui.reading.carried import from_metadata, to_metadata
from redgui.reading.checked import StrangeError, object_of, whole
from redgui.reading.templates import fields_of

LARGEST_MESSAGE = 256 << 20
"""Bytes; it is metadata that makes a message large."""
_LARGEST_JSON = 1 << 20
_HEAD = 4
_LONGEST_TEXT = 10_000
_MOST_WARNINGS = 1000
_DEEPEST = 8

Message = dict[str, Any]
Fields = Callable[[str], frozenset[str] | None]


class LibraryError(Exception):
    """What a library raised in the reader's process, as a text."""


class Place(NamedTuple):
    """Where samples lie: the number of a shared memory, and what kind of array it holds."""

    room: int
    shape: tuple[int, ...]
    dtype: Literal["uint8", "uint16"]


class TooLargeMessageError(Exception):
    """No message may be that large."""


def packed(message: Message) -> bytes:
    """A message as bytes; `bytes` in it are carried beside the JSON.

    Raises:
        TooLargeMessageError: the other side would refuse it.
    """
    pieces: list[bytes] = []

    def size_of(piece: object) -> Message:
        if not isinstance(piece, bytes):
            raise TypeError(f"{type(piece)} is not sent")
        pieces.append(piece)
        return {"bytes": len(piece)}

    head = json.dumps(message, allow_nan=False, default=size_of).encode()
    if len(head) > _LARGEST_JSON or _HEAD + len(head) + sum(map(len, pieces)) > LARGEST_MESSAGE:
        raise TooLargeMessageError
    return b"".join([len(head).to_bytes(_HEAD, "big"), head, *pieces])


def unpacked(data: bytes | bytearray) -> Message:
    """The message; every piece of the bytes beside the JSON is in one place of it."""
    length = int.from_bytes(data[:_HEAD], "big")
    at = _HEAD + length
    if not 0 < length <= min(_LARGEST_JSON, len(data) - _HEAD):
        raise StrangeError(f"{length} bytes of JSON")

    def piece(found: Message) -> object:
        nonlocal at
        if found.keys() != {"bytes"}:
            return found
        start, at = at, at + whole(found["bytes"], len(data) - at)
        return bytes(memoryview(data)[start:at])

    try:
        message = json.loads(data[_HEAD:at], object_hook=piece)
    except (ValueError, RecursionError) as error:
        raise StrangeError(str(error)) from error
    if at != len(data):
        raise StrangeError("bytes without a place")
    return object_of(message)


# Sentences.


def from_sentence(sentence: Sentence) -> list[object]:
    """The template and its parts."""
    parts = {
        name: from_sentence(part) if isinstance(part, Sentence) else _finite(part)
        for name, part in sentence.parts.items()
    }
    return [sentence.template, parts]


def to_sentence(value: object, depth: int = 0, *, fields: Fields = fields_of) -> Sentence:
    """The sentence, if the program has it, by its `fields`: no other text comes through."""
    match value:
        case [str(template), dict(given)] if depth < _DEEPEST and fields(template) == given.keys():
            parts = {name: _part(part, depth + 1, fields) for name, part in given.items()}
        case _:
            raise StrangeError(f"no sentence: {value!r:.200}")
    try:
        return Sentence.rebuilt(template, parts)
    except (ValueError, TypeError, OverflowError) as error:
        raise StrangeError(f"{template}: {error}") from error


def _part(value: object, depth: int, fields: Fields) -> Part:
    match value:
        case list():
            return to_sentence(value, depth, fields=fields)
        case str():
            return value[:_LONGEST_TEXT]
        case bool() | None:
            raise StrangeError(f"no part of a sentence: {value!r}")
        case int() | float():
            return value
    raise StrangeError(f"no part of a sentence: {value!r:.200}")


def _finite(part: Part) -> Part:
    """JSON has neither infinity nor NaN."""
    return str(part) if isinstance(part, float) and not math.isfinite(part) else part


# Errors.


def from_error(error: PhotoError) -> Message:
    pixels = error.pixels if isinstance(error, TooLargeError) else None
    return {"failed": from_sentence(error.sentence), "pixels": pixels, "cause": repr(error.__cause__)[:_LONGEST_TEXT]}


def to_error(message: Message) -> PhotoError:
    """The error; its cause has the library's own as a text, where there was one."""
    sentence, pixels = to_sentence(message.get("failed")), message.get("pixels")
    error = PhotoError(sentence) if pixels is None else TooLargeError(sentence, whole(pixels))
    if (cause := _text(message.get("cause"))) != "None":
        error.__cause__ = LibraryError(cause)
    return error


# Photos; their samples lie in shared memory.


def from_photo(photo: Photo, samples: Place, alpha: Place | None) -> Message:
    return {
        "photo": {
            "samples": samples,
            "alpha": alpha,
            "bit_depth": photo.bit_depth,
            "format": photo.format,
            **from_metadata(photo.metadata),
            "warnings": [from_sentence(warning) for warning in photo.warnings[:_MOST_WARNINGS]],
            "jpeg_quality": photo.jpeg_quality,
            "lossless": photo.lossless,
            "torn": photo.torn,
        }
    }


class Facts(NamedTuple):
    """All that is sent of a photo, checked as far as it can be without its samples."""

    samples: Place
    alpha: Place | None
    fields: dict[str, Any]


def to_facts(message: Message) -> Facts:
    """What `from_photo` made: where the samples lie, and the other fields of `Photo`."""
    sent = object_of(message.get("photo"))
    samples = _place(sent.get("samples"), 3)
    alpha = None if sent.get("alpha") is None else _place(sent.get("alpha"), 2)
    warnings = sent.get("warnings")
    if not isinstance(warnings, list) or len(warnings) > _MOST_WARNINGS:
        raise StrangeError("no warnings")
    kind, quality = _text(sent.get("format")), sent.get("jpeg_quality")
    if formats.named(kind) is None:
        raise StrangeError(f"no format: {kind}")
    return Facts(
        samples,
        alpha,
        {
            "bit_depth": whole(sent.get("bit_depth"), 64),
            "format": kind,
            "metadata": to_metadata(sent),
            "warnings": tuple(map(to_sentence, warnings)),
            "jpeg_quality": None if quality is None else whole(quality, 100),
            "lossless": sent.get("lossless") is True,
            "torn": sent.get("torn") is True,
        },
    )


def to_size(message: Message, key: str) -> tuple[int, int] | None:
    """Width and height in pixels, or None."""
    match message.get(key):
        case None:
            return None
        case [width, height]:
            return whole(width), whole(height)
        case other:
            raise StrangeError(f"no size: {other!r:.200}")


def to_shot(message: Message) -> Shot:
    """What took a photo."""
    match message.get("shot"):
        case [str(camera), iso] if len(camera) <= LONGEST_NAME and (camera == "" or camera.isprintable()):
            return Shot(camera, None if iso is None else whole(iso, HIGHEST_ISO))
        case other:
            raise StrangeError(f"no shot: {other!r:.200}")


def to_number(message: Message, key: str) -> int:
    return whole(message.get(key))


def _place(value: object, dimensions: int) -> Place:
    match value:
        case [room, list(shape), ("uint8" | "uint16") as dtype] if len(shape) == dimensions:
            sides = tuple(whole(side) for side in shape)
            if min(sides) > 0 and (dimensions == 2 or sides[2] in {1, 3}):
                return Place(whole(room), sides, dtype)
    raise StrangeError(f"no samples: {value!r:.200}")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise StrangeError(f"no text: {value!r:.200}")
    return value[:_LONGEST_TEXT]
