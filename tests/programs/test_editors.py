"""Photos that come from other programs and go back to them: 16 bits, colour profile and EXIF are intact."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import skimage.data
import tifffile
from command_line import redgui_here
from PIL import Image

FILES = Path(__file__).resolve().parents[2] / "packaging" / "from-other-programs"
SHOT = {"Make": "Camera Works", "Model": "X100V", "ISO": 1600, "DateTimeOriginal": "2025:03:01 10:11:12"}


def darktable(photo: Path, tiff: Path) -> None:
    """As its export module writes a TIFF of 16 bits."""
    own = ["--library", ":memory:", "--configdir", tiff.parent / "config", "--cachedir", tiff.parent / "cache"]
    bits = ["--conf", "plugins/imageio/format/tiff/bpp=16", "--disable-opencl"]
    command = ["darktable-cli", photo, tiff, "--core", *own, *bits]
    subprocess.run(command, check=True, capture_output=True)


def rawtherapee(photo: Path, tiff: Path) -> None:
    command = ["rawtherapee-cli", "-o", tiff, "-t", "-b16", "-c", photo]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.jpg"
    noise = np.random.default_rng(0).normal(0, 12, (120, 160, 1))
    samples = np.clip(skimage.data.chelsea()[60:180, 100:260] + noise, 0, 255).astype(np.uint8)
    Image.fromarray(samples).save(path, quality=97)
    tags = [f"-{name}={value}" for name, value in SHOT.items()]
    subprocess.run(["exiftool", "-q", "-overwrite_original", *tags, path], check=True)
    return path


def facts(path: Path) -> dict[str, Any]:
    done = subprocess.run(["exiftool", "-j", "-b", "-EXIF:all", "-ICC_Profile", path], capture_output=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)[0]
    return found


@pytest.mark.parametrize(
    ("program", "export"), [("darktable-cli", darktable), ("rawtherapee-cli", rawtherapee)], ids=lambda it: str(it)[:9]
)
def test_a_16_bit_tiff_comes_back_with_its_profile_and_exif(
    tmp_path: Path, photo: Path, program: str, export: Any
) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    (tmp_path / "work").mkdir()
    tiff = tmp_path / "work" / "photo.tif"
    export(photo, tiff)
    given = tiff.read_bytes()
    assert redgui_here("restore", tiff, "--sigma", 12) == 0
    result = tiff.with_name("photo_restored.tif")
    assert tiff.read_bytes() == given
    before, after = facts(tiff), facts(result)
    assert before["ICC_Profile"] == after["ICC_Profile"]
    kept = {name for name in before if name in SHOT or name in ("ExifVersion", "Software", "ProcessingSoftware")}
    assert {name: after[name] for name in kept} == {name: before[name] for name in kept}
    assert {name: after[name] for name in SHOT} == SHOT
    samples, original = tifffile.imread(result), tifffile.imread(tiff)
    assert samples.dtype == np.uint16
    assert samples.shape == original.shape
    assert len(np.unique(samples)) > 256 < len(np.unique(original))
    assert not np.array_equal(samples, original)


def test_a_second_call_numbers_its_result(photo: Path) -> None:
    for _ in range(2):
        assert redgui_here("restore", "--rename", photo, "--sigma", 12) == 0
    assert {path.name for path in photo.parent.glob("photo*.jpg")} == {
        "photo.jpg",
        "photo_restored.jpg",
        "photo_restored (2).jpg",
    }


@pytest.mark.skipif(sys.platform == "win32", reason="a script for other systems")
def test_a_copy_that_is_handed_over_is_replaced_by_a_whole_result_alone(tmp_path: Path, photo: Path) -> None:
    redgui = tmp_path / "redgui"
    redgui.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m redgui "$@"\n')
    redgui.chmod(0o755)
    command, more = [FILES / "redgui-edit-in.sh", photo, "--sigma", "12"], {"REDGUI": str(redgui)}
    given = photo.read_bytes()
    failed = subprocess.run([*command, "--model", "none"], env=os.environ | more, capture_output=True, check=False)
    assert (failed.returncode, photo.read_bytes()) == (1, given)
    subprocess.run(command, env=os.environ | more, check=True, capture_output=True)
    assert photo.read_bytes() != given
    assert facts(photo)["Model"] == "X100V"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["photo.jpg", "redgui"]


LUARC = """
local dt = require "darktable"
local redgui = require "redgui"
local log = io.open("{log}", "w")
dt.preferences.write("redgui", "program", "string", "{redgui}")
dt.preferences.write("redgui", "options", "string", "--sigma 12")
local done, problem = pcall(function()
  local image = dt.database.import("{photo}")
  local format = dt.new_format("tiff")
  format.bpp = 16
  for number = 1, 2 do
    format:write_image(image, "{exported}", false)
    local made = redgui.store(nil, image, format, "{exported}")
    log:write(made.filename, " ", #made:get_group_members(), "\\n")
  end
end)
log:write(tostring(problem), "\\n")
log:close()
os.exit(0)
"""


@pytest.mark.skipif("REDGUI_PROGRAMS" not in os.environ, reason="takes darktable's window; REDGUI_PROGRAMS=1 runs it")
def test_darktable_exports_to_redgui_and_imports_the_result_beside_the_original(tmp_path: Path, photo: Path) -> None:
    folder = tmp_path / "dark table's"  # names go through a shell
    (folder / "lua").mkdir(parents=True)
    redgui = tmp_path / "redgui"
    redgui.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m redgui "$@"\n')
    redgui.chmod(0o755)
    shutil.copy(FILES / "redgui.lua", folder / "lua")
    inside = folder / "photo.jpg"
    shutil.copy(photo, inside)
    names = {"log": folder / "log", "redgui": redgui, "photo": inside, "exported": folder / "out.tif"}
    (folder / "luarc").write_text(LUARC.format(**names))
    own = ["--library", ":memory:", "--configdir", folder, "--cachedir", folder / "cache", "--disable-opencl"]
    subprocess.run(["xvfb-run", "-a", "darktable", *own], check=True, capture_output=True, timeout=240)
    assert (folder / "log").read_text() == "photo_redgui.tif 2\nphoto_redgui (2).tif 3\nnil\n"
    assert not (folder / "out.tif").exists()
    assert tifffile.imread(folder / "photo_redgui.tif").dtype == np.uint16
    assert facts(folder / "photo_redgui.tif")["Model"] == "X100V"
