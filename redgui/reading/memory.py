"""Memory that the program shares with the reader's process: the program makes it, owns it and knows its size.

It has no name in any folder: on Linux a memory file, on other Unix systems a temporary file that is deleted at once. On
Windows it has a name that cannot be guessed.
"""

import mmap
import os
import secrets
import sys
import tempfile
import weakref
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

LARGEST_KEPT = 100_000_000
"""Bytes of memory that is used again; what is larger is given back at once."""
_numbers = count()
_AT_ONCE = getattr(mmap, "MAP_POPULATE", 0)  # one call instead of a page fault for every 4 KB


class SharedMemory:
    """A new piece of memory.

    Attributes:
        size: in bytes.
        handle: a descriptor, to be handed over; -1 on Windows.
        name: what it is known by on Windows; else empty.
        number: of this memory and no other.
    """

    def __init__(self, size: int) -> None:
        """Raises: OSError: there is not enough memory."""
        self.size, self.number = size, next(_numbers)
        self.handle, self.name = (-1, f"redgui-{secrets.token_hex(16)}") if sys.platform == "win32" else (_file(), "")
        self._map: mmap.mmap | None = None
        if sys.platform == "win32":
            self._map = mmap.mmap(-1, size, tagname=self.name)
            return
        try:
            os.ftruncate(self.handle, size)
            _seal(self.handle)
        except BaseException:
            self.close()
            raise

    def provide(self) -> None:
        """Have the system find and clear the memory now, and not a page at a time when it is written to.

        Raises:
            OSError: there is not enough.
        """
        if sys.platform == "linux":
            os.posix_fallocate(self.handle, 0, self.size)

    def array(self, shape: tuple[int, ...], dtype: DTypeLike, then: Callable[["SharedMemory"], object]) -> NDArray[Any]:
        """All of it as an array; `then` is called with this memory once no array uses it any more, in any thread."""
        self._map = self._map or attached(self.handle, self.name, self.size)
        whole = np.frombuffer(self._map, dtype)
        weakref.finalize(whole, then, self).atexit = False
        return whole.reshape(shape)

    def close(self) -> None:
        """Let go of it; an array stays."""
        if self.handle >= 0:
            os.close(self.handle)
            self.handle = -1
        self._map = None


class Shelf:
    """Memory of photos that are not needed any more, for the next of the same size.

    To find and clear memory takes the system as long as a fifth of decoding. Photos of one camera have one size.
    """

    def __init__(self) -> None:
        self._kept: deque[SharedMemory] = deque()  # one call on it at a time is safe in any thread
        self._closed = False

    def take(self, size: int) -> SharedMemory | None:
        """A piece of exactly that size, if there is one."""
        with suppress(IndexError):
            memory = self._kept.pop()
            if memory.size == size:
                return memory
            memory.close()
        return None

    def put(self, memory: SharedMemory) -> None:
        """Keep it, if it is small, and let another one go."""
        if memory.size > LARGEST_KEPT:
            memory.close()
            return
        self._kept.append(memory)
        self._leave(0 if self._closed else 1)

    def close(self) -> None:
        """Keep nothing any more."""
        self._closed = True
        self._leave(0)

    def _leave(self, count: int) -> None:
        with suppress(IndexError):
            while len(self._kept) > count:
                self._kept.popleft().close()


def attached(handle: int, name: str, size: int) -> mmap.mmap:
    """Shared memory by its descriptor, which may be closed afterwards, or by its name."""
    if sys.platform == "win32":
        return mmap.mmap(-1, size, tagname=name)
    return mmap.mmap(handle, size, flags=mmap.MAP_SHARED | _AT_ONCE)


def _file() -> int:
    if sys.platform == "linux":
        handle = os.memfd_create("redgui photo", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    else:
        with tempfile.TemporaryFile() as file:
            handle = os.dup(file.fileno())
    return handle


def _seal(handle: int) -> None:
    """Its size is final: who cut it shorter would bring the other side down."""
    if sys.platform == "linux":
        import fcntl

        fcntl.fcntl(handle, fcntl.F_ADD_SEALS, fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SEAL)
