"""Something drawn over another widget, which goes on as if it were not there."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class Cover(QWidget):
    """Always as large as what it lies over; mouse and keys go through. Hidden at first."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        over.installEventFilter(self)
        self.hide()

    def set_shown(self, shown: bool) -> None:
        """Show it above everything else there, or hide it."""
        self.setGeometry(self._over.rect())
        self.setVisible(shown)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._over:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)
