"""The commands of one band: recorded, handed to the GPU in portions, and what came of them read back."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from redgui.network.gpu.engine import Engine

_SLOT = 256  # bytes between the numbers of one kernel and the next: the least that any GPU asks for
_PORTION = 8  # kernels: Windows resets the driver when one portion takes 2 s


class Recording:
    """Commands in their order.

    Attributes:
        overflow: a buffer; a kernel makes its first number 1 where a result is not finite.
    """

    def __init__(self, engine: Engine, kernels: int, overflow: Any) -> None:
        self.overflow = overflow
        self._device, self._queue = engine.device, engine.device.queue
        self._numbers = engine.uniform(kernels * _SLOT)
        self._kernels = 0
        self._encoder = self._device.create_command_encoder()
        self._encoder.clear_buffer(overflow, 0, 4)

    def write(self, buffer: Any, data: NDArray[np.float32]) -> None:
        """Bring an array there, before anything that is recorded runs."""
        self._queue.write_buffer(buffer, 0, data)

    def copy(self, source: Any, start: int, target: Any, place: int, size: int) -> None:
        self._encoder.copy_buffer_to_buffer(source, start, target, place, size)

    def clear(self, buffer: Any, size: int) -> None:
        self._encoder.clear_buffer(buffer, 0, size)

    def run(
        self, kernel: tuple[Any, Any], buffers: tuple[Any, ...], numbers: tuple[int, ...], groups: tuple[int, int, int]
    ) -> None:
        """Run a kernel on buffers in the order of its bindings; the last binding holds the numbers."""
        pipeline, layout = kernel
        place = self._kernels * _SLOT
        self._queue.write_buffer(self._numbers, place, np.array(numbers, np.uint32))
        bound = [{"buffer": buffer, "offset": 0, "size": buffer.size} for buffer in buffers]
        bound.append({"buffer": self._numbers, "offset": place, "size": 4 * len(numbers)})
        entries = [{"binding": number, "resource": resource} for number, resource in enumerate(bound)]
        group = self._device.create_bind_group(layout=layout, entries=entries)
        compute = self._encoder.begin_compute_pass()
        compute.set_pipeline(pipeline)
        compute.set_bind_group(0, group)
        compute.dispatch_workgroups(*groups)
        compute.end()
        self._kernels += 1
        if self._kernels % _PORTION == 0:
            self._submit()
            self._encoder = self._device.create_command_encoder()

    def read(self, result: Any, size: int) -> tuple[memoryview, bool]:
        """Run what is left.

        Returns:
            The first `size` bytes of `result`, which has room for four more, and whether all is finite.
        """
        self._encoder.copy_buffer_to_buffer(self.overflow, 0, result, size, 4)
        self._submit()
        data = self._queue.read_buffer(result, 0, size + 4)
        return data[:size], not np.frombuffer(data[size:], np.uint32)[0]

    def finish(self) -> bool:
        """Run what is left; whether all is finite."""
        self._submit()
        return not np.frombuffer(self._queue.read_buffer(self.overflow, 0, 4), np.uint32)[0]

    def _submit(self) -> None:
        self._queue.submit([self._encoder.finish()])
