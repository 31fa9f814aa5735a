"""Numbers as people type them: points and commas in every language, too much and too little."""

import json
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest
from desktop import Desktop, needs_desktop
from PIL import Image
from program import Program
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from redgui.ui.widgets.number import NumberBox

LOCALES = ["C", "en_GB", "de_DE", "de_CH", "fr_FR", "sv_SE", "zh_CN", "hi_IN", "ar_EG"]


@pytest.fixture(params=LOCALES)
def locale(request: pytest.FixtureRequest) -> QLocale:
    return QLocale(request.param)


def box(qtbot: QtBot, locale: QLocale, *range_: float, decimals: int = 1, suffix: str = "") -> NumberBox:
    """With the focus, and all of its text selected."""
    made = NumberBox(*range_, decimals, suffix)
    qtbot.addWidget(made)
    made.setLocale(locale)
    made.setValue(12)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    made.selectAll()
    return made


@pytest.mark.parametrize("typed", ["1,200", "1.200", "1200"])
def test_thousands_that_somebody_separates_are_thousands_where_there_are_no_decimals(qtbot: QtBot, typed: str) -> None:
    pixels = box(qtbot, QLocale("en_GB"), 512, 2048, decimals=0, suffix=" px")
    QTest.keyClicks(pixels, typed)
    QTest.keyClick(pixels, Qt.Key.Key_Return)
    assert pixels.value() == 1200


def test_what_was_typed_is_told_its_limits_where_it_lies_beyond(qtbot: QtBot) -> None:
    made = box(qtbot, QLocale("de_DE"), 0, 75)
    QTest.keyClicks(made, "300")
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert QToolTip.text() == "From 0,0 to 75,0"
    QToolTip.hideText()


def test_a_number_counts_as_typed_though_it_is_the_one_that_stands_there(qtbot: QtBot) -> None:
    made = box(qtbot, QLocale("C"), 0, 75)
    with qtbot.waitSignal(made.typed) as typed:
        QTest.keyClicks(made, "12")
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert typed.args == [12.0]
    with qtbot.assertNotEmitted(made.typed):
        QTest.keyClick(made, Qt.Key.Key_Return)  # nothing was typed


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("7.5", 7.5),
        ("7,5", 7.5),
        (",5", 0.5),
        ("7.", 7.0),
        ("007", 7.0),
        ("7。5", 7.5),  # the full stop of a Chinese keyboard
        ("７．５", 7.5),
        ("1.234", 1.2),
        ("1,234", 1.2),
        ("200", 75.0),
        ("1000000", 75.0),
        ("9" * 400, 75.0),
        ("-3", 0.0),
        ("", 12.0),
        (".", 12.0),
        ("-", 12.0),
    ],
)
def test_a_number_is_what_was_typed_in_every_language(qtbot: QtBot, locale: QLocale, typed: str, value: float) -> None:
    number = box(qtbot, locale, 0, 75)
    QTest.keyClick(number, Qt.Key.Key_Delete)
    if typed.isascii():
        QTest.keyClicks(number, typed)
    else:
        number.lineEdit().insert(typed)  # as an input method does
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert number.value() == value
    assert number.text() == locale.toString(value, "f", 1)  # and everyone sees it


@pytest.mark.parametrize("typed", ["1.234,5", "1,234.5", "7,,5", "abc", "1e3", "nan", "5-"])
def test_what_is_no_number_cannot_be_pasted(qtbot: QtBot, locale: QLocale, typed: str) -> None:
    number = box(qtbot, locale, 0, 5000)
    number.lineEdit().insert(typed)
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert number.value() == 12


@pytest.mark.parametrize("typed", ["50", "50%", "50 %", " 50  %", "50,0"])
def test_the_unit_may_be_typed_or_left_out(qtbot: QtBot, locale: QLocale, typed: str) -> None:
    number = box(qtbot, locale, 0, 100, decimals=0, suffix=" %")
    QTest.keyClicks(number, typed)
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert number.value() == 50
    assert number.text() == locale.toString(50.0, "f", 0) + " %"


def test_a_limit_is_shown_again_when_it_is_passed_again(qtbot: QtBot, locale: QLocale) -> None:
    number = box(qtbot, locale, 0, 75)
    for _ in range(2):
        number.selectAll()
        QTest.keyClicks(number, "200")
        QTest.keyClick(number, Qt.Key.Key_Return)
        assert number.text() == locale.toString(75.0, "f", 1)


def test_large_numbers_have_no_separators(qtbot: QtBot, locale: QLocale) -> None:
    number = box(qtbot, locale, 0, 1e6)
    QTest.keyClicks(number, "123456")
    QTest.keyClick(number, Qt.Key.Key_Return)
    plain = QLocale(locale)
    plain.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    assert number.text() == plain.toString(123456.0, "f", 1)


def test_numbers_follow_the_language(program: Program, photo: Path) -> None:
    program.window.setLocale(QLocale("de_DE"))  # as on a German system
    program.open(photo)
    program.type(program.panel.noise.row.box, "7.5")
    assert program.panel.noise.row.box.text() == "7,5"
    program.window.menus.languages["en"].trigger()
    program.wait(lambda: program.panel.noise.row.box.text() == "7.5")
    program.wait(lambda: "," not in program.panel.noise.note.text())


@needs_desktop
@pytest.mark.parametrize(
    ("language", "typed", "scale"),
    [("de_DE.UTF-8", "1.5", 1.5), ("de_DE.UTF-8", "1,5", 1.5), ("en_GB.UTF-8", "1,5", 1.5), ("de_DE.UTF-8", "20", 4.0)],
)
def test_on_a_desktop_in_that_language(tmp_path: Path, language: str, typed: str, scale: float) -> None:
    """Real keys into the box of the enlargement, which is pinned, and so remembered."""
    settings = tmp_path / "home" / ".config" / "redgui" / "redgui.conf"
    settings.parent.mkdir(parents=True)
    settings.write_text('[General]\npinned="[\\"scale\\"]"\n')
    Image.new("L", (40, 30)).save(tmp_path / "photo.png")
    with ExitStack() as stack:
        screen = Desktop(tmp_path, stack, LC_ALL=language)
        program = screen.start(sys.executable, "-m", "redgui", tmp_path / "photo.png")
        screen.front("photo.png")  # before it is there the controls sleep
        screen.key(f"alt+{'v' if language.startswith('de') else 'g'}", "ctrl+a")  # Vergrößern, Enlarge
        screen.xdotool("type", typed)
        screen.key("Return", "ctrl+q")
        screen.until("the program has ended", lambda: program.poll() is not None)
    (stored,) = (tmp_path / "home").rglob("redgui.conf")
    kept = QSettings(str(stored), QSettings.Format.IniFormat).value("settings")
    assert json.loads(str(kept))["scale"] == scale


def test_enter_gives_the_keys_back_to_the_picture_and_space_never_erases(program: Program, photo: Path) -> None:
    program.open(photo)
    box = program.panel.scale.row.box
    box.setFocus()
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.text().startswith("1.00")
    QTest.keyClicks(box, "2")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert program.panel.settings.scale == 2.0
    assert program.view.hasFocus()
