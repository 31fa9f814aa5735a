"""The paper's experiments with small networks: seeds, verdicts, the strided pair, and where missing ones stand."""

from pathlib import Path

import numpy as np
import pytest
import skimage.data
import torch
from PIL import Image

from redgui.network.rednet import RedNet
from redgui.network.spec import Level, RedNetSpec
from redgui.network.weights import write
from redgui.training.config import load_config
from research.paper.experiments import FIGURE_3, STRIDE_PAIR, figure_3_networks, runs
from research.paper.methods import run_folder
from research.paper.picture import draw_release
from research.paper.record import PaperRecord
from research.paper.results import Results
from research.paper.scores import Cell, Score
from research.paper.seeds import Spread, decibels, order_verdict
from research.paper.small_page import claims, figure_3, release, training
from research.paper.stride import measure_stride
from research.paper.strided import SIDE, Strided, train_strided
from research.paper.train import run_names

RECIPES = Path(__file__).parents[2] / "docs" / "recipes"


def spread(mean: float, deviation: float = 0.01, count: int = 3) -> Spread:
    return Spread(mean, deviation, count)


@pytest.mark.parametrize(
    ("ours", "verdict"),
    [
        ([spread(3.0), spread(2.0), spread(1.0)], "**reproduced**"),
        ([spread(3.0), spread(3.5), spread(1.0)], "**not reproduced**"),
        ([spread(3.0), spread(2.999), spread(1.0)], "not decided: steps within what the seeds differ by"),
        ([spread(3.0, 2.0), spread(2.0), spread(1.0)], "not decided: steps within what the seeds differ by"),
        ([spread(3.0), None, spread(1.0)], "missing: not all are trained"),
        ([spread(3.0), spread(2.0, count=1)], "not decided: fewer than 3 seeds"),
    ],
)
def test_an_order_counts_where_it_stands_out_from_the_seeds(ours: list[Spread | None], verdict: str) -> None:
    assert order_verdict(ours, falls=True) == verdict
    mirrored = [None if s is None else Spread(-s.mean, s.deviation, s.count) for s in ours]
    assert order_verdict(mirrored, falls=False) == verdict


def test_seeds_are_put_together(tmp_path: Path) -> None:
    record = PaperRecord()
    for run, psnr in zip(run_names("figure3/30-symmetric"), (25.0, 25.2, 25.4), strict=True):
        record.note(Cell(run, *FIGURE_3, "any"), Score(psnr, 0.7))
    results = Results(tmp_path, tmp_path, record)
    found = decibels(results, "30-symmetric")
    assert found is not None
    assert (found.count, str(found)) == (3, "25.200 ± 0.200")
    assert "25.200 ± 0.200" in figure_3(results, {})


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    results = Results(tmp_path, tmp_path)
    for text in (figure_3(results, {}), claims(results), release(results, "")):
        assert "missing: not" in text
    assert all(f"| {run} | not trained |" in training(results) for run in runs())


def test_networks_of_figure_3_differ_in_nothing_else() -> None:
    configs = [load_config(RECIPES / "figure3" / f"{name}.toml") for name in figure_3_networks()]
    assert len({(c.steps, c.batch, c.patch, c.learning_rate, c.mixture) for c in configs}) == 1
    assert len({config.network for config in configs}) == len(configs)
    assert {level.width for config in configs for level in config.network.levels} == {16}
    assert (configs[0].mixture.min_sigma, configs[0].mixture.max_sigma) == (70.0, 70.0)


def test_a_deconvolution_of_stride_1_is_a_convolution() -> None:
    """The paper's fully convolutional networks and its own are the same functions: one is made of the other."""
    both = torch.nn.ConvTranspose2d(3, 5, 3, padding=1)
    same = torch.nn.Conv2d(3, 5, 3, padding=1)
    with torch.no_grad():
        same.weight.copy_(both.weight.transpose(0, 1).flip(2, 3))
        assert both.bias is not None
        assert same.bias is not None
        same.bias.copy_(both.bias)
        maps = torch.rand(2, 3, 17, 11)
        torch.testing.assert_close(same(maps), both(maps), atol=1e-5, rtol=0)


def test_the_strided_network_is_a_point_in_the_middle() -> None:
    network = Strided(skips=False)
    maps = torch.rand(1, 1, SIDE, SIDE)
    for layer in network.down:
        maps = layer(maps)
    assert maps.shape == (1, 64, 1, 1)
    assert network(torch.rand(2, 1, SIDE, SIDE)).shape == (2, 1, SIDE, SIDE)


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("photos")
    grey = skimage.data.camera()
    for number in range(17):
        Image.fromarray(np.roll(grey, 29 * number)[:260, :260]).save(folder / f"{number:02}.png")
    return folder


def test_the_strided_pair_learns_and_repeats(photos: Path) -> None:
    first, again = (train_strided(True, [photos], seed=1, steps=3, batch=1) for _ in range(2))
    assert first["curve"] == again["curve"]
    assert first["curve"]["psnr"][-1] > first["curve"]["psnr"][0]
    assert train_strided(True, [photos], seed=2, steps=3, batch=1)["curve"] != first["curve"]


def test_stride_is_timed_in_turn_and_a_picture_is_drawn(tmp_path: Path) -> None:
    for name, depth in zip(STRIDE_PAIR, (2, 1), strict=True):
        folder = run_folder(name, tmp_path)
        folder.mkdir(parents=True)
        write(RedNet(RedNetSpec(levels=(Level(8, depth),))), folder / "model.safetensors", {})
    record = PaperRecord()
    measure_stride(record, tmp_path / "nowhere")
    assert record.ratios == {}
    measure_stride(record, tmp_path)
    assert next(iter(record.ratios.values())) > 0
    target = tmp_path / "docs" / "release.png"
    draw_release(tmp_path, target, "cpu")
    assert not target.exists()
    folder = run_folder("release/gaussian", tmp_path)
    folder.mkdir(parents=True)
    write(RedNet(RedNetSpec(levels=(Level(8, 1),))), folder / "model.safetensors", {})
    draw_release(tmp_path, target, "cpu")
    with Image.open(target) as picture:
        assert picture.size == (612, 200)
