"""Opens the guide at the page that fits where the keys go."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from redgui.errors import RedguiError
from redgui.ui.compare.details import DetailStrip
from redgui.ui.compare.view import CompareView
from redgui.ui.controls.colour import ColourPart
from redgui.ui.controls.device import DevicePart
from redgui.ui.controls.jpeg import JpegPart
from redgui.ui.controls.model import ModelPart
from redgui.ui.controls.noise import NoisePart
from redgui.ui.controls.panel import ControlPanel
from redgui.ui.controls.presets import PresetPart
from redgui.ui.controls.quality import QualityPart
from redgui.ui.controls.scale import ScalePart
from redgui.ui.guide.guide_window import GuideWindow
from redgui.ui.queue.panel import QueuePanel
from redgui.ui.window.drag_out import DragHandle
from redgui.ui.window.header import Header
from redgui.ui.window.main_window import MainWindow
from redgui.ui.window.message_bar import MessageBar
from redgui.ui.window.save_dialog import SaveDialog

_PAGE_OF: dict[type[QWidget], str] = {
    PresetPart: "presets",
    NoisePart: "noise",
    ColourPart: "colour-noise",
    JpegPart: "jpeg-traces",
    ScalePart: "enlarging",
    QualityPart: "enlarging",
    ModelPart: "limits",
    DevicePart: "limits",
    ControlPanel: "comparing",  # the strength
    CompareView: "comparing",
    DetailStrip: "comparing",
    Header: "comparing",
    DragHandle: "saving",
    SaveDialog: "saving",
    QueuePanel: "queue",
    MessageBar: "limits",
}


class ContextHelp:
    """Keeps the one window with the guide."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def show(self) -> None:
        """Open the guide, over a dialog too, where the main window cannot be reached."""
        over = QApplication.activeModalWidget() or self._window
        guide, name = over.findChild(GuideWindow), self._page_for(over.focusWidget() or over)
        if guide is None:
            try:
                guide = GuideWindow(over)
            except RedguiError as error:
                self._window.messages.show_error(error.sentence)
                return
        guide.show_page(name)

    def takes(self, event: QEvent) -> bool:
        """Answer the key for help in a dialog, which the window's actions do not reach; whether it was that."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        dialog = QApplication.activeModalWidget()
        if dialog is None or not event.matches(QKeySequence.StandardKey.HelpContents):
            return False
        self.show()
        return True

    def _page_for(self, widget: QWidget | None) -> str:
        """By the innermost part around the widget that has a page."""
        while widget is not None:
            if widget is self._window.save_button:
                return "saving"
            for kind, name in _PAGE_OF.items():
                if isinstance(widget, kind):
                    return name
            widget = widget.parentWidget()
        return "queue" if self._window.page == "queue" else "first-photo"
