"""Too little memory is one sentence in the terminal, wherever it is noticed."""

import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from processes import run

from redgui.shortage import is_shortage


@pytest.mark.skipif(sys.platform != "linux", reason="limits the address space")
@pytest.mark.parametrize("gigabytes", [3.5])
def test_restoring_ends_in_a_sentence(tmp_path: Path, gigabytes: float) -> None:
    """The result alone would have 3.9 GB."""
    import resource

    Image.new("RGB", (9000, 9000), (40, 90, 160)).save(tmp_path / "big.png")
    limit = int(gigabytes * 1e9)
    status, _, err = run(
        "restore", tmp_path / "big.png", "-o", tmp_path / "o.png", "--strength", 0, "--scale", 4,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)),
    )  # fmt: skip
    assert status == 1
    (line,) = err.splitlines()
    assert "memory" in line
    assert not (tmp_path / "o.png").exists()


def test_torch_has_words_of_its_own() -> None:
    with pytest.raises(RuntimeError) as caught:
        torch.empty(1 << 60, dtype=torch.uint8)
    assert is_shortage(caught.value)
    with pytest.raises(MemoryError) as python:
        np.empty(1 << 60, np.uint8)
    assert is_shortage(python.value)
    assert not is_shortage(RuntimeError("the shapes do not fit"))
    assert not is_shortage(ValueError("out of memory"))
