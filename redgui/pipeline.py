"""Photo in, restored photo out: luma through the network, everything else carried along.

The preview, a single photo and a batch all come through here with the same settings object.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from redgui.errors import Cancelled
from redgui.messages import Sentence
from redgui.network import devices, weights
from redgui.network.devices import Compute
from redgui.network.ensemble import stream_ensemble
from redgui.network.rednet import RedNet, condition_values
from redgui.network.stream import stream_rows
from redgui.photo.colour import shift_luma
from redgui.photo.noise import CLEAN_SIGMA
from redgui.photo.photo import Photo, Samples
from redgui.photo.prepared import Prepared, prepare
from redgui.photo.resample import Float, Region, enlarge, enlarged_size, next_block
from redgui.settings import NO_JPEG, RestoreSettings, auto_jpeg

OnProgress = Callable[[int, int], None]
OnRows = Callable[[int, int, Samples, Samples | None], None]


@dataclass(frozen=True, eq=False)
class Restored:
    """A restored photo and how it came about.

    Attributes:
        photo: the result, with the source's metadata.
        size: width and height of the whole result, of which `photo` may be a region.
        change: (height, width) float32, restored luma less enlarged luma, for `compose` at another strength.
        sigma: the noise level that was removed, in 8-bit grey levels; 0 where nothing was.
        scale: the factor of enlargement.
        jpeg: the JPEG quality whose traces were removed; `NO_JPEG` where none were.
        model: the model's name.
        compute: device and arithmetic that did the work, and why.
        seconds: time in the network; 0 if there was nothing to do.
        warnings: what had to change on the way.
    """

    photo: Photo
    size: tuple[int, int]
    change: Float
    sigma: float
    scale: float
    jpeg: int
    model: str
    compute: Compute
    seconds: float
    warnings: tuple[Sentence, ...]


def restore(
    photo: Photo | Prepared,
    settings: RestoreSettings,
    *,
    region: Region | None = None,
    cancel: threading.Event | None = None,
    on_progress: OnProgress = lambda _done, _all: None,
    on_rows: OnRows = lambda _top, _bottom, _samples, _alpha: None,
) -> Restored:
    """Restore a photo, or a part of the result.

    Args:
        photo: any photo, or a prepared one; it is not changed.
        settings: what to do.
        region: in pixels of the result; its pixels are those of the whole result, but for a level where the device adds
            in another order for another size (docs/architecture.md). None means all of it.
        cancel: set by another thread to stop.
        on_progress: called with rows done and rows in all.
        on_rows: called with (top, bottom, samples, alpha) whenever rows top..bottom of the result are final; the arrays
            are the result's own, whole.

    Raises:
        ModelError: the model is missing or damaged.
        DeviceError: the device is not there, or cannot do the work.
        Cancelled: `cancel` was set.
    """
    network = weights.shared(settings.model).at(settings.scale)
    compute = devices.choose(settings.device, network)
    source = photo if isinstance(photo, Prepared) else prepare(photo)
    sigma = resolve_sigma(source.estimate, settings)
    jpeg = resolve_jpeg(network, source.photo, settings)
    size = enlarged_size(source.photo.width, source.photo.height, settings.scale)
    wanted = region or Region(0, 0, *size)
    result = _GrowingResult(source.photo, size, wanted, settings.strength, cancel, on_rows)
    started = time.perf_counter()
    notes = _jpeg_note(settings, jpeg)
    if is_nothing_to_do(network, settings, sigma, jpeg):
        result.put_all(np.zeros((wanted.height, wanted.width), np.float32))
        on_progress(wanted.height, wanted.height)
        seconds = 0.0
    else:
        values = condition_values(network.spec, sigma, settings.scale, jpeg)
        best = settings.quality == "best"
        compute, more = _run(
            network, source.luma, result, values, compute, best=best, cancel=cancel, on_progress=on_progress
        )
        notes += more
        seconds = time.perf_counter() - started
    return Restored(
        photo=result.photo(),
        size=size,
        change=result.change,
        sigma=sigma,
        scale=settings.scale,
        jpeg=jpeg,
        model=settings.model,
        compute=compute,
        seconds=seconds,
        warnings=notes,
    )


def resolve_sigma(estimate: float, settings: RestoreSettings) -> float:
    """The noise level to remove: as asked for, or as estimated; an estimate under `CLEAN_SIGMA` counts as none."""
    if settings.sigma is not None:
        return settings.sigma
    return estimate if estimate >= CLEAN_SIGMA else 0.0


def resolve_jpeg(network: RedNet, photo: Photo, settings: RestoreSettings) -> int:
    """The JPEG quality whose traces are to be removed: as asked for, or as the file says; `NO_JPEG` for none."""
    if "jpeg" not in network.spec.conditions:
        return NO_JPEG
    return auto_jpeg(photo.jpeg_quality) if settings.jpeg is None else settings.jpeg


def _jpeg_note(settings: RestoreSettings, jpeg: int) -> tuple[Sentence, ...]:
    """What to say where a JPEG level was asked for and the model takes none."""
    ignored = settings.jpeg is not None and settings.jpeg != jpeg
    return (Sentence("The model cannot remove JPEG traces; they were left as they are."),) if ignored else ()


def is_nothing_to_do(network: RedNet, settings: RestoreSettings, sigma: float, jpeg: int) -> bool:
    """Whether the photo is to come back as it is: a clean photo must never get worse.

    A blind network takes no level; it runs whenever a level was given by hand.
    """
    clean = sigma == 0 and settings.scale == 1 and jpeg == NO_JPEG
    is_blind = "sigma" not in network.spec.conditions
    return settings.strength == 0 or (clean and not (is_blind and settings.sigma is not None))


def compose(
    source: Photo,
    size: tuple[int, int],
    change: Float,
    strength: float,
    *,
    region: Region | None = None,
    cancel: threading.Event | None = None,
) -> Photo:
    """Put a change of luma into a photo, enlarged to `size` by bicubic; the network does not run again.

    Args:
        source: the photo.
        size: width and height of the whole result.
        change: restored luma less enlarged luma, (height, width) of the region.
        strength: share of the change in the result, in [0, 1].
        region: the part of the result that is wanted; None means all of it.
        cancel: set by another thread to stop.

    Raises:
        Cancelled: `cancel` was set.
    """
    result = _GrowingResult(source, size, region or Region(0, 0, *size), strength, cancel, lambda *_: None)
    result.put_all(change)
    return result.photo()


def _run(
    network: RedNet,
    luma: Float,
    result: "_GrowingResult",
    values: list[float],
    compute: Compute,
    *,
    best: bool,
    cancel: threading.Event | None,
    on_progress: OnProgress,
) -> tuple[Compute, tuple[Sentence, ...]]:
    """Send the result's region, and what the network must see around it, through the network."""
    spec, wanted = network.spec, result.region
    seen = wanted.grown(spec.radius, spec.multiple, *result.size)
    enlarged = enlarge(luma, result.size, seen)
    above, left = wanted.top - seen.top, wanted.left - seen.left
    columns = slice(left, left + wanted.width)
    if best:
        done = stream_ensemble(network, enlarged, values, compute, cancel=cancel, on_progress=on_progress)
        rows = slice(above, above + wanted.height)
        result.put_all(done.luma[rows, columns] - enlarged[rows, columns])
        return done.compute, done.notes

    def take(start: int, stop: int, restored: Float) -> None:
        first, last = max(start, above), min(stop, above + wanted.height)
        if last > first:
            change = restored[first - start : last - start, columns] - enlarged[first:last, columns]
            result.put(first - above, last - above, change)
        on_progress(stop, enlarged.shape[0])

    finished = stream_rows(network, enlarged, values, compute, take, cancel=cancel)
    return finished.compute, finished.notes


