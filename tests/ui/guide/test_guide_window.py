"""The guide as it is opened and read: by the key for help, at the page that fits, and never anything from outside."""

from collections.abc import Callable
from pathlib import Path

import pytest
from program import Program, noisy, store
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from redgui.ui.guide.browser import GuideBrowser
from redgui.ui.guide.guide_window import GuideWindow
from redgui.ui.guide.pages import LANGUAGES, PAGES, page, title
from redgui.ui.window.save_dialog import SaveDialog

HELP = Qt.Key.Key_F1


@pytest.fixture
def program(start: Callable[..., Program], tmp_path: Path) -> Program:
    program = start()
    program.open(store(noisy(), tmp_path / "photo.png"))
    return program


def guide(program: Program) -> GuideWindow:
    (found,) = program.window.findChildren(GuideWindow)
    assert found.isVisible()
    return found


def asked_at(program: Program, widget: QWidget) -> str:
    """The page that the key for help opens while this has the keys."""
    program.window.activateWindow()
    widget.setFocus()
    program.wait(lambda: QApplication.focusWidget() is widget)
    QTest.keyClick(widget, HELP)
    return guide(program).name


def test_the_key_opens_the_page_that_fits(program: Program) -> None:
    window, panel = program.window, program.window.panel
    panel.advanced.set_open(True)
    places: dict[QWidget, str] = {
        panel.presets.combo: "presets",
        panel.noise.row.box: "noise",
        panel.noise.row.slider: "noise",
        panel.colour.auto: "colour-noise",
        panel.jpeg.off: "jpeg-traces",
        panel.scale.width_box: "enlarging",
        panel.quality.best: "enlarging",
        panel.strength.box: "comparing",
        window.view: "comparing",
    }
    assert {place: asked_at(program, place) for place in places} == places
    assert len(window.findChildren(GuideWindow)) == 1  # the same one, brought to the front
    guide(program).close()


def test_the_queue_has_its_page(program: Program) -> None:
    program.do("queue")
    assert asked_at(program, program.presenter.queue.panel.table) == "queue"
    guide(program).close()


def test_in_a_dialog_the_key_opens_it_over_the_dialog(program: Program) -> None:
    program.restore()
    shown: list[str] = []

    def ask(dialog: QDialog) -> None:
        assert isinstance(dialog, SaveDialog)
        QTest.keyClick(dialog.focusWidget(), HELP)
        (over,) = dialog.findChildren(GuideWindow)
        shown.append(over.name)
        QTest.keyClick(over.browser, Qt.Key.Key_Escape)
        assert not over.isVisible()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    program.when_asked(ask)
    program.do("save_as")
    assert shown == ["saving"]


def test_the_menu_opens_the_page_that_fits_too(program: Program) -> None:
    program.window.activateWindow()
    program.panel.jpeg.row.slider.setFocus()
    QTest.keyClick(program.window, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    program.wait(lambda: QApplication.activePopupWidget() is not None)
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_G)
    assert guide(program).name == "jpeg-traces"
    guide(program).close()


def test_the_keys_are_still_listed(program: Program) -> None:
    shown: list[str] = []

    def look(dialog: QDialog) -> None:
        shown.append(type(dialog).__name__)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    program.when_asked(look)
    program.press(HELP, Qt.KeyboardModifier.ControlModifier)
    program.wait(lambda: shown == ["ShortcutsDialog"])


def test_without_a_photo_it_begins_at_the_beginning(start: Callable[..., Program]) -> None:
    program = start(ready=False)
    program.window.actions_.guide.trigger()
    assert guide(program).name == "first-photo"
    guide(program).close()


def test_it_follows_the_language_and_keeps_its_page(program: Program) -> None:
    assert asked_at(program, program.panel.noise.row.box) == "noise"
    window = guide(program)
    for language, has in {"zh_CN": "zh_CN", "de": "en", "en": "en"}.items():
        program.window.menus.languages[language].trigger()
        program.wait(lambda: window.titles.item(1).text() == title(page(has, "noise")))  # noqa: B023
        assert window.name == "noise"
        assert window.browser.toPlainText().startswith(title(page(has, "noise")))
    window.close()


@pytest.fixture
def browser(qtbot: QtBot) -> GuideBrowser:
    browser = GuideBrowser()
    browser.resize(700, 600)
    qtbot.addWidget(browser)
    browser.show()
    return browser


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_shown_with_its_picture_and_without_signs_of_markdown(
    browser: GuideBrowser, language: str, name: str
) -> None:
    browser.show_page(page(language, name))
    assert "**" not in browser.toPlainText()
    assert "](" not in browser.toPlainText()
    assert browser.horizontalScrollBar().maximum() == 0
    picture = browser.document().resource(2, QUrl(f"pictures/{name}.png"))
    assert picture is not None
    assert picture.width() > 200


def click(browser: GuideBrowser, word: str) -> None:
    """On a word of the page, where it is on the screen."""
    found = browser.document().find(word)
    assert not found.isNull()
    browser.setTextCursor(found)
    browser.ensureCursorVisible()
    middle = QTextCursor(found)
    middle.setPosition((found.selectionStart() + found.selectionEnd()) // 2)
    place = browser.cursorRect(middle).center()
    assert browser.anchorAt(place)
    QTest.mouseClick(browser.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_link_leads_to_another_page(program: Program) -> None:
    asked_at(program, program.panel.noise.row.box)
    window = guide(program)
    click(window.browser, "traces of JPEG")
    assert window.name == "jpeg-traces"
    window.close()


@pytest.mark.parametrize(
    "link",
    ["https://example.com/noise.md", "//example.com/noise.md", "../noise.md", "secret.txt", "mailto:a@example.com"],
)
def test_no_link_leads_out_of_the_guide(
    browser: GuideBrowser, tmp_path: Path, link: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtGui import QDesktopServices

    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    folder = tmp_path / "guide"
    folder.mkdir()
    (tmp_path / "noise.md").write_text("# Outside")
    (folder / "secret.txt").write_text("secret")
    (folder / "page.md").write_text(f"# Page\n\n[out of here]({link})")
    wanted: list[Path] = []
    browser.pageWanted.connect(wanted.append)
    browser.show_page(folder / "page.md")
    click(browser, "out of here")
    assert (wanted, opened) == ([], [])
    assert browser.toPlainText().startswith("Page")


def test_no_picture_comes_from_outside(browser: GuideBrowser, tmp_path: Path) -> None:
    folder = tmp_path / "guide"
    folder.mkdir()
    store(noisy(), tmp_path / "outside.png")
    store(noisy(), folder / "inside.png")
    (folder / "page.md").write_text("![](../outside.png) ![](inside.png)")
    browser.show_page(folder / "page.md")
    assert browser.loadResource(2, QUrl("../outside.png")) is None
    assert browser.loadResource(2, QUrl("https://example.com/a.png")) is None
    assert browser.loadResource(2, QUrl("inside.png")) is not None
