"""Details under the picture: parts of the photo at 100 %, restored before the rest."""

from pathlib import Path

import numpy as np
import pytest
import skimage.data
from program import Program, expected, store
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from redgui.settings import RestoreSettings
from redgui.ui.compare.details import DetailButton
from redgui.ui.compare.mosaic import CELL
from redgui.ui.work.tiles import Tile

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(name="wide")
def _wide(tmp_path: Path) -> Path:
    """A noisy colour photo of 1024 x 768 pixels."""
    picture = np.tile(skimage.data.astronaut(), (2, 2, 1))[:768]
    noise = np.random.default_rng(0).normal(0, 15, picture.shape)
    return store(np.clip(picture + noise, 0, 255).astype(np.uint8), tmp_path / "wide.png")


def shown(program: Program) -> list[DetailButton]:
    return [item for item in program.window.details.findChildren(DetailButton) if item.isVisible()]


def wait_known(program: Program) -> None:
    def known() -> bool:
        sides = [program.view.detail(button.region) for button in shown(program)]
        return bool(sides) and all(side is not None and side[2] for side in sides)

    program.wait(known)


def pixels(image: QImage) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def test_details_come_first_and_are_the_result(program: Program, wide: Path) -> None:
    program.open(wide)
    wait_known(program)
    buttons = shown(program)
    assert len(buttons) == 3
    first = []
    for tile in program.tiles[:3]:
        assert isinstance(tile, Tile)
        assert tile.after is not None
        first.append((tile.after.left, tile.after.top))
    cells = {(left // CELL * CELL, top // CELL * CELL) for left, top, _, _ in (button.region for button in buttons)}
    assert set(first) == cells
    whole = expected(wide, RestoreSettings())
    for button in buttons:
        sides = program.view.detail(button.region)
        assert sides is not None
        left, top, right, bottom = button.region
        assert np.abs(pixels(sides[1]).astype(int) - whole[top:bottom, left:right]).max() <= 1


def test_a_click_goes_there_at_100_percent(program: Program, wide: Path) -> None:
    program.open(wide)
    button = shown(program)[1]
    left, top, right, bottom = button.region
    QTest.mouseClick(button, LEFT, pos=QPoint(20, 20))
    assert program.view.transform.zoom == 1.0
    seen = program.view.visible_region()
    assert seen[0] <= left
    assert seen[1] <= top
    assert seen[2] >= right
    assert seen[3] >= bottom
    assert button.region == (left, top, right, bottom)  # it does not move with the picture


def test_other_settings_veil_them_until_they_are_known_again(program: Program, wide: Path) -> None:
    program.open(wide)
    wait_known(program)
    before = shown(program)[0].grab().toImage()
    program.type(program.panel.noise.row.box, "60")
    side = program.view.detail(shown(program)[0].region)
    assert side is not None
    assert not side[2]
    wait_known(program)
    assert shown(program)[0].grab().toImage() != before


def test_they_are_hidden_by_a_key_and_stay_so(program: Program, wide: Path) -> None:
    program.open(wide)
    assert shown(program)
    program.do("details")
    assert not shown(program)
    assert program.presenter.preferences.details is False
    assert program.view.missing_in_details() == []
    program.do("details")
    assert len(shown(program)) == 3


def test_enlarged_they_show_the_enlarged_result(program: Program, wide: Path) -> None:
    program.open(wide)
    program.type(program.panel.scale.row.box, "1.5")
    wait_known(program)
    for left, top, right, bottom in (button.region for button in shown(program)):
        assert 0 <= left < right <= 1536
        assert 0 <= top < bottom <= 1152


def test_a_photo_that_is_seen_whole_has_no_strip(program: Program, wide: Path, photo: Path) -> None:
    program.open(wide)
    program.open(photo)
    program.wait(lambda: program.front.path == photo)
    assert not program.window.details.isVisible()


def test_a_detail_with_the_focus_keeps_its_colours(program: Program, wide: Path) -> None:
    program.open(wide)
    wait_known(program)
    button = shown(program)[0]
    inner = button.rect().adjusted(4, 4, -4, -4)
    program.view.setFocus()
    plain = pixels(button.grab(inner).toImage())
    button.setFocus()
    assert button.hasFocus()
    assert np.array_equal(pixels(button.grab(inner).toImage()), plain)


def test_another_factor_has_them_elsewhere(program: Program, wide: Path) -> None:
    """The strip keeps its size, and still what is asked for is what it shows."""
    program.open(wide)
    wait_known(program)
    program.click(program.panel.scale.buttons[2.0])
    cells = {
        (left // CELL * CELL, top // CELL * CELL) for left, top, _, _ in (button.region for button in shown(program))
    }
    assert cells <= set(program.view.missing_in_details())
