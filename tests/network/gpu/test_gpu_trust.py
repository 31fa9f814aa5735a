"""A GPU is tried before it is used, in a process that may crash or hang; what came of it is said and remembered."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from gpu_hands import picture

from redgui.network import devices
from redgui.network.gpu import trust
from redgui.network.gpu.adapter import Adapter, in_order
from redgui.network.gpu.ask import CrashedError, SilentError, ask
from redgui.network.gpu.trust import Verdict
from redgui.network.rednet import RedNet
from redgui.network.spec import Level, RedNetSpec
from redgui.network.stream import stream

CARD = Adapter("Radeon RX 7600", "DiscreteGPU", "Vulkan", "RADV 25.0", 0x1002, 0x7480, True)
SAME_CARD = replace(CARD, backend="D3D12", driver="32.0.1")
GRAPHICS = Adapter("Intel UHD 620", "IntegratedGPU", "Vulkan", "Mesa 25.0", 0x8086, 0x3EA0, True)
SOFTWARE = Adapter("llvmpipe (LLVM 15)", "CPU", "Vulkan", "Mesa 25.0", 0x10005, 0, True)
WARP = Adapter("Microsoft Basic Render Driver", "CPU", "D3D12", "10.0", 0x1414, 0x8C, False)

GOOD = Verdict("good", speed=20.0, cpu_speed=0.5, half=True)
SLOWER = Verdict("slower", speed=0.1, cpu_speed=0.5)
BAD = [Verdict("wrong"), Verdict("failed", detail="no memory"), Verdict("crashed"), Verdict("silent"), Verdict("lost")]


@pytest.fixture
def network() -> RedNet:
    return RedNet(RedNetSpec(levels=(Level(8, 2),), unshuffle=2)).eval()


def here(monkeypatch: pytest.MonkeyPatch, *adapters: Adapter, trouble: str = "", **verdicts: Verdict) -> None:
    """A computer with these GPUs, of which this is known by their makers' names."""
    monkeypatch.setattr(trust, "found", lambda: (tuple(in_order(list(adapters))), trouble))
    known = {one: verdicts[one.name.split()[0]] for one in adapters if one.name.split()[0] in verdicts}
    monkeypatch.setattr(trust, "_verdicts", known)


def test_the_order_in_which_gpus_are_preferred() -> None:
    given = [WARP, SAME_CARD, SOFTWARE, GRAPHICS, CARD, CARD]
    assert in_order(given) == [CARD, SAME_CARD, GRAPHICS, SOFTWARE, WARP]


@pytest.mark.parametrize("bad", [SLOWER, *BAD], ids=lambda verdict: verdict.outcome)
def test_auto_takes_the_first_that_is_right_and_faster(monkeypatch: pytest.MonkeyPatch, bad: Verdict) -> None:
    here(monkeypatch, GRAPHICS, CARD, Radeon=GOOD, Intel=GOOD)
    assert trust.choose_gpu("auto").adapter == CARD
    here(monkeypatch, GRAPHICS, CARD, Radeon=bad, Intel=GOOD)
    assert trust.choose_gpu("auto").adapter == GRAPHICS


@pytest.mark.skipif(torch.cuda.is_available() or torch.backends.mps.is_available(), reason="torch has a GPU here")
@pytest.mark.parametrize("bad", [SLOWER, *BAD], ids=lambda verdict: verdict.outcome)
def test_where_none_is_good_the_cpu_does_the_work_and_one_sentence_says_why(
    monkeypatch: pytest.MonkeyPatch, bad: Verdict, network: RedNet
) -> None:
    here(monkeypatch, CARD, SOFTWARE, Radeon=bad)
    compute = devices.choose("auto", network)
    assert compute.device == "cpu"
    assert compute.reason.startswith("Radeon RX 7600 ")
    row = devices.options(network)[0]
    assert (row.name, row.title) == ("gpu:vulkan:1002:7480", "Radeon RX 7600 (Vulkan, RADV 25.0)")


@pytest.mark.parametrize("bad", BAD, ids=lambda verdict: verdict.outcome)
def test_a_gpu_that_was_asked_for_and_is_bad(monkeypatch: pytest.MonkeyPatch, bad: Verdict, network: RedNet) -> None:
    here(monkeypatch, CARD, Radeon=bad)
    for request in ("gpu", "gpu:radeon", CARD.key):
        compute = devices.choose(request, network)
        assert compute.device == "cpu"
        assert compute.note == f"{bad.sentence(CARD)}; the CPU took over."


