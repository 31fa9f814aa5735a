"""The connection between the program and the reader's process: messages, and open files beside them."""

import multiprocessing
import os
import socket
import sys
from multiprocessing import connection as connections
from pathlib import Path
from typing import Any, BinaryIO, Self

import numpy as np
from numpy.typing import NDArray

from redgui.files.regular import open_regular
from redgui.reading.checked import StrangeError
from redgui.reading.wire import LARGEST_MESSAGE, Message, packed, unpacked


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
        here, there = multiprocessing.Pipe()
        return cls(here), cls(there)

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
        self._connection.send_bytes(packed(message))
        if self._socket is not None and handle >= 0:
            socket.send_fds(self._socket, [b"\0"], [handle])

    def receive(self) -> Message:
        """Raises: StrangeError: that is no message."""
        return unpacked(self._connection.recv_bytes(LARGEST_MESSAGE))

    def send_array(self, array: NDArray[np.uint8]) -> None:
        """Bytes of samples that lie in no shared memory."""
        self._connection.send_bytes(array.data)

    def receive_array(self, size: int) -> NDArray[np.uint8]:
        """The same on the other side.

        Raises:
            StrangeError: they are more or less than that.
        """
        array = np.empty(size, np.uint8)
        try:
            received = self._connection.recv_bytes_into(array.data)
        except multiprocessing.BufferTooShort as error:
            raise StrangeError("more samples than expected") from error
        if received != size:
            raise StrangeError("fewer samples than expected")
        return array

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
