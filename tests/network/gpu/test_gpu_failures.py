"""Whatever a GPU does while it works, the file is what the CPU gives, and one sentence says that it was the CPU."""

import threading
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
import torch
from gpu_hands import Plane, picture

from redgui.brake import Brake
from redgui.network.devices import Arithmetic, Compute
from redgui.network.gpu import bands, compare, shaders, trust
from redgui.network.gpu.adapter import Adapter
from redgui.network.gpu.engine import Engine, GpuError, adapters, engine, forget_engines
from redgui.network.rednet import RedNet
from redgui.network.spec import Level, RedNetSpec
from redgui.network.stream import Streamed, stream

CPU = Compute("cpu", "float32", "test")  # type: ignore[arg-type]
SPEC = RedNetSpec(levels=(Level(8, 3), Level(8, 2)), unshuffle=2)

Gpu = Callable[[Arithmetic], Compute]


@pytest.fixture
def network() -> RedNet:
    return RedNet(SPEC).eval()


def of_cpu(network: RedNet, luma: Plane) -> Plane:
    return stream(network, luma, [], CPU).luma


def run(
    network: RedNet, luma: Plane, compute: Compute, after: Callable[[int], None], cancel: threading.Event | None = None
) -> Streamed:
    """Restore in bands of 8 rows; `after` is called with the first row of each piece of the result."""
    return stream(
        network, luma, [], compute, band_rows=8, on_rows=lambda start, _stop, _rows: after(start), cancel=cancel
    )


def test_a_device_that_is_destroyed_is_replaced_by_the_cpu(network: RedNet, gpu: Gpu, adapter: Adapter) -> None:
    luma, starts = picture(), list[int]()

    def destroy(start: int) -> None:
        starts.append(start)
        if len(starts) == 1:
            engine(adapter).device.destroy()

    done = run(network, luma, gpu("float32"), destroy)
    assert done.compute.device == "cpu"
    assert len(done.notes) == 1
    assert adapter.name in done.notes[0]
    assert starts.count(0) == 2  # what the device held is lost with it
    np.testing.assert_allclose(done.luma, of_cpu(network, luma), atol=1e-6)
    assert trust.verdict(adapter).outcome == "lost"  # it is not asked again


@pytest.mark.parametrize("dtype", ["float32", "float16"])
def test_short_memory_means_smaller_bands_and_then_the_cpu_which_takes_the_work_over(
    network: RedNet, dtype: Arithmetic, gpu: Gpu, adapter: Adapter
) -> None:
    luma, starts, opened = picture(96, 64), list[int](), engine(adapter)
    largest = opened.largest

    def shrink(start: int) -> None:
        starts.append(start)
        if len(starts) == 2:
            opened.largest = 0

    try:
        done = stream(network, luma, [], gpu(dtype), band_rows=32, on_rows=lambda start, _stop, _rows: shrink(start))
        assert starts.count(0) == 1
    finally:
        opened.largest = largest
    assert done.compute.device in ("gpu", "cpu")
    np.testing.assert_allclose(done.luma, of_cpu(network, luma), atol=2e-3)


def test_a_band_that_does_not_fit_is_halved(network: RedNet, gpu: Gpu, adapter: Adapter) -> None:
    luma, heights, opened = picture(192, 64), list[int](), engine(adapter)
    largest, opened.largest = opened.largest, 60_000
    try:
        done = stream(
            network,
            luma,
            [],
            gpu("float32"),
            band_rows=192,
            on_rows=lambda start, stop, _: heights.append(stop - start),
        )
    finally:
        opened.largest = largest
    assert (done.compute.device, done.notes) == ("gpu", ())
    assert max(heights) < 192
    np.testing.assert_allclose(done.luma, of_cpu(network, luma), atol=1e-6)


def test_a_picture_too_wide_for_the_gpu_is_the_cpus(network: RedNet, gpu: Gpu, adapter: Adapter) -> None:
    luma, opened = picture(), engine(adapter)
    largest, opened.largest = opened.largest, 4096
    try:
        done = run(network, luma, gpu("float32"), lambda _start: None)
    finally:
        opened.largest = largest
    assert done.compute.device == "cpu"
    assert len(done.notes) == 1
    np.testing.assert_allclose(done.luma, of_cpu(network, luma), atol=1e-6)
    assert adapter not in trust._verdicts  # a smaller picture may fit


def test_a_kernel_that_does_not_compile(network: RedNet, gpu: Gpu, monkeypatch: pytest.MonkeyPatch) -> None:
    luma = picture()
    monkeypatch.setattr(shaders, "_CONV", shaders._CONV.replace("workgroupBarrier();", "no_such_thing();"))
    done = run(network, luma, gpu("float32"), lambda _start: None)
    assert done.compute.device == "cpu"
    assert len(done.notes) == 1
    assert "no_such_thing" in done.notes[0]
    np.testing.assert_allclose(done.luma, of_cpu(network, luma), atol=1e-6)


