"""Speed and memory, measured: the executor against the plain whole-picture forward, the window, the queue."""

import json
import os
import platform
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import psutil
import torch
from numpy.typing import NDArray

from redgui.batch.run import Batch
from redgui.errors import Cancelled, RedguiError
from redgui.messages import Sentence
from redgui.network import devices, weights
from redgui.network.devices import Arithmetic, Compute
from redgui.network.rednet import RedNet, condition_values
from redgui.network.spec import ARCHITECTURES
from redgui.network.stream import Plane, stream
from redgui.photo.photo import Photo
from redgui.photo.write import write
from redgui.settings import Device, RestoreSettings

_TURNS = 3


@dataclass(frozen=True)
class Run:
    """One comparison; the fields are those of `redgui bench --json`.

    Attributes:
        plain_seconds: median of the plain forward passes; None where its maps would not fit into memory, and on a GPU
            that torch does not reach.
        executor_seconds: median of the executor's.
        extra_bytes: the executor's peak of memory beyond the input and output planes; of the computer's own memory.
        gpu: which one, where `device` is "gpu".
    """

    model: str
    width: int
    height: int
    device: str
    dtype: str
    plain_seconds: float | None
    executor_seconds: float
    extra_bytes: int
    gpu: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times faster the executor is than the plain forward, both taken in turn in one run."""
        return None if self.plain_seconds is None else round(self.plain_seconds / self.executor_seconds, 3)

    def to_dict(self) -> dict[str, Any]:
        return asdict(self) | {"ratio": self.ratio}

    def sentence(self) -> str:
        name = self.gpu or self.device
        speed = self.width * self.height / 1e6 / self.executor_seconds
        plain = (
            f"plain {self.plain_seconds:.2f} s, {self.plain_seconds / self.executor_seconds:.2f} times the executor's"
            if self.plain_seconds
            else "no plain forward on this device"
            if self.gpu
            else "the plain forward would not fit into memory"
        )
        return (
            f"{self.model} {self.width}x{self.height} {name} {self.dtype}: executor "
            f"{self.executor_seconds:.2f} s ({speed:.2f} MP/s, {self.extra_bytes / 2**20:.0f} MiB extra); {plain}"
        )


def bench(model: str, width: int, height: int, device: str, cancel: threading.Event, scale: float = 1.0) -> list[Run]:
    """Compare on a random picture, in each arithmetic that the device is fast in.

    A GPU of `redgui.network.gpu` is compared with the CPU, and with CUDA where there is any, in the same run.

    Args:
        model: as for `weights.load`, or the name of an architecture (red10, red20, red30, multiscale).
        width, height: of the result, in pixels.
        device: as for `RestoreSettings`.
        scale: how many times enlarged it is.

    Raises:
        RedguiError: the model or the device is not there; `cancel` was set.
    """
    network = _network(model).at(scale)
    chosen = devices.choose(device, network)
    others = ("cuda", "cpu") if chosen.device == "gpu" else ()
    beside = [devices.choose(name, network) for name in others if name in devices.available()]
    luma = np.random.default_rng(0).random((height, width), np.float32)
    values = condition_values(network.spec, sigma=25.0, scale=scale)
    return [
        _compare(model, network, luma, values, replace(compute, dtype=kind, reason=Sentence("measured")), cancel)
        for compute in (chosen, *beside)
        for kind in _kinds(compute)
    ]


def _kinds(compute: Compute) -> list[Arithmetic]:
    """float32, and what is faster on that device."""
    fast = compute.dtype if compute.device == "gpu" else devices.fast_arithmetic(compute.device)
    return ["float32"] if fast == "float32" else ["float32", fast]


def machine() -> dict[str, Any]:
    """What the figures depend on: processor, cores, GPU and system, as they name themselves."""
    gpu = torch.cuda.get_device_name() if torch.cuda.is_available() else None
    return {"processor": _processor(), "cores": os.cpu_count() or 1, "gpu": gpu, "system": sys.platform}


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:  # no Linux
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "") or platform.processor() or platform.machine()


# It ends with the process that started it, whose end of the pipe the system closes.
_NEIGHBOUR = """
import sys, threading
over = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), over.set()), daemon=True).start()
while not over.is_set():
    sum(range(10_000))
