"""A weights file taken apart and checked, before any library sees it and before anything is built.

The format (safetensors): the length of a header, the header as JSON, and the numbers. The file may come from anybody.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from typing import Any, BinaryIO

from redgui.network.limits import MOST_PARAMETERS

MOST_HEADER = 1 << 20
"""Bytes; the longest that is shipped has 6,000."""
_LENGTH = 8
_BYTES = {"F16": 2, "BF16": 2, "F32": 4}


@dataclass(frozen=True)
class Tensor:
    """What the header says of a tensor.

    Attributes:
        dtype: as the format calls it, such as "F16".
        shape: its sides.
    """

    dtype: str
    shape: tuple[int, ...]


@dataclass(frozen=True)
class Header:
    """The header of a weights file.

    Attributes:
        raw: its bytes, and those that say how many they are.
        metadata: texts by name.
        tensors: by name.
    """

    raw: bytes
    metadata: dict[str, str]
    tensors: dict[str, Tensor]


def read_header(file: BinaryIO) -> Header:
    """Read the header; the file then stands at the first number.

    Raises:
        ValueError: it is not what the format asks for, or is too long.
        OSError: it cannot be read.
    """
    start = file.read(_LENGTH)
    length = int.from_bytes(start, "little")
    if len(start) < _LENGTH or not 2 <= length <= MOST_HEADER:
        raise ValueError(f"its header does not have 2 to {MOST_HEADER} bytes")
    text = file.read(length)
    if len(text) < length:
        raise ValueError("it ends within its header")
    entries = read_json(text.decode("utf-8"))
    metadata = entries.pop("__metadata__", {})
    if not isinstance(metadata, dict) or not all(isinstance(value, str) for value in metadata.values()):
        raise ValueError("its metadata are no texts")
    return Header(start + text, metadata, {name: _tensor(entry) for name, entry in entries.items()})


def read_json(text: str) -> dict[str, Any]:
    """The JSON object in a text.

    Raises:
        ValueError: there is none, it has a name twice, or is nested too deep.
    """
    try:
        value = json.loads(text, object_pairs_hook=_unique)
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error
    if not isinstance(value, dict):
        raise ValueError("it is no JSON object")
    return value


def read_numbers(file: BinaryIO, header: Header, shapes: Mapping[str, tuple[int, ...]]) -> bytes | None:
    """The whole file, once it is sure that it holds these tensors and nothing else; None if it does not.

    Args:
        file: that stands where `read_header` left it.
        header: that was read.
        shapes: what the network needs, by name.
    """
    tensors = header.tensors
    if {name: tensor.shape for name, tensor in tensors.items()} != dict(shapes):
        return None
    if any(tensor.dtype not in _BYTES for tensor in tensors.values()):
        return None
    sizes = [prod(tensor.shape) for tensor in tensors.values()]
    if sum(sizes) > MOST_PARAMETERS:
        return None
    size = sum(count * _BYTES[tensor.dtype] for count, tensor in zip(sizes, tensors.values(), strict=True))
    numbers = file.read(size + 1)
    return header.raw + numbers if len(numbers) == size else None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("a name stands there twice")
    return made


def _tensor(entry: object) -> Tensor:
    match entry:
        case {"dtype": str(dtype), "shape": list(shape)} if all(type(side) is int and side >= 0 for side in shape):
            return Tensor(dtype, tuple(shape))
        case _:
            raise ValueError("its header is damaged")
