"""`redgui restore`: photos that are named one by one."""

import os
import threading
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.progress import Progress, TaskID

from redgui.cli.account import account
from redgui.cli.options import (
    Color,
    Device,
    Format,
    History,
    Jpeg,
    Json,
    KeepTime,
    MaxPixels,
    Model,
    Photos,
    PresetName,
    Quality,
    Scale,
    Sigma,
    Strength,
)
from redgui.cli.piped import is_piped, restore_piped
from redgui.cli.wishes import Choose, Wishes, wishes
from redgui.errors import Cancelled, FolderGone, PhotoError, RedguiError
from redgui.files.disk import is_folder
from redgui.files.file_set import FileSet
from redgui.files.held_folder import HeldFolder
from redgui.messages import Sentence
from redgui.photo import formats
from redgui.photo.source import DEFAULT_MAX_PIXELS
from redgui.plain import plain
from redgui.shortage import is_shortage, shortage
from redgui.terminal import complain, interruptible, print_json, progress, with_hint


def restore(
    context: typer.Context,
    photos: Photos,
    output: Annotated[
        # As it was typed: a path would lose the slash that makes it a folder.
        str | None,
        typer.Option("-o", "--output", metavar="PATH", help="File, or folder for several photos; - for stdout."),
    ] = None,
    form: Format = "",
    preset: PresetName = "",
    sigma: Sigma = "auto",
    scale: Scale = 1.0,
    jpeg: Jpeg = "auto",
    color: Color = "off",
    strength: Strength = 1.0,
    quality: Quality = "fast",
    model: Model = "default",
    device: Device = "auto",
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace results that exist.")] = False,
    rename: Annotated[bool, typer.Option("--rename", help="Number results whose names are taken.")] = False,
    history: History = True,
    keep_time: KeepTime = False,
    max_pixels: MaxPixels = DEFAULT_MAX_PIXELS,
    json: Json = False,
) -> None:
    """Remove noise, bring back detail, enlarge; write a copy, never over the original. A photo - comes from stdin."""
    asked, choose = wishes(
        context,
        preset=preset,
        form=form,
        max_pixels=max_pixels,
        sigma=sigma,
        jpeg=jpeg,
        color=color,
        scale=scale,
        strength=strength,
        quality=quality,
        model=model,
        device=device,
    )
    if is_piped(photos, output):
        restore_piped(
            photos,
            output,
            asked,
            choose,
            json=json,
            overwrite=overwrite,
            rename=rename,
            history=history,
            keep_time=keep_time,
            max_pixels=max_pixels,
        )
        return
    target, folder = _place(output, len(photos))
    done, failed = interruptible(
        lambda cancel: _restore_all(
            photos,
            target,
            folder,
            asked,
            choose,
            overwrite=overwrite,
            rename=rename,
            history=history,
            keep_time=keep_time,
            max_pixels=max_pixels,
            json=json,
            cancel=cancel,
        )
    )
    if json:
        print_json({"results": done, "failed": failed})
    raise SystemExit(1 if len(done) < len(photos) else 0)


def _place(output: str | None, photos: int) -> tuple[Path | None, bool]:
    """Where results go, and whether that is a folder, which may not be there yet."""
    if output is None:
        return None, False
    target, slashes = Path(output), tuple(filter(None, (os.sep, os.altsep)))
    if photos > 1 and formats.of_result(target.suffix) and not is_folder(target):
        raise RedguiError(
            Sentence(
                "{output} is the name of one photo, but there are {count}; choose another, of a folder.",
                output=output,
                count=photos,
            )
        )
    return target, photos > 1 or output.endswith(slashes)


def _restore_all(
    photos: list[Path],
    output: Path | None,
    folder: bool,
    asked: Wishes,
    choose: Choose | None,
    *,
    overwrite: bool,
    rename: bool,
    history: bool,
    keep_time: bool,
    max_pixels: int,
    json: bool,
    cancel: threading.Event,
) -> tuple[list[dict[str, Any]], list[dict[str, str]]]:
    """Restore one photo after the other; a photo that fails is a line on stderr, and the next one follows."""
    from redgui.reading.read import warm_up

    warm_up()  # while torch is loaded
    from redgui.jobs import restore_file
    from redgui.network import weights

    weights.shared(asked.settings.model)  # a model that is not there fails once, not once for each photo
    held = _held_folder(output) if folder and output is not None else None
    done, failed = list[dict[str, Any]](), list[dict[str, str]]()
    originals, taken = FileSet(photos), FileSet()
    with progress(enabled=not json) as shown:
        for photo in photos:
            task = shown.add_task(plain(photo.name), total=None)
            try:
                wish = choose(photo) if choose else asked
                result = restore_file(
                    photo,
                    output,
                    wish.settings,
                    suffix=wish.suffix,
                    overwrite=overwrite,
                    rename=rename,
                    history=history,
                    keep_time=keep_time,
                    originals=originals,
                    taken=taken,
                    folder=held,
                    max_pixels=max_pixels,
                    cancel=cancel,
                    on_progress=partial(_show_rows, shown, task),
                )
            except Cancelled:
                raise
            except (MemoryError, RuntimeError, RedguiError) as problem:
                if not isinstance(problem, RedguiError) and not is_shortage(problem):
                    raise
                error = problem if isinstance(problem, RedguiError) else PhotoError(shortage(photo.name))
                complain(error)
                failed.append({"source": str(photo), "reason": with_hint(error, error)})
                if isinstance(error, FolderGone):
                    break
                continue
            finally:
                shown.remove_task(task)
            done.append(result.to_dict())
            taken.add(Path(result.output))
            if not json:
                print(account(result.to_dict()))
    return done, failed


def _show_rows(shown: Progress, task: TaskID, rows: int, total: int) -> None:
    shown.update(task, completed=rows, total=total)


def _held_folder(folder: Path) -> HeldFolder:
    """Open until the process ends."""
    try:
        return HeldFolder(folder)
    except OSError as error:
        raise RedguiError(
            Sentence(
                "{folder} cannot be made a folder ({reason}); choose another one.", folder=folder, reason=error.strerror
            )
        ) from error
