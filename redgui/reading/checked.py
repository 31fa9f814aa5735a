"""Pieces of what the reader's process sends, each looked at before it is used."""

from typing import Any


class StrangeError(Exception):
    """The reader sent what no reader sends."""


def object_of(value: object) -> dict[str, Any]:
    """A JSON object."""
    if not isinstance(value, dict):
        raise StrangeError(f"no object: {value!r:.200}")
    return value


def whole(value: object, most: int = 1 << 64) -> int:
    """A whole number from 0 to `most`."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
        raise StrangeError(f"no number: {value!r:.200}")
    return value


def to_bytes(value: object) -> bytes | None:
    """Bytes, if there are any."""
    if value is not None and not isinstance(value, bytes):
        raise StrangeError(f"no bytes: {value!r:.200}")
    return value
