"""A GPU as its driver describes it, and in which order GPUs are preferred."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from redgui.settings import ONE_GPU

_KINDS = ("DiscreteGPU", "IntegratedGPU")
_BACKENDS = ("Vulkan", "D3D12")
_DEVICES = ("/dev/dri", "/dev/nvidiactl", "/dev/dxg")  # what Linux has for a GPU: by any driver, NVIDIA, WSL
_SOFTWARE = ("llvmpipe", "lavapipe", "swiftshader", "microsoft basic render")


@dataclass(frozen=True)
class Adapter:
    """A GPU under one of the interfaces that reach it.

    Attributes:
        name: for people, as its driver gives it.
        kind: "DiscreteGPU", "IntegratedGPU", "CPU" (a software renderer) or "Unknown".
        backend: "Vulkan" or "D3D12".
        driver: name and version, as the driver gives it.
        vendor, device: the numbers by which its maker calls it.
        has_half: whether its kernels can store float16.
    """

    name: str
    kind: str
    backend: str
    driver: str
    vendor: int
    device: int
    has_half: bool

    @property
    def key(self) -> str:
        """What `RestoreSettings.device` remembers it by, whatever its driver is."""
        return f"{ONE_GPU}{self.backend.lower()}:{self.vendor:04x}:{self.device:04x}"

    @property
    def title(self) -> str:
        """For a list: its name with the interface, since a GPU may be reached by two, and the driver."""
        return f"{self.name} ({self.backend}, {self.driver})"

    @property
    def is_software(self) -> bool:
        """Whether it is a program for the processor, which the processor's own kernels outdo."""
        return self.kind == "CPU" or any(word in self.name.lower() for word in _SOFTWARE)

    def is_meant(self, request: str) -> bool:
        """Whether "gpu:..." asks for it, by its key or by a part of its name."""
        return request.lower() == self.key or request.removeprefix(ONE_GPU).lower() in self.name.lower()


def in_order(adapters: list[Adapter]) -> list[Adapter]:
    """Best first: hardware before software, discrete before integrated, Vulkan before D3D12; each once."""
    first = {adapter.key: adapter for adapter in reversed(adapters)}  # two alike have one key
    return sorted(
        first.values(), key=lambda one: (one.is_software, _rank(one.kind, _KINDS), _rank(one.backend, _BACKENDS))
    )


def _rank(name: str, names: tuple[str, ...]) -> int:
    return names.index(name) if name in names else len(names)


def allows_software() -> bool:
    """Whether "gpu" may be a software renderer where there is no other: for tests on computers without a GPU."""
    return os.environ.get("REDGUI_SOFTWARE_GPU") == "1"


def is_worth_asking() -> bool:
    """Whether this computer may have a GPU that a driver would name: that costs half a second."""
    return sys.platform != "linux" or allows_software() or any(Path(device).exists() for device in _DEVICES)
