"""Restoring in the main window: stopping, several photos, what goes wrong, colours and languages."""

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from program import PATIENCE, Program, expected, noisy, store
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window_hands import PUBLISHED, choose_model, most

from redgui.assets import asset
from redgui.errors import RedguiError
from redgui.network import weights
from redgui.network.rednet import RedNet
from redgui.settings import RestoreSettings


@pytest.fixture
def bursting(tmp_path: Path) -> Path:
    """A model file whose numbers grow beyond all bounds on their way through the network."""
    network = RedNet(PUBLISHED)
    with torch.no_grad():
        for values in network.parameters():
            values.fill_(60_000.0)
    path = tmp_path / "bursting.safetensors"
    weights.write(network, path, {})
    return path


# Restoring


@pytest.mark.parametrize("settings", [RestoreSettings(), RestoreSettings(sigma=12.5, scale=1.9, strength=0.8)])
def test_the_result_is_that_of_the_pipeline(program: Program, photo: Path, settings: RestoreSettings) -> None:
    program.open(photo)
    if settings.sigma is not None:
        program.type(program.panel.noise.row.box, f"{settings.sigma}")
    program.type(program.panel.scale.row.box, f"{settings.scale}")
    program.type(program.panel.strength.box, f"{settings.strength * 100:.0f}")
    assert program.front.settings == settings
    document = program.restore()
    assert document.result is not None
    assert np.array_equal(document.result.restored.photo.samples, expected(photo, settings))
    assert np.array_equal(program.after(), document.result.restored.photo.samples)


def test_the_button_restores_too(program: Program, photo: Path) -> None:
    document = program.open(photo)
    program.click(program.window.restore_button)
    program.wait(lambda: document.result)
    assert not program.window.restore_button.isEnabled()
    assert program.window.save_button.isEnabled()


def test_a_number_still_being_typed_counts(program: Program, photo: Path) -> None:
    program.open(photo)
    box = program.panel.noise.row.box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(box, "44")
    document = program.restore()
    assert document.result is not None
    assert document.result.restored.sigma == 44


def test_rows_are_on_the_screen_before_the_end(program: Program, tmp_path: Path) -> None:
    document = program.open(store(noisy((480, 640)), tmp_path / "photo.png"))
    combo = program.window.panel.model.combo
    combo.setCurrentIndex(combo.findData("red30"))  # the slowest model, on a photo that still fits into the window
    combo.activated.emit(combo.currentIndex())
    rows: list[int] = []
    program.session.rows.connect(lambda shown: rows.append(shown.growing.filled))
    program.do("restore")
    program.wait(lambda: rows)
    program.qtbot.wait(50)
    early = program.after()[: rows[0]]
    assert document.running is not None
    program.wait(lambda: document.result)
    assert document.result is not None
    assert len(rows) > 2
    assert rows[0] < 480
    assert most(early, document.result.restored.photo.samples[: rows[0]]) <= 1


def test_progress_is_told_in_words(program: Program, large: Path) -> None:
    document = program.open(large)
    program.do("restore")
    words = program.window.progress.words
    assert words() == "Starting…"
    program.wait(lambda: re.fullmatch(r"\d+ s left", words()))
    program.wait(lambda: document.result)
    assert re.fullmatch(r"Restored: noise strong \(\d+\.\d\), \d+\.\d s on the processor", words())


# Stopping


def stop_by_key(program: Program) -> None:
    program.press(Qt.Key.Key_Escape)


def stop_by_button(program: Program) -> None:
    program.click(program.button("Stop restoring"))


@pytest.mark.parametrize("stop", [stop_by_key, stop_by_button])
def test_stopping_gives_the_buttons_back_at_once_and_no_result(
    program: Program, large: Path, photo: Path, stop: Callable[[Program], None]
) -> None:
    document = program.open(large)
    rows: list[object] = []
    program.session.rows.connect(rows.append)
    program.do("restore")
    program.wait(lambda: rows)
    stop(program)
    assert program.window.restore_button.isEnabled()
    assert program.panel.scale.isEnabled()
    assert program.window.progress.words() == "Stopped."
    # The thread takes one after the other: when the next photo is done, the stopped one has ended.
    program.open(photo)
    program.restore()
    assert document.result is None
    assert program.message == ""


def test_restoring_again_right_after_stopping(program: Program, photo: Path) -> None:
    document = program.open(photo)
    seen: list[bool] = []
    program.do("restore")
    program.press(Qt.Key.Key_Escape)
    program.session.changed.connect(lambda changed: seen.append(changed.running is not None))
    program.do("restore")
    program.wait(lambda: document.result)
    assert document.result is not None
    assert np.array_equal(document.result.restored.photo.samples, expected(photo, RestoreSettings()))
    assert seen == [True, False]  # it ran until its result was there


