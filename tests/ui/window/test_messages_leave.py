"""Messages float over the picture and go when they are outdated; errors stay until they are read."""

from pathlib import Path

from file_hands import in_dialog, save_as
from program import Program
from PySide6.QtCore import QPoint, QRect


def lies_over(program: Program) -> QRect:
    """Where the messages are in the picture."""
    bar = program.window.messages
    return QRect(bar.mapTo(program.view, QPoint()), bar.size())


def test_a_message_leaves_the_picture_its_size(program: Program, photo: Path) -> None:
    program.open(photo)
    for size in ((1024, 560), (1366, 730), (1900, 1000)):
        program.window.resize(*size)
        program.wait(lambda size=size: program.window.width() == size[0])
        place, transform = program.view.geometry(), program.view.transform
        program.window.messages.show_error("A sentence long enough for more than one line. " * 4, "details")
        program.wait(program.window.messages.isVisible)
        assert (program.view.geometry(), program.view.transform) == (place, transform)
        assert program.view.rect().contains(lies_over(program))
        assert lies_over(program).top() > program.view.height() / 2  # the labels stay free
        program.window.messages.clear()


def test_an_error_goes_when_what_failed_has_succeeded(program: Program, photo: Path) -> None:
    program.open(photo)
    program.restore()
    saved = save_as(program, "mine.png")
    saved.unlink()
    saved.mkdir()
    program.type(program.panel.noise.row.box, "60")
    program.restore()
    program.do("save")
    program.wait(lambda: program.message.startswith("Error: mine.png cannot be written"))
    program.type(program.panel.noise.row.box, "50")
    program.restore()
    assert program.message.startswith("Error")  # another success is no reason
    program.when_asked(in_dialog("other.png"))
    program.do("save_as")
    program.wait(lambda: program.message == "Note: Saved as other.png.")
    program.click(program.window.messages._close)
    assert program.message == ""


def test_what_is_noted_of_a_photo_goes_with_it_but_an_error_stays(program: Program, photo: Path, second: Path) -> None:
    first = program.open(photo)
    program.window.messages.show_error("This failed.")
    program.window.messages.show_note("This photo is odd.", about=first)
    program.open(second)
    assert program.message == "Error: This failed."


def test_on_the_empty_page_messages_stand_above_it(program: Program) -> None:
    program.do("paste")
    program.wait(lambda: program.message.startswith("Error: There is no picture on the clipboard"))
    bar, zone = program.window.messages, program.window.drop_zone
    below = zone.mapTo(program.window, QPoint()).y()
    assert bar.mapTo(program.window, QPoint(0, bar.height())).y() <= below
