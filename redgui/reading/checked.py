"""Pieces of what the reader's process sends, each looked at before it is used."""

import base64
import binascii
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


def text_of(data: bytes | None) -> str | None:
    """Bytes as JSON can hold them."""
    return None if data is None else base64.b64encode(data).decode()


def to_bytes(value: object) -> bytes | None:
    """Those bytes."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise StrangeError(f"no bytes: {value!r:.200}")
    try:
        return base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError) as error:
        raise StrangeError(str(error)) from error
