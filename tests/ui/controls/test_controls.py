import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPoint, QPointF, QRect, Qt, QTranslator
from PySide6.QtGui import QAccessible, QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from redgui.settings import RestoreSettings
from redgui.ui.controls.panel import WIDTH, ControlPanel
from redgui.ui.controls.quality import QualityPart
from redgui.ui.widgets import theme
from redgui.ui.widgets.slider import SliderRow
from redgui.ui.work.choices import DeviceChoice, ModelChoice

LEFT = Qt.MouseButton.LeftButton
DEVICES = (
    DeviceChoice("cuda", "NVIDIA", "bfloat16 costs 0.002 dB"),
    DeviceChoice("cpu", "CPU", "CPU: float32 because so"),
)
AUTO = "NVIDIA, the best of cuda, cpu"
OTHER_DEVICES = (DEVICES[0], DeviceChoice("cpu", "CPU", "CPU: bfloat16 costs nothing"))
OTHER_AUTO = "NVIDIA, which RED30 likes"
MODELS = [
    ModelChoice("default", "default", "noise, enlargement and JPEG", ("sigma", "scale", "jpeg"), DEVICES, AUTO),
    ModelChoice("red30", "RED30", "the blind network of the paper", (), OTHER_DEVICES, OTHER_AUTO),
]


@pytest.fixture(autouse=True)
def _points_not_commas() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(before)


@pytest.fixture
def panel(qtbot: QtBot) -> ControlPanel:
    """A panel with its engine loaded, shown and active."""
    panel = ControlPanel()
    qtbot.addWidget(panel)
    panel.set_models(MODELS)
    panel.resize(panel.sizeHint())
    panel.show()
    panel.activateWindow()
    qtbot.waitActive(panel)
    return panel


@pytest.fixture
def told(panel: ControlPanel) -> list[object]:
    """Everything that the panel has emitted, in order."""
    seen: list[object] = []
    panel.strengthChanged.connect(seen.append)
    panel.settingsChanged.connect(seen.append)
    return seen


@pytest.fixture
def row(qtbot: QtBot) -> SliderRow:
    row = SliderRow(0.0, 75.0, 0.5, 20.0, decimals=1)
    row.set_texts("&Noise", "How much noise.")
    qtbot.addWidget(row)
    row.show()
    row.activateWindow()
    qtbot.waitActive(row)
    return row


def type_in(box: QWidget, text: str) -> None:
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


def press(slider: QWidget, key: Qt.Key) -> None:
    slider.setFocus()
    QTest.keyClick(slider, key)


def roll(widget: QWidget) -> None:
    """One notch of the mouse wheel with the pointer over the widget, as the window system sends it."""
    window = widget.window()
    centre = widget.mapTo(window, widget.rect().center())
    QTest.wheelEvent(window.windowHandle(), QPointF(centre), QPoint(0, 120))
    QApplication.processEvents()


def drag(slider: QWidget, share: float) -> None:
    """Pull the handle from the left end to a share of the slider's length."""
    middle = slider.height() // 2
    QTest.mousePress(slider, LEFT, pos=QPoint(6, middle))
    QTest.mouseMove(slider, QPoint(round(slider.width() * share), middle))
    QTest.mouseRelease(slider, LEFT, pos=QPoint(round(slider.width() * share), middle))


def pick(combo: QComboBox, title: str) -> None:
    """Open the list and click an entry."""
    combo.showPopup()
    view = combo.view()
    index = combo.model().index(combo.findText(title), 0)
    view.scrollTo(index)
    QTest.mouseMove(view.viewport(), view.visualRect(index).center())
    QTest.qWait(QApplication.doubleClickInterval() + 50)  # Qt takes an earlier release for the click that opened it
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())


def focusable(panel: QWidget) -> list[QWidget]:
    return [
        item
        for item in panel.findChildren(QWidget)
        if item.isVisibleTo(panel) and item.focusPolicy() != Qt.FocusPolicy.NoFocus and item.focusProxy() is None
    ]


# Slider and box


