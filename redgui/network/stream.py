"""The executor: a whole picture through a network in horizontal bands, whatever the memory and the device do.

The result is that of the plain forward pass, to rounding; memory depends on the picture's width alone. No tiles, no
halo, no blending, so no seams.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray

from redgui.brake import Brake
from redgui.errors import Cancelled, DeviceError
from redgui.messages import Sentence
from redgui.network.band_height import fixed, for_picture
from redgui.network.band_net import AnyCarry, band_net
from redgui.network.devices import Compute
from redgui.network.edges import mirrored
from redgui.network.gpu.adapter import Adapter
from redgui.network.gpu.compare import WrongPixelsError
from redgui.network.gpu.engine import forget_engines
from redgui.network.gpu.trust import distrust
from redgui.network.rednet import RedNet
from redgui.shortage import is_shortage

Plane = NDArray[np.float32]

OnRows = Callable[[int, int, Plane], None]
"""Takes (start, stop, rows) whenever rows start..stop of the result are final: (stop - start, width), not clipped."""


@dataclass(frozen=True)
class Finished:
    """How a restored plane came about.

    Attributes:
        compute: the device and arithmetic that finished the work.
        notes: sentences about what had to change on the way.
    """

    compute: Compute
    notes: tuple[Sentence, ...]


@dataclass(frozen=True)
class Streamed(Finished):
    """A restored plane and how it came about.

    Attributes:
        luma: (height, width) float32, not clipped.
    """

    luma: Plane


def stream(
    network: RedNet,
    luma: Plane,
    values: list[float],
    compute: Compute,
    *,
    band_rows: int | None = None,
    cancel: threading.Event | None = None,
    on_rows: OnRows = lambda _start, _stop, _rows: None,
) -> Streamed:
    """Like `stream_rows`, and keep what comes out of it as one plane."""
    restored: Plane = np.empty_like(luma)

    def keep(start: int, stop: int, rows: Plane) -> None:
        restored[start:stop] = rows
        on_rows(start, stop, rows)

    done = stream_rows(network, luma, values, compute, keep, band_rows=band_rows, cancel=cancel)
    return Streamed(done.compute, done.notes, restored)


def stream_rows(
    network: RedNet,
    luma: Plane,
    values: list[float],
    compute: Compute,
    on_rows: OnRows,
    *,
    band_rows: int | None = None,
    cancel: threading.Event | None = None,
) -> Finished:
    """Restore one plane of luma; nothing of the result is kept here.

    Args:
        network: trained weights, on any device.
        luma: (height, width) float32 in [0, 1], at least 1x1; it is not changed.
        values: the condition planes' values, from `rednet.condition_values`.
        compute: where and in which arithmetic to begin.
        on_rows: gets the result, from the top down; from the top again if a device was lost.
        band_rows: rows of a band, rounded up to a multiple of `network.spec.multiple`; chosen from the width if None.
        cancel: set by another thread to stop; a `Brake` can also pause the work between two bands.

    Raises:
        Cancelled: `cancel` was set.
        DeviceError: even the smallest band does not fit into memory, or the result is not finite in float32 on the CPU.
    """
    return _Run(network, luma, values, compute, on_rows, band_rows=band_rows, cancel=cancel).finish()


class _Run:
    """One picture on its way through the network."""

    def __init__(
        self,
        network: RedNet,
        luma: Plane,
        values: list[float],
        compute: Compute,
        on_rows: OnRows,
        *,
        band_rows: int | None,
        cancel: threading.Event | None,
    ) -> None:
        self.network, self.luma, self.values = network, luma, values
        self.cancel, self.on_rows = cancel, on_rows
        multiple = network.spec.multiple
        self.multiple = multiple
        self.height = -(-luma.shape[0] // multiple) * multiple
        self.bands = fixed(band_rows, multiple) if band_rows else for_picture(network.spec, luma.shape[1], compute)
        self.notes: list[Sentence] = []
        self.compute = compute
        self._begin()

    def _begin(self) -> None:
        """Start, or start again, at the top."""
        self.read = self.written = 0
        self.carry: AnyCarry | None = None
        try:
            self.net = band_net(self.network, self.compute)
        except (MemoryError, RuntimeError) as error:
            if self.compute.device == "cpu":
                raise
            self._leave_device(error)
            return
        self.carry = self.net.start()

    def finish(self) -> Finished:
        while self.read < self.height:
            self._wait_while_paused()
            started = time.perf_counter()
            rows = min(self.bands.rows, self.height - self.read)
            if self._band(rows):
                self.bands.note(rows, time.perf_counter() - started)
        return Finished(self.compute, tuple(self.notes))

    def _band(self, rows: int) -> bool:
        """Try one band; False if something had to change and the band must be tried again."""
        try:
            residual, carry = self.net.push(
                self.carry, self._padded(self.read, rows), self.values, self.read + rows == self.height, self._check
            )
            finished = None if residual is None else residual[0, 0].float().cpu()
        except (MemoryError, RuntimeError) as error:
            self._recover(error)
            return False
        if not self._is_sound(finished, carry):
            self._change_arithmetic()
            return False
        self.carry = carry
        self.read += rows
        if finished is not None:
            self._write(finished.numpy())
        return True

    def _wait_while_paused(self) -> None:
        """Hold between two bands, with the device's memory given back: another program may want it."""
        if not (isinstance(self.cancel, Brake) and self.cancel.is_paused):
            return
        assert self.carry is not None
        try:
            self.carry = self.carry.on_cpu()
        except (MemoryError, RuntimeError) as error:  # the device is gone
            self._leave_device(error)
        del self.net
        free_unused_memory()
        self.cancel.wait_while_paused()
        self._check()
        self._switch(self.compute)

    def _check(self) -> None:
        if self.cancel is not None and self.cancel.is_set():
            raise Cancelled

    def _padded(self, top: int, rows: int) -> torch.Tensor:
        """Rows top..top+rows as (1, 1, rows, width), both continued to the network's multiple."""
        height, width = self.luma.shape
        below = mirrored(top, top + rows, height)
        across = mirrored(0, -(-width // self.multiple) * self.multiple, width)
        return torch.from_numpy(self.luma[below][:, across])[None, None]

    def _write(self, residual: Plane) -> None:
        start, stop = self.written, min(self.written + residual.shape[0], self.luma.shape[0])
        self.written += residual.shape[0]
        if stop > start:
            rows = residual[: stop - start, : self.luma.shape[1]]
            self.on_rows(start, stop, self.luma[start:stop] + rows if self.network.spec.global_residual else rows)

    def _is_sound(self, finished: torch.Tensor | None, carry: AnyCarry) -> bool:
        if finished is not None and not bool(torch.isfinite(finished).all()):
            return False
        # On a GPU of `redgui.network.gpu` the kernels look, at no cost; torch's float32 is looked at in the result.
        return (self.compute.dtype == "float32" and self.compute.device != "gpu") or carry.is_finite()

    def _recover(self, error: MemoryError | RuntimeError) -> None:
        """Make the next try possible: smaller bands while memory is short, else the CPU."""
        if is_shortage(error):
            if self.compute.device == "cuda":
                torch.cuda.empty_cache()
            if self.bands.halve():
                return
            if self.compute.device == "cpu":
                raise DeviceError(
                    Sentence(
                        "There is not enough memory for a picture {width} pixels wide; close other programs or choose a"
                        " smaller scale.",
                        width=self.luma.shape[1],
                    )
                ) from error
        elif self.compute.device == "cpu":
            raise error
        self._leave_device(error)

    def _leave_device(self, error: BaseException) -> None:
        """Go on with the CPU; from the top if the device has made mistakes, or does not give back what it holds."""
        if self.compute.adapter is not None:
            self._leave_gpu(self.compute.adapter, error)
        reason = str(error).strip().splitlines()[0][:120] if str(error).strip() else type(error).__name__
        self.notes.append(
            Sentence("{device} failed ({reason}); the CPU took over.", device=self.compute.label, reason=reason)
        )
        self._switch(Compute("cpu", "float32", Sentence("fallback after a device failed")))

    def _leave_gpu(self, adapter: Adapter, error: BaseException) -> None:
        """Do without it from now on, unless it was only small; nothing that a wrong one has made is kept."""
        if isinstance(error, WrongPixelsError):
            self.carry = None
        if not isinstance(error, MemoryError):
            distrust(adapter, "wrong" if isinstance(error, WrongPixelsError) else "lost")
            forget_engines()

    def _change_arithmetic(self) -> None:
        """After a band that is not finite: float32 on the same device, then the CPU, then an error."""
        if self.compute.dtype != "float32":
            self.notes.append(Sentence("{arithmetic} overflowed; float32 took over.", arithmetic=self.compute.dtype))
            self._switch(replace(self.compute, dtype="float32", reason=Sentence("fallback after an overflow")))
        elif self.compute.device != "cpu":
            self.notes.append(
                Sentence("{device} gave a result that is not finite; the CPU took over.", device=self.compute.label)
            )
            self._switch(Compute("cpu", "float32", Sentence("fallback after a result that is not finite")))
        else:
            raise DeviceError(
                Sentence("The network's result is not finite even in float32 on the CPU; choose another model.")
            )

    def _switch(self, compute: Compute) -> None:
        before, self.compute = self.compute.device, compute
        if compute.device != before:
            self.bands = for_picture(self.network.spec, self.luma.shape[1], compute)
        if self.carry is None:
            self._begin()
            return
        try:
            carry, net = self.carry.on_cpu(), band_net(self.network, compute)
            self.carry, self.net = net.adopt(carry), net
        except (MemoryError, RuntimeError) as error:
            if compute.device == "cpu":
                self._begin()
            else:
                self._leave_device(error)


def free_unused_memory() -> None:
    """Give a GPU's memory that torch keeps for later back to the system."""
    if torch.cuda.is_initialized():  # type: ignore[no-untyped-call]
        torch.cuda.empty_cache()
    if torch.backends.mps.is_available():
        torch.mps.empty_cache()
    forget_engines()
