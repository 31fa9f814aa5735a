"""One reader's process, from the side of the program: orders go in, photos or one sentence come out."""

import errno
import math
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from redgui.errors import Cancelled, PhotoError, RedguiError
from redgui.messages import Sentence
from redgui.photo.metadata.shot import Shot
from redgui.photo.opening import file_name, open_photo
from redgui.photo.photo import Photo
from redgui.photo.source import MOST_TO_GLIMPSE
from redgui.reading import wire
from redgui.reading.channel import Channel
from redgui.reading.checked import StrangeError, to_bytes, whole
from redgui.reading.job import limit_process
from redgui.reading.limits import few_files, patience
from redgui.reading.memory import SharedMemory, Shelf
from redgui.reading.waiting import TooLongError, Waiting
from redgui.reading.wire import Message, Place

if sys.platform == "win32":
    import msvcrt

_START_SECONDS = 300
_LAST_SECONDS = 10.0
_MOST_ROOMS = 8
_BYTES_PER_PIXEL = 6  # of one room: three channels of 16 bits


class Reader:
    """A reader's process. One thread uses it at a time.

    Attributes:
        alive: whether it can take another order. Once it cannot, it has ended and nothing is left of it.
    """

    def __init__(self) -> None:
        """Start it; what it loads it loads while the program goes on.

        Raises:
            OSError: no process can be started.
        """
        self._channel, theirs = Channel.pair()
        lifeline, self._lifeline = os.pipe()
        self._rooms: list[tuple[int, SharedMemory | None]] = []  # bytes, and where they are; None: they are sent
        self._shelf = Shelf()
        self._waiting = Waiting(0, None)
        self.alive, self._is_ready = True, False
        try:
            self._process = _start(theirs.handle, lifeline)
        except BaseException:
            self._channel.close()
            os.close(self._lifeline)
            raise
        finally:
            theirs.close()
            os.close(lifeline)
        self._job = limit_process(self._process)

    def is_there(self) -> bool:
        """Whether the process still runs: it may have been ended while it waited."""
        return self.alive and self._process.poll() is None

    def photo(self, path: Path, max_pixels: int, cancel: threading.Event | None) -> Photo:
        """See `redgui.reading.read.read`."""
        with self._order(path, {"do": "photo", "max_pixels": max_pixels}, max_pixels, cancel) as answer:
            facts = wire.to_facts(answer)
            samples = self._array(file_name(path), facts.samples)
            alpha = None if facts.alpha is None else self._array(file_name(path), facts.alpha)
            try:
                return Photo(samples, alpha, **facts.fields)
            except PhotoError as error:
                raise StrangeError(str(error)) from error

    def thumbnail(
        self, path: Path, width: int, height: int, cancel: threading.Event | None
    ) -> NDArray[np.uint8] | None:
        """See `redgui.reading.read.thumbnail`."""
        with self._order(path, {"do": "thumbnail", "size": [width, height]}, MOST_TO_GLIMPSE, cancel) as answer:
            size = wire.to_size(answer, "size")
            if size is None:
                return None
            pixels = np.frombuffer(to_bytes(answer.get("thumbnail")) or b"", np.uint8)
            if not (0 < size[0] <= width and 0 < size[1] <= height) or pixels.size != 3 * size[0] * size[1]:
                raise StrangeError("another size")
            return pixels.reshape(size[1], size[0], 3).copy()

    def size(self, path: Path, max_pixels: int) -> tuple[int, int] | None:
        """See `redgui.reading.read.photo_size`."""
        with self._order(path, {"do": "size", "max_pixels": max_pixels}, max_pixels, None) as answer:
            size = wire.to_size(answer, "size")
            if size is not None and not 0 < size[0] * size[1] <= max_pixels:
                raise StrangeError("more pixels than allowed")
            return size

    def shot(self, path: Path, max_pixels: int) -> Shot:
        """See `redgui.reading.read.shot`."""
        with self._order(path, {"do": "shot", "max_pixels": max_pixels}, max_pixels, None) as answer:
            return wire.to_shot(answer)

    def close(self) -> None:
        """End the process, whatever it does."""
        self._end()

    def forget(self) -> None:
        """After a fork: it is the other process's."""
        self._channel.close()
        with suppress(OSError):
            os.close(self._lifeline)

    def _array(self, name: str, place: Place) -> NDArray[Any]:
        """Samples in memory that was given to the reader, all of which they must fill."""
        size = math.prod(place.shape) * np.dtype(place.dtype).itemsize
        if place.room >= len(self._rooms) or self._rooms[place.room][0] != size:
            raise StrangeError(f"{place} is not what memory was asked for")
        room = self._rooms[place.room][1]
        self._rooms[place.room] = (0, None)
        if room is None:
            return self._channel.receive_array(size, self._waiting).view(place.dtype).reshape(place.shape)
        try:
            return room.array(place.shape, place.dtype, self._shelf.put)
        except OSError as error:
            room.close()
            raise _no_memory(name) from error

    @contextmanager
    def _order(self, path: Path, order: Message, max_pixels: int, cancel: threading.Event | None) -> Iterator[Message]:
        """What the reader answers, to be looked at inside.

        Args:
            path: the photo.
            order: what is to be done.
            max_pixels: a photo may have so many at most; to read it, memory is given for them.
            cancel: set by another thread to stop.

        Raises:
            Cancelled: `cancel` was set; the process has ended.
            PhotoError: the file cannot be opened, or the reader says what is wrong with it, or reading it ended the
                process.
            RedguiError: the process could not be started at all.
        """
        name = file_name(path)
        with open_photo(path) as file:
            self._wait_until_ready(cancel)
            with self._blaming(name):
                sent = {"name": name, "path": str(path.absolute()) if sys.platform == "win32" else "", **order}
                self._channel.send(sent, file.fileno())
        error: PhotoError | None = None
        with self._blaming(name):
            self._waiting = Waiting(patience(0), cancel)
            answer = self._answer(name, order["do"] == "photo", max_pixels)
            if "failed" in answer:
                error = wire.to_error(answer)
            else:
                yield answer
        self._close_rooms()
        if error is not None:
            raise error

    def _wait_until_ready(self, cancel: threading.Event | None) -> None:
        if self._is_ready:
            return
        try:
            self._is_ready = self._channel.receive(Waiting(_START_SECONDS, cancel)) == {"ready": True}
        except (EOFError, OSError, StrangeError, TooLongError):
            self._is_ready = False
        except Cancelled:
            self._end()
            raise
        if not self._is_ready:
            raise not_started(self._end(_LAST_SECONDS))

    def _answer(self, name: str, with_memory: bool, max_pixels: int) -> Message:
        """The answer to an order; on the way there the reader asks for memory, if it may."""
        pixels = 0
        while True:
            message = self._channel.receive(self._waiting)
            if "admitted" in message:
                pixels = whole(message["admitted"], max_pixels)
                self._waiting.extend(patience(pixels))
            elif "room" in message:
                if not with_memory:
                    raise StrangeError("memory for an order that needs none")
                self._grant(name, wire.to_number(message, "room"), pixels)
            else:
                return message

    def _grant(self, name: str, size: int, pixels: int) -> None:
        if not 0 < size <= _BYTES_PER_PIXEL * pixels or len(self._rooms) == _MOST_ROOMS:
            raise StrangeError(f"{size} bytes for {pixels} pixels")
        kept = self._shelf.take(size)
        room = kept or _memory(size)
        self._rooms.append((size, room))
        if room is None:
            self._channel.send({"memory": None})
            return
        self._channel.send({"memory": room.number, "name": room.name}, room.handle)
        if kept is None:
            try:
                room.provide()  # while the reader decodes
            except OSError as error:
                raise _no_memory(name) from error

    @contextmanager
    def _blaming(self, name: str) -> Iterator[None]:
        """Whatever goes wrong in here ends the process: what it would answer to the next order is not known."""
        try:
            yield
        except (EOFError, OSError) as error:
            raise PhotoError(_why_it_ended(name, self._end(_LAST_SECONDS))) from error
        except StrangeError as error:
            self._end()
            raise PhotoError(_broke(name)) from error
        except TooLongError as error:
            self._end()
            raise PhotoError(_took_too_long(name)) from error
        except BaseException:
            self._end()
            raise

    def _end(self, patience: float = 0.0) -> int:
        """End the process and free everything; its exit status, or below 0 the signal that ended it.

        Args:
            patience: seconds for which it may end by itself, because how it does says what was wrong.
        """
        if self.alive:
            self.alive = False
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(patience)
            self._process.kill()
            self._process.wait()
            self.forget()
            self._close_rooms()
            self._shelf.close()
            self._job.close()
        return self._process.returncode

    def _close_rooms(self) -> None:
        for _, room in self._rooms:
            if room is not None:
                room.close()
        self._rooms.clear()


