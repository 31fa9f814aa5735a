"""A dialog that shows a text to read, select and copy."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from redgui.ui.widgets.geometry import resize_dialog
from redgui.ui.widgets.theme import GRID


class TextDialog(QDialog):
    """A sentence, and a text to read, select and copy."""

    def __init__(self, title: str, sentence: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lead = QLabel(self)
        self._lead.setTextFormat(Qt.TextFormat.PlainText)
        self._lead.setWordWrap(True)
        self._text = QPlainTextEdit(text, self)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = QDialogButtonBox(self)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        copy.setAutoDefault(False)
        close.setDefault(True)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._lead)
        layout.addWidget(self._text, stretch=1)
        layout.addWidget(buttons)
        resize_dialog(self, QSize(80 * GRID, 50 * GRID))
        self.set_lead(title, sentence)
        close.setFocus()

    def set_lead(self, title: str, sentence: str) -> None:
        self.setWindowTitle(title)
        self._text.setAccessibleName(title)
        self._lead.setText(sentence)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
