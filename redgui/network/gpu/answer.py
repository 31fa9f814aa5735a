"""The other process: it lists GPUs and tries one, and may crash or hang while it does.

A question is {"do": "list"} or {"do": "try", "adapter": {...}}; the answer to the first is a list of adapters, that to
the second a verdict (`redgui.network.gpu.trust`), as their fields.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from typing import Any

from redgui.network.gpu.adapter import Adapter
from redgui.network.gpu.engine import GpuError, adapters

_SIGMA = 25.0
_BAND_ROWS = 28
_TIMED = ((96, 1), (512, 3))  # sides of pictures, and runs; the second only where the first was not hopeless
_HOPELESS = 4.0


def main() -> None:
    """Answer one question from the standard input on the standard output, which drivers do not get to write on."""
    answer_to = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    question = json.load(sys.stdin)
    if question["do"] == "list":
        answer: Any = [asdict(adapter) for adapter in adapters()]
    else:
        answer = examine(Adapter(**question["adapter"]))
    json.dump(answer, answer_to)
    answer_to.close()
    os._exit(0)  # some drivers crash when they are unloaded, after all is done


def examine(adapter: Adapter) -> dict[str, Any]:
    """What `Verdict` wants to know of a GPU."""
    from redgui.messages import NOTHING
    from redgui.network import devices, weights
    from redgui.network.devices import Arithmetic, Compute
    from redgui.network.gpu.compare import WrongPixelsError, are_alike
    from redgui.network.rednet import condition_values

    network = weights.shared("default").at(1.0)
    multiple, values = network.spec.multiple, condition_values(network.spec, sigma=_SIGMA)
    clean, noisy = (plane[..., : -2 * multiple, :-multiple] for plane in devices.probe_picture(multiple))
    cpu = Compute("cpu", "float32", NOTHING)
    expected = _residual(network, cpu, noisy, values)
    kinds: tuple[Arithmetic, ...] = ("float32", "float16") if adapter.has_half else ("float32",)
    sound = dict[Arithmetic, float]()
    for dtype in kinds:
        compute = Compute("gpu", dtype, NOTHING, adapter)
        try:
            given = _residual(network, compute, noisy, values)
        except WrongPixelsError:
            continue
        except (GpuError, MemoryError) as error:
            if dtype == "float32":
                return {"outcome": "failed", "detail": str(error)[:120]}
            continue
        loss = _loss(noisy + given - clean, noisy + expected - clean)
        if are_alike(given, expected) and abs(loss) <= devices.TOLERANCE_DB:
            sound[dtype] = loss
    if "float32" not in sound:
        return {"outcome": "wrong"}
    fastest = list(sound)[-1]
    gpu = Compute("gpu", fastest, NOTHING, adapter)
    speed, cpu_speed = _speeds(network, values, gpu, devices.choose("cpu", network))
    return {
        "outcome": "good" if speed > cpu_speed else "slower",
        "speed": speed,
        "cpu_speed": cpu_speed,
        "loss": max(0.0, sound[fastest]),
        "half": fastest == "float16",
    }


def _residual(network: Any, compute: Any, picture: Any, values: list[float], rows: int = _BAND_ROWS) -> Any:
    """The network's residual of a picture, in bands."""
    import torch

    from redgui.network.band_net import band_net

    net, height = band_net(network, compute), picture.shape[2]
    carry, pieces = net.start(), []
    for top in range(0, height, rows):
        piece, carry = net.push(carry, picture[:, :, top : top + rows].contiguous(), values, top + rows >= height)
        if piece is not None:
            pieces.append(piece.float())
    return torch.cat(pieces, 2)


def _loss(error: Any, least: Any) -> float:
    """dB that one error is above another; infinite where it is not finite."""
    import torch

    loss = 10 * torch.log10(error.double().square().mean() / least.double().square().mean())
    return float(loss) if bool(torch.isfinite(loss)) else float("inf")


def _speeds(network: Any, values: list[float], *computes: Any) -> tuple[float, ...]:
    """Megapixels in a second of each device."""
    import torch

    speeds: tuple[float, ...] = ()
    for side, turns in _TIMED:
        picture = torch.rand((1, 1, side, side), generator=torch.Generator().manual_seed(0))
        works = [partial(_residual, network, compute, picture, values, side) for compute in computes]
        seconds = [min(_seconds(work) for _ in range(turns)) for work in works]
        speeds = tuple(side * side / 1e6 / one for one in seconds)
        if seconds[0] > _HOPELESS * seconds[1]:
            break
    return speeds


def _seconds(work: Callable[[], Any]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
