"""What happened to each photo, in a file that survives a crash.

There is one line before a photo is read, one before it is restored, and one after it.
"""

import contextlib
import errno
import os
import re
import secrets
import socket
import stat
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from redgui.batch.lock import try_lock
from redgui.batch.record import (
    STOPPED,
    Ending,
    Key,
    Record,
    event_of,
    line_of,
    to_event,
    to_read_event,
    to_read_key,
    to_record,
)
from redgui.errors import FolderGone, RedguiError
from redgui.files.held_folder import HeldFolder
from redgui.files.inside import facts_of, inside, open_own
from redgui.messages import NOTHING, Sentence

JOURNAL_NAME = ".redgui-journal.jsonl"
_LARGEST = 4 << 30  # bytes: the lines of three million photos
_LONGEST_LINE = 1 << 20
_LONGEST_RUNNER = 300  # characters of a process and a computer, whose name has 255 at most
_START = '{"event":"'


class Mark(NamedTuple):
    """A line of a journal that no other has: who reads it at its place sees the same storage.

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

    Lines are only ever added. One that a crash cut short is passed over, and so is whatever else would not be written
    here: the folder may come from anybody. Nothing is looked at or removed but what lies in the folder itself.

    Attributes:
        folder: that it is of.
        held: the folder, held.
        mark: the line with which this run began.
        note: about lines that are not ours; empty if there are none.
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
        self._reading: set[Key] = set()
        self._deaths: Counter[Key] = Counter()
        self._runner = Sentence("another process")
        self.note = NOTHING
        with contextlib.ExitStack() as opened:
            try:
                self.held = HeldFolder(folder, make=make)
                opened.callback(self.held.close)
                self._handle = open_own(self._path, os.O_CREAT if make else 0)
                opened.callback(os.close, self._handle)
            except FileNotFoundError as error:
                raise FolderGone(
                    Sentence(
                        "The folder for the results, {folder}, is not there with what was done; bring it back, or"
                        " choose another one.",
                        folder=folder,
                    )
                ) from error
            except OSError as error:
                raise RedguiError(
                    Sentence(
                        "{folder} cannot be used for the results ({reason}); choose another folder.",
                        folder=folder,
                        reason=error.strerror,
                    )
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
        facts = facts_of(self.folder, record.output) if record.output else None
        if facts is None or self._last.get(record.output) != record.key:
            return False
        if record.state == "begun":
            # Where there are no hard links an empty file keeps the name free for the result (redgui.files.atomic).
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
        facts = facts_of(self.folder, record.output)
        return self.finished(record) or (record.state != "done" and facts is not None and facts == record.replaces)

    def deaths(self, key: Key) -> int:
        """How many runs ended, without being asked to, while they were reading this photo, since it was last read."""
        with self._lock:
            return self._deaths[key]

    def about_to_read(self, key: Key) -> None:
        """Before a photo is read: some bring down the process that reads them.

        Raises:
            RedguiError: the line cannot be written.
        """
        with self._lock:
            self._write(to_read_event(key), sync=False)  # the system lives on, and will write it
            self._reading.add(key)

    def stop(self) -> None:
        """Before the process ends because somebody wants it to: whatever is being read is not to blame for that.

        Raises:
            RedguiError: the line cannot be written.
        """
        with self._lock:
            if self._reading:
                self._write(STOPPED, sync=False)
                self._reading.clear()

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
        locked = try_lock(self._handle)  # before reading: the process that had it until now has written all it had to
        if os.fstat(self._handle).st_size > _LARGEST:
            raise RedguiError(
                Sentence(
                    "The journal in {folder} is larger than any that redgui writes; choose another folder.",
                    folder=self.folder,
                )
            )
        line, foreign = "\n", 0
        for line in self._lines():
            foreign += not self._take(line.rstrip("\n"))
        if not locked:
            raise RedguiError(
                Sentence(
                    "Another batch ({other}) works in {folder}; wait for it or choose another folder.",
                    other=self._runner,
                    folder=self.folder,
                )
            )
        self._torn = not line.endswith("\n")
        self._count_deaths()
        if foreign:
            self.note = Sentence(
                "Lines of the journal in {folder} that redgui did not write were passed over: {count}.",
                folder=self.folder,
                count=foreign,
            )
        for record in self._records.values():
            if record.state == "begun":
                self._clear_away(record)
        token = secrets.token_hex(8)
        opening = {"event": "run", "process": os.getpid(), "computer": socket.gethostname(), "token": token}
        self.mark = Mark(self._path, *self._write(opening))

    def _lines(self) -> Iterator[str]:
        """What stands there now; a line that is longer than any of ours comes in pieces."""
        with open(self._handle, "rb", closefd=False) as file:
            file.seek(0)
            while line := file.readline(_LONGEST_LINE):
                yield line.decode("ascii", "replace")

    def _take(self, line: str) -> bool:
        """Remember what a line says; whether it is ours, or the rest of one that a crash cut short."""
        event = event_of(line)
        if event is None:
            return (line.startswith(_START) and not line.rstrip().endswith("}")) or _START.startswith(line)
        if event.get("event") == "run":
            return self._take_run(event)
        if event == STOPPED:
            self._reading.clear()
        elif key := to_read_key(event):
            self._reading.add(key)
        elif record := to_record(event):
            self._remember(record)
        else:
            return False
        return True

    def _take_run(self, event: dict[str, Any]) -> bool:
        self._count_deaths()
        process, computer = event.get("process"), event.get("computer")
        sound = type(process) is int and type(computer) is str and computer.isprintable()
        if not sound or len(f"{process} {computer}") > _LONGEST_RUNNER:
            return False
        self._runner = Sentence("process {number} on {computer}", number=process, computer=computer)
        return True

    def _count_deaths(self) -> None:
        """A run is over: what it was still reading has ended it."""
        self._deaths.update(self._reading)
        self._reading.clear()

    def _remember(self, record: Record) -> None:
        self._reading.discard(record.key)
        if record.state != "cancelled":
            self._deaths.pop(record.key, None)
        self._records[record.key] = record
        if record.output:
            self._last[record.output] = record.key

    def _add(self, record: Record) -> None:
        with self._lock:
            self._write(to_event(record))
            self._remember(record)

    def _write(self, data: dict[str, Any], *, sync: bool = True) -> tuple[int, bytes]:
        """Add a line and see it to the disk, or leave the file as it was; returns what stands there now, and where.

        Without `sync` it survives the end of the process, but not that of the system.
        """
        line = ("\n" if self._torn else "") + line_of(data) + "\n"
        before = os.fstat(self._handle).st_size
        try:
            written = os.write(self._handle, line.encode())
            if sync:
                os.fsync(self._handle)
            if written < len(line):
                raise OSError(errno.ENOSPC, Sentence("the disk is full"))
        except OSError as error:
            with contextlib.suppress(OSError):
                os.ftruncate(self._handle, before)
            raise RedguiError(
                Sentence(
                    "The journal in {folder} cannot be written ({reason}); free some space there.",
                    folder=self.folder,
                    reason=error.strerror or error,
                )
            ) from error
        self._torn = False
        return before, line.encode()

    def _clear_away(self, record: Record) -> None:
        """Remove the hidden files (redgui.files.atomic) of a result that was being written when a process died."""
        target = inside(self.folder, record.output)
        if target is None:
            return
        part = re.compile(re.escape(f".{target.name[:40]}.") + "[0-9a-f]{8}\\.part")
        with contextlib.suppress(OSError):
            # An empty file only kept the name free, where there are no hard links.
            if record.replaces is None and (facts := facts_of(self.folder, record.output)) and not facts[0]:
                target.unlink()
            for path in target.parent.iterdir():
                if part.fullmatch(path.name) and stat.S_ISREG(path.lstat().st_mode):
                    path.unlink()

    def _relative(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix()


def _facts(path: Path) -> tuple[int, int] | None:
    """Size in bytes and mtime_ns, of a link its own; None if there is no such file."""
    try:
        facts = path.lstat()
    except OSError:
        return None
    return facts.st_size, facts.st_mtime_ns
