"""What goes wrong around a run costs what it touches: the photos are restored, or one sentence says why not."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from batch_makers import make_photo
from processes import ROOT, run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/dev/full, limits and signals as Linux has them")


@pytest.fixture(name="photos")
def _photos(tmp_path: Path) -> Path:
    for number in range(3):
        make_photo(tmp_path / "in" / f"{number}.png", number, (40, 30))
    return tmp_path / "in"


def shell(line: str, *arguments: object, **environment: str) -> tuple[int, str]:
    """`redgui ARGUMENTS` as `{}` in a line of the shell; returns its exit status and stderr."""
    command = " ".join(f"'{word}'" for word in (sys.executable, "-m", "redgui", *arguments))
    done = subprocess.run(
        ["bash", "-c", line.replace("{}", command)],
        env=os.environ | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"} | environment,
        stderr=subprocess.PIPE,
        text=True,
        timeout=240,
        check=False,
    )
    return done.returncode, done.stderr


UNPRINTED = "What was to be printed could not be written (No space left on device); the rest is done.\n"
OUTPUTS = {
    "full": ("unset PYTHONUNBUFFERED; {} >/dev/full", 1, UNPRINTED),
    "full, written at once": ("PYTHONUNBUFFERED=1 {} >/dev/full", 1, UNPRINTED),
    "closed": ("{} >&-", 0, ""),
    "all closed": ("{} >&- 2>&-", 0, ""),
    "no one reads": ("{} > >(true)", 0, ""),
    "stderr full": ("{} >/dev/null 2>/dev/full", 0, ""),
}


@pytest.mark.parametrize(("line", "status", "sentence"), OUTPUTS.values(), ids=OUTPUTS)
def test_what_cannot_be_printed_ends_no_batch(photos: Path, line: str, status: int, sentence: str) -> None:
    out = photos.parent / "out"
    assert shell(line, "batch", photos, "-o", out, "--sigma", 0) == (status, sentence)
    assert len(list(out.glob("*.png"))) == 3


def test_a_list_that_cannot_be_printed_is_one_sentence() -> None:
    assert shell("{} >/dev/full", "models") == (1, UNPRINTED)


SURROUNDINGS = {
    "no HOME": "unset HOME; {}",
    "HOME that is not there": "HOME=/nonexistent {}",
    "HOME that cannot be written": "HOME=/proc {}",
    "nothing at all": "env -i PYTHONPATH=$PYTHONPATH {}",
    "no folder for temporary files": "TMPDIR=/nonexistent {}",
    "an unknown language": "LC_ALL=nonsense {}",
    "a list of threads": "OMP_NUM_THREADS=2,1 {}",
    "threads that are no number": "OMP_NUM_THREADS=abc {} 2>/dev/null",  # libgomp has a line of its own
    "64 descriptors": "ulimit -n 64; {}",
    "32 descriptors": "ulimit -n 32; {}",
    "a small stack": "ulimit -s 512; {}",
    "begun in the background": "trap '' HUP INT; {}",
}


@pytest.mark.parametrize("line", SURROUNDINGS.values(), ids=SURROUNDINGS)
def test_odd_surroundings_cost_nothing(photos: Path, line: str) -> None:
    out = photos.parent / "out"
    assert shell(line, "batch", photos, "-o", out, "--sigma", 5, TMP=str(photos.parent)) == (0, "")
    assert len(list(out.glob("*.png"))) == 3


def test_too_few_descriptors_are_one_sentence(photos: Path) -> None:
    status, err = shell("ulimit -n 8; {}", "restore", photos / "0.png", "-o", photos / "large.bmp", "--sigma", 0)
    assert status == 1
    assert err.endswith("too few files may be open at once; raise the limit (ulimit -n).\n")
    assert err.count("\n") == 1


def test_a_working_folder_that_is_gone_is_one_sentence(photos: Path) -> None:
    line = "mkdir $TMP/gone; cd $TMP/gone; rmdir $TMP/gone; {}"
    status, err = shell(line, "batch", photos, "-o", photos.parent / "out", TMP=str(photos.parent))
    assert (status, err) == (1, "The folder that redgui was started in is gone; change to another one.\n")


def test_a_file_that_may_not_grow_is_one_sentence(photos: Path) -> None:
    status, err = shell("ulimit -f 1; {}", "restore", photos / "0.png", "-o", photos / "large.bmp", "--sigma", 0)
    assert (status, err.count("\n")) == (1, 1)
    assert "larger than this disk or account allows" in err
    assert {path.name for path in photos.iterdir()} == {"0.png", "1.png", "2.png"}


def test_two_runs_on_one_folder(photos: Path) -> None:
    """The second is refused, or comes after the first; never do both write."""
    out = photos.parent / "out"
    line = "{} 2>$TMP/first & {} 2>$TMP/second; one=$?; wait $!; echo $? $one >&2"
    _, err = shell(line, "batch", photos, "-o", out, "--sigma", 5, TMP=str(photos.parent))
    words = [(photos.parent / name).read_text() for name in ("first", "second")]
    assert err.split().count("0") >= 1
    assert all("Traceback" not in text and text.count("\n") <= 1 for text in words)
    assert len(list(out.glob("*.png"))) in (3, 6)  # 6: a second run of the same photos, which has names of its own
    assert not list(out.glob("*.part"))


@pytest.mark.skipif(shutil.which("faketime") is None, reason="faketime sets the clock back")
def test_a_clock_that_runs_backwards(photos: Path) -> None:
    out = photos.parent / "out"
    assert run("batch", photos, "-o", out, "--sigma", 0)[0] == 0
    make_photo(photos / "new.png", 7, (40, 30))
    assert shell("faketime -f -1000d {}", "batch", photos, "-o", out, "--sigma", 0, "--resume") == (0, "")
    assert len(list(out.glob("*.png"))) == 4
