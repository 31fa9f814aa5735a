"""Photo in, restored photo out: luma through the network, everything else carried along.

The preview, a single photo and a batch all come through here with the same settings object.
"""

import threading
import time
from dataclasses import dataclass

import numpy as np

from redgui.auto.noise import CLEAN_SIGMA
from redgui.auto.prepared import Prepared, prepare
from redgui.chroma_pass import color_note, resolve_color, restore_chroma
from redgui.forecast import CHROMA_WORK
from redgui.growing import GrowingResult, OnRows
from redgui.luma_pass import restore_luma
from redgui.messages import Sentence
from redgui.network import devices, weights
from redgui.network.devices import Compute
from redgui.network.rednet import RedNet
from redgui.photo.chroma import ChromaChange
from redgui.photo.photo import Photo
from redgui.photo.resample import Float, Region, enlarged_size
from redgui.progress_share import OnProgress, shares
from redgui.settings import NO_JPEG, RestoreSettings, auto_jpeg


@dataclass(frozen=True, eq=False)
class Restored:
    """A restored photo and how it came about.

    Attributes:
        photo: the result, with the source's metadata.
        size: width and height of the whole result, of which `photo` may be a region.
        change: (height, width) float32, restored luma less enlarged luma, for `compose` at another strength.
        chroma: what became of the colours, for `compose`; None where they stayed as they were.
        sigma: the noise level that was removed, in 8-bit grey levels; 0 where nothing was.
        color: the level of colour noise that was removed; 0 where none was.
        scale: the factor of enlargement.
        jpeg: the JPEG quality whose traces were removed; `NO_JPEG` where none were.
        model: the model's name.
        compute: device and arithmetic that did the work, and why.
        seconds: time in the network; 0 if there was nothing to do.
        warnings: what had to change on the way.
        unchanged: whether nothing was done: the samples are the source's.
    """

    photo: Photo
    size: tuple[int, int]
    change: Float
    chroma: ChromaChange | None
    sigma: float
    color: float
    scale: float
    jpeg: int
    model: str
    compute: Compute
    seconds: float
    warnings: tuple[Sentence, ...]
    unchanged: bool = False


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
        on_progress: called with rows done and rows in all; with thousandths of the work where colours are restored.
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
    color = resolve_color(network, source, settings)
    jpeg = resolve_jpeg(network, source, settings)
    size = enlarged_size(source.photo.width, source.photo.height, settings.scale)
    wanted = region or Region(0, 0, *size)
    result = GrowingResult(source.photo, size, wanted, settings.strength, cancel, on_rows)
    started = time.perf_counter()
    notes = (
        tuple(filter(None, [compute.note]))
        + _jpeg_note(settings, jpeg)
        + color_note(network, settings)
        + _flaw_note(source, settings)
    )
    still = is_nothing_to_do(network, settings, sigma, jpeg)
    best = settings.quality == "best"
    if color > 0:
        first, on_progress = shares(on_progress, CHROMA_WORK / (CHROMA_WORK + settings.scale**2 * (not still)))
        recoloured = restore_chroma(
            weights.shared(settings.model).at(1.0),
            source.photo,
            color,
            jpeg,
            settings.scale,
            wanted,
            compute,
            best=best,
            cancel=cancel,
            on_progress=first,
        )
        result.chroma, compute = recoloured.change, recoloured.compute
        notes += recoloured.notes
    if still:
        result.put_all(np.zeros((wanted.height, wanted.width), np.float32))
        on_progress(wanted.height, wanted.height)
    else:
        compute, more = restore_luma(
            network,
            source,
            result,
            sigma,
            settings.scale,
            jpeg,
            compute,
            best=best,
            cancel=cancel,
            on_progress=on_progress,
        )
        notes += tuple(note for note in more if note not in notes)
    seconds = 0.0 if still and color == 0 else time.perf_counter() - started
    return Restored(
        photo=result.photo(),
        size=size,
        change=result.change,
        chroma=result.chroma,
        sigma=sigma,
        color=color,
        scale=settings.scale,
        jpeg=jpeg,
        model=settings.model,
        compute=compute,
        seconds=seconds,
        warnings=notes,
        unchanged=still and color == 0 and size == (source.photo.width, source.photo.height),
    )


def resolve_sigma(estimate: float, settings: RestoreSettings) -> float:
    """The noise level to remove: as asked for, or as estimated; an estimate under `CLEAN_SIGMA` counts as none."""
    if settings.sigma is not None:
        return settings.sigma
    return estimate if estimate >= CLEAN_SIGMA else 0.0


def resolve_jpeg(network: RedNet, photo: Prepared, settings: RestoreSettings) -> int:
    """The JPEG quality whose traces are to be removed: as asked for, or as found; `NO_JPEG` for none."""
    if "jpeg" not in network.spec.conditions:
        return NO_JPEG
    return auto_jpeg(photo.jpeg_quality) if settings.jpeg is None else settings.jpeg


def _jpeg_note(settings: RestoreSettings, jpeg: int) -> tuple[Sentence, ...]:
    """What to say where a JPEG level was asked for and the model takes none."""
    ignored = settings.jpeg is not None and settings.jpeg != jpeg
    return (Sentence("The model cannot remove JPEG traces; they were left as they are."),) if ignored else ()


def _flaw_note(photo: Prepared, settings: RestoreSettings) -> tuple[Sentence, ...]:
    """What to say where "auto" finds something that it cannot help."""
    return () if photo.flaw is None or settings.sigma is not None else (photo.flaw,)


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
    chroma: ChromaChange | None = None,
    region: Region | None = None,
    cancel: threading.Event | None = None,
) -> Photo:
    """Put a change of luma and of colours into a photo, enlarged to `size` by bicubic; the network does not run again.

    Args:
        source: the photo.
        size: width and height of the whole result.
        change: restored luma less enlarged luma, (height, width) of the region.
        strength: share of the change in the result, in [0, 1].
        chroma: what becomes of the colours; it must hold what the region depends on.
        region: the part of the result that is wanted; None means all of it.
        cancel: set by another thread to stop.

    Raises:
        Cancelled: `cancel` was set.
    """
    result = GrowingResult(source, size, region or Region(0, 0, *size), strength, cancel, lambda *_: None)
    result.chroma = chroma
    result.put_all(change)
    return result.photo()
