import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from redgui.messages import Sentence
from redgui.ui.language import Translation
from redgui.ui.report import CrashDialog, install_hooks, report_text
from redgui.ui.widgets.text import breakable
from redgui.ui.widgets.text_dialog import TextDialog
from redgui.ui.window.message_bar import MessageBar


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(700, 300)
    layout = QVBoxLayout(window)
    layout.addStretch(1)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def bar(window: QWidget) -> MessageBar:
    bar = MessageBar(window)
    window.layout().insertWidget(0, bar)
    return bar


def button(parent: QWidget, name: str) -> QAbstractButton:
    (found,) = [part for part in parent.findChildren(QAbstractButton) if name in {part.text(), part.accessibleName()}]
    return found


def texts(bar: MessageBar) -> list[str]:
    """What can be read on the bar."""
    parts = [*bar.findChildren(QLabel), *bar.findChildren(QPushButton)]
    return [part.text() for part in parts if part.isVisible() and part.text()]


def click(qtbot: QtBot, part: QWidget) -> None:
    assert part.isVisible()
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)


def test_without_a_message_there_is_no_bar(bar: MessageBar) -> None:
    assert not bar.isVisible()
    bar.show_error("The disk is full.")
    assert bar.isVisible()
    assert texts(bar) == ["The disk is full."]
    assert bar.accessibleName() == "Error: The disk is full."


