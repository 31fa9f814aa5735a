"""The executor: exact for the whole family, and unbroken whatever the device, the memory and the arithmetic do."""

import subprocess
import sys
import threading
from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from redgui.brake import Brake
from redgui.errors import Cancelled, DeviceError
from redgui.network.devices import Compute
from redgui.network.ensemble import stream_ensemble
from redgui.network.rednet import RedNet, condition_values
from redgui.network.spec import MULTISCALE, RED10, RED30, Level, RedNetSpec, red
from redgui.network.stream import stream

CPU = Compute("cpu", "float32", "test")
THREE_SCALES = RedNetSpec(
    levels=(Level(8, 3), Level(8, 2), Level(16, 3)), unshuffle=2, conditions=("sigma", "scale", "jpeg")
)
BY_SCALE = RedNetSpec(
    levels=(Level(8, 3), Level(12, 2)),
    unshuffle=2,
    large_unshuffle=4,
    bias=False,
    conditions=("sigma", "scale", "jpeg"),
)
STRIDE_3 = RedNetSpec(levels=(Level(8, 2), Level(8, 1)), stride=3)
FAMILY = {
    "red10": RED10,
    "red30": RED30,
    "red30 without skips": red(30, "none"),
    "red10 without any skip": replace(RED10, global_residual=False),
    "red20 residual": red(20, "residual", 2),
    "red20 residual 4": red(20, "residual", 4),
    "red20 block 4": red(20, block=4),
    "multiscale": MULTISCALE,
    "three scales": THREE_SCALES,
    "stride 3": STRIDE_3,
    "folded by scale": BY_SCALE,
}


def picture(height: int, width: int) -> NDArray[np.float32]:
    return np.random.default_rng(height * 1000 + width).random((height, width), np.float32)


def whole(network: RedNet, luma: NDArray[np.float32], values: list[float]) -> NDArray[np.float32]:
    with torch.inference_mode():
        conditions = torch.tensor(values).reshape(1, -1)
        return network(torch.from_numpy(luma)[None, None], conditions)[0, 0].numpy()


sides = st.one_of(st.integers(1, 12), st.integers(13, 90))
shapes = st.one_of(
    st.tuples(sides, sides),
    st.tuples(st.integers(1, 3), st.integers(200, 700)),
    st.tuples(st.integers(200, 700), st.integers(1, 3)),
)


@pytest.mark.parametrize("name", FAMILY)
@settings(max_examples=12, deadline=None)
@given(shape=shapes, band_rows=st.integers(1, 64), sigma=st.floats(0, 75), scale=st.floats(1, 4))
def test_equals_the_whole_picture_forward(
    name: str, shape: tuple[int, int], band_rows: int, sigma: float, scale: float
) -> None:
    torch.manual_seed(0)
    network = RedNet(FAMILY[name]).eval().at(scale)
    luma, values = picture(*shape), condition_values(FAMILY[name], sigma, scale, 50)
    done = stream(network, luma, values, CPU, band_rows=band_rows)
    assert done.luma.shape == luma.shape
    np.testing.assert_allclose(done.luma, whole(network, luma, values), atol=1e-5)


def test_default_bands_are_exact_too_and_leave_the_input_alone() -> None:
    network, luma = RedNet(MULTISCALE).eval(), picture(300, 200)
    before, values = luma.copy(), condition_values(MULTISCALE, 25, 2)
    np.testing.assert_allclose(stream(network, luma, values, CPU).luma, whole(network, luma, values), atol=1e-5)
    assert np.array_equal(luma, before)


def test_rows_are_reported_once_in_order_and_final() -> None:
    network, luma = RedNet(MULTISCALE).eval(), picture(141, 60)
    seen: list[tuple[int, int, NDArray[np.float32]]] = []
    values = condition_values(MULTISCALE)
    done = stream(network, luma, values, CPU, band_rows=8, on_rows=lambda a, b, rows: seen.append((a, b, rows)))
    assert [start for start, _, _ in seen] == [0, *(stop for _, stop, _ in seen[:-1])]
    assert seen[-1][1] == 141
    assert len(seen) >= 4
    assert np.array_equal(np.concatenate([rows for _, _, rows in seen]), done.luma)


def test_a_cancel_is_heard_inside_a_band() -> None:
    network, cancel = RedNet(RED30).eval(), threading.Event()
    threading.Timer(0.05, cancel.set).start()
    with pytest.raises(Cancelled):
        stream(network, picture(3000, 512), [], CPU, cancel=cancel)


def test_an_overflow_is_done_again_in_float32() -> None:
    network = RedNet(RED10).eval()
    for layer in network.layers:
        layer.weight.data *= 12
    luma = picture(40, 40)
    done = stream(network, luma, [], Compute("cpu", "float16", "test"), band_rows=8)
    assert np.isfinite(done.luma).all()
    assert done.compute.dtype == "float32"
    assert "overflowed" in done.notes[0]
    exact = whole(network, luma, [])
    np.testing.assert_allclose(done.luma, exact, atol=1e-5 * float(np.abs(exact).max()))


