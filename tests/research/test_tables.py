"""The commands that make the tables of docs/models.md, as a shell would run them, on photographs from a package."""

import re
import runpy
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import numpy as np
import pytest
import skimage.data
from PIL import Image

from research.noise_fit import fit


def run(table: str, *arguments: object) -> "subprocess.CompletedProcess[str]":
    """As `python -m research.TABLE ARGUMENTS`, but with torch loaded already."""
    command = [table, *map(str, arguments)]
    out, err, status = StringIO(), StringIO(), 0
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.setattr(sys, "argv", command)
        patch.delitem(sys.modules, f"research.{table}", raising=False)
        try:
            runpy.run_module(f"research.{table}", run_name="__main__")
        except SystemExit as end:
            status = int(end.code or 0)
    return subprocess.CompletedProcess(command, status, out.getvalue(), err.getvalue())


def numbers(table: str, row: str) -> list[float]:
    """The cells of a Markdown table's row behind its name."""
    (line,) = [line for line in table.splitlines() if line.startswith(f"| {row} |")]
    return [float(cell) for cell in line.split("|")[2:-1]]


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    for name in ("camera", "coins"):
        Image.fromarray(getattr(skimage.data, name)()[:256, :256]).save(tmp_path / f"{name}.png")
    return tmp_path


def test_the_table_of_sigma_says_by_how_much_the_estimates_err(photos: Path) -> None:
    done = run("sigma_table", photos)
    assert done.returncode == 0, done.stderr
    ours, theirs = numbers(done.stdout, "redgui"), numbers(done.stdout, "scikit-image")
    assert len(ours) == len(theirs) == 9
    assert ours[-1] == pytest.approx(np.mean(ours[:-1]), abs=0.01)
    assert ours[-1] < theirs[-1]


def test_the_table_of_jpeg_says_that_the_less_is_lost_the_less_is_gained(photos: Path) -> None:
    done = run("jpeg_table", photos)
    assert done.returncode == 0, done.stderr
    means, worst = numbers(done.stdout, "mean"), numbers(done.stdout, "worst")
    assert means[0] > means[-1]
    assert means[0] > 0.3
    assert all(least <= mean for least, mean in zip(worst, means, strict=True))


def test_the_table_of_camera_noise_compares_each_shot_with_its_mean(tmp_path: Path) -> None:
    clean = skimage.data.coffee()[:200, :256]
    noisy = clean + np.random.default_rng(0).normal(0, 15, clean.shape)
    Image.fromarray(clean).save(tmp_path / "cup_mean.png")
    Image.fromarray(noisy.clip(0, 255).astype(np.uint8)).save(tmp_path / "cup_real.png")
    done = run("camera_table", tmp_path)
    assert done.returncode == 0, done.stderr
    assert "cup_real:" in done.stdout
    gain = float(done.stdout.splitlines()[-1].split("worst")[1])
    assert gain > 3
    told = run("camera_table", tmp_path, "--sigma", 4)
    assert "sigma 4" in told.stdout
    assert float(told.stdout.splitlines()[-1].split("worst")[1]) < gain


def test_the_table_of_camera_noise_counts_colours_where_they_are_restored(tmp_path: Path) -> None:
    clean = skimage.data.coffee()[:200, :256]
    noise = np.random.default_rng(0).normal(0, 12, (*clean.shape[:2], 2)) @ [[0, -0.344, 1.772], [1.402, -0.714, 0]]
    Image.fromarray(clean).save(tmp_path / "cup_mean.png")
    Image.fromarray((clean + noise).clip(0, 255).astype(np.uint8)).save(tmp_path / "cup_real.png")
    worst = {}
    for color in ("auto", "0.01"):
        done = run("camera_table", tmp_path, "--sigma", 0, "--color", color)
        assert done.returncode == 0, done.stderr
        last = [line.split(", ") for line in done.stdout.splitlines()[-3:]]
        assert [planes.split()[0] for _, planes, _ in last] == ["luma", "chroma", "RGB"]
        worst[color] = [float(gain.split()[1]) for _, _, gain in last]
    assert min(worst["auto"][1:]) > 4
    assert max(map(abs, worst["0.01"])) < 0.5


def test_what_colour_noise_looks_like_is_learnt_and_how_often_it_is_found_is_told(tmp_path: Path) -> None:
    for name in ("astronaut", "chelsea"):
        Image.fromarray(getattr(skimage.data, name)()[:256, :256]).save(tmp_path / f"{name}.png")
    done = run("chroma_fit", tmp_path)
    assert done.returncode == 0, done.stderr
    learnt, *found = done.stdout.splitlines()
    assert re.fullmatch(r"weights \[\[([-.\d]+, ){4}[-.\d]+\], \[([-.\d]+, ){4}[-.\d]+\]\] bias [-.\d]+", learnt)
    assert "clean: 0.0 % of 2" in found


def test_what_camera_noise_looks_like_is_learnt_and_how_often_it_is_found_is_told(photos: Path) -> None:
    done = run("noise_fit", photos)
    assert done.returncode == 0, done.stderr
    said, head, _, row = done.stdout.splitlines()
    assert re.fullmatch(r"weights \[\[([-.\d]+, ){4}[-.\d]+\], \[([-.\d]+, ){4}[-.\d]+\]\] bias [-.\d]+", said)
    kinds = [cell.strip() for cell in head.strip("|").split("|")]
    found = dict(zip(kinds, (float(cell.strip(" %")) for cell in row.strip("|").split("|")), strict=True))
    assert found["white 5"] == found["camera 14"] == 100
    assert found["clean"] <= 50  # the coins have a grain of their own


def test_the_fit_finds_the_band_that_tells() -> None:
    spectra = np.random.default_rng(0).normal(5, 1, (400, 2, 5))
    weights, bias = fit(spectra, spectra[:, 1, 3] > 5.5)
    assert weights[1, 3] > 3 * np.abs(np.delete(weights.ravel(), 8)).max()
    said = (weights * spectra).sum((1, 2)) + bias > 0
    assert np.mean(said == (spectra[:, 1, 3] > 5.5)) > 0.95


@pytest.mark.parametrize("table", ["jpeg_table", "camera_table", "noise_fit"])
def test_a_folder_without_pictures_is_a_sentence(tmp_path: Path, table: str) -> None:
    done = run(table, tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "pictures" in done.stderr
