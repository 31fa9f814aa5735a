"""Names that look like HTML are shown as they are: nothing in them is obeyed, and no picture they name is fetched."""

from pathlib import Path

import pytest
from PySide6.QtGui import Qt as markup  # noqa: N813
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from redgui.ui.widgets.combo import Combo
from redgui.ui.widgets.elided_label import ElidedLabel
from redgui.ui.widgets.text import tip
from redgui.ui.window.drop_zone import _Card

NAMES = ["a <img src=b.png>.jpg", "<b>bold</b>.png", "a & b &lt; c <br>.png", '<a href="x">y</a>\n<img src="/z.png">']


def shown(text: str) -> str:
    """What a tooltip shows of a text."""
    if not markup.mightBeRichText(text):
        return text
    document = QTextDocument()
    document.setHtml(text)
    assert "\ufffc" not in document.toPlainText()  # stands for a picture
    return document.toPlainText().replace("\u2028", "\n").replace("\xa0", " ")


@pytest.mark.parametrize("name", NAMES)
def test_a_tooltip_shows_a_name_as_it_is(name: str, qtbot: QtBot) -> None:
    assert shown(tip(name)) == name
    window = QWidget()
    qtbot.addWidget(window)
    label, combo, link = ElidedLabel(window), Combo(window), _Card(Path("/photos", name, "a.png"), window)
    label.say(name)
    combo.fill([(name, "a")], name)
    assert shown(label.toolTip()) == shown(combo.toolTip()) == name
    assert shown(link.toolTip()) == str(Path("/photos", name, "a.png"))


def test_ordinary_texts_stay_as_they_are() -> None:
    for text in ("photo.png", "R&D 1 < 2.png", "two\nlines", "写真.png"):
        assert tip(text) == text