def _memory(size: int) -> SharedMemory | None:
    """None where the system gives none to be shared, as with a limit on the size of files."""
    try:
        return SharedMemory(size)
    except (OSError, OverflowError):
        return None


def _start(connection: int, lifeline: int) -> "subprocess.Popen[bytes]":
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-P", "-m", "redgui"]
    options: dict[str, Any] = {}
    if sys.platform == "win32":
        for handle in (connection, msvcrt.get_osfhandle(lifeline)):
            os.set_handle_inheritable(handle, True)
        lifeline = msvcrt.get_osfhandle(lifeline)
        options["startupinfo"] = subprocess.STARTUPINFO(lpAttributeList={"handle_list": [connection, lifeline]})
        options["creationflags"] = subprocess.CREATE_NO_WINDOW
    else:
        options["pass_fds"] = (connection, lifeline)
    return subprocess.Popen(
        [*program, "--reader", str(connection), str(lifeline)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        **options,
    )


def _environment() -> dict[str, str]:
    """The program's own, with its own code, whatever lies in the folder that it runs in; and numpy without threads."""
    paths, home = [path for path in sys.path if path], str(Path(__file__).parents[2])
    if home not in paths:
        paths.insert(0, home)
    return os.environ | {"PYTHONPATH": os.pathsep.join(paths), "OPENBLAS_NUM_THREADS": "1"}


def not_started(why: OSError | int) -> RedguiError:
    """What to raise if there is no process, by the system's error or by the status with which it ended at once."""
    if few_files() or (isinstance(why, OSError) and why.errno in {errno.EMFILE, errno.ENFILE}):
        return RedguiError(
            Sentence(
                "The process that reads photos could not be started: too few files may be open at once; raise the limit"
                " (ulimit -n)."
            )
        )
    if isinstance(why, OSError):
        return RedguiError(
            Sentence(
                "The process that reads photos could not be started ({reason}); close other programs, or set"
                " REDGUI_IN_PROCESS=1 to do without it.",
                reason=why.strerror,
            )
        )
    return RedguiError(
        Sentence(
            "The process that reads photos could not be started (it ended with status {status}); install redgui"
            " again, or set REDGUI_IN_PROCESS=1 to do without it.",
            status=why,
        )
    )


def _why_it_ended(name: str, status: int) -> Sentence:
    if status == -getattr(signal, "SIGXCPU", 0):
        return _took_too_long(name)
    if status == -getattr(signal, "SIGKILL", 0):
        return Sentence(
            "{name} could not be read: the system ended the process that did it, perhaps for lack of memory; close"
            " other programs and try again.",
            name=name,
        )
    return _broke(name)


def _no_memory(name: str) -> PhotoError:
    return PhotoError(Sentence("{name} needs more memory than is free; close other programs and try again.", name=name))


def _broke(name: str) -> Sentence:
    return Sentence(
        "{name} is damaged so badly, or made in such a way, that reading it breaks down; use another copy.", name=name
    )


def _took_too_long(name: str) -> Sentence:
    return Sentence(
        "{name} takes far longer to read than a photo of its size should, and was given up; use another copy.",
        name=name,
    )