def test_a_dragged_slider_takes_the_box_along(row: SliderRow) -> None:
    row.set_value(0.0)
    drag(row.slider, 0.5)
    assert 30.0 < row.value < 45.0
    assert row.box.value() == row.value == row.slider.value() * 0.5


def test_a_typed_number_moves_the_slider_and_tells_once(row: SliderRow) -> None:
    seen: list[float] = []
    row.valueChanged.connect(seen.append)
    type_in(row.box, "32.5")
    assert seen == [32.5]
    assert row.slider.value() == 65


def test_the_box_takes_what_lies_between_the_steps(row: SliderRow) -> None:
    type_in(row.box, "12.3")
    assert row.value == 12.3
    assert row.slider.value() == 25


def test_an_arrow_key_is_one_step_and_one_signal(row: SliderRow) -> None:
    seen: list[float] = []
    row.valueChanged.connect(seen.append)
    press(row.slider, Qt.Key.Key_Right)
    press(row.box, Qt.Key.Key_Up)
    assert seen == [20.5, 21.0]


def test_the_steps_of_a_tenth_are_round_numbers(qtbot: QtBot) -> None:
    row = SliderRow(1.0, 4.0, 0.1, 1.0, decimals=2)
    qtbot.addWidget(row)
    seen: list[float] = []
    row.valueChanged.connect(seen.append)
    for _ in range(30):
        press(row.slider, Qt.Key.Key_Right)
    assert seen == [tenths / 10 for tenths in range(11, 41)]


def test_setting_a_value_tells_nobody_and_stays_in_the_range(row: SliderRow) -> None:
    seen: list[float] = []
    row.valueChanged.connect(seen.append)
    row.set_value(33.25)
    assert (row.value, row.slider.value()) == (33.25, 66)
    row.set_value(99.0)
    assert (row.value, row.box.value(), row.slider.value()) == (75.0, 75.0, 150)
    assert seen == []


