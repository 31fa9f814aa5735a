"""The tables of how good the level is that auto chooses."""

from itertools import islice
from pathlib import Path

import numpy as np
import pytest
import skimage.data
from PIL import Image

from research import clean_pictures, clean_table, filtered_table, levels_table


def test_auto_is_held_against_one_level_for_all_and_the_best_for_each(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(levels_table, "LADDER", (0, 10, 20))
    for name, sd in (("weak", 10), ("strong", 20)):
        clean = skimage.data.coffee()[:128, :128]
        noisy = clean + np.random.default_rng(0).normal(0, sd, (128, 128, 1))
        Image.fromarray(clean).save(tmp_path / f"{name}_mean.png")
        Image.fromarray(noisy.clip(0, 255).astype(np.uint8)).save(tmp_path / f"{name}_real.png")
    levels_table.levels_table([tmp_path])
    printed = capsys.readouterr().out
    assert "strong_real: auto" in printed
    _, name, shots, before, measured, auto, one, best, behind, harmed, _ = printed.splitlines()[-1].split("|")
    assert (name.strip(), int(shots), int(harmed)) == (tmp_path.name, 2, 0)
    assert 20 < float(before) < 30
    assert 0 < float(one.split(" at ")[0]) < float(best)
    assert float(measured) <= float(best)
    assert float(best) - float(auto) == pytest.approx(float(behind.split(",")[0]), abs=0.011)


def test_a_folder_without_pairs_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        levels_table.levels_table([tmp_path])
    assert "holds no pictures that end in _real" in capsys.readouterr().err


def test_filtered_noise_has_a_cell_for_each_blur(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filtered_table, "BLURS", (0, 0.6))
    monkeypatch.setattr(filtered_table, "NOISE", (12,))
    monkeypatch.setattr(filtered_table, "SIDE", 128)
    Image.fromarray(skimage.data.camera()).save(tmp_path / "camera.png")
    filtered_table.filtered_table([tmp_path / "camera.png"])
    rows = capsys.readouterr().out.splitlines()
    assert [row.split("|")[1].strip() for row in rows[2:]] == ["as it is", "sharpened"]
    shares = [int(cell.split("%")[0]) for row in rows[2:] for cell in row.split("|")[2:-1]]
    assert len(shares) == 4
    assert all(50 < share <= 110 for share in shares)


def test_clean_pictures_are_held_against_themselves(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in ("drawings", "star_fields", "zone_plates"):
        monkeypatch.setattr(clean_table, kind, lambda kind=kind: islice(getattr(clean_pictures, kind)(), 1))
    clean = skimage.data.chelsea()[:128, :128]
    noisy = clean + np.random.default_rng(0).normal(0, 20, (128, 128, 1))
    for name, picture in (("cat", clean), ("noise", noisy)):
        Image.fromarray(picture.clip(0, 255).astype(np.uint8)).save(tmp_path / f"{name}.png")
    clean_table.clean_table([tmp_path])
    out = capsys.readouterr().out
    assert "noise: " in out
    assert "cat: " not in out
    cells = {
        row.split("|")[1].strip(): [cell.strip() for cell in row.split("|")[2:-1]] for row in out.splitlines()[-5:]
    }
    pictures, changed, mean, worst, bad = cells[tmp_path.name]
    assert (pictures, changed, bad) == ("2", "1", "1")
    assert float(mean) == pytest.approx((100 + float(worst)) / 2, abs=0.1)
    assert cells["drawings"] == cells["stars"] == cells["zone plates"] == ["1", "0", "100.00", "100.0", "0"]
