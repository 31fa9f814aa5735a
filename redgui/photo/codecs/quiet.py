"""Keeps what the image libraries print about odd files away from the user's terminal."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_inside = 0
_outer: "warnings.catch_warnings[None] | None" = None


@contextmanager
def quiet() -> Iterator[None]:
    """Silence Python warnings and tifffile's log while a library decodes or encodes.

    What matters to the user stands in `Photo.warnings`. `warnings.catch_warnings` alone is not safe when
    several threads read photos: the one that leaves first would restore the filters under the others. So the
    first thread in silences and the last one out restores.
    """
    global _inside, _outer  # noqa: PLW0603 - the filters are global to the process, so is the count
    with _lock:
        if _inside == 0:
            _outer = warnings.catch_warnings()
            _outer.__enter__()
            warnings.simplefilter("ignore")
            logging.getLogger("tifffile").addFilter(_drop)
        _inside += 1
    try:
        yield
    finally:
        with _lock:
            _inside -= 1
            if _inside == 0 and _outer is not None:
                logging.getLogger("tifffile").removeFilter(_drop)
                _outer.__exit__(None, None, None)
                _outer = None


def _drop(_record: logging.LogRecord) -> bool:
    return False
