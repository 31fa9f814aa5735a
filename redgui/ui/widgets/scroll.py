"""A column that scrolls where the window is too low for it, and brings what gets the focus into view."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from redgui.ui.widgets.theme import GRID


class ScrollColumn(QScrollArea):
    """Scrolls up and down alone; its content is as wide as it is."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self._content = content
        self.setWidget(content)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def ensureWidgetVisible(self, childWidget: QWidget, xmargin: int = 50, ymargin: int = 50) -> None:  # noqa: N803
        """Bring the whole widget into view; Qt's own is content with the text cursor of a number box."""
        top = childWidget.mapTo(self._content, QPoint()).y()
        for row in (top + childWidget.height(), top):
            self.ensureVisible(0, row, xmargin, ymargin)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Qt does this only while the focus moves inside; it also comes from outside, by Tab or by a letter with Alt.

        Under a pressed mouse nothing must move.
        """
        if now is not None and self._content.isAncestorOf(now) and not QApplication.mouseButtons():
            self.ensureWidgetVisible(now, 0, 2 * GRID)
