"""Makes docs/screenshots from the running program: `python tools/screenshots.py [name...]`.

It needs no screen, has settings of its own, and neither reads nor changes anything of the user's.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PIL import Image
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from redgui.assets import asset
from redgui.errors import RedguiError
from redgui.ui.about.about import AboutDialog
from redgui.ui.app import App, make_application
from redgui.ui.window.save_dialog import SaveDialog

DOCS = Path(__file__).resolve().parent.parent / "docs"
FOLDER = Path(tempfile.gettempdir()) / "redgui-screenshots"  # not at random: it is to be seen in "Save as"
SIGMA = 20  # of the grain in the photo
PATIENCE = 300.0  # seconds for one step
LARGE = 200_000  # bytes; what is larger shows a photo, and must do with few colours
EXACT, COLOURS = 64, 208  # colours of a picture: those of the window as they are, the photo's by and large


class Stage:
    """The program, with its window on an invisible screen.

    Attributes:
        app, window: the program and its window.
        photo: a grainy photo.
    """

    def __init__(self) -> None:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(FOLDER / "settings"))
        self._application = make_application()
        self.app = App(self._application)
        self.window = self.app.window
        self.photo = FOLDER / "coffee.jpg"
        _make_grainy(self.photo)
        self.window.painted.connect(lambda: self.window.resize(1280, 800))  # whatever the screen that is none
        self.app.start([])
        self.until(lambda: self.app.presenter.engine_ready)

    def until(self, condition: Callable[[], Any]) -> None:
        """Let the program run until something holds and is on the screen."""
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError
            self._application.processEvents()
            time.sleep(0.005)
        self._application.processEvents()

    def open(self) -> None:
        """The grainy photo, with its preview."""
        self.app.presenter.openers.open([self.photo])
        self.until(lambda: self.app.session.active and self.app.session.active.opened)
        self.until(lambda: not self.app.presenter.previews.busy)

    def restore(self) -> None:
        """The grainy photo, restored."""
        self.open()
        self.window.actions_.restore.trigger()
        self.until(lambda: self.app.session.active and self.app.session.active.result)

    def close(self) -> None:
        for document in self.app.session.documents:
            self.app.session.cancel(document)
            document.result = None  # or the window would ask
        self.app.presenter.queue.close()
        self.window.close()
        self.app.close()


def _make_grainy(path: Path) -> None:
    with Image.open(asset("resources", "sample.jpg")) as clean:
        samples, exif, icc = np.asarray(clean), clean.getexif(), clean.info.get("icc_profile")
    grain = np.random.default_rng(0).normal(0, SIGMA, (*samples.shape[:2], 1))
    grainy = Image.fromarray((samples + grain).clip(0, 255).astype(np.uint8))
    grainy.save(path, quality=95, subsampling=0, exif=exif, icc_profile=icc)


def empty(stage: Stage) -> QWidget:
    """A first start: photos may be dropped anywhere in the window."""
    return stage.window


def photo(stage: Stage) -> QWidget:
    """An open photo: on the left of the divider as it is, on the right as it would be. The preview comes by itself."""
    stage.open()
    return stage.window


def restoring(stage: Stage) -> QWidget:
    """A restoration to twice the size, half way: the rows that are done are to be seen already."""
    half: list[bool] = []
    stage.open()
    stage.window.panel.scale.row.box.setValue(2)
    stage.app.session.progress.connect(lambda _document, done, total: half.append(2 * done >= total))
    stage.window.actions_.restore.trigger()
    stage.until(lambda: any(half))
    time.sleep(0.1)  # rows are drawn thirty times a second
    stage.until(lambda: True)
    return stage.window


def finished(stage: Stage) -> QWidget:
    """Finished: the line below the picture says what was done, where, and how long it took."""
    stage.restore()
    return stage.window


def beside(stage: Stage) -> QWidget:
    """Side by side, at 400 %."""
    stage.restore()
    stage.window.actions_.beside.trigger()
    stage.window.view.zoom_to(4)
    return stage.window


def queue(stage: Stage) -> QWidget:
    """The queue: a folder dropped on the window, some of it restored, one file broken. Adding goes on at any time."""
    folder, page = FOLDER / "holiday", stage.app.presenter.queue
    folder.mkdir()
    with Image.open(stage.photo) as picture:
        for number in range(12):
            part = picture.crop((20 * number, 10 * number, 20 * number + 320, 10 * number + 240))
            part.save(folder / f"IMG_{2040 + number}.jpg", quality=95)
    (folder / "IMG_2043.jpg").write_bytes(stage.photo.read_bytes()[:600])
    stage.app.presenter.openers.open([folder])
    stage.until(lambda: page.panel.model.rowCount() == 12)
    stage.until(lambda: not page.panel.progress.is_adding)
    page.start()
    stage.until(lambda: page.panel.model.status(6).progress > 0.3)
    page.panel.table.selectRow(1)
    return stage.window


def save(stage: Stage) -> QWidget:
    """ "Save as": what stands against it is shown in place, before anything is written."""
    preferences, values = stage.app.preferences, {"sigma": SIGMA, "scale": 1.0, "model": "default"}
    dialog = SaveDialog(stage.photo, 8, ".jpg", values, preferences, stage.window)
    dialog.show()
    return dialog


def error(stage: Stage) -> QWidget:
    """A file that cannot be read: one sentence says what is wrong and what to do."""
    broken = FOLDER / "broken.jpg"
    broken.write_bytes(stage.photo.read_bytes()[:600])
    stage.app.presenter.openers.open([broken])
    stage.until(stage.window.messages.isVisible)
    stage.until(lambda: not stage.app.session.documents)
    return stage.window


def dark(stage: Stage) -> QWidget:
    """Dark. The grey around the photo is the same in both, so that the eye judges alike."""
    stage.window.menus.schemes["dark"].trigger()
    stage.restore()
    stage.window.view.zoom_to(4)
    return stage.window


def chinese(stage: Stage) -> QWidget:
    """In Chinese; the language changes while the program runs."""
    stage.window.menus.languages["zh_CN"].trigger()
    stage.restore()
    return stage.window


def double(stage: Stage) -> QWidget:
    """The corner of the window on a screen with twice as many pixels (QT_SCALE_FACTOR=2)."""
    stage.open()
    return stage.window


def about(stage: Stage) -> QWidget:
    """Versions, models and licences."""
    stage.window.actions_.about.trigger()
    return next(iter(stage.window.findChildren(AboutDialog)))


PICTURES = (empty, photo, restoring, finished, beside, queue, save, error, dark, chinese, double, about)


def take(show: Callable[[Stage], QWidget]) -> None:
    """Take one picture, in a process of its own."""
    if show is double:
        os.environ["QT_SCALE_FACTOR"] = "2"
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    stage = Stage()
    path = DOCS / "screenshots" / f"{show.__name__}.png"
    path.parent.mkdir(exist_ok=True)
    widget = show(stage)
    stage.until(lambda: True)
    widget.grab().save(str(path))
    stage.close()
    shutil.rmtree(FOLDER)
    with Image.open(path) as image:
        corner = (max(0, image.width - 1280), 0, image.width, min(800, image.height))  # all of it, except of double
        small = image.convert("RGB").crop(corner)
    small.save(path, optimize=True)
    if path.stat().st_size > LARGE:
        few_colours(small).save(path, optimize=True)
    print(f"{path.name}: {small.width}x{small.height}, {path.stat().st_size / 1000:.0f} kB")


def few_colours(image: Image.Image) -> Image.Image:
    """With a palette a picture is a third as large; the window's colours are the frequent ones, and stay exact."""
    red, green, blue = np.moveaxis(np.asarray(image).astype(np.uint32), 2, 0)
    code = red << 16 | green << 8 | blue
    colours, counts = np.unique(code, return_counts=True)
    exact = colours[np.argsort(-counts)[:EXACT]]
    photo = image.quantize(COLOURS - EXACT, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    index = np.asarray(photo) + np.uint8(EXACT)
    for place, colour in enumerate(exact):
        index[code == colour] = place
    result = Image.fromarray(index, "P")
    result.putpalette([value for c in exact for value in (c >> 16, c >> 8 & 255, c & 255)] + (photo.getpalette() or []))
    return result


def write_page() -> None:
    """docs/screenshots.md, from the sentences above."""
    shown = [show for show in PICTURES if (DOCS / "screenshots" / f"{show.__name__}.png").exists()]
    parts = [
        f"{(show.__doc__ or '').strip()}\n\n![{show.__name__}](screenshots/{show.__name__}.png)\n" for show in shown
    ]
    page = "# Screenshots\n\nMade by `python tools/screenshots.py` from the running program.\n\n" + "\n".join(parts)
    (DOCS / "screenshots.md").write_text(page, encoding="utf-8")


def main(names: list[str]) -> None:
    by_name = {show.__name__: show for show in PICTURES}
    if unknown := set(names) - set(by_name):
        raise SystemExit(f"No such picture: {', '.join(sorted(unknown))}; there are {', '.join(by_name)}.")
    try:
        asset("resources", "translations", "redgui_zh_CN.qm")
    except RedguiError:
        print("chinese is left out: the translation has not been built")
        del by_name["chinese"]
    if len(names) == 1:
        take(by_name[names[0]])
    else:
        for name in names or by_name:
            subprocess.run([sys.executable, __file__, name], check=True)
    write_page()


if __name__ == "__main__":
    main(sys.argv[1:])
