"""Begin with the weights of an earlier, smaller network: fewer conditions, shallower levels, fewer scales."""

from dataclasses import replace

import torch
from torch import Tensor

from redgui.errors import RedguiError
from redgui.network.rednet import RedNet
from redgui.network.spec import RedNetSpec

_WHISPER = 0.1  # what a new coarse level says at first, as a share of what random weights would say


@torch.no_grad()
def warm_start(network: RedNet, earlier: RedNet) -> None:
    """Fill `network` so that it answers as `earlier` does, or nearly: a new coarser level begins random, but quiet.

    Layers are added in pairs, so that skips stay where they were, and begin as identities (T. Chen et al.,
    "Net2Net", ICLR 2016): behind a ReLU nothing is negative, so an identity kernel and its ReLU change nothing. Each
    new pair brings a skip of its own, which would add the maps to themselves: the first of the two convolutions
    halves them.

    Args:
        network: what is to be trained; changed in place.
        earlier: the same widths and skips, with some of the conditions, levels and layers.

    Raises:
        RedguiError: the architectures differ in more than that.
    """
    try:
        spec, layers = earlier.spec, _Layers(earlier)
        layers.widen_input(spec, network.spec)
        spec = replace(spec, conditions=network.spec.conditions)
        for level in range(len(spec.levels)):
            while spec.levels[level].depth < network.spec.levels[level].depth:
                layers.deepen(spec, level)
                spec = _deeper(spec, level)
        if len(spec.levels) < len(network.spec.levels):
            layers.insert_coarser(network)
            spec = replace(spec, levels=network.spec.levels)
        if spec != network.spec:
            raise ValueError("another architecture")
        network.load_state_dict(layers.state_dict())
    except (RuntimeError, ValueError, IndexError) as error:
        raise RedguiError("The network to start from has another architecture; choose another one.") from error


def _deeper(spec: RedNetSpec, level: int) -> RedNetSpec:
    levels = list(spec.levels)
    levels[level] = replace(levels[level], depth=levels[level].depth + 2)
    return replace(spec, levels=tuple(levels))


class _Layers:
    """The weights and biases of a network as a list that layers can be put into, in the order of `spec.layers`."""

    def __init__(self, network: RedNet) -> None:
        state = network.state_dict()
        self._pairs = [(state[f"layers.{i}.weight"], state[f"layers.{i}.bias"]) for i in range(len(network.layers))]

    def state_dict(self) -> dict[str, Tensor]:
        return {
            f"layers.{index}.{name}": value
            for index, pair in enumerate(self._pairs)
            for name, value in zip(("weight", "bias"), pair, strict=True)
        }

    def widen_input(self, before: RedNetSpec, after: RedNetSpec) -> None:
        """Conditions that were not there begin at zero."""
        weight, bias = self._pairs[0]
        planes = before.unshuffle**2
        columns = [planes + after.conditions.index(name) for name in before.conditions]
        widened = weight.new_zeros(weight.shape[0], planes + len(after.conditions), *weight.shape[2:])
        widened[:, [*range(planes), *columns]] = weight
        self._pairs[0] = (widened, bias)

    def deepen(self, spec: RedNetSpec, level: int) -> None:
        """Two more convolutions behind a level's last, two more deconvolutions before its first."""
        if spec.skips != "symmetric" or spec.block != 2:
            raise ValueError("only symmetric skips over two layers can be added in pairs")
        last = sum(part.depth for part in spec.levels[: level + 1]) + level - 1
        first = len(self._pairs) - 1 - last  # d_1 is the mirror of c_L
        width = spec.levels[level].width
        # From the back, so that the places before stay what they are.
        self._pairs[first:first] = [_identity(width, 1.0), _identity(width, 1.0)]
        if level < len(spec.levels) - 1:
            weight, bias = self._pairs[last + 1]
            self._pairs[last + 1] = (weight * 2, bias)  # what goes down was halved
        self._pairs[last + 1 : last + 1] = [_identity(width, 0.5), _identity(width, 1.0)]

    def insert_coarser(self, network: RedNet) -> None:
        """The levels of `network` below the last, as it was initialised, its answer made small."""
        new = _Layers(network)._pairs
        middle = len(self._pairs) // 2
        inner = new[middle : len(new) - middle]
        weight, bias = inner[-1]
        inner[-1] = (weight * _WHISPER, bias)
        self._pairs[middle:middle] = inner


def _identity(width: int, factor: float) -> tuple[Tensor, Tensor]:
    """Weight and bias of a 3x3 layer, forward or transposed, that multiplies its maps by `factor`."""
    weight = torch.zeros(width, width, 3, 3)
    weight[range(width), range(width), 1, 1] = factor
    return weight, torch.zeros(width)
