"""A part of the panel that is opened by those who look for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionToolButton, QToolButton, QWidget

from redgui.ui.widgets.control_block import ControlBlock
from redgui.ui.widgets.note import Note


class _FoldButton(QToolButton):
    """Its arrow says whether it is open; it does not look pressed then."""

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        option.state &= ~QStyle.StateFlag.State_On


class Fold(ControlBlock):
    """A button with an arrow, and what it shows and hides; closed, a line says what is chosen there.

    Signals:
        toggled(bool): the user opened or closed it.
    """

    toggled = Signal(bool)

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = _FoldButton(self)
        self.button.setCheckable(True)
        self.button.setAutoRaise(True)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.note = Note(self)
        self.content = content
        for widget in (self.button, self.note, content):
            self.column.addWidget(widget)
        self._summary = ""
        self.set_open(False)
        self.button.clicked.connect(self._toggle)

    @property
    def is_open(self) -> bool:
        return self.button.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Open or close it; emits nothing."""
        self.button.setChecked(is_open)
        self.button.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self.content.setVisible(is_open)
        self.summarise(self._summary)

    def set_text(self, text: str) -> None:
        """Name it; an & marks its key."""
        self.button.setText(text)

    def summarise(self, text: str) -> None:
        """What is chosen inside, for as long as it is closed; empty if that is nothing special."""
        self._summary = text
        self.button.setAccessibleDescription(text)
        self.note.say("" if self.is_open else text)

    def _toggle(self, is_open: bool) -> None:
        self.set_open(is_open)
        self.toggled.emit(is_open)
