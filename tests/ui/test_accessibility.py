"""Names, roles, keys: what a screen reader says, and what a person without a mouse reaches."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path

import pytest
from program import Program
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QDialog,
    QLabel,
    QMenu,
    QPushButton,
    QTabBar,
    QTableWidget,
    QToolButton,
    QWidget,
)

from redgui.ui.language import NAMES

TAB = Qt.FocusPolicy.TabFocus


def by_tab(window: QWidget) -> list[QWidget]:
    """The widgets that can have the focus by the Tab key now, those that stand in for others left out."""
    found = [part for part in window.findChildren(QWidget) if part.window() is window and part.isVisible()]
    return [part for part in found if part.isEnabled() and part.focusPolicy() & TAB and part.focusProxy() is None]


def by_arrow(part: QWidget) -> bool:
    """Whether it is one of several options that is not chosen now: Tab goes to the chosen one, arrows to the others."""
    group = part.group() if isinstance(part, QAbstractButton) else None
    return group is not None and group.exclusive() and group.checkedButton() is not part


def walked(window: QWidget) -> list[QWidget]:
    """The widgets that the Tab key goes through, from the one with the focus until it is there again."""
    window.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Tab)
    first = QApplication.focusWidget()
    assert first is not None
    way = [first]
    for _ in range(200):
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClick(here, Qt.Key.Key_Tab)
        there = QApplication.focusWidget()
        assert there is not None
        if there is first:
            return way
        way.append(there)
    raise AssertionError("the Tab key never comes back")


def described(part: QWidget) -> str:
    return f"{type(part).__name__} {part.accessibleName()!r} {part.toolTip()!r}"


def check_names_and_roles(parts: Iterable[QWidget]) -> None:
    bad = []
    for part in parts:
        interface = QAccessible.queryAccessibleInterface(part)
        named = interface is not None and interface.text(QAccessible.Text.Name).strip()
        if not named or interface.role() == QAccessible.Role.NoRole:
            bad.append(described(part))
    assert bad == []


def check_keyboard(window: QWidget) -> None:
    """Everything that takes the focus has a name and a role, and is on the way of the Tab key, once."""
    parts = by_tab(window)
    assert parts
    check_names_and_roles(parts)
    way = walked(window)
    assert [described(part) for part in parts if part not in way and not by_arrow(part)] == []
    assert len(way) == len(set(way))


def mnemonics(texts: Iterable[str]) -> list[str]:
    found = (re.search(r"&([^&])", text.replace("&&", "")) for text in texts)
    return [match[1].lower() for match in found if match]


def twice(things: Iterable[object]) -> list[object]:
    return [thing for thing, count in Counter(things).items() if count > 1]


@pytest.fixture
def busy(program: Program, photo: Path, second: Path) -> Program:
    """Two photos in tabs, the one in front with a result, and a message: as much as the window can show at rest."""
    program.open(second)
    program.open(photo)
    program.restore()
    program.window.messages.show_error("A message.", "Its details.", lambda: None)
    return program


# The window


def test_everything_in_the_window_is_named_and_reached_by_tab(busy: Program) -> None:
    check_keyboard(busy.window)


def test_everything_in_the_empty_window_is_named_and_reached_by_tab(start: Callable[..., Program], photo: Path) -> None:
    first = start(photo)
    first.wait_opened()
    first.window.close()
    program = start()
    assert program.button("photo.png")
    check_keyboard(program.window)


def test_stopping_is_reached_by_tab(program: Program, large: Path) -> None:
    program.open(large)
    program.do("restore")
    check_keyboard(program.window)
    assert program.button("Stop restoring") in walked(program.window)


def test_every_button_is_named_even_those_for_the_mouse(busy: Program) -> None:
    kinds = (QPushButton, QToolButton)
    buttons = [part for kind in kinds for part in busy.window.findChildren(kind) if part.isVisible()]
    inside = [part for part in buttons if not isinstance(part.parent(), QTabBar)]
    check_names_and_roles(inside)


def test_the_panel_is_walked_in_the_order_it_is_read(busy: Program) -> None:
    panel = busy.panel
    way = [part for part in walked(busy.window) if panel.isAncestorOf(part)]
    start = way.index(min(way, key=lambda part: part.mapTo(panel, QPoint(0, 0)).y()))
    way = way[start:] + way[:start]
    assert len(way) >= 10
    for before, after in pairwise(way):
        one, other = (part.mapTo(panel, QPoint(0, 0)) for part in (before, after))
        below = other.y() >= one.y() + before.height() or one.y() + before.height() // 2 < other.y()
        beside = abs(other.y() - one.y()) < before.height() and other.x() > one.x()
        assert below or beside, f"{described(before)}, then {described(after)}"


def test_shift_tab_goes_the_same_way_back(busy: Program) -> None:
    way = walked(busy.window)
    way[0].setFocus()
    back = []
    for _ in way:
        here = QApplication.focusWidget()
        assert here is not None
        back.append(here)
        QTest.keyClick(here, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert back == [way[0], *reversed(way[1:])]


def test_controls_tell_their_values(busy: Program) -> None:
    busy.type(busy.panel.scale.row.box, "2")
    for box in busy.panel.findChildren(QAbstractSpinBox):
        interface = QAccessible.queryAccessibleInterface(box)
        assert interface is not None
        assert interface.text(QAccessible.Text.Value) == box.cleanText()


def test_the_photo_in_front_is_told_by_the_tabs(busy: Program) -> None:
    interface = QAccessible.queryAccessibleInterface(busy.window.tabs)
    assert interface is not None
    assert interface.role() == QAccessible.Role.PageTabList
    tabs = [interface.child(index) for index in range(busy.window.tabs.count())]
    assert [tab.text(QAccessible.Text.Name) for tab in tabs] == ["second.png", "● photo.png"]
    assert [bool(tab.state().selected) for tab in tabs] == [False, True]


def test_what_happens_to_the_photo_is_told(busy: Program) -> None:
    names = [label.accessibleName() for label in busy.window.progress.findChildren(QLabel)]
    assert any(name.startswith("Restored: ") for name in names)


# Keys


def test_no_two_actions_share_a_key(program: Program) -> None:
    keys = [key.toString() for action in program.window.actions_.all for key in action.shortcuts()]
    assert len(keys) > 20
    assert twice(keys) == []


def test_every_action_is_in_a_menu(program: Program) -> None:
    listed = {action for menu in menus(program) for action in menu.actions()}
    assert [action.text() for action in program.window.actions_.all if action not in listed] == []


def test_every_action_has_a_key_but_about(program: Program) -> None:
    without = [action.objectName() for action in program.window.actions_.all if not action.shortcuts()]
    assert without == ["about"]


def menus(program: Program) -> list[QMenu]:
    every = program.window.menus
    return [every.file, every.photo, every.view, every.help, every.recent, every.colours, every.language]


@pytest.mark.parametrize("language", NAMES)
def test_no_two_entries_of_a_menu_share_a_mnemonic(program: Program, language: str) -> None:
    before = program.window.menus.file.title()
    program.window.menus.languages[language].trigger()
    program.qtbot.wait(50)
    assert (program.window.menus.file.title() == before) is (language == "en")
    wrong = {menu.title(): twice(mnemonics(action.text() for action in menu.actions())) for menu in menus(program)}
    assert {title: keys for title, keys in wrong.items() if keys} == {}


@pytest.mark.parametrize("language", NAMES)
def test_no_two_parts_of_the_window_share_a_mnemonic(busy: Program, language: str) -> None:
    busy.window.menus.languages[language].trigger()
    busy.qtbot.wait(50)
    texts = [action.text() for action in busy.window.menuBar().actions()]
    for kind in (QLabel, QPushButton):
        parts = [part for part in busy.window.findChildren(kind) if part.window() is busy.window]
        texts += [part.text() for part in parts if not isinstance(part, QLabel) or part.buddy() is not None]
    found = mnemonics(texts)
    assert len(found) >= 10
    assert twice(found) == []


def test_every_entry_of_a_menu_has_a_mnemonic_in_english(program: Program) -> None:
    every = [action for menu in menus(program)[:4] for action in menu.actions() if not action.isSeparator()]
    assert [action.text() for action in every if not mnemonics([action.text()])] == []


def test_a_mnemonic_of_the_panel_brings_the_focus_there(busy: Program) -> None:
    (letter,) = mnemonics([busy.panel.strength.label.text()])
    key = Qt.Key(QKeySequence(letter)[0].key())
    QTest.keyClick(busy.window, key, Qt.KeyboardModifier.AltModifier)
    busy.wait(lambda: busy.panel.strength.isAncestorOf(QApplication.focusWidget() or busy.window))


# Dialogs


def with_modal(program: Program, action: QAction, check: Callable[[QDialog], object]) -> None:
    """Open a dialog that is waited for, look at it, and close it with Escape."""
    seen: list[QDialog] = []

    def act(dialog: QDialog) -> None:
        seen.append(dialog)
        program.wait(dialog.isActiveWindow)
        check(dialog)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    program.when_asked(act)
    action.trigger()
    program.wait(lambda: seen and QApplication.activeModalWidget() is None)


def labels_are_unique(dialog: QDialog) -> None:
    texts = [label.text() for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    texts += [button.text() for button in dialog.findChildren(QPushButton)]
    assert twice(mnemonics(texts)) == []


@pytest.mark.parametrize("name", ["save_as", "about", "shortcuts"])
def test_everything_in_a_dialog_is_named_and_reached_by_tab(busy: Program, name: str) -> None:
    def check(dialog: QDialog) -> None:
        assert dialog.windowTitle()
        check_keyboard(dialog)
        labels_are_unique(dialog)

    with_modal(busy, getattr(busy.window.actions_, name), check)


def test_the_question_about_closing_is_answered_by_keys(busy: Program) -> None:
    with_modal(busy, busy.window.actions_.close, check_keyboard)
    assert len(busy.session.documents) == 2


def test_the_keys_of_every_action_are_listed(program: Program) -> None:
    def check(dialog: QDialog) -> None:
        shown = " ".join(texts(dialog))
        missing = [action.objectName() for action in program.window.actions_.all if plain(action) not in shown]
        assert missing == []

    with_modal(program, program.window.actions_.shortcuts, check)


def plain(action: QAction) -> str:
    return action.text().replace("&", "").rstrip("…")


def texts(dialog: QDialog) -> list[str]:
    (table,) = dialog.findChildren(QTableWidget)
    cells = [table.item(row, 0) for row in range(table.rowCount())]
    return [cell.text() for cell in cells if cell is not None]
