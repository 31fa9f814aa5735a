"""What reading a photo may cost, and how the reader's process holds itself to it.

The limits are no estimates of what a photo takes but far beyond that: a busy or slow computer must not fail a good one.
"""

import sys

_MEMORY_BESIDE = 640 << 20  # bytes: what every decoder may take beside the picture
_MEMORY_PER_BYTE = 4  # of the file
_MEMORY_PER_PIXEL = 72  # of the picture: floats of four channels, in three copies, and what was made of them
_SECONDS_BESIDE = 60
_SECONDS_PER_MEGAPIXEL = 20
_MOST_DESCRIPTORS = 48


def memory(pixels: int, file_size: int) -> int:
    """Bytes that reading may take."""
    return _MEMORY_BESIDE + _MEMORY_PER_BYTE * file_size + _MEMORY_PER_PIXEL * pixels


def processor_seconds(pixels: int) -> int:
    """Seconds of the processor's time that reading may take, whatever else the computer does."""
    return _SECONDS_BESIDE + _SECONDS_PER_MEGAPIXEL * pixels // 1_000_000


def patience(pixels: int) -> int:
    """Seconds for which the program waits, most of all for a drive; those in which the computer slept do not count."""
    return 300 + 4 * processor_seconds(pixels)


if sys.platform != "win32":
    import os
    import resource

    class Meter:
        """Sets the limits of this process for one photo after the other."""

        def __init__(self) -> None:
            """No core dumps, no files written, few descriptors; from now on for good."""
            # Opened while files can still be opened.
            self._sizes = open("/proc/self/statm", "rb", 0) if sys.platform == "linux" else None  # noqa: SIM115, PTH123
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
            _set(resource.RLIMIT_NOFILE, _MOST_DESCRIPTORS, for_good=True)
            self._begun = self._at_start = 0
            self._file_size = 0

        def begin(self, file_size: int) -> None:
            """A photo comes, of which nothing is known yet but the size of its file in bytes."""
            self._file_size, self._at_start = file_size, self._in_use()
            self._begun = int(resource.getrusage(resource.RUSAGE_SELF).ru_utime + os.times().system) + 1
            self.admit(0)

        def admit(self, pixels: int) -> None:
            """The photo has so many pixels."""
            if self._sizes is not None:
                _set(resource.RLIMIT_DATA, self._at_start + memory(pixels, self._file_size))
            _set(resource.RLIMIT_CPU, self._begun + processor_seconds(pixels))

        def _in_use(self) -> int:
            """Bytes of private memory that can be written to: what RLIMIT_DATA counts."""
            if self._sizes is None:
                return 0
            self._sizes.seek(0)
            return int(self._sizes.read(200).split()[5]) * resource.getpagesize()

    def few_files() -> bool:
        """Whether this process may have so few files open that a reader's process may not get what it needs."""
        return 0 <= resource.getrlimit(resource.RLIMIT_NOFILE)[0] < _MOST_DESCRIPTORS

    def _set(kind: int, wanted: int, *, for_good: bool = False) -> None:
        """A limit, as far as the system lets this process have it."""
        _, most = resource.getrlimit(kind)
        wanted = min(wanted, 1 << 62 if most == resource.RLIM_INFINITY else most)
        resource.setrlimit(kind, (wanted, wanted if for_good else most))

else:

    def few_files() -> bool:
        """Windows has no such limit."""
        return False

    class Meter:
        """On Windows the program limits the reader's process (`redgui.reading.job`)."""

        def begin(self, file_size: int) -> None: ...

        def admit(self, pixels: int) -> None: ...
