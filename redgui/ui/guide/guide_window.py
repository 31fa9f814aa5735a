"""The guide: its pages at the left, the one that is read at the right."""

from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QSize, Qt
from PySide6.QtWidgets import QDialog, QListWidget, QSplitter, QVBoxLayout, QWidget

from redgui.ui.guide.browser import GuideBrowser
from redgui.ui.guide.pages import PAGES, page, title
from redgui.ui.language import spoken
from redgui.ui.widgets.geometry import resize_dialog
from redgui.ui.widgets.theme import GRID


class GuideWindow(QDialog):
    """Stays open beside the window that it explains.

    Attributes:
        titles, browser: the two sides.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.titles, self.browser = QListWidget(self), GuideBrowser(self)
        self.titles.setFrameShape(QListWidget.Shape.NoFrame)
        self.titles.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.titles.setSpacing(GRID // 4)
        self.titles.currentRowChanged.connect(self._show)
        self.browser.pageWanted.connect(self._go_to)
        sides = QSplitter(Qt.Orientation.Horizontal, self)
        sides.addWidget(self.titles)
        sides.addWidget(self.browser)
        sides.setStretchFactor(1, 1)
        sides.setSizes([22 * GRID, 82 * GRID])
        sides.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sides)
        resize_dialog(self, QSize(104 * GRID, 88 * GRID))
        self.retranslate()

    @property
    def name(self) -> str:
        """Which of PAGES is shown."""
        return PAGES[self.titles.currentRow()]

    def show_page(self, name: str) -> None:
        """Bring one of PAGES to the front."""
        self.titles.setCurrentRow(PAGES.index(name))
        self.show()
        self.raise_()
        self.activateWindow()
        self.browser.setFocus()

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        row = max(0, self.titles.currentRow())
        self.setWindowTitle(self.tr("Guide"))
        self.titles.setAccessibleName(self.tr("Pages of the guide"))
        self.titles.blockSignals(True)
        self.titles.clear()
        self.titles.addItems([title(page(_language(), name)) for name in PAGES])
        self.titles.setCurrentRow(row)
        self.titles.blockSignals(False)
        self._show(row)

    def _show(self, row: int) -> None:
        self.browser.show_page(page(_language(), PAGES[row]))
        self.browser.setAccessibleName(self.titles.item(row).text())

    def _go_to(self, path: Path) -> None:
        if path.stem in PAGES:
            self.titles.setCurrentRow(PAGES.index(path.stem))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _language() -> str:
    return spoken(QLocale())
