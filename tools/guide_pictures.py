"""Makes the pictures of the guide from the running program: `python tools/guide_pictures.py [page...]`.

One for each page and language, resources/guide/LANGUAGE/pictures/PAGE.png. It needs no screen, has settings of its own,
and neither reads nor changes anything of the user's.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget
from scipy.ndimage import uniform_filter
from screenshots import FOLDER, SIGMA, Stage, few_colours

from redgui.assets import asset
from redgui.ui.guide.pages import LANGUAGES, PAGES
from redgui.ui.widgets.theme import GRID
from redgui.ui.window.save_dialog import SaveDialog

GUIDE = Path(__file__).resolve().parent.parent / "resources" / "guide"
WIDTH = 540  # pixels that a page has room for on a screen of 800
PANEL = (1000, 700)  # of the window, small, so that words stay legible


def first_photo(stage: Stage) -> QPixmap:
    """The window with a photo under the divider."""
    stage.window.resize(*PANEL)
    stage.open()
    return stage.window.grab()


def noise(stage: Stage) -> QPixmap:
    """What was found, and the slider that overrules it."""
    stage.open()
    return framed(stage.window.panel.noise)


def colour_noise(stage: Stage) -> QPixmap:
    """A photo with colour noise, and without."""
    photo = FOLDER / "night.png"
    make_colour_noise(photo)
    open_photo(stage, photo)
    stage.window.panel.colour.auto.click()
    stage.window.view.zoom_to(2)
    settle(stage)
    return stage.window.view.grab(middle(stage.window.view, 480, 280))


def jpeg_traces(stage: Stage) -> QPixmap:
    """A JPEG of low quality, half restored."""
    photo = FOLDER / "old.jpg"
    with Image.open(asset("resources", "sample.jpg")) as clean:
        clean.save(photo, quality=15)
    open_photo(stage, photo)
    stage.window.view.zoom_to(2)
    settle(stage)
    return stage.window.view.grab(middle(stage.window.view, 480, 280))


def enlarging(stage: Stage) -> QPixmap:
    """Factor, width and height, and what it takes."""
    stage.open()
    stage.window.panel.scale.row.box.setValue(2)
    settle(stage)
    return framed(stage.window.panel.scale)


def comparing(stage: Stage) -> QPixmap:
    """Side by side, with the line of buttons above."""
    stage.window.resize(1000, 500)
    stage.open()
    stage.window.actions_.beside.trigger()
    stage.window.view.zoom_to(1.5)
    settle(stage)
    return below(stage.window.header.grab(), stage.window.view.grab())


def saving(stage: Stage) -> QPixmap:
    """ "Save as"."""
    values = {"sigma": SIGMA, "scale": 1.0, "model": "default"}
    dialog = SaveDialog(stage.photo, 8, ".jpg", values, stage.app.preferences, stage.window)
    dialog.show()
    settle(stage)
    picture = dialog.grab()
    dialog.close()
    return picture


def queue(stage: Stage) -> QPixmap:
    """A folder, some of it restored, one file broken."""
    folder, page = FOLDER / "holiday", stage.app.presenter.queue
    folder.mkdir()
    with Image.open(stage.photo) as picture:
        for number in range(6):
            picture.crop((20 * number, 0, 20 * number + 320, 240)).save(folder / f"IMG_{2040 + number}.jpg", quality=95)
    (folder / "IMG_2042.jpg").write_bytes(stage.photo.read_bytes()[:600])
    stage.window.resize(1000, 640)
    stage.app.presenter.openers.open([folder])
    stage.until(lambda: page.panel.model.rowCount() == 6 and not page.panel.progress.is_adding)
    page.start()
    stage.until(lambda: page.panel.model.status(4).progress > 0.3)
    return page.panel.grab()


def presets(stage: Stage) -> QPixmap:
    """The list of presets and the menu beside it."""
    stage.open()
    part = stage.window.panel.presets
    part.menu.adjustSize()
    return below(framed(part), part.menu.grab(), right=True)


def limits(stage: Stage) -> QPixmap:
    """One sentence says what is wrong and what to do."""
    broken = FOLDER / "broken.jpg"
    broken.write_bytes(stage.photo.read_bytes()[:600])
    stage.window.resize(820, 640)  # so that the message is as wide as a page
    open_photo(stage, broken, until=stage.window.messages.isVisible)
    return stage.window.messages.grab()


def make_colour_noise(path: Path) -> None:
    """Darkened, with the blotches of a small sensor."""
    with Image.open(asset("resources", "sample.jpg")) as clean:
        planes = np.asarray(clean.convert("YCbCr")).astype(np.float32)
    grain = np.random.default_rng(0).normal(0, 1, planes.shape)
    blotches = uniform_filter(grain[..., 1:], (3, 3, 0)) * 3  # as strong as before
    planes[..., 0] = 0.6 * planes[..., 0] + 8 * grain[..., 0]
    planes[..., 1:] = 128 + 0.5 * (planes[..., 1:] - 128) + 16 * blotches
    Image.fromarray(planes.clip(0, 255).astype(np.uint8), "YCbCr").convert("RGB").save(path)


def framed(widget: QWidget) -> QPixmap:
    """A part of the panel, with the margin that it has there."""
    panel = widget.window()
    place = QRect(widget.mapTo(panel, QPoint()), widget.size())
    return panel.grab(place.adjusted(-GRID, -GRID, GRID, GRID))


def open_photo(stage: Stage, photo: Path, until: Callable[[], object] | None = None) -> None:
    """A photo with its preview."""
    stage.app.presenter.openers.open([photo])
    stage.until(until or (lambda: stage.app.session.active and stage.app.session.active.opened))
    settle(stage)


def settle(stage: Stage) -> None:
    """Wait for the preview."""
    stage.until(lambda: True)
    stage.until(lambda: not stage.app.presenter.previews.busy)


def middle(widget: QWidget, width: int, height: int) -> QRect:
    """A rectangle in the middle of a widget."""
    inner = QRect(QPoint(), widget.size().boundedTo(QSize(width, height)))
    inner.moveCenter(widget.rect().center())
    return inner


def below(upper: QPixmap, lower: QPixmap, *, right: bool = False) -> QPixmap:
    """Two pictures, one under the other."""
    both = QPixmap(max(upper.width(), lower.width()), upper.height() + lower.height())
    both.fill(upper.toImage().pixelColor(0, 0))
    painter = QPainter(both)
    painter.drawPixmap(QPoint(), upper)
    painter.drawPixmap(QPoint(both.width() - lower.width() if right else 0, upper.height()), lower)
    painter.end()
    return both


def store(picture: QPixmap, path: Path) -> None:
    """No wider than a page, with few colours."""
    pixels = picture.toImage().convertToFormat(QImage.Format.Format_RGBX8888)
    samples = np.frombuffer(pixels.constBits(), np.uint8).reshape(pixels.height(), pixels.width(), 4)
    image = Image.fromarray(samples[..., :3].copy())
    if image.width > WIDTH:
        image = image.resize((WIDTH, round(image.height * WIDTH / image.width)), Image.Resampling.LANCZOS)
    path.parent.mkdir(parents=True, exist_ok=True)
    few_colours(image).save(path, optimize=True)
    print(f"{path.relative_to(GUIDE)}: {image.width}x{image.height}, {path.stat().st_size / 1000:.0f} kB")


def take(language: str, name: str) -> None:
    """One picture, in a process of its own."""
    show: Callable[[Stage], QPixmap] = globals()[name.replace("-", "_")]
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    stage = Stage()
    stage.window.menus.languages[language].trigger()
    store(show(stage), GUIDE / language / "pictures" / f"{name}.png")
    stage.close()
    shutil.rmtree(FOLDER)


def main(arguments: list[str]) -> None:
    match arguments:
        case ["--take", language, name]:
            take(language, name)
        case _:
            if unknown := set(arguments) - set(PAGES):
                raise SystemExit(f"No such page: {', '.join(sorted(unknown))}; there are {', '.join(PAGES)}.")
            for language in LANGUAGES:
                for name in arguments or PAGES:
                    subprocess.run([sys.executable, __file__, "--take", language, name], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