"""


@contextmanager
def busy_neighbour() -> Iterator[None]:
    """Another program that keeps one core busy, for as long as the context lasts."""
    with subprocess.Popen([sys.executable, "-c", _NEIGHBOUR], stdin=subprocess.PIPE) as neighbour:
        try:
            yield
        finally:
            assert neighbour.stdin is not None
            neighbour.stdin.close()


def _network(model: str) -> RedNet:
    """A shipped model, or a published architecture with random weights: they cost the same."""
    if model in ARCHITECTURES and model not in weights.entries():
        return RedNet(ARCHITECTURES[model]).eval().requires_grad_(False)
    return weights.shared(model)


def _compare(
    model: str, network: RedNet, luma: Plane, values: list[float], compute: Compute, cancel: threading.Event
) -> Run:
    ours, theirs, extra = [], [], 0
    has_plain = compute.device != "gpu"
    plain_fits = (
        has_plain and plain_bytes(network, luma.size) * (1 if compute.bytes == 4 else 0.5) < _free_bytes(compute) * 0.8
    )
    plain = _plain(network, luma, values, compute) if plain_fits else None
    _warm_up(network, values, compute)
    for _ in range(_TURNS if plain_fits or not has_plain else 1):
        if plain is not None:
            theirs.append(_seconds(plain, compute))
        with PeakMemory(compute) as peak:
            ours.append(_seconds(lambda: stream(network, luma, values, compute, cancel=cancel), compute))
        extra = max(extra, peak.bytes - (luma.nbytes if compute.device == "cpu" else 0))
    return Run(
        model=model,
        width=luma.shape[1],
        height=luma.shape[0],
        device=compute.device,
        dtype=compute.dtype,
        plain_seconds=median(theirs) if theirs else None,
        executor_seconds=median(ours),
        extra_bytes=max(0, extra),
        gpu=compute.adapter.title if compute.adapter else "",
    )


def plain_bytes(network: RedNet, pixels: int) -> float:
    """Memory that the plain float32 forward holds at once: every map that a skip waits for, and two more."""
    plan = network.spec.layers
    area, total, largest = float(network.spec.unshuffle**2), 0.0, 0.0
    waiting = {layer.add for layer in plan}
    for index, layer in enumerate(plan):
        area *= layer.stride**2 if layer.kind == "down" else 1
        area /= layer.stride**2 if layer.kind == "up" else 1
        size = 4.0 * layer.outputs * pixels / area
        largest = max(largest, size)
        total += size if index in waiting else 0.0
    return total + 2 * largest


class PeakMemory:
    """Watches how far memory rises above where it stood at the start.

    Attributes:
        bytes: the rise; on a GPU that of the GPU's memory.
    """

    def __init__(self, compute: Compute) -> None:
        self.bytes = 0
        self._cuda = compute.device == "cuda"
        self._process = psutil.Process()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> "PeakMemory":
        if self._cuda:
            torch.cuda.reset_peak_memory_stats()
        self._start = torch.cuda.memory_allocated() if self._cuda else self._process.memory_info().rss
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()
        if self._cuda:
            self.bytes = torch.cuda.max_memory_allocated() - self._start

    def _watch(self) -> None:
        while not self._over.wait(0.005):
            if not self._cuda:
                self.bytes = max(self.bytes, self._process.memory_info().rss - self._start)


def _plain(network: RedNet, luma: Plane, values: list[float], compute: Compute) -> Callable[[], torch.Tensor]:
    """The plain forward as anyone would write it: the whole picture through the module."""
    device = torch.device(compute.device)
    module = RedNet(network.spec)
    module.load_state_dict(network.state_dict())
    module = module.to(device, compute.torch_dtype).eval()
    picture = torch.from_numpy(luma)[None, None].to(device, compute.torch_dtype)
    conditions = torch.tensor([values], device=device, dtype=compute.torch_dtype).reshape(1, -1)

    def forward() -> torch.Tensor:
        with torch.inference_mode():
            return module(picture, conditions).float().cpu()  # type: ignore[no-any-return]

    return forward


def _warm_up(network: RedNet, values: list[float], compute: Compute) -> None:
    stream(network, np.zeros((256, 256), np.float32), values, compute)


def _seconds(work: Callable[[], object], compute: Compute) -> float:
    if compute.device == "cuda":
        torch.cuda.synchronize()
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _free_bytes(compute: Compute) -> float:
    if compute.device == "cuda":
        return float(torch.cuda.mem_get_info()[0])
    return float(psutil.virtual_memory().available)


def bench_window() -> dict[str, Any]:
    """The window is measured in a fresh process, from its start; without a screen on Qt's offscreen platform.

    Raises:
        RedguiError: it could not be measured.
    """
    screen = any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))) or sys.platform != "linux"
    program = [sys.executable] if hasattr(sys, "_MEIPASS") else [sys.executable, "-m", "redgui"]
    done = subprocess.run(
        # Its start is passed on, because systems know it only to a second.
        [*program, "--measure-window", str(time.time())],
        env=os.environ | ({} if screen else {"QT_QPA_PLATFORM": "offscreen"}),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RedguiError(
            Sentence(
                "The window could not be measured: {reason}", reason=(done.stderr.strip() or "no reason given")[-300:]
            )
        )
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


def bench_batch(
    model: str,
    width: int,
    height: int,
    device: Device,
    photos: int,
    cancel: threading.Event,
) -> dict[str, Any]:
    """What the queue costs beyond the network: noisy JPEGs of sigma 25 from a folder into a folder.

    Returns:
        photos, batch_seconds (from the start to the end of the queue), network_seconds (the sum of what the network
        took in that same run), ratio.

    Raises:
        RedguiError: a photo failed; `cancel` was set.
    """
    settings = RestoreSettings(sigma=25.0, model=model, device=device)
    weights.shared(model)
    with tempfile.TemporaryDirectory() as folder:
        sources = Path(folder, "photos")
        sources.mkdir()
        for number in range(photos):
            write(Photo(_noisy_picture(width, height, number)), sources / f"{number:03}.jpg", quality=90)
        batch = Batch(Path(folder, "results"), settings=settings)
        batch.add([sources])
        started = time.perf_counter()
        batch.start()
        while not batch.wait(0.1):
            if cancel.is_set():
                batch.close()
                raise Cancelled
        seconds = time.perf_counter() - started
    if failed := [status.reason for status in batch.items() if status.state != "done"]:
        raise RedguiError(failed[0])
    network = sum(status.result.network_seconds for status in batch.items() if status.result)
    return {
        "photos": photos,
        "batch_seconds": round(seconds, 2),
        "network_seconds": round(network, 2),
        "ratio": round(seconds / network, 4),
    }


def _noisy_picture(width: int, height: int, seed: int) -> NDArray[np.uint8]:
    """Waves in three colours, with noise of sigma 25."""
    random = np.random.default_rng(seed)
    y, x = np.mgrid[:height, :width].astype(np.float32) / 100
    waves = np.stack([np.sin(x * (k + 1) + seed) * np.cos(y * (3 - k)) for k in range(3)], -1)
    noisy = 128 + 70 * waves + random.standard_normal(waves.shape, np.float32) * 25
    return noisy.clip(0, 255).astype(np.uint8)
