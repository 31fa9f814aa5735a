"""What moves the weights: Adam, or Muon for the kernels and Adam for the rest."""

from dataclasses import dataclass, field

import torch
from torch import Tensor, nn

from redgui.network.rednet import RedNet
from redgui.training.muon import Muon


@dataclass
class Moments:
    """What an optimiser remembers, by parameter name: running means of the gradient and, for Adam, of its square."""

    first: dict[str, Tensor] = field(default_factory=dict)
    second: dict[str, Tensor] = field(default_factory=dict)


class Optimiser:
    """Adam for every parameter, or Muon for all kernels but the first and the last and Adam for the rest.

    To Muon a kernel is a matrix with a row for each map and a column for each tap of each other map.
    """

    def __init__(
        self, network: RedNet, kind: str, device: torch.device, shares: dict[str, float] | None = None
    ) -> None:
        """Take charge of the network's parameters, but for those that require no gradient.

        Args:
            network: what is trained, its kernels channels-last.
            kind: "adam" or "muon".
            device: where the network is.
            shares: of the learning rate by parameter, for those that move at less than all of it.
        """
        shares = shares or {}
        every = dict(network.named_parameters())
        named = {name: value for name, value in every.items() if value.requires_grad}
        inner = [name for name, value in every.items() if value.ndim == 4][1:-1]
        kernels = [name for name in inner if name in named] if kind == "muon" else []
        self._kernels = {name: named.pop(name) for name in kernels}
        self._others = named
        groups = [
            {"params": [value for name, value in named.items() if shares.get(name, 1.0) == share], "share": share}
            for share in sorted({shares.get(name, 1.0) for name in named})
        ]
        on_gpu = device.type == "cuda"
        self._adam = torch.optim.Adam(groups, fused=on_gpu or device.type == "cpu", capturable=on_gpu)
        self._muon = Muon({name: _matrix(kernel) for name, kernel in self._kernels.items()}, shares)

    def step(self, rate: float | Tensor) -> None:
        """Move all weights along their gradients; inside a CUDA graph the rate is a tensor on the device."""
        for group in self._adam.param_groups:
            group["lr"] = rate * group["share"]
        self._adam.step()
        self._muon.step({name: _as_matrix(_gradient(kernel)) for name, kernel in self._kernels.items()}, rate)

    def moments(self) -> Moments:
        """What is remembered, each in its parameter's shape; empty before the first step."""
        adam = {name: self._adam.state[p] for name, p in self._others.items() if p in self._adam.state}
        result = Moments(*({name: m[key] for name, m in adam.items()} for key in ("exp_avg", "exp_avg_sq")))
        for name, momentum in self._muon.momentum.items():
            result.first[name] = _as_kernel(momentum, self._kernels[name])
        return result

    def restore(self, moments: Moments, step: int) -> None:
        """Go on after `step` steps. A parameter without a stored state begins from none."""
        for name, parameter in self._others.items():
            if name in moments.second:
                # Fused Adam walks through memory: moments must lie in it as their parameter does.
                first, second = (
                    torch.empty_like(parameter.detach()).copy_(m[name]) for m in (moments.first, moments.second)
                )
                self._adam.state[parameter] = {
                    "step": torch.tensor(float(step), device=parameter.device),
                    "exp_avg": first,
                    "exp_avg_sq": second,
                }
        known = {name: moments.first[name] for name in self._kernels if name in moments.first}
        self._muon.restore({name: _as_matrix(moment) for name, moment in known.items()})


def _gradient(parameter: nn.Parameter) -> Tensor:
    assert parameter.grad is not None
    return parameter.grad


def _matrix(kernel: Tensor) -> Tensor:
    """A kernel as a matrix that shares its memory, so that moving one moves the other."""
    matrix = _as_matrix(kernel.detach())
    assert matrix.data_ptr() == kernel.data_ptr(), "kernels must be channels-last"
    return matrix


def _as_matrix(kernel: Tensor) -> Tensor:
    """(rows, inputs, height, width) -> (rows, height * width * inputs); a view of channels-last memory."""
    return kernel.permute(0, 2, 3, 1).reshape(kernel.shape[0], -1)


def _as_kernel(matrix: Tensor, like: Tensor) -> Tensor:
    rows, inputs, height, width = like.shape
    return matrix.reshape(rows, height, width, inputs).permute(0, 3, 1, 2)
