"""A graph of ONNX in the making: each call adds a node and returns the name of what comes out of it."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
_IR = 8  # what a runtime of 2022 reads


class Graph:
    """Nodes and constants; `model` makes of them what can be saved.

    Sizes of pictures are found while it runs: only batch and numbers of maps are fixed.
    """

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []
        self._inputs: list[onnx.ValueInfoProto] = []
        self._outputs: list[onnx.ValueInfoProto] = []

    def input(self, name: str, shape: Sequence[int | str], kind: int = TensorProto.FLOAT) -> str:
        """What the caller gives; letters stand for sizes that are found out."""
        self._inputs.append(helper.make_tensor_value_info(name, kind, shape))
        return name

    def output(self, value: str, name: str, shape: Sequence[int | str]) -> None:
        """What the caller gets."""
        self._nodes.append(helper.make_node("Identity", [value], [name]))
        self._outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))

    def constant(self, values: NDArray[np.float32] | Sequence[int]) -> str:
        """Numbers that the graph has: parameters, or whole numbers such as axes and sizes."""
        array = values if isinstance(values, np.ndarray) else np.array(values, np.int64)
        name = f"constant_{len(self._constants)}"
        self._constants.append(numpy_helper.from_array(np.array(array, order="C"), name))
        return name

    def numbers(self, *values: float) -> str:
        """A constant of these numbers, in single precision."""
        return self.constant(np.array(values, np.float32))

    def node(self, kind: str, *inputs: str, **options: Any) -> str:
        """Add one; returns the name of its first output."""
        name = f"{kind.lower()}_{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, list(inputs), [name], **options))
        return name

    def side(self, value: str, axis: int) -> str:
        """How long an axis is: a tensor of one whole number."""
        return self.node("Gather", self.node("Shape", value), self.constant([axis]), axis=0)

    def rows(self, value: str, start: str, stop: str) -> str:
        """Rows start to stop of maps."""
        return self.node("Slice", value, start, stop, self.constant([2]))

    def joined(self, *values: str) -> str:
        """Maps below one another."""
        return self.node("Concat", *values, axis=2)

    def model(self, about: str) -> onnx.ModelProto:
        """The whole, checked.

        Raises:
            onnx.checker.ValidationError: it is no graph that a runtime would take.
        """
        graph = helper.make_graph(self._nodes, "redgui", self._inputs, self._outputs, self._constants)
        made = helper.make_model(
            graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="redgui", doc_string=about
        )
        made.ir_version = _IR
        onnx.checker.check_model(made, full_check=True)
        return made