def test_restoring_and_stopping_many_times_leaves_nothing_running(program: Program, photo: Path) -> None:
    document = program.open(photo)
    for number in range(20):
        program.do("restore")
        assert document.running is not None
        program.qtbot.wait(7 * (number % 5))
        if document.running is not None:
            program.press(Qt.Key.Key_Escape)
        program.type(program.panel.noise.row.box, f"{20 + number}")
    assert document.running is None
    program.restore()
    assert document.result is not None
    assert document.result.restored.sigma == 39


# One after the other, and side by side


def test_two_restorations_in_a_row(program: Program, photo: Path) -> None:
    program.open(photo)
    program.restore()
    program.type(program.panel.noise.row.box, "5")
    assert program.window.restore_button.isEnabled()
    assert not program.window.save_button.isEnabled()
    document = program.restore()
    assert document.result is not None
    assert np.array_equal(document.result.restored.photo.samples, expected(photo, RestoreSettings(sigma=5)))


def test_two_photos_at_once_each_get_their_own_result(program: Program, photo: Path, second: Path) -> None:
    documents = []
    for path, sigma in ((photo, "10"), (second, "50")):
        documents.append(program.open(path))
        program.type(program.panel.noise.row.box, sigma)
        program.do("restore")
    for document, path, level in zip(documents, (photo, second), (10, 50), strict=True):
        program.wait(lambda document=document: document.result)
        assert document.result is not None
        assert np.array_equal(document.result.restored.photo.samples, expected(path, RestoreSettings(sigma=level)))


def test_settings_changed_for_one_photo_leave_the_running_one_alone(
    program: Program, photo: Path, second: Path
) -> None:
    running = program.open(photo)
    program.do("restore")
    assert not program.panel.noise.isEnabled()
    other = program.open(second)
    assert program.panel.noise.isEnabled()
    program.type(program.panel.noise.row.box, "70")
    program.wait(lambda: running.result)
    assert running.result is not None
    assert running.settings == RestoreSettings()
    assert other.settings == RestoreSettings(sigma=70)
    assert np.array_equal(running.result.restored.photo.samples, expected(photo, RestoreSettings()))


# What goes wrong


def test_a_failure_is_told_and_the_program_goes_on(program: Program, photo: Path, bursting: Path) -> None:
    document = program.open(photo)
    choose_model(program, bursting)
    program.do("restore")
    program.wait(lambda: document.running is None)
    assert program.message.startswith("Error: The network's result is not finite")
    assert program.window.restore_button.isEnabled()
    program.panel.model.combo.setFocus()
    program.press(Qt.Key.Key_Home)
    program.restore()
    assert np.array_equal(program.after(), expected(photo, RestoreSettings()))


def test_trying_again_runs_as_restoring_does(program: Program, photo: Path, bursting: Path) -> None:
    document = program.open(photo)
    choose_model(program, bursting)
    program.do("restore")
    program.wait(lambda: document.running is None)
    program.click(program.button("Try again"))
    began, words = document.running is not None, program.window.progress.words()
    program.wait(lambda: document.running is None)
    assert began
    assert words == "Starting…"


def test_trying_again_with_a_closed_photo_does_nothing(program: Program, photo: Path, bursting: Path) -> None:
    program.open(photo)
    document = program.restore()
    choose_model(program, bursting)
    program.do("restore")
    program.wait(lambda: document.running is None)
    program.answer("Close anyway")
    program.do("close")
    assert not program.session.documents
    program.click(program.button("Try again"))
    began = document.running is not None
    program.wait(lambda: document.running is None)
    assert not began


def test_trying_again_with_a_photo_in_the_back_restores_it(
    program: Program, photo: Path, second: Path, bursting: Path
) -> None:
    document = program.open(photo)
    choose_model(program, bursting)
    program.do("restore")
    program.wait(lambda: document.running is None)
    program.open(second)
    with program.qtbot.waitSignal(program.session.failed, timeout=PATIENCE):  # it fails again, and fast
        program.click(program.button("Try again"))
    assert program.front is document


# Colours, language, memory


def choose_colours(program: Program, scheme: str) -> None:
    program.window.menus.schemes[scheme].trigger()
    window = program.window.palette
    program.wait(lambda: (window().window().color().lightness() < 128) is (scheme == "dark"))


def test_dark_and_light_change_the_colours(program: Program) -> None:
    for scheme, dark in (("dark", True), ("light", False), ("dark", True)):
        choose_colours(program, scheme)
        palette = program.window.palette()
        assert (palette.windowText().color().lightness() > 128) is dark
        corner = program.panel.mapTo(program.window, QPoint(2, 2))
        assert (program.window.grab().toImage().pixelColor(corner).lightness() < 128) is dark


