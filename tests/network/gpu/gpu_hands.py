"""Pictures for GPUs, and a network that works on one in bands."""

import numpy as np
import torch
from numpy.typing import NDArray

from redgui.network.band_net import AnyNet

Plane = NDArray[np.float32]


def picture(height: int = 48, width: int = 64) -> Plane:
    return np.random.default_rng(height * 1000 + width).random((height, width), np.float32)


def in_bands(net: AnyNet, luma: Plane, values: list[float], rows: int) -> Plane:
    """The residual of a picture whose sides are multiples of what the network wants, in bands of `rows`."""
    carry, pieces = net.start(), []
    for top in range(0, len(luma), rows):
        band = torch.from_numpy(luma[top : top + rows].copy())[None, None]
        piece, carry = net.push(carry, band, values, top + rows >= len(luma))
        if piece is not None:
            pieces.append(piece[0, 0].numpy())
    return np.concatenate(pieces)
