"""Which device runs the network, in which arithmetic, and why."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

import torch

from redgui.errors import NoDeviceError
from redgui.messages import NOTHING, Sentence, listed
from redgui.network.gpu import trust
from redgui.network.gpu.adapter import Adapter, allows_software
from redgui.network.gpu.engine import GpuError
from redgui.network.rednet import RedNet, condition_values
from redgui.settings import ONE_GPU

DeviceName = Literal["cpu", "cuda", "mps", "gpu"]
Arithmetic = Literal["float32", "bfloat16", "float16"]
DEVICES: tuple[DeviceName, ...] = ("cuda", "mps", "gpu", "cpu")  # in the order `auto` prefers them

# Faster arithmetic is trusted only while its result is within this of float32's.
TOLERANCE_DB = 0.01


@dataclass(frozen=True)
class Compute:
    """A device, the arithmetic on it, and one sentence that says why.

    Attributes:
        device: "gpu" is one that wgpu reaches, `adapter`; "cuda" and "mps" are torch's.
        dtype: what maps are kept in.
        reason: for people.
        adapter: which GPU, for "gpu"; None for all others.
        note: what the user must know: that it is not the device that was asked for. "" for nothing.
    """

    device: DeviceName
    dtype: Arithmetic
    reason: Sentence
    adapter: Adapter | None = None
    note: Sentence = NOTHING

    @property
    def torch_dtype(self) -> torch.dtype:
        return {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}[self.dtype]

    @property
    def label(self) -> str:
        """The device in a sentence."""
        return self.adapter.name if self.adapter else self.device

    @property
    def bytes(self) -> int:
        """Size of one number."""
        return 4 if self.dtype == "float32" else 2


@dataclass(frozen=True)
class Option:
    """A device that the user can choose.

    Attributes:
        name: what `RestoreSettings.device` is to be.
        title: for a list.
        compute: what comes of choosing it.
        adapter, verdict: of a GPU that wgpu reaches: which, and what is known of it.
    """

    name: str
    title: str
    compute: Compute
    adapter: Adapter | None = None
    verdict: trust.Verdict | None = None


def options(network: RedNet) -> list[Option]:
    """All devices of this computer, best first, also the GPUs that are not used."""
    rows = [Option(name, describe(name), choose(name, network)) for name in _of_torch()]
    gpus = []
    for adapter in trust.found()[0]:
        known = None if adapter.is_software and not allows_software() else trust.verdict(adapter)
        gpus.append(Option(adapter.key, adapter.title, choose(adapter.key, network), adapter, known))
    return [*rows[:-1], *gpus, rows[-1]]


def available() -> list[DeviceName]:
    """The devices that `choose` can be asked for here, best first; the CPU is always the last."""
    present = set(_of_torch()) | ({"gpu"} if trust.choose_gpu("auto").adapter else set())
    return [name for name in DEVICES if name in present]


def _of_torch() -> list[DeviceName]:
    present = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    return [name for name in DEVICES if present.get(name)]


def describe(device: DeviceName, adapter: Adapter | None = None) -> str:
    """The device's own name, or a sentence, for people."""
    if device == "gpu":
        return adapter.name if adapter else "GPU"
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
    """Pick the device and the fastest arithmetic on it that is close enough.

    Args:
        request: "auto" takes CUDA, then MPS, then the best GPU that was found to be right and faster than the CPU, then
            the CPU. "gpu" or "gpu:..." takes a GPU that was found to be right, and otherwise the CPU with a note.
        network: what is to run.

    Raises:
        NoDeviceError: the device asked for is not there.
    """
    if request == "gpu" or request.startswith(ONE_GPU):
        return _choose_gpu(request, network)
    present = _of_torch()
    if request != "auto":
        if request not in present:
            known = listed(["auto", *available()], "or")
            raise NoDeviceError(
                Sentence("This computer has no {device} device; choose {known}.", device=request, known=known)
            )
        return _in_best_arithmetic(network, Compute(request, "float32", Sentence("asked for")))
    if len(present) > 1:
        why = Sentence("the fastest of {devices}", devices=", ".join(present))
        return _in_best_arithmetic(network, Compute(present[0], "float32", why))
    choice = trust.choose_gpu("auto")
    if choice.adapter:
        return _on_gpu(network, choice.adapter, choice.why)
    return _on_cpu(network, choice.why or Sentence("the only device"))


