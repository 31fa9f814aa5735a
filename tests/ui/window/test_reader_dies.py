"""A photo that ends the reader's process: a sentence in the window, and everything else stays."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from program import Program, noisy, store
from readers import busy_since, slow_photo, spent

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends SIGKILL")


def test_it_costs_that_photo_alone(start: Callable[..., Program], tmp_path: Path) -> None:
    program = start()
    document, before = program.open(store(noisy(), tmp_path / "good.png")), spent()
    program.drop(slow_photo(tmp_path / "slow.ppm"))
    program.wait(lambda: busy_since(before))
    process = busy_since(before)
    assert process is not None
    process.kill()
    program.wait(lambda: "slow.ppm could not be read" in program.message)
    assert program.session.documents == [document]
    program.open(store(noisy(), tmp_path / "next.png"))
    assert len(program.session.documents) == 2


def test_closing_the_tab_ends_the_reading(start: Callable[..., Program], tmp_path: Path) -> None:
    program = start()
    program.open(store(noisy(), tmp_path / "good.png"))
    before = spent()
    program.drop(slow_photo(tmp_path / "slow.ppm"))
    program.wait(lambda: busy_since(before))
    process = busy_since(before)
    assert process is not None
    program.session.close(program.session.documents[-1])
    program.wait(lambda: not process.is_running())
    assert [document.name for document in program.session.documents] == ["good.png"]
