"""What is given to other programs: the network for whole pictures, its band step, and models for darktable."""

import json
import zipfile
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto

from redgui.network.rednet import CONDITION_RANGE, RedNet, condition_values
from redgui.photo.colour import KB, KG, KR
from research.exchange import network as nodes
from research.exchange.graph import Graph

_LUMA = "Luma (BT.601, full range) in [0, 1] of pictures, enlarged by bicubic already where scale is more than 1."
VERSION = "1.0"
"""Of the models for darktable."""


def whole_picture(network: RedNet) -> onnx.ModelProto:
    """`luma`, (1, 1, height, width), and the conditions to `restored`, same shape, not clipped."""
    graph = Graph()
    luma = graph.input("luma", [1, 1, "height", "width"])
    restored = nodes.whole(graph, network, luma, nodes.conditions(graph, network))
    graph.output(restored, "restored", [1, 1, "height", "width"])
    return graph.model(_LUMA)


def band_step(network: RedNet) -> onnx.ModelProto:
    """`rows` of luma, `last`, the conditions and what is remembered to `change` and what is to be remembered.

    `last` is 1 for the last band and else 0. `rows` and columns are multiples of `spec.multiple`, and the first band is
    at least `network.LEAST_BAND` times `spec.radius` high. The changes in their order are what is to be added to the
    picture (`spec.global_residual`), or the picture itself.
    """
    graph = Graph()
    rows = graph.input("rows", [1, 1, "height", "width"])
    last = graph.input("last", [1], TensorProto.INT64)
    change = nodes.band(graph, network, rows, last, nodes.conditions(graph, network))
    graph.output(change, "change", [1, 1, "finished", "width"])
    return graph.model(f"{_LUMA} One band after the other, from the top down.")


def rgb(network: RedNet, sigma: float, scale: int) -> onnx.ModelProto:
    """`input`, (1, 3, height, width) sRGB with its curve, to `output`, `scale` times as large: only luma is restored.

    The level of noise is built in: darktable finds none, and tells each model that asks the same.
    """
    graph, at = Graph(), network.at(scale)
    picture = graph.input("input", [1, 3, "height", "width"])
    if scale > 1:
        factors = graph.numbers(1, 1, scale, scale)
        picture = graph.node("Resize", picture, "", factors, mode="cubic", cubic_coeff_a=-0.5)
    weights = np.array([KR, KG, KB], np.float32).reshape(1, 3, 1, 1)
    luma = graph.node("Conv", picture, graph.constant(weights))
    numbers = condition_values(at.spec, sigma, scale)
    values = [graph.numbers(number) for number in numbers]
    change = graph.node("Sub", nodes.whole(graph, at, luma, values), luma)
    black, white = graph.constant(np.array(0, np.float32)), graph.constant(np.array(1, np.float32))
    restored = graph.node("Clip", graph.node("Add", picture, change), black, white)
    graph.output(restored, "output", [1, 3, "out_height", "out_width"])
    return graph.model("Restores luma alone; sRGB in and out.")


def save_dtmodel(model: onnx.ModelProto, path: Path, *, task: str, name: str, about: str, file: str) -> None:
    """A model for darktable: a zip with a folder of its name, in that the description and the network."""
    config = {
        "id": path.stem,
        "name": name,
        "description": about,
        "task": task,
        "arch": "rednet",
        "backend": "onnx",
        "version": VERSION,
        "tiling": True,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{path.stem}/config.json", json.dumps(config, indent=4) + "\n")
        archive.writestr(f"{path.stem}/{file}", model.SerializeToString())


def export(network: RedNet, folder: Path, sigma: float) -> list[Path]:
    """Write all of them into a folder; returns their files.

    Args:
        network: trained; one that is told the level of noise and the scale for darktable's models.
        folder: made where it is not there.
        sigma: level of noise that the models for darktable remove, in 8-bit grey levels.
    """
    folder.mkdir(parents=True, exist_ok=True)
    whole, band = folder / "redgui.onnx", folder / "redgui-band.onnx"
    onnx.save(whole_picture(network.at(1.0)), whole)
    onnx.save(band_step(network.at(1.0)), band)
    paths = [whole, band]
    if {"sigma", "scale"} <= set(network.spec.conditions) <= set(CONDITION_RANGE):
        denoise, upscale = folder / "denoise-redgui.dtmodel", folder / "upscale-redgui.dtmodel"
        about = f"RED-Net of redgui for noise of sigma {sigma:g}; restores luminance alone"
        save_dtmodel(
            rgb(network, sigma, 1), denoise, task="denoise", name="denoise redgui", about=about, file="model.onnx"
        )
        about = "RED-Net of redgui, 2x; adds no texture"
        save_dtmodel(
            rgb(network, 0.0, 2), upscale, task="upscale", name="upscale redgui", about=about, file="model_x2.onnx"
        )
        paths += [denoise, upscale]
    return paths
