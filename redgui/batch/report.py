"""What became of a queue, as a file: CSV for people and spreadsheets, JSON for programs."""

import csv
import io
import json
from collections import Counter
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from redgui.batch.status import Status
from redgui.errors import RedguiError
from redgui.files.atomic import whole_file
from redgui.files.disk import exists
from redgui.files.file_set import FileSet
from redgui.messages import Sentence

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
        raise RedguiError(
            Sentence(
                "The report {path} cannot be written ({reason}); choose another place.",
                path=path,
                reason=error.strerror,
            )
        ) from error


def _csv(statuses: Collection[Status]) -> str:
    table = io.StringIO()
    writer = csv.DictWriter(table, COLUMNS)
    writer.writeheader()
    writer.writerows(status.to_dict() for status in statuses)
    return table.getvalue()


def _json(statuses: Collection[Status], seconds: float) -> str:
    report = summary(statuses, seconds)
    for status, row in zip(statuses, report["items"], strict=True):
        row["warnings"] = list(status.result.warnings) if status.result else []
        row["detail"] = status.detail
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"