@pytest.mark.parametrize("share", [0.02, 0.5, 0.98])
def test_a_double_click_anywhere_on_the_slider_resets(row: SliderRow, share: float) -> None:
    row.set_value(60.0)
    where = QPoint(round(row.slider.width() * share), row.slider.height() // 2)
    QTest.mouseDClick(row.slider, LEFT, pos=where)
    assert row.value == row.box.value() == 20.0
    assert "double-click" in row.slider.toolTip().lower()


def test_the_wheel_changes_only_what_has_the_focus(row: SliderRow) -> None:
    for widget in (row.slider, row.box):
        widget.clearFocus()
        roll(widget)
        assert not widget.hasFocus()
        assert row.value == 20.0
        widget.setFocus()
        roll(widget)
        assert row.value != 20.0
        row.set_value(20.0)
        widget.clearFocus()


def test_the_wheel_over_a_list_scrolls_the_panel_instead(panel: ControlPanel, told: list[object]) -> None:
    panel.noise.row.box.setFocus()
    for combo in (panel.model.combo, panel.device.combo):
        combo.setCurrentIndex(1)
        roll(combo)
        assert combo.currentIndex() == 1
        assert not combo.hasFocus()
    assert told == []


def test_the_label_leads_to_the_slider(row: SliderRow) -> None:
    row.box.setFocus()
    QTest.keyClick(row, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert row.slider.hasFocus()


# Noise


def test_auto_shows_the_estimate_without_a_word(panel: ControlPanel, told: list[object]) -> None:
    panel.set_photo(100, 80)
    assert panel.noise.note.text() == "Estimating…"
    panel.set_estimate(12.4321)
    assert panel.noise.note.text() == "Estimated: 12.4"
    assert panel.noise.row.box.value() == 12.4
    assert panel.noise.row.slider.value() == 25
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
    assert panel.noise.note.text() == "Estimated: 90.0"
    QTest.mouseClick(panel.noise.auto, LEFT)
    assert panel.settings.sigma == 75.0


# JPEG


def test_auto_shows_the_quality_in_the_file_without_a_word(panel: ControlPanel, told: list[object]) -> None:
    assert panel.jpeg.note.text() == ""
    panel.set_photo(100, 80)
    panel.set_file_quality(30)
    assert panel.jpeg.note.text() == "Saved at quality 30"
    assert panel.jpeg.row.box.value() == panel.jpeg.row.value == 30
    assert panel.jpeg.auto.isChecked()
    assert panel.settings.jpeg is None
    assert told == []


@pytest.mark.parametrize(
    ("quality", "said"),
    [(97, "Saved at quality 97: no traces to remove"), (None, "The photo is no JPEG.")],
)
def test_auto_removes_nothing_where_there_is_nothing(panel: ControlPanel, quality: int | None, said: str) -> None:
    panel.set_photo(100, 80)
    panel.set_file_quality(quality)
    assert panel.jpeg.note.text() == said
    assert said in panel.jpeg.row.slider.accessibleDescription()
    assert panel.jpeg.row.box.value() == 100
    assert panel.jpeg.row.box.isEnabled()  # it may have been a JPEG before


def test_jpeg_by_hand_off_and_auto(panel: ControlPanel, told: list[object]) -> None:
    panel.set_photo(100, 80)
    panel.set_file_quality(30)
    press(panel.jpeg.row.slider, Qt.Key.Key_Right)
    assert not panel.jpeg.auto.isChecked()
    QTest.mouseClick(panel.jpeg.off, LEFT)
    assert panel.jpeg.off.isChecked()
    assert panel.jpeg.row.value == 100
    QTest.mouseClick(panel.jpeg.off, LEFT)  # still off
    assert panel.jpeg.off.isChecked()
    type_in(panel.jpeg.row.box, "12")
    assert not panel.jpeg.off.isChecked()
    QTest.mouseClick(panel.jpeg.auto, LEFT)
    assert panel.jpeg.row.value == 30
    QTest.mouseClick(panel.jpeg.auto, LEFT)  # keeps what is to be seen
    QTest.mouseDClick(panel.jpeg.row.slider, LEFT)
    levels = (31, 100, 12, None, 30, None)
    assert told == [RestoreSettings(jpeg=level) for level in levels]


def test_a_model_without_jpeg_takes_none_and_says_why(panel: ControlPanel, told: list[object]) -> None:
    panel.set_photo(100, 80)
    panel.set_settings(RestoreSettings(jpeg=20))
    pick(panel.model.combo, "RED30")
    assert told == [RestoreSettings(model="red30")]
    assert panel.jpeg.note.text() == "This model cannot remove JPEG traces."
    assert [item.isEnabled() for item in focusable(panel.jpeg)] == [False] * 4
    pick(panel.model.combo, "default")
    assert told[-1] == RestoreSettings(jpeg=20)
    assert panel.jpeg.row.box.isEnabled()


# One signal for each change


def test_every_change_is_told_once_with_the_whole_settings(panel: ControlPanel, told: list[object]) -> None:
    type_in(panel.noise.row.box, "25")
    type_in(panel.jpeg.row.box, "40")
    type_in(panel.scale.row.box, "2.25")
    QTest.mouseClick(panel.quality.best, LEFT)
    pick(panel.device.combo, "CPU")
    expected = RestoreSettings()
    for change in ({"sigma": 25.0}, {"jpeg": 40}, {"scale": 2.25}, {"quality": "best"}, {"device": "cpu"}):
        expected = replace(expected, **change)
        assert told.pop(0) == expected
    assert told == []
    assert panel.settings == expected


def test_choosing_what_is_chosen_already_tells_nothing(panel: ControlPanel, told: list[object]) -> None:
    QTest.mouseClick(panel.quality.fast, LEFT)
    pick(panel.device.combo, "Automatic")
    pick(panel.model.combo, "default")
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


# Models and devices


def test_before_torch_is_loaded_the_panel_says_so(qtbot: QtBot) -> None:
    panel = ControlPanel()
    qtbot.addWidget(panel)
    assert panel.model.combo.currentText() == "default"
    assert panel.device.note.text() == "Loading…"
    panel.set_models(MODELS)
    assert panel.model.note.text() == MODELS[0].summary
    assert panel.device.note.text() == AUTO
    pick(panel.device.combo, "CPU")
    assert panel.device.note.text() == "CPU: float32 because so"


def test_each_model_has_its_own_reasons_for_how_a_device_runs_it(panel: ControlPanel) -> None:
    pick(panel.model.combo, "RED30")
    assert panel.device.note.text() == OTHER_AUTO
    pick(panel.device.combo, "CPU")
    assert panel.device.note.text() == "CPU: bfloat16 costs nothing"
    panel.set_settings(RestoreSettings(model="/home/me/unknown.safetensors", device="cpu"))
    assert panel.device.note.text() == "CPU: float32 because so"


def test_settings_made_before_the_engine_survive_it(qtbot: QtBot) -> None:
    panel = ControlPanel()
    qtbot.addWidget(panel)
    wanted = RestoreSettings(model="red30", device="mps")
    panel.set_settings(wanted)
    panel.set_models(MODELS)
    assert panel.settings == wanted
    assert panel.model.combo.currentText() == "RED30"
    assert [panel.model.combo.itemText(i) for i in range(2)] == ["default", "RED30"]
    assert panel.device.note.text() == "This computer does not have it."


def test_a_blind_model_takes_no_sigma_and_says_why(panel: ControlPanel, told: list[object]) -> None:
    panel.set_estimate(12.0)
    panel.set_settings(RestoreSettings(sigma=40.0))
    pick(panel.model.combo, "RED30")
    assert told == [RestoreSettings(model="red30")]
    assert panel.noise.note.text() == "This model finds the noise level itself."
    assert "finds the noise level itself" in panel.noise.row.slider.accessibleDescription()
    assert not panel.noise.row.slider.isEnabled()
    assert not panel.noise.row.box.isEnabled()
    assert not panel.noise.auto.isEnabled()
    assert panel.scale.row.isEnabled()
    pick(panel.model.combo, "default")
    assert panel.noise.row.slider.isEnabled()
    assert told[-1] == RestoreSettings(sigma=40.0)


def test_the_last_entry_asks_for_a_file_and_changes_nothing(panel: ControlPanel, told: list[object]) -> None:
    wanted: list[bool] = []
    panel.modelFileWanted.connect(lambda: wanted.append(True))
    combo = panel.model.combo
    last = combo.itemText(combo.count() - 1)
    assert last == "Open a model file…"
    pick(combo, last)
    assert wanted == [True]
    assert combo.currentText() == "default"
    assert told == []


def test_the_keyboard_opens_a_file_only_from_the_open_list(panel: ControlPanel) -> None:
    wanted: list[bool] = []
    panel.modelFileWanted.connect(lambda: wanted.append(True))
    combo = panel.model.combo
    for _ in range(5):
        press(combo, Qt.Key.Key_Down)
    assert (wanted, combo.currentText()) == ([], "RED30")
    combo.showPopup()
    QTest.keyClick(combo.view(), Qt.Key.Key_End)
    QTest.keyClick(combo.view(), Qt.Key.Key_Return)
    assert (wanted, combo.currentText()) == ([True], "RED30")
    press(combo, Qt.Key.Key_Down)
    assert wanted == [True]


def test_an_opened_model_file_is_chosen_and_told(panel: ControlPanel, told: list[object]) -> None:
    path = "/home/me/mine.safetensors"
    panel.set_settings(RestoreSettings(sigma=30.0))
    panel.add_model(ModelChoice(path, "mine", "trained on my own", ()))
    assert panel.model.combo.currentText() == "mine"
    assert panel.model.note.text() == "trained on my own"
    assert told == [RestoreSettings(model=path)]
    panel.set_models(MODELS)
    assert panel.settings.model == path
    panel.add_model(ModelChoice(path, "mine", "trained on my own", ()))
    assert len(told) == 1


def test_an_unknown_model_file_is_listed_by_its_name_and_later_known(panel: ControlPanel) -> None:
    path = "/home/me/mine.safetensors"
    panel.set_settings(RestoreSettings(model=path))
    assert panel.model.combo.currentText() == "mine.safetensors"
    assert panel.model.combo.toolTip() == path
    before = panel.model.combo.count()
    panel.add_model(ModelChoice(path, "mine", "trained on my own", ("sigma",)))
    assert panel.model.combo.count() == before
    assert panel.model.combo.currentText() == "mine"


# Size and forecast


def test_the_result_is_as_large_as_the_factor_says(panel: ControlPanel) -> None:
    assert panel.scale.size_note.isHidden()
    panel.set_photo(3000, 2000)
    assert panel.scale.size_note.text() == "3000 × 2000 pixels, 6.0 MP"
    type_in(panel.scale.row.box, "2")
    assert panel.scale.size_note.text() == "6000 × 4000 pixels, 24.0 MP"
    panel.set_photo(None, None)
    assert panel.scale.size_note.isHidden()
    assert panel.scale.row.isEnabled()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "under a second, 900 MB"),
        (12.4, "about 12 s, 900 MB"),
        (200.0, "about 3 min, 900 MB"),
        (3700.0, "about 62 min, 900 MB"),
        (9000.0, "about 2 h 30 min, 900 MB"),
        (None, "900 MB"),
    ],
)
def test_the_forecast_in_words(panel: ControlPanel, seconds: float | None, words: str) -> None:
    panel.set_photo(3000, 2000)
    panel.set_forecast(seconds, 900_000_000, 2_000_000_000)
    assert panel.scale.forecast_note.text() == words
    assert panel.scale.warning.isHidden()