def test_icons_follow_the_colours(program: Program) -> None:
    def ink() -> int:
        """How light the brightest solid pixel of an icon is."""
        image = program.window.save_button.icon().pixmap(32, 32).toImage()
        colours = [image.pixelColor(x, y) for x in range(32) for y in range(32)]
        return max(colour.lightness() for colour in colours if colour.alpha() == 255)

    choose_colours(program, "light")
    program.wait(lambda: ink() < 128)
    choose_colours(program, "dark")
    program.wait(lambda: ink() > 128)


def test_the_language_changes_while_the_window_is_open(program: Program, photo: Path) -> None:
    try:
        asset("resources", "translations", "redgui_zh_CN.qm")
    except RedguiError:
        pytest.skip("not translated yet")
    program.open(photo)
    window = program.window

    def texts() -> list[str]:
        menus = [action.text() for action in window.menuBar().actions()]
        actions = [action.text() for action in window.actions_.all]
        return [
            *menus,
            *actions,
            window.restore_button.text(),
            window.save_button.text(),
            program.panel.noise.auto.text(),
        ]

    english = texts()
    window.menus.languages["zh_CN"].trigger()
    program.wait(lambda: window.restore_button.text() != "Restore")
    same = [text for text, before in zip(texts(), english, strict=True) if text == before]
    assert same == [text for text in same if not re.search("[a-z]{3}", text)]  # figures such as 100 % may stay
    window.menus.languages["en"].trigger()
    program.wait(lambda: window.restore_button.text() == "Restore")
    assert texts() == english


def test_settings_and_colours_are_there_the_next_time(start: Callable[..., Program], photo: Path) -> None:
    first = start(photo)
    first.wait_opened()
    first.type(first.panel.scale.row.box, "2.5")
    assert first.panel.scale.row.pin is not None
    first.click(first.panel.scale.row.pin)
    first.type(first.panel.strength.box, "50")  # not pinned: meant for that photo
    first.type(first.panel.noise.row.box, "40")
    first.do("beside")
    choose_colours(first, "dark")
    first.window.close()
    again = start(photo)
    again.wait_opened()
    assert again.panel.settings == again.front.settings == RestoreSettings(scale=2.5)  # each photo has its own noise
    assert again.window.actions_.beside.isChecked()
    assert again.window.menus.schemes["dark"].isChecked()
    assert again.window.palette().window().color().lightness() < 128


def test_the_window_has_its_size_the_next_time(start: Callable[..., Program], photo: Path) -> None:
    first = start(photo)
    first.wait_opened()
    first.window.resize(780, 640)
    first.window.close()
    again = start(photo)
    again.wait_opened()
    assert (again.window.width(), again.window.height()) == (780, 640)


def test_the_language_is_there_the_next_time(start: Callable[..., Program]) -> None:
    first = start()
    first.window.menus.languages["zh_CN"].trigger()
    first.window.close()
    again = start()
    assert again.window.menus.languages["zh_CN"].isChecked()
    assert QLocale().language() == QLocale.Language.Chinese


def test_a_new_photo_takes_over_all_settings_but_the_noise(program: Program, photo: Path, second: Path) -> None:
    program.open(photo)
    program.type(program.panel.noise.row.box, "40")
    program.open_advanced()
    program.click(program.panel.quality.best)
    program.open(second)
    assert program.front.settings == RestoreSettings(quality="best")


def test_enlarging_and_strength_are_for_one_photo_unless_they_are_pinned(
    program: Program, photo: Path, second: Path, large: Path
) -> None:
    first = program.open(photo)
    for row in (program.panel.scale.row, program.panel.strength):
        assert row.pin is not None
    program.type(program.panel.strength.box, "70")
    program.click(program.panel.scale.buttons[2.0])
    program.click(program.panel.strength.pin)  # type: ignore[arg-type]
    program.open(second)
    assert program.front.settings == RestoreSettings(strength=0.7)
    program.click(program.panel.scale.row.pin)  # type: ignore[arg-type]
    program.click(program.panel.scale.buttons[2.0])
    program.open(large)
    assert program.front.settings == RestoreSettings(strength=0.7, scale=2.0)
    program.session.activate(first)
    assert program.front.settings == RestoreSettings(strength=0.7, scale=2.0)  # as it was left


def test_the_accent_leads_from_restore_to_save(program: Program, photo: Path) -> None:
    def accented() -> list[str]:
        usual = QApplication.palette().color(QPalette.ColorRole.Button)
        buttons = (program.window.restore_button, program.window.save_button)
        return [button.text() for button in buttons if button.palette().color(QPalette.ColorRole.Button) != usual]

    program.open(photo)
    assert accented() == ["Restore"]
    program.type(program.panel.noise.row.box, "20")
    program.click(program.panel.scale.buttons[2.0])
    program.restore()
    assert accented() == ["Save"]
    assert "320 × 240 pixels" in program.window.progress.words()
    program.type(program.panel.noise.row.box, "25")
    assert accented() == ["Restore"]
