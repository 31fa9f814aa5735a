"""What the queue's page shows of the queue, and what the user's actions do to it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from redgui.batch.events import Added, Changed, Event, Progressed, Turned
from redgui.batch.status import FINAL, Status
from redgui.errors import RedguiError
from redgui.forecast import Speed, work
from redgui.settings import RestoreSettings
from redgui.ui.notify import Notifier
from redgui.ui.preferences import Preferences
from redgui.ui.queue.bridge import QueueBridge
from redgui.ui.queue.forecast import QueueForecast
from redgui.ui.queue.panel import QueuePanel
from redgui.ui.queue.selection import Selection
from redgui.ui.queue.thumbnails import Thumbnails
from redgui.ui.queue_adding import QueueAdding
from redgui.ui.queue_leaving import QueueLeaving
from redgui.ui.window.main_window import MainWindow
from redgui.ui.work.choices import max_pixels
from redgui.ui.work.document import Document
from redgui.ui.work.session import Session


class QueuePresenter(QObject):
    """Keeps the queue's page in step with the queue.

    The page is in front while no photo is, and there is something in the queue, or the user asked for the page.

    Signals:
        changed(): its tab comes, goes, or is called differently.
    """

    changed = Signal()

    def __init__(
        self, window: MainWindow, session: Session, preferences: Preferences, speed: Speed, notifier: Notifier
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._speed, self._notifier = window, session, speed, notifier
        self.settings = preferences.settings.for_another_photo()
        self.bridge = QueueBridge(self)
        self._thumbnails = Thumbnails(session.engine, self)
        self.panel = QueuePanel(self._thumbnails, preferences, window)
        self._adding = QueueAdding(window, session, self.bridge, self.panel, lambda: self.settings)
        self._selection = Selection(self.panel, self.bridge, session, lambda: self.settings)
        self._wanted = False
        self._behind: Document | None = None
        self._running: int | None = None
        self._leaving = QueueLeaving(window, self.panel, self.bridge, session.engine)
        self._forecast = QueueForecast(self.bridge, self.panel.progress, session.engine, speed)
        window.add_queue(self.panel)
        self._connect()
        self._show_state()

    def _connect(self) -> None:
        actions, panel = self._window.actions_, self.panel
        actions.add_folder.triggered.connect(self._adding.ask_for_folder)
        self._adding.began.connect(self._on_adding)
        self._adding.ended.connect(self._on_added)
        actions.queue.triggered.connect(self.toggle)
        self.bridge.news.connect(self._on_news)
        self._window.retranslated.connect(self._show_state)
        self._window.menus.limitChosen.connect(self._on_limit)
        self._session.activated.connect(self._on_activated)
        panel.output.changed.connect(self._on_output)
        panel.progress.startWanted.connect(self.start)
        panel.progress.pauseWanted.connect(self.bridge.pause)
        panel.progress.cancelWanted.connect(self.bridge.cancel_all)
        panel.progress.retryWanted.connect(self._retry_failed)
        self._selection.changed.connect(self._show_settings)
        self._selection.startWanted.connect(self._start_again)
        panel.table.openWanted.connect(self._show_glimpse)  # after the selection has opened it

    # The page

    @property
    def shown_settings(self) -> RestoreSettings:
        """What the controls are to show while the page is in front."""
        return self._selection.settings

    @Slot()
    def _show_settings(self) -> None:
        if self.in_front:
            self._window.panel.set_settings(self.shown_settings)

    @property
    def in_front(self) -> bool:
        return self._session.active is None and self.is_there

    @property
    def is_there(self) -> bool:
        """Whether it has a tab."""
        return self._wanted or self.panel.model.rowCount() > 0

    @property
    def tab(self) -> str:
        """What its tab is called; empty if there is none."""
        if not self.is_there:
            return ""
        return self.tr("Queue ({count})").format(count=self.panel.model.rowCount())

    @property
    def left(self) -> int:
        """How many photos would not be restored if the window were closed now; 0 if none is being restored."""
        if self.bridge.state == "idle":
            return 0
        return sum(status.state not in FINAL for status in self.bridge.batch.items())

    def paths(self) -> list[Path]:
        """The files of all photos in the queue."""
        return [status.item.source for status in self.bridge.batch.items()] if self.bridge.is_open else []

    @Slot()
    def show(self) -> None:
        """Bring the page to the front."""
        self._wanted = True
        self._behind = self._session.active or self._behind
        self._session.activate(None)
        self.panel.progress.draw_icons()
        self.panel.table.setFocus()

    @Slot()
    def toggle(self) -> None:
        """Show the page, or else what was there before."""
        if self.in_front:
            self._leave()
        else:
            self.show()

    @Slot(object)
    def _show_glimpse(self, status: Status) -> None:
        """A photo that is read behind others shows at once what the table has of it."""
        document, picture = self._session.active, self._thumbnails.picture(status.id)
        if document is not None and document.opened is None and picture is not None:
            self._window.glimpse.show_picture(picture)

    def _leave(self) -> None:
        documents = self._session.documents
        back = self._behind if self._behind in documents else next(iter(documents), None)
        self._wanted = False
        self._session.activate(back)

    @Slot(object)
    def _on_activated(self, document: Document | None) -> None:
        if document is not None:
            self._wanted = False

    # Photos come

    @Slot(object)
    def add(self, paths: Sequence[Path]) -> None:
        """Put files and folders at the end of the queue; they are looked for in a thread."""
        self._adding.add(paths)

    @Slot()
    def _on_adding(self) -> None:
        self._use_output()
        self.show()
        self._show_state()

    @Slot()
    def _on_added(self) -> None:
        self._show_state()
        self._after_change()

    # The queue's events

    @Slot(object)
    def _on_news(self, events: Sequence[Event]) -> None:
        rows = self.panel.model.rowCount()
        for event in events:
            match event:
                case Progressed(progress):
                    self.panel.show_progress(progress)
                case Turned():
                    self._on_turned(event)
                case _:
                    self._learn(event)
                    self.panel.model.take(event)
        self._selection.look_at(events)
        if self.panel.model.rowCount() != rows:
            self._after_change()
        if self.bridge.state == "idle":
            self._forecast.start()

    def _learn(self, event: Event) -> None:
        """How fast photos go; and photos that were on their way here when the settings changed get the new ones."""
        if isinstance(event, Added):
            late = [status.id for status in event.statuses if status.settings != self.settings]
            self.bridge.batch.set_settings(late, self.settings)
        if isinstance(event, Changed):
            self._follow_running(event.statuses)
            for status in event.statuses:
                row = self.panel.model.row_of(status.id)
                before = None if row is None else self.panel.model.status(row).result
                if status.result is not None and before is None and not status.earlier:
                    done = status.result
                    seen = work(done.megapixels, done.scale, done.color > 0)
                    self._speed.note(status.settings.speed_key, seen, done.network_seconds)

    def _follow_running(self, statuses: Sequence[Status]) -> None:
        """Keep the photo in view that is restored now."""
        now = next((status.id for status in statuses if status.state == "running" and status.phase != "reading"), None)
        if now is not None and now != self._running:
            self.panel.table.follow(now, self._running)
            self._running = now

    def _after_change(self) -> None:
        """The number of photos is another one."""
        if self._session.active is None and not self.panel.model.rowCount() and not self._adding.is_busy:
            self._leave()
        self._show_example()
        self.changed.emit()

    def _on_turned(self, event: Turned) -> None:
        problem = self.bridge.batch.problem
        took = self._leaving.turned(event.state)
        if event.state == "idle" and took:
            self._notifier.queue_finished(took, problem)
        if event.state == "idle" and problem:
            self._window.messages.show_error(problem, retry=self.start)
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        state = self.bridge.state
        self.panel.output.set_locked(state != "idle")
        self.panel.progress.show_state(state, self._adding.is_busy, self.panel.output.problem)

    def _show_example(self) -> None:
        model = self.panel.model
        self.panel.output.show_example(model.status(0) if model.rowCount() else None, self.settings)

    # Before the start

    @Slot()
    def _on_output(self) -> None:
        self._use_output()
        self._show_state()

    def _use_output(self) -> bool:
        """Tell the queue where its results go; whether it can use that."""
        output, folder = self.panel.output, self.panel.output.folder
        if not self.bridge.is_open or output.problem or folder is None:
            return False
        wanted = (folder, output.output())
        if self.bridge.state == "idle" and wanted != self.bridge.target:
            self.bridge.set_target(*wanted)
            self._forecast.start()
        return True

    @Slot()
    def start(self) -> None:
        """Restore what waits, or else what was stopped; after a pause, go on."""
        self._window.panel.commit()  # a number still being typed counts
        begins = self.bridge.state == "idle"
        if begins and not self._use_output():
            self._show_state()
            return
        try:
            if begins and not self.panel.progress.waiting:
                self.bridge.batch.retry_stopped()
            self.bridge.batch.start()
        except RedguiError as error:
            self._window.messages.show_error(error.sentence, retry=self.start)
            return
        if begins and self.bridge.batch.note:
            self._window.messages.show_note(self.bridge.batch.note)

    @Slot(int)
    def _on_limit(self, megapixels: int) -> None:
        if self.bridge.is_open:
            self.bridge.batch.set_max_pixels(max_pixels(megapixels))

    def change_settings(self, settings: RestoreSettings) -> None:
        """The controls were moved while the page was in front: the selected photos follow, or all without their own."""
        if self.bridge.is_open and self._selection.change_settings(settings):
            return
        self.settings = settings
        if self.bridge.is_open:
            batch = self.bridge.batch
            if own := self._selection.own:
                batch.set_settings([status.id for status in batch.items() if status.id not in own], settings)
            else:
                batch.apply_to_all(settings)
        self._show_example()

    # The end

    @Slot()
    def _retry_failed(self) -> None:
        self.bridge.retry_failed()
        self._start_again()

    @Slot()
    def _start_again(self) -> None:
        """What is tried again is tried at once, unless the queue was paused by hand."""
        self.bridge.deliver()
        if self.bridge.state == "idle":
            self.start()

    def close(self) -> None:
        """Stop the queue; what is done stays done."""
        self._forecast.close()
        self.bridge.close()
