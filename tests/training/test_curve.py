"""The live curve, and the arithmetic of what training costs."""

import io
import math
import re
import sys
from pathlib import Path

import pytest
import skimage.data
import torch
from PIL import Image
from rich.console import Console
from rich.progress import Progress
from torch.utils.flop_counter import FlopCounterMode

from redgui.cli.train_run import share_sentence, train_command
from redgui.network.rednet import RedNet
from redgui.network.spec import MULTISCALE, RED30, RedNetSpec
from redgui.training.config import TrainConfig
from redgui.training.curve import append_row, draw_curve, read_curve
from redgui.training.rate import matrix_rate, step_macs


def test_a_curve_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "curve.csv"
    append_row(path, 10, 3.2, 1.5, {"s25": 28.125})
    append_row(path, 20, 6.4, 1.25, {"s25": 29.5, "x2": 33.0})  # a task that the curve did not begin with
    append_row(path, 30, 9.9, 1.0, {})
    curve = read_curve(path)
    assert list(curve) == ["step", "seconds", "loss", "s25"]
    assert curve["loss"] == [1.5, 1.25, 1.0]
    assert curve["s25"][:2] == [28.125, 29.5]
    assert math.isnan(curve["s25"][2])


def test_the_picture_of_a_curve_changes_with_it(tmp_path: Path) -> None:
    path = tmp_path / "curve.csv"
    append_row(path, 10, 3.2, 1.5, {"s25": 28.125})
    draw_curve(path)
    first = path.with_suffix(".png").read_bytes()
    append_row(path, 20, 6.4, 1.25, {"s25": 29.5})
    draw_curve(path)
    assert path.with_suffix(".png").read_bytes() != first
    with Image.open(path.with_suffix(".png")) as picture:
        assert picture.width > 600
    assert sorted(file.name for file in tmp_path.iterdir()) == ["curve.csv", "curve.png"]


def test_without_matplotlib_the_numbers_remain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    append_row(tmp_path / "curve.csv", 10, 3.2, 1.5, {})
    draw_curve(tmp_path / "curve.csv")
    assert [file.name for file in tmp_path.iterdir()] == ["curve.csv"]


@pytest.mark.parametrize("spec", [RED30, MULTISCALE], ids=["red30", "multiscale"])
def test_the_cost_of_a_step_is_what_torch_counts(spec: RedNetSpec) -> None:
    network = RedNet(spec)
    luma, conditions = torch.rand(1, 1, 32, 32), torch.zeros(1, len(spec.conditions))
    with FlopCounterMode(display=False) as counter:
        forward = network(luma, conditions)
        before = counter.get_total_flops()
        forward.sum().backward()
    assert before / 2 == pytest.approx(spec.macs_per_pixel() * 32**2)
    # Up to the gradient of the first layer's input, which nobody needs.
    assert counter.get_total_flops() / 2 == pytest.approx(step_macs(spec, 1, 32), rel=0.02)


def test_the_share_is_the_rate_over_the_fastest_matrix_rate() -> None:
    config = TrainConfig(network=RED30, batch=1, patch=1000)
    rate = 3 * RED30.macs_per_pixel() * 1e6
    assert "25% of the bfloat16" in share_sentence(config, 1.0, {"float32": rate, "bfloat16": 4 * rate})


def test_the_command_prints_both_rates(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    for name in ("coffee", "chelsea"):
        picture = Image.fromarray(getattr(skimage.data, name)())
        picture.resize((200, 192)).save(tmp_path / "photos" / f"{name}.png")
    recipe = tmp_path / "run.toml"
    recipe.write_text("steps = 2\nbatch = 2\npatch = 24\nholdout = 2\n[network]\nlevels = [{ width = 4, depth = 2 }]\n")
    with Progress(console=Console(file=io.StringIO(), width=200)) as shown:
        train_command(recipe, [tmp_path / "photos"], tmp_path / "out", resume=False, minutes=None, shown=shown)
        printed = shown.console.file.getvalue()
    assert re.search(r"Matrix products here: float32 [\d,]+ GMAC/s", printed)
    assert re.search(r"GMAC/s, \d+% of the (float32|bfloat16) matrix rate", printed)
    assert (tmp_path / "out" / "model.safetensors").exists()


def test_matrix_products_have_a_rate() -> None:
    assert matrix_rate(torch.device("cpu"), torch.float32, seconds=0.0) > 0
