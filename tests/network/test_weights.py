import json
import os
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from redgui.errors import ModelError
from redgui.network import weights
from redgui.network.rednet import RedNet
from redgui.network.spec import MULTISCALE, RED10, Level, RedNetSpec

SMALL = RedNetSpec(levels=(Level(8, 3), Level(12, 2)), unshuffle=2, conditions=("sigma", "scale"))


def test_every_shipped_model_loads_and_is_what_the_index_says() -> None:
    shipped = weights.entries()
    assert "default" in shipped
    for name, entry in shipped.items():
        assert weights.load(name).spec.macs_per_pixel() > 0
        assert weights.describe(entry)["sha256"] == entry.sha256
        assert entry.data
        assert entry.psnr


def test_the_default_model_takes_both_sliders_at_a_fraction_of_red30s_cost() -> None:
    spec = weights.load("default").spec
    assert {"sigma", "scale"} <= set(spec.conditions)
    assert spec.macs_per_pixel() < 260_000


def test_round_trip_keeps_the_network_to_half_precision(tmp_path: Path) -> None:
    network = RedNet(SMALL)
    weights.write(network, tmp_path / "w.safetensors", {"data": ["here"]})
    read = weights.load(str(tmp_path / "w.safetensors"))
    assert read.spec == SMALL
    assert weights.read_metadata(tmp_path / "w.safetensors") == {"data": ["here"]}
    for ours, theirs in zip(network.parameters(), read.parameters(), strict=True):
        torch.testing.assert_close(ours, theirs, atol=1e-3, rtol=1e-3)
        assert not theirs.requires_grad


def test_unknown_names_are_refused_with_the_choice() -> None:
    with pytest.raises(ModelError, match="default"):
        weights.load("no-such-model")


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"gone\.safetensors"):
        weights.load(str(tmp_path / "gone.safetensors"))


@pytest.mark.parametrize("content", [b"", b"not weights", b"\x80\x04\x95pickle", b"\xff" * 64])
def test_foreign_files_are_refused_by_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "foreign.safetensors"
    path.write_bytes(content)
    with pytest.raises(ModelError, match=r"foreign\.safetensors"):
        weights.load(str(path))


def test_a_pickle_is_never_loaded(tmp_path: Path) -> None:
    path = tmp_path / "evil.safetensors"
    torch.save({"layers.0.weight": torch.zeros(3)}, path)
    with pytest.raises(ModelError, match=r"evil\.safetensors"):
        weights.load(str(path))


def test_safetensors_of_somebody_else_are_refused(tmp_path: Path) -> None:
    save_file({"x": torch.zeros(3)}, tmp_path / "other.safetensors")
    with pytest.raises(ModelError, match=r"other\.safetensors.*not a redgui model"):
        weights.load(str(tmp_path / "other.safetensors"))


def test_weights_that_do_not_fit_their_description_are_refused(tmp_path: Path) -> None:
    metadata = {"format": weights.FORMAT, "spec": json.dumps(MULTISCALE.to_dict())}
    save_file(dict(RedNet(RED10).state_dict()), tmp_path / "short.safetensors", metadata=metadata)
    with pytest.raises(ModelError, match=r"short\.safetensors.*do not fit"):
        weights.load(str(tmp_path / "short.safetensors"))


def test_a_truncated_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "half.safetensors"
    weights.write(RedNet(SMALL), path, {})
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(ModelError, match=r"half\.safetensors"):
        weights.load(str(path))


def test_weights_with_nan_are_refused(tmp_path: Path) -> None:
    network = RedNet(SMALL)
    network.layers[0].weight.data[0] = float("nan")
    weights.write(network, tmp_path / "nan.safetensors", {})
    with pytest.raises(ModelError, match="not finite"):
        weights.load(str(tmp_path / "nan.safetensors"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_with_a_models_name_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "w.safetensors")
    with pytest.raises(ModelError, match="cannot be read"):
        weights.load(str(tmp_path / "w.safetensors"))


def test_what_a_caller_does_to_a_network_stays_with_the_caller() -> None:
    mine = weights.load("default")
    mine.layers[0].weight.data.zero_()
    assert float(weights.load("default").layers[0].weight.abs().sum()) > 0
    assert float(weights.shared("default").layers[0].weight.abs().sum()) > 0


def test_a_file_that_was_replaced_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "w.safetensors"
    weights.write(RedNet(SMALL), path, {})
    before = weights.shared(str(path))
    assert weights.shared(str(path)) is before
    other = RedNet(SMALL)
    weights.write(other, tmp_path / "other.safetensors", {})
    (tmp_path / "other.safetensors").replace(path)
    expected = other.layers[0].weight.half().float()
    assert torch.equal(weights.shared(str(path)).layers[0].weight, expected)
