"""A RED-Net as nodes of ONNX, after the same plan that the module and the executor follow (`RedNetSpec.layers`)."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from redgui.network.rednet import CONDITION_RANGE, RedNet
from redgui.network.spec import Layer
from redgui.settings import NO_JPEG
from research.exchange.graph import Graph

Add = Callable[[str, int], str]
LEAST_BAND = 2
"""Times the network's radius: a band that is as high gives every layer rows to work on."""


def conditions(graph: Graph, network: RedNet) -> list[str]:
    """Inputs for sigma in 8-bit grey levels, scale from 1 to 4 and JPEG quality, as the network was trained on them."""
    ready = []
    for name in network.spec.conditions:
        value = graph.input(name, [1])
        if name == "scale":
            value = graph.node("Sub", value, graph.numbers(1.0))
        elif name == "jpeg":
            value = graph.node("Sub", graph.numbers(NO_JPEG), value)
        ready.append(graph.node("Div", value, graph.numbers(CONDITION_RANGE[name])))
    return ready


def folded(graph: Graph, network: RedNet, luma: str, values: list[str]) -> str:
    """A plane as the first layer reads it: folded, with a constant plane for each condition."""
    planes = graph.node("SpaceToDepth", luma, blocksize=network.spec.unshuffle)
    if not values:
        return planes
    shape = graph.node("Concat", graph.constant([1, 1]), graph.side(planes, 2), graph.side(planes, 3), axis=0)
    filled = [
        graph.node("Expand", graph.node("Reshape", value, graph.constant([1, 1, 1, 1])), shape) for value in values
    ]
    return graph.node("Concat", planes, *filled, axis=1)


def whole(graph: Graph, network: RedNet, luma: str, values: list[str]) -> str:
    """Restored luma of a whole picture, whose sides need not be multiples of anything.

    Beyond its right and lower edge it is mirrored, as `redgui.network.edges` has it.
    """
    multiple = graph.constant([network.spec.multiple])
    sides = [graph.side(luma, axis) for axis in (2, 3)]
    more = [
        graph.node("Mod", graph.node("Sub", multiple, graph.node("Mod", side, multiple)), multiple) for side in sides
    ]
    pads = graph.node("Concat", graph.constant([0, 0, 0, 0, 0, 0]), *more, axis=0)
    padded = graph.node("Pad", luma, pads, mode="reflect")
    maps, kept = folded(graph, network, padded, values), dict[int, str]()
    wanted = {layer.add for layer in network.spec.layers}
    for index, layer in enumerate(network.spec.layers):
        maps = convolved(graph, network, index, maps, pads=[1, 1, 1, 1])
        maps = added(graph, layer, maps, lambda one, source: graph.node("Add", one, kept[source]))
        if index in wanted:
            kept[index] = maps
    change = graph.node("DepthToSpace", maps, blocksize=network.spec.unshuffle, mode="CRD")
    result = graph.node("Add", padded, change) if network.spec.global_residual else change
    size = graph.node("Concat", *sides, axis=0)
    return graph.node("Slice", result, graph.constant([0, 0]), size, graph.constant([2, 3]))


def band(graph: Graph, network: RedNet, rows: str, last: str, values: list[str]) -> str:
    """The change of the rows that are finished, of a picture that comes band by band.

    What is remembered between two bands goes in as `kept_N` and `waiting_N` and comes out as `next_kept_N` and
    `next_waiting_N`: `redgui.network.bands.Carry`. `starts` says what goes in with the first band.
    """
    maps, waiting = folded(graph, network, rows, values), dict[int, str]()
    plan = network.spec.layers
    for index in sorted({layer.add for layer in plan if layer.add is not None}):
        waiting[index] = graph.input(f"waiting_{index}", [1, plan[index].outputs, f"rows_{index}", f"columns_{index}"])

    def taken(one: str, source: int) -> str:
        height, queue = graph.side(one, 2), waiting[source]
        waiting[source] = graph.rows(queue, height, graph.side(queue, 2))
        return graph.node("Add", one, graph.rows(queue, graph.constant([0]), height))

    for index, layer in enumerate(plan):
        if layer.kind != "up":
            maps = _with_kept(graph, index, layer, maps, last)
        maps = convolved(graph, network, index, maps, pads=[0, 1, 0, 1])
        maps = added(graph, layer, maps, taken)
        if index in waiting:
            waiting[index] = graph.joined(waiting[index], maps)
    for index, queue in waiting.items():
        shape: list[int | str] = [1, plan[index].outputs, f"next_rows_{index}", f"columns_{index}"]
        graph.output(queue, f"next_waiting_{index}", shape)
    return graph.node("DepthToSpace", maps, blocksize=network.spec.unshuffle, mode="CRD")


