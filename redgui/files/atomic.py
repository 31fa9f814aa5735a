"""Files that appear whole or not at all."""

import contextlib
import errno
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

_unfinished: set[Path] = set()  # files that a process which has to end at once must not leave behind


@contextlib.contextmanager
def whole_file(target: Path, *, overwrite: bool, changed_ns: int | None = None) -> Iterator[BinaryIO]:
    """A binary file, readable and writable, that becomes `target` when the block ends without an exception.

    It is written beside the target under a hidden name, so that the disk never holds half a photo under the
    real name; on any exception, KeyboardInterrupt too, it is removed. Its permissions follow the umask. A link
    that has the target's name is replaced itself, and nothing is written through it. `changed_ns` is the time that it
    gets as that of its last change, in nanoseconds as `os.stat` has it; None for now.

    Raises:
        FileExistsError: `overwrite` is False and the target exists, even if it appeared while writing.
        OSError: the folder is missing, not writable or full.
    """
    if not overwrite and os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    part = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.part")
    opened = part.open("x+b")  # never what is there already, be it a link
    _unfinished.add(part)
    try:
        with opened as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if changed_ns is not None:
            os.utime(part, ns=(changed_ns, changed_ns))
        if overwrite:
            part.replace(target)
        else:
            _rename_without_clobbering(part, target)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            part.unlink()
        raise
    finally:
        _unfinished.discard(part)
    _sync_folder(target.parent)


@contextlib.contextmanager
def scratch_folder() -> Iterator[Path]:
    """A folder of the user's alone for what is on its way through the program; it is removed with all in it."""
    folder = Path(tempfile.mkdtemp(prefix="redgui-"))
    _unfinished.add(folder)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        _unfinished.discard(folder)


def discard_unfinished() -> list[Path]:
    """Remove the files still being written, for a process about to end without unwinding; returns them."""
    gone = list(_unfinished)
    for part in gone:
        with contextlib.suppress(OSError):
            if part.is_dir():
                shutil.rmtree(part, ignore_errors=True)
            else:
                part.unlink()
    return gone


def _rename_without_clobbering(part: Path, target: Path) -> None:
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:
        # No hard links here (FAT, some network drives): claim the name with an empty file, then replace that.
        target.open("xb").close()
        try:
            part.replace(target)
        except BaseException:
            target.unlink()
            raise
        return
    part.unlink()


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut; Windows and some network drives cannot and need not."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
