"""The small pictures beside the models, made when they are to be seen for the first time."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from redgui.ui.controls.panel import ControlPanel
from redgui.ui.widgets.pixmap import pixmap_of
from redgui.ui.work.engine import Engine
from redgui.ui.work.model_samples import SampleOfModel

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class ModelPictures(QObject):
    """Has a picture made of each model in the list, once the list is in view and torch is loaded."""

    def __init__(self, panel: ControlPanel, engine: Engine) -> None:
        super().__init__(panel)
        self._panel, self._engine = panel, engine
        self._asked: set[str] = set()
        panel.advanced.toggled.connect(self.make)
        panel.model.listChanged.connect(self.make)

    @Slot()
    def make(self) -> None:
        """Have made what is missing, if it would be seen."""
        if not self._panel.advanced.is_open:
            return
        for name in self._panel.model.loaded:
            if name not in self._asked:
                self._asked.add(name)
                self._engine.submit("thumbnails", SampleOfModel(name), partial(self._show, name))

    def _show(self, name: str, samples: "NDArray[np.uint8]") -> None:
        self._panel.model.set_picture(name, pixmap_of(samples))
