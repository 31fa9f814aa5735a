"""The self-ensemble (NIPS 2016, section 4): the mean of the network's answers for eight flips and rotations."""

import threading
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from redgui.messages import Sentence
from redgui.network.devices import Compute
from redgui.network.edges import mirrored
from redgui.network.rednet import RedNet
from redgui.network.stream import Streamed, stream

Plane = NDArray[np.float32]

VIEWS = 8


def stream_ensemble(
    network: RedNet,
    luma: Plane,
    values: list[float],
    compute: Compute,
    *,
    cancel: threading.Event | None = None,
    on_progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> Streamed:
    """Like `stream`, eight times over; `on_progress` gets rows done and rows in all, over the eight."""
    height, width = luma.shape
    # Padded first: a turned picture then meets the network's grid at the same pixels, and a crop equals the whole.
    multiple = network.spec.multiple
    below, across = (mirrored(0, -(-side // multiple) * multiple, side) for side in (height, width))
    padded = luma[below][:, across]
    rows_in_all = VIEWS // 2 * sum(padded.shape)
    total = np.zeros(padded.shape, np.float32)
    notes: list[Sentence] = []
    before = 0
    for number in range(VIEWS):
        view = np.ascontiguousarray(_turn(padded, number))

        def report(_start: int, stop: int, _rows: Plane, before: int = before) -> None:
            on_progress(before + stop, rows_in_all)

        done = stream(network, view, values, compute, cancel=cancel, on_rows=report)
        compute = done.compute  # a device that failed once is not asked again
        notes += [note for note in done.notes if note not in notes]
        total += _turn_back(done.luma, number)
        before += view.shape[0]
    total /= VIEWS
    return Streamed(compute, tuple(notes), np.ascontiguousarray(total[:height, :width]))


def _turn(plane: Plane, number: int) -> Plane:
    """View `number`: turned by its last two bits times 90 degrees, mirrored if its third bit is set."""
    turned = np.rot90(plane, number % 4)
    return np.fliplr(turned) if number >= 4 else turned


def _turn_back(plane: Plane, number: int) -> Plane:
    return np.rot90(np.fliplr(plane) if number >= 4 else plane, -(number % 4))