def test_closing_the_last_message_hides_the_bar(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_error("The disk is full.")
    with qtbot.waitSignal(bar.closed):
        click(qtbot, button(bar, "Close this message"))
    assert not bar.isVisible()


def test_escape_closes_the_message_that_has_the_focus(bar: MessageBar, window: QWidget, qtbot: QtBot) -> None:
    QShortcut(QKeySequence("Escape"), window, lambda: pytest.fail("the window took it"))
    bar.show_error("First.")
    bar.show_error("Second.")
    button(bar, "Close this message").setFocus()
    qtbot.keyClick(button(bar, "Close this message"), Qt.Key.Key_Escape)
    assert texts(bar) == ["First."]


def test_trying_again_takes_the_message_away_first(bar: MessageBar, qtbot: QtBot) -> None:
    seen: list[bool] = []
    bar.show_error("The disk is full.", retry=lambda: seen.append(bar.isVisible()))
    click(qtbot, button(bar, "Try again"))
    assert seen == [False]


def test_a_retry_that_fails_again_says_so_again(bar: MessageBar, qtbot: QtBot) -> None:
    def fail() -> None:
        bar.show_error("The disk is full.", retry=fail)

    fail()
    click(qtbot, button(bar, "Try again"))
    assert texts(bar) == ["The disk is full.", "Try again"]


def test_the_newest_of_several_errors_is_shown_and_the_others_can_be_reached(bar: MessageBar, qtbot: QtBot) -> None:
    for number in ("One.", "Two.", "Three."):
        bar.show_error(number)
    newer, older = button(bar, "Newer message"), button(bar, "Older message")
    assert texts(bar) == ["Three.", "1 of 3"]
    assert not newer.isEnabled()
    click(qtbot, older)
    qtbot.keyClick(older, Qt.Key.Key_Space)
    assert texts(bar) == ["One.", "3 of 3"]
    assert not older.isEnabled()
    click(qtbot, button(bar, "Close this message"))
    assert texts(bar) == ["Two.", "2 of 2"]
    click(qtbot, newer)
    click(qtbot, button(bar, "Close this message"))
    assert texts(bar) == ["Two."]


def test_the_same_error_twice_is_one_message(bar: MessageBar) -> None:
    for sentence in ("One.", "Two.", "One."):
        bar.show_error(sentence)
    assert texts(bar) == ["One.", "1 of 2"]


@pytest.fixture
def brief(window: QWidget) -> MessageBar:
    """A bar whose notes last 50 ms, away from the pointer, which rests in the corner."""
    bar = MessageBar(window, note_ms=50)
    bar.setGeometry(0, 150, 600, 40)
    return bar


def test_a_note_goes_by_itself_and_an_error_stays(brief: MessageBar, qtbot: QtBot) -> None:
    bar = brief
    bar.show_error("The disk is full.")
    bar.show_note("Saved.")
    assert texts(bar) == ["Saved.", "1 of 2"]
    qtbot.waitUntil(lambda: texts(bar) == ["The disk is full."], timeout=2000)
    qtbot.wait(150)
    assert texts(bar) == ["The disk is full."]


def test_a_note_stays_while_it_is_hovered_or_has_the_focus(brief: MessageBar, window: QWidget, qtbot: QtBot) -> None:
    brief.show_error("The disk is full.", topic="disk")  # it stays until the pointer is there, however long that takes
    qtbot.mouseClick(window, Qt.MouseButton.LeftButton, pos=window.rect().bottomRight())  # an earlier test's drag ends
    qtbot.mouseMove(brief, brief.rect().center())
    qtbot.waitUntil(brief.underMouse, timeout=2000)
    brief.show_note("Saved.", "Show in folder", lambda: None)
    brief.settle("disk")
    qtbot.wait(200)
    assert "Saved." in texts(brief)
    button(brief, "Show in folder").setFocus()
    qtbot.mouseMove(window, window.rect().topRight())
    qtbot.wait(200)
    assert not brief.underMouse()
    assert brief.isVisible()
    with qtbot.waitSignal(brief.closed, timeout=2000):
        button(brief, "Show in folder").clearFocus()
    assert not brief.isVisible()


def test_a_note_has_its_action_and_replaces_the_note_before(bar: MessageBar, qtbot: QtBot) -> None:
    seen: list[str] = []
    bar.show_note("Saved one.")
    bar.show_note("Saved two.", "Undo", lambda: seen.append("undone"))
    assert texts(bar) == ["Saved two.", "Undo"]
    click(qtbot, button(bar, "Undo"))
    assert seen == ["undone"]
    assert not bar.isVisible()


def test_error_and_note_differ_in_shape(bar: MessageBar) -> None:
    def shape() -> list[bool]:
        """Where the icon is drawn, whatever its colour."""
        (icon,) = [label for label in bar.findChildren(QLabel) if not label.pixmap().isNull()]
        image = icon.pixmap().toImage()
        return [image.pixelColor(x, y).alpha() > 128 for y in range(image.height()) for x in range(image.width())]

    bar.show_error("Bad.")
    error = shape()
    bar.show_note("Good.")
    different = sum(one != other for one, other in zip(error, shape(), strict=True))
    assert different > len(error) / 10


def test_details_can_be_read_and_copied(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_error("It failed.", details="line 1\nline 2")
    click(qtbot, button(bar, "Details"))
    (dialog,) = bar.findChildren(TextDialog)
    assert dialog.findChild(QPlainTextEdit).toPlainText() == "line 1\nline 2"
    assert dialog.findChild(QPlainTextEdit).isReadOnly()
    click(qtbot, button(dialog, "Copy"))
    assert QGuiApplication.clipboard().text() == "line 1\nline 2"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert bar.isVisible()


def test_a_long_name_wraps_instead_of_widening_the_window(bar: MessageBar, window: QWidget, qtbot: QtBot) -> None:
    sentence = "x" * 400 + ".jpg cannot be read."
    bar.show_error(sentence, "why", lambda: None)
    qtbot.wait(20)
    assert window.width() == 700
    (label,) = [label for label in bar.findChildren(QLabel) if "x" in label.text()]
    assert label.height() >= label.heightForWidth(label.width())
    assert label.text().replace("\u200b", "") == sentence
    assert bar.accessibleName() == f"Error: {sentence}"


def test_short_words_are_not_broken() -> None:
    assert breakable("An ordinary sentence.") == "An ordinary sentence."


def test_markup_in_a_file_name_is_shown_as_it_is(bar: MessageBar) -> None:
    bar.show_error("<b>bold</b>.jpg cannot be read.")
    (label,) = [label for label in bar.findChildren(QLabel) if label.text()][:1]
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_clearing(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_error("One.")
    bar.show_note("Two.")
    with qtbot.waitSignal(bar.closed):
        bar.clear()
    assert not bar.isVisible()


def test_a_message_follows_the_language(qtbot: QtBot, qapp: QApplication) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show_error(Sentence("{name} is empty (0 bytes); use another copy of the photo.", name="a.jpg"))
    translation = Translation(qapp)
    try:
        translation.use("zh_CN")
        qtbot.waitUntil(lambda: "empty" not in bar._sentence.text())
        assert "a.jpg" in bar._sentence.text()
        translation.use("en")
        qtbot.waitUntil(lambda: "empty" in bar._sentence.text())
    finally:
        translation.use("en")
        QLocale.setDefault(QLocale("C"))


# --- the report of a fault ---------------------------------------------------------------------------------------


def caught(fault: Callable[[], object]) -> str:
    try:
        fault()
    except Exception as error:  # noqa: BLE001 (any)
        return report_text(type(error), error, error.__traceback__)
    raise AssertionError("nothing was raised")


def test_a_report_tells_versions_and_traceback() -> None:
    text = caught(lambda: 1 / 0)
    for part in ("redgui 0", "Python 3", "PySide6 6", "ZeroDivisionError: division by zero", "test_message_bar.py"):
        assert part in text


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("{home}/photos/a.jpg", "~/photos/a.jpg"),
        ("'{home}'", "'~'"),
        ("{home}/a and {home}/b", "~/a and ~/b"),
        ("{home}ette/a.jpg", "{home}ette/a.jpg"),
    ],
)
def test_a_report_does_not_tell_who_the_user_is(
    said: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "ann"
    monkeypatch.setattr(Path, "home", lambda: home)

    def fault() -> None:
        raise OSError(said.format(home=home))

    assert caught(fault).rstrip().endswith("OSError: " + told.format(home=home))


def test_a_report_does_not_load_torch() -> None:
    code = (
        "import sys; from redgui.ui.report import report_text; text = report_text(OSError, OSError('x'), None);"
        "sys.exit('torch' in sys.modules or 'numpy' in sys.modules or 'torch' in text)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.fixture
def hooked(window: QWidget) -> Iterator[QWidget]:
    undo = install_hooks(lambda: window)
    yield window
    undo()


def crashes() -> list[CrashDialog]:
    return [item for item in QApplication.topLevelWidgets() if isinstance(item, CrashDialog) and item.isVisible()]


def fail() -> None:
    raise LookupError("a fault of ours")


def reported(qtbot: QtBot) -> CrashDialog:
    qtbot.waitUntil(lambda: len(crashes()) == 1, timeout=3000)
    return crashes()[0]


def close(qtbot: QtBot, dialog: QDialog) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not crashes())


def test_a_fault_in_the_window_is_reported_and_the_program_goes_on(hooked: QWidget, qtbot: QtBot) -> None:
    QTimer.singleShot(0, fail)
    dialog = reported(qtbot)
    assert dialog.parentWidget() is hooked
    assert "LookupError: a fault of ours" in dialog.findChild(QPlainTextEdit).toPlainText()
    assert any("Your photos are untouched" in label.text() for label in dialog.findChildren(QLabel))
    click(qtbot, button(dialog, "Copy"))
    assert "LookupError" in QGuiApplication.clipboard().text()
    close(qtbot, dialog)
    QTimer.singleShot(0, fail)
    close(qtbot, reported(qtbot))


def test_a_fault_in_a_thread_is_reported_in_the_window(hooked: QWidget, qtbot: QtBot) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert not crashes()  # nothing of Qt's widgets is touched outside their thread
    dialog = reported(qtbot)
    assert dialog.thread() is hooked.thread()
    close(qtbot, dialog)


@pytest.mark.usefixtures("hooked")
def test_many_faults_are_one_dialog(qtbot: QtBot) -> None:
    for _ in range(5):
        QTimer.singleShot(0, fail)
    reported(qtbot)
    qtbot.wait(50)
    close(qtbot, reported(qtbot))
    qtbot.wait(50)
    assert crashes() == []


def test_a_fault_in_a_dialog_is_reported_on_top_of_it(hooked: QWidget, qtbot: QtBot) -> None:
    modal = QDialog(hooked)
    qtbot.addWidget(modal)
    modal.open()
    QTimer.singleShot(0, fail)
    dialog = reported(qtbot)
    assert dialog.parentWidget() is modal
    close(qtbot, dialog)
    modal.close()


@pytest.mark.usefixtures("hooked")
def test_stopping_the_program_is_no_fault(qtbot: QtBot, capfd: pytest.CaptureFixture[str]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    thread = threading.Thread(target=sys.exit)
    thread.start()
    thread.join()
    qtbot.wait(50)
    assert crashes() == []
    assert "KeyboardInterrupt" in capfd.readouterr().err


def test_a_window_that_is_gone_does_not_matter(qtbot: QtBot) -> None:
    class Gone(QObject):
        def window(self) -> QWidget:
            raise RuntimeError("Internal C++ object already deleted.")

    undo = install_hooks(Gone().window)
    QTimer.singleShot(0, fail)
    dialog = reported(qtbot)
    assert dialog.parent() is None
    close(qtbot, dialog)
    undo()


def test_the_hooks_can_be_taken_back(window: QWidget) -> None:
    before = sys.excepthook, threading.excepthook
    undo = install_hooks(lambda: window)
    assert sys.excepthook is not before[0]
    undo()
    assert (sys.excepthook, threading.excepthook) == before
