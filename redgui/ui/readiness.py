"""What can be done with the photo in front, and what the window says of it."""

from PySide6.QtCore import QObject, Slot

from redgui.batch.work import memory_of
from redgui.forecast import Speed, work
from redgui.settings import NO_JPEG
from redgui.ui.language import decimal
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
        return WindowState(
            can_restore=there and not running and not current and not paired,
            can_cancel=running,
            can_save=current,
            can_look=there,
            can_close=document is not None,
            can_switch=len(self.session.documents) > (0 if self.queue.in_front else 1),
            wants_save=current and document is not None and document.unsaved,
            export=self.saving.export if current else None,
            sentence=None if running else self._sentence(document),
            forecast=self._forecast(document),
        )

    def _sentence(self, document: Document | None) -> str:
        """What became of the photo in front."""
        if document is not None and document.shows_pair and document.pair is not None:
            return self.tr("Restored by the queue; saved as {name}").format(name=document.pair[0].name)
        if document is None or (result := document.current_result) is None:
            return ""
        done = result.restored
        noise = (
            self.tr("noise {sigma}").format(sigma=decimal(done.sigma, 1)) if done.sigma else self.tr("no noise removed")
        )
        if done.color:
            noise = self.tr("{noise}, colour noise {level}").format(noise=noise, level=decimal(done.color, 1))
        if done.jpeg < NO_JPEG:
            noise = self.tr("{noise}, JPEG {quality}").format(noise=noise, quality=done.jpeg)
        if done.scale > 1.0:
            size = self.tr("{width} × {height} pixels").format(width=done.photo.width, height=done.photo.height)
            noise = f"{noise}, {size}"
        sentence = self.tr("Restored in {seconds} s on {device}, {noise}").format(
            seconds=decimal(done.seconds, 1), device=done.compute.device.upper(), noise=noise
        )
        if document.saved_to is not None and not document.unsaved:
            sentence += self.tr("; saved as {name}").format(name=document.saved_to.name)
        return sentence

    def _forecast(self, document: Document | None) -> Forecast:
        """What a restoration will take, and the memory that is free now."""
        if document is None or document.opened is None:
            return Forecast()
        import psutil

        photo, settings = document.opened.prepared.photo, document.settings
        color = settings.color != 0 and not photo.is_grey
        return Forecast(
            self.speed.seconds(settings.speed_key, work(document.result_megapixels, settings.scale, color)),
            memory_of(photo, settings),
            psutil.virtual_memory().available,
        )
