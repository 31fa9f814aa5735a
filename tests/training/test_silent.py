"""Layers that died are found, said, and can begin anew; none ships."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Literal

import numpy as np
import pytest
import skimage.data
import torch
from PIL import Image
from rich.console import Console
from rich.progress import Progress

from redgui.cli.train_run import train_command
from redgui.errors import RedguiError
from redgui.network import weights
from redgui.network.rednet import RedNet, condition_values
from redgui.network.spec import Level, RedNetSpec
from redgui.training.config import Mixture, TrainConfig
from redgui.training.loop import Trainer, train
from redgui.training.silent import silent_layers
from redgui.training.warm_start import warm_start

SPEC = RedNetSpec(levels=(Level(8, 2), Level(8, 4)), unshuffle=2, conditions=("sigma",))
CPU = torch.device("cpu")
CORE = [4, 5, 6, 7, 8, 9]  # what the skip from the coarser level's first convolution goes past


def pictures() -> torch.Tensor:
    grey = [skimage.data.camera()[100:292, 100:292]]
    grey += [
        np.asarray(Image.fromarray(picture()).convert("L"))[:192, :192]
        for picture in (skimage.data.coffee, skimage.data.astronaut)
    ]
    clean = torch.from_numpy(np.stack(grey))[:, None].float() / 255.0
    return clean + torch.randn(clean.shape, generator=torch.Generator().manual_seed(0)) * 0.1


def photos(folder: Path) -> None:
    folder.mkdir()
    for picture in (skimage.data.camera, skimage.data.coffee, skimage.data.astronaut, skimage.data.rocket):
        Image.fromarray(picture()).convert("L").crop((0, 0, 240, 240)).save(folder / f"{picture.__name__}.png")


def dying(spec: RedNetSpec = SPEC) -> RedNet:
    """A network in whose core one layer lies below zero for every picture."""
    torch.manual_seed(0)
    network = RedNet(spec)
    with torch.no_grad():
        for index, layer in enumerate(network.layers):
            layer.bias.fill_(-1e3 if index == CORE[0] else 0.01)  # type: ignore[union-attr, operator]
    return network


def told(network: RedNet, count: int) -> torch.Tensor:
    return torch.tensor([condition_values(network.spec, sigma=25.0)] * count).reshape(count, -1)


def test_a_layer_below_zero_silences_all_behind_it_up_to_the_skip() -> None:
    network = dying()
    assert silent_layers(network, pictures(), told(network, 3)) == CORE
    assert silent_layers(RedNet(SPEC), pictures(), told(network, 3)) == []


@pytest.mark.parametrize("name", list(weights.entries()))
def test_no_layer_of_what_ships_is_silent(name: str) -> None:
    network = weights.load(name)
    assert silent_layers(network, pictures(), told(network, 3)) == []


def test_silent_layers_begin_anew_and_learn_while_the_answer_stays() -> None:
    earlier, network = dying(), RedNet(SPEC)
    assert warm_start(network, earlier, (CORE[0], CORE[-1])) == set(CORE)
    luma, conditions = pictures(), told(network, 3)
    assert silent_layers(network, luma, conditions) == []
    with torch.no_grad():
        before, after = earlier(luma, conditions), network(luma, conditions)
    assert float((after - before).square().mean()) < 0.05 * float((before - luma).square().mean())
    for net, learns in ((earlier, False), (network, True)):
        net(luma, conditions).square().mean().backward()
        kernel = net.layers[CORE[1]].weight.grad
        assert isinstance(kernel, torch.Tensor)
        assert bool(kernel.any()) is learns


def test_layers_begin_anew_only_before_a_deconvolution() -> None:
    with pytest.raises(RedguiError, match="before a 3x3 deconvolution"):
        warm_start(RedNet(SPEC), dying(), (CORE[0], CORE[0]))


@pytest.mark.parametrize("optimiser", ["adam", "muon"])
def test_what_was_there_stays_while_the_new_layers_learn(tmp_path: Path, optimiser: Literal["adam", "muon"]) -> None:
    photos(tmp_path / "photos")
    weights.write(dying(), tmp_path / "dying.safetensors", {})
    config = TrainConfig(network=SPEC, mixture=Mixture(1, 0, 0), steps=2, batch=2, patch=32, warmup=1, holdout=0)
    config = replace(
        config, optimiser=optimiser, start=str(tmp_path / "dying.safetensors"), renew=(4, 9), start_rate=0.0
    )
    before = Trainer(config, [skimage.data.camera()], CPU).network.state_dict()
    after = train(config, [tmp_path / "photos"], tmp_path / "run", device=CPU).weights
    for name, value in before.items():
        assert torch.equal(after[name], value) is (int(name.split(".")[1]) not in CORE), name


def test_a_run_says_that_layers_have_died(tmp_path: Path) -> None:
    photos(tmp_path / "photos")
    weights.write(dying(), tmp_path / "dying.safetensors", {})
    recipe = tmp_path / "recipe.toml"
    text = f"""
        steps = 1
        batch = 2
        patch = 32
        holdout = 2
        start = "{(tmp_path / "dying.safetensors").as_posix()}"
        [network]
        levels = [{{ width = 8, depth = 2 }}, {{ width = 8, depth = 4 }}]
        unshuffle = 2
        conditions = ["sigma"]
    """
    for renew, said in (("", True), ("renew = [4, 9]\n", False)):
        recipe.write_text(renew + text)
        out = io.StringIO()
        with Progress(console=Console(file=out, width=300)) as shown:
            train_command(
                recipe, [tmp_path / "photos"], tmp_path / f"run{said}", resume=False, minutes=None, shown=shown
            )
        assert ("6 layers answer the same to every picture" in out.getvalue()) is said
