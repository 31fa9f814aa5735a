"""What the bundle can do where there is no Python, no checkout and no network."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from desktop import LIMIT, MISSING, Desktop
from PIL import Image
from test_real_events import Window, close, move_sigma, restore, save_as

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ["redgui"] if sys.platform == "darwin" else ["redgui", "redgui-cli"]

SOFTWARE_GPU = {"REDGUI_SOFTWARE_GPU": "1"}

pytestmark = [
    pytest.mark.skipif("REDGUI_FROZEN" not in os.environ, reason="REDGUI_FROZEN does not name the folder of a bundle"),
    pytest.mark.timeout(900),
]


def run(*command: object, env: dict[str, str], cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a program of the bundle to its end."""
    return subprocess.run(
        list(map(str, command)), env=env, cwd=cwd, capture_output=True, encoding="utf-8", check=False, timeout=LIMIT
    )


@pytest.mark.parametrize("program", PROGRAMS)
def test_both_programs_pass_the_self_test(program: str, bundle: Path, bare: dict[str, str], tmp_path: Path) -> None:
    done = run(bundle / program, "--self-test", env=bare, cwd=tmp_path)
    assert done.returncode == 0, done
    said = json.loads(done.stdout)
    assert (said["ok"], said["frozen"], said["painted"]) == (True, True, True)


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has torch's MPS")
def test_a_gpu_is_reached_and_right(bundle: Path, bare: dict[str, str], tmp_path: Path) -> None:
    """A software renderer in its place: lavapipe (tools/system_libraries.sh tests), or Windows' own."""
    done = run(bundle / PROGRAMS[-1], "--self-test", env=bare | SOFTWARE_GPU, cwd=tmp_path)
    assert done.returncode == 0, done
    assert json.loads(done.stdout)["gpu"]["outcome"] in ("good", "slower")


def test_the_terminal_restores_a_photo(bundle: Path, bare: dict[str, str], photo: Path, tmp_path: Path) -> None:
    result = tmp_path / "schön.jpg"
    done = run(bundle / PROGRAMS[-1], "restore", photo, "-o", result, "--json", env=bare, cwd=tmp_path)
    assert done.returncode == 0, done
    assert json.loads(done.stdout)["results"][0]["output"] == str(result)
    with Image.open(result) as picture:
        assert picture.size == (1500, 1000)


def test_what_is_left_out_is_said_in_one_sentence(bundle: Path, bare: dict[str, str], tmp_path: Path) -> None:
    command = ["evaluate", "--task", "denoise", "--level", "25", "--data", tmp_path]
    done = run(bundle / PROGRAMS[-1], *command, env=bare, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert "cannot train or evaluate" in line


def test_how_the_window_feels_can_be_measured(bundle: Path, bare: dict[str, str], tmp_path: Path) -> None:
    figures = json.loads(run(bundle / PROGRAMS[-1], "bench", "--ui", "--json", env=bare, cwd=tmp_path).stdout)
    assert figures["painted_seconds"] > 0
    assert figures["torch_imported_at_paint"] is False
    seconds = [value for name, value in figures.items() if name.endswith(("seconds", "ms")) or "_ms_" in name]
    assert len(seconds) == 10
    assert all(value > 0 for value in seconds)


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_no_network_and_nothing_of_the_checkout(bundle: Path, bare: dict[str, str], tmp_path: Path) -> None:
    log = tmp_path / "calls"
    watch = [
        shutil.which("strace"),
        "-f",
        "--seccomp-bpf",
        "-s",
        "4096",
        "-e",
        "trace=%network,openat,execve",
        "-o",
        log,
    ]
    done = run(*watch, bundle / PROGRAMS[-1], "--self-test", env=bare | SOFTWARE_GPU, cwd=tmp_path)
    assert done.returncode == 0, done
    calls = log.read_text(encoding="utf-8", errors="replace").splitlines()
    assert any("default.safetensors" in call for call in calls), "strace saw nothing"
    assert any("libwgpu_native" in call for call in calls), "no GPU was tried"
    families = set(re.findall(r"\b[AP]F_[A-Z0-9]+", "\n".join(calls)))
    assert families <= {"AF_UNIX"}
    opened = [call for call in calls if "open" in call and " = -1 " not in call]
    foreign = [call for call in opened for folder in (ROOT, sys.prefix, sys.base_prefix) if f'"{folder}/' in call]
    assert foreign == []


@pytest.mark.skipif(sys.platform != "linux", reason="needs an X server")
@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
def test_a_person_opens_restores_and_saves(
    desktop: Desktop, photo: Path, bundle: Path, bare: dict[str, str], tmp_path: Path
) -> None:
    original = photo.read_bytes()
    program = desktop.start("/usr/bin/env", "-u", "PYTHONPATH", f"PATH={bare['PATH']}", bundle / "redgui", photo)
    window = Window(desktop, photo.name)
    window.focus_picture()
    desktop.until("the preview is there", window.shows_after)
    move_sigma(desktop, window)
    restore(desktop, window)
    desktop.screen().save(tmp_path / "window.png")
    saved, sigma = save_as(desktop, photo.parent)
    close(desktop, program)

    other = tmp_path / "terminal.jpg"
    run(bundle / "redgui-cli", "restore", photo, "-o", other, "--sigma", sigma, env=bare, cwd=tmp_path)
    assert saved.read_bytes() == other.read_bytes()
    assert photo.read_bytes() == original
