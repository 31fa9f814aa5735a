"""`--preset` in the terminal: options beside it win, and by camera each photo gets its own."""

import json
from pathlib import Path
from typing import Any

import pytest
import skimage.data
from command_line import redgui_here as run
from PIL import Image

from redgui.presets import store


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "settings_folder", lambda: tmp_path / "settings")


def photo(path: Path, iso: int = 0) -> Path:
    exif = Image.Exif()
    exif[0x0110] = "X100V"
    exif.get_ifd(0x8769)[0x8827] = iso
    Image.fromarray(skimage.data.chelsea()[60:124, 100:180]).save(path, exif=exif, quality=92)
    return path


def result(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    (one,) = json.loads(capsys.readouterr().out)["results"]
    return dict(one)


def test_options_win_over_the_preset(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text('name = "Mine"\nsigma = 20\nscale = 2\nformat = "png"\n')
    assert run("restore", photo(tmp_path / "a.jpg"), "--preset", mine, "--json") == 0
    plain = result(capsys)
    assert (plain["sigma"], plain["scale"], Path(plain["output"]).name) == (20, 2, "a_restored.png")
    assert run("restore", tmp_path / "a.jpg", "--preset", mine, "--scale", 1, "--format", "tif", "--json") == 0
    other = result(capsys)
    assert (other["sigma"], other["scale"], Path(other["output"]).name) == (20, 1, "a_restored.tif")


def test_a_preset_is_imported_listed_exported_and_removed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text('name = "Mine"\nsigma = 20\n')
    assert run("presets", "--import", mine) == 0
    capsys.readouterr()
    assert run("presets", "--json") == 0
    assert json.loads(capsys.readouterr().out)["presets"][0]["key"] == "mine"
    assert run("presets", "--export", "mine") == 0
    (tmp_path / "again.toml").write_text(capsys.readouterr().out)
    assert run("presets", "--remove", "mine") == 0
    assert run("restore", photo(tmp_path / "a.jpg"), "--preset", "mine") == 1
    assert "There is no preset mine" in capsys.readouterr().err
    assert run("presets", "--import", tmp_path / "again.toml") == 0
    assert run("presets", "--remove", "old-jpeg") == 2


@pytest.mark.parametrize("command", ["restore", "batch"])
def test_by_camera_each_photo_gets_its_own(tmp_path: Path, command: str) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text(
        'name = "Mine"\nsigma = 0\njpeg = "off"\nscale = 2\n[when]\ncamera = "X100*"\niso = [3200, 12800]\n'
    )
    assert run("presets", "--import", mine) == 0
    (tmp_path / "in").mkdir()
    photos = [photo(tmp_path / "in" / f"{iso}.jpg", iso) for iso in (200, 6400)]
    (tmp_path / "out").mkdir()
    common = ("-o", tmp_path / "out", "--preset", "by-camera", "--strength", 0.5)
    assert run(command, *(photos if command == "restore" else [tmp_path / "in"]), *common) == 0
    sizes = {}
    for path in (tmp_path / "out").iterdir():
        if path.suffix == ".jpg":
            with Image.open(path) as image:
                sizes[path.name.removesuffix(".jpg").removesuffix("_restored")] = image.size
    assert sizes == {"200": (80, 64), "6400": (160, 128)}


def test_a_preset_that_is_none_is_refused_before_the_work(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text('name = "Mine"\nsigma = 200\n')
    assert run("batch", tmp_path, "-o", tmp_path / "out", "--preset", bad) == 1
    assert capsys.readouterr().err == "bad.toml: sigma must be a number from 0 to 75, not 200.\n"
    assert not (tmp_path / "out").exists()
