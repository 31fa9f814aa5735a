"""What can be done with the photo in front, and what the window says of it."""

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from redgui.batch.work import memory_of
from redgui.forecast import Speed, work
from redgui.ui import outcome
from redgui.ui.queue_presenter import QueuePresenter
from redgui.ui.saving import Saving
from redgui.ui.window.main_window import MainWindow
from redgui.ui.window.state import Forecast, WindowState
from redgui.ui.work.document import Document
from redgui.ui.work.session import Session


class Readiness(QObject):
    """Computes what the window can do with the photo in front, and has it shown."""

    def __init__(
        self, window: MainWindow, session: Session, saving: Saving, queue: QueuePresenter, speed: Speed
    ) -> None:
        super().__init__(window)
        self.window, self.session, self.saving, self.queue, self.speed = window, session, saving, queue, speed

    @Slot()
    def show(self) -> None:
        """Bring everything up to date with the photo in front."""
        self.window.show_state(self.state())

    def show_forecast(self) -> None:
        """Bring what a restoration will take up to date alone."""
        self.window.show_forecast(self._forecast(self.session.active))

    def state(self) -> WindowState:
        """What holds now."""
        document = self.session.active
        there = document is not None and document.opened is not None
        running = document is not None and document.running is not None
        current = document is not None and document.result_is_current and not running
        paired = document is not None and document.shows_pair
        kept, is_kept_saved = self._kept(document)
        return WindowState(
            can_restore=there and not running and not current and not paired,
            can_cancel=running,
            can_save=current,
            can_look=there,
            can_close=document is not None,
            can_switch=len(self.session.documents) > (0 if self.queue.in_front else 1),
            wants_save=current and document is not None and document.unsaved,
            is_clean=document is not None and document.is_clean,
            export=self.saving.export if current else None,
            sentence=None if running else self._sentence(document),
            kept=kept,
            is_kept_saved=is_kept_saved,
            forecast=self._forecast(document),
        )

    def _sentence(self, document: Document | None) -> str:
        """What became of the photo in front."""
        if document is None:
            return ""
        if document.shows_pair and document.pair is not None:
            return self.tr("Restored by the queue; saved as {name}").format(name=document.pair[0].name)
        if (result := document.current_result) is None:
            return self._why_nothing(document) if document.is_clean else ""
        sentence = outcome.sentence(result.restored)
        if document.saved_to is not None and not document.unsaved:
            sentence = sentence.rstrip(".。") + self.tr("; saved as {name}").format(name=document.saved_to.name)
        return sentence

    def _why_nothing(self, document: Document) -> str:
        """Because there is nothing in the photo, or because the controls ask for nothing."""
        if replace(document.settings, sigma=None, jpeg=None, strength=1.0) == document.settings:
            return self.tr("Nothing to restore: no noise and no traces of JPEG found.")
        return self.tr("Nothing to restore: with these settings the photo stays as it is.")

    @staticmethod
    def _kept(document: Document | None) -> tuple[str, bool]:
        """What made the result that the controls have left behind, and whether that one is saved."""
        kept = None if document is None else document.kept_result
        if document is None or kept is None:
            return "", False
        return outcome.what_was_done(kept.restored), not document.unsaved

    def _forecast(self, document: Document | None) -> Forecast:
        """What a restoration will take, and the memory that is free now."""
        if document is None or document.opened is None or document.is_clean:
            return Forecast()
        import psutil

        photo, settings = document.opened.prepared.photo, document.settings
        color = settings.color != 0 and not photo.is_grey
        return Forecast(
            self.speed.seconds(settings.speed_key, work(document.result_megapixels, settings.scale, color)),
            memory_of(photo, settings),
            psutil.virtual_memory().available,
        )
