"""The line above the picture: what photo this is, how it is compared, how large it is shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from redgui.ui.language import decimal
from redgui.ui.widgets.elided_label import ElidedLabel
from redgui.ui.widgets.text import plain_text
from redgui.ui.widgets.theme import GRID
from redgui.ui.window.actions import LAYOUTS, Actions
from redgui.ui.work.document import Document

if TYPE_CHECKING:
    from redgui.photo.photo import Photo


class Header(QWidget):
    """Name and facts of the photo on the left, layouts and zoom on the right."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._name, self._facts = ElidedLabel(self), ElidedLabel(self, Qt.TextElideMode.ElideRight)
        self._name.setMinimumWidth(12 * GRID)
        bold = self._name.font()
        bold.setBold(True)
        self._name.setFont(bold)
        self._facts.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID // 2)
        row.addLayout(words, 1)
        for name in LAYOUTS:
            row.addWidget(_button(getattr(actions, name), self))
        row.addSpacing(2 * GRID)
        self._zoom = QLabel(self)
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._zoom.setMinimumWidth(self.fontMetrics().horizontalAdvance("0000 %") + GRID)
        row.addWidget(_button(actions.zoom_out, self))
        row.addWidget(self._zoom)
        row.addWidget(_button(actions.zoom_in, self))
        row.addWidget(_button(actions.fit, self))
        row.addWidget(_button(actions.actual, self, words=True))

    def show_document(self, document: Document) -> None:
        """Say what is known of a photo."""
        self._document = document
        self._name.say(document.name)
        self._facts.say(" · ".join(self._facts_of(document)))

    def show_zoom(self, zoom: float) -> None:
        """`zoom` is device pixels per pixel of the result."""
        digits = 0 if zoom >= 0.1 else 1
        self._zoom.setText(f"{decimal(zoom * 100, digits)} %")
        self._zoom.setAccessibleName(self.tr("Zoom {percent}").format(percent=self._zoom.text()))

    def facts(self) -> str:
        return self._facts.whole()

    def _facts_of(self, document: Document) -> list[str]:
        if document.opened is None:
            return [self.tr("Opening…")]
        photo, tags = document.opened.prepared.photo, document.opened.tags
        megapixels = self.locale().toString(photo.width * photo.height / 1e6, "f", 1)
        colours = self.tr("grey") if photo.is_grey else self.tr("colour")
        return [
            self.tr("{width} × {height}").format(width=photo.width, height=photo.height),
            self.tr("{megapixels} MP").format(megapixels=megapixels),
            self.tr("{bits} bit {colours}").format(bits=photo.bit_depth, colours=colours),
            self._format(photo),
            *tags,
        ]

    def _format(self, photo: "Photo") -> str:
        if photo.jpeg_quality is None:
            return photo.format
        return self.tr("{format}, quality {quality}").format(format=photo.format, quality=photo.jpeg_quality)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._document is not None:
            self.show_document(self._document)
        super().changeEvent(event)


def _button(action: QAction, parent: QWidget, *, words: bool = False) -> QToolButton:
    """A flat button for an action, named after it for those who cannot see its icon."""
    button = QToolButton(parent)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setDefaultAction(action)
    if words:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)

    def name() -> None:
        button.setAccessibleName(plain_text(button.defaultAction().text()))

    button.defaultAction().changed.connect(name)
    name()
    return button
