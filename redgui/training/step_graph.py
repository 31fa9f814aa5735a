"""A training step as one CUDA graph: forward, backward and optimiser, launched at once, without Python in between."""

from collections.abc import Callable

import torch
from torch import Tensor

_WARM_UP = 3  # steps before the capture: libraries choose their kernels, and the optimiser makes its memory


class StepGraph:
    """Replays a step whose inputs stay in place.

    The step reads its batch and its learning rate from memory that is the same each time; weights, gradients and
    moments change in place.
    """

    def __init__(self, step: Callable[[Tensor], Tensor], device: torch.device) -> None:
        """Run `step` a few times, then capture it.

        Args:
            step: takes the learning rate, a scalar on the device, and returns the loss; must not wait for the device.
            device: a CUDA device.
        """
        self._rate = torch.zeros((), device=device)
        stream = torch.cuda.Stream()  # type: ignore[no-untyped-call]
        stream.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(stream):
            for _ in range(_WARM_UP):
                step(self._rate)
        torch.cuda.current_stream().wait_stream(stream)
        torch.cuda.synchronize()
        self._graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(self._graph):
            self._loss = step(self._rate)

    def __call__(self, rate: float) -> Tensor:
        """One step at a learning rate; the loss is overwritten by the next one."""
        self._rate.fill_(rate)
        self._graph.replay()
        return self._loss