def test_a_lack_of_memory_is_said_with_a_sign_and_in_words(panel: ControlPanel) -> None:
    panel.set_photo(3000, 2000)
    panel.set_forecast(None, 9_100_000_000, 4_000_000_000)
    assert panel.scale.warning.isVisible()
    assert panel.scale.warning.text() == "Needs 9.1 GB of memory, but only 4.0 GB is free."
    signs = [item for item in panel.scale.warning.findChildren(QLabel) if not item.pixmap().isNull()]
    assert len(signs) == 1
    assert signs[0].isVisible()
    panel.set_forecast(None, 9_100_000_000, None)
    assert not panel.scale.warning.isVisible()
    panel.set_forecast(None, None, None)
    assert panel.scale.forecast_note.isHidden()


# The panel as a whole


def test_a_locked_panel_still_takes_the_strength(panel: ControlPanel, told: list[object]) -> None:
    panel.set_locked(True)
    assert {item for item in focusable(panel) if item.isEnabled()} == {panel.strength.box, panel.strength.slider}
    press(panel.strength.slider, Qt.Key.Key_Left)
    assert told == [0.99, RestoreSettings(strength=0.99)]
    panel.set_locked(False)
    assert all(item.isEnabled() for item in focusable(panel))


def test_unlocking_does_not_hand_sigma_to_a_blind_model(panel: ControlPanel) -> None:
    panel.set_settings(RestoreSettings(model="red30"))
    panel.set_locked(True)
    panel.set_locked(False)
    assert not panel.noise.row.slider.isEnabled()


