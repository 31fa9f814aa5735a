"""Publishing a run: the file that ships, its origin, and what the index says of it."""

import tomllib
from pathlib import Path

import pytest
import skimage.data
import torch
from PIL import Image

from redgui.errors import RedguiError
from redgui.network import weights
from redgui.network.spec import Level, RedNetSpec
from redgui.training.config import Mixture, TrainConfig
from redgui.training.export import WEIGHTS_FILE, export
from redgui.training.loop import train
from research.publish import publish


@pytest.fixture
def sets(tmp_path: Path) -> Path:
    picture = Image.fromarray(skimage.data.camera()[200:264, 200:272])
    for name in ("BSD68", "Set5", "Classic5"):
        folder = tmp_path / "sets" / name
        folder.mkdir(parents=True)
        picture.save(folder / "picture.png")
    return tmp_path / "sets"


def test_what_ships_is_the_runs_file_measured_on_what_it_was_trained_for(sets: Path, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    Image.fromarray(skimage.data.camera()).save(tmp_path / "photos" / "camera.png")
    spec = RedNetSpec(levels=(Level(8, 2),), conditions=("sigma",))
    config = TrainConfig(network=spec, mixture=Mixture(1, 0, 0), steps=3, batch=2, patch=32, holdout=0)
    run, shipped = tmp_path / "run", tmp_path / "weights"
    state = train(config, [tmp_path / "photos"], run, device=torch.device("cpu"))
    export(config, state, ["photos"], run / WEIGHTS_FILE)
    shipped.mkdir()
    publish(run, "new", sets, "A summary.", "Free pictures", shipped)

    entries = tomllib.loads((shipped / "index.toml").read_text(encoding="utf-8"))
    assert set(weights.entries()) < set(entries)  # what was there stays
    assert entries["new"]["sha256"] == weights.sha256(shipped / "new.safetensors")
    assert set(entries["new"]["psnr"]) == set(entries["new"]["ssim"]) == {f"BSD68 sigma {s}" for s in (15, 25, 50)}
    assert 5 < entries["new"]["psnr"]["BSD68 sigma 15"] < 40
    origin = weights.read_metadata(shipped / "new.safetensors")
    assert origin == weights.read_metadata(run / WEIGHTS_FILE) | {"data": ["Free pictures"]}
    ours, theirs = weights.read(shipped / "new.safetensors"), weights.read(run / WEIGHTS_FILE)
    for one, other in zip(ours.parameters(), theirs.parameters(), strict=True):
        torch.testing.assert_close(one, other, rtol=0, atol=0)


def test_a_run_that_left_nothing_is_refused(sets: Path, tmp_path: Path) -> None:
    with pytest.raises(RedguiError, match="train first"):
        publish(tmp_path / "nothing", "new", sets, "A summary.", "Free pictures", tmp_path)
