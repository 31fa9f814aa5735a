"""Weights between two others, and where they came from."""

from pathlib import Path

import pytest
import torch

from redgui.network import weights
from redgui.network.rednet import RedNet
from redgui.network.spec import Level, RedNetSpec
from research.blend import main

SPEC = RedNetSpec(levels=(Level(8, 2),))


def stored(path: Path, seed: int, spec: RedNetSpec = SPEC) -> RedNet:
    torch.manual_seed(seed)
    weights.write(RedNet(spec), path, {"steps": seed})
    return weights.read(path)


def test_the_weights_lie_between(tmp_path: Path) -> None:
    before, after = stored(tmp_path / "a.safetensors", 1), stored(tmp_path / "b.safetensors", 2)
    main(tmp_path / "a.safetensors", tmp_path / "b.safetensors", tmp_path / "new" / "c.safetensors", share=0.25)
    blended = weights.read(tmp_path / "new" / "c.safetensors")
    for ours, old, new in zip(blended.parameters(), before.parameters(), after.parameters(), strict=True):
        torch.testing.assert_close(ours, 0.75 * old + 0.25 * new, atol=2e-4, rtol=1e-3)  # stored as float16
    origin = weights.read_metadata(tmp_path / "new" / "c.safetensors")
    assert origin == {"steps": 2, "share_of_the_weights_before": 0.75}


def test_networks_of_two_shapes_are_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stored(tmp_path / "a.safetensors", 1)
    stored(tmp_path / "b.safetensors", 2, RedNetSpec(levels=(Level(8, 3),)))
    with pytest.raises(SystemExit):
        main(tmp_path / "a.safetensors", tmp_path / "b.safetensors", tmp_path / "c.safetensors")
    assert "differ in shape" in capsys.readouterr().err
    assert not (tmp_path / "c.safetensors").exists()
