"""Small pictures of the photos that are to be seen in the table, and of no others."""

from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap

from redgui.ui.queue.orders import MakeThumbnail
from redgui.ui.widgets.pixmap import pixmap_of
from redgui.ui.work.engine import Engine
from redgui.ui.work.worker import Failure

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIZE = QSize(48, 36)
_KEPT = 2000


class Thumbnails(QObject):
    """Made one after the other in a thread of their own, remembered by the item's id.

    Signals:
        ready(int): there is one for this item.
    """

    ready = Signal(int)

    def __init__(self, engine: Engine, parent: QObject | None = None, size: QSize = SIZE) -> None:
        super().__init__(parent)
        self._engine, self._size = engine, size
        self._known: OrderedDict[int, QPixmap | None] = OrderedDict()  # without frames; framed where it is drawn
        self._making: dict[int, MakeThumbnail] = {}
        self._generic: QPixmap | None = None
        self.ratio = 1.0

    def of(self, number: int) -> QPixmap:
        """An item's, or a sign for a photo as long as there is none."""
        picture = self._known.get(number)
        return self._sign() if picture is None else self._framed(picture)

    def picture(self, number: int) -> QPixmap | None:
        """An item's, as large as it is; None if there is none."""
        return self._known.get(number)

    def want(self, visible: Mapping[int, Path]) -> None:
        """These are to be seen now: make what is missing, and leave off the others."""
        for number in [number for number in self._making if number not in visible]:
            self._making.pop(number).cancel.set()
        for number, path in visible.items():
            if number in self._known:
                self._known.move_to_end(number)
            elif number not in self._making:
                self._make(number, path)

    def recolour(self) -> None:
        """The palette is another one."""
        self._generic = None

    def _make(self, number: int, path: Path) -> None:
        width, height = round(self._size.width() * self.ratio), round(self._size.height() * self.ratio)
        task = MakeThumbnail(path, width, height)
        self._making[number] = task

        def finished(samples: "NDArray[np.uint8] | None") -> None:
            self._keep(number, task, self._pixmap(samples))

        def failed(_failure: Failure) -> None:  # the state says why, once it is the photo's turn
            self._keep(number, task, None)

        self._engine.submit("thumbnails", task, finished, failed=failed)

    def _keep(self, number: int, task: MakeThumbnail, picture: QPixmap | None) -> None:
        if self._making.get(number) is not task:
            return
        del self._making[number]
        self._known[number] = picture
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        self.ready.emit(number)

    def _pixmap(self, samples: "NDArray[np.uint8] | None") -> QPixmap | None:
        return None if samples is None else pixmap_of(samples)

    def _sign(self) -> QPixmap:
        if self._generic is None:
            from redgui.ui.widgets.icons import icon

            self._generic = self._framed(icon("image").pixmap(self._size * 0.6 * self.ratio, 1.0, QIcon.Mode.Disabled))
        return self._generic

    def _framed(self, picture: QPixmap) -> QPixmap:
        """In the middle of a place that is the same for all, so that names stand below each other."""
        place = QPixmap(self._size * self.ratio)
        place.fill(Qt.GlobalColor.transparent)
        painter = QPainter(place)
        painter.drawPixmap((place.width() - picture.width()) // 2, (place.height() - picture.height()) // 2, picture)
        painter.end()
        place.setDevicePixelRatio(self.ratio)
        return place
