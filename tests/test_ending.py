"""`kill`, a closed terminal and Ctrl-C end every part of the program in the same clean way."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from batch_makers import files, make_photo
from processes import ROOT, redgui, run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="sends signals, and looks at what is loaded")

SIGNALS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT]


def until(happened: Callable[[], object], process: subprocess.Popen[str]) -> None:
    end = time.monotonic() + 200
    while not happened():
        assert process.poll() is None
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.mark.parametrize("number", SIGNALS)
def test_a_restore_leaves_no_half_file(tmp_path: Path, number: signal.Signals) -> None:
    photo = make_photo(tmp_path / "large.bmp", size=(3000, 2000), noise=60)
    (tmp_path / "out").mkdir()
    with redgui("restore", photo, "-o", tmp_path / "out" / "large.webp", "--sigma", 0) as process:
        until(lambda: list(tmp_path.rglob("*.part")), process)
        process.send_signal(number)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (128 + number, "")
    assert err.startswith("Stopped.")
    assert not list((tmp_path / "out").iterdir())


@pytest.mark.parametrize("number", SIGNALS[:2])
def test_a_batch_says_how_to_go_on_and_does(tmp_path: Path, number: signal.Signals) -> None:
    for photo in range(5):
        make_photo(tmp_path / "in" / f"{photo}.png", photo, (400, 300))
    arguments = ("batch", tmp_path / "in", "-o", tmp_path / "out", "--sigma", 30)
    with redgui(*arguments) as process:
        until(lambda: files(tmp_path / "out"), process)
        process.send_signal(number)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 128 + number
    assert "--resume" in err
    assert "Traceback" not in err
    assert not list(tmp_path.rglob("*.part"))
    assert run(*arguments, "--resume")[0] == 0
    assert len(files(tmp_path / "out")) == 5


@pytest.mark.parametrize("number", SIGNALS)
def test_the_window_closes_without_a_question(tmp_path: Path, number: signal.Signals) -> None:
    photo = make_photo(tmp_path / "photo.png", size=(300, 200))
    process = subprocess.Popen(
        [sys.executable, "-m", "redgui", str(photo)],
        env=os.environ
        | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
        | {"XDG_CONFIG_HOME": str(tmp_path / "config")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    until(lambda: "libtorch_cpu" in Path(f"/proc/{process.pid}/maps").read_text(), process)
    process.send_signal(number)
    _, err = process.communicate(timeout=120)
    assert process.returncode == 128 + number, err
    assert "Traceback" not in err
    assert list((tmp_path / "config").rglob("*")), "the preferences were not kept"


def test_one_that_is_to_outlive_its_terminal_does(tmp_path: Path) -> None:
    """`nohup`: what is ignored stays so."""
    photo = make_photo(tmp_path / "photo.png", size=(600, 400))
    ignore = lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN)  # noqa: E731
    with redgui("restore", photo, "-o", tmp_path / "o.png", "--sigma", 20, preexec_fn=ignore) as process:
        until(lambda: "libtorch_cpu" in Path(f"/proc/{process.pid}/maps").read_text(), process)
        process.send_signal(signal.SIGHUP)
        process.communicate(timeout=200)
    assert process.returncode == 0
    assert (tmp_path / "o.png").exists()
