"""The empty window: where to drop a photo, and the photos opened last."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from redgui.photo import formats
from redgui.ui.sentences import translated
from redgui.ui.widgets.icons import icon
from redgui.ui.widgets.text import tip
from redgui.ui.widgets.theme import GRID

MAX_CARDS = 5
PICTURE = QSize(88, 66)
"""Of a recent photo."""
_ICON_SIZE = 64
_WIDTH = 66 * GRID  # of the column in the middle


class _Card(QToolButton):
    """A recent photo: a small picture, its name below, shortened in the middle, its folder as a tooltip."""

    def __init__(self, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.path = path
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(PICTURE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tip(str(path)))
        self.setAccessibleName(path.name)
        self.setAccessibleDescription(str(path.parent))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(PICTURE.width() + 2 * GRID)

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self.width() - GRID
        text = self.fontMetrics().elidedText(self.path.name, Qt.TextElideMode.ElideMiddle, room)
        self.setText(text.replace("&", "&&"))  # else an ampersand marks a mnemonic
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class DropZone(QWidget):
    """An inviting empty place. Drops are handled by the window; `set_dragging` shows that they are welcome.

    Signals:
        openWanted: a person wants to choose photos.
        sampleWanted: a person wants to try redgui without a photo of their own.
        chosen: the Path of a recent photo.
    """

    openWanted = Signal()
    sampleWanted = Signal()
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dragging = False
        self._has_icon = False
        self._cards: list[_Card] = []
        self._build()
        self.retranslate()
        self.set_recent([])

    def _build(self) -> None:
        self._icon, self._title, self._or, self._hint, self._heading = (QLabel(self) for _ in range(5))
        self._icon.setFixedHeight(_ICON_SIZE)
        self._hint.setWordWrap(True)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._or.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.7)
        self._title.setFont(font)
        self._open = QPushButton(self)
        self._open.setAutoDefault(True)
        self._open.setMinimumSize(16 * GRID, 4 * GRID)
        self._open.clicked.connect(self.openWanted)
        self._sample = QPushButton(self)
        self._sample.setFlat(True)
        self._sample.setAutoDefault(True)
        self._sample.clicked.connect(self.sampleWanted)

        column = QWidget(self)
        column.setMaximumWidth(_WIDTH)
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        for part in (self._icon, self._title, self._or):
            self._column.addWidget(part)
        self._column.addWidget(self._open, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(self._sample, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(self._hint)
        self._column.addSpacing(2 * GRID)
        self._column.addWidget(self._heading)
        self._row = QHBoxLayout()
        self._row.setSpacing(GRID // 2)
        self._row.addStretch()
        self._row.addStretch()
        self._column.addLayout(self._row)
        for label in (self._icon, self._title, self._or, self._hint, self._heading):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(column, 1000)  # as wide as it may be
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        layout.addStretch()
        layout.addLayout(row)
        layout.addStretch()

    def set_recent(self, paths: Sequence[Path]) -> list[Path]:
        """Offer up to MAX_CARDS photos, the first on the left; returns those."""
        for card in self._cards:
            self._row.removeWidget(card)
            card.deleteLater()
        self._cards = [_Card(path, self) for path in paths[:MAX_CARDS]]
        for card in self._cards:
            card.clicked.connect(lambda _checked=False, path=card.path: self.chosen.emit(path))
            self._row.insertWidget(self._row.count() - 1, card, 1)
        self._heading.setVisible(bool(self._cards))
        return [card.path for card in self._cards]

    def set_picture(self, path: Path, picture: QPixmap) -> None:
        """A small picture of a recent photo."""
        for card in self._cards:
            if card.path == path:
                card.setIcon(QIcon(picture))

    def set_dragging(self, dragging: bool) -> None:
        """Whether something that can be opened hangs over the window."""
        self._dragging = dragging
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Let go to open") if self._dragging else self.tr("Drop a photo here"))
        self._or.setText(self.tr("or"))
        self._open.setText(self.tr("Open…"))
        self._open.setAccessibleName(self.tr("Open photos"))
        self._sample.setText(self.tr("Try a sample"))
        self._sample.setToolTip(self.tr("A picture that redgui brings along, full of noise."))
        paste = QKeySequence(QKeySequence.StandardKey.Paste).toString(QKeySequence.SequenceFormat.NativeText)
        self._hint.setText(
            self.tr("{formats}; several photos or a folder work too; paste with {shortcut}").format(
                formats=translated(formats.readable()), shortcut=paste
            )
        )
        self._heading.setText(self.tr("Recent photos"))
        self.setAccessibleName(self.tr("No photo is open"))

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH + 16 * GRID, 60 * GRID)

    def _draw_icon(self) -> None:
        self._icon.setPixmap(icon("image").pixmap(_ICON_SIZE, _ICON_SIZE))
        self._has_icon = True

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and self._has_icon:
            self._draw_icon()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._has_icon:  # the icon font is loaded after the window is on the screen
            QTimer.singleShot(0, self, self._draw_icon)
        if self._dragging:
            return  # the window shows the frame that it has for every page
        pen = QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([6, 5])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        edge = 2 * GRID
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), edge, edge)
