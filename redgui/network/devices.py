"""Which device runs the network, in which arithmetic, and why."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast

import torch

from redgui.errors import NoDeviceError
from redgui.messages import NOTHING, Sentence, listed
from redgui.network.rednet import RedNet, condition_values

DeviceName = Literal["cpu", "cuda", "mps"]
Arithmetic = Literal["float32", "bfloat16", "float16"]
DEVICES: tuple[DeviceName, ...] = ("cuda", "mps", "cpu")  # in the order `auto` prefers them

# Faster arithmetic is trusted only while its result is within this of float32's.
_TOLERANCE_DB = 0.01


@dataclass(frozen=True)
class Compute:
    """A device, the arithmetic on it, and one sentence that says why."""

    device: DeviceName
    dtype: Arithmetic
    reason: Sentence

    @property
    def torch_dtype(self) -> torch.dtype:
        return {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}[self.dtype]

    @property
    def bytes(self) -> int:
        """Size of one number."""
        return 4 if self.dtype == "float32" else 2


def available() -> list[DeviceName]:
    """The devices that this machine has, best first; the CPU is always the last."""
    present = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    return [name for name in DEVICES if present[name]]


def describe(device: DeviceName) -> str:
    """The device's own name, or a sentence, for people."""
    if device == "cuda":
        return torch.cuda.get_device_name()
    if device == "mps":
        return Sentence("Apple GPU")
    cores = torch.get_num_threads()
    return Sentence("CPU, 1 thread") if cores == 1 else Sentence("CPU, {count} threads", count=cores)


def has_bfloat16(device: torch.device) -> bool:
    """Whether the hardware multiplies bfloat16 itself, so that it is faster than float32 and not only smaller."""
    if device.type == "cuda":
        return torch.cuda.get_device_capability(device) >= (8, 0)
    if device.type == "cpu":
        try:
            return bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())
        except (AttributeError, RuntimeError):  # torch without oneDNN, as on Apple silicon
            return False
    return False


def choose(request: str, network: RedNet) -> Compute:
    """Pick the device ("auto" takes CUDA, then MPS, then the CPU) and the fastest arithmetic that is close enough.

    Raises:
        NoDeviceError: the device asked for is not there.
    """
    present = available()
    if request != "auto" and request not in present:
        known = listed(["auto", *present], "or")
        raise NoDeviceError(
            Sentence("This computer has no {device} device; choose {known}.", device=request, known=known)
        )
    device = present[0] if request == "auto" else cast(DeviceName, request)
    why = Sentence("asked for") if request != "auto" else _preference(present)
    fast = fast_arithmetic(device)
    if fast == "float32":
        reason = Sentence("{why}; float32 because the hardware has no faster bfloat16", why=why)
        return Compute(device, "float32", reason)
    loss = arithmetic_loss(network, device, fast)
    if abs(loss) <= _TOLERANCE_DB:
        reason = Sentence("{why}; {arithmetic} costs {loss:.3f} dB", why=why, arithmetic=fast, loss=max(loss, 0.0))
        return Compute(device, fast, reason)
    reason = Sentence(
        "{why}; float32 because {arithmetic} would cost {loss:.3f} dB", why=why, arithmetic=fast, loss=loss
    )
    return Compute(device, "float32", reason)


def _preference(present: list[DeviceName]) -> Sentence:
    if len(present) == 1:
        return Sentence("the only device")
    return Sentence("the fastest of {devices}", devices=", ".join(present))


def fast_arithmetic(device: DeviceName) -> Arithmetic:
    """The fastest arithmetic that the hardware has, whatever it costs in precision."""
    if has_bfloat16(torch.device(device)):
        return "bfloat16"
    return "float16" if device in ("cuda", "mps") else "float32"


@lru_cache(maxsize=8)  # a second on a processor whose bfloat16 is slow, and asked for each photo
@torch.inference_mode()
def arithmetic_loss(network: RedNet, device: DeviceName, dtype: Arithmetic) -> float:
    """PSNR in dB that `dtype` loses against float32 on a synthetic noisy picture; infinite if it overflows."""
    from redgui.network.bands import BandNet

    clean, noisy = _probe_picture(network.spec.multiple)
    values = condition_values(network.spec, sigma=25.0)
    errors = []
    for arithmetic in ("float32", dtype):
        net = BandNet(network, torch.device(device), Compute(device, arithmetic, NOTHING).torch_dtype)
        residual, _ = net.push(net.start(), noisy, values, last=True)
        assert residual is not None
        given = residual.float().cpu() + (noisy if network.spec.global_residual else 0.0)
        errors.append((given - clean).double().square().mean())
    loss = 10.0 * torch.log10(errors[1] / errors[0])
    return float(loss) if bool(torch.isfinite(loss)) else float("inf")


def _probe_picture(multiple: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Edges, waves and a gradient, clean and with noise of sigma 25: (1, 1, side, side)."""
    side = -(-96 // multiple) * multiple
    y, x = torch.meshgrid(torch.linspace(0, 1, side), torch.linspace(0, 1, side), indexing="ij")
    clean = 0.5 + 0.2 * torch.sin(40 * x * y) + 0.2 * ((x + y * 2) % 0.4 > 0.2).float() - 0.2 * y
    noise = torch.randn(clean.shape, generator=torch.Generator().manual_seed(0)) * 25.0 / 255.0
    return clean[None, None], (clean + noise)[None, None]
