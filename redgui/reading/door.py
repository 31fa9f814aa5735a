"""Linux: after this a process opens no file and reaches no network; it has what it was handed.

Landlock's three system calls are made by hand. A ruleset without an exception is a dozen lines, and of the packages
for it on PyPI none was out of its trial versions, or older than a year.
"""

import ctypes
import os
import sys
from contextlib import suppress

_NO_DUMPS, _NO_NEW_PRIVILEGES = 4, 38  # prctl: PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS
_CREATE_RULESET, _RESTRICT_SELF = 444, 446  # the same numbers on every processor
_NEW_USER_AND_NETWORK = 0x10000000 | 0x40000000


def close_door() -> None:
    """Give up what reading does not need, as far as this system has a way to.

    The process must have one thread only. Where a kernel lacks something the rest is done all the same.
    """
    if sys.platform != "linux":
        return
    system = ctypes.CDLL(None, use_errno=True)
    system.prctl(_NO_DUMPS, 0, 0, 0, 0)
    system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    system.unshare(_NEW_USER_AND_NETWORK)  # an empty network
    with suppress(OSError):
        _lock_files(system)


def _lock_files(system: ctypes.CDLL) -> None:
    """Landlock: all that its version here knows how to forbid, and no exception."""
    version = system.syscall(_CREATE_RULESET, None, 0, 1)
    if version < 1:
        return
    files = (1 << 13 + (version >= 2) + (version >= 3) + (version >= 5)) - 1
    ports = 0b11 if version >= 4 else 0  # TCP: bind and connect
    others = 0b11 if version >= 6 else 0  # abstract sockets of other processes, and signals to them
    rights = (ctypes.c_uint64 * 3)(files, ports, others)
    size = 8 * (1 + (version >= 4) + (version >= 6))
    rules = system.syscall(_CREATE_RULESET, rights, size, 0)
    if rules < 0:
        return
    try:
        system.syscall(_RESTRICT_SELF, rules, 0)
    finally:
        os.close(rules)
