"""A slider with a box beside it."""

import pytest
from control_hands import LEFT, press, type_in
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from redgui.ui.controls.panel import ControlPanel
from redgui.ui.widgets.slider import SliderRow


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


def test_the_label_leads_to_the_number_and_one_tab_further_to_the_slider(row: SliderRow) -> None:
    QTest.keyClick(row, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert row.box.hasFocus()
    QTest.keyClick(row.box, Qt.Key.Key_Tab)
    assert row.slider.hasFocus()
