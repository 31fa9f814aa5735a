"""`--device gpu` from the terminal: the same file as by the CPU, whether there is a GPU or not."""

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import skimage.data
from command_line import redgui_here
from numpy.typing import NDArray
from PIL import Image

from redgui.network import devices, weights
from redgui.network.gpu import trust
from redgui.network.gpu.adapter import Adapter
from redgui.network.gpu.trust import Verdict
from redgui.network.rednet import RedNet
from redgui.network.spec import Level, red


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "cat.png"
    Image.fromarray(skimage.data.chelsea()[60:108, 100:164]).save(path)
    return path


@pytest.fixture
def residual(tmp_path: Path) -> str:
    path = tmp_path / "residual.safetensors"
    weights.write(RedNet(replace(red(10, "residual"), levels=(Level(8, 5),))), path, {})
    return str(path)


def restore(
    photo: Path, device: str, capsys: pytest.CaptureFixture[str], *options: object
) -> tuple[NDArray[np.uint8], dict[str, Any]]:
    target = photo.with_name(f"{device.replace(':', '-')}.png")
    assert redgui_here("restore", photo, "--sigma", 20, "--device", device, "-o", target, "--json", *options) == 0
    (result,) = json.loads(capsys.readouterr().out)["results"]
    with Image.open(target) as image:
        return np.array(image), result


@pytest.mark.parametrize("model", ["default", "residual"])
def test_a_gpu_makes_the_same_file_in_float32(
    model: str, photo: Path, residual: str, adapter: Adapter, allowed: None,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """One level at most, in at most one sample of ten thousand."""
    del allowed
    monkeypatch.setattr(trust, "_verdicts", {adapter: Verdict("slower", speed=0.01, cpu_speed=0.5)})
    monkeypatch.setattr(devices, "fast_arithmetic", lambda _device: "float32")
    file = residual if model == "residual" else model
    by_cpu, _ = restore(photo, "cpu", capsys, "--model", file)
    by_gpu, result = restore(photo, "gpu", capsys, "--model", file)
    assert (result["device"], result["dtype"], result["warnings"]) == ("gpu", "float32", [])
    off = np.abs(by_gpu.astype(int) - by_cpu)
    assert off.max() <= 1
    assert np.count_nonzero(off) <= max(1, off.size / 10_000)


@pytest.mark.parametrize("outcome", ["wrong", "crashed", "silent", "failed"])
def test_a_gpu_that_failed_its_test_leaves_the_cpus_file_and_one_sentence(
    outcome: Any, photo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    card = Adapter("Radeon RX 7600", "DiscreteGPU", "Vulkan", "RADV 25.0", 0x1002, 0x7480, True)
    monkeypatch.setattr(trust, "found", lambda: ((card,), ""))
    monkeypatch.setattr(trust, "_verdicts", {card: Verdict(outcome)})
    by_cpu, _ = restore(photo, "cpu", capsys)
    for device in ("gpu", "gpu:radeon"):
        by_gpu, result = restore(photo, device, capsys)
        assert np.array_equal(by_gpu, by_cpu)
        assert result["device"] == "cpu"
        assert len(result["warnings"]) == 1
        assert "Radeon" in result["warnings"][0]
    assert redgui_here("devices") == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "gpu:vulkan:1002:7480" in line]
    assert "(Vulkan, RADV 25.0), not used" in line


@pytest.mark.skipif(sys.platform != "linux", reason="another loader")
def test_without_a_vulkan_driver_it_is_the_cpus_file(photo: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    for name in ("VK_DRIVER_FILES", "VK_ICD_FILENAMES"):
        monkeypatch.setenv(name, "/nowhere/driver.json")
    by_cpu, _ = restore(photo, "cpu", capsys)
    by_gpu, result = restore(photo, "gpu", capsys)
    assert np.array_equal(by_gpu, by_cpu)
    assert result["warnings"] == ["no such GPU was found; the CPU took over."]


def test_again_asks_the_gpus_again(own_cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
    remembered = own_cache / "redgui" / "gpus.json"
    remembered.parent.mkdir(parents=True, exist_ok=True)
    remembered.write_text("{}")
    assert redgui_here("devices", "--again") == 0
    assert "auto: " in capsys.readouterr().out
    assert not remembered.exists()


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_a_gpu_reaches_no_network(photo: Path, tmp_path: Path, residual: str, adapter: Adapter, allowed: None) -> None:
    del allowed
    known = {trust._key(adapter): {"outcome": "slower", "speed": 0.01, "cpu_speed": 0.5}}
    trust._file().parent.mkdir(parents=True, exist_ok=True)
    trust._file().write_text(json.dumps(known))
    log = tmp_path / "calls"
    program = [
        sys.executable,
        "-m",
        "redgui",
        "restore",
        photo,
        "--sigma",
        "20",
        "--device",
        "gpu",
        "--model",
        residual,
    ]
    try:
        done = subprocess.run(
            [shutil.which("strace"), "-f", "-qq", "-e", "trace=socket,connect", "-o", log, *program, "--json"],
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        trust._file().unlink()
    if "PTRACE" in done.stderr:
        pytest.skip("strace may not trace here")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"][0]["device"] == "gpu"
    calls = log.read_text()
    assert "AF_INET" not in calls
    assert "AF_NETLINK" not in calls


def test_bench_holds_a_gpu_against_the_cpu_in_one_run(
    adapter: Adapter, allowed: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], residual: str
) -> None:
    del allowed
    monkeypatch.setattr(trust, "_verdicts", {adapter: Verdict("slower", speed=0.01, cpu_speed=0.5)})
    assert redgui_here("bench", "--size", "64x48", "--device", "gpu", "--model", residual, "--json") == 0
    runs = json.loads(capsys.readouterr().out)["runs"]
    assert [(run["device"], run["gpu"]) for run in runs][:2] == [("gpu", adapter.title), ("cpu", "")]
    assert all(run["executor_seconds"] > 0 for run in runs)
    assert runs[0]["plain_seconds"] is None
