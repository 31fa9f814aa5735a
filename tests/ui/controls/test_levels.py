"""Noise, JPEG, and one signal for each change."""

from dataclasses import replace

import pytest
from control_hands import LEFT, focusable, pick, press, type_in
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from redgui.settings import RestoreSettings
from redgui.ui.controls.panel import ControlPanel
from redgui.ui.controls.quality import QualityPart

# Noise


def test_auto_shows_the_estimate_without_a_word(panel: ControlPanel, told: list[object]) -> None:
    panel.set_photo(100, 80)
    assert panel.noise.note.text() == "Estimating…"
    panel.set_estimate(12.4321)
    assert panel.noise.note.text() == "Medium noise found: 12.4"
    assert panel.noise.row.box.value() == 12.4
    assert panel.noise.row.slider.value() == 105  # a tenth each up to 10, then a half
    assert panel.noise.row.isEnabled()
    panel.set_estimate(0.0)
    assert panel.noise.note.text() == "No noise found"
    assert panel.settings.sigma is None
    assert told == []


def test_without_a_photo_nothing_is_being_estimated(panel: ControlPanel) -> None:
    assert panel.noise.note.text() == ""


def test_moving_the_slider_turns_auto_off_and_one_click_turns_it_on(panel: ControlPanel, told: list[object]) -> None:
    panel.set_estimate(12.0)
    press(panel.noise.row.slider, Qt.Key.Key_Right)
    assert not panel.noise.auto.isChecked()
    panel.set_estimate(30.0)
    assert panel.noise.row.value == 12.5
    QTest.mouseClick(panel.noise.auto, LEFT)
    assert panel.noise.auto.isChecked()
    assert panel.noise.row.value == 30.0
    assert told == [RestoreSettings(sigma=12.5), RestoreSettings()]


def test_turning_auto_off_keeps_the_number_to_be_seen(panel: ControlPanel, told: list[object]) -> None:
    panel.set_estimate(12.4321)
    QTest.mouseClick(panel.noise.auto, LEFT)
    assert told == [RestoreSettings(sigma=12.4)]


def test_a_double_click_on_the_noise_slider_returns_to_auto(panel: ControlPanel, told: list[object]) -> None:
    panel.set_estimate(12.0)
    panel.set_settings(RestoreSettings(sigma=50.0))
    QTest.mouseDClick(panel.noise.row.slider, LEFT)
    assert told == [RestoreSettings()]
    assert panel.noise.row.value == 12.0
    assert "Auto" in panel.noise.row.slider.toolTip()


def test_an_estimate_beyond_the_range_is_still_named(panel: ControlPanel) -> None:
    panel.set_estimate(90.0)
    assert panel.noise.note.text() == "Strong noise found: 90.0"
    QTest.mouseClick(panel.noise.auto, LEFT)
    assert panel.settings.sigma == 75.0


@pytest.mark.parametrize(("level", "word"), [(0.1, "Light"), (4.9, "Light"), (5.0, "Medium"), (15.0, "Strong")])
def test_an_estimate_has_a_word(panel: ControlPanel, level: float, word: str) -> None:
    panel.set_estimate(level)
    panel.set_colour_estimate(level)
    assert panel.noise.note.text() == panel.colour.note.text() == f"{word} noise found: {level}"


def test_half_of_the_slider_is_for_where_most_photos_are(panel: ControlPanel) -> None:
    """And the estimate is marked there, under where the handle would stand."""
    slider = panel.noise.row.slider
    panel.set_estimate(10.0)
    marked = slider.mark_x()
    assert marked is not None
    assert 0.5 < marked / slider.width() < 0.65
    panel.set_settings(RestoreSettings(sigma=40.0))
    assert slider.mark_x() == marked
    before = slider.grab().toImage()
    panel.set_estimate(3.0)
    assert slider.grab().toImage() != before
    press(slider, Qt.Key.Key_Home)
    for _ in range(34):
        press(slider, Qt.Key.Key_Right)
    assert panel.settings.sigma == 3.4


# JPEG


def test_auto_shows_the_quality_in_the_file_without_a_word(panel: ControlPanel, told: list[object]) -> None:
    assert panel.jpeg.note.text() == ""
    panel.set_photo(100, 80)
    panel.set_jpeg_quality(30, 30)
    assert panel.jpeg.note.text() == "Saved at quality 30"
    assert panel.jpeg.row.box.value() == panel.jpeg.row.value == 70
    assert panel.jpeg.auto.isChecked()
    assert panel.settings.jpeg is None
    assert told == []


