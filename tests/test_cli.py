"""The terminal, as a person or another program meets it: arguments in; files, JSON, sentences and exit status out."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import skimage.data
import torch
from command_line import redgui_here as run
from PIL import Image

from redgui import __version__
from redgui.__main__ import COMMANDS
from redgui.cli import app
from redgui.network import weights
from redgui.photo.write import write
from redgui.pipeline import restore
from redgui.reading.read import read
from redgui.settings import RestoreSettings


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "Café photo.jpg"
    image = Image.fromarray(skimage.data.chelsea()[60:160, 100:240])
    exif = Image.Exif()
    exif[0x010F] = "Camera Works"
    image.save(path, quality=92, exif=exif, dpi=(240, 240))
    return path


def size(path: Path) -> tuple[int, int]:
    with Image.open(path) as image:
        return image.size


def out_json(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(capsys.readouterr().out)
    return result


def test_restore_writes_beside_the_photo_and_leaves_it_alone(photo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = photo.read_bytes()
    assert run("restore", photo, "--sigma", 15, "--json") == 0
    (result,) = out_json(capsys)["results"]
    assert set(result) == {
        "source",
        "output",
        "width",
        "height",
        "sigma",
        "color",
        "scale",
        "jpeg",
        "model",
        "device",
        "dtype",
        "seconds",
        "warnings",
    }
    output = Path(result["output"])
    assert output == photo.with_name("Café photo_restored.jpg")
    assert (result["width"], result["height"], result["sigma"], result["scale"]) == (140, 100, 15, 1)
    assert b"Camera Works" in (read(output).metadata.exif or b"")
    assert photo.read_bytes() == before


@pytest.mark.parametrize("command", ["restore", "batch"])
def test_history_and_the_files_time_are_options(photo: Path, tmp_path: Path, command: str) -> None:
    os.utime(photo, ns=(10**18, 10**18))
    for name, options in (("usual", []), ("other", ["--no-history", "--keep-time"])):
        (tmp_path / name).mkdir()
        assert run(command, photo, "-o", tmp_path / name, "--sigma", 10, *options) == 0
        (result,) = (tmp_path / name).glob("*.jpg")
        assert (b"<xmp:CreatorTool" in result.read_bytes()) == (name == "usual")
        assert (result.stat().st_mtime_ns == 10**18) == (name == "other")


def test_restore_writes_what_the_core_makes(photo: Path, tmp_path: Path) -> None:
    assert run("restore", photo, "--sigma", 20, "--scale", 1.5, "--strength", 0.8, "-o", tmp_path / "a.png") == 0
    made = restore(read(photo), RestoreSettings(sigma=20, scale=1.5, strength=0.8)).photo
    write(made, tmp_path / "b.png")
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()
    assert size(tmp_path / "a.png") == (210, 150)


def test_the_jpeg_level_is_the_files_own_or_as_said(
    tmp_path: Path, jpeg_model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "a.jpg"
    Image.fromarray(skimage.data.chelsea()[60:160, 100:240]).save(source, quality=35)
    common = ("restore", source, "--model", jpeg_model, "--sigma", 0, "--overwrite", "--json")
    for options, level in (((), 35), (("--jpeg", 20), 20), (("--jpeg", "off"), 100), (("--jpeg", 100), 100)):
        assert run(*common, *options) == 0
        assert out_json(capsys)["results"][0]["jpeg"] == level
    assert run(*common[:-1]) == 0
    assert "no noise removed, JPEG 35, scale 1" in capsys.readouterr().out


def test_colour_noise_is_removed_when_it_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "a.png"
    noise = np.random.default_rng(0).normal(0, 12, (200, 240, 2)) @ [[0, -0.344, 1.772], [1.402, -0.714, 0]]
    samples = np.clip(np.rint(skimage.data.chelsea()[60:260, 100:340] + noise), 0, 255).astype(np.uint8)
    Image.fromarray(samples).save(source)
    common = ("restore", source, "-o", tmp_path / "b.png", "--sigma", 0, "--overwrite", "--json")
    for options, settings in (((), 0), (("--color", "off"), 0), (("--color", "auto"), None), (("--color", "4.5"), 4.5)):
        assert run(*common, *options) == 0
        found = out_json(capsys)["results"][0]["color"]
        assert found == settings if settings is not None else 4 < found < 8
        expected = restore(read(source), RestoreSettings(sigma=0, color=settings)).photo.samples
        assert np.array_equal(read(tmp_path / "b.png").samples, expected)
    assert run(*common[:-1], "--color", 4.5) == 0
    assert "no noise removed, colour 4.5, scale 1" in capsys.readouterr().out


@pytest.mark.parametrize("level", ["-1", "75.5", "on", "nan"])
def test_a_level_of_colour_noise_that_makes_no_sense_is_wrong_usage(
    photo: Path, level: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("restore", photo, "--color", level) == 2
    assert "color must be" in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize("level", ["4", "101", "best", "30.5"])
def test_a_jpeg_level_that_makes_no_sense_is_wrong_usage(
    photo: Path, level: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("restore", photo, "--jpeg", level) == 2
    assert "jpeg must be" in " ".join(capsys.readouterr().err.split())


def test_one_bad_file_does_not_stop_the_rest(photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"\xff\xd8\xff\xe0 not a photo")
    status = run("restore", bad, tmp_path / "missing.png", photo, "--sigma", 5, "-o", tmp_path / "out", "--json")
    said = capsys.readouterr()
    assert status == 1
    assert [Path(r["output"]).name for r in json.loads(said.out)["results"]] == ["Café photo.jpg"]
    assert len(said.err.strip().splitlines()) == 2
    assert "bad.jpg" in said.err
    assert "missing.png" in said.err


def test_results_are_not_replaced_unless_asked(photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "there.png"
    target.write_bytes(b"precious")
    assert run("restore", photo, "--sigma", 0, "-o", target) == 1
    assert target.read_bytes() == b"precious"
    hint = "Use --overwrite to replace it, or --rename to number the result."
    assert capsys.readouterr().err == f"{target} exists already; choose another name. {hint}\n"
    assert run("restore", photo, "--sigma", 0, "-o", target, "--overwrite") == 0
    assert size(target) == (140, 100)


def test_the_original_is_not_replaced_by_naming_its_folder(photo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = photo.read_bytes()
    assert run("restore", photo, "-o", photo.parent, "--overwrite") == 1
    assert photo.read_bytes() == before
    assert "original" in capsys.readouterr().err


def test_two_photos_of_one_name_do_not_become_one(photo: Path, tmp_path: Path) -> None:
    twin = tmp_path / "sub" / photo.name
    twin.parent.mkdir()
    twin.write_bytes(photo.read_bytes())
    for _ in range(2):  # the second time results of the first are replaced, and none of the same run
        assert run("restore", photo, twin, "-o", tmp_path / "out", "--overwrite", "--sigma", 0) == 0
        assert len(list((tmp_path / "out").iterdir())) == 2


def test_an_output_that_cannot_be_written_is_one_sentence(
    photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("restore", photo, "--sigma", 0, "-o", tmp_path / "no" / "such" / "folder.png") == 1
    assert run("restore", photo, "--sigma", 0, "-o", tmp_path / "picture.xyz") == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["--sigma", "99"],
        ["--sigma", "much"],
        ["--scale", "5"],
        ["--strength", "2"],
        ["--quality", "good"],
        ["--no-such"],
    ],
)
def test_wrong_usage_is_status_2_with_a_sentence(
    photo: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("restore", photo, *arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert arguments[0] in said.err or arguments[0].strip("-") in said.err


def test_an_unknown_model_is_one_line(photo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("restore", photo, "--model", "magic") == 1
    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert "magic" in said.err


@pytest.mark.skipif(torch.cuda.is_available(), reason="needs a machine without CUDA")
@pytest.mark.parametrize("command", ["restore", "batch"])
def test_a_device_that_is_not_there_is_one_line_with_the_option(
    photo: Path, tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out").mkdir()
    assert run(command, photo, "--device", "cuda", "-o", tmp_path / "out") == 1
    said = " ".join(capsys.readouterr().err.split())
    assert said == "This computer has no cuda device; choose auto or cpu. With --device auto redgui chooses by itself."


def test_a_large_photo_needs_the_limit_raised(photo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("restore", photo, "--sigma", 0, "--max-pixels", 13_999) == 1
    assert capsys.readouterr().err.endswith("the memory. Use --max-pixels 14000 to open it all the same.\n")
    for command in (("estimate",), ("batch", "-o", photo.parent / "out")):
        assert run(*command, photo, "--max-pixels", 13_999) == 1
        assert capsys.readouterr().err.endswith("Use --max-pixels 14000 to open it all the same.\n")
    assert run("restore", photo, "--sigma", 0, "--max-pixels", 14_000) == 0


@pytest.mark.parametrize("limit", [0, -5])
def test_a_limit_that_no_photo_can_keep_is_refused(photo: Path, limit: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("restore", photo, "--max-pixels", limit) == 2
    assert "--max-pixels" in capsys.readouterr().err


def test_estimate(photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    noisy = tmp_path / "noisy.png"
    noise = np.random.default_rng(0).normal(0, 20, (300, 300))
    Image.fromarray((skimage.data.camera()[:300, :300] * 0.6 + 50 + noise).clip(0, 255).astype(np.uint8)).save(noisy)
    assert run("estimate", noisy, photo, tmp_path / "gone.png", "--json") == 1
    results = out_json(capsys)["results"]
    assert [r["source"] for r in results] == [str(noisy), str(photo)]
    assert results[0]["sigma"] == pytest.approx(20, abs=1.5)
    assert [r["color"] for r in results] == [0, 0]


@pytest.mark.parametrize(("task", "level"), [("denoise", 25), ("sr", 2), ("jpeg", 10)])
def test_evaluate(tmp_path: Path, task: str, level: int, capsys: pytest.CaptureFixture[str]) -> None:
    Image.fromarray(skimage.data.astronaut()[:181, :200]).save(tmp_path / "a.png")
    Image.fromarray(skimage.data.camera()[:160, :171]).save(tmp_path / "b.png")
    common = ("evaluate", "--task", task, "--level", level, "--data", tmp_path, "--json")
    assert run(*common) == 0
    ours = out_json(capsys)
    assert set(ours) == {"task", "level", "model", "images", "psnr", "ssim", "input_psnr"}
    assert (ours["task"], ours["level"], ours["model"], ours["images"]) == (task, level, "default", 2)
    assert run(*common, "--baseline", "bicubic" if task == "sr" else "none") == 0
    baseline = out_json(capsys)
    assert baseline["psnr"] == baseline["input_psnr"] == ours["input_psnr"]
    assert 0 < baseline["ssim"] < 1
    if task == "denoise":
        assert 20.17 < ours["input_psnr"] < 21  # 20 log10(255 / 25), and a little for clipping
    assert ours["psnr"] > baseline["psnr"] + 0.5
    assert ours["ssim"] > baseline["ssim"]


@pytest.mark.parametrize(
    ("beside", "gain"), [({"sigma": 15}, 2.0), ({"sigma": 40}, 5.0), ({"sigma": 5, "jpeg": 40}, 0.5)]
)
def test_the_default_model_restores_what_is_small_and_noisy_too(
    tmp_path: Path, beside: dict[str, int], gain: float, capsys: pytest.CaptureFixture[str]
) -> None:
    """All sliders at once: a network that has only seen them one at a time leaves the noise where it is."""
    Image.fromarray(skimage.data.camera()).save(tmp_path / "a.png")
    options = [part for name, value in beside.items() for part in (f"--{name}", value)]
    assert run("evaluate", "--task", "sr", "--level", 2, *options, "--data", tmp_path, "--json") == 0
    scores = out_json(capsys)
    assert {name: scores[name] for name in beside} == beside
    assert scores["psnr"] > scores["input_psnr"] + gain


def test_evaluate_at_auto_leaves_clean_pictures_as_they_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Image.fromarray(skimage.data.coffee()).save(tmp_path / "a.png")
    assert run("evaluate", "--task", "denoise", "--level", 0, "--auto", "--data", tmp_path, "--json") == 0
    assert out_json(capsys)["psnr"] == 100.0  # unchanged
    assert run("evaluate", "--task", "sr", "--level", 2, "--auto", "--data", tmp_path) == 1


def test_evaluate_refuses_what_makes_no_sense(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("evaluate", "--task", "sr", "--level", 2, "--data", tmp_path) == 1
    Image.fromarray(skimage.data.camera()).save(tmp_path / "b.png")
    assert run("evaluate", "--task", "sr", "--level", 2.5, "--data", tmp_path) == 1
    assert run("evaluate", "--task", "denoise", "--level", 25, "--jpeg", 50, "--data", tmp_path) == 1
    Image.fromarray(skimage.data.camera()[:12, :14]).save(tmp_path / "tiny.png")
    assert run("evaluate", "--task", "sr", "--level", 2, "--baseline", "bicubic", "--data", tmp_path) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 4


def test_bench(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("bench", "--size", "160x96", "--device", "cpu", "--json") == 0
    figures = out_json(capsys)
    assert figures["machine"]["processor"]
    runs = figures["runs"]
    assert runs[0]["dtype"] == "float32"
    for one in runs:
        assert set(one) == {
            "model",
            "width",
            "height",
            "device",
            "dtype",
            "plain_seconds",
            "executor_seconds",
            "extra_bytes",
            "gpu",
            "ratio",
        }
        assert one["plain_seconds"] > 0 < one["executor_seconds"]
        assert one["ratio"] == pytest.approx(one["plain_seconds"] / one["executor_seconds"], abs=0.001)
    assert run("bench", "--size", "large") == 2


def test_models_and_devices(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("models", "--json") == 0
    assert {row["name"] for row in out_json(capsys)["models"]} == set(weights.entries())
    assert run("devices", "--json") == 0
    found = out_json(capsys)
    assert found["auto"] in {row["device"] for row in found["devices"]}
    assert found["reason"]
    assert run("models") == run("devices") == 0
    assert "auto" in capsys.readouterr().out


def test_train_resumes_and_leaves_weights_that_restore(
    photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "run.toml"
    config.write_text(
        'steps = 4\nbatch = 2\npatch = 32\n[network]\nunshuffle = 2\nconditions = ["sigma", "scale"]\n'
        "levels = [{ width = 8, depth = 2 }]\n",
        encoding="utf-8",
    )
    data, out = tmp_path / "data", tmp_path / "out"
    data.mkdir()
    Image.fromarray(skimage.data.camera()).save(data / "a.png")
    Image.fromarray(skimage.data.camera().T).save(data / "b.png")
    common = ("train", "--config", config, "--data", data, "--out", out)
    assert run(*common, "--minutes", 1e-6) == 0
    assert run(*common) == 1  # there is a run already
    assert "--resume" in capsys.readouterr().err
    assert run(*common, "--resume") == 0
    made = out / "model.safetensors"
    assert weights.read_metadata(made)["steps"] == 4
    assert run("restore", photo, "--model", made, "--sigma", 10, "--json") == 0
    assert out_json(capsys)["results"][0]["model"] == str(made)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_the_window_without_a_screen_is_one_sentence(photo: Path) -> None:
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    bare.pop("QT_QPA_PLATFORM", None)
    for arguments in ([], [str(photo)]):
        done = subprocess.run(
            [sys.executable, "-m", "redgui", *arguments], env=bare, capture_output=True, text=True, check=False
        )
        assert done.returncode == 1
        assert done.stderr.startswith("There is no screen")
        assert done.stderr.count("\n") == 1


def test_what_the_program_takes_for_a_command_is_one() -> None:
    names = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    assert names == COMMANDS


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--version") == 0
    assert capsys.readouterr().out.strip() == f"redgui {__version__}"


def redgui(*arguments: object, **options: Any) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "redgui", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)


def test_as_a_process_stdout_is_json_alone(photo: Path) -> None:
    process = redgui("restore", photo, "--sigma", 10, "--json")
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0
    assert len(json.loads(out)["results"]) == 1
    assert err == ""


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGINT")
@pytest.mark.parametrize("delay", [0.5, 4.0])
def test_ctrl_c_stops_and_leaves_nothing(tmp_path: Path, delay: float) -> None:
    photo = tmp_path / "large.png"
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (3000, 3000, 3), np.uint8)).save(photo, compress_level=0)
    process = redgui("restore", photo, "--sigma", 30, "--scale", 4)
    time.sleep(delay)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode != 0
    assert "Traceback" not in err
    assert [path.name for path in tmp_path.iterdir()] == ["large.png"]
