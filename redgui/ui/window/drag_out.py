"""The result as something to drag: into a folder, an e-mail, another program."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from redgui.ui.widgets.theme import GRID

Export = Callable[[Path], Path | None]
"""Writes the result into a folder and gives its path, or None if it could not."""


class _LateFile(QMimeData):
    """A file that is written only when somebody asks for it: a drag that ends nowhere costs nothing."""

    def __init__(self, export: Callable[[], Path | None]) -> None:
        super().__init__()
        self._export, self._asked = export, False
        self._path: Path | None = None

    def hasFormat(self, kind: str) -> bool:
        return kind == "text/uri-list"

    def formats(self) -> list[str]:
        return ["text/uri-list"]

    def retrieveData(self, kind: str, preferred: Any) -> Any:
        if kind != "text/uri-list":
            return super().retrieveData(kind, preferred)
        if not self._asked:
            self._asked, self._path = True, self._export()
        return [QUrl.fromLocalFile(str(self._path))] if self._path else []


class DragHandle(QToolButton):
    """A button to press and drag; the file it carries lies in a folder that lives as long as the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPoint | None = None
        self._export: Export | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # nothing here for the keyboard: Copy and Save do the same
        self.setFixedSize(4 * GRID, 4 * GRID)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.retranslate()

    def set_export(self, export: Export | None) -> None:
        """Offer a result, or nothing."""
        self._export = export
        self.setEnabled(export is not None)

    def mime_data(self) -> QMimeData:
        """What the drag carries."""
        return _LateFile(self._write)

    def close_folder(self) -> None:
        """Remove what was written for drags."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _write(self) -> Path | None:
        if self._export is None:
            return None
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="redgui-", ignore_cleanup_errors=True)
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            return self._export(Path(tempfile.mkdtemp(dir=self._folder.name)))
        finally:
            QApplication.restoreOverrideCursor()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = QApplication.startDragDistance()
        if self._pressed is None or (event.position().toPoint() - self._pressed).manhattanLength() < far:
            return
        self._pressed = None
        self.setDown(False)
        drag = QDrag(self)
        drag.setMimeData(self.mime_data())
        drag.setPixmap(self.icon().pixmap(4 * GRID, 4 * GRID))
        drag.exec(Qt.DropAction.CopyAction)

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.setToolTip(self.tr("Drag the result into a folder or another program"))
        self.setAccessibleName(self.tr("Drag the result"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
