"""Fixtures of this folder."""

import pytest
from pytestqt.qtbot import QtBot

from redgui.ui.compare.view import CompareView


@pytest.fixture
def view(qtbot: QtBot) -> CompareView:
    """400x300 logical pixels, focused."""
    widget = CompareView()
    widget.set_fade(0)  # what is on the screen is what is there
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.show()
    qtbot.waitExposed(widget)
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    return widget
