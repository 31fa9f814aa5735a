"""Keys that are pressed while a photo is being read: they are meant for it, so they wait for it."""

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSlider, QAbstractSpinBox, QApplication, QComboBox, QLineEdit

from redgui.ui.window.main_window import MainWindow
from redgui.ui.work.document import Document
from redgui.ui.work.session import Session

_MOST = 20
_NEVER = {
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape,
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
}  # fmt: skip
_TYPED = (QLineEdit, QAbstractSlider, QAbstractSpinBox, QComboBox)  # what is pressed there is for them


class KeptKeys(QObject):
    """Watches the keyboard while the photo in front is not there yet, and plays what was pressed once it is."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._kept: list[QKeyCombination] = []
        session.activated.connect(self._on_activated)
        session.opened.connect(self._on_opened)

    @Slot(object)
    def _on_activated(self, document: Document | None) -> None:
        self._kept.clear()
        app = QApplication.instance()
        assert app is not None
        app.removeEventFilter(self)
        if document is not None and document.opened is None:
            app.installEventFilter(self)  # for this time only: it sees every event of the program

    @Slot(object)
    def _on_opened(self, document: Document) -> None:
        if document is not self._session.active:
            return
        kept = self._kept[:]
        self._on_activated(document)
        for keys in kept:
            self._play(keys)

    def _play(self, keys: QKeyCombination) -> None:
        sequence = QKeySequence(keys)
        for action in self._window.actions_.all:
            if sequence in action.shortcuts():
                action.trigger()  # nothing happens where it is disabled
                return
        view = self._window.view
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(view, QKeyEvent(kind, keys.key(), keys.keyboardModifiers()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._is_meant(watched, event):
            if len(self._kept) < _MOST:
                modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
                self._kept.append(QKeyCombination(modifiers, Qt.Key(event.key())))
            return True
        return super().eventFilter(watched, event)

    def _is_meant(self, watched: QObject, event: QKeyEvent) -> bool:
        is_here = QApplication.activeModalWidget() is None and QApplication.activePopupWidget() is None
        focus = QApplication.focusWidget() or self._window
        return is_here and watched is focus and event.key() not in _NEVER and not isinstance(focus, _TYPED)
