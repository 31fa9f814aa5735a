"""Shows pages of the guide, and nothing from anywhere else: no network, no other file."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from redgui.ui.widgets.theme import GRID


class GuideBrowser(QTextBrowser):
    """A page with its pictures.

    Signals:
        pageWanted(Path): a link to another page was followed; other links lead nowhere.
    """

    pageWanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTabChangesFocus(False)  # Tab goes from link to link
        self.document().setDocumentMargin(2 * GRID)
        self.anchorClicked.connect(self._follow)

    def show_page(self, page: Path) -> None:
        """Show a page from its beginning; what it refers to may lie in its folder alone."""
        self._folder = page.parent.resolve()
        self.setSource(QUrl.fromLocalFile(str(page.resolve())), QTextDocument.ResourceType.MarkdownResource)

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        path = self._within(QUrl(url))
        return None if path is None else super().loadResource(kind, QUrl.fromLocalFile(str(path)))

    def _follow(self, url: QUrl) -> None:
        path = self._within(url)
        if path is not None and path.suffix == ".md":
            self.pageWanted.emit(path)

    def _within(self, url: QUrl) -> Path | None:
        """The guide's own file that is meant, if one is."""
        meant = self.source().resolved(url)
        if not meant.isLocalFile():
            return None
        path = Path(meant.toLocalFile()).resolve()
        return path if path.is_relative_to(self._folder) and path.is_file() else None