def _choose_gpu(request: str, network: RedNet) -> Compute:
    """The GPU that was asked for; the CPU in its place must give the same, so it is no error that there is none."""
    choice = trust.choose_gpu(request)
    if choice.adapter:
        compute = _on_gpu(network, choice.adapter, choice.why)
        if compute.device == "gpu":
            return compute
        why = compute.reason
    else:
        why = choice.why or Sentence("no such GPU was found")
    return replace(_on_cpu(network, why), note=Sentence("{why}; the CPU took over.", why=why))


def _on_gpu(network: RedNet, adapter: Adapter, why: Sentence) -> Compute:
    """On the CPU if the GPU fails now, although it did not when it was tried."""
    try:
        return _in_best_arithmetic(network, Compute("gpu", "float32", why, adapter))
    except (GpuError, MemoryError):
        trust.distrust(adapter, "lost")
        return _on_cpu(network, trust.verdict(adapter).sentence(adapter))


def _on_cpu(network: RedNet, why: Sentence) -> Compute:
    return _in_best_arithmetic(network, Compute("cpu", "float32", why))


def _in_best_arithmetic(network: RedNet, exact: Compute) -> Compute:
    """The same device in the fastest arithmetic that is close enough to float32, with the reason for that."""
    why = exact.reason
    fast = fast_arithmetic(exact.device) if exact.adapter is None else _fast_on_gpu(exact.adapter)
    if fast == "float32":
        return replace(exact, reason=_why_exact(exact, why))
    loss = arithmetic_loss(network, exact.device, fast, exact.adapter)
    if abs(loss) <= TOLERANCE_DB:
        reason = Sentence("{why}; {arithmetic} costs {loss:.3f} dB", why=why, arithmetic=fast, loss=max(loss, 0.0))
        return replace(exact, dtype=fast, reason=reason)
    reason = Sentence(
        "{why}; float32 because {arithmetic} would cost {loss:.3f} dB", why=why, arithmetic=fast, loss=loss
    )
    return replace(exact, reason=reason)


def _why_exact(exact: Compute, why: Sentence) -> Sentence:
    if exact.device == "gpu":
        return Sentence("{why}; float32 because it has no float16", why=why)
    return Sentence("{why}; float32 because the hardware has no faster bfloat16", why=why)


def _fast_on_gpu(adapter: Adapter) -> Arithmetic:
    return "float16" if adapter.has_half and trust.verdict(adapter).half else "float32"


def fast_arithmetic(device: DeviceName) -> Arithmetic:
    """The fastest arithmetic that the hardware has, whatever it costs in precision; of torch's devices."""
    if device == "gpu":
        return "float16"
    if has_bfloat16(torch.device(device)):
        return "bfloat16"
    return "float16" if device in ("cuda", "mps") else "float32"


@lru_cache(maxsize=8)  # a second on a processor whose bfloat16 is slow, and asked for each photo
@torch.inference_mode()
def arithmetic_loss(network: RedNet, device: DeviceName, dtype: Arithmetic, adapter: Adapter | None = None) -> float:
    """PSNR in dB that `dtype` loses against float32 on a synthetic noisy picture; infinite if it overflows."""
    from redgui.network.band_net import band_net

    clean, noisy = probe_picture(network.spec.multiple)
    values = condition_values(network.spec, sigma=25.0)
    errors = []
    for arithmetic in ("float32", dtype):
        net = band_net(network, Compute(device, arithmetic, NOTHING, adapter))
        residual, _ = net.push(net.start(), noisy, values, last=True)
        assert residual is not None
        given = residual.float().cpu() + (noisy if network.spec.global_residual else 0.0)
        errors.append((given - clean).double().square().mean())
    loss = 10.0 * torch.log10(errors[1] / errors[0])
    return float(loss) if bool(torch.isfinite(loss)) else float("inf")


def probe_picture(multiple: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Edges, waves and a gradient, clean and with noise of sigma 25: (1, 1, side, side)."""
    side = -(-96 // multiple) * multiple
    y, x = torch.meshgrid(torch.linspace(0, 1, side), torch.linspace(0, 1, side), indexing="ij")
    clean = 0.5 + 0.2 * torch.sin(40 * x * y) + 0.2 * ((x + y * 2) % 0.4 > 0.2).float() - 0.2 * y
    noise = torch.randn(clean.shape, generator=torch.Generator().manual_seed(0)) * 25.0 / 255.0
    return clean[None, None], (clean + noise)[None, None]