@pytest.mark.parametrize("dtype", ["float32", "float16"])
def test_wrong_pixels_reach_no_file(
    network: RedNet, dtype: Arithmetic, gpu: Gpu, adapter: Adapter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As from a compiler that mistakes one tap for another; the first band of a process that has rows is compared."""
    luma, starts = picture(), list[int]()
    monkeypatch.setattr(compare.BANDS, "_left", 0)
    monkeypatch.setattr(shaders, "_CONV", shaders._CONV.replace("tap < 3u", "tap < 2u"))
    done = run(network, luma, gpu(dtype), starts.append)
    assert done.compute.device == "cpu"
    assert len(done.notes) == 1
    assert "wrong pixels" in done.notes[0]
    np.testing.assert_allclose(done.luma, of_cpu(network, luma), atol=1e-6)
    assert trust.verdict(adapter).outcome == "wrong"


def test_what_becomes_wrong_later_starts_over(network: RedNet, gpu: Gpu, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not compared is not kept: the rows come again, from the top, by the CPU."""
    luma, starts = picture(96, 64), list[int]()
    right = bands.GpuBandNet.push

    def wrong_from_the_third(self: bands.GpuBandNet, *arguments: object) -> object:
        if len(starts) == 3:
            monkeypatch.setattr(compare.BANDS, "_left", 0)
            for own in self._layers:
                data = np.zeros(own.bias.size, np.uint8)
                self._engine.device.queue.write_buffer(own.weights, 0, data)
        return right(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(bands.GpuBandNet, "push", wrong_from_the_third)
    done = run(network, luma, gpu("float32"), starts.append)
    assert done.compute.device == "cpu"
    assert starts.count(0) == 2
    np.testing.assert_allclose(done.luma, of_cpu(network, luma), atol=1e-6)


def test_one_band_in_a_hundred_is_compared() -> None:
    comparison = compare.Comparison()
    network, band = RedNet(replace(SPEC, levels=(Level(4, 1),))).eval(), torch.rand(1, 1, 8, 8)
    net = compare.BandNet(network, torch.device("cpu"), torch.float32)
    residual, _ = net.push(net.start(), band, [], True)
    assert residual is not None
    due = list[int]()
    for number in range(350):
        if comparison.is_due():
            due.append(number)
            comparison.compare(network, net.start(), band, [], True, residual)
    assert due[0] == 0
    assert np.diff(due).tolist() == [101, 101, 101]
    with pytest.raises(compare.WrongPixelsError):
        comparison.compare(network, net.start(), band, [], True, torch.full_like(residual, torch.nan))


def test_a_pause_frees_the_gpus_memory_and_changes_nothing(network: RedNet, gpu: Gpu) -> None:
    import wgpu

    luma, counts, brake = picture(), list[int](), Brake()
    forget_engines()
    straight = run(network, luma, gpu("float32"), lambda _start: None)
    forget_engines()

    def buffers() -> int:
        return int(wgpu.diagnostics.object_counts.get_dict()["Buffer"]["count"])

    before = buffers()

    def look() -> None:
        counts.append(buffers())
        brake.resume()

    def pause(start: int) -> None:
        if start == 0:
            assert buffers() > before
            brake.pause()
            threading.Timer(0.3, look).start()

    held = run(network, luma, gpu("float32"), pause, cancel=brake)
    assert counts[0] <= before
    assert (held.compute.device, held.notes) == ("gpu", ())
    np.testing.assert_array_equal(held.luma, straight.luma)


def test_a_gpu_that_is_gone_after_a_pause(network: RedNet, gpu: Gpu, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it gave back before goes on to the CPU; nothing is done twice."""
    luma, starts, brake = picture(), list[int](), Brake()

    def pause(start: int) -> None:
        starts.append(start)
        if start == 0:
            monkeypatch.setattr(Engine, "__init__", _gone)
            brake.pause()
            threading.Timer(0.05, brake.resume).start()

    done = run(network, luma, gpu("float32"), pause, cancel=brake)
    assert done.compute.device == "cpu"
    assert "not there any more" in done.notes[0]
    assert starts == sorted(set(starts))
    np.testing.assert_allclose(done.luma, of_cpu(network, luma), atol=1e-6)


def _gone(_self: Engine, adapter: Adapter) -> None:
    raise GpuError(f"{adapter.name} is not there any more")


def test_two_threads_share_a_gpu(network: RedNet, gpu: Gpu) -> None:
    lumas = [picture(48, 64), picture(64, 48), picture(40, 40)]
    results = dict[int, Plane]()

    def work(number: int) -> None:
        results[number] = run(network, lumas[number], gpu("float32"), lambda _start: None).luma

    threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for number, luma in enumerate(lumas):
        np.testing.assert_allclose(results[number], of_cpu(network, luma), atol=1e-6)


def test_an_adapter_that_is_not_there(network: RedNet, gpu: Gpu) -> None:
    luma, compute = picture(), gpu("float32")
    assert compute.adapter is not None
    elsewhere = replace(compute, adapter=replace(compute.adapter, driver="of another computer"))
    done = run(network, luma, elsewhere, lambda _start: None)
    assert done.compute.device == "cpu"
    assert adapters()
    np.testing.assert_allclose(done.luma, of_cpu(network, luma), atol=1e-6)
