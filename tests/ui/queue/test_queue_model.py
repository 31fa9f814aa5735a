"""The queue's table with 10,000 photos: quick to fill, smooth to scroll, and always what the queue is."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from program import noisy, store
from PySide6.QtCore import QAbstractItemModel, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from redgui.batch.events import Added, Changed, Moved, Progressed, Removed
from redgui.batch.plan import Item
from redgui.batch.progress import Progress
from redgui.batch.status import OUTCOMES, STATES, Result, Status
from redgui.messages import Sentence
from redgui.settings import RestoreSettings
from redgui.ui.preferences import Preferences
from redgui.ui.queue.bridge import condensed
from redgui.ui.queue.model import FOLDER, PHOTO, SIGMA, SIZE, STATE, TIME
from redgui.ui.queue.panel import QueuePanel
from redgui.ui.queue.thumbnails import Thumbnails
from redgui.ui.work.engine import Engine

ROWS = 10_000
ROLES = Qt.ItemDataRole


@pytest.fixture
def engine(qapp: QApplication) -> Iterator[Engine]:
    engine = Engine(qapp)
    yield engine
    engine.close()
    engine.deleteLater()


@pytest.fixture
def panel(qtbot: QtBot, engine: Engine) -> QueuePanel:
    panel = QueuePanel(Thumbnails(engine, engine), Preferences())
    qtbot.addWidget(panel)
    panel.resize(1000, 700)
    return panel


def status(number: int, state: str = "queued", source: Path | None = None, **more: object) -> Status:
    path = source or Path(f"/photos/sub {number % 7}/photo {number:05}.jpg")
    item = Item(path, Path(f"sub {number % 7}"), str(path), Path("/photos"))
    return Status(number, item, RestoreSettings(), state, **more)  # type: ignore[arg-type]


def fill(panel: QueuePanel, count: int) -> None:
    panel.model.take(Added(tuple(status(number) for number in range(1, count + 1))))


def ids(rows: QAbstractItemModel) -> list[int]:
    return [rows.index(row, 0).data(ROLES.UserRole).id for row in range(rows.rowCount())]


def test_ten_thousand_rows_come_at_once(panel: QueuePanel) -> None:
    panel.show()
    added = Added(tuple(status(number, source=Path(f"/photos/{number}.jpg")) for number in range(ROWS)))
    began = time.perf_counter()
    panel.model.take(added)
    QApplication.processEvents()
    seconds = time.perf_counter() - began
    print(f"{ROWS} rows in {seconds:.3f} s")
    assert panel.rows.rowCount() == ROWS
    assert seconds < 2


@pytest.mark.parametrize(("width", "photo"), [(440, 72), (720, 150), (1000, 280)])
def test_names_and_states_can_be_read_in_a_narrow_window(panel: QueuePanel, width: int, photo: int) -> None:
    """720 is what a window on a screen of 1024 x 600 leaves; the smallest one scrolls."""
    fill(panel, 3)
    panel.resize(width, 400)
    panel.show()
    QApplication.processEvents()
    columns = panel.table.horizontalHeader()
    assert min(columns.sectionSize(PHOTO), columns.sectionSize(STATE)) >= photo
    assert columns.length() <= panel.table.viewport().width() or panel.table.horizontalScrollBar().maximum() > 0


def test_scrolling_through_ten_thousand_rows(panel: QueuePanel) -> None:
    """By wheel and by keys, down to the end and up again; every step is painted."""
    fill(panel, ROWS)
    panel.show()
    table, bar = panel.table, panel.table.verticalScrollBar()
    steps = []

    def wheel(by: int) -> None:
        place = QPointF(100, 100)
        everywhere = table.viewport().mapToGlobal(place)
        event = QWheelEvent(
            place, everywhere, QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        began = time.perf_counter()
        QApplication.sendEvent(table.viewport(), event)
        QApplication.processEvents()
        steps.append(time.perf_counter() - began)

    for _ in range(60):
        wheel(-1200)
    assert bar.value() > 0
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == bar.maximum()
    assert [item.id for item in table.visible()][-1] == ROWS
    for _ in range(20):
        QTest.keyClick(table, Qt.Key.Key_PageUp)
        wheel(1200)
    QTest.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == 0
    print(f"slowest of {len(steps)} steps: {max(steps) * 1000:.0f} ms")


def test_a_change_is_told_of_its_rows_alone(panel: QueuePanel) -> None:
    fill(panel, ROWS)
    heard: list[tuple[int, int]] = []
    panel.model.dataChanged.connect(lambda first, last: heard.append((first.row(), last.row())))
    panel.model.take(Changed((status(5, "done"), status(6, "done"), status(9000, "failed"), status(ROWS + 5))))
    assert heard == [(4, 5), (8999, 8999)]
    assert panel.model.status(4).state == "done"


def test_rows_are_removed_and_moved_and_keep_their_selection(panel: QueuePanel) -> None:
    QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal, panel)
    fill(panel, 20)
    panel.table.select([7, 12])
    panel.model.take(Removed((1, 2, 3, 9, 20)))
    order = [number for number in range(1, 21) if number not in {1, 2, 3, 9, 20}]
    assert ids(panel.rows) == ids(panel.model) == order
    assert [status.id for status in panel.table.selected()] == [7, 12]
    order = [12, *reversed([number for number in order if number != 12])]
    panel.model.take(Moved(tuple(order)))
    assert ids(panel.rows) == order
    assert [status.id for status in panel.table.selected()] == [12, 7]
    assert [panel.model.row_of(number) for number in order] == list(range(len(order)))
    assert panel.model.row_of(9) is None


def test_thousands_of_scattered_rows_are_removed(panel: QueuePanel) -> None:
    fill(panel, ROWS)
    panel.model.take(Removed(tuple(range(2, ROWS + 1, 2))))
    assert ids(panel.model) == list(range(1, ROWS + 1, 2))
    assert panel.model.row_of(ROWS - 1) == ROWS // 2 - 1


def test_the_filter_knows_states_and_texts(panel: QueuePanel) -> None:
    fill(panel, ROWS)
    failed = (status(70, "failed"), status(71, "failed"), status(72, "failed"))
    panel.model.take(Changed(failed))
    state, text = panel._state, panel._text
    state.setCurrentIndex(state.findData("failed"))
    assert ids(panel.rows) == [70, 71, 72]
    QTest.keyClicks(text, "SUB 0/")
    assert ids(panel.rows) == [70]
    panel.model.take(Changed((status(70, "queued"), status(77, "failed"))))
    assert ids(panel.rows) == [77], "the filter follows the queue"
    state.setCurrentIndex(0)
    text.clear()
    assert panel.rows.rowCount() == ROWS


def test_what_the_cells_say(panel: QueuePanel) -> None:
    done = Result(Path("/out/a.jpg"), 12.34, 2.0, "default", 1.0, seconds=3.21, warnings=("its EXIF data is damaged",))
    rows = (
        status(1, "running", phase="restoring", progress=0.43, size=(4000, 3000)),
        status(2, "failed", reason="a.jpg is empty (0 bytes); use another copy of the photo."),
        status(3, "done", result=done),
        status(4, "done", result=done, earlier=True),
        status(5, "running"),
        status(6, "running", phase="writing", progress=1.0),
    )
    panel.model.take(Added(rows))

    def said(row: int, column: int, role: int = ROLES.DisplayRole) -> str:
        return str(panel.model.index(row, column).data(role))

    assert said(0, PHOTO) == "photo 00001.jpg"
    assert said(0, FOLDER) == "sub 1"
    assert said(0, SIZE) == "4000 × 3000"
    assert said(0, STATE) == "restoring, 43 %"
    assert said(0, SIGMA) == "auto"
    assert said(1, STATE) == "failed: a.jpg is empty (0 bytes); use another copy of the photo."
    assert said(1, STATE, ROLES.ToolTipRole) == "a.jpg is empty (0 bytes); use another copy of the photo."
    assert said(2, SIGMA) == "12.3"
    assert said(2, TIME) == "3.2 s"
    assert said(3, TIME) == "earlier"
    assert (said(4, STATE), said(5, STATE)) == ("reading", "writing")
    assert said(2, STATE, ROLES.ToolTipRole) == "/out/a.jpg\nits EXIF data is damaged"
    assert said(1, STATE, ROLES.AccessibleTextRole).startswith("State: failed: ")


def test_only_visible_rows_get_thumbnails(panel: QueuePanel, qtbot: QtBot, tmp_path: Path) -> None:
    good = store(noisy(), tmp_path / "good.jpg")
    panel.model.take(Added((status(0, source=good), *(status(number) for number in range(1, ROWS)))))
    made: list[int] = []
    panel.table._thumbnails.ready.connect(made.append)
    panel.show()
    qtbot.waitUntil(lambda: 0 in made and not panel.table._thumbnails._making)
    assert len(made) == len(panel.table.visible()) < 30
    picture = panel.model.index(0, PHOTO).data(ROLES.DecorationRole)
    assert picture.width() == 48, "4:3, as wide as there is room"
    colour = picture.toImage().pixelColor(24, 18)
    other = panel.model.index(1, PHOTO).data(ROLES.DecorationRole)
    assert other.toImage() != picture.toImage(), "what cannot be read has a sign"
    assert colour.alpha() == 255


def test_thumbnails_that_were_scrolled_past_are_left_off(engine: Engine, qtbot: QtBot, tmp_path: Path) -> None:
    thumbnails = Thumbnails(engine, engine)
    paths = [store(noisy((600, 800)), tmp_path / f"{number}.png") for number in range(20)]
    made: list[int] = []
    thumbnails.ready.connect(made.append)
    thumbnails.want(dict(enumerate(paths)))
    thumbnails.want({19: paths[19]})
    qtbot.waitUntil(lambda: 19 in made)
    assert made == [19]


def test_events_are_condensed() -> None:
    def progress(share: float) -> Progressed:
        return Progressed(Progress("", 0.0, share, dict.fromkeys(STATES, 0), None, None))

    one, two, other = status(1, "running"), status(1, "done"), status(2, "running")
    events = [Changed((one,)), progress(0.1), Changed((two, other)), Removed((2,)), Changed((one,)), progress(0.2)]
    expected = [Changed((two, other)), Removed((2,)), Changed((one,)), progress(0.2)]
    assert condensed(events) == expected


def test_the_words_follow_the_state_by_sign_too(panel: QueuePanel) -> None:
    """Each state can be told by its sign, not by colour alone."""
    from redgui.ui.queue.cells import SIGNS

    assert set(SIGNS) == set(OUTCOMES)
    assert len(set(SIGNS.values())) == len(OUTCOMES)
    panel.model.take(Added(tuple(status(number, state) for number, state in enumerate(STATES))))
    panel.show()
    assert not panel.table.grab().isNull()


def test_a_name_that_looks_like_html_is_shown_as_it_is(panel: QueuePanel) -> None:
    source = Path("/photos/<img src=b.png>.jpg")
    panel.model.take(Added((status(1, "failed", source, reason=Sentence("{name} is odd.", name=source.name)),)))
    for column in (PHOTO, STATE):
        tip = panel.model.index(0, column).data(ROLES.ToolTipRole)
        assert ("&lt;img" in tip) is (column == PHOTO), "the reason does not repeat the name"
        assert "<img" not in tip
    assert panel.model.index(0, PHOTO).data(ROLES.DisplayRole) == source.name
