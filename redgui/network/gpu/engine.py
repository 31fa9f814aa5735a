"""The one place that opens GPUs: their list, a device for each that is used, its kernels, and its errors."""

import logging
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from redgui.network.gpu.adapter import Adapter, in_order


class GpuError(RuntimeError):
    """A GPU, its driver or a kernel failed; short memory is a MemoryError instead."""


@contextmanager
def gpu_errors() -> Iterator[None]:
    """Make one of these two of all that wgpu raises.

    Raises:
        GpuError: anything but short memory.
        MemoryError: the GPU's memory is short.
    """
    try:
        wgpu = _wgpu()
    except (ImportError, OSError, RuntimeError) as error:  # no such package, or its library cannot be loaded
        raise GpuError(str(error)) from error
    try:
        yield
    except (GpuError, MemoryError):
        raise
    except (wgpu.GPUError, wgpu.GPUPipelineError, RuntimeError, OSError, AssertionError) as error:
        raise GpuError(_first_line(error)) from error


def _first_line(error: Exception) -> str:
    """What wgpu says behind where it happened."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    telling = [line for line in lines if line not in ("Validation Error", "Caused by:") and not line.startswith("In ")]
    return next(iter(telling), type(error).__name__)


@cache
def _wgpu() -> Any:
    """The library, without its messages, without OpenGL, and without a layer of Mesa that asks the screen."""
    os.environ.setdefault("NODEVICE_SELECT", "1")
    import wgpu
    from wgpu.backends.wgpu_native.extras import set_instance_extras

    logging.getLogger("wgpu").setLevel(logging.CRITICAL + 1)
    set_instance_extras(backends=["Vulkan", "DX12"])
    return wgpu


def adapters() -> list[Adapter]:
    """All GPUs that this process reaches, best first. A bad driver may bring the process down.

    Raises:
        GpuError: wgpu cannot be loaded.
    """
    with gpu_errors():
        return in_order([_described(one) for one in _wgpu().gpu.enumerate_adapters_sync()])


def _described(native: Any) -> Adapter:
    info = native.info
    return Adapter(
        name=str(info["device"]),
        kind=str(info["adapter_type"]),
        backend=str(info["backend_type"]),
        driver=str(info["description"]),
        vendor=int(info["vendor_id"]),
        device=int(info["device_id"]),
        has_half="shader-f16" in native.features,
    )


class Engine:
    """An open GPU. Threads take turns by `lock`.

    Attributes:
        device: wgpu's device.
        largest: bytes of the largest buffer that a kernel can use.
    """

    def __init__(self, adapter: Adapter) -> None:
        """Open it.

        Raises:
            GpuError: it is not there any more, or cannot be opened.
        """
        wgpu = _wgpu()
        found = [one for one in wgpu.gpu.enumerate_adapters_sync() if _described(one) == adapter]
        if not found:
            raise GpuError(f"{adapter.name} is not there any more")
        features = ["shader-f16"] if adapter.has_half else []
        self.device = found[0].request_device_sync(required_features=features)
        limits = self.device.limits
        self.largest = min(limits["max-storage-buffer-binding-size"], limits["max-buffer-size"])
        self.lock = threading.RLock()
        self._storage = wgpu.BufferUsage.STORAGE | wgpu.BufferUsage.COPY_DST | wgpu.BufferUsage.COPY_SRC
        self._uniform = wgpu.BufferUsage.UNIFORM | wgpu.BufferUsage.COPY_DST
        self._pipelines: dict[str, tuple[Any, Any]] = {}

    def pipeline(self, source: str) -> tuple[Any, Any]:
        """The compiled kernel and the layout of what it binds."""
        if source not in self._pipelines:
            module = self.device.create_shader_module(code=source)
            made = self.device.create_compute_pipeline(layout="auto", compute={"module": module, "entry_point": "main"})
            self._pipelines[source] = made, made.get_bind_group_layout(0)
        return self._pipelines[source]

    def storage(self, size: int) -> Any:
        """A buffer of at least `size` bytes for maps or weights.

        Raises:
            MemoryError: there is no room for it, or a kernel could not use so large a one.
        """
        size = max(256, -(-size // 256) * 256)
        if size > self.largest:
            raise MemoryError(f"a buffer of {size} bytes is more than the GPU takes")
        return self.device.create_buffer(size=size, usage=self._storage)

    def uniform(self, size: int) -> Any:
        return self.device.create_buffer(size=size, usage=self._uniform)

    def upload(self, data: Any) -> Any:
        """A buffer with the bytes of an array."""
        made = self.storage(data.nbytes)
        self.device.queue.write_buffer(made, 0, data)
        return made


_open: dict[Adapter, Engine] = {}
_opening = threading.Lock()


def engine(adapter: Adapter) -> Engine:
    """The open GPU, the same for all callers until `forget_engines`.

    Raises:
        GpuError: see `Engine`.
    """
    with _opening:
        if adapter not in _open:
            with gpu_errors():
                _open[adapter] = Engine(adapter)
        return _open[adapter]


def forget_engines() -> None:
    """Open GPUs again when they are next used; their memory is free as soon as the last user is gone."""
    with _opening:
        _open.clear()
