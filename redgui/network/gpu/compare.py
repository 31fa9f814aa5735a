"""One band in a hundred is made by the CPU as well: what a GPU gives is looked at while it works, not only before."""

import threading

import numpy as np
import torch
from torch import Tensor

from redgui.network.bands import BandNet, Carry
from redgui.network.gpu.engine import GpuError
from redgui.network.rednet import RedNet

_EVERY = 100  # bands
_ROWS = 16  # of the band, its first: a taller one would take the CPU longer than the GPU needs for the hundred
# In grey levels of 255; float16 in the maps is at most some 0.1 off. Beside it a share of the residual itself.
_MOST_RMS, _MOST_SINGLE = 0.25, 8.0
_SHARE = 0.01


class WrongPixelsError(GpuError):
    """A GPU's result is not the network's."""


class Comparison:
    """Counts the bands of this process, over all pictures and GPUs; the first that has a result is compared."""

    def __init__(self) -> None:
        self._left = 0
        self._lock = threading.Lock()

    def is_due(self) -> bool:
        """Whether the band that has just been made is to be compared."""
        with self._lock:
            self._left -= 1
            return self._left < 0

    def compare(
        self, network: RedNet, carry: Carry, rows: Tensor, values: list[float], last: bool, residual: Tensor
    ) -> None:
        """Hold the first rows of a band's residual against the CPU's float32; a band with too few rows does not count.

        Args:
            network: the network.
            carry: what the band before left, on the CPU.
            rows, values, last: what the band was made of, as in `BandNet.push`.
            residual: what the GPU made of it.

        Raises:
            WrongPixelsError: they differ by more than rounding.
        """
        multiple = network.spec.multiple
        count = min(rows.shape[2], -(-_ROWS // multiple) * multiple)
        net = BandNet(network, torch.device("cpu"), torch.float32)
        expected, _ = net.push(net.adopt(carry), rows[:, :, :count], values, last and count == rows.shape[2])
        if expected is None:
            return
        if not are_alike(residual[:, :, : expected.shape[2]], expected):
            raise WrongPixelsError("wrong pixels")
        with self._lock:
            self._left = _EVERY


def are_alike(given: Tensor, expected: Tensor) -> bool:
    """Whether two residuals are the same but for rounding; NaN is like nothing."""
    wanted = expected.double().numpy()
    off = np.abs(given.double().numpy() - wanted)
    rms = float(np.sqrt(np.mean(off**2))) <= _MOST_RMS / 255 + _SHARE * float(np.sqrt(np.mean(wanted**2)))
    return rms and float(off.max()) <= _MOST_SINGLE / 255 + _SHARE * float(np.abs(wanted).max())


BANDS = Comparison()
