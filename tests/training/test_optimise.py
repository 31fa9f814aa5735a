"""Muon moves the kernels through the memory they lie in, and a run with it resumes exactly."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from redgui.network.rednet import RedNet
from redgui.network.spec import Level, RedNetSpec
from redgui.training.config import Mixture, TrainConfig
from redgui.training.loop import train
from redgui.training.optimise import Optimiser

CPU = torch.device("cpu")
SPEC = RedNetSpec(levels=(Level(16, 2), Level(24, 2)), unshuffle=2, conditions=("sigma",))


def network() -> RedNet:
    torch.manual_seed(0)
    placed: RedNet = RedNet(SPEC).to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    return placed


def test_each_kernel_moves_by_a_matrix_with_even_singular_values() -> None:
    net = network()
    optimiser = Optimiser(net, "muon", CPU)
    before = {name: value.detach().clone() for name, value in net.named_parameters()}
    net(torch.rand(1, 1, 16, 16), torch.tensor([[0.1]])).square().sum().backward()
    optimiser.step(1e-3)
    for name, value in net.named_parameters():
        moved = (value.detach() - before[name]) / 1e-3
        assert bool(moved.any()), name
        if value.ndim == 4 and name not in ("layers.0.weight", f"layers.{len(net.layers) - 1}.weight"):
            rows = moved.permute(0, 2, 3, 1).reshape(len(moved), -1)
            values = torch.linalg.svdvals(rows) / (0.2 * max(rows.shape) ** 0.5)
            assert 0.4 < float(values.median()) < 1.4, name
            assert float(values.max()) < 1.5, name


def test_adam_alone_is_torchs_own() -> None:
    ours, theirs = network(), network()
    optimiser, adam = Optimiser(ours, "adam", CPU), torch.optim.Adam(theirs.parameters(), lr=1e-3)
    for _ in range(3):
        for net in (ours, theirs):
            net.zero_grad()
            net(torch.full((1, 1, 16, 16), 0.3), torch.tensor([[0.1]])).square().sum().backward()
        optimiser.step(1e-3)
        adam.step()
    for one, other in zip(ours.parameters(), theirs.parameters(), strict=True):
        torch.testing.assert_close(one, other)


@pytest.mark.parametrize("kind", ["muon", "adam"])
def test_what_has_a_share_of_the_rate_moves_by_that_share(kind: str) -> None:
    whole, shared = network(), network()
    slow = {name: 0.1 for name, _ in shared.named_parameters() if name.startswith(("layers.0.", "layers.1."))}
    before = {name: value.detach().clone() for name, value in whole.named_parameters()}
    for net, shares in ((whole, {}), (shared, slow)):
        net(
            torch.rand(1, 1, 16, 16, generator=torch.Generator().manual_seed(0)), torch.tensor([[0.1]])
        ).sum().backward()
        Optimiser(net, kind, CPU, shares).step(1e-3)
    for (name, one), other in zip(whole.named_parameters(), shared.parameters(), strict=True):
        moved, expected = (other - before[name]).detach(), (one - before[name]).detach() * slow.get(name, 1.0)
        torch.testing.assert_close(moved, expected, rtol=1e-3, atol=1e-7)


def test_a_run_with_muon_resumes_to_the_same_weights(tmp_path: Path) -> None:
    picture = np.random.default_rng(0).integers(0, 255, (120, 160), np.uint8)
    (tmp_path / "photos").mkdir()
    Image.fromarray(picture).save(tmp_path / "photos" / "noise.png")
    config = TrainConfig(
        network=SPEC, mixture=Mixture(1, 0, 0), steps=6, batch=2, patch=32, warmup=1, holdout=0, optimiser="muon"
    )
    whole = train(config, [tmp_path / "photos"], tmp_path / "whole", device=CPU)
    train(config, [tmp_path / "photos"], tmp_path / "broken", device=CPU, minutes=1e-9)
    resumed = train(config, [tmp_path / "photos"], tmp_path / "broken", device=CPU, resume=True)
    assert resumed.step == whole.step == 6
    for name, value in whole.ema.items():
        torch.testing.assert_close(resumed.ema[name], value, rtol=0, atol=0)


@pytest.mark.parametrize("renew", [(3,), (5, 4), (0, 99)])
def test_layers_to_renew_must_be_there(renew: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="first and the last"):
        replace(TrainConfig(), renew=renew)


def test_another_optimiser_is_refused() -> None:
    with pytest.raises(ValueError, match="adam or muon"):
        replace(TrainConfig(), optimiser="sgd")  # type: ignore[arg-type]