@pytest.mark.parametrize(
    ("quality", "said"),
    [(97, "Saved at quality 97: no traces to remove"), (None, "No traces of JPEG found")],
)
def test_auto_removes_nothing_where_there_is_nothing(panel: ControlPanel, quality: int | None, said: str) -> None:
    panel.set_photo(100, 80)
    panel.set_jpeg_quality(quality, quality)
    assert panel.jpeg.note.text() == said
    assert said in panel.jpeg.row.slider.accessibleDescription()
    assert panel.jpeg.row.box.value() == 0
    assert panel.jpeg.row.box.isEnabled()  # it may have been a JPEG before


def test_traces_of_an_earlier_save_are_called_that(panel: ControlPanel) -> None:
    panel.set_photo(100, 80)
    for in_file in (None, 95):
        panel.set_jpeg_quality(20, in_file)
        assert panel.jpeg.note.text() == "Once saved at quality 20"
        assert panel.jpeg.row.value == 80


def test_jpeg_by_hand_off_and_auto(panel: ControlPanel, told: list[object]) -> None:
    panel.set_photo(100, 80)
    panel.set_jpeg_quality(30, 30)
    press(panel.jpeg.row.slider, Qt.Key.Key_Right)
    assert not panel.jpeg.auto.isChecked()
    QTest.mouseClick(panel.jpeg.off, LEFT)
    assert panel.jpeg.off.isChecked()
    assert panel.jpeg.row.value == 0
    QTest.mouseClick(panel.jpeg.off, LEFT)  # still off
    assert panel.jpeg.off.isChecked()
    type_in(panel.jpeg.row.box, "88")
    assert not panel.jpeg.off.isChecked()
    assert panel.jpeg.note.text() == "As if saved at quality 12"
    QTest.mouseClick(panel.jpeg.auto, LEFT)
    assert panel.jpeg.row.value == 70
    QTest.mouseClick(panel.jpeg.auto, LEFT)  # keeps what is to be seen
    QTest.mouseDClick(panel.jpeg.row.slider, LEFT)
    levels = (29, 100, 12, None, 30, None)
    assert told == [RestoreSettings(jpeg=level) for level in levels]


def test_a_model_without_jpeg_takes_none_and_says_why(panel: ControlPanel, told: list[object]) -> None:
    panel.set_photo(100, 80)
    panel.set_settings(RestoreSettings(jpeg=20))
    pick(panel.model.combo, "RED30, the paper's")
    assert told == [RestoreSettings(model="red30")]
    assert panel.jpeg.note.text() == "This model cannot remove JPEG traces."
    assert [item.isEnabled() for item in focusable(panel.jpeg)] == [False] * 4
    pick(panel.model.combo, "All-round")
    assert told[-1] == RestoreSettings(jpeg=20)
    assert panel.jpeg.row.box.isEnabled()


# Colour noise


def test_colour_noise_is_off_and_says_what_was_found(panel: ControlPanel, told: list[object]) -> None:
    assert panel.colour.note.text() == ""
    panel.set_photo(100, 80)
    assert panel.colour.note.text() == "Estimating…"
    panel.set_colour_estimate(0.0)
    assert panel.colour.note.text() == "No colour noise found"
    panel.set_colour_estimate(7.12)
    assert panel.colour.note.text() == "Medium noise found: 7.1"
    assert not panel.colour.auto.isChecked()
    assert panel.colour.row.value == 0
    assert told == []


def test_colour_noise_is_switched_by_button_slider_and_keys(panel: ControlPanel, told: list[object]) -> None:
    panel.set_colour_estimate(7.12)
    QTest.mouseClick(panel.colour.auto, LEFT)
    assert (panel.colour.auto.isChecked(), panel.colour.row.value) == (True, 7.1)
    assert panel.colour.note.text() == "Medium noise found: 7.1"
    press(panel.colour.row.slider, Qt.Key.Key_Right)
    assert not panel.colour.auto.isChecked()
    press(panel.colour.auto, Qt.Key.Key_Space)
    press(panel.colour.auto, Qt.Key.Key_Space)
    assert (panel.colour.auto.isChecked(), panel.colour.row.value) == (False, 0)
    type_in(panel.colour.row.box, "3.5")
    QTest.mouseDClick(panel.colour.row.slider, LEFT)
    levels = [settings.color for settings in told if isinstance(settings, RestoreSettings)]
    assert levels[0] is None
    assert levels[1] == pytest.approx(7.2)
    assert levels[2:] == [None, 0.0, 3.5, 0.0]


