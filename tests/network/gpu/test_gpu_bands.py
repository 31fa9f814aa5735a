"""The band step in WGSL: torch's to rounding, for the whole family, and the same bits whatever the bands are."""

import random
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
import torch
from gpu_hands import Plane, in_bands, picture

from redgui.network import weights
from redgui.network.band_net import band_net
from redgui.network.devices import Arithmetic, Compute
from redgui.network.gpu.bands import GpuBandNet
from redgui.network.rednet import RedNet, condition_values
from redgui.network.spec import Level, RedNetSpec, red
from redgui.network.stream import stream

CPU = Compute("cpu", "float32", "test")  # type: ignore[arg-type]
# Kernels take a second each to be compiled for a processor: most of these share theirs.
FAMILY = {
    "residual": red(10, "residual", 2),
    "residual 4": replace(red(12, "residual", 4), levels=(Level(8, 6),)),
    "no skips": replace(red(6, "none"), levels=(Level(7, 3),)),
    "one vector": replace(red(6), levels=(Level(3, 3),)),
    "the picture itself": replace(red(6), levels=(Level(8, 3),), global_residual=False),
    "three scales": RedNetSpec(
        levels=(Level(8, 3), Level(8, 2), Level(8, 3)), unshuffle=2, conditions=("sigma", "scale", "jpeg")
    ),
    "stride 3": RedNetSpec(levels=(Level(8, 2), Level(8, 1)), stride=3),
    "no bias": RedNetSpec(levels=(Level(8, 3), Level(8, 2)), unshuffle=2, bias=False, conditions=("sigma",)),
}
# Grey levels of 255.
MOST = {"float32": 0.01, "float16": 0.5}


def network_of(name: str) -> RedNet:
    if name in FAMILY:
        torch.manual_seed(0)
        return RedNet(FAMILY[name]).eval()
    return weights.shared(name).at(1.0)


def levels(luma: Plane) -> Plane:
    return np.rint(luma.clip(0, 1) * 255)


@pytest.mark.parametrize("dtype", ["float32", "float16"])
@pytest.mark.parametrize("name", ["default", "red30", *FAMILY])
def test_the_whole_family_is_that_of_the_cpu(
    name: str, dtype: Arithmetic, gpu: Callable[[Arithmetic], Compute]
) -> None:
    network, luma = network_of(name), picture()
    values = condition_values(network.spec, sigma=25.0, scale=1.5, jpeg=70)
    expected = stream(network, luma, values, CPU, band_rows=48)
    done = stream(network, luma, values, gpu(dtype), band_rows=16)
    assert (done.compute.device, done.compute.dtype, done.notes) == ("gpu", dtype, ())
    assert np.abs(done.luma - expected.luma).max() * 255 < MOST[dtype]
    if dtype == "float32":
        off = np.abs(levels(done.luma) - levels(expected.luma))
        assert off.max() <= 1
        assert np.count_nonzero(off) <= max(1, off.size / 10_000)


@pytest.mark.parametrize("name", ["default", "residual 4", "three scales"])
def test_any_size(name: str, gpu: Callable[[Arithmetic], Compute]) -> None:
    network = network_of(name)
    values = condition_values(network.spec, sigma=25.0)
    for height, width in [(1, 1), (1, 2), (2, 1), (5, 3), (1, 70), (37, 1), (19, 23)]:
        luma = picture(height, width)
        done = stream(network, luma, values, gpu("float32"), band_rows=8)
        assert done.compute.device == "gpu", done.notes
        np.testing.assert_allclose(done.luma, stream(network, luma, values, CPU).luma, atol=1e-5)


@pytest.mark.parametrize("dtype", ["float32", "float16"])
@pytest.mark.parametrize("name", ["default", "residual 4", "stride 3", "no bias"])
def test_bands_of_any_height_give_the_same_bits(
    name: str, dtype: Arithmetic, gpu: Callable[[Arithmetic], Compute]
) -> None:
    network = network_of(name)
    multiple = network.spec.multiple
    net, luma = band_net(network, gpu(dtype)), picture(48, 64 // multiple * multiple)
    values = condition_values(network.spec, sigma=25.0)
    whole = in_bands(net, luma, values, 48)
    heights = random.Random(name + dtype).sample(range(multiple, 48, multiple), 3)
    for rows in [multiple, *heights]:
        assert np.array_equal(in_bands(net, luma, values, rows), whole), rows


@pytest.mark.parametrize("name", ["default", "residual 4"])
def test_a_band_that_is_tried_again_gives_the_same(name: str, gpu: Callable[[Arithmetic], Compute]) -> None:
    """A carry is good until the band after the next."""
    network = network_of(name)
    net, luma = band_net(network, gpu("float32")), picture()
    values = condition_values(network.spec, sigma=25.0)
    whole, carry, pieces = in_bands(net, luma, values, 48), net.start(), []
    for top in range(0, 48, 16):
        band = torch.from_numpy(luma[top : top + 16].copy())[None, None]
        net.push(carry, band[:, :, :8], values, False)  # as if that had not been enough
        piece, carry = net.push(carry, band, values, top == 32)
        pieces += [] if piece is None else [piece[0, 0].numpy()]
    assert np.array_equal(np.concatenate(pieces), whole)


@pytest.mark.parametrize("dtype", ["float32", "float16"])
@pytest.mark.parametrize("name", ["default", "residual 4", "stride 3"])
def test_the_carry_goes_to_the_cpu_and_back(name: str, dtype: Arithmetic, gpu: Callable[[Arithmetic], Compute]) -> None:
    network = network_of(name)
    values, luma, rows = condition_values(network.spec, sigma=25.0), picture(48, 60), 12
    nets = [band_net(network, gpu(dtype)), band_net(network, CPU)]
    expected = in_bands(nets[1], luma, values, 48)
    carry, pieces = nets[0].start(), []
    for number, top in enumerate(range(0, 48, rows)):
        net = nets[number % 2]
        band = torch.from_numpy(luma[top : top + rows].copy())[None, None]
        piece, carry = net.push(net.adopt(carry.on_cpu()) if number else carry, band, values, top + rows == 48)
        pieces += [] if piece is None else [piece[0, 0].numpy()]
    assert np.abs(np.concatenate(pieces) - expected).max() * 255 < MOST[dtype]


def test_once_bands_have_their_height_nothing_is_allocated(gpu: Callable[[Arithmetic], Compute]) -> None:
    network = network_of("three scales")
    net, values = band_net(network, gpu("float32")), condition_values(network.spec)
    assert isinstance(net, GpuBandNet)
    carry, band = net.start(), torch.rand(1, 1, 16, 64)
    for _ in range(8):
        _, carry = net.push(carry, band, values, False)
    before = dict(net._room)
    _, carry = net.push(carry, band, values, False)
    assert net._room == before


def test_an_overflow_inside_is_seen_although_a_relu_hides_it(gpu: Callable[[Arithmetic], Compute]) -> None:
    """What is -inf before a ReLU is 0 after it, and would be a flaw in the picture that looks like any other."""
    network = RedNet(replace(red(10), levels=(Level(8, 5),))).eval()
    network.layers[2].weight.data[:] = 0
    network.layers[2].bias.data[:] = -6e5  # type: ignore[union-attr]
    luma = picture()
    done = stream(network, luma, [], gpu("float16"), band_rows=16)
    assert done.compute.dtype == "float32"
    assert "overflowed" in done.notes[0]
    np.testing.assert_allclose(done.luma, stream(network, luma, [], CPU).luma, atol=1e-4)