class _GrowingResult:
    """The result, filled from the top as rows of the change of luma arrive.

    Attributes:
        size: width and height of the whole result.
        region: the part of it that is wanted.
        change: (region.height, region.width) float32.
        composed: rows of the result that are final.
    """

    def __init__(
        self,
        source: Photo,
        size: tuple[int, int],
        region: Region,
        strength: float,
        cancel: threading.Event | None,
        on_rows: OnRows,
    ) -> None:
        self.source, self.size, self.region, self.strength = source, size, region, np.float32(strength)
        self.cancel, self.on_rows = cancel, on_rows
        self.samples: Samples = np.empty((region.height, region.width, source.samples.shape[2]), source.samples.dtype)
        self.alpha: Samples | None = (
            None if source.alpha is None else np.empty((region.height, region.width), source.alpha.dtype)
        )
        self.change: Float = np.empty((region.height, region.width), np.float32)
        self.composed = 0

    def put_all(self, change: Float) -> None:
        self.put(0, self.region.height, change)

    def put(self, top: int, bottom: int, change: Float) -> None:
        """Rows top..bottom of the region have arrived, in order; from the top again if a device was lost."""
        self.change[top:bottom] = change
        self.composed = min(self.composed, top)
        while self.composed < bottom:
            end = min(next_block(self.region.top + self.composed) - self.region.top, self.region.height)
            if end > bottom:
                return
            if self.cancel is not None and self.cancel.is_set():
                raise Cancelled
            self._compose(self.composed, end)
            self.composed = end

    def _compose(self, top: int, bottom: int) -> None:
        region, change = self.region, self.change[top:bottom]
        part = Region(region.left, region.top + top, region.right, region.top + bottom)
        planes = [enlarge(self.source.samples[:, :, c], self.size, part) for c in range(self.samples.shape[2])]
        self.samples[top:bottom] = shift_luma(np.stack(planes, -1), change * self.strength, self.samples.dtype)
        if self.alpha is not None and self.source.alpha is not None:
            opacity = enlarge(self.source.alpha, self.size, part)[:, :, None]
            still = np.zeros(opacity.shape[:2], np.float32)
            self.alpha[top:bottom] = shift_luma(opacity, still, self.alpha.dtype)[:, :, 0]
        self.on_rows(top, bottom, self.samples, self.alpha)

    def photo(self) -> Photo:
        return replace(self.source, samples=self.samples, alpha=self.alpha, warnings=(), jpeg_quality=None)
