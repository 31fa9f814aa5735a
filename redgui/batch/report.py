"""What became of a queue, as a file: CSV for people and spreadsheets, JSON for programs."""

import contextlib
import csv
import errno
import io
import os
import tempfile
from collections import Counter
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from redgui.batch.status import Status
from redgui.errors import RedguiError
from redgui.files.atomic import whole_file
from redgui.files.disk import exists, is_folder
from redgui.files.file_set import FileSet
from redgui.messages import Sentence
from redgui.plain import plain, plain_json

COLUMNS = (
    "source",
    "output",
    "state",
    "reason",
    "sigma",
    "color",
    "scale",
    "jpeg",
    "model",
    "seconds",
    "megapixels",
    "attempts",
)


def summary(statuses: Collection[Status], seconds: float) -> dict[str, Any]:
    """The whole queue in numbers, and its items; `seconds` is what the run took."""
    counts = Counter(status.state for status in statuses)
    return {
        "total": len(statuses),
        **{state: counts[state] for state in ("done", "failed", "skipped", "cancelled")},
        "clean": sum(status.outcome == "clean" for status in statuses),
        "seconds": round(seconds, 3),
        "megapixels": round(sum(status.result.megapixels for status in statuses if status.result), 3),
        "items": [status.to_dict() for status in statuses],
    }


def check_report(path: Path, originals: Iterable[Path] = ()) -> None:
    """Raises RedguiError if a report cannot have that name, or is one of these files by another name."""
    if path.suffix.lower() not in {".csv", ".json"}:
        raise RedguiError(Sentence("A report must end in .csv or .json, not {suffix!r}.", suffix=path.suffix))
    if exists(path) and path in FileSet(originals):
        raise RedguiError(Sentence("{path} is an original; choose another place for the report.", path=path))


def check_place(path: Path, folder: Path) -> None:
    """Raises RedguiError if a report cannot be written there, as long as that can be known before the work.

    Args:
        path: of the report.
        folder: of the results, which will be made with those above it.
    """
    try:
        if is_folder(path) and not path.is_symlink():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        with contextlib.suppress(FileNotFoundError):
            path.lstat()
        if exists(path.parent) or not folder.absolute().is_relative_to(path.parent.absolute()):
            tempfile.TemporaryFile(dir=path.parent, prefix=".redgui-").close()
    except OSError as error:
        raise _unwritable(path, error) from error


def write_report(path: Path, statuses: Collection[Status], seconds: float) -> None:
    """Write a report over an older one; JSON also has warnings, and tracebacks of unexpected failures.

    Raises:
        RedguiError: the suffix is neither .csv nor .json, it is one of the photos, or the file cannot be written.
    """
    check_report(path, (status.item.source for status in statuses))
    text = _csv(statuses) if path.suffix.lower() == ".csv" else _json(statuses, seconds)
    try:
        with whole_file(path, overwrite=True) as file:
            file.write(text.encode(errors="backslashreplace"))
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> RedguiError:
    return RedguiError(
        Sentence(
            "The report {path} cannot be written ({reason}); choose another place.", path=path, reason=error.strerror
        )
    )


def _csv(statuses: Collection[Status]) -> str:
    table = io.StringIO()
    writer = csv.DictWriter(table, COLUMNS)
    writer.writeheader()
    for status in statuses:
        row = status.to_dict()
        writer.writerow({name: _cell(value) if isinstance(value, str) else value for name, value in row.items()})
    return table.getvalue()


def _cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula: a sentence may begin with the name of a file."""
    return plain(f"'{text}" if text.startswith(("=", "+", "-", "@")) else text)


def _json(statuses: Collection[Status], seconds: float) -> str:
    report = summary(statuses, seconds)
    for status, row in zip(statuses, report["items"], strict=True):
        row["warnings"] = list(status.result.warnings) if status.result else []
        row["detail"] = status.detail
    return plain_json(report, indent=1) + "\n"
