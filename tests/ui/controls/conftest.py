"""Fixtures of this folder."""

from collections.abc import Iterator

import pytest
from control_hands import MODELS
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from redgui.ui.controls.panel import ControlPanel
from redgui.ui.widgets.slider import SliderRow


@pytest.fixture(autouse=True)
def _points_not_commas() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(before)


@pytest.fixture
def panel(qtbot: QtBot) -> ControlPanel:
    """A panel with its engine loaded and all of it open, shown and active."""
    panel = ControlPanel()
    panel.advanced.set_open(True)
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
