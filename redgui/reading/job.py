"""Windows: a job object, which limits the reader's process and ends it with the program. Elsewhere there is none."""

import subprocess
import sys

from redgui.photo.source import DEFAULT_MAX_PIXELS
from redgui.reading.limits import memory


class Job:
    """Nothing, on systems where a process limits itself."""

    def close(self) -> None: ...


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _ACTIVE_PROCESS, _PROCESS_MEMORY, _KILL_ON_CLOSE = 0x8, 0x100, 0x2000
    _EXTENDED_LIMITS = 9
    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    _kernel.CreateJobObjectW.restype = wintypes.HANDLE

    class _Limits(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

        _fields_ = (
            ("process_time", ctypes.c_int64),
            ("job_time", ctypes.c_int64),
            ("flags", wintypes.DWORD),
            ("least_working_set", ctypes.c_size_t),
            ("most_working_set", ctypes.c_size_t),
            ("active_processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority", wintypes.DWORD),
            ("scheduling", wintypes.DWORD),
            ("io", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peaks", ctypes.c_size_t * 2),
        )

    class _WindowsJob(Job):
        def __init__(self, process: "subprocess.Popen[bytes]") -> None:
            self._handle = wintypes.HANDLE(_kernel.CreateJobObjectW(None, None))
            limits = _Limits(
                flags=_ACTIVE_PROCESS | _PROCESS_MEMORY | _KILL_ON_CLOSE,
                active_processes=1,
                process_memory=memory(DEFAULT_MAX_PIXELS, 0),
            )
            _kernel.SetInformationJobObject(self._handle, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
            _kernel.AssignProcessToJobObject(self._handle, wintypes.HANDLE(int(process._handle)))  # type: ignore[attr-defined]

        def close(self) -> None:
            _kernel.CloseHandle(self._handle)


def limit_process(process: "subprocess.Popen[bytes]") -> Job:
    """Put a process into a job of its own, as far as the system has such a thing."""
    if sys.platform == "win32":
        return _WindowsJob(process)
    return Job()
