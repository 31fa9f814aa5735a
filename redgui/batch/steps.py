"""What is done with one photo, as functions of plain arguments that can run in any thread or process."""

import hashlib
import json
import threading
from collections.abc import Callable, Iterable
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from redgui.batch.names import Output
from redgui.batch.status import Result
from redgui.brake import Brake
from redgui.files.disk import changed_ns
from redgui.files.version import Version
from redgui.forecast import result_size
from redgui.messages import Sentence
from redgui.naming import result_name
from redgui.photo.metadata.srgb import in_srgb
from redgui.photo.samples import deepened
from redgui.photo.write import check_colours, check_fits, check_space, default_suffix, write
from redgui.settings import RestoreSettings

if TYPE_CHECKING:
    from redgui.auto.prepared import Prepared
    from redgui.photo.photo import Photo
    from redgui.pipeline import Restored


def fingerprint(settings: RestoreSettings, output: Output) -> str:
    """A hash of everything that decides what the result looks like and what it is called.

    The device and the policy are not among it: another device changes roundings, the policy only who gives way.

    Raises:
        ModelError: there is no such model.
    """
    parts: dict[str, object] = {"weights": weights_hash(settings.model)}
    parts |= asdict(settings) | asdict(output)
    del parts["device"], parts["policy"], parts["model"]
    # Results from before there was such a setting are still up to date.
    for name, usual in (("color", 0), ("history", True), ("keep_time", False), ("suffix", ""), ("srgb", False)):
        if parts[name] == usual:
            del parts[name]
    parts = {name: float(part) if isinstance(part, int) else part for name, part in parts.items()}  # 20 is 20.0
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def weights_hash(model: str) -> str:
    """The SHA-256 of a model's file.

    Raises:
        ModelError: there is no such model.
    """
    from redgui.network import weights

    weights.shared(model)  # says clearly what is wrong with a model; the networks stay loaded
    shipped = weights.entries().get(model)
    return shipped.sha256 if shipped else weights.sha256(Path(model))


def read_photo(source: Path, output: Output, max_pixels: int, cancel: threading.Event) -> "Prepared":
    """Decode a photo and estimate its noise; its samples have 16 bits where the result is to have them.

    Raises:
        Cancelled: `cancel` was set.
        PhotoError: see `redgui.reading.read.read`.
    """
    from redgui.auto.prepared import prepare
    from redgui.reading.read import read

    photo = prepare(read(source, max_pixels=max_pixels, cancel=cancel))
    return replace(photo, photo=deepened(photo.photo)) if output.bits == 16 else photo


def expected(photo: "Prepared", settings: RestoreSettings) -> Result:
    """What is known of a result before it is made; its file is not settled yet."""
    from redgui.chroma_pass import resolve_color
    from redgui.network import weights
    from redgui.pipeline import resolve_jpeg, resolve_sigma

    width, height = result_size(photo.photo.width, photo.photo.height, settings.scale)
    sigma = resolve_sigma(photo.estimate, settings)
    network = weights.shared(settings.model)
    jpeg, color = resolve_jpeg(network, photo, settings), resolve_color(network, photo, settings)
    return Result(Path(), sigma, settings.scale, settings.model, width * height / 1e6, jpeg, color)


def wanted_name(source: Path, photo: "Prepared", result: Result, output: Output) -> str:
    """What the result is called if the name is free.

    Raises:
        PhotoError: it is too large for the format that the name stands for.
    """
    name = result_name(
        output.template,
        source.stem,
        sigma=result.sigma,
        scale=result.scale,
        model=result.model,
        date=date.today(),
        suffix=output.suffix or default_suffix(photo.photo, source.suffix),
    )
    check_fits(Path(name), *result_size(photo.photo.width, photo.photo.height, result.scale))
    check_colours(Path(name), photo.photo)
    return name


def check_room(photo: "Prepared", target: Path, settings: RestoreSettings) -> None:
    """Raise PhotoError if the disk is surely too full for the result of a photo."""
    check_space(target, photo.photo, *result_size(photo.photo.width, photo.photo.height, settings.scale))


def restore_photo(
    photo: "Prepared", settings: RestoreSettings, brake: Brake, on_progress: Callable[[int, int], None]
) -> "Restored":
    """Restore a photo; its `seconds` are without pauses.

    Raises:
        RedguiError: see `redgui.pipeline.restore`.
    """
    from redgui.network.stream import free_unused_memory
    from redgui.pipeline import restore

    if brake.is_paused:
        free_unused_memory()
        brake.wait_while_paused()
    before = brake.paused_seconds
    done = restore(photo, settings, cancel=brake, on_progress=on_progress)
    return replace(done, seconds=max(0.0, done.seconds - (brake.paused_seconds - before)))


def write_photo(
    photo: "Photo",
    source: Path,
    path: Path,
    output: Output,
    *,
    overwrite: bool,
    unchanged: Version | None,
    reading: Iterable[Sentence],
) -> list[Sentence]:
    """Write the result of a source; returns sentences about what was lost. `unchanged`, `reading`: see `write`.

    Raises:
        PhotoError: see `redgui.photo.write.write`.
    """
    if output.srgb:
        photo, converted = in_srgb(photo)
        unchanged = None if converted else unchanged
    return write(
        photo,
        path,
        overwrite=overwrite,
        quality=output.quality,
        bits=output.bits,
        strip_metadata=output.strip_metadata,
        history=output.history,
        changed_ns=changed_ns(source) if output.keep_time else None,
        unchanged=unchanged,
        reading=reading,
    )
