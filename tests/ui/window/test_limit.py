"""Photos over the limit: the window opens them all the same if it is asked to, and the limit is the user's."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from program import Program, noisy, store
from PySide6.QtCore import Qt

from redgui.photo.source import DEFAULT_MAX_PIXELS
from redgui.ui.preferences import Preferences
from redgui.ui.queue.model import STATE
from redgui.ui.work.choices import MAX_MEGAPIXELS, NO_LIMIT, max_pixels

SHAPE = (1000, 1100)  # more than a million pixels


@pytest.fixture
def large(tmp_path: Path) -> Path:
    return store(noisy(SHAPE), tmp_path / "large.png")


@pytest.fixture
def low(start: Callable[..., Program]) -> Program:
    """A window that refuses photos of more than one megapixel."""
    Preferences().max_megapixels = 1
    return start()


@pytest.fixture
def chinese(low: Program) -> Iterator[Program]:
    low.window.menus.languages["zh_CN"].trigger()
    yield low
    low.window.menus.languages["en"].trigger()


def refuse(program: Program, path: Path) -> None:
    program.drop(path)
    program.wait(lambda: path.name in program.message)
    assert program.session.documents == []


def test_a_photo_over_the_limit_is_opened_all_the_same(low: Program, large: Path) -> None:
    refuse(low, large)
    assert "1100 x 1000 pixels (1 million), more than the limit of 1 million" in low.message
    assert "--" not in low.message
    low.click(low.button("Open all the same"))
    low.wait_opened()
    assert low.front.size == (1100, 1000)
    assert low.message == ""


def test_it_stays_open_when_it_comes_to_the_front_again(low: Program, large: Path, tmp_path: Path) -> None:
    refuse(low, large)
    low.click(low.button("Open all the same"))
    low.wait_opened()
    document = low.front
    low.open(store(noisy(), tmp_path / "small.png"))
    assert document.opened is None  # it gave its memory back
    low.session.activate(document)
    low.wait_opened()
    assert low.front is document


def test_the_limit_is_lifted_for_that_photo_alone(low: Program, large: Path, tmp_path: Path) -> None:
    refuse(low, large)
    low.click(low.button("Open all the same"))
    low.wait_opened()
    low.drop(store(noisy(SHAPE, seed=1), tmp_path / "other.png"))
    low.wait(lambda: "other.png" in low.message)
    assert [document.path for document in low.session.documents] == [large]


def test_the_button_is_in_the_language_of_the_window(chinese: Program, large: Path) -> None:
    refuse(chinese, large)
    assert "声称的尺寸为 1100 x 1000 像素" in chinese.message
    chinese.click(chinese.button("仍然打开"))
    chinese.wait_opened()


def test_another_failure_has_no_such_button(low: Program, tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").touch()
    refuse(low, tmp_path / "empty.jpg")
    assert not low.window.messages._action.isVisible()


def test_the_limit_is_chosen_in_the_menu_and_remembered(low: Program, large: Path) -> None:
    limits = low.window.menus.limits
    assert [entry.text() for entry in limits.values()] == [
        "150 megapixels",
        "300 megapixels",
        "600 megapixels",
        "&No limit",
    ]
    assert not any(entry.isChecked() for entry in limits.values())
    limits[300].trigger()
    assert limits[300].isChecked()
    assert Preferences().max_megapixels == 300
    low.open(large)


def test_the_first_limit_is_that_of_the_core() -> None:
    assert max_pixels(MAX_MEGAPIXELS[0]) == DEFAULT_MAX_PIXELS
    assert max_pixels(MAX_MEGAPIXELS[-1]) == NO_LIMIT
    assert Preferences().max_pixels == DEFAULT_MAX_PIXELS


@pytest.mark.parametrize("nonsense", ["-1", "true", '"150"', "1.5", "null"])
def test_a_limit_that_makes_no_sense_is_the_first(nonsense: str) -> None:
    Preferences().store.setValue("max_megapixels", nonsense)
    assert Preferences().max_megapixels == MAX_MEGAPIXELS[0]


def test_the_queue_has_the_same_limit_and_goes_on_with_another(low: Program, large: Path) -> None:
    queue = low.presenter.queue
    queue.add([large])
    low.wait(lambda: queue.panel.model.rowCount() == 1)
    queue.start()
    low.wait(lambda: queue.bridge.state == "idle" and queue.panel.model.status(0).state == "failed")
    tip = queue.panel.model.index(0, STATE).data(Qt.ItemDataRole.ToolTipRole)
    assert "more than the limit of 1 million" in tip
    assert tip.endswith("The limit is in the menu Photo, under Largest photo.")
    low.window.menus.limits[150].trigger()
    queue.bridge.retry_failed()
    queue.start()
    low.wait(lambda: queue.panel.model.status(0).state == "done")


def test_a_result_of_the_queue_that_is_larger_than_the_limit_is_shown(
    start: Callable[..., Program], tmp_path: Path
) -> None:
    """The photo was within it, and the result is ours."""
    Preferences().max_megapixels = 1
    program = start()
    photo = store(noisy((600, 800)), tmp_path / "photo.png")
    queue = program.presenter.queue
    queue.add([photo])
    program.wait(lambda: queue.panel.model.rowCount() == 1)
    queue.change_settings(replace(queue.settings, scale=2.0, strength=0.0))
    queue.start()
    program.wait(lambda: queue.panel.model.status(0).state == "done")
    done = queue.panel.model.status(0)
    assert done.result is not None
    program.session.open_pair(photo, done.result.output, done.settings)
    program.wait_opened()
    assert program.front.opened is not None
    assert program.front.opened.after is not None
