"""A network without its dead layers answers as the whole does."""

from pathlib import Path

import pytest
import skimage.data
import torch
from PIL import Image

from redgui.errors import RedguiError
from redgui.network import weights
from redgui.network.rednet import RedNet
from redgui.network.spec import Level, RedNetSpec
from research.trim import main, trim

SPEC = RedNetSpec(levels=(Level(8, 2), Level(8, 6)), unshuffle=2, conditions=("sigma",))
BORDER = 64  # pixels from the edge that see beyond it what the whole network's biases made of its zeros


def dying(kernel: int) -> RedNet:
    """The coarser level has layers 3 to 14; `kernel` lies below zero for every picture."""
    torch.manual_seed(0)
    network = RedNet(SPEC).eval()
    with torch.no_grad():
        for index, layer in enumerate(network.layers):
            bias = layer.bias
            assert isinstance(bias, torch.Tensor)
            bias.fill_(-1e3 if index == kernel else 0.05)
    return network


def test_it_answers_as_the_whole_does() -> None:
    network = dying(4)
    luma = torch.rand(2, 1, 192, 192)
    conditions = torch.tensor([[0.1], [0.1]])
    trimmed = trim(network, luma, conditions)
    assert trimmed.spec.levels == (Level(8, 2), Level(8, 1))
    inner = (..., slice(BORDER, -BORDER), slice(BORDER, -BORDER))
    with torch.no_grad():
        torch.testing.assert_close(trimmed(luma, conditions)[inner], network(luma, conditions)[inner])


@pytest.mark.parametrize("network", [RedNet(SPEC), dying(6)], ids=["alive", "dead farther inside"])
def test_a_network_that_lives_is_left_whole(network: RedNet) -> None:
    with pytest.raises(RedguiError, match="nothing to take out"):
        trim(network, torch.rand(2, 1, 64, 64), torch.tensor([[0.1], [0.1]]))


def test_the_command_keeps_where_the_weights_came_from(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("camera", "coins"):
        Image.fromarray(getattr(skimage.data, name)()).save(tmp_path / f"{name}.png")
    weights.write(dying(4), tmp_path / "whole.safetensors", {"steps": 7})
    main(tmp_path / "whole.safetensors", tmp_path / "trimmed.safetensors", [tmp_path])
    assert weights.read_metadata(tmp_path / "trimmed.safetensors") == {"steps": 7, "dead_layers_taken_out": 10}
    assert weights.read(tmp_path / "trimmed.safetensors").spec.levels[-1] == Level(8, 1)
    assert "10 of 18 layers taken out" in capsys.readouterr().out