def test_tab_goes_from_top_to_bottom_and_reaches_everything(panel: ControlPanel) -> None:
    first = panel.noise.row.box
    first.setFocus()
    reached: list[QWidget] = []
    while (here := QApplication.focusWidget()) not in reached:
        assert here is not None
        reached.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    places = [(item.mapTo(panel, QPoint()).y(), item.mapTo(panel, QPoint()).x()) for item in reached]
    assert places == sorted(places)
    # The arrow keys move between the two qualities, as between radio buttons.
    assert set(focusable(panel)) - set(reached) == {panel.quality.best}
    press(panel.quality.fast, Qt.Key.Key_Right)
    assert panel.settings.quality == "best"


def test_everything_that_takes_the_focus_has_a_name_of_its_own(panel: ControlPanel) -> None:
    names = [item.accessibleName() for item in focusable(panel)]
    assert len(names) == 15
    assert all(names)
    assert len(set(names)) == len(names)
    spoken = QAccessible.queryAccessibleInterface(panel.noise.row.box).text(QAccessible.Text.Name)
    assert spoken == "Noise, as a number"


def test_no_two_mnemonics_are_the_same(panel: ControlPanel) -> None:
    texts = [item.text() for item in panel.findChildren(QLabel) if item.buddy() is not None]
    texts += [item.text() for item in panel.findChildren(QPushButton)]
    letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert len(letters) == 8
    assert len(set(letters)) == 8


