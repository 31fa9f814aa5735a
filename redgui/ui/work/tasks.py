"""What the window's threads do: frozen orders without any Qt, so that each can be run and tested by itself."""

import math
import threading
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from redgui.errors import PhotoError, TooLargeError
from redgui.files.disk import changed_ns
from redgui.files.version import Version
from redgui.messages import Sentence
from redgui.settings import RestoreSettings
from redgui.ui.compare.mosaic import CELL, Part
from redgui.ui.work.choices import NO_LIMIT, DeviceChoice, ModelChoice
from redgui.ui.work.save_choice import SaveChoice

if TYPE_CHECKING:
    from redgui.auto.details import Detail
    from redgui.auto.prepared import Prepared
    from redgui.photo.photo import Photo
    from redgui.photo.pyramid import Pyramid
    from redgui.photo.resample import Region
    from redgui.pipeline import Restored
    from redgui.ui.work.tile_cache import TileCache


R = TypeVar("R")
_numbers = count(1)


class Tell(Protocol):
    """How a task reports on its way."""

    def progress(self, done: int, total: int) -> None: ...
    def rows(self, pyramid: "Pyramid") -> None: ...


@dataclass(frozen=True, eq=False)
class Task(ABC, Generic[R]):
    """One order for a worker, which comes to an R.

    Attributes:
        id: what its reports are known by; a number of its own.
        cancel: set to stop it, before or while it runs.
    """

    id: int = field(default_factory=lambda: next(_numbers), init=False)
    cancel: threading.Event = field(default_factory=threading.Event, init=False)

    @abstractmethod
    def run(self, tell: Tell) -> R:
        """Do it.

        Raises:
            RedguiError: an expected failure, in one sentence; `Cancelled` if it was stopped.
        """


@dataclass(frozen=True, eq=False)
class LoadEngine(Task[tuple[ModelChoice, ...]]):
    """Import torch, leave a core to the window, look at the models that ship and at what would run them."""

    def run(self, tell: Tell) -> tuple[ModelChoice, ...]:
        from redgui.reading.read import warm_up

        warm_up()
        import os

        import torch

        from redgui.network import weights

        torch.set_num_threads(max(1, min(torch.get_num_threads(), (os.cpu_count() or 2) - 1)))
        return tuple(describe_model(name) for name in weights.entries())


def describe_model(name: str) -> ModelChoice:
    """What the window says of a shipped model or of a .safetensors file, and of what would run it.

    Raises:
        ModelError: it cannot be loaded.
    """
    from redgui.network import devices, weights

    network = weights.shared(name)
    shipped = weights.entries().get(name)
    summary = Sentence.verbatim(shipped.summary) if shipped else str(Path(name).parent)
    title = name if shipped else Path(name).name
    choices = tuple(
        DeviceChoice(option.name, option.title, option.compute.reason) for option in devices.options(network)
    )
    chosen = devices.choose("auto", network)
    device = devices.describe(chosen.device, chosen.adapter)
    auto = Sentence("{device}: {reason}", device=device, reason=chosen.reason)
    taken = chosen.adapter.key if chosen.adapter else chosen.device
    return ModelChoice(name, title, summary, network.spec.conditions, choices, auto, taken)


@dataclass(frozen=True, eq=False)
class LoadModel(Task[ModelChoice]):
    """Look into a model file that the user chose."""

    model: str

    def run(self, tell: Tell) -> ModelChoice:
        return describe_model(self.model)


@dataclass(frozen=True, eq=False)
class Opened:
    """A photo that was read, ready for the screen and for restoring.

    Attributes:
        prepared: for restoring.
        pyramid: for the screen.
        tags: a few words about the camera.
        tones: the noise in each tone from black to white, None where that is not known.
        details: what to look at first.
        after: its result, if that was read too.
        version: the file that it was read from.
    """

    prepared: "Prepared"
    pyramid: "Pyramid"
    tags: tuple[str, ...]
    details: "tuple[Detail, ...]" = ()
    after: "Pyramid | None" = None
    version: Version | None = None
    tones: tuple[float | None, ...] = ()


@dataclass(frozen=True, eq=False)
class OpenPhoto(Task[Opened]):
    """Read a file, or take a pasted picture's pixels.

    Attributes:
        after: a result of it by the queue, and what made that.
        max_pixels: see `redgui.reading.read.read`.
    """

    path: Path | None = None
    pasted: "Photo | None" = None
    after: tuple[Path, RestoreSettings] | None = None
    max_pixels: int = NO_LIMIT

    def run(self, tell: Tell) -> Opened:
        from redgui.auto.details import find_details
        from redgui.auto.prepared import prepare
        from redgui.auto.tones import noise_by_tone
        from redgui.photo.metadata.tags import camera_tags
        from redgui.photo.pyramid import Pyramid
        from redgui.reading.read import read

        photo = self.pasted
        version = None if self.path is None or photo is not None else Version.of(self.path)
        if photo is None:
            assert self.path is not None
            photo = read(self.path, max_pixels=self.max_pixels, cancel=self.cancel)
        after = None if self.after is None else _read_result(photo, *self.after, self.cancel)
        prepared = prepare(photo)
        _ = prepared.chroma_estimate  # computed once, and here: the window asks for it
        tags, details = tuple(camera_tags(photo.metadata.exif)), tuple(find_details(prepared.luma, CELL))
        tones = tuple(None if math.isnan(level) else float(level) for level in noise_by_tone(prepared.luma))
        return Opened(prepared, Pyramid.of(photo), tags, details, after, version, tones)


