"""What moves the weights: Adam, or Muon for the kernels and Adam for the rest."""

from dataclasses import dataclass, field

import torch
from torch import Tensor, nn

from redgui.network.rednet import RedNet


@dataclass
class Moments:
    """What an optimiser remembers, by parameter name: running means of the gradient and, for Adam, of its square."""

    first: dict[str, Tensor] = field(default_factory=dict)
    second: dict[str, Tensor] = field(default_factory=dict)


class Optimiser:
    """Adam for every parameter, or Muon (K. Jordan et al., 2024) for all kernels but the first and the last.

    Muon makes each update a matrix whose singular values are near one, so that directions with small gradients are
    learnt too. Here the matrix of a kernel holds a row for each map and a column for each tap of each other map. Its
    updates are scaled to the size of Adam's, so both go by one learning rate.
    """

    def __init__(self, network: RedNet, kind: str, device: torch.device) -> None:
        named = dict(network.named_parameters())
        kernels = [name for name, value in named.items() if value.ndim == 4][1:-1] if kind == "muon" else []
        self._kernels = {name: (named.pop(name), nn.Parameter(_matrix(network, name))) for name in kernels}
        self._others = named
        self._adam = torch.optim.Adam(list(named.values()), fused=device.type in ("cpu", "cuda"))
        matrices = [matrix for _, matrix in self._kernels.values()]
        self._muon = torch.optim.Muon(matrices, weight_decay=0.0, adjust_lr_fn="match_rms_adamw") if matrices else None

    def step(self, rate: float) -> None:
        """Move all weights along their gradients."""
        for optimiser in (self._adam, self._muon):
            for group in optimiser.param_groups if optimiser else ():
                group["lr"] = rate
        self._adam.step()
        if self._muon:
            for kernel, matrix in self._kernels.values():
                assert kernel.grad is not None
                matrix.grad = _as_matrix(kernel.grad)
            self._muon.step()  # type: ignore[no-untyped-call]

    def moments(self) -> Moments:
        """What is remembered, each in its parameter's shape; empty before the first step."""
        adam = {name: self._adam.state[p] for name, p in self._others.items() if p in self._adam.state}
        result = Moments(*({name: m[key] for name, m in adam.items()} for key in ("exp_avg", "exp_avg_sq")))
        for name, (kernel, matrix) in self._kernels.items():
            if self._muon and matrix in self._muon.state:
                result.first[name] = _as_kernel(self._muon.state[matrix]["momentum_buffer"], kernel)
        return result

    def restore(self, moments: Moments, step: int) -> None:
        """Go on after `step` steps. A parameter that nothing is remembered of begins anew."""
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
        for name, (kernel, matrix) in self._kernels.items():
            if self._muon and name in moments.first:
                placed = torch.empty_like(kernel.detach()).copy_(moments.first[name])
                self._muon.state[matrix] = {"momentum_buffer": _as_matrix(placed)}


def _matrix(network: RedNet, name: str) -> Tensor:
    """A kernel as a matrix that shares its memory, so that moving one moves the other."""
    kernel = network.get_parameter(name).detach()
    matrix = _as_matrix(kernel)
    assert matrix.data_ptr() == kernel.data_ptr(), "kernels must be channels-last"
    return matrix


def _as_matrix(kernel: Tensor) -> Tensor:
    """(rows, inputs, height, width) -> (rows, height * width * inputs); a view of channels-last memory."""
    return kernel.permute(0, 2, 3, 1).reshape(kernel.shape[0], -1)


def _as_kernel(matrix: Tensor, like: Tensor) -> Tensor:
    rows, inputs, height, width = like.shape
    return matrix.reshape(rows, height, width, inputs).permute(0, 3, 1, 2)
