"""The window on screens of every size: whole on the screen, and every control of every page within reach."""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from desktop import Desktop, needs_desktop

from redgui.ui.language import NAMES

SCREENS = {
    "a netbook": ("1024x600", {}, tuple(NAMES)),
    "a laptop": ("1366x768", {}, ("en", "zh_CN")),
    "4K at 200 %": ("3840x2160", {"QT_SCREEN_SCALE_FACTORS": "2"}, ("en", "ja")),
}
PAGES = {
    "empty", "photo", "restoring", "messages", "details", "keys", "about", "save", "question", "queue", "small-queue",
    "small-photo",
}  # fmt: skip
WALK = Path(__file__).with_name("walk.py")
Open = Callable[..., Desktop]


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Open]:
    """Screens, one after the other, for a person with one home folder."""
    with ExitStack() as stack:
        yield lambda screen, **environment: Desktop(tmp_path, stack, screen, **environment)


@needs_desktop
@pytest.mark.parametrize("name", SCREENS)
def test_everything_is_within_reach(desktop: Open, tmp_path: Path, name: str) -> None:
    """walk.py goes through all pages and dialogs, by real keys and with a real mouse; what fits the least room fits."""
    size, environment, languages = SCREENS[name]
    screen = desktop(size, **environment)
    program = screen.start(sys.executable, WALK, tmp_path, *languages)
    screen.until("the walk is over", lambda: program.poll() is not None)
    assert program.returncode == 0, (tmp_path / "python.log").read_text()
    found: dict[str, Any] = json.loads((tmp_path / "found.json").read_text())
    assert found["complaints"] == []
    assert {page.split()[1] for page in found["checked"]} == PAGES
    assert all(found["checked"].values())


@needs_desktop
@pytest.mark.parametrize(
    ("first", "place"),
    [
        ("1600x900", (5, 25, 1590, 870)),  # nearly all of a screen that is a little larger
        ("2720x768", (1400, 60, 1000, 600)),  # on a second screen beside this one
        ("3840x2160", (2000, 900, 1800, 1200)),
    ],
)
def test_a_remembered_window_that_no_longer_fits_is_brought_to_the_screen(
    desktop: Open, first: str, place: tuple[int, int, int, int]
) -> None:
    leave(desktop(first), place)
    left, top, width, height = start(desktop("1366x768"))[2]
    assert left >= 0
    assert top > 0  # the title is above
    assert left + width <= 1366
    assert top + height <= 768


@needs_desktop
def test_a_remembered_window_that_fits_comes_back_where_it_was(desktop: Open) -> None:
    screen = desktop("1366x768")
    place = leave(screen, (40, 50, 1000, 640))
    assert start(screen)[2] == place


def start(screen: Desktop) -> tuple[subprocess.Popen[bytes], str, tuple[int, ...]]:
    """The program, its window, and where that is once it stands still: left, top, width, height."""
    program = screen.start(sys.executable, "-m", "redgui")
    window = screen.front("redgui")
    places: list[tuple[int, ...]] = []

    def still() -> bool:
        places.append(where(screen, window))
        return len(places) > 10 and len(set(places[-10:])) == 1

    screen.until("the window stands still", still)
    return program, window, places[-1]


def leave(screen: Desktop, place: tuple[int, int, int, int]) -> tuple[int, ...]:
    """Start redgui, put its window about there, and quit; exactly where it was then."""
    program, window, before = start(screen)
    left, top, width, height = place
    screen.xdotool("windowsize", window, width, height)
    screen.until("the window has its size", lambda: where(screen, window)[2:] == (width, height))
    screen.xdotool("windowmove", window, left, top)  # its frame
    screen.until("the window has moved", lambda: where(screen, window)[:2] != before[:2])
    there = where(screen, window)
    screen.key("ctrl+q")
    screen.until("the program has ended", lambda: program.poll() is not None)
    return there


def where(screen: Desktop, window: str) -> tuple[int, ...]:
    """Left, top, width and height of a window without its frame; of a framed one xdotool tells only the size right."""
    screen.xdotool("mousemove", "--window", window, 0, 0)
    words = (
        screen.xdotool("getmouselocation", "--shell") + "\n" + screen.xdotool("getwindowgeometry", "--shell", window)
    )
    found = re.findall(r"(?m)^(X|Y|WIDTH|HEIGHT)=(-?\d+)$", words)
    values = {key: int(number) for key, number in reversed(found)}
    return tuple(values.get(key, 0) for key in ("X", "Y", "WIDTH", "HEIGHT"))
