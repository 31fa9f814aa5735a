"""The whole way through the window by real mouse and key events: an X server, a window manager, xdotool, and a look."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import numpy as np
import pytest
import skimage.data
from desktop import LIMIT, Desktop, needs_desktop
from PIL import Image, ImageChops, ImageCms

Box = tuple[int, int, int, int]  # left, top, right, bottom

PANEL = 288  # width of the controls on the right, in pixels; the picture has the rest of the window
ROW = 30  # height of the line below the picture, where the progress is


class Window:
    """redgui's window, as somebody in front of the screen knows it; places count from its corner.

    Attributes:
        picture, progress, panel: boxes of what is left above, left below and on the right.
    """

    def __init__(self, desktop: Desktop, title: str) -> None:
        self._desktop, self._id = desktop, desktop.front(title)
        self.move(0, 0)
        self._corner = _numbers(desktop.xdotool("getmouselocation", "--shell"), "X", "Y")
        width, height = _numbers(desktop.xdotool("getwindowgeometry", "--shell", self._id), "WIDTH", "HEIGHT")
        self.split, self.middle = width - PANEL, height / 2
        self.picture: Box = (0, 0, self.split, height - ROW)
        self.progress: Box = (0, height - ROW, self.split, height)
        self.panel: Box = (self.split, 0, width, height)

    def move(self, x: float, y: float) -> None:
        self._desktop.xdotool("mousemove", "--window", self._id, round(x), round(y))

    def rest(self) -> None:
        """Put the mouse where nothing has a tooltip or another shape for it."""
        self.move(self.split / 2, self.progress[1] + ROW / 2)

    def drag(self, start: tuple[float, float], end: tuple[float, float], steps: int = 5) -> None:
        """Press the mouse at one place, move it in steps, let go at another."""
        self.move(*start)
        self._desktop.xdotool("mousedown", 1)
        for step in range(1, steps + 1):
            self.move(*(a + (b - a) * step / steps for a, b in zip(start, end, strict=True)))
            time.sleep(0.05)
        self._desktop.xdotool("mouseup", 1)
        self.rest()

    def look(self, box: Box) -> Image.Image:
        """A part of the window as it is now."""
        x, y = self._corner
        return self._desktop.screen().crop((x + box[0], y + box[1], x + box[2], y + box[3]))

    def settled(self, box: Box) -> Image.Image:
        """A part of the window when nothing has moved in it for a second."""

        def still() -> Image.Image | None:
            before = self.look(box)
            time.sleep(1)
            after = self.look(box)
            return None if changed(before, after) else after

        return self._desktop.until("the window is still", still)

    def focus_picture(self) -> None:
        """By a click beside the divider."""
        self.move(self.split * 0.75, self.middle)
        self._desktop.xdotool("click", 1)
        self.rest()

    def shows_after(self) -> bool:
        """Whether the picture right of the divider is as bright as the original, which Space shows, but less noisy."""
        right = (round(self.split * 0.6), round(self.middle * 0.7), round(self.split * 0.8), round(self.middle * 1.3))
        self._desktop.xdotool("keydown", "space")
        time.sleep(0.5)
        original = self.look(right)
        self._desktop.xdotool("keyup", "space")
        time.sleep(0.5)
        after = self.look(right)
        return abs(brightness(after) - brightness(original)) < 3 and noise(after) < 0.8 * noise(original)

    def noise_slider(self) -> Box:
        """Where the slider of the noise is: there the controls change when Alt+N and Tab put the focus on it."""
        plain = self.settled(self.panel)
        self._desktop.key("alt+n", "Tab")
        time.sleep(0.5)
        box = changed(plain, self.look(self.panel))
        assert box is not None
        return self.split + box[0], box[1], self.split + box[2], box[3]


def _numbers(shell: str, *names: str) -> tuple[int, int]:
    values = dict(line.split("=", 1) for line in shell.splitlines())
    first, second = (int(values[name]) for name in names)
    return first, second


def brightness(image: Image.Image) -> float:
    return float(np.asarray(image.convert("L")).mean())


def noise(image: Image.Image) -> float:
    """How much a pixel differs from the one beside it, in the middle of all that do."""
    grey = np.asarray(image.convert("L")).astype(int)
    return float(np.median(np.abs(np.diff(grey))))


def changed(before: Image.Image, after: Image.Image) -> Box | None:
    """The smallest box around all that differs by more than the shade by which a part painted again may differ."""
    difference = ImageChops.difference(before.convert("RGB"), after.convert("RGB"))
    return difference.point(lambda level: 255 if level > 2 else 0).getbbox()


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    with ExitStack() as stack:
        yield Desktop(tmp_path, stack)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    return noisy_photo(tmp_path / "photos" / "coffee.jpg", (1500, 1000))


def noisy_photo(path: Path, size: tuple[int, int]) -> Path:
    """With noise of sigma 20, EXIF and an ICC profile."""
    path.parent.mkdir()
    clean = np.asarray(Image.fromarray(skimage.data.coffee()).resize(size, Image.Resampling.BICUBIC))
    noise = np.random.default_rng(0).standard_normal(clean.shape, np.float32)
    image = Image.fromarray((clean + 20 * noise).clip(0, 255).astype(np.uint8))
    exif = Image.Exif()
    exif[0x010F] = "Camera Works"
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    image.save(path, quality=95, exif=exif, icc_profile=icc)
    return path


@needs_desktop
def test_from_the_photo_to_the_file(desktop: Desktop, photo: Path, tmp_path: Path) -> None:
    original = photo.read_bytes()
    program = desktop.start(sys.executable, "-m", "redgui", photo)
    window = Window(desktop, "coffee.jpg")
    window.focus_picture()
    desktop.until("the preview is there", window.shows_after)

    drag_the_divider(window)
    move_sigma(desktop, window)
    restore(desktop, window)
    saved, sigma = save_as(desktop, photo.parent)

    close(desktop, program)
    other = tmp_path / "terminal.jpg"
    command = [sys.executable, "-m", "redgui", "restore", str(photo), "-o", str(other), "--sigma", sigma]
    subprocess.run(command, check=True, timeout=LIMIT, capture_output=True)
    assert saved.read_bytes() == other.read_bytes()
    assert photo.read_bytes() == original


@needs_desktop
def test_stopped_by_escape(desktop: Desktop, tmp_path: Path) -> None:
    """A photo of 24 megapixels keeps any processor busy until the key is there; stopped, it leaves nothing to save."""
    photo = noisy_photo(tmp_path / "photos" / "coffee.jpg", (6000, 4000))
    program = desktop.start(sys.executable, "-m", "redgui", photo)
    window = Window(desktop, "coffee.jpg")
    window.focus_picture()
    desktop.until("the preview is there", window.shows_after)
    front = desktop.front("coffee.jpg")
    resting = window.settled(window.progress)
    desktop.key("ctrl+r")
    desktop.until("the restoration runs", lambda: changed(window.look(window.progress), resting) is not None)
    desktop.key("Escape")
    window.settled(window.progress)
    desktop.key("ctrl+shift+s")
    time.sleep(1)
    assert desktop.xdotool("getactivewindow") == front
    close(desktop, program)
    assert list(photo.parent.iterdir()) == [photo]


def close(desktop: Desktop, program: subprocess.Popen[bytes]) -> None:
    """Nothing is unsaved: the window closes without a question."""
    desktop.front("coffee.jpg")
    desktop.key("ctrl+q")
    desktop.until("the program has ended", lambda: program.poll() is not None)
    assert program.returncode == 0


def drag_the_divider(window: Window) -> None:
    """It stands in the middle of the picture; dragged to a quarter, it leaves "after" where "before" was."""
    # Only there, for on the right of the middle the preview may still be growing.
    left, top, _, bottom = window.picture
    before = (left, top, round(window.split / 2) - 20, bottom)
    whole = window.settled(before)
    window.drag((window.split / 2, window.middle), (window.split / 4, window.middle))
    box = changed(whole, window.settled(before))
    assert box is not None
    assert box[0] == pytest.approx(window.split / 4, abs=25)  # the line carries a round grip
    assert box[2] == pytest.approx(before[2], abs=25)


def move_sigma(desktop: Desktop, window: Window) -> None:
    """To about seven tenths of the way; the exact value is for `save_as` to tell."""
    left, top, right, bottom = window.noise_slider()
    desktop.key("Home")  # the handle is at the left end now
    window.settled(window.panel)
    handle, middle = left + 7, (top + bottom) / 2
    window.drag((handle, middle), (handle + 0.7 * (right - left), middle))
    window.settled(window.picture)  # the preview at this level is there


def restore(desktop: Desktop, window: Window) -> None:
    """To the end: then "Save as" opens its dialog, which is left again to look at the result."""
    front = desktop.front("coffee.jpg")

    def dialog() -> bool:
        desktop.key("ctrl+shift+s")
        time.sleep(0.5)
        return desktop.xdotool("getactivewindow") not in ("", front)

    desktop.key("ctrl+r")
    desktop.until("there is a result to save", dialog)
    desktop.front("Save as")
    desktop.key("Escape")
    desktop.front("coffee.jpg")
    window.focus_picture()
    assert window.shows_after()


def save_as(desktop: Desktop, folder: Path) -> tuple[Path, str]:
    """The saved file, and its noise level, which a name template (Alt+T) tells; Enter saves beside the photo."""
    desktop.key("ctrl+shift+s")
    desktop.front("Save as")
    desktop.key("alt+t", "ctrl+a")
    desktop.xdotool("type", "{stem} {sigma}")
    desktop.key("Return")
    saved = desktop.until("the file is there", lambda: next(folder.glob("coffee ?*.jpg"), None))
    sigma = saved.stem.removeprefix("coffee ")
    assert 15 < float(sigma) < 35
    return saved, sigma
