"""What is shown of a photo before it is read: the small picture that its file holds or that is quickly made."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from redgui.photo import formats
from redgui.ui.queue.orders import MakeThumbnail
from redgui.ui.widgets.pixmap import pixmap_of
from redgui.ui.window.main_window import MainWindow
from redgui.ui.work.document import Document
from redgui.ui.work.session import Session

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PATIENCE_MS = 120  # photos that are read within it need no glimpse
_LONGEST = 1024
_QUICK = {"JPEG", "RAW", "HEIF"}  # whose small picture costs far less than the photo


class Glimpses(QObject):
    """Fetches one for the photo in front, if that takes a while to read."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._task: MakeThumbnail | None = None
        self._rest = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._rest.timeout.connect(self._fetch)
        session.activated.connect(self._on_activated)
        session.opened.connect(self._on_opened)

    @Slot(object)
    def _on_activated(self, document: Document | None) -> None:
        self._window.glimpse.clear()
        if self._task is not None:
            self._task.cancel.set()
            self._task = None
        self._rest.stop()
        if document is not None and document.opened is None and document.path is not None:
            form = formats.of_suffix(document.path.suffix)
            if form is not None and form.name in _QUICK:
                self._rest.start()

    @Slot(object)
    def _on_opened(self, document: Document) -> None:
        if document is self._session.active:
            self._on_activated(document)

    @Slot()
    def _fetch(self) -> None:
        document = self._session.active
        if document is None or document.path is None or document.opened is not None:
            return
        task = self._task = MakeThumbnail(document.path, _LONGEST, _LONGEST)

        def finished(samples: "NDArray[np.uint8] | None") -> None:
            if self._task is task and samples is not None and document.opened is None:
                self._window.glimpse.show_picture(pixmap_of(samples))

        self._session.engine.submit("thumbnails", task, finished)
