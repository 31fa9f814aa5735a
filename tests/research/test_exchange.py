"""The network for other programs, run by ONNX Runtime, is the network."""

import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
import skimage.data
import torch
from numpy.typing import NDArray
from PIL import Image

from redgui.network import weights
from redgui.network.rednet import RedNet, condition_values
from redgui.network.spec import Level, RedNetSpec, red
from research.exchange import models
from research.exchange.network import LEAST_BAND, starts

TOLERANCE = 1e-4
SETTINGS = {"sigma": 20.0, "scale": 1.0, "jpeg": 60}
KINDS = {
    "as it ships": None,
    "as published": red(10),
    "ResNet's order": RedNetSpec((Level(8, 4),), unshuffle=2, skips="residual", global_residual=False),
    "stride 3, no bias": RedNetSpec((Level(8, 2), Level(8, 1)), stride=3, conditions=("sigma",), bias=False),
    "without skips": RedNetSpec((Level(8, 3),), skips="none", conditions=("jpeg", "sigma")),
}


@pytest.fixture(params=KINDS)
def network(request: pytest.FixtureRequest) -> RedNet:
    spec = KINDS[request.param]
    return weights.shared("default").at(1.0) if spec is None else RedNet(spec).eval()


def session(model: onnx.ModelProto) -> onnxruntime.InferenceSession:
    return onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])


def given(network: RedNet) -> dict[str, NDArray[np.float32]]:
    return {name: np.float32([SETTINGS[name]]) for name in network.spec.conditions}


def ours(network: RedNet, luma: NDArray[np.float32]) -> NDArray[np.float32]:
    values = condition_values(network.spec, SETTINGS["sigma"], SETTINGS["scale"], SETTINGS["jpeg"])
    with torch.inference_mode():
        return network(torch.from_numpy(luma), torch.tensor([values])).numpy()


def picture(height: int, width: int) -> NDArray[np.float32]:
    return skimage.data.camera()[None, None, 100 : 100 + height, 100 : 100 + width].astype(np.float32) / 255


@pytest.mark.parametrize("size", [(45, 62), (64, 64), (37, 31)])
def test_a_whole_picture(network: RedNet, size: tuple[int, int]) -> None:
    luma = picture(*size)
    (restored,) = session(models.whole_picture(network)).run(None, {"luma": luma, **given(network)})
    assert restored.shape == luma.shape
    assert np.abs(restored - ours(network, luma)).max() < TOLERANCE


def test_band_by_band(network: RedNet) -> None:
    multiple = network.spec.multiple
    first = -(-max(3, LEAST_BAND * network.spec.radius) // multiple) * multiple
    luma = picture(first + 5 * multiple, 8 * multiple)
    runs = session(models.band_step(network))
    carry: dict[str, Any] = dict(starts(network, luma.shape[3]))
    changes, top = [], 0
    for rows in (first, 2 * multiple, multiple, 2 * multiple):  # the first is high, the others as they come
        band = luma[:, :, top : top + rows]
        last = np.int64([top + rows == luma.shape[2]])
        results = runs.run(None, {"rows": band, "last": last, **given(network), **carry})
        named = dict(zip([output.name for output in runs.get_outputs()], results, strict=True))
        changes.append(named.pop("change"))
        carry = {name.removeprefix("next_"): value for name, value in named.items()}
        top += rows
    change = np.concatenate(changes, axis=2)
    assert change.shape == luma.shape
    restored = luma + change if network.spec.global_residual else change
    assert np.abs(restored - ours(network, luma)).max() < TOLERANCE


def test_models_for_darktable_restore_luma_alone(tmp_path: Path) -> None:
    """What the validator of darktable's models asks for, and the numbers of our own way."""
    network = RedNet(RedNetSpec((Level(8, 2), Level(8, 1)), conditions=("sigma", "scale", "jpeg"))).eval()
    paths = {path.name: path for path in models.export(network, tmp_path, 15)}
    samples = skimage.data.chelsea()[100:148, 100:164].astype(np.float32) / 255
    for name, file, scale, sigma in (("denoise", "model.onnx", 1, 15), ("upscale", "model_x2.onnx", 2, 0)):
        with zipfile.ZipFile(paths[f"{name}-redgui.dtmodel"]) as archive:
            config = json.loads(archive.read(f"{name}-redgui/config.json"))
            runs = onnxruntime.InferenceSession(archive.read(f"{name}-redgui/{file}"))
        assert {"id", "name", "description", "task", "backend", "version"} <= config.keys()
        assert (config["id"], config["task"], config["backend"]) == (f"{name}-redgui", name, "onnx")
        assert len(runs.get_inputs()) == 1
        (output,) = runs.run(None, {"input": samples.transpose(2, 0, 1)[None]})
        assert output.shape == (1, 3, 48 * scale, 64 * scale)
        planes = [Image.fromarray(samples[..., band]) for band in range(3)]
        size = (64 * scale, 48 * scale)
        large = np.stack([np.asarray(plane.resize(size, Image.Resampling.BICUBIC)) for plane in planes])
        luma = np.tensordot(np.float32([0.299, 0.587, 0.114]), large, 1)
        at = network.at(scale)
        with torch.inference_mode():
            values = torch.tensor([condition_values(at.spec, sigma, scale)])
            restored = at(torch.from_numpy(luma[None, None]), values).numpy()[0, 0]
        inside = np.s_[:, 8:-8, 8:-8]  # the runtime repeats the edge where Pillow cuts the kernel
        expected = np.clip(large + (restored - luma), 0, 1)
        assert np.abs(output[0] - expected)[inside].max() < (TOLERANCE if scale == 1 else 2e-3)
