"""Messages in place: nothing pops up in front of the work, and what is outdated goes by itself."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from redgui.ui.sentences import translated
from redgui.ui.widgets.icons import icon
from redgui.ui.widgets.text import breakable
from redgui.ui.widgets.text_dialog import TextDialog
from redgui.ui.widgets.theme import GRID

NOTE_MS = 8000
_ICON_SIZE = 20


@dataclass(frozen=True)
class _Message:
    is_error: bool
    sentence: str
    details: str
    action_text: str
    action: Callable[[], object] | None
    topic: Hashable = None

    @property
    def text(self) -> str:
        """The sentence in the current language."""
        return translated(self.sentence)


class MessageBar(QFrame):
    """Errors, which stay, and notes, which go by themselves; hidden when there is none. The newest is shown.

    A message may have a topic: what was tried, or the photo that it is about. When that has succeeded, or is gone, the
    message is outdated.

    Signals:
        closed: the last message is gone.
        changed: another message is shown; the bar may need another height.
    """

    closed = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, note_ms: int = NOTE_MS) -> None:
        super().__init__(parent)
        self._messages: list[_Message] = []  # newest first
        self._shown = 0
        self._build()
        self._timer = QTimer(self, interval=note_ms, singleShot=True)
        self._timer.timeout.connect(self._expire)
        self.retranslate()
        self.hide()

    def _build(self) -> None:
        self._icon = QLabel(self)
        self._icon.setFixedSize(_ICON_SIZE, _ICON_SIZE)
        self._sentence = QLabel(self)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._newer, self._older = _tool(self), _tool(self)
        self._count = QLabel(self)
        self._details, self._action = QPushButton(self), QPushButton(self)
        self._close = _tool(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID)
        row.addWidget(self._icon)
        row.addWidget(self._sentence, stretch=1)
        for part in (self._newer, self._count, self._older, self._details, self._action, self._close):
            row.addWidget(part)
        self._newer.clicked.connect(lambda: self._turn(-1))
        self._older.clicked.connect(lambda: self._turn(1))
        self._details.clicked.connect(self._show_details)
        self._action.clicked.connect(self._act)
        self._close.clicked.connect(self._close_shown)

    def show_error(
        self,
        sentence: str,
        details: str = "",
        retry: Callable[[], object] | None = None,
        retry_text: str = "",
        *,
        topic: Hashable = None,
    ) -> None:
        """Say what went wrong, in one sentence.

        It stays until it is closed, the button that retries is pressed, or what failed succeeds (`settle`).
        """
        self._add(_Message(True, sentence, details, retry_text, retry, topic))

    def show_note(
        self,
        sentence: str,
        action_text: str = "",
        action: Callable[[], object] | None = None,
        details: str = "",
        *,
        about: Hashable = None,
    ) -> None:
        """Say something that is good to know; it takes the place of the note before."""
        self._messages = [message for message in self._messages if message.is_error]
        self._add(_Message(False, sentence, details, action_text, action, about))
        self._timer.start()

    def settle(self, topic: Hashable) -> None:
        """What errors were about has succeeded since: they are outdated."""
        self._keep([message for message in self._messages if not (message.is_error and message.topic == topic)])

    def leave(self, photo: Hashable) -> None:
        """Another photo is in front: notes about any but this one are outdated."""
        outdated = (None, photo)
        self._keep([message for message in self._messages if message.is_error or message.topic in outdated])

    def clear(self) -> None:
        """Take all messages away, as when another photo is opened."""
        self._keep([])

    def retranslate(self) -> None:
        for button, text in (
            (self._close, self.tr("Close this message")),
            (self._newer, self.tr("Newer message")),
            (self._older, self.tr("Older message")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._details.setText(self.tr("Details"))
        self._update()

    def _add(self, message: _Message) -> None:
        # The same trouble again is one message, not two.
        others = [other for other in self._messages if other.sentence != message.sentence]
        self._shown = 0
        self._keep([message, *others])
        self._announce(message)

    def _keep(self, messages: list[_Message]) -> None:
        had = bool(self._messages)
        self._messages = messages
        self._shown = max(0, min(self._shown, len(messages) - 1))
        self.setVisible(bool(messages))
        self._update()
        if had and not messages:
            self._timer.stop()
            self.closed.emit()

    def _drop(self, message: _Message) -> None:
        self._keep([other for other in self._messages if other is not message])

    def _update(self) -> None:
        if not self._messages:
            return
        message, count = self._messages[self._shown], len(self._messages)
        kind = self.tr("Error") if message.is_error else self.tr("Note")
        self.setAccessibleName(f"{kind}: {message.text}")
        self._sentence.setText(breakable(message.text))
        self._sentence.setAccessibleName(message.text)
        self._icon.setAccessibleName(kind)
        self._draw_icons(message)
        self._count.setText(self.tr("{number} of {count}").format(number=self._shown + 1, count=count))
        for part in (self._newer, self._count, self._older):
            part.setVisible(count > 1)
        self._newer.setEnabled(self._shown > 0)
        self._older.setEnabled(self._shown < count - 1)
        self._details.setVisible(bool(message.details))
        self._action.setVisible(message.action is not None)
        self._action.setText(message.action_text or self.tr("Try again"))
        self.update()
        self.changed.emit()

    def _draw_icons(self, message: _Message) -> None:
        # A triangle or a disc: distinguished by shape, not by colour alone.
        sign = icon("triangle-exclamation" if message.is_error else "circle-info")
        self._icon.setPixmap(sign.pixmap(_ICON_SIZE, _ICON_SIZE))
        self._close.setIcon(icon("xmark"))
        self._newer.setIcon(icon("chevron-left"))
        self._older.setIcon(icon("chevron-right"))

    def _turn(self, step: int) -> None:
        self._shown = max(0, min(self._shown + step, len(self._messages) - 1))
        self._update()

    def _act(self) -> None:
        message = self._messages[self._shown]
        self._drop(message)
        if message.action is not None:
            message.action()

    def _close_shown(self) -> None:
        self._drop(self._messages[self._shown])

    def _show_details(self) -> None:
        message = self._messages[self._shown]
        TextDialog(self.tr("Details"), breakable(message.text), message.details, self).open()

    def _expire(self) -> None:
        """The note has been there long enough, unless somebody is just about to use it."""
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._timer.start()
        else:
            self._keep([message for message in self._messages if message.is_error])

    def _announce(self, message: _Message) -> None:
        """Have screen readers say it, errors at once."""
        try:
            from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
        except ImportError:  # not in every Qt that we allow
            return
        event = QAccessibleAnnouncementEvent(self, self.accessibleName())
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if message.is_error else politeness.Polite)
        QAccessible.updateAccessibility(event)

    def event(self, event: QEvent) -> bool:
        # Escape closes the message when it has the focus, even where the window has a shortcut for Escape.
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self._messages:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._close_shown()
                return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Base))
        is_error = bool(self._messages) and self._messages[self._shown].is_error
        role = QPalette.ColorRole.BrightText if is_error else QPalette.ColorRole.Link
        painter.fillRect(0, 0, GRID // 2, self.height(), palette.color(role))
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


def _tool(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
