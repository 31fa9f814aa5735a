"""The reader's process: photos come in as open files, and go out as samples in shared memory and a few facts."""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import DTypeLike, NDArray

from redgui.errors import PhotoError
from redgui.heap import trim_heap
from redgui.photo.photo import Photo, Samples
from redgui.photo.read import blame, read_file, without_metadata
from redgui.photo.room import Room
from redgui.photo.shot import shot_of_file
from redgui.photo.size import size_of_file
from redgui.photo.thumbnail import thumbnail_of_file
from redgui.reading import wire
from redgui.reading.channel import Channel
from redgui.reading.door import close_door
from redgui.reading.limits import Meter
from redgui.reading.memory import LARGEST_KEPT, attached
from redgui.reading.preload import preload
from redgui.reading.wire import Message, Place


def main(arguments: list[str]) -> None:
    """Read what is asked for until no one is there to ask.

    Args:
        arguments: handle of the connection, and of a pipe that breaks when the program ends.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all processes of a terminal
    channel = Channel.at(int(arguments[0]))
    _end_with(int(arguments[1]))
    preload()
    meter, mapped = Meter(), _Mapped()
    close_door()
    channel.send({"ready": True})
    with suppress(EOFError, OSError):
        while True:
            order = channel.receive()
            _carry_out(order, channel, meter, mapped)
            trim_heap()


def _end_with(lifeline: int) -> None:
    """Linux: the system kills this process when the other end of the pipe is closed, in the middle of anything.

    Elsewhere it ends when it next looks for an order.
    """
    if sys.platform == "linux":
        import fcntl

        fcntl.fcntl(lifeline, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(lifeline, fcntl.F_SETSIG, signal.SIGKILL)
        fcntl.fcntl(lifeline, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK)


def _carry_out(order: Message, channel: Channel, meter: Meter, mapped: "_Mapped") -> None:
    path = Path(order["name"])
    with channel.receive_file(order["name"], order["path"]) as file:
        meter.begin(os.fstat(file.fileno()).st_size)
        room = _Shared(channel, meter, mapped)
        try:
            answer = _answer(order, file, path, room)
        except PhotoError as error:
            answer = wire.packed(wire.from_error(error))
        except (MemoryError, wire.TooLargeMessageError) as error:
            answer = wire.packed(wire.from_error(PhotoError(blame(order["name"], error))))
        finally:
            room.leave()
    channel.send_packed(answer)
    room.send_rest()


def _answer(order: Message, file: BinaryIO, path: Path, room: "_Shared") -> bytes:
    match order["do"]:
        case "size":
            return wire.packed({"size": size_of_file(file, path, order["max_pixels"], room.limits)})
        case "shot":
            return wire.packed({"shot": list(shot_of_file(file, path, order["max_pixels"], room.limits))})
        case "thumbnail":
            width, height = order["size"]
            return wire.packed(_small(thumbnail_of_file(file, path, width, height, room.limits)))
        case _:
            return _photo(read_file(file, path, order["max_pixels"], room), order["name"], room)


def _small(picture: NDArray[np.uint8] | None) -> Message:
    if picture is None:
        return {"thumbnail": None}
    return {"thumbnail": np.ascontiguousarray(picture).tobytes(), "size": picture.shape[1::-1]}


def _photo(photo: Photo, name: str, room: "_Shared") -> bytes:
    places = room.places(photo)
    try:
        return wire.packed(wire.from_photo(photo, *places))
    except (MemoryError, wire.TooLargeMessageError):
        return wire.packed(wire.from_photo(without_metadata(photo, name), *places))


class _Limited(Room):
    """Memory of the reader's own; its limits grow with the size that the file declares."""

    def __init__(self, channel: Channel, meter: Meter) -> None:
        self._channel, self._meter = channel, meter
        self._admitted = -1

    def admit(self, pixels: int) -> None:
        if pixels > self._admitted:
            self._admitted = pixels
            self._meter.admit(pixels)
            self._channel.send({"admitted": pixels})


class _Shared(_Limited):
    """Memory that the program gives on request."""

    def __init__(self, channel: Channel, meter: Meter, mapped: "_Mapped") -> None:
        super().__init__(channel, meter)
        self.limits = _Limited(channel, meter)  # for what needs no shared memory
        self._mapped = mapped
        self._expected = 0
        self._given: list[NDArray[Any]] = []
        self._used: list[NDArray[Any]] = []

    def expect(self, size: int) -> None:
        self._ask(size)
        self._expected = size

    def empty(self, shape: tuple[int, ...], dtype: DTypeLike) -> NDArray[Any]:
        size = int(np.prod(shape, dtype=np.int64)) * np.dtype(dtype).itemsize
        if size == 0:
            return np.empty(shape, dtype)
        if self._expected != size:
            if self._expected:  # that was for another one; it stays unused
                self._given.append(self._receive(self._expected))
            self._ask(size)
        memory = self._receive(size)
        self._expected = 0
        self._given.append(memory)
        return memory.view(dtype).reshape(shape)

    def places(self, photo: Photo) -> tuple[Place, Place | None]:
        """Where its samples and its transparency lie; those that lie elsewhere are copied."""
        return self._place(photo.samples), None if photo.alpha is None else self._place(photo.alpha)

    def send_rest(self) -> None:
        """After the message: what could not be shared."""
        for memory in self._used:
            if memory.flags.owndata:
                self._channel.send_array(memory)

    def leave(self) -> None:
        """Take what was asked for and not used, so that it does not come in the place of the next order."""
        if self._expected:
            self._receive(self._expected)
            self._expected = 0

    def _place(self, samples: Samples) -> Place:
        address = samples.ctypes.data
        number = next((n for n, memory in enumerate(self._given) if memory.ctypes.data == address), None)
        if number is None or self._given[number].nbytes != samples.nbytes:
            self.empty(samples.shape, samples.dtype)[...] = samples
            number = len(self._given) - 1
        self._used.append(self._given[number])
        return Place(number, samples.shape, "uint8" if samples.dtype == np.uint8 else "uint16")

    def _ask(self, size: int) -> None:
        self._channel.send({"room": size})

    def _receive(self, size: int) -> NDArray[np.uint8]:
        granted = self._channel.receive()
        if granted["memory"] is None:  # none can be shared here: what is put there is sent
            return np.empty(size, np.uint8)
        handle = self._channel.receive_handle()
        try:
            return self._mapped.of(granted["memory"], handle, granted["name"], size)
        finally:
            if handle >= 0:
                os.close(handle)


class _Mapped:
    """The shared memory of the last photo stays mapped here: the next photo often gets it again."""

    def __init__(self) -> None:
        self._last: tuple[int, NDArray[np.uint8]] | None = None

    def of(self, number: int, handle: int, name: str, size: int) -> NDArray[np.uint8]:
        """Shared memory as an array of bytes."""
        if self._last is not None and self._last[0] == number:
            return self._last[1]
        self._last = None
        memory = np.frombuffer(attached(handle, name, size), np.uint8)
        if size <= LARGEST_KEPT:
            self._last = number, memory
        return memory
