"""What the window shows of the session, and what the user's actions do to it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from redgui.forecast import Speed
from redgui.settings import RestoreSettings
from redgui.ui.glimpses import Glimpses
from redgui.ui.kept_keys import KeptKeys
from redgui.ui.leaving import Leaving
from redgui.ui.model_pictures import ModelPictures
from redgui.ui.notify import Notifier
from redgui.ui.openers import Openers
from redgui.ui.preferences import Preferences
from redgui.ui.presets import Presets
from redgui.ui.previews import Previews
from redgui.ui.queue_presenter import QueuePresenter
from redgui.ui.readiness import Readiness
from redgui.ui.restoring import Restoring
from redgui.ui.saving import Saving
from redgui.ui.tab_row import TabRow
from redgui.ui.window.actions import LAYOUTS
from redgui.ui.window.main_window import MainWindow
from redgui.ui.work.choices import ModelChoice
from redgui.ui.work.document import Document
from redgui.ui.work.loading import LoadEngine, LoadModel
from redgui.ui.work.session import Session
from redgui.ui.work.tiles import Tile
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
        self.pictures = ModelPictures(window.panel, session.engine)
        self.openers = Openers(window, session, preferences)
        self.restoring = Restoring(window, session, self.speed, self.notifier, lambda: self._shown)
        self.queue = QueuePresenter(window, session, preferences, self.speed, self.notifier)
        self.presets = Presets(window, session, preferences)
        self.saving = Saving(window, session, preferences, lambda: [*session.paths(), *self.queue.paths()])
        self.tabs = TabRow(window, session, self.queue)
        self.leaving = Leaving(window, session, self.saving, self.queue, self.end)
        self.readiness = Readiness(window, session, self.saving, self.queue, self.speed)
        self._shown: Document | None = None
        self._scale = 1.0
        self._connect_session()
        self._connect_window()
        self.kept_keys, self.glimpses = KeptKeys(window, session), Glimpses(window, session)  # after the slots above
        window.panel.set_settings(preferences.settings)
        window.panel.setEnabled(False)  # until there is something to control
        window.panel.set_pinned(preferences.pinned)
        session.pinned = window.panel.pinned
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
        session.failed.connect(self._on_failed)
        self.queue.changed.connect(self.readiness.show)
        self.openers.queueWanted.connect(self.queue.add)
        self.previews.tileShown.connect(self._on_tile)
        self.previews.failed.connect(self._on_preview_failed)

    def _connect_window(self) -> None:
        window, actions = self.window, self.window.actions_
        actions.quit.triggered.connect(window.close)
        actions.details.toggled.connect(self._show_details)
        actions.fit.triggered.connect(window.view.fit)
        actions.actual.triggered.connect(lambda: window.view.zoom_to(1.0))
        actions.double.triggered.connect(lambda: window.view.zoom_to(2.0))
        actions.zoom_in.triggered.connect(window.view.zoom_in)
        actions.zoom_out.triggered.connect(window.view.zoom_out)
        actions.layouts.triggered.connect(self._choose_layout)
        window.save_button.clicked.connect(actions.save.trigger)
        self.tabs.closeWanted.connect(self.leaving.close)
        window.view.zoomChanged.connect(window.header.show_zoom)
        window.panel.settingsChanged.connect(self._on_settings)
        window.panel.strengthChanged.connect(self._on_strength)
        window.panel.modelFileWanted.connect(self._ask_for_model)
        window.panel.entered.connect(self._on_entered)
        window.panel.pinnedChanged.connect(self._on_pinned)
        window.progress.backWanted.connect(self._go_back)
        window.retranslated.connect(self.readiness.show)

    # The engine

    def load_engine(self) -> None:
        """Load torch in the background; called once the window is on the screen."""
        self.session.engine.submit("preview", LoadEngine(), self._on_engine, failed=self._on_engine_failed)

    def _on_engine(self, there: tuple[ModelChoice, ...]) -> None:
        self.window.messages.settle("engine")
        self.engine_ready = True
        self.window.panel.set_models(there)
        self.previews.show(self._shown)

    def _on_engine_failed(self, failure: Failure) -> None:
        self.window.messages.show_error(failure.sentence, failure.details, self.load_engine, topic="engine")

    def _ask_for_model(self) -> None:
        title, kinds = self.tr("Open a model file"), self.tr("Models") + " (*.safetensors)"
        chosen, _ = QFileDialog.getOpenFileName(self.window, title, "", kinds)
        if chosen:
            self.load_model(chosen)

    def load_model(self, path: str) -> None:
        """Look into a model file and choose it."""

        def failed(failure: Failure) -> None:
            self.window.messages.show_error(failure.sentence, failure.details, topic="model")

        def loaded(choice: ModelChoice) -> None:
            self.window.messages.settle("model")
            self.window.panel.add_model(choice)

        self.session.engine.submit("preview", LoadModel(path), loaded, failed=failed)

    # Photos

    @Slot(object)
    def _on_removed(self, _document: Document) -> None:
        self.tabs.show()

    @Slot(object)
    def _on_activated(self, document: Document | None) -> None:
        if self._shown is not None:
            self._shown.place = self.window.view.place
        self._shown = None
        self.window.messages.leave(document)
        self.previews.show(None)
        self.window.view.clear()
        self.window.details.set_details(())
        self.tabs.show()
        panel = self.window.panel
        panel.set_photo(None, None)
        panel.set_estimate(None)
        panel.set_tones(())
        panel.set_colour_estimate(None)
        panel.set_jpeg_quality(None, None)
        panel.setEnabled(document is not None or self.queue.in_front)
        if document is None:
            self.openers.show_recent()
            panel.set_settings(self.queue.shown_settings if self.queue.in_front else self.session.first_settings)
        else:
            panel.set_settings(document.settings)
            self.window.header.show_document(document)
            if document.opened is not None:
                self._show_photo(document)
        self.readiness.show()

    @Slot(object)
    def _on_opened(self, document: Document) -> None:
        self.window.messages.settle(("open", document.path))
        if document.path is not None:
            self.preferences.add_recent(document.path)
        if document.opened is not None:
            prepared = document.opened.prepared
            for warning in (*prepared.photo.warnings, *filter(None, [prepared.flaw])):
                self.window.messages.show_note(warning, about=document)
        if document is self.session.active:
            self.window.header.show_document(document)
            self._show_photo(document)
            self.readiness.show()
            self.restoring.is_read(document)

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
        panel.set_tones(opened.tones)
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

    @Slot()
    def _on_entered(self) -> None:
        """A number is typed: the keys are for what is looked at again."""
        (self.queue.panel.table if self.queue.in_front else self.window.view).setFocus()

    @Slot(bool)
    def _show_details(self, shown: bool) -> None:
        self.preferences.details = shown
        self.window.details.set_wanted(shown)

    def end(self) -> None:
        """Stop all work, without a question, and keep the preferences."""
        self.preferences.geometry = self.window.saveGeometry()
        settings = self.queue.settings if self.queue.in_front else self.window.panel.settings
        is_one_photos = self.session.active is not None
        self.preferences.settings = settings.unpinned(self.session.pinned) if is_one_photos else settings
        self.preferences.pinned = sorted(self.session.pinned)
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

    @Slot(object)
    def _on_pinned(self, names: frozenset[str]) -> None:
        self.session.pinned = names

    @Slot()
    def _go_back(self) -> None:
        """To the settings that made the result."""
        document = self.session.active
        if document is not None and document.result is not None:
            self.window.panel.set_settings(document.result.settings)
            self.session.change_settings(document.result.settings)

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

    # What comes of it

    @Slot(object, object, str)
    def _on_failed(self, document: Document, failure: Failure, what: str) -> None:
        if what == "restore":
            self.restoring.explain(document, failure)
        elif what == "save":
            self.window.messages.show_error(failure.sentence, failure.details, topic=("save", document))
        self.readiness.show()

    @Slot(object)
    def _on_tile(self, tile: Tile) -> None:
        if self._shown is not None:
            self.window.messages.settle("preview")
            self.speed.note(self._shown.settings.speed_key, tile.megapixels, tile.seconds)
            self.readiness.show_forecast()

    @Slot(object)
    def _on_preview_failed(self, failure: Failure) -> None:
        self.window.messages.show_error(failure.sentence, failure.details, self.previews.refresh, topic="preview")
