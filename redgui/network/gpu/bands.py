"""`redgui.network.bands.BandNet` on a GPU: (carry, rows) -> (residual, new carry), and the carry stays there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from redgui.network.bands import Carry
from redgui.network.gpu import shaders
from redgui.network.gpu.adapter import Adapter
from redgui.network.gpu.compare import BANDS
from redgui.network.gpu.engine import Engine, engine, gpu_errors
from redgui.network.gpu.prepared import DTYPES, Prepared, prepare, vectors
from redgui.network.gpu.recording import Recording
from redgui.network.rednet import RedNet


@dataclass(frozen=True)
class Rows:
    """Rows of maps in a buffer: `count` of them from row `first` on."""

    buffer: Any
    first: int
    count: int


@dataclass(frozen=True, eq=False)
class GpuCarry:
    """What `redgui.network.bands.Carry` is, in the GPU's memory.

    It is good until two bands after it have passed: then its buffers are used again.

    Attributes:
        net: whose it is.
        kept, waiting: as in `Carry`.
        width: of the folded picture; 0 before the first band.
        turn: which of its two sets of buffers holds it.
        finite: whether all numbers of the band before were.
    """

    net: "GpuBandNet"
    kept: tuple[Rows | None, ...]
    waiting: dict[int, Rows | None]
    width: int = 0
    turn: int = 0
    finite: bool = True

    def on_cpu(self) -> Carry:
        """See `Carry.on_cpu`.

        Raises:
            GpuError: the GPU does not give it back.
        """
        return self.net.fetch(self)

    def is_finite(self) -> bool:
        return self.finite


class GpuBandNet:
    """A trained network on a GPU; one thread uses it at a time, for one picture.

    Two buffers take turns as input and output of the layers, and the memory of a band is made in the buffers that the
    band before last has left, so that nothing is allocated once bands have their height.
    """

    def __init__(self, network: RedNet, adapter: Adapter, dtype: str) -> None:
        """Open the GPU, if it is not yet, and bring the weights there.

        Raises:
            GpuError: that failed.
            MemoryError: they do not fit.
        """
        self.spec, self._network = network.spec, network
        self._stored: shaders.Number = "f16" if dtype == "float16" else "f32"
        self._engine: Engine = engine(adapter)
        with self._engine.lock, gpu_errors():
            self._layers = prepare(network, self._engine, self._stored)
            self._fold, self._unfold = (self._engine.pipeline(kernel.source) for kernel in self._ends())
            self._room: dict[tuple[str, int, int], Any] = {}
        self._sources = {layer.add for layer in self.spec.layers if layer.add is not None}

    def _ends(self) -> tuple[shaders.Kernel, shaders.Kernel]:
        fold, first, last = self.spec.unshuffle, self._layers[0], self._layers[-1]
        return shaders.fold(fold, len(self.spec.conditions), first.inputs), shaders.unfold(fold, last.outputs)

    def start(self) -> GpuCarry:
        """The memory before the first band."""
        return GpuCarry(self, (None,) * len(self._layers), dict.fromkeys(self._sources))

    def push(
        self, carry: GpuCarry, rows: Tensor, values: list[float], last: bool, check: Callable[[], None] = lambda: None
    ) -> tuple[Tensor | None, GpuCarry]:
        """See `BandNet.push`; what comes back lies in the CPU's memory, and is NaN where a layer overflowed.

        Raises:
            GpuError: the GPU failed, or the CPU does not agree with it.
            MemoryError: the band does not fit into its memory.
        """
        with self._engine.lock, gpu_errors():
            band = _Band(self, carry, rows.numpy()[0, 0], values, last)
            residual, after = band.run(check)
        if residual is not None and after.finite and BANDS.is_due():
            BANDS.compare(self._network, carry.on_cpu(), rows, values, last, residual)
        return residual, after

    def room(self, name: str, index: int, turn: int, size: int) -> Any:
        """A buffer of at least `size` bytes, the same for the same name."""
        key = name, index, turn
        if key not in self._room or self._room[key].size < size:
            self._room.pop(key, None)  # free before there is another
            self._room[key] = self._engine.storage(size)
        return self._room[key]

    def fetch(self, carry: GpuCarry) -> Carry:
        """Read a carry back, as float32."""
        with self._engine.lock, gpu_errors():
            kept = [
                None if rows is None else self._read(rows, carry.width // own.shrink_in, layer.inputs, own.stored_in)
                for rows, layer, own in zip(carry.kept, self.spec.layers, self._layers, strict=True)
            ]
            waiting = dict[int, tuple[Tensor, ...]]()
            for index, rows in carry.waiting.items():
                own = self._layers[index]
                width = carry.width // own.shrink_out
                waiting[index] = (self._read(rows, width, own.layer.outputs, own.stored_out),) if rows else ()
        return Carry(tuple(kept), waiting)

    def _read(self, rows: Rows, width: int, maps: int, stored: shaders.Number) -> Tensor:
        row = width * 4 * vectors(maps) * np.dtype(DTYPES[stored]).itemsize
        data = self._engine.device.queue.read_buffer(rows.buffer, rows.first * row, rows.count * row)
        array = np.frombuffer(data, DTYPES[stored]).reshape(rows.count, width, -1)[..., :maps]
        tensor = torch.from_numpy(array.astype(np.float32)).permute(2, 0, 1)[None]
        return tensor.contiguous(memory_format=torch.channels_last)

    def adopt(self, carry: Carry) -> GpuCarry:
        """The same memory on the GPU."""
        with self._engine.lock, gpu_errors():
            kept = tuple(
                None if rows is None else self._write("kept", index, [rows], own.stored_in)
                for index, (rows, own) in enumerate(zip(carry.kept, self._layers, strict=True))
            )
            waiting = {
                index: self._write("waiting", index, list(queue), self._layers[index].stored_out) if queue else None
                for index, queue in carry.waiting.items()
            }
        width = 0 if carry.kept[0] is None else carry.kept[0].shape[3]
        return GpuCarry(self, kept, waiting, width)

    def _write(self, name: str, index: int, pieces: list[Tensor], stored: shaders.Number) -> Rows:
        given = torch.cat(pieces, 2)[0].permute(1, 2, 0).float().cpu().numpy()  # (rows, width, maps)
        filled = np.zeros((*given.shape[:2], 4 * vectors(given.shape[2])), DTYPES[stored])
        filled[..., : given.shape[2]] = given
        buffer = self.room(name, index, 0, filled.nbytes)
        self._engine.device.queue.write_buffer(buffer, 0, filled)
        return Rows(buffer, 0, len(given))


class _Band:
    """One band on its way through the layers: everything is recorded, then run, then the result is read."""

    def __init__(self, net: GpuBandNet, carry: GpuCarry, rows: Any, values: list[float], last: bool) -> None:
        self.net, self.values, self.last = net, values, last
        self.rows = np.ascontiguousarray(rows, np.float32)
        self.kept, self.waiting = list(carry.kept), dict(carry.waiting)
        self.turn = 1 - carry.turn
        self.width = self.rows.shape[1] // net.spec.unshuffle
        self.recording = Recording(net._engine, len(net._layers) + 2, net.room("overflow", 0, 0, 4))

    def run(self, check: Callable[[], None]) -> tuple[Tensor | None, GpuCarry]:
        maps = self._begin()
        for index, own in enumerate(self.net._layers):
            check()
            output = self._layer(index, own, maps)
            if output is None:
                break
            maps = output
        residual, finite = self._end(maps) if output is not None else (None, self.recording.finish())
        carry = GpuCarry(self.net, tuple(self.kept), self.waiting, self.width, self.turn, finite)
        return residual, carry

    def _begin(self) -> Rows:
        """The picture's rows, folded, with the condition planes, behind the rows that the first layer kept."""
        net, first, fold = self.net, self.net._layers[0], self.net.spec.unshuffle
        count = self.rows.shape[0] // fold
        given = net.room("given", 0, 0, self.rows.nbytes)
        values = net.room("values", 0, 0, 4 * max(1, len(self.values)))
        self.recording.write(given, self.rows)
        self.recording.write(values, np.array(self.values or [0.0], np.float32))
        maps = self._input(0, self.width, count)
        at = (maps.count - count) * self.width * first.inputs
        groups = net._ends()[0].groups(self.width, count, first.inputs)
        self.recording.run(net._fold, (given, values, maps.buffer), (self.width, count, at), groups)
        return maps

    def _input(self, index: int, width: int, count: int) -> Rows:
        """Room for the input of a layer: the rows that it kept, or a row of zeros above the picture, and new ones."""
        net, own, kept = self.net, self.net._layers[index], self.kept[index]
        row = width * own.bytes_in
        above = kept.count if kept else 1 if own.layer.stride == 1 else 0
        buffer = net.room("maps", index % 2, 0, (above + count) * row)
        if kept:
            self.recording.copy(kept.buffer, kept.first * row, buffer, 0, kept.count * row)
        elif above:
            self.recording.clear(buffer, row)
        return Rows(buffer, 0, above + count)

    def _layer(self, index: int, own: Prepared, maps: Rows) -> Rows | None:
        """One layer over its input: the input of the next, or the last one's output; None if it has no row yet."""
        layer, net, is_final = own.layer, self.net, index + 1 == len(self.net._layers)
        width = self.width // own.shrink_out
        count, rest = self._counts(own, maps.count)
        self._keep(index, own, maps, rest)
        if count <= 0:
            return None
        size = count * width * own.bytes_out
        output = Rows(net.room("final", 0, 0, size), 0, count) if is_final else self._input(index + 1, width, count)
        above = output.count - count
        skip = None if layer.add is None else self.waiting[layer.add]
        at = 0 if skip is None else skip.first * width * own.outputs
        skip_buffer = own.bias if skip is None else skip.buffer
        self.recording.run(
            (own.pipeline, own.layout),
            (maps.buffer, own.weights, own.bias, skip_buffer, output.buffer, self.recording.overflow),
            (width, maps.count, count, above * width * own.outputs, at, own.flags),
            own.kernel.groups(width, count, own.outputs),
        )
        if skip is not None:
            assert layer.add is not None
            self.waiting[layer.add] = Rows(skip.buffer, skip.first + count, skip.count - count)
        if index in net._sources:
            self._let_wait(index, width * own.bytes_out, Rows(output.buffer, above, count))
        return output

    def _counts(self, own: Prepared, given: int) -> tuple[int, int]:
        """Rows that a layer makes of so many, and rows of its input that it keeps."""
        if own.layer.kind == "down":
            return given // own.layer.stride, given % own.layer.stride
        if own.layer.kind == "up":
            return given * own.layer.stride, 0
        return (given - 1, 0) if self.last else (given - 2, 2)

    def _keep(self, index: int, own: Prepared, maps: Rows, rest: int) -> None:
        row = self.width // own.shrink_in * own.bytes_in
        self.kept[index] = None
        if rest:
            buffer = self.net.room("kept", index, self.turn, rest * row)
            self.recording.copy(maps.buffer, (maps.count - rest) * row, buffer, 0, rest * row)
            self.kept[index] = Rows(buffer, 0, rest)

    def _let_wait(self, index: int, row: int, output: Rows) -> None:
        """Put a layer's output behind what still waits of the bands before."""
        old = self.waiting[index]
        before = old.count if old else 0
        buffer = self.net.room("waiting", index, self.turn, (before + output.count) * row)
        if old and before:
            self.recording.copy(old.buffer, old.first * row, buffer, 0, before * row)
        self.recording.copy(output.buffer, output.first * row, buffer, before * row, output.count * row)
        self.waiting[index] = Rows(buffer, 0, before + output.count)

    def _end(self, maps: Rows) -> tuple[Tensor, bool]:
        """The last layer's maps as rows of the picture."""
        net, fold = self.net, self.net.spec.unshuffle
        height, width = maps.count * fold, self.width * fold
        result = net.room("result", 0, 0, 4 * height * width + 4)
        groups = net._ends()[1].groups(width, height, 1)
        self.recording.run(net._unfold, (maps.buffer, result), (self.width, maps.count), groups)
        data, finite = self.recording.read(result, 4 * height * width)
        residual = np.frombuffer(data, np.float32).reshape(1, 1, height, width)
        return torch.from_numpy(residual if finite else np.full_like(residual, np.nan)), finite
