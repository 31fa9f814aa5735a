"""A network's layers on a GPU: kernels, weights, biases, and how maps are stored between them."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from redgui.network.gpu import shaders
from redgui.network.gpu.engine import Engine
from redgui.network.gpu.shaders import ADD_AFTER, ADD_FIRST, RELU, Kernel, Number
from redgui.network.rednet import RedNet
from redgui.network.spec import Layer

BYTES = {"f32": 4, "f16": 2}
DTYPES: dict[Number, type[np.floating[Any]]] = {"f32": np.float32, "f16": np.float16}


@dataclass(frozen=True, eq=False)
class Prepared:
    """A layer, ready to run.

    Attributes:
        layer: its description.
        kernel, pipeline, layout: what runs it.
        weights, bias: buffers.
        inputs, outputs: vectors of four maps.
        stored_in, stored_out: how its input and output are stored.
        flags: what its kernel is to do with its sums.
        shrink_in, shrink_out: how many times narrower its input and output are than the folded picture.
    """

    layer: Layer
    kernel: Kernel
    pipeline: Any
    layout: Any
    weights: Any
    bias: Any
    inputs: int
    outputs: int
    stored_in: Number
    stored_out: Number
    flags: int
    shrink_in: int
    shrink_out: int

    @property
    def bytes_in(self) -> int:
        """Of one pixel of its input."""
        return self.inputs * 4 * BYTES[self.stored_in]

    @property
    def bytes_out(self) -> int:
        return self.outputs * 4 * BYTES[self.stored_out]


def prepare(network: RedNet, engine: Engine, stored: Number) -> list[Prepared]:
    """All layers; between them maps are stored as `stored`, picture and result as float32."""
    plan, shrink, layers = network.spec.layers, 1, list[Prepared]()
    for index, (layer, module) in enumerate(zip(plan, network.layers, strict=True)):
        first, last = index == 0, index == len(plan) - 1
        stored_in: Number = "f32" if first else stored
        stored_out: Number = "f32" if last else stored
        weights: Number = "f32" if first else stored
        inputs, outputs = vectors(layer.inputs), vectors(layer.outputs)
        if layer.stride == 1:
            kernel = shaders.conv(inputs, outputs, stored_in, stored_out, weights)
        else:
            kernel = shaders.strided(layer.kind == "up", inputs, outputs, layer.stride, stored)
        before, shrink = shrink, _shrunk(layer, shrink)
        pipeline, layout = engine.pipeline(kernel.source)
        layers.append(
            Prepared(
                layer=layer,
                kernel=kernel,
                pipeline=pipeline,
                layout=layout,
                weights=engine.upload(_weights(layer, module).astype(DTYPES[weights])),
                bias=engine.upload(_bias(layer, module)),
                inputs=inputs,
                outputs=outputs,
                stored_in=stored_in,
                stored_out=stored_out,
                flags=_flags(layer),
                shrink_in=before,
                shrink_out=shrink,
            )
        )
    return layers


def vectors(maps: int) -> int:
    """Vectors of four that hold so many maps."""
    return -(-maps // 4)


def _shrunk(layer: Layer, shrink: int) -> int:
    if layer.kind == "down":
        return shrink * layer.stride
    return shrink // layer.stride if layer.kind == "up" else shrink


def _flags(layer: Layer) -> int:
    add = 0 if layer.add is None else ADD_FIRST if layer.add_first else ADD_AFTER
    return add | (RELU if layer.relu else 0)


def _weights(layer: Layer, module: torch.nn.Module) -> NDArray[np.float32]:
    """(taps, inputs, outputs), both filled up to whole vectors; a deconvolution is turned into a convolution."""
    weight = module.weight
    assert isinstance(weight, torch.Tensor)
    given = weight.detach().float().cpu().numpy()  # (outputs, inputs, height, width)
    if layer.kind in ("deconv", "up"):
        given = given.transpose(1, 0, 2, 3)
    if layer.kind == "deconv":
        given = given[:, :, ::-1, ::-1]
    taps = given.shape[2] * given.shape[3]
    filled = np.zeros((taps, 4 * vectors(layer.inputs), 4 * vectors(layer.outputs)), np.float32)
    filled[:, : layer.inputs, : layer.outputs] = given.transpose(2, 3, 1, 0).reshape(taps, layer.inputs, layer.outputs)
    return filled


def _bias(layer: Layer, module: torch.nn.Module) -> NDArray[np.float32]:
    filled = np.zeros(4 * vectors(layer.outputs), np.float32)
    if isinstance(module.bias, torch.Tensor):
        filled[: layer.outputs] = module.bias.detach().float().cpu().numpy()
    return filled
