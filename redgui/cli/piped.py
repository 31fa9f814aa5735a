"""`redgui restore - -o -`: a photo from stdin, or its result to stdout, as a filter between other programs."""

import os
import shutil
import sys
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import typer

from redgui.cli.account import account
from redgui.cli.wishes import Choose, Wishes
from redgui.errors import PhotoError
from redgui.files.atomic import scratch_folder
from redgui.messages import Sentence
from redgui.terminal import interruptible

_STREAM = "-"
_PIECE = 1 << 20
_BYTES_PER_PIXEL, _BYTES_BESIDE = 16, 256 << 20  # more than any photo within the limit can need


def is_piped(photos: Sequence[Path], output: str | None) -> bool:
    """Whether a photo is to come from stdin, or a result to go to stdout."""
    return output == _STREAM or Path(_STREAM) in photos


def restore_piped(
    photos: Sequence[Path],
    output: str | None,
    asked: Wishes,
    choose: Choose | None,
    *,
    json: bool,
    overwrite: bool,
    rename: bool,
    history: bool,
    keep_time: bool,
    max_pixels: int,
) -> None:
    """Restore one photo; stdout holds the result and nothing else, what became of it is a line on stderr.

    Without `output` a photo from stdin goes to stdout.

    Raises:
        BadParameter: that is not one photo, stdout is a terminal, or JSON would be in its way.
        RedguiError: see `redgui.jobs.restore_file`; nothing was written.
    """
    if len(photos) != 1:
        raise typer.BadParameter("- stands for one photo; name no other beside it.")
    to_stdout = output in (None, _STREAM)
    if to_stdout and json:
        raise typer.BadParameter("--json and the picture cannot both go to stdout; name a file with -o.")
    if to_stdout and (sys.stdout is None or sys.stdout.isatty()):
        raise typer.BadParameter(
            "the picture would go to the terminal; name a file with -o, or send it on with | or >."
        )

    def work(cancel: threading.Event) -> dict[str, Any]:
        from redgui.jobs import restore_file

        with scratch_folder() as scratch:
            source = _received(scratch, max_pixels) if photos[0] == Path(_STREAM) else photos[0]
            wish = choose(source) if choose else asked
            target = scratch if to_stdout else Path(output or "")
            done = restore_file(
                source,
                target,
                wish.settings,
                suffix=wish.suffix,
                overwrite=overwrite,
                rename=rename,
                history=history,
                keep_time=keep_time,
                max_pixels=max_pixels,
                cancel=cancel,
            )
            if to_stdout:
                _send(Path(done.output))
                done = replace(done, output="stdout")
            return replace(done, source=str(photos[0])).to_dict()

    done = interruptible(work)
    if json:
        from redgui.terminal import print_json

        print_json({"results": [done], "failed": []})
    else:
        print(account(done), file=sys.stderr)


def _received(folder: Path, max_pixels: int) -> Path:
    """What comes from stdin, as a file."""
    path, left = folder / "stdin", _BYTES_PER_PIXEL * max_pixels + _BYTES_BESIDE
    if sys.stdin is None:
        raise PhotoError(Sentence("There is no stdin to read a photo from; name a file."))
    with path.open("xb") as file:
        while piece := sys.stdin.buffer.read(_PIECE):
            left -= len(piece)
            if left < 0:
                raise PhotoError(Sentence("What comes from stdin is larger than any photo; name a file."))
            file.write(piece)
    return path


def _send(result: Path) -> None:
    """A file to stdout. Past Python's own stream, which the terminal's commands let be closed without a word."""
    try:
        with result.open("rb") as file, os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out:
            shutil.copyfileobj(file, out, _PIECE)
    except OSError as error:
        raise PhotoError(
            Sentence("The result could not be sent to stdout ({reason}).", reason=error.strerror)
        ) from error
