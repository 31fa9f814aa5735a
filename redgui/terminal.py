"""What every command shares: work that Ctrl-C stops at once, errors as one line, progress for people."""

import codecs
import json
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn, TypeVar

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn

from redgui.ending import exit_status, ignore_end
from redgui.errors import BegunError, NoDeviceError, OpenClusterError, RedguiError, TakenError, TooLargeError
from redgui.files.atomic import discard_unfinished
from redgui.plain import plain, plain_json

Result = TypeVar("Result")

_GRACE_SECONDS = 0.15


def interruptible(work: Callable[[threading.Event], Result]) -> Result:
    """Run `work(cancel)` in a thread of its own, so that Ctrl-C works even inside a long call of a library.

    On Ctrl-C, and what else asks the program to end, `cancel` is set; work that has not ended shortly after is left
    where it is, its unfinished files are removed, and the process exits with the status of `redgui.ending`.
    """
    cancel, over = threading.Event(), threading.Event()
    outcome: list[Result] = []
    failure: list[BaseException] = []

    def run() -> None:
        try:
            outcome.append(work(cancel))
        except BaseException as error:  # noqa: BLE001 (carried over to the calling thread)
            failure.append(error)
        finally:
            over.set()

    worker = threading.Thread(target=run, daemon=True)
    worker.start()
    try:
        # Not join: an interrupt in the middle of it leaves Python unsure whether the thread still runs.
        while not over.wait(0.05):
            pass
    except KeyboardInterrupt as end:
        cancel.set()
        stopped = over.wait(_GRACE_SECONDS)
        _leave("" if stopped else f"{len(discard_unfinished())} unfinished files removed.", exit_status(end))
    if failure:
        raise failure[0]
    return outcome[0]


def _leave(words: str, status: int) -> NoReturn:
    """End the process without waiting for threads; Python's own exit would wait for the library call."""
    ignore_end()
    Console(stderr=True).show_cursor()  # a progress bar may have hidden it
    print(f"Stopped. {words}".strip(), file=sys.stderr, flush=True)
    os._exit(status)


def complain(error: RedguiError | str) -> None:
    """One line on stderr."""
    print(with_hint(error, error if isinstance(error, RedguiError) else None), file=sys.stderr)


def with_hint(sentence: object, error: RedguiError | None) -> str:
    """The sentence of an error, on one line, and which option helps: the core knows none."""
    match error:
        case TooLargeError():
            hint = f"Use --max-pixels {error.pixels} to open it all the same."
        case NoDeviceError():
            hint = "With --device auto redgui chooses by itself."
        case TakenError():
            hint = "Use --overwrite to replace it, or --rename to number the result."
        case OpenClusterError():
            hint = "Use --cluster-insecure if you know who reaches it."
        case BegunError():
            hint = "Use --resume to continue it."
        case _:
            hint = ""
    return plain(" ".join(f"{sentence} {hint}".split()))


def print_json(value: dict[str, Any]) -> None:
    """One line on stdout that every reader of JSON understands, whatever the encoding and the names in it."""
    text = plain_json(value)
    encoding = codecs.lookup(sys.stdout.encoding or "utf-8").name
    try:
        text.encode(encoding if encoding == "utf-8" else "ascii")
    except UnicodeEncodeError:
        text = json.dumps(value)
    print(text)


@contextmanager
def progress(enabled: bool, last: ProgressColumn | None = None) -> Iterator[Progress]:
    """A progress display on stderr; silent when not enabled or when stderr is no terminal.

    Its last column is `last`, or the time that is left.
    """
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}", markup=False),  # a name may hold brackets
        BarColumn(),
        TextColumn("{task.percentage:3.0f} %"),
        last or TimeRemainingColumn(),
    )
    with Progress(
        *columns,
        console=console,
        transient=True,
        redirect_stdout=sys.stdout.isatty(),  # else what is printed there goes to a file, and is to get there
        disable=not (enabled and console.is_terminal),
    ) as shown:
        yield shown
