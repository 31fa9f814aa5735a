"""Begin with the weights of an earlier network: smaller, or with layers that have died."""

from dataclasses import dataclass, replace

import torch
from torch import Tensor

from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.network.rednet import RedNet
from redgui.network.spec import RedNetSpec

_WHISPER = 0.01  # what new layers say at first, as a share of what random weights would say
_MARGIN = 0.3  # and how far above zero they say it


@torch.no_grad()
def warm_start(network: RedNet, earlier: RedNet, renew: tuple[int, ...] = ()) -> set[int]:
    """Fill `network` so that it answers as `earlier` does, or nearly: a new coarser level begins random, but quiet.

    Layers are added in pairs, so that skips stay where they were, and begin as identities (T. Chen et al.,
    "Net2Net", ICLR 2016): behind a ReLU nothing is negative, so an identity kernel and its ReLU change nothing. Each
    new pair brings a skip of its own, which would add the maps to themselves: the first of the two convolutions
    halves them.

    Args:
        network: what is to be trained; changed in place.
        earlier: the same widths and skips, with some of the conditions, levels and layers.
        renew: first and last index of layers that begin random, but quiet, too: what `silent_layers` found.

    Returns:
        The indices of the layers that are new.

    Raises:
        RedguiError: the architectures differ in more than that, or no deconvolution follows the layers to renew.
    """
    if earlier.spec == network.spec and not renew:
        network.load_state_dict(earlier.state_dict())
        return set()
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
        if renew:
            layers.renew(network, *renew)
        network.load_state_dict(layers.state_dict())
        return layers.new()
    except (RuntimeError, ValueError, IndexError) as error:
        raise RedguiError(
            Sentence("The network to start from has another architecture; choose another one.")
        ) from error


def _deeper(spec: RedNetSpec, level: int) -> RedNetSpec:
    levels = list(spec.levels)
    levels[level] = replace(levels[level], depth=levels[level].depth + 2)
    return replace(spec, levels=tuple(levels))


class _Layers:
    """The layers of a network as a list that layers can be put into, in the order of `spec.layers`."""

    def __init__(self, network: RedNet) -> None:
        state = network.state_dict()
        self._list = [
            _Layer(state[f"layers.{i}.weight"], state[f"layers.{i}.bias"]) for i in range(len(network.layers))
        ]

    def state_dict(self) -> dict[str, Tensor]:
        named = {f"layers.{index}.weight": layer.weight for index, layer in enumerate(self._list)}
        return named | {f"layers.{index}.bias": layer.bias for index, layer in enumerate(self._list)}

    def new(self) -> set[int]:
        """The indices of what the earlier network did not have."""
        return {index for index, layer in enumerate(self._list) if layer.is_new}

    def widen_input(self, before: RedNetSpec, after: RedNetSpec) -> None:
        """Conditions that were not there begin at zero."""
        weight, bias = self._list[0].weight, self._list[0].bias
        planes = before.unshuffle**2
        columns = [planes + after.conditions.index(name) for name in before.conditions]
        widened = weight.new_zeros(weight.shape[0], planes + len(after.conditions), *weight.shape[2:])
        widened[:, [*range(planes), *columns]] = weight
        self._list[0] = _Layer(widened, bias)

    def deepen(self, spec: RedNetSpec, level: int) -> None:
        """Two more convolutions behind a level's last, two more deconvolutions before its first."""
        if spec.skips != "symmetric" or spec.block != 2:
            raise ValueError("only symmetric skips over two layers can be added in pairs")
        last = sum(part.depth for part in spec.levels[: level + 1]) + level - 1
        first = len(self._list) - 1 - last  # d_1 is the mirror of c_L
        width = spec.levels[level].width
        # From the back, so that the places before stay what they are.
        self._list[first:first] = [_identity(width, 1.0), _identity(width, 1.0)]
        if level < len(spec.levels) - 1:
            down = self._list[last + 1]
            self._list[last + 1] = replace(down, weight=down.weight * 2)  # what goes down was halved
        self._list[last + 1 : last + 1] = [_identity(width, 0.5), _identity(width, 1.0)]

    def insert_coarser(self, network: RedNet) -> None:
        """The levels of `network` below the last, as it was initialised."""
        new = _Layers(network)._list
        middle = len(self._list) // 2
        inner = new[middle : len(new) - middle]
        self._list[middle:middle] = inner
        self._begin_anew(network, middle, middle + len(inner) - 1)

    def renew(self, network: RedNet, first: int, last: int) -> None:
        """Layers `first` to `last` as `network` was initialised."""
        self._list[first : last + 1] = _Layers(network)._list[first : last + 1]
        self._begin_anew(network, first, last)

    def _begin_anew(self, network: RedNet, first: int, last: int) -> None:
        """Mark random layers as new and make the answer of the last of them small.

        Random layers disturb trained ones, so the first thing they learn is to be silent: behind a ReLU that begins
        at zero they would be so for ever. The answer begins at a margin above it; the next layer's bias takes it away.
        """
        plan = network.spec.layers
        if last + 1 == len(plan) or plan[last + 1].kind != "deconv":
            raise RedguiError(
                Sentence(
                    "Layers can begin from random weights only up to one before a 3x3 deconvolution; choose others."
                )
            )
        self._list[first : last + 1] = [replace(layer, is_new=True) for layer in self._list[first : last + 1]]
        answer, next_one = self._list[last], self._list[last + 1]
        margin = torch.full_like(answer.bias, _MARGIN)
        self._list[last] = replace(answer, weight=answer.weight * _WHISPER, bias=margin)
        offset = _MARGIN * next_one.weight.sum((0, 2, 3))
        self._list[last + 1] = replace(next_one, bias=next_one.bias - offset)


@dataclass(frozen=True)
class _Layer:
    weight: Tensor
    bias: Tensor
    is_new: bool = False


def _identity(width: int, factor: float) -> _Layer:
    """A 3x3 layer, forward or transposed, that multiplies its maps by `factor`."""
    weight = torch.zeros(width, width, 3, 3)
    weight[range(width), range(width), 1, 1] = factor
    return _Layer(weight, torch.zeros(width), is_new=True)
