"""The one way to the exact step: a network on the device and in the arithmetic that were chosen."""

from collections.abc import Callable
from typing import Any, Protocol

import torch
from torch import Tensor

from redgui.network.bands import BandNet, Carry
from redgui.network.devices import Compute
from redgui.network.rednet import RedNet


class AnyCarry(Protocol):
    """What a network remembers between two bands, wherever it lies."""

    def on_cpu(self) -> Carry: ...
    def is_finite(self) -> bool: ...


class AnyNet(Protocol):
    """What `BandNet` does, on any device; a carry is one of its own."""

    def start(self) -> Any: ...
    def adopt(self, carry: Carry) -> Any: ...
    def push(
        self, carry: Any, rows: Tensor, values: list[float], last: bool, check: Callable[[], None] = ...
    ) -> tuple[Tensor | None, Any]: ...


def band_net(network: RedNet, compute: Compute) -> AnyNet:
    """The network, ready for its first band.

    Raises:
        RuntimeError: the device cannot be used.
        MemoryError: the weights do not fit there.
    """
    if compute.adapter is not None:
        from redgui.network.gpu.bands import GpuBandNet

        return GpuBandNet(network, compute.adapter, compute.dtype)
    try:
        return BandNet(network, torch.device(compute.device), compute.torch_dtype)
    except AssertionError as error:  # torch built without that device asserts
        raise RuntimeError(str(error)) from error