def test_slower_is_no_reason_where_it_was_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    here(monkeypatch, CARD, Radeon=SLOWER)
    assert trust.choose_gpu("gpu").adapter == CARD
    assert trust.choose_gpu("auto").adapter is None


def test_a_gpu_is_asked_for_by_name_or_key(monkeypatch: pytest.MonkeyPatch, network: RedNet) -> None:
    here(monkeypatch, CARD, SAME_CARD, GRAPHICS, Radeon=GOOD, Intel=GOOD)
    assert trust.choose_gpu("gpu:intel").adapter == GRAPHICS
    assert trust.choose_gpu("gpu:UHD 620").adapter == GRAPHICS
    assert trust.choose_gpu("gpu:radeon").adapter == CARD
    assert trust.choose_gpu(SAME_CARD.key).adapter == SAME_CARD
    assert devices.choose("gpu:GeForce", network).note == "no such GPU was found; the CPU took over."


@pytest.mark.parametrize("one", [SOFTWARE, WARP])
def test_a_software_renderer_is_never_taken(monkeypatch: pytest.MonkeyPatch, one: Adapter) -> None:
    for request in ("auto", "gpu", one.key, f"gpu:{one.name}"):
        here(monkeypatch, one)
        assert trust.choose_gpu(request).adapter is None
    monkeypatch.setenv("REDGUI_SOFTWARE_GPU", "1")
    monkeypatch.setattr(trust, "_verdicts", {one: SLOWER})
    assert trust.choose_gpu("gpu").adapter == one
    assert trust.choose_gpu("auto").adapter is None


# The other process

HANG = "import threading; threading.Event().wait()"


def test_a_test_that_crashes() -> None:
    assert trust.try_out(CARD, command=[sys.executable, "-c", "import os; os.abort()"]).outcome == "crashed"
    assert trust.try_out(CARD, command=[sys.executable, "-c", "print('no answer')"]).outcome == "crashed"
    assert trust.try_out(CARD, command=["no-such-program"]).outcome == "crashed"


def test_a_test_that_hangs() -> None:
    assert trust.try_out(CARD, 0.5, [sys.executable, "-c", HANG]).outcome == "silent"


@pytest.mark.parametrize(
    "answer",
    [[], 1, {}, {"outcome": "splendid"}, {"outcome": "good"}, {"outcome": "good", "speed": "fast"}, {"out": "good"}],
)
def test_an_answer_that_makes_no_sense(answer: object) -> None:
    command = [sys.executable, "-c", f"print({json.dumps(answer)!r})"]
    assert trust.try_out(CARD, command=command).outcome == "crashed"


def test_a_driver_that_writes_on_the_output_does_not_spoil_the_answer(adapter: Adapter) -> None:
    noisy = "import os, sys; from redgui.network.gpu import answer, engine; found = engine.adapters\n"
    noisy += "def loud():\n    os.write(1, b'MESA: warning')\n    return found()\n"
    noisy += "answer.adapters = loud; answer.main()"
    (only,) = [Adapter(**one) for one in ask({"do": "list"}, 60, [sys.executable, "-c", noisy])]
    assert only == adapter


# What the kernels do wrong in that process, and what it is found out to be.
WRONG = {
    "a tap is forgotten": ("wrong", "shaders._CONV = shaders._CONV.replace('tap < 3u', 'tap < 2u')"),
    "it does not compile": ("failed", "shaders._CONV = shaders._CONV.replace('workgroupBarrier', 'nothing')"),
}


@pytest.mark.parametrize("kind", WRONG)
def test_a_gpu_that_computes_something_else_is_found_out(kind: str, adapter: Adapter) -> None:
    outcome, change = WRONG[kind]
    program = f"from redgui.network.gpu import answer, shaders; {change}; answer.main()"
    one = replace(adapter, has_half=False)
    found = "from redgui.network.gpu import engine; engine._described = lambda native: engine.Adapter(**{one});"
    program = found.replace("{one}", repr(one.__dict__)) + program
    assert trust.try_out(one, 300, [sys.executable, "-c", program]).outcome == outcome


def test_a_gpu_that_is_right_is_used_and_remembered(
    adapter: Adapter, allowed: None, network: RedNet, monkeypatch: pytest.MonkeyPatch, own_cache: Path
) -> None:
    del allowed
    compute = devices.choose("gpu", network)
    assert (compute.device, compute.adapter, compute.note) == ("gpu", adapter, "")
    known = trust.verdict(adapter)
    assert known.is_right
    assert known.half
    assert 0 <= known.loss < devices.TOLERANCE_DB
    assert known.speed > 0 < known.cpu_speed
    monkeypatch.setattr(trust, "_verdicts", {})
    monkeypatch.setattr(trust, "try_out", lambda _adapter: pytest.fail("it is tried again"))
    assert trust.verdict(adapter) == known
    tried = list[Adapter]()
    monkeypatch.setattr(trust, "try_out", lambda one: tried.append(one) or Verdict("wrong"))
    newer = replace(adapter, driver="another")
    assert trust.verdict(newer).outcome == "wrong"
    assert tried == [newer]
    (own_cache / "redgui" / "gpus.json").write_text("{damaged")
    monkeypatch.setattr(trust, "_verdicts", {})
    assert trust.verdict(adapter).outcome == "wrong"


