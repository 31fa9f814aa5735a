"""What the window shows of the session, and what the user's actions do to it."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QFileDialog

from redgui.forecast import Speed, work
from redgui.settings import RestoreSettings
from redgui.ui.notify import Notifier
from redgui.ui.openers import Openers
from redgui.ui.preferences import Preferences
from redgui.ui.previews import Previews
from redgui.ui.queue_presenter import QueuePresenter
from redgui.ui.readiness import Readiness
from redgui.ui.saving import Saving
from redgui.ui.tab_row import TabRow
from redgui.ui.window.actions import LAYOUTS
from redgui.ui.window.main_window import MainWindow
from redgui.ui.window.questions import may_close
from redgui.ui.work.choices import ModelChoice
from redgui.ui.work.document import Document
from redgui.ui.work.session import Session
from redgui.ui.work.tasks import LoadEngine, LoadModel, Tile
from redgui.ui.work.worker import Failure

if TYPE_CHECKING:
    from redgui.photo.pyramid import Pyramid


class Presenter(QObject):
    """Keeps every part of the window in step with the session.

    Attributes:
        engine_ready: whether torch is loaded and previews can be made.
    """

    def __init__(self, window: MainWindow, session: Session, preferences: Preferences) -> None:
        super().__init__(window)
        self.window, self.session, self.preferences = window, session, preferences
        self.engine_ready = False
        self.speed = Speed.from_dict(preferences.speeds)
        self.previews = Previews(session.engine, window.view, self)
        self.notifier = Notifier(window)
        self.openers = Openers(window, session, preferences)
        self.queue = QueuePresenter(window, session, preferences, self.speed, self.notifier)
        self.saving = Saving(window, session, preferences, lambda: [*session.paths(), *self.queue.paths()])
        self.tabs = TabRow(window, session, self.queue)
        self.readiness = Readiness(window, session, self.saving, self.queue, self.speed)
        self._shown: Document | None = None
        self._scale = 1.0
        self._wanted: Document | None = None  # to be restored when it is read
        self._began: dict[Document, float] = {}
        self._connect_session()
        self._connect_window()
        window.panel.set_settings(preferences.settings)
        window.panel.advanced.set_open(preferences.advanced)
        window.actions_.details.setChecked(preferences.details)
        window.details.set_wanted(preferences.details)
        window.actions_.layouts.setExclusive(True)
        if preferences.layout in LAYOUTS:
            getattr(window.actions_, preferences.layout).setChecked(True)
            window.view.set_layout(LAYOUTS[preferences.layout])
        self.readiness.show()

    def _connect_session(self) -> None:
        session = self.session
        session.removed.connect(self._on_removed)
        session.activated.connect(self._on_activated)
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.progress.connect(self._on_progress)
        session.rows.connect(self._on_rows)
        session.finished.connect(self._on_finished)
        session.failed.connect(self._on_failed)
        self.queue.changed.connect(self.readiness.show)
        self.openers.queueWanted.connect(self.queue.add)
        self.previews.tileShown.connect(self._on_tile)
        self.previews.failed.connect(self._on_preview_failed)

    def _connect_window(self) -> None:
        window, actions = self.window, self.window.actions_
        actions.restore.triggered.connect(self._restore)
        actions.cancel.triggered.connect(self._cancel)
        actions.close.triggered.connect(self._close_front)
        actions.quit.triggered.connect(window.close)
        actions.details.toggled.connect(self._show_details)
        actions.fit.triggered.connect(window.view.fit)
        actions.actual.triggered.connect(lambda: window.view.zoom_to(1.0))
        actions.double.triggered.connect(lambda: window.view.zoom_to(2.0))
        actions.zoom_in.triggered.connect(window.view.zoom_in)
        actions.zoom_out.triggered.connect(window.view.zoom_out)
        actions.layouts.triggered.connect(self._choose_layout)
        window.restore_button.clicked.connect(actions.restore.trigger)
        window.save_button.clicked.connect(actions.save.trigger)
        self.tabs.closeWanted.connect(self._close)
        window.view.zoomChanged.connect(window.header.show_zoom)
        window.panel.settingsChanged.connect(self._on_settings)
        window.panel.strengthChanged.connect(self._on_strength)
        window.panel.modelFileWanted.connect(self._ask_for_model)
        window.closing.connect(self._on_closing)
        window.retranslated.connect(self.readiness.show)

    # The engine

    def load_engine(self) -> None:
        """Load torch in the background; called once the window is on the screen."""
        self.session.engine.submit("preview", LoadEngine(), self._on_engine, failed=self._on_engine_failed)

    def _on_engine(self, there: tuple[ModelChoice, ...]) -> None:
        self.engine_ready = True
        self.window.panel.set_models(there)
        self.previews.show(self._shown)

    def _on_engine_failed(self, failure: Failure) -> None:
        self.window.messages.show_error(failure.sentence, failure.details, self.load_engine)

    def _ask_for_model(self) -> None:
        title, kinds = self.tr("Open a model file"), self.tr("Models") + " (*.safetensors)"
        chosen, _ = QFileDialog.getOpenFileName(self.window, title, "", kinds)
        if chosen:
            self.load_model(chosen)

    def load_model(self, path: str) -> None:
        """Look into a model file and choose it."""

        def failed(failure: Failure) -> None:
            self.window.messages.show_error(failure.sentence, failure.details)

        self.session.engine.submit("preview", LoadModel(path), self.window.panel.add_model, failed=failed)

    # Photos

    @Slot(object)
    def _on_removed(self, document: Document) -> None:
        self._began.pop(document, None)
        self.tabs.show()

    @Slot(object)
    def _on_activated(self, document: Document | None) -> None:
        if self._shown is not None:
            self._shown.place = self.window.view.place
        self._shown = None
        self.previews.show(None)
        self.window.view.clear()
        self.window.details.set_details(())
        self.tabs.show()
        panel = self.window.panel
        panel.set_photo(None, None)
        panel.set_estimate(None)
        panel.set_colour_estimate(None)
        panel.set_jpeg_quality(None, None)
        if document is None:
            self.window.drop_zone.set_recent(self.preferences.recent)
            if self.queue.in_front:
                panel.set_settings(self.queue.shown_settings)
        else:
            panel.set_settings(document.settings)
            self.window.header.show_document(document)
            if document.opened is not None:
                self._show_photo(document)
        self.readiness.show()

    @Slot(object)
    def _on_opened(self, document: Document) -> None:
        if document.path is not None:
            self.preferences.add_recent(document.path)
        if document.opened is not None:
            prepared = document.opened.prepared
            for warning in (*prepared.photo.warnings, *filter(None, [prepared.flaw])):
                self.window.messages.show_note(warning)
        if document is self.session.active:
            self.window.header.show_document(document)
            self._show_photo(document)
            self.readiness.show()
            if self._wanted is document:
                self._wanted = None
                self._restore()

    def _show_photo(self, document: Document) -> None:
        """Put a photo that is there into the view and the panel."""
        opened = document.opened
        assert opened is not None
        from redgui.auto.noise import CLEAN_SIGMA

        photo, panel = opened.prepared.photo, self.window.panel
        self._shown, self._scale = document, document.settings.scale
        self.window.view.show_photo(opened.pyramid, document.settings.scale, document.place)
        self.window.view.set_opacity(1.0)
        self.window.details.set_details(opened.details)
        panel.set_photo(photo.width, photo.height)
        panel.set_estimate(opened.prepared.estimate if opened.prepared.estimate >= CLEAN_SIGMA else 0.0)
        panel.set_colour_estimate(opened.prepared.chroma_estimate, is_grey=photo.is_grey)
        panel.set_jpeg_quality(opened.prepared.jpeg_quality, photo.jpeg_quality)
        self._show_result(document)
        self.window.header.show_zoom(self.window.view.transform.zoom)
        if document.running is not None:
            self.window.progress.begin(document.result_megapixels)

    def _show_result(self, document: Document) -> None:
        """The layers above the photo: rows that are growing, a result that is current, or else previews."""
        layer: Pyramid | None = None
        if document.running is not None:
            layer = document.growing
        elif document.shows_pair and document.opened is not None:
            layer = document.opened.after
        elif (result := document.current_result) is not None:
            layer = result.pyramid
        self.window.view.set_result(layer)
        self.window.view.set_opacity(1.0)
        if self.engine_ready:
            self.previews.show(document)

    @Slot(bool)
    def _show_details(self, shown: bool) -> None:
        self.preferences.details = shown
        self.window.details.set_wanted(shown)

    @Slot()
    def _close_front(self) -> None:
        if self.session.active is not None:
            self._close(self.session.active)

    @Slot(object)
    def _close(self, document: Document) -> None:
        if may_close(self.window, [document], self.saving.save):
            self.session.close(document)

    @Slot(object)
    def _on_closing(self, event: QCloseEvent) -> None:
        if not may_close(self.window, self.session.documents, self.saving.save, self.queue.left):
            event.ignore()
        else:
            self.end()

    def end(self) -> None:
        """Stop all work, without a question, and keep the preferences."""
        self.preferences.geometry = self.window.saveGeometry()
        self.preferences.settings = self.window.panel.settings
        self.preferences.advanced = self.window.panel.advanced.is_open
        self.preferences.speeds = self.speed.to_dict()
        self.previews.show(None)
        self.window.drag_handle.close_folder()
        self.notifier.close()
        self.queue.close()
        self.session.engine.close()

    # Settings

    @Slot(object)
    def _on_settings(self, settings: RestoreSettings) -> None:
        if self.queue.in_front:
            self.queue.change_settings(settings)
        else:
            self.session.change_settings(settings)

    @Slot(float)
    def _on_strength(self, strength: float) -> None:
        """At once, by blending on the screen; the session composes the result itself a moment later."""
        document = self._shown
        if document is not None and (result := document.current_result) is not None:
            made_at = result.settings.strength
            if made_at > 0:
                self.window.view.set_opacity(min(1.0, strength / made_at))

    @Slot(object)
    def _on_changed(self, document: Document) -> None:
        if document is self._shown:
            if document.settings.scale != self._scale:
                self._scale = document.settings.scale
                self.window.view.set_scale(self._scale)
            if not (document.result_is_current and not document.strength_is_current):
                self._show_result(document)
        self.tabs.show()
        self.readiness.show()

    @Slot(QAction)
    def _choose_layout(self, action: QAction) -> None:
        self.window.view.set_layout(LAYOUTS[action.objectName()])
        self.preferences.layout = action.objectName()

    # Restoring

    @Slot()
    def _restore(self) -> None:
        document = self.session.active
        if document is None or document.opened is None or document.running is not None:
            return
        self.window.panel.commit()  # a number still being typed counts
        self._began[document] = time.monotonic()
        self.session.restore(document)
        self.window.progress.begin(document.result_megapixels)

    @Slot()
    def _cancel(self) -> None:
        if self.session.active is not None:
            self.session.cancel(self.session.active)
            self.window.progress.rest(self.tr("Stopped."))

    @Slot(object, int, int)
    def _on_progress(self, document: Document, done: int, total: int) -> None:
        if document is self._shown:
            self.window.progress.advance(done, total)

    @Slot(object)
    def _on_rows(self, document: Document) -> None:
        if document is self._shown:
            self.window.view.set_result(document.growing)
            self.window.view.rows_changed()

    @Slot(object)
    def _on_finished(self, document: Document) -> None:
        assert document.result is not None
        done = document.result.restored
        seen = work(done.photo.width * done.photo.height / 1e6, done.scale, done.color > 0)
        self.speed.note(document.settings.speed_key, seen, done.seconds)
        for warning in done.warnings:
            self.window.messages.show_note(warning)
        seconds = time.monotonic() - self._began.pop(document, time.monotonic())
        self.notifier.finished(document.name, seconds)

    @Slot(object, object, str)
    def _on_failed(self, document: Document, failure: Failure, what: str) -> None:
        if what != "open":
            retry = (lambda: self._retry(document)) if what == "restore" else None
            self.window.messages.show_error(failure.sentence, failure.details, retry)
        self.readiness.show()

    def _retry(self, document: Document) -> None:
        """Restore a photo again that failed, wherever it is by now."""
        if document not in self.session.documents:
            return
        if document is not self.session.active:
            self.session.activate(document)
        if document.opened is not None:
            self._restore()
        else:
            self._wanted = document

    @Slot(object)
    def _on_tile(self, tile: Tile) -> None:
        if self._shown is not None:
            self.speed.note(self._shown.settings.speed_key, tile.megapixels, tile.seconds)
            self.readiness.show_forecast()

    @Slot(object)
    def _on_preview_failed(self, failure: Failure) -> None:
        self.window.messages.show_error(failure.sentence, failure.details, self.previews.refresh)
