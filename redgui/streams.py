"""stdout and stderr that end no work: what cannot be written there is dropped, and noted."""

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedWriter, RawIOBase, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class SteadyOutput(RawIOBase):
    """Writes to another stream until that fails; from there on it takes everything and writes nothing.

    A full disk, a pipe that nobody reads and a terminal that was closed end what is printed, not a batch of photos.

    Attributes:
        problem: why it could not go on; None while it can.
    """

    def __init__(self, raw: RawIOBase) -> None:
        super().__init__()
        self._raw = raw
        self.problem: OSError | None = None

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._raw.fileno()

    def isatty(self) -> bool:
        return self._raw.isatty()

    def write(self, data: "ReadableBuffer", /) -> int | None:
        if self.problem is None:
            try:
                return self._raw.write(data)
            except OSError as error:
                self.problem = error
        return memoryview(data).nbytes


def steady(stream: TextIO | None) -> TextIO:
    """The same stream, which cannot fail, and spells what its encoding does not have as `\\u5199`.

    A program without a console has no streams; it gets one that leads nowhere.
    """
    if stream is None:
        return Path("nul" if sys.platform == "win32" else "/dev/null").open("w", encoding="utf-8")
    raw = getattr(stream, "buffer", None)
    raw = getattr(raw, "raw", raw)  # with PYTHONUNBUFFERED the one is the other
    if not isinstance(stream, TextIOWrapper) or not isinstance(raw, RawIOBase):
        return stream
    return TextIOWrapper(
        BufferedWriter(SteadyOutput(raw)),
        encoding=stream.encoding,
        errors="backslashreplace",
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )


@contextmanager
def whole_output() -> Iterator[None]:
    """Around a program that ends by SystemExit: status 1 and one sentence if not all that it printed was written.

    A pipe whose reader had enough, as `head` has, is no fault.
    """
    try:
        yield
    except SystemExit as end:
        problem = _problem(sys.stdout)
        if end.code or problem is None or problem.errno == errno.EPIPE:
            raise
        print(f"What was to be printed could not be written ({problem.strerror}); the rest is done.", file=sys.stderr)
        raise SystemExit(1) from None


def _problem(stream: TextIO) -> OSError | None:
    stream.flush()
    raw = getattr(getattr(stream, "buffer", None), "raw", None)
    return raw.problem if isinstance(raw, SteadyOutput) else None
