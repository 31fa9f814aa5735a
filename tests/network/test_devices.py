import pytest
import torch

from redgui.errors import NoDeviceError
from redgui.network import devices
from redgui.network.rednet import RedNet
from redgui.network.spec import MULTISCALE, RED10


def test_the_cpu_is_always_there_and_last() -> None:
    assert devices.available()[-1] == "cpu"


def test_auto_takes_the_best_and_says_why() -> None:
    compute = devices.choose("auto", RedNet(RED10))
    assert compute.device == devices.available()[0]
    assert compute.reason


def test_an_arithmetic_that_happens_to_be_better_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "fast_arithmetic", lambda _device: "bfloat16")
    monkeypatch.setattr(devices, "arithmetic_loss", lambda *_: -0.0003)
    assert devices.choose("cpu", RedNet(RED10)).reason == "asked for; bfloat16 costs 0.000 dB"


@pytest.mark.skipif(torch.cuda.is_available(), reason="needs a machine without CUDA")
def test_a_device_that_is_not_there_is_refused_with_the_choice() -> None:
    with pytest.raises(NoDeviceError, match=r"cuda.*; choose auto(, mps)? or cpu\.$"):
        devices.choose("cuda", RedNet(RED10))


@pytest.mark.parametrize("spec", [RED10, MULTISCALE])
def test_the_loss_of_an_arithmetic_is_measured(spec: object) -> None:
    network = RedNet(spec).eval()  # type: ignore[arg-type]
    assert devices.arithmetic_loss(network, "cpu", "float32") == 0.0
    assert abs(devices.arithmetic_loss(network, "cpu", "bfloat16")) < 0.5


def test_an_overflowing_arithmetic_is_not_trusted() -> None:
    network = RedNet(RED10).eval()
    for layer in network.layers:
        layer.weight.data *= 12
    assert devices.arithmetic_loss(network, "cpu", "float16") == float("inf")
