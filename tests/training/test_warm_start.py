"""A network that is told more begins where the one that was told less stood."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from redgui.errors import RedguiError
from redgui.network import weights
from redgui.network.rednet import RedNet
from redgui.network.spec import RED10, Level, RedNetSpec
from redgui.training.config import load_config
from redgui.training.warm_start import warm_start

RECIPES = Path(__file__).parents[2] / "docs" / "recipes"

EARLIER = RedNetSpec(levels=(Level(8, 2), Level(8, 2)), unshuffle=2, conditions=("sigma", "scale"))


def test_it_answers_as_before_whatever_the_new_condition_says() -> None:
    earlier, network = RedNet(EARLIER), RedNet(replace(EARLIER, conditions=("jpeg", "sigma", "scale")))
    warm_start(network, earlier)
    luma = torch.rand(1, 1, 16, 16)
    before = earlier(luma, torch.tensor([[0.1, 0.3]]))
    for jpeg in (0.0, 0.7):
        torch.testing.assert_close(network(luma, torch.tensor([[jpeg, 0.1, 0.3]])), before)


@pytest.mark.parametrize("spec", [RED10, replace(EARLIER, conditions=("sigma",))])
def test_another_network_is_refused(spec: RedNetSpec) -> None:
    with pytest.raises(RedguiError, match="another architecture"):
        warm_start(RedNet(spec), RedNet(EARLIER))


@pytest.mark.parametrize(
    "levels",
    [
        (Level(8, 4), Level(8, 2)),
        (Level(8, 2), Level(8, 6)),
        (Level(8, 6), Level(8, 4)),
    ],
)
def test_deeper_levels_begin_as_identities(levels: tuple[Level, ...]) -> None:
    earlier, network = RedNet(EARLIER), RedNet(replace(EARLIER, levels=levels, conditions=("sigma", "scale", "jpeg")))
    warm_start(network, earlier)
    luma = torch.rand(2, 1, 16, 16)
    conditions = torch.tensor([[0.1, 0.3], [0.0, 0.5]])
    told_more = torch.cat([conditions, torch.tensor([[0.4], [0.0]])], dim=1)
    torch.testing.assert_close(network(luma, told_more), earlier(luma, conditions))


def test_a_coarser_level_begins_as_a_whisper() -> None:
    earlier, network = RedNet(EARLIER), RedNet(replace(EARLIER, levels=(*EARLIER.levels, Level(12, 2))))
    warm_start(network, earlier)
    luma, conditions = torch.rand(1, 1, 16, 16), torch.tensor([[0.1, 0.3]])
    with torch.no_grad():
        before, after = earlier(luma, conditions), network(luma, conditions)
    change, answer = (after - before).square().mean().sqrt(), (before - luma).square().mean().sqrt()
    assert 0 < float(change) < 0.1 * float(answer)


def test_every_layer_that_was_added_learns() -> None:
    network = RedNet(replace(EARLIER, levels=(Level(8, 4), Level(8, 4), Level(12, 2))))
    warm_start(network, RedNet(EARLIER))
    network(torch.rand(1, 1, 16, 16), torch.tensor([[0.1, 0.3]])).square().sum().backward()
    assert all(parameter.grad is not None and bool(parameter.grad.any()) for parameter in network.parameters())


@pytest.mark.parametrize("levels", [(Level(8, 3), Level(8, 2)), (Level(8, 1), Level(8, 2)), (Level(9, 2), Level(8, 2))])
def test_what_cannot_be_grown_is_refused(levels: tuple[Level, ...]) -> None:
    with pytest.raises(RedguiError, match="another architecture"):
        warm_start(RedNet(replace(EARLIER, levels=levels)), RedNet(EARLIER))


@pytest.mark.parametrize("recipe", sorted(RECIPES.rglob("*.toml")), ids=lambda path: path.stem)
def test_every_training_file_can_begin(recipe: Path) -> None:
    config = load_config(recipe)
    if config.start:
        assert warm_start(RedNet(config.network), weights.load(config.start), config.renew) < set(range(99))
    assert config.network.macs_per_pixel() < 260_000 or not config.network.conditions
