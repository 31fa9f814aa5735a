"""What can be done with the photo in front, and what the window says of it."""

from PySide6.QtCore import QObject, Slot

from redgui.forecast import Speed
from redgui.settings import NO_JPEG
from redgui.ui.language import decimal
from redgui.ui.queue_presenter import QueuePresenter
from redgui.ui.saving import Saving
from redgui.ui.window.actions import LAYOUTS
from redgui.ui.window.main_window import MainWindow
from redgui.ui.work.document import Document
from redgui.ui.work.session import Session


class Readiness(QObject):
    """Enables actions and buttons, and keeps the line under the photo and the forecast true."""

    def __init__(
        self, window: MainWindow, session: Session, saving: Saving, queue: QueuePresenter, speed: Speed
    ) -> None:
        super().__init__(window)
        self.window, self.session, self.saving, self.queue, self.speed = window, session, saving, queue, speed

    @Slot()
    def show(self) -> None:
        """Bring everything up to date with the photo in front."""
        document = self.session.active
        actions = self.window.actions_
        there = document is not None and document.opened is not None
        running = document is not None and document.running is not None
        current = document is not None and document.result_is_current and not running
        paired = document is not None and document.shows_pair
        actions.restore.setEnabled(there and not running and not current and not paired)
        actions.cancel.setEnabled(running)
        for action in (actions.save, actions.save_as, actions.copy):
            action.setEnabled(current)
        for name in ("fit", "actual", "double", "zoom_in", "zoom_out", *LAYOUTS):
            getattr(actions, name).setEnabled(there)
        actions.close.setEnabled(document is not None)
        for action in (actions.next_photo, actions.previous_photo):
            action.setEnabled(len(self.session.documents) > (0 if self.queue.in_front else 1))
        self.window.restore_button.setEnabled(actions.restore.isEnabled())
        self.window.save_button.setEnabled(actions.save.isEnabled())
        self.window.drag_handle.set_export(self.saving.export if current else None)
        self.window.panel.set_locked(running)
        if not running:
            self.window.progress.rest(self._sentence(document))
        self.show_forecast()

    def _sentence(self, document: Document | None) -> str:
        """What became of the photo in front."""
        if document is not None and document.shows_pair and document.saved_to is not None:
            return self.tr("Restored by the queue; saved as {name}").format(name=document.saved_to.name)
        if document is None or document.result is None or not document.result_is_current:
            return ""
        done = document.result.restored
        noise = (
            self.tr("noise {sigma}").format(sigma=decimal(done.sigma, 1)) if done.sigma else self.tr("no noise removed")
        )
        if done.jpeg < NO_JPEG:
            noise = self.tr("{noise}, JPEG {quality}").format(noise=noise, quality=done.jpeg)
        said = self.tr("Restored in {seconds} s on {device}, {noise}").format(
            seconds=decimal(done.seconds, 1), device=done.compute.device.upper(), noise=noise
        )
        if document.saved_to is not None and not document.unsaved:
            said += self.tr("; saved as {name}").format(name=document.saved_to.name)
        return said

    def show_forecast(self) -> None:
        """What a restoration of the photo in front will take, and the memory that is free now."""
        document = self.session.active
        if document is None or document.opened is None:
            self.window.panel.set_forecast(None, None, None)
            return
        import psutil

        seconds = self.speed.seconds(document.settings.speed_key, document.result_megapixels)
        free = psutil.virtual_memory().available
        self.window.panel.set_forecast(seconds, self.window.panel.needed_bytes, free)