def test_what_is_not_finite_in_float32_is_an_error_not_a_black_picture() -> None:
    network = RedNet(RED10).eval()
    network.layers[3].weight.data[:] = 1e38
    with pytest.raises(DeviceError, match="not finite"):
        stream(network, picture(20, 20), [], CPU)


@pytest.mark.skipif(torch.cuda.is_available(), reason="needs a machine where CUDA fails")
def test_a_device_that_fails_is_replaced_by_the_cpu_and_said_so() -> None:
    network, luma = RedNet(RED10).eval(), picture(30, 30)
    done = stream(network, luma, [], Compute("cuda", "float32", "test"))
    assert done.compute.device == "cpu"
    assert "cuda failed" in done.notes[0]
    np.testing.assert_allclose(done.luma, whole(network, luma, []), atol=1e-5)


@pytest.mark.parametrize("dtype", ["float32", "bfloat16"])
def test_a_pause_changes_nothing(dtype: str) -> None:
    """At a pause the network's memory leaves the device."""
    network, luma = RedNet(THREE_SCALES).eval(), picture(96, 40)
    values = condition_values(THREE_SCALES, 25)
    compute = Compute("cpu", dtype, "test")  # type: ignore[arg-type]
    straight = stream(network, luma, values, compute, band_rows=16)
    brake = Brake()

    def pause_for_a_moment(_start: int, _stop: int, _rows: NDArray[np.float32]) -> None:
        brake.pause()
        threading.Timer(0.05, brake.resume).start()

    held = stream(network, luma, values, compute, band_rows=16, cancel=brake, on_rows=pause_for_a_moment)
    assert brake.paused_seconds > 0.0
    np.testing.assert_array_equal(held.luma, straight.luma)


@pytest.mark.parametrize("dtype", ["bfloat16", "float16"])
def test_half_precision_stays_close(dtype: str) -> None:
    network, luma = RedNet(MULTISCALE).eval(), picture(64, 64)
    values = condition_values(MULTISCALE, 25)
    done = stream(network, luma, values, Compute("cpu", dtype, "test"))  # type: ignore[arg-type]
    assert done.compute.dtype == dtype
    np.testing.assert_allclose(done.luma, whole(network, luma, values), atol=0.03)


# Runs under less and less memory until the whole picture as one band no longer fits, and under next to none.
SHORT_OF_MEMORY = """
import resource
import numpy as np, torch
from redgui.errors import DeviceError
from redgui.network.devices import Compute
from redgui.network.rednet import RedNet
from redgui.network.spec import Level, RedNetSpec
from redgui.network.stream import stream
torch.manual_seed(0); torch.set_num_threads(1)
network = RedNet(RedNetSpec((Level(64, 2),))).eval()
luma = np.random.default_rng(0).random((1500, 600), np.float32)
def run(rows):
    bands = []
    done = stream(network, luma, [], Compute("cpu", "float32", "test"), band_rows=rows,
                  on_rows=lambda start, stop, _: bands.append(stop - start))
    return done.luma, max(bands)
roomy, _ = run(8)
used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
def limit(spare):
    resource.setrlimit(resource.RLIMIT_AS, (used + int(spare), resource.RLIM_INFINITY))
spare, tallest = 2 << 30, 1500
while tallest == 1500:
    spare *= 0.75
    limit(spare)
    tight, tallest = run(1500)
assert np.allclose(tight, roomy, atol=1e-5)
print("smaller bands, equal")
limit(2 << 20)
try:
    run(1500)
except DeviceError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits a process' memory by RLIMIT_AS")
def test_short_memory_means_smaller_bands_then_one_sentence() -> None:
    run = subprocess.run([sys.executable, "-c", SHORT_OF_MEMORY], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "smaller bands, equal" in run.stdout
    assert "not enough memory for a picture 600 pixels wide" in run.stdout


def test_the_ensemble_is_the_mean_of_eight_views() -> None:
    network, luma = RedNet(MULTISCALE).eval(), picture(24, 40)  # whole multiples: no padding to think of
    values = condition_values(MULTISCALE, 25)
    views = []
    for turns in range(4):
        for flip in (False, True):
            view = np.rot90(np.fliplr(luma) if flip else luma, turns).copy()
            answer = np.rot90(whole(network, view, values), -turns)
            views.append(np.fliplr(answer) if flip else answer)
    progress: list[tuple[int, int]] = []
    done = stream_ensemble(network, luma, values, CPU, on_progress=lambda a, b: progress.append((a, b)))
    np.testing.assert_allclose(done.luma, np.mean(views, 0), atol=1e-5)
    assert progress[-1] == (4 * 24 + 4 * 40, 4 * 24 + 4 * 40)
    assert progress == sorted(progress)


def test_the_ensemble_takes_any_size() -> None:
    network, luma = RedNet(MULTISCALE).eval(), picture(13, 7)
    done = stream_ensemble(network, luma, condition_values(MULTISCALE), CPU)
    assert done.luma.shape == luma.shape
    assert np.isfinite(done.luma).all()
