"""The batches of a run, one for each fold of the network; on CUDA each is drawn while the step before it trains."""

import numpy as np
import torch
from torch import Tensor

from redgui.training.config import Mixture, TrainConfig
from redgui.training.mixture import Minibatch, draw, step_seed, task_shares
from redgui.training.patches import PatchSet


class PatchSource:
    """Where the patches of one fold come from.

    Attributes:
        mixture, count, patch: see `TrainConfig`.
        patches: the pictures, on the device.
        shares: `mixture.task_shares` of the step in hand, on the device.
    """

    def __init__(
        self, pictures: list[np.ndarray], mixture: Mixture, count: int, patch: int, device: torch.device
    ) -> None:
        self.mixture, self.count, self.patch = mixture, count, patch
        smallest = min((min(picture.shape) for picture in pictures), default=0)
        self.patches = PatchSet(pictures, max(patch, min(patch * 3 // 2, smallest)), device)
        self.shares = task_shares(mixture, 0).to(device)


def sources(config: TrainConfig, pictures: list[np.ndarray], device: torch.device) -> list[PatchSource]:
    """One for each fold of the network that the run trains.

    Raises:
        RedguiError: no picture is large enough.
    """
    result = [PatchSource(pictures, config.mixture, config.batch, config.patch, device)]
    if config.large is not None:
        patch = config.patch * config.network.large_unshuffle // config.network.unshuffle
        result.append(PatchSource(pictures, config.large, config.large_batch, patch, device))
    return result


class Drawer:
    """Draws the batches of each step from (seed, step) alone."""

    def __init__(self, config: TrainConfig, pictures: list[np.ndarray], device: torch.device) -> None:
        self._config, self._device = config, device
        self.sources = sources(config, pictures, device)
        self._generator = torch.Generator(device)
        self._seeded = -1
        self._ahead: _Ahead | None = None
        if device.type == "cuda":
            self._ahead = _Ahead(self)

    def batches(self, step: int) -> list[Minibatch]:
        """The batches of a step, one for each source. On CUDA the next call overwrites them."""
        if self._ahead is not None:
            return self._ahead.batches(step)
        self.seed(step)
        return self.draw()

    def seed(self, step: int) -> None:
        """Set the chance of a step, and the shares where they change."""
        for source in self.sources:
            if step in (0, source.mixture.enlarge_first) or step != self._seeded + 1:
                source.shares.copy_(task_shares(source.mixture, step))
        self._seeded = step
        self._generator.manual_seed(step_seed(self._config.seed, step))

    def draw(self) -> list[Minibatch]:
        """Draw with the chance that `seed` set; never waits for the device."""
        return [
            draw(
                source.patches,
                self._config.network,
                source.mixture,
                source.shares,
                count=source.count,
                patch=source.patch,
                generator=self._generator,
            )
            for source in self.sources
        ]

    def register(self, graph: "torch.cuda.CUDAGraph") -> None:
        """Have each replay of a graph in which `draw` is captured go on with the chance that `seed` set."""
        graph.register_generator_state(self._generator)


class _Ahead:
    """Drawing as one CUDA graph on a stream of its own: a few hundred small kernels, launched at once."""

    def __init__(self, drawer: Drawer) -> None:
        self._drawer = drawer
        self._stream = torch.cuda.Stream()  # type: ignore[no-untyped-call]
        self._stream.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(self._stream):
            for step in range(2):  # libraries choose their kernels, and tables are made
                drawer.seed(step)
                drawer.draw()
        self._stream.synchronize()
        self._graph = torch.cuda.CUDAGraph()
        drawer.register(self._graph)
        with torch.cuda.graph(self._graph, stream=self._stream):
            self._drawn = drawer.draw()
        self._ready = [_copy(batch) for batch in self._drawn]
        self._is_drawn, self._is_taken = (torch.cuda.Event() for _ in range(2))  # type: ignore[no-untyped-call]
        self._step: int | None = None

    def batches(self, step: int) -> list[Minibatch]:
        if self._step != step:  # the first step, or one after a resumption
            self._draw(step)
        self._is_drawn.wait()
        for ready, drawn in zip(self._ready, self._drawn, strict=True):
            torch._foreach_copy_(_tensors(ready), _tensors(drawn))
        self._is_taken.record()
        self._draw(step + 1)
        return self._ready

    def _draw(self, step: int) -> None:
        with torch.cuda.stream(self._stream):
            self._is_taken.wait()
            self._drawer.seed(step)
            self._graph.replay()
            self._is_drawn.record()
        self._step = step


def _tensors(batch: Minibatch) -> list[Tensor]:
    return [batch.degraded, batch.clean, batch.conditions, batch.worth]


def _copy(batch: Minibatch) -> Minibatch:
    return Minibatch(*(tensor.clone() for tensor in _tensors(batch)))
