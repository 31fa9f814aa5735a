"""Real photographs for the tests, those that scikit-image ships; and a small model."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:  # begun in the background: the tests' processes shall hear Ctrl-C
    signal.signal(signal.SIGINT, signal.default_int_handler)
if sys.platform != "win32" and signal.getsignal(signal.SIGHUP) == signal.SIG_IGN:  # and under nohup a closed terminal
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
if "PYTEST_XDIST_WORKER" in os.environ:  # torch asks for it once, when it is loaded; so do the processes of the tests
    # Processes that each compute on all cores wait for one another ten times longer than they compute.
    os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
import pytest
import skimage.data
import torch
from numpy.typing import NDArray

from redgui.network import weights
from redgui.network.rednet import RedNet
from redgui.network.spec import Level, RedNetSpec


@pytest.fixture(scope="session", autouse=True)
def _own_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test finds presets of the person who runs it, or leaves any."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("settings")))
        patch.setenv("APPDATA", str(tmp_path_factory.mktemp("settings")))
        yield


@pytest.fixture(scope="session")
def camera() -> NDArray[np.float32]:
    """A grey photo, (256, 256) float32 in [0, 1]."""
    return skimage.data.camera()[100:356, 100:356].astype(np.float32) / 255


@pytest.fixture(scope="session")
def coffee() -> NDArray[np.uint8]:
    """A colour photo, (400, 600, 3)."""
    return skimage.data.coffee()


@pytest.fixture
def jpeg_model(tmp_path: Path) -> str:
    """The file of a small model that can be told of noise, scale and JPEG, with weights at random."""
    spec = RedNetSpec((Level(8, 2),), unshuffle=2, conditions=("sigma", "scale", "jpeg"))
    weights.write(RedNet(spec), tmp_path / "jpeg.safetensors", {})
    return str(tmp_path / "jpeg.safetensors")


@pytest.fixture
def bound() -> Any:
    """What makes a process obey permissions even where root runs the tests."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return None
    if sys.platform != "linux":
        pytest.skip("root may read everything here")
    import ctypes

    prctl = ctypes.CDLL(None).prctl

    def drop() -> None:
        for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
            prctl(24, capability)  # PR_CAPBSET_DROP

    return drop


@pytest.fixture(autouse=True)
def _repeatable() -> None:
    torch.manual_seed(0)
