"""The main window with the shipped network: previews, every control, strength."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from program import Program, expected, noisy, store
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QComboBox
from window_hands import choose_model, most

from redgui.batch.work import memory_of
from redgui.settings import RestoreSettings
from redgui.ui.window.state import Forecast
from redgui.ui.work.tiles import Tile

# Previews


def test_a_photo_is_previewed_before_anything_is_pressed(program: Program, photo: Path) -> None:
    program.open(photo)
    program.wait_preview()
    assert most(program.after(), expected(photo, RestoreSettings())) <= 1
    assert program.front.result is None


def test_every_tile_equals_the_same_part_of_the_whole_result(program: Program, tmp_path: Path) -> None:
    path = store(noisy((90, 140)), tmp_path / "wide.png")
    program.open(path)
    program.wait_preview()
    program.tiles.clear()
    program.type(program.panel.scale.row.box, "4")
    program.wait_preview(2)
    whole = expected(path, RestoreSettings(scale=4))
    area = 0
    for tile in program.tiles:
        assert isinstance(tile, Tile)
        assert tile.after is not None
        samples, left, top = tile.after.levels[0], tile.after.left, tile.after.top
        height, width = samples.shape[:2]
        assert most(samples, whole[top : top + height, left : left + width]) <= 1
        area += height * width
    assert area == whole.shape[0] * whole.shape[1]


def test_old_tiles_stay_dimmed_and_veiled_until_new_ones_come(program: Program, photo: Path) -> None:
    program.open(photo)
    program.wait_preview()
    bright = program.after().astype(float)
    before = noisy().astype(float)
    program.type(program.panel.noise.row.box, "60")
    stale = before + 0.45 * (bright - before)
    veiled = np.abs(program.after() - (120 * 0x3A + 135 * stale) / 255).max(axis=2) <= 3
    assert veiled[40:].mean() > 0.6  # the rest is below the lines of the veil
    assert program.view.labels()[-1] == "After: 0 of 1"
    program.wait_preview(2)
    assert program.view.labels()[-1] == "After"
    assert most(program.after(), expected(photo, RestoreSettings(sigma=60))) <= 1


def test_a_second_photo_is_opened_and_previewed_while_the_first_is_restored(
    program: Program, large: Path, photo: Path
) -> None:
    first = program.open(large)
    program.do("restore")
    program.tiles.clear()
    program.open(photo)
    program.wait_preview()
    assert first.running is not None
    assert most(program.after(), expected(photo, RestoreSettings())) <= 1


# Controls


def slide(program: Program) -> None:
    program.panel.noise.row.slider.setFocus()
    program.press(Qt.Key.Key_Home)
    for _ in range(20):
        program.press(Qt.Key.Key_Right)


def choose_best(program: Program) -> None:
    program.open_advanced()
    program.click(program.panel.quality.best)


def choose_cpu(program: Program) -> None:
    program.open_advanced()
    combo = program.panel.device.combo
    combo.setFocus()
    for _ in range(combo.findData("cpu")):
        program.press(Qt.Key.Key_Down)


CONTROLS: list[tuple[str, Callable[[Program], Any], str, object]] = [
    ("noise slider", slide, "sigma", 2.0),
    ("noise box", lambda p: p.type(p.panel.noise.row.box, "33.3"), "sigma", 33.3),
    ("colour noise at auto", lambda p: p.click(p.panel.colour.auto), "color", None),
    ("colour noise box", lambda p: p.type(p.panel.colour.row.box, "4.5"), "color", 4.5),
    ("scale", lambda p: p.type(p.panel.scale.row.box, "1.37"), "scale", 1.37),
    ("strength", lambda p: p.type(p.panel.strength.box, "40"), "strength", 0.4),
    ("twice as large", lambda p: p.click(p.panel.scale.buttons[2.0]), "scale", 2.0),
    ("width", lambda p: p.type(p.panel.scale.width_box, "240"), "scale", 1.5),
    ("quality", choose_best, "quality", "best"),
    ("device", choose_cpu, "device", "cpu"),
]


@pytest.mark.parametrize(("act", "field", "value"), [row[1:] for row in CONTROLS], ids=[row[0] for row in CONTROLS])
def test_every_control_changes_the_settings_and_the_preview(
    program: Program, photo: Path, act: Callable[[Program], Any], field: str, value: object
) -> None:
    program.open(photo)
    program.wait_preview()
    program.tiles.clear()
    act(program)
    wanted = replace(RestoreSettings(), **{field: value})
    assert program.front.settings == wanted
    program.wait_preview()
    assert most(program.after(), expected(photo, wanted)) <= 1


def test_leaving_auto_keeps_the_level_that_was_found(program: Program, photo: Path) -> None:
    document = program.open(photo)
    assert document.opened is not None
    program.click(program.panel.noise.auto)
    assert document.settings.sigma == pytest.approx(document.opened.prepared.estimate, abs=0.05)
    program.click(program.panel.noise.auto)
    assert document.settings.sigma is None


def test_another_scale_keeps_the_place(program: Program, photo: Path) -> None:
    program.open(photo)
    program.view.zoom_to(16.0, program.view.to_view(QPointF(30, 40)))
    middle = QPointF(program.view.width() / 2, program.view.height() / 2)
    before = program.view.to_image(middle)
    program.type(program.panel.scale.row.box, "2")
    after = program.view.to_image(middle) / 2
    assert (after - before).manhattanLength() < 0.5
    assert program.view.visible_region()[2] > 2 * before.x()


def test_a_blind_model_takes_no_noise_level_and_says_why(program: Program, photo: Path, blind: Path) -> None:
    program.open(photo)
    program.type(program.panel.noise.row.box, "30")
    program.tiles.clear()
    choose_model(program, blind)
    assert not program.panel.noise.row.box.isEnabled()
    assert not program.panel.noise.auto.isEnabled()
    assert "itself" in program.panel.noise.note.text()
    program.wait_preview()
    assert most(program.after(), expected(photo, RestoreSettings(model=str(blind)))) <= 1


def test_the_noise_level_is_back_with_a_model_that_takes_it(program: Program, photo: Path, blind: Path) -> None:
    program.open(photo)
    program.type(program.panel.noise.row.box, "30")
    choose_model(program, blind)
    combo = program.panel.model.combo
    assert isinstance(combo, QComboBox)
    combo.setFocus()
    program.press(Qt.Key.Key_Home)
    assert program.front.settings == RestoreSettings(sigma=30)
    assert program.panel.noise.row.box.isEnabled()


def test_the_jpeg_quality_of_a_photo_is_shown_and_used(program: Program, tmp_path: Path, jpeg_model: str) -> None:
    path = store(noisy(sigma=0.0), tmp_path / "a.jpg", quality=30)
    program.open(path)
    assert "JPEG, quality 30" in program.window.header.facts()
    program.tiles.clear()
    choose_model(program, Path(jpeg_model))
    assert program.panel.jpeg.row.box.value() == 70
    program.wait_preview()
    assert most(program.after(), expected(path, RestoreSettings(model=jpeg_model))) <= 1
    program.tiles.clear()
    program.type(program.panel.jpeg.row.box, "90")
    program.wait_preview()
    assert most(program.after(), expected(path, RestoreSettings(jpeg=10, model=jpeg_model))) <= 1
    program.restore()
    assert "JPEG traces of quality 10" in program.window.progress.words()


def test_a_broken_model_file_is_an_error_and_changes_nothing(program: Program, photo: Path, tmp_path: Path) -> None:
    document = program.open(photo)
    broken = tmp_path / "broken.safetensors"
    broken.write_bytes(b"no weights at all")
    program.presenter.load_model(str(broken))
    program.wait(lambda: program.message)
    assert program.message.startswith("Error: broken.safetensors")
    assert document.settings == RestoreSettings()
    assert program.panel.model.combo.findData(str(broken)) == -1


def test_the_forecast_knows_the_memory_of_the_photo_in_front(program: Program, photo: Path) -> None:
    readiness = program.presenter.readiness
    assert readiness.state().forecast == Forecast()
    opened = program.open(photo).opened
    assert opened is not None
    before = readiness.state().forecast.needed_bytes
    assert before == memory_of(opened.prepared.photo, RestoreSettings())
    program.type(program.panel.scale.row.box, "3")
    assert readiness.state().forecast.needed_bytes == memory_of(opened.prepared.photo, RestoreSettings(scale=3))


# Strength after the result is there


def test_strength_changes_a_finished_result_without_the_network(program: Program, photo: Path) -> None:
    program.open(photo)
    document = program.restore()
    assert document.result is not None
    change = document.result.restored.change
    program.type(program.panel.strength.box, "35")
    program.wait(lambda: document.strength_is_current)
    assert document.result.restored.change is change
    assert np.array_equal(document.result.restored.photo.samples, expected(photo, RestoreSettings(strength=0.35)))
    assert most(program.after(), document.result.restored.photo.samples) <= 1


def test_strength_is_seen_at_once(program: Program, photo: Path) -> None:
    program.open(photo)
    program.restore()
    program.type(program.panel.strength.box, "35")
    assert most(program.after(), expected(photo, RestoreSettings(strength=0.35))) <= 2


def test_strength_is_put_into_a_result_that_left_the_front(program: Program, photo: Path, second: Path) -> None:
    document = program.open(photo)
    program.open(second)
    program.do("previous_photo")
    program.wait_opened()
    program.restore()
    program.type(program.panel.strength.box, "35")
    program.do("next_photo")
    program.qtbot.wait(600)
    program.do("previous_photo")
    program.wait(lambda: document.strength_is_current, timeout=10_000)
    assert most(program.after(), expected(photo, RestoreSettings(strength=0.35))) <= 2


def test_strength_moved_during_a_restoration_counts(program: Program, photo: Path) -> None:
    document = program.open(photo)
    program.do("restore")
    program.type(program.panel.strength.box, "35")
    program.wait(lambda: document.strength_is_current and document.result)
    assert document.result is not None
    assert np.array_equal(document.result.restored.photo.samples, expected(photo, RestoreSettings(strength=0.35)))
