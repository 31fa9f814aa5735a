"""The `redgui` program: `python -m redgui`, and what the installed command starts."""

import os
import sys
from pathlib import Path
from typing import NoReturn

from redgui.ending import exit_status, on_end, raise_ended
from redgui.startup import prepare
from redgui.streams import whole_output

COMMANDS = frozenset(["restore", "batch", "estimate", "evaluate", "train", "bench", "models", "devices", "presets"])
GPU = "--gpu"
"""With this the program is the process that asks drivers for GPUs and tries one (`redgui.network.gpu.ask`)."""
READER = "--reader"
"""With this and two handles the program is the process that reads its photos (`redgui.reading.client`)."""


def main() -> None:
    """Run a command, or open the window; a signal ends it with a word even while Python is still loading."""
    arguments = sys.argv[1:]
    if arguments[:1] == [READER]:
        from redgui.reading.reader import main as read_photos

        read_photos(arguments[1:])
        return
    prepare()
    try:
        with on_end(raise_ended), whole_output():
            _run(arguments)
    except KeyboardInterrupt as end:
        print("Stopped.", file=sys.stderr)
        raise SystemExit(exit_status(end)) from None


def _run(arguments: list[str]) -> NoReturn:
    if not _has_folder():  # torch's libraries would end the process
        print("The folder that redgui was started in is gone; change to another one.", file=sys.stderr)
        raise SystemExit(1)
    if arguments == [GPU]:
        from redgui.network.gpu.answer import main as answer

        answer()
    if arguments == ["--self-test"]:
        raise SystemExit(self_test())
    if arguments[:1] == ["--measure-window"]:  # how `redgui bench --ui` starts the process that it measures
        from redgui.ui.checks.measure import measure

        raise SystemExit(measure(float(arguments[1])))
    if arguments and (arguments[0].startswith("-") or arguments[0] in COMMANDS):
        from redgui.cli import main as run

        run()
    raise SystemExit(open_window([Path(argument) for argument in arguments]))


def open_window(paths: list[Path]) -> int:
    """Open the window with photos and folders; the terminal's libraries are not loaded for it."""
    if not _has_screen():
        print("There is no screen to open a window on; use `redgui restore PHOTO` instead.", file=sys.stderr)
        return 1
    try:
        from redgui.ui.app import run
    except ImportError as error:
        print(
            f"The window cannot be opened: {error}. Install that library (README, section Start), or use "
            "`redgui restore PHOTO`.",
            file=sys.stderr,
        )
        return 1
    return run(paths)


def self_test() -> int:
    """Check this installation, also without a screen; 0 if it works."""
    if not _has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from redgui.ui.checks.self_test import run

    return run()


def _has_folder() -> bool:
    try:
        return bool(os.getcwd())  # noqa: PTH109 (Path.cwd is the same, and longer)
    except OSError:
        return False


def _has_screen() -> bool:
    """Whether Qt can open a window; on a Linux without one it would abort the process."""
    return sys.platform != "linux" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))


if __name__ == "__main__":
    main()
