"""A GPU for the tests: Mesa's lavapipe, a Vulkan that computes on the processor (tools/system_libraries.sh tests)."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from redgui.network.devices import Arithmetic, Compute
from redgui.network.gpu import trust
from redgui.network.gpu.adapter import Adapter


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What is remembered of GPUs is the tests' own, and the same for all of them."""
    folder = tmp_path_factory.getbasetemp() / "cache"
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder))
    return folder


@pytest.fixture(autouse=True)
def nothing_stays() -> Iterator[None]:
    """What any test found out about GPUs is forgotten in this process; GPUs stay open, with their kernels."""
    _forget()
    yield
    _forget()


def _forget() -> None:
    trust.found.cache_clear()
    trust._verdicts.clear()


@pytest.fixture(scope="session")
def adapter() -> Adapter:
    """The software GPU; on Windows and macOS the tests that need it are skipped."""
    trust.found.cache_clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REDGUI_SOFTWARE_GPU", "1")  # or drivers are not asked where there is no GPU
        adapters, trouble = trust.found()
    software = [one for one in adapters if one.is_software]
    if not software:
        if sys.platform == "linux":
            pytest.fail(f"Mesa's software Vulkan is missing: tools/system_libraries.sh tests installs it. {trouble}")
        pytest.skip("there is no software GPU")
    return software[0]


@pytest.fixture
def gpu(adapter: Adapter) -> Callable[[Arithmetic], Compute]:
    """The software GPU in an arithmetic."""
    return lambda dtype: Compute("gpu", dtype, "test", adapter)  # type: ignore[arg-type]


@pytest.fixture
def allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A software renderer counts as a GPU."""
    monkeypatch.setenv("REDGUI_SOFTWARE_GPU", "1")
