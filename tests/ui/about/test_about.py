import platform
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMenu,
    QPushButton,
    QTableWidget,
    QTabWidget,
    QTextBrowser,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

import redgui
from redgui.licences import Component, components
from redgui.ui.about.about import AboutDialog, versions
from redgui.ui.about.licence_page import LicencePage
from redgui.ui.about.shortcuts import ShortcutsDialog
from redgui.ui.window.drop_zone import MAX_CARDS, DropZone


@pytest.fixture
def about(qtbot: QtBot) -> AboutDialog:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def tab(about: AboutDialog, title: str) -> QWidget:
    tabs = about.findChild(QTabWidget)
    (index,) = [index for index in range(tabs.count()) if tabs.tabText(index) == title]
    tabs.setCurrentIndex(index)
    return tabs.widget(index)


def page(about: AboutDialog, title: str) -> str:
    browser = tab(about, title)
    assert isinstance(browser, QTextBrowser)
    assert browser.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    return browser.toPlainText()


def test_about_says_what_it_is_and_promises_privacy(about: AboutDialog) -> None:
    said = " ".join(label.text() for label in about.findChildren(QLabel))
    assert f"redgui {redgui.__version__}" in said
    assert "no network at all" in said


def test_about_tells_versions(about: AboutDialog) -> None:
    text = page(about, "Versions")
    for part in (redgui.__version__, platform.python_version(), "Qt", "PySide6", "torch", "pillow"):
        assert part in text
    assert dict(versions(components()))["torch"].startswith("2.")


def test_versions_are_copied_for_a_report(about: AboutDialog, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    (copy,) = [button for button in about.findChildren(QPushButton) if button.text() == "Copy versions"]
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == f"redgui: {redgui.__version__}"
    assert any(line.startswith("torch: 2.") for line in lines)
    assert str(Path.home()) not in QGuiApplication.clipboard().text()


def test_about_tells_what_models_can_do(about: AboutDialog) -> None:
    text = page(about, "Models")
    for part in ("default", "Trained on", "BSD68 sigma 25", " dB"):
        assert part in text


@pytest.fixture
def licences(about: AboutDialog) -> LicencePage:
    found = tab(about, "Licences")
    assert isinstance(found, LicencePage)
    return found


def choose(licences: LicencePage, name: str) -> str:
    (item,) = licences.names.findItems(name, Qt.MatchFlag.MatchExactly)
    licences.names.setCurrentItem(item)
    return licences.text.toPlainText()


def test_about_opens_with_our_own_licence(licences: LicencePage) -> None:
    assert licences.names.currentItem().text() == "redgui"
    for part in (redgui.__version__, "MIT License", "THE SOFTWARE IS PROVIDED"):
        assert part in licences.text.toPlainText()


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("numpy", ["BSD-3-Clause", "https://numpy.org", "Redistribution and use"]),
        ("torch", ["https://pytorch.org", "From PyTorch"]),
        ("Qt", ["LGPL-3.0-only", "Replacing Qt", "GNU LESSER GENERAL PUBLIC LICENSE"]),
        ("Python", ["PYTHON SOFTWARE FOUNDATION LICENSE"]),
        ("Font Awesome Free", ["OFL-1.1", "SIL OPEN FONT LICENSE"]),
    ],
)
def test_about_shows_whole_licences(licences: LicencePage, name: str, parts: list[str]) -> None:
    text = choose(licences, name)
    assert [part for part in parts if part not in text] == []


def test_licences_are_read_with_the_keyboard(licences: LicencePage, qtbot: QtBot) -> None:
    first = licences.text.toPlainText()
    licences.names.setFocus()
    qtbot.keyClick(licences.names, Qt.Key.Key_Down)
    assert licences.text.toPlainText() != first
    qtbot.keyClick(licences.names, Qt.Key.Key_Tab)
    assert licences.window().focusWidget() is licences.text
    assert licences.text.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert licences.names.accessibleName()
    assert licences.text.accessibleName()


def test_what_came_without_a_text_names_its_home(qtbot: QtBot) -> None:
    parts = [Component("a & b", "1", "<MIT>", "https://example.org")]
    bare = LicencePage(parts, QTextBrowser())
    qtbot.addWidget(bare)
    for said in ("a & b 1", "<MIT>", "https://example.org", "without a licence text"):
        assert said in bare.text.toPlainText()


