"""A screen of our own, with a window manager, a mouse and a keyboard: Xvfb, openbox, xdotool."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TypeVar

import pytest
from PIL import Image, ImageGrab

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., object])
MISSING = [name for name in ("Xvfb", "openbox", "xdotool") if shutil.which(name) is None]
LIMIT = 300.0  # seconds for everything

_MARKS = (
    pytest.mark.skipif(sys.platform != "linux", reason="needs an X server"),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
    pytest.mark.timeout(600),
)


def needs_desktop(test: F) -> F:
    """Skip a test where there can be no desktop, and give it time."""
    for mark in _MARKS:
        test = mark(test)
    return test


class Desktop:
    """A screen of our own with a window manager; programs started on it end with it."""

    def __init__(self, folder: Path, stack: ExitStack, screen: str = "1440x900", **environment: str) -> None:
        """`folder` gets the home folder and the logs; `screen` is width x height, in pixels."""
        self._folder, self._stack, self._end = folder, stack, time.monotonic() + LIMIT
        for name in ("home", "run"):
            (folder / name).mkdir(mode=0o700, exist_ok=True)
        foreign = ("XDG_", "QT_", "WAYLAND_", "LC_", "LANG", "DBUS_")
        self._environment = {name: value for name, value in os.environ.items() if not name.startswith(foreign)} | {
            "HOME": str(folder / "home"),
            "XDG_CONFIG_HOME": str(folder / "home" / ".config"),
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "LC_ALL": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
            **environment,
        }
        read, write = os.pipe()
        with os.fdopen(read) as number:
            # Without -noreset it begins from nothing, deaf for a moment, whenever its last client goes.
            options = ("-screen", "0", f"{screen}x24", "-nolisten", "tcp", "-noreset")
            self.start("Xvfb", "-displayfd", write, *options, pass_fds=[write])
            os.close(write)
            self._environment["DISPLAY"] = ":" + number.readline().strip()
        self.start("openbox")
        self.until("the window manager is there", lambda: self.xdotool("get_num_desktops"))

    def start(self, *command: object, pass_fds: list[int] | None = None) -> subprocess.Popen[bytes]:
        """Run a program until the test ends; what it says goes to a file named after it."""
        log = self._stack.enter_context((self._folder / f"{Path(str(command[0])).name}.log").open("wb"))
        process = subprocess.Popen(
            list(map(str, command)),
            env=self._environment,
            stdout=log,
            stderr=log,
            pass_fds=pass_fds or (),
            start_new_session=True,
        )
        self._stack.callback(_end, process)
        return process

    def xdotool(self, *arguments: object) -> str:
        """Do something with the mouse or the keyboard, or ask for something; "" if there is no answer."""
        command = ["xdotool", *map(str, arguments)]
        done = subprocess.run(command, env=self._environment, capture_output=True, text=True, check=False, timeout=30)
        return done.stdout.strip()

    def key(self, *names: str) -> None:
        self.xdotool("key", *names)

    def screen(self) -> Image.Image:
        return ImageGrab.grab(xdisplay=self._environment["DISPLAY"])

    def until(self, what: str, condition: Callable[[], T]) -> T:
        """Wait until something holds, and return it."""
        while not (found := condition()):
            if time.monotonic() > self._end:
                self.screen().save(self._folder / "screen.png")
                pytest.fail(f"waited in vain until {what}; see {self._folder}")
            time.sleep(0.1)
        return found

    def front(self, title: str) -> str:
        """The id of the window with this in its title, once it is in front."""

        def front() -> str:
            window = self.xdotool("getactivewindow")
            return window if window and title in self.xdotool("getwindowname", window) else ""

        return self.until(f"the window {title!r} is in front", front)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Stop a program and all that it has started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(timeout=10)
