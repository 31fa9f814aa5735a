"""Hands that use the controls as a person does."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

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
    ModelChoice("default", "default", "noise, enlargement and JPEG", ("sigma", "scale", "jpeg"), DEVICES, AUTO, "cuda"),
    ModelChoice("red30", "RED30", "the blind network of the paper", (), OTHER_DEVICES, OTHER_AUTO),
]


def type_in(box: QWidget, text: str) -> None:
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


def press(slider: QWidget, key: Qt.Key) -> None:
    slider.setFocus()
    QTest.keyClick(slider, key)


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
