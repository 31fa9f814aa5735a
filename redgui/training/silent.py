"""Layers that have died: whatever the picture, they answer the same.

Units behind a ReLU that are once pushed below zero for every picture get no gradient any more. Symmetric skips carry
the rest of the network past them, so no curve shows it: the first weights of the default network lost their innermost
layers within minutes, and were trained on for days without (research/notebook.md).
"""

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from redgui.network.rednet import RedNet

_SPEAKING = 0.1  # a layer lives while this share of its maps does
_CHANGE = 1e-4  # of the largest value in a layer; less is rounding


def silent_layers(network: RedNet, luma: Tensor, conditions: Tensor) -> list[int]:
    """Indices into `network.spec.layers` of the layers that say nothing about the picture.

    Args:
        luma: (at least 2, 1, height, width) in [0, 1], pictures that have little in common.
        conditions: (as many, len(spec.conditions)) as `rednet.condition_values` gives them.
    """
    return [index for index, share in enumerate(speaking_shares(network, luma, conditions)) if share < _SPEAKING]


def speaking_shares(network: RedNet, luma: Tensor, conditions: Tensor) -> list[float]:
    """For each layer the share of its maps, before any skip is added, that differ between the pictures."""
    shares: list[float] = []

    def compare(_index: int, own: Tensor) -> None:
        change = (own - own[:1]).abs().amax((0, 2, 3))
        shares.append(float((change > _CHANGE * own.abs().max()).float().mean()))

    overhear(network, luma, conditions, compare)
    return shares


@torch.no_grad()
def overhear(network: RedNet, luma: Tensor, conditions: Tensor, hear: Callable[[int, Tensor], None]) -> None:
    """Restore pictures and give `hear` each layer's index and own answer, before any skip is added."""
    plan = network.spec.layers

    def listen(index: int, maps: Tensor) -> None:
        hear(index, F.relu(maps) if plan[index].relu and not plan[index].add_first else maps)

    hooks = [
        module.register_forward_hook(lambda _module, _inputs, maps, index=index: listen(index, maps))
        for index, module in enumerate(network.layers)
    ]
    try:
        network(luma, conditions)
    finally:
        for hook in hooks:
            hook.remove()