def test_silence_is_believed_at_the_second_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first time another program may have had the processor."""
    answers = [Verdict("silent"), Verdict("silent"), GOOD]
    monkeypatch.setattr(trust, "try_out", lambda _adapter: answers.pop(0))
    for _ in range(4):
        monkeypatch.setattr(trust, "_verdicts", {})
        assert trust.verdict(CARD).outcome == "silent"
    assert answers == [GOOD]


def test_a_cache_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "file"))
    monkeypatch.setattr(trust, "try_out", lambda _adapter: GOOD)
    assert trust.verdict(CARD) == GOOD


def test_questions_that_are_not_answered() -> None:
    with pytest.raises(SilentError):
        ask({}, 0.3, [sys.executable, "-c", HANG])
    with pytest.raises(CrashedError):
        ask({}, 60, [sys.executable, "-c", "raise SystemExit(3)"])


# Loaders and drivers


@pytest.mark.skipif(sys.platform != "linux", reason="another loader")
@pytest.mark.parametrize("driver", ["nowhere", "broken", "no library", "another library"])
def test_without_a_usable_driver_the_cpu_gives_the_same(
    driver: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, network: RedNet
) -> None:
    library = {"no library": "/nowhere/libvulkan_none.so", "another library": "libc.so.6"}
    manifest = tmp_path / "driver.json"
    if driver in library:
        description = {"library_path": library[driver], "api_version": "1.3.0"}
        manifest.write_text(json.dumps({"file_format_version": "1.0.0", "ICD": description}))
    elif driver == "broken":
        manifest.write_text("{")
    for name in ("VK_DRIVER_FILES", "VK_ICD_FILENAMES"):
        monkeypatch.setenv(name, str(manifest))
    monkeypatch.setenv("REDGUI_SOFTWARE_GPU", "1")
    compute = devices.choose("gpu", network)
    assert compute.device == "cpu"
    assert compute.note == "no such GPU was found; the CPU took over."
    luma = picture()
    expected = stream(network, luma, [], devices.choose("cpu", network))
    assert (stream(network, luma, [], compute).luma == expected.luma).all()


@pytest.mark.parametrize("outcome", ["crash", "hang"])
def test_a_driver_that_cannot_even_be_asked(outcome: str, monkeypatch: pytest.MonkeyPatch, network: RedNet) -> None:
    code = "import os; os.abort()" if outcome == "crash" else HANG
    monkeypatch.setenv("REDGUI_SOFTWARE_GPU", "1")  # there may be a GPU
    monkeypatch.setattr(trust, "ask", lambda question, _seconds: ask(question, 0.5, [sys.executable, "-c", code]))
    compute = devices.choose("gpu", network)
    assert compute.device == "cpu"
    assert "driver" in compute.note
    assert devices.options(network)[-1].name == "cpu"


def test_a_gpu_that_fails_between_its_test_and_its_use(
    adapter: Adapter, allowed: None, monkeypatch: pytest.MonkeyPatch, network: RedNet
) -> None:
    del allowed
    gone = replace(adapter, driver="taken out meanwhile")
    monkeypatch.setattr(trust, "found", lambda: ((gone,), ""))
    monkeypatch.setattr(trust, "_verdicts", {gone: GOOD})
    compute = devices.choose("gpu", network)
    assert compute.device == "cpu"
    assert "failed while it worked" in compute.note


@pytest.mark.skipif(sys.platform != "linux", reason="others are always asked")
def test_drivers_are_asked_only_where_there_may_be_a_gpu(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[object] = []
    monkeypatch.setattr(trust, "ask", lambda question, _: asked.append(question) or [])
    monkeypatch.delenv("REDGUI_SOFTWARE_GPU", raising=False)
    monkeypatch.setattr("redgui.network.gpu.adapter._DEVICES", (str(tmp_path / "card"),))
    assert trust.found()[0] == ()
    assert asked == []
    trust.found.cache_clear()
    (tmp_path / "card").touch()
    trust.found()
    assert asked == [{"do": "list"}]