class _Wordy(QTranslator):
    """A language that needs 40 % more room."""

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, _context: str, text: str, _comment: str = "", _count: int = -1) -> str:
        return text + " " + ("mm " * 99)[: max(2, round(0.4 * len(text)))]


@pytest.fixture(params=["English", "wordy"])
def _language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    wordy = _Wordy()
    if request.param == "wordy":
        qapp.installTranslator(wordy)
    yield
    qapp.removeTranslator(wordy)


@pytest.mark.usefixtures("_language")
def test_no_text_is_cut_off_at_its_default_width(panel: ControlPanel) -> None:
    panel.set_photo(30_000, 20_000)
    panel.set_settings(RestoreSettings(scale=4.0, model="red30"))
    panel.set_forecast(4000.0, 9_100_000_000, 4_000_000_000)
    panel.resize(WIDTH, 500)  # so low that it must scroll, which takes some of the width
    QApplication.processEvents()
    assert panel.width() == WIDTH
    for label in panel.findChildren(QLabel):
        if label.isVisible() and label.text():
            room = QRect(0, 0, label.width(), 10_000)
            needed = label.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, label.text().replace("&", ""))
            assert needed.width() <= label.width(), label.text()
            assert needed.height() <= label.height(), label.text()
    for button in panel.findChildren(QPushButton):
        assert button.sizeHint().width() <= button.width(), button.text()
        assert button.mapTo(panel, button.rect().topRight()).x() < WIDTH - 14


def test_the_texts_follow_the_language(panel: ControlPanel, qapp: QApplication) -> None:
    panel.set_photo(3000, 2000)
    wordy = _Wordy()
    qapp.installTranslator(wordy)
    QApplication.processEvents()
    untranslated = {"default", "RED30", "NVIDIA", "CPU", AUTO, OTHER_AUTO, MODELS[0].summary, MODELS[0].name}
    texts = [item.text() for item in panel.findChildren(QLabel) if item.isVisible()]
    texts += [item.text() for item in panel.findChildren(QPushButton)]
    texts += [item.accessibleName() for item in focusable(panel)]
    assert [text for text in texts if text not in untranslated and "mm" not in text] == []
    qapp.removeTranslator(wordy)
    QApplication.processEvents()
    assert panel.scale.row.label.text() == "Enlar&ge"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_pressed_button_is_filled_and_readable(panel: ControlPanel, qapp: QApplication, scheme: theme.Scheme) -> None:
    before, style = QPalette(qapp.palette()), qapp.style().objectName()
    qapp.setStyle("Fusion")
    theme.apply(qapp, scheme)
    QApplication.processEvents()
    on, off = panel.quality.fast, panel.quality.best
    fill = _colour_inside(on)
    assert _contrast(fill, on.palette().highlightedText().color()) > 4.5
    assert _contrast(fill, _colour_inside(off)) > 2.0
    qapp.setPalette(before)
    qapp.setStyle(style)


def _colour_inside(button: QWidget) -> QColor:
    """Colour of the button's face beside its text."""
    return button.grab().toImage().pixelColor(12, button.height() // 2)


def _contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio of two colours as in WCAG 2, 1 to 21."""

    def luminance(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_panel_loads_neither_numpy_nor_torch() -> None:
    code = "import redgui.ui.controls.panel, sys; print({'numpy', 'torch', 'qtawesome'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
