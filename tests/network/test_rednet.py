from dataclasses import replace

import pytest
import torch

from redgui.network.rednet import RedNet, condition_values, shapes
from redgui.network.spec import MULTISCALE, RED10, RED30, Level, RedNetSpec

SMALL = RedNetSpec(levels=(Level(8, 3), Level(12, 2)), unshuffle=2, conditions=("sigma", "scale"))


@pytest.mark.parametrize("size", [(1, 1), (5, 7), (16, 4)])
def test_keeps_the_size_of_any_picture(size: tuple[int, int]) -> None:
    picture = torch.rand(2, 1, *size)
    assert RedNet(SMALL)(picture, torch.zeros(2, 2)).shape == picture.shape


def test_learns_the_residual() -> None:
    network = RedNet(RED10)
    for parameter in network.layers[-1].parameters():
        parameter.data.zero_()
    picture = torch.rand(1, 1, 20, 20)
    assert torch.equal(network(picture, torch.zeros(1, 0)), picture)


def test_skips_carry_the_encoder_into_the_decoder() -> None:
    """Without its skips RED30 gives another answer from the same weights."""
    network = RedNet(RED30)
    without = RedNet(RedNetSpec(levels=RED30.levels, skips="none"))
    without.load_state_dict(network.state_dict())
    picture = torch.rand(1, 1, 24, 24)
    assert not torch.allclose(network(picture, torch.zeros(1, 0)), without(picture, torch.zeros(1, 0)), atol=1e-4)


def test_conditions_change_the_answer() -> None:
    network, picture = RedNet(MULTISCALE), torch.rand(1, 1, 16, 16)
    answers = [
        network(picture, torch.tensor([condition_values(MULTISCALE, *levels)])) for levels in ((0, 1), (50, 1), (0, 4))
    ]
    assert not torch.allclose(answers[0], answers[1])
    assert not torch.allclose(answers[0], answers[2])


def test_no_output_depends_on_input_beyond_the_radius() -> None:
    network, radius = RedNet(SMALL), SMALL.radius
    side = 2 * radius + 40
    picture = torch.rand(1, 1, side, side)
    changed = picture.clone()
    changed[..., :, : side // 2 - radius] += 1
    with torch.no_grad():
        same = network(picture, torch.zeros(1, 2)) - network(changed, torch.zeros(1, 2))
    assert float(same[..., side // 2 :].abs().max()) == 0.0
    assert float(same[..., : side // 2 - radius].abs().max()) > 0.0


def test_condition_values_follow_the_spec() -> None:
    assert condition_values(RED30, 25, 2) == []
    assert condition_values(MULTISCALE, 51, 3) == [0.2, 0.5]
    assert condition_values(RedNetSpec(levels=(Level(8, 1),), conditions=("jpeg",)), jpeg=10) == [0.9]


BY_SCALE = RedNetSpec(
    levels=(Level(8, 3), Level(12, 2)), unshuffle=2, large_unshuffle=4, bias=False, conditions=("sigma", "scale")
)


@pytest.mark.parametrize(
    "spec", [SMALL, BY_SCALE, RED10, MULTISCALE, replace(SMALL, stride=3), replace(BY_SCALE, bias=True)]
)
def test_the_shapes_of_all_tensors_are_known_without_building(spec: RedNetSpec) -> None:
    built = {name: tuple(tensor.shape) for name, tensor in RedNet(spec).state_dict().items()}
    assert shapes(spec) == built


def test_both_folds_in_one_pass_are_what_each_gives_alone() -> None:
    network = RedNet(BY_SCALE)
    small, large = torch.rand(2, 1, 32, 48), torch.rand(3, 1, 64, 96)
    told, told_large = torch.rand(2, 2), torch.rand(3, 2)
    together = network.forward_folds([(small, told), (large, told_large)])
    torch.testing.assert_close(together[0], network.at(2)(small, told))
    torch.testing.assert_close(together[1], network.at(3)(large, told_large))


def test_the_networks_of_all_scales_share_their_weights() -> None:
    network = RedNet(BY_SCALE)
    assert network.at(3) is network.at(4)
    assert network.at(1) is network.at(2)
    before = network.at(4)(torch.ones(1, 1, 16, 16), torch.ones(1, 2))
    network.layers[3].weight.data.zero_()
    assert not torch.equal(network.at(4)(torch.ones(1, 1, 16, 16), torch.ones(1, 2)), before)
    names = {name for name, _ in network.named_parameters()}
    assert len(names) == len(BY_SCALE.layers) + 2
    plain = RedNet(SMALL)
    assert plain.at(4) is plain


def test_without_biases_the_answer_scales_with_the_input() -> None:
    network, luma, told = RedNet(BY_SCALE), torch.rand(1, 1, 24, 24), torch.rand(1, 2)
    torch.testing.assert_close(network.at(1)(luma / 2, told / 2), network.at(1)(luma, told) / 2)
