"""What the hardware can do and what a run makes of it: multiply-accumulates (MAC) a second."""

import time
from collections.abc import Callable

import torch

from redgui.network.devices import has_bfloat16
from redgui.network.spec import RedNetSpec

_SIDE = {"cuda": 8192, "mps": 2048, "cpu": 1024}


def step_macs(spec: RedNetSpec, batch: int, patch: int) -> float:
    """MAC of one training step: forward, then as many for the gradients of the maps and again of the weights.

    The first layer needs no gradient of its input; its 0.1 % are counted none the less.
    """
    return 3.0 * spec.macs_per_pixel() * batch * patch**2


def matrix_rate(device: torch.device, dtype: torch.dtype, seconds: float = 1.0) -> float:
    """MAC a second in products of large square matrices, measured for `seconds`: the fastest of the products."""
    side = _SIDE.get(device.type, 1024)
    left, right = (torch.randn(side, side, device=device).to(dtype) for _ in range(2))
    _product_seconds(left, right)  # the first one wakes the library up
    end = time.monotonic() + seconds
    best = _product_seconds(left, right)
    while time.monotonic() < end:
        best = min(best, _product_seconds(left, right))
    return side**3 / best


def _product_seconds(left: torch.Tensor, right: torch.Tensor) -> float:
    begin = time.perf_counter()
    float((left @ right)[0, 0])  # reading a number waits for the device
    return time.perf_counter() - begin


def matrix_rates(device: torch.device, seconds: float = 1.0) -> dict[str, float]:
    """`matrix_rate` of each arithmetic that training may use on the device, by name; bfloat16 where it is fast."""
    kinds = {"float32": torch.float32}
    if has_bfloat16(device):
        kinds["bfloat16"] = torch.bfloat16
    return {name: matrix_rate(device, dtype, seconds) for name, dtype in kinds.items()}


def kernel_table(step: Callable[[], object], rows: int = 30) -> str:
    """Where the time of a step goes on a GPU, kernel by kernel, over three steps."""
    with torch.profiler.profile() as profiler:
        for _ in range(3):
            step()
        torch.cuda.synchronize()
    table: str = profiler.key_averages().table(sort_by="cuda_time_total", row_limit=rows, max_name_column_width=90)
    return table
