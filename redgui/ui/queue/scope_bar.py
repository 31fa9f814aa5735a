"""Below the table: which photos the controls are for, and the whole reason of the one that is selected."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from redgui.ui.widgets.elided_label import ElidedLabel
from redgui.ui.widgets.text import breakable
from redgui.ui.widgets.theme import GRID


class ScopeBar(QWidget):
    """One line, a button where the controls are not for all, one to empty the list, and a reason as long as it is.

    Attributes:
        clear: the button that empties the list.

    Signals:
        allWanted(): the controls are to be for all photos again.
    """

    allWanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._scope, self._reason = ElidedLabel(self, Qt.TextElideMode.ElideRight), QLabel(self)
        self._scope.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._reason.setWordWrap(True)
        self._reason.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._all, self.clear = QPushButton(self), QPushButton(self)
        policy = self._all.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._all.setSizePolicy(policy)
        self._all.clicked.connect(self.allWanted)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self._scope, 1)
        line.addWidget(self._all)
        line.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(line)
        column.addWidget(self._reason)
        self.show_scope([])
        self.show_reason("")
        self.retranslate()

    def show_scope(self, names: list[str]) -> None:
        """The controls are for the photos of these names; none: for all."""
        self._names = names
        self._all.setVisible(bool(names))
        self._scope.setForegroundRole(QPalette.ColorRole.Text if names else QPalette.ColorRole.PlaceholderText)
        self._say()

    def show_reason(self, text: str) -> None:
        """Why the selected photo failed or was skipped; empty if it did not."""
        self._reason.setText(breakable(text))
        self._reason.setVisible(bool(text))

    def words(self) -> str:
        """What the line says."""
        return self._scope.whole()

    def reason(self) -> str:
        """What stands below the line."""
        return self._reason.text() if self._reason.isVisible() else ""

    def _say(self) -> None:
        if not self._names:
            text = self.tr("The settings on the right are for all photos; select some to change theirs alone.")
        elif len(self._names) == 1:
            text = self.tr("The settings on the right are for {name} alone.").format(name=self._names[0])
        else:
            count = len(self._names)
            text = self.tr("The settings on the right are for the {count} selected photos alone.").format(count=count)
        self._scope.say(text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self._all.setText(self.tr("For all photos"))
        self.clear.setText(self.tr("Clear list"))
        self.clear.setToolTip(
            self.tr("Empty the list; while photos are restored what is left of them stays. No file is touched.")
        )
        self._say()
