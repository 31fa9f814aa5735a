"""The colours' own pass through the network: Cb and Cr at half size, before luma's."""

import threading
from dataclasses import dataclass
from functools import partial

import numpy as np

from redgui.auto.prepared import Prepared
from redgui.messages import Sentence
from redgui.network.devices import Compute
from redgui.network.ensemble import stream_ensemble
from redgui.network.rednet import RedNet, condition_values
from redgui.network.stream import Streamed, stream
from redgui.photo.chroma import ChromaChange, Float, HalfChroma, fine_noise, half_chroma, half_size, needed
from redgui.photo.photo import Photo
from redgui.photo.resample import Region, enlarged_size, source_region
from redgui.progress_share import OnProgress
from redgui.settings import RestoreSettings

PLANES = 2


@dataclass(frozen=True, eq=False)
class Recoloured:
    """What the pass came to.

    Attributes:
        change: what becomes of chroma.
        compute: the device and arithmetic that finished the work.
        notes: sentences about what had to change on the way.
    """

    change: ChromaChange
    compute: Compute
    notes: tuple[Sentence, ...]


def resolve_color(network: RedNet, source: Prepared, settings: RestoreSettings) -> float:
    """The level of colour noise to remove: as asked for, or as estimated; 0 for grey photos and for blind networks."""
    if settings.color == 0 or source.photo.is_grey or "sigma" not in network.spec.conditions:
        return 0.0
    return source.chroma_estimate if settings.color is None else settings.color


def color_note(network: RedNet, settings: RestoreSettings) -> tuple[Sentence, ...]:
    """What to say where colour noise was to be removed and the model takes no level."""
    ignored = settings.color != 0 and "sigma" not in network.spec.conditions
    return (Sentence("The model takes no noise level; colour noise was left as it is."),) if ignored else ()


def restore_chroma(
    network: RedNet,
    photo: Photo,
    sigma: float,
    jpeg: int,
    scale: float,
    region: Region,
    compute: Compute,
    *,
    best: bool,
    cancel: threading.Event | None,
    on_progress: OnProgress,
) -> Recoloured:
    """Restore the chroma that a region of the result depends on.

    Args:
        network: for pictures that are not enlarged.
        photo: in colour.
        sigma: level of the noise at half size, in 8-bit grey levels; not 0.
        jpeg: the JPEG quality that luma is given; `NO_JPEG` for none.
        scale: factor of enlargement of the result.
        region: in pixels of the result.
        compute: where and in which arithmetic to begin.
        best: as in quality "best".
        cancel: set by another thread to stop.
        on_progress: called with rows done and rows in all, of both planes.

    Raises:
        Cancelled, DeviceError: see `redgui.network.stream.stream_rows`.
    """
    place = _place(photo, scale, region)
    seen = place.grown(network.spec.radius, network.spec.multiple, *half_size(photo))
    before = half_chroma(photo, seen)
    values = condition_values(network.spec, sigma, 1.0, jpeg)
    inside = (
        slice(place.top - seen.top, place.bottom - seen.top),
        slice(place.left - seen.left, place.right - seen.left),
    )
    changes = np.empty((PLANES, place.height, place.width), np.float32)
    notes: list[Sentence] = []
    for number, plane in enumerate(before.planes):
        share = partial(_report, on_progress, number)
        restored = _restored(network, plane, values, compute, best=best, cancel=cancel, on_progress=share)
        compute = restored.compute  # a device that failed once is not asked again
        notes += [note for note in restored.notes if note not in notes]
        changes[number] = restored.luma[inside] - plane[inside]
    half = HalfChroma(changes, place, half_size(photo))
    return Recoloured(ChromaChange(half, fine_noise(photo, sigma)), compute, tuple(notes))


def _report(on_progress: OnProgress, number: int, done: int, rows: int) -> None:
    """Progress with one plane as that with both."""
    on_progress(number * rows + done, PLANES * rows)


def _restored(
    network: RedNet,
    plane: Float,
    values: list[float],
    compute: Compute,
    *,
    best: bool,
    cancel: threading.Event | None,
    on_progress: OnProgress,
) -> Streamed:
    if best:
        return stream_ensemble(network, plane, values, compute, cancel=cancel, on_progress=on_progress)

    def count(_start: int, stop: int, _rows: Float) -> None:
        on_progress(stop, plane.shape[0])

    return stream(network, plane, values, compute, cancel=cancel, on_rows=count)


def _place(photo: Photo, scale: float, region: Region) -> Region:
    """The part of chroma at half size that a region of the result depends on."""
    whole = photo.width, photo.height
    return needed(photo, source_region(whole, enlarged_size(*whole, scale), region))
