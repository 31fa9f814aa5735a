"""A lock on an open file that the system gives back when its process ends, however it ends: it cannot go stale."""

import errno
import os
import sys

# On Windows a locked byte cannot be read by others; this one lies far beyond the end of any journal.
_BYTE = 1 << 30


def try_lock(handle: int) -> bool:
    """Lock an open file against every other process and every other opening of it; False if it is locked already.

    Closing the file unlocks it. On a drive that knows no locks this is True without any effect.
    """
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(handle, _BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in {errno.EACCES, errno.EAGAIN, errno.EDEADLK}
    return True
