"""The licences in About: what redgui stands on at the left, the licence of the chosen one at the right."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QSplitter, QTextBrowser, QWidget

from redgui.licences import Component
from redgui.ui.widgets.theme import GRID


class LicencePage(QSplitter):
    """A list to walk through with the arrow keys, and a text to read and copy.

    Attributes:
        names, text: the two sides.
    """

    def __init__(self, components: list[Component], text: QTextBrowser, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._components = components
        self.names = QListWidget(self)
        self.names.setFrameShape(QListWidget.Shape.NoFrame)
        self.names.setAccessibleName(self.tr("redgui stands on"))
        self.names.addItems([component.name for component in components])
        self.text = text
        self.addWidget(self.names)
        self.addWidget(text)
        self.setTabOrder(self.names, text)
        self.setStretchFactor(1, 1)
        self.setSizes([20 * GRID, 56 * GRID])
        self.setChildrenCollapsible(False)
        self.names.currentRowChanged.connect(self._show)
        self.names.setCurrentRow(0)

    def _show(self, row: int) -> None:
        chosen = self._components[row]
        licence = chosen.text() or self.tr("It came without a licence text; its home page has one.")
        title = f"<h3>{escape(chosen.name)} {escape(chosen.version)}</h3>"
        facts = f"<p>{escape(chosen.licence)}<br>{escape(chosen.home)}</p>"
        self.text.setHtml(f"{title}{facts}<div style='white-space: pre-wrap'>{escape(licence)}</div>")
