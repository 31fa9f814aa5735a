"""A slot of a lent machine: it leaves what may ship and what the next slot goes on from, whenever it is cut off."""

import json
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from skimage.data import camera

from redgui.errors import RedguiError
from redgui.network import weights
from redgui.network.rednet import RedNet
from redgui.network.spec import Level, RedNetSpec
from redgui.training.config import Mixture, TrainConfig, load_config
from redgui.training.slot import REPORT_FILE, STATE_FILE, read_state, run_slot

CPU = torch.device("cpu")
SPEC = RedNetSpec(
    levels=(Level(8, 2), Level(8, 1)), unshuffle=2, large_unshuffle=4, bias=False, conditions=("sigma", "scale", "jpeg")
)
SMALL = TrainConfig(
    network=SPEC,
    mixture=Mixture(max_scale=2.0, camera=0.2),
    large=Mixture(denoise=0.0, enlarge=1.0, both=0.0, min_scale=2.0),
    batch=3,
    large_batch=1,
    patch=32,
    minutes=0.02,
    decay=0.3,
    warmup=2,
    holdout=2,
    optimiser="muon",
    loss="log",
)


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    picture = camera()
    for number in range(4):
        Image.fromarray(picture[:256, 60 * number : 60 * number + 256]).save(folder / f"{number}.png")
    return folder


def test_a_slot_leaves_weights_that_run_a_state_and_a_report(photos: Path, tmp_path: Path) -> None:
    report = run_slot(SMALL, [photos], tmp_path / "out")
    assert json.loads((tmp_path / "out" / REPORT_FILE).read_text()) == report
    assert report["steps"] >= 1
    assert {"s25", "x2", "x3", "x4", "camera", "clean"} <= set(report["psnr"])
    network = weights.read(tmp_path / "out" / "model.safetensors")
    assert network.spec == SPEC
    luma = torch.from_numpy(np.random.default_rng(0).random((1, 1, 32, 32), np.float32))
    assert bool(torch.isfinite(network.at(4)(luma, torch.tensor([[0.0, 0.75, 0.0]]))).all())
    state = read_state(tmp_path / "out" / STATE_FILE, SPEC, CPU)
    assert {value.dtype for value in state.weights.values()} == {torch.float32}
    assert 0 < state.step <= report["steps"]


def test_the_next_slot_goes_on_where_the_constant_part_ended(photos: Path, tmp_path: Path) -> None:
    run_slot(SMALL, [photos], tmp_path / "one")
    state = read_state(tmp_path / "one" / STATE_FILE, SPEC, CPU)
    still = replace(SMALL, learning_rate=0.0, final_rate=0.0)
    report = run_slot(still, [photos], tmp_path / "two", tmp_path / "one" / STATE_FILE)
    assert report["steps"] == state.step + report["steps_of_this_slot"]
    after = weights.read(tmp_path / "two" / "model.safetensors").state_dict()
    for name, value in state.weights.items():
        torch.testing.assert_close(after[name], value, rtol=1e-3, atol=1e-4)  # float16


def test_a_state_of_another_network_is_refused(photos: Path, tmp_path: Path) -> None:
    run_slot(SMALL, [photos], tmp_path / "one")
    other = replace(SMALL, network=replace(SPEC, levels=(Level(8, 4), Level(8, 1))))
    with pytest.raises(RedguiError, match="another network"):
        run_slot(other, [photos], tmp_path / "two", tmp_path / "one" / STATE_FILE)
    (tmp_path / "torn.safetensors").write_bytes(b"torn")
    with pytest.raises(RedguiError, match="cannot be read"):
        run_slot(SMALL, [photos], tmp_path / "two", tmp_path / "torn.safetensors")


def test_a_training_file_without_a_clock_or_a_decay_is_refused(photos: Path, tmp_path: Path) -> None:
    with pytest.raises(RedguiError, match="minutes and decay"):
        run_slot(replace(SMALL, decay=0.0), [photos], tmp_path / "out")


KILLED = """
import sys
from pathlib import Path
from redgui.training import slot
from tests.training.test_slot import SMALL
from dataclasses import replace
slot._KEEP_SECONDS = 0.0  # every step writes
slot.run_slot(replace(SMALL, minutes=10.0), [Path(sys.argv[1])], Path(sys.argv[2]))
"""


def test_cut_off_at_any_moment_what_lies_there_is_whole(photos: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    random = np.random.default_rng()
    for _ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(photos), str(out)],
            cwd=Path(__file__).parents[2],
            stdout=subprocess.DEVNULL,
        )
        end = time.monotonic() + 120
        while not (out / "model.safetensors").exists() and process.poll() is None and time.monotonic() < end:
            time.sleep(0.02)
        time.sleep(random.random() * 0.3)  # the moment is not chosen by the program
        process.kill()
        process.wait()
        assert read_state(out / STATE_FILE, SPEC, CPU).step > 0
        assert weights.read(out / "model.safetensors").spec == SPEC
        (out / "model.safetensors").unlink()


def test_the_state_in_the_repository_is_what_the_next_slot_goes_on_from() -> None:
    root = Path(__file__).parents[2]
    config = load_config(root / "docs" / "recipes" / "default-slot.toml")
    state = read_state(root / "training-state" / "default.safetensors", config.network, CPU)
    assert state.step > config.warmup
    assert RedNet(config.network).load_state_dict(state.weights)
    assert config.network.at(1).macs_per_pixel() < 250_000
    assert config.network.at(2.5).macs_per_pixel() < 70_000
