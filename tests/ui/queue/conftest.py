"""Fixtures of this folder."""

from pathlib import Path

import pytest
from program import Program, noisy, store
from queue_hands import Queue


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Five small photos in two folders, and one that is broken."""
    root = tmp_path / "holiday"
    (root / "day 1").mkdir(parents=True)
    for number in range(4):
        store(noisy((48, 64), seed=number), root / f"{number}.png")
    store(noisy((48, 64), seed=9), root / "day 1" / "beach.png")
    (root / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no photo")
    return root


@pytest.fixture
def queue(program: Program) -> Queue:
    return Queue(program)
