"""Real photographs for the tests: those that scikit-image ships."""

import numpy as np
import pytest
import skimage.data
import torch
from numpy.typing import NDArray


@pytest.fixture(scope="session")
def camera() -> NDArray[np.float32]:
    """A grey photo, (256, 256) float32 in [0, 1]."""
    return skimage.data.camera()[100:356, 100:356].astype(np.float32) / 255


@pytest.fixture(scope="session")
def coffee() -> NDArray[np.uint8]:
    """A colour photo, (400, 600, 3)."""
    return skimage.data.coffee()


@pytest.fixture(autouse=True)
def _repeatable() -> None:
    torch.manual_seed(0)
