"""The pictures beside the models show what each makes of the same noise, and are made once."""

from pathlib import Path

import numpy as np
import pytest
from program import Program

from redgui.assets import asset
from redgui.reading.read import read
from redgui.ui.work.model_samples import HEIGHT, WIDTH, SampleOfModel
from redgui.ui.work.task import Tell


class Mute:
    def progress(self, done: int, total: int) -> None: ...
    def rows(self, pyramid: object) -> None: ...


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    return tmp_path


def test_the_right_half_is_what_the_model_makes_of_the_left(cache: Path) -> None:
    mute: Tell = Mute()
    made = SampleOfModel("default").run(mute)
    clean = read(asset("resources", "sample.jpg")).samples[246 : 246 + HEIGHT, 318 : 318 + WIDTH].astype(float)
    before, after = (np.abs(made[:, half : half + WIDTH] - clean).mean() for half in (0, WIDTH))
    assert after < 0.6 * before
    kept = list(cache.rglob("*.npy"))
    again = SampleOfModel("default")
    again.cancel.set()  # it could not be made now
    assert np.array_equal(again.run(mute), made)
    kept[0].write_bytes(b"damaged")
    assert np.array_equal(SampleOfModel("default").run(mute), made)


def test_they_come_when_the_models_are_looked_at(program: Program, photo: Path) -> None:
    program.open(photo)
    combo = program.panel.model.combo
    assert combo.itemIcon(0).isNull()
    program.open_advanced()
    program.wait(lambda: not combo.itemIcon(0).isNull() and not combo.itemIcon(1).isNull())
    pictures = [combo.itemIcon(number).pixmap(192, 72).toImage() for number in (0, 1)]
    assert pictures[0] != pictures[1]
    assert combo.currentText() == "All-round"