def test_a_grey_photo_and_a_blind_model_have_no_colour_noise(panel: ControlPanel, told: list[object]) -> None:
    panel.set_photo(100, 80)
    panel.set_colour_estimate(0.0, is_grey=True)
    assert panel.colour.note.text() == "The photo is grey."
    assert [item.isEnabled() for item in focusable(panel.colour)] == [False] * 3
    panel.set_colour_estimate(6.0)
    panel.set_settings(RestoreSettings(color=5.0))
    pick(panel.model.combo, "RED30, the paper's")
    assert told == [RestoreSettings(model="red30")]
    assert panel.colour.note.text() == "This model cannot remove colour noise."
    pick(panel.model.combo, "All-round")
    assert told[-1] == RestoreSettings(color=5.0)


# One signal for each change


def test_every_change_is_told_once_with_the_whole_settings(panel: ControlPanel, told: list[object]) -> None:
    type_in(panel.noise.row.box, "25")
    type_in(panel.jpeg.row.box, "60")
    type_in(panel.scale.row.box, "2.25")
    QTest.mouseClick(panel.quality.best, LEFT)
    pick(panel.device.combo, "Processor")
    expected = RestoreSettings()
    for change in ({"sigma": 25.0}, {"jpeg": 40}, {"scale": 2.25}, {"quality": "best"}, {"device": "cpu"}):
        expected = replace(expected, **change)
        assert told.pop(0) == expected
    assert told == []
    assert panel.settings == expected


def test_choosing_what_is_chosen_already_tells_nothing(panel: ControlPanel, told: list[object]) -> None:
    QTest.mouseClick(panel.quality.fast, LEFT)
    pick(panel.device.combo, "Automatic: GPU: NVIDIA")
    pick(panel.model.combo, "All-round")
    type_in(panel.scale.row.box, "1")
    QTest.mouseDClick(panel.strength.slider, LEFT, pos=QPoint(panel.strength.slider.width() - 6, 8))
    assert told == []


def test_a_quality_that_is_set_tells_nothing(qtbot: QtBot) -> None:
    part = QualityPart()
    qtbot.addWidget(part)
    seen: list[str] = []
    part.qualityChanged.connect(seen.append)
    part.set_quality("best")
    part.set_quality("fast")
    assert seen == []
    QTest.mouseClick(part.best, LEFT)
    assert seen == ["best"]


def test_strength_is_told_first_and_alone(panel: ControlPanel, told: list[object]) -> None:
    type_in(panel.strength.box, "70")
    assert told == [0.7, RestoreSettings(strength=0.7)]
    told.clear()
    type_in(panel.noise.row.box, "10")
    assert told == [RestoreSettings(sigma=10.0, strength=0.7)]


def test_a_number_being_typed_counts_when_it_is_asked_for(panel: ControlPanel, told: list[object]) -> None:
    box = panel.scale.row.box
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "3")
    assert told == []
    panel.commit()
    assert told == [RestoreSettings(scale=3.0)]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.builds(
        RestoreSettings,
        sigma=st.none() | st.floats(0, 75),
        scale=st.floats(1, 4),
        jpeg=st.none() | st.integers(5, 100),
        strength=st.floats(0, 1),
        quality=st.sampled_from(["fast", "best"]),
        model=st.sampled_from(["default", "/home/me/mine.safetensors", "other"]),
        device=st.sampled_from(["auto", "cpu", "cuda", "mps"]),
    )
)
def test_settings_come_back_as_they_were_set(panel: ControlPanel, wanted: RestoreSettings) -> None:
    seen: list[object] = []
    panel.settingsChanged.connect(seen.append)
    panel.strengthChanged.connect(seen.append)
    panel.set_settings(wanted)
    assert panel.settings == wanted
    assert panel.scale.row.box.value() == pytest.approx(wanted.scale, abs=0.0051)
    assert panel.strength.box.value() == pytest.approx(100 * wanted.strength, abs=0.51)
    assert panel.quality.best.isChecked() == (wanted.quality == "best") != panel.quality.fast.isChecked()
    assert panel.noise.auto.isChecked() == (wanted.sigma is None)
    assert panel.jpeg.auto.isChecked() == (wanted.jpeg is None)
    assert panel.jpeg.off.isChecked() == (wanted.jpeg == 100)
    assert panel.model.combo.currentData() == wanted.model
    assert panel.device.combo.currentData() == wanted.device
    assert seen == []
