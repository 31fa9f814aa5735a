"""One photo from file to file: read, restore, write."""

import itertools
import os
import threading
import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from redgui.errors import Cancelled, PhotoError, TakenError
from redgui.files.disk import changed_ns, is_folder
from redgui.files.file_set import FileSet
from redgui.files.held_folder import HeldFolder
from redgui.files.version import Version
from redgui.forecast import result_size
from redgui.messages import Sentence
from redgui.naming import fitting, free_name
from redgui.photo.source import DEFAULT_MAX_PIXELS
from redgui.photo.write import check_colours, check_fits, check_space, check_target, default_suffix, write
from redgui.reading.read import read
from redgui.settings import RestoreSettings


@dataclass(frozen=True)
class Done:
    """What became of one photo; the fields are those of `redgui restore --json`."""

    source: str
    output: str
    width: int
    height: int
    sigma: float
    color: float
    scale: float
    jpeg: int
    model: str
    device: str
    dtype: str
    seconds: float
    warnings: tuple[Sentence, ...]

    def to_dict(self) -> dict[str, Any]:
        return asdict(self) | {"warnings": list(self.warnings)}


def restore_file(
    source: Path,
    target: Path | None,
    settings: RestoreSettings,
    *,
    suffix: str = "",
    overwrite: bool = False,
    rename: bool = False,
    history: bool = True,
    keep_time: bool = False,
    originals: FileSet | None = None,
    taken: FileSet | None = None,
    folder: HeldFolder | None = None,
    max_pixels: int = DEFAULT_MAX_PIXELS,
    cancel: threading.Event | None = None,
    on_progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> Done:
    """Restore one file.

    Args:
        source: the photo.
        target: a file, an existing folder, or None for a copy beside the source named `..._restored`.
        settings: what to do.
        suffix: of the result where the target does not name it, such as ".tif", which is its format; "" for the photo's
            own where that can be written.
        overwrite: whether an existing target may be replaced.
        rename: number the result where its name is taken, unless that is replaced.
        history: say in XMP that redgui changed the picture.
        keep_time: give the result the time of its photo's last change.
        originals: all photos of the same run, none of which is replaced even then; None for `source` alone.
        taken: results of other photos, whose names are avoided.
        folder: where results of several photos go.
        max_pixels: see `redgui.reading.read.read`.
        cancel: set by another thread to stop.
        on_progress: rows done, rows in all.

    Raises:
        FolderGone: that folder went away.
        RedguiError: see `read`, `restore` and `write`; nothing was written.
    """
    from redgui.pipeline import restore

    if folder is not None:
        folder.check()
    elif target is not None and not is_folder(target):
        check_target(target)  # before anything is read
    started = time.perf_counter()
    version = Version.of(source)
    photo = read(source, max_pixels=max_pixels, cancel=cancel)
    suffix = suffix or default_suffix(photo, source.suffix)
    # A folder that is held is one, also if it has gone away in the meantime: the writing will find that out.
    output = folder.path / fitting(source.stem, suffix) if folder is not None else target_path(source, target, suffix)
    if taken is not None:
        output = _free_of(output, taken)
    if rename and not overwrite:
        output = free_name(output)
    with folder.writing(output) if folder is not None else nullcontext():
        check_target(output)
    size = result_size(photo.width, photo.height, settings.scale)
    check_fits(output, *size)
    check_colours(output, photo)
    check_space(output, photo, *size)
    _refuse_to_clobber(source, output, overwrite, originals or FileSet([source]))
    result = restore(photo, settings, cancel=cancel, on_progress=on_progress)
    reading = photo.warnings
    del photo
    if cancel is not None and cancel.is_set():
        raise Cancelled
    with folder.writing(output) if folder is not None else nullcontext():
        notes = write(
            result.photo,
            output,
            overwrite=overwrite,
            history=history,
            changed_ns=changed_ns(source) if keep_time else None,
            unchanged=version if result.unchanged else None,
            reading=reading,
        )
    return Done(
        source=str(source),
        output=str(output),
        width=result.photo.width,
        height=result.photo.height,
        sigma=round(result.sigma, 2),
        color=round(result.color, 2),
        scale=result.scale,
        jpeg=result.jpeg,
        model=result.model,
        device=result.compute.device,
        dtype=result.compute.dtype,
        seconds=round(time.perf_counter() - started, 3),
        warnings=(*notes, *result.warnings),
    )


def _free_of(output: Path, taken: FileSet) -> Path:
    """The name, or "name (2).jpg" and so on where it is the result of another photo of the same run."""
    names = (output.with_name(fitting(output.stem, f" ({number}){output.suffix}")) for number in itertools.count(2))
    return next(path for path in itertools.chain([output], names) if path not in taken)


def _refuse_to_clobber(source: Path, output: Path, overwrite: bool, originals: FileSet) -> None:
    if output in originals:
        raise PhotoError(
            Sentence(
                "{source}: {output} is an original; choose another folder or name for the result.",
                source=source,
                output=output,
            )
        )
    if os.path.lexists(output) and not overwrite:
        raise TakenError(Sentence("{output} exists already; choose another name.", output=output))


def target_path(source: Path, target: Path | None, suffix: str) -> Path:
    """Where the restored copy of `source` goes; `suffix` is the format it gets when none was named."""
    if target is None:
        return source.with_name(fitting(source.stem, f"_restored{suffix}"))
    if is_folder(target):
        return target / fitting(source.stem, suffix)
    return target
