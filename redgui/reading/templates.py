"""The templates of sentences that reading a photo can bring: only those are taken from the reader's process.

They are looked for where they stand, in the code of `redgui.photo`: all its texts are constants there, in a bundle as
well, and none of it is run for that. A cluster's workers have sentences of
other modules as well.
"""

import importlib.util
import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib.machinery import ModuleSpec
from string import Formatter
from types import CodeType
from typing import Any

_HOMES = ("redgui.photo", "redgui.messages")


def fields_of(template: str, homes: tuple[str, ...] = _HOMES) -> frozenset[str] | None:
    """The names of a template's parts; None for a text that does not stand in the code of these modules."""
    if template not in _texts(homes):
        return None
    try:
        names = frozenset(name for _, name, _, _ in Formatter().parse(template) if name is not None)
    except ValueError:
        return None
    return names if all(map(str.isidentifier, names)) else None


@cache
def _texts(homes: tuple[str, ...]) -> frozenset[str]:
    """Every text in that code; a few milliseconds."""
    return frozenset(text for home in homes for code in _codes(home) for text in _constants(code))


def _codes(home: str) -> Iterator[CodeType]:
    spec = importlib.util.find_spec(home)
    assert spec is not None
    yield _code(spec)
    for found in pkgutil.iter_modules(spec.submodule_search_locations or ()):
        yield from _codes(f"{home}.{found.name}")


def _code(spec: ModuleSpec) -> CodeType:
    loader: Any = spec.loader  # every loader of Python code has this method
    code: CodeType = loader.get_code(spec.name)
    return code


def _constants(code: CodeType) -> Iterator[str]:
    for constant in code.co_consts:
        if isinstance(constant, str):
            yield constant
        elif isinstance(constant, CodeType):
            yield from _constants(constant)
