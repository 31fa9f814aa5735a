"""What comes from a cluster, without objects: a pickle of a worker's making must not run anything here.

Dask unpickles in many places: answers, errors, types of answers, warnings, and any part of any message that asks for
it. All of them go through the name `pickle` in two of its modules. While a cluster is connected that name leads to an
unpickler that knows no class and no function: data stay data, and everything else becomes an `Inert`.
"""

import contextlib
import io
import pickle
import threading
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, ClassVar

_TRACEBACK = "tblib.pickling_support.unpickle_traceback"
_ERRORS = ("tblib.pickling_support.unpickle_exception", "tblib.pickling_support.unpickle_exception_with_attrs")


class Inert(Exception):  # noqa: N818 (an object of any kind; an exception because Dask wants one where it sends an error)
    """What a pickle would have made an object of, and nothing made of it.

    Attributes:
        kind: the full name of the class or function, such as "builtins.ValueError".
        args: what it would have been called with.
    """

    kind: ClassVar[str] = ""

    def __new__(cls, *args: object, **_: object) -> "Inert":
        return super().__new__(cls, *args)

    def __init__(self, *args: object, **_: object) -> None:
        super().__init__(*args)

    def __setstate__(self, state: object) -> None:
        """An object's state is left out."""


@contextlib.contextmanager
def no_objects() -> Iterator[None]:
    """Whatever Dask unpickles in this process meanwhile is data or an `Inert`."""
    import distributed.client
    import distributed.protocol.pickle

    modules: list[Any] = [distributed.client, distributed.protocol.pickle]
    with _lock:
        _users.append(modules)
        for module in modules:
            module.pickle = _INERT
    try:
        yield
    finally:
        with _lock:
            _users.pop()
            if not _users:
                for module in modules:
                    module.pickle = pickle


def loads(data: Any, /, *, buffers: Any = (), **_: object) -> object:
    """As `pickle.loads`, but what it returns is data or an `Inert`; None for a traceback, which cannot be data."""
    try:
        found: object = _Unpickler(io.BytesIO(data), buffers=buffers).load()
    except Exception as error:  # noqa: BLE001 (it is a stranger's, and may break the unpickler in any way)
        return Inert(f"{type(error).__name__}: {error}")
    if not isinstance(found, Inert):
        return found
    if found.kind == _TRACEBACK:
        return None
    return _error(found) if found.kind in _ERRORS else found


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type:
        if (module, name) == ("builtins", "bytes"):  # Dask sends texts of errors as such, by the name of the class
            return bytes
        return type(name, (Inert,), {"kind": f"{module}.{name}"})


def _error(packed: Inert) -> Inert:
    """What tblib packed an exception up in, unpacked."""
    match packed.args:
        case [type() as kind, tuple(args) | {"args": tuple(args)}, *_] if issubclass(kind, Inert):
            return kind(*args)
    return packed


_lock = threading.Lock()
_users: list[object] = []
_INERT = SimpleNamespace(**{**vars(pickle), "loads": loads})
