"""Luma's pass through the network, and the dial: how much noise goes with less than there is.

A network that was trained to remove all noise of the level that it is given does not remove a part of the noise when it
is given less: on a camera's noise it removes nothing up to half the level and then all at once, on white noise it may
remove less at 14 than at 7. So below the level that was found it is given that level, and its change is taken in part.
"""

import threading
from collections.abc import Callable

import numpy as np

from redgui.auto.noise import CLEAN_SIGMA
from redgui.auto.prepared import Prepared
from redgui.growing import GrowingResult
from redgui.messages import Sentence
from redgui.network.devices import Compute
from redgui.network.ensemble import stream_ensemble
from redgui.network.rednet import RedNet, condition_values
from redgui.network.stream import stream_rows
from redgui.photo.resample import Float, enlarge
from redgui.progress_share import OnProgress, shares
from redgui.settings import NO_JPEG

FULL = 0.95
"""Share of the estimate from which a level is given as it is; the estimate of white noise is no truer than that."""

OnChange = Callable[[int, int, Float], None]


def dial(estimate: float, sigma: float) -> tuple[float, float]:
    """The level that the network is given, and the share of its change that is taken.

    Args:
        estimate: the level that was found, in 8-bit grey levels.
        sigma: the level that is wanted; it is given as it is from `FULL` of the estimate on, and where none was found.
    """
    full = FULL * estimate
    if sigma == 0 or sigma >= full or estimate < CLEAN_SIGMA:
        return sigma, 1.0
    return full, sigma / full


def restore_luma(
    network: RedNet,
    source: Prepared,
    result: GrowingResult,
    sigma: float,
    scale: float,
    jpeg: int,
    compute: Compute,
    *,
    best: bool,
    cancel: threading.Event | None,
    on_progress: OnProgress,
) -> tuple[Compute, tuple[Sentence, ...]]:
    """Send the result's region, and what the network must see around it, through the network.

    Where less noise is to go than there is, enlarging and the traces of JPEG need a pass of their own, without noise.

    Args:
        network: for this scale.
        source: the photo.
        result: takes the change of luma.
        sigma: the level of noise to be removed, in 8-bit grey levels.
        scale: the factor of enlargement.
        jpeg: the quality whose traces are to be removed; `NO_JPEG` for none.
        compute: where to run.
        best: whether to average the eight flips and rotations.
        cancel: set by another thread to stop.
        on_progress: called with steps done and steps in all.

    Returns:
        What did the work in the end, and what had to change on the way.

    Raises:
        Cancelled: `cancel` was set.
    """
    level, share = dial(source.estimate, sigma) if "sigma" in network.spec.conditions else (sigma, 1.0)

    def run(level: float, put: OnChange, compute: Compute, tell: OnProgress) -> tuple[Compute, tuple[Sentence, ...]]:
        values = condition_values(network.spec, level, scale, jpeg)
        return _run(network, source.luma, result, values, compute, put, best=best, cancel=cancel, on_progress=tell)

    if share == 1:
        return run(level, result.put, compute, on_progress)
    rest, notes = np.zeros_like(result.change), tuple[Sentence, ...]()
    if scale > 1 or jpeg < NO_JPEG:
        first, on_progress = shares(on_progress, 0.5)

        def keep(top: int, bottom: int, change: Float) -> None:
            rest[top:bottom] = np.float32(1 - share) * change

        compute, notes = run(0.0, keep, compute, first)

    def mix(top: int, bottom: int, change: Float) -> None:
        result.put(top, bottom, rest[top:bottom] + np.float32(share) * change)

    compute, more = run(level, mix, compute, on_progress)
    return compute, notes + tuple(note for note in more if note not in notes)


def _run(
    network: RedNet,
    luma: Float,
    result: GrowingResult,
    values: list[float],
    compute: Compute,
    put: OnChange,
    *,
    best: bool,
    cancel: threading.Event | None,
    on_progress: OnProgress,
) -> tuple[Compute, tuple[Sentence, ...]]:
    """One pass; `put` takes the rows of the region's change in order, from the top again if a device was lost."""
    spec, wanted = network.spec, result.region
    seen = wanted.grown(spec.radius, spec.multiple, *result.size)
    enlarged = enlarge(luma, result.size, seen)
    above, left = wanted.top - seen.top, wanted.left - seen.left
    columns = slice(left, left + wanted.width)
    if best:
        done = stream_ensemble(network, enlarged, values, compute, cancel=cancel, on_progress=on_progress)
        rows = slice(above, above + wanted.height)
        put(0, wanted.height, done.luma[rows, columns] - enlarged[rows, columns])
        return done.compute, done.notes

    def take(start: int, stop: int, restored: Float) -> None:
        first, last = max(start, above), min(stop, above + wanted.height)
        if last > first:
            change = restored[first - start : last - start, columns] - enlarged[first:last, columns]
            put(first - above, last - above, change)
        on_progress(stop, enlarged.shape[0])

    finished = stream_rows(network, enlarged, values, compute, take, cancel=cancel)
    return finished.compute, finished.notes
