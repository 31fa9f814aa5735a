"""What happened to each photo, in a file that survives a crash: one line before the photo is restored, one after."""

import contextlib
import json
import os
import re
import secrets
import socket
import threading
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias

from redgui.batch.lock import try_lock
from redgui.errors import FolderGone, RedguiError
from redgui.held_folder import HeldFolder

JOURNAL_NAME = ".redgui-journal.jsonl"

Ending: TypeAlias = Literal["done", "failed", "skipped", "cancelled"]


class Key(NamedTuple):
    """What must be the same for a result to be up to date.

    Attributes:
        source: path.
        size: of the source, in bytes.
        mtime_ns: of the source.
        settings: hash of everything that decides how the result looks and is named.
    """

    source: str
    size: int
    mtime_ns: int
    settings: str


@dataclass(frozen=True)
class Record:
    """The last that is known of one photo under one set of settings.

    Attributes:
        key: see `Key`.
        state: "begun", or how it ended: "done", "failed", "skipped", "cancelled".
        output: the result, relative to the output folder, with "/"; empty if it was not settled.
        replaces: size and mtime_ns of the file that had the name before; None if there was none.
        size: of the result in bytes, once it is done.
        facts: of the result, for the report.
        reason: why it failed or was skipped.
    """

    key: Key
    state: Literal["begun"] | Ending
    output: str = ""
    replaces: tuple[int, int] | None = None
    size: int = 0
    facts: dict[str, Any] = field(default_factory=dict)
    reason: str = ""


class Mark(NamedTuple):
    """A line of a journal that no other has: whoever reads it at its place sees the same storage.

    Attributes:
        path: of the journal.
        offset: where the line begins, in bytes.
        line: as it stands there.
    """

    path: Path
    offset: int
    line: bytes


