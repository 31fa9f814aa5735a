"""What the tests of the whole window share."""

from pathlib import Path

import numpy as np
import pytest
from program import Program, Samples

from redgui.network import weights
from redgui.network.rednet import RedNet
from redgui.network.spec import Level, RedNetSpec

PUBLISHED = RedNetSpec((Level(8, 5),))  # RED10, with few maps; blind


def most(one: Samples, other: Samples) -> int:
    """The largest difference between two pictures."""
    return int(np.abs(one.astype(int) - other.astype(int)).max())


def choose_model(program: Program, path: Path) -> None:
    program.presenter.load_model(str(path))
    program.wait(lambda: program.front.settings.model == str(path))


@pytest.fixture
def blind(tmp_path: Path) -> Path:
    """A model file of the network as published, which cannot be told the noise level."""
    path = tmp_path / "red10.safetensors"
    weights.write(RedNet(PUBLISHED), path, {})
    return path
