"""Photo in, restored photo out: luma through the network, everything else carried along.

The preview, a single photo and a batch all come through here with the same settings object.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from redgui.network import devices, weights
from redgui.network.devices import Compute
from redgui.network.ensemble import stream_ensemble
from redgui.network.rednet import RedNet, condition_values
from redgui.network.stream import stream
from redgui.photo.colour import luma, shift_luma
from redgui.photo.noise import CLEAN_SIGMA, estimate_sigma
from redgui.photo.photo import Photo
from redgui.photo.resample import Float, Region, enlarge, enlarged_size
from redgui.settings import RestoreSettings

Progress = Callable[[int, int], None]

_ROWS = 256  # rows composed at a time, so that float copies stay small beside the photo


@dataclass(frozen=True, eq=False)
class Restored:
    """A restored photo and how it came about.

    Attributes:
        photo: the result, with the source's metadata.
        sigma: the noise level that was removed, in 8-bit grey levels; 0 where nothing was.
        scale: the factor of enlargement.
        model: the model's name.
        compute: device and arithmetic that did the work, and why.
        seconds: time in the network.
        warnings: what had to change on the way.
    """

    photo: Photo
    sigma: float
    scale: float
    model: str
    compute: Compute
    seconds: float
    warnings: tuple[str, ...]


def restore(
    photo: Photo,
    settings: RestoreSettings,
    *,
    region: Region | None = None,
    cancel: threading.Event | None = None,
    on_progress: Progress = lambda _done, _all: None,
) -> Restored:
    """Restore a photo, or a part of the result.

    Args:
        photo: any photo; it is not changed.
        settings: what to do.
        region: in pixels of the result; its pixels equal those of the whole result. None means all of it.
        cancel: set by another thread to stop.
        on_progress: called with rows done and rows in all.

    Raises:
        ModelError: the model is missing or damaged.
        DeviceError: the device is not there, or cannot do the work.
        Cancelled: `cancel` was set.
    """
    network = weights.load(settings.model)
    compute = devices.choose(settings.device, network)
    source = luma(photo)
    sigma = resolve_sigma(source, settings)
    size = enlarged_size(photo.width, photo.height, settings.scale)
    wanted = region or Region(0, 0, *size)
    started = time.perf_counter()
    notes: tuple[str, ...] = ()
    if is_nothing_to_do(network, settings, sigma):
        change: Float = np.zeros((wanted.height, wanted.width), np.float32)
        on_progress(wanted.height, wanted.height)
    else:
        change, compute, notes = _change_of_luma(
            network, source, size, wanted, sigma, settings, compute, cancel, on_progress
        )
    seconds = time.perf_counter() - started
    del source
    result = compose(photo, size, wanted, change, settings.strength)
    return Restored(result, sigma, settings.scale, settings.model, compute, seconds, notes)


def resolve_sigma(source: Float, settings: RestoreSettings) -> float:
    """The noise level to remove: as asked for, or estimated; an estimate under `CLEAN_SIGMA` counts as none.

    Args:
        source: (height, width) luma in [0, 1] of the whole photo.
        settings: `settings.sigma` is None for "auto".
    """
    if settings.sigma is not None:
        return settings.sigma
    estimate = estimate_sigma(source)
    return estimate if estimate >= CLEAN_SIGMA else 0.0


def is_nothing_to_do(network: RedNet, settings: RestoreSettings, sigma: float) -> bool:
    """Whether the photo is to come back as it is: a clean photo must never get worse.

    A blind network cannot be told the level; it runs whenever a level was given by hand.
    """
    told = "sigma" in network.spec.conditions or settings.sigma is None
    return settings.strength == 0 or (sigma == 0 and settings.scale == 1 and told)


def _change_of_luma(
    network: RedNet,
    source: Float,
    size: tuple[int, int],
    wanted: Region,
    sigma: float,
    settings: RestoreSettings,
    compute: Compute,
    cancel: threading.Event | None,
    on_progress: Progress,
) -> tuple[Float, Compute, tuple[str, ...]]:
    """Restored luma less enlarged luma, over the wanted region."""
    spec = network.spec
    seen = wanted.grown(spec.radius, spec.multiple, *size)
    enlarged = enlarge(source, size, seen)
    values = condition_values(spec, sigma, settings.scale)
    if settings.quality == "best":
        done = stream_ensemble(network, enlarged, values, compute, cancel=cancel, on_progress=on_progress)
    else:
        rows = enlarged.shape[0]
        done = stream(
            network,
            enlarged,
            values,
            compute,
            cancel=cancel,
            on_rows=lambda _start, stop, _luma: on_progress(stop, rows),
        )
    change = done.luma
    change -= enlarged
    top, left = wanted.top - seen.top, wanted.left - seen.left
    return change[top : top + wanted.height, left : left + wanted.width], done.compute, done.notes


def compose(photo: Photo, size: tuple[int, int], region: Region, change: Float, strength: float) -> Photo:
    """Put a change of luma into a photo, enlarged to `size` by bicubic; the network does not run again.

    Args:
        photo: the source.
        size: width and height of the whole result.
        region: the part that `change` covers and that is returned.
        change: (region.height, region.width), restored luma less enlarged luma.
        strength: share of the change in the result, in [0, 1].
    """
    samples = np.empty((region.height, region.width, photo.samples.shape[2]), photo.samples.dtype)
    alpha = None if photo.alpha is None else np.empty((region.height, region.width), photo.alpha.dtype)
    for top in range(0, region.height, _ROWS):
        bottom = min(top + _ROWS, region.height)
        part = Region(region.left, region.top + top, region.right, region.top + bottom)
        channels = [enlarge(photo.samples[:, :, c], size, part) for c in range(photo.samples.shape[2])]
        samples[top:bottom] = shift_luma(
            np.stack(channels, -1), change[top:bottom] * np.float32(strength), samples.dtype
        )
        if alpha is not None and photo.alpha is not None:
            opacity = enlarge(photo.alpha, size, part)[:, :, None]
            alpha[top:bottom] = shift_luma(opacity, np.zeros(opacity.shape[:2], np.float32), alpha.dtype)[:, :, 0]
    return replace(photo, samples=samples, alpha=alpha, warnings=())