class Journal:
    """The journal of one output folder, open and locked until `close`; safe to use from several threads.

    Lines are only ever added. One that a crash cut short is passed over.

    Attributes:
        folder: that it is of.
        held: the folder, held.
        mark: the line with which this run began.
    """

    def __init__(self, folder: Path, *, make: bool = True) -> None:
        """Open the folder's journal; clear away what a crash left half written.

        Args:
            folder: of the results.
            make: whether folder and journal are made if they are not there.

        Raises:
            FolderGone: one of them is not there, and is not to be made.
            RedguiError: another process works in this folder, or it cannot be written in.
        """
        self.folder = folder
        self._path = folder / JOURNAL_NAME
        self._lock = threading.Lock()
        self._records: dict[Key, Record] = {}
        self._last: dict[str, Key] = {}  # of each result
        self._runner: dict[str, Any] = {}
        flags = os.O_RDWR | os.O_APPEND | getattr(os, "O_BINARY", 0) | (os.O_CREAT if make else 0)
        with contextlib.ExitStack() as opened:
            try:
                self.held = HeldFolder(folder, make=make)
                opened.callback(self.held.close)
                self._handle = os.open(self._path, flags, 0o666)
                opened.callback(os.close, self._handle)
            except FileNotFoundError as error:
                raise FolderGone(
                    f"The folder for the results, {folder}, is not there with what was done; bring it back, or choose "
                    "another one."
                ) from error
            except OSError as error:
                raise RedguiError(
                    f"{folder} cannot be used for the results ({error.strerror}); choose another folder."
                ) from error
            self._start()
            self._opened = opened.pop_all()

    def find(self, key: Key) -> Record | None:
        """What is known of a photo under these settings."""
        with self._lock:
            return self._records.get(key)

    def finished(self, record: Record) -> bool:
        """Whether the result of a record is there, whole.

        A result appears whole or not at all. So one that was begun is finished when a file has its name that did not
        have it before, even where the process died before it could say so.
        """
        facts = _facts(self.folder / record.output) if record.output else None
        if facts is None or self._last.get(record.output) != record.key:
            return False
        if record.state == "begun":
            # Where there are no hard links an empty file keeps the name free for the result (redgui.photo.atomic).
            return facts[0] > 0 and facts != record.replaces
        return record.state == "done" and facts[0] == record.size

    def is_stale(self, path: Path, source: str) -> bool:
        """Whether a file is nothing but a result of this source, perhaps from other settings or an older version.

        Or, what comes to the same, a file that was about to be replaced by one.
        """
        with self._lock:
            key = self._last.get(self._relative(path))
            record = self._records.get(key) if key else None
        if record is None or record.key.source != source:
            return False
        return self.finished(record) or (record.state != "done" and _facts(path) == record.replaces)

    def begin(self, key: Key, output: Path, facts: dict[str, Any]) -> None:
        """Before a result is made.

        Raises:
            RedguiError: the line cannot be written.
        """
        self._add(Record(key, "begun", self._relative(output), replaces=_facts(output), facts=facts))

    def end(
        self,
        key: Key,
        state: Ending,
        output: Path | None,
        facts: dict[str, Any],
        reason: str = "",
        size: int | None = None,
    ) -> None:
        """After it; `size` is that of the result in bytes, None to look.

        A result that cannot be seen any more stays begun: the next run finds out.

        Raises:
            RedguiError: the line cannot be written.
        """
        if output and state == "done" and size is None:
            if (found := _facts(output)) is None:
                return
            size = found[0]
        begun = self.find(key)
        record = Record(key, state, replaces=begun.replaces if begun else None, facts=facts, reason=reason)
        if output:
            record = replace(record, output=self._relative(output), size=size or 0)
        self._add(record)

    def clear_away(self, key: Key) -> None:
        """Remove the hidden files of a photo's result that somebody who died was writing."""
        if (record := self.find(key)) and record.output:
            self._clear_away(record)

    def close(self) -> None:
        self._opened.close()

    def _start(self) -> None:
        locked = try_lock(self._handle)  # before reading: whoever had it until now has written all it had to
        text = self._path.read_text(encoding="utf-8", errors="replace")
        for line in text.split("\n"):
            self._take(line)
        if not locked:
            who = f"process {self._runner.get('process')} on {self._runner.get('computer')}"
            raise RedguiError(f"Another batch ({who}) works in {self.folder}; wait for it or choose another folder.")
        self._torn = bool(text) and not text.endswith("\n")
        for record in self._records.values():
            if record.state == "begun":
                self._clear_away(record)
        token = secrets.token_hex(8)
        said = {"event": "run", "process": os.getpid(), "computer": socket.gethostname(), "token": token}
        self.mark = Mark(self._path, *self._write(said))

    def _take(self, line: str) -> None:
        try:
            data = json.loads(line)
            if data["event"] == "run":
                self._runner = data
                return
            del data["event"]
            replaces = data.pop("replaces", None)
            record = Record(Key(*data.pop("key")), replaces=tuple(replaces) if replaces else None, **data)
        except (ValueError, TypeError, KeyError):
            return  # cut short by a crash, or from a later version
        self._remember(record)

    def _remember(self, record: Record) -> None:
        self._records[record.key] = record
        if record.output:
            self._last[record.output] = record.key

    def _add(self, record: Record) -> None:
        with self._lock:
            self._write({"event": "photo"} | {name: value for name, value in asdict(record).items() if value})
            self._remember(record)

    def _write(self, data: dict[str, Any]) -> tuple[int, bytes]:
        """Add a line and see it to the disk, or leave the file as it was; returns what stands there now, and where."""
        line = ("\n" if self._torn else "") + json.dumps(data, separators=(",", ":")) + "\n"
        before = os.fstat(self._handle).st_size
        try:
            written = os.write(self._handle, line.encode())
            os.fsync(self._handle)
            if written < len(line):
                raise OSError("the disk is full")
        except OSError as error:
            with contextlib.suppress(OSError):
                os.ftruncate(self._handle, before)
            raise RedguiError(
                f"The journal in {self.folder} cannot be written ({error.strerror or error}); free some space there."
            ) from error
        self._torn = False
        return before, line.encode()

    def _clear_away(self, record: Record) -> None:
        """Remove the hidden files (redgui.photo.atomic) of a result that was being written when a process died."""
        target = Path(os.path.realpath(self.folder / record.output))
        part = re.compile(re.escape(f".{target.name[:40]}.") + "[0-9a-f]{8}\\.part")
        with contextlib.suppress(OSError):
            # An empty file only kept the name free, where there are no hard links.
            if record.replaces is None and target.is_file() and not target.stat().st_size:
                target.unlink()
            for path in target.parent.iterdir():
                if part.fullmatch(path.name):
                    path.unlink()

    def _relative(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix()


def _facts(path: Path) -> tuple[int, int] | None:
    """Size in bytes and mtime_ns; None if there is no such file."""
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_size, facts.st_mtime_ns
