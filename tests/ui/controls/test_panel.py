"""Models, devices, the forecast, and the panel as a whole."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from control_hands import AUTO, LEFT, MODELS, OTHER_AUTO, focusable, pick, press, type_in
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QAccessible, QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from redgui.forecast import result_size
from redgui.network.gpu import trust
from redgui.network.gpu.adapter import Adapter
from redgui.network.gpu.trust import Verdict
from redgui.settings import RestoreSettings
from redgui.ui.controls.panel import WIDTH, ControlPanel
from redgui.ui.widgets import theme
from redgui.ui.work.choices import ModelChoice
from redgui.ui.work.loading import describe_model

# Models and devices


def test_before_torch_is_loaded_the_panel_says_so(qtbot: QtBot) -> None:
    panel = ControlPanel()
    qtbot.addWidget(panel)
    assert panel.model.combo.currentText() == "All-round"
    assert panel.device.note.text() == "Loading…"
    panel.set_models(MODELS)
    assert panel.model.note.text() == "Removes noise and JPEG traces, and enlarges."
    assert panel.model.note.toolTip() == MODELS[0].summary
    assert panel.device.combo.currentText() == "Automatic: GPU: NVIDIA"
    assert panel.device.combo.toolTip() == AUTO
    pick(panel.device.combo, "Processor")
    assert panel.device.combo.toolTip() == "CPU: float32 because so"
    assert panel.device.note.isHidden()  # nothing unusual


def test_each_model_has_its_own_reasons_for_how_a_device_runs_it(panel: ControlPanel) -> None:
    pick(panel.model.combo, "RED30, the paper's")
    assert panel.device.combo.toolTip() == OTHER_AUTO
    pick(panel.device.combo, "Processor")
    assert panel.device.combo.toolTip() == "CPU: bfloat16 costs nothing"
    panel.set_settings(RestoreSettings(model="/home/me/unknown.safetensors", device="cpu"))
    assert panel.device.combo.toolTip() == "CPU: float32 because so"


def test_every_gpu_is_in_the_list_with_its_driver_and_what_came_of_its_test(
    panel: ControlPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = Adapter("Radeon", "DiscreteGPU", "Vulkan", "RADV 25.0", 1, 2, False)
    graphics = Adapter("UHD 620", "IntegratedGPU", "D3D12", "31.0", 3, 4, False)
    monkeypatch.setattr(trust, "found", lambda: ((card, graphics), ""))
    monkeypatch.setattr(trust, "_verdicts", {card: Verdict("wrong"), graphics: Verdict("crashed")})
    panel.set_models([describe_model("default")])
    combo = panel.device.combo
    pick(combo, "GPU: Radeon (Vulkan, RADV 25.0)")
    assert panel.settings.device == "gpu:vulkan:0001:0002"
    assert panel.device.note.text().startswith("Radeon gives wrong pixels; ")
    pick(combo, "GPU: UHD 620 (D3D12, 31.0)")
    assert panel.device.note.text().startswith("UHD 620 crashed in its test; ")


def test_settings_made_before_the_engine_survive_it(qtbot: QtBot) -> None:
    panel = ControlPanel()
    qtbot.addWidget(panel)
    wanted = RestoreSettings(model="red30", device="mps")
    panel.set_settings(wanted)
    panel.set_models(MODELS)
    assert panel.settings == wanted
    assert panel.model.combo.currentText() == "RED30, the paper's"
    assert [panel.model.combo.itemText(i) for i in range(2)] == ["All-round", "RED30, the paper's"]
    assert panel.device.note.text() == "This computer does not have it."


def test_a_blind_model_takes_no_sigma_and_says_why(panel: ControlPanel, told: list[object]) -> None:
    panel.set_estimate(12.0)
    panel.set_settings(RestoreSettings(sigma=40.0))
    pick(panel.model.combo, "RED30, the paper's")
    assert told == [RestoreSettings(model="red30")]
    assert panel.noise.note.text() == "This model finds the noise level itself."
    assert "finds the noise level itself" in panel.noise.row.slider.accessibleDescription()
    assert not panel.noise.row.slider.isEnabled()
    assert not panel.noise.row.box.isEnabled()
    assert not panel.noise.auto.isEnabled()
    assert panel.scale.row.isEnabled()
    pick(panel.model.combo, "All-round")
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
    assert combo.currentText() == "All-round"
    assert told == []


def test_the_keyboard_opens_a_file_only_from_the_open_list(panel: ControlPanel) -> None:
    wanted: list[bool] = []
    panel.modelFileWanted.connect(lambda: wanted.append(True))
    combo = panel.model.combo
    for _ in range(5):
        press(combo, Qt.Key.Key_Down)
    assert (wanted, combo.currentText()) == ([], "RED30, the paper's")
    combo.showPopup()
    QTest.keyClick(combo.view(), Qt.Key.Key_End)
    QTest.keyClick(combo.view(), Qt.Key.Key_Return)
    assert (wanted, combo.currentText()) == ([True], "RED30, the paper's")
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
    assert panel.scale.size_note.text() == "6.0 MP"
    type_in(panel.scale.row.box, "2")
    assert (panel.scale.width_box.value(), panel.scale.height_box.value()) == (6000, 4000)
    assert panel.scale.size_note.text() == "24.0 MP"
    assert panel.scale.row.slider.accessibleDescription() == "6000 × 4000 pixels 24.0 MP"
    panel.set_photo(None, None)
    assert panel.scale.size_note.isHidden()
    assert panel.scale.width_box.isHidden()
    assert panel.scale.row.isEnabled()


def test_the_factor_follows_a_width_or_a_height(panel: ControlPanel, told: list[object]) -> None:
    panel.set_photo(3001, 1999)
    type_in(panel.scale.width_box, "4500")
    type_in(panel.scale.height_box, "6000")
    type_in(panel.scale.width_box, "99999")
    seen = [change.scale for change in told if isinstance(change, RestoreSettings)]
    assert seen == [4500 / 3001, 6000 / 1999, 4.0]
    assert (panel.scale.width_box.value(), panel.scale.height_box.value()) == (12004, 7996)
    assert panel.scale.buttons[4.0].isChecked()
    QTest.mouseClick(panel.scale.buttons[1.0], LEFT)
    assert panel.settings == RestoreSettings()


@given(st.integers(1, 9000), st.integers(1, 9000), st.integers(1, 36000))
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_the_width_that_was_typed_is_that_of_the_result(
    panel: ControlPanel, width: int, height: int, want: int
) -> None:
    panel.set_photo(width, height)
    panel.scale.width_box.setValue(want)
    reached = min(max(want, width), 4 * width)
    assert result_size(width, height, panel.settings.scale)[0] == panel.scale.width_box.value() == reached


# What is not as usual


def test_reset_puts_everything_back_but_the_device(panel: ControlPanel, told: list[object]) -> None:
    assert not panel.reset.isEnabled()
    odd = RestoreSettings(sigma=9.0, scale=2.0, jpeg=30, color=None, strength=0.5, quality="best", device="cpu")
    panel.set_settings(odd)
    dots = [panel.noise.row.dot, panel.colour.row.dot, panel.jpeg.row.dot, panel.scale.row.dot, panel.strength.dot]
    assert all(dot.isVisible() for dot in dots)
    QTest.mouseClick(panel.reset, LEFT)
    assert told == [RestoreSettings(device="cpu")]
    assert not any(dot.isVisible() for dot in dots)
    assert not panel.reset.isEnabled()


def test_a_closed_fold_says_what_is_unusual_in_it(panel: ControlPanel) -> None:
    fold = panel.advanced
    opened: list[bool] = []
    fold.toggled.connect(opened.append)
    assert fold.note.isHidden()
    QTest.mouseClick(fold.button, LEFT)
    assert not panel.model.combo.isVisible()
    assert fold.note.isHidden()
    panel.set_settings(RestoreSettings(quality="best", model="red30", device="cpu"))
    assert fold.note.text() == fold.button.accessibleDescription() == "Best, RED30, the paper's, Processor"
    press(fold.button, Qt.Key.Key_Space)
    assert panel.model.combo.isVisible()
    assert fold.note.isHidden()
    assert opened == [False, True]


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
    assert {item for item in focusable(panel) if item.isEnabled()} == {
        panel.strength.box,
        panel.strength.slider,
        panel.strength.pin,
        panel.advanced.button,
    }
    press(panel.strength.slider, Qt.Key.Key_Left)
    assert told == [0.99, RestoreSettings(strength=0.99)]
    panel.set_locked(False)
    assert all(item.isEnabled() for item in focusable(panel))  # "Reset all" too: the strength is not as usual


def test_unlocking_does_not_hand_sigma_to_a_blind_model(panel: ControlPanel) -> None:
    panel.set_settings(RestoreSettings(model="red30"))
    panel.set_locked(True)
    panel.set_locked(False)
    assert not panel.noise.row.slider.isEnabled()


def test_tab_goes_from_top_to_bottom_and_reaches_everything(panel: ControlPanel) -> None:
    panel.set_photo(300, 200)
    panel.set_settings(RestoreSettings(scale=2.0))  # so that there is something to reset
    first = panel.presets.combo
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
    panel.set_photo(300, 200)
    names = [item.accessibleName() for item in focusable(panel)]
    assert len(names) == 29
    assert all(names)
    assert len(set(names)) == len(names)
    spoken = QAccessible.queryAccessibleInterface(panel.noise.row.box).text(QAccessible.Text.Name)
    assert spoken == "Noise, as a number"


def test_no_two_mnemonics_are_the_same(panel: ControlPanel) -> None:
    texts = [item.text() for item in panel.findChildren(QLabel) if item.buddy() is not None]
    texts += [item.text() for item in panel.findChildren(QPushButton)]
    letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert len(letters) == 9
    assert len(set(letters)) == 9


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
        text = button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
        assert text + theme.GRID <= button.width(), button.text()
        assert button.mapTo(panel, button.rect().topRight()).x() < WIDTH - 14


def test_the_texts_follow_the_language(panel: ControlPanel, qapp: QApplication) -> None:
    panel.set_photo(3000, 2000)
    wordy = _Wordy()
    qapp.installTranslator(wordy)
    QApplication.processEvents()
    untranslated = {"default", "RED30", "NVIDIA", "CPU", AUTO, OTHER_AUTO, MODELS[0].summary, MODELS[0].name, "×"}
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