def _with_kept(graph: Graph, index: int, layer: Layer, maps: str, last: str) -> str:
    """The rows of one layer's input that it can work on now, those kept from the band before on top."""
    end = graph.constant([1 << 40])
    joined = graph.joined(graph.input(f"kept_{index}", [1, layer.inputs, f"kept_rows_{index}", f"width_{index}"]), maps)
    if layer.kind == "down":
        stride = graph.constant([layer.stride])
        usable = graph.node("Mul", graph.node("Div", graph.side(joined, 2), stride), stride)
        kept, joined = graph.rows(joined, usable, end), graph.rows(joined, graph.constant([0]), usable)
    else:
        kept = graph.rows(joined, graph.constant([-2]), end)
        zeros = graph.constant([0])
        below = graph.node("Concat", *[zeros] * 6, last, zeros, axis=0)
        joined = graph.node("Pad", joined, below)
    graph.output(kept, f"next_kept_{index}", [1, layer.inputs, f"next_kept_rows_{index}", f"width_{index}"])
    return joined


def starts(network: RedNet, width: int) -> dict[str, NDArray[np.float32]]:
    """What goes in with the first band of a picture of that many columns, a multiple of `spec.multiple`.

    A row of zeros above the picture for each 3x3 layer, and nothing for the others.
    """
    given, columns = dict[str, NDArray[np.float32]](), width // network.spec.unshuffle
    plan = network.spec.layers
    sources = {layer.add for layer in plan if layer.add is not None}
    for index, layer in enumerate(plan):
        if layer.kind != "up":
            given[f"kept_{index}"] = np.zeros((1, layer.inputs, int(layer.kind != "down"), columns), np.float32)
        columns = columns // layer.stride if layer.kind == "down" else columns * layer.stride
        if index in sources:
            given[f"waiting_{index}"] = np.zeros((1, layer.outputs, 0, columns), np.float32)
    return given


def added(graph: Graph, layer: Layer, maps: str, add: Add) -> str:
    """What follows a convolution: the sum with an earlier layer and the ReLU, in the layer's order."""
    if layer.add is not None and layer.add_first:
        maps = add(maps, layer.add)
    if layer.relu:
        maps = graph.node("Relu", maps)
    if layer.add is not None and not layer.add_first:
        maps = add(maps, layer.add)
    return maps


def convolved(graph: Graph, network: RedNet, index: int, maps: str, pads: list[int]) -> str:
    """One layer alone. A deconvolution of stride 1 is a convolution with its kernel turned and its maps swapped."""
    layer, module = network.spec.layers[index], network.layers[index]
    weight, bias = module.weight, module.bias
    assert isinstance(weight, Tensor)
    if layer.kind == "deconv":
        weight = weight.transpose(0, 1).flip(2, 3)
    parameters = [graph.constant(weight.detach().cpu().float().numpy())]
    if isinstance(bias, Tensor):
        parameters.append(graph.constant(bias.detach().cpu().float().numpy()))
    if layer.stride == 1:
        return graph.node("Conv", maps, *parameters, pads=pads)
    kind = "ConvTranspose" if layer.kind == "up" else "Conv"
    return graph.node(kind, maps, *parameters, strides=[layer.stride] * 2)
