"""Which GPUs are used: each is tried once in a process of its own, and the answer is remembered with its driver."""

import contextlib
import json
import threading
from dataclasses import asdict, dataclass, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, get_args

from redgui.files.atomic import whole_file
from redgui.files.cache_folder import cache_folder
from redgui.messages import NOTHING, Sentence
from redgui.network.gpu.adapter import Adapter, allows_software, is_worth_asking
from redgui.network.gpu.ask import CrashedError, SilentError, ask
from redgui.settings import ONE_GPU

Outcome = Literal["good", "slower", "wrong", "failed", "crashed", "silent", "lost"]

_LIST_SECONDS, _TRY_SECONDS = 20.0, 20.0
_SOFTWARE_SECONDS = 300.0  # only tests ask for one, and its speed is that of a processor that others use too


@dataclass(frozen=True)
class Verdict:
    """What came of trying a GPU.

    Attributes:
        outcome: "good"; "slower" than the CPU; "wrong" pixels; "failed" with an error; "crashed"; "silent" for too
            long; "lost" while it worked.
        speed, cpu_speed: megapixels in a second, of the default network in the fastest arithmetic that is exact enough.
        loss: what that arithmetic costs, in dB.
        half: whether that is float16.
        detail: the error that it failed with.
        tries: how often it was tried; silence is repeated once, since another program may have had the processor.
    """

    outcome: Outcome
    speed: float = 0.0
    cpu_speed: float = 0.0
    loss: float = 0.0
    half: bool = False
    detail: str = ""
    tries: int = 1

    @property
    def is_right(self) -> bool:
        """Whether its results are, however fast it is."""
        return self.outcome in ("good", "slower")

    def sentence(self, adapter: Adapter) -> Sentence:
        """What to say of it, without a full stop."""
        name, times = adapter.name, self.speed / (self.cpu_speed or 1.0)
        return {
            "good": Sentence("{name} is {times:.1f} times as fast as the CPU", name=name, times=times),
            "slower": Sentence("{name} has only {times:.2f} of the CPU's speed", name=name, times=times),
            "wrong": Sentence("{name} gives wrong pixels", name=name),
            "failed": Sentence("{name} failed in its test ({reason})", name=name, reason=self.detail),
            "crashed": Sentence("{name} crashed in its test", name=name),
            "silent": Sentence("{name} gave no answer within {seconds:g} s", name=name, seconds=_TRY_SECONDS),
            "lost": Sentence("{name} failed while it worked", name=name),
        }[self.outcome]


@dataclass(frozen=True)
class Choice:
    """A GPU to be used, or why there is none.

    Attributes:
        adapter: None if there is none.
        verdict: on that adapter, or on the best that is not used.
        why: one sentence without a full stop; "" where there is nothing to say.
    """

    adapter: Adapter | None
    verdict: Verdict | None
    why: Sentence


@cache
def found() -> tuple[tuple[Adapter, ...], Sentence]:
    """The GPUs of this computer, best first; and what went wrong, "" for nothing. Asked once in a process."""
    # macOS has no wgpu: torch uses its GPU itself.
    if find_spec("wgpu") is None or not is_worth_asking():
        return (), NOTHING
    try:
        return tuple(Adapter(**fields) for fields in ask({"do": "list"}, _LIST_SECONDS)), NOTHING
    except CrashedError:
        return (), Sentence("the graphics driver crashed when it was asked for its GPUs")
    except SilentError:
        return (), Sentence(
            "the graphics driver did not say within {seconds:g} s what GPUs there are", seconds=_LIST_SECONDS
        )


def choose_gpu(request: str) -> Choice:
    """The GPU for a request.

    Args:
        request: "auto" for the best that is faster than the CPU; "gpu" for the best, however fast; "gpu:..." for the
            one of that key or name.
    """
    adapters, trouble = found()
    first: Choice | None = None
    for adapter in adapters:
        if request.startswith(ONE_GPU) and not adapter.is_meant(request):
            continue
        if adapter.is_software and (request == "auto" or not allows_software()):
            if request.startswith(ONE_GPU):
                first = first or Choice(None, None, no_hardware(adapter))
            continue
        result = verdict(adapter)
        choice = Choice(adapter, result, result.sentence(adapter))
        if result.outcome == "good" or (result.is_right and request != "auto"):
            return choice
        first = first or Choice(None, result, choice.why)
    return first or Choice(None, None, trouble)


def no_hardware(adapter: Adapter) -> Sentence:
    """Why a software renderer is not used."""
    return Sentence("{name} is a software renderer, slower than the CPU itself", name=adapter.name)


_lock = threading.RLock()
_verdicts: dict[Adapter, Verdict] = {}


def verdict(adapter: Adapter) -> Verdict:
    """What is known of a GPU, or comes of trying it now."""
    with _lock:
        if adapter not in _verdicts:
            known = _remembered(adapter)
            if known is None or (known.outcome == "silent" and known.tries == 1):
                known = _remember(adapter, replace(try_out(adapter), tries=known.tries + 1 if known else 1))
            _verdicts[adapter] = known
        return _verdicts[adapter]


def try_out(adapter: Adapter, seconds: float | None = None, command: list[str] | None = None) -> Verdict:
    """Try a GPU in a process of its own; the arguments are those of `ask`."""
    limit = seconds or (_SOFTWARE_SECONDS if adapter.is_software else _TRY_SECONDS)
    try:
        return _verdict(ask({"do": "try", "adapter": asdict(adapter)}, limit, command))
    except (CrashedError, TypeError, ValueError):
        return Verdict("crashed")
    except SilentError:
        return Verdict("silent")


def distrust(adapter: Adapter, outcome: Outcome) -> None:
    """Do without a GPU until the program starts again."""
    with _lock:
        _verdicts[adapter] = Verdict(outcome)


def forget() -> None:
    """Ask for the GPUs again, and try each again when it is wanted."""
    with _lock:
        found.cache_clear()
        _verdicts.clear()
        with contextlib.suppress(OSError):
            _file().unlink(missing_ok=True)


def _verdict(fields: Any) -> Verdict:
    result = Verdict(**fields)
    if result.outcome not in get_args(Outcome) or (result.is_right and not (result.speed > 0 < result.cpu_speed)):
        raise ValueError
    return result


def _file() -> Path:
    return cache_folder() / "gpus.json"


def _key(adapter: Adapter) -> str:
    """Another driver, wgpu or redgui is another answer."""
    parts = [f"{name} {_version(name)}" for name in ("wgpu", "redgui")]
    return " | ".join((adapter.key, adapter.name, adapter.driver, *parts))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _read() -> dict[str, Any]:
    try:
        known = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return known if isinstance(known, dict) else {}


def _remembered(adapter: Adapter) -> Verdict | None:
    try:
        return _verdict(_read()[_key(adapter)])
    except (KeyError, TypeError, ValueError):
        return None


def _remember(adapter: Adapter, result: Verdict) -> Verdict:
    known = _read() | {_key(adapter): asdict(result)}
    with contextlib.suppress(OSError):  # then it is tried again next time
        _file().parent.mkdir(parents=True, exist_ok=True)
        with whole_file(_file(), overwrite=True) as file:
            file.write(json.dumps(known, indent=1).encode())
    return result