def test_about_does_not_load_torch() -> None:
    code = (
        "import sys; from redgui.ui.about import about; about.versions(about.components());"
        "sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_escape_ends_about(qtbot: QtBot) -> None:
    about = AboutDialog()  # deletes itself, so qtbot must not
    about.show()
    qtbot.keyClick(about, Qt.Key.Key_Escape)
    assert not about.isVisible()


@pytest.mark.parametrize(
    "module",
    [
        "about.about",
        "about.shortcuts",
        "preferences",
        "report",
        "window.drop_zone",
        "window.message_bar",
        "window.save_dialog",
        "work.save_choice",
    ],
)
def test_nothing_heavy_is_loaded_with_the_window(module: str) -> None:
    code = f"import sys, redgui.ui.{module}; sys.exit(bool({{'torch', 'numpy', 'qtawesome'}} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# --- keyboard shortcuts ------------------------------------------------------------------------------------------


def test_shortcuts_lists_every_command_and_further_keys(qtbot: QtBot) -> None:
    menu = QMenu()
    opens, fits, plain = QAction("&Open…"), QAction("Fit && fill"), QAction("About")
    opens.setShortcuts([QKeySequence("Ctrl+O"), QKeySequence("F3")])
    fits.setShortcut("F")
    separator = QAction()
    separator.setSeparator(True)
    dialog = ShortcutsDialog([opens, separator, fits, menu.menuAction(), plain], [("Swap", "Space")])
    qtbot.addWidget(dialog)
    dialog.show()
    table = dialog.findChild(QTableWidget)
    rows = [[table.item(row, column).text() for column in range(2)] for row in range(table.rowCount())]
    assert rows == [["Open", "Ctrl+O"], ["Fit & fill", "F"], ["About", "–"], ["Swap", "Space"]]
    assert not table.item(0, 0).flags() & Qt.ItemFlag.ItemIsEditable or not table.editTriggers().value


def test_shortcuts_are_read_by_keyboard(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog([], [("Swap", "Space"), ("Zoom", "+")])
    dialog.show()
    table = dialog.findChild(QTableWidget)
    assert dialog.focusWidget() is table
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentItem().text() == "Zoom"
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert isinstance(dialog.focusWidget(), QPushButton)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


# --- the empty window --------------------------------------------------------------------------------------------


@pytest.fixture
def zone(qtbot: QtBot) -> DropZone:
    zone = DropZone()
    zone.resize(600, 600)
    qtbot.addWidget(zone)
    zone.show()
    qtbot.waitExposed(zone)
    return zone


def cards(zone: DropZone) -> list[QToolButton]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    return zone.findChildren(QToolButton)


def test_the_empty_window_invites(zone: DropZone, qtbot: QtBot) -> None:
    said = [label.text() for label in zone.findChildren(QLabel) if label.isVisible()]
    assert "Drop a photo here" in said
    assert "Recent photos" not in said
    assert any("paste with Ctrl+V" in text for text in said)
    button, sample = zone.findChildren(QPushButton)
    with qtbot.waitSignal(zone.sampleWanted):
        qtbot.mouseClick(sample, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(zone.openWanted):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(zone.openWanted):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_the_icon_comes_after_the_first_paint(zone: DropZone, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: any(not label.pixmap().isNull() for label in zone.findChildren(QLabel)))


def test_recent_photos_are_cards(zone: DropZone, qtbot: QtBot) -> None:
    paths = [Path(f"/photos/{number}/a & b.jpg") for number in range(MAX_CARDS + 2)]
    zone.set_recent(paths)
    found = cards(zone)
    assert len(found) == MAX_CARDS
    assert found[1].text() == "a && b.jpg"
    assert found[1].accessibleName() == "a & b.jpg"
    assert found[1].toolTip() == str(paths[1])
    with qtbot.waitSignal(zone.chosen) as mouse:
        qtbot.mouseClick(found[1], Qt.MouseButton.LeftButton)
    assert mouse.args == [paths[1]]
    found[1].setFocus()
    qtbot.keyClick(found[1], Qt.Key.Key_Tab)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        with qtbot.waitSignal(zone.chosen) as keys:
            qtbot.keyClick(zone.focusWidget(), key)
        assert keys.args == [paths[2]]


def test_recent_photos_are_replaced_not_added(zone: DropZone) -> None:
    zone.set_recent([Path("/a.jpg"), Path("/b.jpg")])
    zone.set_recent([Path("/c.jpg")])
    assert [link.accessibleName() for link in cards(zone)] == ["c.jpg"]
    zone.set_recent([])
    assert cards(zone) == []


def test_a_long_name_is_shortened_in_the_middle(zone: DropZone) -> None:
    zone.set_recent([Path("/start " + "x" * 300 + " end.jpg")])
    (link,) = cards(zone)
    assert link.text().startswith("star")
    assert link.text().endswith("d.jpg")
    assert "…" in link.text()
    assert zone.width() == 600
    assert link.fontMetrics().horizontalAdvance(link.text()) <= link.width()


def test_a_drop_is_welcomed_in_words(zone: DropZone) -> None:
    calm = zone.grab().toImage()
    zone.set_dragging(True)
    assert any(label.text() == "Let go to open" for label in zone.findChildren(QLabel))
    zone.set_dragging(False)
    assert zone.grab().toImage() == calm