def _read_result(photo: "Photo", path: Path, settings: RestoreSettings, cancel: threading.Event) -> "Pyramid":
    """The screen's copy of a result.

    Raises:
        PhotoError: the file cannot be read, or is another picture by now.
    """
    from redgui.photo.pyramid import Pyramid
    from redgui.photo.resample import enlarged_size
    from redgui.reading.read import read

    changed = Sentence("{path} was changed since it was restored; restore the photo again.", path=path)
    width, height = enlarged_size(photo.width, photo.height, settings.scale)
    try:
        result = read(path, max_pixels=width * height, cancel=cancel)
    except TooLargeError as error:
        raise PhotoError(changed) from error
    if (result.width, result.height) != (width, height):
        raise PhotoError(changed)
    return Pyramid.of(result)


@dataclass(frozen=True, eq=False)
class Tile:
    """A part of the result for the screen.

    Attributes:
        after: it is restored; None where that was not asked for.
        before: the photo there, enlarged by bicubic alone; None where the result is not larger.
        megapixels, seconds: what the network saw and for how long; 0 seconds where it did not have to run.
    """

    after: Part | None
    before: Part | None
    megapixels: float = 0.0
    seconds: float = 0.0


@dataclass(frozen=True, eq=False)
class RestoreTile(Task[Tile]):
    """Restore a part of the result, whole cells of its grid, as the whole has it."""

    prepared: "Prepared"
    settings: RestoreSettings
    cache: "TileCache"
    region: "Region"

    def run(self, tell: Tell) -> Tile:
        region = self.region
        photo, megapixels, seconds = self.cache.restore(self.prepared, self.settings, region, self.cancel)
        after = Part.of(region.left, region.top, photo)
        return Tile(after, _enlarged(self.prepared.photo, self.settings.scale, region), megapixels, seconds)


@dataclass(frozen=True, eq=False)
class EnlargeTile(Task[Tile]):
    """A part of the photo at the result's size, to compare a whole result with."""

    photo: "Photo"
    scale: float
    region: "Region"

    def run(self, tell: Tell) -> Tile:
        return Tile(None, _enlarged(self.photo, self.scale, self.region))


def _enlarged(photo: "Photo", scale: float, region: "Region") -> Part | None:
    """What the pipeline makes of a part of the result where it changes nothing; None if that is the photo itself."""
    import numpy as np

    from redgui.photo.resample import enlarged_size
    from redgui.pipeline import compose

    size = enlarged_size(photo.width, photo.height, scale)
    if size == (photo.width, photo.height):
        return None
    still = np.zeros((region.height, region.width), np.float32)
    return Part.of(region.left, region.top, compose(photo, size, still, 0.0, region=region))


@dataclass(frozen=True, eq=False)
class WholeResult:
    """A whole result with its copy for the screen."""

    restored: "Restored"
    pyramid: "Pyramid"


@dataclass(frozen=True, eq=False)
class RestorePhoto(Task[WholeResult]):
    """Restore a whole photo; rows go to the screen as they come."""

    prepared: "Prepared"
    settings: RestoreSettings

    def run(self, tell: Tell) -> WholeResult:
        from redgui.photo.photo import Samples
        from redgui.photo.pyramid import Pyramid
        from redgui.photo.resample import enlarged_size
        from redgui.pipeline import restore

        photo = self.prepared.photo
        width, height = enlarged_size(photo.width, photo.height, self.settings.scale)
        channels = 4 if photo.alpha is not None else photo.samples.shape[2]
        pyramid = Pyramid.empty(width, height, channels, photo.metadata.icc)

        def take(top: int, bottom: int, samples: Samples, alpha: Samples | None) -> None:
            pyramid.fill(top, bottom, samples[top:bottom], None if alpha is None else alpha[top:bottom])
            tell.rows(pyramid)

        done = restore(self.prepared, self.settings, cancel=self.cancel, on_progress=tell.progress, on_rows=take)
        return WholeResult(done, pyramid)


@dataclass(frozen=True, eq=False)
class Recompose(Task[WholeResult]):
    """A finished result at another strength; the network does not run again."""

    source: "Photo"
    restored: "Restored"
    strength: float

    def run(self, tell: Tell) -> WholeResult:
        from dataclasses import replace

        from redgui.photo.pyramid import Pyramid
        from redgui.pipeline import compose

        done = self.restored
        photo = compose(self.source, done.size, done.change, self.strength, chroma=done.chroma, cancel=self.cancel)
        return WholeResult(replace(self.restored, photo=photo), Pyramid.of(photo))


@dataclass(frozen=True, eq=False)
class Saved:
    """Where a result went, and what its format could not hold."""

    path: Path
    warnings: tuple[Sentence, ...]


@dataclass(frozen=True, eq=False)
class SavePhoto(Task[Saved]):
    """Write a result, composed at the strength in force first if it is not yet.

    Attributes:
        version: the file that the photo was read from.
    """

    source: "Photo"
    restored: "Restored"
    strength: float
    path: Path | None = field(kw_only=True)
    composed: bool = field(kw_only=True)
    version: Version | None = field(kw_only=True)
    choice: SaveChoice = field(kw_only=True)

    def run(self, tell: Tell) -> Saved:
        from redgui.photo.write import write
        from redgui.pipeline import compose

        choice, photo = self.choice, self.restored.photo
        if not self.composed:
            done = self.restored
            photo = compose(self.source, done.size, done.change, self.strength, chroma=done.chroma)
        warnings = write(
            photo,
            choice.path,
            overwrite=choice.overwrite,
            quality=choice.quality,
            bits=choice.bits,
            strip_metadata=choice.strip_metadata,
            history=choice.history,
            changed_ns=changed_ns(self.path) if choice.keep_time and self.path else None,
            unchanged=self.version if self.restored.unchanged else None,
        )
        return Saved(choice.path, tuple(warnings))
