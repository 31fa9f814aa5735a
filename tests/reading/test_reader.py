"""The reader's process may die, hang or be stopped: that costs the photo it reads, and nothing else."""

import gc
import multiprocessing
import signal
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import psutil
import pytest
from readers import good_photo, idle_reader, in_the_middle, readers, slow_photo

from redgui.errors import Cancelled, PhotoError
from redgui.photo.read import read as read_here
from redgui.reading.pool import POOL
from redgui.reading.read import photo_size, read, thumbnail

ROOT = Path(__file__).parents[2]

posix = pytest.mark.skipif(sys.platform == "win32", reason="sends signals")
BROKE = "is damaged so badly"
ENDED = "the system ended the process"
SLOW = "takes far longer to read"


@posix
@pytest.mark.parametrize(
    ("how", "sentence"), [("SIGKILL", ENDED), ("SIGSEGV", BROKE), ("SIGABRT", BROKE), ("SIGXCPU", SLOW)]
)
def test_a_reader_that_dies_costs_one_photo(tmp_path: Path, how: str, sentence: str) -> None:
    with in_the_middle(slow_photo(tmp_path / "slow.ppm")) as (process, outcome):
        process.send_signal(getattr(signal, how))
    (error,) = outcome
    assert isinstance(error, PhotoError)
    assert str(error).startswith("slow.ppm")
    assert sentence in str(error)
    assert readers() == []
    assert read(good_photo(tmp_path / "next.png")).width == 40


@posix
def test_who_waits_for_the_terminal_does_not_lose_its_reader(tmp_path: Path) -> None:
    """Ctrl-C goes to all processes of a terminal; the program decides what it means."""
    with in_the_middle(slow_photo(tmp_path / "slow.ppm")) as (process, outcome):
        process.send_signal(signal.SIGINT)
    assert not isinstance(outcome[0], BaseException)


def test_stopping_ends_the_reading_at_once(tmp_path: Path) -> None:
    cancel = threading.Event()
    with in_the_middle(slow_photo(tmp_path / "slow.ppm"), cancel=cancel) as (process, outcome):
        cancel.set()
    assert isinstance(outcome[0], Cancelled)
    assert not process.is_running()
    assert readers() == []


@posix
def test_a_reader_that_died_while_it_waited_costs_nothing(tmp_path: Path) -> None:
    process = idle_reader()
    process.kill()
    process.wait()
    assert read(good_photo(tmp_path / "a.png")).width == 40


def test_samples_are_the_programs_own_whatever_becomes_of_the_reader(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    good_photo(path, (1200, 900))
    photo, expected = read(path), read_here(path).samples
    kept, part = photo.samples, photo.samples[100:200]
    del photo
    POOL.close()
    assert readers() == []
    others = [read(good_photo(tmp_path / f"{number}.png", (1200, 900))) for number in range(4)]
    gc.collect()
    assert (kept == expected).all()
    kept[:] = 7  # and they can be written to
    assert (part == 7).all()
    assert not any((other.samples == 7).all() for other in others)


def test_memory_is_used_again_only_when_no_one_looks_at_it(tmp_path: Path) -> None:
    paths = [good_photo(tmp_path / f"{'x' * number}.png", (64, 48)) for number in range(1, 6)]
    expected = [read_here(path).samples for path in paths]
    views = [read(path).samples[::2, 1:] for path in paths]  # the photo itself is gone each time
    assert all((view == whole[::2, 1:]).all() for view, whole in zip(views, expected, strict=True))


def test_without_shared_memory_samples_are_sent(tmp_path: Path) -> None:
    """A limit on the size of files holds for memory files too."""
    resource = pytest.importorskip("resource")
    path = good_photo(tmp_path / "a.png", (300, 200))
    picture = np.dstack([read_here(path).samples, np.full((200, 300), 90, np.uint8)])
    from PIL import Image

    Image.fromarray(picture).save(path)
    look = "photo = read(sys.argv[1]); print(int(photo.samples.sum()), int(photo.alpha.sum()))"
    code = f"import sys; from redgui.reading.read import read; {look}"
    done = subprocess.run(
        [sys.executable, "-c", code, path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)),
    )
    assert done.stdout.split() == [str(int(picture[..., :3].sum())), str(90 * 60000)]


