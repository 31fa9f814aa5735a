"""The connection between the program and the reader's process: messages, and open files beside them."""

import multiprocessing
import os
import socket
import struct
import sys
from multiprocessing import connection as connections
from pathlib import Path
from typing import Any, BinaryIO, Self

import numpy as np
from numpy.typing import NDArray

from redgui.files.regular import open_regular
from redgui.reading.checked import StrangeError
from redgui.reading.waiting import Waiting
from redgui.reading.wire import LARGEST_MESSAGE, Message, packed, unpacked

_LONG = -1  # as a size: the size itself follows in eight bytes (`multiprocessing.connection`)
_SEND_SECONDS = 10  # the program's orders are small and fit into the system's buffer, if the reader takes any


class Channel:
    """One end of it. Every call but `ready` raises OSError or EOFError once the other end is gone."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._socket = None
        if sys.platform != "win32":
            self._socket = socket.fromfd(connection.fileno(), socket.AF_UNIX, socket.SOCK_STREAM)

    @classmethod
    def pair(cls) -> tuple["Channel", "Channel"]:
        """Both ends."""
        ends = multiprocessing.Pipe()
        here, there = map(cls, ends)
        if here._socket is not None:
            here._socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, struct.pack("ll", _SEND_SECONDS, 0))
        return here, there

    @classmethod
    def at(cls, handle: int) -> Self:
        """The end that this process was given."""
        if sys.platform == "win32":
            return cls(connections.PipeConnection(handle))
        return cls(connections.Connection(handle))

    @property
    def handle(self) -> int:
        number: int = self._connection.fileno()
        return number

    def close(self) -> None:
        self._connection.close()
        if self._socket is not None:
            self._socket.close()

    def ready(self, seconds: float) -> bool:
        """Whether `receive` has something within that time: a message, or the news that the other end is gone."""
        try:
            return bool(self._connection.poll(seconds))
        except OSError:
            return True

    def send(self, message: Message, handle: int = -1) -> None:
        """A message and, on Unix systems, an open file that goes with it."""
        self.send_packed(packed(message))
        if self._socket is not None and handle >= 0:
            socket.send_fds(self._socket, [b"\0"], [handle])

    def send_packed(self, message: bytes) -> None:
        """A message that `packed` has made."""
        self._connection.send_bytes(message)

    def receive(self, waiting: Waiting | None = None) -> Message:
        """The next message.

        Args:
            waiting: how long to wait for all of it; None: as long as it takes, for the other side is trusted.

        Raises:
            StrangeError: that is no message.
            Cancelled, TooLongError: see `Waiting`.
        """
        if waiting is None:
            return unpacked(self._connection.recv_bytes(LARGEST_MESSAGE))
        size = self._size(waiting)
        if size is None:
            return unpacked(self._connection.recv_bytes(LARGEST_MESSAGE))
        if size > LARGEST_MESSAGE:
            raise StrangeError(f"a message of {size} bytes")
        message = bytearray(size)
        self._fill(memoryview(message), waiting)
        return unpacked(message)

    def send_array(self, array: NDArray[np.uint8]) -> None:
        """Bytes of samples that lie in no shared memory."""
        self._connection.send_bytes(array.data)

    def receive_array(self, size: int, waiting: Waiting) -> NDArray[np.uint8]:
        """The same on the other side.

        Raises:
            StrangeError: they are more or less than that.
            Cancelled, TooLongError: see `Waiting`.
        """
        array = np.empty(size, np.uint8)
        received = self._size(waiting)
        try:
            if received is None:
                received = self._connection.recv_bytes_into(array.data)
            elif received == size:
                self._fill(array.data, waiting)
        except multiprocessing.BufferTooShort as error:
            raise StrangeError("more samples than expected") from error
        if received != size:
            raise StrangeError(f"{received} bytes of samples instead of {size}")
        return array

    def _size(self, waiting: Waiting) -> int | None:
        """Of the next message; None on Windows, where a message comes whole or not at all."""
        if self._socket is None:
            waiting.until(self.ready)
            waiting.count()
            return None
        head = bytearray(4)
        self._fill(memoryview(head), waiting)
        waiting.count()
        (size,) = struct.unpack("!i", head)
        if size == _LONG:
            head = bytearray(8)
            self._fill(memoryview(head), waiting)
            (size,) = struct.unpack("!Q", head)
        if size < 0:
            raise StrangeError(f"a message of {size} bytes")
        return int(size)

    def _fill(self, memory: memoryview, waiting: Waiting) -> None:
        """As much as there is at a time: what began to come may never go on."""
        assert self._socket is not None
        while memory.nbytes:
            waiting.until(self.ready)
            count = self._socket.recv_into(memory)
            if not count:
                raise EOFError
            memory = memory[count:]

    def receive_handle(self) -> int:
        """What went with the last message; -1 on Windows."""
        if self._socket is None:
            return -1
        _, handles, _, _ = socket.recv_fds(self._socket, 1, 1)
        if not handles:
            raise EOFError
        return handles[0]

    def receive_file(self, name: str, path: str) -> BinaryIO:
        """The file that went with the last message, by the name it is to have; on Windows that at `path`."""
        handle = self.receive_handle()
        if handle < 0:
            return open_regular(Path(path))
        os.lseek(handle, 0, os.SEEK_SET)
        return open(name, "rb", opener=lambda _name, _flags: handle)
