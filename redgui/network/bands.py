"""A RED-Net that takes a picture band by band and gives the whole-picture result, computing nothing twice.

Every 3x3 layer keeps the last two rows it saw, every skip keeps the rows that wait for their mirror layer. That
memory, the `Carry`, is never changed in place: a band maps (carry, rows) to (result, new carry). So a band
that fails for any reason can be tried again, smaller, in another arithmetic or on another device.
"""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from redgui.network.rednet import RedNet
from redgui.network.spec import Layer, RedNetSpec


@dataclass(frozen=True)
class Carry:
    """What the network remembers between two bands.

    Attributes:
        kept: for each layer the rows its next band still needs, or None before the first.
        waiting: for each layer that a skip starts from, the rows its mirror layer has not yet taken.
    """

    kept: tuple[Tensor | None, ...]
    waiting: dict[int, tuple[Tensor, ...]]

    def to(self, device: torch.device, dtype: torch.dtype) -> "Carry":
        """The same on another device in another arithmetic; the first layer's rows stay float32, as it reads them."""
        dtypes = [torch.float32] + [dtype] * (len(self.kept) - 1)
        return Carry(
            tuple(None if rows is None else rows.to(device, own) for rows, own in zip(self.kept, dtypes, strict=True)),
            {index: tuple(rows.to(device, dtype) for rows in queue) for index, queue in self.waiting.items()},
        )

    def on_cpu(self) -> "Carry":
        """The same in the CPU's memory.

        Raises:
            RuntimeError: the device does not give it back.
        """
        host = torch.device("cpu")
        return Carry(
            tuple(None if rows is None else rows.to(host) for rows in self.kept),
            {index: tuple(rows.to(host) for rows in queue) for index, queue in self.waiting.items()},
        )

    def is_finite(self) -> bool:
        tensors = [rows for rows in self.kept if rows is not None]
        tensors += [queue[-1] for queue in self.waiting.values() if queue]
        # A sum is finite only if all it adds is, and is read once where isfinite is three passes.
        return all(bool(torch.isfinite(rows.sum(dtype=torch.float32))) for rows in tensors)


class BandNet:
    """A trained network, folded for inference on one device in one arithmetic.

    A stride-1 deconvolution is a convolution with its kernel turned by 180 degrees and its channels swapped;
    it is folded into one here, once.

    The first layer reads the picture in float32 whatever `dtype` is: bfloat16 has 8 bits, which would round every
    picture to some 256 levels, and on these few planes float32 costs next to nothing.
    """

    def __init__(self, network: RedNet, device: torch.device, dtype: torch.dtype) -> None:
        self.spec: RedNetSpec = network.spec
        self.device, self.dtype = device, dtype
        self._plan = network.spec.layers
        self._sources = {layer.add for layer in self._plan if layer.add is not None}
        self._weights = [self._fold(layer, module) for layer, module in zip(self._plan, network.layers, strict=True)]

    def _fold(self, layer: Layer, module: torch.nn.Module) -> tuple[Tensor, Tensor | None]:
        weight, bias = module.weight, module.bias
        assert isinstance(weight, Tensor)
        if layer.kind == "deconv":
            weight = weight.transpose(0, 1).flip(2, 3)
        dtype = torch.float32 if layer is self._plan[0] else self.dtype
        weight = weight.detach().to(self.device, dtype).contiguous(memory_format=torch.channels_last)
        return weight, bias.detach().to(self.device, dtype) if isinstance(bias, Tensor) else None

    def start(self) -> Carry:
        """The memory before the first band."""
        return Carry((None,) * len(self._plan), dict.fromkeys(self._sources, ()))

    def adopt(self, carry: Carry) -> Carry:
        """What another device or arithmetic has left, for this one."""
        return carry.to(self.device, self.dtype)

    @torch.inference_mode()
    def push(
        self, carry: Carry, rows: Tensor, values: list[float], last: bool, check: Callable[[], None] = lambda: None
    ) -> tuple[Tensor | None, Carry]:
        """Send one band through the network.

        Args:
            carry: what the band before left.
            rows: (1, 1, height, width), both multiples of `spec.multiple`.
            values: what `rednet.condition_values` gives.
            last: whether the picture ends here.
            check: called before every layer; it may raise to give up the band.

        Returns:
            The residual of the rows that are finished, (1, 1, finished, width) or None if none is yet, and the
            memory for the next band.
        """
        kept, waiting = list(carry.kept), dict(carry.waiting)
        maps = self._input(rows, values)
        for index, layer in enumerate(self._plan):
            check()
            output, kept[index] = self._layer(index, layer, maps, kept[index], last)
            if output is None:
                return None, Carry(tuple(kept), waiting)
            maps = output.to(self.dtype)
            if layer.add is not None and layer.add_first:
                waiting[layer.add] = _add_waiting(maps, waiting[layer.add])
            if layer.relu:
                maps = maps.relu_()
            if layer.add is not None and not layer.add_first:
                waiting[layer.add] = _add_waiting(maps, waiting[layer.add])
            if index in self._sources:
                waiting[index] = (*waiting[index], maps)
        return F.pixel_shuffle(maps, self.spec.unshuffle), Carry(tuple(kept), waiting)

    def _input(self, rows: Tensor, values: list[float]) -> Tensor:
        planes = F.pixel_unshuffle(rows.to(self.device, torch.float32), self.spec.unshuffle)
        if values:
            constant = torch.tensor(values, device=self.device)
            planes = torch.cat([planes, constant[None, :, None, None].expand(-1, -1, *planes.shape[-2:])], dim=1)
        return planes.contiguous(memory_format=torch.channels_last)

    def _layer(
        self, index: int, layer: Layer, maps: Tensor, kept: Tensor | None, last: bool
    ) -> tuple[Tensor | None, Tensor | None]:
        """One layer over one band: its output rows, if any, and the input rows it keeps."""
        weight, bias = self._weights[index]
        if layer.kind == "up":
            return F.conv_transpose2d(maps, weight, bias, stride=layer.stride), None
        if layer.kind == "down":
            maps = maps if kept is None else torch.cat([kept, maps], dim=2)
            usable = maps.shape[2] // layer.stride * layer.stride
            rest = maps[:, :, usable:].clone() if usable < maps.shape[2] else None
            return (F.conv2d(maps[:, :, :usable], weight, bias, stride=layer.stride) if usable else None), rest
        # 3x3: one row of zeros above the picture and one below it, two rows kept in between. The zeros lie in memory
        # as the maps do, channels last, or what is joined would be copied again before each convolution.
        zeros = torch.zeros_like(maps[:, :, :1])
        top = zeros if kept is None else kept
        maps = torch.cat([top, maps, zeros] if last else [top, maps], dim=2)
        rest = None if last else maps[:, :, -2:].clone()
        return (F.conv2d(maps, weight, bias, padding=(0, 1)) if maps.shape[2] >= 3 else None), rest


def _add_waiting(maps: Tensor, queue: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
    """Add the first rows of the queue to `maps` in place; returns the queue without them."""
    row, height = 0, maps.shape[2]
    for number, piece in enumerate(queue):
        take = min(piece.shape[2], height - row)
        maps[:, :, row : row + take] += piece[:, :, :take]
        row += take
        if take < piece.shape[2]:
            return (piece[:, :, take:], *queue[number + 1 :])
        if row == height:
            return queue[number + 1 :]
    return ()
