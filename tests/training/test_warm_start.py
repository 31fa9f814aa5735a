"""A network that is told more begins where the one that was told less stood."""

from dataclasses import replace

import pytest
import torch

from redgui.errors import RedguiError
from redgui.network.rednet import RedNet
from redgui.network.spec import RED10, Level, RedNetSpec
from redgui.training.warm_start import warm_start

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