@posix
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it ends when it has read its photo")
def test_it_ends_with_the_program_in_the_middle_of_a_photo(tmp_path: Path) -> None:
    slow = slow_photo(tmp_path / "slow.ppm")
    twice = "read(sys.argv[2]); print(flush=True); read(sys.argv[1])"
    code = f"import sys; from redgui.reading.read import read; {twice}"
    command = [sys.executable, "-c", code, slow, good_photo(tmp_path / "a.png")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        program.stdout.readline()
        (reader,) = readers(psutil.Process(program.pid))
        before = reader.cpu_times().user
        while reader.cpu_times().user < before + 0.1:
            pass
        program.kill()
    psutil.wait_procs([reader], timeout=60)
    assert not reader.is_running() or reader.status() == psutil.STATUS_ZOMBIE


def test_code_in_the_folder_of_the_photos_is_not_run(tmp_path: Path) -> None:
    """`python -m` would look for modules there first."""
    for name in ("numpy", "PIL", "redgui", "signal", "tifffile"):
        (tmp_path / f"{name}.py").write_text("open('run', 'w').close(); raise SystemExit('hostile')")
    good_photo(tmp_path / "a.png")
    there = "os.chdir(sys.argv[1]); sys.path.remove(''); print(read('a.png').width)"
    code = f"import os, sys; from redgui.reading.read import read; {there}"
    done = subprocess.run([sys.executable, "-c", code, tmp_path], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "40\n"
    assert not (tmp_path / "run").exists()


def _size_of(path: str, found: "multiprocessing.Queue[object]") -> None:
    found.put(read(path).samples.shape)


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_daemonic_processes_have_readers_of_their_own(tmp_path: Path, method: str) -> None:
    """Those of a pool, and a cluster's workers; a forked one must not speak to its parent's."""
    path = good_photo(tmp_path / "a.png")
    before = idle_reader()
    context = multiprocessing.get_context(method)
    found = context.Queue()
    processes = [context.Process(target=_size_of, args=(str(path), found), daemon=True) for _ in range(2)]
    for process in processes:
        process.start()
    assert [found.get(timeout=120) for _ in processes] == [(30, 40, 3)] * 2
    for process in processes:
        process.join()
    assert read(path).width == 40
    assert before in readers()


def test_threads_read_side_by_side(tmp_path: Path) -> None:
    paths = [good_photo(tmp_path / f"{'n' * number}.png") for number in range(1, 13)]
    expected = {path: read_here(path).samples for path in paths}
    wrong: list[object] = []

    def work(turn: int) -> None:
        for path in paths[turn:] + paths[:turn]:
            if not (read(path).samples == expected[path]).all():
                wrong.append(path)
            if photo_size(path, 10**6) != (40, 30) or thumbnail(path, 20, 20) is None:
                wrong.append(path)

    threads = [threading.Thread(target=work, args=(turn,)) for turn in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert len(readers()) <= 2  # the others were sent home


def test_on_wish_no_process_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = good_photo(tmp_path / "a.png")
    POOL.close()
    assert read(path, in_process=True).width == 40
    assert readers() == []
    monkeypatch.setenv("REDGUI_IN_PROCESS", "1")
    assert (read(path).width, photo_size(path, 10**6)) == (40, (40, 30))
    assert thumbnail(path, 20, 20) is not None
    assert thumbnail(tmp_path / "gone.png", 20, 20) is None
    assert readers() == []


def _descriptors() -> int:
    gc.collect()  # of other tests
    return len(list(Path("/dev/fd").iterdir()))


@posix
def test_no_descriptor_is_left_behind(tmp_path: Path) -> None:
    path, slow = good_photo(tmp_path / "a.png"), slow_photo(tmp_path / "slow.ppm")
    (tmp_path / "bad.jpg").write_bytes(b"\xff\xd8\xff\xe0 no photo")
    read(path)
    POOL.close()
    before = _descriptors()
    for _ in range(5):
        read(path)
        with pytest.raises(PhotoError):
            read(tmp_path / "bad.jpg")
    cancel = threading.Event()
    with in_the_middle(slow, cancel=cancel):
        cancel.set()
    POOL.close()
    assert _descriptors() == before
